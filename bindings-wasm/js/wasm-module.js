// A WebAssembly module of the package: it is loaded once, then it answers calls.

import { KetnoiError } from "./error.js";
import { fromAnswer, toJson } from "./json.js";
import { Service } from "./service.js";

export class WasmModule {
  #name;
  #exports;
  #loading;
  #loaded = false;

  /**
   * @param {string} name what a page imports, for error messages
   * @param {{call: (json: string) => string, Service: new (config: string, lang?: string) =>
   *   object}} exports what wasm-bindgen exports
   */
  constructor(name, exports) {
    this.#name = name;
    this.#exports = exports;
  }

  /**
   * Loads the module once. A second call waits for the same load; after a failure the next call
   * tries again.
   */
  load(init, source) {
    this.#loading ??= init({ module_or_path: source }).then(
      () => {
        this.#loaded = true;
      },
      (error) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  /** Loads the module from its bytes at once. */
  loadSync(initSync, bytes) {
    initSync({ module: bytes });
    this.#loaded = true;
  }

  /**
   * Gives the module the communes and former districts, as text. Matchers that are made afterwards
   * read them.
   */
  provideCommunes(text) {
    this.#requireLoaded();
    if (this.#exports.provideCommunes(text)) return;
    throw new KetnoiError("invalid", "the communes are those of another version of `ketnoi`", { path: "communes" });
  }

  /** Answers a call that carries its records itself. */
  call(operation, fields) {
    this.#requireLoaded();
    return fromAnswer(this.#exports.call(toJson({ ...fields, call: operation })));
  }

  /** A new service with a configuration. */
  open(config, lang) {
    this.#requireLoaded();
    return Service.open(this.#exports.Service, config, lang);
  }

  #requireLoaded() {
    if (this.#loaded) return;
    throw new KetnoiError("not_started", `the module of \`${this.#name}\` is not loaded: \`await init()\` first`);
  }
}
