"""Answers as HTML for a notebook: no script, no outside resource, every text escaped.

Colours come from the page where it states them (`currentColor`), so that a light and a dark page both have contrast;
every bar says in words what it shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from ._lang import Lang, decimal, word

if TYPE_CHECKING:
    from ._errors import Diagnostic
    from .types import MatchAnswer, RankingAnswer

POINT = 1_000_000

# Rankings that a batch shows: a screen of them.
SHOWN = 50

# A hue for each verdict, dark enough on white and light enough on black (both above 4.5 : 1 for text beside it).
STYLE = """<style>
.ketnoi{--k-good:#1a7f4e;--k-open:#9a6700;--k-bad:#b42318;--k-bar:#3b6fb6;--k-line:color-mix(in srgb,currentColor 22%,transparent);
font:14px/1.45 system-ui,sans-serif;max-width:62rem;color:inherit}
@media (prefers-color-scheme:dark){.ketnoi{--k-good:#4cc38a;--k-open:#e2b340;--k-bad:#ff8a80;--k-bar:#7fb0f2}}
[data-jp-theme-light=false] .ketnoi,body.vscode-dark .ketnoi,[data-theme=dark] .ketnoi{--k-good:#4cc38a;--k-open:#e2b340;--k-bad:#ff8a80;--k-bar:#7fb0f2}
[data-jp-theme-light=true] .ketnoi,body.vscode-light .ketnoi,[data-theme=light] .ketnoi{--k-good:#1a7f4e;--k-open:#9a6700;--k-bad:#b42318;--k-bar:#3b6fb6}
.ketnoi h3{font-size:1.05em;margin:.9em 0 .3em}.ketnoi h3 small,.ketnoi .k-dim{font-weight:400;opacity:.75}
.ketnoi details{border-top:1px solid var(--k-line);padding:.35em 0}
.ketnoi summary{display:grid;grid-template-columns:2.5em 4em 9em minmax(8em,1fr) minmax(0,auto);gap:.7em;align-items:center;cursor:pointer}
.ketnoi b.k-points{font-variant-numeric:tabular-nums;text-align:right;font-size:1.1em}
.ketnoi .k-track{position:relative;display:block;height:.7em;border-radius:.35em;background:var(--k-line)}
.ketnoi .k-track i{position:absolute;top:0;bottom:0;border-radius:.35em;background:var(--k-bar)}
.ketnoi .k-track i.k-span{opacity:.45;background:repeating-linear-gradient(90deg,var(--k-bar) 0 3px,transparent 3px 6px)}
.ketnoi .k-good{color:var(--k-good)}.ketnoi .k-open{color:var(--k-open)}.ketnoi .k-bad{color:var(--k-bad)}
.ketnoi table{border-collapse:collapse;margin:.4em 0 .4em 2.5em;width:calc(100% - 2.5em);background:none;font-size:1em}
.ketnoi td,.ketnoi th{padding:.15em .6em .15em 0;text-align:left;vertical-align:top;border:0;background:none}
.ketnoi td.k-num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.ketnoi td.k-bar{width:8em;vertical-align:middle}
.ketnoi .k-wide{overflow-x:auto}.ketnoi table.k-plan{margin:.3em 0;width:auto}.ketnoi table.k-plan td,.ketnoi table.k-plan th{border-bottom:1px solid var(--k-line);padding:.25em .9em .25em 0}
.ketnoi th.k-num{text-align:right}
.ketnoi ul{margin:.3em 0 .3em 2.5em;padding-left:1.1em}.ketnoi footer{opacity:.75;font-size:.9em;margin-top:.6em;overflow-wrap:anywhere}
</style>"""

TONES = {"eligible": "k-good", "unverified": "k-open", "ineligible": "k-bad"}


def ranking(answer: RankingAnswer, names: Mapping[str, str], diagnostics: Sequence[Diagnostic], lang: Lang) -> str:
    """A ranking: its lists, what was left out, and what repeats it. `names` are the records' names by id."""
    asker = answer["asked_by"]
    title = word("ranking", lang, id=_named(asker, names), day=answer["as_of"])
    parts = [f"<h3>{escape(title)}</h3>"]
    parts += [_list(answer[name], name, asker, names, lang) for name in ("eligible", "unverified")]
    parts.append(_rejected(answer, asker, names, lang))
    if diagnostics:
        rows = "".join(f"<li>{escape(found.text(lang))}</li>" for found in diagnostics)
        parts.append(f"<h3>{word('findings', lang)}</h3><ul>{rows}</ul>")
    parts.append(f"<footer>{word('fingerprint', lang)}: <code>{escape(answer['record']['fingerprint'])}</code></footer>")
    return page(parts, lang)


def match(answer: MatchAnswer, lang: Lang) -> str:
    """One pair, opened."""
    return page([_match(answer, f"{answer['startup']} – {answer['opportunity']}", lang, opened=True)], lang)


def rankings(many: Sequence[Any], lang: Lang) -> str:
    """A row for each startup of a batch: its best match and the counts."""
    heads = [word(key, lang) for key in ("startup", "best", "score", "eligible", "unverified")]
    rows = []
    for one in many[:SHOWN]:
        best = one[0] if len(one) else None
        cells = [one.asked_by, best.opportunity if best else "–", decimal(best.points, lang) if best else "–"]
        counts = [str(one.to_dict(None, reasons=False)[name]["total"]) for name in ("eligible", "unverified")]
        rows.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells + counts) + "</tr>")
    more = len(many) - SHOWN
    rows += [f'<tr><td colspan="5" class="k-dim">… +{more}</td></tr>'] if more > 0 else []
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    return page([f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"], lang)


def page(parts: Sequence[str], lang: Lang) -> str:
    return f'<div class="ketnoi" lang="{lang}">{STYLE}{"".join(parts)}</div>'


def _list(listed: Any, name: str, asker: str, names: Mapping[str, str], lang: Lang) -> str:
    matches = listed["matches"]
    count = word("of", lang, shown=len(matches), total=listed["total"]) if listed["total"] else word("none", lang)
    others = [(found, _named(_other(found, asker), names)) for found in matches]
    rows = "".join(_match(*other, lang, opened=name == "eligible" and i == 0) for i, other in enumerate(others))
    tied = listed["tied_at_limit"]
    rows += f'<p class="k-dim">{escape(word("tied", lang, count=tied))}</p>' if tied else ""
    return f"<h3>{word(name, lang)} <small>{count}</small></h3>{rows}"


def _rejected(answer: RankingAnswer, asker: str, names: Mapping[str, str], lang: Lang) -> str:
    if answer["ineligible"] == 0 and answer["filtered"] == 0:
        return ""
    counts = [word("rejected_count", lang, count=answer["ineligible"])]
    counts += [word("filtered", lang, count=answer["filtered"])] if answer["filtered"] else []
    rejected = answer.get("rejected", [])
    # One rule away from a place in the lists.
    near = sorted(rejected, key=lambda found: (len(found["verdict"].get("failed", [])), -found["score"]["score"]))
    rows = "".join(_match(found, _named(_other(found, asker), names), lang, opened=False) for found in near)
    return f"<h3>{escape(' · '.join(counts))}</h3>{rows}"


def _named(id: str, names: Mapping[str, str]) -> str:
    """A name for people with the id that is unique."""
    return f"{names[id]} ({id})" if names.get(id) else id


def _other(found: MatchAnswer, asker: str) -> str:
    return found["opportunity"] if found["startup"] == asker else found["startup"]


def _match(found: MatchAnswer, name: str, lang: Lang, *, opened: bool) -> str:
    verdict, score = found["verdict"], found["score"]
    tone = TONES[verdict["is"]]
    text = escape(verdict.get("text") or "")
    failed = verdict.get("failed", [])
    if len(failed) == 1:
        text = f"{word('near_miss', lang)}: {escape(failed[0].get('text') or text)}"
    head = (
        f'<span class="k-dim">{found["rank"] or ""}</span><b class="k-points">{escape(found.get("points") or "")}</b>'
        f'{_interval(score, lang)}<strong>{escape(name)}</strong><span class="{tone}">{text}</span>'
    )
    checks = [("✗", check) for check in verdict.get("failed", [])] + [("?", check) for check in verdict.get("missing", [])]
    rules = "".join(f'<li><span aria-hidden="true">{sign}</span> {escape(check.get("text") or "")}</li>' for sign, check in checks)
    body = (f'<ul class="{tone}">{rules}</ul>' if rules else "") + _reasons(found, lang)
    return f"<details{' open' if opened else ''}><summary>{head}</summary>{body}</details>"


def _interval(score: Any, lang: Lang) -> str:
    """The score as a bar, and the part of it that is still open."""
    low, point, high = (score[key] / POINT for key in ("low", "score", "high"))
    said = word("interval", lang, low=decimal(low, lang), high=decimal(high, lang))
    said = f"{decimal(point, lang)} {word('points', lang)}; {said}"
    return (
        f'<span class="k-track" role="img" aria-label="{escape(said)}" title="{escape(said)}">'
        f'<i style="left:0;width:{point:.1f}%"></i><i class="k-span" style="left:{low:.1f}%;width:{max(high - low, 0.6):.1f}%"></i></span>'
    )


def _reasons(found: MatchAnswer, lang: Lang) -> str:
    reasons = found.get("reasons") or []
    rows = "".join(_reason(reason, lang) for reason in sorted(reasons, key=lambda reason: -reason["contribution"]))
    caption = f'<caption class="k-dim" style="text-align:left">{word("contribution", lang)}</caption>'
    return f"<table>{caption}<tbody>{rows}</tbody></table>" if rows else ""


def _reason(reason: Any, lang: Lang) -> str:
    """The bar's track is what the criterion could add at most, its full part what it adds."""
    weight, adds = reason["weight"] / 100, reason["tenths"] / 10
    said = f"{decimal(adds, lang)} / {decimal(weight, lang)}"
    bar = (
        f'<span class="k-track" style="width:{min(weight * 2.5, 100):.1f}%" role="img" aria-label="{escape(said)}" title="{escape(said)}">'
        f'<i style="left:0;width:{min(reason["membership"]["point"] / 100, 100):.1f}%"></i></span>'
    )
    return (
        f'<tr><td class="k-num">+{decimal(adds, lang)}</td><td class="k-bar">{bar}</td>'
        f"<th scope=\"row\">{escape(reason.get('label') or '')}</th><td>{escape(reason.get('text') or '')}</td></tr>"
    )
