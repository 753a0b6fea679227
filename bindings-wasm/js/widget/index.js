// <ketnoi-match>: a founder's form beside the opportunities that fit, ranked while one types. Everything is computed in
// a worker of this page; nothing is sent anywhere.

import { KetnoiError, Matcher } from "../worker.js";
import { h } from "./dom.js";
import { FIELDS, form } from "./form.js";
import { details, nameOf, nearMisses, results } from "./results.js";
import { style } from "./style.js";
import { TEXTS } from "./texts.js";

export { KetnoiError };

const LIMIT = 10;
const NEAR = 3;
const QUESTIONS = 3;
const PAUSE = 200; // milliseconds without a keystroke
const OPTIONS = ["stage", "group", "applicant"];

/** Today where the reader is, as ISO text. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A call that nobody waits for any more. */
const outdated = (error) => ["superseded", "aborted", "freed"].includes(error.kind);

export class KetnoiMatch extends HTMLElement {
  static observedAttributes = ["catalog", "lang", "as-of", "limit"];

  #root = this.attachShadow({ mode: "open" });
  #given; // the catalog as a property: records or text
  #config = {};
  #startup = {};
  #ranking;
  #labels = new Map(); // sector id → the name it was picked by
  #open = new Set(); // which details are open
  #records = new Map(); // opportunity id → record, of the catalog that is loaded
  #options = {};
  #starting; // the promise of the matcher
  #matcher;
  #catalog;
  #state = "empty"; // empty, loading, ready, failed
  #error;
  #load = 0; // the newest load; an older one that ends later is ignored
  #drawn = {}; // the elements of the page
  #pause; // the timer of the next question

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [style()];
  }

  /** The address of the catalog, or the records themselves (an array or its JSON text). */
  get catalog() {
    return this.#given ?? this.getAttribute("catalog");
  }

  set catalog(records) {
    this.#given = records ?? undefined;
    this.#reload();
  }

  /** The matcher's configuration: weights, rates, a vocabulary. */
  get config() {
    return this.#config;
  }

  set config(config) {
    this.#config = config ?? {};
    this.#stop();
    this.#reload();
  }

  /** The founder's answers as a startup record; setting it fills the form. */
  get startup() {
    return { id: "form", ...this.#startup };
  }

  set startup({ id: _, ...answers }) {
    this.#startup = structuredClone(answers);
    if (this.#state === "ready") this.#draw();
  }

  /** The last answer, or undefined. */
  get ranking() {
    return this.#ranking;
  }

  connectedCallback() {
    this.#reload();
  }

  disconnectedCallback() {
    this.#stop();
    this.#state = "empty";
  }

  /** Ends the worker; what it still loads is ignored. */
  #stop() {
    this.#load += 1;
    clearTimeout(this.#pause);
    this.#starting?.then((matcher) => matcher.free(), () => {});
    this.#starting = this.#matcher = this.#catalog = undefined;
  }

  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || before === after) return;
    if (name === "catalog") this.#reload();
    else if (name === "lang") this.#translate();
    else this.#rank();
  }

  get #lang() {
    const said = this.lang || this.closest("[lang]")?.lang || "vi";
    return said.toLowerCase().startsWith("en") ? "en" : "vi";
  }

  get #texts() {
    return TEXTS[this.#lang];
  }

  get #asOf() {
    return this.getAttribute("as-of") ?? today();
  }

  get #limit() {
    return Number.parseInt(this.getAttribute("limit"), 10) || LIMIT;
  }

  get #page() {
    const visited = (id, event) => {
      if (!this.#tell("ketnoi-open", { opportunity: this.#records.get(id) }, true)) event.preventDefault();
    };
    return { texts: this.#texts, lang: this.#lang, open: this.#open, record: (id) => this.#records.get(id), visited };
  }

  async #reload() {
    if (!this.isConnected || this.catalog === null) return;
    const load = ++this.#load;
    this.#state = "loading";
    this.#draw();
    try {
      this.#starting ??= Matcher.start(this.#config);
      const matcher = await this.#starting;
      if (load !== this.#load) return;
      this.#matcher = matcher;
      await this.#translated();
      const records = typeof this.#given === "undefined" ? { url: this.getAttribute("catalog") } : this.#given;
      const catalog = await matcher.catalog(records, { lang: this.#lang });
      if (load !== this.#load) {
        catalog.free();
        return;
      }
      this.#catalog?.free();
      this.#catalog = catalog;
      this.#records.clear();
      this.#state = "ready";
      this.#draw();
      const { opportunities, diagnostics } = catalog;
      this.#tell("ketnoi-ready", { opportunities, diagnostics });
    } catch (error) {
      if (load === this.#load) this.#fail(error);
    }
  }

  /** The options of the form in the language of now. */
  async #translated() {
    const lang = this.#lang;
    const answers = await Promise.all(OPTIONS.map((kind) => this.#matcher.terms(kind, { lang })));
    this.#options = Object.fromEntries(OPTIONS.map((kind, i) => [kind, answers[i].terms]));
    const sectors = await this.#matcher.terms("sector", { lang });
    this.#labels = new Map(sectors.terms.map(({ id, label }) => [id, label]));
  }

  async #translate() {
    if (this.#state !== "ready") return this.#draw();
    try {
      await this.#translated();
      this.#draw();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error) {
    if (outdated(error)) return;
    // A worker that has ended or never began is of no further use: the next try starts another.
    if (this.#matcher === undefined || error.kind === "worker") this.#stop();
    this.#state = "failed";
    this.#error = error;
    this.#draw();
    this.#tell("ketnoi-error", { error });
  }

  /** Draws the whole element; while one types, only the results are drawn anew. */
  #draw() {
    const texts = this.#texts;
    const status = h("p", { role: "status", class: "hidden" });
    const next = h("div");
    const list = h("div");
    const near = h("div");
    this.#drawn = { status, next, list, near };
    const side = h("section", { "aria-labelledby": "results-title" }, h("h2", { id: "results-title" }, texts.results));
    side.append(status, this.#notice(), next, list, near);
    const page = h("div", { class: "page", lang: this.#lang });
    if (this.#state === "ready") page.append(this.#form());
    page.append(side);
    this.#root.replaceChildren(page);
    this.#rank();
  }

  #notice() {
    const texts = this.#texts;
    if (this.#state === "loading") return h("p", { role: "status" }, texts.loading);
    if (this.#state === "failed") {
      const again = h("button", { type: "button", onclick: () => this.#reload() }, texts.again);
      return h("div", { role: "alert", class: "warn" }, h("p", {}, texts.failed, " ", this.#error.message), again);
    }
    return this.#findings();
  }

  #findings() {
    const found = this.#catalog?.diagnostics ?? [];
    if (found.length === 0) return "";
    const items = found.slice(0, LIMIT).map(({ text, path }) => h("li", {}, text ?? path));
    return details(this.#page, "findings", this.#texts.findings(found.length), () => [h("ul", { class: "plain" }, items)]);
  }

  #form() {
    const drawn = form({
      texts: this.#texts,
      startup: this.#startup,
      labels: this.#labels,
      options: this.#options,
      matcher: this.#matcher,
      changed: (startup) => {
        this.#startup = startup;
        this.#rank();
      },
    });
    this.#drawn.form = drawn;
    return drawn.element;
  }

  async #rank() {
    if (this.#state !== "ready") return;
    const [startup, lang] = [this.startup, this.#lang];
    const query = { as_of: this.#asOf, limit: this.#limit, unverified_limit: this.#limit };
    try {
      const ranking = await this.#matcher.rank(startup, this.#catalog, query, { lang, latest: "rank" });
      await this.#know([...ranking.eligible.matches, ...ranking.unverified.matches]);
      if (lang !== this.#lang) return;
      this.#ranking = ranking;
      this.#show(ranking);
      this.#tell("ketnoi-rank", { startup, ranking });
      this.#askSoon(startup, { ...query, limit: LIMIT }, lang);
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** What to ask weighs every match: once nobody types, so that no keystroke waits for it. */
  #askSoon(...given) {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#ask(...given).catch((error) => this.#refuse(error)), PAUSE);
  }

  /** The records behind the matches, each fetched from the worker once. */
  async #know(matches) {
    const catalog = this.#catalog;
    const missing = matches.map((match) => match.opportunity).filter((id) => !this.#records.has(id));
    const records = await Promise.all(missing.map((id) => catalog.opportunity(id)));
    if (catalog !== this.#catalog) throw new KetnoiError("superseded", "the catalog was replaced");
    missing.forEach((id, i) => this.#records.set(id, records[i]));
  }

  #show(ranking) {
    const { status, list, near } = this.#drawn;
    const page = this.#page;
    const best = ranking.eligible.matches[0];
    const name = best && nameOf(page, best.opportunity, this.#records.get(best.opportunity));
    status.textContent = this.#texts.count(ranking.eligible.total, name);
    this.#keepingFocus(() => {
      list.replaceChildren(...results(page, ranking).flat());
      near.replaceChildren(details(page, "near", this.#texts.near, () => this.#near()));
    });
  }

  /** What has the focus keeps it when it is drawn anew. */
  #keepingFocus(draw) {
    const key = this.#root.activeElement?.dataset.key;
    draw();
    if (key !== undefined) this.#root.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }

  /** Near misses are many pairs tried out: only when somebody wants to read them. */
  #near() {
    const body = h("div", {}, h("p", { role: "status" }, "…"));
    this.#nearest().then(
      (misses) => body.replaceChildren(...nearMisses(this.#page, misses)),
      (error) => !outdated(error) && body.replaceChildren(h("p", { role: "alert" }, error.message)),
    );
    return [body];
  }

  async #nearest() {
    const [startup, lang] = [this.startup, this.#lang];
    const query = { as_of: this.#asOf, limit: 0, unverified_limit: 0, rejected: true };
    const { rejected = [] } = await this.#matcher.rank(startup, this.#catalog, query, { lang, reasons: false, latest: "near" });
    const nearest = rejected.slice(0, NEAR);
    await this.#know(nearest);
    const advise = (match) => {
      const opportunity = this.#records.get(match.opportunity);
      return this.#matcher.advise(startup, opportunity, this.#catalog, { as_of: this.#asOf }, { lang });
    };
    const advices = await Promise.all(nearest.map(advise));
    return nearest.map((match, i) => ({ match, advice: advices[i] }));
  }

  async #ask(startup, query, lang) {
    const { questions } = await this.#matcher.askNext(startup, this.#catalog, query, { lang, latest: "ask" });
    const asked = questions.filter((question) => FIELDS.includes(question.field)).slice(0, QUESTIONS);
    const items = asked.map(({ field, label, matches }) => {
      const focus = () => this.#drawn.form.focus(field);
      const text = `${label}: ${this.#texts.bears(matches)}`;
      return h("li", {}, h("button", { type: "button", "data-key": `ask-${field}`, onclick: focus }, text));
    });
    const title = h("h3", { id: "next-title" }, this.#texts.ask_next);
    const list = h("ul", { class: "next", "aria-labelledby": "next-title" }, items);
    this.#keepingFocus(() => this.#drawn.next.replaceChildren(...(items.length > 0 ? [title, list] : [])));
  }

  /** A question that failed: it is told, and the form and the older list stay usable. */
  #refuse(error) {
    if (outdated(error)) return;
    if (error.kind === "worker") return this.#fail(error);
    this.#drawn.next.replaceChildren(h("p", { role: "alert", class: "warn" }, `${this.#texts.error} ${error.message}`));
    this.#tell("ketnoi-error", { error });
  }

  #tell(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
  }
}

if (!customElements.get("ketnoi-match")) customElements.define("ketnoi-match", KetnoiMatch);
