"""Comparisons of a catalog with another version of its rules, and its calendar."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .._batch import processors
from .._catalog.store import RecordStore
from .._lang import Lang
from .._records import Record, Records, one, rows
from .._result import RecordSnapshot, localized
from .results import Calendar, Comparison

if TYPE_CHECKING:
    from ..types import Config, Date


class Comparer(RecordStore):
    """The part of a catalog that states what changes when rules change, and for which startups."""

    def compare(
        self,
        startups: RecordStore | Records,
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

        Example:
            >>> comparison = catalog.compare(startups, after=draft, as_of="2026-11-22")
            >>> comparison.lost, comparison.to_polars("rules")
        """
        query = {"as_of": as_of, "limit": limit, "opportunity_limit": opportunity_limit}
        call = {
            "call": "compare",
            "before": _scenario(before, config_before),
            "after": _scenario(after, config),
            "query": {key: value for key, value in query.items() if value is not None},
            "threads": threads or processors(),
            "strict": strict,
        }
        service, lang = self._with(startups), lang or self._matcher.lang
        answer_in = localized(service, call)
        return Comparison(answer_in, answer_in(None), RecordSnapshot(service), lang)

    def calendar(
        self,
        startups: RecordStore | Records = (),
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
            first: The first day.
            last: The last day, at most ten years after the first.
            limit: The number of startups that are listed for each entry, 10 if left out: so many
                that lose, and so many that gain. No limit changes a total.
            entry_limit: The number of entries that are listed, 100 if left out.
            threads: The number of threads; all processors if left out. It changes no answer.
            lang: The language of texts.

        Raises:
            KetnoiError: If the last day lies before the first, or too long after it.

        Example:
            >>> catalog.calendar(startups, first="2026-12-01", last="2026-12-31")
        """
        query = {"from": first, "to": last, "limit": limit, "entry_limit": entry_limit}
        stated = {key: value for key, value in query.items() if value is not None}
        call = {"call": "calendar", "query": stated, "threads": threads or processors()}
        service, lang = self._with(startups), lang or self._matcher.lang
        answer_in = localized(service, call)
        return Calendar(answer_in, answer_in(None), RecordSnapshot(service), lang)


def _scenario(records: Record | Records | None, config: Any) -> dict[str, Any]:
    """What is stated about one version."""
    opportunities = {} if records is None else {"opportunities": _listed(records)}
    return opportunities | ({} if config is None else {"config": copy.deepcopy(config)})


def _listed(records: Record | Records) -> list[Any]:
    """The records as a list, also if there is one."""
    read = one(records, "opportunities")
    is_one = isinstance(read, dict) or not hasattr(read, "__iter__")
    return copy.deepcopy([read] if is_one else list(rows(read)))
