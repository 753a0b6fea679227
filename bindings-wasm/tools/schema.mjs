// The core's JSON Schema, from which types and methods are made.

import { readFile } from "node:fs/promises";

const SCHEMA = new URL("../../core/schema/ketnoi.schema.json", import.meta.url);

export const schema = JSON.parse(await readFile(SCHEMA, "utf8"));
