// What every entry of the package begins with: its module has to run, then it answers calls.

import { KetnoiError } from "./error.js";
import { read, written } from "./text.js";

/** `answered` is the module's own call, text to text; `name` is what a page imports. */
export function entry(answered, name) {
  let started = false;
  const running = () => {
    if (!started) throw new KetnoiError("not_started", `the module of \`${name}\` is not loaded: \`await init()\` of it first`);
  };
  return {
    /** Tells that the module runs: the ways of loading it for the browser and for Node call it. */
    start() {
      started = true;
    },
    running,
    /** Answers a call that carries all it needs. */
    call(asked, fields = {}) {
      running();
      return read(answered(written({ ...fields, call: asked })));
    },
  };
}
