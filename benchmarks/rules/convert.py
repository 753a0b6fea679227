"""Conditions as rules of opportunities, in two forms.

The first-class form declares facts: a number is the shipped fact `headcount`, codes and sections of
activity are `activity_code`, a group of yes-or-no variables is a choice of many, a text is a choice
or a place. The attribute form has a flag or a text for each variable, and declares nothing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from source import (
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Holds,
    InForce,
    Interface,
    Not,
    Programme,
    Unsupported,
)

Rule = dict[str, Any]

CODE = re.compile(r"\d\d\.\d\d[A-Z]")
SECTION = re.compile(r".* ([A-U])")
OPS = {"<": "less_than", "<=": "at_most", ">": "more_than", ">=": "at_least"}
LATER = timedelta(days=1)


def slug(name: str) -> str:
    """A name as an id."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def fact(name: str) -> str:
    """A name as the name of a fact."""
    return slug(name).replace("-", "_")


@dataclass
class Kinds:
    """What each variable holds, from how all programmes use it."""

    numbers: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    flags: set[str] = field(default_factory=set)
    sections: dict[str, str] = field(default_factory=dict)
    """The section of activity that a yes-or-no variable stands for."""
    members: dict[str, str] = field(default_factory=dict)
    """The group of a yes-or-no variable of a group that is no set of sections."""
    used: set[str] = field(default_factory=set)
    """The yes-or-no variables that a programme asks for."""
    bounds: set[int] = field(default_factory=set)
    days: set[date] = field(default_factory=set)

    @classmethod
    def of(cls, programmes: list[Programme], interface: Interface) -> Kinds:
        kinds = cls()
        for group, children in interface.children.items():
            letters = {child: match[1] for child in children if (match := SECTION.fullmatch(child))}
            if len(letters) == len(children):
                kinds.sections |= letters
            else:
                kinds.members |= dict.fromkeys(children, group)
        for programme in programmes:
            kinds._visit(programme.condition)
        named = {group for child, group in kinds.members.items() if child in kinds.used}
        kinds.members = {child: group for child, group in kinds.members.items() if group in named}
        if len(kinds.numbers) > 1 or len(kinds.codes) > 1:
            raise Unsupported(f"several numbers or codes: {kinds.numbers}, {kinds.codes}")
        return kinds

    def _visit(self, condition: Condition) -> None:
        match condition:
            case AllOf(parts) | AnyOf(parts):
                for part in parts:
                    self._visit(part)
            case Not(part):
                self._visit(part)
            case Holds(variable):
                self.used.add(variable)
                if variable not in self.sections and variable not in self.members:
                    self.flags.add(variable)
            case Compare(variable, _, str(value)):
                (self.codes if CODE.fullmatch(value) else self.texts).add(variable)
            case Compare(variable, _, value):
                self.numbers.add(variable)
                self.bounds.add(int(value))
            case InForce(opens, closes):
                self.days |= {day for day in (opens, closes) if day}


class FirstClass:
    """Rules over declared facts, and over places."""

    def __init__(self, kinds: Kinds, interface: Interface, *, places: bool) -> None:
        self.kinds, self.interface = kinds, interface
        self.place = max(kinds.texts, key=lambda name: len(interface.values[name]), default=None)
        if not places:
            self.place = None

    def config(self) -> dict[str, Any]:
        """The facts with their kinds, and the places below their country."""
        facts: dict[str, dict[str, Any]] = {name: {"kind": "flag"} for name in self.kinds.flags}
        for group in sorted(set(self.kinds.members.values())):
            facts[group] = _choice(self.interface.children[group], many=True)
        for name in sorted(self.kinds.texts - {self.place or ""}):
            facts[name] = _choice(self.interface.values[name], many=False)
        declared = {fact(name): body | {"label": _label(name)} for name, body in facts.items()}
        code = {"kind": "code", "scheme": "naf", "label": _label("activity_code")}
        config: dict[str, Any] = {"facts": {"activity_code": code, **declared}}
        if self.place:
            config["vocabulary"] = {
                "terms": {
                    "place": [
                        {"id": self.region(value), "en": value, "parent": "france"}
                        for value in self.interface.values[self.place]
                    ]
                }
            }
        return config

    def region(self, value: str) -> str:
        """The id of a place of the interface: apart from the built-in places of that name."""
        return f"region-{slug(value)}"

    def number(self, op: str, value: int | float) -> Rule:
        return {"field": "headcount", "op": OPS[op], "value": value}

    def flag(self, variable: str) -> Rule:
        return {"field": fact(variable), "op": "in", "value": [True]}

    def member(self, variable: str) -> Rule:
        return _in(fact(self.kinds.members[variable]), slug(variable))

    def section(self, variable: str) -> Rule:
        return _in("activity_code", self.kinds.sections[variable])

    def code(self, variable: str, value: str) -> Rule:
        return _in("activity_code", value)

    def text(self, variable: str, value: str) -> Rule:
        if variable == self.place:
            return _in("place", self.region(value))
        return _in(fact(variable), slug(value))


