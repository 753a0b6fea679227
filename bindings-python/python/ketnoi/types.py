"""Records, queries and answers as types: generated from `core/schema/ketnoi.schema.json`, do not edit.

`python bindings-python/tools/types_of_schema.py` writes this file; a test compares it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

Act: TypeAlias = 'Literal["pin", "bar", "note"]'
"""What an override does."""


class AllowedTerm(TypedDict):
    """A term that a field takes."""

    en: str
    """English label."""
    id: str
    """Its id."""
    vi: str
    """Vietnamese label."""



class Amounts(TypedDict):
    """A range of money as stated, in minor units; an open end is left out."""

    currency: NotRequired[Currency | None]
    """ISO 4217 code; absent when the text states none."""
    max: NotRequired[int | None]
    """The greatest amount, in minor units."""
    min: NotRequired[int | None]
    """The least amount, in minor units."""



class AnswerRanking(TypedDict):
    """To `rank` and `rank_startups`."""

    answer: Literal["ranking"]
    as_of: str
    """The date it was made for."""
    asked_by: str
    """The id of the record that asked."""
    eligible: ListAnswer
    """Matches whose every rule holds."""
    filtered: int
    """Records that the filter left out."""
    ineligible: int
    """How many may not be matched."""
    ineligible_by_rule: dict[str, int]
    """Rule → how many fail it."""
    record: Record
    """What `verify` needs to repeat it."""
    unverified: ListAnswer
    """Matches with open rules and no failed one."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """What was found about the record that asked, and about the records that the call carried."""
    rejected: NotRequired[list[MatchAnswer]]
    """The rejected, if the query asked for them."""



class AnswerRankings(TypedDict):
    """To `rank_many`."""

    answer: Literal["rankings"]
    rankings: list[RankingAnswer]
    """One for each startup, in the order of their ids."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """What was found about the records that the call carried."""



class AnswerMatch(TypedDict):
    """To `score` and `explain`."""

    answer: Literal["match"]
    opportunity: str
    """The opportunity's id."""
    rank: int
    """Its rank in its list, from 1; 0 outside a ranking."""
    score: Score
    """The score, its interval and coverage."""
    startup: str
    """The startup's id."""
    verdict: VerdictAnswer
    """Whether the two may be matched."""
    points: NotRequired[str | None]
    """The score as points: "73.4"."""
    reasons: NotRequired[list[ReasonAnswer] | None]
    """The reasons, if asked for."""



class AnswerAdvice(TypedDict):
    """To `advise`."""

    answer: Literal["advice"]
    fixed: list[str]
    """Failed rules that no change of an actionable field can mend."""
    goal: Goal
    """The goal."""
    plans: list[PlanAnswer]
    """The smallest sets of changes that reach it, best first; none within three changes when empty."""
    reached: bool
    """True when it is reached already."""



class AnswerQuestions(TypedDict):
    """To `ask_next`."""

    answer: Literal["questions"]
    questions: list[QuestionAnswer]
    """Most deciding first."""



class AnswerSuggestions(TypedDict):
    """To `suggest`."""

    answer: Literal["suggestions"]
    suggestions: list[SuggestionAnswer]
    """Best first."""



class AnswerResolution(TypedDict):
    """To `resolve` with a vocabulary."""

    answer: Literal["resolution"]
    found: str
    """`terms` (all of the ids), `one_of` (one of them) or `nothing`."""
    ids: list[str]
    """The ids; places are ids of today's provinces."""
    level: str
    """How it was found: `exact`, `folded`, `edit` …"""
    former: NotRequired[str | None]
    """The unit of before July 2025 that a place text named."""
    suggestions: NotRequired[list[str]]
    """"Did you mean"."""
    unknown: NotRequired[list[str]]
    """Parts of a list that named nothing."""



class AnswerMoney(TypedDict):
    """To `resolve` with `money`."""

    answer: Literal["money"]
    amounts: NotRequired[Amounts | None]
    """The range in minor units; absent when the text names no amount."""



class AnswerTerms(TypedDict):
    """To `terms`."""

    answer: Literal["terms"]
    terms: list[TermAnswer]
    """In the order of the vocabulary, where a term comes after the one it is part of."""



class AnswerRecord(TypedDict):
    """To `get`."""

    answer: Literal["record"]
    opportunity: NotRequired[Opportunity | None]
    """The opportunity; absent when there is none with that id."""
    startup: NotRequired[Startup | None]
    """The startup; absent when there is none with that id."""



class AnswerVerification(TypedDict):
    """To `verify`."""

    answer: Literal["verification"]
    content: bool
    """The catalogue has the same content."""
    fingerprint: bool
    """The matcher has the same fingerprint."""
    lists: bool
    """The lists are the same: ids, ranks and scores."""
    query: bool
    """The record that asked and the query are the same."""
    same: bool
    """True when everything below is."""



class AnswerStatistics(TypedDict):
    """To `statistics`."""

    answer: Literal["statistics"]
    deals: int
    """Number of past deals."""
    documents: int
    """Number of opportunities with a text."""
    evidence_date: str
    """Nothing after this day was counted."""
    places: dict[str, int]
    """Place, at every level → past deals in it."""
    sectors: dict[str, int]
    """Sector → past deals with it."""
    stages: dict[str, int]
    """Stage → past deals in it."""
    words: dict[str, int]
    """Word or pair of words → number of opportunities whose texts have it."""



class AnswerWeights(TypedDict):
    """To `weights`."""

    answer: Literal["weights"]
    weights: list[WeightAnswer]
    """Every criterion that weighs anything, heaviest first."""



class AnswerChecked(TypedDict):
    """To `check`, `add` and `update`."""

    answer: Literal["checked"]
    diagnostics: list[DiagnosticAnswer]
    """What was found."""
    opportunities: int
    """Records in the catalogue of opportunities now."""
    startups: int
    """Records in the pool of startups now."""



class AnswerRemoved(TypedDict):
    """To `remove`."""

    answer: Literal["removed"]
    removed: bool
    """False when there was none with that id."""



class AnswerRegister(TypedDict):
    """To `read_grid`."""

    answer: Literal["register"]
    findings: list[FindingAnswer]
    """What was found."""
    kind: Sheet
    """What its rows are."""
    more_findings: int
    """Findings that are not listed."""
    others: list[OtherRow]
    """Rows that are no records."""
    records: SheetRecords
    """The records: startups or opportunities."""
    rows: list[int]
    """The row of each record, as the sheet numbers it."""
    tables: list[TableFound]
    """The tables that were found."""
    text: NotRequired[str | None]
    """The report as lines for people, in the call's language."""



class AnswerHeadings(TypedDict):
    """To `headings`."""

    answer: Literal["headings"]
    fields: list[TemplateField]
    """The fields, those of a template first."""



