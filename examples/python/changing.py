"""A catalog that lives on: add, update, remove; an old answer is verified, and what changed is told."""

from pathlib import Path

import ketnoi

DATA = Path(__file__).parents[1] / "data"

catalog = ketnoi.Catalog.opportunities((DATA / "opportunities.json").read_text("utf-8"))
startup = {"id": "tom-sach", "sectors": ["nông nghiệp thông minh"], "place": "Trà Vinh", "ask": "1 tỷ"}
old = ketnoi.rank(startup, catalog, as_of="2026-11-22")
print(ketnoi.verify(old.record, startup, catalog, as_of="2026-11-22"))

catalog.add({"id": "new-call", "kind": "challenge", "sectors": ["smart agriculture"], "places": ["Vĩnh Long"]})
print(ketnoi.verify(old.record, startup, catalog, as_of="2026-11-22"))
print(ketnoi.rank(startup, catalog, as_of="2026-11-22", limit=1))
