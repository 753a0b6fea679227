"""The methods of matchers and catalogs as functions: generated, do not edit.

`python bindings-python/tools/functions_of_operations.py` writes this file; a test compares it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .catalog import Catalog, prepared
from .matcher import default_matcher

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any, Literal, Unpack
    from ._catalog.interview import Interview
    from ._lang import Lang
    from ._learn.inputs import Interactions, Labelled
    from ._learn.results import Evaluation, Fitted
    from ._plan.cohorts import Assignment, Mutual, StablePlan
    from ._plan.inputs import Entries, Pairs
    from ._plan.targets import Diversified, Exposure, Targets
    from ._plan.timetable import Timetable
    from ._policy.results import Calendar, Comparison
    from ._ranking.match import Match
    from ._ranking.ranking import Ranking
    from ._ranking.rankings import Rankings
    from ._records import Record, Records
    from .types import (
        AnswerAdvice,
        AnswerMoney,
        AnswerResolution,
        Assign,
        Config,
        Date,
        Event,
        FactAnswer,
        Family,
        Filter,
        FitOptions,
        Goal,
        Programme,
        Query,
        QuestionAnswer,
        RankingRecord,
        Reciprocal,
        SectorSuggestion,
        Stable,
        Statistics,
        SuggestionAnswer,
        TermAnswer,
        TermKind,
        Text,
        Verification,
        WeightAnswer,
    )

__all__ = [
    "advise",
    "ask_next",
    "assign",
    "calendar",
    "compare",
    "diversify",
    "evaluate",
    "explain",
    "exposure",
    "facts",
    "fit",
    "interview",
    "mutual",
    "rank",
    "rank_many",
    "rank_startups",
    "resolve",
    "score",
    "stable",
    "statistics",
    "suggest",
    "suggest_sectors",
    "targets",
    "terms",
    "timetable",
    "verify",
    "weights",
]


def rank(
    startup: Record,
    opportunities: Catalog | Records,
    *,
    strict: bool = False,
    **query: Unpack[Query],
) -> Ranking:
    """The ranking of opportunities for a startup.

    Args:
        startup: The record to rank for.
        opportunities: The records to search, or a catalog of them.
        strict: Raise its first diagnostic as an error.
        query: `as_of` is the day that decides windows and ages; `limit`, `filter`, `order`,
            `rejected` and others are described in `ketnoi.types.Query`.

    Raises:
        KetnoiError: If the record or the query cannot be read.
    """
    return prepared(opportunities, "opportunities").rank(startup, strict=strict, **query)


def rank_startups(
    opportunity: Record,
    startups: Catalog | Records,
    *,
    strict: bool = False,
    **query: Unpack[Query],
) -> Ranking:
    """The ranking of startups for an opportunity.

    Args:
        opportunity: The record to rank for.
        startups: The records to search, or a catalog of them.
        strict: Raise its first diagnostic as an error.
        query: `as_of` is the day that decides windows and ages; `limit`, `filter`, `order`,
            `rejected` and others are described in `ketnoi.types.Query`.

    Raises:
        KetnoiError: If the record or the query cannot be read.
    """
    return prepared(startups, "startups").rank(opportunity, strict=strict, **query)


def rank_many(
    startups: Records,
    opportunities: Catalog | Records,
    *,
    exposure_cap: int | None = None,
    threads: int | None = None,
    progress: bool | Callable[[int, int], object] = True,
    strict: bool = False,
    **query: Unpack[Query],
) -> Rankings:
    """The rankings of the opportunities for many startups, in the order of the startups.

    Args:
        startups: The records, or a catalog of them.
        opportunities: The records to search, or a catalog of them.
        exposure_cap: List an opportunity as eligible for at most that many startups, and as
            unverified for at most that many. The next opportunity takes the place, which leaves
            a gap in the ranks.
        threads: The number of threads; all processors if left out. It changes no answer.
        progress: Whether to show a bar (needs tqdm), or a function that is called with the
            number of finished startups and their total.
        strict: Raise the first diagnostic of the startups as an error.
        query: As for `rank`.

    Raises:
        KetnoiError: If the query or, with `strict`, a startup cannot be read.
        Interrupted: If the user presses Ctrl-C; it carries the finished rankings.
    """
    return prepared(opportunities, "opportunities", startups).rank_many(
        startups,
        exposure_cap=exposure_cap,
        threads=threads,
        progress=progress,
        strict=strict,
        **query,
    )


def score(startup: Record, opportunity: Record, *, as_of: Date, strict: bool = False) -> Match:
    """The match of one pair: its verdict, score and reasons.

    Args:
        startup: The startup's record.
        opportunity: The opportunity's record.
        as_of: The day that decides windows and ages.
        strict: Raise the first diagnostic of the records as an error.

    Raises:
        KetnoiError: If a record cannot be read.
    """
    return default_matcher().score(startup, opportunity, as_of=as_of, strict=strict)


def explain(
    startup: Record,
    opportunity: Record,
    *,
    as_of: Date,
    lang: Lang | None = None,
    strict: bool = False,
) -> str:
    """The verdict, score and every reason of one pair as lines of text; see `score`."""
    return default_matcher().explain(startup, opportunity, as_of=as_of, lang=lang, strict=strict)


def advise(
    startup: Record,
    opportunity: Record,
    opportunities: Catalog | Records = (),
    *,
    goal: Goal | Literal["eligible"] = "eligible",
    lock: Sequence[str] = (),
    unlock: Sequence[str] = (),
    lang: Lang | None = None,
    strict: bool = False,
    **query: Unpack[Query],
) -> AnswerAdvice:
    """The smallest sets of changes of a startup that reach a goal with an opportunity.

    Args:
        startup: The startup's record.
        opportunity: The opportunity's record.
        opportunities: The records to search, or a catalog of them.
        goal: `"eligible"`, a score (`{"is": "score", "at_least": 70_000_000}`) or a rank among
            the records of this catalog (`{"is": "rank", "at_most": 3}`).
        lock: Fields that must not change.
        unlock: Further fields that may change.
        lang: The language of texts.
        strict: Raise the first diagnostic of the records as an error.
        query: As for `rank`.
    """
    return prepared(opportunities, "opportunities").advise(
        startup,
        opportunity,
        goal=goal,
        lock=lock,
        unlock=unlock,
        lang=lang,
        strict=strict,
        **query,
    )


def ask_next(
    record: Record,
    catalog: Catalog | Records,
    *,
    strict: bool = False,
    **query: Unpack[Query],
) -> list[QuestionAnswer]:
    """The missing fields of a record that affect its ranking most, most important first.

    Args:
        record: A startup; for a catalog of startups, an opportunity.
        catalog: The records to search, or a catalog of them.
        strict: Raise the first diagnostic of the record as an error.
        query: As for `rank`.
    """
    return prepared(catalog, "opportunities").ask_next(record, strict=strict, **query)


def interview(
    startup: Record,
    opportunities: Catalog | Records,
    *,
    first: int = 3,
    asked: Sequence[str] = (),
    lang: Lang | None = None,
    strict: bool = False,
    **query: Unpack[Query],
) -> Interview:
    """An interview that asks for one field at a time until the first opportunities are certain.

    Args:
        startup: The startup's record as far as it is known; `{"id": "s1"}` at the beginning.
        opportunities: The records to search, or a catalog of them.
        first: How many of the first opportunities must be certain.
        asked: Fields that must not be asked.
        lang: The language of texts.
        strict: Raise the first diagnostic of the record as an error.
        query: As for `rank`; limits and order do not count.
    """
    return prepared(opportunities, "opportunities").interview(
        startup,
        first=first,
        asked=asked,
        lang=lang,
        strict=strict,
        **query,
    )


def suggest(kind: TermKind, prefix: str, *, limit: int = 10) -> list[SuggestionAnswer]:
    """The terms of a vocabulary that begin with a text, typed with or without accents.

    Args:
        kind: The vocabulary, such as `"sector"` or `"place"`.
        prefix: What the user has typed.
        limit: The greatest number of terms.
    """
    return default_matcher().suggest(kind, prefix, limit=limit)


def resolve(kind: TermKind | Literal["money"], text: str) -> AnswerResolution | AnswerMoney:
    """The meaning of a text as people write it: ids of terms, or an amount of money.

    Args:
        kind: The vocabulary, or `"money"`.
        text: The text, such as `"nông nghiệp; AI"` or `"500 triệu"`.
    """
    return default_matcher().resolve(kind, text)


def terms(kind: TermKind, *, lang: Lang | None = None) -> list[TermAnswer]:
    """The terms of a vocabulary in its order, where a term follows the one it is part of.

    Args:
        kind: The vocabulary, such as `"sector"` or `"place"`.
        lang: The language of labels.
    """
    return default_matcher().terms(kind, lang=lang)


def statistics(opportunities: Catalog | Records, *, evidence_date: Date) -> Statistics:
    """The statistics of the opportunities up to a day; a matcher can be made with them."""
    return prepared(opportunities, "opportunities").statistics(evidence_date=evidence_date)


def weights(family: Family) -> list[WeightAnswer]:
    """The weights of a family of opportunities, greatest first, each with its reason."""
    return default_matcher().weights(family)


def facts(*, lang: Lang | None = None) -> list[FactAnswer]:
    """The facts that rules and records share, by name, for a form to ask for."""
    return default_matcher().facts(lang=lang)


def assign(
    startups: Catalog | Records = (),
    opportunities: Catalog | Records = (),
    *,
    as_of: Date | None = None,
    limit: int | None = None,
    filter: Filter | None = None,
    unverified: bool = False,
    pairs: Pairs | None = None,
    lang: Lang | None = None,
    **limits: Unpack[Assign],
) -> Assignment:
    """The assignment of startups to opportunities with the best total score under all limits.

    Args:
        startups: The startups to assign, or a catalog of them.
        opportunities: The records to search, or a catalog of them.
        as_of: The day that decides windows and ages.
        limit: The number of best opportunities of each startup that are candidates, 10 if left
            out.
        filter: The opportunities that are candidates.
        unverified: Whether pairs with open rules are candidates too.
        pairs: The candidates with their scores, in place of a search.
        lang: The language of texts.
        limits: Seats are those of the records unless `seats` or `seats_each` state others; the
            other limits are `programmes`, `programmes_each`, `quotas`, `forbidden` and `fixed`
            (see `ketnoi.types.Assign`).

    Raises:
        Infeasible: If no plan keeps all limits; it names those that cannot hold together.
        KetnoiError: If a limit is wrong; `path` names it.
    """
    return prepared(opportunities, "opportunities", startups).assign(
        startups,
        as_of=as_of,
        limit=limit,
        filter=filter,
        unverified=unverified,
        pairs=pairs,
        lang=lang,
        **limits,
    )


def stable(
    startups: Catalog | Records = (),
    opportunities: Catalog | Records = (),
    *,
    as_of: Date | None = None,
    limit: int | None = None,
    filter: Filter | None = None,
    unverified: bool = False,
    pairs: Pairs | None = None,
    lang: Lang | None = None,
    **request: Unpack[Stable],
) -> StablePlan:
    """A stable matching: no startup and opportunity both prefer each other to their partners.

    Args:
        startups: The startups to match, or a catalog of them.
        opportunities: The records to search, or a catalog of them.
        as_of: As for `assign`, like `limit`, `filter`, `unverified`, `pairs` and `lang`.
        request: Preferences are `startup_preferences` and `opportunity_preferences` (ids, best
            first), or else the scores; further `seats`, `programmes`, `forbidden` and
            `best_for` (see `ketnoi.types.Stable`).
    """
    return prepared(opportunities, "opportunities", startups).stable(
        startups,
        as_of=as_of,
        limit=limit,
        filter=filter,
        unverified=unverified,
        pairs=pairs,
        lang=lang,
        **request,
    )


def mutual(
    startup_pairs: Pairs,
    opportunity_pairs: Pairs,
    *,
    by: Reciprocal = "harmonic",
    lang: Lang | None = None,
) -> Mutual:
    """One score for every pair that both sides list, from the score of each side.

    The result can be the `pairs` of `assign` and `stable`.

    Args:
        startup_pairs: The pairs with the startups' scores, such as the rankings of a catalog
            whose matcher has the weights of the startups.
        opportunity_pairs: The pairs with the opportunities' scores.
        by: The mean: `"harmonic"`, `"geometric"`, `"minimum"`, or `{"weighted": 30}` for 30 %
            of the startup's score and 70 % of the opportunity's.
        lang: The language of texts.
    """
    return default_matcher().mutual(startup_pairs, opportunity_pairs, by=by, lang=lang)


def timetable(
    event: Event | Mapping[str, Any] | str,
    startups: Catalog | Records = (),
    opportunities: Catalog | Records = (),
    *,
    as_of: Date | None = None,
    lang: Lang | None = None,
) -> Timetable:
    """The timetable of an event: which pair meets when and at which table.

    Args:
        event: Slots or sessions, tables, wishes and locked meetings (see
            `ketnoi.types.Event`). Times are texts such as `"2026-12-10T09:00"` or `datetime`
            objects. Attendees that it does not state are all records.
        startups: The startups that attend, or a catalog of them.
        opportunities: The records to search, or a catalog of them.
        as_of: The day of the scores by which pairs without a wish meet; without it, only wishes
            are met.
        lang: The language of texts.

    Raises:
        KetnoiError: If the event is wrong; `path` names the field.
    """
    return prepared(opportunities, "opportunities", startups).timetable(
        event,
        startups,
        as_of=as_of,
        lang=lang,
    )


def targets(
    programme: Programme | Mapping[str, Any] | str,
    register: Entries,
    *,
    as_of: Date,
    lang: Lang | None = None,
) -> Targets:
    """The promises of a programme, checked against what was done and what is planned.

    Args:
        programme: The promises (see `ketnoi.types.Programme`).
        register: An entry for each thing done or planned: dicts, a table, or the `entries` of a
            plan.
        as_of: The day of the check; later entries are plans.
        lang: The language of texts.
    """
    return default_matcher().targets(programme, register, as_of=as_of, lang=lang)


def exposure(
    startups: Catalog | Records,
    opportunities: Catalog | Records,
    *,
    before: Pairs | None = None,
    after: Pairs | None = None,
    as_of: Date | None = None,
    limit: int | None = None,
    filter: Filter | None = None,
    lang: Lang | None = None,
) -> Exposure:
    """How often each opportunity and each group of startups is listed; it changes no score.

    Args:
        startups: The startups, or a catalog of them.
        opportunities: The records to search, or a catalog of them.
        before: Rankings, a plan or pairs to count; if left out, the first opportunities of
            every startup.
        after: Rankings, a plan or pairs to compare with.
        as_of: The day of the search in place of `before`.
        limit: The number of opportunities of each startup in that search, 10 if left out.
        filter: The opportunities of that search.
        lang: The language of texts.
    """
    return prepared(opportunities, "opportunities", startups).exposure(
        startups,
        before=before,
        after=after,
        as_of=as_of,
        limit=limit,
        filter=filter,
        lang=lang,
    )


def diversify(
    record: Record,
    catalog: Catalog | Records,
    *,
    length: int,
    per_sector: int | None = None,
    per_region: int | None = None,
    strict: bool = False,
    lang: Lang | None = None,
    **query: Unpack[Query],
) -> Diversified:
    """The first matches of a ranking under limits for one sector or region, and the cost.

    The rule is simple enough to publish and to check: the scores stay as they are.

    Args:
        record: A startup; for a catalog of startups, an opportunity.
        catalog: The records to search, or a catalog of them.
        length: The length of the list.
        per_sector: The greatest number of matches of one sector.
        per_region: The greatest number of matches of one region.
        strict: Raise the first diagnostic of the record as an error.
        lang: The language of texts.
        query: As for `rank`.
    """
    return prepared(catalog, "opportunities").diversify(
        record,
        length=length,
        per_sector=per_sector,
        per_region=per_region,
        strict=strict,
        lang=lang,
        **query,
    )


def evaluate(
    interactions: Interactions,
    opportunities: Catalog | Records,
    *,
    known_until: Date,
    startups: Catalog | Records | None = None,
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
        opportunities: The records to search, or a catalog of them.
        known_until: The last day whose facts count.
        startups: The records that the interactions name by their ids.
        against: Another configuration to compare with, interaction by interaction.
        threads: The number of threads; all processors if left out. It changes no answer.
        strict: Raise the first diagnostic as an error.
        lang: The language of texts.

    Raises:
        KetnoiError: If an interaction is not after `known_until`.
    """
    return prepared(opportunities, "opportunities").evaluate(
        interactions,
        known_until=known_until,
        startups=startups,
        against=against,
        threads=threads,
        strict=strict,
        lang=lang,
    )


