"""Ctrl-C stops a batch and keeps the finished rankings; here the progress callback sends it."""

import signal
from pathlib import Path

import ketnoi

DATA = Path(__file__).parents[1] / "data"


def interrupt(done: int, total: int) -> None:
    print(f"{done} of {total}")
    if done >= 4:
        signal.raise_signal(signal.SIGINT)


try:
    rankings = ketnoi.rank_many(
        (DATA / "startups.json").read_text("utf-8"),
        (DATA / "opportunities.json").read_text("utf-8"),
        as_of="2026-11-22",
        threads=1,
        progress=interrupt,
    )
except ketnoi.Interrupted as stopped:
    rankings = stopped.rankings
print("finished:", [ranking.ranked_for for ranking in rankings])
