"""The matcher's methods as functions.

They use the matcher of the catalog among their arguments, else one with the shipped configuration, made once.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from ._lang import Lang
from .catalog import Catalog
from .matcher import Matcher

P = ParamSpec("P")
T = TypeVar("T")


@cache
def default_matcher(lang: Lang = "en") -> Matcher:
    """The matcher with the shipped configuration."""
    return Matcher(lang=lang)


def _function(method: Callable[Concatenate[Matcher, P], T]) -> Callable[P, T]:
    """A method as a function that uses the matcher of its arguments."""

    @wraps(method)
    def function(*args: P.args, **kwargs: P.kwargs) -> T:
        values: list[Any] = [*args, *kwargs.values()]
        matchers = (value.matcher for value in values if isinstance(value, Catalog))
        matcher = next((matcher for matcher in matchers if isinstance(matcher, Matcher)), default_matcher())
        return method(matcher, *args, **kwargs)

    # What `help` shows: the method's arguments without the matcher.
    signature = inspect.signature(method)
    shown = signature.replace(parameters=list(signature.parameters.values())[1:])
    function.__dict__["__signature__"] = shown
    return function


rank = _function(Matcher.rank)
rank_startups = _function(Matcher.rank_startups)
rank_many = _function(Matcher.rank_many)
score = _function(Matcher.score)
explain = _function(Matcher.explain)
advise = _function(Matcher.advise)
ask_next = _function(Matcher.ask_next)
suggest = _function(Matcher.suggest)
resolve = _function(Matcher.resolve)
verify = _function(Matcher.verify)
weights = _function(Matcher.weights)
assign = _function(Matcher.assign)
stable = _function(Matcher.stable)
mutual = _function(Matcher.mutual)
timetable = _function(Matcher.timetable)
targets = _function(Matcher.targets)
exposure = _function(Matcher.exposure)
diversify = _function(Matcher.diversify)
evaluate = _function(Matcher.evaluate)
fit = _function(Matcher.fit)
suggest_sectors = _function(Matcher.suggest_sectors)
