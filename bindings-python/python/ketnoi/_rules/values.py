"""The values of rules in the form that the core reads exactly."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from .dates import RelativeDate

Day: TypeAlias = datetime.date | str
"""A day: a date, or ISO text."""

Words: TypeAlias = str | Mapping[str, str]
"""A text, or a text for each language: `{"en": …, "vi": …}`."""

Value: TypeAlias = bool | int | float | Decimal | str | datetime.date | RelativeDate
"""What a field is compared with."""

_DIGITS = 15
_DECIMALS = 6
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def plain(value: Value) -> Any:
    """The value as JSON.

    Raises:
        TypeError: If rules have no such values.
        ValueError: If it is a number that the core does not hold exactly.
    """
    if isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, float, Decimal)):
        return _number(value)
    if isinstance(value, datetime.date):
        return day(value)
    if isinstance(value, RelativeDate):
        return value.to_dict()
    if hasattr(value, "item"):
        # A scalar of numpy.
        return plain(value.item())
    raise TypeError(f"expected a text, a number, True or False, or a date; got {value!r}")


def is_day(value: Value) -> bool:
    """True for dates, relative dates, and texts that are a day."""
    if isinstance(value, str):
        return _ISO_DAY.fullmatch(value) is not None
    return isinstance(value, (datetime.date, RelativeDate))


def plain_list(values: Iterable[Value], method: str) -> list[Any]:
    """The values as JSON; one text is no list of its letters."""
    if isinstance(values, (str, Mapping)) or not isinstance(values, Iterable):
        raise TypeError(f"{method} takes a list of values, got {values!r}")
    return [plain(value) for value in values]


def day(value: Day) -> str:
    """A day as ISO text."""
    if isinstance(value, datetime.datetime):
        raise TypeError(f"expected a day without a time, got {value!r}")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str) and _ISO_DAY.fullmatch(value):
        return value
    raise TypeError(f"expected a date or an ISO text such as '2026-11-22', got {value!r}")


def words(value: Words) -> Any:
    """A text, or a text for each language, as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping) and value and value.keys() <= {"en", "vi"}:
        return dict(value)
    raise TypeError(f"expected a text, or a dict with the keys 'en' and 'vi'; got {value!r}")


def _number(value: int | float | Decimal) -> int | float:
    # The shortest text that reads as the same float is what its author wrote.
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        raise ValueError(f"a rule cannot compare with {value}")
    _, digits, exponent = exact.normalize().as_tuple()
    assert isinstance(exponent, int)
    if -exponent > _DECIMALS:
        raise ValueError(f"{value} has more than {_DECIMALS} decimals: round it")
    if len(digits) + max(exponent, 0) > _DIGITS:
        raise ValueError(f"{value} has more than {_DIGITS} digits")
    return int(exact) if exponent >= 0 else float(exact)
