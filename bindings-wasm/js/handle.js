// A service in a module's memory, the same for every module: owned by an object until that is freed.

import { KetnoiError } from "./error.js";
import { bounded, read, written } from "./text.js";

export const disposable = Symbol.dispose ?? Symbol.for("Symbol.dispose");

export class Handle {
  #service;

  constructor(service, defaults) {
    this.#service = service;
    this.defaults = defaults;
  }

  /** A new service of a module's class, or the error that refuses its configuration. */
  static open(Service, config, defaults) {
    return new Handle(told(() => new Service(written(config), defaults.lang)), defaults);
  }

  get service() {
    if (this.#service === undefined) throw new KetnoiError("freed", "this object was freed");
    return this.#service;
  }

  /** Replaces the records of a side, given as an array, as a JSON text of one, or as the bytes of a file with either of the two. */
  load(side, records, strict) {
    const { lang } = this.defaults;
    const bytes = bytesOf(records);
    if (bytes !== undefined && isSaved(bytes)) {
      if (side !== "opportunities") throw new KetnoiError("invalid", "a saved catalog holds opportunities", { path: side });
      return read(this.service.load_saved(bytes, lang));
    }
    const given = bytes === undefined ? records : new TextDecoder().decode(bytes);
    const text = typeof given === "string" ? bounded(given) : written(given);
    return read(this.service.load(side, text, strict, lang));
  }

  /** The opportunities as the bytes of a file. */
  save() {
    return told(() => this.service.save(this.defaults.lang));
  }

  ask(name, fields, options) {
    return read(this.service.query(written({ ...this.defaults, ...options, ...fields, call: name })));
  }

  tell(name, fields, options) {
    return read(this.service.execute(written({ ...this.defaults, ...options, ...fields, call: name })));
  }

  free() {
    this.#service?.free();
    this.#service = undefined;
  }
}

/** What a module gives, or the error that it refuses with. */
function told(asked) {
  try {
    return asked();
  } catch (thrown) {
    if (typeof thrown !== "string") throw thrown;
    return read(thrown);
  }
}

/** Records that are given as the bytes of a file; undefined for any other. */
export function bytesOf(records) {
  if (records instanceof ArrayBuffer) return new Uint8Array(records);
  return ArrayBuffer.isView(records) ? new Uint8Array(records.buffer, records.byteOffset, records.byteLength) : undefined;
}

// A JSON text does not begin so.
const isSaved = (bytes) => new TextDecoder().decode(bytes.subarray(0, 7)) === "ketnoi\0";
