// The API: the answers of each method, errors with their path, memory that is freed.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as ketnoi from "../../pkg/node.js";

const { KetnoiError, Matcher } = ketnoi;

const DATA = new URL("../../../examples/data/", import.meta.url);
const text = (name) => readFileSync(new URL(name, DATA), "utf8");
const opportunities = JSON.parse(text("opportunities.json"));
const startups = JSON.parse(text("startups.json"));
const query = { as_of: "2026-11-22" };
const startup = startups[0];

/** The error that a function throws. */
function thrown(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof KetnoiError, `${error}`);
    return error;
  }
  return assert.fail("nothing was thrown");
}

test("records as an array and as text are the same catalog", () => {
  const matcher = new Matcher();
  const [array, asText] = [matcher.catalog(opportunities), matcher.catalog(text("opportunities.json"))];
  assert.deepStrictEqual(array.rank({ startup, query }), asText.rank({ startup, query }));
  assert.equal(array.opportunities, opportunities.length);
});

test("a saved catalog comes back as it was, from bytes of any kind; a damaged or foreign one is refused", () => {
  const matcher = new Matcher({}, { lang: "en" });
  const catalog = matcher.catalog({ opportunities, startups });
  const bytes = catalog.save();
  const loaded = matcher.catalog({ opportunities: bytes, startups });
  assert.deepStrictEqual([loaded.opportunities, loaded.startups, loaded.diagnostics.length > 0], [opportunities.length, startups.length, false]);
  assert.deepStrictEqual(loaded.rank({ startup, query }), catalog.rank({ startup, query }));
  assert.deepStrictEqual(loaded.save(), bytes);
  assert.equal(matcher.catalog(bytes.slice().buffer).opportunities, opportunities.length);
  assert.equal(matcher.catalog(new TextEncoder().encode(text("opportunities.json"))).opportunities, opportunities.length);
  assert.match(thrown(() => matcher.catalog(bytes.slice(0, -1))).message, /damaged or cut short/);
  assert.match(thrown(() => matcher.catalog({ startups: bytes })).path, /startups/);
  assert.ok(thrown(() => new Matcher({ evidence: true }, { lang: "en" }).catalog(bytes)));
});

test("a matcher with a catalog answers as one call that carries everything", () => {
  const matcher = new Matcher({}, { lang: "vi" });
  const catalog = matcher.catalog({ opportunities, startups });
  const all = { opportunities, startups, lang: "vi" };
  const asOf = query.as_of;
  const opportunity = opportunities[0];
  const same = [
    [catalog.rankStartups({ opportunity, query }), ketnoi.rankStartups({ ...all, opportunity, query })],
    [catalog.rankMany({ query }), ketnoi.rankMany({ ...all, query })],
    [matcher.score({ startup, opportunity, as_of: asOf }), ketnoi.score({ startup, opportunity, as_of: asOf, lang: "vi" })],
    [matcher.explain({ startup, opportunity, as_of: asOf }), ketnoi.explain({ startup, opportunity, as_of: asOf, lang: "vi" })],
    [catalog.advise({ startup, opportunity, query }), ketnoi.advise({ ...all, startup, opportunity, query })],
    [catalog.askNext({ startup, query }), ketnoi.askNext({ ...all, startup, query })],
    [catalog.interview({ startup, query }), ketnoi.interview({ ...all, startup, query })],
    [catalog.askNext({ opportunity, query }), ketnoi.askNext({ ...all, opportunity, query })],
    [matcher.suggest({ kind: "sector", prefix: "nong" }), ketnoi.suggest({ kind: "sector", prefix: "nong" })],
    [matcher.resolve({ kind: "place", text: "Trà Vinh" }), ketnoi.resolve({ kind: "place", text: "Trà Vinh" })],
    [matcher.terms({ kind: "stage" }), ketnoi.terms({ kind: "stage", lang: "vi" })],
    [matcher.weights({ family: "investor" }), ketnoi.weights({ family: "investor" })],
    [catalog.statistics({ evidence_date: asOf }), ketnoi.statistics({ ...all, evidence_date: asOf })],
  ];
  for (const [ofMatcher, ofCall] of same) {
    const { diagnostics: _, ...rest } = ofCall;
    const { diagnostics: __, ...mine } = ofMatcher;
    assert.deepStrictEqual(mine, rest);
  }
});