class Attributes:
    """Rules over attributes that nothing declares."""

    def __init__(self, kinds: Kinds, interface: Interface) -> None:
        self.kinds = kinds

    def config(self) -> dict[str, Any]:
        return {}

    def number(self, op: str, value: int | float) -> Rule:
        return {"field": "attributes.headcount", "op": OPS[op], "value": value}

    def flag(self, variable: str) -> Rule:
        return {"field": f"attributes.{slug(variable)}", "op": "in", "value": [True]}

    member = flag

    def section(self, variable: str) -> Rule:
        return _in("attributes.section", self.kinds.sections[variable])

    def code(self, variable: str, value: str) -> Rule:
        return _in("attributes.code", value)

    def text(self, variable: str, value: str) -> Rule:
        return _in(f"attributes.{slug(variable)}", slug(value))


Form = FirstClass | Attributes


def opportunity(programme: Programme, form: Form, *, shift: int = 0) -> dict[str, Any]:
    """A programme as an opportunity; `shift` moves every bound, as a negative control."""
    conditions = list(_all(programme.condition))
    windows = [one for one in conditions if isinstance(one, InForce)]
    rules = [_rule(one, form, shift) for one in conditions if not isinstance(one, InForce)]
    record: dict[str, Any] = {"id": str(programme.index), "kind": "incubator", "require": rules}
    opens = [one.opens + shift * LATER for one in windows if one.opens]
    closes = [one.closes + shift * LATER for one in windows if one.closes]
    if opens or closes:
        record["windows"] = [{}]
    if opens:
        record["windows"][0]["opens"] = max(opens).isoformat()
    if closes:
        record["windows"][0]["closes"] = min(closes).isoformat()
    return record


def _all(condition: Condition) -> list[Condition]:
    """The conditions that must all hold."""
    if isinstance(condition, AllOf):
        return [inner for part in condition.parts for inner in _all(part)]
    return [condition]


def _rule(condition: Condition, form: Form, shift: int) -> Rule:
    kinds = form.kinds
    match condition:
        case AllOf(parts):
            return _joined("all", [_rule(part, form, shift) for part in parts])
        case AnyOf(parts):
            return _joined("any", [_rule(part, form, shift) for part in parts])
        case Not(part):
            return {"not": _rule(part, form, shift)}
        case Holds(variable) if variable in kinds.sections:
            return form.section(variable)
        case Holds(variable) if variable in kinds.members:
            return form.member(variable)
        case Holds(variable):
            return form.flag(variable)
        case Compare(variable, _, str(value)) if CODE.fullmatch(value):
            return form.code(variable, value)
        case Compare(variable, _, str(value)):
            return form.text(variable, value)
        case Compare(_, op, (int() | float()) as value) if op in OPS:
            return form.number(op, value + shift)
    raise Unsupported(f"{condition}")


def _choice(values: list[str], *, many: bool) -> dict[str, Any]:
    named = [{"id": slug(value), "label": _label(value)} for value in values]
    return {"kind": "choice", "many": many, "values": named}


def _label(text: str) -> dict[str, str]:
    return {"en": text, "vi": text}


def _in(name: str, value: str) -> Rule:
    return {"field": name, "op": "in", "value": [value]}


def _joined(key: str, rules: list[Rule]) -> Rule:
    """Rules under one key; alternatives of one field are one list of values."""
    if key == "any":
        lists: dict[str, Rule] = {}
        others = []
        for rule in rules:
            if rule.get("op") == "in" and rule["field"] in lists:
                lists[rule["field"]]["value"] += rule["value"]
            elif rule.get("op") == "in":
                lists[rule["field"]] = rule
            else:
                others.append(rule)
        rules = [*lists.values(), *others]
    return rules[0] if len(rules) == 1 else {key: rules}
