// A worker and the queue of its calls. The worker has one call at a time, so a call that waits can
// be aborted or superseded at no cost.

import { KetnoiError } from "./error.js";

export class WorkerQueue {
  #worker;
  #waiting = [];
  #running; // the job that the worker has
  #ended; // the error of every call from now on
  #ids = 0;

  constructor(url) {
    this.#worker = startWorker(url);
    this.#worker.onmessage = ({ data }) => this.#finish(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.end(new KetnoiError("worker", event.message || "the worker cannot be started"));
    };
    this.#worker.onmessageerror = () => this.end(new KetnoiError("worker", "a message of the worker cannot be read"));
  }

  nextId() {
    return this.#ids++;
  }

  /**
   * The worker's answer to an action.
   *
   * @param {string} action
   * @param {object} fields
   * @param {{signal?: AbortSignal, latest?: string}} [control] `signal` aborts the call; a later
   *   call with the same `latest` replaces it
   */
  post(action, fields, { signal, latest } = {}) {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      if (signal?.aborted) return reject(abortError(signal));
      if (latest !== undefined) this.#supersede(latest);
      const job = { ticket: this.nextId(), action, fields, latest, resolve, reject };
      signal?.addEventListener("abort", () => this.#drop(job, abortError(signal)), { once: true });
      this.#waiting.push(job);
      this.#sendNext();
    });
  }

  /** Ends the worker; every unanswered call is rejected. */
  end(error = new KetnoiError("freed", "this matcher was freed")) {
    if (this.#ended) return;
    this.#ended = error;
    this.#worker.terminate();
    for (const job of [this.#running, ...this.#waiting]) job?.reject(error);
    this.#waiting = [];
    this.#running = undefined;
  }

  #supersede(latest) {
    const older = [this.#running, ...this.#waiting].filter((job) => job?.latest === latest);
    for (const job of older) this.#drop(job, new KetnoiError("superseded", "a later call replaced this one"));
  }

  #drop(job, error) {
    job.reject(error);
    this.#waiting = this.#waiting.filter((other) => other !== job);
  }

  #sendNext() {
    if (this.#running !== undefined || this.#waiting.length === 0) return;
    const job = this.#waiting.shift();
    try {
      this.#worker.postMessage({ ticket: job.ticket, action: job.action, fields: job.fields });
      this.#running = job;
    } catch (cause) {
      job.reject(new KetnoiError("not_json", `the value cannot be sent to the worker: ${cause.message}`, { cause }));
      this.#sendNext();
    }
  }

  #finish({ ticket, result, error }) {
    const job = this.#running;
    if (job?.ticket !== ticket) return;
    this.#running = undefined;
    if (error) job.reject(new KetnoiError(error.kind, error.message, error));
    else job.resolve(result);
    this.#sendNext();
  }
}

/** A module worker. A script from another origin is imported by a small script of this origin. */
function startWorker(url) {
  if (url.origin === self.location.origin) return new Worker(url, { type: "module" });
  const script = new Blob([`import ${JSON.stringify(url.href)};`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(script), { type: "module" });
}

const abortError = (signal) => new KetnoiError("aborted", "the call was aborted", { cause: signal.reason });
