"""The rankings of a batch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

from .._html.ranking import rankings as rankings_html
from .._lang import Lang
from .ranking import Ranking
from .source import Source
from .tables import RankingTables

if TYPE_CHECKING:
    from .._errors import Diagnostic


class Rankings(RankingTables, Sequence[Ranking]):
    """The rankings of a batch, one for each startup, in the order of the startups."""

    def __init__(
        self, rankings: Sequence[Ranking], lang: Lang, diagnostics: Sequence[Diagnostic] = ()
    ) -> None:
        self._rankings, self._lang, self._diagnostics = list(rankings), lang, list(diagnostics)

    @property
    def lang(self) -> Lang:
        """The language of texts where a call names none."""
        return self._lang

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """The diagnostics of the startups, in the order in which they were read."""
        return self._diagnostics

    def of(self, id: str) -> Ranking:
        """The ranking of the startup with that id.

        Raises:
            KeyError: If there is none.
        """
        for ranking in self._rankings:
            if ranking.ranked_for == id:
                return ranking
        raise KeyError(id)

    def __len__(self) -> int:
        return len(self._rankings)

    @overload
    def __getitem__(self, index: int) -> Ranking: ...
    @overload
    def __getitem__(self, index: slice) -> Rankings: ...
    def __getitem__(self, index: int | slice) -> Ranking | Rankings:
        if isinstance(index, slice):
            return Rankings(self._rankings[index], self._lang, self._diagnostics)
        return self._rankings[index]

    def __iter__(self) -> Iterator[Ranking]:
        return iter(self._rankings)

    def __repr__(self) -> str:
        return f"Rankings({len(self)} startups)"

    def _repr_html_(self) -> str:
        return rankings_html(self, self._lang)

    def _sources(self) -> list[Source]:
        return [ranking._source for ranking in self._rankings]
