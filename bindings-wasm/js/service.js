// A service in a module's memory: a matcher with its records, owned by one JavaScript object until
// `free()`.

import { KetnoiError } from "./error.js";
import { checkLength, fromAnswer, toJson } from "./json.js";

export class Service {
  #wasm; // wasm-bindgen's object, undefined once it is freed
  #lang;

  constructor(wasm, lang) {
    this.#wasm = wasm;
    this.#lang = lang;
  }

  /** A service of a module's class, without records. */
  static open(WasmService, config, lang) {
    return new Service(unwrap(() => new WasmService(toJson(config), lang)), lang);
  }

  get #alive() {
    if (this.#wasm === undefined) throw new KetnoiError("freed", "this object was freed");
    return this.#wasm;
  }

  /** A service with the same matcher, without records. */
  emptied(lang = this.#lang) {
    return new Service(this.#alive.emptied(), lang);
  }

  /** The matcher's fingerprint. */
  get fingerprint() {
    return this.#alive.fingerprint();
  }

  /**
   * Replaces the `opportunities` or the `startups`: an array, JSON text, or the bytes of a file.
   */
  load(side, records, strict) {
    const bytes = bytesOf(records);
    if (bytes !== undefined && isSavedCatalog(bytes)) {
      if (side !== "opportunities") {
        throw new KetnoiError("invalid", "a saved catalog holds opportunities", { path: side });
      }
      return fromAnswer(this.#alive.load_saved(bytes, this.#lang));
    }
    const content = bytes === undefined ? records : new TextDecoder().decode(bytes);
    const text = typeof content === "string" ? checkLength(content) : toJson(content);
    return fromAnswer(this.#alive.load(side, text, strict, this.#lang));
  }

  /** The opportunities as the bytes of a file. */
  save() {
    return unwrap(() => this.#alive.save(this.#lang));
  }

  /** The answer to a query. */
  query(operation, fields) {
    return fromAnswer(this.#alive.query(this.#request(operation, fields)));
  }

  /** The answer to a command, which changes the records. */
  execute(operation, fields) {
    return fromAnswer(this.#alive.execute(this.#request(operation, fields)));
  }

  free() {
    this.#wasm?.free();
    this.#wasm = undefined;
  }

  #request(operation, fields) {
    return toJson({ ...fields, lang: fields?.lang ?? this.#lang, call: operation });
  }
}

/** The result of a function of the module, which throws an error as the JSON text of an answer. */
function unwrap(run) {
  try {
    return run();
  } catch (thrown) {
    if (typeof thrown !== "string") throw thrown;
    return fromAnswer(thrown);
  }
}

/** The bytes of a file; undefined if the records are an array or text. */
export function bytesOf(records) {
  if (records instanceof ArrayBuffer) return new Uint8Array(records);
  if (!ArrayBuffer.isView(records)) return undefined;
  return new Uint8Array(records.buffer, records.byteOffset, records.byteLength);
}

// A JSON text cannot begin with these bytes.
const isSavedCatalog = (bytes) => new TextDecoder().decode(bytes.subarray(0, 7)) === "ketnoi\0";
