"""The lists of a decision as rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._lang import Lang, Phrase, text_of
from .export import reason_lines, why_not

# The columns of a decision as a table.
HEADINGS = {
    "list": Phrase(vi="Danh sách", en="List"),
    "position": Phrase(vi="STT", en="No."),
    "id": Phrase(vi="Mã", en="Id"),
    "name": Phrase(vi="Tên", en="Name"),
    "rank": Phrase(vi="Hạng theo điểm", en="Rank by score"),
    "points": Phrase(vi="Điểm", en="Points"),
    "reasons": Phrase(vi="Lý do", en="Reasons"),
    "why_not": Phrase(vi="Vì sao chưa / không", en="Why not"),
    "decisions": Phrase(vi="Quyết định", en="Decisions"),
}

# The lists of a decision, in the order of the sheet.
LISTS = {
    "listed": Phrase(vi="Danh sách được chọn", en="The list"),
    "reserve": Phrase(vi="Danh sách dự phòng", en="Reserve"),
    "unverified": Phrase(vi="Cần bổ sung thông tin", en="To be verified"),
    "barred": Phrase(vi="Không đưa vào danh sách theo quyết định", en="Taken off by decision"),
    "rejected": Phrase(vi="Không đủ điều kiện", en="Not eligible"),
}

ACTS = {
    "pin": Phrase(vi="Chọn theo quyết định", en="Put on the list"),
    "bar": Phrase(vi="Không đưa vào", en="Taken off"),
    "note": Phrase(vi="Ghi chú", en="Note"),
}


def row_of(at: int, one: Mapping[str, Any], kind: str, lang: Lang) -> dict[str, Any]:
    """The cells of one startup; `at` is its position in the list."""
    return {
        "list": LISTS[kind].pick(lang),
        "position": at,
        "id": one["startup"],
        "name": text_of(one.get("name"), lang),
        "rank": one["rank"] or None,
        "points": round(one["score"]["score"] / 1_000_000, 1),
        "reasons": "\n".join(reason_lines(one, lang)),
        "why_not": "\n".join(why_not(one)),
        "decisions": "\n".join(decision_text(made, lang) for made in one.get("overrides", [])),
    }


def decision_text(made: Mapping[str, str], lang: Lang) -> str:
    """A decision with its reason, author and day."""
    on = day_text(made["on"], lang)
    return f"{ACTS[made['act']].pick(lang)}: {made['why']} ({made['by']}, {on})"


def day_text(day: str, lang: Lang) -> str:
    """A day as people write it in a language."""
    year, month, date = day.split("-")
    return f"{date}/{month}/{year}" if lang == "vi" else day
