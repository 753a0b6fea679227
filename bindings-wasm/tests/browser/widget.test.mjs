// The widget: with a mouse, with keys alone, in two languages, on a small screen, and on errors.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "./accessibility.mjs";
import { opened } from "./chromium.mjs";
import { until } from "./waiting.mjs";

let browser;
before(async () => (browser = await opened()));
after(() => browser.close());

/** The founder's page, its catalog ranked. */
async function founder(options) {
  const page = await browser.page(options);
  await page.goto(`${browser.address}/examples/browser/index.html`);
  await page.locator(".match").first().waitFor();
  return page;
}

/** A page with nothing but the widget, its catalog given as a property. */
async function alone(opportunities, attributes = {}) {
  const page = await browser.page();
  await page.goto(`${browser.address}/bindings-wasm/tests/browser/blank.html`);
  await page.evaluate(
    async ([records, attributes]) => {
      await import("/bindings-wasm/pkg/widget/index.js");
      const element = document.createElement("ketnoi-match");
      for (const [name, value] of Object.entries({ lang: "vi", "as-of": "2026-11-22", ...attributes })) element.setAttribute(name, value);
      element.catalog = records;
      document.body.append(element);
    },
    [opportunities, attributes],
  );
  return page;
}

const order = (page) => page.locator(".match").evaluateAll((all) => all.map((match) => match.dataset.id));

/** The list once it is another one than before. */
const reordered = (page, before) =>
  until(async () => {
    const now = await order(page);
    return JSON.stringify(now) !== JSON.stringify(before) && now;
  }, "another order");

const silent = (page) => assert.deepStrictEqual(page.complaints, []);

test("a sector typed without accents changes the order; the reasons open", async () => {
  const page = await founder();
  const before = await order(page);
  await page.getByRole("combobox", { name: "Lĩnh vực" }).pressSequentially("nong nghiep thong minh");
  await page.getByRole("option", { name: "Nông nghiệp thông minh", exact: true }).click();
  await page.getByRole("button", { name: "Xóa Nông nghiệp thông minh" }).waitFor();
  const after = await reordered(page, before);
  assert.equal(after[0] !== undefined, true);
  const first = page.locator(".match").first();
  await first.getByText("Xem lý do").click();
  await first.getByText("Đúng lĩnh vực Nông nghiệp thông minh").waitFor();
  const bars = await first.locator(".reason > b").allTextContents();
  const sum = bars.map((text) => Number(text.replace("+", "").replace(",", "."))).reduce((a, b) => a + b, 0);
  const points = Number((await first.locator(".points").textContent()).split(" ")[0].replace(",", "."));
  assert.ok(Math.abs(sum - points) < 0.5, `the reasons' ${sum} make up the score's ${points}`);
  await page.getByRole("button", { name: "Xóa Nông nghiệp thông minh" }).click();
  assert.deepStrictEqual(await reordered(page, after), before);
  silent(page);
});

test("old names of provinces and irregular amounts are read", async () => {
  const page = await founder();
  const before = await order(page);
  await page.getByLabel("Tỉnh/thành").fill("Trà Vinh");
  await reordered(page, before);
  assert.equal(await page.locator("ketnoi-match").evaluate((element) => element.startup.place), "Trà Vinh");
  await page.getByLabel("Nhu cầu vốn").fill("500 triệu - 2 tỷ");
  await page.locator(".match").first().getByText("Xem lý do").click();
  await page.locator(".reason").getByText(/Trà Vinh/).waitFor();
  silent(page);
});

/** The first suggestion below a field; the choices of a select are options too. */
const suggestion = (page) => page.getByRole("listbox").getByRole("option").first();

test("by keyboard alone: a sector is picked, a question followed, the reasons opened", async () => {
  const page = await founder();
  await page.keyboard.press("Tab");
  await page.keyboard.type("fintech");
  await suggestion(page).waitFor();
  await page.keyboard.press("ArrowDown");
  const active = page.getByRole("combobox", { name: "Lĩnh vực" });
  assert.match(await active.getAttribute("aria-activedescendant"), /^sectors-0$/);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Xóa / }).waitFor();
  assert.equal(await active.evaluate((input) => input.getRootNode().activeElement === input), true, "the focus stays");
  await page.keyboard.type("zz");
  await page.keyboard.press("Escape");
  assert.equal(await active.getAttribute("aria-expanded"), "false");
  const question = page.locator(".next button").first();
  await question.focus();
  await page.keyboard.press("Enter");
  const focused = await page.evaluate(() => document.querySelector("ketnoi-match").shadowRoot.activeElement.id || "group");
  assert.ok(["stage", "place", "ask", "trl", "applicant", "description", "group"].includes(focused), focused);
  const summary = page.locator(".match summary").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.locator(".match .reason").first().waitFor();
  await page.getByLabel("Mức sẵn sàng công nghệ (TRL)").selectOption("6");
  const trl = () => page.locator("ketnoi-match").evaluate((element) => element.startup.trl === 6);
  await until(trl, "the level answered");
  assert.ok((await page.locator("details[open] .reason").count()) > 0, "what was opened stays open");
  silent(page);
});

test("the form keeps its answers when the language changes", async () => {
  const page = await founder();
  const before = await order(page);
  await page.getByRole("combobox", { name: "Lĩnh vực" }).fill("nong nghiep thong minh");
  await suggestion(page).click();
  await reordered(page, before);
  const vietnamese = await order(page);
  await page.locator("ketnoi-match").evaluate((element) => (element.lang = "en"));
  await page.getByRole("button", { name: "Remove Smart agriculture" }).waitFor();
  await page.getByText("Matching opportunities", { exact: true }).waitFor();
  await page.locator(".match").first().waitFor();
  assert.deepStrictEqual(await order(page), vietnamese);
  await page.locator(".match").first().getByText("Show reasons").click();
  await page.getByText("Smart agriculture is wanted").first().waitFor();
  silent(page);
});