class AnswerDuplicates(TypedDict):
    """To `duplicates`."""

    answer: Literal["duplicates"]
    compared: int
    """Pairs that were compared."""
    pairs: list[PairAnswer]
    """The pairs, surest first."""
    total: int
    """How many there are, listed or not."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """What was found about the records that the call carried."""



class AnswerDecision(TypedDict):
    """To `decide`."""

    answer: Literal["decision"]
    as_of: str
    """The date it was made for."""
    asked_by: str
    """The opportunity's id."""
    barred: list[DecidedAnswer]
    """Those that were barred."""
    ineligible: int
    """How many fail a rule."""
    ineligible_by_rule: dict[str, int]
    """Rule → how many fail it."""
    listed: list[DecidedAnswer]
    """The list: pinned ones first, then the eligible by rank."""
    record: Record
    """What the ranking without decisions is verified by."""
    rejected: list[DecidedAnswer]
    """Those that fail a rule, if the query asked for them."""
    reserve: list[DecidedAnswer]
    """The eligible that follow."""
    unverified: list[DecidedAnswer]
    """Those whose rules are open."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """What was found about the records that the call carried."""
    elsewhere: NotRequired[list[Override]]
    """Decisions about ids that the pool does not hold."""
    name: NotRequired[Text | None]
    """The opportunity's name."""



class AnswerError(TypedDict):
    """To a call that could not be answered."""

    answer: Literal["error"]
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""


Answer: TypeAlias = 'AnswerRanking | AnswerRankings | AnswerMatch | AnswerAdvice | AnswerQuestions | AnswerSuggestions | AnswerResolution | AnswerMoney | AnswerTerms | AnswerRecord | AnswerVerification | AnswerStatistics | AnswerWeights | AnswerChecked | AnswerRemoved | AnswerRegister | AnswerHeadings | AnswerDuplicates | AnswerDecision | AnswerError'
"""The answer to a call."""

Attribute: TypeAlias = 'bool | int | str'
"""A further fact."""

Axis: TypeAlias = 'Literal["programme", "funding"]'
"""The axis that a stage lies on."""

Capacity: TypeAlias = 'int | str | list[Seats] | Seats'
"""How many an opportunity can take."""


class CellFields(TypedDict):
    """As in the answer."""

    date: str


Cell: TypeAlias = 'None | bool | float | str | CellFields'
"""One cell: nothing, a tick, a number, a text, or a day."""


class Change(TypedDict):
    """One change: a field and the value it would have."""

    field: str
    """The field."""
    to: Shown
    """The value it would have."""
    was_missing: bool
    """True when the field was not stated: an answer rather than a change."""



class Check(TypedDict):
    """One rule that failed or could not be decided."""

    field: str
    """The field that decides it."""
    have: Shown
    """What there is."""
    needed: Shown
    """What the rule needs."""
    rule: str
    """The rule: `windows`, `capacity`, `groups`, `applicants`, `languages`, `trl`, `not_sectors`, `not_places`, `exclude`, `past`, `must.sector`, `require[0]`."""
    side: Side
    """Whose field that is."""
    why: NotRequired[str | None]
    """The programme's own reason for the rule."""



class CheckAnswer(TypedDict):
    """A failed or open rule, with its text."""

    field: str
    """The field that decides it."""
    have: Shown
    """What there is."""
    needed: Shown
    """What the rule needs."""
    rule: str
    """The rule: `windows`, `capacity`, `groups`, `applicants`, `languages`, `trl`, `not_sectors`, `not_places`, `exclude`, `past`, `must.sector`, `require[0]`."""
    side: Side
    """Whose field that is."""
    text: NotRequired[str | None]
    """The rule as a sentence."""
    why: NotRequired[str | None]
    """The programme's own reason for the rule."""



class Column(TypedDict):
    """One column, and what it was read as."""

    column: str
    """The letters of the sheet: `C`."""
    heading: str
    """The heading as it stands, rows joined."""
    field: NotRequired[str | None]
    """The field it was read as: `ask`, `ask.min`, `meta.phone`; none if it was not."""
    how: NotRequired[How | None]
    """How the heading was read."""
    repeated: NotRequired[bool]
    """True if an earlier column holds the same field; this one is kept in `meta`."""
    suggestions: NotRequired[list[str]]
    """"Did you mean": the nearest fields, for a heading that was not read."""
    tick: NotRequired[str | None]
    """The term that a tick in it stands for."""
    unit: NotRequired[str | None]
    """The unit of its money, as the heading states it."""



class Config(TypedDict):
    """What a programme decides. The default is a working configuration."""

    evidence: NotRequired[bool]
    """Count past deals: the profiles with evidence. Off by default, so that a newcomer is not behind for having no past; a programme that has the data switches it on openly."""
    rates: NotRequired[Rates | None]
    """Exchange rates of one day. Without them amounts in different currencies do not compare."""
    statistics: NotRequired[Statistics | None]
    """What is usual, as counted from a set of opportunities (see [`Matcher::statistics`])."""
    vocabulary: NotRequired[VocabularyEdit | None]
    """Terms that the programme adds or replaces."""
    weights: NotRequired[Mapping[str, Mapping[str, int]]]
    """The programme's own weights, by family: criterion → weight. They replace the shipped profile of that family and must sum to 10 000."""


Contact: TypeAlias = 'Literal["tax_code", "email", "phone", "site"]'
"""A kind of contact, from the surest on."""

Criterion: TypeAlias = 'Literal["sector", "stage", "place", "ticket", "instrument", "readiness", "priority", "support", "theme", "history_sector", "history_stage", "history_place", "history_amount", "activity"]'
"""One signal."""

Currency: TypeAlias = 'str'
"""ISO 4217 code"""

Date: TypeAlias = 'str | datetime.date'
"""A day: ISO text, or a date."""


class Deal(TypedDict):
    """A past deal, award or alumnus."""

    amount: NotRequired[Money | None]
    """The size of the round or award."""
    date: NotRequired[str | None]
    """When."""
    name: NotRequired[str | None]
    """Name of the startup or project."""
    place: NotRequired[PlaceText | None]
    """Its place."""
    sectors: NotRequired[list[str] | str | None]
    """Its sectors."""
    stage: NotRequired[str | None]
    """Its stage at the time."""
    startup: NotRequired[str | None]
    """Id of the startup."""
    text: NotRequired[Text | None]
    """What it does, or the award's abstract."""



class DecidedAnswer(TypedDict):
    """A match with the decisions about it."""

    opportunity: str
    """The opportunity's id."""
    rank: int
    """Its rank in its list, from 1; 0 outside a ranking."""
    score: Score
    """The score, its interval and coverage."""
    startup: str
    """The startup's id."""
    verdict: VerdictAnswer
    """Whether the two may be matched."""
    name: NotRequired[Text | None]
    """The startup's name."""
    overrides: NotRequired[list[Override]]
    """The decisions about it, oldest first."""
    overrules: NotRequired[bool]
    """True if it was pinned in spite of a rule that it fails."""
    pinned: NotRequired[bool]
    """True if it stands on the list by a decision."""
    points: NotRequired[str | None]
    """The score as points: "73.4"."""
    reasons: NotRequired[list[ReasonAnswer] | None]
    """The reasons, if asked for."""



