"""Searches of a catalog: rankings, advice, questions, verification."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, Unpack, cast

from .. import _native
from .._batch import rank_batch
from .._lang import Lang
from .._ranking.ranking import Ranking
from .._ranking.rankings import Rankings
from .._records import Record, Records, one, readable
from .interview import Interview, as_mapping
from .store import RecordStore

if TYPE_CHECKING:
    from ..types import (
        AnswerAdvice,
        Date,
        Goal,
        Query,
        QuestionAnswer,
        RankingRecord,
        Statistics,
        Verification,
    )


class Searches(RecordStore):
    """The part of a catalog that searches its records."""

    def rank(self, record: Record, *, strict: bool = False, **query: Unpack[Query]) -> Ranking:
        """The ranking of the records for a startup; in a catalog of startups, for an opportunity.

        Args:
            record: The record to rank for.
            strict: Raise its first diagnostic as an error.
            query: `as_of` is the day that decides windows and ages; `limit`, `filter`, `order`,
                `rejected` and others are described in `ketnoi.types.Query`.

        Raises:
            KetnoiError: If the record or the query cannot be read.

        Example:
            >>> ranking = catalog.rank(startup, as_of="2026-11-22", limit=10)
        """
        call = "rank" if self.side == "opportunities" else "rank_startups"
        fields = {
            "call": call,
            self.counterpart: one(record, self.counterpart),
            "query": query,
            "strict": strict,
        }
        return Ranking(self._service.rank(fields), self._matcher.lang)

    def rank_many(
        self,
        startups: Records,
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
        batch = _native.Batch(readable(startups), strict)
        return rank_batch(
            self._service,
            batch,
            dict(query),
            threads=threads,
            progress=progress,
            exposure_cap=exposure_cap,
            lang=self._matcher.lang,
        )

    def advise(
        self,
        startup: Record,
        opportunity: Record,
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
            goal: `"eligible"`, a score (`{"is": "score", "at_least": 70_000_000}`) or a rank among
                the records of this catalog (`{"is": "rank", "at_most": 3}`).
            lock: Fields that must not change.
            unlock: Further fields that may change.
            lang: The language of texts.
            strict: Raise the first diagnostic of the records as an error.
            query: As for `rank`.
        """
        pair = {
            "startup": one(startup, "startup"),
            "opportunity": one(opportunity, "opportunity"),
            "query": query,
        }
        options = {
            "goal": {"is": "eligible"} if goal == "eligible" else goal,
            "limits": {"lock": list(lock), "unlock": list(unlock)},
            "lang": lang or self._matcher.lang,
            "strict": strict,
        }
        return cast("AnswerAdvice", self._query("advise", **options, **pair))

    def ask_next(
        self, record: Record, *, strict: bool = False, **query: Unpack[Query]
    ) -> list[QuestionAnswer]:
        """The missing fields of a record that affect its ranking most, most important first.

        Args:
            record: A startup; for a catalog of startups, an opportunity.
            strict: Raise the first diagnostic of the record as an error.
            query: As for `rank`.
        """
        fields = {self.counterpart: one(record, self.counterpart), "query": query, "strict": strict}
        return cast("list[QuestionAnswer]", self._query("ask_next", **fields)["questions"])

    def interview(
        self,
        startup: Record,
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
            first: How many of the first opportunities must be certain.
            asked: Fields that must not be asked.
            lang: The language of texts.
            strict: Raise the first diagnostic of the record as an error.
            query: As for `rank`; limits and order do not count.

        Example:
            >>> interview = catalog.interview({"id": "s1"}, as_of="2026-11-22")
            >>> interview.run(startup).asked
        """
        options = {"first": first, "query": query, "strict": strict}
        record = as_mapping(startup)
        return Interview(self, record, tuple(asked), options, lang or self._matcher.lang)

    def statistics(self, *, evidence_date: Date) -> Statistics:
        """The statistics of the opportunities up to a day; a matcher can be made with them."""
        answer = self._query("statistics", evidence_date=evidence_date)
        del answer["answer"]
        return cast("Statistics", answer)

    def verify(
        self,
        old: RankingRecord | Ranking,
        record: Record,
        *,
        strict: bool = False,
        **query: Unpack[Query],
    ) -> Verification:
        """What is the same if an old ranking is repeated for a record.

        Args:
            old: The ranking, or its `record`.
            record: The record that it was for.
            strict: Raise the first diagnostic of the record as an error.
            query: The query that it was made with.
        """
        before = old.record if isinstance(old, Ranking) else old
        fields: dict[str, Any] = {self.counterpart: one(record, self.counterpart), "record": before}
        answer = self._query("verify", **fields, query=query, strict=strict)
        del answer["answer"]
        return cast("Verification", answer)
