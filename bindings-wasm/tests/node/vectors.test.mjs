// The same call gives the same bytes here as in Rust.

import assert from "node:assert/strict";
import { test } from "node:test";
import { KetnoiError, call } from "../../pkg/node.js";
import { call as answered } from "../../pkg/ketnoi_wasm.js";
import { vectors } from "../vectors.mjs";

test("there are vectors", () => assert.ok(vectors.length > 50, `${vectors.length} vectors`));

for (const { about, call: asked, answer } of vectors) {
  test(`bytes: ${about}`, () => assert.equal(answered(asked), answer));
}

// `__proto__` as a key is the parser's to refuse; an object of JavaScript cannot say it twice or in that way.
const refused = ({ answer }) => answer.startsWith('{"answer":"error"');
const errors = vectors.filter(refused);
const plain = vectors.filter((vector) => !refused(vector));

test("objects: the same answers, as plain objects", () => {
  for (const { about, call: asked, answer } of plain) {
    const { call: name, ...fields } = JSON.parse(asked);
    assert.deepStrictEqual(call(name, fields), JSON.parse(answer), about);
  }
});

test("objects: the same errors, as exceptions", () => {
  for (const { about, call: asked, answer } of errors) {
    const { call: name, ...fields } = JSON.parse(asked);
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
