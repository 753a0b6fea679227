// The classes that every entry point of the package shares; each entry point has its own module and
// its own methods.

import { KetnoiError } from "./error.js";
import { Service, bytesOf } from "./service.js";

const SERVICE = Symbol("service");

/** Frees the service of an object by `free()` and at the end of a `using` block. */
class Freeable {
  constructor(service) {
    this[SERVICE] = service;
  }

  /** Frees the memory. Using the object afterwards is an error. */
  free() {
    this[SERVICE].free();
  }

  [Symbol.dispose ?? Symbol.for("Symbol.dispose")]() {
    this.free();
  }
}

/** A checked configuration. It makes catalogs and answers queries that need no records. */
export class BaseMatcher extends Freeable {
  #Catalog;

  /** `service` has the configuration; `Catalog` is the class of the catalogs. */
  constructor(service, Catalog) {
    super(service);
    this.#Catalog = Catalog;
  }

  /** 32 hexadecimal digits over everything that can change a score. */
  get fingerprint() {
    return this[SERVICE].fingerprint;
  }

  /**
   * A catalog of opportunities, of startups, or of both. Each is an array of records or JSON text;
   * opportunities may also be the bytes of a saved catalog. A list alone holds opportunities.
   */
  catalog(records = {}, { lang, strict = false } = {}) {
    const service = this[SERVICE].emptied(lang);
    try {
      return new this.#Catalog(service, bySide(records), strict);
    } catch (error) {
      service.free();
      throw error;
    }
  }
}

/** Records prepared for one matcher, which queries search. `matcher.catalog(…)` makes it. */
export class BaseCatalog extends Freeable {
  /** The diagnostics of the records, each with its path, value and text. */
  diagnostics = [];
  /** The number of opportunities. */
  opportunities = 0;
  /** The number of startups. */
  startups = 0;

  constructor(service, records, strict) {
    if (!(service instanceof Service)) throw new KetnoiError("invalid", "use `matcher.catalog(…)` to make a catalog");
    super(service);
    for (const [side, list] of Object.entries(records)) this.#update(service.load(side, list, strict));
  }

  /** Takes the counts and the diagnostics of an answer over; returns the diagnostics. */
  #update({ diagnostics = [], opportunities, startups }) {
    this.diagnostics = [...this.diagnostics, ...diagnostics];
    this.opportunities = opportunities;
    this.startups = startups;
    return diagnostics;
  }

  /** Adds a record, `{ opportunity }` or `{ startup }`; returns its diagnostics. */
  add(fields) {
    return this.#update(this[SERVICE].execute("add", fields));
  }

  /** Replaces the record with the same id; returns its diagnostics. */
  update(fields) {
    return this.#update(this[SERVICE].execute("update", fields));
  }

  /**
   * Removes the record with that id, `{ opportunity: id }` or `{ startup: id }`; false if there is
   * none.
   */
  remove(fields) {
    const { removed } = this[SERVICE].execute("remove", fields);
    this.#update(this[SERVICE].query("check"));
    return removed;
  }

  /** The opportunity with that id; undefined if there is none. */
  opportunity(id) {
    return this[SERVICE].query("get", { opportunity: id }).opportunity;
  }

  /** The startup with that id; undefined if there is none. */
  startup(id) {
    return this[SERVICE].query("get", { startup: id }).startup;
  }

  /** The opportunities as the bytes of a file that loads many times faster than their JSON. */
  save() {
    return this[SERVICE].save();
  }
}

/** Gives a class a method for each operation: `{ rankStartups: "rank_startups" }`. */
export function defineQueries(Class, operations) {
  for (const [method, operation] of Object.entries(operations)) {
    Class.prototype[method] = function (fields) {
      return this[SERVICE].query(operation, fields);
    };
  }
}

/** Gives a class a method for each operation that changes a catalog. */
export function defineCommands(Class, operations) {
  for (const [method, operation] of Object.entries(operations)) {
    Class.prototype[method] = function (fields) {
      return this[SERVICE].execute(operation, fields);
    };
  }
}

/** Records by side; a list alone, as an array, as text or as bytes, holds opportunities. */
function bySide(records) {
  const isList = Array.isArray(records) || typeof records === "string" || bytesOf(records) !== undefined;
  if (isList) return { opportunities: records };
  return Object.fromEntries(Object.entries(records).filter(([, list]) => list !== undefined));
}
