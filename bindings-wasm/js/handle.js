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
    let service;
    try {
      service = new Service(written(config), defaults.lang);
    } catch (thrown) {
      if (typeof thrown !== "string") throw thrown;
      read(thrown);
    }
    return new Handle(service, defaults);
  }

  get service() {
    if (this.#service === undefined) throw new KetnoiError("freed", "this object was freed");
    return this.#service;
  }

  /** Replaces the records of a side, given as an array or as a JSON text of one. */
  load(side, records, strict) {
    const text = typeof records === "string" ? bounded(records) : written(records);
    return read(this.service.load(side, text, strict, this.defaults.lang));
  }

  ask(name, fields, options) {
    return read(this.service.ask(written({ ...this.defaults, ...options, ...fields, call: name })));
  }

  tell(name, fields, options) {
    return read(this.service.tell(written({ ...this.defaults, ...options, ...fields, call: name })));
  }

  free() {
    this.#service?.free();
    this.#service = undefined;
  }
}
