"""Prepared records that can be searched: opportunities or startups."""

from __future__ import annotations

import datetime
import html
import json
from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack

from ._base import BaseMatcher, shipped
from ._errors import Diagnostic, KetnoiError
from ._lang import word
from ._records import Record, Records, one, readable
from .ranking import Ranking

if TYPE_CHECKING:
    from .types import ChangeAnswer, Query

Side: TypeAlias = Literal["opportunities", "startups"]

# Diagnostics that a notebook shows: a screen of them.
SHOWN = 20


class Catalog(Mapping[str, dict[str, Any]]):
    """Records prepared for one matcher: a mapping of ids to records that many calls can use.

    A record that must be refused (no id, unknown kind, an id that is there already) is left out and reported in
    `diagnostics`. A bad field of a good record counts as unknown and is reported too.
    """

    def __init__(
        self, side: Side, records: Records = (), *, matcher: BaseMatcher | None = None, strict: bool = False
    ) -> None:
        """A catalog of one side; see `Catalog.opportunities` and `Catalog.startups`."""
        self._matcher = matcher or shipped()
        self._side: Side = side
        self._service = self._matcher._service.sibling()
        self._diagnostics = tuple(self._service.load(side, readable(records), strict))

    @classmethod
    def opportunities(
        cls, records: Records = (), *, matcher: BaseMatcher | None = None, strict: bool = False
    ) -> Self:
        """A catalog of opportunities, prepared for a matcher; without one, for the shipped configuration.

        Raises `KetnoiError` at the first diagnostic if `strict`.
        """
        return cls("opportunities", records, matcher=matcher, strict=strict)

    @classmethod
    def startups(cls, records: Records = (), *, matcher: BaseMatcher | None = None, strict: bool = False) -> Self:
        """A catalog of startups, prepared for a matcher; without one, for the shipped configuration.

        Raises `KetnoiError` at the first diagnostic if `strict`.
        """
        return cls("startups", records, matcher=matcher, strict=strict)

    @classmethod
    def load(cls, path: str | PathLike[str], *, matcher: BaseMatcher | None = None) -> Self:
        """The catalog in a file that `save` wrote, for the same matcher.

        Raises `KetnoiError` if the file is damaged, of another version, or of a matcher with another configuration.
        """
        catalog = cls.opportunities(matcher=matcher)
        catalog._service.load_saved(Path(path).read_bytes())
        return catalog

    def save(self, path: str | PathLike[str]) -> None:
        """Writes the prepared opportunities to a file that `load` reads many times faster than their records.

        The package for JavaScript reads the file too. Diagnostics are not in it.

        Raises `KetnoiError` for a catalog of startups.
        """
        if self._side != "opportunities":
            en = "catalog: expected a catalog of opportunities, found one of startups"
            vi = "catalog: cần danh mục cơ hội, nhưng đây là danh mục dự án"
            raise KetnoiError("invalid", "catalog", self._side, en, vi)
        Path(path).write_bytes(self._service.save())

    @property
    def matcher(self) -> BaseMatcher:
        """The matcher that the records are prepared for."""
        return self._matcher

    @property
    def side(self) -> Side:
        """What the records are: `opportunities` or `startups`."""
        return self._side

    @property
    def ranked_for(self) -> Literal["startup", "opportunity"]:
        """What the records are ranked for: a catalog of opportunities for a `startup`, and the reverse."""
        return "startup" if self._side == "opportunities" else "opportunity"

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The diagnostics of the records when they were read, each with its path."""
        return self._diagnostics

    @property
    def content_hash(self) -> str:
        """32 hexadecimal digits over the records; the order of adding does not matter."""
        return self._service.content_hash(self._side)

    def add(self, record: Record) -> list[Diagnostic]:
        """Adds a record and returns its diagnostics. Raises `KetnoiError` if its id is there already."""
        return self._change("add", record)

    def update(self, record: Record) -> list[Diagnostic]:
        """Replaces the record that has the same id and returns diagnostics. Raises `KetnoiError` if there is none."""
        return self._change("update", record)

    def remove(self, id: str) -> bool:
        """Removes a record; False when there is none with that id."""
        answer = self._service.execute({"call": "remove", self._noun: id})
        return bool(json.loads(answer)["removed"])

    def subscribe(self, record: Record, *, strict: bool = False, **query: Unpack[Query]) -> Ranking:
        """The ranking for a startup (in a catalog of startups, for an opportunity), which `changes` follows from now on.

        A subscription with the same id is replaced. A pickled copy of the catalog has no subscriptions.
        """
        call = {"call": "subscribe", self.ranked_for: one(record, self.ranked_for), "query": query, "strict": strict}
        return Ranking(self._service.subscribe(call), self._matcher.lang)

    def unsubscribe(self, id: str) -> bool:
        """Ends the subscription with that id; False when there is none."""
        answer = self._service.execute({"call": "unsubscribe", self.ranked_for: id})
        return bool(json.loads(answer)["removed"])

    def changes(self, *, as_of: datetime.date | str | None = None) -> list[ChangeAnswer]:
        """The subscriptions whose best matches have changed since the last call, with the lists before and after.

        Records that were added, updated or removed cause changes. The answer equals the difference between full
        rankings before and after, and takes far less time. `as_of` becomes the date of all subscriptions.
        """
        answer = json.loads(self._service.execute({"call": "changes", "as_of": as_of}))
        changes: list[ChangeAnswer] = answer["opportunities" if self._side == "startups" else "startups"]
        return changes

    def records(self) -> list[dict[str, Any]]:
        """The records, in the order of their ids."""
        records: list[dict[str, Any]] = json.loads(self._service.records(self._side))
        return records

    def __len__(self) -> int:
        return self._service.count(self._side)

    def __iter__(self) -> Iterator[str]:
        return iter(self._service.ids(self._side))

    def __getitem__(self, id: str) -> dict[str, Any]:
        record = self._service.record(self._side, id) if isinstance(id, str) else None
        if record is None:
            raise KeyError(id)
        found: dict[str, Any] = json.loads(record)
        return found

    def __repr__(self) -> str:
        return f"Catalog({len(self)} {self._side}, {len(self._diagnostics)} diagnostics)"

    def _repr_html_(self) -> str:
        lang = self._matcher.lang
        rows = "".join(f"<li>{html.escape(found.text(lang))}</li>" for found in self._diagnostics[:SHOWN])
        more = len(self._diagnostics) - SHOWN
        rows += f"<li>… +{more}</li>" if more > 0 else ""
        return f"<p><b>{len(self)} {word(self._side, lang)}</b></p><ul>{rows}</ul>"

    def __getstate__(self) -> dict[str, Any]:
        records = self._service.records(self._side)
        return {"matcher": self._matcher, "side": self._side, "diagnostics": self._diagnostics, "records": records}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._matcher, self._side, self._diagnostics = state["matcher"], state["side"], state["diagnostics"]
        self._service = self._matcher._service.sibling()
        self._service.load(self._side, state["records"], False)

    # Equal content is `content_hash`; two catalogs that can change are two things.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def _noun(self) -> str:
        return "startup" if self._side == "startups" else "opportunity"

    def _change(self, call: str, record: Record) -> list[Diagnostic]:
        return self._service.change({"call": call, self._noun: one(record, self._noun)})

    def check_matcher(self, matcher: BaseMatcher) -> None:
        """Raises `KetnoiError` when the catalog was prepared by a matcher with another configuration."""
        if self._matcher.fingerprint != matcher.fingerprint:
            en = "catalog: expected a catalog prepared for this matcher: `matcher=matcher`"
            vi = "catalog: cần danh mục được chuẩn bị cho chính bộ so khớp này: `matcher=matcher`"
            raise KetnoiError("invalid", "catalog", self._matcher.fingerprint, en, vi)

