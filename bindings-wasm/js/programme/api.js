// The API of `ketnoi/programme`: that of `ketnoi`, and sheets, duplicates, decisions, plans,
// learning, subscriptions.

import { BaseCatalog, BaseMatcher, defineCommands, defineQueries } from "../matcher.js";
import * as base from "../operations.js";
import { CATALOG_COMMANDS, CATALOG_QUERIES, MATCHER_QUERIES } from "./operations.js";
import { wasm } from "./wasm.js";

export { KetnoiError } from "../error.js";
export * from "./functions.js";

/**
 * The answer to any call that carries its own records. For many calls on the same records, make a
 * `Catalog`.
 */
export const call = (operation, fields) => wasm.call(operation, fields);

export class Catalog extends BaseCatalog {}

export class Matcher extends BaseMatcher {
  /**
   * @param {object} [config] weights, rates, vocabulary, statistics; the built-in ones by default
   * @param {{lang?: "vi" | "en"}} [options] the language of every call that names none
   */
  constructor(config = {}, { lang } = {}) {
    super(wasm.open(config, lang), Catalog);
  }
}

defineQueries(Matcher, { ...base.MATCHER_QUERIES, ...MATCHER_QUERIES });
defineQueries(Catalog, { ...base.CATALOG_QUERIES, ...CATALOG_QUERIES });
defineCommands(Catalog, CATALOG_COMMANDS);
