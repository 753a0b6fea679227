"""The prepared side that one searches in: opportunities, or a pool of startups."""

from __future__ import annotations

import datetime
import html
import json
from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack

from . import _native
from ._errors import Diagnostic, KetnoiError
from ._lang import word
from ._records import Record, Records, one, readable

if TYPE_CHECKING:
    from .matcher import Matcher
    from .ranking import Ranking
    from .types import ChangeAnswer, Query

Side: TypeAlias = Literal["opportunities", "startups"]

# Findings that a notebook shows: a screen of them.
SHOWN = 20


class Catalog(Mapping[str, dict[str, Any]]):
    """Records prepared for one matcher: a mapping of ids to records, which can be asked again and again.

    A record that must be refused (no id, unknown kind, an id that is there already) is left out and told in
    `diagnostics`; a bad field of a good record counts as unknown and is told too.
    """

    def __init__(
        self, records: Records = (), matcher: Matcher | None = None, *, of: Side = "opportunities", strict: bool = False
    ) -> None:
        """Reads and prepares records; without a matcher, for the shipped configuration.

        Raises `KetnoiError` if `strict` and anything at all was found.
        """
        self._matcher = matcher or _default_matcher()
        self._of: Side = of
        self._service = self._matcher._service.sibling()
        self._diagnostics = tuple(self._service.load(of, readable(records), strict))

    @classmethod
    def load(cls, path: str | PathLike[str], matcher: Matcher | None = None) -> Self:
        """Reads a file that `save` wrote, for the same matcher.

        Raises `KetnoiError` if the file is damaged, of another version, or of a matcher with another configuration.
        """
        catalog = cls((), matcher)
        catalog._service.load_saved(Path(path).read_bytes())
        return catalog

    def save(self, path: str | PathLike[str]) -> None:
        """Writes the opportunities as prepared, into a file that `load` reads many times faster than their records; the
        package for JavaScript, which wants it for a portal, reads it too. What was found about them is not in it.

        Raises `KetnoiError` for a pool of startups: those are read anew.
        """
        if self._of != "opportunities":
            en = "catalog: expected a catalog of opportunities, found a pool of startups"
            vi = "catalog: cần danh mục cơ hội, nhưng đây là danh mục dự án"
            raise KetnoiError("invalid", "catalog", self._of, en, vi)
        Path(path).write_bytes(self._service.save())

    @property
    def matcher(self) -> Matcher:
        """The matcher that it is prepared for."""
        return self._matcher

    @property
    def of(self) -> Side:
        """What it holds: `opportunities` or `startups`."""
        return self._of

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found when the records were read, with the path of each finding."""
        return self._diagnostics

    @property
    def content_hash(self) -> str:
        """32 hexadecimal digits over the records; the order of adding does not matter."""
        return self._service.content_hash(self._of)

    def add(self, record: Record) -> list[Diagnostic]:
        """Adds a record, and gives the findings about it. Raises `KetnoiError` if its id is there already."""
        return self._change("add", record)

    def update(self, record: Record) -> list[Diagnostic]:
        """Puts a record in the place of the one with its id. Raises `KetnoiError` if there is none."""
        return self._change("update", record)

    def remove(self, id: str) -> bool:
        """Takes a record out; False when there is none with that id."""
        answer = self._service.execute({"call": "remove", self._noun: id})
        return bool(json.loads(answer)["removed"])

    def subscribe(self, record: Record, *, strict: bool = False, **query: Unpack[Query]) -> Ranking:
        """The ranking for a startup (in a catalog of startups, for an opportunity), which `changes` follows from now on.

        A subscription with the same id is replaced. A pickled copy of the catalog has no subscriptions.
        """
        call = {"call": "subscribe", self._asks: one(record, self._asks), "query": query, "strict": strict}
        return self._matcher._shown(self._service.subscribe(call))

    def unsubscribe(self, id: str) -> bool:
        """Ends the subscription with that id; False when there is none."""
        answer = self._service.execute({"call": "unsubscribe", self._asks: id})
        return bool(json.loads(answer)["removed"])

    def changes(self, *, as_of: datetime.date | str | None = None) -> list[ChangeAnswer]:
        """The subscriptions whose best matches have changed since the last call, with the lists before and after.

        Records that were added, updated or removed cause changes. The answer equals the difference between full
        rankings before and after, and takes far less time. `as_of` becomes the date of all subscriptions.
        """
        answer = json.loads(self._service.execute({"call": "changes", "as_of": as_of}))
        changes: list[ChangeAnswer] = answer["opportunities" if self._of == "startups" else "startups"]
        return changes

    def records(self) -> list[dict[str, Any]]:
        """The records, in the order of their ids."""
        records: list[dict[str, Any]] = json.loads(self._service.records(self._of))
        return records

    def __len__(self) -> int:
        return self._service.count(self._of)

    def __iter__(self) -> Iterator[str]:
        return iter(self._service.ids(self._of))

    def __getitem__(self, id: str) -> dict[str, Any]:
        record = self._service.record(self._of, id) if isinstance(id, str) else None
        if record is None:
            raise KeyError(id)
        found: dict[str, Any] = json.loads(record)
        return found

    def __repr__(self) -> str:
        return f"Catalog({len(self)} {self._of}, {len(self._diagnostics)} findings)"

    def _repr_html_(self) -> str:
        lang = self._matcher.lang
        rows = "".join(f"<li>{html.escape(found.text(lang))}</li>" for found in self._diagnostics[:SHOWN])
        more = len(self._diagnostics) - SHOWN
        rows += f"<li>… +{more}</li>" if more > 0 else ""
        return f"<p><b>{len(self)} {word(self._of, lang)}</b></p><ul>{rows}</ul>"

    def __getstate__(self) -> dict[str, Any]:
        records = self._service.records(self._of)
        return {"matcher": self._matcher, "of": self._of, "diagnostics": self._diagnostics, "records": records}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._matcher, self._of, self._diagnostics = state["matcher"], state["of"], state["diagnostics"]
        self._service = self._matcher._service.sibling()
        self._service.load(self._of, state["records"], False)

    # Equal content is `content_hash`; two catalogs that can change are two things.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def _noun(self) -> str:
        return "startup" if self._of == "startups" else "opportunity"

    @property
    def _asks(self) -> str:
        return "opportunity" if self._of == "startups" else "startup"

    def _change(self, call: str, record: Record) -> list[Diagnostic]:
        return self._service.change({"call": call, self._noun: one(record, self._noun)})

    def _check(self, matcher: Matcher) -> None:
        """Raises `KetnoiError` when the catalog was prepared by a matcher with another configuration."""
        if self._matcher.fingerprint != matcher.fingerprint:
            en = "catalog: expected a catalog prepared for this matcher: `Catalog(records, matcher)`"
            vi = "catalog: cần danh mục được chuẩn bị cho chính bộ so khớp này: `Catalog(records, matcher)`"
            raise KetnoiError("invalid", "catalog", self._matcher.fingerprint, en, vi)


def _default_matcher() -> Matcher:
    from ._calls import default_matcher

    return default_matcher()
