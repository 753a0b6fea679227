"""Answers: a match, a ranking, many rankings. Reasons are made when they are read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, cast, overload

from . import _html, _native
from ._companions import companion
from ._lang import Lang, decimal
from ._sheet.export import write_ranking
from ._tables import Tables

if TYPE_CHECKING:
    from ._errors import Diagnostic
    from .types import MatchAnswer, RankingAnswer, ReasonAnswer, RuleResultAnswer
    from .types import RankingRecord

Rows: TypeAlias = Literal["matches", "reasons"]

# One point in the exact integers of a score.
POINT = 1_000_000
LISTS = ("eligible", "unverified", "rejected")


class Match:
    """A startup and an opportunity, judged and scored."""

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
        """Its rank in its list, from 1, shared by equals; 0 outside a ranking."""
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
        """The least and the greatest points over all that is not known."""
        score = self._plain["score"]
        return score["low"] / POINT, score["high"] / POINT

    @property
    def score(self) -> int:
        """The score as the exact integer, 0 to 100 000 000."""
        return self._plain["score"]["score"]

    @property
    def coverage(self) -> float:
        """Share of what counts that is known, 0 to 1."""
        return self._plain["score"]["coverage"] / 10_000

    @property
    def failed(self) -> list[RuleResultAnswer]:
        """The failed rules, with their sentences."""
        return self.to_dict(self._lang)["verdict"].get("failed", [])

    @property
    def missing(self) -> list[RuleResultAnswer]:
        """The rules that cannot be decided yet, with their sentences."""
        return self.to_dict(self._lang)["verdict"].get("missing", [])

    @property
    def reasons(self) -> list[ReasonAnswer]:
        """A reason for every criterion that weighs anything, in the matcher's language; contributions sum to the score."""
        return self.to_dict(self._lang, reasons=True)["reasons"] or []

    def explain(self, lang: Lang | None = None) -> str:
        """The match as lines for a person: verdict, score, every reason, failed and open rules."""
        return "\n".join(_lines(self.to_dict(lang or self._lang, reasons=True), lang or self._lang))

    def to_dict(self, lang: Lang | None = None, *, reasons: bool = False) -> MatchAnswer:
        """The answer as plain data: with a `lang` with texts, without one only ids and numbers."""
        answer = dict(self._answer(lang, reasons))
        answer.pop("answer", None)
        return cast("MatchAnswer", answer)

    def __repr__(self) -> str:
        return f"Match({self.startup!r}, {self.opportunity!r}, {self.verdict}, points={self.points:.1f})"

    def __str__(self) -> str:
        return self.explain()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Match) and self._plain == other._plain

    __hash__ = None  # type: ignore[assignment]

    def _repr_html_(self) -> str:
        return _html.match(self.to_dict(self._lang, reasons=True), self._lang)

    def __getstate__(self) -> tuple[Any, Lang]:
        return _stored(lambda lang: self._answer(lang, True)), self._lang

    def __setstate__(self, state: tuple[Any, Lang]) -> None:
        stored, self._lang = state
        self._answer = lambda lang, reasons: _without_reasons(stored[lang], reasons)
        self._plain = self.to_dict()


class Matches(Sequence[Match]):
    """One list of a ranking."""

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
        return Match(lambda lang, reasons: ranking._list(name, lang, reasons)[position], ranking.lang)

    def __repr__(self) -> str:
        return f"[{', '.join(map(repr, self))}]"


class _Source(Protocol):
    """A ranking of the core, or what is stored of one."""

    @property
    def asked_by(self) -> str: ...
    @property
    def lengths(self) -> tuple[int, int, int]: ...
    def answer(self, lang: Lang | None, reasons: bool) -> str: ...
    def diagnostics(self) -> list[Diagnostic]: ...


