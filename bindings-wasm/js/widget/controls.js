// A control for each answer of a startup record, from a text box to a list of boxes.

import { combobox } from "./combobox.js";
import { h } from "./dom.js";
import { factControl } from "./fact-control.js";
import { answerOf, withAnswer } from "./record.js";
import { capitalized } from "./results.js";

const LEVELS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const SUGGESTIONS = 8;
const INSTRUMENTS = ["grant", "equity", "convertible", "debt"];
const LANGUAGES = ["vi", "en", "zh", "ja", "ko", "fr", "de", "lo", "km"];

/**
 * Makes controls. A control has an `element`, an `input` for the focus, and perhaps `commit`, which
 * makes typed text an answer.
 *
 * @param {{texts: object, lang: string, startup: object, labels: Map<string, string>, options:
 *   Record<string, {id: string, label: string}[]>, facts: Map<string, object>, matcher: object,
 *   changed: (startup: object) => void}} context `labels` has the names of sectors, `options` the
 *   terms of stages, groups, applicants and supports, `facts` those of the matcher by name
 * @returns {{has: (field: string) => boolean, make: (field: string, label?: string) => object}}
 *   `has` is false for a field that the widget cannot ask for; `label` is what stands beside the
 *   control of a fact or condition, by default the fact's name
 */
