"""The sheet of a decision, to print and sign."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

from .._lang import Lang, Phrase, text_of
from .decision_rows import LISTS, day_text, decision_text
from .export import reason_lines, why_not
from .page import PAPER

_AS_OF = Phrase(vi="Tính đến ngày", en="As of")
_DESPITE = Phrase(vi="Được chọn dù chưa đạt một điều kiện:", en="Listed despite a failed rule:")


def sheet_html(
    answer: Mapping[str, Any],
    lang: Lang,
    title: str | None,
    place: str,
    signatures: Sequence[str] | None,
) -> str:
    """The sheet of a decision as an HTML page; see `Decision.to_html`."""
    text = html.escape
    name = text_of(answer.get("name"), lang) or answer["opportunity"]
    as_of = f"{_AS_OF.pick(lang)} {text(day_text(answer['as_of'], lang))}"
    title = title or Phrase(vi="PHIẾU TỔNG HỢP KẾT QUẢ KẾT NỐI", en="DECISION SHEET").pick(lang)
    parts = [
        f"<h1>{text(title)}</h1>",
        f'<p class="sub">{text(name)}</p>',
        f'<p class="sub">{as_of}</p>',
    ]
    for kind in LISTS:
        matches = answer.get(kind, [])
        if matches or kind == "listed":
            parts.append(_part(kind, matches, lang))
    if answer.get("elsewhere"):
        items = "".join(
            f"<li>{text(made['id'])}: {text(decision_text(made, lang))}</li>"
            for made in answer["elsewhere"]
        )
        heading = Phrase(
            vi="Quyết định về mã không có trong danh sách",
            en="Decisions about ids that are not in the register",
        ).pick(lang)
        parts.append(f"<h2>{heading}</h2><ul>{items}</ul>")
    parts.append(_foot(answer, lang))
    parts.append(_signatures(signatures, place, lang))
    body = "\n".join(parts)
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        f"<title>{text(title)}: {text(name)}</title>"
        '<meta name="viewport" content="width=device-width">'
        f"<style>{PAPER}</style></head><body>{body}</body></html>"
    )


def _part(kind: str, matches: Sequence[Mapping[str, Any]], lang: Lang) -> str:
    heading = f"<h2>{LISTS[kind].pick(lang)} ({len(matches)})</h2>"
    if not matches:
        return heading + f"<p>{Phrase(vi='Không có.', en='None.').pick(lang)}</p>"
    why = kind in ("unverified", "rejected")
    last = (
        Phrase(vi="Vì sao", en="Why").pick(lang)
        if why
        else Phrase(vi="Lý do và quyết định", en="Reasons and decisions").pick(lang)
    )
    heads = (
        f'<th class="n">{Phrase(vi="STT", en="No.").pick(lang)}</th>'
        f'<th class="who">{Phrase(vi="Tên", en="Name").pick(lang)}</th>'
        f'<th class="n">{Phrase(vi="Điểm", en="Points").pick(lang)}</th><th>{last}</th>'
    )
    rows = "".join(_line(at, one, why, lang) for at, one in enumerate(matches, start=1))
    return f"{heading}<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _line(at: int, one: Mapping[str, Any], why: bool, lang: Lang) -> str:
    text = html.escape
    name = text_of(one.get("name"), lang) or one["startup"]
    rank = (
        f"<br><small>{Phrase(vi='hạng', en='rank').pick(lang)} {one['rank']}</small>"
        if one["rank"]
        else ""
    )
    lines = why_not(one) if why else reason_lines(one, lang)[:5]
    if one.get("overrules"):
        lines = why_not(one) + lines
    said = "".join(f"<li>{text(line)}</li>" for line in lines)
    made = "".join(
        f'<p class="by">{text(decision_text(decision, lang))}</p>'
        for decision in one.get("overrides", [])
    )
    against = f'<p class="mark">{_DESPITE.pick(lang)}</p>' if one.get("overrules") else ""
    return (
        f'<tr><td class="n">{at}</td><td class="who"><b>{text(name)}</b><br>'
        f'<span class="id">{text(one["startup"])}</span></td>'
        f'<td class="n">{text(one.get("points") or "")}{rank}</td>'
        f"<td>{made}{against}<ul>{said}</ul></td></tr>"
    )


def _foot(answer: Mapping[str, Any], lang: Lang) -> str:
    record = answer["record"]
    count = answer["ineligible"]
    lines = [
        Phrase(
            vi=f"Có {count} hồ sơ không đạt ít nhất một điều kiện. Điểm là tổng có trọng số theo "
            "cấu hình đã công bố; mọi thay đổi so với điểm đều ghi rõ người, ngày và lý do.",
            en=f"{count} applications fail at least one rule. Points are the weighted sum of the "
            "published configuration; every change against them names who, when and why.",
        ).pick(lang),
        Phrase(vi="Mã kiểm chứng", en="Fingerprint").pick(lang)
        + ": "
        + ", ".join(f"{key} {value}" for key, value in record.items() if isinstance(value, str)),
    ]
    return (
        '<div class="foot">' + "".join(f"<p>{html.escape(line)}</p>" for line in lines) + "</div>"
    )


def _signatures(signatures: Sequence[str] | None, place: str, lang: Lang) -> str:
    who = signatures or Phrase(
        vi="NGƯỜI LẬP;HỘI ĐỒNG XÉT CHỌN;THỦ TRƯỞNG ĐƠN VỊ",
        en="Prepared by;Selection board;Head of office",
    ).pick(lang).split(";")
    dated = Phrase(vi="ngày …… tháng …… năm ……", en="date ………………").pick(lang)
    where = f"{place}, {dated}" if place else dated
    boxes = "".join(f"<div><b>{html.escape(name)}</b></div>" for name in who)
    date = f'<p style="text-align:right;margin-top:8mm">{html.escape(where)}</p>'
    return f'{date}<div class="sign">{boxes}</div>'
