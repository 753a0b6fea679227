"""Records as callers pass them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeGuard

from ._errors import KetnoiError
from .types import Opportunity, Startup

Record: TypeAlias = Startup | Opportunity | Mapping[str, Any] | str | Any
"""One record: a dict, a dataclass, JSON text, or an object with `to_dict`."""

Records: TypeAlias = Iterable[Startup] | Iterable[Opportunity] | Iterable[Any] | str | Any
"""Records: an iterable of them, a `Catalog`, JSON text, or a table (Arrow PyCapsule interface)."""


def one(record: Record, path: str) -> Any:
    """A record as an object; JSON text is parsed."""
    if not isinstance(record, str):
        return record
    try:
        return json.loads(record)
    except ValueError as error:
        en, vi = (
            f"{path}: expected a record as JSON: {error}",
            f"{path}: cần một bản ghi JSON: {error}",
        )
        raise KetnoiError("syntax", path, record[:80], en, vi) from None


def readable(records: Records) -> Any:
    """Records in a form that the compiled half reads.

    polars exports a column without any value in a form that Arrow's Rust implementation refuses,
    so such columns become texts.
    """
    if _is_by_id(records):
        return list(records.values())
    if type(records).__module__.startswith("polars.") and hasattr(records, "with_columns"):
        import polars

        return records.with_columns(polars.col(polars.Null).cast(polars.String))
    return records


def rows(table: Any) -> Any:
    """The rows of a data frame or table as dicts; the items of other iterables as they are."""
    if _is_by_id(table):
        return list(table.values())
    if hasattr(table, "itertuples"):
        return table.to_dict("records")
    for method in ("to_dicts", "to_pylist"):
        if hasattr(table, method):
            return getattr(table, method)()
    return list(table)


def _is_by_id(records: Any) -> TypeGuard[Mapping[str, Any]]:
    """True for a mapping of ids to records, such as a catalog; a dict is one record."""
    return isinstance(records, Mapping) and not isinstance(records, dict)
