"""What a matcher learns."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, cast, overload

from .. import _native
from .._batch import processors
from .._lang import Lang
from .._plan.result import Records as Everybody
from .._records import Records
from . import given
from .given import GivenLabelled, GivenMeetings
from .results import Evaluation, Fitted

if TYPE_CHECKING:
    from ..catalog import Catalog, Side
    from ..types import Config, Date, FitOptions, SectorSuggestion, Text

R = TypeVar("R")


class Learner:
    """The part of a matcher that learns from what happened. Nothing it learns is used before somebody puts it to use."""

    _service: _native.Service
    _lang: Lang

    def evaluate(
        self,
        meetings: GivenMeetings,
        opportunities: Catalog | Records,
        *,
        known_until: Date,
        startups: Catalog | Records | None = None,
        against: Config | Mapping[str, Any] | None = None,
        threads: int | None = None,
        strict: bool = False,
        lang: Lang | None = None,
    ) -> Evaluation:
        """How well past meetings are found when nothing is known after a day, each figure with its 95 % interval.

        A meeting is a startup, a day after `known_until`, and the ids of the opportunities that it met; in the startup's `exclude`
        stand those that it was not to meet. `startups` are the records that a table of meetings names by their ids. `against` is
        another configuration that is asked the same meetings: what it gains is told pair by pair.

        Raises `KetnoiError` when a meeting is not later than what is known.
        """
        call = {"call": "evaluate", "known_until": known_until, "against": copy.deepcopy(against)}
        return self._learned(Evaluation, call, meetings, startups, opportunities, threads, strict, lang)

    def fit(
        self,
        meetings: GivenMeetings,
        opportunities: Catalog | Records,
        *,
        startups: Catalog | Records | None = None,
        threads: int | None = None,
        strict: bool = False,
        lang: Lang | None = None,
        **options: Unpack[FitOptions],
    ) -> Fitted:
        """Learns the weights of a family from past meetings: a profile to review, edit, sign and use, and its proof.

        The opportunities hold their past deals in `track_record`, with dates. Each of the last `years` (3 when left out) is asked with
        nothing known or learned but the years before it; at most `per_year` meetings of each (600). `family` is whose weights are
        learned (`investor`), and with `curves` (yes) also how fast deals age and how soon they convince. The same input gives the
        same profile on any number of `threads`.

        Raises `KetnoiError` when there is too little to learn from, and says how much it needs.
        """
        call = {"call": "fit", "options": options}
        return self._learned(Fitted, call, meetings, startups, opportunities, threads, strict, lang)

    @overload
    def suggest_sectors(self, text: str | Mapping[str, str], labelled: GivenLabelled = (), *, limit: int = 5) -> list[SectorSuggestion]: ...
    @overload
    def suggest_sectors(self, text: list[Text] | tuple[Text, ...], labelled: GivenLabelled = (), *, limit: int = 5) -> list[list[SectorSuggestion]]: ...
    def suggest_sectors(
        self, text: str | Mapping[str, str] | list[Text] | tuple[Text, ...], labelled: GivenLabelled = (), *, limit: int = 5
    ) -> list[SectorSuggestion] | list[list[SectorSuggestion]]:
        """Sectors that a description suggests, the most likely first, with the words that led to each.

        They are learned from descriptions whose sectors are known (`labelled`: dicts with `text` or `description`, and `sectors`); without
        any, the names of the vocabulary's sectors count. For a list of descriptions, a list for each: the labelled ones are then read
        once. A suggestion is for a person to take or leave; nothing writes it into a record.
        """
        single = isinstance(text, (str, Mapping))
        texts = [text] if single else list(text)
        call = {"call": "suggest_sectors", "texts": texts, "labelled": given.labelled(labelled), "limit": limit}
        suggested = json.loads(self._service.query(call))["suggestions"]
        return cast("list[SectorSuggestion]", suggested[0]) if single else cast("list[list[SectorSuggestion]]", suggested)

    def _catalog(self, records: Catalog | Records, side: Side = "opportunities") -> Catalog:
        raise NotImplementedError

    def _learned(
        self,
        result: Callable[[dict[str, Any], Everybody, Lang], R],
        call: dict[str, Any],
        past: GivenMeetings,
        startups: Catalog | Records | None,
        opportunities: Catalog | Records,
        threads: int | None,
        strict: bool,
        lang: Lang | None,
    ) -> R:
        service, lang = self._catalog(opportunities)._service, lang or self._lang
        asked = {**call, "meetings": given.meetings(past, startups), "threads": threads or processors(), "strict": strict, "lang": lang}
        return result(json.loads(service.query(asked)), Everybody(service), lang)

