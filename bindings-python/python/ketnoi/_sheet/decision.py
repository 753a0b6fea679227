"""A ranking with the decisions of a programme."""

from __future__ import annotations

import html
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from .._lang import Lang, Phrase
from ..matcher import Matcher
from .core import call
from .decision_rows import HEADINGS, LISTS, row_of
from .decision_sheet import sheet_html
from .export import write_table
from .overrides import Day, Overrides


class Decision:
    """A ranking with decisions applied; `to_html` returns the sheet to print and sign.

    The lists are `listed`, `reserve`, `unverified`, `barred` and `rejected`; `elsewhere` has the
    decisions about ids that are not among the startups.
    """

    def __init__(self, answer: Mapping[str, Any], lang: Lang) -> None:
        self._answer = answer
        self._lang: Lang = lang

    def __getattr__(self, name: str) -> Any:
        if name in ("listed", "reserve", "unverified", "barred", "rejected", "elsewhere"):
            return self._answer.get(name, [])
        raise AttributeError(name)

    @property
    def record(self) -> dict[str, Any]:
        """The fingerprint and hashes that verify the ranking without decisions."""
        record: dict[str, Any] = self._answer["record"]
        return record

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows of all lists, one for each startup."""
        lists = [(kind, enumerate(self._answer.get(kind, []), start=1)) for kind in LISTS]
        return [row_of(at, one, kind, self._lang) for kind, matches in lists for at, one in matches]

    def to_csv(self, path: str | os.PathLike[str]) -> Path:
        """Writes the lists with reasons, failed rules and decisions; returns the path."""
        return write_table(
            path,
            self.to_dicts(),
            headings={key: both.pick(self._lang) for key, both in HEADINGS.items()},
        )

    to_xlsx = to_csv

    def to_html(
        self, *, title: str | None = None, place: str = "", signatures: Sequence[str] | None = None
    ) -> str:
        """The sheet as HTML for A4 paper, with reasons, decisions, fingerprint and signatures.

        Args:
            title: The title of the sheet.
            place: The place beside the date of signing.
            signatures: The offices that sign.
        """
        return sheet_html(self._answer, self._lang, title, place, signatures)

    def _repr_html_(self) -> str:
        sheet = html.escape(self.to_html(), quote=True)
        title = Phrase(vi="Phiếu quyết định", en="Decision sheet").pick(self._lang)
        style = "width:100%;height:40em;border:1px solid #8884"
        return f'<iframe title="{title}" style="{style}" srcdoc="{sheet}"></iframe>'


def decide(
    opportunity: Mapping[str, Any],
    startups: Iterable[Mapping[str, Any]],
    *,
    as_of: Day,
    overrides: Overrides | Iterable[Mapping[str, Any]] = (),
    limit: int = 10,
    lang: Lang = "en",
    matcher: Matcher | None = None,
) -> Decision:
    """The ranking of startups for an opportunity, with decisions applied to its lists.

    Pinned startups come first and are never cut, barred ones are off the list. Every decision is
    shown with its author, day and reason. The ranking itself is unchanged; `record` verifies it.

    Args:
        opportunity: The opportunity's record.
        startups: The startups' records.
        as_of: The day that decides windows and ages.
        overrides: The decisions.
        limit: The length of the list.
        lang: The language of texts.
        matcher: The matcher; one with the shipped configuration if left out.
    """
    decisions = overrides if isinstance(overrides, Overrides) else Overrides(overrides)
    query = {"as_of": str(as_of), "limit": limit, "unverified_limit": limit, "rejected": True}
    plain = [dict(startup) for startup in startups]
    fields = {
        "opportunity": dict(opportunity),
        "startups": plain,
        "query": query,
        "overrides": decisions.to_dicts(),
    }
    answer = call("decide", matcher, lang=lang, **fields)
    return Decision(answer, lang)
