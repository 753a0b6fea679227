// The entry point for browsers and bundlers: nothing is loaded before `init` is called.

import load from "./ketnoi_wasm.js";
import { wasm } from "./wasm.js";

export * from "./api.js";

/**
 * Loads the module once; wait for it before the first call.
 *
 * @param {URL | string | Request | Response | BufferSource | WebAssembly.Module} [source] where the
 *   `.wasm` is, or the module itself; beside this file by default
 */
export const init = (source = new URL("./ketnoi_wasm_bg.wasm", import.meta.url)) => wasm.load(load, source);
