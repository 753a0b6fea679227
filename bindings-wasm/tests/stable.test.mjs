// `ketnoi/programme` as plain stable cargo builds it answers every vector with the same bytes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as wasm from "../pkg-stable/ketnoi_wasm.js";
import { answerOf } from "./answer.mjs";
import { ENTRY_POINTS } from "./vectors.mjs";

wasm.initSync({ module: readFileSync(new URL("../pkg-stable/ketnoi_wasm_bg.wasm", import.meta.url)) });

const { vectors } = ENTRY_POINTS.find(({ name }) => name === "ketnoi/programme");

test(`${vectors.length} vectors`, () => {
  for (const vector of vectors) assert.equal(answerOf(wasm, vector), vector.answer, vector.about);
});
