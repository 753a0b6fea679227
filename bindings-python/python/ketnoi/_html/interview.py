"""An interview as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from .._lang import Lang, word
from .page import page

if TYPE_CHECKING:
    from ..types import FirstMatchAnswer, InterviewAnswer


def interview(answer: InterviewAnswer, asked: int, names: Mapping[str, str], lang: Lang) -> str:
    """The state of an interview: the first opportunities, and the next question.

    `names` are the records' names by id.
    """
    key = "interview_certain" if answer["certain"] else "interview_open"
    title = word(key, lang, count=len(answer["first"]), asked=asked, left=answer["remaining"])
    rows = "".join(
        _row(number, match, names, lang) for number, match in enumerate(answer["first"], 1)
    )
    parts = [f"<h3>{escape(title)}</h3>", f'<table class="k-plan">{rows}</table>']
    question = answer.get("question")
    if question:
        text = word("next_question", lang, label=question.get("label") or question["field"])
        parts.append(f"<p>{escape(text)}</p>")
    return page(parts, lang)


def _row(number: int, match: FirstMatchAnswer, names: Mapping[str, str], lang: Lang) -> str:
    id = match["opportunity"]
    name = f"{names[id]} ({id})" if names.get(id) else id
    tone, state = ("k-good", "certain") if match["certain"] else ("k-open", "not_certain")
    cells = [
        f'<td class="k-num">{number}</td>',
        f'<td class="k-num">{escape(match.get("points") or "")}</td>',
        f"<td>{escape(name)}</td>",
        f'<td class="{tone}">{escape(word(state, lang))}</td>',
    ]
    return f"<tr>{''.join(cells)}</tr>"
