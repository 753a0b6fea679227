// The matcher in a Web Worker: the same methods return promises, and the page never blocks.

import { KetnoiError } from "./error.js";
import { CATALOG_QUERIES, MATCHER_QUERIES } from "./operations.js";
import { WorkerQueue } from "./worker-queue.js";

export { KetnoiError };

const THREAD = new URL("./worker-thread.js", import.meta.url);
const CATALOG_METHODS = [...Object.keys(CATALOG_QUERIES), "add", "update", "remove", "opportunity", "startup", "save"];

const QUEUE = Symbol("queue");
const ID = Symbol("id");

/** An object in the worker. */
class RemoteObject {
  constructor(queue, id) {
    this[QUEUE] = queue;
    this[ID] = id;
  }

  [Symbol.dispose ?? Symbol.for("Symbol.dispose")]() {
    this.free();
  }
}

/** A matcher in a worker of its own. `await Matcher.start(…)` makes one. */
export class Matcher extends RemoteObject {
  /**
   * @param {object} [config] weights, rates, vocabulary, statistics; the built-in ones by default
   * @param {{lang?: "vi" | "en", source?: URL | string | WebAssembly.Module, communes?:
   *   boolean | URL | string, thread?: URL | string}} [options] `communes` is as in `init`;
   *   `source` is the `.wasm` and `thread` the worker's script; both are beside this file by
   *   default
   */
  static async start(config = {}, { lang, source, communes = false, thread = THREAD } = {}) {
    const queue = new WorkerQueue(new URL(thread, self.location.href));
    const id = queue.nextId();
    const module = source instanceof URL ? source.href : source;
    const file = communes instanceof URL ? communes.href : communes;
    try {
      const { fingerprint } = await queue.post("start", { id, source: module, communes: file, config, lang });
      return Object.assign(new Matcher(queue, id), { fingerprint });
    } catch (error) {
      queue.end(error);
      throw error;
    }
  }

  /**
   * A catalog of records, or of the file at `{ url }`: JSON or saved. A file is loaded by the
   * worker itself.
   *
   * @param {object} [records]
   * @param {{lang?: "vi" | "en", strict?: boolean, signal?: AbortSignal, latest?: string}}
   *   [options]
   */
  async catalog(records = {}, { signal, latest, ...options } = {}) {
    const id = this[QUEUE].nextId();
    const { url } = records;
    const content = url === undefined ? { records } : { url: new URL(url, self.location.href).href };
    const facts = await this[QUEUE].post("catalog", { id, matcher: this[ID], options, ...content }, { signal, latest });
    return Object.assign(new Catalog(this[QUEUE], id), facts);
  }

  /** Ends the worker and frees every catalog in it. */
  free() {
    this[QUEUE].end();
  }
}

/** A catalog in the worker. */
export class Catalog extends RemoteObject {
  diagnostics = [];
  opportunities = 0;
  startups = 0;

  /** Frees the memory in the worker. */
  free() {
    this[QUEUE].post("free", { id: this[ID] }).catch(() => {});
  }
}

for (const method of Object.keys(MATCHER_QUERIES)) {
  Matcher.prototype[method] = async function (fields, control) {
    return (await this[QUEUE].post("call", { id: this[ID], method, args: [fields] }, control)).answer;
  };
}

for (const method of CATALOG_METHODS) {
  Catalog.prototype[method] = async function (fields, control) {
    const call = { id: this[ID], method, args: [fields] };
    const { answer, ...facts } = await this[QUEUE].post("call", call, control);
    Object.assign(this, facts);
    return answer;
  };
}
