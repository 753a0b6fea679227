"""Conditions on the aid that a startup has had."""

from __future__ import annotations

from typing import Any, NoReturn

from .rule import Rule


def had(*ids: str) -> History:
    """The aid that a startup has had from these opportunities; without ids, from any.

    Example:
        >>> from ketnoi import had
        >>> had("tra-vinh").never().to_dict()
        {'had': {'of': ['tra-vinh'], 'at_most': 0}}
        >>> had().within(years=3).sum_at_most("300000 EUR").to_dict()
        {'had': {'within': {'years': 3}, 'sum_at_most': '300000 EUR'}}
    """
    for id in ids:
        if not isinstance(id, str):
            raise TypeError(f"had takes ids of opportunities, got {id!r}")
    return History({"of": list(ids)} if ids else {})


class History:
    """Aid of the past; `had(…)` makes one, and a bound turns it into a rule."""

    __slots__ = ("_json",)

    def __init__(self, json: dict[str, Any]) -> None:
        self._json = json

    def within(self, *, years: int = 0, months: int = 0, days: int = 0) -> History:
        """Only the aid of so much time before the day of the query.

        Example:
            >>> from ketnoi import had
            >>> had("delta").within(months=18).at_most(1).to_dict()
            {'had': {'of': ['delta'], 'within': {'months': 18}, 'at_most': 1}}
        """
        time = {"years": years, "months": months, "days": days}
        for name, number in time.items():
            _count(number, name)
        if not any(time.values()):
            raise ValueError("within takes years, months or days")
        return History(
            {**self._json, "within": {name: number for name, number in time.items() if number}}
        )

    def at_least(self, times: int) -> Rule:
        """The aid was granted at least so many times."""
        return self._rule("at_least", _count(times, "at_least"))

    def at_most(self, times: int) -> Rule:
        """The aid was granted at most so many times."""
        return self._rule("at_most", _count(times, "at_most"))

    def never(self) -> Rule:
        """The aid was never granted."""
        return self.at_most(0)

    def sum_at_most(self, amount: str) -> Rule:
        """The amounts of the aid are at most this one in total, such as `"300000 EUR"`."""
        if not isinstance(amount, str):
            raise TypeError(f"expected an amount with its currency as text, got {amount!r}")
        return self._rule("sum_at_most", amount)

    def _rule(self, bound: str, value: Any) -> Rule:
        return Rule({"had": {**self._json, bound: value}})

    def __bool__(self) -> NoReturn:
        raise TypeError(f"{self!r} alone is no rule: write never(), at_least(1) or another bound")

    def __repr__(self) -> str:
        return f"had({self._json!r})"


def _count(number: int, name: str) -> int:
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        raise TypeError(f"{name} takes a whole number from 0, got {number!r}")
    return number
