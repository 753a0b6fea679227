"""One call of the core, as plain Python values."""

from __future__ import annotations

import json
from typing import Any, Literal

from ketnoi import _native

Lang = Literal["vi", "en"]
Kind = Literal["startups", "opportunities"]


def ask(call: str, **fields: Any) -> dict[str, Any]:
    """The answer to a call; raises `KetnoiError` where the core refuses it."""
    answer: dict[str, Any] = json.loads(_native.call(json.dumps({"call": call, **fields}, ensure_ascii=False)))
    if answer["answer"] == "error":
        raise refusal(answer)
    return answer


def refusal(answer: dict[str, Any]) -> Exception:
    """The core's refusal as the package's error."""
    from ketnoi._errors import KetnoiError

    return KetnoiError(answer)


def pick(lang: Lang, vi: str, en: str) -> str:
    """The one of two texts that is in the language."""
    return vi if lang == "vi" else en


def shown(text: Any, lang: Lang) -> str:
    """A text of a record: plain, or by language."""
    if isinstance(text, dict):
        return str(text.get(lang) or next(iter(text.values()), ""))
    return "" if text is None else str(text)
