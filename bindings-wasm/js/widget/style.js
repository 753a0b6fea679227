// One style sheet for every element of the page; the page may set the custom properties.

const CSS = `
:host {
  --text: var(--ketnoi-text, #1b1f24);
  --text-muted: var(--ketnoi-text-muted, #545c66);
  --background: var(--ketnoi-background, #ffffff);
  --card: var(--ketnoi-card, #f3f5f7);
  --border: var(--ketnoi-border, #c5cbd3);
  --input-border: var(--ketnoi-input-border, #6b7480);
  --accent: var(--ketnoi-accent, #0b5cad);
  --accent-text: var(--ketnoi-accent-text, #ffffff);
  --accent-light: var(--ketnoi-accent-light, #b7d3f2);
  --warning: var(--ketnoi-warning, #8a4b00);
  display: block;
  container-type: inline-size;
  color: var(--text);
  background: var(--background);
  font: var(--ketnoi-font, 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif);
}
@media (prefers-color-scheme: dark) {
  :host {
    --text: var(--ketnoi-text, #e8ebef);
    --text-muted: var(--ketnoi-text-muted, #aab3bf);
    --background: var(--ketnoi-background, #14181d);
    --card: var(--ketnoi-card, #1f252c);
    --border: var(--ketnoi-border, #3c4550);
    --input-border: var(--ketnoi-input-border, #8a95a3);
    --accent: var(--ketnoi-accent, #7fb8f5);
    --accent-text: var(--ketnoi-accent-text, #0b1c2e);
    --accent-light: var(--ketnoi-accent-light, #2d4a69);
    --warning: var(--ketnoi-warning, #f0b46a);
  }
}
:host([hidden]) { display: none; }
*, *::before, *::after { box-sizing: border-box; }
.page { display: grid; gap: 1.5rem; padding: 1rem; grid-template-columns: minmax(0, 1fr); }
@container (min-width: 52rem) { .page { grid-template-columns: minmax(16rem, 22rem) minmax(0, 1fr); } }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .5rem; }
h3 { font-size: 1.0625rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
section > div > h3 { margin: 1rem 0 .5rem; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
.quiet { color: var(--text-muted); font-size: .875rem; }
.warn { color: var(--warning); }
.field { margin: 0 0 1rem; border: 0; padding: 0; min-width: 0; }
.further { border: 0; border-block-start: 1px solid var(--border); margin: 0; padding: .75rem 0 0; min-width: 0; }
.further > legend { font-size: 1.0625rem; padding-inline-end: .5rem; }
label, legend { display: block; font-weight: 600; margin: 0 0 .25rem; padding: 0; }
input:not([type=checkbox]), select, textarea {
  width: 100%; min-height: 2.75rem; padding: .5rem .625rem; font: inherit; color: var(--text);
  background: var(--background); border: 1px solid var(--input-border); border-radius: .375rem;
}
textarea { min-height: 6rem; resize: vertical; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.check { display: flex; gap: .5rem; align-items: center; font-weight: 400; min-height: 2rem; margin: 0; }
.check input { inline-size: 1.25rem; block-size: 1.25rem; flex: none; accent-color: var(--accent); }
.box { position: relative; }
.options {
  position: absolute; z-index: 2; inset-inline: 0; margin: .125rem 0 0; padding: .25rem; list-style: none;
  max-height: 16rem; overflow-y: auto;
  background: var(--background); border: 1px solid var(--input-border); border-radius: .375rem; box-shadow: 0 4px 16px #0003;
}
.options li { padding: .5rem; border-radius: .25rem; cursor: pointer; overflow-wrap: anywhere; }
.options li[aria-selected=true] { background: var(--accent); color: var(--accent-text); }
.chips { display: flex; flex-wrap: wrap; gap: .375rem; padding: 0; margin: .375rem 0 0; list-style: none; }
.chips button { background: var(--accent-light); color: var(--text); border: 0; }
button {
  font: inherit; min-height: 2.25rem; padding: .25rem .75rem; border-radius: 1.25rem; cursor: pointer; text-align: start;
  color: var(--accent); background: transparent; border: 1px solid var(--accent); overflow-wrap: anywhere; max-width: 100%;
}
.matches { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; grid-template-columns: minmax(0, 1fr); }
.match { border: 1px solid var(--border); border-radius: .5rem; padding: .75rem; background: var(--card); }
.head { display: flex; flex-wrap: wrap; gap: .75rem; justify-content: space-between; align-items: baseline; }
.points .quiet { font-weight: 400; }
.points { white-space: nowrap; font-size: 1.25rem; font-weight: 700; font-variant-numeric: tabular-nums; color: var(--accent); }
.track { display: block; position: relative; block-size: .5rem; border-radius: .25rem; background: var(--border); overflow: hidden; margin: .375rem 0; }
.track span { position: absolute; inset-block: 0; }
.score { background: var(--accent); }
.range { background: var(--accent-light); }
a { color: var(--accent); }
summary { cursor: pointer; padding: .25rem 0; color: var(--accent); min-height: 1.75rem; }
.reasons { list-style: none; margin: .25rem 0 0; padding: 0; display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr); }
.reason { display: flex; justify-content: space-between; gap: .5rem; font-size: .9375rem; }
.reason b { font-variant-numeric: tabular-nums; }
.plain { margin: .25rem 0; padding-inline-start: 1.25rem; overflow-wrap: anywhere; }
.interview { position: relative; }
.interview legend, .interview .field > label { font-weight: 400; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin: .5rem 0 0; }
.buttons button { min-height: 2.75rem; }
button:disabled { opacity: .5; cursor: default; }
.primary { background: var(--accent); color: var(--accent-text); }
.mark { color: var(--warning); font-size: .875rem; font-weight: 600; }
.mark.certain { color: var(--accent); }
.mark.certain::before { content: "✓ "; }
.next { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 1rem; padding: 0; list-style: none; }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: no-preference) { .track span { transition: inline-size .15s, inset-inline-start .15s; } }
@media (forced-colors: active) { .score { background: Highlight; } .range { background: GrayText; } }
`;

let sheet;

/**
 * The style sheet, made by the first caller. A strict content security policy forbids style
 * elements, not these.
 */
export function style() {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
