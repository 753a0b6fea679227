// What every entry of the package begins with: its module has to run, then it answers calls.

import { KetnoiError } from "./error.js";
import { read, written } from "./text.js";

/** `answered` is the module's own call, text to text. */
export function entry(answered) {
  let started = false;
  const running = () => {
    if (!started) throw new KetnoiError("not_started", "the module is not loaded: `await init()` first");
  };
  return {
    /** Tells that the module runs: the ways of loading it for the browser and for Node call it. */
    start() {
      started = true;
    },
    running,
    /** Answers a call that carries all it needs. */
    call(name, fields = {}) {
      running();
      return read(answered(written({ ...fields, call: name })));
    },
  };
}
