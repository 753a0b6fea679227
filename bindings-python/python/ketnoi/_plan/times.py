"""Times of an event, as the core reads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def with_times_as_text(value: Any) -> Any:
    """The same data with every `datetime` as text, local time to the minute."""
    if isinstance(value, Mapping):
        return {key: with_times_as_text(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [with_times_as_text(inner) for inner in value]
    if hasattr(value, "hour") and hasattr(value, "isoformat") and hasattr(value, "date"):
        return value.isoformat().removesuffix(":00")
    return value
