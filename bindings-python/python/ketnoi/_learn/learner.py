"""Learning of a catalog from past interactions."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, Unpack

from .._batch import processors
from .._catalog.store import RecordStore
from .._lang import Lang
from .._records import Records
from .._result import RecordSnapshot
from . import inputs
from .inputs import Interactions
from .results import Evaluation, Fitted

if TYPE_CHECKING:
    from ..types import Config, Date, FitOptions

R = TypeVar("R")


class Learner(RecordStore):
    """The part of a catalog that learns from past interactions. Results change no matcher."""

    def evaluate(
        self,
        interactions: Interactions,
        *,
        known_until: Date,
        startups: RecordStore | Records | None = None,
        against: Config | Mapping[str, Any] | None = None,
        threads: int | None = None,
        strict: bool = False,
        lang: Lang | None = None,
    ) -> Evaluation:
        """How well past interactions are predicted from what was known before them.

        Each figure has its 95 % interval.

        Args:
            interactions: The interactions, each a startup, a day after `known_until`, and the ids
                of the opportunities that it met. The startup's `exclude` lists those that are ruled
                out.
            known_until: The last day whose facts count.
            startups: The records that the interactions name by their ids.
            against: Another configuration to compare with, interaction by interaction.
            threads: The number of threads; all processors if left out. It changes no answer.
            strict: Raise the first diagnostic as an error.
            lang: The language of texts.

        Raises:
            KetnoiError: If an interaction is not after `known_until`.
        """
        call = {"call": "evaluate", "known_until": known_until, "against": copy.deepcopy(against)}
        return self._learned(Evaluation, call, interactions, startups, threads, strict, lang)

    def fit(
        self,
        interactions: Interactions,
        *,
        startups: RecordStore | Records | None = None,
        threads: int | None = None,
        strict: bool = False,
        lang: Lang | None = None,
        **options: Unpack[FitOptions],
    ) -> Fitted:
        """The weights of a family, learned from past interactions, with their validation.

        Each of the last years is predicted with weights that are learned from the years before it.
        The same input gives the same weights on any number of threads.

        Args:
            interactions: As for `evaluate`. The opportunities state their past deals, with dates,
                in `track_record`.
            startups: The records that the interactions name by their ids.
            threads: The number of threads; all processors if left out.
            strict: Raise the first diagnostic as an error.
            lang: The language of texts.
            options: `family` (`"investor"` if left out), the number of `years` (3), interactions
                `per_year` at most (600), and whether `curves` are learned too (yes): the half-life
                of deals, and how many deals count as much as the usual rates.

        Raises:
            KetnoiError: If there is too little to learn from; the message says how much is needed.
        """
        return self._learned(
            Fitted,
            {"call": "fit", "options": options},
            interactions,
            startups,
            threads,
            strict,
            lang,
        )

    def _learned(
        self,
        result: Callable[[dict[str, Any], RecordSnapshot, Lang], R],
        call: dict[str, Any],
        interactions: Interactions,
        startups: RecordStore | Records | None,
        threads: int | None,
        strict: bool,
        lang: Lang | None,
    ) -> R:
        lang = lang or self._matcher.lang
        options = {"threads": threads or processors(), "strict": strict, "lang": lang}
        full = {**call, "interactions": inputs.interactions(interactions, startups), **options}
        return result(json.loads(self._service.query(full)), RecordSnapshot(self._service), lang)
