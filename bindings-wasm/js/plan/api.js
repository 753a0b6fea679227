// Plans, the same for every way of loading their module, which is one of its own: a page that only ranks does not pay for it.

import { entry } from "../entry.js";
import { KetnoiError } from "../error.js";
import { Handle, disposable } from "../handle.js";
import { Service, call as answered } from "./ketnoi_wasm.js";

export { KetnoiError };

const { start, running, call } = entry(answered);

/** A call carries pairs or scores, or `opportunities` and `startups`. */
export { start, call };

export const assign = (fields) => call("assign", fields);
export const stable = (fields) => call("stable", fields);
export const mutual = (fields) => call("mutual", fields);
export const timetable = (fields) => call("timetable", fields);
export const repair = (fields) => call("repair", fields);
export const agenda = (fields) => call("agenda", fields);
export const targets = (fields) => call("targets", fields);
export const exposure = (fields) => call("exposure", fields);
export const diversify = (fields) => call("diversify", fields);

/** Records that several plans are made of: they are read once. */
export class Planner {
  #handle;
  /** What was found about the records, each with its path, value and text. */
  diagnostics = [];

  /**
   * @param {{config?: object, opportunities?: object[] | string, startups?: object[] | string}} [records]
   * @param {{lang?: "vi" | "en", strict?: boolean}} [options] the language of every call that does not say otherwise; `strict`
   *   refuses a record with any finding
   */
  constructor({ config = {}, ...sides } = {}, { lang, strict = false } = {}) {
    running();
    this.#handle = Handle.open(Service, config, { lang });
    try {
      for (const [side, list] of Object.entries(sides).filter(([, list]) => list !== undefined)) {
        this.diagnostics.push(...(this.#handle.load(side, list, strict).diagnostics ?? []));
      }
    } catch (error) {
      this.free();
      throw error;
    }
  }

  assign(fields) {
    return this.#handle.ask("assign", fields);
  }

  stable(fields) {
    return this.#handle.ask("stable", fields);
  }

  timetable(fields) {
    return this.#handle.ask("timetable", fields);
  }

  repair(fields) {
    return this.#handle.ask("repair", fields);
  }

  targets(fields) {
    return this.#handle.ask("targets", fields);
  }

  exposure(fields) {
    return this.#handle.ask("exposure", fields);
  }

  diversify(fields) {
    return this.#handle.ask("diversify", fields);
  }

  /** Gives the memory back. Using the object afterwards is an error. */
  free() {
    this.#handle.free();
  }

  [disposable]() {
    this.free();
  }
}
