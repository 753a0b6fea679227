// The entry point for Node: the module and the communes are read from the package's folder at
// once, so `init` has nothing to do.

import { readFileSync } from "node:fs";
import { initSync } from "./ketnoi_wasm.js";
import { wasm } from "./wasm.js";

export * from "./api.js";

wasm.loadSync(initSync, readFileSync(new URL("./ketnoi_wasm_bg.wasm", import.meta.url)));
wasm.provideCommunes(readFileSync(new URL("./communes.tsv", import.meta.url), "utf8"));

/** Does nothing: programs for browsers call it, and also run in Node. */
export async function init() {}
