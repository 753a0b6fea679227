"""Many rankings, in parts: between two parts progress is reported and Ctrl-C is noticed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

from . import _native
from ._lang import Lang
from .ranking import Ranking, Rankings

class Interrupted(KeyboardInterrupt):
    """Ctrl-C during `rank_many`: `rankings` has those that are done, for the first startups in their order."""

    def __init__(self, rankings: Rankings, total: int) -> None:
        super().__init__(f"stopped after {len(rankings)} of {total} startups; what is done is in `.rankings`")
        self.rankings = rankings
        self.total = total


# Seconds of work between two checks for Ctrl-C: prompt for a person, and long beside the cost of a part.
PART = 0.2

# How much longer a part may be than the one before: the next startups may take longer.
GROWTH = 8

# Work that is shorter than this needs no bar.
SHOWN_AFTER = 0.5


def rank_batch(
    service: _native.Service,
    batch: _native.Batch,
    query: dict[str, Any],
    threads: int | None,
    progress: bool | Callable[[int, int], object],
    shown_at_most: int | None,
    lang: Lang,
) -> Rankings:
    """The rankings of a batch, part by part; each part takes about `PART` seconds."""
    total, threads = len(batch), threads or processors()
    done: list[_native.Ranking] = []
    report = progress if callable(progress) else _bar(total) if progress else _silent
    size = threads

    def rankings() -> Rankings:
        kept = done if shown_at_most is None else _native.capped(done, query, shown_at_most)
        return Rankings([Ranking(ranking, lang) for ranking in kept], lang, batch.diagnostics())

    try:
        while len(done) < total or total == 0:
            start = time.perf_counter()
            done += service.rank_part(batch, (len(done), len(done) + size), query, threads, shown_at_most)
            took = max(time.perf_counter() - start, 1e-6)
            report(len(done), total)
            if total == 0:
                break
            size = max(threads, min(int(size * PART / took), GROWTH * size))
    except KeyboardInterrupt:
        raise Interrupted(rankings(), total) from None
    finally:
        getattr(report, "close", _silent)()
    return rankings()


def processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _silent(*_: object) -> None:
    """No progress is shown."""


def _bar(total: int) -> Callable[[int, int], object]:
    """A bar by tqdm, if it is installed."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return _silent
    return _Bar(tqdm(total=total, delay=SHOWN_AFTER, leave=False))


class _Bar:
    def __init__(self, bar: Any) -> None:
        self._bar = bar

    def __call__(self, done: int, total: int) -> None:
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        self._bar.close()