export function controls({ texts, lang, startup, labels, options, facts, matcher, changed }) {
  let answers = startup;

  const stated = (field) => answerOf(answers, field);

  function answer(field, value) {
    answers = withAnswer(answers, field, value);
    changed(answers);
  }

  const suggest = (kind) => async (text) =>
    (await matcher.suggest({ kind, prefix: text, limit: SUGGESTIONS }, { latest: `suggest-${kind}` })).suggestions;

  function sectors(field, label) {
    const chips = h("ul", { class: "chips", "aria-label": label });
    const part = combobox({
      id: field,
      label,
      hint: texts.sectorsHint,
      list: texts.suggestions,
      suggest: suggest("sector"),
      pick,
    });
    function pick(choice) {
      labels.set(choice.id, choice.label);
      part.input.value = "";
      const chosen = stated(field) ?? [];
      if (!chosen.includes(choice.id)) answer(field, [...chosen, choice.id]);
      draw();
    }
    function drop(id) {
      const left = stated(field).filter((other) => other !== id);
      answer(field, left.length > 0 ? left : undefined);
      draw();
      part.input.focus();
    }
    function draw() {
      const chip = (id) => {
        const name = labels.get(id) ?? id;
        return h("li", {}, h("button", { type: "button", "aria-label": texts.remove(name), onclick: () => drop(id) }, `${name} ✕`));
      };
      const chosen = stated(field) ?? [];
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

  function place(field, label) {
    const typed = (text) => answer(field, text.trim() === "" ? undefined : text.trim());
    const part = combobox({
      id: field,
      label,
      hint: texts.placeHint,
      list: texts.suggestions,
      suggest: suggest("place"),
      typed,
      pick(choice) {
        part.input.value = choice.label;
        typed(choice.label);
      },
    });
    if (typeof stated(field) === "string") part.input.value = stated(field);
    return part;
  }

  /** A text box, or with `name` another element; `read` makes an answer of what is typed. */
  function text(field, label, hint, { name = "input", read = (typed) => typed, ...attributes } = {}) {
    const value = stated(field);
    const input = h(name, {
      id: field,
      autocomplete: "off",
      "aria-describedby": hint && `${field}-hint`,
      ...attributes,
      value: ["string", "number"].includes(typeof value) ? String(value) : undefined,
      oninput: () => answer(field, input.value.trim() === "" ? undefined : read(input.value)),
    });
    const help = hint && h("p", { id: `${field}-hint`, class: "quiet" }, hint);
    return { element: h("div", { class: "field" }, h("label", { for: field }, label), input, help), input };
  }

  /** One of several answers: `shown` is the option of the present one. */
  function choice(field, label, listed, read = (value) => value, shown = String) {
    const input = h("select", {
      id: field,
      onchange: () => answer(field, input.value === "" ? undefined : read(input.value)),
    });
    input.append(h("option", { value: "" }, texts.notStated), ...listed);
    const value = stated(field);
    input.value = value === undefined ? "" : shown(Array.isArray(value) ? value[0] : value);
    return { element: h("div", { class: "field" }, h("label", { for: field }, label), input), input };
  }

  const option = ({ id, label }) => h("option", { value: id }, label);

  const yesOrNo = (field, label) => {
    const listed = [{ id: "true", label: texts.yes }, { id: "false", label: texts.no }].map(option);
    return choice(field, label, listed, (value) => value === "true");
  };

  function stages(field, label) {
    const axis = (name) => {
      const terms = options.stage.filter((term) => term.axis === name);
      return h("optgroup", { label: texts[name] }, terms.map(option));
    };
    return choice(field, label, [axis("programme"), axis("funding")], (value) => [value]);
  }

  /** Terms of which any number can be chosen, and a box that says that none of them holds. */
  function choices(field, label, terms, noneLabel = texts.noneOfThese) {
    const boxes = terms.map((term) => ({ id: term.id, ...box(term.label, () => update(term.id)) }));
    const none = box(noneLabel, () => update(undefined));
    function update(id) {
      if (id === undefined) boxes.forEach((other) => (other.input.checked = false));
      else none.input.checked = false;
      const chosen = boxes.filter((other) => other.input.checked).map((other) => other.id);
      answer(field, chosen.length > 0 || none.input.checked ? chosen : undefined);
    }
    for (const { id, input } of boxes) input.checked = stated(field)?.includes(id) ?? false;
    none.input.checked = stated(field)?.length === 0;
    const all = [...boxes, none];
    const element = h("fieldset", { class: "field" }, h("legend", {}, label), all.map((other) => other.element));
    return { element, input: all[0].input };
  }

  function box(label, onchange) {
    const input = h("input", { type: "checkbox", onchange });
    return { input, element: h("label", { class: "check" }, input, label) };
  }

  const languages = () => {
    const names = new Intl.DisplayNames([lang], { type: "language" });
    return LANGUAGES.map((id) => ({ id, label: names.of(id) }));
  };

  const makers = {
    sectors,
    stage: stages,
    place,
    origin: place,
    ask: (field, label) => text(field, label, texts.askHint),
    applicant: (field, label) => choice(field, label, options.applicant.map(option)),
    trl: (field, label) => choice(field, label, LEVELS.map((level) => option({ id: level, label: level })), Number),
    groups: (field, label) => choices(field, label, options.group, texts.noGroup),
    description: (field, label) => text(field, label, texts.descriptionHint, { name: "textarea" }),
    instruments: (field, label) => choices(field, label, options.stage.filter(({ id }) => INSTRUMENTS.includes(id))),
    wants: (field, label) => choices(field, label, options.support),
    founded: (field, label) => text(field, label, texts.foundedHint),
    languages: (field, label) => choices(field, label, languages()),
    // What was received is in the records of the programmes; a founder can say that it is nothing.
    aid: (field, label) => choices(field, label, [], texts.noAid),
  };

  const factOf = (field) => (field.startsWith("attributes.") ? facts.get(field.slice("attributes.".length)) : undefined);

  function make(field, label) {
    if (Object.hasOwn(makers, field)) return makers[field](field, texts[field]);
    const fact = factOf(field);
    if (fact !== undefined) {
      const name = capitalized(label ?? fact.label_text ?? fact.name);
      return factControl({ field, fact, label: name, texts, lang, text, choice, choices, yesOrNo });
    }
    return yesOrNo(field, label ?? texts.answer);
  }

  return { has: (field) => Object.hasOwn(makers, field) || factOf(field) !== undefined || field.startsWith("confirmed."), make };
}
