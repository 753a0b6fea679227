"""Plans: cohorts, stable matchings, targets, exposure, diversified lists, and what they share."""

import datetime
import json
import pickle
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import ketnoi
import pandas
import polars
import pyarrow
import pytest
from conftest import AS_OF, DAY, ROOT, event, wire
from ketnoi import Catalog, Infeasible, KetnoiError, Matcher, Timetable

Records = list[dict[str, Any]]
PAIRS = [("a", "hub", 90), ("b", "hub", 80), ("b", "lab", 75), ("a", "lab", 20), ("c", "lab", 10)]
BAD = "<script>alert('x')</script>&\"'"


def every_plan() -> list[Any]:
    """A plan of each kind, from records whose texts are markup."""
    pool = Catalog.startups(
        [{"id": id + BAD, "name": {"vi": BAD, "en": BAD}, "sectors": ["AI"]} for id in "ab"]
    )
    catalog = Catalog.opportunities(
        [{"id": id + BAD, "kind": "investor", "name": BAD, "sectors": ["AI"]} for id in "fg"]
    )
    programme = {"id": BAD, "promises": [{"id": BAD, "text": BAD, "period": "2026", "at_least": 5}]}
    session = {"id": "am", "start": f"{DAY}T09:00", "end": f"{DAY}T10:20", "minutes": 20}
    table = {"id": BAD, "name": BAD}
    wishes = [
        {"startup": "a" + BAD, "opportunity": "f" + BAD, "by": by, "want": want}
        for by, want in (("startup", "meet"), ("opportunity", "no_thanks"))
    ]
    timetable = ketnoi.timetable(
        {"id": BAD, "sessions": [session], "tables": [table], "wishes": wishes},
        pool,
        catalog,
        as_of=AS_OF,
    )
    return [
        ketnoi.assign(pool, catalog, as_of=AS_OF, seats_each=1, programmes_each=1),
        ketnoi.stable(pool, catalog, as_of=AS_OF, seats_each=1),
        ketnoi.mutual([("a" + BAD, "f", 5)], [("a" + BAD, "f", 6)]),
        timetable,
        timetable.repair([{"startup": "b" + BAD}]),
        ketnoi.targets(programme, [], as_of=AS_OF),
        ketnoi.exposure(pool, catalog, as_of=AS_OF, after=[("a" + BAD, "f" + BAD)]),
        ketnoi.diversify(pool["a" + BAD], catalog, length=1, per_sector=1, as_of=AS_OF),
    ]


def name_of(plan: Any) -> str:
    return type(plan).__name__


PLANS = every_plan()


def test_assignment_keeps_seats_and_is_proven_optimal() -> None:
    plan = ketnoi.assign(pairs=PAIRS, seats_each=1)
    assert plan.pairs == [("a", "hub"), ("b", "lab")]
    assert (plan.to_dict()["total"], plan.gap) == (165, 0)
    seats = {row["opportunity"]: row for row in plan.to_dicts("seats")}
    # With two seats at the hub, b goes there and c to the lab.
    assert seats["hub"]["marginal_value"] == (90 + 80 + 10 - 165) / 1_000_000
    (left,) = plan.to_dicts("unassigned")
    assert left["startup"] == "c"
    assert "lab" in left["text"]
    assert plan.to_dicts("unassigned", lang="vi")[0]["text"] != left["text"]
    assert {row["constraint"] for row in plan.to_dicts("dual_prices")} <= {"seats", "programmes"}


def test_assigned_pairs_are_eligible_and_keep_seats_of_records(
    catalogs: tuple[Catalog, Catalog],
) -> None:
    pool, catalog = catalogs
    quota: Any = {
        "name": "women-led",
        "startups": {"rules": [{"field": "groups", "op": "in", "value": ["women"]}]},
        "at_least": 2,
    }
    plan = ketnoi.assign(
        pool, catalog, as_of=datetime.date.fromisoformat(AS_OF), quotas=[quota], limit=20
    )
    assert plan.pairs
    for startup, opportunity in plan.pairs:
        assert ketnoi.score(pool[startup], catalog[opportunity], as_of=AS_OF).verdict == "eligible"
    assert sum("women" in (pool[startup].get("groups") or []) for startup, _ in plan.pairs) >= 2
    assert all(
        row["taken"] <= row["at_most"]
        for row in plan.to_dicts("seats")
        if row["at_most"] is not None
    )
    assert plan == ketnoi.assign(
        list(reversed(pool.records())), catalog, as_of=AS_OF, quotas=[quota], limit=20
    )
    names = {row["startup"]: row["startup_name"] for row in plan.to_dicts(lang="vi")}
    assert names["demo-s01"] == "Bưởi Số"


