// The API of `ketnoi/programme`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as ketnoi from "../../pkg/node.js";
import {
  KetnoiError,
  Matcher,
  agenda,
  assign,
  duplicates,
  headings,
  init,
  readGrid,
  stable,
  timetable,
} from "../../pkg/programme/node.js";

const data = (name) => readFileSync(new URL(`../../../examples/data/${name}.json`, import.meta.url), "utf8");
const pair = (startup, opportunity, score) => ({ startup, opportunity, score });
const PAIRS = [pair("a", "hub", 90), pair("b", "hub", 80), pair("b", "lab", 75), pair("a", "lab", 20)];
const query = { as_of: "2026-11-22" };

test("a sheet becomes records, and a startup that stands in it twice is found", async () => {
  await init();
  const rows = [["Tên dự án", "Lĩnh vực", "Website"], ["Tôm Sạch", "thủy sản", "tomsach.vn"], ["TOM SACH", "thuy san", "tomsach.vn"]];
  const { records, text } = readGrid({ kind: "startups", rows, lang: "vi" });
  assert.equal(records.length, 2);
  assert.match(text, /Lĩnh vực/);
  assert.equal(duplicates({ startups: records }).pairs.length, 1);
  assert.equal(new Matcher().catalog({ startups: records }).duplicates().pairs.length, 1);
});

test("a template has the headings that are read; a wrong kind is an error", () => {
  assert.ok(headings({ kind: "startups", lang: "en" }).fields.length > 5);
  assert.throws(() => readGrid({ kind: "starups", rows: [] }), (error) => error instanceof KetnoiError && error.path === "kind");
});

test("pairs are planned without records", () => {
  const plan = assign({ pairs: PAIRS, request: { seats_each: 1 } });
  assert.deepStrictEqual([plan.answer, plan.total, plan.gap], ["assignment", 165, 0]);
  assert.equal(stable({ pairs: PAIRS, request: { seats_each: 1 } }).pairs.length, 2);
  const infeasible = assign({ pairs: PAIRS, request: { quotas: [{ name: "q", at_least: 9 }] }, lang: "en" });
  assert.equal(infeasible.answer, "infeasible");
  assert.match(infeasible.text, /cannot hold together/);
});

test("an old answer is verified", () => {
  const startups = JSON.parse(data("startups"));
  const startup = startups[0];
  const opportunity = JSON.parse(data("opportunities"))[0];
  const matcher = new Matcher();
  const catalog = matcher.catalog({ opportunities: data("opportunities"), startups });
  const { record } = catalog.rank({ startup, query });
  assert.equal(catalog.verify({ startup, query, record }).same, true);
  const other = catalog.rankStartups({ opportunity, query }).record;
  assert.equal(catalog.verify({ opportunity, query, record: other }).same, true);
  catalog.remove({ opportunity: opportunity.id });
  assert.equal(catalog.verify({ startup, query, record }).same, false);
});

test("a catalog makes several plans of the same records", () => {
  const matcher = new Matcher({}, { lang: "vi" });
  const catalog = matcher.catalog({ opportunities: data("opportunities"), startups: JSON.parse(data("startups")) });
  assert.deepStrictEqual(catalog.diagnostics.map(({ path }) => path), ["opportunities[9].ticket"]);
  const fields = { request: { seats_each: 2 }, query, unverified: true };
  const plan = catalog.assign(fields);
  assert.ok(plan.pairs.length > 0 && plan.gap === 0);
  assert.deepStrictEqual(catalog.assign(fields), plan);
  const after = plan.pairs.map(({ startup, opportunity }) => ({ startup, opportunity }));
  assert.equal(catalog.exposure({ query, after }).answer, "exposure");
  catalog.free();
  assert.throws(() => catalog.assign(fields), { name: "KetnoiError", kind: "freed" });
  assert.throws(() => new Matcher({ evidense: true }), KetnoiError);
});

test("a plan of a catalog equals the plan of a call that carries the same records", () => {
  const records = { opportunities: JSON.parse(data("opportunities")), startups: JSON.parse(data("startups")) };
  const fields = { request: { seats_each: 1 }, query, unverified: true };
  const catalog = new Matcher({}, { lang: "vi" }).catalog(records);
  const plan = catalog.assign(fields);
  assert.deepStrictEqual(assign({ ...fields, ...records, lang: "vi" }), plan);
  assert.ok(plan.pairs.length > 0 && plan.texts.length === plan.unassigned.length);
  assert.deepStrictEqual(stable({ ...fields, ...records, lang: "vi" }), catalog.stable(fields));
});

test("a day of meetings is written in three formats", () => {
  const event = {
    id: "day",
    sessions: [{ id: "morning", start: "2026-12-10T09:00", end: "2026-12-10T10:00", minutes: 20 }],
    tables: 2,
    startups: [{ id: "a" }, { id: "b" }],
    opportunities: [{ id: "hub" }, { id: "lab" }],
    scores: PAIRS,
  };
  const { meetings } = timetable({ event });
  assert.equal(meetings.length, 4);
  const text = (format, more) => agenda({ event, meetings, format, lang: "vi", ...more }).text;
  assert.match(text("ics", { revision: { on: "2026-11-22" } }), /^BEGIN:VCALENDAR/);
  assert.match(text("csv", { audience: { startup: "a" } }), /hub/);
  assert.match(text("html", { audience: { table: "1" } }), /<html lang="vi"/);
  assert.throws(() => timetable({ event: { ...event, tables: 0 } }), { kind: /./, path: "event.tables" });
});

test("it ranks as ketnoi does", () => {
  const [startup] = JSON.parse(data("startups"));
  const [here, there] = [Matcher, ketnoi.Matcher].map((Class) => new Class().catalog(data("opportunities")));
  assert.deepStrictEqual(here.rank({ startup, query }), there.rank({ startup, query }));
});
