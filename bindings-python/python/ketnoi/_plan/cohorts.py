"""Assignments under seats and quotas, stable matchings, and mutual scores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby
from typing import Any, Literal

from .._html.page import page
from .._html.table import listed, points, table, title
from .._lang import Lang, word
from .._result import PAIR, POINT
from .pairs import PairResult


class Assignment(PairResult[Literal["pairs", "seats", "unassigned", "dual_prices"]]):
    """The pairs with the best total score under all limits, and a bound on any better total.

    Rows: `pairs`; `seats`, with the seats that are taken and the marginal value of one more;
    `unassigned`, the startups that could join one more programme, with the limits that prevent it;
    `dual_prices`, the cost of each limit.
    """

    _COLUMNS = {
        "pairs": {**PAIR, "points": "number", "score": "whole", "fixed": "flag"},
        "seats": {
            "opportunity": "text",
            "opportunity_name": "text",
            "stage": "text",
            "taken": "whole",
            "at_least": "whole",
            "at_most": "whole",
            "marginal_value": "number",
        },
        "unassigned": {**PAIR, "points": "number", "score": "whole", "text": "text"},
        "dual_prices": {
            "constraint": "text",
            "startup": "text",
            "opportunity": "text",
            "stage": "text",
            "quota": "whole",
            "name": "text",
            "at_least": "whole",
            "at_most": "whole",
            "at_least_percent": "whole",
            "at_most_percent": "whole",
            "points": "number",
        },
    }

    @property
    def total(self) -> float:
        """The sum of the pairs' points. The exact integer is in `to_dict`."""
        return self._plain["total"] / POINT  # type: ignore[no-any-return]

    @property
    def gap(self) -> float:
        """The points that a better plan could gain at most; 0 if this one is proven optimal."""
        return self._plain["gap"] / POINT  # type: ignore[no-any-return]

    def __repr__(self) -> str:
        return f"Assignment({len(self.pairs)} pairs, total={self.total:.1f}, gap={self.gap:.1f})"

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        names = self._names(lang)
        found = self._plain[rows]
        if rows == "seats":
            gains = (
                {**seat, **_points("marginal_value", seat.get("marginal_value"))} for seat in found
            )
            return [{**seat, **names.columns(seat)} for seat in gains]
        if rows == "dual_prices":
            return [{**price, **_points("points", price["price"])} for price in found]
        texts = self._texts(lang)["texts"] if rows == "unassigned" else [None] * len(found)
        rated = zip(found, texts, strict=True)
        return [
            {
                "fixed": False,
                **pair,
                **names.columns(pair),
                **_points("points", pair["score"]),
                "text": text,
            }
            for pair, text in rated
        ]

    def _repr_html_(self) -> str:
        lang, names, gap = self._lang, self._names(self._lang), self._plain["gap"]
        proof = word("gap", lang, gap=points(gap, lang)) if gap else word("proven", lang)
        head = word(
            "cohorts", lang, count=len(self.pairs), total=points(self._plain["total"], lang)
        )
        seats = {seat["opportunity"]: seat for seat in reversed(self._plain["seats"])}
        rows = []
        for opportunity, chosen in _by_opportunity(self._plain["pairs"]):
            seat = seats.get(opportunity, {})
            gain = seat.get("marginal_value")
            of = f" / {seat['at_most']}" if "stage" not in seat and "at_most" in seat else ""
            rows.append(
                [
                    escape(names.opportunity(opportunity)),
                    "<br>".join(
                        f"{escape(names.startup(pair['startup']))} · {points(pair['score'], lang)}"
                        for pair in chosen
                    ),
                    f"{len(chosen)}{of}",
                    "–" if gain is None else f"+{points(gain, lang)}",
                ]
            )
        heads = [word(key, lang) for key in ("opportunity", "startups", "seats", "marginal_value")]
        parts = [title(head, proof), table(heads, rows, numbers=(2, 3))]
        unassigned = self._texts(lang)["texts"]
        parts += [title(word("unassigned", lang)), listed(unassigned)] if unassigned else []
        return page(parts, lang)


class StablePlan(PairResult[Literal["pairs", "unmatched"]]):
    """A stable matching: no startup and opportunity both prefer each other to their partners.

    Rows: `pairs`, each with its rank among the preferences of both sides; `unmatched`, startups
    without a partner.
    """

    _COLUMNS = {
        "pairs": {**PAIR, "startup_rank": "whole", "opportunity_rank": "whole"},
        "unmatched": {"startup": "text", "startup_name": "text"},
    }

    @property
    def unmatched(self) -> list[str]:
        """The ids of startups with preferences that found no partner."""
        return list(self._plain["unmatched"])

    def __repr__(self) -> str:
        return f"StablePlan({len(self.pairs)} pairs, {len(self.unmatched)} unmatched)"

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        names = self._names(lang)
        found = (
            self._plain["pairs"] if rows == "pairs" else [{"startup": id} for id in self.unmatched]
        )
        return [{**pair, **names.columns(pair)} for pair in found]

    def _repr_html_(self) -> str:
        lang, names = self._lang, self._names(self._lang)

        def partner(pair: Mapping[str, Any]) -> str:
            ranks = {"ours": pair["startup_rank"], "theirs": pair["opportunity_rank"]}
            choice = word("choice", lang, **ranks)
            return f"{escape(names.startup(pair['startup']))} <span class='k-dim'>{choice}</span>"

        rows = [
            [escape(names.opportunity(opportunity)), "<br>".join(map(partner, chosen))]
            for opportunity, chosen in _by_opportunity(self._plain["pairs"])
        ]
        parts = [title(word("stable", lang, count=len(self.pairs)))]
        parts.append(table([word("opportunity", lang), word("startups", lang)], rows))
        if self.unmatched:
            parts += [
                title(word("unmatched", lang)),
                listed([names.startup(id) for id in self.unmatched]),
            ]
        return page(parts, lang)


class Mutual(PairResult[Literal["pairs"]]):
    """Pairs that both sides list, with the score of each side and their mean."""

    _COLUMNS = {
        "pairs": {
            **PAIR,
            "points": "number",
            "score": "whole",
            "startup_score": "whole",
            "opportunity_score": "whole",
        }
    }

    def __repr__(self) -> str:
        return f"Mutual({len(self.pairs)} pairs)"

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        names = self._names(lang)
        return [
            {**pair, **names.columns(pair), **_points("points", pair["score"])}
            for pair in self._plain["pairs"]
        ]

    def _repr_html_(self) -> str:
        lang, names = self._lang, self._names(self._lang)
        best = sorted(self._plain["pairs"], key=lambda pair: -pair["score"])
        scores = ("score", "startup_score", "opportunity_score")
        rows = [
            [
                escape(names.startup(pair["startup"])),
                escape(names.opportunity(pair["opportunity"])),
                *(points(pair[key], lang) for key in scores),
            ]
            for pair in best
        ]
        heads = [
            word(key, lang)
            for key in ("startup", "opportunity", "score", "by_startup", "by_opportunity")
        ]
        return page(
            [title(word("mutual", lang, count=len(rows))), table(heads, rows, numbers=(2, 3, 4))],
            lang,
        )


def _points(column: str, score: int | None) -> dict[str, float | None]:
    return {column: None if score is None else score / POINT}


def _by_opportunity(pairs: Iterable[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    ordered = sorted(
        pairs, key=lambda pair: (pair["opportunity"], -pair.get("score", 0), pair["startup"])
    )
    return [
        (id, list(group))
        for id, group in groupby(ordered, key=lambda pair: str(pair["opportunity"]))
    ]
