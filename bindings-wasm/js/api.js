// The API of `ketnoi`, the same for every way of loading its module.

import { BaseCatalog, BaseMatcher, defineQueries } from "./matcher.js";
import { CATALOG_QUERIES, MATCHER_QUERIES } from "./operations.js";
import { wasm } from "./wasm.js";

export { KetnoiError } from "./error.js";
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

defineQueries(Matcher, MATCHER_QUERIES);
defineQueries(Catalog, CATALOG_QUERIES);
