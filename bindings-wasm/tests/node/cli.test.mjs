// The command `npx ketnoi save`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Matcher } from "../../pkg/node.js";

const RECORDS = fileURLToPath(new URL("../../../examples/data/opportunities.json", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ketnoi-"));
after(() => rmSync(folder, { recursive: true }));

function ketnoi(...args) {
  const program = fileURLToPath(new URL("../../pkg/cli.js", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("the file that it writes is the catalog of those records", () => {
  const file = join(folder, "opportunities.ketnoi");
  const { status, stdout, stderr } = ketnoi("save", RECORDS, file);
  assert.equal(status, 0);
  assert.match(stdout, /18 opportunities/);
  assert.match(stderr, /opportunities\[9\]\.ticket/);
  const matcher = new Matcher();
  assert.deepStrictEqual(readFileSync(file), Buffer.from(matcher.catalog(readFileSync(RECORDS, "utf8")).save()));
});

test("what it cannot do is said in a sentence", () => {
  assert.match(ketnoi("save", join(folder, "nothing.json"), "x").stderr, /^ketnoi: .*no such file/);
  const config = join(folder, "config.json");
  writeFileSync(config, '{ "evidense": true }');
  assert.match(ketnoi("save", "--config", config, RECORDS, join(folder, "x")).stderr, /evidence/);
  assert.equal(ketnoi("save", RECORDS).status, 2);
  assert.match(ketnoi("--help").stdout, /^ketnoi save/);
});
