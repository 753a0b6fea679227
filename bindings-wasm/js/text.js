// What crosses into a module and out of it: objects as JSON, so that it is plain data: no `Map`, no BigInt, no shared memory; cycles
// and excessive depth are caught here.

import { KetnoiError } from "./error.js";

// UTF-16 units of one text that are taken at most. A record may have 1 MiB and a catalog many of them; a text beyond
// this could exhaust the 4 GiB that a module can address.
const LONGEST = 128 * 1024 * 1024;

/** JSON text of a value; the one way in. */
export function written(value) {
  let text;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw new KetnoiError("not_json", `the value cannot be written as JSON: ${cause.message}`, { cause });
  }
  return bounded(text);
}

export function bounded(text) {
  if (text.length <= LONGEST) return text;
  throw new KetnoiError("too_large", `the input is larger than ${LONGEST} characters`);
}

/** The answer of a JSON text; the one way out. */
export function read(text) {
  const answer = JSON.parse(text);
  if (answer.answer !== "error") return answer;
  const { problem, text: message, path, value } = answer;
  throw new KetnoiError(problem, message, { path, value, cause: answer });
}
