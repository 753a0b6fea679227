// Made from the operations in core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.

import type { Answered, CallFields } from "./fields.js";
import type { TermKind } from "./types.js";

/** Rank the opportunities for a startup. */
export function rank(fields: CallFields<"rank">): Answered<"ranking">;
/** Rank the startups for an opportunity. */
export function rankStartups(fields: CallFields<"rank_startups">): Answered<"ranking">;
/** Rank the opportunities for every startup of the catalog, in the order of their ids. */
export function rankMany(fields: CallFields<"rank_many">): Answered<"rankings">;
/** Score a startup with an opportunity. */
export function score(fields: CallFields<"score">): Answered<"match">;
/** Score a startup with an opportunity, and give every reason. */
export function explain(fields: CallFields<"explain">): Answered<"match">;
/** The smallest sets of changes to a startup that reach a goal with an opportunity. */
export function advise(fields: CallFields<"advise">): Answered<"advice">;
/** The fields that a startup or an opportunity should state next, by how much they decide. */
export function askNext(fields: CallFields<"ask_next">): Answered<"questions">;
/**
 * The state of an interview with a startup: whether its first opportunities are certain, and if
 * not, what to ask next.
 */
export function interview(fields: CallFields<"interview">): Answered<"interview">;
/** Type-ahead in a vocabulary. */
export function suggest(fields: CallFields<"suggest">): Answered<"suggestions">;
/** What a text means. */
export function resolve(fields: CallFields<"resolve"> & { kind: "money" }): Answered<"money">;
export function resolve(fields: CallFields<"resolve"> & { kind: TermKind }): Answered<"resolution">;
/** Every term of a vocabulary, in its order: the options of a form. */
export function terms(fields: CallFields<"terms">): Answered<"terms">;
/** Count what is usual among the opportunities, for a configuration. */
export function statistics(fields: CallFields<"statistics">): Answered<"statistics">;
/** The weights in use, with their reasons where they are the shipped ones. */
export function weights(fields: CallFields<"weights">): Answered<"weights">;
/** The facts that rules and records share, for forms to ask for. */
export function facts(fields?: CallFields<"facts">): Answered<"facts">;
/** Every diagnostic of the records that the call carries. */
export function check(fields?: CallFields<"check">): Answered<"checked">;