test("records are added, changed, looked up and removed", () => {
  const catalog = new Matcher({}, { lang: "en" }).catalog({ opportunities, startups });
  const count = catalog.opportunities;
  assert.deepStrictEqual(catalog.add({ opportunity: { id: "new", kind: "investor" } }), []);
  assert.equal(catalog.opportunities, count + 1);
  assert.equal(catalog.update({ opportunity: { id: "new", kind: "investor", sectors: ["fintehc"] } })[0].text.length > 0, true);
  assert.deepStrictEqual(catalog.opportunity("new").sectors, ["fintehc"]);
  assert.equal(thrown(() => catalog.add({ opportunity: { id: "new", kind: "investor" } })).kind, "duplicate_id");
  assert.equal(catalog.remove({ opportunity: "new" }), true);
  assert.equal(catalog.remove({ opportunity: "new" }), false);
  assert.equal(catalog.opportunities, count);
  assert.equal(catalog.opportunity("new"), undefined);
  assert.equal(catalog.startup(startup.id).id, startup.id);
});

test("a bad record is reported and left out, the good ones stay; strict refuses it", () => {
  const matcher = new Matcher({}, { lang: "vi" });
  const mixed = [{ id: "a", kind: "investor" }, { kind: "investor" }, 7, { id: "b", kind: "banana" }, { id: "c", kind: "challenge" }];
  const catalog = matcher.catalog(mixed);
  assert.equal(catalog.opportunities, 2);
  assert.deepStrictEqual(catalog.diagnostics.map(({ path }) => path), ["opportunities[1].id", "opportunities[2]", "opportunities[3].kind"]);
  assert.ok(catalog.diagnostics.every(({ text }) => text.length > 0));
  assert.equal(thrown(() => matcher.catalog(mixed, { strict: true })).path, "opportunities[1].id");
  assert.equal(matcher.catalog("[{").diagnostics[0].problem, "syntax");
  assert.equal(thrown(() => matcher.catalog("[{", { strict: true })).kind, "syntax");
  assert.equal(thrown(() => matcher.catalog({ things: [] })).path, "side");
});

test("errors have a kind, a path, a value, and speak the caller's language", () => {
  const english = thrown(() => new Matcher({ weights: { investor: { sector: 1 } } }));
  assert.match(english.path, /^config\.weights/);
  const matcher = new Matcher({}, { lang: "vi" });
  const catalog = matcher.catalog(opportunities);
  const misspelt = thrown(() => catalog.rank({ startup, query: { as_off: "2026-11-22" } }));
  assert.deepStrictEqual([misspelt.kind, misspelt.path], ["unknown_field", "query.as_off"]);
  assert.match(misspelt.message, /không có trường này/);
  assert.match(thrown(() => catalog.rank({ startup, query: { as_off: "x" }, lang: "en" })).message, /did you mean/);
  assert.equal(thrown(() => catalog.rank({ startup })).path, "query");
  assert.equal(thrown(() => matcher.suggest({ kind: "colour", prefix: "red" })).path, "kind");
  assert.equal(thrown(() => ketnoi.call("rnak")).path, "call");
});

test("a value that is not JSON is refused", () => {
  const matcher = new Matcher();
  const catalog = matcher.catalog(opportunities);
  const cycle = { id: "a" };
  cycle.self = cycle;
  let deep = [];
  for (let i = 0; i < 100_000; i += 1) deep = [deep];
  for (const meta of [cycle, 1n, deep]) {
    assert.equal(thrown(() => catalog.rank({ startup: { id: "a", meta }, query })).kind, "not_json");
  }
  assert.equal(thrown(() => new ketnoi.Catalog()).kind, "invalid");
});

test("a freed object refuses calls, may be freed twice, and a catalog outlives its matcher", () => {
  const matcher = new Matcher();
  const catalog = matcher.catalog(opportunities);
  matcher.free();
  matcher.free();
  assert.equal(thrown(() => matcher.suggest({ kind: "sector", prefix: "a" })).kind, "freed");
  assert.equal(thrown(() => matcher.catalog([])).kind, "freed");
  assert.equal(catalog.opportunity("demo-i01").id, "demo-i01");
  catalog[Symbol.dispose ?? Symbol.for("Symbol.dispose")]();
  assert.equal(thrown(() => catalog.opportunity("demo-i01")).kind, "freed");
});

test("before `init` a call says so", async () => {
  const fresh = await import("../../pkg/wasm.js?not-started");
  assert.equal(thrownKind(() => fresh.wasm.call("rank", {})), "not_started");
  assert.equal(thrownKind(() => fresh.wasm.open({})), "not_started");
});

function thrownKind(run) {
  try {
    run();
  } catch (error) {
    return error.kind;
  }
  return undefined;
}

test("no text is written unless a language is named", () => {
  const matcher = new Matcher();
  const ranking = matcher.catalog(opportunities).rank({ startup, query });
  assert.equal(JSON.stringify(ranking).includes('"text"'), false);
});
