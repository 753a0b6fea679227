"""The opportunities that reject a startup, with failed rules and the changes that would help."""

from pathlib import Path

import ketnoi

DATA = Path(__file__).parents[1] / "data"

catalog = ketnoi.Catalog.opportunities((DATA / "opportunities.json").read_text("utf-8"))
startup = ketnoi.Catalog.startups((DATA / "startups.json").read_text("utf-8"))["demo-s05"]
ranking = catalog.rank(startup, as_of="2026-11-22", rejected=True)
for match in sorted(ranking.rejected, key=lambda match: len(match.failed)):
    print(match.opportunity, *(check.get("text") for check in match.failed), sep="\n  ✗ ")
    advice = catalog.advise(startup, catalog[match.opportunity], as_of="2026-11-22")
    for plan in advice["change_sets"][:1]:
        print("  →", "; ".join(plan.get("texts") or []))
