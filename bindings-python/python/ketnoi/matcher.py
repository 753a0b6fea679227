"""The matcher: a configuration, and what it answers without a catalog."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Self, cast, overload

from . import _native
from ._lang import Lang
from ._learn.inputs import Labelled
from ._learn.inputs import labelled as labelled_texts
from ._learn.results import Fitted
from ._plan.cohorts import Mutual
from ._plan.inputs import Entries, Pairs, entries, scored
from ._plan.targets import Targets
from ._ranking.match import Match
from ._records import Record, Records, one, readable
from ._result import RecordSnapshot, localized

if TYPE_CHECKING:
    from .types import (
        AnswerMoney,
        AnswerResolution,
        Config,
        Date,
        FactAnswer,
        Family,
        Programme,
        Reciprocal,
        SectorSuggestion,
        Statistics,
        SuggestionAnswer,
        TermAnswer,
        TermKind,
        Text,
        VocabularyEdit,
        WeightAnswer,
    )


class Matcher:
    """A checked configuration and the language of texts; immutable, and safe to share by threads.

    A `Catalog` holds the records that a matcher searches. The methods here need none.

    Example:
        >>> weights = {"incubator": {"sector": 6000, "place": 4000}}
        >>> matcher = Matcher({"weights": weights}, lang="vi")
        >>> catalog = Catalog.opportunities(opportunities, matcher=matcher)
        >>> ranking = catalog.rank(startup, as_of="2026-11-22")
    """

    def __init__(
        self,
        config: Config | Mapping[str, Any] | None = None,
        *,
        vocabulary: VocabularyEdit | Mapping[str, Any] | None = None,
        statistics: Statistics | Mapping[str, Any] | None = None,
        lang: Lang = "en",
    ) -> None:
        """A matcher with a configuration; the shipped weights and vocabulary if it is left out.

        Args:
            config: The settings; those left out keep their shipped values.
            vocabulary: Replaces the setting `vocabulary`.
            statistics: Replaces the setting `statistics`.
            lang: The language of texts where a call names none.

        Raises:
            KetnoiError: If a setting is wrong; `path` names it.
        """
        settings = {**(config or {})}
        named = {"vocabulary": vocabulary, "statistics": statistics}
        settings.update({key: value for key, value in named.items() if value is not None})
        self._service = _native.Service(settings)
        self._lang: Lang = lang

    @classmethod
    def from_fitted(
        cls,
        fitted: Fitted,
        opportunities: Records,
        *,
        evidence_date: Date,
        lang: Lang | None = None,
    ) -> Self:
        """A matcher with learned weights, and with the statistics of the opportunities up to a day.

        Args:
            fitted: The result of `Catalog.fit`.
            opportunities: The records, or a catalog of them, with their past deals.
            evidence_date: The last day whose deals are counted.
            lang: The language of texts; that of `fitted` if left out.
        """
        service = _native.Service(fitted.config)
        service.load("opportunities", readable(opportunities), False)
        statistics = _query(service, "statistics", evidence_date=evidence_date)
        del statistics["answer"]
        return cls(fitted.config, statistics=statistics, lang=lang or fitted.lang)

    @property
    def lang(self) -> Lang:
        """The language of texts where a call names none."""
        return self._lang

    @property
    def config(self) -> Config:
        """The configuration with every setting."""
        return cast("Config", json.loads(self._service.config))

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits over all that can change a score; equal ones give equal answers."""
        return self._service.fingerprint

    def score(
        self, startup: Record, opportunity: Record, *, as_of: Date, strict: bool = False
    ) -> Match:
        """The match of one pair: its verdict, score and reasons.

        Args:
            startup: The startup's record.
            opportunity: The opportunity's record.
            as_of: The day that decides windows and ages.
            strict: Raise the first diagnostic of the records as an error.

        Raises:
            KetnoiError: If a record cannot be read.
        """
        pair = {
            "startup": one(startup, "startup"),
            "opportunity": one(opportunity, "opportunity"),
            "as_of": as_of,
        }

        def answer(lang: Lang | None, reasons: bool) -> Any:
            call = "explain" if reasons else "score"
            return self._query(call, lang=lang, strict=strict, **pair)

        return Match(answer, self._lang)

    def explain(
        self,
        startup: Record,
        opportunity: Record,
        *,
        as_of: Date,
        lang: Lang | None = None,
        strict: bool = False,
    ) -> str:
        """The verdict, score and every reason of one pair as lines of text; see `score`."""
        return self.score(startup, opportunity, as_of=as_of, strict=strict).explain(lang)

    def suggest(self, kind: TermKind, prefix: str, *, limit: int = 10) -> list[SuggestionAnswer]:
        """The terms of a vocabulary that begin with a text, typed with or without accents.

        Args:
            kind: The vocabulary, such as `"sector"` or `"place"`.
            prefix: What the user has typed.
            limit: The greatest number of terms.
        """
        answer = self._query("suggest", kind=kind, prefix=prefix, limit=limit)
        return cast("list[SuggestionAnswer]", answer["suggestions"])

    def terms(self, kind: TermKind, *, lang: Lang | None = None) -> list[TermAnswer]:
        """The terms of a vocabulary in its order, where a term follows the one it is part of.

        Args:
            kind: The vocabulary, such as `"sector"` or `"place"`.
            lang: The language of labels.
        """
        return cast(
            "list[TermAnswer]", self._query("terms", kind=kind, lang=lang or self._lang)["terms"]
        )

    def resolve(
        self, kind: TermKind | Literal["money"], text: str
    ) -> AnswerResolution | AnswerMoney:
        """The meaning of a text as people write it: ids of terms, or an amount of money.

        Args:
            kind: The vocabulary, or `"money"`.
            text: The text, such as `"nông nghiệp; AI"` or `"500 triệu"`.
        """
        return cast("AnswerResolution | AnswerMoney", self._query("resolve", kind=kind, text=text))

    def weights(self, family: Family) -> list[WeightAnswer]:
        """The weights of a family of opportunities, greatest first, each with its reason."""
        return cast("list[WeightAnswer]", self._query("weights", family=family)["weights"])

    def facts(self, *, lang: Lang | None = None) -> list[FactAnswer]:
        """The facts that rules and records share, by name, for a form to ask for."""
        return cast("list[FactAnswer]", self._query("facts", lang=lang)["facts"])

    def mutual(
        self,
        startup_pairs: Pairs,
        opportunity_pairs: Pairs,
        *,
        by: Reciprocal = "harmonic",
        lang: Lang | None = None,
    ) -> Mutual:
        """One score for every pair that both sides list, from the score of each side.

        The result can be the `pairs` of `assign` and `stable`.

        Args:
            startup_pairs: The pairs with the startups' scores, such as the rankings of a catalog
                whose matcher has the weights of the startups.
            opportunity_pairs: The pairs with the opportunities' scores.
            by: The mean: `"harmonic"`, `"geometric"`, `"minimum"`, or `{"weighted": 30}` for 30 %
                of the startup's score and 70 % of the opportunity's.
            lang: The language of texts.
        """
        pairs = {
            "startup_pairs": scored(startup_pairs),
            "opportunity_pairs": scored(opportunity_pairs),
        }
        answer_in, lang = (
            localized(self._service, {"call": "mutual", **pairs, "by": by}),
            lang or self._lang,
        )
        return Mutual(answer_in, answer_in(lang), RecordSnapshot(self._service), lang)

    def targets(
        self,
        programme: Programme | Mapping[str, Any] | str,
        register: Entries,
        *,
        as_of: Date,
        lang: Lang | None = None,
    ) -> Targets:
        """The promises of a programme, checked against what was done and what is planned.

        Args:
            programme: The promises (see `ketnoi.types.Programme`).
            register: An entry for each thing done or planned: dicts, a table, or the `entries` of a
                plan.
            as_of: The day of the check; later entries are plans.
            lang: The language of texts.
        """
        copied = copy.deepcopy(one(programme, "programme"))
        call = {
            "call": "targets",
            "programme": copied,
            "register": entries(register),
            "as_of": as_of,
        }
        answer_in, lang = localized(self._service, call), lang or self._lang
        return Targets(answer_in, answer_in(lang), RecordSnapshot(self._service), lang, copied)

    @overload
    def suggest_sectors(
        self, text: str | Mapping[str, str], labelled: Labelled = (), *, limit: int = 5
    ) -> list[SectorSuggestion]: ...
    @overload
    def suggest_sectors(
        self, text: list[Text] | tuple[Text, ...], labelled: Labelled = (), *, limit: int = 5
    ) -> list[list[SectorSuggestion]]: ...
    def suggest_sectors(
        self,
        text: str | Mapping[str, str] | list[Text] | tuple[Text, ...],
        labelled: Labelled = (),
        *,
        limit: int = 5,
    ) -> list[SectorSuggestion] | list[list[SectorSuggestion]]:
        """The sectors that a description suggests, most likely first, with their words.

        Suggestions are for a person to accept or to reject; nothing writes them into a record.

        Args:
            text: A description, or a list of them: the answer is then a list for each.
            labelled: Descriptions whose sectors are known, to learn from: dicts with `text` or
                `description`, and `sectors`. Without them, the names of the sectors count.
            limit: The greatest number of sectors.
        """
        single = isinstance(text, (str, Mapping))
        texts = [text] if single else list(text)
        answer = self._query(
            "suggest_sectors", texts=texts, labelled=labelled_texts(labelled), limit=limit
        )
        suggestions = cast("list[list[SectorSuggestion]]", answer["suggestions"])
        return suggestions[0] if single else suggestions

    def __repr__(self) -> str:
        return f"Matcher(fingerprint={self.fingerprint!r}, lang={self._lang!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Matcher) and (self.fingerprint, self._lang) == (
            other.fingerprint,
            other._lang,
        )

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __getstate__(self) -> tuple[Config, Lang]:
        return self.config, self._lang

    def __setstate__(self, state: tuple[Config, Lang]) -> None:
        config, self._lang = state
        self._service = _native.Service(config)

    def _query(self, call: str, **fields: Any) -> Any:
        return _query(self._service, call, **fields)


@cache
def default_matcher() -> Matcher:
    """The matcher with the shipped configuration, made once."""
    return Matcher()


def _query(service: _native.Service, call: str, **fields: Any) -> Any:
    return json.loads(service.query({"call": call, **fields}))
