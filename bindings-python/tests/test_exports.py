"""Exports of well-known sources, other files, rows and data frames, kept mappings."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import ketnoi
import openpyxl
import pandas
import polars
import pyarrow
import pytest
from ketnoi import KetnoiError

# Headings as the sources write them, with rows that are made up: the field of each column.
EXPORTS: dict[str, tuple[str, dict[str, tuple[str | None, list[str]]]]] = {
    "Crunchbase": (
        "startups",
        {
            "Organization Name": ("name", ["Acme Robotics", "Paddy Health", "Kite AI"]),
            "Organization Name URL": ("url", ["https://a.example", "https://b.example", "c.vn"]),
            "Full Description": ("description", ["Robots that weed rice fields", "b", "c"]),
            "Industries": ("sectors", ["Robotics, AgTech", "Health Care", "AI"]),
            "Headquarters Location": ("place", ["Hà Nội, Vietnam", "Singapore", "Huế"]),
            "Founded Date": ("founded", ["2019-01-01", "2020", "2021-05-02"]),
            "Last Funding Type": ("stage", ["Seed", "Series A", "Pre-Seed"]),
            "Total Funding Amount": (None, ["1200000", "500000", "70000"]),
            "Number of Employees": (None, ["1-10", "11-50", "1-10"]),
        },
    ),
    "Dealroom": (
        "startups",
        {
            "NAME": ("name", ["Acme", "Paddy", "Kite"]),
            "TAGLINE": ("description", ["Robots for rice fields", "Health by phone", "Tutor"]),
            "HQ COUNTRY": ("place", ["Vietnam", "Singapore", "Thailand"]),
            "INDUSTRIES": ("sectors", ["agtech", "health", "education"]),
            "LAUNCH YEAR": ("founded", ["2019", "2020", "2021"]),
            "GROWTH STAGE": ("stage", ["seed", "seed", "growth"]),
            "VALUATION": (None, ["2-3", "5-8", "9"]),
        },
    ),
    "OpenVC": (
        "opportunities",
        {
            "Investor name": ("name", ["Sen Ventures", "Lotus Angels", "Mai Capital"]),
            "Website": ("url", ["https://a.example", "https://b.example", "c.vn"]),
            "Global HQ": ("place", ["Singapore", "Vietnam", "Thailand"]),
            "Countries of investment": ("places", ["Vietnam", "Singapore", "Thailand"]),
            "Stage of investment": ("stages", ["Seed", "Pre-seed", "Series A"]),
            "Investment thesis": ("description", ["We invest in climate", "b", "c"]),
            "Investor type": ("kind", ["VC firm", "Angel network", "Family office"]),
            "First cheque minimum": ("ticket.min", ["$50,000", "$10,000", "$100,000"]),
            "First cheque maximum": ("ticket.max", ["$500,000", "$50,000", "$1,000,000"]),
        },
    ),
    "360Giving": (
        "startups",
        {
            "Identifier": ("id", ["360G-1", "360G-2", "360G-3"]),
            "Recipient Org:Name": ("name", ["Acme", "Paddy", "Kite"]),
            "Description": ("description", ["Robots for rice fields", "b", "c"]),
            "Recipient Org:City": ("place", ["Hà Nội", "Huế", "Đà Nẵng"]),
        },
    ),
    "grants.gov": (
        "opportunities",
        {
            "Opportunity Number": ("id", ["A-1", "A-2", "A-3"]),
            "Opportunity Title": ("name", ["Clean water", "Soil health", "AI for all"]),
            "Agency Name": ("owner", ["Department of Soil", "Ministry of Water", "Agency"]),
            "Posted Date": ("opens", ["2026-11-01", "2026-11-02", "2026-11-03"]),
            "Close Date": ("closes", ["2026-12-01", "2026-12-02", "2026-12-03"]),
            "Award Ceiling": ("ticket.max", ["$500000", "$90000", "$700000"]),
            "Award Floor": ("ticket.min", ["$5000", "$9000", "$7000"]),
            "Expected Number of Awards": ("capacity", ["3", "5", "1"]),
        },
    ),
    "SBIR": (
        "startups",
        {
            "Company": ("name", ["Acme", "Paddy", "Kite"]),
            "Award Title": (None, ["Robot weeding", "Phone clinic", "Tutor"]),
            "Abstract": ("description", ["Robots for rice fields", "b", "c"]),
            "State": ("place", ["Vietnam", "Singapore", "Thailand"]),
            "Number Employees": (None, ["3", "4", "5"]),
        },
    ),
    "Startup India": (
        "startups",
        {
            "S.No": ("-", ["1", "2", "3"]),
            "Startup Name": ("name", ["Acme", "Paddy", "Kite"]),
            "Industry": ("sectors", ["Agriculture", "Healthcare", "Education"]),
            "Sector": ("sectors", ["AgTech", "Health", "EdTech"]),
            "State / UT": ("place", ["Vietnam", "Singapore", "Thailand"]),
            "CIN": ("meta.tax_code", ["U01234HN2020", "U01235HN2020", "U01236HN2020"]),
        },
    ),
    "Airtable": (
        "opportunities",
        {
            "Firm": ("name", ["Sen Ventures", "Lotus Angels", "Mai Capital"]),
            "Type": ("kind", ["Venture Capital", "Angel group", "Corporate VC"]),
            "Focus areas": ("sectors", ["Fintech", "AI", "Health"]),
            "Stages": ("stages", ["Seed", "Pre-seed", "Series A"]),
            "Check size": ("ticket", ["$50k - $150k", "$100k", "$1M"]),
            "Last modified": ("updated", ["2026-11-01", "2026-11-02", "2026-11-03"]),
        },
    ),
    "F6S": (
        "opportunities",
        {
            "Program name": ("name", ["Sen Accelerator", "Lotus Hub", "Mai Grant"]),
            "Program type": ("kind", ["Accelerator", "Incubator", "Grant"]),
            "Apply by": ("closes", ["2026-12-01", "2026-12-02", "2026-12-03"]),
            "Location": ("place", ["Singapore", "Vietnam", "Thailand"]),
        },
    ),
    "Google Forms": (
        "startups",
        {
            "Dấu thời gian": (None, ["2026-11-01", "2026-11-02", "2026-11-03"]),
            "Tên startup/dự án của bạn": ("name", ["Acme", "Paddy", "Kite"]),
            "Lĩnh vực hoạt động chính": ("sectors", ["Nông nghiệp", "Y tế", "Giáo dục"]),
            "Giai đoạn hiện tại của dự án": ("stage", ["Ý tưởng", "MVP", "Seed"]),
            "Bạn có đồng sáng lập không?": (None, ["Có", "Không", "Có"]),
            "Số điện thoại liên hệ": ("meta.phone", ["0901234567", "0912345678", "0987654321"]),
        },
    ),
    "business register": (
        "startups",
        {
            "TenDoanhNghiep": ("name", ["Công ty Acme", "Công ty Paddy", "Công ty Kite"]),
            "MaSoThue": ("meta.tax_code", ["0312345678", "0312345679", "0312345670"]),
            "DiaChi": ("address", ["12 Lê Lợi, Huế", "3 Trần Phú, Hà Nội", "9 Hai Bà Trưng, Huế"]),
            "NganhNgheKinhDoanh": ("sectors", ["Nông nghiệp", "Y tế", "Giáo dục"]),
            "NgayThanhLap": ("founded", ["2019-01-01", "2020-01-01", "2021-01-01"]),
            "DaiDienPhapLuat": ("meta.contact", ["Nguyễn Văn An", "Trần Thị Bình", "Lê Nam"]),
            "VonDieuLe": (None, ["1000000000", "2000000000", "300000000"]),
        },
    ),
}


@pytest.mark.parametrize("source", EXPORTS)
def test_exports_are_read_by_their_headings(source: str) -> None:
    kind, columns = EXPORTS[source]
    rows = [
        dict(zip(columns, cells, strict=True))
        for cells in zip(*(c for _, c in columns.values()), strict=True)
    ]
    defaults = {"kind": "investor"} if kind == "opportunities" else None
    register = ketnoi.read_table(rows, kind, defaults=defaults)  # type: ignore[arg-type]
    fields = {column["heading"]: column.get("field") for column in register.columns}
    assert fields == {heading: field for heading, (field, _) in columns.items()}
    assert len(register) == 3


ROWS: list[dict[str, Any]] = [
    {"Startup": "Acme", "Sectors": "AI; health", "Founded": 2020},
    {"Startup": "Paddy", "Sectors": "agriculture", "Founded": None},
]


@pytest.mark.parametrize(
    "source",
    [
        ROWS,
        [list(ROWS[0]), *[list(row.values()) for row in ROWS]],
        pandas.DataFrame(ROWS),
        polars.DataFrame(ROWS),
        pyarrow.Table.from_pylist(ROWS),
    ],
    ids=["dicts", "rows", "pandas", "polars", "arrow"],
)
def test_rows_and_data_frames_are_read_as_files_are(source: Any) -> None:
    register = ketnoi.read_table(source)
    assert [record["name"] for record in register] == ["Acme", "Paddy"]
    assert register[0]["sectors"] == ["AI", "health"]
    assert register[0]["founded"] == 2020
    with pytest.raises(TypeError, match="list of dicts"):
        ketnoi.read_table([1, 2])


def book(sheets: dict[str, list[list[Any]]]) -> bytes:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        page = workbook.create_sheet(name)
        for row in rows:
            page.append(row)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def test_other_sheets_are_reported_by_name() -> None:
    data = book({"2026": [["Startup"], ["Acme"]], "2025": [["Startup"], ["Kite"]]})
    register = ketnoi.read_table(data)
    assert [record["name"] for record in register] == ["Acme"]
    assert [found["problem"] for found in register.diagnostics] == ["other_sheets"]
    assert "2025" in register.report and "`sheet`" in register.report
    chosen = ketnoi.read_table(data, sheet="2025")
    assert chosen[0]["name"] == "Kite" and not chosen.diagnostics


def archive(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(name, "x")
    return out.getvalue()


def test_an_ods_file_is_read_by_calamine() -> None:
    names = {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    }
    spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in names.items())

    def table(name: str, rows: list[list[str]]) -> str:
        cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
        lines = ("".join(cell.format(text) for text in row) for row in rows)
        body = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
        return f'<table:table table:name="{name}">{body}</table:table>'

    sheets = table("2026", [["Startup", "Sectors"], ["Acme", "AI"]]) + table("2025", [["Startup"]])
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>{sheets}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
        packed.writestr("META-INF/manifest.xml", "<manifest/>")
    register = ketnoi.read_table(out.getvalue())
    assert register.records == [{"id": "acme", "name": "Acme", "sectors": ["AI"]}]
    assert register.sheet == "2026"
    assert [found["sheets"] for found in register.diagnostics] == [["2025"]]


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (book({"a": [["x"]]})[:200], "damaged"),
        (archive("word/document.xml"), "Word"),
        (archive("readme.txt"), "ZIP"),
        (archive("xl/workbook.xml"), "damaged"),
        (b"%PDF-1.7 x", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"),
        (b"<html><table><tr><td>Startup</td></tr></table></html>", "HTML"),
    ],
)
def test_files_that_are_no_tables_say_what_they_are(data: bytes, part: str) -> None:
    with pytest.raises(KetnoiError, match=part) as raised:
        ketnoi.read_table(data)
    assert raised.value.kind == "unreadable_file"
    assert "XLSX" in str(raised.value) and "lưu dưới dạng" in raised.value.text("vi")


def test_an_open_quotation_mark_swallows_no_lines() -> None:
    text = 'Startup,Sectors,Place\nAcme,"AI,Huế\nPaddy,health,Hà Nội\nKite,education,Huế\n'
    register = ketnoi.read_table(text.encode())
    assert [record["name"] for record in register] == ["Acme", "Paddy", "Kite"]
    found = [one for one in register.diagnostics if one["problem"] == "unclosed_quote"]
    assert [one["row"] for one in found] == [2]


def test_a_mapping_is_kept_for_the_next_file(tmp_path: Path) -> None:
    first = [{"Gói": "Vườn A", "Bao nhiêu": "40 triệu", "Bí mật": "x"}]
    columns = {"Gói": "name", "Bao nhiêu": "ticket", "Bí mật": None}
    register = ketnoi.read_table(
        first, "opportunities", columns=columns, defaults={"kind": "incubator"}
    )
    assert register.mapping == {"columns": columns, "defaults": {"kind": "incubator"}}
    path = tmp_path / "mapping.json"
    path.write_text(json.dumps(register.mapping), encoding="utf-8")
    second = [{"Gói": "Vườn B", "Bí mật": "y"}]
    again = ketnoi.read_table(second, "opportunities", mapping=path)
    assert again.records == [{"id": "vuon-b", "kind": "incubator", "name": "Vườn B"}]
    assert [(one["problem"], one["value"]) for one in again.diagnostics] == [
        ("missing_heading", "Bao nhiêu")
    ]


def test_findings_are_grouped_by_value() -> None:
    rows = [{"Startup": f"S{at}", "Sectors": "zzqx"} for at in range(9)]
    (found,) = ketnoi.read_table(rows).diagnostics
    assert (found["count"], found["first_rows"]) == (9, [2, 3, 4, 5, 6])


def test_a_kind_that_is_not_known_takes_the_default() -> None:
    rows = [
        {"Name": "Sen", "Type": "Corporate VC"},
        {"Name": "Mai", "Type": "Family office"},
        {"Name": "Lan", "Type": "Zzqx"},
    ]
    register = ketnoi.read_table(rows, "opportunities", defaults={"kind": "investor"})
    assert [record["kind"] for record in register] == ["Corporate VC", "Family office", "investor"]
    assert [one["problem"] for one in register.diagnostics] == ["default_used"]
    refused = ketnoi.read_table(rows, "opportunities")
    assert [one["problem"] for one in refused.diagnostics] == ["unknown_term", "kind_needed"]
