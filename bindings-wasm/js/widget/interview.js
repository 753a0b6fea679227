// The interview: one question at a time, until the first opportunities are certain.

import { controls } from "./controls.js";
import { h } from "./dom.js";
import { answerOf, withAnswer } from "./record.js";

/** The questions that were asked, and the answers that going back has taken away. */
export class InterviewState {
  #steps = []; // {field, before}: the record before the question was answered
  #answers = new Map(); // field → the answer to it, to show it again
  #unaskable = new Set(); // fields without a control

  /** The fields that must not be asked. */
  get asked() {
    return [...this.#steps.map((step) => step.field), ...this.#unaskable];
  }

  /** The number of questions that were asked. */
  get count() {
    return this.#steps.length;
  }

  /** Leaves out a field for which there is no control. */
  leaveOut(field) {
    this.#unaskable.add(field);
  }

  /** The record with the earlier answer to a question, if there was one. */
  withEarlier(field, startup) {
    return this.#answers.has(field) ? withAnswer(startup, field, this.#answers.get(field)) : startup;
  }

  /** Remembers a question and its answer; `undefined` is no answer. */
  answered(field, before, answer) {
    this.#steps.push({ field, before });
    if (answer === undefined) this.#answers.delete(field);
    else this.#answers.set(field, answer);
  }

  /** Takes the last question back and returns the record before it. */
  back() {
    return this.#steps.pop().before;
  }

  clear() {
    this.#steps = [];
    this.#answers.clear();
  }
}

/** The next state of an interview whose question the widget has a control for. */
export async function nextQuestion(ask, state, context) {
  const { has } = controls({ ...context, startup: {}, changed: () => {} });
  for (;;) {
    const interview = await ask();
    if (interview.question === undefined || has(interview.question.field)) return interview;
    state.leaveOut(interview.question.field);
  }
}

/**
 * The panel with the question, or with the statement that the first opportunities are certain.
 *
 * @param {{texts: object, question: object | undefined, number: number, remaining: number, startup:
 *   object, answer: (value: unknown) => void, back: (() => void) | undefined}} options and what
 *   `controls` needs; `answer` takes the answer, `undefined` for none
 */
export function panel({ texts, question, number, remaining, startup, answer, back, ...form }) {
  // The panel stays until the next question is known: a second press must not answer that one too.
  let isDone = false;
  const once = (act) => () => {
    if (!isDone) act();
    isDone = true;
  };
  const element = h("form", { class: "interview", "aria-labelledby": "question-title", novalidate: true });
  const goBack = h("button", { type: "button", disabled: back === undefined, onclick: back && once(back) }, texts.back);
  if (question === undefined) {
    const title = h("h2", { id: "question-title", tabindex: "-1" }, texts.certainTitle);
    element.append(title, h("p", {}, texts.certainText), h("div", { class: "buttons" }, goBack));
    return { element, focus: () => title.focus() };
  }
  const { field } = question;
  let value = answerOf(startup, field);
  const changed = (record) => {
    value = answerOf(record, field);
    warning.textContent = "";
  };
  const control = controls({ ...form, texts, startup, changed }).make(field);
  const warning = h("p", { role: "alert", class: "warn" });
  element.append(
    h("p", { class: "quiet", id: "progress" }, texts.progress(number + 1, remaining)),
    h("h2", { id: "question-title" }, texts.questions[field] ?? question.text ?? question.label),
    control.element,
    warning,
    h(
      "div",
      { class: "buttons" },
      goBack,
      h("button", { type: "button", onclick: once(() => answer(undefined)) }, texts.unknown),
      h("button", { type: "submit", class: "primary" }, texts.continue),
    ),
  );
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    control.commit?.();
    if (value === undefined) warning.textContent = texts.noAnswer;
    else once(() => answer(value))();
  });
  return { element, focus: () => control.input.focus() };
}
