"""Who meets whom, when and where; repaired on the day, and handed out."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from .. import _native
from .._lang import Lang, word
from .._sheet.core import shown
from .page import listed, page, table, title
from .result import PAIR, POINT, Answered, Names, Pairs, Records

if TYPE_CHECKING:
    from ..types import Absence, Date, Meeting

MEETING = {
    "slot": "text",
    "table": "text",
    **PAIR,
    "tier": "text",
    "wished_by": "texts",
    "points": "number",
    "locked": "flag",
}


class Timetable(Pairs[Literal["meetings", "unmet", "changes"]]):
    """The meetings of an event, the wishes that could not be met, and why.

    Rows: `meetings`, by slot and table; `unmet`, each wish with the reason; `changes`, what a repair dropped, added and moved.
    """

    _COLUMNS = {
        "meetings": MEETING,
        "unmet": {**PAIR, "tier": "text", "wished_by": "texts", "reason": "text", "text": "text"},
        "changes": {"change": "text", **PAIR, "slot": "text", "table": "text", "from": "text"},
    }

    def __init__(
        self, answered: Answered, first: dict[str, Any], records: Records, lang: Lang, service: _native.Service, asked: dict[str, Any]
    ) -> None:
        """`asked` is the event, and the day of its scores if the records are scored."""
        super().__init__(answered, first, records, lang)
        self._service, self._asked = service, asked
        self._config = service.config

    @property
    def event(self) -> dict[str, Any]:
        """The event that it was made for."""
        event: dict[str, Any] = self._asked["event"]
        return event

    @property
    def meetings(self) -> list[dict[str, Any]]:
        """The meetings as plain data, by slot and table: to be changed by hand, locked, or stored."""
        return list(self._made["meetings"])

    @property
    def unmet(self) -> list[dict[str, Any]]:
        """The wishes that were not met, each with why; their sentences are in the rows `unmet`."""
        return list(self._made["unmet"])

    @property
    def summary(self) -> dict[str, Any]:
        """The whole in numbers: meetings, wishes met and how many could be at most, idle slots …"""
        return dict(self._made["summary"])

    def repair(
        self,
        attendees: Iterable[Absence | Mapping[str, Any]] = (),
        *,
        now: Any = None,
        max_moves: int | None = None,
        meetings: Iterable[Meeting | Mapping[str, Any]] | None = None,
        lang: Lang | None = None,
    ) -> Repaired:
        """The timetable after somebody does not come, comes late or leaves early: `{"startup": "s1"}`, `{"opportunity": "f", "arrives":
        "2026-12-10T10:00"}`.

        Few meetings move (`max_moves`; one in fifty when left out), and places that became free are filled. Slots that have
        started by `now` stay as they are. Who was absent in an earlier repair stays so. `meetings` are those of the timetable as they
        were changed by hand.

        Raises `KetnoiError` with the path of an unknown id.
        """
        limits = {"now": now, "max_moves": max_moves}
        changes = {"attendees": self._absent(list(attendees)), **{key: value for key, value in limits.items() if value is not None}}
        stand = self.meetings if meetings is None else moments(list(meetings))
        asked = {"call": "repair", **self._asked, "meetings": stand, "changes": moments(changes)}

        def answered(lang: Lang | None) -> dict[str, Any]:
            answer: dict[str, Any] = json.loads(self._service.query({**asked, "lang": lang}))
            return answer

        lang = lang or self._lang
        repaired = Repaired(answered, answered(lang), self._records, lang, self._service, self._asked)
        repaired._absences = asked["changes"]["attendees"]
        return repaired

    def to_html(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        startup: str | None = None,
        opportunity: str | None = None,
        table: str | None = None,
        rows: Literal["opportunities", "startups", "tables"] = "opportunities",
        lang: Lang | None = None,
    ) -> str:
        """A page to print: the event as bars over time, with these rows, or the day of one startup, opportunity or table.

        Gives the text, and writes it if a path is named.
        """
        return self._handed_out("html", path, lang, audience=_audience(startup, opportunity, table), rows=rows)

    def to_ics(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        on: Date,
        sequence: int = 0,
        startup: str | None = None,
        opportunity: str | None = None,
        table: str | None = None,
        lang: Lang | None = None,
    ) -> str:
        """The meetings of all, or of one, as an iCalendar file (RFC 5545, Asia/Ho_Chi_Minh).

        `on` is the day of this revision and `sequence` 0 for the first, one more for each after it: calendars then move the
        meetings that they hold. Gives the text, and writes it if a path is named.
        """
        revision = {"on": on, "sequence": sequence}
        return self._handed_out("ics", path, lang, audience=_audience(startup, opportunity, table), revision=revision)

    def to_csv(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        startup: str | None = None,
        opportunity: str | None = None,
        table: str | None = None,
        lang: Lang | None = None,
    ) -> str:
        """The meetings of all, or of one, as Excel reads them; no text becomes a formula.

        Gives the text, and writes it if a path is named.
        """
        return self._handed_out("csv", path, lang, audience=_audience(startup, opportunity, table))

    def __len__(self) -> int:
        return len(self._made["meetings"])

    def __repr__(self) -> str:
        summary = self.summary
        return f"{type(self).__name__}({summary['meetings']} meetings, {summary['wished_met']} of {summary['wished']} wishes met)"

    def __getstate__(self) -> dict[str, Any]:
        return {**super().__getstate__(), "_service": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        # Repairing and handing out need what the event says, and the records if they are scored.
        self._service = _native.Service(json.loads(self._config)).sibling()
        for side in ("opportunities", "startups"):
            self._service.load(side, json.dumps(list(self._records.of(side).values())), False)

    @property
    def _made(self) -> dict[str, Any]:
        """The timetable inside the answer."""
        return self._plain

    def _absent(self, more: list[Any]) -> list[Any]:
        return more

    def _paired(self) -> list[dict[str, Any]]:
        return self.meetings

    def _names(self, lang: Lang) -> Names:
        known = super()._names(lang)

        def names(side: str, records: Mapping[str, str]) -> dict[str, str]:
            return {**records, **{one["id"]: shown(one["name"], lang) for one in self.event.get(side, ()) if one.get("name")}}

        return Names(names("startups", known.startups), names("opportunities", known.opportunities))

    def _handed_out(self, format: str, path: str | os.PathLike[str] | None, lang: Lang | None, **fields: Any) -> str:
        event = {**self.event, "startups": self._attending("startups"), "opportunities": self._attending("opportunities")}
        call = {"call": "agenda", "event": event, "meetings": self.meetings, "format": format, "lang": lang or self._lang, **fields}
        text: str = json.loads(self._service.query(call))["text"]
        if path is not None:
            Path(path).write_text(text, "utf-8", newline="")
        return text

    def _attending(self, side: _native._Side) -> list[Any]:
        """The attendees, with the names of their records where the event states none."""
        records = self._records.of(side)
        named = ((one, records.get(one["id"], {}).get("name")) for one in self.event[side])
        return [{"name": name, **one} if name else one for one, name in named]

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        names = self._names(lang)
        found = self._met() if rows == "meetings" else self._refused(lang) if rows == "unmet" else self._changes()
        return [{**row, **names.columns(row)} for row in found]

    def _met(self) -> list[dict[str, Any]]:
        empty = {"wished_by": [], "locked": False}
        return [{**empty, **meeting, "points": meeting["score"] / POINT} for meeting in self.meetings]

    def _refused(self, lang: Lang) -> list[dict[str, Any]]:
        return [{**wish, "text": text} for wish, text in zip(self.unmet, self._texts(lang)["texts"], strict=True)]

    def _changes(self) -> list[dict[str, Any]]:
        return []

    def _repr_html_(self) -> str:
        lang, summary = self._lang, self.summary
        said = word("wishes", lang, met=summary["wished_met"], wished=summary["wished"])
        parts = [title(word("timetable", lang, meetings=summary["meetings"]), said), self._grid(lang)]
        names = self._names(lang)
        unmet = [f"{names.startup(row['startup'])} – {names.opportunity(row['opportunity'])}: {row['text']}" for row in self._refused(lang)]
        parts += [title(word("unmet", lang)), listed(unmet)] if unmet else []
        return page(parts, lang)

    def _grid(self, lang: Lang) -> str:
        """A row for each opportunity, a column for each slot."""
        names, meetings = self._names(lang), self.meetings
        slots = list(dict.fromkeys(meeting["slot"] for meeting in meetings))
        places = {(meeting["opportunity"], meeting["slot"]): meeting for meeting in meetings}
        rows = []
        for id in dict.fromkeys(sorted(meeting["opportunity"] for meeting in meetings)):
            met = (places.get((id, slot)) for slot in slots)
            cells = ("" if meeting is None else _cell(meeting, names, lang) for meeting in met)
            rows.append([f"<b>{escape(names.opportunity(id))}</b>", *cells])
        return table([word("opportunity", lang), *(_clock(slot) for slot in slots)], rows)


class Repaired(Timetable):
    """A timetable after a repair, and what became of the old one."""

    _COLUMNS = Timetable._COLUMNS
    _absences: list[Any]

    @property
    def dropped(self) -> list[dict[str, Any]]:
        """Meetings that cannot take place any more, as they were."""
        return list(self._plain["dropped"])

    @property
    def added(self) -> list[dict[str, Any]]:
        """Meetings that are new."""
        return list(self._plain["added"])

    @property
    def moved(self) -> list[dict[str, Any]]:
        """Meetings that are in another slot now."""
        return list(self._plain["moved"])

    @property
    def kept(self) -> int:
        """How many meetings stay in their slot."""
        return int(self._plain["kept"])

    @property
    def freed(self) -> int:
        """How many places became free."""
        return int(self._plain["freed"])

    @property
    def refilled(self) -> int:
        """How many of these are filled again, in their slot."""
        return int(self._plain["refilled"])

    @property
    def _made(self) -> dict[str, Any]:
        made: dict[str, Any] = self._plain["timetable"]
        return made

    def _absent(self, more: list[Any]) -> list[Any]:
        """The absences of earlier repairs too; what is said again of somebody holds."""
        again = [(one.get("startup"), one.get("opportunity")) for one in more if isinstance(one, Mapping)]
        return [one for one in self._absences if (one.get("startup"), one.get("opportunity")) not in again] + more

    def _changes(self) -> list[dict[str, Any]]:
        places = {(meeting["startup"], meeting["opportunity"]): meeting for meeting in self.meetings}
        moved = ({"change": "moved", **places[move["startup"], move["opportunity"]], "from": move["from"]} for move in self.moved)
        dropped = ({"change": "dropped", **meeting} for meeting in self.dropped)
        return [*dropped, *moved, *({"change": "added", **meeting} for meeting in self.added)]

    def _repr_html_(self) -> str:
        counts = {"kept": self.kept, "moved": len(self.moved), "dropped": len(self.dropped), "added": len(self.added)}
        said = f'<p class="k-dim">{escape(word("repaired", self._lang, **counts))}</p>'
        return page([said, super()._repr_html_()], self._lang)


def moments(value: Any) -> Any:
    """The same data with every `datetime` as a time of an event: to the minute, as it stands on a clock in the room."""
    if isinstance(value, Mapping):
        return {key: moments(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [moments(inner) for inner in value]
    if hasattr(value, "hour") and hasattr(value, "isoformat") and hasattr(value, "date"):
        return value.isoformat().removesuffix(":00")
    return value


def _audience(startup: str | None, opportunity: str | None, table: str | None) -> Any:
    named = {"startup": startup, "opportunity": opportunity, "table": table}
    audience = {side: id for side, id in named.items() if id is not None}
    return audience or "everyone"


def _cell(meeting: Mapping[str, Any], names: Names, lang: Lang) -> str:
    name = names.startups.get(meeting["startup"]) or meeting["startup"]
    return f'{escape(name)}<br><span class="k-dim">{escape(word("table", lang, table=meeting["table"]))}</span>'


def _clock(slot: str) -> str:
    """The time of day of a slot that is called by its start."""
    day, found, clock = slot.partition("T")
    return clock if found and len(clock) == 5 and len(day) == 10 else slot
