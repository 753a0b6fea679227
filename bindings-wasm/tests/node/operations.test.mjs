// Every operation of the schema is a method, and a function where one call is enough.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as visitor from "../../pkg/node.js";
import * as programme from "../../pkg/programme/node.js";

const SCHEMA = new URL("../../../core/schema/ketnoi.schema.json", import.meta.url);
const { operations } = JSON.parse(readFileSync(SCHEMA, "utf8"));

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
/** Methods with other names; `check` is what a catalog does when it is made. */
const OTHER_NAMES = { get: "opportunity", check: "constructor" };

for (const [name, entryPoint, has] of [
  ["ketnoi", visitor, ({ feature }) => feature === "match"],
  ["ketnoi/programme", programme, () => true],
]) {
  const hasMethod = (method) =>
    method in entryPoint.Matcher.prototype !== method in entryPoint.Catalog.prototype || method === "constructor";

  test(`${name} has a method for every operation, on the matcher or on the catalog`, () => {
    for (const operation of operations.filter(has)) {
      const method = OTHER_NAMES[operation.name] ?? camel(operation.name);
      assert.ok(hasMethod(method), operation.name);
    }
  });

  test(`${name} has a function for every query but \`get\``, () => {
    for (const operation of operations.filter(has)) {
      const expected = operation.kind === "query" && operation.name !== "get";
      assert.equal(typeof entryPoint[camel(operation.name)] === "function", expected, operation.name);
    }
  });
}

test("ketnoi has no method of ketnoi/programme", () => {
  for (const { name } of operations.filter(({ feature }) => feature !== "match")) {
    assert.equal(camel(name) in visitor, false, name);
    assert.equal(camel(name) in visitor.Catalog.prototype, false, name);
  }
});
