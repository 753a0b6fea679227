"""Registers as staff keep them: a file to records, with a report of how it was read."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from . import files
from .core import Kind, Lang, call, pick
from .page import CSS


class Register(Sequence[dict[str, Any]]):
    """The records of a sheet, as dicts, and the report of how they were read.

    Iterating gives the records; `print(register)` gives the report, a notebook shows it as a table. `rows[i]` is the row of
    record `i` as the spreadsheet numbers it; `diagnostics` say what could not be read, by row and column.
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
        """Every column: `column`, `heading`, and the `field` it was read as, if any."""
        return [column for table in self._answer["tables"] for column in table["columns"]]

    @property
    def others(self) -> list[dict[str, Any]]:
        """Rows that are no records: titles, sums, notes, refused ones."""
        others: list[dict[str, Any]] = self._answer["others"]
        return others

    @property
    def diagnostics(self) -> list[dict[str, Any]]:
        """What is wrong: `row`, `column`, `heading`, `problem`, `value`, `text`."""
        diagnostics: list[dict[str, Any]] = self._answer["diagnostics"]
        return diagnostics

    @property
    def report(self) -> str:
        """The report as lines of text."""
        return str(self._answer["text"])

    @property
    def encoding(self) -> str | None:
        """The encoding of a CSV file."""
        return self._grid.encoding

    @property
    def sheet(self) -> str | None:
        """The name of the sheet of an XLSX file."""
        return self._grid.sheet

    def to_dicts(self) -> list[dict[str, Any]]:
        """The records as a list of dicts."""
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
        diagnostics = "".join(f"<li>{text(diagnostic['text'])}</li>" for diagnostic in self.diagnostics)
        others = "".join(
            f"<li>{pick(lang, 'dòng', 'row')} {other['row']}: {text(other['text'])}</li>"
            for other in self.others
            if other["kind"] not in ("title", "heading")
        )
        return (
            f'<style>{CSS}</style><div class="ketnoi" lang="{lang}"><p><b>{text(first)}</b></p>'
            f"<table><thead><tr><th>{pick(lang, 'Cột', 'Column')}</th><th>{pick(lang, 'Tiêu đề', 'Heading')}</th>"
            f"<th>{pick(lang, 'Được đọc là', 'Read as')}</th></tr></thead><tbody>{columns}</tbody></table>"
            + _list(pick(lang, "Cần xem lại", "To look at"), diagnostics)
            + _list(pick(lang, "Dòng không phải bản ghi", "Rows that are no records"), others)
            + "</div>"
        )


def _column(column: Mapping[str, Any], lang: Lang) -> str:
    text = html.escape
    field = column.get("field")
    if field == "-":
        read = pick(lang, "bỏ qua", "left out")
    elif field:
        tick = f" = {text(column['tick'])}" if column.get("tick") else ""
        unit = f" ({text(column['unit'])})" if column.get("unit") else ""
        doubt = " ⚠" if column.get("how") in ("partial", "typo") else ""
        read = f"<code>{text(field)}</code>{tick}{unit}{doubt}"
    else:
        read = pick(lang, "không đọc, giữ trong meta", "not read, kept in meta")
    return f"<tr><td>{text(column['column'])}</td><td>{text(column['heading'])}</td><td>{read}</td></tr>"


def _list(title: str, items: str) -> str:
    return f"<details open><summary>{html.escape(title)}</summary><ul>{items}</ul></details>" if items else ""


def read_table(
    source: files.Source,
    kind: Kind = "startups",
    *,
    lang: Lang = "en",
    sheet: str | int | None = None,
    columns: Mapping[str, str | None] | None = None,
    defaults: Mapping[str, Any] | None = None,
    currency: str | None = None,
    heading_rows: tuple[int, int] | None = None,
    strict: bool = False,
    config: Mapping[str, Any] | None = None,
) -> Register:
    """Reads a CSV or XLSX file as staff keep it: title rows, merged headings, units, lists in cells, sums at the bottom.

    `source` is a path, bytes or an open file; `sheet` a name or a number from 0. `columns` says what a heading (or the letters of a
    column) means: a field such as `ask.min`, or `None` to leave it out. `defaults` fill fields that no row states, such as
    `{"kind": "incubator"}`. `strict` raises `KetnoiError` at the first finding, its `path` being the cell, `C7`.
    """
    grid = files.read(source, sheet)
    options: dict[str, Any] = {"merged": grid.merged}
    if columns:
        options["columns"] = dict(columns)
    if defaults:
        options["defaults"] = dict(defaults)
    if currency:
        options["currency"] = currency
    if heading_rows:
        options["heading_rows"] = list(heading_rows)
    answer = call("read_grid", config, kind=kind, rows=grid.rows, options=options, lang=lang, strict=strict)
    return Register(answer, grid, lang)
