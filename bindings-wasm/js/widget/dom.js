// Elements from data. Text stays text: nothing here parses HTML, so no record can inject any.

/**
 * An element with attributes, listeners (`onclick` …) and children; `false`, `null` and `undefined`
 * are left out.
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/**
 * A bar from `from` to `to`, in percent of its track. Positions are set through the CSSOM, which a
 * strict policy allows.
 */
export function bar(name, from, to) {
  const filled = h("span", { class: name });
  filled.style.insetInlineStart = `${from}%`;
  filled.style.inlineSize = `${Math.max(to - from, 0.5)}%`;
  return filled;
}

/** The address if it is an HTTP or HTTPS one, because a record may hold anything. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return ["http:", "https:"].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
