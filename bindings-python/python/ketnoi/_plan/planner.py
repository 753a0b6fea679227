"""What a matcher plans."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack

from .. import _native
from .._errors import Infeasible, KetnoiError
from .._lang import Lang, word
from .._records import Record, Records, one
from .cohorts import Assignment, Mutual, StablePlan
from .given import GivenEntries, GivenPairs, entries, scored, unscored
from .result import Answered
from .result import Records as Everybody
from .targets import Diversified, Exposure, Targets
from .timetable import Timetable, moments

if TYPE_CHECKING:
    from ..catalog import Catalog, Side
    from ..types import Assign, Date, Event, Filter, Programme, Query, Reciprocal, Stable

P = TypeVar("P")


class Planner:
    """The part of a matcher that plans for a whole programme, upon the same scores and the same gate as its rankings."""

    _service: _native.Service
    _lang: Lang

    def assign(
        self,
        startups: Catalog | Records = (),
        opportunities: Catalog | Records = (),
        *,
        as_of: Date | None = None,
        limit: int | None = None,
        filter: Filter | None = None,
        unverified: bool = False,
        pairs: GivenPairs | None = None,
        lang: Lang | None = None,
        **limits: Unpack[Assign],
    ) -> Assignment:
        """Cohorts: who goes where when seats are few, with the best total score under all limits.

        The candidates are the best `limit` opportunities of each startup (10 when left out) on the day `as_of`, with `unverified` also
        those with open rules; or the `pairs` that are given with their scores. Seats are those of the records unless `seats` or
        `seats_each` say otherwise; the other limits are `programmes`, `programmes_each`, `quotas`, `forbidden`, `fixed` (see
        `ketnoi.types.Assign`).

        Raises `Infeasible` when no plan keeps all limits, with those that cannot hold together; `KetnoiError` with the path of what is
        wrong with a limit.
        """
        service, lang = self._both(startups, opportunities), lang or self._lang
        among = _among(pairs, unverified, as_of=as_of, limit=limit, filter=filter)
        call = {"call": "assign", "request": _request(limits), **among}
        answered = _asking(service, call)
        first = answered(lang)
        if first["answer"] == "infeasible":
            raise Infeasible(answered("en"), answered("vi"))
        return Assignment(answered, first, Everybody(service), lang)

    def stable(
        self,
        startups: Catalog | Records = (),
        opportunities: Catalog | Records = (),
        *,
        as_of: Date | None = None,
        limit: int | None = None,
        filter: Filter | None = None,
        unverified: bool = False,
        pairs: GivenPairs | None = None,
        lang: Lang | None = None,
        **request: Unpack[Stable],
    ) -> StablePlan:
        """A plan that lasts where both sides decide: no two would both rather be together than as they are.

        Candidates are as for `assign`. Wishes are `startup_preferences` and `opportunity_preferences` (ids, best first), or else the scores;
        `seats`, `programmes`, `forbidden` and `best_for` as in `ketnoi.types.Stable`.
        """
        service = self._both(startups, opportunities)
        among = _among(pairs, unverified, as_of=as_of, limit=limit, filter=filter)
        call = {"call": "stable", "request": _request(request), **among}
        return self._planned(StablePlan, service, call, lang)

    def mutual(
        self,
        startup_pairs: GivenPairs,
        opportunity_pairs: GivenPairs,
        *,
        by: Reciprocal = "harmonic",
        lang: Lang | None = None,
    ) -> Mutual:
        """One score of two sides' own: `rank_many` of a matcher with the startups' weights, and of one with the opportunities'.

        `by` is `harmonic`, `geometric`, `minimum`, or `{"weighted": 30}`: so many of a hundred for the startup. The answer can be
        the `pairs` of `assign` and `stable`.
        """
        call = {"call": "mutual", "startup_pairs": scored(startup_pairs), "opportunity_pairs": scored(opportunity_pairs), "by": by}
        return self._planned(Mutual, self._service, call, lang)

    def timetable(
        self,
        event: Event | Mapping[str, Any] | str,
        startups: Catalog | Records = (),
        opportunities: Catalog | Records = (),
        *,
        as_of: Date | None = None,
        lang: Lang | None = None,
    ) -> Timetable:
        """Who meets whom, when and at which table, by wishes and scores.

        The event has slots or sessions, tables, wishes, locked meetings (see `ketnoi.types.Event`); times are texts such as
        "2026-12-10T09:00" or `datetime`s. Who attends is in the event too; if it does not say, the records that are given do. With
        `as_of` pairs that nobody asked for meet by the score of their records on that day.

        Raises `KetnoiError` with the path of what is wrong in the event.
        """
        service, lang = self._both(startups, opportunities), lang or self._lang
        people = Everybody(service)
        given = moments(one(event, "event"))
        if isinstance(given, dict):
            sides: tuple[_native._Side, _native._Side] = ("startups", "opportunities")
            given = {**{side: [{"id": id} for id in people.of(side)] for side in sides if people.of(side)}, **given}
        asked = {"event": given, **({} if as_of is None else {"as_of": as_of})}
        answered = _asking(service, {"call": "timetable", **asked})
        return Timetable(answered, answered(lang), people, lang, service, asked)

    def targets(
        self, programme: Programme | Mapping[str, Any] | str, register: GivenEntries, *, as_of: Date, lang: Lang | None = None
    ) -> Targets:
        """What a programme promised, checked on a day against what was done (and, after that day, what is planned).

        `programme` has `promises` (see `ketnoi.types.Programme`); `register` has a line for each thing done: dicts, a table, or the
        `entries` of a plan.
        """
        promised = copy.deepcopy(one(programme, "programme"))
        call = {"call": "targets", "programme": promised, "register": entries(register), "as_of": as_of}
        answered, lang = _asking(self._service, call), lang or self._lang
        return Targets(answered, answered(lang), Everybody(self._service), lang, promised)

    def exposure(
        self,
        startups: Catalog | Records,
        opportunities: Catalog | Records,
        *,
        before: GivenPairs | None = None,
        after: GivenPairs | None = None,
        as_of: Date | None = None,
        limit: int | None = None,
        filter: Filter | None = None,
        lang: Lang | None = None,
    ) -> Exposure:
        """How often each opportunity and each group of startups appears.

        `before` are rankings, a plan or pairs; left out, the first `limit` opportunities (10 when left out) that every startup is
        shown on the day `as_of`.
        `after` is what to compare with. Counts only: nothing here changes a score.
        """
        shown = {"before": unscored(before)} if before is not None else {}
        shown |= {"after": unscored(after)} if after is not None else {}
        query = _query(before, as_of=as_of, limit=limit, filter=filter)
        return self._planned(Exposure, self._both(startups, opportunities), {"call": "exposure", **shown, "query": query}, lang)

    def diversify(
        self,
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
        """The first of a ranking, so spread that of one sector or region there are at most so many, with what it costs.

        With a catalog of startups the record is an opportunity, else a startup. A rule that people can print and check: scores
        stay as they are.
        """
        catalog = self._catalog(catalog)
        noun = catalog.ranked_for
        limits = {"per_sector": per_sector, "per_region": per_region}
        spread = {"length": length, **{key: value for key, value in limits.items() if value is not None}}
        call = {"call": "diversify", noun: copy.deepcopy(one(record, noun)), "query": copy.deepcopy(query), "limits": spread, "strict": strict}
        # The catalog as it is now.
        service = catalog._service.with_startups_of(catalog._service)
        return self._planned(Diversified, service, call, lang)

    def _catalog(self, records: Catalog | Records, side: Side = "opportunities") -> Catalog:
        raise NotImplementedError

    def _both(self, startups: Catalog | Records, opportunities: Catalog | Records) -> _native.Service:
        """A service with the records of both sides as they are now."""
        pool, catalog = self._catalog(startups, "startups"), self._catalog(opportunities)
        for given, side in ((pool, "startups"), (catalog, "opportunities")):
            if given.side != side:
                en, vi = f"{side}: expected a catalog of {side}", f"{side}: cần danh mục {word(side, 'vi')}"
                raise KetnoiError("invalid", side, given.side, en, vi)
        return catalog._service.with_startups_of(pool._service)

    def _planned(
        self, plan: Callable[[Answered, dict[str, Any], Everybody, Lang], P], service: _native.Service, call: dict[str, Any], lang: Lang | None
    ) -> P:
        answered, lang = _asking(service, call), lang or self._lang
        return plan(answered, answered(lang), Everybody(service), lang)


def _asking(service: _native.Service, call: dict[str, Any]) -> Answered:
    def answered(lang: Lang | None) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(service.query({**call, "lang": lang}))
        return answer

    return answered


def _among(pairs: GivenPairs | None, unverified: bool, **query: Any) -> dict[str, Any]:
    """What a plan chooses from: the pairs that are given, or the candidates of a query."""
    asked = _query(pairs, **query, unverified_limit=query["limit"] if unverified else None)
    return {"pairs": None if pairs is None else scored(pairs), "query": asked, "unverified": unverified}


def _query(pairs: GivenPairs | None, **query: Any) -> dict[str, Any] | None:
    """Where pairs are given there is nothing to ask."""
    stated = {key: copy.deepcopy(value) for key, value in query.items() if value is not None}
    return stated if stated or pairs is None else None


def _request(limits: Any) -> dict[str, Any]:
    """The limits, with pairs in any of their forms, as they are now."""
    pairs = {field: unscored(limits[field]) for field in ("forbidden", "fixed") if field in limits}
    return copy.deepcopy({**limits, **pairs})
