"""Rules of a programme as expressions, and what three startups still have to show."""

import ketnoi
from ketnoi import confirm, field, had, months, when

# Headcount, turnover and legal status are shipped facts; this one is the programme's own.
spin_off = {"kind": "flag", "label": {"en": "University spin-off", "vi": "Khởi nguồn từ đại học"}}
matcher = ketnoi.Matcher({"facts": {"spin_off": spin_off}})

voucher = {
    "id": "innovation-voucher",
    "kind": "public-body",
    "require": [
        (field("headcount") < 50).named(
            "small", why={"en": "For small firms.", "vi": "Dành cho doanh nghiệp nhỏ."}
        ),
        ((field("founded") > months(-60)) | field("spin_off").is_true()).named("young"),
        when(field("legal_status") == "cooperative").then(field("headcount") >= 7),
        had("innovation-voucher").never().named("once", link="Resolution 12, article 4"),
        had().within(years=3).sum_at_most("300000 EUR").named("de-minimis"),
        confirm("not-begun", {"en": "Work has not begun.", "vi": "Dự án chưa triển khai."}),
    ],
}
catalog = ketnoi.Catalog.opportunities([voucher], matcher=matcher, strict=True)

startups = [
    {
        "id": "complete",
        "founded": "2024-03-01",
        "attributes": {"headcount": 12, "legal_status": "joint-stock-company"},
        "aid": [{"id": "export-grant", "date": "2025-02-01", "amount": "40000 EUR"}],
        "confirmed": {"not-begun": True},
    },
    {
        "id": "partly-known",
        "founded": "2012",
        "attributes": {"headcount": {"min": 10, "max": 49}, "legal_status": "cooperative"},
        "aid": [],
    },
    {
        "id": "too-late",
        "founded": "2012",
        "attributes": {"headcount": 80, "spin_off": True},
        "aid": [{"id": "innovation-voucher", "date": "2025-02-01", "amount": "290000 EUR"}],
        "confirmed": {"not-begun": False},
    },
]
for startup in startups:
    ranking = catalog.rank(startup, as_of="2026-11-22", rejected=True)
    (match,) = [*ranking.eligible, *ranking.unverified, *ranking.rejected]
    print(f"{match.startup}: {match.verdict}")
    for mark, results in (("✗", match.failed), ("?", match.missing)):
        for result in results:
            print(f"  {mark} {result['rule']}: {result.get('text')}")
