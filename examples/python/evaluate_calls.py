"""Ranks challenge calls for projects, with past awards as their track records.

    python evaluate_calls.py --train DIR --queries FILE --out RANKING.jsonl

`DIR` holds `calls.jsonl`. Calls are described by the texts of their past awards alone. `--out` gets
a line for each query: its id and the best hundred calls, best first. Without arguments the
fictional calls of `examples/data` are used.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import ketnoi

Row = dict[str, Any]
HERE = Path(__file__).parents[1] / "data/evaluation/calls"
# Awards and projects have no dates, so every day gives the same ranking.
DAY = "2024-01-01"


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def call(row: Row) -> Row:
    awards = [
        {
            "name": award.get("title"),
            "text": f"{award.get('keywords') or ''}\n{award.get('abstract') or ''}",
        }
        for award in row["past_awards"]
    ]
    return {
        "id": row["id"],
        "kind": "challenge",
        "owner": row.get("agency"),
        "track_record": awards,
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--train", type=Path, default=HERE / "train")
    parser.add_argument("--queries", type=Path, default=HERE / "queries.jsonl")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()

    calls = [call(row) for row in rows(options.train / "calls.jsonl")]
    config: Any = {"evidence": True}
    statistics = ketnoi.statistics(calls, evidence_date=DAY)
    catalog = ketnoi.Catalog.opportunities(
        calls, matcher=ketnoi.Matcher(config, statistics=statistics)
    )

    lines = []
    for query in rows(options.queries):
        project = {"id": query["id"], "name": query["title"], "description": query["abstract"]}
        ranking = catalog.rank(project, as_of=DAY, limit=100)
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
