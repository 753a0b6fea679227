// No memory leaks: the memory of the module grows to the need of the largest call, and no further.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { KetnoiError, Matcher, call } from "../../pkg/node.js";
import { initSync } from "../../pkg/ketnoi_wasm.js";

const CALLS = 10_000;
const WARM = 100;

const opportunities = readFileSync(new URL("../../../examples/data/opportunities.json", import.meta.url), "utf8");
const size = () => initSync().memory.buffer.byteLength;

test(`${CALLS} good and bad calls need no more memory than the first ${WARM}`, () => {
  const matcher = new Matcher();
  const catalog = matcher.catalog(opportunities);
  const query = { as_of: "2026-11-22", limit: 3 };
  const startup = { id: "a", sectors: ["nông nghiệp thông minh"], stage: "ươm tạo", description: "Cảm biến ao tôm" };
  const steps = [
    () => catalog.rank({ startup, query }),
    () => catalog.rank({ startup: { ...startup, sectors: 7, trl: "?" }, query }),
    () => catalog.rank({ startup, query: { as_of: "yesterday" } }),
    () => catalog.rank({ startup: {}, query }),
    () => matcher.suggest({ kind: "sector", prefix: "nong nghiep" }),
    () => matcher.resolve({ kind: "place", text: "Trà Vinh" }),
    () => matcher.score({ startup, opportunity: { id: "o", kind: "investor", ticket: "1 tỷ" }, as_of: "2026-11-22" }),
    () => matcher.score({ startup, opportunity: { id: "o", kind: "banana" }, as_of: "2026-11-22" }),
    () => matcher.catalog([{ id: "x", kind: "incubator" }, { id: "x" }]).free(),
    () => matcher.catalog("[{]").free(),
    () => call("nothing"),
  ];
  let warm;
  for (let i = 0; i < CALLS; i += 1) {
    if (i === WARM) warm = size();
    try {
      steps[i % steps.length]();
    } catch (error) {
      if (!(error instanceof KetnoiError)) throw error;
    }
  }
  assert.equal(size(), warm);
});

test("freed matchers and catalogs give their memory back", () => {
  const round = () => {
    const matcher = new Matcher({ evidence: true });
    matcher.catalog(opportunities).free();
    matcher.free();
  };
  for (let i = 0; i < 3; i += 1) round();
  const warm = size();
  for (let i = 0; i < 20; i += 1) round();
  assert.equal(size(), warm);
});

test("memory stays constant while records are added and removed", () => {
  const catalog = new Matcher().catalog(opportunities);
  const round = () => {
    catalog.add({ opportunity: { id: "extra", kind: "challenge" } });
    catalog.remove({ opportunity: "extra" });
  };
  for (let i = 0; i < 2000; i += 1) round();
  const warm = size();
  for (let i = 0; i < 2000; i += 1) round();
  assert.equal(size(), warm);
});
