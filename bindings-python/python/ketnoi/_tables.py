"""Answers as tables of dicts, Arrow, polars and pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from ._companions import companion
from ._lang import Lang

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

Rows = TypeVar("Rows", bound=str)


class Tables(Generic[Rows]):
    """An answer with rows of one or more kinds, in both languages."""

    # The kind of rows where a call names none.
    _FIRST: ClassVar[str]
    _lang: Lang

    def to_dicts(
        self, rows: Rows | None = None, *, lang: Lang | None = None
    ) -> list[dict[str, Any]]:
        """The rows as dicts, one for each."""
        return self._rows(self._kind(rows), lang or self._lang)

    def to_arrow(self, rows: Rows | None = None, *, lang: Lang | None = None) -> pyarrow.Table:
        """The rows as a pyarrow table."""
        return companion("pyarrow", "arrow").table(
            _Table(self, self._kind(rows), lang or self._lang)
        )

    def to_polars(self, rows: Rows | None = None, *, lang: Lang | None = None) -> polars.DataFrame:
        """The rows as a polars data frame."""
        return companion("polars", "polars").DataFrame(
            _Table(self, self._kind(rows), lang or self._lang)
        )

    def to_pandas(self, rows: Rows | None = None, *, lang: Lang | None = None) -> pandas.DataFrame:
        """The rows as a pandas data frame."""
        companion("pandas", "pandas")
        return self.to_arrow(rows, lang=lang).to_pandas()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The first kind of rows by the Arrow PyCapsule interface (`pyarrow.table(answer)`)."""
        return self._table(self._kind(None), self._lang).__arrow_c_stream__(requested_schema)

    def _kind(self, rows: Rows | None) -> Rows:
        return rows if rows is not None else cast("Rows", self._FIRST)

    def _rows(self, rows: Rows, lang: Lang) -> list[dict[str, Any]]:
        raise NotImplementedError

    def _table(self, rows: Rows, lang: Lang) -> Any:
        """The rows as an object with the Arrow PyCapsule interface."""
        raise NotImplementedError


class _Table(Generic[Rows]):
    """Rows of one kind in one language, with the Arrow PyCapsule interface."""

    def __init__(self, of: Tables[Rows], rows: Rows, lang: Lang) -> None:
        self._of, self._rows, self._lang = of, rows, lang

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._of._table(self._rows, self._lang).__arrow_c_stream__(requested_schema)
