import { BaseCatalog, BaseMatcher } from "../matcher.js";
import type { CatalogQueries, MatcherQueries } from "../operations.js";
import type { Answer, Call } from "../types.js";
import type { CatalogCommands, ProgrammeCatalogQueries, ProgrammeMatcherQueries } from "./operations.js";

export type * from "../fields.js";
export type * from "../types.js";
export * from "./functions.js";
export { KetnoiError } from "../error.js";

/**
 * The answer to any call that carries its own records. For many calls on the same records, make a
 * `Catalog`.
 */
export function call(name: Call["call"], fields?: object): Answer;

export interface Matcher extends MatcherQueries, ProgrammeMatcherQueries {}
/** A checked configuration. It makes catalogs and answers queries that need no records. */
export class Matcher extends BaseMatcher<Catalog> {}

export interface Catalog extends CatalogQueries, ProgrammeCatalogQueries, CatalogCommands {}
/**
 * Records prepared for one matcher: what queries search and plans are made of. `matcher.catalog(…)`
 * makes it.
 */
export class Catalog extends BaseCatalog {
  private constructor();
}
