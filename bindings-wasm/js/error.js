/**
 * A call that failed: what was wrong (`kind`), where (`path`), and the value that was found there.
 */
export class KetnoiError extends Error {
  /**
   * @param {string} kind a code of the matcher (`unknown_field`, `missing`, `syntax` …) or of this
   *   package (`not_started`, `not_json`, `freed`, `too_large`, `aborted`, `superseded`, `worker`
   *   …)
   * @param {string} message the sentence for people
   * @param {{path?: string, value?: string, cause?: unknown}} [details]
   */
  constructor(kind, message, { path = "", value = "", cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "KetnoiError";
    this.kind = kind;
    this.path = path;
    this.value = value;
  }
}
