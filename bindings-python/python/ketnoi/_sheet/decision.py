"""What a programme decides over a ranking, and the sheet that it signs."""

from __future__ import annotations

import datetime
import html
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from .core import Lang, call, pick, shown
from .export import reason_lines, write_table, why_not
from .page import PAPER

Day = datetime.date | str


@dataclass(frozen=True)
class Override:
    """One decision of a person about one startup: `pin` it to the list, `bar` it from the list, or `note` something beside it."""

    id: str
    act: Literal["pin", "bar", "note"]
    by: str
    on: str
    why: str


class Overrides:
    """Decisions about startups, kept by id: they stay when scores change. Saved and loaded as plain JSON."""

    def __init__(self, overrides: Iterable[Override | Mapping[str, Any]] = ()) -> None:
        self._all = [one if isinstance(one, Override) else Override(**one) for one in overrides]

    def pin(self, id: str, *, by: str, on: Day, why: str) -> Overrides:
        """On the list before all others, whatever the score."""
        return self._add(id, "pin", by, on, why)

    def bar(self, id: str, *, by: str, on: Day, why: str) -> Overrides:
        """Not on the list, whatever the score."""
        return self._add(id, "bar", by, on, why)

    def note(self, id: str, *, by: str, on: Day, why: str) -> Overrides:
        """Shown beside the startup; changes nothing."""
        return self._add(id, "note", by, on, why)

    def _add(self, id: str, act: Literal["pin", "bar", "note"], by: str, on: Day, why: str) -> Overrides:
        self._all.append(Override(id, act, by, str(on), why))
        return self

    def __iter__(self) -> Any:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def to_dicts(self) -> list[dict[str, str]]:
        """The decisions as plain data."""
        return [asdict(one) for one in self._all]

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the decisions as JSON."""
        path = Path(path)
        path.write_text(json.dumps(self.to_dicts(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        return path

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Overrides:
        """Reads what `save` wrote."""
        return cls(json.loads(Path(path).read_text(encoding="utf-8")))


class Decision:
    """A ranking with a programme's decisions laid over it; `to_html` is the sheet to print and sign."""

    def __init__(self, answer: Mapping[str, Any], lang: Lang) -> None:
        self._answer = answer
        self._lang: Lang = lang

    def __getattr__(self, name: str) -> Any:
        if name in ("listed", "reserve", "unverified", "barred", "rejected", "elsewhere"):
            return self._answer.get(name, [])
        raise AttributeError(name)

    @property
    def record(self) -> dict[str, Any]:
        """Fingerprint and hashes by which the ranking without decisions can be verified."""
        record: dict[str, Any] = self._answer["record"]
        return record

    def to_dicts(self) -> list[dict[str, Any]]:
        """A row for each startup of every list."""
        lists = [(kind, enumerate(self._answer.get(kind, []), start=1)) for kind in _LISTS]
        return [_row(at, one, kind, self._lang) for kind, matches in lists for at, one in matches]

    def to_csv(self, path: str | os.PathLike[str]) -> Path:
        """Writes the lists, with reasons, why not, and decisions."""
        return write_table(path, self.to_dicts(), headings={key: pick(self._lang, *both) for key, both in _HEADINGS.items()})

    to_xlsx = to_csv

    def to_html(self, *, title: str | None = None, place: str = "", signatures: Sequence[str] | None = None) -> str:
        """The sheet as one HTML page for A4 paper: the list with reasons, the others with why, decisions, fingerprint, signatures."""
        return _sheet(self._answer, self._lang, title, place, signatures)

    def _repr_html_(self) -> str:
        sheet = html.escape(self.to_html(), quote=True)
        return f'<iframe title="{pick(self._lang, "Phiếu quyết định", "Decision sheet")}" style="width:100%;height:40em;border:1px solid #8884" srcdoc="{sheet}"></iframe>'


