"""What every plan has: the core's answer in either language, rows for tables, and the people it is about."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, TypeAlias, TypeVar, cast

from .. import _native
from .._errors import KetnoiError
from .._lang import Lang
from .._sheet.core import shown
from .._tables import Tables

Rows = TypeVar("Rows", bound=str)

Answered: TypeAlias = Callable[[Lang | None], dict[str, Any]]
"""Asks again in a language: the core answers the same call with the same plan."""

# One point in the exact integers of a score.
POINT = 1_000_000

# Names of columns with the types of their cells.
Columns: TypeAlias = Mapping[str, str]

PAIR: Columns = {"startup": "text", "startup_name": "text", "opportunity": "text", "opportunity_name": "text"}


class Records:
    """The records that a plan was made from, as they were then."""

    def __init__(self, service: _native.Service) -> None:
        self._service: _native.Service | None = service
        self._found: dict[str, dict[str, dict[str, Any]]] = {}
        self._labels: dict[tuple[str, Lang], dict[str, str]] = {}

    def of(self, side: _native._Side) -> dict[str, dict[str, Any]]:
        """The records of one side by their ids."""
        if side not in self._found:
            records = json.loads(self._service.records(side)) if self._service else []
            self._found[side] = {record["id"]: record for record in records}
        return self._found[side]

    def names(self, lang: Lang) -> Names:
        """Everybody's name for people."""
        sides: tuple[_native._Side, _native._Side] = ("startups", "opportunities")
        return Names(*({id: shown(record.get("name"), lang) for id, record in self.of(side).items()} for side in sides))

    def labels(self, kind: str, lang: Lang) -> dict[str, str]:
        """What people call the terms of a vocabulary."""
        if (kind, lang) not in self._labels:
            asked = {"call": "terms", "kind": kind, "lang": lang}
            terms = json.loads(self._service.query(asked))["terms"] if self._service else []
            self._labels[kind, lang] = {term["id"]: term["label"] for term in terms}
        return self._labels[kind, lang]

    def __getstate__(self) -> tuple[Any, Any]:
        for lang in ("en", "vi"):
            for kind in ("group", "sector", "place"):
                self.labels(kind, lang)
        return {side: self.of(side) for side in ("startups", "opportunities")}, self._labels

    def __setstate__(self, state: tuple[Any, Any]) -> None:
        self._service, (self._found, self._labels) = None, state


class Names:
    """Names by id."""

    def __init__(self, startups: Mapping[str, str], opportunities: Mapping[str, str]) -> None:
        self.startups, self.opportunities = startups, opportunities

    def startup(self, id: str) -> str:
        """The name with the id that is unique, or the id alone."""
        return _named(self.startups, id)

    def opportunity(self, id: str) -> str:
        """The same for an opportunity."""
        return _named(self.opportunities, id)

    def columns(self, pair: Mapping[str, Any]) -> dict[str, Any]:
        """The names of a pair, for its row."""
        return {
            "startup_name": self.startups.get(pair.get("startup", "")) or None,
            "opportunity_name": self.opportunities.get(pair.get("opportunity", "")) or None,
        }


def _named(names: Mapping[str, str], id: str) -> str:
    return f"{names[id]} ({id})" if names.get(id) else id


class Plan(Tables[Rows]):
    """An answer about a programme."""

    # For every kind of rows its columns; the first kind is meant where none is named. What several answers share has none.
    _COLUMNS: ClassVar[Mapping[str, Columns]] = {}

    def __init__(self, answered: Answered, first: dict[str, Any], records: Records, lang: Lang) -> None:
        self._answered, self._records, self._lang = answered, records, lang
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
        """The whole answer as plain data: with a `lang` with texts, without one only ids and numbers."""
        if lang is None:
            return dict(self._plain)
        return {key: value for key, value in self._texts(lang).items() if key != "answer"}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plan) and type(self) is type(other) and self._plain == other._plain

    __hash__ = None  # type: ignore[assignment]

    def __getstate__(self) -> dict[str, Any]:
        answers = {lang: self._texts(lang) for lang in ("en", "vi")}
        return {**self.__dict__, "_answered": None, "_answers": answers}

    def _texts(self, lang: Lang) -> dict[str, Any]:
        if lang not in self._answers:
            self._answers[lang] = self._answered(lang)
        return self._answers[lang]

    def _names(self, lang: Lang) -> Names:
        return self._records.names(lang)

    def _listed(self, rows: Rows, lang: Lang) -> Iterable[Mapping[str, Any]]:
        """The rows with at least the columns that are known of them."""
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
            en, vi = f"rows: expected one of {kinds}, found `{rows}`", f"rows: cần một trong {kinds}, gặp `{rows}`"
            raise KetnoiError("invalid", "rows", str(rows)[:80], en, vi)
        return self._COLUMNS[rows]


class Pairs(Plan[Rows]):
    """A plan of pairs."""

    _COLUMNS = {"pairs": PAIR}

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The ids of startup and opportunity of every pair."""
        return [(pair["startup"], pair["opportunity"]) for pair in self._paired()]

    def entries(self, what: str, date: Any) -> list[dict[str, Any]]:
        """The plan as lines of a register, for `targets`: each pair is `what` on that day, with the opportunity's kind and the
        startup's groups from the records."""
        startups, opportunities = self._records.of("startups"), self._records.of("opportunities")
        return [
            {
                "what": what,
                "date": date,
                "startup": startup,
                "opportunity": opportunity,
                **_stated("kind", opportunities.get(opportunity, {}).get("kind")),
                **_stated("groups", _list(startups.get(startup, {}).get("groups"))),
            }
            for startup, opportunity in self.pairs
        ]

    def _paired(self) -> list[dict[str, Any]]:
        return cast("list[dict[str, Any]]", self._plain["pairs"])


def _stated(field: str, value: Any) -> dict[str, Any]:
    return {} if value is None else {field: value}


def _list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value
