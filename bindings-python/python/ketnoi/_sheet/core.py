"""Calls of the core that carry their records."""

from __future__ import annotations

import json
from typing import Any, Literal

from ..matcher import Matcher, default_matcher

Kind = Literal["startups", "opportunities"]


def call(name: str, matcher: Matcher | None = None, **fields: Any) -> dict[str, Any]:
    """The answer of an operation; without a matcher, of the shipped configuration.

    Raises:
        KetnoiError: If the core refuses the input.
    """
    service = (matcher or default_matcher())._service.sibling()
    answer: dict[str, Any] = json.loads(service.execute({"call": name, **fields}))
    return answer
