// The founder's form. It holds a startup record; questions without an answer are absent from it.

import { controls } from "./controls.js";
import { h } from "./dom.js";
import { answerOf, furtherAnswers } from "./record.js";

/** The fields that are always shown; others appear when they matter or have an answer. */
const FIELDS = ["sectors", "stage", "place", "ask", "groups", "applicant", "trl", "description"];
const FURTHER = ["origin", "instruments", "wants", "founded", "languages", "aid"];

/**
 * The form. The context is that of `controls`.
 *
 * @returns {{element: HTMLElement, has: (field: string) => boolean, focus: (question: {field:
 *   string, text?: string}) => void}} `focus` shows the control of a question and moves the focus
 *   to it
 */
export function form(context) {
  const { texts, startup, facts } = context;
  const { has, make } = controls(context);
  const parts = new Map(FIELDS.map((field) => [field, make(field)]));
  const further = h("fieldset", { class: "further" }, h("legend", {}, texts.further));
  const element = h("form", { "aria-labelledby": "form-title", onsubmit: (event) => event.preventDefault() });
  element.append(h("h2", { id: "form-title" }, texts.form), h("p", { class: "quiet" }, texts.optional));
  element.append(...[...parts.values()].map((part) => part.element), further);

  function show(field, label) {
    if (!parts.has(field)) {
      parts.set(field, make(field, label));
      further.append(parts.get(field).element);
    }
    further.hidden = parts.size === FIELDS.length;
  }

  const answered = [...FURTHER.filter((field) => answerOf(startup, field) !== undefined), ...furtherAnswers(startup)];
  const questionOf = (field) => {
    const name = field.slice(field.indexOf(".") + 1);
    return facts.get(name)?.question_text ?? name;
  };
  answered.filter(has).forEach((field) => show(field, questionOf(field)));
  further.hidden = answered.length === 0;

  function focus({ field, text }) {
    show(field, text ?? undefined);
    parts.get(field).input.focus();
  }
  return { element, has, focus };
}
