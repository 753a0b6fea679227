"""Records from a data frame and rankings as one; bad cells are reported by row and column."""

from pathlib import Path

import ketnoi
import polars

DATA = Path(__file__).parents[1] / "data"

startups = ketnoi.Catalog.startups(polars.read_csv(DATA / "register.csv"))
for found in startups.diagnostics:
    print(found)

opportunities = (DATA / "opportunities.json").read_text("utf-8")
rankings = ketnoi.rank_many(startups, opportunities, as_of="2026-11-22", limit=3)
print(rankings.to_polars().select("startup_name", "opportunity_name", "list", "rank", "points"))