def fit(
    interactions: Interactions,
    opportunities: Catalog | Records,
    *,
    startups: Catalog | Records | None = None,
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
        opportunities: The records to search, or a catalog of them.
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
    return prepared(opportunities, "opportunities").fit(
        interactions,
        startups=startups,
        threads=threads,
        strict=strict,
        lang=lang,
        **options,
    )


@overload
def suggest_sectors(
    text: str | Mapping[str, str],
    labelled: Labelled = (),
    *,
    limit: int = 5,
) -> list[SectorSuggestion]: ...


@overload
def suggest_sectors(
    text: list[Text] | tuple[Text, ...],
    labelled: Labelled = (),
    *,
    limit: int = 5,
) -> list[list[SectorSuggestion]]: ...


def suggest_sectors(
    text: str | Mapping[str, str] | list[Text] | tuple[Text, ...],
    labelled: Labelled = (),
    *,
    limit: int = 5,
) -> list[SectorSuggestion] | list[list[SectorSuggestion]]:
    """The sectors that a description suggests, most likely first, with their words.

    Suggestions are for a person to accept or to reject; nothing writes them into a record.

    Args:
        text: A description, or a list of them: the answer is then a list for each.
        labelled: Descriptions whose sectors are known, to learn from: dicts with `text` or
            `description`, and `sectors`. Without them, the names of the sectors count.
        limit: The greatest number of sectors.
    """
    return default_matcher().suggest_sectors(text, labelled, limit=limit)


def verify(
    old: RankingRecord | Ranking,
    record: Record,
    catalog: Catalog | Records,
    *,
    strict: bool = False,
    **query: Unpack[Query],
) -> Verification:
    """What is the same if an old ranking is repeated for a record.

    Args:
        old: The ranking, or its `record`.
        record: The record that it was for.
        catalog: The records to search, or a catalog of them.
        strict: Raise the first diagnostic of the record as an error.
        query: The query that it was made with.
    """
    return prepared(catalog, "opportunities").verify(old, record, strict=strict, **query)


def compare(
    startups: Catalog | Records,
    opportunities: Catalog | Records = (),
    *,
    as_of: Date,
    before: Record | Records | None = None,
    after: Record | Records | None = None,
    config_before: Config | Mapping[str, Any] | None = None,
    config: Config | Mapping[str, Any] | None = None,
    limit: int | None = None,
    opportunity_limit: int | None = None,
    threads: int | None = None,
    strict: bool = False,
    lang: Lang | None = None,
) -> Comparison:
    """The startups that gain and lose between two versions of the rules, and by which rule.

    A version has opportunities and a configuration. What is left out is that of the catalog.

    Args:
        startups: The register of startups, or a catalog of it.
        opportunities: The records to search, or a catalog of them.
        as_of: The day that decides windows and ages in both versions.
        before: One opportunity or several before. Left out, those of the catalog, and only
            those that `after` names if that is stated.
        after: One opportunity or several after; left out, those of `before`.
        config_before: The configuration before.
        config: The configuration after.
        limit: The number of startups that are listed for each opportunity, 10 if left out: so
            many that lose, and so many that gain. No limit changes a total.
        opportunity_limit: The number of opportunities that are listed, 10 if left out.
        threads: The number of threads; all processors if left out. It changes no answer.
        strict: Raise the first diagnostic of `before` and `after` as an error.
        lang: The language of texts.

    Raises:
        KetnoiError: If a record or a configuration cannot be read, or nothing is stated that
            may differ.
    """
    return prepared(opportunities, "opportunities", startups).compare(
        startups,
        as_of=as_of,
        before=before,
        after=after,
        config_before=config_before,
        config=config,
        limit=limit,
        opportunity_limit=opportunity_limit,
        threads=threads,
        strict=strict,
        lang=lang,
    )


def calendar(
    startups: Catalog | Records = (),
    opportunities: Catalog | Records = (),
    *,
    first: Date,
    last: Date,
    limit: int | None = None,
    entry_limit: int | None = None,
    threads: int | None = None,
    lang: Lang | None = None,
) -> Calendar:
    """The days on which windows, seats and rules of the opportunities begin or end.

    With a register, each entry has the startups whose verdict changes because of it. The age of
    a startup changes with the day too: that is no event of the catalog and is left out.

    Args:
        startups: The register of startups, or a catalog of it.
        opportunities: The records to search, or a catalog of them.
        first: The first day.
        last: The last day, at most ten years after the first.
        limit: The number of startups that are listed for each entry, 10 if left out: so many
            that lose, and so many that gain. No limit changes a total.
        entry_limit: The number of entries that are listed, 100 if left out.
        threads: The number of threads; all processors if left out. It changes no answer.
        lang: The language of texts.

    Raises:
        KetnoiError: If the last day lies before the first, or too long after it.
    """
    return prepared(opportunities, "opportunities", startups).calendar(
        startups,
        first=first,
        last=last,
        limit=limit,
        entry_limit=entry_limit,
        threads=threads,
        lang=lang,
    )
