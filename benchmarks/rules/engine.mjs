// The engine of the programmes' own language, as a process that `compare.py` starts.
//
// `node engine.mjs PROGRAMMES INTERFACE` writes one line of JSON with the programmes of a folder of
// YAML files, and for each what the engine refuses. Then it answers one line for each line of
// standard input: the values of a rule of a programme in the situations of the line.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Engine from "publicodes";
import { parse } from "yaml";

const [folder, interfaceFile] = process.argv.slice(2);
const silent = { log() {}, warn() {}, error() {} };

const read = (path) => parse(readFileSync(path, "utf8"));
const variables = read(interfaceFile);
const programmes = readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .sort()
  .map((name) => read(join(folder, name)));

const engines = [];
const refused = programmes.map(({ publicodes }) => {
  try {
    const options = { strict: { noOrphanRule: false }, logger: silent };
    engines.push(new Engine({ ...variables, ...publicodes }, options));
    return null;
  } catch (error) {
    engines.push(null);
    return String(error.message);
  }
});

const write = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

write({ variables, programmes, refused });

for await (const line of createInterface({ input: process.stdin })) {
  const { programme, rule, situations } = JSON.parse(line);
  const engine = engines[programme];
  write(
    situations.map((situation) => {
      engine.setSituation(situation);
      // Undefined is unknown; null is "does not apply".
      const value = engine.evaluate(rule).nodeValue;
      return value === undefined ? "unknown" : value;
    }),
  );
}
