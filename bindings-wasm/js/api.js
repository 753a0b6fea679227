// The matcher's API, the same for every way of loading the module.

import { entry } from "./entry.js";
import { KetnoiError } from "./error.js";
import { Handle, bytesOf, disposable } from "./handle.js";
import { Service, call as answered } from "./ketnoi_wasm.js";

export { KetnoiError };

const { start, running, call } = entry(answered, "ketnoi");

/** For many calls on the same records make a `Catalog` once. */
export { start, call };

export const rank = (fields) => call("rank", fields);
export const rankStartups = (fields) => call("rank_startups", fields);
export const rankMany = (fields) => call("rank_many", fields);
export const score = (fields) => call("score", fields);
export const explain = (fields) => call("explain", fields);
export const advise = (fields) => call("advise", fields);
export const askNext = (fields) => call("ask_next", fields);
export const suggest = (fields) => call("suggest", fields);
export const resolve = (fields) => call("resolve", fields);
export const terms = (fields) => call("terms", fields);
export const verify = (fields) => call("verify", fields);
export const statistics = (fields) => call("statistics", fields);
export const weights = (fields) => call("weights", fields);
export const check = (fields) => call("check", fields);

const handles = new WeakMap();
const handle = (object) => {
  const found = handles.get(object);
  if (found === undefined) throw new KetnoiError("invalid", "not a catalog of this package", { path: "catalog" });
  return found;
};

/** A configuration, checked. It makes catalogs and answers every question about them. */
export class Matcher {
  /**
   * @param {object} [config] weights, rates, vocabulary, statistics; the built-in ones when left out
   * @param {{lang?: "vi" | "en"}} [defaults] what every call carries that does not say otherwise
   */
  constructor(config = {}, defaults = {}) {
    running();
    handles.set(this, Handle.open(Service, config, { ...defaults }));
  }

  /** 32 hexadecimal digits over everything that can change a score. */
  get fingerprint() {
    return handle(this).service.fingerprint();
  }

  /** A catalog of opportunities, a pool of startups, or both; each an array of records or a JSON text of one, opportunities also the bytes of a saved catalog. */
  catalog(records = {}, options = {}) {
    const { service, defaults } = handle(this);
    const { lang } = { ...defaults, ...options };
    const prepared = new Handle(service.emptied(), { lang });
    try {
      return new Catalog(prepared, sides(records), options);
    } catch (error) {
      prepared.free();
      throw error;
    }
  }

  rank(startup, catalog, query, options) {
    return handle(catalog).ask("rank", { startup, query }, options);
  }

  rankStartups(opportunity, catalog, query, options) {
    return handle(catalog).ask("rank_startups", { opportunity, query }, options);
  }

  rankMany(catalog, query, options) {
    return handle(catalog).ask("rank_many", { query }, options);
  }

  score(startup, opportunity, asOf, options) {
    return handle(this).ask("score", { startup, opportunity, as_of: asOf }, options);
  }

  explain(startup, opportunity, asOf, options) {
    return handle(this).ask("explain", { startup, opportunity, as_of: asOf }, options);
  }

  advise(startup, opportunity, catalog, query, options) {
    return handle(catalog).ask("advise", { startup, opportunity, query }, options);
  }

  askNext(startup, catalog, query, options) {
    return handle(catalog).ask("ask_next", { startup, query }, options);
  }

  askOpportunityNext(opportunity, catalog, query, options) {
    return handle(catalog).ask("ask_next", { opportunity, query }, options);
  }

  suggest(kind, prefix, options) {
    return handle(this).ask("suggest", { kind, prefix }, options);
  }

  resolve(kind, text, options) {
    return handle(this).ask("resolve", { kind, text }, options);
  }

  terms(kind, options) {
    return handle(this).ask("terms", { kind }, options);
  }

  weights(family, options) {
    return handle(this).ask("weights", { family }, options);
  }

  statistics(catalog, evidenceDate, options) {
    return handle(catalog).ask("statistics", { evidence_date: evidenceDate }, options);
  }

  verify(startup, catalog, query, record, options) {
    return handle(catalog).ask("verify", { startup, query, record }, options);
  }

  verifyStartups(opportunity, catalog, query, record, options) {
    return handle(catalog).ask("verify", { opportunity, query, record }, options);
  }

  /** Gives the memory back. Using the object afterwards is an error; its catalogs live on. */
  free() {
    handle(this).free();
  }

  [disposable]() {
    this.free();
  }
}

/** Records prepared for one matcher: what one searches in. `matcher.catalog(…)` makes it. */
export class Catalog {
  /** What was found about the records, each with its path, value and text. */
  diagnostics = [];
  /** How many opportunities there are. */
  opportunities = 0;
  /** How many startups there are. */
  startups = 0;

  constructor(prepared, records, { strict = false } = {}) {
    if (!(prepared instanceof Handle)) {
      throw new KetnoiError("invalid", "a catalog is made by `matcher.catalog(…)`");
    }
    handles.set(this, prepared);
    for (const [side, list] of Object.entries(records)) this.#told(prepared.load(side, list, strict));
  }

  #told({ diagnostics, opportunities, startups }) {
    this.diagnostics = [...this.diagnostics, ...(diagnostics ?? [])];
    this.opportunities = opportunities;
    this.startups = startups;
    return diagnostics ?? [];
  }

  /** Adds a record, `{ opportunity }` or `{ startup }`; answers what was found about it. */
  add(record, options) {
    return this.#told(handle(this).tell("add", record, options));
  }

  /** Puts a record in the place of the one with its id. */
  update(record, options) {
    return this.#told(handle(this).tell("update", record, options));
  }

  /** Takes out the record with that id, `{ opportunity: id }` or `{ startup: id }`; false when there is none. */
  remove(id) {
    const { removed } = handle(this).tell("remove", id);
    this.#told(handle(this).ask("check", {}));
    return removed;
  }

  /** The opportunity with that id, as it was read; undefined when there is none. */
  opportunity(id) {
    return handle(this).ask("get", { opportunity: id }).opportunity;
  }

  /** The startup with that id, as it was read; undefined when there is none. */
  startup(id) {
    return handle(this).ask("get", { startup: id }).startup;
  }

  /** The opportunities as bytes: what a file holds that is loaded many times faster than their JSON. */
  save() {
    return handle(this).save();
  }

  /** Gives the memory back. Using the object afterwards is an error. */
  free() {
    handle(this).free();
  }

  [disposable]() {
    this.free();
  }
}

/** A list alone, as an array, as text or as bytes, is of opportunities. */
function sides(records) {
  const isList = Array.isArray(records) || typeof records === "string" || bytesOf(records) !== undefined;
  if (isList) return { opportunities: records };
  return Object.fromEntries(Object.entries(records).filter(([, list]) => list !== undefined));
}
