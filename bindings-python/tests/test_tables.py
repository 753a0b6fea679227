"""Tables as input: every library, nested and flat columns, and bad cells."""

import datetime
import sys
from collections.abc import Callable
from typing import Any

import duckdb
import ketnoi
import pandas
import polars
import pyarrow
import pytest
from conftest import AS_OF
from ketnoi import Catalog, KetnoiError, plot

FLAT: dict[str, Any] = {
    "id": [1, 2],
    "kind": ["quỹ đầu tư", "vườn ươm"],
    "name_vi": ["Quỹ Sen", ""],
    "name_en": ["Sen Fund", None],
    "sectors": ["nông nghiệp; AI", "any"],
    "ticket_min": [500_000_000.0, None],
    "ticket_max": [1_000_000_000.0, None],
    "ticket_currency": ["VND", None],
    "languages": ["vi; en", None],
    "closes": [datetime.date(2026, 12, 31), None],
}
RECORDS = {
    "1": {
        "id": "1",
        "kind": "quỹ đầu tư",
        "name": {"en": "Sen Fund", "vi": "Quỹ Sen"},
        "sectors": ["nông nghiệp", "AI"],
        "ticket": {"min": 500_000_000, "max": 1_000_000_000, "currency": "VND"},
        "closes": "2026-12-31",
        "languages": ["vi", "en"],
    },
    "2": {"id": "2", "kind": "vườn ươm", "sectors": ["any"]},
}


def relation() -> Any:
    rows = pyarrow.table(FLAT)
    return duckdb.from_arrow(rows)


TABLES: dict[str, Callable[[], Any]] = {
    "polars": lambda: polars.DataFrame(FLAT),
    "pandas": lambda: pandas.DataFrame(FLAT),
    "pandas-index": lambda: pandas.DataFrame(FLAT, index=[7, 9]),
    "pyarrow": lambda: pyarrow.table(FLAT),
    "batch": lambda: pyarrow.record_batch(FLAT),
    "duckdb": relation,
    "dictionary": lambda: polars.DataFrame(FLAT).with_columns(
        polars.col("kind", "ticket_currency").cast(polars.Categorical)
    ),
    "timestamps": lambda: polars.DataFrame(FLAT).with_columns(
        polars.col("closes").cast(polars.Datetime("us", "UTC"))
    ),
    "chunked": lambda: polars.concat(
        [polars.DataFrame(FLAT)[:1], polars.DataFrame(FLAT)[1:]], rechunk=False
    ),
}


@pytest.mark.parametrize("library", TABLES)
def test_tables_of_all_libraries_give_the_same_records(library: str) -> None:
    catalog = Catalog.opportunities(TABLES[library]())
    assert (dict(catalog), catalog.diagnostics) == (RECORDS, ())


def test_nested_columns_are_records_as_they_are(opportunities: list[dict[str, Any]]) -> None:
    # An Arrow column has one type: these fields of the demo records have one.
    fields = ("id", "kind", "name", "description", "stages", "places", "closes")
    records = [
        {field: record[field] for field in fields if field in record} for record in opportunities
    ]
    records = [
        {
            **record,
            "name": record["name"] if isinstance(record["name"], dict) else {"en": record["name"]},
        }
        for record in records
    ]
    # Arrow distinguishes an empty list from a missing one.
    table = pyarrow.Table.from_pylist(records)
    assert dict(Catalog.opportunities(table)) == dict(Catalog.opportunities(records))


def test_bad_cells_are_reported_with_row_column_and_value() -> None:
    table = polars.DataFrame(
        {
            "id": ["a", "b", "c", None, "a"],
            "kind": ["investor", "investor", "banana", "investor", "investor"],
            "max_matches": polars.Series([2**63, 1, 1, 1, 1], dtype=polars.UInt64),
            "trl_min": [3, 12, 1, 1, 1],
            "closes": ["2026-12-31", "31.13.2026", "", " ", None],
            "colour": ["red"] * 5,
            "ticket_mim": [1] * 5,
            "places": polars.Series([["Huế"], None, [], ["x"], ["Huế"]]),
        }
    )
    catalog = Catalog.opportunities(table)
    assert list(catalog) == ["a", "b"]
    found = {(one.path, one.value) for one in catalog.diagnostics}
    assert found >= {
        ("opportunities.colour", ""),
        ("opportunities.ticket_mim", ""),
        ("opportunities[0].max_matches", str(2**63)),
        ("opportunities[1].trl.min", "12"),
        ("opportunities[1].closes", "31.13.2026"),
        ("opportunities[2].kind", "banana"),
        ("opportunities[3].id", ""),
        ("opportunities[4].id", "a"),
    }
    with pytest.raises(KetnoiError) as raised:
        Catalog.opportunities(table, strict=True)
    assert raised.value.path == "opportunities.colour"


