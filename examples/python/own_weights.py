"""A programme's own weights, to print and to sign: the fingerprint names them."""

import json
from pathlib import Path

import ketnoi
from ketnoi.types import Filter

DATA = Path(__file__).parents[1] / "data"

weights = {"sector": 4000, "place": 3000, "priority": 2000, "theme": 1000}
matcher = ketnoi.Matcher({"weights": {"incubator": weights}}, lang="vi")
for weight in matcher.weights("incubator"):
    print(f"{weight['weight']:>6}  {weight['criterion']}")
startup = json.loads((DATA / "startups.json").read_text("utf-8"))[1]
incubators: Filter = {"kinds": ["incubator"]}
ranking = matcher.rank(startup, (DATA / "opportunities.json").read_text("utf-8"), as_of="2026-11-22", filter=incubators)
print(ranking)
print("vân tay cấu hình:", matcher.fingerprint)
