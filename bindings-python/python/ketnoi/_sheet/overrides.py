"""Decisions of people about startups, beside their scores."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

Day = datetime.date | str


@dataclass(frozen=True)
class Override:
    """A decision of a person about one startup.

    `pin` puts it on the list, `bar` keeps it off the list, `note` adds a remark.
    """

    id: str
    act: Literal["pin", "bar", "note"]
    by: str
    on: str
    why: str


class Overrides:
    """Decisions about startups by their ids, which stay when scores change.

    Example:
        >>> overrides = Overrides().pin("s1", by="An", on="2026-11-22", why="winner of 2025")
    """

    def __init__(self, overrides: Iterable[Override | Mapping[str, Any]] = ()) -> None:
        self._all = [one if isinstance(one, Override) else Override(**one) for one in overrides]

    def pin(self, id: str, *, by: str, on: Day, why: str) -> Overrides:
        """Puts a startup on the list before all others, whatever its score."""
        return self._add(id, "pin", by, on, why)

    def bar(self, id: str, *, by: str, on: Day, why: str) -> Overrides:
        """Keeps a startup off the list, whatever its score."""
        return self._add(id, "bar", by, on, why)

    def note(self, id: str, *, by: str, on: Day, why: str) -> Overrides:
        """Adds a remark to a startup; the list stays the same."""
        return self._add(id, "note", by, on, why)

    def _add(
        self, id: str, act: Literal["pin", "bar", "note"], by: str, on: Day, why: str
    ) -> Overrides:
        self._all.append(Override(id, act, by, str(on), why))
        return self

    def __iter__(self) -> Any:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def to_dicts(self) -> list[dict[str, str]]:
        """The decisions as plain data."""
        return [asdict(one) for one in self._all]

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the decisions as JSON; returns the path."""
        path = Path(path)
        path.write_text(
            json.dumps(self.to_dicts(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
        )
        return path

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Overrides:
        """The decisions in a file that `save` has written."""
        return cls(json.loads(Path(path).read_text(encoding="utf-8")))
