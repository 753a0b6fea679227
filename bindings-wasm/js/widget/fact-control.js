// The control of a fact, by its kind.

import { h } from "./dom.js";
import { capitalized } from "./results.js";

/** A text in a language, or its first; a text may be stated without a language. */
const inLanguage = (text, lang) => (typeof text === "string" ? text : (text[lang] ?? Object.values(text)[0]));

/**
 * @param {{field: string, fact: object, label: string, texts: object, lang: string, text: Function,
 *   choice: Function, choices: Function, yesOrNo: Function}} context the fact as the matcher
 *   declares it, what stands beside the control, and the makers of controls
 */
export function factControl({ field, fact, label, texts, lang, text, choice, choices, yesOrNo }) {
  const unit = fact.unit && inLanguage(fact.unit, lang);
  const values = (fact.values ?? []).map(({ id, label: name }) => ({ id, label: name ? capitalized(inLanguage(name, lang)) : id }));

  function number() {
    const step = 10 ** -(fact.decimals ?? 0);
    return text(field, label, unit, { type: "number", step, read: Number });
  }

  /** Each range is a known part of the answer; a range of one number is the number. */
  function ranges(bands) {
    const name = ({ min, max }) => texts.range(min, max, unit);
    const listed = bands.map((band, i) => h("option", { value: i }, name(band)));
    const read = (i) => (bands[i].min === bands[i].max ? bands[i].min : bands[i]);
    const within = ({ min, max }, answer) => (answer.min ?? answer) >= (min ?? -Infinity) && (answer.max ?? answer.min ?? answer) <= (max ?? Infinity);
    const shown = (answer) => String(bands.findIndex((band) => within(band, answer)));
    return choice(field, label, listed, read, shown);
  }

  const makers = {
    flag: () => yesOrNo(field, label),
    number: () => (fact.bands?.length > 0 ? ranges(fact.bands) : number()),
    money: () => text(field, label, texts.askHint),
    date: () => text(field, label, texts.foundedHint),
    choice: () => {
      if (fact.many) return choices(field, label, values);
      return choice(field, label, values.map(({ id, label: name }) => h("option", { value: id }, name)));
    },
    code: () => text(field, label, fact.scheme),
  };
  return makers[fact.kind]();
}
