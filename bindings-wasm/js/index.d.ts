export * from "./api.js";

/**
 * Loads the module once; wait for it before the first call. In Node it is loaded already.
 *
 * @param source where the `.wasm` is, or the module itself; beside the script by default
 * @param options `communes`: also load the communes and former districts of Vietnam, from the file
 *   beside the script (`true`) or at an address. Matchers that are made afterwards read them; in
 *   Node every matcher does
 */
export function init(
  source?: URL | string | Request | Response | BufferSource | WebAssembly.Module,
  options?: { communes?: boolean | URL | string },
): Promise<void>;
