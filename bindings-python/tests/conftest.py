"""The demo records and the root of the repository."""

import json
from pathlib import Path
from typing import Any

import pytest
from ketnoi import Catalog, _native

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-11-22"
# The day of the events.
DAY = "2026-12-10"


def demo(name: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(
        (ROOT / f"examples/data/{name}.json").read_text("utf-8")
    )
    return records


@pytest.fixture(scope="session")
def startups() -> list[dict[str, Any]]:
    return demo("startups")


@pytest.fixture(scope="session")
def opportunities() -> list[dict[str, Any]]:
    return demo("opportunities")


def event(**more: Any) -> dict[str, Any]:
    """An event of two startups and two opportunities, with further fields."""
    session = {"id": "am", "start": f"{DAY}T09:00", "end": f"{DAY}T10:20", "minutes": 20}
    wish = {"startup": "a", "opportunity": "f", "by": "startup", "want": "must_meet"}
    no = {"startup": "b", "opportunity": "g", "by": "opportunity", "want": "no_thanks"}
    yes = {"startup": "b", "opportunity": "g", "by": "startup", "want": "meet"}
    people = {
        "startups": [{"id": "a", "name": {"vi": "Bưởi Số", "en": "Pomelo"}}, {"id": "b"}],
        "opportunities": [{"id": "f"}, {"id": "g"}],
    }
    scores = [{"startup": "b", "opportunity": "f", "score": 40_000_000}]
    return {
        "id": "day",
        "sessions": [session],
        "tables": 2,
        "wishes": [wish, no, yes],
        "scores": scores,
        **people,
        **more,
    }


def wire(**call: Any) -> Any:
    """The answer of the wire to a call."""
    return json.loads(_native.call(json.dumps(call)))


@pytest.fixture(scope="session")
def catalogs(
    startups: list[dict[str, Any]], opportunities: list[dict[str, Any]]
) -> tuple[Catalog, Catalog]:
    return Catalog.startups(startups), Catalog.opportunities(opportunities)
