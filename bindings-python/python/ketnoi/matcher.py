"""The matcher: scores, rankings, explanations, advice, plans and learning under one configuration."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack, cast

from . import _native
from ._base import BaseMatcher
from ._batch import rank_batch
from ._lang import Lang
from ._learn.learner import Learner
from ._learn.results import Fitted
from ._plan.planner import Planner
from ._records import Record, Records, one, readable
from .catalog import Catalog, Side
from .ranking import Match, Ranking, Rankings

if TYPE_CHECKING:
    from .types import (
        AnswerAdvice,
        AnswerMoney,
        AnswerResolution,
        Date,
        Family,
        Goal,
        Query,
        QuestionAnswer,
        Statistics,
        SuggestionAnswer,
        TermKind,
        Verification,
        WeightAnswer,
    )
    from .types import RankingRecord


class Matcher(BaseMatcher, Planner, Learner):
    """Scores, ranks, explains, advises, plans and learns. Immutable; use it from as many threads as you like.

    Where a method takes a catalog it takes records as well, and prepares them for that one call. Make a `Catalog`
    to use the same records more than once.
    """

    def rank(
        self, startup: Record, opportunities: Catalog | Records, *, strict: bool = False, **query: Unpack[Query]
    ) -> Ranking:
        """The ranking of opportunities for a startup.

        `as_of` is the day that decides windows and ages; the other arguments are those of a query: `limit`, `filter`,
        `order`, `rejected` … With `strict`, the first diagnostic of the startup is an error.
        """
        return self._ranked("rank", "startup", startup, self._catalog(opportunities), strict, query)

    def rank_startups(
        self, opportunity: Record, startups: Catalog | Records, *, strict: bool = False, **query: Unpack[Query]
    ) -> Ranking:
        """The ranking of startups for an opportunity. Every pair scores as it does in `rank`."""
        pool = self._catalog(startups, "startups")
        return self._ranked("rank_startups", "opportunity", opportunity, pool, strict, query)

    def rank_many(
        self,
        startups: Catalog | Records,
        opportunities: Catalog | Records,
        *,
        shown_at_most: int | None = None,
        threads: int | None = None,
        progress: bool | Callable[[int, int], object] = True,
        strict: bool = False,
        **query: Unpack[Query],
    ) -> Rankings:
        """The rankings of opportunities for every startup, in the order of the startups.

        With `shown_at_most`, an opportunity is among the eligible of at most that many startups, and among the
        unverified of at most that many. The next best takes its place, which leaves a gap in the ranks.
        `threads` is the number of threads of this call (every processor when left out), and changes no answer.
        `progress` shows a bar if `tqdm` is installed, or is called with how many are done and of how many.
        Ctrl-C raises `Interrupted`, which carries the rankings that are done.
        """
        catalog = self._catalog(opportunities)
        records = startups.records() if isinstance(startups, Catalog) else startups
        batch = _native.Batch(readable(records), strict)
        return rank_batch(catalog._service, batch, dict(query), threads, progress, shown_at_most, self._lang)

    def score(self, startup: Record, opportunity: Record, *, as_of: Date, strict: bool = False) -> Match:
        """The match of one pair: whether the two may be matched, and how well they fit."""
        pair = {"startup": one(startup, "startup"), "opportunity": one(opportunity, "opportunity"), "as_of": as_of}

        def answer(lang: Lang | None, reasons: bool) -> Any:
            call = "explain" if reasons else "score"
            return self._query(call, lang=lang, strict=strict, **pair)

        return Match(answer, self._lang)

    def explain(
        self, startup: Record, opportunity: Record, *, as_of: Date, lang: Lang | None = None, strict: bool = False
    ) -> str:
        """Why a pair scores as it does, as lines for a person: verdict, score, and every reason."""
        return self.score(startup, opportunity, as_of=as_of, strict=strict).explain(lang)

    def advise(
        self,
        startup: Record,
        opportunity: Record,
        opportunities: Catalog | Records | None = None,
        *,
        goal: Goal | Literal["eligible"] = "eligible",
        lock: Sequence[str] = (),
        unlock: Sequence[str] = (),
        lang: Lang | None = None,
        strict: bool = False,
        **query: Unpack[Query],
    ) -> AnswerAdvice:
        """The smallest sets of changes of the startup that reach a goal with the opportunity.

        The goal is to be eligible, a score (`{"is": "score", "at_least": 70_000_000}`) or a rank among `opportunities`
        (`{"is": "rank", "at_most": 3}`). `lock` and `unlock` name fields that must not or may change.
        """
        service = self._catalog(opportunities if opportunities is not None else [])._service
        pair = {"startup": one(startup, "startup"), "opportunity": one(opportunity, "opportunity"), "query": query}
        goal = {"is": "eligible"} if goal == "eligible" else goal
        limits = {"lock": list(lock), "unlock": list(unlock)}
        lang = lang or self._lang
        return cast("AnswerAdvice", _query(service, "advise", lang=lang, strict=strict, goal=goal, limits=limits, **pair))

    def ask_next(self, record: Record, catalog: Catalog | Records, *, strict: bool = False, **query: Unpack[Query]) -> list[QuestionAnswer]:
        """The missing fields of a record that decide most among the catalog, most deciding first.

        With a catalog of startups the record is an opportunity, else a startup.
        """
        catalog = self._catalog(catalog)
        noun = catalog.ranked_for
        answer = _query(catalog._service, "ask_next", strict=strict, query=query, **{noun: one(record, noun)})
        return cast("list[QuestionAnswer]", answer["questions"])

    def suggest(self, kind: TermKind, prefix: str, limit: int = 10) -> list[SuggestionAnswer]:
        """Terms of a vocabulary that begin as typed, with or without accents."""
        answer = self._query("suggest", kind=kind, prefix=prefix, limit=limit)
        return cast("list[SuggestionAnswer]", answer["suggestions"])

    def resolve(self, kind: TermKind | Literal["money"], text: str) -> AnswerResolution | AnswerMoney:
        """What a messy text means: ids of terms, or an amount of money."""
        return cast("AnswerResolution | AnswerMoney", self._query("resolve", kind=kind, text=text))

    def weights(self, family: Family) -> list[WeightAnswer]:
        """The weights in use for a family of opportunities, heaviest first, each with its reason."""
        return cast("list[WeightAnswer]", self._query("weights", family=family)["weights"])

    def statistics(self, opportunities: Catalog | Records, evidence_date: Date) -> Statistics:
        """The statistics of opportunities up to a day: to be reviewed, stored and given to a matcher."""
        answer = _query(self._catalog(opportunities)._service, "statistics", evidence_date=evidence_date)
        del answer["answer"]
        return cast("Statistics", answer)

    def verify(
        self, old: RankingRecord | Ranking, record: Record, catalog: Catalog | Records, *, strict: bool = False, **query: Unpack[Query]
    ) -> Verification:
        """What is the same when an old ranking (or its `record`) is repeated for a record."""
        catalog = self._catalog(catalog)
        noun = catalog.ranked_for
        before = old.record if isinstance(old, Ranking) else old
        call = {noun: one(record, noun), "record": before, "query": query, "strict": strict}
        answer = _query(catalog._service, "verify", **call)
        del answer["answer"]
        return cast("Verification", answer)

    @classmethod
    def from_fitted(
        cls, fitted: Fitted, opportunities: Catalog | Records, evidence_date: Date, *, lang: Lang | None = None
    ) -> Self:
        """A matcher with learned weights, and the statistics of the opportunities up to a day."""
        # A catalog belongs to its own matcher; its records are prepared for this one.
        records = opportunities.records() if isinstance(opportunities, Catalog) else opportunities
        statistics = cls(fitted.config).statistics(records, evidence_date)
        return cls(fitted.config, statistics=statistics, lang=lang or fitted._lang)

    def _catalog(self, records: Catalog | Records, side: Side = "opportunities") -> Catalog:
        """A catalog as it is, if it is this matcher's; records are prepared."""
        if isinstance(records, Catalog):
            records.check_matcher(self)
            return records
        return Catalog(side, records, matcher=self)

    def _ranked(self, call: str, noun: str, record: Record, catalog: Catalog, strict: bool, query: Any) -> Ranking:
        fields = {"call": call, noun: one(record, noun), "query": query, "strict": strict}
        return Ranking(catalog._service.rank(fields), self._lang)

    def _query(self, call: str, **fields: Any) -> Any:
        return _query(self._service, call, **fields)


def _query(service: _native.Service, call: str, **fields: Any) -> Any:
    return json.loads(service.query({"call": call, **fields}))
