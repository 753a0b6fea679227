export * from "./api.js";

/**
 * Loads the module once; wait for it before the first call. In Node it is loaded already.
 *
 * @param source where the `.wasm` is, or the module itself; beside the script by default
 */
export function init(source?: URL | string | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
