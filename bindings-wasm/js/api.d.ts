import { BaseCatalog, BaseMatcher } from "./matcher.js";
import type { CatalogQueries, MatcherQueries } from "./operations.js";
import type { Answer, Call } from "./types.js";

export type * from "./fields.js";
export type * from "./types.js";
export * from "./functions.js";
export { KetnoiError } from "./error.js";

/**
 * The answer to any call that carries its own records. For many calls on the same records, make a
 * `Catalog`.
 */
export function call(name: Call["call"], fields?: object): Answer;

export interface Matcher extends MatcherQueries {}
/** A checked configuration. It makes catalogs and answers queries that need no records. */
export class Matcher extends BaseMatcher<Catalog> {}

export interface Catalog extends CatalogQueries {}
/** Records prepared for one matcher, which queries search. `matcher.catalog(…)` makes it. */
export class Catalog extends BaseCatalog {
  private constructor();
}
