"""Timetables: equal to those of the core, their repair, and their files."""

import datetime
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ketnoi
import pandas
import pytest
from conftest import AS_OF, DAY, event, wire
from ketnoi import Catalog, KetnoiError, Repaired, Timetable


def test_a_timetable_equals_the_answer_of_the_core() -> None:
    timetable = ketnoi.timetable(event())
    assert {"answer": "timetable", **timetable.to_dict("vi")} == wire(
        call="timetable", event=event(), lang="vi"
    )
    assert ("a", "f") in timetable.pairs
    assert ("b", "g") not in timetable.pairs
    assert len(timetable) == len(timetable.meetings) == timetable.summary["meetings"] == 2
    (unmet,) = timetable.to_dicts("unmet", lang="vi")
    assert (unmet["reason"], unmet["startup"]) == ("refused", "b")
    assert timetable.to_dicts()[0]["startup_name"] in ("Pomelo", None)
    assert {row["startup_name"] for row in timetable.to_dicts(lang="vi")} == {"Bưởi Số", None}


def test_times_can_be_datetimes() -> None:
    texts = ketnoi.timetable(event())
    session = {
        "id": "am",
        "start": datetime.datetime(2026, 12, 10, 9, 0),
        "end": pandas.Timestamp(f"{DAY} 10:20"),
        "minutes": 20,
    }
    assert ketnoi.timetable(event(sessions=[session])) == texts
    zoned = {**session, "start": datetime.datetime(2026, 12, 10, 9, 0, tzinfo=datetime.UTC)}
    with pytest.raises(
        KetnoiError, match=r"event\.sessions\[0\]\.start: expected a local date and time"
    ):
        ketnoi.timetable(event(sessions=[zoned]))


def test_attendees_are_all_records_unless_the_event_states_them(
    catalogs: tuple[Catalog, Catalog],
) -> None:
    pool, catalog = catalogs
    session = {"id": "am", "start": f"{DAY}T09:00", "end": f"{DAY}T12:00", "minutes": 20}
    timetable = ketnoi.timetable(
        {"id": "day", "sessions": [session], "tables": 5}, pool, catalog, as_of=AS_OF
    )
    assert {one["id"] for one in timetable.event["startups"]} == set(pool)
    assert all(row["points"] > 0 and row["tier"] == "filled" for row in timetable.to_dicts())
    assert "Bưởi Số" in timetable.to_html(lang="vi")
    few = ketnoi.timetable(
        {"id": "day", "sessions": [session], "tables": 5, "startups": [{"id": "demo-s01"}]},
        pool,
        catalog,
        as_of=AS_OF,
    )
    assert {startup for startup, _ in few.pairs} == {"demo-s01"}


def test_a_repair_moves_little_and_remembers_absences() -> None:
    timetable = ketnoi.timetable(event())
    repaired = timetable.repair([{"startup": "a"}])
    assert isinstance(repaired, Repaired)
    assert [meeting["startup"] for meeting in repaired.dropped] == ["a"]
    assert repaired.kept + len(repaired.moved) + len(repaired.added) == len(repaired)
    assert {row["change"] for row in repaired.to_dicts("changes")} >= {"dropped"}
    again = repaired.repair(
        [{"opportunity": "f", "arrives": datetime.datetime(2026, 12, 10, 9, 20)}]
    )
    assert "a" not in {startup for startup, _ in again.pairs}
    assert all(meeting["slot"] >= f"{DAY}T09:20" for meeting in again.meetings)
    # A new absence replaces that of the same attendee.
    back = repaired.repair([{"startup": "a", "arrives": f"{DAY}T09:40"}])
    assert {meeting["slot"] for meeting in back.meetings if meeting["startup"] == "a"} <= {
        f"{DAY}T09:40",
        f"{DAY}T10:00",
    }
    assert timetable.to_dicts("changes") == []
    with pytest.raises(
        KetnoiError, match=r"changes\.attendees\[0\]\.startup: `x` is not a known attendee"
    ):
        timetable.repair([{"startup": "x"}])


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize(
    "audience", [{}, {"startup": "a"}, {"opportunity": "f"}, {"table": "1"}], ids=str
)
def test_files_of_a_timetable_equal_those_of_the_core(
    lang: Any, audience: dict[str, str], tmp_path: Path
) -> None:
    timetable = ketnoi.timetable(event())
    common = {
        "call": "agenda",
        "event": event(),
        "meetings": timetable.meetings,
        "lang": lang,
        "audience": audience or "everyone",
    }
    texts: dict[str, Callable[[Path], str]] = {
        "html": lambda path: timetable.to_html(path, rows="tables", lang=lang, **audience),
        "csv": lambda path: timetable.to_csv(path, lang=lang, **audience),
        "ics": lambda path: timetable.to_ics(
            path, on=datetime.date(2026, 12, 1), sequence=1, lang=lang, **audience
        ),
    }
    more: dict[str, Any] = {
        "html": {"rows": "tables"},
        "csv": {},
        "ics": {"revision": {"on": "2026-12-01", "sequence": 1}},
    }
    for format, text in texts.items():
        path = tmp_path / f"timetable.{format}"
        assert text(path) == wire(**common, format=format, **more[format])["text"]
        assert path.read_bytes().decode() == text(path)
    with pytest.raises(KetnoiError, match="unknown"):
        timetable.to_html(startup="unknown")


def test_a_pickled_timetable_can_be_repaired_and_written(
    catalogs: tuple[Catalog, Catalog],
) -> None:
    session = {"id": "am", "start": f"{DAY}T09:00", "end": f"{DAY}T10:00", "minutes": 20}
    timetable = ketnoi.timetable(
        {"id": "day", "sessions": [session], "tables": 3}, *catalogs, as_of=AS_OF
    )
    again: Timetable = pickle.loads(pickle.dumps(timetable))
    absent = [{"startup": timetable.pairs[0][0]}]
    assert again.repair(absent) == timetable.repair(absent)
    assert again.to_html() == timetable.to_html()