class _Ranked(Tables[Rows]):
    """What one ranking and many have in common: rows of the matches of all lists, which `list` names, and of their reasons."""

    _FIRST = "matches"

    def _sources(self) -> list[_Source]:
        raise NotImplementedError

    def _rows(self, rows: Rows, lang: Lang) -> list[dict[str, Any]]:
        native = self._sources()
        if all(isinstance(source, _native.Ranking) for source in native):
            text = _native.rows_of(cast("list[_native.Ranking]", native), rows == "reasons", lang)
            return cast("list[dict[str, Any]]", json.loads(text))
        stored = (_native_or_stored(source, rows, lang) for source in native)
        return list(chain.from_iterable(stored))

    def _table(self, rows: Rows, lang: Lang) -> Any:
        native = self._sources()
        if all(isinstance(source, _native.Ranking) for source in native):
            return _native.table_of(cast("list[_native.Ranking]", native), rows == "reasons", lang)
        pyarrow = companion("pyarrow", "arrow")
        empty = _native.table_of([], rows == "reasons", lang)
        return pyarrow.Table.from_pylist(self.to_dicts(rows, lang=lang), schema=pyarrow.table(empty).schema)


class Ranking(_Ranked, Sequence[Match]):
    """The eligible matches, best first; `unverified` and `rejected` stand beside them.

    Tables have the rows of all three lists.
    """

    def __init__(self, source: _Source, lang: Lang) -> None:
        self._source, self._lang = source, lang
        self._answers: dict[tuple[Lang | None, bool], RankingAnswer] = {}

    @property
    def lang(self) -> Lang:
        """The language of texts where a call names none."""
        return self._lang

    def in_language(self, lang: Lang) -> Ranking:
        """The same ranking, to be shown in another language."""
        return Ranking(self._source, lang)

    @property
    def asked_by(self) -> str:
        """The id of the record that asked."""
        return self._source.asked_by

    @property
    def as_of(self) -> str:
        """The day that it was made for."""
        return self._dict(None, False)["as_of"]

    @property
    def eligible(self) -> Matches:
        """Matches whose every rule holds: what the sequence itself holds."""
        return self._matches(0)

    @property
    def unverified(self) -> Matches:
        """Matches with open rules and no failed one: something has to be asked first."""
        return self._matches(1)

    @property
    def rejected(self) -> Matches:
        """Matches with a failed rule, if the query asked for them (`rejected=True`)."""
        return self._matches(2)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What was found about the record that asked."""
        return self._source.diagnostics()

    @property
    def record(self) -> RankingRecord:
        """What `verify` needs to repeat it: hashes, ids and scores, to be stored with the answer."""
        return self._dict(None, False)["record"]

    def to_dict(self, lang: Lang | None = None, *, reasons: bool = True) -> RankingAnswer:
        """The whole answer as plain data: with a `lang` with texts, without one only ids and numbers."""
        return cast("RankingAnswer", json.loads(self._source.answer(lang, reasons)))

    def to_csv(
        self, path: str | os.PathLike[str], *, lang: Lang | None = None, names: Mapping[str, Any] | None = None
    ) -> Path:
        """Writes all three lists with reasons and why not: `.csv` as Excel reads it, or `.xlsx` (needs openpyxl).

        `names` maps ids to names. No text becomes a formula.
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
        return f"Ranking({self.asked_by!r}, {eligible} eligible, {unverified} unverified, {rejected} not eligible)"

    def __str__(self) -> str:
        answer = self._dict(self._lang, True)
        listed = chain(answer["eligible"]["matches"], answer["unverified"]["matches"], answer.get("rejected", []))
        return "\n".join(chain.from_iterable(_lines(found, self._lang, answer["asked_by"]) for found in listed))

    def _repr_html_(self) -> str:
        rows = self.to_dicts()
        names = {row[side]: row[f"{side}_name"] for row in rows for side in ("startup", "opportunity")}
        return _html.ranking(self._dict(self._lang, True), names, self.diagnostics, self._lang)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ranking) and self._dict(None, False) == other._dict(None, False)

    __hash__ = None  # type: ignore[assignment]

    def __getstate__(self) -> tuple[_Stored, Lang]:
        return _Stored(self._source), self._lang

    def __setstate__(self, state: tuple[_Stored, Lang]) -> None:
        self.__init__(*state)  # type: ignore[misc]

    def _sources(self) -> list[_Source]:
        return [self._source]

    def _matches(self, position: int) -> Matches:
        return Matches(self, LISTS[position], self._source.lengths[position])

    def _dict(self, lang: Lang | None, reasons: bool) -> RankingAnswer:
        """The answer, made once."""
        key = lang, reasons
        if key not in self._answers:
            self._answers[key] = self.to_dict(lang, reasons=reasons)
        return self._answers[key]

    def _list(self, name: str, lang: Lang | None, reasons: bool) -> list[MatchAnswer]:
        answer = cast("dict[str, Any]", self._dict(lang, reasons))
        matches = answer.get(name, [])
        return cast("list[MatchAnswer]", matches if name == "rejected" else matches["matches"])


