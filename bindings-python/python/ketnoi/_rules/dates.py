"""Dates relative to the day of a query."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """A date relative to the day of a query, `as_of`: negative numbers lie before it.

    Example:
        >>> from ketnoi import months, years
        >>> (years(-1) + months(-6)).to_dict()
        {'years': -1, 'months': -6}
    """

    years: int = 0
    months: int = 0
    days: int = 0

    def __post_init__(self) -> None:
        for name in self.__slots__:
            number = getattr(self, name)
            if isinstance(number, bool) or not isinstance(number, int):
                raise TypeError(f"{name} takes a whole number, got {number!r}")

    def __add__(self, other: RelativeDate) -> RelativeDate:
        if not isinstance(other, RelativeDate):
            return NotImplemented
        return RelativeDate(
            self.years + other.years, self.months + other.months, self.days + other.days
        )

    def __neg__(self) -> RelativeDate:
        return RelativeDate(-self.years, -self.months, -self.days)

    def to_dict(self) -> dict[str, int]:
        """The date as JSON; the day of the query itself is `{"days": 0}`."""
        parts = {"years": self.years, "months": self.months, "days": self.days}
        return {name: number for name, number in parts.items() if number} or {"days": 0}


def years(number: int) -> RelativeDate:
    """The date so many years after the day of the query.

    Example:
        >>> from ketnoi import field, years
        >>> (field("founded") > years(-5)).to_dict()
        {'field': 'founded', 'op': 'after', 'value': {'years': -5}}
    """
    return RelativeDate(years=number)


def months(number: int) -> RelativeDate:
    """The date so many months after the day of the query.

    Example:
        >>> from ketnoi import field, months
        >>> (field("founded") > months(-24)).to_dict()
        {'field': 'founded', 'op': 'after', 'value': {'months': -24}}
    """
    return RelativeDate(months=number)


def days(number: int) -> RelativeDate:
    """The date so many days after the day of the query.

    Example:
        >>> from ketnoi import days, field
        >>> (field("founded") <= days(0)).to_dict()
        {'field': 'founded', 'op': 'at_most', 'value': {'days': 0}}
    """
    return RelativeDate(days=number)
