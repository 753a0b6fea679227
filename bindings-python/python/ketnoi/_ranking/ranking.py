"""One ranking: the result of a search."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, overload

from .._html.ranking import ranking as ranking_html
from .._lang import Lang
from .._sheet.export import write_ranking
from .match import Match, text_lines
from .source import LISTS, Source, StoredRanking
from .tables import RankingTables

if TYPE_CHECKING:
    from .._errors import Diagnostic
    from ..types import MatchAnswer, RankingAnswer, RankingRecord


class Matches(Sequence[Match]):
    """One list of a ranking, best match first."""

    def __init__(self, ranking: Ranking, name: str, length: int) -> None:
        self._ranking, self._name, self._length = ranking, name, length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Match: ...
    @overload
    def __getitem__(self, index: slice) -> list[Match]: ...
    def __getitem__(self, index: int | slice) -> Match | list[Match]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._length))]
        if not -self._length <= index < self._length:
            raise IndexError(index)
        position = index % self._length
        ranking, name = self._ranking, self._name
        return Match(
            lambda lang, reasons: ranking._list(name, lang, reasons)[position], ranking.lang
        )

    def __repr__(self) -> str:
        return f"[{', '.join(map(repr, self))}]"


class Ranking(RankingTables, Sequence[Match]):
    """The eligible matches of a search, best first, with `unverified` and `rejected` beside them.

    Tables contain the rows of all three lists.

    Example:
        >>> ranking = ketnoi.rank(startup, opportunities, as_of="2026-11-22", limit=10)
        >>> [(match.opportunity, match.points) for match in ranking]
    """

    def __init__(self, source: Source, lang: Lang) -> None:
        self._source, self._lang = source, lang
        self._answers: dict[tuple[Lang | None, bool], RankingAnswer] = {}

    @property
    def lang(self) -> Lang:
        """The language of texts where a call names none."""
        return self._lang

    def in_language(self, lang: Lang) -> Ranking:
        """The same ranking with texts in another language."""
        return Ranking(self._source, lang)

    @property
    def ranked_for(self) -> str:
        """The id of the record that the ranking is for."""
        return self._source.ranked_for

    @property
    def as_of(self) -> str:
        """The day that decides windows and ages, as ISO text."""
        return self._dict(None, False)["as_of"]

    @property
    def eligible(self) -> Matches:
        """The matches that pass every rule; the ranking itself is the same sequence."""
        return self._matches(0)

    @property
    def unverified(self) -> Matches:
        """The matches that fail no rule, with rules that the records leave open."""
        return self._matches(1)

    @property
    def rejected(self) -> Matches:
        """The matches that fail a rule, if the query asked for them (`rejected=True`)."""
        return self._matches(2)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """The diagnostics of the record that the ranking is for."""
        return self._source.diagnostics()

    @property
    def record(self) -> RankingRecord:
        """The hashes, ids and scores that `verify` needs to check a repetition."""
        return self._dict(None, False)["record"]

    def to_dict(self, lang: Lang | None = None, *, reasons: bool = True) -> RankingAnswer:
        """The answer as plain data; texts are included only if `lang` is given."""
        return cast("RankingAnswer", json.loads(self._source.answer(lang, reasons)))

    def to_csv(
        self,
        path: str | os.PathLike[str],
        *,
        lang: Lang | None = None,
        names: Mapping[str, Any] | None = None,
    ) -> Path:
        """Writes all three lists with reasons and failed rules to a file; returns its path.

        Args:
            path: A `.csv` for Excel (UTF-8 with byte order mark), or an `.xlsx` (needs openpyxl).
                No text becomes a formula.
            lang: The language of the texts; the ranking's if left out.
            names: The names to show, by id.
        """
        lang = lang or self._lang
        return write_ranking(path, self.to_dict(lang), lang, names)

    to_xlsx = to_csv

    def __len__(self) -> int:
        return self._source.lengths[0]

    @overload
    def __getitem__(self, index: int) -> Match: ...
    @overload
    def __getitem__(self, index: slice) -> list[Match]: ...
    def __getitem__(self, index: int | slice) -> Match | list[Match]:
        return self.eligible[index]

    def __repr__(self) -> str:
        eligible, unverified, _ = self._source.lengths
        rejected = self._dict(None, False)["ineligible"]
        counts = f"{eligible} eligible, {unverified} unverified, {rejected} not eligible"
        return f"Ranking({self.ranked_for!r}, {counts})"

    def __str__(self) -> str:
        answer = self._dict(self._lang, True)
        listed = chain(
            answer["eligible"]["matches"],
            answer["unverified"]["matches"],
            answer.get("rejected", []),
        )
        return "\n".join(
            chain.from_iterable(
                text_lines(found, self._lang, answer["ranked_for"]) for found in listed
            )
        )

    def _repr_html_(self) -> str:
        rows = self.to_dicts()
        names = {
            row[side]: row[f"{side}_name"] for row in rows for side in ("startup", "opportunity")
        }
        return ranking_html(self._dict(self._lang, True), names, self.diagnostics, self._lang)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ranking) and self._dict(None, False) == other._dict(None, False)

    __hash__ = None  # type: ignore[assignment]

    def __getstate__(self) -> tuple[StoredRanking, Lang]:
        return StoredRanking(self._source), self._lang

    def __setstate__(self, state: tuple[StoredRanking, Lang]) -> None:
        self.__init__(*state)  # type: ignore[misc]

    def _sources(self) -> list[Source]:
        return [self._source]

    def _matches(self, position: int) -> Matches:
        return Matches(self, LISTS[position], self._source.lengths[position])

    def _dict(self, lang: Lang | None, reasons: bool) -> RankingAnswer:
        """The answer, cached."""
        key = lang, reasons
        if key not in self._answers:
            self._answers[key] = self.to_dict(lang, reasons=reasons)
        return self._answers[key]

    def _list(self, name: str, lang: Lang | None, reasons: bool) -> list[MatchAnswer]:
        answer = cast("dict[str, Any]", self._dict(lang, reasons))
        matches = answer.get(name, [])
        return cast("list[MatchAnswer]", matches if name == "rejected" else matches["matches"])
