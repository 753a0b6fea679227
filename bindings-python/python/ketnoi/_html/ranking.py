"""Rankings and matches as HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from .._lang import Lang, decimal, word
from .page import page

if TYPE_CHECKING:
    from .._errors import Diagnostic
    from ..types import MatchAnswer, RankingAnswer

POINT = 1_000_000

# The number of rankings that a batch shows: about a screen.
SHOWN = 50

TONES = {"eligible": "k-good", "unverified": "k-open", "ineligible": "k-bad"}


def ranking(
    answer: RankingAnswer, names: Mapping[str, str], diagnostics: Sequence[Diagnostic], lang: Lang
) -> str:
    """A ranking: its lists, the counts of what is left out, and its fingerprint.

    `names` are the records' names by id.
    """
    ranked_for = answer["ranked_for"]
    title = word("ranking", lang, id=_named(ranked_for, names), day=answer["as_of"])
    parts = [f"<h3>{escape(title)}</h3>"]
    parts += [
        _list(answer[name], name, ranked_for, names, lang) for name in ("eligible", "unverified")
    ]
    parts.append(_rejected(answer, ranked_for, names, lang))
    if diagnostics:
        rows = "".join(f"<li>{escape(found.text(lang))}</li>" for found in diagnostics)
        parts.append(f"<h3>{word('diagnostics', lang)}</h3><ul>{rows}</ul>")
    fingerprint = escape(answer["record"]["fingerprint"])
    parts.append(f"<footer>{word('fingerprint', lang)}: <code>{fingerprint}</code></footer>")
    return page(parts, lang)


def match(answer: MatchAnswer, lang: Lang) -> str:
    """One match, with its reasons open."""
    return page(
        [_match(answer, f"{answer['startup']} – {answer['opportunity']}", lang, opened=True)], lang
    )


def rankings(many: Sequence[Any], lang: Lang) -> str:
    """A row for each startup of a batch: its best match and its counts."""
    heads = [word(key, lang) for key in ("startup", "best", "score", "eligible", "unverified")]
    rows = []
    for one in many[:SHOWN]:
        best = one[0] if len(one) else None
        cells = [
            one.ranked_for,
            best.opportunity if best else "–",
            decimal(best.points, lang) if best else "–",
        ]
        counts = [
            str(one.to_dict(None, reasons=False)[name]["total"])
            for name in ("eligible", "unverified")
        ]
        rows.append(
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells + counts) + "</tr>"
        )
    more = len(many) - SHOWN
    rows += [f'<tr><td colspan="5" class="k-dim">… +{more}</td></tr>'] if more > 0 else []
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    return page(
        [f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"], lang
    )


def _list(listed: Any, name: str, ranked_for: str, names: Mapping[str, str], lang: Lang) -> str:
    matches = listed["matches"]
    count = (
        word("of", lang, shown=len(matches), total=listed["total"])
        if listed["total"]
        else word("none", lang)
    )
    others = [(found, _named(_other(found, ranked_for), names)) for found in matches]
    rows = "".join(
        _match(*other, lang, opened=name == "eligible" and i == 0) for i, other in enumerate(others)
    )
    tied = listed["tied_at_limit"]
    rows += f'<p class="k-dim">{escape(word("tied", lang, count=tied))}</p>' if tied else ""
    return f"<h3>{word(name, lang)} <small>{count}</small></h3>{rows}"


def _rejected(answer: RankingAnswer, ranked_for: str, names: Mapping[str, str], lang: Lang) -> str:
    if answer["ineligible"] == 0 and answer["filtered"] == 0:
        return ""
    counts = [word("rejected_count", lang, count=answer["ineligible"])]
    counts += [word("filtered", lang, count=answer["filtered"])] if answer["filtered"] else []
    rejected = answer.get("rejected", [])
    # Matches that fail the fewest rules come first.
    near = sorted(
        rejected,
        key=lambda found: (len(found["verdict"].get("failed", [])), -found["score"]["score"]),
    )
    rows = "".join(
        _match(found, _named(_other(found, ranked_for), names), lang, opened=False)
        for found in near
    )
    return f"<h3>{escape(' · '.join(counts))}</h3>{rows}"


def _named(id: str, names: Mapping[str, str]) -> str:
    """The name with the id, which is unique; the id alone if there is no name."""
    return f"{names[id]} ({id})" if names.get(id) else id


def _other(found: MatchAnswer, ranked_for: str) -> str:
    return found["opportunity"] if found["startup"] == ranked_for else found["startup"]


def _match(found: MatchAnswer, name: str, lang: Lang, *, opened: bool) -> str:
    verdict, score = found["verdict"], found["score"]
    tone = TONES[verdict["is"]]
    text = escape(verdict.get("text") or "")
    failed = verdict.get("failed", [])
    if len(failed) == 1:
        text = f"{word('near_miss', lang)}: {escape(failed[0].get('text') or text)}"
    head = (
        f'<span class="k-dim">{found["rank"] or ""}</span>'
        f'<b class="k-points">{escape(found.get("points") or "")}</b>'
        f'{_interval(score, lang)}<strong>{escape(name)}</strong><span class="{tone}">{text}</span>'
    )
    checks = [("✗", check) for check in verdict.get("failed", [])] + [
        ("?", check) for check in verdict.get("missing", [])
    ]
    rules = "".join(
        f'<li><span aria-hidden="true">{sign}</span> {escape(check.get("text") or "")}</li>'
        for sign, check in checks
    )
    body = (f'<ul class="{tone}">{rules}</ul>' if rules else "") + _reasons(found, lang)
    return f"<details{' open' if opened else ''}><summary>{head}</summary>{body}</details>"


def _interval(score: Any, lang: Lang) -> str:
    """The score as a bar, and its interval beside it."""
    low, point, high = (score[key] / POINT for key in ("low", "score", "high"))
    said = word("interval", lang, low=decimal(low, lang), high=decimal(high, lang))
    said = f"{decimal(point, lang)} {word('points', lang)}; {said}"
    return (
        f'<span class="k-track" role="img" aria-label="{escape(said)}" title="{escape(said)}">'
        f'<i style="left:0;width:{point:.1f}%"></i>'
        f'<i class="k-span" style="left:{low:.1f}%;width:{max(high - low, 0.6):.1f}%"></i></span>'
    )


def _reasons(found: MatchAnswer, lang: Lang) -> str:
    reasons = found.get("reasons") or []
    rows = "".join(
        _reason(reason, lang)
        for reason in sorted(reasons, key=lambda reason: -reason["contribution"])
    )
    caption = (
        f'<caption class="k-dim" style="text-align:left">{word("contribution", lang)}</caption>'
    )
    return f"<table>{caption}<tbody>{rows}</tbody></table>" if rows else ""


def _reason(reason: Any, lang: Lang) -> str:
    """A row of the table of reasons.

    The length of the bar is the weight of the criterion, its filled part the contribution.
    """
    weight, adds = reason["weight"] / 100, reason["tenths"] / 10
    said = f"{decimal(adds, lang)} / {decimal(weight, lang)}"
    bar = (
        f'<span class="k-track" style="width:{min(weight * 2.5, 100):.1f}%" role="img" '
        f'aria-label="{escape(said)}" title="{escape(said)}">'
        f'<i style="left:0;width:{min(reason["membership"]["point"] / 100, 100):.1f}%"></i></span>'
    )
    return (
        f'<tr><td class="k-num">+{decimal(adds, lang)}</td><td class="k-bar">{bar}</td>'
        f'<th scope="row">{escape(reason.get("label") or "")}</th>'
        f"<td>{escape(reason.get('text') or '')}</td></tr>"
    )
