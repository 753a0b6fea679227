// The vectors as text: calls and answers exactly as they stand in the files, to be compared byte
// for byte.

import { readFileSync, readdirSync } from "node:fs";

const FOLDER = new URL("../../tests/vectors/", import.meta.url);

/** JSON without white space; strings, numbers and the order of keys as they are. */
const compact = (json) => json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, "$1");

/**
 * The parts of a compact JSON object (as `[key, text]`) or array (as `text`), each as it is
 * written.
 */
function parts(json) {
  const found = [];
  let [depth, start] = [0, 1];
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},]/g)) {
    if (token === "[" || token === "{") depth += 1;
    const ends = depth === 1 && (token === "," || token === "]" || token === "}");
    if (token === "]" || token === "}") depth -= 1;
    if (ends && index > start) {
      found.push(json.slice(start, index));
      start = index + 1;
    }
  }
  if (json[0] === "[") return found;
  return found.map((member) => {
    const key = /^"(?:[^"\\]|\\.)*"/.exec(member)[0];
    return [JSON.parse(key), member.slice(key.length + 1)];
  });
}

const joined = (members) => `{${members.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`;

/** The vectors of a file; `request` is the text of the call. */
function ofFile(fileName) {
  const file = Object.fromEntries(parts(compact(readFileSync(new URL(fileName, FOLDER), "utf8"))));
  const given = file.given === undefined ? [] : parts(file.given);
  const check = ["call", '"check"'];
  return parts(file.vectors).map((text) => {
    const { about, before, call, answer, error } = Object.fromEntries(parts(text));
    const title = `${fileName}: ${JSON.parse(about)}`;
    if (before === undefined) {
      return { about: title, before: [], request: joined([...given, ...parts(call)]), answer: answer ?? error };
    }
    return { about: title, before: [joined([...given, check]), ...parts(before)], request: call, answer };
  });
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json")).sort();

const vectors = names.flatMap(ofFile);

/** Operations of `ketnoi`; the others need `ketnoi/programme`. */
const SCHEMA = JSON.parse(readFileSync(new URL("../../core/schema/ketnoi.schema.json", import.meta.url), "utf8"));
const further = SCHEMA.operations.filter(({ feature }) => feature !== "match").map(({ name }) => name);
const isFurther = ({ request }) => further.includes(JSON.parse(request).call);

/**
 * The entry points with their vectors; `folder` is in the package. `ketnoi/programme` answers all
 * of them.
 */
export const ENTRY_POINTS = [
  { name: "ketnoi", folder: "", vectors: vectors.filter((vector) => !isFurther(vector)) },
  { name: "ketnoi/programme", folder: "programme/", vectors },
];
