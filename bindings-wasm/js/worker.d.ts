import type * as sync from "./api.js";
import type { Config } from "./types.js";

export { KetnoiError } from "./error.js";
export type * from "./fields.js";
export type * from "./types.js";

/** How a call waits for the worker. */
export interface CallControl {
  /** Aborts the call: it is rejected with the kind `aborted`. */
  signal?: AbortSignal;
  /**
   * A later call with the same name replaces this one, which is rejected with the kind
   * `superseded`.
   */
  latest?: string;
}

/** The same method, answered as a promise. */
type Remote<Method> = Method extends (...args: infer Args) => infer Result
  ? (...args: [...Args, control?: CallControl]) => Promise<Result>
  : never;
type RemoteMethods<Methods> = { [Name in keyof Methods]: Remote<Methods[Name]> };

type MatcherMethods = Omit<sync.Matcher, "catalog" | "fingerprint" | "resolve" | "free" | typeof Symbol.dispose>;
type CatalogMethods = Omit<
  sync.Catalog,
  "diagnostics" | "opportunities" | "startups" | "free" | typeof Symbol.dispose
>;
type ResolveFields<Kind> = sync.MethodFields<"resolve"> & { kind: Kind };

export interface Matcher extends RemoteMethods<MatcherMethods> {}
/** A matcher in a worker of its own. `await Matcher.start(…)` makes one. */
export class Matcher {
  private constructor();
  /**
   * `source` is the `.wasm` and `thread` the worker's script; both are beside this file by
   * default.
   */
  static start(
    config?: Config,
    options?: { lang?: sync.Lang; source?: URL | string | WebAssembly.Module; communes?: boolean | URL | string; thread?: URL | string },
  ): Promise<Matcher>;
  readonly fingerprint: string;
  /**
   * A catalog of records, or of the file at `url`: JSON or saved. A file is loaded by the worker
   * itself.
   */
  catalog(records?: sync.Sides | { url: string | URL }, options?: sync.Options & CallControl): Promise<Catalog>;
  resolve(fields: ResolveFields<"money">, control?: CallControl): Promise<sync.Answered<"money">>;
  resolve(fields: ResolveFields<sync.TermKind>, control?: CallControl): Promise<sync.Answered<"resolution">>;
  /** Ends the worker and frees every catalog in it. */
  free(): void;
  [Symbol.dispose](): void;
}

export interface Catalog extends RemoteMethods<CatalogMethods> {}
/** A catalog in the worker. */
export class Catalog {
  private constructor();
  readonly diagnostics: readonly sync.DiagnosticAnswer[];
  readonly opportunities: number;
  readonly startups: number;
  /** Frees the memory in the worker. */
  free(): void;
  [Symbol.dispose](): void;
}
