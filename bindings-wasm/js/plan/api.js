// Plans, the same for every way of loading their module, which is one of its own: a page that only ranks does not pay for it. It
// plans upon pairs, scores and ids. What records say to a plan is asked of the module of the register, which reads them.

import { entry } from "../entry.js";
import { KetnoiError } from "../error.js";
import { Handle, disposable } from "../handle.js";
import { running as reading } from "../register/api.js";
import { Service, call as asked } from "../register/ketnoi_wasm.js";
import { read, written } from "../text.js";
import { call as solved } from "./ketnoi_wasm.js";

export { KetnoiError };

const { start, running, call: solve } = entry(solved, "ketnoi/plan");

export { start };

/** What the calls that plan want to know of records, unless they bring it. */
const WANTS = {
  assign: ({ pairs }) => pairs == null,
  stable: ({ pairs }) => pairs == null,
  timetable: ({ as_of }) => as_of != null,
  repair: ({ as_of }) => as_of != null,
};
const OF_RECORDS = ["targets", "exposure", "diversify"];
const CARRIED = ["config", "opportunities", "startups", "strict"];

/** The answer to a call as JSON text. */
export function answered(name, fields = {}) {
  running();
  if (OF_RECORDS.includes(name)) return told({ ...fields, call: name });
  const carries = CARRIED.some((field) => fields[field] != null);
  if (WANTS[name] === undefined || !(carries || WANTS[name](fields))) return solved(written({ ...own(fields), call: name }));
  const settled = told({ ...fields, call: "settle", of: name });
  const { answer, of, ...plan } = JSON.parse(settled);
  return answer === "error" ? settled : solved(written({ ...plan, call: of, lang: fields.lang }));
}

/** The fields of a call that does not look at what it carries. */
const own = (fields) => Object.fromEntries(Object.entries(fields).filter(([field]) => !CARRIED.includes(field)));

/** What the module of the register answers. */
function told(fields) {
  reading();
  return asked(written(fields));
}

/** A call carries pairs or scores, or `opportunities` and `startups`. */
export const call = (name, fields) => read(answered(name, fields));

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
  #lang;
  /** What was found about the records, each with its path, value and text. */
  diagnostics = [];

  /**
   * @param {{config?: object, opportunities?: object[] | string, startups?: object[] | string}} [records]
   * @param {{lang?: "vi" | "en", strict?: boolean}} [options] the language of every call that does not say otherwise; `strict`
   *   refuses a record with any finding
   */
  constructor({ config = {}, ...sides } = {}, { lang, strict = false } = {}) {
    running();
    reading();
    this.#lang = lang;
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
    return this.#planned("assign", fields);
  }

  stable(fields) {
    return this.#planned("stable", fields);
  }

  timetable(fields) {
    return this.#planned("timetable", fields);
  }

  repair(fields) {
    return this.#planned("repair", fields);
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

  #planned(name, fields) {
    const { answer, of, ...plan } = this.#handle.ask("settle", { ...fields, of: name });
    return solve(of, { ...plan, lang: fields?.lang ?? this.#lang });
  }

  /** Gives the memory back. Using the object afterwards is an error. */
  free() {
    this.#handle.free();
  }

  [disposable]() {
    this.free();
  }
}
