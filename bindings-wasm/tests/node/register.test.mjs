// `ketnoi/register` as a program uses it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { KetnoiError, duplicates, headings, init, readGrid } from "../../pkg/register/node.js";

test("a sheet becomes records, and one who is in it twice is found", async () => {
  await init();
  const rows = [["Tên dự án", "Lĩnh vực", "Website"], ["Tôm Sạch", "thủy sản", "tomsach.vn"], ["TOM SACH", "thuy san", "tomsach.vn"]];
  const { records, text } = readGrid({ kind: "startups", rows, lang: "vi" });
  assert.equal(records.length, 2);
  assert.match(text, /Lĩnh vực/);
  const { pairs } = duplicates({ startups: records });
  assert.equal(pairs.length, 1);
});

test("a template has the headings that are read; a wrong kind is an error", () => {
  const { fields } = headings({ kind: "startups", lang: "en" });
  assert.ok(fields.length > 5);
  assert.throws(() => readGrid({ kind: "starups", rows: [] }), (error) => error instanceof KetnoiError && error.path === "kind");
});
