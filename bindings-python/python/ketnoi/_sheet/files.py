"""CSV and XLSX files as rows of cells; the core reads the cells."""

from __future__ import annotations

import csv
import datetime
import io
import os
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, TypeAlias

from .._companions import companion
from .._errors import KetnoiError

Source: TypeAlias = "str | os.PathLike[str] | bytes | IO[bytes] | IO[str]"
Cell: TypeAlias = "bool | int | float | str | dict[str, str] | None"

#: The delimiters of CSV files; the first of equally good ones is used.
_DELIMITERS = (";", "\t", ",", "|")
#: The number of lines from which the delimiter is detected.
_SAMPLE = 50
#: Integers beyond this become texts (telephone numbers): JSON readers may round them.
_EXACT = 2**53


@dataclass
class Grid:
    """The cells of one sheet, with its merged areas, name, encoding and delimiter."""

    rows: list[list[Cell]]
    merged: list[dict[str, int]] = field(default_factory=list)
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None


def read(source: Source, sheet: str | int | None = None) -> Grid:
    """The cells of a file, a buffer or bytes; XLSX is detected by its first bytes."""
    if isinstance(source, (str, os.PathLike)):
        data: bytes | str = Path(source).read_bytes()
    elif isinstance(source, bytes):
        data = source
    else:
        data = source.read()
    if isinstance(data, bytes):
        if data.startswith(b"PK\x03\x04"):
            return _xlsx(data, sheet)
        text, encoding = decode(data)
    else:
        text, encoding = data, None
    grid = _csv(text)
    grid.encoding = encoding
    return grid


def decode(data: bytes) -> tuple[str, str]:
    """Bytes as text, with the name of their encoding.

    A byte order mark decides. Without one the text is UTF-16 if many bytes are zero, UTF-8 if it is
    valid, and otherwise Windows-1258, the code page of Vietnamese Windows, whose tone marks follow
    their letters. TCVN3 and VNI are fonts, not encodings: convert such a file first.
    """
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name
    head = data[:4096]
    if len(head) > 3 and head.count(0) > len(head) // 4:
        little = head[1::2].count(0) >= head[0::2].count(0)
        name = "utf-16-le" if little else "utf-16-be"
        return data.decode(name, errors="replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return unicodedata.normalize("NFC", data.decode("cp1258", errors="replace")), "cp1258"


def _csv(text: str) -> Grid:
    text = text.removeprefix("\ufeff")
    delimiter = None
    first, _, rest = text.partition("\n")
    # Excel's own line for the delimiter: not a row of cells, but it counts as a line.
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text = first.strip()[4], "\n" + rest
    delimiter = delimiter or _delimiter(text)
    rows = _records(text, delimiter)
    return Grid(rows=rows, delimiter=delimiter)


def _records(text: str, delimiter: str) -> list[list[Cell]]:
    """The rows of a CSV text, blank ones included, numbered as a spreadsheet numbers them."""
    limit = csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return [[cell if cell != "" else None for cell in row] for row in reader]
    finally:
        csv.field_size_limit(limit)


def _delimiter(text: str) -> str:
    """The delimiter that gives most lines the same, large number of cells."""

    def regularity(delimiter: str) -> tuple[int, int]:
        sample = "\n".join(text.splitlines()[: _SAMPLE * 2])
        widths = Counter(len(row) for row in _records(sample, delimiter)[:_SAMPLE] if len(row) > 1)
        width, lines = max(widths.items(), key=lambda item: item[0] * item[1], default=(0, 0))
        return lines * (width - 1), width

    return max(_DELIMITERS, key=regularity)


def _xlsx(data: bytes, sheet: str | int | None) -> Grid:
    book = companion("openpyxl", "xlsx").load_workbook(io.BytesIO(data), data_only=True)
    page = _page(book, sheet)
    merged = [
        {
            "row": area.min_row,
            "column": area.min_col,
            "rows": area.max_row - area.min_row + 1,
            "columns": area.max_col - area.min_col + 1,
        }
        for area in sorted(page.merged_cells.ranges, key=lambda area: (area.min_row, area.min_col))
    ]
    rows = [_trimmed([_cell(value) for value in row]) for row in page.iter_rows(values_only=True)]
    return Grid(rows=rows, merged=merged, sheet=page.title)


def _page(book: Any, sheet: str | int | None) -> Any:
    """The sheet of a name or index; by default the first visible one with content."""
    pages = book.worksheets
    if sheet is None:
        shown = [page for page in pages if page.sheet_state == "visible"] or pages
        return next(
            (page for page in shown if page.max_row > 1 or page["A1"].value is not None), shown[0]
        )
    names = [page.title for page in pages]
    if isinstance(sheet, int) and 0 <= sheet < len(pages):
        return pages[sheet]
    if isinstance(sheet, str) and sheet in names:
        return pages[names.index(sheet)]
    known = ", ".join(names)
    en = f"sheet: expected one of {known}, found `{sheet}`"
    vi = f"sheet: cần một trong các trang tính {known}, nhưng gặp `{sheet}`"
    raise KetnoiError("invalid", "sheet", str(sheet), en, vi)


def _trimmed(row: list[Cell]) -> list[Cell]:
    while row and row[-1] is None:
        row.pop()
    return row


def _cell(value: Any) -> Cell:
    """A value of openpyxl as a cell that the core reads."""
    match value:
        case None | "":
            return None
        case bool() | str():
            return value
        case int():
            return value if abs(value) <= _EXACT else str(value)
        case float():
            return value if value == value and abs(value) != float("inf") else None
        case datetime.datetime():
            return {"date": value.date().isoformat()}
        case datetime.date():
            return {"date": value.isoformat()}
        case _:
            return str(value)
