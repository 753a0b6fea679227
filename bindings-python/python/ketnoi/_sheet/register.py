"""Registers: spreadsheets to records, with a report of how they were read."""

from __future__ import annotations

import html
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from .._lang import Lang, Phrase
from ..matcher import Matcher
from . import files
from .core import Kind, call
from .page import CSS


class Register(Sequence[dict[str, Any]]):
    """The records of a sheet as dicts, with a report of how they were read.

    It is a sequence of the records. `print(register)` prints the report, a notebook shows it as a
    table.
    """

    def __init__(self, answer: Mapping[str, Any], grid: files.Grid, lang: Lang) -> None:
        self._answer = answer
        self._grid = grid
        self._lang: Lang = lang

    @property
    def kind(self) -> Kind:
        """What the records are: `startups` or `opportunities`."""
        kind: Kind = self._answer["kind"]
        return kind

    @property
    def records(self) -> list[dict[str, Any]]:
        """The records."""
        records: list[dict[str, Any]] = self._answer["records"]
        return records

    @property
    def rows(self) -> list[int]:
        """The row of each record, as the spreadsheet numbers it."""
        rows: list[int] = self._answer["rows"]
        return rows

    @property
    def columns(self) -> list[dict[str, Any]]:
        """The columns: `column`, `heading`, the `field` it was read as, and `how`.

        `basis` says whether its words or also its values decided, `confidence` how sure that is.
        """
        return [column for table in self._answer["tables"] for column in table["columns"]]

    @property
    def others(self) -> list[dict[str, Any]]:
        """The rows that are not records: titles, sums, notes, refused ones."""
        others: list[dict[str, Any]] = self._answer["others"]
        return others

    @property
    def diagnostics(self) -> list[dict[str, Any]]:
        """The problems, each once for all rows with the same value: `row`, `column`, `heading`,
        `problem`, `value`, `text`, and for several rows their `count` and `first_rows`.
        """
        diagnostics: list[dict[str, Any]] = self._answer["diagnostics"]
        return diagnostics

    @property
    def report(self) -> str:
        """The report as lines of text."""
        return str(self._answer["text"])

    @property
    def mapping(self) -> dict[str, Any]:
        """What each heading was read as, with the defaults and the currency.

        It can be changed, saved as JSON, and passed to `read_table` as `mapping` for the next file
        of the same form.
        """
        mapping: dict[str, Any] = self._answer["mapping"]
        return mapping

    @property
    def encoding(self) -> str | None:
        """The encoding of a CSV file."""
        return self._grid.encoding

    @property
    def sheet(self) -> str | None:
        """The name of the sheet in an XLSX file."""
        return self._grid.sheet

    def to_dicts(self) -> list[dict[str, Any]]:
        """A copy of the records."""
        return [dict(record) for record in self.records]

    def __len__(self) -> int:
        return len(self.records)

    def __getitem__(self, at: Any) -> Any:
        return self.records[at]

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.records)

    def __str__(self) -> str:
        return self.report

    def __repr__(self) -> str:
        return f"<Register: {len(self)} {self.kind}, {len(self.diagnostics)} diagnostics>"

    def _repr_html_(self) -> str:
        lang, text = self._lang, html.escape
        first = self.report.split("\n", 1)[0]
        columns = "".join(_column(column, lang) for column in self.columns)
        diagnostics = "".join(
            f"<li>{text(diagnostic['text'])}</li>" for diagnostic in self.diagnostics
        )
        row = Phrase(vi="dòng", en="row").pick(lang)
        others = "".join(
            f"<li>{row} {other['row']}: {text(other['text'])}</li>"
            for other in self.others
            if other["kind"] not in ("title", "heading")
        )
        return (
            f'<style>{CSS}</style><div class="ketnoi" lang="{lang}"><p><b>{text(first)}</b></p>'
            f"<table><thead><tr><th>{Phrase(vi='Cột', en='Column').pick(lang)}</th>"
            f"<th>{Phrase(vi='Tiêu đề', en='Heading').pick(lang)}</th>"
            f"<th>{Phrase(vi='Được đọc là', en='Read as').pick(lang)}</th></tr></thead>"
            f"<tbody>{columns}</tbody></table>"
            + _list(Phrase(vi="Cần kiểm tra lại", en="To check").pick(lang), diagnostics)
            + _list(
                Phrase(vi="Dòng không phải bản ghi", en="Rows that are not records").pick(lang),
                others,
            )
            + "</div>"
        )


