"""Verdicts of the library and of the programmes' own engine, for synthetic firms.

python benchmarks/rules/compare.py CLONE [--at COMMIT …] [--firms 300] [--form first-class]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import ketnoi
from convert import Attributes, FirstClass, Form, Kinds, opportunity
from engine import Engine
from firms import Activity, Firm, Firms, startup
from repository import activities, unpack
from source import Interface, Programme, Reader

FORMS: dict[str, Callable[[Kinds, Interface], Form]] = {
    "first-class": lambda kinds, interface: FirstClass(kinds, interface, places=True),
    "choices": lambda kinds, interface: FirstClass(kinds, interface, places=False),
    "attributes": Attributes,
}
VERDICTS = {True: "eligible", False: "ineligible", None: "unknown"}
SHIFTED = "control: bounds moved by one"
CLOSED_WORLD = "control: unknown as ineligible"
SHOWN = 5


@dataclass
class Count:
    """The verdicts of the library beside the engine's."""

    verdicts: Counter[str] = field(default_factory=Counter)
    differ: int = 0
    """Definite, and the engine has another for the firm, or for one that it may be."""
    behind: int = 0
    """Unknown, and the engine is definite about the same partial answer."""
    ahead: int = 0
    """Definite, and the engine is not."""
    programmes: set[int] = field(default_factory=set)
    """Those with a verdict that differs."""
    examples: list[str] = field(default_factory=list)


class Comparison:
    """The programmes of one commit."""

    def __init__(
        self, engine: Engine, activities: list[Activity], options: argparse.Namespace
    ) -> None:
        self.engine, self.options = engine, options
        interface = Interface.read(engine.variables)
        self.programmes = [
            Reader(record, interface).programme(index)
            for index, record in enumerate(engine.programmes)
            if engine.refused[index] is None
        ]
        kinds = Kinds.of(self.programmes, interface)
        self.form = FORMS[options.form](kinds, interface)
        self.firms = Firms(kinds, interface, activities)
        self.diagnostics: Counter[str] = Counter()

    def run(self) -> dict[str, Count]:
        """The counts for each kind of firms, and for two negative controls."""
        kinds = {
            "complete": lambda firm, random: firm,
            "partly missing": self.firms.masked,
            "partly known": self.firms.partly_known,
            "empty": self.firms.empty,
        }
        counts = {name: Count() for name in kinds}
        shifted = counts[SHIFTED] = Count()
        closed_world = counts[CLOSED_WORLD] = Count()
        catalog, control = self.catalog(), self.catalog(shift=1)
        random = Random(self.options.seed)
        for number in range(self.options.firms):
            complete = self.firms.complete(random)
            for name, made in kinds.items():
                firm = made(complete, random)
                self.compare(firm, self.verdicts(catalog, firm), counts[name], random)
            self.compare(complete, self.verdicts(control, complete), shifted, random)
            if number % 10 == 0:
                firm = self.firms.partly_known(complete, random)
                guessed = [verdict or False for verdict in self.verdicts(catalog, firm)]
                self.compare(firm, guessed, closed_world, random)
        return counts

    def catalog(self, shift: int = 0) -> ketnoi.Catalog:
        records = [opportunity(one, self.form, shift=shift) for one in self.programmes]
        matcher = ketnoi.Matcher(self.form.config())
        catalog = ketnoi.Catalog.opportunities(records, matcher=matcher)
        self.diagnostics.update(one.text() for one in catalog.diagnostics)
        return catalog

    def verdicts(self, catalog: ketnoi.Catalog, firm: Firm) -> list[bool | None]:
        """Whether the firm is eligible for each programme; none if that is unknown."""
        everything = len(self.programmes)
        ranking = catalog.rank(
            startup(firm, self.form),
            as_of=firm.day.isoformat(),
            limit=everything,
            unverified_limit=everything,
        )
        self.diagnostics.update(one.text() for one in ranking.diagnostics)
        eligible = {match.opportunity for match in ranking.eligible}
        unverified = {match.opportunity for match in ranking.unverified}
        ids = [str(programme.index) for programme in self.programmes]
        return [None if id in unverified else id in eligible for id in ids]

    def compare(
        self, firm: Firm, verdicts: Sequence[bool | None], count: Count, random: Random
    ) -> None:
        """Counts the verdicts, and those that the engine refutes."""
        completions = [firm]
        if not self.firms.is_complete(firm):
            completions = [self.firms.completion(firm, random) for _ in range(self.options.samples)]
        for programme, verdict in zip(self.programmes, verdicts, strict=True):
            (engine,) = self.engine_verdicts(programme, [firm])
            count.verdicts[VERDICTS[verdict]] += 1
            count.behind += verdict is None and engine is not None
            count.ahead += verdict is not None and engine is None
            if verdict is None or self.engine_verdicts(programme, completions) == {verdict}:
                continue
            count.differ += 1
            count.programmes.add(programme.index)
            count.examples.append(
                f"programme {programme.index} is {VERDICTS[verdict]} on {firm.day} for "
                f"{startup(firm, self.form)}"
            )

    def engine_verdicts(self, programme: Programme, firms: list[Firm]) -> set[bool | None]:
        situations = [self.firms.situation(firm, programme) for firm in firms]
        return set(self.engine.evaluate(programme.index, programme.root, situations))


def table(counts: dict[str, Count]) -> str:
    columns = ["differ", "unknown only here", "unknown only there"]
    heads: list[object] = ["firms", "verdicts", *VERDICTS.values(), *columns]
    rows = [
        [
            name,
            count.verdicts.total(),
            *(count.verdicts[verdict] for verdict in VERDICTS.values()),
            *(count.differ, count.behind, count.ahead),
        ]
        for name, count in counts.items()
    ]
    lines: list[list[object]] = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clone", type=Path)
    parser.add_argument("--at", nargs="+", default=["HEAD"], metavar="COMMIT")
    parser.add_argument("--firms", type=int, default=300)
    parser.add_argument("--samples", type=int, default=8, help="completions of a partial firm")
    parser.add_argument("--form", choices=FORMS, default="first-class")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    codes = activities(options.clone)
    failed = False
    for commit in options.at:
        with tempfile.TemporaryDirectory() as folder:
            engine = Engine(*unpack(options.clone, commit, Path(folder)))
            comparison = Comparison(engine, codes, options)
            counts = comparison.run()
            engine.close()
        print(
            f"\n{commit}: {len(engine.programmes)} programmes, "
            f"{len(comparison.programmes)} that the engine accepts; form {options.form}, "
            f"{options.firms} firms, seed {options.seed}, {engine.evaluations} evaluations\n"
        )
        print(table(counts))
        for text, number in comparison.diagnostics.most_common(SHOWN):
            print(f"diagnostic, {number} times: {text}")
        controls = [counts.pop(name) for name in (SHIFTED, CLOSED_WORLD)]
        for count in counts.values():
            print("\n".join(count.examples[:SHOWN]), end="")
        failed |= any(count.differ for count in counts.values())
        failed |= bool(counts["complete"].behind) or not all(one.differ for one in controls)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