class Rankings(_Ranked, Sequence[Ranking]):
    """A ranking for each startup of a batch, in the order of the startups."""

    def __init__(self, rankings: Sequence[Ranking], lang: Lang, diagnostics: Sequence[Diagnostic] = ()) -> None:
        self._rankings, self._lang, self._diagnostics = list(rankings), lang, list(diagnostics)

    @property
    def lang(self) -> Lang:
        """The language of texts where a call names none."""
        return self._lang

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What was found when the startups were read; each ranking has the findings about its own."""
        return self._diagnostics

    def of(self, id: str) -> Ranking:
        """The ranking of the startup with that id. Raises `KeyError` if there is none."""
        for ranking in self._rankings:
            if ranking.asked_by == id:
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
        return _html.rankings(self, self._lang)

    def _sources(self) -> list[_Source]:
        return [ranking._source for ranking in self._rankings]


class _Stored:
    """A ranking without the core's, as it comes out of a pickle: its answers in every language."""

    def __init__(self, source: _Source) -> None:
        self.asked_by, self.lengths = source.asked_by, source.lengths
        self._found = source.diagnostics()
        self._answers = _stored(lambda lang: json.loads(source.answer(lang, True)))
        languages: tuple[Lang, Lang] = ("en", "vi")
        kinds: tuple[Rows, Rows] = ("matches", "reasons")
        self._rows = {(rows, lang): _native_or_stored(source, rows, lang) for rows in kinds for lang in languages}

    def answer(self, lang: Lang | None, reasons: bool) -> str:
        answer = dict(self._answers[lang])
        for name in LISTS:
            if name in answer:
                listed = answer[name] if name == "rejected" else answer[name]["matches"]
                matches = [_without_reasons(found, reasons) for found in listed]
                answer[name] = matches if name == "rejected" else {**answer[name], "matches": matches}
        return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))

    def diagnostics(self) -> list[Diagnostic]:
        return self._found

    def rows(self, rows: Rows, lang: Lang) -> list[dict[str, Any]]:
        return self._rows[rows, lang]


def _native_or_stored(source: _Source, rows: Rows, lang: Lang) -> list[dict[str, Any]]:
    if isinstance(source, _Stored):
        return source.rows(rows, lang)
    text = _native.rows_of([cast("_native.Ranking", source)], rows == "reasons", lang)
    return cast("list[dict[str, Any]]", json.loads(text))


def _stored(answer: Callable[[Lang | None], Any]) -> dict[Lang | None, Any]:
    languages: tuple[Lang | None, ...] = (None, "en", "vi")
    return {lang: answer(lang) for lang in languages}


def _without_reasons(answer: Any, reasons: bool) -> Any:
    return answer if reasons else {key: value for key, value in answer.items() if key != "reasons"}


def _lines(found: MatchAnswer, lang: Lang, asked_by: str | None = None) -> Iterator[str]:
    """A match as the READMEs show it."""
    score = found["score"]
    other = found["opportunity"] if asked_by in (None, found["startup"]) else found["startup"]
    low, high = decimal(score["low"] / POINT, lang), decimal(score["high"] / POINT, lang)
    yield f"{found.get('points')}  {other}  ({low}–{high})  {found['verdict'].get('text')}"
    for reason in sorted(found.get("reasons") or [], key=lambda reason: -reason["contribution"]):
        yield f"   {'+' + decimal(reason['tenths'] / 10, lang):>5}  {reason.get('label')}: {reason.get('text')}"
    for sign, checks in (("✗", found["verdict"].get("failed", [])), ("?", found["verdict"].get("missing", []))):
        yield from (f"       {sign}  {check.get('text')}" for check in checks)
