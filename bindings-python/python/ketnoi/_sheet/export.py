"""Rows as CSV and XLSX files that are safe to open: no text of a record becomes a formula."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from .._companions import companion
from .._lang import Lang, Phrase, text_of

#: Some spreadsheet runs a text that begins with one of these, even behind spaces.
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠")
#: Characters that XLSX cannot hold.
_CONTROL = {code: None for code in range(32) if chr(code) not in "\t\n\r"} | {
    0xFFFE: None,
    0xFFFF: None,
}


def safe(value: Any) -> Any:
    """A value for a cell; a text that a spreadsheet would run gets an apostrophe before it."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    text = str(value).translate(_CONTROL)
    return (
        "'" + text
        if text.lstrip(" \u00a0").startswith(_ACTIVE) or text.startswith(("\t", "\r", "\n"))
        else text
    )


def write_table(
    path: str | os.PathLike[str],
    rows: Iterable[Mapping[str, Any]],
    *,
    headings: Mapping[str, str] | None = None,
    title: str | None = None,
) -> Path:
    """Writes rows to a spreadsheet; returns the path.

    Lists are joined by `;`. No text becomes a formula.

    Args:
        path: A `.csv` for Excel (UTF-8 with byte order mark), or an `.xlsx` (needs openpyxl).
        rows: The rows.
        headings: The columns with their headings; all keys of the rows if left out.
        title: The name of the sheet in an `.xlsx`.
    """
    path = Path(path)
    rows = list(rows)
    keys = list(headings) if headings else list(dict.fromkeys(key for row in rows for key in row))
    names = [safe((headings or {}).get(key, key)) for key in keys]
    cells = [[safe(_flat(row.get(key))) for key in keys] for row in rows]
    if path.suffix.lower() == ".xlsx":
        _xlsx(path, names, cells, title)
    else:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([names, *cells])
    return path


def _flat(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return "; ".join(str(_flat(part)) for part in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_flat(part)}" for key, part in value.items())
    return value


def _xlsx(
    path: Path, names: Sequence[str], rows: Sequence[Sequence[Any]], title: str | None
) -> None:
    book = companion("openpyxl", "xlsx").Workbook()
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    page = book.active
    assert page is not None
    if title:
        page.title = "".join(c for c in title if c not in "[]:*?/\\")[:31] or "Sheet"
    page.append(list(names))
    for row in rows:
        page.append(list(row))
    for cells in page.iter_rows():
        for cell in cells:
            if isinstance(cell.value, str):
                # As text, so it is never a formula.
                cell.data_type = "s"
                cell.quotePrefix = cell.value.startswith("'")
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for at, name in enumerate(names, start=1):
        head = page.cell(row=1, column=at)
        head.font, head.fill = (
            Font(bold=True, color="FFFFFF"),
            PatternFill("solid", fgColor="1F4E5F"),
        )
        longest = max([len(str(name)), *(len(str(row[at - 1] or "")) for row in rows[:200])])
        page.column_dimensions[get_column_letter(at)].width = min(60, max(8, longest + 2))
    page.freeze_panes = "A2"
    book.save(path)


#: The columns of a ranking as a table, with their headings.
_RANKING = {
    "list": Phrase(vi="Danh sách", en="List"),
    "rank": Phrase(vi="Hạng", en="Rank"),
    "id": Phrase(vi="Mã", en="Id"),
    "name": Phrase(vi="Tên", en="Name"),
    "points": Phrase(vi="Điểm", en="Points"),
    "low": Phrase(vi="Thấp nhất", en="Lowest"),
    "high": Phrase(vi="Cao nhất", en="Highest"),
    "reasons": Phrase(vi="Lý do", en="Reasons"),
    "why_not": Phrase(vi="Vì sao chưa / không", en="Why not"),
}


def write_ranking(
    path: str | os.PathLike[str],
    answer: Mapping[str, Any],
    lang: Lang,
    names: Mapping[str, Any] | None = None,
) -> Path:
    """Writes the rows of a ranking's answer, with texts in `lang`; returns the path."""
    headings = {key: both.pick(lang) for key, both in _RANKING.items()}
    return write_table(path, ranking_rows(answer, lang, names), headings=headings)


def ranking_rows(
    answer: Mapping[str, Any], lang: Lang, names: Mapping[str, Any] | None = None
) -> list[dict[str, Any]]:
    """The rows of a ranking's answer: eligible, unverified and rejected matches with their reasons.

    `answer` has texts in `lang`; `names` maps ids to names.
    """
    side = (
        "startup"
        if any(m["startup"] != answer["ranked_for"] for m in _matches(answer))
        else "opportunity"
    )
    lists = (
        ("eligible", answer["eligible"]["matches"]),
        ("unverified", answer["unverified"]["matches"]),
        ("rejected", answer.get("rejected", [])),
    )
    label = {
        "eligible": Phrase(vi="đủ điều kiện", en="eligible"),
        "unverified": Phrase(vi="cần bổ sung", en="unverified"),
        "rejected": Phrase(vi="không đạt", en="rejected"),
    }
    rows = []
    for kind, matches in lists:
        for match in matches:
            of_id = match[side]
            row = ranking_row(match, lang)
            rows.append(
                {
                    "list": label[kind].pick(lang),
                    "id": of_id,
                    "name": text_of((names or {}).get(of_id), lang),
                    **row,
                }
            )
    return rows


def _matches(answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [
        *answer["eligible"]["matches"],
        *answer["unverified"]["matches"],
        *answer.get("rejected", []),
    ]


def ranking_row(match: Mapping[str, Any], lang: Lang) -> dict[str, Any]:
    """One match as the cells of a row."""
    score = match["score"]
    return {
        "rank": match["rank"] or None,
        "points": round(score["score"] / 1_000_000, 1),
        "low": round(score["low"] / 1_000_000, 1),
        "high": round(score["high"] / 1_000_000, 1),
        "reasons": "\n".join(reason_lines(match, lang)),
        "why_not": "\n".join(why_not(match)),
    }


def reason_lines(match: Mapping[str, Any], lang: Lang) -> list[str]:
    """The reasons that contribute, greatest first, such as "12.3 · sentence"."""
    reasons = sorted(match.get("reasons") or [], key=lambda reason: -int(reason["contribution"]))
    return [
        f"{tenths(reason['tenths'], lang)} · {reason['text']}"
        for reason in reasons
        if reason["tenths"] > 0
    ]


def tenths(value: int, lang: Lang) -> str:
    """Tenths of a point as a decimal number: "12,3" or "12.3"."""
    return f"{value // 10}{Phrase(vi=',', en='.').pick(lang)}{value % 10}"


def why_not(match: Mapping[str, Any]) -> list[str]:
    """The failed and open rules as sentences."""
    verdict = match["verdict"]
    return [
        check["text"]
        for check in [*verdict.get("failed", []), *verdict.get("missing", [])]
        if check.get("text")
    ]
