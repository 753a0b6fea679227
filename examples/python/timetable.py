"""A timetable by wishes and scores, its repair for an absence, and the day of one startup."""

from pathlib import Path

import ketnoi
from ketnoi.types import Event

DATA = Path(__file__).parents[1] / "data"

startups = ketnoi.Catalog.startups((DATA / "startups.json").read_text("utf-8"))
opportunities = ketnoi.Catalog.opportunities((DATA / "opportunities.json").read_text("utf-8"))
event: Event = {
    "id": "demo-day",
    "sessions": [
        {"id": "morning", "start": "2026-12-10T09:00", "end": "2026-12-10T11:00", "minutes": 20}
    ],
    "tables": 3,
    "startups": [
        {"id": "demo-s01"},
        {"id": "demo-s02"},
        {"id": "demo-s03", "arrives": "2026-12-10T09:30"},
    ],
    "opportunities": [{"id": "demo-i02"}, {"id": "demo-i06"}, {"id": "demo-n01"}],
    "wishes": [
        {"startup": "demo-s01", "opportunity": "demo-i02", "by": "startup", "want": "must_meet"},
        {"startup": "demo-s03", "opportunity": "demo-i06", "by": "startup", "want": "meet"},
        {"startup": "demo-s02", "opportunity": "demo-i02", "by": "startup", "want": "meet"},
        {
            "startup": "demo-s02",
            "opportunity": "demo-i02",
            "by": "opportunity",
            "want": "no_thanks",
        },
    ],
}
timetable = opportunities.timetable(event, startups, as_of="2026-11-22")
print(
    timetable.to_polars().select(
        "slot", "table", "startup_name", "opportunity_name", "tier", "points"
    )
)
for row in timetable.to_dicts("unmet"):
    print(f"{row['startup_name']} – {row['opportunity_name']}: {row['text']}")

repaired = timetable.repair([{"startup": "demo-s01"}])
for row in repaired.to_dicts("changes"):
    print(f"{row['change']}: {row['startup_name']} – {row['opportunity_name']}, {row['slot']}")
print(repaired.to_csv(startup="demo-s03", lang="vi"))
