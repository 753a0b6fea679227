// The same call gives the same bytes here as in Rust, from every entry.

import assert from "node:assert/strict";
import { test } from "node:test";
import { KetnoiError } from "../../pkg/node.js";
import { answering } from "../answering.mjs";
import { ENTRIES } from "../vectors.mjs";

// `__proto__` as a key is the parser's to refuse; an object of JavaScript cannot say it twice or in that way.
const refused = ({ answer }) => answer.startsWith('{"answer":"error"');

for (const { name: entry, folder, vectors } of ENTRIES) {
  const module = await import(`../../pkg/${folder}node.js`);
  const { call } = module;
  const answered = answering(module, await import(`../../pkg/${folder}ketnoi_wasm.js`));

  test(`${entry}: there are vectors`, () => assert.ok(vectors.length > 15, `${vectors.length} vectors`));

  for (const { about, call: asked, answer } of vectors) {
    test(`${entry}, bytes: ${about}`, () => assert.equal(answered(asked), answer));
  }

  test(`${entry}, objects: the same answers, as plain objects`, () => {
    for (const { about, call: asked, answer } of vectors.filter((vector) => !refused(vector))) {
      const { call: name, ...fields } = JSON.parse(asked);
      assert.deepStrictEqual(call(name, fields), JSON.parse(answer), about);
    }
  });

  test(`${entry}, objects: the same errors, as exceptions`, () => {
    for (const { about, call: asked, answer } of vectors.filter(refused)) {
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
}
