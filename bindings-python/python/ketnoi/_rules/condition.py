"""Conditional rules, and conditions in words."""

from __future__ import annotations

from .rule import Rule, RuleIn
from .values import Words, words


def when(condition: RuleIn) -> When:
    """The beginning of a rule that asks something only of some startups: `when(a).then(b)`.

    Example:
        >>> from ketnoi import field, when
        >>> micro = field("legal_status").isin(["micro-enterprise"])
        >>> when(micro).then(field("turnover") < "77700 EUR").to_dict()["then"]
        {'field': 'turnover', 'op': 'less_than', 'value': '77700 EUR'}
    """
    return When(Rule(condition))


class When:
    """The condition of a rule; `then` completes the rule."""

    __slots__ = ("_condition",)

    def __init__(self, condition: Rule) -> None:
        self._condition = condition

    def then(self, rule: RuleIn) -> Rule:
        """The rule that holds if the condition does not hold, or this rule does."""
        return Rule({"when": self._condition, "then": rule})

    def __repr__(self) -> str:
        return f"when({self._condition!r})"


def confirm(id: str, text: Words) -> Rule:
    """A condition in words, which a person confirms.

    It is unknown until the startup's record says `"confirmed": {id: true}` or `false`.

    Args:
        id: Names the rule in results and in the record's `confirmed`.
        text: The condition, as one text or by language.

    Example:
        >>> from ketnoi import confirm
        >>> confirm("not-begun", "Work has not begun.").to_dict()
        {'id': 'not-begun', 'confirm': 'Work has not begun.'}
    """
    return Rule({"id": id, "confirm": words(text)})
