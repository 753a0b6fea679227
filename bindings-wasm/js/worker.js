// The same matcher in a Web Worker: the same methods, answered as promises, so that the page never waits.

import { KetnoiError } from "./error.js";

export { KetnoiError };

const THREAD = new URL("./worker-thread.js", import.meta.url);

/** A module worker; one from another origin goes through a small script of this origin. */
function spawned(url) {
  if (url.origin === self.location.origin) return new Worker(url, { type: "module" });
  const shim = new Blob([`import ${JSON.stringify(url.href)};`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(shim), { type: "module" });
}

/**
 * One worker and the calls that wait for it. Only one call is with the worker at a time: whatever still waits can be
 * aborted or superseded without having cost anything.
 */
class Line {
  #worker;
  #waiting = [];
  #busy;
  #ended;
  #next = 0;

  constructor(url) {
    this.#worker = spawned(url);
    this.#worker.onmessage = ({ data }) => this.#answered(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.end(new KetnoiError("worker", event.message || "the worker cannot be started"));
    };
    this.#worker.onmessageerror = () => this.end(new KetnoiError("worker", "the worker cannot be understood"));
  }

  id() {
    return this.#next++;
  }

  /** The worker's answer to a step. */
  ask(step, given, { signal, latest } = {}) {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      if (signal?.aborted) return reject(aborted(signal));
      if (latest !== undefined) this.#supersede(latest);
      const job = { ticket: this.id(), step, given, latest, resolve, reject };
      signal?.addEventListener("abort", () => this.#drop(job, aborted(signal)), { once: true });
      this.#waiting.push(job);
      this.#send();
    });
  }

  /** Ends the worker; every call that waits is refused. */
  end(error = new KetnoiError("freed", "this matcher was freed")) {
    if (this.#ended) return;
    this.#ended = error;
    this.#worker.terminate();
    for (const job of [this.#busy, ...this.#waiting]) job?.reject(error);
    this.#waiting = [];
    this.#busy = undefined;
  }

  #supersede(latest) {
    const old = [this.#busy, ...this.#waiting].filter((job) => job?.latest === latest);
    for (const job of old) this.#drop(job, new KetnoiError("superseded", "a later call took the place of this one"));
  }

  #drop(job, error) {
    job.reject(error);
    this.#waiting = this.#waiting.filter((other) => other !== job);
  }

  #send() {
    if (this.#busy !== undefined || this.#waiting.length === 0) return;
    const job = this.#waiting.shift();
    try {
      this.#worker.postMessage({ ticket: job.ticket, step: job.step, given: job.given });
      this.#busy = job;
    } catch (cause) {
      job.reject(new KetnoiError("not_json", `the value cannot be given to the worker: ${cause.message}`, { cause }));
      this.#send();
    }
  }

  #answered({ ticket, result, error }) {
    const job = this.#busy;
    if (job?.ticket !== ticket) return;
    this.#busy = undefined;
    if (error) job.reject(new KetnoiError(error.kind, error.message, error));
    else job.resolve(result);
    this.#send();
  }
}

const aborted = (signal) => new KetnoiError("aborted", "the call was aborted", { cause: signal.reason });

/** Splits what steers the call from what belongs to it. */
function steered({ signal, latest, ...options } = {}) {
  return [{ signal, latest }, options];
}

const inside = new WeakMap();

/** Asks a method of an object in the worker. */
async function asked(object, method, args, options) {
  const { line, id } = inside.get(object);
  const [steering, rest] = steered(options);
  const given = args.map((arg) => {
    const other = inside.get(arg);
    if (other === undefined) return arg;
    if (other.line === line) return { ketnoi: other.id };
    throw new KetnoiError("invalid", "this catalog is in another worker", { path: "catalog" });
  });
  return line.ask("call", { on: id, method, args: [...given, rest] }, steering);
}

const disposable = Symbol.dispose ?? Symbol.for("Symbol.dispose");

/** A matcher in a worker of its own. `await Matcher.start(…)` makes one. */
export class Matcher {
  /**
   * @param {object} [config] as of the matcher
   * @param {{lang?: "vi" | "en", source?: URL | string | WebAssembly.Module, thread?: URL | string}} [options] `source` is
   *   the `.wasm` and `thread` the worker's script, each beside this file when left out
   */
  static async start(config = {}, { source, thread = THREAD, ...defaults } = {}) {
    const line = new Line(new URL(thread, self.location.href));
    const matcher = new Matcher();
    const id = line.id();
    try {
      const from = source instanceof URL ? source.href : source;
      const { fingerprint } = await line.ask("start", { id, source: from, config, defaults });
      inside.set(matcher, { line, id });
      matcher.fingerprint = fingerprint;
      return matcher;
    } catch (error) {
      line.end(error);
      throw error;
    }
  }

  /** A catalog of records, or of the file at `{ url }`, JSON or saved: then it never passes through the page. */
  async catalog(records = {}, options = {}) {
    const { line, id: on } = inside.get(this);
    const [steering, rest] = steered(options);
    const id = line.id();
    const from = records.url === undefined ? { records } : { url: new URL(records.url, self.location.href).href };
    const given = { id, on, options: rest, ...from };
    const catalog = new Catalog();
    Object.assign(catalog, await line.ask("catalog", given, steering));
    inside.set(catalog, { line, id });
    return catalog;
  }

  /** Ends the worker, with every catalog in it. */
  free() {
    inside.get(this).line.end();
  }

  [disposable]() {
    this.free();
  }
}

/** A catalog in the worker. */
export class Catalog {
  diagnostics = [];
  opportunities = 0;
  startups = 0;

  /** Gives the memory in the worker back. */
  free() {
    const { line, id } = inside.get(this);
    line.ask("free", { on: id }).catch(() => {});
  }

  [disposable]() {
    this.free();
  }
}

// Method → how many arguments come before the options.
const OF_MATCHER = {
  rank: 3,
  rankStartups: 3,
  rankMany: 2,
  score: 3,
  explain: 3,
  advise: 4,
  askNext: 3,
  askOpportunityNext: 3,
  suggest: 2,
  resolve: 2,
  terms: 1,
  weights: 1,
  statistics: 2,
  verify: 4,
  verifyStartups: 4,
};

const OF_CATALOG = { add: 1, update: 1, remove: 1, opportunity: 1, startup: 1, save: 0 };

for (const [method, count] of Object.entries(OF_MATCHER)) {
  Matcher.prototype[method] = async function (...args) {
    return (await asked(this, method, args.slice(0, count), args[count])).answer;
  };
}

for (const [method, count] of Object.entries(OF_CATALOG)) {
  Catalog.prototype[method] = async function (...args) {
    const { answer, ...facts } = await asked(this, method, args.slice(0, count), args[count]);
    Object.assign(this, facts);
    return answer;
  };
}
