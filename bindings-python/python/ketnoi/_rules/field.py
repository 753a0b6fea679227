"""Comparisons of a field of a startup with values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NoReturn

from .rule import Rule
from .values import Value, is_day, plain, plain_list


def field(name: str) -> Field:
    """A field of a startup, which comparisons turn into rules.

    Args:
        name: A field such as `sectors` or `founded`, a fact that the configuration declares such as
            `headcount`, or `attributes.x`.

    Example:
        >>> from ketnoi import field
        >>> (field("turnover") <= "2 tỷ").to_dict()
        {'field': 'turnover', 'op': 'at_most', 'value': '2 tỷ'}
    """
    return Field(name)


class Field:
    """A field of a startup; `field(…)` makes one.

    `<`, `<=`, `>`, `>=` compare numbers, money and dates, `==` and `!=` one value, `isin` and
    `notin` several.
    """

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        if not isinstance(name, str):
            raise TypeError(f"expected the name of a field, got {name!r}")
        self._name = name

    def __lt__(self, value: Value) -> Rule:
        return self._ordered("before" if is_day(value) else "less_than", value)

    def __le__(self, value: Value) -> Rule:
        return self._ordered("at_most", value)

    def __gt__(self, value: Value) -> Rule:
        return self._ordered("after" if is_day(value) else "more_than", value)

    def __ge__(self, value: Value) -> Rule:
        return self._ordered("at_least", value)

    def __eq__(self, value: Value) -> Rule:  # type: ignore[override]
        return self._rule("in", [self._single(value)])

    def __ne__(self, value: Value) -> Rule:  # type: ignore[override]
        return self._rule("not_in", [self._single(value)])

    def isin(self, values: Iterable[Value]) -> Rule:
        """The field is one of the values; for sectors, places and codes also below them.

        Example:
            >>> from ketnoi import field
            >>> field("sectors").isin(["agritech", "foodtech"]).to_dict()
            {'field': 'sectors', 'op': 'in', 'value': ['agritech', 'foodtech']}
        """
        return self._rule("in", plain_list(values, "isin"))

    def notin(self, values: Iterable[Value]) -> Rule:
        """The field is none of the values, nor below them.

        Example:
            >>> from ketnoi import field
            >>> field("activity_code").notin(["64", "68.20"]).to_dict()
            {'field': 'activity_code', 'op': 'not_in', 'value': ['64', '68.20']}
        """
        return self._rule("not_in", plain_list(values, "notin"))

    def between(self, first: Value, last: Value) -> Rule:
        """The field is from the first to the last value, both included.

        Example:
            >>> from ketnoi import field
            >>> field("headcount").between(10, 249).to_dict()
            {'field': 'headcount', 'op': 'between', 'value': [10, 249]}
        """
        return self._rule("between", [self._end(first), self._end(last)])

    def exists(self) -> Rule:
        """The field is stated and not empty.

        Example:
            >>> from ketnoi import field
            >>> field("trl").exists().to_dict()
            {'field': 'trl', 'op': 'exists'}
        """
        return Rule({"field": self._name, "op": "exists"})

    def is_true(self) -> Rule:
        """The field is true; the same as `== True`.

        Example:
            >>> from ketnoi import field
            >>> field("spin_off").is_true().to_dict()
            {'field': 'spin_off', 'op': 'in', 'value': [True]}
        """
        return self == True  # noqa: E712

    def is_false(self) -> Rule:
        """The field is false; the same as `== False`."""
        return self == False  # noqa: E712

    def _ordered(self, op: str, value: Value) -> Rule:
        return self._rule(op, self._end(value))

    def _end(self, value: Value) -> Any:
        if isinstance(value, bool):
            raise TypeError(f"{self!r} has no order with {value}; write is_true() or is_false()")
        return self._single(value)

    def _single(self, value: Value) -> Any:
        if isinstance(value, (Field, Rule)):
            raise TypeError(f"{self!r} is compared with a value, not with {value!r}")
        if value is None:
            raise TypeError(f"{self!r} is not compared with None; write exists() or ~….exists()")
        if isinstance(value, (list, tuple, set, frozenset, dict)):
            raise TypeError(f"{self!r} is compared with one value; write isin({value!r})")
        return plain(value)

    def _rule(self, op: str, value: Any) -> Rule:
        return Rule({"field": self._name, "op": op, "value": value})

    def _not_a_rule(self, *_: object) -> NoReturn:
        raise TypeError(
            f"{self!r} alone is no rule: compare it, or write is_true(); put comparisons in "
            "parentheses, since `&` and `|` bind tighter: (a < 1) & (b > 2)"
        )

    __bool__ = __invert__ = _not_a_rule
    __and__ = __rand__ = __or__ = __ror__ = _not_a_rule
    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"field({self._name!r})"
