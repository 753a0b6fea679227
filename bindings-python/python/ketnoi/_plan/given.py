"""What a plan is made from: pairs and entries as Python people hold them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from .._records import rows
from ..ranking import Ranking, Rankings
from ..types import Entry, ScoredPair
from .result import Pairs

GivenPairs: TypeAlias = Ranking | Rankings | Pairs[Any] | Iterable[ScoredPair | Mapping[str, Any] | Sequence[Any]] | Any
"""Pairs: rankings (their eligible matches), a plan, a table, dicts, or tuples of startup, opportunity and score."""

GivenEntries: TypeAlias = Iterable[Entry | Mapping[str, Any]] | Any
"""Lines of a register: dicts, or a table with a column for each field."""


def scored(pairs: GivenPairs) -> list[Any]:
    """Pairs with their scores."""
    return _read(pairs, ("startup", "opportunity", "score"))


def unscored(pairs: GivenPairs) -> list[Any]:
    """Pairs by their ids."""
    return _read(pairs, ("startup", "opportunity"))


def entries(register: GivenEntries) -> list[Any]:
    """Lines of a register without their empty cells; numpy's and pandas' missing values are left to the core."""
    return [{key: value for key, value in line.items() if value is not None} if isinstance(line, Mapping) else line for line in rows(register)]


def _read(pairs: GivenPairs, fields: tuple[str, ...]) -> list[Any]:
    found = rows(pairs)
    if isinstance(pairs, (Ranking, Rankings)):
        found = [row for row in found if row["list"] == "eligible"]
    return [_pair(pair, fields) for pair in found]


def _pair(pair: Any, fields: tuple[str, ...]) -> Any:
    if isinstance(pair, Mapping):
        return {field: pair[field] for field in fields if field in pair}
    if isinstance(pair, (tuple, list)):
        return dict(zip(fields, pair, strict=False))
    # The core tells what it is not.
    return pair
