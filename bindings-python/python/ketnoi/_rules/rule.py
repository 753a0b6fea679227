"""A rule, its combinations, and its envelope: id, reason, legal basis and days in force."""

from __future__ import annotations

import copy
import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, NoReturn, TypeAlias

from .dates import RelativeDate
from .values import Day, Words, day, plain, words

RuleIn: TypeAlias = "Rule | Mapping[str, Any]"
"""A rule: an expression, or the JSON of one as a dict."""


class Rule:
    """A rule of an opportunity, for its field `require`.

    `field(…)`, `when(…)`, `confirm(…)` and `had(…)` make rules; `Rule(…)` takes the JSON of one.
    `a & b` holds if both hold, `a | b` if one of them holds, `~a` if `a` does not hold. A part that
    is unknown leaves the rule unknown, unless the other parts decide it. A rule never changes:
    every operation returns another rule.

    Example:
        >>> from ketnoi import Rule, field
        >>> small = field("headcount") < 50
        >>> rule = (small | field("legal_status").isin(["cooperative"])).named("size")
        >>> opportunity = {"id": "delta", "kind": "incubator", "require": [rule]}
        >>> rule.to_dict()["any"][0]
        {'field': 'headcount', 'op': 'less_than', 'value': 50}
        >>> Rule({"field": "headcount", "op": "less_than", "value": 50}) == small
        True
    """

    __slots__ = ("_json",)

    def __init__(self, rule: RuleIn) -> None:
        if not isinstance(rule, (Rule, Mapping)):
            raise TypeError(
                f"expected a rule, got {rule!r}; put comparisons in parentheses, "
                "since `&` and `|` bind tighter: (a < 1) & (b > 2)"
            )
        self._json: dict[str, Any] = _plain(rule)

    def to_dict(self) -> dict[str, Any]:
        """The rule as JSON."""
        return copy.deepcopy(self._json)

    def named(
        self,
        id: str | None = None,
        *,
        why: Words | None = None,
        link: str | None = None,
        from_: Day | None = None,
        to: Day | None = None,
    ) -> Rule:
        """The rule with an id, a reason, a legal basis, and the days when it is in force.

        Args:
            id: Names the rule in results; unique in its opportunity.
            why: The programme's reason, as one text or by language.
            link: The legal basis.
            from_: The first day on which the rule is in force.
            to: The last day on which the rule is in force.

        Example:
            >>> from ketnoi import field
            >>> rule = (field("headcount") < 50).named("small", why={"en": "Small firms only."})
            >>> rule.to_dict()["id"], rule.to_dict()["why"]
            ('small', {'en': 'Small firms only.'})
        """
        envelope = {
            "id": id,
            "why": None if why is None else words(why),
            "link": link,
            "from": None if from_ is None else day(from_),
            "to": None if to is None else day(to),
        }
        given = {key: value for key, value in envelope.items() if value is not None}
        for key in given.keys() & self._json.keys():
            raise ValueError(f"the rule has {key} {self._json[key]!r} already")
        return Rule({**given, **self._json})

    def __and__(self, other: RuleIn) -> Rule:
        return _combined("all", self, other)

    def __rand__(self, other: RuleIn) -> Rule:
        return _combined("all", other, self)

    def __or__(self, other: RuleIn) -> Rule:
        return _combined("any", self, other)

    def __ror__(self, other: RuleIn) -> Rule:
        return _combined("any", other, self)

    def __invert__(self) -> Rule:
        return Rule({"not": self})

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "a rule is neither true nor false before it is evaluated: write `&`, `|` and `~` in "
            "the place of `and`, `or` and `not`, and `field(…).between(a, b)` in the place of "
            "`a <= field(…) <= b`"
        )

    def __eq__(self, other: object) -> bool:
        return self._json == other._json if isinstance(other, Rule) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Rule({self._json!r})"


def _combined(key: Literal["all", "any"], first: RuleIn, second: RuleIn) -> Rule:
    """Both rules under one key; one that is such a list already, without an envelope, is extended.

    Chains of `&` and `|` stay one level deep, because the core limits the depth of a rule.
    """
    parts: list[Any] = []
    for rule in (Rule(first), Rule(second)):
        plain = rule.to_dict()
        parts += plain[key] if plain.keys() == {key} else [plain]
    return Rule({key: parts})


def _plain(value: Any) -> Any:
    """A copy of JSON in which rules, dates and decimals are their JSON."""
    if isinstance(value, (Rule, RelativeDate)):
        return value.to_dict()
    if isinstance(value, (datetime.date, Decimal)):
        return plain(value)
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, (list, tuple)) else value
