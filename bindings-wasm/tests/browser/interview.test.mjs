// The widget's interview: answers, no answers, going back, with keys alone, and for axe-core.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "./accessibility.mjs";
import { opened } from "./chromium.mjs";

const MANY = 20; // more questions than there are

let browser;
before(async () => (browser = await opened()));
after(() => browser.close());

async function interviewed(options, lang = "en") {
  const page = await browser.page(options);
  await page.goto(`${browser.address}/examples/browser/interview.html`);
  await page.locator("ketnoi-match").evaluate((element, to) => (element.lang = to), lang);
  await page.getByRole("heading", { name: lang === "en" ? "First opportunities" : "Các cơ hội đứng đầu" }).waitFor();
  return page;
}

const title = (page) => page.locator("#question-title").textContent();
const asked = (page) => page.locator("ketnoi-match").evaluate((element) => element.startup);

/** Waits until another question is shown, and returns it. */
async function next(page, before) {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 30))) {
    const now = await title(page);
    if (now !== before) return now;
  }
  return assert.fail(`still ${before}`);
}

const silent = (page) => assert.deepStrictEqual(page.complaints, []);

test("without any answer the interview asks each question once and ends", async () => {
  const page = await interviewed();
  const questions = [await title(page)];
  while (questions.at(-1) !== "The first opportunities are certain" && questions.length < MANY) {
    await page.getByRole("button", { name: "I do not know" }).click();
    questions.push(await next(page, questions.at(-1)));
  }
  assert.equal(new Set(questions).size, questions.length, questions.join("\n"));
  assert.equal(questions.at(-1), "The first opportunities are certain");
  assert.equal(await page.locator(".mark.certain").count(), 3);
  assert.deepStrictEqual(await asked(page), { id: "form" });
  silent(page);
});

test("by keyboard alone: a question is answered, the next one has the focus, and going back keeps the answer", async () => {
  const page = await interviewed();
  let first = await title(page);
  while (first !== "Which province is your project in?") {
    await page.getByRole("button", { name: "I do not know" }).click();
    first = await next(page, first);
  }
  await page.getByRole("button", { name: "Continue" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("I do not know").waitFor();
  await page.getByRole("combobox").focus();
  await page.keyboard.type("Trà Vinh");
  await page.keyboard.press("Escape");
  for (const key of ["Tab", "Tab", "Tab", "Enter"]) await page.keyboard.press(key);
  const second = await next(page, first);
  assert.equal((await asked(page)).place, "Trà Vinh");
  const inside = () => page.evaluate(() => document.querySelector("ketnoi-match").shadowRoot.activeElement?.closest("form") !== null);
  assert.ok(await inside(), "the focus is on the question");
  await page.getByRole("button", { name: "Back" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await next(page, second), first);
  assert.equal(await page.getByRole("combobox").inputValue(), "Trà Vinh");
  assert.equal((await asked(page)).place, undefined);
  await page.getByRole("button", { name: "Continue" }).click();
  assert.equal(await next(page, first), second);
  silent(page);
});

test("a question that is answered twice in one moment counts once", async () => {
  const page = await interviewed();
  const first = await title(page);
  await page.getByRole("button", { name: "I do not know" }).evaluate((button) => [button, button].forEach((one) => one.click()));
  const second = await next(page, first);
  await page.getByRole("button", { name: "Back" }).click();
  assert.equal(await next(page, second), first);
  assert.equal(await page.getByRole("button", { name: "Back" }).isDisabled(), true);
  silent(page);
});

test("axe-core reports nothing, light and dark, in both languages, and at 320 pixels", async () => {
  await Promise.all(
    [["light", "vi", 1100], ["dark", "en", 1100], ["dark", "vi", 320], ["light", "en", 320]].map(async ([colorScheme, lang, width]) => {
      const page = await interviewed({ colorScheme, viewport: { width, height: 900 } }, lang);
      await accessible(page, `${colorScheme} ${lang} ${width}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} pixels wide on a screen of ${width}`);
      silent(page);
    }),
  );
});
