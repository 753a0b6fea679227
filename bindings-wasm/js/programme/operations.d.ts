// Made from the operations in core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.

import type { Answered, MethodFields } from "../fields.js";

/** Further queries of a matcher. */
export interface ProgrammeMatcherQueries {
  /** Two sides' scores of their pairs as one. */
  mutual(fields: MethodFields<"mutual">): Answered<"mutual">;
  /** Write a timetable as a calendar, a sheet or a page. */
  agenda(fields: MethodFields<"agenda">): Answered<"agenda">;
  /** Read the rows of a sheet as records. */
  readGrid(fields: MethodFields<"read_grid">): Answered<"register">;
  /** The fields of a kind of sheet, for a template. */
  headings(fields: MethodFields<"headings">): Answered<"headings">;
}

/** Further queries of a catalog. */
export interface ProgrammeCatalogQueries {
  /** Plan who goes where under limits. */
  assign(fields?: MethodFields<"assign">): Answered<"assignment" | "infeasible">;
  /** A stable plan, by the preferences of both sides. */
  stable(fields?: MethodFields<"stable">): Answered<"stable">;
  /** Make a timetable of meetings. */
  timetable(fields: MethodFields<"timetable">): Answered<"timetable">;
  /** Repair a timetable on the day. */
  repair(fields: MethodFields<"repair">): Answered<"repaired">;
  /** Check what a programme promised. */
  targets(fields: MethodFields<"targets">): Answered<"targets">;
  /** Count how often each record appears. */
  exposure(fields?: MethodFields<"exposure">): Answered<"exposure">;
  /** Spread a ranking over sectors and regions. */
  diversify(fields: MethodFields<"diversify">): Answered<"diversified">;
  /** Measure how well past interactions are found. */
  evaluate(fields: MethodFields<"evaluate">): Answered<"evaluation">;
  /** Learn the weights of a family from past interactions. */
  fit(fields: MethodFields<"fit">): Answered<"fitted">;
  /** Sectors that descriptions suggest. */
  suggestSectors(fields: MethodFields<"suggest_sectors">): Answered<"sector_suggestions">;
  /** Repeat an old ranking and compare. */
  verify(fields: MethodFields<"verify">): Answered<"verification">;
  /** Rank the startups for an opportunity, and apply decisions to the list. */
  decide(fields: MethodFields<"decide">): Answered<"decision">;
  /**
   * Compare two versions of the rules on the startups of the catalog: which startups gain and which
   * lose, and by which rule.
   */
  compare(fields: MethodFields<"compare">): Answered<"comparison">;
  /**
   * List the days on which windows, seats and rules of the opportunities begin or end, and the
   * startups whose verdict changes because of it.
   */
  calendar(fields: MethodFields<"calendar">): Answered<"calendar">;
  /** Find records that a catalog has twice. */
  duplicates(fields?: MethodFields<"duplicates">): Answered<"duplicates">;
}

/** Operations that change what a catalog remembers. */
export interface CatalogCommands {
  /**
   * Rank for a record as `rank` and `rank_startups` do, and follow that ranking: `changes` reports
   * how it changes. A subscription with the same id is replaced.
   */
  subscribe(fields: MethodFields<"subscribe">): Answered<"ranking">;
  /** End a subscription. */
  unsubscribe(fields?: MethodFields<"unsubscribe">): Answered<"removed">;
  /**
   * What has changed for the subscribers since the last call, through records that were added,
   * updated, removed or replaced.
   */
  changes(fields?: MethodFields<"changes">): Answered<"changes">;
}
