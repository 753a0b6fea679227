import type { Answered, Carried, Fields, Options, Records } from "../api.js";
import type { Config, DiagnosticAnswer, Opportunity, Startup } from "../types.js";

export type * from "../types.js";
export { KetnoiError } from "../error.js";
export type { Answered } from "../api.js";

// Every entry is loaded alike, each with a module of its own.
export { init } from "../index.js";

/** The fields of a call of planning. */
type Asked<Name extends Parameters<typeof import("../api.js").call>[0]> = Fields<Name> & Options;
type OneShot<Name extends Parameters<typeof import("../api.js").call>[0]> = Fields<Name> & Carried;

// Calls that carry records, and a `Planner`, need `ketnoi/register` too, whose module reads them: `await init()` of both.

/** Cohorts: who goes where under seats and quotas. `clash` when no plan keeps them all. */
export function assign(fields: OneShot<"assign">): Answered<"assignment"> | Answered<"clash">;
/** A plan that no two would rather leave. */
export function stable(fields: OneShot<"stable">): Answered<"stable">;
/** Two sides' scores as one. */
export function mutual(fields: OneShot<"mutual">): Answered<"mutual">;
/** Who meets whom, when and at which table. */
export function timetable(fields: OneShot<"timetable">): Answered<"timetable">;
/** The timetable after somebody did not come or came late. */
export function repair(fields: OneShot<"repair">): Answered<"repaired">;
/** A timetable to hand out: iCalendar, CSV or a page to print. */
export function agenda(fields: OneShot<"agenda">): Answered<"agenda">;
/** A programme's promises, checked. */
export function targets(fields: OneShot<"targets">): Answered<"targets">;
/** How often everybody appears, before and after. */
export function exposure(fields: OneShot<"exposure">): Answered<"exposure">;
/** A list spread over sectors and regions, with its cost. */
export function diversify(fields: OneShot<"diversify">): Answered<"diversified">;

/** Records that several plans are made of: they are read once. */
export class Planner {
  constructor(
    records?: { config?: Config; opportunities?: Records<Opportunity>; startups?: Records<Startup> },
    options?: Options,
  );
  /** What was found about the records. */
  readonly diagnostics: readonly DiagnosticAnswer[];
  assign(fields: Asked<"assign">): Answered<"assignment"> | Answered<"clash">;
  stable(fields: Asked<"stable">): Answered<"stable">;
  timetable(fields: Asked<"timetable">): Answered<"timetable">;
  repair(fields: Asked<"repair">): Answered<"repaired">;
  targets(fields: Asked<"targets">): Answered<"targets">;
  exposure(fields: Asked<"exposure">): Answered<"exposure">;
  diversify(fields: Asked<"diversify">): Answered<"diversified">;
  /** Gives the memory back. Using the object afterwards is an error. */
  free(): void;
  [Symbol.dispose](): void;
}
