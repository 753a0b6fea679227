"""Rankings of a batch in parts: between parts progress is reported and Ctrl-C is noticed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

from . import _native
from ._lang import Lang
from ._ranking.ranking import Ranking
from ._ranking.rankings import Rankings


class Interrupted(KeyboardInterrupt):
    """Ctrl-C during `rank_many`.

    `rankings` has the finished rankings, those of the first of `total` startups.
    """

    def __init__(self, rankings: Rankings, total: int) -> None:
        super().__init__(
            f"stopped after {len(rankings)} of {total} startups; "
            "the finished rankings are in `.rankings`"
        )
        self.rankings = rankings
        self.total = total


# Seconds between two checks for Ctrl-C: short for a user, long beside the cost of a part.
PART = 0.2

# The greatest growth from a part to the next, because the next startups may take longer.
GROWTH = 8

# Seconds before a bar is shown.
SHOWN_AFTER = 0.5


def rank_batch(
    service: _native.Service,
    batch: _native.Batch,
    query: dict[str, Any],
    *,
    threads: int | None,
    progress: bool | Callable[[int, int], object],
    exposure_cap: int | None,
    lang: Lang,
) -> Rankings:
    """The rankings of a batch, made in parts of about `PART` seconds."""
    total, threads = len(batch), threads or processors()
    done: list[_native.Ranking] = []
    report = progress if callable(progress) else _bar(total) if progress else _silent
    size = threads

    def rankings() -> Rankings:
        kept = done if exposure_cap is None else _native.cap_exposure(done, query, exposure_cap)
        return Rankings([Ranking(ranking, lang) for ranking in kept], lang, batch.diagnostics())

    try:
        while len(done) < total or total == 0:
            start = time.perf_counter()
            done += service.rank_part(
                batch, (len(done), len(done) + size), query, threads, exposure_cap
            )
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
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _silent(*_: object) -> None:
    """Reports no progress."""


def _bar(total: int) -> Callable[[int, int], object]:
    """A progress bar of tqdm, if it is installed."""
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
