"""The matcher: a configuration, checked once; everything is asked of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Unpack, cast

from . import _native
from ._batch import rank_batch
from ._lang import Lang
from ._learn.learner import Learner
from ._plan.planner import Planner
from ._records import Record, Records, one, readable
from .catalog import Catalog
from .ranking import Match, Ranking, Rankings

if TYPE_CHECKING:
    from .types import (
        AnswerAdvice,
        AnswerMoney,
        AnswerResolution,
        Config,
        Date,
        Family,
        Goal,
        Query,
        QuestionAnswer,
        Statistics,
        SuggestionAnswer,
        TermKind,
        Verification,
        VocabularyEdit,
        WeightAnswer,
    )
    from .types import Record as RankingRecord


class Matcher(Planner, Learner):
    """Scores, ranks, explains, advises, plans and learns. Immutable; use it from as many threads as you like.

    Wherever a catalog is asked for, records do as well: they are then prepared for that one call. Prepare a `Catalog`
    once to ask more than once.
    """

    def __init__(
        self,
        config: Config | Mapping[str, Any] | None = None,
        vocabulary: VocabularyEdit | Mapping[str, Any] | None = None,
        statistics: Statistics | Mapping[str, Any] | None = None,
        *,
        lang: Lang = "en",
    ) -> None:
        """A matcher with a configuration of your own; without one, with the shipped weights and vocabulary.

        `vocabulary` and `statistics` stand for the settings of that name. `lang` is the language of texts where a call
        names none.

        Raises `KetnoiError` with the path of the offending setting.
        """
        settings = {**(config or {})}
        settings.update({k: v for k, v in {"vocabulary": vocabulary, "statistics": statistics}.items() if v is not None})
        self._service = _native.Service(settings)
        self._lang: Lang = lang

    @property
    def lang(self) -> Lang:
        """The language of texts where a call names none."""
        return self._lang

    @property
    def config(self) -> Config:
        """What it was made with."""
        return cast("Config", json.loads(self._service.config))

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits over everything that can change a score: equal ones give equal answers."""
        return self._service.fingerprint

    def rank(
        self, startup: Record, opportunities: Catalog | Records, *, strict: bool = False, **query: Unpack[Query]
    ) -> Ranking:
        """Ranks opportunities for a startup.

        `as_of` is the day that decides windows and ages; the other arguments are those of a query: `limit`, `filter`,
        `order`, `rejected` … With `strict`, the first finding about the startup is an error.
        """
        return self._ranked("rank", "startup", startup, self._catalog(opportunities), strict, query)

    def rank_startups(
        self, opportunity: Record, startups: Catalog | Records, *, strict: bool = False, **query: Unpack[Query]
    ) -> Ranking:
        """Ranks startups for an opportunity. Every pair scores as it does in `rank`."""
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
        """Ranks the opportunities for every startup, in the order of the startups.

        With `shown_at_most`, no opportunity is among the eligible of more startups than that, nor among the unverified of more:
        whoever is passed over is followed by the next, and a gap in the ranks tells.
        `threads` is the number of threads of this call (every processor when left out), and changes no answer.
        `progress` shows a bar if `tqdm` is installed, or is called with how many are done and of how many.
        Ctrl-C raises `Interrupted`, which carries the rankings that are done.
        """
        catalog = self._catalog(opportunities)
        records = startups.records() if isinstance(startups, Catalog) else startups
        batch = _native.Batch(readable(records), strict)
        return rank_batch(catalog._service, batch, dict(query), threads, progress, shown_at_most, self._lang)

    def score(self, startup: Record, opportunity: Record, *, as_of: Date, strict: bool = False) -> Match:
        """Scores one pair: whether the two may be matched, and how well they fit."""
        pair = {"startup": one(startup, "startup"), "opportunity": one(opportunity, "opportunity"), "as_of": as_of}

        def answer(lang: Lang | None, reasons: bool) -> Any:
            call = "explain" if reasons else "score"
            return self._ask(call, lang=lang, strict=strict, **pair)

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
        return cast("AnswerAdvice", _asked(service, "advise", lang=lang, strict=strict, goal=goal, limits=limits, **pair))

    def ask_next(self, record: Record, catalog: Catalog | Records, *, strict: bool = False, **query: Unpack[Query]) -> list[QuestionAnswer]:
        """Which missing answers of a record decide most among the catalog, most deciding first.

        With a catalog of startups the record is an opportunity, else a startup.
        """
        catalog = self._catalog(catalog)
        asks = "startup" if catalog.of == "opportunities" else "opportunity"
        answer = _asked(catalog._service, "ask_next", strict=strict, query=query, **{asks: one(record, asks)})
        return cast("list[QuestionAnswer]", answer["questions"])

    def suggest(self, kind: TermKind, prefix: str, limit: int = 10) -> list[SuggestionAnswer]:
        """Terms of a vocabulary that begin as typed, with or without accents."""
        answer = self._ask("suggest", kind=kind, prefix=prefix, limit=limit)
        return cast("list[SuggestionAnswer]", answer["suggestions"])

    def resolve(self, kind: TermKind | Literal["money"], text: str) -> AnswerResolution | AnswerMoney:
        """What a messy text means: ids of terms, or an amount of money."""
        return cast("AnswerResolution | AnswerMoney", self._ask("resolve", kind=kind, text=text))

    def weights(self, family: Family) -> list[WeightAnswer]:
        """The weights in use for a family of opportunities, heaviest first, each with its reason."""
        return cast("list[WeightAnswer]", self._ask("weights", family=family)["weights"])

    def statistics(self, opportunities: Catalog | Records, evidence_date: Date) -> Statistics:
        """What is usual among opportunities up to a day: to be reviewed, stored and given to a matcher."""
        answer = _asked(self._catalog(opportunities)._service, "statistics", evidence_date=evidence_date)
        del answer["answer"]
        return cast("Statistics", answer)

    def verify(
        self, old: RankingRecord | Ranking, asker: Record, catalog: Catalog | Records, *, strict: bool = False, **query: Unpack[Query]
    ) -> Verification:
        """Repeats an old ranking (or its `record`) and tells what is the same."""
        catalog = self._catalog(catalog)
        asks = "startup" if catalog.of == "opportunities" else "opportunity"
        record = old.record if isinstance(old, Ranking) else old
        call = {asks: one(asker, asks), "record": record, "query": query, "strict": strict}
        answer = _asked(catalog._service, "verify", **call)
        del answer["answer"]
        return cast("Verification", answer)

    def __repr__(self) -> str:
        return f"Matcher(fingerprint={self.fingerprint!r}, lang={self._lang!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Matcher) and (self.fingerprint, self._lang) == (other.fingerprint, other._lang)

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __getstate__(self) -> tuple[Config, Lang]:
        return self.config, self._lang

    def __setstate__(self, state: tuple[Config, Lang]) -> None:
        config, self._lang = state
        self._service = _native.Service(config)

    def _catalog(self, records: Catalog | Records, of: Literal["opportunities", "startups"] = "opportunities") -> Catalog:
        """A catalog as it is, if it is this matcher's; records are prepared."""
        if isinstance(records, Catalog):
            records._check(self)
            return records
        return Catalog(records, self, of=of)

    def _ranked(self, call: str, asks: str, asker: Record, catalog: Catalog, strict: bool, query: Any) -> Ranking:
        asked = {"call": call, asks: one(asker, asks), "query": query, "strict": strict}
        return self._shown(catalog._service.rank(asked))

    def _shown(self, ranking: _native.Ranking) -> Ranking:
        return Ranking(ranking, self._lang)

    def _ask(self, call: str, **fields: Any) -> Any:
        return _asked(self._service, call, **fields)


def _asked(service: _native.Service, call: str, **fields: Any) -> Any:
    return json.loads(service.query({"call": call, **fields}))
