// The same call gives the same bytes here as in Rust, from both entry points.

import assert from "node:assert/strict";
import { test } from "node:test";
import { KetnoiError } from "../../pkg/node.js";
import { answerOf } from "../answer.mjs";
import { ENTRY_POINTS } from "../vectors.mjs";

const isError = ({ answer }) => answer.startsWith('{"answer":"error"');

for (const { name: entryPoint, folder, vectors } of ENTRY_POINTS) {
  const { call } = await import(`../../pkg/${folder}node.js`);
  const wasm = await import(`../../pkg/${folder}ketnoi_wasm.js`);

  test(`${entryPoint}: there are vectors`, () => assert.ok(vectors.length > 15, `${vectors.length} vectors`));

  for (const vector of vectors) {
    test(`${entryPoint}, bytes: ${vector.about}`, () => assert.equal(answerOf(wasm, vector), vector.answer));
  }

  const single = vectors.filter(({ before }) => before.length === 0);

  test(`${entryPoint}, objects: the same answers, as plain objects`, () => {
    for (const { about, request, answer } of single.filter((vector) => !isError(vector))) {
      const { call: name, ...fields } = JSON.parse(request);
      assert.deepStrictEqual(call(name, fields), JSON.parse(answer), about);
    }
  });

  test(`${entryPoint}, objects: the same errors, as exceptions`, () => {
    for (const { about, request, answer } of single.filter(isError)) {
      const { call: name, ...fields } = JSON.parse(request);
      const { problem, path, value = "", text } = JSON.parse(answer);
      const expected = { name: "KetnoiError", kind: problem, path, value, message: text };
      assert.throws(() => call(name, fields), (error) => {
        assert.ok(error instanceof KetnoiError, about);
        const { name, kind, path, value, message } = error;
        assert.deepStrictEqual({ name, kind, path, value, message }, expected, about);
        return true;
      });
    }
  });
}
