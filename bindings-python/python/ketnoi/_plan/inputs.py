"""Inputs of plans as callers pass them: pairs and entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from .._ranking.ranking import Ranking
from .._ranking.rankings import Rankings
from .._records import rows
from ..types import Entry, ScoredPair
from .pairs import PairResult

Pairs: TypeAlias = (
    Ranking
    | Rankings
    | PairResult[Any]
    | Iterable[ScoredPair | Mapping[str, Any] | Sequence[Any]]
    | Any
)
"""Pairs: rankings (their eligible matches), a plan, a table, dicts, or tuples of startup,
opportunity and score."""

Entries: TypeAlias = Iterable[Entry | Mapping[str, Any]] | Any
"""Entries of a register: dicts, or a table with a column for each field."""


def scored(pairs: Pairs) -> list[Any]:
    """Pairs with their scores, as the core reads them."""
    return _read(pairs, ("startup", "opportunity", "score"))


def unscored(pairs: Pairs) -> list[Any]:
    """Pairs of ids, as the core reads them."""
    return _read(pairs, ("startup", "opportunity"))


def entries(register: Entries) -> list[Any]:
    """Entries without their empty cells; the core reads the missing values of numpy and pandas."""
    return [_without_none(line) if isinstance(line, Mapping) else line for line in rows(register)]


def _without_none(line: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in line.items() if value is not None}


def _read(pairs: Pairs, fields: tuple[str, ...]) -> list[Any]:
    found = rows(pairs)
    if isinstance(pairs, (Ranking, Rankings)):
        found = [row for row in found if row["list"] == "eligible"]
    return [_pair(pair, fields) for pair in found]


def _pair(pair: Any, fields: tuple[str, ...]) -> Any:
    if isinstance(pair, Mapping):
        return {field: pair[field] for field in fields if field in pair}
    if isinstance(pair, (tuple, list)):
        return dict(zip(fields, pair, strict=False))
    # Not a pair: the core reports it.
    return pair
