"""Spreadsheets: encodings, merged cells, templates, formula injection, decision sheets."""

from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path
from typing import Any, Literal

import ketnoi
import openpyxl
import pytest

ROWS = [
    ["DANH SÁCH DỰ ÁN KHỞI NGHIỆP"],
    [],
    ["STT", "Tên dự án", "Lĩnh vực", "Tỉnh/Thành", "Nhu cầu vốn (tỷ đồng)"],
    ["1", "Bưởi Số", "nông nghiệp; du lịch", "Trà Vinh", "1,5"],
    ["2", "Vi Tảo Xanh", "công nghệ sinh học", "Bạc Liêu", "0,04"],
    ["", "Tổng cộng", "", "", "1,54"],
]


def text(delimiter: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(ROWS)
    return out.getvalue()


def cp1258(text: str) -> bytes:
    """Text in Windows-1258: tone marks follow their letters."""
    import unicodedata

    out = bytearray()
    for char in unicodedata.normalize("NFC", text):
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            marks = unicodedata.normalize("NFD", char)
            tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
            letter = unicodedata.normalize(
                "NFC", "".join(mark for mark in marks if mark not in tones)
            )
            out += (letter + "".join(tones)).encode("cp1258")
    return bytes(out)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
def test_every_encoding_and_delimiter_gives_the_same_records(delimiter: str, encoding: str) -> None:
    data = cp1258(text(delimiter)) if encoding == "cp1258" else text(delimiter).encode(encoding)
    register = ketnoi.read_table(data, lang="vi")
    assert register.encoding == {"utf-16-le": "utf-16-le"}.get(encoding, encoding)
    assert [record["id"] for record in register] == ["buoi-so", "vi-tao-xanh"]
    assert register[0]["name"] == "Bưởi Số"
    assert register[0]["ask"] == {"min": 1_500_000_000, "max": 1_500_000_000, "currency": "VND"}
    assert register.rows == [4, 5]
    assert [other["kind"] for other in register.others] == ["title", "heading", "total"]


def test_paths_and_open_files_with_a_line_for_excel_are_read(tmp_path: Path) -> None:
    path = tmp_path / "danh-sach.csv"
    path.write_text("sep=;\n" + text(";"), encoding="utf-8-sig")
    with path.open("rb") as binary, path.open(encoding="utf-8-sig") as plain:
        for source in (path, str(path), binary, plain):
            register = ketnoi.read_table(source)
            assert (len(register), register.rows) == (2, [5, 6])


def workbook() -> Any:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Biểu 1"
    page["A1"] = "BIỂU TỔNG HỢP"
    page.merge_cells("A1:F1")
    for cell, value in {
        "A2": "TT",
        "B2": "Tên dự án",
        "C2": "Nhu cầu vốn (triệu đồng)",
        "C3": "Từ",
        "D3": "Đến",
    }.items():
        page[cell] = value
    page["E2"], page["F2"] = "Ngày thành lập", "Nữ sáng lập"
    for area in ("A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3"):
        page.merge_cells(area)
    page.append([1, "Gạo lứt", 300, 500.5, datetime.date(2022, 3, 15), True])
    page.append([2, "Sen", "=1/0", None, "03/2021", False])
    book.create_sheet("Trống")
    return book


def test_merged_headings_of_xlsx_are_read(tmp_path: Path) -> None:
    path = tmp_path / "bieu.xlsx"
    workbook().save(path)
    register = ketnoi.read_table(path, lang="vi")
    assert register.sheet == "Biểu 1"
    first, second = register
    assert first == {
        "id": "gao-lut",
        "name": "Gạo lứt",
        "ask": {"min": 300_000_000, "max": 500_500_000, "currency": "VND"},
        "groups": ["women"],
        "founded": "2022-03-15",
    }
    assert second["founded"] == 2021
    assert len(ketnoi.read_table(path, sheet="Trống")) == 0
    with pytest.raises(ketnoi.KetnoiError, match="one of Biểu 1, Trống"):
        ketnoi.read_table(path, sheet="Biểu 2")


def test_diagnostics_name_row_and_column_in_both_languages() -> None:
    data = "Tên dự án;TRL\nSen;12\n;5\n".encode()
    vi, en = (ketnoi.read_table(data, lang=lang) for lang in ("vi", "en"))
    assert [diagnostic["text"] for diagnostic in vi.diagnostics] == [
        'dòng 2, cột B "TRL": cần số nguyên từ 1 đến 9, nhưng gặp `12`',
        'dòng 3, cột A "Tên dự án": thiếu hoặc để trống',
    ]
    assert (
        en.diagnostics[0]["text"]
        == 'row 2, column B "TRL": expected a whole number from 1 to 9, found `12`'
    )
    assert "row 2, column B" in str(en)
    assert "<table>" in en._repr_html_()
    with pytest.raises(ketnoi.KetnoiError) as error:
        ketnoi.read_table(data, strict=True)
    assert error.value.path == "B2"


def test_names_are_escaped_in_html() -> None:
    register = ketnoi.read_table("Tên dự án;<script>x</script>\nSen;1\n".encode())
    assert "<script>" not in register._repr_html_()


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("kind", ["startups", "opportunities"])
def test_a_template_is_read_back(
    tmp_path: Path, kind: Literal["startups", "opportunities"], lang: Literal["vi", "en"]
) -> None:
    path = ketnoi.template(tmp_path / "mau.xlsx", kind, lang=lang)
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    heads = [cell.value for cell in page[1]]
    assert len(heads) == len(set(heads)) >= 18
    assert page.data_validations.dataValidation
    page.cell(
        row=2,
        column=heads.index(next(head for head in heads if head.endswith("*"))) + 1,
        value="Sen",
    )
    if kind == "opportunities":
        page.cell(row=2, column=3, value=book.worksheets[1].cell(row=2, column=3).value)
    book.save(path)
    register = ketnoi.read_table(path, kind, lang=lang)
    assert [record["id"] for record in register] == ["sen"], str(register)
    unread = [column for column in register.columns if not column.get("field")]
    assert unread == []


ATTACKS = ["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n=1"]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_no_text_becomes_a_formula(tmp_path: Path, suffix: str) -> None:
    rows = [
        {"name": attack, attack: "x", "points": -1.5, "list": [attack, "b"]} for attack in ATTACKS
    ]
    path = ketnoi.write_table(tmp_path / f"out{suffix}", rows)
    if suffix == ".csv":
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        cells = [
            cell
            for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
            for cell in row
        ]
    else:
        page = openpyxl.load_workbook(path).active
        assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
        cells = [
            cell.value for row in page.iter_rows() for cell in row if isinstance(cell.value, str)
        ]
    for cell in cells:
        numeric = cell.replace(".", "").lstrip("-").isdigit()
        assert numeric or not cell.lstrip().startswith(("=", "+", "-", "@", "＝")), cell
    assert "-1.5" in cells or suffix == ".xlsx"


STARTUPS: list[dict[str, Any]] = [
    {
        "id": "a",
        "name": {"vi": "Bưởi Số", "en": "Buoi So"},
        "sectors": ["nông nghiệp thông minh"],
        "groups": ["phụ nữ"],
    },
    {"id": "b", "name": "<b>Sen</b>", "sectors": ["nông nghiệp"], "groups": ["phụ nữ"]},
    {"id": "c", "name": "Lớp Học Mây", "sectors": ["fintech"], "groups": []},
    {"id": "d", "name": "Vi Tảo", "sectors": ["nông nghiệp"]},
]
CALL: dict[str, Any] = {
    "id": "inc",
    "kind": "incubator",
    "name": "Vườn ươm",
    "sectors": ["nông nghiệp thông minh"],
    "groups": ["phụ nữ"],
}


def test_decisions_are_saved_applied_and_shown(tmp_path: Path) -> None:
    overrides = ketnoi.Overrides().pin(
        "c", by="Hội đồng", on=datetime.date(2026, 11, 20), why="biên bản số 12"
    )
    overrides.bar("a", by="Sở KH&CN", on="2026-11-21", why="đã nhận hỗ trợ").note(
        "b", by="An", on="2026-11-21", why="hẹn gặp"
    )
    again = ketnoi.Overrides.load(overrides.save(tmp_path / "quyet-dinh.json"))
    assert again.to_dicts() == overrides.to_dicts()
    decision = ketnoi.decide(
        CALL, STARTUPS, as_of="2026-11-22", overrides=again, limit=2, lang="vi"
    )
    assert [one["startup"] for one in decision.listed] == ["c", "b"]
    assert [one["startup"] for one in decision.barred] == ["a"]
    sheet = decision.to_html(place="Vĩnh Long")
    for part in (
        "biên bản số 12",
        "Hội đồng",
        "20/11/2026",
        "dù chưa đạt",
        "Sở KH&amp;CN",
        "Mã kiểm chứng",
        "&lt;b&gt;Sen",
        "22/11/2026",
    ):
        assert part in sheet, part
    assert "<b>Sen" not in sheet.replace("<b>&lt;b&gt;Sen", "")
    assert decision.record["fingerprint"] in sheet
    path = decision.to_csv(tmp_path / "danh-sach.xlsx")
    heads = [cell.value for cell in openpyxl.load_workbook(path).active[1]]
    assert heads == [
        "Danh sách",
        "STT",
        "Mã",
        "Tên",
        "Hạng theo điểm",
        "Điểm",
        "Lý do",
        "Vì sao chưa / không",
        "Quyết định",
    ]
    plain = ketnoi.decide(CALL, STARTUPS, as_of="2026-11-22", limit=2)
    assert plain.record == decision.record


def test_duplicates_have_reasons_and_escaped_html() -> None:
    records = [
        {"id": "1", "name": "Công ty TNHH Sen <Hồng>"},
        {"id": "2", "name": "SEN <HONG> JSC"},
        {"id": "3", "name": "Xoài"},
    ]
    found = ketnoi.duplicates(records, lang="vi")
    assert [(pair["a"], pair["b"]) for pair in found] == [("1", "2")]
    assert found.to_dicts()[0]["reasons"] == "Tên giống nhau, một tên viết không dấu"
    assert "<H" not in found._repr_html_()
    assert ketnoi.duplicates(records, at_least=99.5).total == 0


def test_duplicates_of_opportunities_are_found() -> None:
    funds = [
        {"id": "a", "kind": "investor", "name": "Sông Hồng Ventures", "url": "https://songhong.vc"},
        {"id": "b", "kind": "investor", "name": "Song Hong Ventures", "url": "songhong.vc/team"},
        {"id": "c", "kind": "investor", "name": "Bình Minh Capital"},
    ]
    found = ketnoi.duplicates(funds, kind="opportunities")
    assert [(pair["a"], pair["b"]) for pair in found] == [("a", "b")]


def test_a_ranking_is_written_with_reasons_and_failed_rules(tmp_path: Path) -> None:
    startup = {"id": "s", "sectors": ["nông nghiệp"], "groups": []}
    offers = [CALL, {"id": "=evil()", "kind": "incubator", "sectors": ["nông nghiệp"]}]
    ranking = ketnoi.rank(startup, offers, as_of="2026-11-22", rejected=True)
    path = ranking.to_csv(tmp_path / "xep-hang.csv", lang="vi", names={"inc": "Vườn ươm"})
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    assert [row["Mã"] for row in rows] == ["'=evil()", "inc"]
    assert "lĩnh vực" in rows[0]["Lý do"].lower()
    assert rows[1]["Tên"] == "Vườn ươm" and "Phụ nữ" in rows[1]["Vì sao chưa / không"]


def test_the_default_place_completes_a_commune_and_overrides_nothing() -> None:
    places = ["Xã Thông Hòa", "Tỉnh Lai Châu", "Phường Thủ Dầu Một", ""]
    rows = [{"Tên công ty": f"Công ty {i}", "Địa chỉ": place} for i, place in enumerate(places)]
    register = ketnoi.read_table(rows, "startups", defaults={"place": "Trà Vinh"})
    found = [record["place"] for record in register.records]
    assert found == [
        "Xã Thông Hòa, Trà Vinh",
        "Tỉnh Lai Châu",
        "Phường Thủ Dầu Một",
        "Trà Vinh",
    ]
    assert not register.diagnostics


def test_an_address_is_resolved_as_a_record_reads_it() -> None:
    for text, ids in [
        ("165 phố Thái Hà, Hà Nội", ["ha-noi"]),
        ("tòa nhà đa năng", []),
        ("Vietnam & SEA", ["vietnam", "southeast-asia"]),
        ("Huyện Tân Uyên, Tỉnh Lai Châu", ["lai-chau"]),
        ("London", ["united-kingdom"]),
    ]:
        answer = ketnoi.resolve("place", text)
        assert answer["answer"] == "resolution" and answer["ids"] == ids, text
