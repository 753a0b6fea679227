import type { Answered, Carried, Fields } from "../api.js";

export type * from "../types.js";
export { KetnoiError } from "../error.js";
export type { Answered } from "../api.js";

// Every entry is loaded alike, each with a module of its own.
export { init } from "../index.js";

/** What the rows of a sheet are, and a cell of one. */
export type Sheet = Fields<"read_grid">["kind"];
export type Cell = Fields<"read_grid">["rows"][number][number];

/** Reads the rows of a sheet, as a spreadsheet or a CSV file has them, as records, with a report by row and column. */
export function readGrid(fields: Fields<"read_grid"> & Carried): Answered<"register">;
/** The headings that are read, for a template. */
export function headings(fields: Fields<"headings"> & Carried): Answered<"headings">;
/** Startups that the register holds twice. */
export function duplicates(fields: Fields<"duplicates"> & Carried): Answered<"duplicates">;
/** Decisions of people laid over a ranking. */
export function decide(fields: Fields<"decide"> & Carried): Answered<"decision">;
