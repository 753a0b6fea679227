"""An empty register to fill in: headings, notes and drop-down lists from the core."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import Any

from .._companions import companion
from .._lang import Lang, Phrase
from .core import Kind, call

#: The number of rows with drop-down lists.
_ROWS = 500


def template(path: str | os.PathLike[str], kind: Kind = "startups", *, lang: Lang = "vi") -> Path:
    """Writes an empty register; returns its path. `read_table` reads it when it is filled in.

    Args:
        path: An `.xlsx` with notes and drop-down lists (needs openpyxl), or a `.csv` with headings.
        kind: What the records are.
        lang: The language of headings and notes.
    """
    path = Path(path)
    fields = [field for field in call("headings", kind=kind)["fields"] if field["template"]]
    if path.suffix.lower() == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerow([field[lang] for field in fields])
    else:
        _book(fields, kind, lang).save(path)
    return path


def _book(fields: list[dict[str, Any]], kind: Kind, lang: Lang) -> Any:
    book = companion("openpyxl", "xlsx").Workbook()
    page = book.active
    assert page is not None
    page.title = Phrase(vi="Danh sách", en="Register").pick(lang)
    terms = book.create_sheet(Phrase(vi="Danh mục", en="Terms").pick(lang))
    _headings(page, fields, lang)
    for at, field in enumerate(fields, start=1):
        if field.get("terms"):
            _drop_down(page, terms, at, field, lang)
        elif field["format"] == "day":
            for row in range(2, _ROWS + 2):
                page.cell(row=row, column=at).number_format = "dd/mm/yyyy"
        elif field["field"] in ("meta.phone", "meta.tax_code", "id"):
            for row in range(2, _ROWS + 2):
                # As text: a leading zero stays.
                page.cell(row=row, column=at).number_format = "@"
    guide = book.create_sheet(Phrase(vi="Hướng dẫn", en="Guide").pick(lang))
    _guide(guide, fields, lang)
    book.properties.title = Phrase(vi="Mẫu danh sách", en="Register template").pick(lang)
    return book


def _headings(page: Any, fields: list[dict[str, Any]], lang: Lang) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for at, field in enumerate(fields, start=1):
        cell = page.cell(row=1, column=at, value=field[lang] + (" *" if field["required"] else ""))
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F4E5F" if field["required"] else "3B7080")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        if note := field.get(f"note_{lang}"):
            cell.comment = Comment(note, "Ketnoi", width=260, height=80)
        wide = {
            "name": 32,
            "description": 48,
            "sectors": 30,
            "ask": 24,
            "ticket": 24,
            "wants": 26,
            "offers": 26,
        }
        page.column_dimensions[get_column_letter(at)].width = wide.get(
            field["field"], max(14, len(field[lang]) + 2)
        )
    page.row_dimensions[1].height = 34
    page.freeze_panes = "B2"


def _drop_down(page: Any, terms: Any, at: int, field: dict[str, Any], lang: Lang) -> None:
    """Offers the field's terms, listed in the second sheet; other texts may be typed too."""
    from openpyxl.utils import get_column_letter, quote_sheetname
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(at)
    labels = [term[lang] for term in field["terms"]]
    terms.cell(row=1, column=at, value=field[lang])
    for row, label in enumerate(labels, start=2):
        terms.cell(row=row, column=at, value=label)
    terms.column_dimensions[letter].width = 28
    source = f"{quote_sheetname(terms.title)}!${letter}$2:${letter}${len(labels) + 1}"
    offer = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
    offer.promptTitle = field[lang][:32]
    offer.prompt = (
        field.get(f"note_{lang}")
        or Phrase(vi="Chọn trong danh sách hoặc tự nhập", en="Choose or type").pick(lang)
    )[:255]
    offer.showInputMessage = True
    page.add_data_validation(offer)
    offer.add(f"{letter}2:{letter}{_ROWS + 1}")


def _guide(page: Any, fields: list[dict[str, Any]], lang: Lang) -> None:
    from openpyxl.styles import Alignment, Font

    rows = [
        (
            Phrase(vi="Cột", en="Column").pick(lang),
            Phrase(vi="Cách điền", en="How to fill it in").pick(lang),
            Phrase(vi="Trường", en="Field").pick(lang),
        )
    ]
    rows += [(field[lang], field.get(f"note_{lang}", ""), field["field"]) for field in fields]
    for row, texts in enumerate(rows, start=1):
        for column, text in enumerate(texts, start=1):
            cell = page.cell(row=row, column=column, value=text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if row == 1:
                cell.font = Font(bold=True)
    for letter, width in (("A", 34), ("B", 70), ("C", 20)):
        page.column_dimensions[letter].width = width
