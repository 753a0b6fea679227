// Made from the operations in core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.

export * from "../functions.js";
import type { Answered, CallFields } from "../fields.js";

/** Plan who goes where under limits. */
export function assign(fields?: CallFields<"assign">): Answered<"assignment" | "infeasible">;
/** A stable plan, by the preferences of both sides. */
export function stable(fields?: CallFields<"stable">): Answered<"stable">;
/** Two sides' scores of their pairs as one. */
export function mutual(fields: CallFields<"mutual">): Answered<"mutual">;
/** Make a timetable of meetings. */
export function timetable(fields: CallFields<"timetable">): Answered<"timetable">;
/** Repair a timetable on the day. */
export function repair(fields: CallFields<"repair">): Answered<"repaired">;
/** Write a timetable as a calendar, a sheet or a page. */
export function agenda(fields: CallFields<"agenda">): Answered<"agenda">;
/** Check what a programme promised. */
export function targets(fields: CallFields<"targets">): Answered<"targets">;
/** Count how often each record appears. */
export function exposure(fields?: CallFields<"exposure">): Answered<"exposure">;
/** Spread a ranking over sectors and regions. */
export function diversify(fields: CallFields<"diversify">): Answered<"diversified">;
/** Measure how well past interactions are found. */
export function evaluate(fields: CallFields<"evaluate">): Answered<"evaluation">;
/** Learn the weights of a family from past interactions. */
export function fit(fields: CallFields<"fit">): Answered<"fitted">;
/** Sectors that descriptions suggest. */
export function suggestSectors(fields: CallFields<"suggest_sectors">): Answered<"sector_suggestions">;
/** Repeat an old ranking and compare. */
export function verify(fields: CallFields<"verify">): Answered<"verification">;
/** Rank the startups for an opportunity, and apply decisions to the list. */
export function decide(fields: CallFields<"decide">): Answered<"decision">;
/**
 * Compare two versions of the rules on the startups of the catalog: which startups gain and which
 * lose, and by which rule.
 */
export function compare(fields: CallFields<"compare">): Answered<"comparison">;
/**
 * List the days on which windows, seats and rules of the opportunities begin or end, and the
 * startups whose verdict changes because of it.
 */
export function calendar(fields: CallFields<"calendar">): Answered<"calendar">;
/** Read the rows of a sheet as records. */
export function readGrid(fields: CallFields<"read_grid">): Answered<"register">;
/** The fields of a kind of sheet, for a template. */
export function headings(fields: CallFields<"headings">): Answered<"headings">;
/** Find records that a catalog has twice. */
export function duplicates(fields?: CallFields<"duplicates">): Answered<"duplicates">;
