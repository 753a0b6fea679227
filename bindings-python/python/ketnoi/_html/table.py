"""Tables, lists and bars of HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from .._lang import Lang, decimal

# The number of rows that a notebook shows: about a screen.
SHOWN = 50


def title(text: str, small: str = "") -> str:
    """A heading, with a small text beside it."""
    return f"<h3>{escape(text)}{f' <small>{escape(small)}</small>' if small else ''}</h3>"


def table(
    heads: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Iterable[int] = ()
) -> str:
    """A table of cells in HTML; the columns `numbers` are aligned to the right."""
    right = set(numbers)
    tone = [' class="k-num"' if column in right else "" for column in range(len(heads))]
    head = "".join(
        f'<th scope="col"{tone[i]}>{escape(text[:1].upper() + text[1:])}</th>'
        for i, text in enumerate(heads)
    )
    body = "".join(
        f"<tr>{''.join(f'<td{tone[i]}>{cell}</td>' for i, cell in enumerate(row))}</tr>"
        for row in rows[:SHOWN]
    )
    more = len(rows) - SHOWN
    body += f'<tr><td colspan="{len(heads)}" class="k-dim">… +{more}</td></tr>' if more > 0 else ""
    return (
        f'<div class="k-wide"><table class="k-plan"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def listed(texts: Sequence[str]) -> str:
    """A bulleted list of texts."""
    more = len(texts) - SHOWN
    rows = [f"<li>{escape(text)}</li>" for text in texts[:SHOWN]]
    rows += [f'<li class="k-dim">… +{more}</li>'] if more > 0 else []
    return f"<ul>{''.join(rows)}</ul>"


def bar(share: float, said: str) -> str:
    """A bar from 0 to 1, labelled with a text."""
    width = min(max(share, 0), 1) * 100
    return (
        f'<span class="k-track" style="min-width:6em" role="img" aria-label="{escape(said)}" '
        f'title="{escape(said)}"><i style="left:0;width:{width:.1f}%"></i></span>'
    )


def points(score: int, lang: Lang) -> str:
    """An exact score in points with one decimal."""
    return decimal(score / 1_000_000, lang)


def percent(share: float, lang: Lang) -> str:
    """A share from 0 to 1 in per cent with one decimal."""
    return f"{decimal(share * 100, lang)}\u00a0%"
