"""Cohorts: the best assignment under seats and a quota, marginal values, infeasible limits."""

from pathlib import Path

import ketnoi
from ketnoi.types import Filter, Quota

DATA = Path(__file__).parents[1] / "data"

startups = ketnoi.Catalog.startups((DATA / "startups.json").read_text("utf-8"))
opportunities = ketnoi.Catalog.opportunities((DATA / "opportunities.json").read_text("utf-8"))
incubators: Filter = {"kinds": ["incubator"]}
women: Quota = {
    "name": "women-led",
    "startups": {"rules": [{"field": "groups", "op": "in", "value": ["women"]}]},
    "at_least": 1,
}
plan = opportunities.assign(
    startups, as_of="2026-11-22", filter=incubators, seats_each=1, quotas=[women]
)
print(plan)
for row in plan.to_dicts():
    print(f"{row['points']:>6.1f}  {row['startup_name']} – {row['opportunity_name']}")
for row in plan.to_dicts("seats"):
    print(f"one more seat: {row['marginal_value'] or 0:+.1f}  {row['opportunity_name']}")
for row in plan.to_dicts("unassigned", lang="vi"):
    print(row["text"])

try:
    opportunities.assign(
        startups, as_of="2026-11-22", filter=incubators, quotas=[{**women, "at_least": 50}]
    )
except ketnoi.Infeasible as infeasible:
    print(infeasible)
