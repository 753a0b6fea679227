"""Ketnoi (*kết nối*, "to connect"): which investors, incubators and challenge calls fit a startup, why, why not, and
what would change it.

    import ketnoi

    opportunities = [{"id": "delta", "kind": "incubator", "sectors": ["agriculture"], "places": ["Vĩnh Long"]}]
    startup = {"id": "buoi-so", "sectors": ["nông nghiệp thông minh"], "place": "Trà Vinh"}
    ranking = ketnoi.rank(startup, opportunities, as_of="2026-11-22")
    print(ranking)

Records are dicts, dataclasses, JSON text or the rows of a table (polars, pandas, pyarrow, duckdb). The functions here
use a matcher with the shipped configuration; a `Matcher` has the same as methods, with a configuration of your own. A
`Catalog` is prepared once for many questions. The library reads no clock: `as_of` is the day that you mean.
"""

from ._batch import Interrupted
from ._calls import (
    advise,
    ask_next,
    assign,
    diversify,
    evaluate,
    explain,
    exposure,
    fit,
    mutual,
    rank,
    rank_many,
    rank_startups,
    resolve,
    score,
    stable,
    suggest,
    suggest_sectors,
    targets,
    timetable,
    verify,
    weights,
)
from ._errors import Infeasible, Diagnostic, KetnoiError
from ._learn.results import Evaluation, Figure, Fitted
from ._native import __version__
from ._plan.cohorts import Assignment, Mutual, StablePlan
from ._plan.targets import Diversified, Exposure, Targets
from ._plan.timetable import Repaired, Timetable
from ._sheet.decision import Decision, Override, Overrides, decide
from ._sheet.duplicates import Duplicates, duplicates
from ._sheet.export import write_table
from ._sheet.register import Register, read_table
from ._sheet.template import template
from .catalog import Catalog
from .matcher import Matcher
from .ranking import Match, Ranking, Rankings

__all__ = [
    "Assignment",
    "Catalog",
    "Infeasible",
    "Decision",
    "Diagnostic",
    "Diversified",
    "Duplicates",
    "Evaluation",
    "Exposure",
    "Figure",
    "Fitted",
    "Interrupted",
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
    "StablePlan",
    "Targets",
    "Timetable",
    "__version__",
    "advise",
    "ask_next",
    "assign",
    "decide",
    "diversify",
    "duplicates",
    "evaluate",
    "explain",
    "exposure",
    "fit",
    "mutual",
    "rank",
    "rank_many",
    "rank_startups",
    "read_table",
    "resolve",
    "score",
    "stable",
    "suggest",
    "suggest_sectors",
    "targets",
    "template",
    "timetable",
    "verify",
    "weights",
    "write_table",
]