class DecisionAnswer(TypedDict):
    """A ranking with decisions laid over it."""

    as_of: str
    """The date it was made for."""
    asked_by: str
    """The opportunity's id."""
    barred: list[DecidedAnswer]
    """Those that were barred."""
    ineligible: int
    """How many fail a rule."""
    ineligible_by_rule: dict[str, int]
    """Rule → how many fail it."""
    listed: list[DecidedAnswer]
    """The list: pinned ones first, then the eligible by rank."""
    record: Record
    """What the ranking without decisions is verified by."""
    rejected: list[DecidedAnswer]
    """Those that fail a rule, if the query asked for them."""
    reserve: list[DecidedAnswer]
    """The eligible that follow."""
    unverified: list[DecidedAnswer]
    """Those whose rules are open."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """What was found about the records that the call carried."""
    elsewhere: NotRequired[list[Override]]
    """Decisions about ids that the pool does not hold."""
    name: NotRequired[Text | None]
    """The opportunity's name."""


DetailUnknown = TypedDict('DetailUnknown', {
    'field': 'str',
    'is': 'Literal["unknown"]',
    'side': 'Side',
})
"""A field is not stated."""

DetailAny = TypedDict('DetailAny', {
    'is': 'Literal["any"]',
})
"""The opportunity is open to all."""

DetailNone = TypedDict('DetailNone', {
    'field': 'str',
    'is': 'Literal["none"]',
})
"""The startup states that it has none (an empty list)."""

DetailTerms = TypedDict('DetailTerms', {
    'have': 'Term',
    'is': 'Literal["terms"]',
    'level': 'str',
    'wanted': 'Term',
})
"""The best pair of the startup's terms and the wanted ones."""

DetailLocal = TypedDict('DetailLocal', {
    'have': 'Term',
    'is': 'Literal["local"]',
    'wanted': 'Term',
})
"""A term outside the vocabulary met another term: it may or may not mean the same."""

DetailStage = TypedDict('DetailStage', {
    'apart': 'int',
    'bridged': 'bool',
    'have': 'Term',
    'is': 'Literal["stage"]',
    'wanted': 'Term',
})
"""The startup's stage and the nearest wanted one."""

DetailCheque = TypedDict('DetailCheque', {
    'ask': 'Amounts',
    'is': 'Literal["cheque"]',
    'level': 'str',
    'ticket': 'Amounts',
})
"""The round and the cheque."""

DetailGrant = TypedDict('DetailGrant', {
    'ask': 'Amounts',
    'is': 'Literal["grant"]',
    'level': 'str',
    'percent': 'int',
    'ticket': 'Amounts',
})
"""The need and the grant or award."""

DetailNoRate = TypedDict('DetailNoRate', {
    'ask': 'Amounts',
    'is': 'Literal["no_rate"]',
    'ticket': 'Amounts',
})
"""Two currencies without a rate between them."""

DetailReadiness = TypedDict('DetailReadiness', {
    'away': 'int',
    'is': 'Literal["readiness"]',
    'trl': 'int',
    'max': 'NotRequired[int | None]',
    'min': 'NotRequired[int | None]',
})
"""The readiness level and the range wanted."""

DetailNoPriority = TypedDict('DetailNoPriority', {
    'is': 'Literal["no_priority"]',
})
"""The opportunity puts no group first."""

DetailShared = TypedDict('DetailShared', {
    'is': 'Literal["shared"]',
    'of': 'int',
    'shared': 'list[Term]',
    'wanted': 'list[Term]',
})
"""Shared terms of two lists."""

DetailWords = TypedDict('DetailWords', {
    'found': 'int',
    'is': 'Literal["words"]',
    'words': 'list[str]',
})
"""Words of the startup's description found in the opportunity's texts."""

DetailNoCommonLanguage = TypedDict('DetailNoCommonLanguage', {
    'is': 'Literal["no_common_language"]',
})
"""The two texts have no language in common."""

DetailNoRecord = TypedDict('DetailNoRecord', {
    'is': 'Literal["no_record"]',
})
"""The opportunity has no past deals on record."""

DetailPast = TypedDict('DetailPast', {
    'deals': 'int',
    'is': 'Literal["past"]',
    'of': 'int',
    'term': 'Term',
    'times_tenths': 'NotRequired[int | None]',
})
"""Past deals like this startup."""

DetailPastNone = TypedDict('DetailPastNone', {
    'is': 'Literal["past_none"]',
    'of': 'int',
})
"""No past deal is like this startup."""

DetailPastAmount = TypedDict('DetailPastAmount', {
    'ask': 'Amounts',
    'is': 'Literal["past_amount"]',
    'of': 'int',
    'usual': 'Amounts',
})
"""The ask and past amounts."""

DetailActive = TypedDict('DetailActive', {
    'deals': 'int',
    'is': 'Literal["active"]',
    'since': 'str',
})
"""Recent deals."""

Detail: TypeAlias = 'DetailUnknown | DetailAny | DetailNone | DetailTerms | DetailLocal | DetailStage | DetailCheque | DetailGrant | DetailNoRate | DetailReadiness | DetailNoPriority | DetailShared | DetailWords | DetailNoCommonLanguage | DetailNoRecord | DetailPast | DetailPastNone | DetailPastAmount | DetailActive'
"""Why a criterion answered as it did. On the wire terms are ids, money is `{min, max, currency}`."""


class DiagnosticAnswerSyntax(TypedDict):
    """The text is not JSON, or ends too early."""

    column: int
    """Column of that line, from 1."""
    found: str
    """What the parser met."""
    line: int
    """Line of the input, from 1."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["syntax"]
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerUnknownField(TypedDict):
    """A key that no field has."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_field"]
    suggestions: list[str]
    """The nearest field names, best first."""
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerUnreadable(TypedDict):
    """A value of the wrong type or out of its range."""

    expected: Expected
    """What was expected, in both languages."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unreadable"]
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerMissing(TypedDict):
    """A field that a record must have is missing or empty."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["missing"]
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerDuplicateId(TypedDict):
    """The same id twice in one list; the later record is refused."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["duplicate_id"]
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerTooLarge(TypedDict):
    """Larger than the table of limits allows."""

    limit: int
    """The limit."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["too_large"]
    unit: Unit
    """What it counts: bytes, entries, levels."""
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerUnknownTerm(TypedDict):
    """A text the vocabulary does not know: kept as a local term, equal only to itself."""

    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_term"]
    suggestions: list[str]
    """Ids of the nearest terms, best first."""
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerAmbiguousTerm(TypedDict):
    """A text with several meanings: any of the candidates."""

    candidates: list[str]
    """Ids of the candidates."""
    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["ambiguous_term"]
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerCorrected(TypedDict):
    """A text that was read by correcting its spelling, or in spite of accents that disagree."""

    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["corrected"]
    read_as: str
    """Id of the term it was read as."""
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerReversed(TypedDict):
    """A range whose end lies before its beginning."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["reversed"]
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerNotAStage(TypedDict):
    """A stage field that names an instrument (grant, loan): counted as an instrument."""

    instrument: str
    """Id of the instrument."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["not_a_stage"]
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerAfterEvidence(TypedDict):
    """A past deal after the evidence date: not counted."""

    evidence: str
    """The evidence date."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["after_evidence"]
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerUnlisted(TypedDict):
    """More findings than are listed."""

    count: int
    """How many are not."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unlisted"]
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class DiagnosticAnswerInvalid(TypedDict):
    """The input contradicts itself or a rule of the call."""

    expected: Expected
    """What was expected, in both languages."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["invalid"]
    text: NotRequired[str | None]
    """The finding as a line for a person: in the call's language, for an error in English if it names none."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""


