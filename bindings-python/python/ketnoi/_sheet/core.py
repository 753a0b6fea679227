"""One call of the core, as plain Python values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from .. import _native
from .._lang import Lang

__all__ = ["Kind", "Lang", "call", "pick", "shown"]

Kind = Literal["startups", "opportunities"]


@cache
def _default() -> _native.Service:
    return _native.Service(None)


def call(name: str, config: Mapping[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
    """The answer to a call; raises `KetnoiError` where the core refuses it."""
    service = _default().sibling() if config is None else _native.Service(dict(config))
    answer: dict[str, Any] = json.loads(service.execute({"call": name, **fields}))
    return answer


def pick(lang: Lang, vi: str, en: str) -> str:
    """The one of two texts that is in the language."""
    return vi if lang == "vi" else en


def shown(text: Any, lang: Lang) -> str:
    """A text of a record: plain, or by language."""
    if isinstance(text, dict):
        return str(text.get(lang) or next(iter(text.values()), ""))
    return "" if text is None else str(text)
