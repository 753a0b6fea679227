"""Plans of a catalog: cohorts, stable plans, timetables, exposure, diversified lists."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, Unpack

from .. import _native
from .._catalog.store import RecordStore
from .._errors import Infeasible
from .._lang import Lang
from .._records import Record, Records, one
from .._result import AnswerIn, RecordSnapshot, localized
from .cohorts import Assignment, StablePlan
from .inputs import Pairs, scored, unscored
from .targets import Diversified, Exposure
from .times import with_times_as_text
from .timetable import Timetable

if TYPE_CHECKING:
    from ..types import Assign, Date, Event, Filter, Query, Stable

P = TypeVar("P")


class Planner(RecordStore):
    """The part of a catalog that plans a whole programme, with the scores and gates of rankings."""

    def assign(
        self,
        startups: RecordStore | Records = (),
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
        service, lang = self._with(startups), lang or self._matcher.lang
        candidates = _candidates(pairs, unverified, as_of=as_of, limit=limit, filter=filter)
        answer_in = localized(
            service, {"call": "assign", "request": _request(limits), **candidates}
        )
        first = answer_in(lang)
        if first["answer"] == "infeasible":
            raise Infeasible(answer_in("en"), answer_in("vi"))
        return Assignment(answer_in, first, RecordSnapshot(service), lang)

    def stable(
        self,
        startups: RecordStore | Records = (),
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
            as_of: As for `assign`, like `limit`, `filter`, `unverified`, `pairs` and `lang`.
            request: Preferences are `startup_preferences` and `opportunity_preferences` (ids, best
                first), or else the scores; further `seats`, `programmes`, `forbidden` and
                `best_for` (see `ketnoi.types.Stable`).
        """
        candidates = _candidates(pairs, unverified, as_of=as_of, limit=limit, filter=filter)
        call = {"call": "stable", "request": _request(request), **candidates}
        return self._planned(StablePlan, self._with(startups), call, lang)

    def timetable(
        self,
        event: Event | Mapping[str, Any] | str,
        startups: RecordStore | Records = (),
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
            as_of: The day of the scores by which pairs without a wish meet; without it, only wishes
                are met.
            lang: The language of texts.

        Raises:
            KetnoiError: If the event is wrong; `path` names the field.
        """
        service, lang = self._with(startups), lang or self._matcher.lang
        records = RecordSnapshot(service)
        stated = with_times_as_text(one(event, "event"))
        if isinstance(stated, dict):
            sides: tuple[_native._Side, _native._Side] = ("startups", "opportunities")
            stated = {
                **{
                    side: [{"id": id} for id in records.of(side)]
                    for side in sides
                    if records.of(side)
                },
                **stated,
            }
        request = {"event": stated, **({} if as_of is None else {"as_of": as_of})}
        answer_in = localized(service, {"call": "timetable", **request})
        return Timetable(answer_in, answer_in(lang), records, lang, service, request)

    def exposure(
        self,
        startups: RecordStore | Records,
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
            before: Rankings, a plan or pairs to count; if left out, the first opportunities of
                every startup.
            after: Rankings, a plan or pairs to compare with.
            as_of: The day of the search in place of `before`.
            limit: The number of opportunities of each startup in that search, 10 if left out.
            filter: The opportunities of that search.
            lang: The language of texts.
        """
        pairs = {"before": unscored(before)} if before is not None else {}
        pairs |= {"after": unscored(after)} if after is not None else {}
        query = _query(before, as_of=as_of, limit=limit, filter=filter)
        return self._planned(
            Exposure, self._with(startups), {"call": "exposure", **pairs, "query": query}, lang
        )

    def diversify(
        self,
        record: Record,
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
            length: The length of the list.
            per_sector: The greatest number of matches of one sector.
            per_region: The greatest number of matches of one region.
            strict: Raise the first diagnostic of the record as an error.
            lang: The language of texts.
            query: As for `rank`.
        """
        noun = self.counterpart
        optional = {"per_sector": per_sector, "per_region": per_region}
        limits = {
            "length": length,
            **{key: value for key, value in optional.items() if value is not None},
        }
        fields = {
            noun: copy.deepcopy(one(record, noun)),
            "query": copy.deepcopy(query),
            "strict": strict,
        }
        # A copy of the catalog as it is now: texts in the other language are made later.
        service = self._service.with_startups_of(self._service)
        return self._planned(
            Diversified, service, {"call": "diversify", **fields, "limits": limits}, lang
        )

    def _planned(
        self,
        plan: Callable[[AnswerIn, dict[str, Any], RecordSnapshot, Lang], P],
        service: _native.Service,
        call: dict[str, Any],
        lang: Lang | None,
    ) -> P:
        answer_in, lang = localized(service, call), lang or self._matcher.lang
        return plan(answer_in, answer_in(lang), RecordSnapshot(service), lang)


def _candidates(pairs: Pairs | None, unverified: bool, **query: Any) -> dict[str, Any]:
    """What a plan chooses from: pairs with their scores, or the matches of a query."""
    stated = _query(pairs, **query, unverified_limit=query["limit"] if unverified else None)
    return {
        "pairs": None if pairs is None else scored(pairs),
        "query": stated,
        "unverified": unverified,
    }


def _query(pairs: Pairs | None, **query: Any) -> dict[str, Any] | None:
    """The stated options of a query; none if there are pairs in its place."""
    stated = {key: copy.deepcopy(value) for key, value in query.items() if value is not None}
    return stated if stated or pairs is None else None


def _request(limits: Any) -> dict[str, Any]:
    """A copy of the limits, with pairs as the core reads them."""
    pairs = {field: unscored(limits[field]) for field in ("forbidden", "fixed") if field in limits}
    return copy.deepcopy({**limits, **pairs})