def _column(column: Mapping[str, Any], lang: Lang) -> str:
    text = html.escape
    field = column.get("field")
    if field == "-":
        read = Phrase(vi="bỏ qua", en="left out").pick(lang)
    elif field:
        tick = f" = {text(column['tick'])}" if column.get("tick") else ""
        unit = f" ({text(column['unit'])})" if column.get("unit") else ""
        doubt = " ⚠" if column.get("how") in ("partial", "typo") else ""
        read = f"<code>{text(field)}</code>{tick}{unit}{doubt}"
    else:
        read = Phrase(vi="không đọc, giữ trong meta", en="not read, kept in meta").pick(lang)
    cells = (text(column["column"]), text(column["heading"]), read)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _list(title: str, items: str) -> str:
    return (
        f"<details open><summary>{html.escape(title)}</summary><ul>{items}</ul></details>"
        if items
        else ""
    )


def read_table(
    source: files.Source,
    kind: Kind = "startups",
    *,
    lang: Lang = "en",
    sheet: str | int | None = None,
    columns: Mapping[str, str | None] | None = None,
    defaults: Mapping[str, Any] | None = None,
    currency: str | None = None,
    mapping: Mapping[str, Any] | str | os.PathLike[str] | None = None,
    heading_rows: tuple[int, int] | None = None,
    strict: bool = False,
    matcher: Matcher | None = None,
) -> Register:
    """The records of a CSV, XLSX, XLS or ODS file, of rows, or of a data frame.

    It reads title rows, merged headings, units, lists in cells and rows of sums.

    Args:
        source: A path, bytes, an open file, a list of dicts or of rows, or a data frame of pandas,
            polars or Arrow.
        kind: What the records are.
        lang: The language of the report.
        sheet: The name of the sheet, or its index from 0; by default the first visible one with
            content.
        columns: The field of a heading or of a column's letters, such as `ask.min`; `None` leaves
            the column out, `meta` keeps it as it is.
        defaults: Values of fields that no row states, such as `{"kind": "incubator"}`.
        currency: The currency of amounts that state none.
        mapping: The `mapping` of an earlier register, or the path of a JSON file with it;
            `columns`, `defaults` and `currency` come before it.
        heading_rows: The first and the last row of the headings, from 1.
        strict: Raise the first diagnostic as an error.
        matcher: The matcher; one with the shipped configuration if left out.

    Raises:
        KetnoiError: If the file cannot be read or, with `strict`, a cell; `path` is then its
            address, such as `C7`.

    Example:
        >>> register = ketnoi.read_table("register.xlsx", lang="vi")
        >>> print(register)
    """
    grid = files.read(source, sheet)
    options: dict[str, Any] = {"merged": grid.merged}
    if grid.other_sheets and sheet is None:
        options["other_sheets"] = grid.other_sheets
    if grid.unclosed_quotes:
        options["unclosed_quotes"] = grid.unclosed_quotes
    if mapping is not None:
        if isinstance(mapping, (str, os.PathLike)):
            mapping = json.loads(Path(mapping).read_text(encoding="utf-8"))
        options["mapping"] = mapping
    if columns:
        options["columns"] = dict(columns)
    if defaults:
        options["defaults"] = dict(defaults)
    if currency:
        options["currency"] = currency
    if heading_rows:
        options["heading_rows"] = list(heading_rows)
    answer = call(
        "read_grid", matcher, kind=kind, rows=grid.rows, options=options, lang=lang, strict=strict
    )
    return Register(answer, grid, lang)
