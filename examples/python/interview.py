"""An interview: one question at a time, until the first three opportunities are certain."""

import json
from pathlib import Path

from ketnoi import Catalog

DATA = Path(__file__).resolve().parents[1] / "data"
startup = json.loads((DATA / "startups.json").read_text("utf-8"))[9]
opportunities = json.loads((DATA / "opportunities.json").read_text("utf-8"))
catalog = Catalog.opportunities(opportunities)

# A person would answer; here the full record does. `skip()` stands for "I do not know".
interview = catalog.interview({"id": startup["id"]}, as_of="2026-11-22")
while interview.question is not None:
    field = interview.question["field"]
    print(f"{field}: {startup.get(field)}")
    interview = interview.answer(startup[field]) if field in startup else interview.skip()

print(f"Certain after {len(interview.asked)} questions:")
for match in interview.first:
    print(f"  {match['points']}  {match['opportunity']}")
