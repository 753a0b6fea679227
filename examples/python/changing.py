"""A catalog that changes: an old ranking is verified before and after a record is added."""

from pathlib import Path

import ketnoi

DATA = Path(__file__).parents[1] / "data"

catalog = ketnoi.Catalog.opportunities((DATA / "opportunities.json").read_text("utf-8"))
startup = {
    "id": "tom-sach",
    "sectors": ["nông nghiệp thông minh"],
    "place": "Trà Vinh",
    "ask": "1 tỷ",
}
old = catalog.rank(startup, as_of="2026-11-22")
print(catalog.verify(old.record, startup, as_of="2026-11-22"))

catalog.add(
    {
        "id": "new-call",
        "kind": "challenge",
        "sectors": ["smart agriculture"],
        "places": ["Vĩnh Long"],
    }
)
print(catalog.verify(old.record, startup, as_of="2026-11-22"))
print(catalog.rank(startup, as_of="2026-11-22", limit=1))
