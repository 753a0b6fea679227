// The script of the worker: one message, one call, one answer, in the order in which messages
// arrive.

import { KetnoiError } from "./error.js";
import { Matcher, init } from "./index.js";

const objects = new Map();

const actions = {
  async start({ id, source, communes, config, lang }) {
    await init(source, { communes });
    const matcher = new Matcher(config, { lang });
    objects.set(id, matcher);
    return { fingerprint: matcher.fingerprint };
  },
  async catalog({ id, matcher, records, options, url }) {
    const catalog = objects.get(matcher).catalog(url === undefined ? records : await download(url), options);
    objects.set(id, catalog);
    return factsOf(catalog);
  },
  call({ id, method, args }) {
    const object = objects.get(id);
    const answer = object[method](...args);
    return "opportunities" in object ? { answer, ...factsOf(object) } : { answer };
  },
  free({ id }) {
    objects.get(id)?.free();
    objects.delete(id);
  },
};

const factsOf = ({ diagnostics, opportunities, startups }) => ({ diagnostics, opportunities, startups });

async function download(url) {
  let response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new KetnoiError("not_loaded", `${url} cannot be loaded: ${cause.message}`, { path: url, cause });
  }
  if (!response.ok) throw new KetnoiError("not_loaded", `${url} cannot be loaded: ${response.status}`, { path: url });
  return response.arrayBuffer();
}

/** An error as plain data: messages between threads keep no classes. */
function plainError(error) {
  const { kind = "worker", message, path = "", value = "", cause } = error;
  return { kind, message, path, value, cause: cause?.answer === "error" ? cause : undefined };
}

self.onmessage = async ({ data: { ticket, action, fields } }) => {
  try {
    self.postMessage({ ticket, result: await actions[action](fields) });
  } catch (error) {
    self.postMessage({ ticket, error: plainError(error) });
  }
};
