// Made from the operations in core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.

import type { Answered, CallFields } from "./fields.js";
import type { TermKind } from "./types.js";

/** Rank the opportunities for a startup. */
export function rank(fields: CallFields<"rank">): Answered<"ranking">;
/** Rank the startups for an opportunity. */
export function rankStartups(fields: CallFields<"rank_startups">): Answered<"ranking">;
/** Rank the opportunities for every startup. */
export function rankMany(fields: CallFields<"rank_many">): Answered<"rankings">;
/** Score one pair. */
export function score(fields: CallFields<"score">): Answered<"match">;
/** Score one pair and give every reason. */
export function explain(fields: CallFields<"explain">): Answered<"match">;
/** The smallest sets of changes that reach a goal. */
export function advise(fields: CallFields<"advise">): Answered<"advice">;
/** What to ask next. */
export function askNext(fields: CallFields<"ask_next">): Answered<"questions">;
/** Type-ahead in a vocabulary. */
export function suggest(fields: CallFields<"suggest">): Answered<"suggestions">;
/** What a text means. */
export function resolve(fields: CallFields<"resolve"> & { kind: "money" }): Answered<"money">;
export function resolve(fields: CallFields<"resolve"> & { kind: TermKind }): Answered<"resolution">;
/** Every term of a vocabulary. */
export function terms(fields: CallFields<"terms">): Answered<"terms">;
/** Repeat an old ranking and compare. */
export function verify(fields: CallFields<"verify">): Answered<"verification">;
/** What is usual among the opportunities, for a configuration. */
export function statistics(fields: CallFields<"statistics">): Answered<"statistics">;
/** The weights in use, with their reasons where they are the shipped ones. */
export function weights(fields: CallFields<"weights">): Answered<"weights">;
/** Every finding about the records. */
export function check(fields?: CallFields<"check">): Answered<"checked">;
