"""The opportunities that fit a startup best, with reasons in Vietnamese."""

import json
from pathlib import Path

import ketnoi

DATA = Path(__file__).parents[1] / "data"

opportunities = json.loads((DATA / "opportunities.json").read_text("utf-8"))
startup = json.loads((DATA / "startups.json").read_text("utf-8"))[0]
ranking = ketnoi.rank(startup, opportunities, as_of="2026-11-22", limit=3)
print(ranking.in_language("vi"))
