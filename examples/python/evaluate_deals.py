"""Ranks investors for later funding rounds, with past rounds as their track records.

    python evaluate_deals.py --train DIR --queries FILE --out RANKING.jsonl
        [--fit PROFILE.json | --config PROFILE.json]

`DIR` holds `startups.jsonl`, `deals.jsonl` and `investors.jsonl`. Investors are described by their
past rounds alone, and nothing after the last of these is used. `--fit` learns the weights from
these rounds and writes them to a file; `--config` reads such a file; without either, the shipped
weights are used. `--out` gets a line for each query: its id and the best hundred investors, best
first. Without arguments the fictional rounds of `examples/data` are used.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ketnoi

Row = dict[str, Any]
HERE = Path(__file__).parents[1] / "data/evaluation/deals"
PLACE = ("country", "state", "region", "city")


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def of(startup: Row, deal: Row) -> Row:
    """The fields of a round and its startup that startups and past deals have in common."""
    place = {part: startup[part] for part in PLACE if startup.get(part)}
    fields = {
        "sectors": startup.get("sectors") or None,
        "stage": deal["stage"],
        "place": place or None,
    }
    return {key: value for key, value in fields.items() if value is not None}


def amount(deal: Row) -> Row | None:
    cents = (deal.get("amount_usd") or 0) * 100
    return {"min": cents, "max": cents, "currency": "USD"} if cents else None


def as_query(startup: Row, deal: Row, known: list[str]) -> Row:
    """The startup before a round; it excludes the investors that it has already."""
    return {"id": startup["id"], "ask": amount(deal), "exclude": known, **of(startup, deal)}


def investors(train: Path, startups: dict[str, Row], deals: list[Row]) -> list[Row]:
    done = defaultdict(list)
    for deal in deals:
        past = {
            "date": deal["date"],
            "startup": deal["startup"],
            "amount": amount(deal),
            **of(startups.get(deal["startup"], {}), deal),
        }
        for investor in deal["investors"]:
            done[investor].append(past)
    return [
        {"id": row["id"], "kind": "investor", "track_record": done[row["id"]]}
        for row in rows(train / "investors.jsonl")
    ]


def meetings(startups: dict[str, Row], deals: list[Row]) -> Iterator[Row]:
    """The rounds as meetings with the investors that are new to the startup."""
    known: dict[str, list[str]] = defaultdict(list)
    for deal in sorted(deals, key=lambda deal: str(deal["date"])):
        earlier = known[deal["startup"]]
        new = [investor for investor in deal["investors"] if investor not in earlier]
        if new and deal["startup"] in startups:
            yield {
                "startup": as_query(startups[deal["startup"]], deal, list(earlier)),
                "on": deal["date"],
                "with": new,
            }
        earlier += new


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--train", type=Path, default=HERE / "train")
    parser.add_argument("--queries", type=Path, default=HERE / "queries.jsonl")
    parser.add_argument("--out", type=Path)
    profile = parser.add_mutually_exclusive_group()
    profile.add_argument("--fit", type=Path, metavar="PROFILE.json")
    profile.add_argument("--config", type=Path, metavar="PROFILE.json")
    options = parser.parse_args()

    startups = {row["id"]: row for row in rows(options.train / "startups.jsonl")}
    deals = rows(options.train / "deals.jsonl")
    funds = investors(options.train, startups, deals)
    config: Any = (
        json.loads(options.config.read_text("utf-8")) if options.config else {"evidence": True}
    )
    if options.fit:
        fitted = ketnoi.fit(list(meetings(startups, deals)), funds)
        fitted.save(options.fit)
        config = fitted.config
        print(fitted)
    last = max(deal["date"] for deal in deals)
    statistics = ketnoi.statistics(funds, evidence_date=last)
    catalog = ketnoi.Catalog.opportunities(
        funds, matcher=ketnoi.Matcher(config, statistics=statistics)
    )

    lines = []
    for query in rows(options.queries):
        startup = as_query(query["startup"], query, query.get("prior_investors", []))
        ranking = catalog.rank(startup, as_of=query["date"], limit=100)
        lines.append(
            json.dumps(
                {"id": query["id"], "ranking": [match.opportunity for match in ranking]},
                ensure_ascii=False,
            )
        )
    if options.out:
        options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    else:
        print(*lines, sep="\n")


if __name__ == "__main__":
    main()
