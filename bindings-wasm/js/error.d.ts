import type { Answered } from "./api.js";

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

/** Why a call could not be answered: what was wrong (`kind`), where (`path`), and the value that was met. */
export class KetnoiError extends Error {
  constructor(kind: string, message: string, more?: { path?: string; value?: string; cause?: unknown });
  readonly name: "KetnoiError";
  /** A stable code: the matcher's `problem`, or one of this package. */
  readonly kind: Answered<"error">["problem"] | PackageErrorKind;
  /** Where: `query.as_of`; empty for the input as a whole. */
  readonly path: string;
  /** The value that was met; empty when there is none. */
  readonly value: string;
}
