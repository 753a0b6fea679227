// Facts and conditions of rules in the widget: each kind has a control, its answer decides, and the
// form shows what matters.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "./accessibility.mjs";
import { opened } from "./chromium.mjs";
import { until } from "./waiting.mjs";

const CONFIG = {
  facts: {
    patents: { kind: "number", label: { en: "patents", vi: "số bằng sáng chế" }, question: { en: "How many patents do you have?", vi: "Đơn vị có bao nhiêu bằng sáng chế?" } },
    exporter: { kind: "flag", label: { en: "exports", vi: "xuất khẩu" }, question: { en: "Do you export?", vi: "Đơn vị có xuất khẩu không?" } },
  },
};

/** One opportunity for each rule, so that each is a question. */
const RULES = {
  headcount: { id: "size", field: "headcount", op: "less_than", value: 10 },
  patents: { id: "patents", field: "patents", op: "at_least", value: 2 },
  exporter: { id: "exporter", field: "exporter", op: "in", value: [true] },
  turnover: { id: "turnover", field: "turnover", op: "at_most", value: "1000000000 VND" },
  goals: { id: "goals", field: "goals", op: "in", value: ["research"] },
  legal_status: { id: "form", field: "legal_status", op: "in", value: ["cooperative"] },
  activity_code: { id: "code", field: "activity_code", op: "in", value: ["62"] },
  "no-debt": { id: "no-debt", confirm: { en: "no unpaid taxes", vi: "không nợ thuế" } },
};
const catalog = Object.entries(RULES).map(([id, rule]) => ({ id, kind: "challenge", name: `Grant ${id}`, require: [rule] }));

/** The control of a field, filled with an answer that fulfils its rule. */
const FILL = {
  "attributes.headcount": (control) => control.selectOption({ label: "1–9 employees" }),
  "attributes.patents": (control) => control.fill("3"),
  "attributes.exporter": (control) => control.selectOption({ label: "Yes" }),
  "attributes.turnover": (control) => control.fill("800 million VND"),
  "attributes.goals": (control) => control.getByText("Research and development").click(),
  "attributes.legal_status": (control) => control.selectOption({ label: "Cooperative" }),
  "attributes.activity_code": (control) => control.fill("6201"),
  "confirmed.no-debt": (control) => control.selectOption({ label: "Yes" }),
};
const ANSWERS = {
  attributes: {
    headcount: { min: 1, max: 9 },
    patents: 3,
    exporter: true,
    turnover: "800 million VND",
    goals: ["research"],
    legal_status: "cooperative",
    activity_code: "6201",
  },
  confirmed: { "no-debt": true },
};

let browser;
before(async () => (browser = await opened()));
after(() => browser.close());

/** A page with the widget alone. */
async function widget(attributes, { records = catalog, ...options } = {}) {
  const page = await browser.page(options);
  await page.goto(`${browser.address}/bindings-wasm/tests/browser/blank.html`);
  await page.evaluate(
    async ([records, config, attributes]) => {
      await import("/bindings-wasm/pkg/widget/index.js");
      const element = document.createElement("ketnoi-match");
      for (const [name, value] of Object.entries({ lang: "en", "as-of": "2026-11-22", ...attributes })) element.setAttribute(name, value);
      element.config = config;
      element.catalog = records;
      document.body.append(element);
    },
    [records, CONFIG, attributes],
  );
  return page;
}

const record = (page) => page.locator("ketnoi-match").evaluate((element) => element.startup);
const eligible = (page) => page.locator("ketnoi-match").evaluate((element) => element.ranking.eligible.total);

/** The control with this id: a box or list, or the group of boxes whose question it is. */
const control = (page, field) =>
  field === "attributes.goals" ? page.getByRole("group", { name: /^(What is the project for\?|Goals of the project)$/ }) : page.locator(`[id="${field}"]`);

test("an interview asks for facts and conditions in words, and each answer decides", async () => {
  const three = catalog.filter(({ id }) => ["headcount", "goals", "no-debt"].includes(id));
  const page = await widget({ mode: "interview" }, { records: three });
  const title = page.locator("#question-title");
  await title.waitFor();
  const asked = [];
  for (;;) {
    const question = await title.textContent();
    if (question === "The first opportunities are certain" || asked.length > 20) break;
    asked.push(question);
    let answered = false;
    for (const [field, fill] of Object.entries(FILL)) {
      if ((await control(page, field).count()) === 0) continue;
      await fill(control(page, field));
      answered = true;
      break;
    }
    await page.getByRole("button", { name: answered ? "Continue" : "I do not know" }).click();
    await until(async () => (await title.textContent()) !== question, `another question than ${question}`);
  }
  const inWords = ["How many people does it employ?", "Is this the case: no unpaid taxes?", "What is the project for?"];
  assert.deepStrictEqual(asked.toSorted(), inWords);
  const { attributes, confirmed } = await record(page);
  assert.deepStrictEqual({ attributes, confirmed }, { attributes: { headcount: { min: 1, max: 9 }, goals: ["research"] }, confirmed: { "no-debt": true } });
  assert.deepStrictEqual(page.complaints, []);
});

test("the form shows the facts that matter, each kind with its control, and they decide", async () => {
  const page = await widget({});
  const buttons = page.locator(".next button");
  await buttons.first().waitFor();
  const left = new Map(Object.entries(FILL));
  while (left.size > 0) {
    await buttons.first().click();
    const found = [];
    for (const field of left.keys()) if (await control(page, field).count()) found.push(field);
    assert.ok(found.length > 0, `no control among ${[...left.keys()]}`);
    for (const field of found) {
      await left.get(field)(control(page, field));
      left.delete(field);
    }
    const answered = catalog.length - left.size;
    await until(async () => (await eligible(page)) === answered, `${answered} eligible`);
    await page.waitForTimeout(400);
  }
  const { id: _, ...answers } = await record(page);
  assert.deepStrictEqual(answers, ANSWERS);
  assert.deepStrictEqual(page.complaints, []);
});
test("a record's facts fill the form, in another language too, and axe-core reports nothing", async () => {
  const page = await widget({}, { colorScheme: "dark", viewport: { width: 360, height: 800 } });
  await page.locator(".match").first().waitFor();
  await page.locator("ketnoi-match").evaluate((element, answers) => Object.assign(element, { startup: answers, lang: "vi" }), ANSWERS);
  await page.getByLabel("Đơn vị có bao nhiêu bằng sáng chế?").waitFor();
  assert.equal(await page.getByLabel("Đơn vị có bao nhiêu bằng sáng chế?").inputValue(), "3");
  assert.equal(await page.getByLabel("Đơn vị hiện có bao nhiêu lao động?").locator("option:checked").textContent(), "1–9 lao động");
  assert.ok(await page.getByLabel("Nghiên cứu và phát triển").isChecked());
  assert.equal(await page.locator("[id='confirmed.no-debt'] option:checked").textContent(), "Có");
  await accessible(page, "the form with facts", "ketnoi-match");
  assert.deepStrictEqual(page.complaints, []);
});
