// Runs in the page: ketnoi and search libraries on the same records, each with its nearest
// equivalent query. The libraries search texts and have no stages, places, money or rules, so only
// the times are compared.

import Fuse from "/bindings-wasm/bench/node_modules/fuse.js/dist/fuse.mjs";
import MiniSearch from "/bindings-wasm/bench/node_modules/minisearch/dist/es/index.js";
import uFuzzy from "/bindings-wasm/bench/node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs";
import { Matcher, init } from "/bindings-wasm/pkg/index.js";

const TOP = 10;
const QUERY = { as_of: "2026-11-22", limit: TOP, unverified_limit: TOP };

/**
 * Copies of the demo records, each with sectors, places and tickets of others.
 */
function many(base, count) {
  const pick = (field, i) => base[(i * 7 + (i >> 4)) % base.length][field];
  return Array.from({ length: count }, (_, i) => {
    const record = { ...base[i % base.length], id: `o${i}`, sectors: pick("sectors", i), places: pick("places", i + 3) };
    const filled = Object.entries(record).filter(([, value]) => value !== undefined);
    return Object.fromEntries(filled);
  });
}

const flat = (value) => (typeof value === "string" ? value : Object.values(value ?? {}).join(" "));
const words = (record) => [flat(record.name), flat(record.description), Object.keys(record.sectors ?? {}).join(" ")].join(" ");

function time(run) {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

/** Median and 95th percentile of many runs, after some to warm up. */
function times(count, run) {
  for (let i = 0; i < 10; i += 1) run(i);
  return spread(Array.from({ length: count }, (_, i) => time(() => run(i)).ms));
}

function spread(times) {
  const all = times.toSorted((a, b) => a - b);
  return { median: all[all.length >> 1], p95: all[Math.floor(all.length * 0.95)] };
}

export async function measured(count, runs) {
  const base = await (await fetch("/examples/data/opportunities.json")).json();
  const startups = await (await fetch("/examples/data/startups.json")).json();
  const records = many(base, count);
  const json = JSON.stringify(records);
  const docs = records.map((record) => ({ id: record.id, text: words(record) }));
  const asked = startups.map((startup) => flat(startup.description).split(/\s+/).slice(0, 6).join(" "));
  const rows = [];

  const load = await (async () => {
    const start = performance.now();
    await init();
    return performance.now() - start;
  })();
  const started = time(() => new Matcher({}, { lang: "vi" }));
  const matcher = started.result;
  const loaded = time(() => matcher.catalog(json));
  const catalog = loaded.result;
  const bytes = catalog.save();
  const saved = times(10, () => matcher.catalog(bytes).free());
  const startup = (i) => ({ ...startups[i % startups.length], trl: (i % 9) + 1 });
  rows.push({ what: "ketnoi: rank, top 10 with reasons", load: loaded.ms, ...times(runs, (i) => catalog.rank({ startup: startup(i), query: QUERY })) });
  rows.push({ what: "ketnoi: the same without reasons", load: loaded.ms, ...times(runs, (i) => catalog.rank({ startup: startup(i), query: QUERY, reasons: false })) });

  const mini = time(() => {
    const search = new MiniSearch({ fields: ["text"], storeFields: ["id"] });
    search.addAll(docs);
    return search;
  });
  rows.push({ what: "MiniSearch: fuzzy search", load: mini.ms, ...times(runs, (i) => mini.result.search(asked[i % asked.length], { fuzzy: 0.2 }).slice(0, TOP)) });
  const fuse = time(() => new Fuse(docs, { keys: ["text"], ignoreLocation: true, includeScore: true }));
  rows.push({ what: "Fuse.js: fuzzy search", load: fuse.ms, ...times(Math.max(5, runs / 10), (i) => fuse.result.search(asked[i % asked.length], { limit: TOP })) });
  const fuzzy = time(() => ({ finder: new uFuzzy({ intraMode: 1 }), haystack: docs.map(({ text }) => uFuzzy.latinize(text)) }));
  rows.push({
    what: "uFuzzy: search out of order",
    load: fuzzy.ms,
    ...times(runs, (i) => {
      const { finder, haystack } = fuzzy.result;
      const [found, info, order] = finder.search(haystack, uFuzzy.latinize(asked[i % asked.length]), 1, 1e5);
      return order?.slice(0, TOP).map((at) => info.idx[at]) ?? found?.slice(0, TOP);
    }),
  });
  return { init: load, matcher: started.ms, megabytes: json.length / 1e6, saved: { ...saved, megabytes: bytes.length / 1e6 }, rows };
}

/** After the next frame was painted: a message is handled when its painting is done. */
const painting = () =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(undefined);
    });
  });

/** From a keystroke in the widget to the list that answers it, in the page and then painted. */
export async function keystrokes(count, runs) {
  await import("/bindings-wasm/pkg/widget/index.js");
  const base = await (await fetch("/examples/data/opportunities.json")).json();
  const element = document.createElement("ketnoi-match");
  element.setAttribute("as-of", QUERY.as_of);
  const ranked = () => new Promise((resolve) => element.addEventListener("ketnoi-rank", resolve, { once: true }));
  const first = ranked();
  element.catalog = JSON.stringify(many(base, count));
  document.body.append(element);
  await first;
  const input = element.shadowRoot.getElementById("description");
  const [listed, painted] = [[], []];
  for (let i = 0; i < runs + 5; i += 1) {
    const answered = ranked();
    const start = performance.now();
    input.value += "cảm biến ao tôm "[i % 16];
    input.dispatchEvent(new Event("input"));
    await answered;
    const list = performance.now() - start;
    await painting();
    if (i < 5) continue;
    listed.push(list);
    painted.push(performance.now() - start);
  }
  return { listed: spread(listed), painted: spread(painted) };
}
