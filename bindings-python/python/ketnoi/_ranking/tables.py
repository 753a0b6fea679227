"""Rankings as tables."""

from __future__ import annotations

import json
from itertools import chain
from typing import Any, cast

from .. import _native
from .._companions import companion
from .._lang import Lang
from .._tables import Tables
from .source import Rows, Source, rows_of


class RankingTables(Tables[Rows]):
    """The tables of one or more rankings.

    Rows are the `matches` of all lists, with the list in the column `list`, or their `reasons`.
    """

    _FIRST = "matches"

    def _sources(self) -> list[Source]:
        raise NotImplementedError

    def _rows(self, rows: Rows, lang: Lang) -> list[dict[str, Any]]:
        native = self._sources()
        if all(isinstance(source, _native.Ranking) for source in native):
            text = _native.rows_of(cast("list[_native.Ranking]", native), rows == "reasons", lang)
            return cast("list[dict[str, Any]]", json.loads(text))
        stored = (rows_of(source, rows, lang) for source in native)
        return list(chain.from_iterable(stored))

    def _table(self, rows: Rows, lang: Lang) -> Any:
        native = self._sources()
        if all(isinstance(source, _native.Ranking) for source in native):
            return _native.table_of(cast("list[_native.Ranking]", native), rows == "reasons", lang)
        pyarrow = companion("pyarrow", "arrow")
        empty = _native.table_of([], rows == "reasons", lang)
        return pyarrow.Table.from_pylist(
            self.to_dicts(rows, lang=lang), schema=pyarrow.table(empty).schema
        )
