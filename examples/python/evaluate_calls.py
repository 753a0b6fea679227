"""Does the ranking find the call that awarded a project? Past awards as texts, later projects as questions.

    python evaluate_calls.py --train DIR --queries FILE --out RANKING.jsonl

`DIR` holds `calls.jsonl`. Every call is a challenge known by the texts of its past awards alone. `--out` gets a line for each question:
its id, and the best hundred calls, best first. Without arguments the made-up calls beside this file are asked.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import ketnoi

Row = dict[str, Any]
HERE = Path(__file__).parents[1] / "data/evaluation/calls"
# Neither awards nor projects are dated: any day serves.
DAY = "2024-01-01"


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def call(row: Row) -> Row:
    awards = [{"name": award.get("title"), "text": f"{award.get('keywords') or ''}\n{award.get('abstract') or ''}"} for award in row["past_awards"]]
    return {"id": row["id"], "kind": "challenge", "owner": row.get("agency"), "track_record": awards}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", type=Path, default=HERE / "train")
    parser.add_argument("--queries", type=Path, default=HERE / "queries.jsonl")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()

    calls = [call(row) for row in rows(given.train / "calls.jsonl")]
    config: Any = {"evidence": True}
    matcher = ketnoi.Matcher(config, statistics=ketnoi.Matcher(config).statistics(calls, DAY))
    catalog = ketnoi.Catalog.opportunities(calls, matcher=matcher)

    lines = []
    for query in rows(given.queries):
        project = {"id": query["id"], "name": query["title"], "description": query["abstract"]}
        ranking = matcher.rank(project, catalog, as_of=DAY, limit=100)
        lines.append(json.dumps({"id": query["id"], "ranking": [match.opportunity for match in ranking]}, ensure_ascii=False))
    if given.out:
        given.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    else:
        print(*lines, sep="\n")


if __name__ == "__main__":
    main()
