// The founder's form. It holds a startup record; questions without an answer are absent from it.

import { combobox } from "./combobox.js";
import { h } from "./dom.js";

const LEVELS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const SUGGESTIONS = 8;
const INSTRUMENTS = ["grant", "equity", "convertible", "debt"];

/** The record fields that the form has; questions about other fields are not shown. */
export const FIELDS = ["sectors", "stage", "place", "ask", "groups", "applicant", "trl", "description"];

/** The fields that an interview may also ask for. */
export const FURTHER_FIELDS = ["origin", "instruments", "wants", "founded"];

/**
 * A control for each field of a startup record, as functions that make it. A control has an
 * `element`, an `input` for the focus, and perhaps `commit`, which makes typed text an answer.
 *
 * @param {{texts: object, startup: object, labels: Map<string, string>, options: Record<string,
 *   {id: string, label: string}[]>, matcher: object, changed: (startup: object) => void}} options
 *   `labels` has the names of sectors, `options` the terms of stages, groups, applicants and
 *   supports
 */
export function controls({ texts, startup, labels, options, matcher, changed }) {
  const answers = { ...startup };

  function answer(field, value) {
    if (value === undefined) delete answers[field];
    else answers[field] = value;
    changed({ ...answers });
  }

  const suggest = (kind) => async (text) =>
    (await matcher.suggest({ kind, prefix: text, limit: SUGGESTIONS }, { latest: `suggest-${kind}` })).suggestions;

  function sectors() {
    const chips = h("ul", { class: "chips", "aria-label": texts.sectors });
    const part = combobox({
      id: "sectors",
      label: texts.sectors,
      hint: texts.sectorsHint,
      list: texts.suggestions,
      suggest: suggest("sector"),
      pick,
    });
    function pick(choice) {
      labels.set(choice.id, choice.label);
      part.input.value = "";
      if (!answers.sectors?.includes(choice.id)) answer("sectors", [...(answers.sectors ?? []), choice.id]);
      draw();
    }
    function drop(id) {
      const left = answers.sectors.filter((other) => other !== id);
      answer("sectors", left.length > 0 ? left : undefined);
      draw();
      part.input.focus();
    }
    function draw() {
      const chip = (id) => {
        const name = labels.get(id) ?? id;
        return h("li", {}, h("button", { type: "button", "aria-label": texts.remove(name), onclick: () => drop(id) }, `${name} ✕`));
      };
      const chosen = answers.sectors ?? [];
      chips.replaceChildren(...chosen.map(chip));
      chips.hidden = chosen.length === 0;
    }
    draw();
    part.element.append(chips);
    const commit = () => {
      const text = part.input.value.trim();
      if (text !== "") pick({ id: text, label: text });
    };
    return { ...part, commit };
  }

  function place(field) {
    const typed = (text) => answer(field, text.trim() === "" ? undefined : text.trim());
    const part = combobox({
      id: field,
      label: texts[field],
      hint: texts.placeHint,
      list: texts.suggestions,
      suggest: suggest("place"),
      typed,
      pick(choice) {
        part.input.value = choice.label;
        typed(choice.label);
      },
    });
    if (typeof answers[field] === "string") part.input.value = answers[field];
    return part;
  }

  function text(field, hint, name = "input") {
    const input = h(name, {
      id: field,
      autocomplete: "off",
      "aria-describedby": `${field}-hint`,
      value: typeof answers[field] === "string" ? answers[field] : undefined,
      oninput: () => answer(field, input.value.trim() === "" ? undefined : input.value),
    });
    const help = h("p", { id: `${field}-hint`, class: "quiet" }, hint);
    return { element: h("div", { class: "field" }, h("label", { for: field }, texts[field]), input, help), input };
  }

  function choice(field, listed, read = (value) => value) {
    const input = h("select", {
      id: field,
      onchange: () => answer(field, input.value === "" ? undefined : read(input.value)),
    });
    input.append(h("option", { value: "" }, texts.notStated), ...listed);
    const now = Array.isArray(answers[field]) ? answers[field][0] : answers[field];
    input.value = now === undefined ? "" : String(now);
    return { element: h("div", { class: "field" }, h("label", { for: field }, texts[field]), input), input };
  }

  const option = ({ id, label }) => h("option", { value: id }, label);

  function stages() {
    const axis = (name) => {
      const terms = options.stage.filter((term) => term.axis === name);
      return h("optgroup", { label: texts[name] }, terms.map(option));
    };
    return choice("stage", [axis("programme"), axis("funding")], (value) => [value]);
  }

  /** Terms of which any number can be chosen, and a box that says that none of them holds. */
  function choices(field, terms, noneLabel) {
    const boxes = terms.map(({ id, label }) => ({ id, ...box(label, () => update(id)) }));
    const none = box(noneLabel, () => update(undefined));
    function update(id) {
      if (id === undefined) boxes.forEach((other) => (other.input.checked = false));
      else none.input.checked = false;
      const chosen = boxes.filter((other) => other.input.checked).map((other) => other.id);
      answer(field, chosen.length > 0 || none.input.checked ? chosen : undefined);
    }
    for (const { id, input } of boxes) input.checked = answers[field]?.includes(id) ?? false;
    none.input.checked = answers[field]?.length === 0;
    const all = [...boxes, none].map((other) => other.element);
    return { element: h("fieldset", { class: "field" }, h("legend", {}, texts[field]), all), input: boxes[0]?.input };
  }

  function box(label, onchange) {
    const input = h("input", { type: "checkbox", onchange });
    return { input, element: h("label", { class: "check" }, input, label) };
  }

  return {
    sectors,
    stage: stages,
    place: () => place("place"),
    ask: () => text("ask", texts.askHint),
    applicant: () => choice("applicant", options.applicant.map(option)),
    trl: () => choice("trl", LEVELS.map((level) => h("option", { value: level }, level)), Number),
    groups: () => choices("groups", options.group, texts.noGroup),
    description: () => text("description", texts.descriptionHint, "textarea"),
    origin: () => place("origin"),
    instruments: () => choices("instruments", options.stage.filter((term) => INSTRUMENTS.includes(term.id)), texts.noneOfThese),
    wants: () => choices("wants", options.support, texts.noneOfThese),
    founded: () => text("founded", texts.foundedHint),
  };
}

/** The form: every field of `FIELDS` at once. The options are those of `controls`. */
export function form(options) {
  const { texts } = options;
  const all = controls(options);
  const parts = Object.fromEntries(FIELDS.map((field) => [field, all[field]()]));
  const element = h("form", { "aria-labelledby": "form-title", onsubmit: (event) => event.preventDefault() });
  element.append(h("h2", { id: "form-title" }, texts.form), h("p", { class: "quiet" }, texts.optional));
  element.append(...Object.values(parts).map((part) => part.element));
  return { element, focus: (field) => parts[field]?.input.focus() };
}
