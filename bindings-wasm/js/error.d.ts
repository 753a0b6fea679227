import type { Answered } from "./fields.js";

/** Codes of this package, beside those of the matcher (`unknown_field`, `missing`, `syntax` …). */
export type PackageErrorKind =
  | "not_started"
  | "not_json"
  | "not_loaded"
  | "freed"
  | "too_large"
  | "invalid"
  | "aborted"
  | "superseded"
  | "worker";

/**
 * A failed call: what is wrong (`kind`), where (`path`), and the offending value.
 */
export class KetnoiError extends Error {
  constructor(kind: string, message: string, details?: { path?: string; value?: string; cause?: unknown });
  readonly name: "KetnoiError";
  /** A stable code of the matcher or of this package. */
  readonly kind: Answered<"error">["problem"] | PackageErrorKind;
  /** Where: `query.as_of`; empty for the input as a whole. */
  readonly path: string;
  /** The offending value; empty if there is none. */
  readonly value: string;
}
