// Writes the types and the methods of JavaScript from the core's schema; with `--check` it only
// compares them.

import { readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";
import { files } from "./operations.mjs";
import { schema } from "./schema.mjs";

const FOLDER = new URL("../js/", import.meta.url);

// Names that TypeScript has for something else.
const RENAMED = { Date: "IsoDate", Record: "RankingRecord" };

const BANNER = "// Records, calls and answers. Made from core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.";

// The generator repeats this for every type.
const REFERENCED = /( \*\n)? \* This interface was referenced by `Wire`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g;

// A reference beside other keywords means both (JSON Schema 2020-12); the generator knows that only
// as `allOf`.
function normalize(schema) {
  if (Array.isArray(schema)) return schema.map(normalize);
  if (schema === null || typeof schema !== "object") return schema;
  const { $ref, ...rest } = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, normalize(value)]));
  if ($ref === undefined) return rest;
  const reference = { $ref: $ref.replace(/[^/]+$/, (name) => RENAMED[name] ?? name) };
  // A default is not part of the type; the generator would read it as one.
  const { description, default: _, ...more } = rest;
  if (Object.keys(more).length > 0) return { description, allOf: [reference, more] };
  return description === undefined ? reference : { description, allOf: [reference] };
}

async function types() {
  const { $defs, operations: _, ...root } = normalize(schema);
  const definitions = Object.entries($defs).map(([name, schema]) => [RENAMED[name] ?? name, schema]);
  const text = await compile({ ...root, $defs: Object.fromEntries(definitions) }, "Wire", {
    additionalProperties: false,
    bannerComment: BANNER,
    format: true,
    style: { printWidth: 120 },
    unreachableDefinitions: true,
  });
  return text.replace(REFERENCED, "");
}

const expected = { "types.d.ts": await types(), ...files };
const current = (path) => readFile(new URL(path, FOLDER), "utf8").catch(() => "");

for (const [path, text] of Object.entries(expected)) {
  if (!process.argv.includes("--check")) {
    await writeFile(new URL(path, FOLDER), text);
  } else if ((await current(path)) !== text) {
    console.error(`js/${path} differs from what the schema gives: run \`cargo xtask wasm\` and review the changes`);
    process.exitCode = 1;
  }
}