test("near misses say what fails and what would change it", async () => {
  const page = await founder();
  await page.getByText("Cơ hội gần đủ điều kiện").click();
  await page.locator("details[open] .warn li").first().waitFor();
  assert.match(await page.locator("details[open] .warn li").first().textContent(), /\S/);
  silent(page);
});

test("axe-core reports nothing in both languages, light and dark, opened, and at 320 pixels without horizontal scrolling", async () => {
  for (const [colorScheme, lang, width] of [["light", "vi", 1100], ["dark", "en", 1100], ["dark", "vi", 320], ["light", "en", 320]]) {
    const page = await founder({ colorScheme, viewport: { width, height: 900 } });
    await page.locator("ketnoi-match").evaluate((element, to) => (element.lang = to), lang);
    await page.getByText(lang === "vi" ? "Cơ hội gần đủ điều kiện" : "Near misses").click();
    await page.getByText(lang === "vi" ? "Xem lý do" : "Show reasons").first().click();
    await page.locator("details[open] .warn li").first().waitFor();
    await page.getByRole("combobox").first().fill("nông");
    await suggestion(page).waitFor();
    await accessible(page, `${colorScheme} ${lang} ${width}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} pixels wide on a screen of ${width}`);
    silent(page);
  }
});

test("a catalog that cannot be loaded is reported, and can be tried again", async () => {
  const page = await browser.page();
  let broken = true;
  await page.route("**/opportunities.json", (route) => (broken ? route.fulfill({ status: 500, body: "" }) : route.continue()));
  await page.goto(`${browser.address}/examples/browser/index.html`);
  await page.getByRole("alert").getByText("Không thể tải danh mục cơ hội").waitFor();
  await accessible(page, "failed");
  broken = false;
  await page.getByRole("button", { name: "Thử lại" }).click();
  await page.locator(".match").first().waitFor();
  assert.equal(await page.getByRole("alert").count(), 0);
});

test("a broken record is reported, the good ones are ranked", async () => {
  const page = await alone([{ id: "good", kind: "investor", name: "Quỹ tốt" }, { kind: "investor" }, { id: "odd", kind: "banana" }, 7]);
  await page.getByRole("heading", { name: "Quỹ tốt" }).waitFor();
  assert.deepStrictEqual(await order(page), ["good"]);
  await page.getByText("Danh mục có 3 nội dung cần kiểm tra").click();
  await page.getByText("opportunities[1].id").waitFor();
  silent(page);
});

test("markup of a record is shown as text, and only web addresses become links", async () => {
  const name = `<img src=x onerror="globalThis.hurt = 1"><script>globalThis.hurt = 1</script>`;
  const page = await alone([
    { id: "<b>1</b>", kind: "investor", name, owner: name, url: "javascript:globalThis.hurt=1" },
    { id: "2", kind: "challenge", name: "Có trang", url: "https://example.org/call" },
  ]);
  await page.getByText("<script>").first().waitFor();
  assert.equal(await page.locator(".match img, .match script").count(), 0);
  assert.deepStrictEqual(await page.locator(".match a").evaluateAll((all) => all.map((a) => a.href)), ["https://example.org/call"]);
  assert.equal(await page.evaluate(() => globalThis.hurt), undefined);
  silent(page);
});

test("the host page receives events, and can prevent that a link is followed", async () => {
  const page = await alone([{ id: "2", kind: "challenge", name: "Có trang", url: "https://example.org/call" }]);
  await page.getByRole("link", { name: "Có trang" }).waitFor();
  const opened = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener("ketnoi-open", (event) => {
          event.preventDefault();
          resolve(event.detail.opportunity.id);
        }),
      ),
  );
  await page.getByRole("link", { name: "Có trang" }).click();
  assert.equal(await opened, "2");
  const ready = page.evaluate(async () => {
    const element = document.querySelector("ketnoi-match");
    const ready = new Promise((resolve) => element.addEventListener("ketnoi-ready", ({ detail }) => resolve(detail.opportunities)));
    element.catalog = [{ id: "a", kind: "investor" }, { id: "b", kind: "investor" }];
    return ready;
  });
  assert.equal(await ready, 2);
  await page.evaluate(() => (document.querySelector("ketnoi-match").startup = { id: "x", sectors: ["fintech"], groups: [], trl: 6 }));
  await page.getByRole("button", { name: "Xóa Công nghệ tài chính" }).waitFor();
  assert.equal(await page.getByLabel("Không thuộc nhóm nào").isChecked(), true);
  silent(page);
});

test("the page stays responsive while ten thousand opportunities are loaded and ranked", async () => {
  const page = await alone([]);
  const longest = await page.evaluate(async () => {
    const base = await (await fetch("/examples/data/opportunities.json")).json();
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...base[i % base.length], id: `o${i}` }));
    const text = JSON.stringify(many);
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
    });
    observer.observe({ type: "longtask" });
    const element = document.querySelector("ketnoi-match");
    const ranked = new Promise((resolve) => element.addEventListener("ketnoi-rank", resolve, { once: true }));
    element.catalog = text;
    await ranked;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return longest;
  });
  // A task is only reported from 50 ms on. The machine that tests may be busy: this bound detects a
  // worker from none.
  assert.ok(longest < 400, `the longest task took ${longest} ms`);
  silent(page);
});