def test_a_plan_keeps_the_records_of_its_moment(startups: Records) -> None:
    catalog = Catalog.opportunities([{"id": "f", "kind": "investor", "sectors": ["any"]}])
    plan = ketnoi.assign(startups[:2], catalog, as_of=AS_OF)
    before = plan.to_dict("vi")
    catalog.remove("f")
    assert plan.to_dicts("unassigned", lang="en") == []
    assert plan.to_dict("vi") == before


def test_infeasible_limits_are_named_in_both_languages() -> None:
    with pytest.raises(
        Infeasible, match="These limits cannot hold together: lab takes at least 4"
    ) as raised:
        ketnoi.assign(pairs=PAIRS, seats={"lab": {"at_least": 4}})
    found = raised.value
    assert isinstance(found, KetnoiError)
    assert found.text("vi") != str(found)
    assert (found.constraints, found.candidates) == (
        [{"constraint": "minimum", "opportunity": "lab", "at_least": 4}],
        3,
    )
    again = pickle.loads(pickle.dumps(found))
    assert (str(again), again.text("vi"), again.constraints) == (
        str(found),
        found.text("vi"),
        found.constraints,
    )


def test_pairs_are_accepted_in_every_form(
    catalogs: tuple[Catalog, Catalog], opportunities: Records
) -> None:
    dicts = [{"startup": s, "opportunity": o, "score": score} for s, o, score in PAIRS]
    tables = [
        dicts,
        polars.DataFrame(dicts),
        pandas.DataFrame(dicts),
        pyarrow.Table.from_pylist(dicts),
        iter(PAIRS),
    ]
    plans = [
        ketnoi.assign(pairs=pairs, seats_each=1, forbidden=[{"startup": "b", "opportunity": "lab"}])
        for pairs in tables
    ]
    assert all(plan == plans[0] for plan in plans)
    assert plans[0].pairs == [("a", "hub"), ("c", "lab")]
    assert plans[0] == ketnoi.assign(pairs=PAIRS, seats_each=1, forbidden=[("b", "lab")])  # type: ignore[list-item]
    # Rankings state no seats; the records do.
    without_seats = [{**row, "capacity": None} for row in opportunities]
    records = (catalogs[0], Catalog.opportunities(without_seats))
    rankings = ketnoi.rank_many(*records, as_of=AS_OF, limit=50, progress=False)
    from_records = ketnoi.stable(*records, as_of=AS_OF, limit=50, seats_each=2)
    assert ketnoi.stable(pairs=rankings, seats_each=2) == from_records


def test_stable_keeps_the_seats_of_a_record() -> None:
    startups = [{"id": id, "sectors": ["AI"]} for id in "abc"]
    hub = {"id": "hub", "kind": "incubator", "sectors": ["AI"], "capacity": 2}
    plan = ketnoi.stable(startups, [hub], as_of=AS_OF, seats_each=5)
    assert len(plan.pairs) == 2


def test_stable_plan_has_no_blocking_pair() -> None:
    plan = ketnoi.stable(pairs=PAIRS, seats_each=1)
    assert plan.pairs == [("a", "hub"), ("b", "lab")]
    assert plan.unmatched == ["c"]
    wished = ketnoi.stable(
        pairs=PAIRS,
        seats_each=1,
        startup_preferences={"a": ["lab", "hub"]},
        best_for="opportunities",
    )
    assert wished.to_dicts()[0].keys() == {
        "startup",
        "startup_name",
        "opportunity",
        "opportunity_name",
        "startup_rank",
        "opportunity_rank",
    }
    mutual = ketnoi.mutual(PAIRS, [("a", "hub", 10), ("b", "lab", 75)], by={"weighted": 50})
    assert [(row["startup"], row["score"]) for row in mutual.to_dicts()] == [("a", 50), ("b", 75)]
    assert ketnoi.stable(pairs=mutual).pairs == mutual.pairs


