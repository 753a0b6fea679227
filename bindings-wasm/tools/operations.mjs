// Methods and functions of JavaScript from the operations that the schema lists.

import { schema } from "./schema.mjs";

/** Operations that need no records: methods of a matcher. The others are methods of a catalog. */
const WITHOUT_RECORDS = [
  "score", "explain", "suggest", "resolve", "terms", "weights", "facts",
  "read_grid", "headings", "mutual", "agenda",
];
/** Written by hand in js/matcher.js: their methods do more than the call. */
const BY_HAND = ["get", "check", "add", "update", "remove"];
/** The answer depends on a field: a signature for each value of it. */
const OVERLOADS = {
  resolve: [
    ['CallFields<"resolve"> & { kind: "money" }', "money"],
    ['CallFields<"resolve"> & { kind: TermKind }', "resolution"],
  ],
};

const BANNER = "// Made from the operations in core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.\n\n";

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const schemaOf = (name) => schema.$defs.Call.oneOf.find(({ properties }) => properties.call.const === name);

const operations = schema.operations.map((operation) => ({ ...operation, method: camel(operation.name) }));
const visitor = operations.filter(({ feature }) => feature === "match");
const further = operations.filter(({ feature }) => feature !== "match");

const onMatcher = ({ name }) => WITHOUT_RECORDS.includes(name);
const onCatalog = ({ name }) => !WITHOUT_RECORDS.includes(name) && !BY_HAND.includes(name);
/** A single call has no records left to look up or to change afterwards. */
const asFunction = ({ name, kind }) => kind === "query" && name !== "get";

/** Characters of a line of a comment at most. */
const WIDTH = 100;

/** The lines of a text, none longer than `width` unless a single word is. */
function wrap(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

function comment(text, indent) {
  const [first, ...rest] = text.split("\n").flatMap((line) => wrap(line, WIDTH - indent.length - " * ".length));
  const single = `${indent}/** ${first} */`;
  if (rest.length === 0 && single.length <= WIDTH) return `${single}\n`;
  return `${indent}/**\n${[first, ...rest].map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** The signatures of an operation after its name: `(fields: …): …;`. */
function signatures({ name, answers }, fieldsType) {
  const { required } = schemaOf(name);
  const mark = required.length > 1 ? "" : "?";
  const tags = answers.map((answer) => `"${answer}"`).join(" | ");
  const plain = [[`${fieldsType}<"${name}">`, undefined]];
  return (OVERLOADS[name] ?? plain).map(([fields, answer]) => {
    const type = fields.replace("CallFields", fieldsType);
    return `(fields${mark}: ${type}): Answered<${answer === undefined ? tags : `"${answer}"`}>;`;
  });
}

function table(name, listed) {
  const rows = listed.map(({ method, name }) => `  ${method}: "${name}",\n`);
  return `export const ${name} = {\n${rows.join("")}};\n`;
}

const isQuery = ({ kind }) => kind === "query";
const isCommand = ({ kind }) => kind === "command";

function interfaceOf(name, about, listed) {
  const methods = listed.map((operation) => {
    const lines = signatures(operation, "MethodFields").map((signature) => `  ${operation.method}${signature}\n`);
    return comment(schemaOf(operation.name).description, "  ") + lines.join("");
  });
  return `/** ${about} */\nexport interface ${name} {\n${methods.join("")}}\n`;
}

function functionTypes(listed) {
  const functions = listed.map((operation) => {
    const lines = signatures(operation, "CallFields").map((rest) => `export function ${operation.method}${rest}\n`);
    return comment(schemaOf(operation.name).description, "") + lines.join("");
  });
  return functions.join("");
}

function functionCode(listed) {
  const lines = listed.map(({ method, name }) => `export const ${method} = (fields) => wasm.call("${name}", fields);\n`);
  return `import { wasm } from "./wasm.js";\n\n${lines.join("")}`;
}

const importTypes = (from, ...names) => `import type { ${names.join(", ")} } from "${from}";\n`;

/** Every file that is made of the operations: its path in `js/` and its text. */
export const files = {
  "operations.js": [
    table("MATCHER_QUERIES", visitor.filter(onMatcher)),
    table("CATALOG_QUERIES", visitor.filter(onCatalog)),
  ].join("\n"),
  "operations.d.ts": [
    importTypes("./fields.js", "Answered", "MethodFields") + importTypes("./types.js", "TermKind"),
    interfaceOf("MatcherQueries", "Queries of a matcher: they need no records.", visitor.filter(onMatcher)),
    interfaceOf("CatalogQueries", "Queries of a catalog.", visitor.filter(onCatalog)),
  ].join("\n"),
  "functions.js": functionCode(visitor.filter(asFunction)),
  "functions.d.ts": [
    importTypes("./fields.js", "Answered", "CallFields") + importTypes("./types.js", "TermKind"),
    functionTypes(visitor.filter(asFunction)),
  ].join("\n"),
  "programme/operations.js": [
    table("MATCHER_QUERIES", further.filter(onMatcher)),
    table("CATALOG_QUERIES", further.filter(onCatalog).filter(isQuery)),
    table("CATALOG_COMMANDS", further.filter(onCatalog).filter(isCommand)),
  ].join("\n"),
  "programme/operations.d.ts": [
    importTypes("../fields.js", "Answered", "MethodFields"),
    interfaceOf("ProgrammeMatcherQueries", "Further queries of a matcher.", further.filter(onMatcher)),
    interfaceOf("ProgrammeCatalogQueries", "Further queries of a catalog.", further.filter(onCatalog).filter(isQuery)),
    interfaceOf("CatalogCommands", "Operations that change what a catalog remembers.", further.filter(onCatalog).filter(isCommand)),
  ].join("\n"),
  "programme/functions.js": functionCode(operations.filter(asFunction)),
  "programme/functions.d.ts": [
    'export * from "../functions.js";\n' + importTypes("../fields.js", "Answered", "CallFields"),
    functionTypes(further.filter(asFunction)),
  ].join("\n"),
};

for (const path of Object.keys(files)) files[path] = BANNER + files[path];
