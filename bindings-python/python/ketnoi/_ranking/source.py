"""Where the content of a ranking comes from: the core, or a stored copy."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, cast

from .. import _native
from .._lang import Lang
from .match import in_all_languages, without_reasons

if TYPE_CHECKING:
    from .._errors import Diagnostic

Rows: TypeAlias = Literal["matches", "reasons"]

LISTS = ("eligible", "unverified", "rejected")


class Source(Protocol):
    """What a `Ranking` shows: a ranking of the core, or a stored copy of one."""

    @property
    def ranked_for(self) -> str: ...
    @property
    def lengths(self) -> tuple[int, int, int]: ...
    def answer(self, lang: Lang | None, reasons: bool) -> str: ...
    def diagnostics(self) -> list[Diagnostic]: ...


class StoredRanking:
    """A copy of a ranking that can be pickled: its answers and rows in every language."""

    def __init__(self, source: Source) -> None:
        self.ranked_for, self.lengths = source.ranked_for, source.lengths
        self._diagnostics = source.diagnostics()
        self._answers = in_all_languages(lambda lang: json.loads(source.answer(lang, True)))
        languages: tuple[Lang, Lang] = ("en", "vi")
        kinds: tuple[Rows, Rows] = ("matches", "reasons")
        self._rows = {
            (rows, lang): rows_of(source, rows, lang) for rows in kinds for lang in languages
        }

    def answer(self, lang: Lang | None, reasons: bool) -> str:
        answer = dict(self._answers[lang])
        for name in LISTS:
            if name in answer:
                listed = answer[name] if name == "rejected" else answer[name]["matches"]
                matches = [without_reasons(found, reasons) for found in listed]
                answer[name] = (
                    matches if name == "rejected" else {**answer[name], "matches": matches}
                )
        return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))

    def diagnostics(self) -> list[Diagnostic]:
        return self._diagnostics

    def rows(self, rows: Rows, lang: Lang) -> list[dict[str, Any]]:
        return self._rows[rows, lang]


def rows_of(source: Source, rows: Rows, lang: Lang) -> list[dict[str, Any]]:
    """The rows of a ranking as dicts."""
    if isinstance(source, StoredRanking):
        return source.rows(rows, lang)
    text = _native.rows_of([cast("_native.Ranking", source)], rows == "reasons", lang)
    return cast("list[dict[str, Any]]", json.loads(text))
