// The entry point for browsers and bundlers: nothing is loaded before `init` is called.

import { KetnoiError } from "./error.js";
import load from "./ketnoi_wasm.js";
import { wasm } from "./wasm.js";

export * from "./api.js";

/**
 * Loads the module once; wait for it before the first call.
 *
 * With `communes`, the communes and former districts of Vietnam are loaded too: an address without
 * its province is then read by them. They are in a file of their own, which few pages need.
 *
 * @param {URL | string | Request | Response | BufferSource | WebAssembly.Module} [source] where the
 *   `.wasm` is, or the module itself; beside this file by default
 * @param {{communes?: boolean | URL | string}} [options] true for the file beside this one, or
 *   where the file is
 */
export async function init(source = new URL("./ketnoi_wasm_bg.wasm", import.meta.url), { communes = false } = {}) {
  await wasm.load(load, source);
  if (communes === false) return;
  const response = await fetch(communes === true ? new URL("./communes.tsv", import.meta.url) : communes);
  if (!response.ok) throw new KetnoiError("not_loaded", `${response.url} cannot be loaded: ${response.status}`);
  wasm.provideCommunes(await response.text());
}
