// A text field with suggestions: the combobox with a listbox of the ARIA Authoring Practices.

import { h } from "./dom.js";

/**
 * @param {{id: string, label: string, hint: string, list: string, suggest: (text: string) =>
 *   Promise<{id: string, label: string}[]>, pick: (choice: {id: string, label: string}) => void,
 *   typed?: (text: string) => void}} options `pick` is called with the chosen suggestion, or with
 *   the typed text when Enter is pressed without one; `typed` is called at each keystroke
 */
export function combobox({ id, label, hint, list: listLabel, suggest, pick, typed }) {
  let options = [];
  let active = -1;
  const input = h("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    "aria-describedby": `${id}-hint`,
    oninput: () => show(input.value),
    onkeydown: keyed,
    onblur: close,
  });
  const list = h("ul", { id: `${id}-list`, class: "options", role: "listbox", "aria-label": listLabel, hidden: true });
  // The field keeps the focus while an option is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  const name = h("label", { for: id }, label);
  const help = h("p", { id: `${id}-hint`, class: "quiet" }, hint);
  const element = h("div", { class: "field" }, name, h("div", { class: "box" }, input, list), help);

  async function show(text) {
    typed?.(text);
    if (text.trim() === "") return close();
    let found;
    try {
      found = await suggest(text);
    } catch {
      return close();
    }
    if (text !== input.value || input.getRootNode().activeElement !== input) return;
    options = found;
    active = -1;
    list.replaceChildren(...options.map((option, i) => item(option, i)));
    toggle(options.length > 0);
  }

  function item(option, i) {
    return h("li", { id: `${id}-${i}`, role: "option", "aria-selected": "false", onclick: () => chosen(option) }, option.label);
  }

  function keyed(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      const before = active === -1 && step === -1 ? options.length : active;
      activate((before + step + options.length) % options.length);
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter") {
      event.preventDefault();
      const text = input.value.trim();
      if (active >= 0) chosen(options[active]);
      else if (text !== "") chosen({ id: text, label: text });
    }
  }

  function activate(i) {
    active = i;
    [...list.children].forEach((child, at) => child.setAttribute("aria-selected", String(at === i)));
    input.setAttribute("aria-activedescendant", `${id}-${i}`);
    list.children[i].scrollIntoView({ block: "nearest" });
  }

  function chosen(option) {
    close();
    pick(option);
  }

  function close() {
    options = [];
    toggle(false);
  }

  function toggle(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    input.removeAttribute("aria-activedescendant");
    active = -1;
  }

  return { element, input };
}
