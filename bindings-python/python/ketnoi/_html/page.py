"""The frame of an HTML answer: its style and its outer element.

Colours come from the page where it states them (`currentColor`), so light and dark pages both have
contrast. Every bar states in words what it shows.
"""

from __future__ import annotations

from collections.abc import Sequence

from .._lang import Lang

# A hue for each verdict: text in it has a contrast above 4.5 : 1 on light and on dark pages.
STYLE = """<style>
.ketnoi{--k-good:#1a7f4e;--k-open:#9a6700;--k-bad:#b42318;--k-bar:#3b6fb6;
  --k-line:color-mix(in srgb,currentColor 22%,transparent);
font:14px/1.45 system-ui,sans-serif;max-width:62rem;color:inherit}
@media (prefers-color-scheme:dark){.ketnoi{--k-good:#4cc38a;--k-open:#e2b340;--k-bad:#ff8a80;
  --k-bar:#7fb0f2}}
[data-jp-theme-light=false] .ketnoi,body.vscode-dark .ketnoi,[data-theme=dark] .ketnoi{
  --k-good:#4cc38a;--k-open:#e2b340;--k-bad:#ff8a80;--k-bar:#7fb0f2}
[data-jp-theme-light=true] .ketnoi,body.vscode-light .ketnoi,[data-theme=light] .ketnoi{
  --k-good:#1a7f4e;--k-open:#9a6700;--k-bad:#b42318;--k-bar:#3b6fb6}
.ketnoi h3{font-size:1.05em;margin:.9em 0 .3em}
.ketnoi h3 small,.ketnoi .k-dim{font-weight:400;opacity:.75}
.ketnoi details{border-top:1px solid var(--k-line);padding:.35em 0}
.ketnoi summary{display:grid;grid-template-columns:2.5em 4em 9em minmax(8em,1fr) minmax(0,auto);
  gap:.7em;align-items:center;cursor:pointer}
.ketnoi b.k-points{font-variant-numeric:tabular-nums;text-align:right;font-size:1.1em}
.ketnoi .k-track{position:relative;display:block;height:.7em;border-radius:.35em;
  background:var(--k-line)}
.ketnoi .k-track i{position:absolute;top:0;bottom:0;border-radius:.35em;background:var(--k-bar)}
.ketnoi .k-track i.k-span{opacity:.45;background:repeating-linear-gradient(90deg,
  var(--k-bar) 0 3px,transparent 3px 6px)}
.ketnoi .k-good{color:var(--k-good)}
.ketnoi .k-open{color:var(--k-open)}
.ketnoi .k-bad{color:var(--k-bad)}
.ketnoi table{border-collapse:collapse;margin:.4em 0 .4em 2.5em;width:calc(100% - 2.5em);
  background:none;font-size:1em}
.ketnoi td,.ketnoi th{padding:.15em .6em .15em 0;text-align:left;vertical-align:top;border:0;
  background:none}
.ketnoi td.k-num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.ketnoi td.k-bar{width:8em;vertical-align:middle}
.ketnoi .k-wide{overflow-x:auto}
.ketnoi table.k-plan{margin:.3em 0;width:auto}
.ketnoi table.k-plan td,.ketnoi table.k-plan th{border-bottom:1px solid var(--k-line);
  padding:.25em .9em .25em 0}
.ketnoi th.k-num{text-align:right}
.ketnoi ul{margin:.3em 0 .3em 2.5em;padding-left:1.1em}
.ketnoi footer{opacity:.75;font-size:.9em;margin-top:.6em;overflow-wrap:anywhere}
</style>"""


def page(parts: Sequence[str], lang: Lang) -> str:
    """HTML parts in one element with the style of this package."""
    return f'<div class="ketnoi" lang="{lang}">{STYLE}{"".join(parts)}</div>'
