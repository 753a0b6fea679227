// Prints what the page measures, in one run of one browser.

import { opened } from "../tests/browser/chromium.mjs";

const [RECORDS, RUNS, TYPED, KEYS] = [10_000, 200, 2_000, 60];

const browser = await opened();
const page = await browser.page();
await page.goto(`${browser.address}/bindings-wasm/tests/browser/blank.html`);
const { init, matcher, megabytes, rows } = await page.evaluate(
  async ([count, runs]) => (await import("/bindings-wasm/bench/page.js")).measured(count, runs),
  [RECORDS, RUNS],
);
const ms = (value) => value.toFixed(2).padStart(10);
console.log(`${RECORDS} opportunities, ${megabytes.toFixed(1)} MB of JSON; milliseconds`);
console.log(`module loaded ${ms(init)}, matcher made ${ms(matcher)}`);
const first = rows[0];
console.log("what".padEnd(36), "      load", "    median", "       p95", "  × ketnoi");
for (const { what, load, median, p95 } of rows) {
  console.log(what.padEnd(36), ms(load), ms(median), ms(p95), ms(median / first.median));
}
const keys = await page.evaluate(
  async ([count, runs]) => (await import("/bindings-wasm/bench/page.js")).keystrokes(count, runs),
  [TYPED, KEYS],
);
console.log(`widget, ${TYPED} opportunities: keystroke to paint, median ${ms(keys.median)}, p95 ${ms(keys.p95)}`);
await browser.close();
