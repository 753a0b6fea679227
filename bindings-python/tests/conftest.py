"""The demo records and the root of the repository."""

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-11-22"


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