def test_registers_of_targets_are_accepted_in_every_form() -> None:
    file = json.loads((ROOT / "examples/data/targets/tra-vinh.json").read_text("utf-8"))
    programme, register = file["programme"], file["register"]
    checked = ketnoi.targets(programme, register, as_of=file["as_of"])
    assert {"answer": "targets", **checked.to_dict("vi")} == wire(call="targets", lang="vi", **file)
    assert checked.to_dicts(lang="vi")[0]["promise_text"] == programme["promises"][0]["text"]["vi"]
    table = polars.DataFrame(register, infer_schema_length=None)
    for form in (table, table.to_arrow(), json.loads(json.dumps(register))):
        assert ketnoi.targets(json.dumps(programme), form, as_of=file["as_of"]) == checked
    with pytest.raises(KetnoiError, match=r"programme\.promises\[0\]\.at_least: missing"):
        ketnoi.targets({"id": "p", "promises": [{"id": "x", "period": "2025"}]}, [], as_of=AS_OF)


def test_entries_of_a_plan_count_as_planned(catalogs: tuple[Catalog, Catalog]) -> None:
    plan = ketnoi.assign(*catalogs, as_of=AS_OF)
    entries = plan.entries("incubation", date="2026-12-01")
    assert len(entries) == len(plan.pairs)
    women = sum("women" in (catalogs[0][startup].get("groups") or []) for startup, _ in plan.pairs)
    programme = {
        "id": "p",
        "promises": [
            {"id": "all", "what": "incubation", "period": "2026", "at_least": 1},
            {"id": "women", "group": "phụ nữ", "period": "2026", "at_least": 1},
        ],
    }
    every, of_women = ketnoi.targets(programme, entries, as_of=AS_OF).checks
    assert (every["done"], every["planned"], every["state"]) == (0, len(entries), "on_course")
    assert of_women["planned"] == women > 0


def test_exposure_counts_listed_records(catalogs: tuple[Catalog, Catalog]) -> None:
    plan = ketnoi.assign(*catalogs, as_of=AS_OF)
    shown = ketnoi.exposure(*catalogs, as_of=AS_OF, after=plan)
    rows = {row["opportunity"]: row for row in shown.to_dicts("opportunities")}
    assert set(rows) == set(catalogs[1])
    assert sum(row["after"] for row in rows.values()) == len(plan.pairs)
    groups = {(row["facet"], row["group"]): row for row in shown.to_dicts(lang="vi")}
    assert groups["group", "unknown"]["label"] == "không nêu"
    assert groups["group", "women"]["label"] != "women"
    assert shown == ketnoi.exposure(
        *catalogs, before=ketnoi.rank_many(*catalogs, as_of=AS_OF, progress=False), after=plan.pairs
    )
    with pytest.raises(KetnoiError, match=r"before\[0\]\.startup"):
        ketnoi.exposure(*catalogs, before=[("unknown", "demo-i01")])


def test_a_diversified_list_states_its_cost(catalogs: tuple[Catalog, Catalog]) -> None:
    pool, catalog = catalogs
    spread = ketnoi.diversify(catalog["demo-n03"], pool, length=3, per_region=1, as_of=AS_OF)
    assert len(spread.pairs) <= 3
    assert spread.cost >= 0
    assert {opportunity for _, opportunity in spread.pairs} <= {"demo-n03"}
    plain = ketnoi.diversify(pool["demo-s01"], catalog, length=5, as_of=AS_OF)
    best = ketnoi.rank(pool["demo-s01"], catalog, as_of=AS_OF, limit=5)
    assert (plain.cost, plain.pairs) == (0, [(match.startup, match.opportunity) for match in best])


