// Prints what the page measures, in one run of one browser.

import { opened } from "../tests/browser/chromium.mjs";

const [RECORDS, RUNS, TYPED, KEYS] = [10_000, 200, 2_000, 60];

// Frames as soon as they are asked for: at sixty a second every keystroke would take a whole one,
// whatever it costs.
const browser = await opened("--disable-frame-rate-limit", "--disable-gpu-vsync");
const page = await browser.page();
await page.goto(`${browser.address}/bindings-wasm/tests/browser/blank.html`);
const { init, matcher, megabytes, saved, rows } = await page.evaluate(
  async ([count, runs]) => (await import("/bindings-wasm/bench/page.js")).measured(count, runs),
  [RECORDS, RUNS],
);
const ms = (value) => value.toFixed(2).padStart(10);
console.log(`${RECORDS} opportunities, ${megabytes.toFixed(1)} MB of JSON; milliseconds`);
console.log(`module loaded ${ms(init)}, matcher made ${ms(matcher)}`);
console.log(`the same from a saved catalog of ${saved.megabytes.toFixed(1)} MB: median ${ms(saved.median)}, p95 ${ms(saved.p95)}`);
const first = rows[0];
console.log("what".padEnd(36), "      load", "    median", "       p95", "  × ketnoi");
for (const { what, load, median, p95 } of rows) {
  console.log(what.padEnd(36), ms(load), ms(median), ms(p95), ms(median / first.median));
}
const keys = await page.evaluate(
  async ([count, runs]) => (await import("/bindings-wasm/bench/page.js")).keystrokes(count, runs),
  [TYPED, KEYS],
);
for (const [until, { median, p95 }] of Object.entries(keys)) {
  console.log(`widget, ${TYPED} opportunities, keystroke until the list is ${until}: median ${ms(median)}, p95 ${ms(p95)}`);
}
await browser.close();
