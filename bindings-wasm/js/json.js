// Values cross into the module and back as JSON text, so they are plain data: no `Map`, no BigInt,
// no shared memory. Cycles and excessive depth are refused here.

import { KetnoiError } from "./error.js";

// UTF-16 code units of one text at most. A record may have 1 MiB and a catalog many of them; a
// longer text could exhaust the 4 GiB that a module can address.
const MAX_LENGTH = 128 * 1024 * 1024;

/** The JSON text of a value. */
export function toJson(value) {
  let text;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw new KetnoiError("not_json", `the value cannot be written as JSON: ${cause.message}`, { cause });
  }
  return checkLength(text);
}

/** The same text, or an error if it is too long. */
export function checkLength(text) {
  if (text.length <= MAX_LENGTH) return text;
  throw new KetnoiError("too_large", `the input is longer than ${MAX_LENGTH} characters`);
}

/** The value of an answer's JSON text; an answer that is an error is thrown. */
export function fromAnswer(text) {
  const answer = JSON.parse(text);
  if (answer.answer !== "error") return answer;
  const { problem, text: message, path, value } = answer;
  throw new KetnoiError(problem, message, { path, value, cause: answer });
}
