// No input breaks the module: every call returns an answer or throws a KetnoiError.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import { KetnoiError, Matcher, call } from "../../pkg/node.js";
import { Service, call as callWasm } from "../../pkg/ketnoi_wasm.js";

const NAMES = (
  "rank rank_startups rank_many score explain advise ask_next interview suggest resolve terms get statistics weights check add update remove"
).split(" ");
const FIELDS = (
  "startup opportunity startups opportunities query config lang strict as_of kind text prefix limit reasons goal limits record family evidence_date threads"
).split(" ");
const KEYS = (
  "id kind name description sectors stage stages place places origin ask ticket instruments groups priority_groups applicant applicants trl founded languages " +
  "wants offers exclude past opens closes windows capacity must require not_sectors not_places track_record attributes meta url updated unreadable __proto__ min max at field op value"
).split(" ");
const TEXTS = [
  "any", "2026-11-22", "0000-00-00", "9999-99-99", "BD", "seed", "fintech", "VND", "-1", "500 triệu - 2 tỷ", "1e999 tỷ", "$", "0,0,0,0",
  "Trà Vinh", "ＴＰＨＣＭ", "\u0000", "\ud800", "ẹ̣̣̣̣̣̣̣", "á".repeat(300), "9".repeat(400), "(".repeat(500), "a;".repeat(2000), "\u202e", "🧬".repeat(50),
];
const NUMBERS = [0, -0, 1, -1, 1e15, 1e16, 2 ** 53, 2 ** 63, 2 ** 64, -(2 ** 63), 1e308, 5e-324, 0.1, 255, 256, 65_536, 4_294_967_296];

const leaf = fc.oneof(
  fc.constantFrom(null, true, false, ...NUMBERS, ...TEXTS),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.double(),
  fc.integer(),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, fc.array(tie("value"), { maxLength: 4 }), tie("object")),
  object: fc.dictionary(fc.constantFrom(...KEYS), tie("value"), { maxKeys: 8 }),
}));
const record = fc
  .dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 12 })
  .map((fields) => ({ id: "a", kind: "investor", ...fields }));
const fields = fc
  .dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 4 })
  .chain((some) => fc.record({ startup: record, opportunity: record }, { requiredKeys: [] }).map((both) => ({ ...some, ...both })))
  .map((some) => ({ query: { as_of: "2026-11-22" }, as_of: "2026-11-22", ...some }));

/** Runs a function that may give an answer or throw the package's own error, nothing else. */
function survives(run) {
  try {
    return run();
  } catch (error) {
    if (error instanceof KetnoiError) return undefined;
    throw error;
  }
}

after(() => {
  const { ids } = call("resolve", { kind: "place", text: "Trà Vinh" });
  assert.deepStrictEqual(ids, ["vinh-long"], "the module still answers after everything");
});

test("any call with any values is answered", () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fields, (name, some) => {
      survives(() => call(name, some));
    }),
    { numRuns: 2000 },
  );
});

test("any text is answered", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => JSON.parse(callWasm(text)).answer === "error"));
  const json = fc.json({ noUnicodeString: false }).map((text) => text.replace(/[{}[\]",]/g, (c) => (text.length % 3 === 0 ? c + c : c)));
  fc.assert(fc.property(json, (text) => JSON.parse(callWasm(text)).answer === "error"));
});

test("any sequence of calls leaves a catalog that answers", () => {
  const matcher = new Matcher();
  const step = fc.tuple(fc.constantFrom("add", "update", "remove"), fc.constantFrom("opportunity", "startup"), record);
  fc.assert(
    fc.property(fc.array(record, { maxLength: 5 }), fc.array(step, { maxLength: 5 }), record, (records, steps, startup) => {
      const catalog = survives(() => matcher.catalog({ opportunities: records, startups: records }));
      if (catalog === undefined) return;
      for (const [name, side, record] of steps) {
        survives(() => catalog[name]({ [side]: name === "remove" && typeof record.id === "string" ? record.id : record }));
      }
      const query = { as_of: "2026-11-22", rejected: true };
      survives(() => catalog.rank({ startup, query, lang: "vi" }));
      survives(() => catalog.rankMany({ query, lang: "en", reasons: true }));
      survives(() => catalog.askNext({ startup, query }));
      survives(() => catalog.interview({ startup, query }));
      catalog.free();
    }),
    { numRuns: 300 },
  );
});

const MEGA = 1024 * 1024;
const HOSTILE = {
  "a tower of brackets": "[".repeat(MEGA),
  "a tower of objects": '{"a":'.repeat(MEGA),
  "many empty records": `[${"{},".repeat(MEGA / 16)}{}]`,
  "many numbers": `[${"0,".repeat(MEGA / 16)}0]`,
  "many records of one id": `[${'{"id":"a","kind":"investor"},'.repeat(MEGA / 64)}{"id":"a","kind":"investor"}]`,
  "one text of 16 MiB": `[{"id":"a","kind":"investor","name":"${"x".repeat(16 * MEGA)}"}]`,
  "one id of 16 MiB": `[{"id":"${"x".repeat(16 * MEGA)}","kind":"investor"}]`,
  "a number of a million digits": `[{"id":"a","kind":"investor","duration_months":${"9".repeat(MEGA)}}]`,
  "lines that are not records": "null\n".repeat(MEGA / 16),
};

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`${name} is answered, as records and inside a call`, () => {
    const service = new Service("", undefined);
    JSON.parse(service.load("opportunities", text, false, "vi"));
    JSON.parse(service.load("startups", text, true, "en"));
    JSON.parse(callWasm(`{"call":"check","opportunities":${text}}`));
    JSON.parse(callWasm(`{"call":"rank","query":{"as_of":"2026-11-22"},"startup":${text}}`));
    service.free();
  });
}

test("long texts to suggest and to resolve are answered", () => {
  for (const text of ["nông nghiệp ".repeat(MEGA / 64), "a".repeat(MEGA), "1 tỷ - ".repeat(MEGA / 64), "\u0301".repeat(MEGA / 8)]) {
    for (const kind of ["sector", "place", "stage", "money"]) {
      survives(() => call("resolve", { kind, text }));
      survives(() => call("suggest", { kind, prefix: text }));
    }
  }
});

test("a text beyond what a module can hold is refused", () => {
  const text = "x".repeat(130 * MEGA);
  assert.throws(() => new Matcher().catalog(text), { kind: "too_large" });
});