@pytest.mark.parametrize("of", ["opportunities", "startups"])
def test_empty_one_row_and_all_null_tables(of: Any) -> None:
    assert len(Catalog(of, polars.DataFrame())) == 0
    assert len(Catalog(of, polars.DataFrame({"id": [], "kind": []}))) == 0
    nulls = polars.DataFrame(
        {"id": ["a"], "kind": ["investor"], "sectors": [None], "place": [None]}
    )
    catalog = Catalog(of, nulls if of == "opportunities" else nulls.drop("kind"))
    assert len(catalog) == 1
    assert catalog.diagnostics == ()
    nothing = Catalog(of, polars.DataFrame({"sectors": [None, None]}))
    assert [one.path for one in nothing.diagnostics] == [f"{of}[0].id", f"{of}[1].id"]


def test_nan_is_missing_and_infinity_is_reported() -> None:
    catalog = Catalog.opportunities(
        polars.DataFrame(
            {
                "id": ["a", "b"],
                "kind": ["investor"] * 2,
                "max_matches": [float("nan"), float("inf")],
            }
        )
    )
    assert len(catalog) == 2
    assert [(one.path, one.value) for one in catalog.diagnostics] == [
        ("opportunities[1].max_matches", "inf")
    ]


def test_dates_in_a_column_of_texts_are_read_or_reported() -> None:
    texts = ["2026-12-31", "31/12/2026", "2026-12-31T10:00:00", "hôm qua", "2026-02-30"]
    catalog = Catalog.opportunities(
        polars.DataFrame({"id": list("abcde"), "kind": ["investor"] * 5, "closes": texts})
    )
    assert len(catalog) == 5
    reported = {one.value for one in catalog.diagnostics if one.path.endswith(".closes")}
    assert reported >= {"hôm qua", "2026-02-30"}
    assert all(
        "closes" in catalog[id] or text in reported for id, text in zip("abcde", texts, strict=True)
    )


def test_startups_can_be_a_table() -> None:
    table = polars.DataFrame(
        {"id": ["s1", "s2"], "sectors": ["AI", None], "ask_min": [None, 5], "ask_max": [None, 9]}
    )
    many = ketnoi.rank_many(table, [{"id": "o", "kind": "investor"}], as_of=AS_OF, progress=False)
    assert [ranking.ranked_for for ranking in many] == ["s1", "s2"]
    pool = Catalog.startups(table)
    assert pool["s2"] == {"id": "s2", "ask": {"min": 5, "max": 9}}
    assert len(ketnoi.rank_startups({"id": "o", "kind": "investor"}, pool, as_of=AS_OF)) == 2


@pytest.mark.parametrize(
    ("module", "use"),
    [
        ("polars", lambda ranking: ranking.to_polars()),
        ("pandas", lambda ranking: ranking.to_pandas()),
        ("pyarrow", lambda ranking: ranking.to_arrow()),
        ("matplotlib", lambda ranking: plot.contributions(ranking[0])),
        ("openpyxl", lambda ranking: ranking.to_xlsx("never.xlsx")),
    ],
)
def test_a_missing_package_is_named_with_its_extra(
    module: str,
    use: Callable[[ketnoi.Ranking], object],
    opportunities: list[dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for loaded in [name for name in sys.modules if name.partition(".")[0] == module]:
        monkeypatch.setitem(sys.modules, loaded, None)
    monkeypatch.setitem(sys.modules, module, None)
    ranking = ketnoi.rank({"id": "s", "place": "Trà Vinh"}, opportunities, as_of=AS_OF)
    with pytest.raises(ImportError, match=rf"needs {module}: pip install 'ketnoi\[\w+\]'"):
        use(ranking)