def decide(
    opportunity: Mapping[str, Any],
    startups: Sequence[Mapping[str, Any]],
    *,
    as_of: Day,
    overrides: Overrides | Iterable[Mapping[str, Any]] = (),
    limit: int = 10,
    lang: Lang = "en",
    config: Mapping[str, Any] | None = None,
) -> Decision:
    """Ranks the startups for an opportunity and lays decisions over the lists.

    Pinned startups come first and are never cut, barred ones are off the list, notes stand beside; all show who, when and why. The
    ranking itself is unchanged, and can be verified by `record`.
    """
    made = overrides if isinstance(overrides, Overrides) else Overrides(overrides)
    query = {"as_of": str(as_of), "limit": limit, "unverified_limit": limit, "rejected": True}
    plain = [dict(startup) for startup in startups]
    fields = {"opportunity": dict(opportunity), "startups": plain, "query": query, "overrides": made.to_dicts()}
    answer = call("decide", config, lang=lang, **fields)
    return Decision(answer, lang)


_HEADINGS = {
    "list": ("Danh sách", "List"),
    "position": ("STT", "No."),
    "id": ("Mã", "Id"),
    "name": ("Tên", "Name"),
    "rank": ("Hạng theo điểm", "Rank by score"),
    "points": ("Điểm", "Points"),
    "reasons": ("Lý do", "Reasons"),
    "why_not": ("Vì sao chưa / không", "Why not"),
    "decisions": ("Quyết định", "Decisions"),
}

_LISTS = {
    "listed": ("Danh sách được chọn", "The list"),
    "reserve": ("Danh sách dự phòng", "Reserve"),
    "unverified": ("Cần bổ sung thông tin", "To be verified"),
    "barred": ("Không đưa vào danh sách theo quyết định", "Taken off by decision"),
    "rejected": ("Không đủ điều kiện", "Not eligible"),
}

_ACTS = {"pin": ("Chọn theo quyết định", "Put on the list"), "bar": ("Không đưa vào", "Taken off"), "note": ("Ghi chú", "Note")}


def _row(at: int, one: Mapping[str, Any], kind: str, lang: Lang) -> dict[str, Any]:
    return {
        "list": pick(lang, *_LISTS[kind]),
        "position": at,
        "id": one["startup"],
        "name": shown(one.get("name"), lang),
        "rank": one["rank"] or None,
        "points": round(one["score"]["score"] / 1_000_000, 1),
        "reasons": "\n".join(reason_lines(one, lang)),
        "why_not": "\n".join(why_not(one)),
        "decisions": "\n".join(_decision_text(made, lang) for made in one.get("overrides", [])),
    }


def _decision_text(made: Mapping[str, str], lang: Lang) -> str:
    on = _day(made["on"], lang)
    return f"{pick(lang, *_ACTS[made['act']])}: {made['why']} ({made['by']}, {on})"


def _day(day: str, lang: Lang) -> str:
    year, month, date = day.split("-")
    return f"{date}/{month}/{year}" if lang == "vi" else day


def _sheet(answer: Mapping[str, Any], lang: Lang, title: str | None, place: str, signatures: Sequence[str] | None) -> str:
    text = html.escape
    name = shown(answer.get("name"), lang) or answer["asked_by"]
    title = title or pick(lang, "PHIẾU TỔNG HỢP KẾT QUẢ KẾT NỐI", "DECISION SHEET")
    parts = [
        f"<h1>{text(title)}</h1>",
        f'<p class="sub">{text(name)}</p>',
        f'<p class="sub">{pick(lang, "Tính đến ngày", "As of")} {text(_day(answer["as_of"], lang))}</p>',
    ]
    for kind in _LISTS:
        matches = answer.get(kind, [])
        if matches or kind == "listed":
            parts.append(_part(kind, matches, lang))
    if answer.get("elsewhere"):
        items = "".join(f"<li>{text(made['id'])}: {text(_decision_text(made, lang))}</li>" for made in answer["elsewhere"])
        heading = pick(lang, "Quyết định về mã không có trong danh sách", "Decisions about ids that are not in the register")
        parts.append(f"<h2>{heading}</h2><ul>{items}</ul>")
    parts.append(_foot(answer, lang))
    parts.append(_signatures(signatures, place, lang))
    body = "\n".join(parts)
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{text(title)}: {text(name)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{PAPER}</style></head><body>{body}</body></html>'
    )


