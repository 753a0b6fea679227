"""Files, rows and data frames as cells; the core reads the cells."""

from __future__ import annotations

import csv
import datetime
import io
import os
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias, cast

from .._companions import companion
from .._errors import KetnoiError

Source: TypeAlias = (
    "str | os.PathLike[str] | bytes | IO[bytes] | IO[str]"
    " | Sequence[Mapping[str, Any]] | Sequence[Sequence[Any]] | Any"
)
"""A path, bytes, an open file, a list of dicts or of rows, or a data frame."""
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
    #: The names of the sheets that were not read.
    other_sheets: list[str] = field(default_factory=list)
    #: The rows, from 1, with a quotation mark that is not closed.
    unclosed_quotes: list[int] = field(default_factory=list)


#: The first bytes of files that hold no table, with what they are in English and Vietnamese.
_NO_TABLES = (
    (b"%PDF", "a PDF document", "tệp PDF"),
    (b"\x89PNG", "an image", "tệp ảnh"),
    (b"\xff\xd8\xff", "an image", "tệp ảnh"),
    (b"GIF8", "an image", "tệp ảnh"),
    (b"{\\rtf", "an RTF document", "tệp RTF"),
    (b"Rar!", "a RAR archive", "tệp nén RAR"),
    (b"7z\xbc\xaf", "a 7z archive", "tệp nén 7z"),
    (b"\x1f\x8b", "a gzip archive", "tệp nén gzip"),
)
#: The first bytes of zip files (XLSX, ODS) and of old Office files (XLS).
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0"


def read(source: Source, sheet: str | int | None = None) -> Grid:
    """The cells of a source; the first bytes say what a file is.

    Raises:
        KetnoiError: If the file is no table, is damaged or protected by a password.
    """
    if isinstance(source, (str, os.PathLike)):
        data: bytes | str = Path(source).read_bytes()
    elif isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
    elif hasattr(source, "read"):
        data = source.read()
    else:
        return _of_objects(source)
    if isinstance(data, bytes):
        if data.startswith((_ZIP, _OLE)):
            return _workbook(data, sheet)
        for start, en, vi in _NO_TABLES:
            if data.startswith(start):
                raise _unreadable(f"{en}, which holds no table", f"{vi}, không chứa bảng dữ liệu")
        text, encoding = decode(data)
    else:
        text, encoding = data, None
    if (
        text.lstrip("\ufeff \r\n\t")[:300]
        .lower()
        .startswith(("<!doctype", "<html", "<?xml", "<table"))
    ):
        raise _unreadable(
            "a web page (HTML or XML), not a table", "trang web (HTML hoặc XML), không phải bảng"
        )
    grid = _csv(text)
    grid.encoding = encoding
    return grid


def _unreadable(en: str, vi: str) -> KetnoiError:
    """The error of a file that cannot be read: what it is and what to do."""
    return KetnoiError(
        "unreadable_file",
        "source",
        "",
        f"source: the file is {en}; open it in a spreadsheet program and save it as XLSX or CSV",
        f"source: tệp là {vi}; hãy mở bằng phần mềm bảng tính và lưu dưới dạng XLSX hoặc CSV",
    )


def _of_objects(source: Any) -> Grid:
    """The cells of a list of dicts, a list of rows, or a data frame with the Arrow interface."""
    if hasattr(source, "__arrow_c_stream__") or hasattr(source, "__arrow_c_array__"):
        source = companion("pyarrow", "arrow").table(source).to_pylist()
    elif hasattr(source, "to_dict") and hasattr(source, "columns"):
        names = [str(name) for name in source.columns]
        rows = source.astype(object).where(source.notna(), None).values.tolist()
        return Grid(
            rows=[cast("list[Cell]", names), *([_cell(value) for value in row] for row in rows)]
        )
    elif isinstance(source, Mapping) or not isinstance(source, Iterable):
        raise TypeError(
            f"expected a file, a list of dicts or of rows, or a data frame, "
            f"found {type(source).__name__}"
        )
    rows = list(source)
    if rows and all(isinstance(row, Mapping) for row in rows):
        heads = list(dict.fromkeys(str(name) for row in rows for name in row))
        cells = ([_cell(_of_list(row.get(name))) for name in heads] for row in rows)
        return Grid(rows=[cast("list[Cell]", heads), *cells])
    if any(isinstance(row, (str, Mapping)) or not isinstance(row, Iterable) for row in rows):
        raise TypeError("expected a list of dicts or a list of rows")
    return Grid(rows=[_trimmed([_cell(_of_list(value)) for value in row]) for row in rows])