DiagnosticAnswer: TypeAlias = 'DiagnosticAnswerSyntax | DiagnosticAnswerUnknownField | DiagnosticAnswerUnreadable | DiagnosticAnswerMissing | DiagnosticAnswerDuplicateId | DiagnosticAnswerTooLarge | DiagnosticAnswerUnknownTerm | DiagnosticAnswerAmbiguousTerm | DiagnosticAnswerCorrected | DiagnosticAnswerReversed | DiagnosticAnswerNotAStage | DiagnosticAnswerAfterEvidence | DiagnosticAnswerUnlisted | DiagnosticAnswerInvalid'
"""A finding, with its text."""

DuplicateCriterion: TypeAlias = 'Literal["name", "contact", "place", "sector"]'
"""What two records are compared by."""

DuplicateDetailNames = TypedDict('DuplicateDetailNames', {
    'how': 'NameDetail',
    'is': 'Literal["names"]',
})
"""How the names agree."""

DuplicateDetailSameContact = TypedDict('DuplicateDetailSameContact', {
    'contact': 'Contact',
    'is': 'Literal["same_contact"]',
    'value': 'str',
})
"""The same contact."""

DuplicateDetailDifferent = TypedDict('DuplicateDetailDifferent', {
    'is': 'Literal["different"]',
})
"""Both state values, and none is the same."""

DuplicateDetailSame = TypedDict('DuplicateDetailSame', {
    'is': 'Literal["same"]',
})
"""Both state the same."""

DuplicateDetailUnknown = TypedDict('DuplicateDetailUnknown', {
    'is': 'Literal["unknown"]',
})
"""One of them does not say."""

DuplicateDetail: TypeAlias = 'DuplicateDetailNames | DuplicateDetailSameContact | DuplicateDetailDifferent | DuplicateDetailSame | DuplicateDetailUnknown'
"""Why two records agree or not by a criterion."""


class DuplicateReasonAnswer(TypedDict):
    """A reason of a pair, with its texts."""

    contribution: int
    """Weight × membership."""
    criterion: DuplicateCriterion
    """The criterion."""
    detail: DuplicateDetail
    """Why, as data."""
    membership: Membership
    """How well the two agree, of 10 000."""
    weight: int
    """Its weight, of 10 000."""
    label: NotRequired[str | None]
    """The criterion's name."""
    text: NotRequired[str | None]
    """The reason as a sentence."""



class EditedTerm(TypedDict):
    """A term as a caller states it. What is left out is as in the built-in term of that id, or empty."""

    axis: NotRequired[str | None]
    """Stages: `programme`, `funding`, `flag`, `instrument` or `any`."""
    en: NotRequired[str | None]
    """English label; the id if it is left out."""
    id: NotRequired[str]
    """Stable name."""
    level: NotRequired[PlaceLevel | None]
    """Places: how large it is; a province if it is left out."""
    links: NotRequired[Sequence[str] | None]
    """Linked terms: related sectors, neighbouring provinces, implied groups."""
    names: NotRequired[Sequence[str]]
    """What people write for it; added to the built-in names."""
    parent: NotRequired[str | None]
    """Id of the term above."""
    programme: NotRequired[Sequence[str] | None]
    """Stages: ids of the programme stages it usually goes with."""
    rung: NotRequired[str | None]
    """Stages: the position on the axis from 1, or a span: "5-7"."""
    vi: NotRequired[str | None]
    """Vietnamese label; the English one if it is left out."""



class Expected(TypedDict):
    """What was expected, said in both languages."""

    en: str
    """English: "a whole number from 1 to 9"."""
    vi: str
    """Vietnamese: "số nguyên từ 1 đến 9"."""


Family: TypeAlias = 'Literal["investor", "incubator", "challenge", "expert", "general"]'
"""A family of kinds that are scored alike."""


class Filter(TypedDict):
    """Conditions that all must hold. The empty filter lets everything through."""

    attributes: NotRequired[Mapping[str, Attribute]]
    """Records with all of these attributes."""
    closes_from: NotRequired[Date | None]
    """Opportunities with a window that closes on or after this day; one without a closing day stays."""
    closes_to: NotRequired[Date | None]
    """Opportunities with a window that closes on or before this day."""
    ids: NotRequired[Sequence[str] | None]
    """Records with these ids only."""
    kinds: NotRequired[Sequence[str]]
    """Opportunities of these kinds, or narrower ones."""
    place: NotRequired[PlaceText | None]
    """Opportunities that cover this place or sit inside it; startups located inside it."""



class FindingAnswerSyntax(TypedDict):
    """The text is not JSON, or ends too early."""

    column: int
    """Column of that line, from 1."""
    found: str
    """What the parser met."""
    line: int
    """Line of the input, from 1."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["syntax"]
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerUnknownField(TypedDict):
    """A key that no field has."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_field"]
    suggestions: list[str]
    """The nearest field names, best first."""
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerUnreadable(TypedDict):
    """A value of the wrong type or out of its range."""

    expected: Expected
    """What was expected, in both languages."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unreadable"]
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerMissing(TypedDict):
    """A field that a record must have is missing or empty."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["missing"]
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerDuplicateId(TypedDict):
    """The same id twice in one list; the later record is refused."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["duplicate_id"]
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerTooLarge(TypedDict):
    """Larger than the table of limits allows."""

    limit: int
    """The limit."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["too_large"]
    unit: Unit
    """What it counts: bytes, entries, levels."""
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerUnknownTerm(TypedDict):
    """A text the vocabulary does not know: kept as a local term, equal only to itself."""

    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_term"]
    suggestions: list[str]
    """Ids of the nearest terms, best first."""
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerAmbiguousTerm(TypedDict):
    """A text with several meanings: any of the candidates."""

    candidates: list[str]
    """Ids of the candidates."""
    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["ambiguous_term"]
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerCorrected(TypedDict):
    """A text that was read by correcting its spelling, or in spite of accents that disagree."""

    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["corrected"]
    read_as: str
    """Id of the term it was read as."""
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerReversed(TypedDict):
    """A range whose end lies before its beginning."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["reversed"]
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerNotAStage(TypedDict):
    """A stage field that names an instrument (grant, loan): counted as an instrument."""

    instrument: str
    """Id of the instrument."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["not_a_stage"]
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerAfterEvidence(TypedDict):
    """A past deal after the evidence date: not counted."""

    evidence: str
    """The evidence date."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["after_evidence"]
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerUnlisted(TypedDict):
    """More findings than are listed."""

    count: int
    """How many are not."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unlisted"]
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""



class FindingAnswerInvalid(TypedDict):
    """The input contradicts itself or a rule of the call."""

    expected: Expected
    """What was expected, in both languages."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["invalid"]
    column: NotRequired[str | None]
    """The column's letters."""
    heading: NotRequired[str | None]
    """The column's heading."""
    row: NotRequired[int | None]
    """The row's number in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The finding as a line for a person, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; empty when there is none."""


