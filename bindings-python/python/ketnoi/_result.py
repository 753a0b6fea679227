"""Answers about a whole programme: the core's answer in both languages, and its rows as tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, TypeAlias, TypeVar

from . import _native
from ._errors import KetnoiError
from ._lang import Lang, text_of
from ._tables import Tables

Rows = TypeVar("Rows", bound=str)

AnswerIn: TypeAlias = Callable[[Lang | None], dict[str, Any]]
"""The core's answer with texts in a language: the same call has the same answer in each."""

# One point in the exact integers of a score.
POINT = 1_000_000

# The names of columns with the types of their cells.
Columns: TypeAlias = Mapping[str, str]

PAIR: Columns = {
    "startup": "text",
    "startup_name": "text",
    "opportunity": "text",
    "opportunity_name": "text",
}


class RecordSnapshot:
    """The records of both sides as they were when a result was made.

    They are fetched when they are first needed: the service holds the records of that moment.
    """

    def __init__(self, service: _native.Service) -> None:
        self._service: _native.Service | None = service
        self._by_id: dict[str, dict[str, dict[str, Any]]] = {}
        self._labels: dict[tuple[str, Lang], dict[str, str]] = {}

    def of(self, side: _native._Side) -> dict[str, dict[str, Any]]:
        """The records of one side by their ids."""
        if side not in self._by_id:
            records = json.loads(self._service.records(side)) if self._service else []
            self._by_id[side] = {record["id"]: record for record in records}
        return self._by_id[side]

    def names(self, lang: Lang) -> Names:
        """The names of all records."""
        sides: tuple[_native._Side, _native._Side] = ("startups", "opportunities")
        return Names(
            *(
                {id: text_of(record.get("name"), lang) for id, record in self.of(side).items()}
                for side in sides
            )
        )

    def labels(self, kind: str, lang: Lang) -> dict[str, str]:
        """The labels of a vocabulary's terms, by their ids."""
        if (kind, lang) not in self._labels:
            call = {"call": "terms", "kind": kind, "lang": lang}
            terms = json.loads(self._service.query(call))["terms"] if self._service else []
            self._labels[kind, lang] = {term["id"]: term["label"] for term in terms}
        return self._labels[kind, lang]

    def __getstate__(self) -> tuple[Any, Any]:
        for lang in ("en", "vi"):
            for kind in ("group", "sector", "place"):
                self.labels(kind, lang)
        return {side: self.of(side) for side in ("startups", "opportunities")}, self._labels

    def __setstate__(self, state: tuple[Any, Any]) -> None:
        self._service, (self._by_id, self._labels) = None, state


class Names:
    """The names of startups and opportunities, by their ids."""

    def __init__(self, startups: Mapping[str, str], opportunities: Mapping[str, str]) -> None:
        self.startups, self.opportunities = startups, opportunities

    def startup(self, id: str) -> str:
        """The name of a startup with its id, or the id alone."""
        return _named(self.startups, id)

    def opportunity(self, id: str) -> str:
        """The name of an opportunity with its id, or the id alone."""
        return _named(self.opportunities, id)

    def columns(self, pair: Mapping[str, Any]) -> dict[str, Any]:
        """The columns with the names of a pair."""
        return {
            "startup_name": self.startups.get(pair.get("startup", "")) or None,
            "opportunity_name": self.opportunities.get(pair.get("opportunity", "")) or None,
        }


def _named(names: Mapping[str, str], id: str) -> str:
    return f"{names[id]} ({id})" if names.get(id) else id


class Result(Tables[Rows]):
    """An answer about a whole programme, with tables."""

    # The columns of every kind of rows; the first kind is the default. Abstract classes have none.
    _COLUMNS: ClassVar[Mapping[str, Columns]] = {}

    def __init__(
        self, answer_in: AnswerIn, first: dict[str, Any], records: RecordSnapshot, lang: Lang
    ) -> None:
        self._answer_in, self._records, self._lang = answer_in, records, lang
        self._answers: dict[Lang, dict[str, Any]] = {lang: first}
        self._plain = {key: value for key, value in first.items() if key not in ("answer", "texts")}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._FIRST = next(iter(cls._COLUMNS), "")

    @property
    def lang(self) -> Lang:
        """The language of texts where a call names none."""
        return self._lang

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """The answer as plain data; texts are included only if `lang` is given."""
        if lang is None:
            return dict(self._plain)
        return {key: value for key, value in self._texts(lang).items() if key != "answer"}

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Result) and type(self) is type(other) and self._plain == other._plain
        )

    __hash__ = None  # type: ignore[assignment]

    def __getstate__(self) -> dict[str, Any]:
        answers = {lang: self._texts(lang) for lang in ("en", "vi")}
        return {**self.__dict__, "_answer_in": None, "_answers": answers}

    def _texts(self, lang: Lang) -> dict[str, Any]:
        if lang not in self._answers:
            self._answers[lang] = self._answer_in(lang)
        return self._answers[lang]

    def _names(self, lang: Lang) -> Names:
        return self._records.names(lang)

    def _listed(self, rows: Rows, lang: Lang) -> Iterable[Mapping[str, Any]]:
        """The rows of a kind; missing columns are null."""
        raise NotImplementedError

    def _rows(self, rows: Rows, lang: Lang) -> list[dict[str, Any]]:
        columns = self._columns(rows)
        return [{column: row.get(column) for column in columns} for row in self._listed(rows, lang)]

    def _table(self, rows: Rows, lang: Lang) -> Any:
        text = json.dumps(self._rows(rows, lang), ensure_ascii=False)
        return _native.table_of_json(list(self._columns(rows).items()), text)

    def _columns(self, rows: Rows) -> Columns:
        if rows not in self._COLUMNS:
            kinds = ", ".join(f"`{kind}`" for kind in self._COLUMNS)
            en, vi = (
                f"rows: expected one of {kinds}, found `{rows}`",
                f"rows: cần một trong {kinds}, gặp `{rows}`",
            )
            raise KetnoiError("invalid", "rows", str(rows)[:80], en, vi)
        return self._COLUMNS[rows]


def localized(service: _native.Service, call: dict[str, Any]) -> AnswerIn:
    """The answer of a query, in the language that is passed to it."""

    def answer_in(lang: Lang | None) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(service.query({**call, "lang": lang}))
        return answer

    return answer_in
