export * from "./api.js";

/**
 * Loads the module once; wait for it before the first call. In Node it is loaded already.
 *
 * `source`: where the `.wasm` is, or it itself; beside the script when left out.
 */
export function init(source?: URL | string | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
