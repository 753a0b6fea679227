"""The time of the package in relation to that of the crate.

    cargo xtask python
    cargo build --release -p ketnoi-python --example core_time
    target/venv/bin/python bindings-python/benchmarks/python_benchmarks.py [--runs 5] [--small]

`python-arrow-100k`: from an Arrow table of 100 000 opportunities to the ranking of one startup.
`python-rank-many-overhead`: a batch of 1 000 startups and 10 000 opportunities without reasons; the
package starts with the startups as dicts, the crate with their JSON text in memory.
It prints medians of alternating runs on one thread in processor time, and the median ratio; the
ratios must not exceed 1.3 and 1.1.
"""

import argparse
import json
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ketnoi
import pyarrow

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "target/release/examples/core_time"
STARTUP = {"id": "s", "sectors": ["nông nghiệp thông minh"], "place": "Trà Vinh", "ask": "1 tỷ"}
AS_OF = "2026-11-22"

Records = list[dict[str, Any]]


def demo(name: str, count: int) -> Records:
    """Copies of the demo records under other ids, so many in all."""
    records: Records = json.loads((ROOT / f"examples/data/{name}.json").read_text("utf-8"))
    return [{**records[i % len(records)], "id": f"r{i:06}"} for i in range(count)]


def columns(records: Records) -> Records:
    """Records with one type per field, as in a table: lists in a cell, texts in both languages."""
    rows = []
    for record in records:
        row = {
            key: record[key]
            for key in ("id", "kind", "place", "scope", "closes", "ticket")
            if isinstance(record.get(key), str)
        }
        for key in ("sectors", "stages", "places", "groups", "instruments", "offers"):
            if isinstance(record.get(key), list):
                row[key] = "; ".join(map(str, record[key]))
        for key in ("name", "description"):
            if isinstance(record.get(key), dict):
                row |= {f"{key}_{lang}": text for lang, text in record[key].items()}
        rows.append(row)
    return rows


def core(*arguments: object) -> float:
    out = subprocess.run(
        [CORE, *map(str, arguments)], check=True, capture_output=True, text=True
    ).stdout
    return float(json.loads(out)["busy"])


def python_arrow(table: pyarrow.Table) -> float:
    start = time.thread_time()
    catalog = ketnoi.Catalog.opportunities(table, matcher=ketnoi.Matcher())
    ketnoi.rank(STARTUP, catalog, as_of=AS_OF)
    return time.thread_time() - start


def python_many(startups: Records, catalog: ketnoi.Catalog) -> float:
    start = time.thread_time()
    rankings = ketnoi.rank_many(startups, catalog, as_of=AS_OF, threads=1, progress=False)
    took = time.thread_time() - start
    del rankings
    return took


def compare(
    name: str, runs: int, own: Callable[[], float], ours: Callable[[], float], most: float
) -> None:
    pairs = [(own(), ours()) for _ in range(runs)]
    crate, package = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(package / crate for crate, package in pairs)
    print(
        f"{name}: crate {crate:.2f} s, package {package:.2f} s, "
        f"ratio {ratio:.2f} (at most {most}), {runs} runs",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--small", action="store_true", help="a tenth of each side, to test the program"
    )
    options = parser.parse_args()
    part = 10 if options.small else 1
    with tempfile.TemporaryDirectory() as folder:
        # The longer benchmark comes last: it fills the heap, while the crate's process is new.
        startups, opportunities = (
            demo("startups", 1_000 // part),
            demo("opportunities", 10_000 // part),
        )
        paths = Path(folder) / "startups.json", Path(folder) / "opportunities.json"
        for each, records in zip(paths, (startups, opportunities), strict=True):
            each.write_text(json.dumps(records), "utf-8")
        catalog = ketnoi.Catalog.opportunities(opportunities)
        compare(
            "python-rank-many-overhead",
            options.runs,
            lambda: core("many", *paths),
            lambda: python_many(startups, catalog),
            1.1,
        )
        table = pyarrow.Table.from_pylist(columns(demo("opportunities", 100_000 // part)))
        path = Path(folder) / "opportunities.arrow"
        with (
            pyarrow.OSFile(str(path), "wb") as file,
            pyarrow.ipc.new_stream(file, table.schema) as writer,
        ):
            writer.write_table(table)
        compare(
            "python-arrow-100k",
            options.runs,
            lambda: core("arrow", path),
            lambda: python_arrow(table),
            1.3,
        )


if __name__ == "__main__":
    main()
