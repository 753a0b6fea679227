import type {
  Answer,
  Call,
  Config,
  DiagnosticAnswer,
  Family,
  Goal,
  IsoDate,
  Limits,
  Opportunity,
  Query,
  RankingRecord,
  Startup,
  TermKind,
} from "./types.js";

export type * from "./types.js";
export { KetnoiError } from "./error.js";

export type Lang = "vi" | "en";

/** The answer with that tag. */
export type Answered<Name extends Answer["answer"]> = Extract<Answer, { answer: Name }>;

/** What any call may say beside its own fields. */
export interface Options {
  /** The language of texts; none leaves them out. */
  lang?: Lang;
  /** Refuse a record with any finding, instead of working round it. */
  strict?: boolean;
}

export interface RankOptions extends Options {
  /** Give the reasons of every listed match. */
  reasons?: boolean;
}

export interface AdviseOptions extends Options {
  /** What to reach; that every rule holds, when left out. */
  goal?: Goal;
  /** Which fields may change. */
  limits?: Limits;
}

export interface SuggestOptions extends Options {
  /** Suggestions at most. */
  limit?: number;
}

/** Records as an array, or as the text of a JSON array or of JSON Lines. */
export type Records<Kind> = readonly Kind[] | string;

/** The bytes of a file: what `catalog.save()` gives, or the text of records. */
export type Bytes = ArrayBuffer | ArrayBufferView;

/** What a catalog is made of. A list alone is of opportunities. */
export type Sides =
  | Records<Opportunity>
  | Bytes
  | { opportunities?: Records<Opportunity> | Bytes; startups?: Records<Startup> };

/** The fields of a call. */
export type Fields<Name extends Call["call"]> = Omit<Extract<Call, { call: Name }>, "call">;

/** What a one-shot call carries beside its own fields. */
export interface Carried extends Options {
  config?: Config;
  opportunities?: readonly Opportunity[];
  startups?: readonly Startup[];
}

interface Asked {
  startup?: Startup;
  opportunity?: Opportunity;
}

type OneShot<Name extends Call["call"]> = Omit<Fields<Name>, keyof Asked> &
  (Fields<Name> extends { startup: unknown } ? { startup: Startup } : { startup?: Startup }) &
  (Fields<Name> extends { opportunity: unknown } ? { opportunity: Opportunity } : { opportunity?: Opportunity }) &
  Carried;

/** Answers a call that carries all it needs; for many calls on the same records make a `Catalog` once. */
export function call(name: Call["call"], fields?: object): Answer;

export function rank(fields: OneShot<"rank">): Answered<"ranking">;
export function rankStartups(fields: OneShot<"rank_startups">): Answered<"ranking">;
export function rankMany(fields: OneShot<"rank_many">): Answered<"rankings">;
export function score(fields: OneShot<"score">): Answered<"match">;
export function explain(fields: OneShot<"explain">): Answered<"match">;
export function advise(fields: OneShot<"advise">): Answered<"advice">;
export function askNext(fields: OneShot<"ask_next">): Answered<"questions">;
export function suggest(fields: Fields<"suggest"> & Carried): Answered<"suggestions">;
export function resolve(fields: { kind: "money"; text: string } & Carried): Answered<"money">;
export function resolve(fields: { kind: TermKind; text: string } & Carried): Answered<"resolution">;
export function terms(fields: Fields<"terms"> & Carried): Answered<"terms">;
export function verify(fields: OneShot<"verify">): Answered<"verification">;
export function statistics(fields: Fields<"statistics"> & Carried): Answered<"statistics">;
export function weights(fields: Fields<"weights"> & Carried): Answered<"weights">;
export function check(fields: Carried): Answered<"checked">;

/** A configuration, checked. It makes catalogs and answers every question about them. */
export class Matcher {
  /** `config`: weights, rates, vocabulary, statistics; `defaults`: what every call carries that does not say otherwise. */
  constructor(config?: Config, defaults?: { lang?: Lang });
  /** 32 hexadecimal digits over everything that can change a score. */
  readonly fingerprint: string;
  /** A catalog of opportunities, a pool of startups, or both. */
  catalog(records?: Sides, options?: Options): Catalog;
  rank(startup: Startup, catalog: Catalog, query: Query, options?: RankOptions): Answered<"ranking">;
  rankStartups(opportunity: Opportunity, catalog: Catalog, query: Query, options?: RankOptions): Answered<"ranking">;
  /** Ranks the catalog's opportunities for every startup of it. */
  rankMany(catalog: Catalog, query: Query, options?: RankOptions): Answered<"rankings">;
  score(startup: Startup, opportunity: Opportunity, asOf: IsoDate, options?: Options): Answered<"match">;
  explain(startup: Startup, opportunity: Opportunity, asOf: IsoDate, options?: Options): Answered<"match">;
  advise(
    startup: Startup,
    opportunity: Opportunity,
    catalog: Catalog,
    query: Query,
    options?: AdviseOptions,
  ): Answered<"advice">;
  askNext(startup: Startup, catalog: Catalog, query: Query, options?: Options): Answered<"questions">;
  askOpportunityNext(opportunity: Opportunity, catalog: Catalog, query: Query, options?: Options): Answered<"questions">;
  suggest(kind: TermKind, prefix: string, options?: SuggestOptions): Answered<"suggestions">;
  resolve(kind: "money", text: string, options?: Options): Answered<"money">;
  resolve(kind: TermKind, text: string, options?: Options): Answered<"resolution">;
  terms(kind: TermKind, options?: Options): Answered<"terms">;
  weights(family: Family, options?: Options): Answered<"weights">;
  statistics(catalog: Catalog, evidenceDate: IsoDate, options?: Options): Answered<"statistics">;
  verify(
    startup: Startup,
    catalog: Catalog,
    query: Query,
    record: RankingRecord,
    options?: Options,
  ): Answered<"verification">;
  verifyStartups(
    opportunity: Opportunity,
    catalog: Catalog,
    query: Query,
    record: RankingRecord,
    options?: Options,
  ): Answered<"verification">;
  /** Gives the memory back. Using the object afterwards is an error; its catalogs live on. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Records prepared for one matcher: what one searches in. `matcher.catalog(…)` makes it. */
export class Catalog {
  private constructor();
  /** What was found about the records, each with its path, value and text. */
  readonly diagnostics: readonly DiagnosticAnswer[];
  /** How many opportunities there are. */
  readonly opportunities: number;
  /** How many startups there are. */
  readonly startups: number;
  /** Adds a record; answers what was found about it. */
  add(record: OneOf<Opportunity, Startup>, options?: Options): DiagnosticAnswer[];
  /** Puts a record in the place of the one with its id. */
  update(record: OneOf<Opportunity, Startup>, options?: Options): DiagnosticAnswer[];
  /** Takes out the record with that id; false when there is none. */
  remove(id: OneOf<string, string>): boolean;
  /** The opportunity with that id, as it was read; undefined when there is none. */
  opportunity(id: string): Opportunity | undefined;
  /** The startup with that id, as it was read; undefined when there is none. */
  startup(id: string): Startup | undefined;
  /**
   * The opportunities as bytes: what a file holds that is loaded many times faster than their JSON, with the same
   * configuration only. `npx ketnoi save` makes such a file.
   */
  save(): Uint8Array;
  /** Gives the memory back. Using the object afterwards is an error. */
  free(): void;
  [Symbol.dispose](): void;
}

export type OneOf<O, S> = { opportunity: O; startup?: never } | { startup: S; opportunity?: never };
