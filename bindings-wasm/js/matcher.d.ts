import type { Lang, OneOf, Options, Sides } from "./fields.js";
import type { Config, DiagnosticAnswer, Opportunity, Startup } from "./types.js";

/** A checked configuration. It makes catalogs and answers queries that need no records. */
export class BaseMatcher<Catalog> {
  /**
   * @param config weights, rates, vocabulary, statistics; the built-in ones by default
   * @param options the language of every call that names none
   */
  constructor(config?: Config, options?: { lang?: Lang });
  /** 32 hexadecimal digits over everything that can change a score. */
  readonly fingerprint: string;
  /** A catalog of opportunities, of startups, or of both. */
  catalog(records?: Sides, options?: Options): Catalog;
  /** Frees the memory. Using the object afterwards is an error; its catalogs live on. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Records prepared for one matcher, which queries search. `matcher.catalog(…)` makes it. */
export class BaseCatalog {
  protected constructor();
  /** The diagnostics of the records, each with its path, value and text. */
  readonly diagnostics: readonly DiagnosticAnswer[];
  /** The number of opportunities. */
  readonly opportunities: number;
  /** The number of startups. */
  readonly startups: number;
  /** Adds a record; returns its diagnostics. */
  add(fields: OneOf<Opportunity, Startup> & Options): DiagnosticAnswer[];
  /** Replaces the record with the same id; returns its diagnostics. */
  update(fields: OneOf<Opportunity, Startup> & Options): DiagnosticAnswer[];
  /** Removes the record with that id; false if there is none. */
  remove(fields: OneOf<string, string>): boolean;
  /** The opportunity with that id; undefined if there is none. */
  opportunity(id: string): Opportunity | undefined;
  /** The startup with that id; undefined if there is none. */
  startup(id: string): Startup | undefined;
  /**
   * The opportunities as the bytes of a file that loads many times faster than their JSON, into a
   * matcher with the same configuration. `npx ketnoi save` writes such a file.
   */
  save(): Uint8Array;
  /** Frees the memory. Using the object afterwards is an error. */
  free(): void;
  [Symbol.dispose](): void;
}
