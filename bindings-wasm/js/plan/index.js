// The entry for browsers and bundlers: nothing is loaded before `init` is called.

import load from "./ketnoi_wasm.js";
import { start } from "./api.js";

export * from "./api.js";

let loading;

/**
 * Loads the module once. Calling it again waits for the same load; after a failure it tries again.
 *
 * @param {URL | string | Request | Response | BufferSource | WebAssembly.Module} [source] where the `.wasm` is, or it
 *   itself; beside this file when left out
 */
export function init(source = new URL("./ketnoi_wasm_bg.wasm", import.meta.url)) {
  loading ??= load({ module_or_path: source }).then(start, (error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
