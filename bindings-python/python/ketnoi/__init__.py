"""Ketnoi (*kết nối*, "to connect") ranks investors, incubators and challenge calls for startups.

It says why a pair fits, why not, and what would change that.

    import ketnoi

    opportunities = [{"id": "delta", "kind": "incubator", "places": ["Vĩnh Long"]}]
    startup = {"id": "buoi-so", "sectors": ["nông nghiệp thông minh"], "place": "Trà Vinh"}
    ranking = ketnoi.rank(startup, opportunities, as_of="2026-11-22")
    print(ranking)

Records are dicts, dataclasses, JSON text or the rows of a table (polars, pandas, pyarrow, duckdb).

- A `Catalog` holds prepared records and searches them: `catalog.rank(startup, as_of=…)`.
- A `Matcher` holds a configuration; a catalog has one, by default with the shipped configuration.
- The functions of the package call these methods in one step.
- `field("headcount") < 50` is a `Rule` for the field `require` of an opportunity.

The library reads no clock: `as_of` is the day that decides windows and ages.
"""

from ._batch import Interrupted
from ._catalog.interview import Interview
from ._errors import Diagnostic, Infeasible, KetnoiError
from ._functions import (
    advise,
    ask_next,
    assign,
    calendar,
    compare,
    diversify,
    evaluate,
    explain,
    exposure,
    facts,
    fit,
    interview,
    mutual,
    rank,
    rank_many,
    rank_startups,
    resolve,
    score,
    stable,
    statistics,
    suggest,
    suggest_sectors,
    targets,
    terms,
    timetable,
    verify,
    weights,
)
from ._learn.results import Evaluation, Figure, Fitted
from ._native import __version__
from ._plan.cohorts import Assignment, Mutual, StablePlan
from ._plan.targets import Diversified, Exposure, Targets
from ._plan.timetable import Repaired, Timetable
from ._policy.results import Calendar, Comparison
from ._ranking.match import Match
from ._ranking.ranking import Ranking
from ._ranking.rankings import Rankings
from ._rules import Rule, confirm, days, field, had, months, when, years
from ._sheet.decision import Decision, decide
from ._sheet.duplicates import Duplicates, duplicates
from ._sheet.export import write_table
from ._sheet.overrides import Override, Overrides
from ._sheet.register import Register, read_table
from ._sheet.template import template
from .catalog import Catalog
from .matcher import Matcher

__all__ = [
    "Assignment",
    "Calendar",
    "Catalog",
    "Comparison",
    "Decision",
    "Diagnostic",
    "Diversified",
    "Duplicates",
    "Evaluation",
    "Exposure",
    "Figure",
    "Fitted",
    "Infeasible",
    "Interrupted",
    "Interview",
    "KetnoiError",
    "Match",
    "Matcher",
    "Mutual",
    "Override",
    "Overrides",
    "Ranking",
    "Rankings",
    "Register",
    "Repaired",
    "Rule",
    "StablePlan",
    "Targets",
    "Timetable",
    "__version__",
    "advise",
    "ask_next",
    "assign",
    "calendar",
    "compare",
    "confirm",
    "days",
    "decide",
    "diversify",
    "duplicates",
    "evaluate",
    "explain",
    "exposure",
    "facts",
    "field",
    "fit",
    "had",
    "interview",
    "months",
    "mutual",
    "rank",
    "rank_many",
    "rank_startups",
    "read_table",
    "resolve",
    "score",
    "stable",
    "statistics",
    "suggest",
    "suggest_sectors",
    "targets",
    "template",
    "terms",
    "timetable",
    "verify",
    "weights",
    "when",
    "write_table",
    "years",
]
