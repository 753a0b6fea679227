"""Records as Python people hold them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from ._errors import KetnoiError
from .types import Opportunity, Startup

Record: TypeAlias = Startup | Opportunity | Mapping[str, Any] | str | Any
"""One record: a dict, a dataclass, JSON text, or an object that can tell itself as a dict."""

Records: TypeAlias = Iterable[Startup] | Iterable[Opportunity] | Iterable[Any] | str | Any
"""Records: an iterable of them, JSON text, or a table with the Arrow PyCapsule interface."""


def one(record: Record, path: str) -> Any:
    """A record as an object; JSON text is parsed."""
    if not isinstance(record, str):
        return record
    try:
        return json.loads(record)
    except ValueError as error:
        en, vi = f"{path}: expected a record as JSON: {error}", f"{path}: cần một bản ghi JSON: {error}"
        raise KetnoiError("syntax", path, record[:80], en, vi) from None