FindingAnswer: TypeAlias = 'FindingAnswerSyntax | FindingAnswerUnknownField | FindingAnswerUnreadable | FindingAnswerMissing | FindingAnswerDuplicateId | FindingAnswerTooLarge | FindingAnswerUnknownTerm | FindingAnswerAmbiguousTerm | FindingAnswerCorrected | FindingAnswerReversed | FindingAnswerNotAStage | FindingAnswerAfterEvidence | FindingAnswerUnlisted | FindingAnswerInvalid'
"""A finding of a sheet, with its text."""

Founded: TypeAlias = 'int | str'
"""A year (2019 or "2019") or a day ("2019-05-01")."""

GoalEligible = TypedDict('GoalEligible', {
    'is': 'Literal["eligible"]',
})
"""That every rule holds."""

GoalScore = TypedDict('GoalScore', {
    'at_least': 'int',
    'is': 'Literal["score"]',
})
"""That it is eligible and scores at least so much (0 to 100 000 000)."""

GoalRank = TypedDict('GoalRank', {
    'at_most': 'int',
    'is': 'Literal["rank"]',
})
"""That it is eligible and ranks at least so high in the catalogue."""

Goal: TypeAlias = 'GoalEligible | GoalScore | GoalRank'
"""What the changes should reach."""

How: TypeAlias = 'Literal["given", "exact", "folded", "tick", "partial", "typo"]'
"""How a heading was read, from the surest way on."""

Is: TypeAlias = 'Literal["title", "heading", "numbering", "section", "total", "note", "continuation", "empty", "refused"]'
"""What a row is that is no record."""


class Key(TypedDict):
    """A match's place in the order: where a page continues."""

    id: str
    """The id."""
    low: int
    """Its low end."""
    score: int
    """The score."""


Likeness: TypeAlias = 'Literal["possible", "likely", "nearly_certain"]'
"""How sure a pair is."""


class Limits(TypedDict):
    """How far advice may go."""

    lock: NotRequired[Sequence[str]]
    """Fields that must not be changed, even where they are actionable by default."""
    unlock: NotRequired[Sequence[str]]
    """Fields that may be changed although they are not actionable by default."""



class Line(TypedDict):
    """One match of an old answer."""

    high: int
    """Its high end."""
    low: int
    """Its low end."""
    opportunity: str
    """The opportunity."""
    rank: int
    """Its rank."""
    score: int
    """Its score."""
    startup: str
    """The startup."""



class ListAnswer(TypedDict):
    """A list of matches."""

    matches: list[MatchAnswer]
    """The matches of this page."""
    tied_at_limit: int
    """Matches after the last one that equal it in score and low."""
    total: int
    """How many there are in all."""
    next: NotRequired[Key | None]
    """Where the next page continues."""



class MatchAnswer(TypedDict):
    """A match."""

    opportunity: str
    """The opportunity's id."""
    rank: int
    """Its rank in its list, from 1; 0 outside a ranking."""
    score: Score
    """The score, its interval and coverage."""
    startup: str
    """The startup's id."""
    verdict: VerdictAnswer
    """Whether the two may be matched."""
    points: NotRequired[str | None]
    """The score as points: "73.4"."""
    reasons: NotRequired[list[ReasonAnswer] | None]
    """The reasons, if asked for."""



class Membership(TypedDict):
    """How well a criterion is met, in 0..=10 000: the value counted and its extremes over all completions of what is not known. `low <= point <= high` always."""

    high: int
    low: int
    point: int



class Merge(TypedDict):
    """Cells that were joined: the value stands in the first of them."""

    column: int
    """The first column, from 1."""
    row: int
    """The first row, as the sheet numbers it."""
    columns: NotRequired[int]
    """How many columns."""
    rows: NotRequired[int]
    """How many rows."""



class MoneyFields(TypedDict):
    """A range; an end left out is open."""

    currency: NotRequired[str | None]
    """ISO 4217 code: `VND`, `USD`."""
    fixed: NotRequired[bool | None]
    """True when the amount is not negotiable: a grant of a set size."""
    max: NotRequired[int | str | None]
    """The greatest amount, in minor units."""
    min: NotRequired[int | str | None]
    """The least amount, in minor units (đồng, cents), 0 to 10^15."""
    per: NotRequired[str | None]
    """What the amount is for: "project", "year". Shown, never scored."""


Money: TypeAlias = 'str | MoneyFields'
"""Money: text ("500 triệu - 2 tỷ", "$2M-$5M") or a range in minor units of a currency."""

NameDetail: TypeAlias = 'Literal["same", "unaccented", "divided", "reordered", "turned", "common_words", "slip", "other_syllable", "contained", "some_words", "other_accents", "other_numbers", "branch", "unknown", "different"]'
"""How two names agree."""

Op: TypeAlias = 'Literal["in", "not_in", "at_least", "at_most", "between", "before", "after", "exists"]'
"""The comparison of a rule."""


class Opportunity(TypedDict):
    """An opportunity as its owner states it. A *constraint* left out (`require`, `groups`, `applicants`, `exclude`, windows, `capacity`, `trl`, `must`) is no rule; a *preference* left out (`sectors`, `stages`, `places`, `ticket`, `instruments`) is unknown, and `"any"` is open to all."""

    id: str
    """Unique in its list, 1 to 256 bytes."""
    kind: str
    """`investor`, `incubator`, `challenge`, or a narrower or further kind of the tree of kinds."""
    applicants: NotRequired[list[str] | str | None]
    """Constraint: kinds of applicant it takes."""
    attributes: NotRequired[dict[str, Attribute] | None]
    """Further facts, for filters."""
    capacity: NotRequired[Capacity | None]
    """Constraint: how many it can take."""
    closes: NotRequired[str | None]
    """Constraint: the last day it is open."""
    description: NotRequired[Text | None]
    """What it looks for, in its own words."""
    duration_months: NotRequired[int | str | None]
    """How long support lasts at most, in months."""
    exclude: NotRequired[list[str] | str | None]
    """Constraint: ids of startups it must not be matched with."""
    groups: NotRequired[list[str] | str | None]
    """Constraint: only for members of any of these groups."""
    host_kind: NotRequired[str | None]
    """What its host is: university, institute, firm …"""
    instruments: NotRequired[list[str] | str | None]
    """Preference: instruments it uses: equity, grant, loan …"""
    languages: NotRequired[list[str] | str | None]
    """Constraint: it works in any of these languages (ISO 639-1)."""
    max_matches: NotRequired[int | str | None]
    """How many matches it wants to see at most."""
    meta: NotRequired[Any]
    """Anything of the caller's: handed back, never scored."""
    must: NotRequired[dict[str, str] | None]
    """Constraint: criterion → its least level (`{"sector": "above", "place": "same"}`)."""
    name: NotRequired[Text | None]
    """Name, for people."""
    not_places: NotRequired[list[PlaceText] | PlaceText | None]
    """Constraint: places it refuses, with all inside them."""
    not_sectors: NotRequired[list[str] | str | None]
    """Constraint: sectors it refuses, with all below them."""
    offers: NotRequired[list[str] | str | None]
    """What it gives: capital, pilot, customers, space, mentor, training, technology."""
    opens: NotRequired[str | None]
    """Constraint: the first day it is open."""
    owner: NotRequired[str | None]
    """Who runs it."""
    owner_kind: NotRequired[str | None]
    """What its owner is: province, university, corporate …"""
    past: NotRequired[list[Past] | Past | None]
    """Startups it already works with or refused."""
    place: NotRequired[PlaceText | None]
    """Its seat."""
    place_by: NotRequired[PlaceBy | None]
    """Whose place counts: where the startup is located (the default), where its founders come from, or either."""
    places: NotRequired[list[PlaceText] | PlaceText | None]
    """Preference: places it covers."""
    priority_groups: NotRequired[list[str] | str | None]
    """Groups it puts first: a visible weight, never a gate."""
    require: NotRequired[list[Rule] | Rule | None]
    """Constraint: rules about the startup's fields; all must hold."""
    scope: NotRequired[str | None]
    """Administrative level: district, province, inter-province, national, international. The default coverage around `place` when `places` is left out."""
    sectors: NotRequired[SectorWishes | None]
    """Preference: sectors it wants."""
    source: NotRequired[str | None]
    """Where the record comes from."""
    stages: NotRequired[list[str] | str | None]
    """Preference: stages it wants, on either axis."""
    ticket: NotRequired[Money | None]
    """Preference: a cheque, a grant or an award."""
    track_record: NotRequired[list[Deal] | Deal | None]
    """Past deals, awards or alumni."""
    trl: NotRequired[TrlRange | None]
    """Constraint: technology readiness levels it takes."""
    unreadable: NotRequired[list[str] | str | None]
    """Names of fields that were given but could not be read, wholly or in part: unknown, not absent. Written and read back, so that a stored record means the same."""
    updated: NotRequired[str | None]
    """When the record was last changed."""
    url: NotRequired[str | None]
    """Web page."""
    windows: NotRequired[list[Window] | Window | None]
    """Constraint: a series of windows; it is open in any of them."""


