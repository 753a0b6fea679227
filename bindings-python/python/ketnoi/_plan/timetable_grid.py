"""A timetable as an HTML table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from .._html.table import table
from .._lang import Lang, word
from .._result import Names


def grid_html(meetings: Sequence[Mapping[str, Any]], names: Names, lang: Lang) -> str:
    """A table with a row for each opportunity and a column for each slot."""
    slots = list(dict.fromkeys(meeting["slot"] for meeting in meetings))
    at = {(meeting["opportunity"], meeting["slot"]): meeting for meeting in meetings}
    rows = []
    for id in dict.fromkeys(sorted(meeting["opportunity"] for meeting in meetings)):
        met = (at.get((id, slot)) for slot in slots)
        cells = ("" if meeting is None else _cell(meeting, names, lang) for meeting in met)
        rows.append([f"<b>{escape(names.opportunity(id))}</b>", *cells])
    return table([word("opportunity", lang), *(_clock(slot) for slot in slots)], rows)


def _cell(meeting: Mapping[str, Any], names: Names, lang: Lang) -> str:
    name = names.startups.get(meeting["startup"]) or meeting["startup"]
    table = escape(word("table", lang, table=meeting["table"]))
    return f'{escape(name)}<br><span class="k-dim">{table}</span>'


def _clock(slot: str) -> str:
    """The time of day of a slot whose id is its start; other ids as they are."""
    day, found, clock = slot.partition("T")
    return clock if found and len(clock) == 5 and len(day) == 10 else slot
