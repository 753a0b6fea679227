"""Records in every form, and bad records: they do not affect good ones."""

import dataclasses
import datetime
import decimal
import enum
import json
from collections.abc import Iterator
from typing import Any

import ketnoi
import numpy
import pytest
from ketnoi import Catalog, KetnoiError

GOOD: dict[str, Any] = {"id": "good", "kind": "investor", "sectors": ["AI"]}


def texts(catalog: Catalog) -> list[str]:
    return [str(found) for found in catalog.diagnostics]


def one(**fields: Any) -> Catalog:
    """A catalog of a record with these fields, and of a good record."""
    catalog = Catalog.opportunities([{"id": "o", "kind": "investor", **fields}, GOOD])
    assert "good" in catalog
    return catalog


class Colour(enum.Enum):
    INVESTOR = "investor"


@dataclasses.dataclass
class Fund:
    id: str
    kind: Colour = Colour.INVESTOR
    closes: datetime.date | None = None
    ticket: Any = None


class WithToDict:
    def to_dict(self) -> dict[str, Any]:
        return GOOD


FORMS: list[Any] = [
    [GOOD],
    (record for record in [GOOD]),
    GOOD,
    json.dumps([GOOD]),
    json.dumps(GOOD),
    [WithToDict()],
    {"good": GOOD}.values(),
    Catalog.opportunities([GOOD]),
]


@pytest.mark.parametrize("records", FORMS, ids=lambda form: type(form).__name__)
def test_records_are_accepted_in_many_forms(records: Any) -> None:
    catalog = Catalog.opportunities(records)
    assert (dict(catalog), texts(catalog)) == ({"good": GOOD}, [])


def test_dataclasses_can_have_dates_enums_and_numbers_of_libraries() -> None:
    catalog = Catalog.opportunities(
        [
            Fund(
                "f",
                closes=datetime.date(2026, 12, 31),
                ticket={"min": numpy.int64(5), "max": decimal.Decimal(9)},
            )
        ]
    )
    assert catalog["f"] == {
        "id": "f",
        "kind": "investor",
        "closes": "2026-12-31",
        "ticket": {"min": 5, "max": 9},
    }


def test_a_startup_is_a_dict_a_dataclass_or_json() -> None:
    startup = {"id": "s", "sectors": ["AI"]}
    rankings = [
        ketnoi.rank(form, [GOOD], as_of="2026-11-22") for form in (startup, json.dumps(startup))
    ]
    assert rankings[0] == rankings[1]
    with pytest.raises(KetnoiError) as raised:
        ketnoi.rank("{", [GOOD], as_of="2026-11-22")
    assert (raised.value.kind, raised.value.path) == ("syntax", "startup")


UNREADABLE = [
    ({"max_matches": object()}, "opportunities[0].max_matches: expected a whole number", "object"),
    ({"max_matches": 10**30}, "opportunities[0].max_matches: expected a whole number", "1e+30"),
    ({"max_matches": 10**60}, "opportunities[0].max_matches: expected a whole number", "1000"),
    ({"max_matches": -1}, "opportunities[0].max_matches: expected a whole number", "-1"),
    ({"max_matches": float("inf")}, "opportunities[0].max_matches: expected a whole number", "inf"),
    ({"closes": "31/31/2026"}, "opportunities[0].closes: expected a date", "31/31/2026"),
    ({"name": b"bytes"}, "opportunities[0].name: expected text", "98"),
    ({"name": int}, "opportunities[0].name: expected text", "class 'int'"),
    ({"colour": "red"}, "opportunities[0].colour: unknown field", ""),
    ({"sectors": [["AI"]]}, "opportunities[0].sectors[0]: expected text", "AI"),
]


@pytest.mark.parametrize(("fields", "text", "value"), UNREADABLE)
def test_a_bad_value_is_reported_with_its_path(
    fields: dict[str, Any], text: str, value: str
) -> None:
    catalog = one(**fields)
    assert len(catalog) == 2
    (found,) = catalog.diagnostics
    assert str(found).startswith(text)
    assert value in found.value
    assert found.text("vi") != found.text("en")
    with pytest.raises(KetnoiError):
        Catalog.opportunities([{"id": "o", "kind": "investor", **fields}], strict=True)


@pytest.mark.parametrize(
    "missing", [None, float("nan"), numpy.float64("nan"), decimal.Decimal("NaN")]
)
def test_missing_values_are_unknown(missing: object) -> None:
    catalog = one(max_matches=missing, closes=missing)
    assert (catalog["o"], texts(catalog)) == ({"id": "o", "kind": "investor"}, [])


@pytest.mark.parametrize(
    "record", [5, None, "text", [], {"kind": "investor"}, {"id": "x", "kind": "banana"}, {"id": ""}]
)
def test_a_bad_record_does_not_affect_others(record: Any) -> None:
    catalog = Catalog.opportunities([record, GOOD])
    assert list(catalog) == ["good"]
    assert all(found.path.startswith("opportunities[0]") for found in catalog.diagnostics)
    assert catalog.diagnostics


def test_a_record_that_contains_itself_is_refused() -> None:
    record: dict[str, Any] = {"id": "o", "kind": "investor"}
    record["meta"] = record
    assert texts(Catalog.opportunities([record, GOOD])) == [
        "opportunities[0]: over the limit of 64 levels of nesting"
    ]


def test_an_object_whose_methods_raise_is_reported() -> None:
    class Broken:
        def __iter__(self) -> Iterator[object]:
            raise RuntimeError

        def __repr__(self) -> str:
            raise RuntimeError

    assert len(one(max_matches=Broken()).diagnostics) == 1


def test_a_number_in_place_of_records_is_a_type_error() -> None:
    not_records: Any = 5
    with pytest.raises(TypeError):
        Catalog.opportunities(not_records)


def test_empty_input_is_an_empty_catalog() -> None:
    assert len(Catalog.opportunities([])) == len(Catalog.opportunities()) == 0
    assert list(ketnoi.rank({"id": "s"}, [], as_of="2026-11-22")) == []
    assert len(ketnoi.rank_many([], [GOOD], as_of="2026-11-22")) == 0
