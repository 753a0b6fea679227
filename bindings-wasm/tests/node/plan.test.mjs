// `ketnoi/plan` as a program uses it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { KetnoiError, Planner, agenda, assign, init, stable, timetable } from "../../pkg/plan/node.js";

const data = (name) => readFileSync(new URL(`../../../examples/data/${name}.json`, import.meta.url), "utf8");
const pair = (startup, opportunity, score) => ({ startup, opportunity, score });
const PAIRS = [pair("a", "hub", 90), pair("b", "hub", 80), pair("b", "lab", 75), pair("a", "lab", 20)];

test("pairs are planned without records", async () => {
  await init();
  const plan = assign({ pairs: PAIRS, request: { seats_each: 1 } });
  assert.deepStrictEqual([plan.answer, plan.total, plan.gap], ["assignment", 165, 0]);
  assert.equal(stable({ pairs: PAIRS, request: { seats_each: 1 } }).pairs.length, 2);
  const clash = assign({ pairs: PAIRS, request: { quotas: [{ name: "q", at_least: 9 }] }, lang: "en" });
  assert.equal(clash.answer, "clash");
  assert.match(clash.text, /cannot hold together/);
});

test("a planner keeps its records", () => {
  const planner = new Planner({ opportunities: data("opportunities"), startups: JSON.parse(data("startups")) }, { lang: "vi" });
  assert.deepStrictEqual(planner.diagnostics.map(({ path }) => path), ["opportunities[4].place", "opportunities[9].ticket"]);
  const request = { seats_each: 2 };
  const plan = planner.assign({ request, query: { as_of: "2026-11-22" }, unverified: true });
  assert.ok(plan.pairs.length > 0 && plan.gap === 0);
  assert.deepStrictEqual(planner.assign({ request, query: { as_of: "2026-11-22" }, unverified: true }), plan);
  const exposure = planner.exposure({ query: { as_of: "2026-11-22" }, after: plan.pairs.map(({ startup, opportunity }) => ({ startup, opportunity })) });
  assert.equal(exposure.answer, "exposure");
  planner.free();
  assert.throws(() => planner.assign({ request }), { name: "KetnoiError", kind: "freed" });
  assert.throws(() => new Planner({ config: { evidense: true } }), KetnoiError);
});

test("records given to a call are planned for as those of a planner", () => {
  const records = { opportunities: JSON.parse(data("opportunities")), startups: JSON.parse(data("startups")) };
  const fields = { request: { seats_each: 1 }, query: { as_of: "2026-11-22" }, unverified: true };
  const planner = new Planner(records, { lang: "vi" });
  const plan = planner.assign(fields);
  assert.deepStrictEqual(assign({ ...fields, ...records, lang: "vi" }), plan);
  assert.ok(plan.pairs.length > 0 && plan.texts.length === plan.left.length);
  assert.deepStrictEqual(stable({ ...fields, ...records, lang: "vi" }), planner.stable(fields));
  planner.free();
});

test("a day of meetings is handed out in three formats", () => {
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
  assert.match(text("ics", { issue: { on: "2026-11-22" } }), /^BEGIN:VCALENDAR/);
  assert.match(text("csv", { whom: { startup: "a" } }), /hub/);
  assert.match(text("html", { whom: { table: "1" } }), /<html lang="vi"/);
  assert.throws(() => timetable({ event: { ...event, tables: 0 } }), { kind: /./, path: "event.tables" });
});
