#!/usr/bin/env node
// Writes the file of a prepared catalog: `npx ketnoi save opportunities.json opportunities.ketnoi`.

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Matcher } from "./node.js";

const USAGE = `ketnoi save [--config FILE] [--lang vi|en] [--strict] RECORDS FILE

Prepares the opportunities of RECORDS (JSON or JSON Lines) and writes them to FILE, which \`matcher.catalog\` and the
widget load many times faster. The page's matcher must have the same configuration. Diagnostics are printed.`;

const OPTIONS = {
  config: { type: "string" },
  lang: { type: "string", default: "en" },
  strict: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
};

function save({ config, lang, strict }, records, file) {
  const matcher = new Matcher(config === undefined ? {} : JSON.parse(readFileSync(config, "utf8")), { lang });
  const catalog = matcher.catalog(readFileSync(records), { strict });
  for (const { text } of catalog.diagnostics) console.error(text);
  const bytes = catalog.save();
  writeFileSync(file, bytes);
  console.log(`${file}: ${catalog.opportunities} opportunities, ${bytes.length} bytes`);
}

try {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [command, records, file, ...rest] = positionals;
  if (values.help) {
    console.log(USAGE);
  } else if (command !== "save" || file === undefined || rest.length > 0) {
    console.error(USAGE);
    process.exitCode = 2;
  } else {
    save(values, records, file);
  }
} catch (error) {
  console.error(`ketnoi: ${error.message}`);
  process.exitCode = 1;
}
