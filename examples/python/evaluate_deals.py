"""Does the ranking find who invested? Past rounds as track records, later rounds as questions.

    python evaluate_deals.py --train DIR --queries FILE --out RANKING.jsonl [--fit PROFILE.json | --config PROFILE.json]

`DIR` holds `startups.jsonl`, `deals.jsonl` and `investors.jsonl`. Every investor is known by its past rounds alone, and nothing after the
last of them is seen. `--fit` learns the weights from these rounds first, and writes them to review and sign; `--config` takes such a
profile; without either the shipped weights count. `--out` gets a line for each question: its id, and the best hundred, best first.
Without arguments the made-up rounds beside this file are asked.
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
    """What a round and its startup say, in the fields that startups and past deals have in common."""
    place = {part: startup[part] for part in PLACE if startup.get(part)}
    said = {"sectors": startup.get("sectors") or None, "stage": deal["stage"], "place": place or None}
    return {key: value for key, value in said.items() if value is not None}


def amount(deal: Row) -> Row | None:
    cents = (deal.get("amount_usd") or 0) * 100
    return {"min": cents, "max": cents, "currency": "USD"} if cents else None


def asking(startup: Row, deal: Row, known: list[str]) -> Row:
    """A round as its startup would ask for it; whoever is in already is not asked again."""
    return {"id": startup["id"], "ask": amount(deal), "exclude": known, **of(startup, deal)}


def investors(train: Path, startups: dict[str, Row], deals: list[Row]) -> list[Row]:
    done = defaultdict(list)
    for deal in deals:
        past = {"date": deal["date"], "startup": deal["startup"], "amount": amount(deal), **of(startups.get(deal["startup"], {}), deal)}
        for investor in deal["investors"]:
            done[investor].append(past)
    return [{"id": row["id"], "kind": "investor", "track_record": done[row["id"]]} for row in rows(train / "investors.jsonl")]


def meetings(startups: dict[str, Row], deals: list[Row]) -> Iterator[Row]:
    """Every round as a meeting with the investors that were new to its startup."""
    known: dict[str, list[str]] = defaultdict(list)
    for deal in sorted(deals, key=lambda deal: str(deal["date"])):
        earlier = known[deal["startup"]]
        new = [investor for investor in deal["investors"] if investor not in earlier]
        if new and deal["startup"] in startups:
            yield {"startup": asking(startups[deal["startup"]], deal, list(earlier)), "on": deal["date"], "with": new}
        earlier += new


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", type=Path, default=HERE / "train")
    parser.add_argument("--queries", type=Path, default=HERE / "queries.jsonl")
    parser.add_argument("--out", type=Path)
    profile = parser.add_mutually_exclusive_group()
    profile.add_argument("--fit", type=Path, metavar="PROFILE.json")
    profile.add_argument("--config", type=Path, metavar="PROFILE.json")
    given = parser.parse_args()

    startups = {row["id"]: row for row in rows(given.train / "startups.jsonl")}
    deals = rows(given.train / "deals.jsonl")
    funds = investors(given.train, startups, deals)
    config: Any = json.loads(given.config.read_text("utf-8")) if given.config else {"evidence": True}
    if given.fit:
        fitted = ketnoi.fit(list(meetings(startups, deals)), funds)
        fitted.save(given.fit)
        config = fitted.config
        print(fitted)
    last = max(deal["date"] for deal in deals)
    matcher = ketnoi.Matcher(config, statistics=ketnoi.Matcher(config).statistics(funds, last))
    catalog = ketnoi.Catalog.opportunities(funds, matcher=matcher)

    lines = []
    for query in rows(given.queries):
        startup = asking(query["startup"], query, query.get("prior_investors", []))
        ranking = matcher.rank(startup, catalog, as_of=query["date"], limit=100)
        lines.append(json.dumps({"id": query["id"], "ranking": [match.opportunity for match in ranking]}, ensure_ascii=False))
    if given.out:
        given.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    else:
        print(*lines, sep="\n")


if __name__ == "__main__":
    main()
