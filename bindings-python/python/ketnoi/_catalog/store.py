"""The prepared records of a catalog."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, Literal, Self, TypeAlias

from .. import _native
from .._errors import Diagnostic, KetnoiError
from .._lang import word
from .._records import Record, Records, one, readable
from ..matcher import Matcher, default_matcher

Side: TypeAlias = Literal["opportunities", "startups"]
Noun: TypeAlias = Literal["opportunity", "startup"]

# The number of diagnostics that a notebook shows: about a screen.
SHOWN = 20


class RecordStore(Mapping[str, dict[str, Any]]):
    """Records of one side, prepared for a matcher: a mapping of ids to records."""

    def __init__(
        self,
        side: Side,
        records: Records = (),
        *,
        matcher: Matcher | None = None,
        strict: bool = False,
    ) -> None:
        """A catalog of one side; see `Catalog.opportunities` and `Catalog.startups`."""
        self._matcher = matcher or default_matcher()
        self._side: Side = side
        self._service = self._matcher._service.sibling()
        self._diagnostics = tuple(self._service.load(side, readable(records), strict))

    @classmethod
    def opportunities(
        cls, records: Records = (), *, matcher: Matcher | None = None, strict: bool = False
    ) -> Self:
        """A catalog of opportunities.

        Args:
            records: The records (see `ketnoi.types.Opportunity`).
            matcher: The matcher that searches them; one with the shipped configuration if left out.
            strict: Raise the first diagnostic as an error.

        Raises:
            KetnoiError: If `strict`, and a record has a problem.
        """
        return cls("opportunities", records, matcher=matcher, strict=strict)

    @classmethod
    def startups(
        cls, records: Records = (), *, matcher: Matcher | None = None, strict: bool = False
    ) -> Self:
        """A catalog of startups; the arguments are those of `opportunities`."""
        return cls("startups", records, matcher=matcher, strict=strict)

    @classmethod
    def load(cls, path: str | PathLike[str], *, matcher: Matcher | None = None) -> Self:
        """The catalog in a file that `save` has written, for the same matcher.

        Raises:
            KetnoiError: If the file is damaged, of another version, or of another configuration.
        """
        catalog = cls.opportunities(matcher=matcher)
        catalog._service.load_saved(Path(path).read_bytes())
        return catalog

    def save(self, path: str | PathLike[str]) -> None:
        """Writes the prepared opportunities to a file that `load` reads faster than their records.

        The package for JavaScript reads the file too. Diagnostics are not in it.

        Raises:
            KetnoiError: If this is a catalog of startups.
        """
        if self._side != "opportunities":
            en = "catalog: expected a catalog of opportunities, found one of startups"
            vi = "catalog: cần danh mục cơ hội, nhưng đây là danh mục dự án"
            raise KetnoiError("invalid", "catalog", self._side, en, vi)
        Path(path).write_bytes(self._service.save())

    @property
    def matcher(self) -> Matcher:
        """The matcher that searches the records."""
        return self._matcher

    @property
    def side(self) -> Side:
        """What the records are: `opportunities` or `startups`."""
        return self._side

    @property
    def counterpart(self) -> Noun:
        """What the records are ranked for: `startup` for opportunities, and vice versa."""
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
        """Adds a record; returns its diagnostics.

        Raises:
            KetnoiError: If the record cannot be read, or its id is in the catalog.
        """
        return self._change("add", record)

    def update(self, record: Record) -> list[Diagnostic]:
        """Replaces the record with the same id; returns its diagnostics.

        Raises:
            KetnoiError: If the record cannot be read, or its id is not in the catalog.
        """
        return self._change("update", record)

    def remove(self, id: str) -> bool:
        """Removes a record; False if there is none with that id."""
        answer = self._service.execute({"call": "remove", self._noun: id})
        return bool(json.loads(answer)["removed"])

    def records(self) -> list[dict[str, Any]]:
        """The records in the order of their ids."""
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
        rows = "".join(
            f"<li>{html.escape(found.text(lang))}</li>" for found in self._diagnostics[:SHOWN]
        )
        more = len(self._diagnostics) - SHOWN
        rows += f"<li>… +{more}</li>" if more > 0 else ""
        return f"<p><b>{len(self)} {word(self._side, lang)}</b></p><ul>{rows}</ul>"

    def __getstate__(self) -> dict[str, Any]:
        records = self._service.records(self._side)
        return {
            "matcher": self._matcher,
            "side": self._side,
            "diagnostics": self._diagnostics,
            "records": records,
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._matcher, self._side, self._diagnostics = (
            state["matcher"],
            state["side"],
            state["diagnostics"],
        )
        self._service = self._matcher._service.sibling()
        self._service.load(self._side, state["records"], False)

    # Identity: a catalog can change; `content_hash` compares contents.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def _noun(self) -> Noun:
        return "startup" if self._side == "startups" else "opportunity"

    def _change(self, call: str, record: Record) -> list[Diagnostic]:
        return self._service.change({"call": call, self._noun: one(record, self._noun)})

    def _query(self, call: str, **fields: Any) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self._service.query({"call": call, **fields}))
        return answer

    def _with(self, startups: RecordStore | Records) -> _native.Service:
        """A service with these opportunities and the startups, both as they are now.

        Raises:
            KetnoiError: If a catalog is of the wrong side, or has another configuration.
        """
        other = (
            startups
            if isinstance(startups, RecordStore)
            else RecordStore("startups", startups, matcher=self._matcher)
        )
        for store, side in ((other, "startups"), (self, "opportunities")):
            if store.side != side:
                en, vi = (
                    f"{side}: expected a catalog of {side}",
                    f"{side}: cần danh mục {word(side, 'vi')}",
                )
                raise KetnoiError("invalid", side, store.side, en, vi)
        if other._matcher.fingerprint != self._matcher.fingerprint:
            en = "startups: expected a catalog with the matcher of the opportunities"
            vi = "startups: cần danh mục dùng cùng bộ so khớp với danh mục cơ hội"
            raise KetnoiError("invalid", "startups", other._matcher.fingerprint, en, vi)
        return self._service.with_startups_of(other._service)
