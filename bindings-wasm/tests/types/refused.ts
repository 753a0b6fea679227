// Each line below a `@ts-expect-error` must be refused: the check fails when one is accepted.

import { Catalog, type Config, type Query, type Startup, Matcher, rank } from "ketnoi";
import { Matcher as WorkerMatcher } from "ketnoi/worker";

declare const matcher: Matcher;
declare const catalog: Catalog;
declare const later: WorkerMatcher;

// @ts-expect-error a record has an id
export const anonymous: Startup = { sectors: ["fintech"] };
// @ts-expect-error a misspelt field
export const misspelt: Startup = { id: "a", sector: ["fintech"] };
// @ts-expect-error a level is a number or a text that names one, not a flag
export const flagged: Startup = { id: "a", trl: true };
// @ts-expect-error a query has a date
export const undated: Query = { limit: 3 };
// @ts-expect-error an order is one of two
export const disordered: Query = { as_of: "2026-11-22", order: "best" };
// @ts-expect-error a misspelt setting
export const unset: Config = { evidense: true };
// @ts-expect-error a matcher has no records to rank
matcher.rank({ startup: { id: "a" }, query: { as_of: "2026-11-22" } });
// @ts-expect-error the query is missing
catalog.rank({ startup: { id: "a" } });
// @ts-expect-error plans are in ketnoi/programme
catalog.assign({});
// @ts-expect-error a kind of terms that does not exist
matcher.suggest({ kind: "colour", prefix: "red" });
// @ts-expect-error texts come in two languages
new Matcher({}, { lang: "fr" });
// @ts-expect-error a catalog is made by a matcher
new Catalog();
// @ts-expect-error either a startup or an opportunity
catalog.add({ startup: { id: "a" }, opportunity: { id: "b", kind: "investor" } });
// @ts-expect-error an answer has no such field
catalog.rank({ startup: { id: "a" }, query: { as_of: "2026-11-22" } }).best;
// @ts-expect-error the one-shot call carries a startup
rank({ opportunities: [], query: { as_of: "2026-11-22" } });
// @ts-expect-error in a worker, an answer is a promise
later.terms({ kind: "sector" }).terms;
// @ts-expect-error what is optional in an answer may be absent
catalog.rank({ startup: { id: "a" }, query: { as_of: "2026-11-22" } }).rejected.length;
