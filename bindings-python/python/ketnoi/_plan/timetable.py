"""The timetable of an event, its repair on the day, and its files."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from .. import _native
from .._html.page import page
from .._html.table import listed, title
from .._lang import Lang, text_of, word
from .._result import PAIR, POINT, AnswerIn, Names, RecordSnapshot, localized
from .pairs import PairResult
from .times import with_times_as_text
from .timetable_grid import grid_html

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


class Timetable(PairResult[Literal["meetings", "unmet", "changes"]]):
    """The meetings of an event, and the wishes that could not be met, with reasons.

    Rows: `meetings`, by slot and table; `unmet`, each wish with the reason; `changes`, the meetings
    that a repair dropped, added or moved.
    """

    _COLUMNS = {
        "meetings": MEETING,
        "unmet": {**PAIR, "tier": "text", "wished_by": "texts", "reason": "text", "text": "text"},
        "changes": {"change": "text", **PAIR, "slot": "text", "table": "text", "from": "text"},
    }

    def __init__(
        self,
        answer_in: AnswerIn,
        first: dict[str, Any],
        records: RecordSnapshot,
        lang: Lang,
        service: _native.Service,
        request: dict[str, Any],
    ) -> None:
        """`request` has the event, and the day of its scores if pairs are scored."""
        super().__init__(answer_in, first, records, lang)
        self._service, self._request = service, request
        self._config = service.config

    @property
    def event(self) -> dict[str, Any]:
        """The event of the timetable."""
        event: dict[str, Any] = self._request["event"]
        return event

    @property
    def meetings(self) -> list[dict[str, Any]]:
        """The meetings as plain data, by slot and table; they can be edited, locked and stored."""
        return list(self._schedule["meetings"])

    @property
    def unmet(self) -> list[dict[str, Any]]:
        """The wishes that were not met, each with its reason; the rows `unmet` have sentences."""
        return list(self._schedule["unmet"])

    @property
    def summary(self) -> dict[str, Any]:
        """The totals: meetings, wishes met, an upper bound of the wishes met, idle slots …"""
        return dict(self._schedule["summary"])

    def repair(
        self,
        attendees: Iterable[Absence | Mapping[str, Any]] = (),
        *,
        now: Any = None,
        max_moves: int | None = None,
        meetings: Iterable[Meeting | Mapping[str, Any]] | None = None,
        lang: Lang | None = None,
    ) -> Repaired:
        """The timetable after attendees cancel, arrive late or leave early.

        Absences of an earlier repair still hold. Slots that become free are filled again.

        Args:
            attendees: The absences: `{"startup": "s1"}`, or `{"opportunity": "f", "arrives":
                "2026-12-10T10:00"}`.
            now: The time; slots that have started stay as they are.
            max_moves: The number of other meetings that may move; one in fifty if left out.
            meetings: The meetings, if they were edited by hand.
            lang: The language of texts.

        Raises:
            KetnoiError: If an id is unknown; `path` names it.
        """
        limits = {"now": now, "max_moves": max_moves}
        changes = {
            "attendees": self._absent(list(attendees)),
            **{key: value for key, value in limits.items() if value is not None},
        }
        present = self.meetings if meetings is None else with_times_as_text(list(meetings))
        changes = with_times_as_text(changes)
        answer_in = localized(
            self._service,
            {"call": "repair", **self._request, "meetings": present, "changes": changes},
        )
        lang = lang or self._lang
        repaired = Repaired(
            answer_in, answer_in(lang), self._records, lang, self._service, self._request
        )
        repaired._absences = changes["attendees"]
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
        """A page to print, as HTML: the whole event, or the day of one attendee or table.

        Args:
            path: The file to write; none is written if it is left out.
            startup: The id of a startup.
            opportunity: The id of an opportunity.
            table: The id of a table.
            rows: What the rows of the whole event are.
            lang: The language of texts.
        """
        return self._file(
            "html", path, lang, audience=_audience(startup, opportunity, table), rows=rows
        )

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
        """The meetings as an iCalendar file (RFC 5545, time zone Asia/Ho_Chi_Minh).

        Args:
            path: The file to write; none is written if it is left out.
            on: The day of this revision.
            sequence: The number of the revision, from 0: calendars replace meetings of lower ones.
            startup: The id of a startup, whose meetings alone are written.
            opportunity: The id of an opportunity.
            table: The id of a table.
            lang: The language of texts.
        """
        revision = {"on": on, "sequence": sequence}
        return self._file(
            "ics", path, lang, audience=_audience(startup, opportunity, table), revision=revision
        )

    def to_csv(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        startup: str | None = None,
        opportunity: str | None = None,
        table: str | None = None,
        lang: Lang | None = None,
    ) -> str:
        """The meetings as CSV for Excel; no text becomes a formula.

        Args:
            path: The file to write; none is written if it is left out.
            startup: The id of a startup, whose meetings alone are written.
            opportunity: The id of an opportunity.
            table: The id of a table.
            lang: The language of texts.
        """
        return self._file("csv", path, lang, audience=_audience(startup, opportunity, table))

    def __len__(self) -> int:
        return len(self._schedule["meetings"])

    def __repr__(self) -> str:
        summary = self.summary
        wishes = f"{summary['wished_met']} of {summary['wished']} wishes met"
        return f"{type(self).__name__}({summary['meetings']} meetings, {wishes})"

    def __getstate__(self) -> dict[str, Any]:
        return {**super().__getstate__(), "_service": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        # Repairs and files need the matcher, and the records if pairs are scored.
        self._service = _native.Service(json.loads(self._config)).sibling()
        for side in ("opportunities", "startups"):
            self._service.load(side, json.dumps(list(self._records.of(side).values())), False)

    @property
    def _schedule(self) -> dict[str, Any]:
        """The timetable inside the answer."""
        return self._plain

    def _absent(self, more: list[Any]) -> list[Any]:
        return more

    def _paired(self) -> list[dict[str, Any]]:
        return self.meetings

    def _names(self, lang: Lang) -> Names:
        known = super()._names(lang)

        def names(side: str, records: Mapping[str, str]) -> dict[str, str]:
            return {
                **records,
                **{
                    one["id"]: text_of(one["name"], lang)
                    for one in self.event.get(side, ())
                    if one.get("name")
                },
            }

        return Names(names("startups", known.startups), names("opportunities", known.opportunities))

    def _file(
        self, format: str, path: str | os.PathLike[str] | None, lang: Lang | None, **fields: Any
    ) -> str:
        event = {
            **self.event,
            "startups": self._attending("startups"),
            "opportunities": self._attending("opportunities"),
        }
        call = {
            "call": "agenda",
            "event": event,
            "meetings": self.meetings,
            "format": format,
            "lang": lang or self._lang,
            **fields,
        }
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
        found = (
            self._met()
            if rows == "meetings"
            else self._refused(lang)
            if rows == "unmet"
            else self._changes()
        )
        return [{**row, **names.columns(row)} for row in found]

    def _met(self) -> list[dict[str, Any]]:
        empty = {"wished_by": [], "locked": False}
        return [
            {**empty, **meeting, "points": meeting["score"] / POINT} for meeting in self.meetings
        ]

    def _refused(self, lang: Lang) -> list[dict[str, Any]]:
        return [
            {**wish, "text": text}
            for wish, text in zip(self.unmet, self._texts(lang)["texts"], strict=True)
        ]

    def _changes(self) -> list[dict[str, Any]]:
        return []

    def _repr_html_(self) -> str:
        lang, summary = self._lang, self.summary
        said = word("wishes", lang, met=summary["wished_met"], wished=summary["wished"])
        parts = [
            title(word("timetable", lang, meetings=summary["meetings"]), said),
            grid_html(self.meetings, self._names(lang), lang),
        ]
        names = self._names(lang)
        unmet = [
            names.startup(row["startup"])
            + " – "
            + names.opportunity(row["opportunity"])
            + f": {row['text']}"
            for row in self._refused(lang)
        ]
        parts += [title(word("unmet", lang)), listed(unmet)] if unmet else []
        return page(parts, lang)


class Repaired(Timetable):
    """A timetable after a repair, with its differences from the one before."""

    _COLUMNS = Timetable._COLUMNS
    _absences: list[Any]

    @property
    def dropped(self) -> list[dict[str, Any]]:
        """Meetings that cannot take place any more."""
        return list(self._plain["dropped"])

    @property
    def added(self) -> list[dict[str, Any]]:
        """Meetings that are new."""
        return list(self._plain["added"])

    @property
    def moved(self) -> list[dict[str, Any]]:
        """Meetings that have moved to another slot."""
        return list(self._plain["moved"])

    @property
    def kept(self) -> int:
        """The number of meetings that stay in their slot."""
        return int(self._plain["kept"])

    @property
    def freed(self) -> int:
        """The number of slots of attendees that became free."""
        return int(self._plain["freed"])

    @property
    def refilled(self) -> int:
        """The number of these that are filled again."""
        return int(self._plain["refilled"])

    @property
    def _schedule(self) -> dict[str, Any]:
        schedule: dict[str, Any] = self._plain["timetable"]
        return schedule

    def _absent(self, more: list[Any]) -> list[Any]:
        """The absences of earlier repairs too; a new one replaces that of the same attendee."""
        again = [
            (one.get("startup"), one.get("opportunity")) for one in more if isinstance(one, Mapping)
        ]
        return [
            one
            for one in self._absences
            if (one.get("startup"), one.get("opportunity")) not in again
        ] + more

    def _changes(self) -> list[dict[str, Any]]:
        places = {
            (meeting["startup"], meeting["opportunity"]): meeting for meeting in self.meetings
        }
        moved = (
            {
                "change": "moved",
                **places[move["startup"], move["opportunity"]],
                "from": move["from"],
            }
            for move in self.moved
        )
        dropped = ({"change": "dropped", **meeting} for meeting in self.dropped)
        return [*dropped, *moved, *({"change": "added", **meeting} for meeting in self.added)]

    def _repr_html_(self) -> str:
        counts = {
            "kept": self.kept,
            "moved": len(self.moved),
            "dropped": len(self.dropped),
            "added": len(self.added),
        }
        said = f'<p class="k-dim">{escape(word("repaired", self._lang, **counts))}</p>'
        return page([said, super()._repr_html_()], self._lang)


def _audience(startup: str | None, opportunity: str | None, table: str | None) -> Any:
    named = {"startup": startup, "opportunity": opportunity, "table": table}
    audience = {side: id for side, id in named.items() if id is not None}
    return audience or "everyone"
