"""Plans that consist of pairs."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from .._result import PAIR, Result

Rows = TypeVar("Rows", bound=str)


class PairResult(Result[Rows]):
    """A plan that consists of pairs."""

    _COLUMNS = {"pairs": PAIR}

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The ids of startup and opportunity of every pair."""
        return [(pair["startup"], pair["opportunity"]) for pair in self._paired()]

    def entries(self, what: str, date: Any) -> list[dict[str, Any]]:
        """The plan as entries for `targets`, one for each pair.

        An entry has the kind of the opportunity and the groups of the startup from their records.

        Args:
            what: What the pairs are, such as `"meeting"`.
            date: The day of the entries.
        """
        startups, opportunities = self._records.of("startups"), self._records.of("opportunities")
        return [
            {
                "what": what,
                "date": date,
                "startup": startup,
                "opportunity": opportunity,
                **_if_stated("kind", opportunities.get(opportunity, {}).get("kind")),
                **_if_stated("groups", _list(startups.get(startup, {}).get("groups"))),
            }
            for startup, opportunity in self.pairs
        ]

    def _paired(self) -> list[dict[str, Any]]:
        return cast("list[dict[str, Any]]", self._plain["pairs"])


def _if_stated(field: str, value: Any) -> dict[str, Any]:
    return {} if value is None else {field: value}


def _list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value
