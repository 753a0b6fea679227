/**
 * A failed call: what is wrong (`kind`), where (`path`), and the offending value.
 */
export class KetnoiError extends Error {
  /**
   * @param {string} kind a code of the matcher (`unknown_field`, `missing`, `syntax` …) or of this
   *   package (`not_started`, `not_json`, `freed`, `too_large`, `aborted`, `superseded`, `worker`
   *   …)
   * @param {string} message the message
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
