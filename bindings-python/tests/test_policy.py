"""Comparisons of two versions of the rules, and calendars."""

import pickle
from typing import Any

import ketnoi
import polars
import pytest
from ketnoi import Calendar, Catalog, Comparison, KetnoiError, Matcher

STARTUPS: list[dict[str, Any]] = [
    {"id": "a", "name": {"vi": "Bưởi Số", "en": "Digital Pomelo"}, "groups": ["women"], "trl": 4},
    {"id": "b", "groups": ["women"], "trl": 8},
    {"id": "c", "groups": [], "trl": 8},
]
TODAY: dict[str, Any] = {"id": "delta", "kind": "incubator", "name": "Delta", "groups": ["women"]}
DRAFT = {**TODAY, "require": [{"field": "trl", "op": "at_most", "value": 6}]}
BAD = "<script>alert('x')</script>&\"'"


def compared(**options: Any) -> Comparison:
    return ketnoi.compare(STARTUPS, [TODAY], after=DRAFT, as_of="2026-11-22", **options)


def test_a_draft_is_compared_with_the_record_of_the_catalog() -> None:
    comparison = compared()
    assert (comparison.lost, comparison.gained) == (1, 0)
    (row,) = comparison.to_dicts("startups")
    assert (row["startup"], row["effect"], row["before"], row["after"]) == (
        "b",
        "lost",
        "eligible",
        "ineligible",
    )
    assert row["rules"] == ["require[0]"]
    assert row["texts"] == ["Technology readiness level: needs at most 6; has 8"]
    assert comparison.to_dicts("startups", lang="vi")[0]["texts"] != row["texts"]
    assert comparison.to_dicts("rules") == [
        {"rule": "require[0]", "lost": 1, "lost_alone": 1, "gained": 0, "gained_alone": 0}
    ]
    (opportunity,) = comparison.to_dicts()
    assert (opportunity["eligible_before"], opportunity["eligible_after"]) == (2, 1)
    assert comparison.to_dicts("transitions") == [
        {"before": "eligible", "after": "ineligible", "pairs": 1}
    ]
    assert repr(comparison) == "Comparison(1 pairs lose, 0 gain, 1 of 1 opportunities)"


@pytest.mark.parametrize("form", [list, polars.DataFrame, lambda records: records[0]])
def test_a_version_is_one_record_several_or_a_table(form: Any) -> None:
    record = {"id": "delta", "kind": "incubator", "groups": "women", "trl": {"max": 6}}
    assert compared().lost == 1
    comparison = ketnoi.compare(
        STARTUPS, before=form([TODAY]), after=[record], as_of="2026-11-22", threads=1
    )
    assert comparison.lost == 1


def test_two_configurations_are_compared_on_the_whole_catalog() -> None:
    edit = {"vocabulary": {"terms": {"group": [{"id": "women", "names": ["ladies"]}]}}}
    opportunities = Catalog.opportunities([{**TODAY, "groups": ["ladies"]}])
    with pytest.raises(KetnoiError, match="at least one of"):
        opportunities.compare(STARTUPS, as_of="2026-11-22")
    comparison = opportunities.compare(STARTUPS, config=edit, as_of="2026-11-22")
    assert (comparison.to_dicts()[0]["eligible_after"], comparison.gained) == (2, 2)
    with pytest.raises(KetnoiError) as raised:
        opportunities.compare(STARTUPS, config={"weights": 3}, as_of="2026-11-22")
    assert raised.value.path == "after.config.weights"


def test_limits_shorten_lists_and_change_no_total() -> None:
    whole, short = compared(), compared(limit=0, opportunity_limit=1)
    assert short.to_dicts("startups") == []
    assert short.to_dict()["totals"] == whole.to_dict()["totals"]
    assert "+1" not in whole._repr_html_()


def test_a_calendar_has_the_startups_of_each_event() -> None:
    call = {**TODAY, "opens": "2026-12-01", "closes": "2026-12-15"}
    calendar: Calendar = ketnoi.calendar(
        STARTUPS, [call], first="2026-11-22", last="2026-12-31", lang="vi"
    )
    rows = calendar.to_dicts()
    assert [(row["day"], row["events"], row["lost"], row["gained"]) for row in rows] == [
        ("2026-12-01", ["opens"], 0, 2),
        ("2026-12-16", ["closed"], 2, 0),
    ]
    assert rows[1]["texts"] == ["Đã hết hạn nhận hồ sơ; ngày cuối cùng là 15/12/2026"]
    assert [row["startup"] for row in calendar.to_dicts("startups")] == ["a", "b", "a", "b"]
    assert (calendar.total, repr(calendar)) == (2, "Calendar(2026-11-22 to 2026-12-31, 2 entries)")
    alone = ketnoi.calendar((), [call], first="2026-11-22", last="2026-12-31")
    assert [row["lost"] for row in alone.to_dicts()] == [None, None]
    assert alone.to_dicts("startups") == []


def every_result() -> list[Any]:
    """A result of each kind, from records whose texts are markup."""
    startups = Catalog.startups(
        [{"id": BAD, "name": BAD, "groups": []}], matcher=Matcher(lang="vi")
    )
    before = {"id": "f" + BAD, "kind": "investor", "name": BAD, "closes": "2026-12-15"}
    after = {**before, "groups": [BAD], "require": [{"any": []}]}
    catalog = Catalog.opportunities([before], matcher=startups.matcher)
    return [
        catalog.compare(startups, after=after, as_of="2026-11-22"),
        catalog.calendar(startups, first="2026-12-01", last="2026-12-31"),
    ]


@pytest.mark.parametrize("result", every_result(), ids=lambda result: type(result).__name__)
def test_results_are_pages_tables_and_pickles(result: Any) -> None:
    for lang in ("en", "vi"):
        result._lang = lang
        page = result._repr_html_()
        assert page.startswith('<div class="ketnoi"')
        assert "<script" not in page
        assert "&lt;script" in page
    copy = pickle.loads(pickle.dumps(result))
    assert copy == result
    assert copy._repr_html_() == page
    for rows in result._COLUMNS:
        assert result.to_polars(rows).to_dicts() == result.to_dicts(rows)
        assert list(result.to_pandas(rows).columns) == list(result._COLUMNS[rows])
