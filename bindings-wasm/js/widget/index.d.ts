import type { KetnoiError } from "../error.js";
import type { Answered, Records } from "../fields.js";
import type { Config, DiagnosticAnswer, Opportunity, Startup } from "../types.js";

export { KetnoiError } from "../error.js";

/**
 * `<ketnoi-match catalog="…" lang="vi" as-of="2026-11-22" limit="10">`: a form and the
 * opportunities that fit. With `mode="interview"` it asks one question at a time, until the first
 * three opportunities are certain.
 */
export class KetnoiMatch extends HTMLElement {
  /** The address of the catalog, or the records themselves. */
  get catalog(): Records<Opportunity> | null;
  set catalog(records: Records<Opportunity> | null | undefined);
  /** The matcher's configuration: weights, rates, a vocabulary. */
  get config(): Config;
  set config(config: Config | undefined);
  /** The founder's answers; setting it fills the form. */
  get startup(): Startup;
  set startup(startup: Startup);
  /** The latest ranking. */
  readonly ranking: Answered<"ranking"> | undefined;
}

export interface KetnoiEvents {
  /** The catalog is loaded. */
  "ketnoi-ready": CustomEvent<{ opportunities: number; diagnostics: readonly DiagnosticAnswer[] }>;
  /** There is a new ranking. */
  "ketnoi-rank": CustomEvent<{ startup: Startup; ranking: Answered<"ranking"> }>;
  /** An interview has a new question, or is certain. */
  "ketnoi-interview": CustomEvent<{ startup: Startup; interview: Answered<"interview"> }>;
  /** The link of an opportunity is followed; `preventDefault` stops it. */
  "ketnoi-open": CustomEvent<{ opportunity: Opportunity }>;
  /** Something could not be loaded or answered; the widget shows it as well. */
  "ketnoi-error": CustomEvent<{ error: KetnoiError }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "ketnoi-match": KetnoiMatch;
  }
  interface HTMLElementEventMap extends KetnoiEvents {}
}
