// The entry for Node: the module is read from the package's folder at once, so `init` has nothing left to do.

import { readFileSync } from "node:fs";
import { initSync } from "./ketnoi_wasm.js";
import { start } from "./api.js";

export * from "./api.js";

initSync({ module: readFileSync(new URL("./ketnoi_wasm_bg.wasm", import.meta.url)) });
start();

/** The same as in the browser, where the module has to be fetched; here it is loaded already. */
export async function init() {}
