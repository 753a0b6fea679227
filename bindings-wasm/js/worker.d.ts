import type * as sync from "./api.js";
import type { Config } from "./types.js";

export { KetnoiError } from "./error.js";
export type * from "./types.js";

/** What steers a call on its way to the worker. */
export interface Steering {
  /** Gives the call up; it is refused with the kind `aborted`. */
  signal?: AbortSignal;
  /** A later call with the same name takes the place of this one, which is refused with the kind `superseded`. */
  latest?: string;
}

/** The same method, answered as a promise. */
type Later<Method> = Method extends (...given: infer Given) => infer Answer
  ? (...given: { [At in keyof Given]: Wider<Given[At]> }) => Promise<Answer>
  : never;

type Wider<Given> = Given extends sync.Catalog ? Catalog : Given extends sync.Options | undefined ? Given & Steering : Given;

type Methods = Omit<sync.Matcher, "catalog" | "fingerprint" | "resolve" | "free" | typeof Symbol.dispose>;

export interface Matcher extends LaterMethods {}
type LaterMethods = { [Name in keyof Methods]: Later<Methods[Name]> };

/** A matcher in a worker of its own. `await Matcher.start(…)` makes one. */
export class Matcher {
  private constructor();
  /** `source` is the `.wasm` and `thread` the worker's script, each beside this file when left out. */
  static start(
    config?: Config,
    options?: { lang?: sync.Lang; source?: URL | string | WebAssembly.Module; thread?: URL | string },
  ): Promise<Matcher>;
  readonly fingerprint: string;
  /** A catalog of records, or of the file at `url`, JSON or saved: then it never passes through the page. */
  catalog(records?: sync.Sides | { url: string | URL }, options?: sync.Options & Steering): Promise<Catalog>;
  resolve(kind: "money", text: string, options?: sync.Options & Steering): Promise<sync.Answered<"money">>;
  resolve(kind: sync.TermKind, text: string, options?: sync.Options & Steering): Promise<sync.Answered<"resolution">>;
  /** Ends the worker, with every catalog in it. */
  free(): void;
  [Symbol.dispose](): void;
}

type CatalogMethods = Pick<sync.Catalog, "add" | "update" | "remove" | "opportunity" | "startup" | "save">;
type LaterCatalogMethods = { [Name in keyof CatalogMethods]: Later<CatalogMethods[Name]> };

export interface Catalog extends LaterCatalogMethods {}

/** A catalog in the worker. */
export class Catalog {
  private constructor();
  readonly diagnostics: readonly sync.DiagnosticAnswer[];
  readonly opportunities: number;
  readonly startups: number;
  free(): void;
  [Symbol.dispose](): void;
}
