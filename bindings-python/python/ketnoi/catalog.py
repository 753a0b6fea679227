"""Prepared records that can be searched: opportunities or startups."""

from __future__ import annotations

from ._catalog.search import Searches
from ._catalog.store import Side
from ._catalog.subscriptions import Subscriptions
from ._learn.learner import Learner
from ._plan.planner import Planner
from ._policy.comparer import Comparer
from ._records import Records


class Catalog(Searches, Subscriptions, Planner, Learner, Comparer):
    """Records of one side, prepared once for a matcher and searched by many calls.

    It is a mapping of ids to records. A record that is refused (no id, unknown kind, an id that is
    used already) is left out and reported in `diagnostics`. A bad field of a good record counts as
    unknown and is reported too.

    Example:
        >>> catalog = Catalog.opportunities(opportunities)
        >>> ranking = catalog.rank(startup, as_of="2026-11-22")
    """


def prepared(
    records: Catalog | Records, side: Side, other: Catalog | Records | None = None
) -> Catalog:
    """The catalog itself, or one of the records; with the matcher of `other` if that is one."""
    if isinstance(records, Catalog):
        return records
    return Catalog(side, records, matcher=other.matcher if isinstance(other, Catalog) else None)
