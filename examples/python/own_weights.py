"""Weights of a programme; the fingerprint identifies them."""

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
catalog = ketnoi.Catalog.opportunities(
    (DATA / "opportunities.json").read_text("utf-8"), matcher=matcher
)
ranking = catalog.rank(startup, as_of="2026-11-22", filter=incubators)
print(ranking)
print("vân tay cấu hình:", matcher.fingerprint)
