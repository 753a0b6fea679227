// Waiting in a page.

import assert from "node:assert/strict";

/**
 * What the check gives once it is true. By turns, because the policy of the page forbids the
 * driver's own waiting.
 */
export async function until(check, what) {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = await check();
    if (found) return found;
  }
  return assert.fail(`not within 30 seconds: ${what}`);
}
