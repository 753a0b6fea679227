// The rules of axe-core in a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails with what axe-core finds in the page, or in the elements of a selector. */
export async function accessible(page, what, selector) {
  // Evaluated by the driver, not loaded by the page: the policy stays as it is.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((within) => globalThis.axe.run(within ?? document), selector);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  assert.deepStrictEqual(found, [], what);
}
