// Runs in the worker: one message, one call, one answer, in the order in which they come.

import { KetnoiError, Matcher, init } from "./index.js";

const objects = new Map();

const steps = {
  async start({ id, source, config, defaults }) {
    await init(source);
    const matcher = new Matcher(config, defaults);
    objects.set(id, matcher);
    return { fingerprint: matcher.fingerprint };
  },
  async catalog({ id, on, records, options, url }) {
    const catalog = objects.get(on).catalog(url === undefined ? records : await fetched(url), options);
    objects.set(id, catalog);
    return facts(catalog);
  },
  call({ on, method, args }) {
    const object = objects.get(on);
    const given = args.map((arg) => (arg?.ketnoi === undefined ? arg : objects.get(arg.ketnoi)));
    const answer = object[method](...given);
    return "opportunities" in object ? { answer, ...facts(object) } : { answer };
  },
  free({ on }) {
    objects.get(on)?.free();
    objects.delete(on);
  },
};

const facts = ({ diagnostics, opportunities, startups }) => ({ diagnostics, opportunities, startups });

async function fetched(url) {
  let response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new KetnoiError("not_loaded", `${url} cannot be loaded: ${cause.message}`, { path: url, cause });
  }
  if (!response.ok) throw new KetnoiError("not_loaded", `${url} cannot be loaded: ${response.status}`, { path: url });
  return response.arrayBuffer();
}

/** An error as plain data: classes do not survive the way between threads. */
function plain(error) {
  const { kind = "worker", message, path = "", value = "", cause } = error;
  return { kind, message, path, value, cause: cause?.answer === "error" ? cause : undefined };
}

self.onmessage = async ({ data: { ticket, step, given } }) => {
  try {
    self.postMessage({ ticket, result: await steps[step](given) });
  } catch (error) {
    self.postMessage({ ticket, error: plain(error) });
  }
};