def _of_list(value: Any) -> Any:
    """A list of texts as one cell with its entries on lines."""
    if isinstance(value, (list, tuple, set)):
        return "\n".join(str(entry) for entry in value)
    return value


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
    rows, unclosed = _whole_records(text, delimiter)
    return Grid(rows=rows, delimiter=delimiter, unclosed_quotes=unclosed)


def _records(text: str, delimiter: str, quoting: bool = True) -> list[list[Cell]]:
    """The rows of a CSV text, blank ones included, numbered as a spreadsheet numbers them."""
    limit = csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    quotes: Literal[0, 3] = csv.QUOTE_MINIMAL if quoting else csv.QUOTE_NONE
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quotes)
        return [[cell if cell != "" else None for cell in row] for row in reader]
    finally:
        csv.field_size_limit(limit)


#: A line that ends a CSV text: it is a row of its own unless a quotation mark is open before it.
_END = "\ue000end\ue000"


def _whole_records(text: str, delimiter: str) -> tuple[list[list[Cell]], list[int]]:
    """The rows of a CSV text, and the numbers of those with a quotation mark that is not closed.

    An open quotation mark would make one cell of all following lines: its line is read without it,
    and the rest as if the text began there.
    """
    rows: list[list[Cell]] = []
    unclosed: list[int] = []
    while text:
        body = text if text.endswith(("\n", "\r")) else text + "\n"
        found = _records(body + _END, delimiter)
        broken = _swallowed(found, delimiter)
        if broken is None and found[-1] == [_END]:
            return rows + found[:-1], unclosed
        # Without a row that swallowed others, the last one has the open mark.
        broken = len(found) - 1 if broken is None else broken
        rows.extend(found[:broken])
        lines = body.splitlines(keepends=True)
        at = sum(_lines(row) for row in found[:broken])
        first = _records(lines[at].replace('"', ""), delimiter, quoting=False) or [[]]
        rows.append(first[0])
        unclosed.append(len(rows))
        text = "".join(lines[at + 1 :])
    return rows, unclosed


def _lines(row: list[Cell]) -> int:
    """The number of lines that a row takes."""
    cells = (cell for cell in row if isinstance(cell, str))
    return 1 + sum(
        len(cell.replace("\r\n", "\n").replace("\r", "\n").split("\n")) - 1 for cell in cells
    )


def _swallowed(rows: list[list[Cell]], delimiter: str) -> int | None:
    """The first row with a cell whose lines are whole rows themselves."""
    width = Counter(len(row) for row in rows if len(row) > 1).most_common(1)
    if not width or width[0][0] < 3:
        return None
    for at, row in enumerate(rows):
        for cell in row:
            if isinstance(cell, str) and "\n" in cell:
                inner = cell.split("\n")[1:-1]
                if inner and all(line.count(delimiter) == width[0][0] - 1 for line in inner):
                    return at
    return None


def _delimiter(text: str) -> str:
    """The delimiter that gives most lines the same, large number of cells."""

    def regularity(delimiter: str) -> tuple[int, int]:
        sample = "\n".join(text.splitlines()[: _SAMPLE * 2])
        widths = Counter(len(row) for row in _records(sample, delimiter)[:_SAMPLE] if len(row) > 1)
        width, lines = max(widths.items(), key=lambda item: item[0] * item[1], default=(0, 0))
        return lines * (width - 1), width

    return max(_DELIMITERS, key=regularity)