@pytest.mark.parametrize(
    ("path", "make"),
    [
        (
            "request.seats.lab.at_most",
            lambda: ketnoi.assign(pairs=PAIRS, seats={"lab": {"at_most": -1}}),
        ),
        (
            "request.seats.nowhere",
            lambda: ketnoi.assign(pairs=PAIRS, seats={"nowhere": {"at_most": 1}}),
        ),
        (
            "request.forbidden[0].startup",
            lambda: ketnoi.assign(pairs=PAIRS, forbidden=[{"startup": "x", "opportunity": "hub"}]),
        ),
        ("request", lambda: ketnoi.assign(pairs=PAIRS, seat=3)),  # type: ignore[call-arg]
        ("pairs[1]", lambda: ketnoi.assign(pairs=[("a", "x", 1), ("a", "x", 2)])),
        ("pairs[0]", lambda: ketnoi.assign(pairs=[5])),
        ("pairs[0]", lambda: ketnoi.stable(pairs=[{"startup": "a"}])),
        ("pairs[0].score", lambda: ketnoi.assign(pairs=[("a", "x", 2**70)])),
        ("query.as_of", lambda: ketnoi.assign([], [])),
        ("query.as_of", lambda: ketnoi.assign([], [], as_of="2026-02-30")),
        ("startups", lambda: ketnoi.assign(Catalog.opportunities([]), [], as_of=AS_OF)),
        ("event.tables", lambda: ketnoi.timetable(event(tables=0))),
        (
            "event.wishes[0].startup",
            lambda: ketnoi.timetable(
                event(
                    wishes=[{"startup": "?", "opportunity": "f", "by": "startup", "want": "meet"}]
                )
            ),
        ),
        ("event", lambda: ketnoi.timetable(7)),  # type: ignore[arg-type]
        ("event", lambda: ketnoi.timetable({})),
        ("programme", lambda: ketnoi.targets("{", [], as_of=AS_OF)),
        ("register[0]", lambda: ketnoi.targets({"id": "p", "promises": []}, ["x"], as_of=AS_OF)),
        ("rows", lambda: ketnoi.assign(pairs=PAIRS).to_dicts("pears")),  # type: ignore[arg-type]
        ("limits", lambda: ketnoi.diversify({"id": "s"}, [], length=-1, as_of=AS_OF)),
    ],
)
def test_errors_name_the_field(path: str, make: Callable[[], Any]) -> None:
    with pytest.raises(KetnoiError) as raised:
        make()
    assert raised.value.path.startswith(path)
    assert str(raised.value)
    assert raised.value.text("vi")


class Reader(HTMLParser):
    """Collects text and tags, and checks that every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in ("br", "meta", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    assert "script" not in reader.tags
    return reader


@pytest.mark.parametrize("plan", PLANS, ids=name_of)
def test_a_notebook_shows_every_plan_and_no_text_becomes_markup(plan: Any) -> None:
    assert BAD in read(plan._repr_html_()).text
    assert repr(plan).startswith(name_of(plan))
    if isinstance(plan, Timetable):
        assert BAD in read(plan.to_html()).text


@pytest.mark.parametrize("plan", PLANS, ids=name_of)
def test_every_plan_is_a_table_and_survives_a_pickle(plan: Any) -> None:
    again = pickle.loads(pickle.dumps(plan))
    assert again == plan
    assert again._repr_html_() == plan._repr_html_()
    for rows in plan._COLUMNS:
        for lang in ("en", "vi"):
            dicts = plan.to_dicts(rows, lang=lang)
            assert plan.to_arrow(rows, lang=lang).to_pylist() == dicts
            assert (
                plan.to_polars(rows, lang=lang).to_dicts()
                == dicts
                == again.to_dicts(rows, lang=lang)
            )
            assert len(plan.to_pandas(rows, lang=lang)) == len(dicts)
    assert pyarrow.table(plan).num_rows == len(plan.to_dicts())


def test_both_languages_throughout(catalogs: tuple[Catalog, Catalog]) -> None:
    file = json.loads((ROOT / "examples/data/targets/tra-vinh.json").read_text("utf-8"))
    for lang, words in (
        ("en", ("Cohorts", "Timetable", "Targets", "Exposure")),
        ("vi", ("Phân bổ", "Lịch gặp", "Chỉ tiêu", "Mức độ xuất hiện")),
    ):
        matcher = Matcher(lang=lang)  # type: ignore[arg-type]
        pool, catalog = (
            Catalog.startups(catalogs[0].records(), matcher=matcher),
            Catalog.opportunities(catalogs[1].records(), matcher=matcher),
        )
        plans: tuple[Any, ...] = (
            catalog.assign(pool, as_of=AS_OF),
            Catalog.opportunities(matcher=matcher).timetable(event()),
            matcher.targets(file["programme"], file["register"], as_of=AS_OF),
            catalog.exposure(pool, as_of=AS_OF),
        )
        for plan, word in zip(plans, words, strict=True):
            assert word in read(plan._repr_html_()).text
