// The answers of the matcher as elements. Every sentence about a match comes from the matcher.

import { bar, h, webAddress } from "./dom.js";

const PERFECT = 1_000_000; // units of score in one point of 100

/**
 * @param {{texts: object, lang: "vi" | "en", record: (id: string) => object | undefined, open:
 *   Set<string>, visited: (id: string, event: Event) => void}} page what every part needs; `open`
 *   has the keys of the open details, `visited` is called when a link is followed
 * @param {object} ranking the ranking
 * @param {string} none what is said when no opportunity is eligible
 */
export function results(page, ranking, none = page.texts.none) {
  const { texts } = page;
  const { eligible, unverified } = ranking;
  const parts = [matches(page, eligible, (match) => [why(page, match)])];
  if (eligible.total === 0 && none !== "") parts.push(h("p", {}, none));
  if (unverified.total > 0) {
    const missing = (match) => [h("ul", { class: "plain" }, sentences(match.verdict.missing)), why(page, match)];
    parts.push(h("h3", {}, texts.unverified), matches(page, unverified, missing));
  }
  return parts;
}

/**
 * The first opportunities of an interview, each with a mark that says whether it is certain.
 *
 * @param {object[]} first the matches of the interview
 * @param {Map<string, object>} ranked the same matches with their reasons, by id
 */
export function firstMatches(page, first, ranked) {
  const { texts } = page;
  const item = (match) => {
    const mark = h("p", { class: match.certain ? "mark certain" : "mark" }, match.certain ? texts.certain : texts.notCertain);
    const full = ranked.get(match.opportunity);
    return card(page, match, [mark, full && why(page, full)].filter(Boolean));
  };
  return [h("ol", { class: "matches" }, first.map(item))];
}

/** A ranking without some of its matches. */
export function without(ranking, matches) {
  const ids = matches.map((match) => match.opportunity);
  const rest = (list) => {
    const left = list.matches.filter((match) => !ids.includes(match.opportunity));
    return { ...list, matches: left, total: list.total - (list.matches.length - left.length) };
  };
  return { ...ranking, eligible: rest(ranking.eligible), unverified: rest(ranking.unverified) };
}

function matches(page, list, body) {
  const items = list.matches.map((match) => card(page, match, body(match)));
  const left = list.total - list.matches.length;
  return [h("ol", { class: "matches" }, items), left > 0 && h("p", { class: "quiet" }, page.texts.more(left))].filter(Boolean);
}

function card(page, match, body) {
  const record = page.record(match.opportunity);
  return h("li", { class: "match", "data-id": match.opportunity }, head(page, match, record), facts(page, record), body);
}

function head(page, match, record) {
  const name = nameOf(page, match.opportunity, record);
  const { low, score, high } = match.score;
  const ends = [points(page, low), points(page, high)];
  const interval = h("span", { class: "quiet" }, ` ${ends.join("–")}`);
  const total = h("span", { class: "points", "aria-hidden": "true" }, match.points, interval);
  const description = page.texts.outOf(match.points, ...ends);
  const track = h("span", { class: "track", role: "img", "aria-label": description, title: description });
  track.append(bar("range", low / PERFECT, high / PERFECT), bar("score", 0, score / PERFECT));
  return [h("div", { class: "head" }, h("h3", {}, linked(page, match.opportunity, name, record)), total), track];
}

function linked(page, id, name, record) {
  const href = record?.url && webAddress(record.url);
  if (!href) return name;
  return h("a", { href, target: "_blank", rel: "noopener noreferrer", onclick: (event) => page.visited(id, event) }, name);
}

export function nameOf({ lang }, id, record) {
  const { name } = record ?? {};
  return (typeof name === "object" ? (name[lang] ?? Object.values(name)[0]) : name) ?? id;
}

function facts({ texts }, record) {
  const closes = record?.closes ? texts.closes(record.closes) : texts.noDeadline;
  return h("p", { class: "quiet" }, [record?.owner, closes].filter(Boolean).join(" · "));
}

/**
 * The reasons of a match are drawn when the reader opens them, because drawing all of them would
 * slow typing down.
 */
function why(page, match) {
  const reasons = () => h("ul", { class: "reasons" }, match.reasons.map((reason) => reasonItem(page, reason)));
  return details(page, `why-${match.opportunity}`, page.texts.why, () => [reasons()]);
}

function reasonItem(page, reason) {
  const text = h("span", {}, h("b", {}, `${capitalized(reason.label)}: `), reason.text);
  const share = reason.contribution / PERFECT;
  const gain = h("b", {}, `+${points(page, reason.contribution)}`);
  const track = h("span", { class: "track", "aria-hidden": "true" });
  const whole = (reason.weight * 10_000) / PERFECT;
  track.append(bar("range", 0, whole), bar("score", 0, share));
  return h("li", {}, h("span", { class: "reason" }, text, gain), track);
}

/**
 * A disclosure that stays open or closed when the list is drawn again; `fill` makes its content.
 */
export function details(page, key, title, fill) {
  const body = h("div");
  const element = h("details", { open: page.open.has(key) }, h("summary", { "data-key": key }, title), body);
  const fillOnce = () => {
    if (element.open && body.childElementCount === 0) body.replaceChildren(...fill());
  };
  element.addEventListener("toggle", () => {
    if (element.open) page.open.add(key);
    else page.open.delete(key);
    fillOnce();
  });
  fillOnce();
  return element;
}

/** @param {{match: object, advice: object}[]} misses */
export function nearMisses(page, misses) {
  const { texts } = page;
  if (misses.length === 0) return [h("p", {}, texts.nearNone)];
  const cards = misses.map(({ match, advice }) => {
    const items = advice.change_sets.map((set) => h("li", {}, capitalized(set.texts.join("; "))));
    const list = [h("p", {}, texts.changes), h("ul", { class: "plain" }, items)];
    const change = items.length > 0 ? list : [h("p", {}, texts.noChange)];
    return card(page, match, [h("ul", { class: "plain warn" }, sentences(match.verdict.failed)), ...change]);
  });
  return [h("ol", { class: "matches" }, cards)];
}

const sentences = (checks = []) => checks.map((check) => h("li", {}, capitalized(check.text)));

/** The text with a capital letter at its beginning: names of terms are in lower case. */
export const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const formats = {};

/** Units of score as points. */
function points({ lang }, units) {
  formats[lang] ??= new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return formats[lang].format(units / PERFECT);
}