def _workbook(data: bytes, sheet: str | int | None) -> Grid:
    """The cells of an XLSX, XLS, XLSB or ODS file."""
    if data.startswith(_ZIP):
        try:
            names = zipfile.ZipFile(io.BytesIO(data)).namelist()
        except (zipfile.BadZipFile, OSError):
            raise _unreadable(
                "damaged: an XLSX or ZIP file that is cut short",
                "tệp XLSX hoặc ZIP bị hỏng hoặc bị cắt ngắn",
            ) from None
        if any(name.startswith("word/") for name in names):
            raise _unreadable("a Word document", "tệp Word")
        if not any(name in ("xl/workbook.xml", "xl/workbook.bin", "content.xml") for name in names):
            raise _unreadable(
                "a ZIP archive without a spreadsheet", "tệp nén ZIP không có bảng tính"
            )
        if "xl/workbook.xml" in names:
            try:
                return _xlsx(data, sheet)
            except (KetnoiError, ImportError):
                raise
            except Exception as error:
                raise _unreadable(
                    f"damaged ({error})", f"tệp bảng tính bị hỏng ({error})"
                ) from error
    return _calamine(data, sheet)


def _calamine(data: bytes, sheet: str | int | None) -> Grid:
    """The cells of an XLS, XLSB or ODS file, by calamine."""
    calamine = companion("python_calamine", "xls")
    try:
        book = calamine.CalamineWorkbook.from_object(io.BytesIO(data))
        shown = [
            page.name
            for page in book.sheets_metadata
            if page.visible == calamine.SheetVisibleEnum.Visible
        ]
        rows = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names
        }
    except Exception as error:
        raise _unreadable(
            f"protected by a password, damaged, or no spreadsheet ({error})",
            f"tệp có mật khẩu, bị hỏng hoặc không phải bảng tính ({error})",
        ) from error
    filled = [name for name in shown or book.sheet_names if rows[name]]
    name = _chosen(list(book.sheet_names), sheet) or next(iter(filled or book.sheet_names))
    others = [other for other in filled if other != name]
    cells = [_trimmed([_whole(_cell(value)) for value in row]) for row in rows[name]]
    return Grid(rows=cells, sheet=name, other_sheets=others)


def _whole(cell: Cell) -> Cell:
    """A number without decimals as an integer: XLS files have no integers."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _xlsx(data: bytes, sheet: str | int | None) -> Grid:
    book = companion("openpyxl", "xlsx").load_workbook(io.BytesIO(data), data_only=True)
    page, others = _page(book, sheet)
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
    return Grid(rows=rows, merged=merged, sheet=page.title, other_sheets=others)


def _page(book: Any, sheet: str | int | None) -> tuple[Any, list[str]]:
    """The sheet of a name or index, by default the first visible one with content; and the names of
    the other visible ones with content.
    """
    pages = {page.title: page for page in book.worksheets}
    shown = [page for page in pages.values() if page.sheet_state == "visible"] or list(
        pages.values()
    )
    filled = [page for page in shown if page.max_row > 1 or page["A1"].value is not None]
    page = pages[_chosen(list(pages), sheet) or (filled or shown)[0].title]
    return page, [other.title for other in filled if other is not page]


def _chosen(names: list[str], sheet: str | int | None) -> str | None:
    """The name of the sheet that the caller chose; `None` without a choice."""
    if sheet is None:
        return None
    if isinstance(sheet, int) and 0 <= sheet < len(names):
        return names[sheet]
    if isinstance(sheet, str) and sheet in names:
        return sheet
    known = ", ".join(names)
    en = f"sheet: expected one of {known}, found `{sheet}`"
    vi = f"sheet: cần một trong các trang tính {known}, nhưng gặp `{sheet}`"
    raise KetnoiError("invalid", "sheet", str(sheet), en, vi)


def _trimmed(row: list[Cell]) -> list[Cell]:
    while row and row[-1] is None:
        row.pop()
    return row


def _cell(value: Any) -> Cell:
    """A value of a file or an object as a cell that the core reads."""
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
