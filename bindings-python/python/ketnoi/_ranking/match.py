"""One match: a startup and an opportunity."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, cast

from .._html.ranking import match as match_html
from .._lang import Lang, decimal

if TYPE_CHECKING:
    from ..types import MatchAnswer, ReasonAnswer, RuleResultAnswer

# One point in the exact integers of a score.
POINT = 1_000_000


class Match:
    """A startup and an opportunity with their verdict, score and reasons.

    Example:
        >>> match = ketnoi.score(startup, opportunity, as_of="2026-11-22")
        >>> match.verdict, match.points, [reason["text"] for reason in match.reasons]
    """

    def __init__(self, answer: Callable[[Lang | None, bool], Any], lang: Lang) -> None:
        self._answer = answer
        self._lang: Lang = lang
        self._plain: MatchAnswer = self.to_dict()

    @property
    def startup(self) -> str:
        """The startup's id."""
        return self._plain["startup"]

    @property
    def opportunity(self) -> str:
        """The opportunity's id."""
        return self._plain["opportunity"]

    @property
    def rank(self) -> int:
        """The rank in its list, from 1; equal scores share a rank. 0 outside a ranking."""
        return self._plain["rank"]

    @property
    def verdict(self) -> str:
        """`eligible`, `unverified` or `ineligible`."""
        return self._plain["verdict"]["is"]

    @property
    def points(self) -> float:
        """The score from 0 to 100. The exact integer is `score`."""
        return self.score / POINT

    @property
    def interval(self) -> tuple[float, float]:
        """The lowest and the highest points that the missing facts still allow."""
        score = self._plain["score"]
        return score["low"] / POINT, score["high"] / POINT

    @property
    def score(self) -> int:
        """The score as the exact integer, 0 to 100 000 000."""
        return self._plain["score"]["score"]

    @property
    def coverage(self) -> float:
        """The share of the weights that is decided by known facts, 0 to 1."""
        return self._plain["score"]["coverage"] / 10_000

    @property
    def failed(self) -> list[RuleResultAnswer]:
        """The rules that fail, with their sentences."""
        return self.to_dict(self._lang)["verdict"].get("failed", [])

    @property
    def missing(self) -> list[RuleResultAnswer]:
        """The rules that the records leave open, with their sentences."""
        return self.to_dict(self._lang)["verdict"].get("missing", [])

    @property
    def reasons(self) -> list[ReasonAnswer]:
        """A reason for every criterion with a weight; the contributions sum to the score."""
        return self.to_dict(self._lang, reasons=True)["reasons"] or []

    def explain(self, lang: Lang | None = None) -> str:
        """The match as lines of text: score, verdict, every reason, failed and open rules."""
        return "\n".join(
            text_lines(self.to_dict(lang or self._lang, reasons=True), lang or self._lang)
        )

    def to_dict(self, lang: Lang | None = None, *, reasons: bool = False) -> MatchAnswer:
        """The match as plain data; texts are included only if `lang` is given."""
        answer = dict(self._answer(lang, reasons))
        answer.pop("answer", None)
        return cast("MatchAnswer", answer)

    def __repr__(self) -> str:
        pair = f"{self.startup!r}, {self.opportunity!r}"
        return f"Match({pair}, {self.verdict}, points={self.points:.1f})"

    def __str__(self) -> str:
        return self.explain()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Match) and self._plain == other._plain

    __hash__ = None  # type: ignore[assignment]

    def _repr_html_(self) -> str:
        return match_html(self.to_dict(self._lang, reasons=True), self._lang)

    def __getstate__(self) -> tuple[Any, Lang]:
        return in_all_languages(lambda lang: self._answer(lang, True)), self._lang

    def __setstate__(self, state: tuple[Any, Lang]) -> None:
        stored, self._lang = state
        self._answer = lambda lang, reasons: without_reasons(stored[lang], reasons)
        self._plain = self.to_dict()


def in_all_languages(answer: Callable[[Lang | None], Any]) -> dict[Lang | None, Any]:
    """An answer without texts and in both languages, to be pickled."""
    languages: tuple[Lang | None, ...] = (None, "en", "vi")
    return {lang: answer(lang) for lang in languages}


def without_reasons(answer: Any, reasons: bool) -> Any:
    """A match as plain data, without its reasons unless they are wanted."""
    return answer if reasons else {key: value for key, value in answer.items() if key != "reasons"}


def text_lines(found: MatchAnswer, lang: Lang, ranked_for: str | None = None) -> Iterator[str]:
    """The lines of a match, named after the record that is not `ranked_for`."""
    score = found["score"]
    other = found["opportunity"] if ranked_for in (None, found["startup"]) else found["startup"]
    low, high = decimal(score["low"] / POINT, lang), decimal(score["high"] / POINT, lang)
    yield f"{found.get('points')}  {other}  ({low}–{high})  {found['verdict'].get('text')}"
    for reason in sorted(found.get("reasons") or [], key=lambda reason: -reason["contribution"]):
        points = "+" + decimal(reason["tenths"] / 10, lang)
        yield f"   {points:>5}  {reason.get('label')}: {reason.get('text')}"
    for sign, checks in (
        ("✗", found["verdict"].get("failed", [])),
        ("?", found["verdict"].get("missing", [])),
    ):
        yield from (f"       {sign}  {check.get('text')}" for check in checks)
