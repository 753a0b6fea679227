// Writes js/types.d.ts from the core's JSON Schema; with `--check` it only tells whether the file is what it would write.

import { readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const SCHEMA = new URL("../../core/schema/ketnoi.schema.json", import.meta.url);
const TYPES = new URL("../js/types.d.ts", import.meta.url);

// Names that TypeScript has for something else.
const RENAMED = { Date: "IsoDate", Record: "RankingRecord" };

const BANNER = `// Records, calls and answers. Made from core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.`;

// What the generator says of every type, and what is of no use to a reader.
const REFERENCED = /( \*\n)? \* This interface was referenced by `Wire`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g;

// A reference beside other keywords means both (JSON Schema 2020-12), which the generator knows as `allOf` only.
function normal(schema) {
  if (Array.isArray(schema)) return schema.map(normal);
  if (schema === null || typeof schema !== "object") return schema;
  const { $ref, ...rest } = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, normal(value)]));
  if ($ref === undefined) return rest;
  const reference = { $ref: $ref.replace(/[^/]+$/, (name) => RENAMED[name] ?? name) };
  // A default is no part of the type; the generator would take its kind for one.
  const { description, default: _, ...more } = rest;
  if (Object.keys(more).length > 0) return { description, allOf: [reference, more] };
  return description === undefined ? reference : { description, allOf: [reference] };
}

async function types() {
  const { $defs, operations: _, ...root } = normal(JSON.parse(await readFile(SCHEMA, "utf8")));
  const named = Object.entries($defs).map(([name, schema]) => [RENAMED[name] ?? name, schema]);
  const schema = { ...root, $defs: Object.fromEntries(named) };
  const text = await compile(schema, "Wire", {
    additionalProperties: false,
    bannerComment: BANNER,
    format: true,
    style: { printWidth: 120 },
    unreachableDefinitions: true,
  });
  return text.replace(REFERENCED, "");
}

const made = await types();
if (process.argv.includes("--check")) {
  if (made !== (await readFile(TYPES, "utf8"))) {
    console.error("js/types.d.ts is not what the schema gives: run `node tools/types.mjs` in bindings-wasm and review");
    process.exit(1);
  }
} else {
  await writeFile(TYPES, made);
}