Order: TypeAlias = 'Literal["score", "low"]'
"""What decides the order of a list; the id decides what is left."""

OtherRow = TypedDict('OtherRow', {
    'is': 'Is',
    'row': 'int',
    'text': 'str',
})
"""A row that is no record."""


class Override(TypedDict):
    """One decision of a person about one startup."""

    act: Act
    """What it does."""
    by: str
    """Who decided."""
    id: str
    """The startup's id."""
    on: str
    """When."""
    why: str
    """Why."""



class PairAnswer(TypedDict):
    """Two records that may be the same startup."""

    a: str
    """The id of the one."""
    b: str
    """The id of the other."""
    likeness: Likeness
    """How sure."""
    reasons: list[DuplicateReasonAnswer]
    """What each criterion adds."""
    score: Score
    """The score."""
    label: NotRequired[str | None]
    """How sure, in the call's language."""
    points: NotRequired[str | None]
    """The score as points, in the call's language."""



class Past(TypedDict):
    """A past relation, with the word that tells which. A plain id is one too."""

    id: str
    """Id of the other side."""
    word: NotRequired[str | None]
    """What happened: "portfolio", "alumni", "refused"."""


PlaceBy: TypeAlias = 'Literal["located", "origin", "either"]'
"""Whose place counts."""

PlaceLevel: TypeAlias = 'Literal["world", "wider", "country", "region", "province"]'
"""How large a place is."""


class PlaceTextFields(TypedDict):
    """Parts; any of them may be missing."""

    city: NotRequired[str | None]
    """City."""
    country: NotRequired[str | None]
    """Country: name or ISO 3166-1 code."""
    region: NotRequired[str | None]
    """Region or metropolitan area."""
    state: NotRequired[str | None]
    """State, or province in Vietnam."""


PlaceText: TypeAlias = 'str | PlaceTextFields'
"""A place: text ("TP.HCM", "Tam Kỳ, Quảng Nam") or its parts from large to small."""


class PlanAnswer(TypedDict):
    """A plan of advice, with its texts."""

    changes: list[Change]
    """The changes, one to three."""
    score: Score
    """The score with them."""
    verdict: Verdict
    """The verdict with them."""
    rank: NotRequired[int | None]
    """The rank with them, where the goal is a rank."""
    texts: NotRequired[list[str] | None]
    """Each change as a phrase."""



class Query(TypedDict):
    """A query beside the record that asks."""

    as_of: Date
    """The date that decides windows, ages and recent activity. The library reads no clock."""
    after: NotRequired[Key | None]
    """Continue the eligible list after this match: `next` of the page before."""
    filter: NotRequired[Filter]
    """Which records are looked at, before any limit."""
    limit: NotRequired[int]
    """Eligible matches listed at most."""
    order: NotRequired[Order]
    """What decides the order."""
    rejected: NotRequired[bool]
    """Also list the rejected, each with its failed rules."""
    unverified_after: NotRequired[Key | None]
    """The same for the unverified list."""
    unverified_limit: NotRequired[int]
    """Unverified matches listed at most."""



class QuestionAnswer(TypedDict):
    """A question, with the field's name."""

    field: str
    """The field."""
    matches: int
    """Matches still in contention that it bears on."""
    rules: int
    """How many of those wait for it to be eligible."""
    width_tenths: int
    """How much interval width it controls among the matches still in contention, in points of score summed over them, tenths. An open rule counts as the whole score that hangs on it."""
    label: NotRequired[str | None]
    """The field's name for people."""



class RankingAnswer(TypedDict):
    """A ranking."""

    as_of: str
    """The date it was made for."""
    asked_by: str
    """The id of the record that asked."""
    eligible: ListAnswer
    """Matches whose every rule holds."""
    filtered: int
    """Records that the filter left out."""
    ineligible: int
    """How many may not be matched."""
    ineligible_by_rule: dict[str, int]
    """Rule → how many fail it."""
    record: Record
    """What `verify` needs to repeat it."""
    unverified: ListAnswer
    """Matches with open rules and no failed one."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """What was found about the record that asked, and about the records that the call carried."""
    rejected: NotRequired[list[MatchAnswer]]
    """The rejected, if the query asked for them."""



class Rates(TypedDict):
    """Exchange rates of one day. Money converts through these or not at all."""

    base: Currency
    """The currency they are stated in."""
    date: Date
    """The day they are of."""
    millionths: Mapping[str, Any]
    """Currency → millionths of the base's major unit for one major unit of it (1 USD = 25,400 VND is `"USD": 25400000000`)."""


Reads: TypeAlias = 'Literal["id", "name", "text", "prose", "address", "terms", "list", "money", "day", "founded", "trl", "months", "whole", "gender", "skip"]'
"""How the cells of a field are read."""


class ReasonAnswer(TypedDict):
    """A reason, with its texts."""

    contribution: int
    """Weight × membership: what it adds to the score. Contributions sum to the score."""
    criterion: Criterion
    """The criterion."""
    detail: Detail
    """Why, as data."""
    membership: Membership
    """How well it is met, of 10 000, with the extremes over what is not known."""
    tenths: int
    """The contribution in tenths of a point, rounded so that the column adds up to the printed score."""
    weight: int
    """Its weight, of 10 000."""
    label: NotRequired[str | None]
    """The criterion's name."""
    text: NotRequired[str | None]
    """The reason as a sentence."""



