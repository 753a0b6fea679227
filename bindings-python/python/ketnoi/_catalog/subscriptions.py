"""Subscriptions: records whose best matches are followed while the catalog changes."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Unpack

from .._ranking.ranking import Ranking
from .._records import Record, one
from .store import RecordStore

if TYPE_CHECKING:
    from ..types import ChangeAnswer, Query


class Subscriptions(RecordStore):
    """The part of a catalog that follows the best matches of subscribed records."""

    def subscribe(self, record: Record, *, strict: bool = False, **query: Unpack[Query]) -> Ranking:
        """The ranking for a startup (in a catalog of startups, for an opportunity), to be followed.

        `changes` reports how it changes from now on. A subscription with the same id is replaced. A
        pickled copy of the catalog has no subscriptions.
        """
        fields = {self.counterpart: one(record, self.counterpart), "query": query, "strict": strict}
        return Ranking(self._service.subscribe({"call": "subscribe", **fields}), self._matcher.lang)

    def unsubscribe(self, id: str) -> bool:
        """Ends the subscription with that id; False if there is none."""
        answer = self._service.execute({"call": "unsubscribe", self.counterpart: id})
        return bool(json.loads(answer)["removed"])

    def changes(self, *, as_of: datetime.date | str | None = None) -> list[ChangeAnswer]:
        """The subscriptions whose best matches have changed since the last call.

        Each has its lists before and after. The answer equals the difference between full rankings
        before and after, and takes far less time.

        Args:
            as_of: The new day of all subscriptions; their present days if left out.
        """
        answer = json.loads(self._service.execute({"call": "changes", "as_of": as_of}))
        changes: list[ChangeAnswer] = answer[
            "opportunities" if self._side == "startups" else "startups"
        ]
        return changes
