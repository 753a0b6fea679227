// The vectors as text: calls and answers exactly as they are written, so that they can be compared byte for byte.

import { readFileSync, readdirSync } from "node:fs";

const FOLDER = new URL("../../tests/vectors/", import.meta.url);

/** The entries beside `ketnoi`, by the beginning of their files. Learning and standing queries are for servers, and in none. */
const FURTHER = ["plan", "register"];
const NOWHERE = ["learn", "standing"];

/** JSON without white space; strings, numbers and the order of keys as they are. */
const compact = (json) => json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, "$1");

/** The parts of a compact JSON object (as `[key, text]`) or array (as `text`), each as it is written. */
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

function ofFile(name) {
  const file = Object.fromEntries(parts(compact(readFileSync(new URL(name, FOLDER), "utf8"))));
  const given = file.given === undefined ? [] : parts(file.given);
  return parts(file.vectors).map((text) => {
    const { about, call, answer, error } = Object.fromEntries(parts(text));
    return { about: `${name}: ${JSON.parse(about)}`, call: joined([...given, ...parts(call)]), answer: answer ?? error };
  });
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json")).sort();

const of = (entry) => names.filter((name) => name.startsWith(entry)).flatMap(ofFile);

/** What each entry has to answer: what it is about, the call and the answer as text. `folder` is the entry's in the package. */
export const ENTRIES = [
  {
    name: "ketnoi",
    folder: "",
    vectors: names.filter((name) => ![...FURTHER, ...NOWHERE].some((other) => name.startsWith(other))).flatMap(ofFile),
  },
  ...FURTHER.map((entry) => ({ name: `ketnoi/${entry}`, folder: `${entry}/`, vectors: of(entry) })),
];
