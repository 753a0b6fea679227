// The same bytes in the browser, on the page and in the worker, under a strict policy.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ENTRY_POINTS } from "../vectors.mjs";
import { opened } from "./chromium.mjs";

let browser;
before(async () => (browser = await opened()));
after(() => browser.close());

const BLANK = "/bindings-wasm/tests/browser/blank.html";

for (const { name, folder, vectors } of ENTRY_POINTS) {
  test(`${name} answers every vector with the same bytes`, async () => {
    const page = await browser.page();
    await page.goto(browser.address + BLANK);
    const answers = await page.evaluate(async ([path, vectors]) => {
      const { init } = await import(`${path}index.js`);
      const wasm = await import(`${path}ketnoi_wasm.js`);
      const { answerOf } = await import("/bindings-wasm/tests/answer.mjs");
      await init(undefined, { communes: true });
      return vectors.map((vector) => answerOf(wasm, vector));
    }, [`/bindings-wasm/pkg/${folder}`, vectors]);
    vectors.forEach(({ about, answer }, i) => assert.equal(answers[i], answer, about));
    assert.deepStrictEqual(page.complaints, []);
  });
}

test("before `init` a call says so, a failed `init` can be tried again", async () => {
  const page = await browser.page();
  await page.goto(browser.address + BLANK);
  const found = await page.evaluate(async () => {
    const { KetnoiError, Matcher, init } = await import("/bindings-wasm/pkg/index.js");
    const kinds = [];
    try {
      new Matcher();
    } catch (error) {
      kinds.push(error instanceof KetnoiError && error.kind);
    }
    kinds.push(await init("/nothing.wasm").then(() => "loaded", () => "failed"));
    kinds.push(await init().then(() => "loaded", () => "failed"));
    await init();
    return [...kinds, new Matcher().fingerprint.length];
  });
  assert.deepStrictEqual(found, ["not_started", "failed", "loaded", 32]);
});

test("the worker answers as the page does, the last call wins, earlier ones are aborted", async () => {
  const page = await browser.page();
  await page.goto(browser.address + BLANK);
  const results = await page.evaluate(async () => {
    const { KetnoiError, Matcher } = await import("/bindings-wasm/pkg/worker.js");
    const here = await import("/bindings-wasm/pkg/index.js");
    await here.init();
    const text = await (await fetch("/examples/data/opportunities.json")).text();
    const [startup] = await (await fetch("/examples/data/startups.json")).json();
    const query = { as_of: "2026-11-22" };
    const mine = new here.Matcher({}, { lang: "vi" });
    const matcher = await Matcher.start({}, { lang: "vi" });
    const catalog = await matcher.catalog({ url: "/examples/data/opportunities.json" });
    const other = await matcher.catalog({ opportunities: JSON.parse(text) });
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    const expected = mine.catalog(text).rank({ startup, query });
    const found = { fingerprint: matcher.fingerprint === mine.fingerprint, counts: [catalog.opportunities, other.opportunities] };
    found.same = same(await catalog.rank({ startup, query }), expected) && same(await other.rank({ startup, query }), expected);
    const kind = (promise) => promise.then(() => "answered", (error) => (error instanceof KetnoiError ? error.kind : String(error)));
    const calls = [1, 2, 3, 4].map(() => kind(catalog.rank({ startup, query }, { latest: "typing" })));
    found.lastWins = await Promise.all(calls);
    const stop = new AbortController();
    const waiting = [kind(catalog.rank({ startup, query })), kind(catalog.rank({ startup, query }, { signal: stop.signal }))];
    stop.abort();
    found.aborted = await Promise.all([...waiting, kind(matcher.suggest({ kind: "sector", prefix: "a" }, { signal: stop.signal }))]);
    found.errors = await Promise.all([
      kind(catalog.rank({ startup, query: { as_off: 1 } })),
      kind(matcher.catalog({ url: "/nothing.json" })),
      kind(catalog.rank({ startup: { id: "a", meta: () => 1 }, query })),
      kind(Matcher.start({ evidense: true })),
    ]);
    await catalog.add({ opportunity: { id: "new", kind: "investor" } });
    found.added = [catalog.opportunities, (await catalog.opportunity("new")).id];
    const last = kind(catalog.rank({ startup, query }));
    matcher.free();
    found.freed = [await last, await kind(matcher.suggest({ kind: "sector", prefix: "a" }))];
    return found;
  });
  assert.deepStrictEqual(results, {
    fingerprint: true,
    counts: [18, 18],
    same: true,
    lastWins: ["superseded", "superseded", "superseded", "answered"],
    aborted: ["answered", "aborted", "aborted"],
    errors: ["unknown_field", "not_loaded", "not_json", "unknown_field"],
    added: [19, "new"],
    freed: ["freed", "freed"],
  });
});