class Record(TypedDict):
    """An old answer, as far as it is needed to repeat it: hashes, ids and scores."""

    content_hash: str
    """The catalogue's content hash."""
    eligible: list[Line]
    """The eligible matches of the page."""
    fingerprint: str
    """The matcher's fingerprint."""
    query_hash: str
    """Hash of the record that asked and of the query."""
    unverified: list[Line]
    """The unverified matches of the page."""



class RecordAnswer(TypedDict):
    """A record as it is kept: what was read of it, in its order of fields."""

    opportunity: NotRequired[Opportunity | None]
    """The opportunity; absent when there is none with that id."""
    startup: NotRequired[Startup | None]
    """The startup; absent when there is none with that id."""



class RegisterAnswer(TypedDict):
    """The records of a sheet, and how they were read."""

    findings: list[FindingAnswer]
    """What was found."""
    kind: Sheet
    """What its rows are."""
    more_findings: int
    """Findings that are not listed."""
    others: list[OtherRow]
    """Rows that are no records."""
    records: SheetRecords
    """The records: startups or opportunities."""
    rows: list[int]
    """The row of each record, as the sheet numbers it."""
    tables: list[TableFound]
    """The tables that were found."""
    text: NotRequired[str | None]
    """The report as lines for people, in the call's language."""



class RuleFields(TypedDict):
    """True when any of the rules is."""

    any: Sequence[Rule]
    """The alternatives."""



class RuleChoice(TypedDict):
    """One comparison."""

    field: str
    """A startup field, `attributes.x`, or one of `age_years`, `ask.min`, `ask.max`."""
    op: Op
    """The comparison."""
    value: NotRequired[RuleValue | None]
    """What is compared with; nothing for `exists`."""
    why: NotRequired[str | None]
    """The programme's reason, shown when the rule fails."""


Rule: TypeAlias = 'RuleFields | RuleChoice'
"""A rule: one comparison, or any of several rules."""

RuleValue: TypeAlias = 'bool | int | str | list[RuleValue]'
"""What a field is compared with."""


class Score(TypedDict):
    """The score of a pair, 0 to [`PERFECT`] (shown as 0 to 100), and its extremes over all that is not known. `low <= score <= high` always; the contributions of the criteria sum to the score exactly."""

    coverage: int
    """Share of what counts that is known, 0 to 10 000: the width of the interval, taken from the whole."""
    high: int
    """The greatest score over all completions."""
    low: int
    """The least score over all completions."""
    score: int
    """The score."""



class Seats(TypedDict):
    """Seats for a stage and a period."""

    at_least: NotRequired[int | str | None]
    """At least so many ("more than 1,000"): a promise, not a gate."""
    at_most: NotRequired[int | str | None]
    """At most so many. Left out: no upper limit."""
    base_year: NotRequired[int | str | None]
    """The year that the numbers are stated for."""
    growth_percent: NotRequired[int | str | None]
    """Growth of both numbers per year after `base_year`, in per cent, compounded and rounded down."""
    period: NotRequired[str | None]
    """The year or years they are for: "2026", "2026-2030"; always when left out."""
    stage: NotRequired[str | None]
    """The stage they are for; any stage when left out."""
    taken: NotRequired[int | str | None]
    """Seats already given."""


SectorWishes: TypeAlias = 'str | list[str] | dict[str, int | str]'
"""Sectors an opportunity wants."""

Sheet: TypeAlias = 'Literal["startups", "opportunities"]'
"""Which records a register holds."""


class SheetOptions(TypedDict):
    """What a sheet is read with, beside its cells."""

    columns: NotRequired[Mapping[str, str | None]]
    """Heading or column letters → field (`ask.min`), or `null` to leave the column out."""
    currency: NotRequired[str | None]
    """What amounts without a currency are in; đồng for Vietnamese headings."""
    defaults: NotRequired[Mapping[str, Any]]
    """Field → value for records whose row does not state it: `{"kind": "incubator"}`."""
    first_row: NotRequired[int | None]
    """The number of the first row given; 1 when left out."""
    heading_rows: NotRequired[Sequence[Any] | None]
    """First and last heading row, as the sheet numbers them, where they are not found."""
    merged: NotRequired[Sequence[Merge]]
    """Cells that were joined."""


SheetRecords: TypeAlias = 'list[Startup] | list[Opportunity]'
"""The records of a sheet."""

ShownNothing = TypedDict('ShownNothing', {
    'is': 'Literal["nothing"]',
})
"""Nothing is stated."""

ShownUnreadable = TypedDict('ShownUnreadable', {
    'is': 'Literal["unreadable"]',
})
"""Something is stated that cannot be read."""

ShownTerms = TypedDict('ShownTerms', {
    'is': 'Literal["terms"]',
    'terms': 'list[Term]',
})
"""Any of these terms."""

ShownNoneOf = TypedDict('ShownNoneOf', {
    'is': 'Literal["none_of"]',
    'terms': 'list[Term]',
})
"""None of these terms, nor anything inside them."""

ShownNumber = TypedDict('ShownNumber', {
    'is': 'Literal["number"]',
    'from': 'NotRequired[int | None]',
    'to': 'NotRequired[int | None]',
})
"""A whole number or a range."""

ShownDates = TypedDict('ShownDates', {
    'is': 'Literal["dates"]',
    'from': 'NotRequired[str | None]',
    'to': 'NotRequired[str | None]',
})
"""A day or a span of days."""

ShownMoney = TypedDict('ShownMoney', {
    'amounts': 'Amounts',
    'is': 'Literal["money"]',
})
"""Money."""

ShownLevel = TypedDict('ShownLevel', {
    'is': 'Literal["level"]',
    'level': 'str',
})
"""A level of a criterion."""

ShownTexts = TypedDict('ShownTexts', {
    'is': 'Literal["texts"]',
    'texts': 'list[str]',
})
"""Texts."""

ShownSeats = TypedDict('ShownSeats', {
    'is': 'Literal["seats"]',
    'of': 'int',
    'taken': 'int',
})
"""Seats taken, of so many."""

ShownStated = TypedDict('ShownStated', {
    'is': 'Literal["stated"]',
})
"""That the field is stated."""

Shown: TypeAlias = 'ShownNothing | ShownUnreadable | ShownTerms | ShownNoneOf | ShownNumber | ShownDates | ShownMoney | ShownLevel | ShownTexts | ShownSeats | ShownStated'
"""A value in a check, as data: ids, numbers, dates, amounts."""

Side: TypeAlias = 'Literal["startup", "opportunity"]'
"""Whose information a finding is about."""


