// Made from the operations in core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.

import type { Answered, MethodFields } from "./fields.js";
import type { TermKind } from "./types.js";

/** Queries of a matcher: they need no records. */
export interface MatcherQueries {
  /** Score a startup with an opportunity. */
  score(fields: MethodFields<"score">): Answered<"match">;
  /** Score a startup with an opportunity, and give every reason. */
  explain(fields: MethodFields<"explain">): Answered<"match">;
  /** Type-ahead in a vocabulary. */
  suggest(fields: MethodFields<"suggest">): Answered<"suggestions">;
  /** What a text means. */
  resolve(fields: MethodFields<"resolve"> & { kind: "money" }): Answered<"money">;
  resolve(fields: MethodFields<"resolve"> & { kind: TermKind }): Answered<"resolution">;
  /** Every term of a vocabulary, in its order: the options of a form. */
  terms(fields: MethodFields<"terms">): Answered<"terms">;
  /** The weights in use, with their reasons where they are the shipped ones. */
  weights(fields: MethodFields<"weights">): Answered<"weights">;
  /** The facts that rules and records share, for forms to ask for. */
  facts(fields?: MethodFields<"facts">): Answered<"facts">;
}

/** Queries of a catalog. */
export interface CatalogQueries {
  /** Rank the opportunities for a startup. */
  rank(fields: MethodFields<"rank">): Answered<"ranking">;
  /** Rank the startups for an opportunity. */
  rankStartups(fields: MethodFields<"rank_startups">): Answered<"ranking">;
  /** Rank the opportunities for every startup of the catalog, in the order of their ids. */
  rankMany(fields: MethodFields<"rank_many">): Answered<"rankings">;
  /** The smallest sets of changes to a startup that reach a goal with an opportunity. */
  advise(fields: MethodFields<"advise">): Answered<"advice">;
  /** The fields that a startup or an opportunity should state next, by how much they decide. */
  askNext(fields: MethodFields<"ask_next">): Answered<"questions">;
  /**
   * The state of an interview with a startup: whether its first opportunities are certain, and if
   * not, what to ask next.
   */
  interview(fields: MethodFields<"interview">): Answered<"interview">;
  /** Count what is usual among the opportunities, for a configuration. */
  statistics(fields: MethodFields<"statistics">): Answered<"statistics">;
}
