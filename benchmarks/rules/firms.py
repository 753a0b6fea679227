"""Synthetic firms: complete, partly known, and what a partly known firm may be in full."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from convert import FirstClass, Form, Kinds, fact, slug
from engine import Situation
from source import NO, YES, Interface, Programme

LARGEST = 6000


@dataclass(frozen=True)
class Activity:
    code: str
    section: str


@dataclass
class Firm:
    """What is known of a firm; `None` and missing keys are unknown."""

    day: date
    headcount: tuple[int, int] | None = None
    """The least and the greatest that it can be."""
    activities: list[Activity] = field(default_factory=list)
    """What its activity can be."""
    code: str | None = None
    """A code, the beginning of one, or a section."""
    texts: dict[str, str] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    """Flags, and members of groups."""
    in_country: bool = False
    """Its country is known, and its region is not."""

    @property
    def has_full_code(self) -> bool:
        """True if its code is known, and not only the beginning, even of one code alone."""
        return [activity.code for activity in self.activities] == [self.code]


class Firms:
    """Makes firms over the variables of the programmes."""

    def __init__(self, kinds: Kinds, interface: Interface, activities: list[Activity]) -> None:
        self.kinds, self.interface = kinds, interface
        self.activities = activities
        self.texts = sorted(kinds.texts)
        self.flags = sorted(kinds.flags) + sorted(kinds.members)
        days = sorted(kinds.days) or [date(2025, 1, 1)]
        # Few distinct answers, because the engine takes milliseconds for each.
        self.days = days[:: len(days) // 8 or 1]

    def complete(self, random: Random) -> Firm:
        activity = random.choice(self.activities)
        headcount = self.headcount(random, 0, LARGEST)
        return Firm(
            day=self.day(random),
            headcount=(headcount, headcount),
            activities=[activity],
            code=activity.code,
            texts={name: random.choice(self.interface.values[name]) for name in self.texts},
            flags={name: random.random() < 0.4 for name in self.flags},
        )

    def is_complete(self, firm: Firm) -> bool:
        """True if nothing of the firm is unknown."""
        return (
            firm.headcount is not None
            and firm.headcount[0] == firm.headcount[1]
            and firm.has_full_code
            and len(firm.texts) == len(self.texts)
            and len(firm.flags) == len(self.flags)
        )

    def day(self, random: Random) -> date:
        """The first or last day of a window, or beside it."""
        return random.choice(self.days) + timedelta(days=random.choice([-1, 0, 1]))

    def headcount(self, random: Random, least: int, greatest: int) -> int:
        """A bound of a rule, a number beside one, or an end of the range."""
        near = {bound + step for bound in self.kinds.bounds for step in (-1, 0, 1)}
        inside = [number for number in sorted(near) if least <= number <= greatest]
        return random.choice([*inside, least, greatest])

    def masked(self, firm: Firm, random: Random) -> Firm:
        """The firm without a part of what is known of it."""

        def kept() -> bool:
            return random.random() < 0.6

        result = Firm(day=firm.day, activities=self.activities)
        if kept():
            result.headcount = firm.headcount
        if kept():
            result.activities, result.code = firm.activities, firm.code
        result.texts = {name: value for name, value in firm.texts.items() if kept()}
        result.flags = {name: value for name, value in firm.flags.items() if kept()}
        return result

    def partly_known(self, firm: Firm, random: Random) -> Firm:
        """The firm with a band of headcounts, the beginning of a code, and some of its aims."""
        assert firm.headcount and firm.code
        number = firm.headcount[0]
        result = self.masked(firm, random)
        least = max(0, number - random.choice([0, 1, 5, 50]))
        greatest = number + random.choice([0, 1, 5, 50, 500])
        result.headcount = (least, greatest)
        section = firm.activities[0].section
        result.code = random.choice([section, firm.code[:2], firm.code[:4], firm.code[:5]])
        result.activities = [
            one
            for one in self.activities
            if (
                one.section == section
                if result.code == section
                else one.code.startswith(result.code)
            )
        ]
        result.in_country = True
        return result

    def empty(self, firm: Firm, random: Random) -> Firm:
        """Only the day."""
        return Firm(day=firm.day, activities=self.activities)

    def completion(self, firm: Firm, random: Random) -> Firm:
        """A complete firm that this one may be."""
        headcount = self.headcount(random, *(firm.headcount or (0, LARGEST)))
        activity = random.choice(firm.activities)
        share = random.choice([0.0, 0.1, 0.5, 0.9, 1.0])
        texts = {name: random.choice(self.interface.values[name]) for name in self.texts}
        flags = {name: random.random() < share for name in self.flags}
        return Firm(
            day=firm.day,
            headcount=(headcount, headcount),
            activities=[activity],
            code=activity.code,
            texts={**texts, **firm.texts},
            flags={**flags, **firm.flags},
        )

    def situation(self, firm: Firm, programme: Programme) -> Situation:
        """What is known of a firm as the engine reads it, as far as the programme refers to it."""
        values: Situation = dict(programme.dates)
        if programme.today:
            values[programme.today] = firm.day.strftime("%d/%m/%Y")
        sections = {activity.section for activity in firm.activities}
        for name in programme.variables:
            if name in self.kinds.numbers:
                if firm.headcount and firm.headcount[0] == firm.headcount[1]:
                    values[name] = firm.headcount[0]
            elif name in self.kinds.codes:
                if firm.has_full_code:
                    values[name] = f'"{firm.code}"'
            elif name in self.kinds.texts:
                if name in firm.texts:
                    values[name] = f'"{firm.texts[name]}"'
            elif name in self.kinds.sections:
                if len(sections) == 1:
                    values[name] = _yes_or_no(self.kinds.sections[name] in sections)
            elif name in firm.flags:
                values[name] = _yes_or_no(firm.flags[name])
        return values


def _yes_or_no(flag: bool) -> str:
    return YES if flag else NO


def startup(firm: Firm, form: Form) -> dict[str, Any]:
    """What is known of a firm as a record."""
    return first_class(firm, form) if isinstance(form, FirstClass) else attributes(firm, form)


def first_class(firm: Firm, form: FirstClass) -> dict[str, Any]:
    known: dict[str, Any] = {}
    if firm.headcount:
        least, greatest = firm.headcount
        known["headcount"] = least if least == greatest else {"min": least, "max": greatest}
    if firm.code:
        known["activity_code"] = firm.code
    for name in form.kinds.flags & firm.flags.keys():
        known[fact(name)] = firm.flags[name]
    for group in sorted(set(form.kinds.members.values())):
        known[fact(group)] = _choice(form.interface.children[group], firm.flags)
    for name, value in firm.texts.items():
        if name != form.place:
            known[fact(name)] = slug(value)
    record: dict[str, Any] = {"id": "firm", "attributes": known}
    if form.place in firm.texts:
        record["place"] = form.region(firm.texts[form.place])
    elif firm.in_country and form.place:
        record["place"] = "france"
    return record


def _choice(members: list[str], flags: dict[str, bool]) -> list[str] | dict[str, list[str]]:
    """Every value that holds, if all are known; otherwise those known to hold, and not to."""
    holds, not_holds = (
        [slug(name) for name in members if flags.get(name) is flag] for flag in (True, False)
    )
    if len(holds) + len(not_holds) == len(members):
        return holds
    return {"yes": holds, "no": not_holds}


def attributes(firm: Firm, form: Form) -> dict[str, Any]:
    """Without what attributes cannot say: bands, beginnings of codes, the country alone."""
    known: dict[str, Any] = {slug(name): flag for name, flag in firm.flags.items()}
    known |= {slug(name): slug(value) for name, value in firm.texts.items()}
    if firm.headcount and firm.headcount[0] == firm.headcount[1]:
        known["headcount"] = firm.headcount[0]
    if firm.code and firm.has_full_code:
        known["code"] = firm.code
    if len({activity.section for activity in firm.activities}) == 1:
        known["section"] = firm.activities[0].section
    return {"id": "firm", "attributes": known}
