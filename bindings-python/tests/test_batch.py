"""Batches: progress, Ctrl-C, threads, fork, memory."""

import gc
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import ketnoi
import pytest
from conftest import AS_OF
from ketnoi import Catalog, Interrupted

Records = list[dict[str, Any]]


def grown(records: Records, count: int) -> Records:
    """Copies of the demo records under other ids, so many in all."""
    return [{**records[i % len(records)], "id": f"r{i:06}"} for i in range(count)]


def test_the_number_of_threads_changes_no_answer(startups: Records, opportunities: Records) -> None:
    batches = [
        ketnoi.rank_many(startups, opportunities, as_of=AS_OF, threads=threads)
        for threads in (1, 2, 5)
    ]
    assert all(list(batch) == list(batches[0]) for batch in batches)
    assert batches[0].of(startups[3]["id"]) == ketnoi.rank(startups[3], opportunities, as_of=AS_OF)
    with pytest.raises(KeyError):
        batches[0].of("unknown")


def test_progress_is_reported_and_a_wrong_query_is_refused(
    startups: Records, opportunities: Records
) -> None:
    reports: list[tuple[int, int]] = []
    ketnoi.rank_many(
        startups, opportunities, as_of=AS_OF, threads=1, progress=lambda *at: reports.append(at)
    )
    assert reports[-1] == (len(startups), len(startups))
    assert [done for done, _ in reports] == sorted({done for done, _ in reports})
    with pytest.raises(ketnoi.KetnoiError, match="limit"):
        ketnoi.rank_many(startups, opportunities, as_of=AS_OF, limits=3)  # type: ignore[call-arg]


@pytest.fixture
def listens_to_ctrl_c() -> Iterator[None]:
    """Ctrl-C has an effect: processes that a shell starts in the background ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("listens_to_ctrl_c")
def test_ctrl_c_stops_within_a_second_and_keeps_finished_rankings(
    startups: Records, opportunities: Records
) -> None:
    catalog = Catalog.opportunities(grown(opportunities, 2_000))
    batch = grown(startups, 50_000)
    begun = threading.Event()

    def press() -> None:
        begun.wait()
        time.sleep(0.3)
        pressed.append(time.monotonic())
        os.kill(os.getpid(), signal.SIGINT)

    pressed: list[float] = []
    presser = threading.Thread(target=press)
    presser.start()
    with pytest.raises(Interrupted) as stopped:
        ketnoi.rank_many(batch, catalog, as_of=AS_OF, threads=2, progress=lambda *_: begun.set())
    waited = time.monotonic() - pressed[0]
    presser.join()
    assert waited < 1
    rankings = stopped.value.rankings
    assert 0 < len(rankings) < stopped.value.total == len(batch)
    assert rankings[-1].ranked_for == batch[len(rankings) - 1]["id"]
    assert isinstance(stopped.value, KeyboardInterrupt)


def test_the_interpreter_lock_is_free_while_ranking(
    startups: Records, opportunities: Records
) -> None:
    catalog = Catalog.opportunities(grown(opportunities, 2_000))
    count, done = 0, threading.Event()

    def work() -> None:
        ketnoi.rank_many(grown(startups, 50), catalog, as_of=AS_OF, threads=1, progress=False)
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    while not done.is_set():
        count += 1
        time.sleep(0.001)
    worker.join()
    # If the core held the lock, the loop would run once.
    assert count > 5


def test_threads_can_query_and_change_one_catalog(
    startups: Records, opportunities: Records
) -> None:
    catalog = Catalog.opportunities(opportunities)
    expected = [ketnoi.rank(startup, catalog, as_of=AS_OF).to_dicts() for startup in startups]

    def query(i: int) -> None:
        if i % 8 == 0:
            catalog.add({"id": f"x{i}", "kind": "investor", "closes": "2020-01-01"})
            catalog.remove(f"x{i}")
        startup = i % len(startups)
        found = ketnoi.rank(startups[startup], catalog, as_of=AS_OF)
        assert found.to_dicts() == expected[startup]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(query, range(200)))


def ranked_in_child(task: tuple[Catalog, dict[str, Any]]) -> ketnoi.Rankings:
    catalog, startup = task
    return ketnoi.rank_many([startup], catalog, as_of=AS_OF, threads=2, progress=False)


FORK = """
import json, os, sys, ketnoi
opportunities, startups = json.load(open(sys.argv[1])), json.load(open(sys.argv[2]))
catalog = ketnoi.Catalog.opportunities(opportunities)
before = ketnoi.rank_many(startups, catalog, as_of="2026-11-22", threads=2)
child = os.fork()
after = ketnoi.rank_many(startups, catalog, as_of="2026-11-22", threads=2)
assert list(after) == list(before)
if child == 0:
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_ranking_works_in_both_processes_after_a_fork() -> None:
    from conftest import ROOT

    data = ROOT / "examples/data"
    command = [
        sys.executable,
        "-c",
        FORK,
        str(data / "opportunities.json"),
        str(data / "startups.json"),
    ]
    subprocess.run(command, check=True, timeout=60)


def test_rankings_can_be_sent_between_processes(startups: Records, opportunities: Records) -> None:
    catalog = Catalog.opportunities(opportunities)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        batches = pool.map(ranked_in_child, [(catalog, startup) for startup in startups[:4]])
    assert [batch[0] for batch in batches] == [
        ketnoi.rank(one, catalog, as_of=AS_OF) for one in startups[:4]
    ]


def test_memory_is_freed(startups: Records, opportunities: Records) -> None:
    def work() -> None:
        catalog = Catalog.opportunities(grown(opportunities, 300))
        ketnoi.rank_many(startups, catalog, as_of=AS_OF, threads=2, progress=False).to_dicts(
            "reasons"
        )

    def peak() -> int:
        gc.collect()
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    for _ in range(3):
        work()
    before = peak()
    for _ in range(15):
        work()
    # Leaking one catalog in each round would take several times as much.
    assert peak() - before < 16 * 1024
