// Made from the operations in core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.

import type { Answered, MethodFields } from "../fields.js";

/** Further queries of a matcher. */
export interface ProgrammeMatcherQueries {
  /** What both sides make of their pairs, as one score. */
  mutual(fields: MethodFields<"mutual">): Answered<"mutual">;
  /** Hand a timetable out as a calendar, a sheet or a page. */
  agenda(fields: MethodFields<"agenda">): Answered<"agenda">;
  /** Read a spreadsheet. */
  readGrid(fields: MethodFields<"read_grid">): Answered<"register">;
  /** The fields of a spreadsheet, for a template. */
  headings(fields: MethodFields<"headings">): Answered<"headings">;
}

/** Further queries of a catalog. */
export interface ProgrammeCatalogQueries {
  /** Plan who goes where under limits. */
  assign(fields?: MethodFields<"assign">): Answered<"assignment" | "clash">;
  /** A stable plan: both sides have a say. */
  stable(fields?: MethodFields<"stable">): Answered<"stable">;
  /** Make a timetable of meetings. */
  timetable(fields: MethodFields<"timetable">): Answered<"timetable">;
  /** Repair a timetable on the day. */
  repair(fields: MethodFields<"repair">): Answered<"repaired">;
  /** Check what a programme promised. */
  targets(fields: MethodFields<"targets">): Answered<"targets">;
  /** Count how often everybody appears. */
  exposure(fields?: MethodFields<"exposure">): Answered<"exposure">;
  /** Spread a ranking over sectors and regions. */
  diversify(fields: MethodFields<"diversify">): Answered<"diversified">;
  /** How well past meetings are found. */
  evaluate(fields: MethodFields<"evaluate">): Answered<"evaluation">;
  /** Learn weights from past meetings. */
  fit(fields: MethodFields<"fit">): Answered<"fitted">;
  /** Sectors that descriptions suggest. */
  suggestSectors(fields: MethodFields<"suggest_sectors">): Answered<"sector_suggestions">;
  /** Find startups that the register holds twice. */
  duplicates(fields?: MethodFields<"duplicates">): Answered<"duplicates">;
  /** Rank the startups for an opportunity and lay decisions over the list. */
  decide(fields: MethodFields<"decide">): Answered<"decision">;
}

/** Operations that change what a catalog remembers. */
export interface CatalogCommands {
  /** Rank for a record, and wait for news of that ranking. */
  watch(fields: MethodFields<"watch">): Answered<"ranking">;
  /** Wait no longer. */
  unwatch(fields?: MethodFields<"unwatch">): Answered<"removed">;
  /** Whose best have changed. */
  news(fields?: MethodFields<"news">): Answered<"news">;
}