def _part(kind: str, matches: Sequence[Mapping[str, Any]], lang: Lang) -> str:
    heading = f"<h2>{pick(lang, *_LISTS[kind])} ({len(matches)})</h2>"
    if not matches:
        return heading + f"<p>{pick(lang, 'Không có.', 'None.')}</p>"
    why = kind in ("unverified", "rejected")
    last = pick(lang, "Vì sao", "Why") if why else pick(lang, "Lý do và quyết định", "Reasons and decisions")
    heads = f'<th class="n">{pick(lang, "STT", "No.")}</th><th class="who">{pick(lang, "Tên", "Name")}</th>'
    heads += f'<th class="n">{pick(lang, "Điểm", "Points")}</th><th>{last}</th>'
    rows = "".join(_line(at, one, why, lang) for at, one in enumerate(matches, start=1))
    return f"{heading}<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _line(at: int, one: Mapping[str, Any], why: bool, lang: Lang) -> str:
    text = html.escape
    name = shown(one.get("name"), lang) or one["startup"]
    rank = f'<br><small>{pick(lang, "hạng", "rank")} {one["rank"]}</small>' if one["rank"] else ""
    lines = why_not(one) if why else reason_lines(one, lang)[:5]
    if one.get("overrules"):
        lines = why_not(one) + lines
    said = "".join(f"<li>{text(line)}</li>" for line in lines)
    made = "".join(f'<p class="by">{text(_decision_text(decision, lang))}</p>' for decision in one.get("overrides", []))
    against = f'<p class="mark">{pick(lang, "Được chọn dù chưa đạt một điều kiện:", "Put on the list in spite of a rule:")}</p>' if one.get("overrules") else ""
    return (
        f'<tr><td class="n">{at}</td><td class="who"><b>{text(name)}</b><br><span class="id">{text(one["startup"])}</span></td>'
        f'<td class="n">{text(one.get("points") or "")}{rank}</td><td>{made}{against}<ul>{said}</ul></td></tr>'
    )


def _foot(answer: Mapping[str, Any], lang: Lang) -> str:
    record = answer["record"]
    count = answer["ineligible"]
    lines = [
        pick(
            lang,
            f"Có {count} hồ sơ không đạt ít nhất một điều kiện. Điểm là tổng có trọng số theo cấu hình đã công bố; mọi thay đổi so với điểm đều ghi rõ người, ngày và lý do.",
            f"{count} applications fail at least one rule. Points are the weighted sum of the published configuration; every change against them names who, when and why.",
        ),
        pick(lang, "Mã kiểm chứng", "Fingerprint") + ": " + ", ".join(f"{key} {value}" for key, value in record.items() if isinstance(value, str)),
    ]
    return '<div class="foot">' + "".join(f"<p>{html.escape(line)}</p>" for line in lines) + "</div>"


def _signatures(signatures: Sequence[str] | None, place: str, lang: Lang) -> str:
    who = signatures or pick(lang, "NGƯỜI LẬP;HỘI ĐỒNG XÉT CHỌN;THỦ TRƯỞNG ĐƠN VỊ", "Prepared by;Selection board;Head of office").split(";")
    dated = pick(lang, "ngày …… tháng …… năm ……", "date ………………")
    where = f"{place}, {dated}" if place else dated
    boxes = "".join(f"<div><b>{html.escape(name)}</b></div>" for name in who)
    return f'<p style="text-align:right;margin-top:8mm">{html.escape(where)}</p><div class="sign">{boxes}</div>'