class Startup(TypedDict):
    """A startup as its register keeps it. A field left out or `null` is unknown; an empty list is known to be none."""

    id: str
    """Unique in its list, 1 to 256 bytes."""
    applicant: NotRequired[str | None]
    """Kind of applicant: firm, project, group, individual, cooperative, household …"""
    ask: NotRequired[Money | None]
    """The money it looks for: for equity the size of the round, for grants the need."""
    attributes: NotRequired[dict[str, Attribute] | None]
    """Further facts, for rules."""
    description: NotRequired[Text | None]
    """What it does, in its own words."""
    exclude: NotRequired[list[str] | str | None]
    """Ids of opportunities it must not be matched with."""
    founded: NotRequired[Founded | None]
    """When it was founded: a year ("2019") or a date."""
    groups: NotRequired[list[str] | str | None]
    """Groups its founders belong to: women, students, farmers … Closed once given."""
    instruments: NotRequired[list[str] | str | None]
    """Instruments it accepts: equity, grant, loan …"""
    languages: NotRequired[list[str] | str | None]
    """Languages it can work in, as ISO 639-1 codes."""
    meta: NotRequired[Any]
    """Anything of the caller's: handed back, never scored."""
    name: NotRequired[Text | None]
    """Name, for people."""
    origin: NotRequired[PlaceText | None]
    """Where its founders come from."""
    past: NotRequired[list[Past] | Past | None]
    """Opportunities it already works with or was refused by."""
    place: NotRequired[PlaceText | None]
    """Where it is located."""
    sectors: NotRequired[list[str] | str | None]
    """Sectors it works in."""
    source: NotRequired[str | None]
    """Where the record comes from."""
    stage: NotRequired[list[str] | str | None]
    """Stages it is in, on the programme axis, the funding axis or both."""
    trl: NotRequired[int | str | None]
    """Technology readiness level, 1 to 9."""
    unreadable: NotRequired[list[str] | str | None]
    """Names of fields that were given but could not be read, wholly or in part: unknown, not absent. Written and read back, so that a stored record means the same."""
    updated: NotRequired[str | None]
    """When the record was last changed."""
    url: NotRequired[str | None]
    """Web page."""
    wants: NotRequired[list[str] | str | None]
    """What it wants: capital, pilot, customers, space, mentor, training, technology."""



class Statistics(TypedDict):
    """What is usual among a set of opportunities, as counted at an evidence date. A plain value: it can be stored as JSON, reviewed and given to another matcher."""

    deals: int
    """Number of past deals."""
    documents: int
    """Number of opportunities with a text."""
    evidence_date: Date
    """Nothing after this day was counted."""
    places: Mapping[str, int]
    """Place, at every level → past deals in it."""
    sectors: Mapping[str, int]
    """Sector → past deals with it."""
    stages: Mapping[str, int]
    """Stage → past deals in it."""
    words: Mapping[str, int]
    """Word or pair of words → number of opportunities whose texts have it."""



class SuggestionAnswer(TypedDict):
    """A suggestion of type-ahead."""

    id: str
    """The id."""
    label: str
    """The name that matched, to show."""



class TableFound(TypedDict):
    """A table that was found in the sheet."""

    columns: list[Column]
    """Every column with a heading or with a field."""
    first_heading_row: int
    """First row of its headings."""
    last_heading_row: int
    """Last row of its headings."""



class TemplateField(TypedDict):
    """One field that a column can hold."""

    en: str
    """The heading in English and Vietnamese."""
    field: str
    """The field of the record: `ask`, `meta.phone`."""
    reads: Reads
    """How its cells are read."""
    required: bool
    """True if a row without it is no record."""
    template: bool
    """True if it stands in a template, in the order of this list."""
    vi: str
    """The heading in Vietnamese."""
    note_en: NotRequired[str]
    """A note for who fills it in, in English; empty for none."""
    note_vi: NotRequired[str]
    """The note in Vietnamese."""
    terms: NotRequired[list[AllowedTerm]]
    """The terms it takes."""


Term: TypeAlias = 'str'
"""id of a vocabulary term, or a local term's own text"""


class TermAnswer(TypedDict):
    """A term of a vocabulary."""

    id: str
    """The id."""
    axis: NotRequired[Axis | None]
    """The axis that a stage lies on; absent for what is no rung, and for other kinds."""
    label: NotRequired[str | None]
    """The name, to show."""
    parent: NotRequired[str | None]
    """The id of the term it is part of."""


TermKind: TypeAlias = 'Literal["sector", "stage", "place", "group", "applicant", "kind", "support", "scope"]'
"""The kinds of terms; each has a tree of its own."""

Text: TypeAlias = 'str | dict[str, str]'
"""A text: plain, or by language (`{"vi": …, "en": …}`)."""


class TrlRange(TypedDict):
    """Technology readiness levels, 1 to 9; an end left out is open."""

    max: NotRequired[int | str | None]
    """The greatest level."""
    min: NotRequired[int | str | None]
    """The least level."""


Unit: TypeAlias = 'Literal["bytes", "entries", "levels", "digits"]'
"""What a limit counts."""

VerdictEligible = TypedDict('VerdictEligible', {
    'is': 'Literal["eligible"]',
})
"""Every rule holds."""

VerdictUnverified = TypedDict('VerdictUnverified', {
    'is': 'Literal["unverified"]',
    'missing': 'list[Check]',
})
"""No rule fails, but some cannot be decided."""

VerdictIneligible = TypedDict('VerdictIneligible', {
    'failed': 'list[Check]',
    'is': 'Literal["ineligible"]',
    'missing': 'list[Check]',
})
"""A rule fails."""

Verdict: TypeAlias = 'VerdictEligible | VerdictUnverified | VerdictIneligible'
"""Whether a pair may be matched at all."""

VerdictAnswer = TypedDict('VerdictAnswer', {
    'is': 'str',
    'failed': 'NotRequired[list[CheckAnswer]]',
    'missing': 'NotRequired[list[CheckAnswer]]',
    'text': 'NotRequired[str | None]',
})
"""A verdict."""


class Verification(TypedDict):
    """What a repeated ranking has in common with the one it repeats."""

    content: bool
    """The catalogue has the same content."""
    fingerprint: bool
    """The matcher has the same fingerprint."""
    lists: bool
    """The lists are the same: ids, ranks and scores."""
    query: bool
    """The record that asked and the query are the same."""
    same: bool
    """True when everything below is."""



class VocabularyEdit(TypedDict):
    """What a caller changes in a vocabulary. ``` use ketnoi::vocabulary::{TermKind, Vocabulary, VocabularyEdit}; let edit: VocabularyEdit = serde_json::from_str( r#"{"terms": {"sector": [{"id": "agri-drones", "parent": "drones", "en": "Agricultural drones", "vi": "Drone nông nghiệp"}]}}"#, ).unwrap(); let vocabulary = Vocabulary::builtin().with(edit).unwrap(); assert!(vocabulary.tree(TermKind::Sector).get("agri-drones").is_some()); ```"""

    terms: NotRequired[Mapping[str, Sequence[EditedTerm]]]
    """Terms to add, by kind. A term with the id of an existing one changes what it states and keeps the rest."""
    trees: NotRequired[Mapping[str, Sequence[EditedTerm]]]
    """Whole trees instead of the built-in ones, by kind."""



class WeightAnswer(TypedDict):
    """A weight, with its reason."""

    criterion: Criterion
    """The criterion."""
    weight: int
    """Its share of 10 000."""
    why: NotRequired[str | None]
    """Why this number; absent for a caller's own."""



class Window(TypedDict):
    """Days from `opens` to `closes`, both included; an end left out is open."""

    closes: NotRequired[str | None]
    """The last day."""
    opens: NotRequired[str | None]
    """The first day."""

