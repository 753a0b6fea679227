"""Rules of opportunities, written as Python expressions.

The expressions only make the JSON of rules; the core decides what it means.
"""

from .condition import confirm, when
from .dates import RelativeDate, days, months, years
from .field import Field, field
from .history import History, had
from .rule import Rule

__all__ = [
    "Field",
    "History",
    "RelativeDate",
    "Rule",
    "confirm",
    "days",
    "field",
    "had",
    "months",
    "when",
    "years",
]
