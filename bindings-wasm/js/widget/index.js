// <ketnoi-match>: a founder's form beside the opportunities that fit, ranked while the founder
// types. A worker of this page computes everything; nothing is sent anywhere.

import { KetnoiError, Matcher } from "../worker.js";
import { h } from "./dom.js";
import { form } from "./form.js";
import { InterviewState, nextQuestion, panel } from "./interview.js";
import { nearest } from "./near.js";
import { withAnswer } from "./record.js";
import { capitalized, details, firstMatches, nameOf, nearMisses, results, without } from "./results.js";
import { style } from "./style.js";
import { TEXTS } from "./texts.js";

export { KetnoiError };

const LIMIT = 10;
const QUESTIONS = 3;
const PAUSE = 200; // milliseconds without a keystroke
const FIRST = 3; // opportunities that an interview makes certain
const OPTIONS = ["stage", "group", "applicant", "support"];

/** Today in the time zone of the browser, as ISO text. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** True for the error of a call that a later one replaced. */
const isOutdated = (error) => ["superseded", "aborted", "freed"].includes(error.kind);

export class KetnoiMatch extends HTMLElement {
  static observedAttributes = ["catalog", "lang", "as-of", "limit", "mode"];

  #root = this.attachShadow({ mode: "open" });
  #records; // the catalog as a property: an array or its JSON text
  #config = {};
  #startup = {};
  #ranking;
  #labels = new Map(); // sector id → its name
  #open = new Set(); // which details are open
  #known = new Map(); // opportunity id → record, of the loaded catalog
  #options = {};
  #facts = new Map(); // the matcher's facts by name
  #starting; // a promise of the matcher
  #matcher;
  #catalog;
  #state = "empty"; // empty, loading, ready, failed
  #error;
  #load = 0; // the number of the latest load; the result of an older one is ignored
  #parts = {}; // the elements that change
  #interview = new InterviewState();
  #pause; // the timer of the next question

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [style()];
  }

  /** The address of the catalog, or the records themselves (an array or its JSON text). */
  get catalog() {
    return this.#records ?? this.getAttribute("catalog");
  }

  set catalog(records) {
    this.#records = records ?? undefined;
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
    this.#interview.clear();
    if (this.#state === "ready") this.#draw();
  }

  /** The latest ranking, or undefined. */
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

  /** Ends the worker. The result of a load that still runs is ignored. */
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
    else if (name === "mode") this.#draw();
    else this.#rank();
  }

  get #lang() {
    const lang = this.lang || this.closest("[lang]")?.lang || "vi";
    return lang.toLowerCase().startsWith("en") ? "en" : "vi";
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

  get #isInterview() {
    return this.getAttribute("mode") === "interview";
  }

  get #page() {
    const visited = (id, event) => {
      if (!this.#emit("ketnoi-open", { opportunity: this.#known.get(id) }, true)) event.preventDefault();
    };
    return { texts: this.#texts, lang: this.#lang, open: this.#open, record: (id) => this.#known.get(id), visited };
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
      await this.#loadTerms();
      const records = typeof this.#records === "undefined" ? { url: this.getAttribute("catalog") } : this.#records;
      const catalog = await matcher.catalog(records, { lang: this.#lang });
      if (load !== this.#load) {
        catalog.free();
        return;
      }
      this.#catalog?.free();
      this.#catalog = catalog;
      this.#known.clear();
      this.#state = "ready";
      this.#draw();
      const { opportunities, diagnostics } = catalog;
      this.#emit("ketnoi-ready", { opportunities, diagnostics });
    } catch (error) {
      if (load === this.#load) this.#fail(error);
    }
  }

  /** Reads the options of the form in the current language. */
  async #loadTerms() {
    const lang = this.#lang;
    const answers = await Promise.all(OPTIONS.map((kind) => this.#matcher.terms({ kind, lang })));
    this.#options = Object.fromEntries(OPTIONS.map((kind, i) => [kind, answers[i].terms]));
    const sectors = await this.#matcher.terms({ kind: "sector", lang });
    this.#labels = new Map(sectors.terms.map(({ id, label }) => [id, label]));
    const { facts } = await this.#matcher.facts({ lang });
    this.#facts = new Map(facts.map((fact) => [fact.name, fact]));
  }

  async #translate() {
    if (this.#state !== "ready") return this.#draw();
    try {
      await this.#loadTerms();
      this.#draw();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error) {
    if (isOutdated(error)) return;
    // A worker that ended or never started is of no further use: the next attempt starts another.
    if (this.#matcher === undefined || error.kind === "worker") this.#stop();
    this.#state = "failed";
    this.#error = error;
    this.#draw();
    this.#emit("ketnoi-error", { error });
  }

  /** Draws the whole element. While the founder types, only the results are drawn again. */
  #draw() {
    const texts = this.#texts;
    const status = h("p", { role: "status", class: "hidden" });
    const next = h("div");
    const list = h("div");
    const near = h("div");
    this.#parts = { status, next, list, near };
    const side = h("section", { "aria-labelledby": "results-title" }, h("h2", { id: "results-title" }, texts.results));
    side.append(status, this.#notice(), next, list, near);
    const page = h("div", { class: "page", lang: this.#lang });
    if (this.#state === "ready") page.append(this.#isInterview ? this.#questions() : this.#form());
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
    return this.#diagnostics();
  }

  #diagnostics() {
    const diagnostics = this.#catalog?.diagnostics ?? [];
    if (diagnostics.length === 0) return "";
    const items = diagnostics.slice(0, LIMIT).map(({ text, path }) => h("li", {}, text ?? path));
    return details(this.#page, "diagnostics", this.#texts.diagnostics(diagnostics.length), () => [h("ul", { class: "plain" }, items)]);
  }

  /** What controls need, but for the record and what its changes do. */
  get #context() {
    const [labels, options, facts, matcher] = [this.#labels, this.#options, this.#facts, this.#matcher];
    return { texts: this.#texts, lang: this.#lang, labels, options, facts, matcher };
  }

  #form() {
    const changed = (startup) => {
      this.#startup = startup;
      this.#rank();
    };
    this.#parts.form = form({ ...this.#context, startup: this.#startup, changed });
    return this.#parts.form.element;
  }

  /** The place of the interview's panel, which each answer replaces. */
  #questions() {
    this.#parts.panel = h("div");
    return this.#parts.panel;
  }

  /**
   * Asks for the next question and shows it with the first opportunities.
   *
   * @param {boolean} moves whether the focus moves to the question: the founder has answered
   */
  async #converse(ranking, moves) {
    const [startup, lang, state] = [this.startup, this.#lang, this.#interview];
    const { panel: target } = this.#parts;
    const ask = () => {
      const query = { as_of: this.#asOf };
      return this.#catalog.interview({ startup, query, first: FIRST, asked: state.asked, lang }, { latest: "interview" });
    };
    const interview = await nextQuestion(ask, state, this.#context);
    await this.#fetchRecords(interview.first);
    if (target !== this.#parts.panel) return;
    this.#showFirst(interview, ranking);
    const shown = this.#panel(interview);
    target.replaceChildren(shown.element);
    if (moves) shown.focus();
    this.#emit("ketnoi-interview", { startup, interview });
  }

  #panel({ question, remaining }) {
    const state = this.#interview;
    const next = (startup) => {
      this.#startup = startup;
      this.#rank(true);
    };
    const answer = (value) => {
      const before = withAnswer(this.#startup, question.field, undefined);
      state.answered(question.field, before, value);
      next(withAnswer(before, question.field, value));
    };
    const back = state.count > 0 ? () => next(state.back()) : undefined;
    const startup = question ? state.withEarlier(question.field, this.#startup) : this.#startup;
    return panel({ ...this.#context, question, number: state.count, remaining, startup, answer, back });
  }

  #showFirst({ first, certain }, ranking) {
    const { list, near, status } = this.#parts;
    const texts = this.#texts;
    const ranked = [...ranking.eligible.matches, ...ranking.unverified.matches];
    const page = this.#page;
    const cards = firstMatches(page, first, new Map(ranked.map((match) => [match.opportunity, match])));
    const rest = without(ranking, first);
    const heading = rest.eligible.total > 0 ? [h("h3", {}, texts.othersTitle)] : [];
    const others = certain ? [...heading, ...results(page, rest, "").flat()] : [];
    const count = first.filter((match) => match.certain).length;
    const title = first.length > 0 ? h("h3", {}, texts.firstTitle) : h("p", {}, texts.none);
    status.textContent = first.length > 0 ? texts.firstStatus(count, first.length) : texts.none;
    this.#keepingFocus(() => list.replaceChildren(title, ...cards, ...others));
    near.hidden = !certain;
  }

  async #rank(moves = false) {
    if (this.#state !== "ready") return;
    const [startup, lang] = [this.startup, this.#lang];
    const query = { as_of: this.#asOf, limit: this.#limit, unverified_limit: this.#limit };
    try {
      const ranking = await this.#catalog.rank({ startup, query, lang }, { latest: "rank" });
      await this.#fetchRecords([...ranking.eligible.matches, ...ranking.unverified.matches]);
      if (lang !== this.#lang) return;
      this.#ranking = ranking;
      this.#show(ranking);
      this.#emit("ketnoi-rank", { startup, ranking });
      if (this.#isInterview) await this.#converse(ranking, moves);
      else this.#askSoon(startup, { ...query, limit: LIMIT }, lang);
    } catch (error) {
      this.#showError(error);
    }
  }

  /**
   * The next question looks at every match, so it is computed when no key was pressed for a moment.
   */
  #askSoon(startup, query, lang) {
    clearTimeout(this.#pause);
    const ask = () => this.#ask(startup, query, lang).catch((error) => this.#showError(error));
    this.#pause = setTimeout(ask, PAUSE);
  }

  /** The records behind the matches, each fetched from the worker once. */
  async #fetchRecords(matches) {
    const catalog = this.#catalog;
    const missing = matches.map((match) => match.opportunity).filter((id) => !this.#known.has(id));
    const records = await Promise.all(missing.map((id) => catalog.opportunity(id)));
    if (catalog !== this.#catalog) throw new KetnoiError("superseded", "the catalog was replaced");
    missing.forEach((id, i) => this.#known.set(id, records[i]));
  }

  #show(ranking) {
    const { status, list, near } = this.#parts;
    const page = this.#page;
    const best = ranking.eligible.matches[0];
    const name = best && nameOf(page, best.opportunity, this.#known.get(best.opportunity));
    if (!this.#isInterview) status.textContent = this.#texts.count(ranking.eligible.total, name);
    this.#keepingFocus(() => {
      if (!this.#isInterview) list.replaceChildren(...results(page, ranking).flat());
      near.replaceChildren(details(page, "near", this.#texts.near, () => this.#near()));
    });
  }

  /** The element with the focus keeps it when it is drawn again. */
  #keepingFocus(draw) {
    const key = this.#root.activeElement?.dataset.key;
    draw();
    if (key !== undefined) this.#root.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }

  /** Near misses are expensive: they are computed when the reader opens them. */
  #near() {
    const body = h("div", {}, h("p", { role: "status" }, "…"));
    this.#nearest().then(
      (misses) => body.replaceChildren(...nearMisses(this.#page, misses)),
      (error) => !isOutdated(error) && body.replaceChildren(h("p", { role: "alert" }, error.message)),
    );
    return [body];
  }

  #nearest() {
    const [catalog, startup, asOf, lang] = [this.#catalog, this.startup, this.#asOf, this.#lang];
    const record = async (matches) => {
      await this.#fetchRecords(matches);
      return matches.map((match) => this.#known.get(match.opportunity));
    };
    return nearest({ catalog, startup, asOf, lang, record });
  }

  async #ask(startup, query, lang) {
    const { questions } = await this.#catalog.askNext({ startup, query, lang }, { latest: "ask" });
    const { form: shown } = this.#parts;
    const asked = questions.filter(({ field }) => shown.has(field)).slice(0, QUESTIONS);
    const items = asked.map(({ field, text: question, label, matches }) => {
      const focus = () => shown.focus({ field, text: question });
      const text = `${capitalized(label)}: ${this.#texts.affects(matches)}`;
      return h("li", {}, h("button", { type: "button", "data-key": `ask-${field}`, onclick: focus }, text));
    });
    const title = h("h3", { id: "next-title" }, this.#texts.askNext);
    const list = h("ul", { class: "next", "aria-labelledby": "next-title" }, items);
    this.#keepingFocus(() => this.#parts.next.replaceChildren(...(items.length > 0 ? [title, list] : [])));
  }

  /** Shows the error of a query; the form and the list stay usable. */
  #showError(error) {
    if (isOutdated(error)) return;
    if (error.kind === "worker") return this.#fail(error);
    this.#parts.next.replaceChildren(h("p", { role: "alert", class: "warn" }, `${this.#texts.error} ${error.message}`));
    this.#emit("ketnoi-error", { error });
  }

  #emit(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
  }
}

if (!customElements.get("ketnoi-match")) customElements.define("ketnoi-match", KetnoiMatch);
