"""Programmes in publicodes as trees of conditions: all, any, not, and comparisons of variables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

ALL, ANY = "toutes ces conditions", "une de ces conditions"
APPLIES, VALUE = "applicable si", "valeur"
YES, NO = "oui", "non"
COMPARISON = re.compile(r"(.+?)\s+(<=|>=|<|>|!=|=)\s+(.+)", re.DOTALL)
QUOTED = re.compile(r'"([^"]*)"')


class Unsupported(Exception):
    """A construct that these programs do not convert."""


@dataclass(frozen=True)
class AllOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class AnyOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not:
    part: Condition


@dataclass(frozen=True)
class Holds:
    """A variable is true."""

    variable: str


@dataclass(frozen=True)
class Compare:
    """A variable beside a number, a text, or another variable."""

    variable: str
    op: str
    value: int | float | str


@dataclass(frozen=True)
class InForce:
    """The day of the question lies in a window of the programme; a missing end is open."""

    opens: date | None
    closes: date | None


Condition = AllOf | AnyOf | Not | Holds | Compare | InForce


@dataclass(frozen=True)
class Programme:
    """The conditions of a programme, as it refers to variables."""

    index: int
    root: str
    condition: Condition
    dates: dict[str, str]
    """Variables that the programme's own record states, as the engine reads them."""
    today: str | None
    """The variable that is the day of the question."""

    @cached_property
    def variables(self) -> set[str]:
        return set(_variables(self.condition))


@dataclass
class Interface:
    """What all programmes share: variables, which have no definition, and constants."""

    names: set[str]
    children: dict[str, list[str]]
    """The yes-or-no variables of a group."""
    constants: dict[str, str]
    """The texts of constants."""
    values: dict[str, list[str]]
    """The texts that a variable may have: the constants that follow it."""

    @classmethod
    def read(cls, rules: dict[str, Any]) -> Interface:
        self = cls(set(), {}, {}, {})
        variable = ""
        for name, body in rules.items():
            if isinstance(body, str) and (quoted := QUOTED.fullmatch(body)):
                self.constants[name] = quoted[1]
                self.values.setdefault(variable, []).append(quoted[1])
                continue
            variable = name
            self.names.add(name)
            if isinstance(body, dict) and body.keys() == {"avec"}:
                self.children[name] = [f"{name} . {child}" for child in body["avec"]]
                self.names |= set(self.children[name])
            elif body is not None:
                raise Unsupported(f"the variable {name} is defined as {body!r}")
        return self


class Reader:
    """Reads one programme: resolves names, and follows them to their definitions."""

    def __init__(self, record: dict[str, Any], interface: Interface) -> None:
        self.record = record
        self.rules: dict[str, Any] = record["publicodes"]
        self.names, self.constants = interface.names, interface.constants
        self.seen: set[str] = set()
        self.dates: dict[str, str] = {}
        self.today: str | None = None

    def programme(self, index: int) -> Programme:
        """The programme, from its first rule."""
        root = next(iter(self.rules))
        condition = self.rule(root)
        if root in self.seen:
            raise Unsupported(f"the first rule, {root}, is part of another")
        return Programme(index, root, condition, self.dates, self.today)

    def rule(self, name: str) -> Condition:
        return self.body(self.rules[name], name)

    def body(self, body: Any, scope: str) -> Condition:
        if isinstance(body, str):
            return self.expression(body, scope)
        if not isinstance(body, dict):
            raise Unsupported(f"{scope}: {body!r}")
        parts: list[Condition] = []
        for key, inner in body.items():
            if key in (ALL, ANY):
                items = tuple(self.body(item, scope) for item in inner)
                parts.append(AllOf(items) if key == ALL else AnyOf(items))
            elif key in (APPLIES, VALUE):
                parts.append(self.body(inner, scope))
            else:
                raise Unsupported(f"{scope}: {key}")
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def expression(self, text: str, scope: str) -> Condition:
        if text.strip() == YES:
            return AllOf(())
        match = COMPARISON.fullmatch(text.strip())
        if not match:
            return self.reference(text, scope)
        left, op, right = (part.strip() for part in match.groups())
        if right in (YES, NO) and op in ("=", "!="):
            held = self.reference(left, scope)
            return held if (right == YES) == (op == "=") else Not(held)
        variable = self.resolve(left, scope)
        if (quoted := QUOTED.fullmatch(right)) and op in ("=", "!="):
            return self.equal(variable, op, quoted[1])
        if re.fullmatch(r"\d+(\.\d+)?", right):
            return Compare(variable, op, float(right) if "." in right else int(right))
        other = self.resolve(right, scope)
        if other in self.constants and op in ("=", "!="):
            return self.equal(variable, op, self.constants[other])
        return self.window(variable, op, other)

    def equal(self, variable: str, op: str, value: str) -> Condition:
        one = Compare(variable, "=", value)
        return one if op == "=" else Not(one)

    def window(self, left: str, op: str, right: str) -> Condition:
        """A day of the programme's record beside the day of the question."""
        days = [self.own_day(left), self.own_day(right)]
        if op == ">=":
            days.reverse()
        if op not in ("<=", ">=") or sum(day is None for day in days) != 1:
            raise Unsupported(f"{left} {op} {right}")
        self.today = left if self.own_day(left) is None else right
        return InForce(opens=days[0], closes=days[1])

    def own_day(self, variable: str) -> date | None:
        """The value of a variable that is named as a field of the programme's record."""
        text = self.record.get(variable.rsplit(" . ", 1)[-1])
        if not isinstance(text, str):
            return None
        self.dates[variable] = text
        return datetime.strptime(text, "%d/%m/%Y").date()

    def reference(self, name: str, scope: str) -> Condition:
        found = self.resolve(name, scope)
        return self.rule(found) if found in self.rules else Holds(found)

    def resolve(self, name: str, scope: str) -> str:
        """A name as seen from a rule: in it, beside it, or in one of the namespaces above."""
        name = " ".join(name.split())
        above = scope.split(" . ")
        for length in range(len(above), -1, -1):
            full = " . ".join([*above[:length], name])
            if full in self.rules or full in self.names or full in self.constants:
                self.seen.add(full)
                return full
        raise Unsupported(f"{name} is not defined")


def _variables(condition: Condition) -> Iterator[str]:
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _variables(part)
        case Not(part):
            yield from _variables(part)
        case Holds(variable) | Compare(variable):
            yield variable
