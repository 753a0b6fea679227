"""Records, queries and answers as types. Generated from the JSON Schema; do not edit.

`python bindings-python/tools/types_of_schema.py` writes this file; a test compares it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from . import _rules


class Absence(TypedDict):
    """An attendee who does not come, or is there for less time than the event says."""

    arrives: NotRequired[Time | None]
    """Not before this time."""
    leaves: NotRequired[Time | None]
    """Not after this time. Without `arrives` and `leaves` the attendee does not come at all."""
    opportunity: NotRequired[str | None]
    """An opportunity's id."""
    startup: NotRequired[str | None]
    """A startup's id; either this or `opportunity`."""


Act: TypeAlias = 'Literal["pin", "bar", "note"]'
"""The effect of an override."""


class AdviceAnswer(TypedDict):
    """The answer to `advise`."""

    change_sets: list[ChangeSetAnswer]
    """The smallest sets of changes that reach it, best first; none within three changes when empty.
    """
    fixed: list[str]
    """Failed rules that no change of an actionable field can mend."""
    goal: Goal
    """The goal."""
    reached: bool
    """True when it is reached already."""



class AgendaAnswer(TypedDict):
    """The answer to `agenda`: a file."""

    media_type: str
    """What to save or send it as."""
    text: str
    """The file."""


AgendaRows: TypeAlias = 'Literal["opportunities", "startups", "tables"]'
"""The rows of the timetable of a whole event."""


class Aid(TypedDict):
    """Aid that a startup has received: a grant, a voucher, a place in a programme.

    JSON may state its id alone.
    """

    id: str
    """What gave it: the id of an opportunity, or another name that rules use."""
    amount: NotRequired[Money | None]
    """How much it was."""
    date: NotRequired[str | None]
    """When it was granted."""



class AllowedTerm(TypedDict):
    """A term that a field takes."""

    en: str
    """English label."""
    id: str
    """Its id."""
    vi: str
    """Vietnamese label."""



class Amounts(TypedDict):
    """A range of money as it is stated, in minor units; an open end is left out."""

    currency: NotRequired[Currency | None]
    """ISO 4217 code; absent when the text states none."""
    max: NotRequired[int | None]
    """The greatest amount, in minor units."""
    min: NotRequired[int | None]
    """The least amount, in minor units."""



class Assign(TypedDict):
    """A request for a plan: the limits under which the total score is maximised.

    Startups and opportunities that are not named have the limits of `programmes_each` and
    `seats_each`.
    """

    fixed: NotRequired[Sequence[PairId]]
    """Pairs that must be in the plan.

    They have to be candidates: a pair that fails a rule cannot be fixed.
    """
    forbidden: NotRequired[Sequence[PairId]]
    """Pairs that must not be in the plan."""
    node_limit: NotRequired[int]
    """Nodes of branch and bound at most, where quotas overlap or are shares; the answer states its
    gap.

    A count instead of a time, so the same request has the same answer everywhere.
    """
    programmes: NotRequired[Mapping[str, int]]
    """Startup → how many programmes it may be in at most."""
    programmes_each: NotRequired[int]
    """Programmes that any other startup may be in at most; one when left out."""
    quotas: NotRequired[Sequence[Quota]]
    """How many pairs of a kind the plan has at least and at most."""
    seats: NotRequired[Mapping[str, CountRange]]
    """Opportunity → how many startups it takes, in place of what its record states."""
    seats_each: NotRequired[int | None]
    """Seats of every opportunity that neither `seats` nor its record limits; no limit when left
    out.
    """
    stage_seats: NotRequired[Sequence[StageSeats]]
    """Seats of a stage at an opportunity that `seats` does not name, in place of what its record
    states.
    """



class Assigned(TypedDict):
    """A pair of the plan."""

    opportunity: str
    """The opportunity's id."""
    score: int
    """The score of the pair."""
    startup: str
    """The startup's id."""
    fixed: NotRequired[bool]
    """True if the request fixes it."""



class AssignmentAnswer(TypedDict):
    """The answer to `assign`: a plan, with its texts."""

    bound: int
    """An upper bound on the total of every plan that keeps the limits."""
    dual_prices: list[DualPrice]
    """The dual price of each limit that has one: the certificate.

    A price above zero is about what the total would gain if a maximum were one higher, below zero
    if a minimum were one lower.
    """
    gap: int
    """`bound - total`: 0 when the plan is proven to be the best."""
    lexicographically_first: bool
    """Among equally good plans this is the first in the order of ids (see [`plan`](crate::plan)).
    """
    nodes: int
    """Nodes of branch and bound: one where the limits are nested."""
    pairs: list[Assigned]
    """The pairs, by the ids of startup and opportunity."""
    seats: list[SeatUsage]
    """Every opportunity with a limit of its own."""
    total: int
    """The sum of their scores."""
    unassigned: list[Unassigned]
    """Startups that could be in a further programme, each with the best pair that it did not get
    and the limits that block it.
    """
    texts: NotRequired[list[str] | None]
    """What stood in the way of each of `left`, as sentences."""



class Attendee(TypedDict):
    """An attendee."""

    id: str
    """The record's id."""
    arrives: NotRequired[Time | None]
    """Not before this time."""
    available: NotRequired[Sequence[TimeRange] | None]
    """When the attendee can meet; the whole event when left out.

    A slot must lie inside one of them.
    """
    away: NotRequired[Sequence[TimeRange]]
    """When the attendee cannot meet: breaks, talks."""
    leaves: NotRequired[Time | None]
    """Not after this time."""
    max_meetings: NotRequired[int | None]
    """Meetings at most."""
    max_per_session: NotRequired[int | None]
    """Meetings in one session at most."""
    name: NotRequired[Text | None]
    """The name for people; the id when left out."""
    table: NotRequired[str | None]
    """The attendee's own table, where all its meetings are and no others."""


Attribute: TypeAlias = 'bool | float | str | list[str] | PartialAnswer'
"""A further fact. [`Config::facts`](crate::Config) states which of these a fact may be."""


class AudienceStartup(TypedDict):
    """The startup with this id."""

    startup: str



class AudienceOpportunity(TypedDict):
    """The opportunity with this id."""

    opportunity: str



class AudienceTable(TypedDict):
    """The table with this id."""

    table: str


Audience: TypeAlias = 'Literal["everyone"] | AudienceStartup | AudienceOpportunity | AudienceTable'
"""The part of a timetable that is written."""

Axis: TypeAlias = 'Literal["programme", "funding"]'
"""The axis that a stage lies on."""

BestFor: TypeAlias = 'Literal["startups", "opportunities"]'
"""The side that proposes: the plan is then the best of all stable plans for that side."""


class BestMatches(TypedDict):
    """The first matches of both lists."""

    eligible: list[MatchRecord]
    """The first of those whose every rule holds."""
    unverified: list[MatchRecord]
    """The first of those with open rules and no failed one."""


CalendarAnswer = TypedDict('CalendarAnswer', {
    'entries': 'list[CalendarEntryAnswer]',
    'from': 'str',
    'to': 'str',
    'total': 'int',
    'diagnostics': 'NotRequired[list[DiagnosticAnswer]]',
})
"""The answer to `calendar`."""


class CalendarEntryAnswer(TypedDict):
    """What begins or ends for one opportunity on one day."""

    day: str
    """The first day of the new state.

    A window whose last day is the 15th has closed on the 16th.
    """
    events: list[CalendarEventAnswer]
    """What begins or ends."""
    opportunity: str
    """The opportunity's id."""
    name: NotRequired[Text | None]
    """The opportunity's name."""
    startups: NotRequired[StartupChangesAnswer | None]
    """The startups whose verdict changes because of it; none if the catalog has no startups."""


CalendarEventAnswerOpens = TypedDict('CalendarEventAnswerOpens', {
    'is': 'Literal["opens"]',
    'window': 'Window',
    'text': 'NotRequired[str | None]',
})
"""A window opens: this is its first day."""

CalendarEventAnswerClosed = TypedDict('CalendarEventAnswerClosed', {
    'is': 'Literal["closed"]',
    'window': 'Window',
    'text': 'NotRequired[str | None]',
})
"""A window has closed: the day before was its last."""

CalendarEventAnswerSeatsBegin = TypedDict('CalendarEventAnswerSeatsBegin', {
    'is': 'Literal["seats_begin"]',
    'seats': 'NotRequired[int | None]',
    'stage': 'NotRequired[Term | None]',
    'text': 'NotRequired[str | None]',
})
"""The period of seats begins."""

CalendarEventAnswerSeatsEnded = TypedDict('CalendarEventAnswerSeatsEnded', {
    'is': 'Literal["seats_ended"]',
    'stage': 'NotRequired[Term | None]',
    'text': 'NotRequired[str | None]',
})
"""The period of seats has ended."""

CalendarEventAnswerSeatsChange = TypedDict('CalendarEventAnswerSeatsChange', {
    'after': 'int',
    'before': 'int',
    'is': 'Literal["seats_change"]',
    'stage': 'NotRequired[Term | None]',
    'text': 'NotRequired[str | None]',
})
"""The number of seats of this year is not that of the year before."""

CalendarEventAnswerRuleBegins = TypedDict('CalendarEventAnswerRuleBegins', {
    'is': 'Literal["rule_begins"]',
    'rule': 'str',
    'text': 'NotRequired[str | None]',
    'why': 'NotRequired[Text | None]',
})
"""An own rule comes into force: this is its first day."""

CalendarEventAnswerRuleEnded = TypedDict('CalendarEventAnswerRuleEnded', {
    'is': 'Literal["rule_ended"]',
    'rule': 'str',
    'text': 'NotRequired[str | None]',
    'why': 'NotRequired[Text | None]',
})
"""An own rule is no longer in force: the day before was its last."""

CalendarEventAnswer: TypeAlias = 'CalendarEventAnswerOpens | CalendarEventAnswerClosed | CalendarEventAnswerSeatsBegin | CalendarEventAnswerSeatsEnded | CalendarEventAnswerSeatsChange | CalendarEventAnswerRuleBegins | CalendarEventAnswerRuleEnded'
"""What begins or ends, with its text."""

CalendarQuery = TypedDict('CalendarQuery', {
    'from': 'Date',
    'to': 'Date',
    'entry_limit': 'NotRequired[int]',
    'limit': 'NotRequired[int]',
})
"""The days and the limits of a calendar."""

Capacity: TypeAlias = 'int | str | list[Seats] | Seats'
"""How many an opportunity can take."""


class CellFields(TypedDict):
    """As in the answer."""

    date: str


Cell: TypeAlias = 'None | bool | float | str | CellFields'
"""One cell: nothing, a tick, a number, a text, or a day."""

CellFormat: TypeAlias = 'Literal["id", "name", "text", "prose", "address", "terms", "list", "money", "day", "founded", "trl", "months", "whole", "gender", "skip"]'
"""How the cells of a field are read."""


class Change(TypedDict):
    """One change: a field and the value it would have."""

    field: str
    """The field."""
    to: FieldValue
    """The value it would have."""
    was_missing: bool
    """True when the field was not stated: an answer rather than a change."""



class ChangeAnswer(TypedDict):
    """What has changed for one subscriber."""

    after: BestMatches
    """The lists now."""
    before: BestMatches
    """The lists before."""
    entered: list[MatchRecord]
    """Records that are in a list now and were in none before."""
    id: str
    """The id of the subscriber."""
    left: list[MatchRecord]
    """Records that were in a list before and are in none now."""



class ChangeSetAnswer(TypedDict):
    """A set of changes, with its texts."""

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



class ChangeTotals(TypedDict):
    """How many pairs change their verdict, and how. No limit of a list affects these numbers."""

    after: VerdictCounts
    """How many pairs have each verdict after."""
    before: VerdictCounts
    """How many pairs had each verdict before."""
    by_rule: dict[str, RuleEffect]
    """Rule → how many pairs lose or gain by it."""
    gained: int
    """Pairs with a better verdict after: eligible is better than unverified, and unverified better
    than ineligible.
    """
    lost: int
    """Pairs with a worse verdict after."""
    transitions: list[Transition]
    """Each change of a verdict that occurs, with the number of pairs."""



class Changes(TypedDict):
    """What has changed."""

    attendees: Sequence[Absence]
    """The attendees who do not come, come late or leave early."""
    max_moves: NotRequired[int | None]
    """Other meetings that may move at most; one in fifty when left out."""
    now: NotRequired[Time | None]
    """Slots that have started by now are over: nothing in them moves or is filled."""



class ChangesAnswer(TypedDict):
    """The answer to `changes`: subscribers whose best matches have changed, in the order of their
    ids.
    """

    opportunities: list[ChangeAnswer]
    """Opportunities that subscribed."""
    startups: list[ChangeAnswer]
    """Startups that subscribed."""



class CheckedAnswer(TypedDict):
    """The answer to `check`, `add` and `update`."""

    diagnostics: list[DiagnosticAnswer]
    """Diagnostics of the records."""
    opportunities: int
    """Number of opportunities in the catalog now."""
    startups: int
    """Number of startups in the catalog now."""



class Column(TypedDict):
    """One column, and what it was read as."""

    column: str
    """The letters of the sheet: `C`."""
    heading: str
    """The heading as it stands, rows joined."""
    basis: NotRequired[HeadingBasis | None]
    """Why it was read so: by the words of the heading, or by its values too."""
    confidence: NotRequired[HeadingConfidence | None]
    """How sure that is."""
    day_order: NotRequired[DayOrder | None]
    """Which number of its dates is the day, where that had to be decided."""
    field: NotRequired[str | None]
    """The field it was read as: `ask`, `ask.min`, `meta.phone`; none if it was not."""
    how: NotRequired[HeadingMatch | None]
    """How the heading was read."""
    left_out: NotRequired[bool]
    """True if the caller leaves it out."""
    repeated: NotRequired[bool]
    """True if an earlier column holds the same field; this one is kept in `meta`."""
    suggestions: NotRequired[list[str]]
    """"Did you mean": the nearest fields, for a heading that was not read."""
    tick: NotRequired[str | None]
    """The term that a tick in it stands for."""
    unit: NotRequired[str | None]
    """The unit of its money, as the heading states it."""



class CompareQuery(TypedDict):
    """The date and the limits of a comparison."""

    as_of: Date
    """The date that decides windows and ages on both sides."""
    limit: NotRequired[int]
    """Startups listed at most for each opportunity: so many that lose, and so many that gain."""
    opportunity_limit: NotRequired[int]
    """Opportunities listed at most."""



class Comparison(TypedDict):
    """Two configurations on the same interactions: the metrics of the second less those of the
    first.
    """

    interactions: int
    """How many interactions were evaluated."""
    ndcg_at_10: Interval
    """Gain in NDCG at 10."""
    recall_at_10: Interval
    """Gain in recall at 10. If the whole interval is above zero, it is better beyond chance."""
    reciprocal_rank: Interval
    """Gain in the reciprocal rank."""



class ComparisonAnswer(TypedDict):
    """The answer to `compare`."""

    as_of: str
    """The date of the query."""
    changed: int
    """Opportunities with at least one changed pair."""
    changes: list[OpportunityChangeAnswer]
    """Those opportunities, most changed pairs first and then by id, up to the limit."""
    only_after: Unmatched
    """Records that only the version after has."""
    only_before: Unmatched
    """Records that only the version before has."""
    opportunities: int
    """Opportunities that both versions have, and which are compared."""
    startups: int
    """Startups that are compared."""
    totals: ChangeTotals
    """How many pairs of these change their verdict, and by which rules."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """Diagnostics of the records that the call carried."""



class Config(TypedDict):
    """What a programme decides about scoring. The default is ready to use."""

    curves: NotRequired[Curves]
    """How past deals age, and how many of them outweigh the usual share."""
    evidence: NotRequired[bool]
    """Count past deals: use the weight profiles with evidence.

    Off by default, because a record without past deals must not lose to one with them unless a
    programme decides so.
    """
    facts: NotRequired[dict[str, Fact]]
    """Facts that rules, records and forms share, by name, beside the shipped ones: `headcount`,
    `turnover`, `balance_sheet`, `project_cost`, `goals`, `legal_status`, `activity_code`.

    A startup answers them in its `attributes`.
    """
    rates: NotRequired[Rates | None]
    """Exchange rates of one day. Without them amounts in different currencies do not compare."""
    statistics: NotRequired[Statistics | None]
    """Word frequencies and base rates of a set of opportunities (see
    [`Matcher::statistics`](crate::Matcher::statistics)).
    """
    vocabulary: NotRequired[VocabularyEdit | None]
    """Terms that the programme adds or replaces."""
    weights: NotRequired[dict[str, dict[str, int]]]
    """The programme's own weights, by family: criterion → weight.

    They replace the shipped profile of that family and must sum to 10 000.
    """



class ConstraintProgrammes(TypedDict):
    """A startup may be in so many programmes at most."""

    at_most: int
    """At most so many."""
    constraint: Literal["programmes"]
    startup: str
    """The startup's id."""



class ConstraintSeats(TypedDict):
    """An opportunity has so many seats."""

    at_most: int
    """At most so many."""
    constraint: Literal["seats"]
    opportunity: str
    """The opportunity's id."""
    stage: NotRequired[str | None]
    """The stage that the seats are for, as its record states it."""



class ConstraintMinimum(TypedDict):
    """An opportunity takes at least so many startups."""

    at_least: int
    """At least so many."""
    constraint: Literal["minimum"]
    opportunity: str
    """The opportunity's id."""



class ConstraintQuota(TypedDict):
    """One end of a quota."""

    constraint: Literal["quota"]
    name: str
    """Its name."""
    quota: int
    """Its position in the request, from 0."""



class ConstraintFixed(TypedDict):
    """A pair that must be in the plan."""

    constraint: Literal["fixed"]
    opportunity: str
    """The opportunity's id."""
    startup: str
    """The startup's id."""


Constraint: TypeAlias = 'ConstraintProgrammes | ConstraintSeats | ConstraintMinimum | ConstraintQuota | ConstraintFixed'
"""One limit that a plan keeps."""

Contact: TypeAlias = 'Literal["tax_code", "email", "phone", "site"]'
"""A kind of contact, the most reliable first."""


class CountRange(TypedDict):
    """At least and at most so many."""

    at_least: NotRequired[int | None]
    """At least so many; none when left out."""
    at_most: NotRequired[int | None]
    """At most so many; no limit when left out."""


Counting: TypeAlias = 'Literal["entries", "startups", "opportunities"]'
"""What is counted."""

Criterion: TypeAlias = 'Literal["sector", "stage", "place", "ticket", "instrument", "readiness", "priority", "support", "theme", "history_sector", "history_stage", "history_place", "history_amount", "activity"]'
"""One signal that a startup and an opportunity are compared by.

The order of the variants is the order in which contributions are added up and reasons are listed.
"""

Currency: TypeAlias = 'str'
"""ISO 4217 code"""


class Cursor(TypedDict):
    """The last match of a page, after which the next page begins (keyset pagination)."""

    id: str
    """The id of its record on the side that was searched."""
    low: int
    """The low end of its interval."""
    score: int
    """The score of the match."""



class Curves(TypedDict):
    """How past deals age, and how many of them outweigh the usual share.

    ``` use ketnoi::config::Curves; let curves =
    Curves::default().with_half_life(365).with_smoothing(10); assert_eq!((curves.half_life,
    curves.smoothing), (365, 10)); ```
    """

    activity_half_life: NotRequired[int]
    """Days in which the weight of a past deal halves for the criterion of activity.

    365: programmes and funds plan by the year.
    """
    half_life: NotRequired[int]
    """Days in which the weight of a past deal halves for its sectors, stages, places and amounts.

    548, a year and a half: half of a fund's partners and theses change within a few years, and a
    shorter half-life leaves too few deals to count.
    """
    smoothing: NotRequired[int]
    """How many deals with the usual share are added to the past deals.

    5: one deal changes little, and ten deals make most of the difference.
    """


Date: TypeAlias = 'str | datetime.date'
"""A day: ISO text, or a date."""

DayOrder: TypeAlias = 'Literal["day_first", "month_first"]'
"""Which of the first two numbers of a date is the day."""


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
    """The reasons, if the call asks for them."""



class DecisionAnswer(TypedDict):
    """The answer to `decide`: a ranking with decisions applied."""

    as_of: str
    """The date it was made for."""
    barred: list[DecidedAnswer]
    """Those that were barred."""
    ineligible: int
    """How many fail a rule."""
    ineligible_by_rule: dict[str, int]
    """Rule → how many fail it."""
    listed: list[DecidedAnswer]
    """The list: pinned ones first, then the eligible by rank."""
    opportunity: str
    """The opportunity's id."""
    record: RankingRecord
    """What `verify` needs to repeat the ranking without decisions."""
    rejected: list[DecidedAnswer]
    """Those that fail a rule, if the query asks for them."""
    reserve: list[DecidedAnswer]
    """The eligible that follow."""
    unverified: list[DecidedAnswer]
    """Those whose rules are open."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """Diagnostics of the opportunity, and of the records that the call carried."""
    elsewhere: NotRequired[list[Override]]
    """Decisions about ids that the catalog does not have."""
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
    'level': 'Level',
    'wanted': 'Term',
})
"""The best pair of the startup's terms and the wanted ones."""

DetailLocal = TypedDict('DetailLocal', {
    'have': 'Term',
    'is': 'Literal["local"]',
    'wanted': 'Term',
})
"""A term outside the vocabulary and another term: it may or may not mean the same."""

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
    'level': 'Level',
    'ticket': 'Amounts',
})
"""The round and the cheque."""

DetailGrant = TypedDict('DetailGrant', {
    'ask': 'Amounts',
    'is': 'Literal["grant"]',
    'level': 'Level',
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
"""No group has priority at the opportunity."""

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
    'since': 'NotRequired[str | None]',
    'times_tenths': 'NotRequired[int | None]',
})
"""Past deals like this startup."""

DetailPastNone = TypedDict('DetailPastNone', {
    'is': 'Literal["past_none"]',
    'of': 'int',
    'since': 'NotRequired[str | None]',
})
"""No past deal has anything in common with this startup."""

DetailPastAmount = TypedDict('DetailPastAmount', {
    'ask': 'Amounts',
    'is': 'Literal["past_amount"]',
    'mean': 'Amounts',
    'of': 'int',
})
"""The ask and past amounts."""

DetailActive = TypedDict('DetailActive', {
    'deals': 'int',
    'is': 'Literal["active"]',
    'since': 'str',
    'undated': 'NotRequired[int]',
})
"""The deals of the last years."""

Detail: TypeAlias = 'DetailUnknown | DetailAny | DetailNone | DetailTerms | DetailLocal | DetailStage | DetailCheque | DetailGrant | DetailNoRate | DetailReadiness | DetailNoPriority | DetailShared | DetailWords | DetailNoCommonLanguage | DetailNoRecord | DetailPast | DetailPastNone | DetailPastAmount | DetailActive'
"""Why a criterion has its outcome. On the wire terms are ids, money is `{min, max, currency}`."""


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
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnknownField(TypedDict):
    """A key that no field has."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_field"]
    suggestions: list[str]
    """The nearest field names, best first."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnreadable(TypedDict):
    """A value of the wrong type or form."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unreadable"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerOutOfRange(TypedDict):
    """A whole number outside its range."""

    min: int
    """The least that is allowed."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["out_of_range"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    max: NotRequired[int | None]
    """The most that is allowed."""
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnknownVariant(TypedDict):
    """A name that is none of those allowed."""

    known: list[str]
    """The names that are allowed."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_variant"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerMissing(TypedDict):
    """A field that must be given is missing or empty."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["missing"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerDuplicateField(TypedDict):
    """The same field twice in one object."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["duplicate_field"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerDuplicateId(TypedDict):
    """The same id twice in one list; the later record is refused."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["duplicate_id"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerTooLarge(TypedDict):
    """Larger than the table of limits allows."""

    limit: int
    """The limit."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["too_large"]
    unit: Unit
    """What it counts: bytes, entries, levels."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerExactlyOneOf(TypedDict):
    """Exactly one of these fields must be given."""

    fields: list[str]
    """The fields."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["exactly_one_of"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerAtMostOneOf(TypedDict):
    """At most one of these fields may be given."""

    fields: list[str]
    """The fields."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["at_most_one_of"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerAtLeastOneOf(TypedDict):
    """At least one of these fields must be given."""

    fields: list[str]
    """The fields."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["at_least_one_of"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnlisted(TypedDict):
    """More diagnostics than are listed."""

    count: int
    """How many are not."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unlisted"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnknownTerm(TypedDict):
    """A text the vocabulary does not know: kept as a local term, equal only to itself."""

    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_term"]
    suggestions: list[str]
    """Ids of the nearest terms, best first."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerCommunesNotLoaded(TypedDict):
    """An address that names no province, in a matcher without the communes and former districts:
    counted as unknown.
    """

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["communes_not_loaded"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerAmbiguousTerm(TypedDict):
    """A text with several meanings: any of the candidates."""

    candidates: list[str]
    """Ids of the candidates."""
    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["ambiguous_term"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerCorrected(TypedDict):
    """A text that was read by correcting its spelling, or in spite of accents that disagree."""

    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["corrected"]
    read_as: str
    """Id of the term it was read as."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerReversed(TypedDict):
    """A range whose end lies before its beginning."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["reversed"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerNotAStage(TypedDict):
    """A stage field that names an instrument (grant, loan): counted as an instrument."""

    instrument: str
    """Id of the instrument."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["not_a_stage"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUndeclaredFact(TypedDict):
    """A rule about an attribute that no declared fact has: it may be misspelt."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["undeclared_fact"]
    suggestions: list[str]
    """The nearest declared facts, best first."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnknownCode(TypedDict):
    """A code that its classification does not have."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_code"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerNeverHolds(TypedDict):
    """A rule that no startup can fulfil: counted as a rule that cannot be read."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["never_holds"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerAlwaysHolds(TypedDict):
    """A rule that every startup fulfils."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["always_holds"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerContradicts(TypedDict):
    """A rule that no startup can fulfil together with another one."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["contradicts"]
    rule: str
    """The other rule: its id, or its place."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerIdleAlternative(TypedDict):
    """An alternative that decides nothing, because another one holds whenever it does, or it never
    holds.
    """

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["idle_alternative"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerAfterEvidence(TypedDict):
    """A past deal after the evidence date: not counted."""

    evidence: str
    """The evidence date."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["after_evidence"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerWeightsSum(TypedDict):
    """Weights that do not sum to 10 000."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["weights_sum"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerParentCycle(TypedDict):
    """A term whose parent lies below the term itself."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["parent_cycle"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerOtherMatcher(TypedDict):
    """A catalog or subscriptions that belong to a matcher with another configuration."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["other_matcher"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnknownId(TypedDict):
    """An id that is not among those it may be."""

    of: IdOf
    """What the id belongs to."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_id"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerThreadPool(TypedDict):
    """Threads that the operating system did not start."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["thread_pool"]
    reason: str
    """The reason as the system states it."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerNotASavedCatalog(TypedDict):
    """Bytes that are no saved catalog."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["not_a_saved_catalog"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnsupportedVersion(TypedDict):
    """A catalog saved in another version of the format."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unsupported_version"]
    supported: int
    """The version that this library reads."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerDamagedCatalog(TypedDict):
    """A saved catalog that is cut short or altered."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["damaged_catalog"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnsavableRecord(TypedDict):
    """A record that cannot be saved, because its own JSON would be read otherwise."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unsavable_record"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerWrongCall(TypedDict):
    """A call that this entry point does not take."""

    needed: NeededCall
    """The calls that it takes."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["wrong_call"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerConfigNotAllowed(TypedDict):
    """A configuration in a call to a service that has its own."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["config_not_allowed"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnknownIndex(TypedDict):
    """A number that is no position in its list."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_index"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerRepeated(TypedDict):
    """An entry that may come only once."""

    entry: RepeatedEntry
    """What it is."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["repeated"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerFixedAndForbidden(TypedDict):
    """A pair that is both fixed and forbidden."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["fixed_and_forbidden"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerNotACandidate(TypedDict):
    """A pair that is not among the candidates."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["not_a_candidate"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerRulesNeedRecords(TypedDict):
    """A quota by rules in a plan made of pairs alone."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["rules_need_records"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerScoresNeedRecords(TypedDict):
    """A day to score on in an event planned without records."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["scores_need_records"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerNodeLimit(TypedDict):
    """The search ended at its limit of nodes: no plan was found, and none was proven impossible."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["node_limit"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerLockConflict(TypedDict):
    """A meeting that cannot be locked where the lock wants it."""

    conflict: LockConflict
    """Why not."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["lock_conflict"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerOverlappingSlots(TypedDict):
    """Slots of an event that overlap."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["overlapping_slots"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerSessionTooShort(TypedDict):
    """A session too short for one meeting."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["session_too_short"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerTableOwned(TypedDict):
    """A table that another attendee owns."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["table_owned"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerGrowthTooLarge(TypedDict):
    """A target that grows beyond what can be counted."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["growth_too_large"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerNoInteractions(TypedDict):
    """No interactions to learn from or to evaluate on."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["no_interactions"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerTooFewInteractions(TypedDict):
    """Too few interactions in one of the years."""

    least: int
    """How many are needed in a year."""
    more: int
    """How many more are needed in this one."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["too_few_interactions"]
    since: str
    """The day before the year begins."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerNoTrackRecord(TypedDict):
    """Opportunities without dated deals in their track records."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["no_track_record"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerDifferentInteractions(TypedDict):
    """Evaluations of different interactions, which cannot be compared."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["different_interactions"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerBeforeEvidence(TypedDict):
    """A day on which the evidence was already known."""

    evidence: str
    """The last day of the evidence."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["before_evidence"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerNoHeadings(TypedDict):
    """A sheet without a row of headings."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["no_headings"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerContinuationRow(TypedDict):
    """A row that continues the record above it: not read."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["continuation_row"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerHeadingRows(TypedDict):
    """Heading rows that are not rows of the sheet, or whose first lies below the last."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["heading_rows"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerNothingToMatchBy(TypedDict):
    """No column of sectors, places, stages or amounts was read: nothing can be matched by."""

    example: str
    """The field that the first of them may be."""
    headings: list[str]
    """The headings that were not read."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["nothing_to_match_by"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerNoNameColumn(TypedDict):
    """No column says whose row it is."""

    headings: list[str]
    """The headings that were not read."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["no_name_column"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerKindNeeded(TypedDict):
    """Rows that were not read because they state no known kind of opportunity."""

    count: int
    """How many rows."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["kind_needed"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerDefaultUsed(TypedDict):
    """A kind that the vocabulary does not know: the default of the sheet was used instead."""

    default: str
    """The default."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["default_used"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerUnclosedQuote(TypedDict):
    """A quotation mark that is not closed: the line was read without it."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unclosed_quote"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerOtherSheets(TypedDict):
    """Sheets of the file that were not read."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["other_sheets"]
    sheets: list[str]
    """Their names."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class DiagnosticAnswerMissingHeading(TypedDict):
    """A heading of the mapping that the sheet does not have."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["missing_heading"]
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """


DiagnosticAnswer: TypeAlias = 'DiagnosticAnswerSyntax | DiagnosticAnswerUnknownField | DiagnosticAnswerUnreadable | DiagnosticAnswerOutOfRange | DiagnosticAnswerUnknownVariant | DiagnosticAnswerMissing | DiagnosticAnswerDuplicateField | DiagnosticAnswerDuplicateId | DiagnosticAnswerTooLarge | DiagnosticAnswerExactlyOneOf | DiagnosticAnswerAtMostOneOf | DiagnosticAnswerAtLeastOneOf | DiagnosticAnswerUnlisted | DiagnosticAnswerUnknownTerm | DiagnosticAnswerCommunesNotLoaded | DiagnosticAnswerAmbiguousTerm | DiagnosticAnswerCorrected | DiagnosticAnswerReversed | DiagnosticAnswerNotAStage | DiagnosticAnswerUndeclaredFact | DiagnosticAnswerUnknownCode | DiagnosticAnswerNeverHolds | DiagnosticAnswerAlwaysHolds | DiagnosticAnswerContradicts | DiagnosticAnswerIdleAlternative | DiagnosticAnswerAfterEvidence | DiagnosticAnswerWeightsSum | DiagnosticAnswerParentCycle | DiagnosticAnswerOtherMatcher | DiagnosticAnswerUnknownId | DiagnosticAnswerThreadPool | DiagnosticAnswerNotASavedCatalog | DiagnosticAnswerUnsupportedVersion | DiagnosticAnswerDamagedCatalog | DiagnosticAnswerUnsavableRecord | DiagnosticAnswerWrongCall | DiagnosticAnswerConfigNotAllowed | DiagnosticAnswerUnknownIndex | DiagnosticAnswerRepeated | DiagnosticAnswerFixedAndForbidden | DiagnosticAnswerNotACandidate | DiagnosticAnswerRulesNeedRecords | DiagnosticAnswerScoresNeedRecords | DiagnosticAnswerNodeLimit | DiagnosticAnswerLockConflict | DiagnosticAnswerOverlappingSlots | DiagnosticAnswerSessionTooShort | DiagnosticAnswerTableOwned | DiagnosticAnswerGrowthTooLarge | DiagnosticAnswerNoInteractions | DiagnosticAnswerTooFewInteractions | DiagnosticAnswerNoTrackRecord | DiagnosticAnswerDifferentInteractions | DiagnosticAnswerBeforeEvidence | DiagnosticAnswerNoHeadings | DiagnosticAnswerContinuationRow | DiagnosticAnswerHeadingRows | DiagnosticAnswerNothingToMatchBy | DiagnosticAnswerNoNameColumn | DiagnosticAnswerKindNeeded | DiagnosticAnswerDefaultUsed | DiagnosticAnswerUnclosedQuote | DiagnosticAnswerOtherSheets | DiagnosticAnswerMissingHeading'
"""A diagnostic with its text; the answer `error` to a call that cannot be answered."""


class Diversified(TypedDict):
    """A diversified list."""

    cost: int
    """The difference of the two sums."""
    over_limit: int
    """How many are over a limit, because there were not enough others to fill the list."""
    picked: list[Picked]
    """The list, in the order of the ranking."""
    score_after: int
    """The sum of the scores of this list."""
    score_before: int
    """The sum of the scores of the list without limits."""



class DiversityLimits(TypedDict):
    """The limits of a diversified list.

    They are rules that people can read and check; scores stay as they are.
    """

    length: int
    """The length of the list."""
    per_region: NotRequired[int | None]
    """Matches of one region at most; no limit when left out."""
    per_sector: NotRequired[int | None]
    """Matches of one widest sector at most; no limit when left out."""



class DualPriceProgrammes(TypedDict):
    """A startup may be in so many programmes at most."""

    at_most: int
    """At most so many."""
    constraint: Literal["programmes"]
    price: int
    """Its price, in units of score; of a share, for each hundredth of a pair."""
    startup: str
    """The startup's id."""



class DualPriceSeats(TypedDict):
    """An opportunity has so many seats."""

    at_most: int
    """At most so many."""
    constraint: Literal["seats"]
    opportunity: str
    """The opportunity's id."""
    price: int
    """Its price, in units of score; of a share, for each hundredth of a pair."""
    stage: NotRequired[str | None]
    """The stage that the seats are for, as its record states it."""



class DualPriceMinimum(TypedDict):
    """An opportunity takes at least so many startups."""

    at_least: int
    """At least so many."""
    constraint: Literal["minimum"]
    opportunity: str
    """The opportunity's id."""
    price: int
    """Its price, in units of score; of a share, for each hundredth of a pair."""



class DualPriceQuota(TypedDict):
    """One end of a quota."""

    constraint: Literal["quota"]
    name: str
    """Its name."""
    price: int
    """Its price, in units of score; of a share, for each hundredth of a pair."""
    quota: int
    """Its position in the request, from 0."""



class DualPriceFixed(TypedDict):
    """A pair that must be in the plan."""

    constraint: Literal["fixed"]
    opportunity: str
    """The opportunity's id."""
    price: int
    """Its price, in units of score; of a share, for each hundredth of a pair."""
    startup: str
    """The startup's id."""


DualPrice: TypeAlias = 'DualPriceProgrammes | DualPriceSeats | DualPriceMinimum | DualPriceQuota | DualPriceFixed'
"""The dual price of a limit."""

DuplicateCriterion: TypeAlias = 'Literal["name", "contact", "place", "sector"]'
"""What two records are compared by."""

DuplicateDetailNames = TypedDict('DuplicateDetailNames', {
    'is': 'Literal["names"]',
    'level': 'NameComparisonLevel',
})
"""How the names agree."""

DuplicateDetailSameContact = TypedDict('DuplicateDetailSameContact', {
    'contact': 'Contact',
    'is': 'Literal["same_contact"]',
    'value': 'str',
})
"""They share a contact."""

DuplicateDetailDifferent = TypedDict('DuplicateDetailDifferent', {
    'is': 'Literal["different"]',
})
"""Both state values, and none is the same."""

DuplicateDetailSame = TypedDict('DuplicateDetailSame', {
    'is': 'Literal["same"]',
})
"""Both state the same value."""

DuplicateDetailUnknown = TypedDict('DuplicateDetailUnknown', {
    'is': 'Literal["unknown"]',
})
"""At least one of them states nothing."""

DuplicateDetail: TypeAlias = 'DuplicateDetailNames | DuplicateDetailSameContact | DuplicateDetailDifferent | DuplicateDetailSame | DuplicateDetailUnknown'
"""How two records agree by one criterion."""


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



class DuplicatesAnswer(TypedDict):
    """The answer to `duplicates`."""

    compared: int
    """Pairs that were compared."""
    pairs: list[PairAnswer]
    """The pairs, surest first."""
    total: int
    """How many there are, listed or not."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """Diagnostics of the records that the call carried."""



class EditedTerm(TypedDict):
    """A term as a caller states it.

    What is left out is as in the built-in term of that id, or empty.
    """

    axis: NotRequired[str | None]
    """Stages: `programme`, `funding`, `flag`, `instrument` or `any`."""
    en: NotRequired[str | None]
    """English label; the id if it is left out."""
    id: NotRequired[str]
    """Stable name."""
    level: NotRequired[PlaceLevel | None]
    """Places: how large it is; a province if it is left out."""
    links: NotRequired[list[str] | None]
    """Linked terms: related sectors, neighbouring provinces, implied groups."""
    names: NotRequired[list[str]]
    """What people write for it; added to the built-in names."""
    parent: NotRequired[str | None]
    """Id of the term above."""
    programme: NotRequired[list[str] | None]
    """Stages: ids of the programme stages it usually goes with."""
    rung: NotRequired[str | None]
    """Stages: the position on the axis from 1, or a span: "5-7"."""
    vi: NotRequired[str | None]
    """Vietnamese label; the English one if it is left out."""



class Entry(TypedDict):
    """A line of a register or of a plan: something that was done, or will be.

    After `as_of` it counts as planned.
    """

    date: Date
    """When."""
    what: str
    """What: `support`, `connection`, `partner` … in the programme's own words."""
    count: NotRequired[int]
    """How many, where the register does not list each."""
    groups: NotRequired[Sequence[str] | None]
    """The startup's groups; an empty list says that there is none."""
    kind: NotRequired[str | None]
    """The opportunity's kind."""
    opportunity: NotRequired[str | None]
    """The opportunity's id."""
    stage: NotRequired[str | None]
    """At which stage."""
    startup: NotRequired[str | None]
    """The startup's id."""



class Evaluation(TypedDict):
    """Metrics of a configuration on past interactions, in ten-thousandths, each with its 95 %
    interval.
    """

    exposure: ExposureMetrics
    """How often the opportunities are shown."""
    groups: dict[str, GroupMetrics]
    """Metrics of each group of startups; groups of fewer than five interactions are left out."""
    hit_at_1: Interval
    """How often the first match was met."""
    interactions: int
    """How many interactions were evaluated."""
    ndcg_at_10: Interval
    """NDCG at 10: the same, discounted by rank, over the best possible order."""
    not_listed: int
    """How many of the opportunities met are not in the catalog, so that no ranking can find them.
    """
    recall_at_10: Interval
    """Recall at 10: the share of the opportunities met that are among the first ten."""
    reciprocal_rank: Interval
    """One over the rank of the first opportunity that was met, among the first hundred."""



class EvaluationAnswer(TypedDict):
    """The answer to `evaluate`: how well past interactions are found."""

    evaluation: Evaluation
    """The figures of this configuration."""
    against: NotRequired[Evaluation | None]
    """Those of the other one."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """Diagnostics of the interactions' records."""
    gain: NotRequired[Comparison | None]
    """What the other one gains."""



class Event(TypedDict):
    """An event of one-to-one meetings.

    The order of its lists never matters; ids break ties. Times are local to the event. Either
    `slots` are listed, or `sessions` are divided into them.
    """

    id: str
    """The event's id: it makes calendar entries unique."""
    opportunities: Sequence[Attendee]
    """Those who attend as opportunities: investors, incubators, owners of challenges."""
    startups: Sequence[Attendee]
    """Those who attend as startups."""
    tables: Tables
    """Where meetings take place."""
    fill: NotRequired[bool]
    """Give free places to scored pairs without a wish."""
    locks: NotRequired[Sequence[Lock]]
    """Meetings that are fixed already."""
    max_meetings: NotRequired[int | None]
    """Meetings of one attendee at most, unless the attendee says otherwise."""
    max_per_session: NotRequired[int | None]
    """Meetings of one attendee in one session at most, unless the attendee says otherwise."""
    name: NotRequired[Text | None]
    """Its name for people."""
    scores: NotRequired[Sequence[ScoredPair]]
    """The scores of pairs, 0 to 100 000 000. A pair without a wish meets only if it has a score."""
    sessions: NotRequired[Sequence[Session]]
    """Periods that are divided into slots."""
    slots: NotRequired[Sequence[Slot]]
    """Slots, listed one by one."""
    wishes: NotRequired[Sequence[Wish]]
    """The wishes: pairs that a side wants to meet, or refuses."""



class Exposure(TypedDict):
    """How often each opportunity and each group appears. These are counts: they change no score."""

    groups: list[GroupExposure]
    """Every group of startups, by facet and id.

    A startup of several groups counts in each; one whose group is not stated counts in `unknown`,
    one that is known to be in none in `none`.
    """
    opportunities: list[OpportunityExposure]
    """Every opportunity, by id, also one that never appears."""



class ExposureCount(TypedDict):
    """How often a group is seen."""

    members: int
    """Members that appear at least once."""
    pairs: int
    """Pairs with a member."""



class ExposureMetrics(TypedDict):
    """How the first ten places of all rankings are distributed over the opportunities."""

    coverage: int
    """Share of the opportunities that are shown at least once, in ten-thousandths."""
    most: list[list[Any]]
    """The opportunities shown most often: id and times shown, at most twenty."""
    top_hundredth: int
    """Share of all places that the most shown hundredth of the opportunities takes, in ten-
    thousandths.
    """


Facet: TypeAlias = 'Literal["group", "sector", "region"]'
"""A way to divide records into groups."""


class Fact(TypedDict):
    """A fact about startups: what its answers are, and how people are asked for it.

    ``` use ketnoi::config::{Fact, FactKind}; use ketnoi::{Config, Matcher}; let patents =
    Fact::new(FactKind::Number) .with_label([("en", "Patents"), ("vi", "Số bằng sáng chế")])
    .with_question([ ("en", "How many patents do you have?"), ("vi", "Đơn vị có bao nhiêu bằng sáng
    chế?"), ]); let config = Config::default().with_fact("patents", patents);
    assert!(Matcher::new(config).is_ok()); ```
    """

    kind: FactKind
    """What its answers are."""
    bands: NotRequired[list[FactBand]]
    """Of a number: the ranges that a form offers."""
    decimals: NotRequired[int]
    """Of a number: how many decimal places it may have, 0 to 6; none when left out."""
    label: NotRequired[Text | None]
    """Its name for people; its own name when left out."""
    many: NotRequired[bool]
    """Of a choice: whether several values may hold at once."""
    question: NotRequired[Text | None]
    """How a form asks for it."""
    scheme: NotRequired[str | None]
    """Of a code: the classification it belongs to, such as `vsic2018`, `isic4` or `naf`.

    Codes of different classifications are not compared.
    """
    unit: NotRequired[Text | None]
    """Of a number: what it counts or measures ("employees", "m²")."""
    values: NotRequired[list[FactValue]]
    """Of a choice: its values."""



class FactAnswer(TypedDict):
    """A declared fact."""

    kind: FactKind
    """What its answers are."""
    name: str
    """The name of the attribute that answers it."""
    bands: NotRequired[list[FactBand]]
    """Of a number: the ranges that a form offers."""
    decimals: NotRequired[int]
    """Of a number: how many decimal places it may have, 0 to 6; none when left out."""
    label: NotRequired[Text | None]
    """Its name for people; its own name when left out."""
    label_text: NotRequired[str | None]
    """Its name in the language of the call."""
    many: NotRequired[bool]
    """Of a choice: whether several values may hold at once."""
    question: NotRequired[Text | None]
    """How a form asks for it."""
    question_text: NotRequired[str | None]
    """Its question in the language of the call."""
    scheme: NotRequired[str | None]
    """Of a code: the classification it belongs to, such as `vsic2018`, `isic4` or `naf`.

    Codes of different classifications are not compared.
    """
    unit: NotRequired[Text | None]
    """Of a number: what it counts or measures ("employees", "m²")."""
    values: NotRequired[list[FactValue]]
    """Of a choice: its values."""



class FactBand(TypedDict):
    """A range of numbers that a form offers; an end left out is open."""

    max: NotRequired[float | None]
    """The greatest number."""
    min: NotRequired[float | None]
    """The least number."""


FactKind: TypeAlias = 'Literal["flag", "number", "money", "date", "choice", "code"]'
"""What the answers to a fact are."""


class FactValue(TypedDict):
    """A value of a choice."""

    id: str
    """What records and rules state."""
    label: NotRequired[Text | None]
    """Its name for people; its id when left out."""



class FactsAnswer(TypedDict):
    """The answer to `facts`: the shipped ones and those of the configuration."""

    facts: list[FactAnswer]
    """Every fact, by name."""


Family: TypeAlias = 'Literal["investor", "incubator", "challenge", "expert", "general"]'
"""A family of kinds that are scored alike."""

FieldValueNothing = TypedDict('FieldValueNothing', {
    'is': 'Literal["nothing"]',
})
"""Nothing is stated."""

FieldValueUnreadable = TypedDict('FieldValueUnreadable', {
    'is': 'Literal["unreadable"]',
})
"""Something is stated that cannot be read."""

FieldValueTerms = TypedDict('FieldValueTerms', {
    'is': 'Literal["terms"]',
    'terms': 'list[Term]',
})
"""Any of these terms."""

FieldValueCorrected = TypedDict('FieldValueCorrected', {
    'is': 'Literal["corrected"]',
    'terms': 'list[Term]',
})
"""These terms, read by correcting what was written: to be confirmed."""

FieldValueNoneOf = TypedDict('FieldValueNoneOf', {
    'is': 'Literal["none_of"]',
    'terms': 'list[Term]',
})
"""None of these terms, nor anything inside them."""

FieldValueNumber = TypedDict('FieldValueNumber', {
    'is': 'Literal["number"]',
    'from': 'NotRequired[float | None]',
    'from_excluded': 'NotRequired[bool]',
    'to': 'NotRequired[float | None]',
    'to_excluded': 'NotRequired[bool]',
    'unit': 'NotRequired[Text | None]',
})
"""A number or a range."""

FieldValueDates = TypedDict('FieldValueDates', {
    'is': 'Literal["dates"]',
    'from': 'NotRequired[str | None]',
    'to': 'NotRequired[str | None]',
})
"""A day or a span of days."""

FieldValueMoney = TypedDict('FieldValueMoney', {
    'amounts': 'Amounts',
    'is': 'Literal["money"]',
    'from_excluded': 'NotRequired[bool]',
    'to_excluded': 'NotRequired[bool]',
})
"""Money."""

FieldValueLevel = TypedDict('FieldValueLevel', {
    'is': 'Literal["level"]',
    'level': 'Level',
})
"""A level of a criterion."""

FieldValueTexts = TypedDict('FieldValueTexts', {
    'is': 'Literal["texts"]',
    'texts': 'list[str]',
})
"""Texts."""

FieldValueSeats = TypedDict('FieldValueSeats', {
    'is': 'Literal["seats"]',
    'of': 'int',
    'taken': 'int',
})
"""Seats that are taken, of those that there are."""

FieldValueStated = TypedDict('FieldValueStated', {
    'is': 'Literal["stated"]',
})
"""That the field is stated."""

FieldValueOtherType = TypedDict('FieldValueOtherType', {
    'is': 'Literal["other_type"]',
    'text': 'str',
})
"""A text where a number or a date is needed."""

FieldValueConfirmation = TypedDict('FieldValueConfirmation', {
    'is': 'Literal["confirmation"]',
    'words': 'Text',
})
"""That a condition in words is confirmed."""

FieldValueConfirmed = TypedDict('FieldValueConfirmed', {
    'holds': 'bool',
    'is': 'Literal["confirmed"]',
})
"""What was confirmed of a condition in words."""

FieldValueAid = TypedDict('FieldValueAid', {
    'is': 'Literal["aid"]',
    'of': 'list[str]',
    'at_least': 'NotRequired[int | None]',
    'at_most': 'NotRequired[int | None]',
    'since': 'NotRequired[str | None]',
    'sum_at_most': 'NotRequired[Amounts | None]',
})
"""Bounds on the aid that was received."""

FieldValueTimes = TypedDict('FieldValueTimes', {
    'from': 'int',
    'is': 'Literal["times"]',
    'to': 'NotRequired[int | None]',
})
"""How often aid was received."""

FieldValueAnyOf = TypedDict('FieldValueAnyOf', {
    'is': 'Literal["any_of"]',
})
"""Any of the parts."""

FieldValueAllOf = TypedDict('FieldValueAllOf', {
    'is': 'Literal["all_of"]',
})
"""All of the parts."""

FieldValueNot = TypedDict('FieldValueNot', {
    'is': 'Literal["not"]',
})
"""That the part is false."""

FieldValueThen = TypedDict('FieldValueThen', {
    'is': 'Literal["then"]',
})
"""The second part, if the first is true."""

FieldValue: TypeAlias = 'FieldValueNothing | FieldValueUnreadable | FieldValueTerms | FieldValueCorrected | FieldValueNoneOf | FieldValueNumber | FieldValueDates | FieldValueMoney | FieldValueLevel | FieldValueTexts | FieldValueSeats | FieldValueStated | FieldValueOtherType | FieldValueConfirmation | FieldValueConfirmed | FieldValueAid | FieldValueTimes | FieldValueAnyOf | FieldValueAllOf | FieldValueNot | FieldValueThen'
"""A value in a rule's result, as data: ids, numbers, dates, amounts."""


class Filter(TypedDict):
    """Conditions that must all hold. The empty filter keeps every record."""

    attributes: NotRequired[Mapping[str, Attribute]]
    """Records with all of these attributes."""
    closes_from: NotRequired[Date | None]
    """Opportunities with a window that closes on or after this day; one without a closing day
    stays.
    """
    closes_to: NotRequired[Date | None]
    """Opportunities with a window that closes on or before this day."""
    ids: NotRequired[Sequence[str] | None]
    """Records with these ids only."""
    kinds: NotRequired[Sequence[str]]
    """Opportunities of these kinds, or narrower ones."""
    place: NotRequired[PlaceText | None]
    """Opportunities that cover this place or sit inside it; startups located inside it."""



class FirstMatchAnswer(TypedDict):
    """One of the first opportunities of an interview."""

    certain: bool
    """True when it is among the first, whatever is answered."""
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
    """The reasons, if the call asks for them."""



class FitOptions(TypedDict):
    """The options of a fit."""

    curves: NotRequired[bool]
    """Also choose the curves by which past deals lose value with age and gain it with number, on
    the first of the years.
    """
    family: NotRequired[Family]
    """The family whose weights are learned."""
    per_year: NotRequired[int]
    """Interactions of each year at most, spread evenly over it."""
    years: NotRequired[int]
    """How many of the last years are used, 2 to 10.

    Each but the first also tests what was learned from the years before it.
    """



class FitReport(TypedDict):
    """The evidence for a fit. Metrics are in ten-thousandths."""

    after: Evaluation
    """The learned weights, each year's from the years before it."""
    before: Evaluation
    """The given configuration, on all those years."""
    family: Family
    """Whose weights were learned."""
    gain: Comparison
    """After less before, interaction by interaction."""
    importance: list[Importance]
    """The importance of each learned criterion, the most important first."""
    not_learned: list[Criterion]
    """Criteria that do not distinguish candidates; they keep the weights they had."""
    years: list[YearReport]
    """Each year, ranked with weights learned from the years before it."""



class FittedAnswer(TypedDict):
    """The answer to `fit`: learned weights and their proof."""

    config: Config
    """The given configuration with evidence, the learned weights of the family and the curves; and
    without statistics, which are to be counted again on the day of use.
    """
    report: FitReport
    """The evidence for it."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """Diagnostics of the interactions' records."""


Format: TypeAlias = 'Literal["ics", "csv", "html"]'
"""A file format."""

Founded: TypeAlias = 'int | str'
"""A year (2019 or "2019") or a day ("2019-05-01")."""

GoalEligible = TypedDict('GoalEligible', {
    'is': 'Literal["eligible"]',
})
"""Every rule holds."""

GoalScore = TypedDict('GoalScore', {
    'at_least': 'int',
    'is': 'Literal["score"]',
})
"""The pair is eligible and scores at least so much (0 to 100 000 000)."""

GoalRank = TypedDict('GoalRank', {
    'at_most': 'int',
    'is': 'Literal["rank"]',
})
"""The opportunity is eligible and ranks at least so high in the catalog."""

Goal: TypeAlias = 'GoalEligible | GoalScore | GoalRank'
"""The goal that the changes should reach."""


class GroupExposure(TypedDict):
    """How often a group of startups appears."""

    before: ExposureCount
    """Before."""
    facet: Facet
    """What the startups are sorted by."""
    group: str
    """Id of the group, sector or region; `unknown`, `none`."""
    members: int
    """Startups of the pool that belong to it."""
    after: NotRequired[ExposureCount | None]
    """After."""



class GroupMetrics(TypedDict):
    """The metrics of one group of startups."""

    interactions: int
    """Interactions of startups of the group."""
    recall: Interval
    """Share of the opportunities they met that are among the first ten."""



class Had(TypedDict):
    """How often a startup has received aid, or how much in all.

    Without a bound: at least once. ``` use ketnoi::record::{Had, Period, Rule}; let only_once =
    Rule::had(Had::of(["tra-vinh"]).at_most(0)); let prerequisite =
    Rule::had(Had::of(["incubation"])); let de_minimis =
    Rule::had(Had::any().within(Period::years(3)).sum_at_most("300 000 EUR")); # let _ = (only_once,
    prerequisite, de_minimis); ```
    """

    at_least: NotRequired[int | str | None]
    """The least number of times."""
    at_most: NotRequired[int | str | None]
    """The greatest number of times."""
    of: NotRequired[list[str] | str | None]
    """The ids of the aid that counts, as the startup's record states them; any aid when left out.
    """
    sum_at_most: NotRequired[Money | None]
    """The greatest sum of the amounts."""
    within: NotRequired[Period | None]
    """How far back it counts, up to the day of the query; ever when left out."""


HeadingBasis: TypeAlias = 'Literal["words", "words_and_values"]'
"""Why a column was read as its field."""

HeadingConfidence: TypeAlias = 'Literal["high", "medium", "low"]'
"""How sure the reading of a heading is."""

HeadingMatch: TypeAlias = 'Literal["mapped", "exact", "folded", "tick", "words", "partial", "typo"]'
"""How a heading was read, the surest way first."""


class HeadingsAnswer(TypedDict):
    """The answer to `headings`."""

    fields: list[TemplateField]
    """The fields, those of a template first."""


IdOf: TypeAlias = 'Literal["record", "startup", "opportunity", "party", "table", "slot"]'
"""What an id belongs to."""


class Importance(TypedDict):
    """The importance of a criterion."""

    criterion: Criterion
    """The criterion."""
    recall_lost: int
    """The recall at 10 that is lost without it."""
    weight: int
    """Its learned weight."""



class InfeasibleAnswer(TypedDict):
    """The answer to `assign` when no plan keeps all limits."""

    candidates: int
    """Candidate pairs that the quotas and minima among them could count."""
    constraints: list[Constraint]
    """The limits, in order."""
    text: NotRequired[str | None]
    """The limits as a sentence."""


Interaction = TypedDict('Interaction', {
    'on': 'Date',
    'startup': 'Any',
    'with': 'Sequence[str]',
})
"""A startup as it was known on a day, and the opportunities that it met."""


class Interval(TypedDict):
    """A mean in ten-thousandths with its 95 % confidence interval."""

    high: int
    """The upper end."""
    low: int
    """The lower end."""
    value: int
    """The mean."""



class InterviewAnswer(TypedDict):
    """The answer to `interview`."""

    certain: bool
    """True when no answer to a further question changes which opportunities are the first."""
    first: list[FirstMatchAnswer]
    """The first opportunities as far as they are known: those that are certain, then the best of
    the others.
    """
    remaining: int
    """The number of questions that are left at most."""
    question: NotRequired[QuestionAnswer | None]
    """The next question; none when the first opportunities are certain."""



class Labelled(TypedDict):
    """A description whose sectors are known."""

    sectors: Sequence[str]
    """Its sectors, in the caller's own words: suggestions repeat these words, which are resolved
    where they are used.
    """
    text: Text
    """The description."""


Level: TypeAlias = 'Literal["exact", "above", "below", "sibling", "related", "same-root", "adjacent", "near", "far", "same", "neighbour", "region", "country", "wider", "elsewhere", "overlap", "inside", "outside", "all", "some", "any", "none"]'
"""A level that a criterion is met at. Each criterion has its own list: [`Criterion::levels`]."""


class Limits(TypedDict):
    """Which fields advice may change."""

    lock: NotRequired[Sequence[str]]
    """Fields that must not be changed, even where they are actionable by default."""
    unlock: NotRequired[Sequence[str]]
    """Fields that may be changed although they are not actionable by default."""



class ListAnswer(TypedDict):
    """A list of matches."""

    matches: list[MatchAnswer]
    """The matches of this page."""
    tied_at_limit: int
    """Matches after the last one that equal it in score and low."""
    total: int
    """How many there are in all."""
    next: NotRequired[Cursor | None]
    """Where the next page continues."""



class LocatedDiagnosticAnswerSyntax(TypedDict):
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
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnknownField(TypedDict):
    """A key that no field has."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_field"]
    suggestions: list[str]
    """The nearest field names, best first."""
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnreadable(TypedDict):
    """A value of the wrong type or form."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unreadable"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerOutOfRange(TypedDict):
    """A whole number outside its range."""

    min: int
    """The least that is allowed."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["out_of_range"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    max: NotRequired[int | None]
    """The most that is allowed."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnknownVariant(TypedDict):
    """A name that is none of those allowed."""

    known: list[str]
    """The names that are allowed."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_variant"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerMissing(TypedDict):
    """A field that must be given is missing or empty."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["missing"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerDuplicateField(TypedDict):
    """The same field twice in one object."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["duplicate_field"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerDuplicateId(TypedDict):
    """The same id twice in one list; the later record is refused."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["duplicate_id"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerTooLarge(TypedDict):
    """Larger than the table of limits allows."""

    limit: int
    """The limit."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["too_large"]
    unit: Unit
    """What it counts: bytes, entries, levels."""
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerExactlyOneOf(TypedDict):
    """Exactly one of these fields must be given."""

    fields: list[str]
    """The fields."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["exactly_one_of"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerAtMostOneOf(TypedDict):
    """At most one of these fields may be given."""

    fields: list[str]
    """The fields."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["at_most_one_of"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerAtLeastOneOf(TypedDict):
    """At least one of these fields must be given."""

    fields: list[str]
    """The fields."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["at_least_one_of"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnlisted(TypedDict):
    """More diagnostics than are listed."""

    count: int
    """How many are not."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unlisted"]
    column: NotRequired[str | None]
    """The letters of the column."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnknownTerm(TypedDict):
    """A text the vocabulary does not know: kept as a local term, equal only to itself."""

    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_term"]
    suggestions: list[str]
    """Ids of the nearest terms, best first."""
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerCommunesNotLoaded(TypedDict):
    """An address that names no province, in a matcher without the communes and former districts:
    counted as unknown.
    """

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["communes_not_loaded"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerAmbiguousTerm(TypedDict):
    """A text with several meanings: any of the candidates."""

    candidates: list[str]
    """Ids of the candidates."""
    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["ambiguous_term"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerCorrected(TypedDict):
    """A text that was read by correcting its spelling, or in spite of accents that disagree."""

    kind: str
    """The vocabulary: sector, stage, place …"""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["corrected"]
    read_as: str
    """Id of the term it was read as."""
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerReversed(TypedDict):
    """A range whose end lies before its beginning."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["reversed"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerNotAStage(TypedDict):
    """A stage field that names an instrument (grant, loan): counted as an instrument."""

    instrument: str
    """Id of the instrument."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["not_a_stage"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUndeclaredFact(TypedDict):
    """A rule about an attribute that no declared fact has: it may be misspelt."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["undeclared_fact"]
    suggestions: list[str]
    """The nearest declared facts, best first."""
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnknownCode(TypedDict):
    """A code that its classification does not have."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_code"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerNeverHolds(TypedDict):
    """A rule that no startup can fulfil: counted as a rule that cannot be read."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["never_holds"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerAlwaysHolds(TypedDict):
    """A rule that every startup fulfils."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["always_holds"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerContradicts(TypedDict):
    """A rule that no startup can fulfil together with another one."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["contradicts"]
    rule: str
    """The other rule: its id, or its place."""
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerIdleAlternative(TypedDict):
    """An alternative that decides nothing, because another one holds whenever it does, or it never
    holds.
    """

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["idle_alternative"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerAfterEvidence(TypedDict):
    """A past deal after the evidence date: not counted."""

    evidence: str
    """The evidence date."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["after_evidence"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerWeightsSum(TypedDict):
    """Weights that do not sum to 10 000."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["weights_sum"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerParentCycle(TypedDict):
    """A term whose parent lies below the term itself."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["parent_cycle"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerOtherMatcher(TypedDict):
    """A catalog or subscriptions that belong to a matcher with another configuration."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["other_matcher"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnknownId(TypedDict):
    """An id that is not among those it may be."""

    of: IdOf
    """What the id belongs to."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_id"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerThreadPool(TypedDict):
    """Threads that the operating system did not start."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["thread_pool"]
    reason: str
    """The reason as the system states it."""
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerNotASavedCatalog(TypedDict):
    """Bytes that are no saved catalog."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["not_a_saved_catalog"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnsupportedVersion(TypedDict):
    """A catalog saved in another version of the format."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unsupported_version"]
    supported: int
    """The version that this library reads."""
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerDamagedCatalog(TypedDict):
    """A saved catalog that is cut short or altered."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["damaged_catalog"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnsavableRecord(TypedDict):
    """A record that cannot be saved, because its own JSON would be read otherwise."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unsavable_record"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerWrongCall(TypedDict):
    """A call that this entry point does not take."""

    needed: NeededCall
    """The calls that it takes."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["wrong_call"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerConfigNotAllowed(TypedDict):
    """A configuration in a call to a service that has its own."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["config_not_allowed"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnknownIndex(TypedDict):
    """A number that is no position in its list."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unknown_index"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerRepeated(TypedDict):
    """An entry that may come only once."""

    entry: RepeatedEntry
    """What it is."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["repeated"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerFixedAndForbidden(TypedDict):
    """A pair that is both fixed and forbidden."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["fixed_and_forbidden"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerNotACandidate(TypedDict):
    """A pair that is not among the candidates."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["not_a_candidate"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerRulesNeedRecords(TypedDict):
    """A quota by rules in a plan made of pairs alone."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["rules_need_records"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerScoresNeedRecords(TypedDict):
    """A day to score on in an event planned without records."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["scores_need_records"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerNodeLimit(TypedDict):
    """The search ended at its limit of nodes: no plan was found, and none was proven impossible."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["node_limit"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerLockConflict(TypedDict):
    """A meeting that cannot be locked where the lock wants it."""

    conflict: LockConflict
    """Why not."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["lock_conflict"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerOverlappingSlots(TypedDict):
    """Slots of an event that overlap."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["overlapping_slots"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerSessionTooShort(TypedDict):
    """A session too short for one meeting."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["session_too_short"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerTableOwned(TypedDict):
    """A table that another attendee owns."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["table_owned"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerGrowthTooLarge(TypedDict):
    """A target that grows beyond what can be counted."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["growth_too_large"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerNoInteractions(TypedDict):
    """No interactions to learn from or to evaluate on."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["no_interactions"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerTooFewInteractions(TypedDict):
    """Too few interactions in one of the years."""

    least: int
    """How many are needed in a year."""
    more: int
    """How many more are needed in this one."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["too_few_interactions"]
    since: str
    """The day before the year begins."""
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerNoTrackRecord(TypedDict):
    """Opportunities without dated deals in their track records."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["no_track_record"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerDifferentInteractions(TypedDict):
    """Evaluations of different interactions, which cannot be compared."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["different_interactions"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerBeforeEvidence(TypedDict):
    """A day on which the evidence was already known."""

    evidence: str
    """The last day of the evidence."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["before_evidence"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerNoHeadings(TypedDict):
    """A sheet without a row of headings."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["no_headings"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerContinuationRow(TypedDict):
    """A row that continues the record above it: not read."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["continuation_row"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerHeadingRows(TypedDict):
    """Heading rows that are not rows of the sheet, or whose first lies below the last."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["heading_rows"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerNothingToMatchBy(TypedDict):
    """No column of sectors, places, stages or amounts was read: nothing can be matched by."""

    example: str
    """The field that the first of them may be."""
    headings: list[str]
    """The headings that were not read."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["nothing_to_match_by"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerNoNameColumn(TypedDict):
    """No column says whose row it is."""

    headings: list[str]
    """The headings that were not read."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["no_name_column"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerKindNeeded(TypedDict):
    """Rows that were not read because they state no known kind of opportunity."""

    count: int
    """How many rows."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["kind_needed"]
    column: NotRequired[str | None]
    """The letters of the column."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerDefaultUsed(TypedDict):
    """A kind that the vocabulary does not know: the default of the sheet was used instead."""

    default: str
    """The default."""
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["default_used"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerUnclosedQuote(TypedDict):
    """A quotation mark that is not closed: the line was read without it."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["unclosed_quote"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerOtherSheets(TypedDict):
    """Sheets of the file that were not read."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["other_sheets"]
    sheets: list[str]
    """Their names."""
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class LocatedDiagnosticAnswerMissingHeading(TypedDict):
    """A heading of the mapping that the sheet does not have."""

    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    problem: Literal["missing_heading"]
    column: NotRequired[str | None]
    """The letters of the column."""
    count: NotRequired[int]
    """The number of rows with the same problem and value; 1 where it stands once."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    first_rows: NotRequired[list[int]]
    """The first of these rows, where there are several."""
    heading: NotRequired[str | None]
    """The heading of the column."""
    row: NotRequired[int | None]
    """The number of the row in the sheet; none for the sheet as a whole."""
    text: NotRequired[str | None]
    """The diagnostic as one line, in the call's language."""
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """


LocatedDiagnosticAnswer: TypeAlias = 'LocatedDiagnosticAnswerSyntax | LocatedDiagnosticAnswerUnknownField | LocatedDiagnosticAnswerUnreadable | LocatedDiagnosticAnswerOutOfRange | LocatedDiagnosticAnswerUnknownVariant | LocatedDiagnosticAnswerMissing | LocatedDiagnosticAnswerDuplicateField | LocatedDiagnosticAnswerDuplicateId | LocatedDiagnosticAnswerTooLarge | LocatedDiagnosticAnswerExactlyOneOf | LocatedDiagnosticAnswerAtMostOneOf | LocatedDiagnosticAnswerAtLeastOneOf | LocatedDiagnosticAnswerUnlisted | LocatedDiagnosticAnswerUnknownTerm | LocatedDiagnosticAnswerCommunesNotLoaded | LocatedDiagnosticAnswerAmbiguousTerm | LocatedDiagnosticAnswerCorrected | LocatedDiagnosticAnswerReversed | LocatedDiagnosticAnswerNotAStage | LocatedDiagnosticAnswerUndeclaredFact | LocatedDiagnosticAnswerUnknownCode | LocatedDiagnosticAnswerNeverHolds | LocatedDiagnosticAnswerAlwaysHolds | LocatedDiagnosticAnswerContradicts | LocatedDiagnosticAnswerIdleAlternative | LocatedDiagnosticAnswerAfterEvidence | LocatedDiagnosticAnswerWeightsSum | LocatedDiagnosticAnswerParentCycle | LocatedDiagnosticAnswerOtherMatcher | LocatedDiagnosticAnswerUnknownId | LocatedDiagnosticAnswerThreadPool | LocatedDiagnosticAnswerNotASavedCatalog | LocatedDiagnosticAnswerUnsupportedVersion | LocatedDiagnosticAnswerDamagedCatalog | LocatedDiagnosticAnswerUnsavableRecord | LocatedDiagnosticAnswerWrongCall | LocatedDiagnosticAnswerConfigNotAllowed | LocatedDiagnosticAnswerUnknownIndex | LocatedDiagnosticAnswerRepeated | LocatedDiagnosticAnswerFixedAndForbidden | LocatedDiagnosticAnswerNotACandidate | LocatedDiagnosticAnswerRulesNeedRecords | LocatedDiagnosticAnswerScoresNeedRecords | LocatedDiagnosticAnswerNodeLimit | LocatedDiagnosticAnswerLockConflict | LocatedDiagnosticAnswerOverlappingSlots | LocatedDiagnosticAnswerSessionTooShort | LocatedDiagnosticAnswerTableOwned | LocatedDiagnosticAnswerGrowthTooLarge | LocatedDiagnosticAnswerNoInteractions | LocatedDiagnosticAnswerTooFewInteractions | LocatedDiagnosticAnswerNoTrackRecord | LocatedDiagnosticAnswerDifferentInteractions | LocatedDiagnosticAnswerBeforeEvidence | LocatedDiagnosticAnswerNoHeadings | LocatedDiagnosticAnswerContinuationRow | LocatedDiagnosticAnswerHeadingRows | LocatedDiagnosticAnswerNothingToMatchBy | LocatedDiagnosticAnswerNoNameColumn | LocatedDiagnosticAnswerKindNeeded | LocatedDiagnosticAnswerDefaultUsed | LocatedDiagnosticAnswerUnclosedQuote | LocatedDiagnosticAnswerOtherSheets | LocatedDiagnosticAnswerMissingHeading'
"""A diagnostic of a sheet, with its text."""


class Lock(TypedDict):
    """A meeting that is fixed already and is not moved."""

    opportunity: str
    """The opportunity's id."""
    slot: str
    """The slot's id, or its start."""
    startup: str
    """The startup's id."""
    table: NotRequired[str | None]
    """The table's id; any table when left out."""


LockConflict: TypeAlias = 'Literal["refused", "absent", "busy", "full", "table_taken", "no_table"]'
"""Why a meeting of an event cannot be locked where a lock wants it."""


class MatchAnswer(TypedDict):
    """The answer to `score` and `explain`, and a match of a ranking."""

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
    """The reasons, if the call asks for them."""


MatchConfidence: TypeAlias = 'Literal["possible", "likely", "nearly_certain"]'
"""How confident the comparison is that two records are the same startup."""


class MatchRecord(TypedDict):
    """One match of an old answer."""

    high: int
    """The high end of its interval."""
    low: int
    """The low end of its interval."""
    opportunity: str
    """The id of the opportunity."""
    rank: int
    """Its rank."""
    score: int
    """Its score."""
    startup: str
    """The id of the startup."""



class Meeting(TypedDict):
    """A meeting.

    An organiser may edit it and pass it on, to [`repair`](super::repair) or to an
    [`Agenda`](super::Agenda).
    """

    opportunity: str
    """The opportunity's id."""
    slot: str
    """The slot's id."""
    startup: str
    """The startup's id."""
    table: str
    """The table's id."""
    locked: NotRequired[bool]
    """True if it is locked."""
    score: NotRequired[int]
    """The pair's score; 0 when none was given."""
    tier: NotRequired[Tier]
    """Why they meet."""
    wished_by: NotRequired[list[Requester]]
    """The sides that wished it."""



class Membership(TypedDict):
    """How well a criterion is met, in 0..=10 000: the value that counts, and its extremes over all
    completions of what is unknown.

    `low <= point <= high` always.
    """

    high: int
    low: int
    point: int



class Merge(TypedDict):
    """Merged cells: the first of them has the value."""

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


class MoneyAnswer(TypedDict):
    """The answer to `resolve` with `money`."""

    amounts: NotRequired[Amounts | None]
    """The range in minor units; absent when the text names no amount."""


Move = TypedDict('Move', {
    'from': 'str',
    'opportunity': 'str',
    'startup': 'str',
    'to': 'str',
})
"""A meeting that moved."""


class Mutual(TypedDict):
    """A pair with the scores of both sides."""

    opportunity: str
    """The opportunity's id."""
    opportunity_score: int
    """The score by the opportunity's weights."""
    score: int
    """The score of the pair, 0 to [`Score::PERFECT`](crate::Score::PERFECT): a score, or the
    caller's own number.
    """
    startup: str
    """The startup's id."""
    startup_score: int
    """The score by the startup's weights."""



class MutualAnswer(TypedDict):
    """The answer to `mutual`."""

    pairs: list[Mutual]
    """The pairs of both sides, by the ids of startup and opportunity."""


NameComparisonLevel: TypeAlias = 'Literal["same", "unaccented", "spacing", "reordered", "swapped", "common_words", "typo", "other_syllable", "contained", "some_words", "other_accents", "other_numbers", "branch", "unknown", "different"]'
"""How two names agree, as a level of comparison."""

NeededCall: TypeAlias = 'Literal["ranking", "subscription", "query", "change"]'
"""The calls that an entry point takes."""

Op: TypeAlias = 'Literal["in", "not_in", "at_least", "at_most", "between", "more_than", "less_than", "before", "after", "exists"]'
"""The comparison of a rule."""


class Opportunity(TypedDict):
    """An opportunity as its owner states it.

    A *constraint* left out (`require`, `groups`, `applicants`, `exclude`, windows, `capacity`,
    `trl`, `must`) is no rule; a *preference* left out (`sectors`, `stages`, `places`, `ticket`,
    `instruments`) is unknown, and `"any"` is open to all.
    """

    id: str
    """Unique in its list, 1 to 256 bytes."""
    kind: str
    """`investor`, `incubator`, `challenge`, or a narrower or further kind of the tree of kinds."""
    applicants: NotRequired[list[str] | str | None]
    """Constraint: kinds of applicant it takes."""
    attributes: NotRequired[dict[str, Attribute] | None]
    """Further facts, for filters."""
    capacity: NotRequired[Capacity | None]
    """Constraint: how many startups it can take."""
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
    """Data of the caller: returned unchanged, never scored."""
    must: NotRequired[dict[str, str] | None]
    """Constraint: criterion → its least level (`{"sector": "above", "place": "same"}`)."""
    name: NotRequired[Text | None]
    """Name, for people."""
    not_places: NotRequired[list[PlaceText] | PlaceText | None]
    """Constraint: places it refuses, with all inside them."""
    not_sectors: NotRequired[list[str] | str | None]
    """Constraint: sectors it refuses, with all below them."""
    offers: NotRequired[list[str] | str | None]
    """Support it offers: capital, pilot, customers, space, mentor, training, technology."""
    opens: NotRequired[str | None]
    """Constraint: the first day it is open."""
    owner: NotRequired[str | None]
    """The organisation that runs it."""
    owner_kind: NotRequired[str | None]
    """What its owner is: province, university, corporate …"""
    past: NotRequired[list[Past] | Past | None]
    """Startups it already works with or refused."""
    place: NotRequired[PlaceText | None]
    """Its headquarters."""
    place_by: NotRequired[PlaceBy | None]
    """Whose place counts: where the startup is located (the default), where its founders come from,
    or either.
    """
    places: NotRequired[list[PlaceText] | PlaceText | None]
    """Preference: places it covers."""
    priority_groups: NotRequired[list[str] | str | None]
    """Groups it gives priority: they raise the score and exclude no startup."""
    require: NotRequired[list[Rule] | Rule | None]
    """Constraint: rules about the startup's fields; all must hold."""
    scope: NotRequired[str | None]
    """Administrative level: district, province, inter-province, national, international.

    The default coverage around `place` when `places` is left out.
    """
    sectors: NotRequired[PreferredSectors | None]
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
    """Names of fields that were given but could not be read, wholly or in part: unknown, not
    absent.

    Written and read back, so that a stored record means the same.
    """
    updated: NotRequired[str | None]
    """When the record was last changed."""
    url: NotRequired[str | None]
    """Web page."""
    windows: NotRequired[list[Window] | Window | None]
    """Constraint: a series of windows; it is open in any of them."""



class OpportunityChangeAnswer(TypedDict):
    """The startups whose verdict on one opportunity changes."""

    opportunity: str
    """The opportunity's id."""
    startups: StartupChangesAnswer
    """The startups that lose and gain."""
    name: NotRequired[Text | None]
    """Its name in the version after."""



class OpportunityExposure(TypedDict):
    """How often an opportunity appears."""

    before: int
    """Pairs with it before."""
    id: str
    """Its id."""
    after: NotRequired[int | None]
    """Pairs with it after."""


Order: TypeAlias = 'Literal["score", "low"]'
"""What a list is sorted by; the id decides ties."""


class OtherRow(TypedDict):
    """A row that is no record."""

    kind: RowKind
    """What it is."""
    row: int
    """Its number in the sheet."""
    text: str
    """Its first text that says something, at most 80 characters."""



class Override(TypedDict):
    """One decision of a person about one startup."""

    act: Act
    """Its effect."""
    by: str
    """The person who decided."""
    id: str
    """The startup's id."""
    on: str
    """The day of the decision."""
    why: str
    """The reason."""



class PairAnswer(TypedDict):
    """Two records that may be the same."""

    a: str
    """The id of the one."""
    b: str
    """The id of the other."""
    confidence: MatchConfidence
    """How sure."""
    reasons: list[DuplicateReasonAnswer]
    """What each criterion adds."""
    score: Score
    """The score."""
    label: NotRequired[str | None]
    """How sure, in the call's language."""
    points: NotRequired[str | None]
    """The score as points, in the call's language."""



class PairId(TypedDict):
    """A startup and an opportunity, by their ids."""

    opportunity: str
    """The opportunity's id."""
    startup: str
    """The startup's id."""



class PartialAnswer(TypedDict):
    """An answer that is known in part: a number or amount as a range, or some of several values.

    ``` use ketnoi::Startup; use ketnoi::record::PartialAnswer; let startup =
    Startup::new("s1").attribute("headcount", PartialAnswer::between(10, 49)); # let _ = startup;
    ```
    """

    currency: NotRequired[str | None]
    """ISO 4217 code of an amount: `VND`, `USD`."""
    max: NotRequired[float | None]
    """The greatest number or, in minor units, amount."""
    min: NotRequired[float | None]
    """The least number or, in minor units, amount."""
    no: NotRequired[list[str] | str | None]
    """The values that are known not to be there."""
    yes: NotRequired[list[str] | str | None]
    """The values that are known to be there."""



class Past(TypedDict):
    """A past relation to a record of the other side. JSON may state its id alone."""

    id: str
    """Id of the other side."""
    word: NotRequired[str | None]
    """What happened: "portfolio", "alumni", "refused"."""



class Period(TypedDict):
    """Years, months and days from the day of a query, forward or (if negative) back.

    ``` use ketnoi::record::Period; let two_years_ago = Period::months(-24);
    assert_eq!(two_years_ago.from("2026-11-22".parse()?), Some("2024-11-22".parse()?)); # Ok::<(),
    ketnoi::error::DateError>(()) ```
    """

    days: NotRequired[int | str | None]
    """Days, −100 000 to 100 000."""
    months: NotRequired[int | str | None]
    """Months, −1 000 to 1 000."""
    years: NotRequired[int | str | None]
    """Years, −1 000 to 1 000."""



class Phrase(TypedDict):
    """A text in English and Vietnamese.

    Named fields keep the languages apart: two `&str` in the wrong order would compile. `Phrase`
    holds constants, [`OwnedPhrase`] also texts that are put together at run time.
    """

    en: str
    """English: "a whole number from 1 to 9"."""
    vi: str
    """Vietnamese: "số nguyên từ 1 đến 9"."""



class Picked(TypedDict):
    """A match of a diversified list."""

    is_new: bool
    """True if it is not in the list without limits."""
    opportunity: str
    """The opportunity's id."""
    rank_before: int
    """Its rank without limits, from 1."""
    regions: list[str]
    """The regions it counts in."""
    score: int
    """The score."""
    sectors: list[str]
    """The widest sectors it counts in."""
    startup: str
    """The startup's id."""


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

PreferredSectors: TypeAlias = 'str | list[str] | dict[str, int | str]'
"""The sectors that an opportunity prefers."""


class Programme(TypedDict):
    """A programme's promises."""

    id: str
    """Its id."""
    promises: Sequence[Promise]
    """What it promised in numbers; a programme may have promised none."""
    name: NotRequired[Text | None]
    """Its name for people."""



class Promise(TypedDict):
    """A promise in numbers: so many of something in a period."""

    id: str
    """Its id, unique in the programme."""
    period: str
    """The year or years: "2026", "2024-2030"."""
    at_least: NotRequired[int | None]
    """At least so many; either this, `more_than` or `percent`."""
    base_year: NotRequired[int | None]
    """The year that the number is stated for; the first of the period when left out."""
    count: NotRequired[Counting]
    """What is counted in them."""
    group: NotRequired[str | None]
    """Only entries of this group of people."""
    growth_percent: NotRequired[int | None]
    """Growth per year after `base_year`, in per cent, compounded.

    A promise of 6.5 is kept by 7 and not by 6.
    """
    kind: NotRequired[str | None]
    """Only entries of this kind of opportunity, or a narrower one."""
    more_than: NotRequired[int | None]
    """More than so many."""
    percent: NotRequired[int | None]
    """At least so many per cent of `total`."""
    stage: NotRequired[str | None]
    """Only entries of this stage, or a narrower one."""
    text: NotRequired[Text | None]
    """What it says, for people."""
    total: NotRequired[int | None]
    """The whole that `percent` is of."""
    what: NotRequired[str | None]
    """Which entries count: those whose `what` is this; all when left out."""
    yearly: NotRequired[bool]
    """True if it is promised for each year of the period."""



class Query(TypedDict):
    """The date, limits, order, filter and page of a ranking."""

    as_of: Date
    """The date that decides windows, ages and recent activity. The library reads no clock."""
    after: NotRequired[Cursor | None]
    """Continue the eligible list after this match: `next` of the previous page."""
    filter: NotRequired[Filter]
    """Which records take part, before any limit."""
    limit: NotRequired[int]
    """Eligible matches listed at most."""
    order: NotRequired[Order]
    """What the lists are sorted by."""
    rejected: NotRequired[bool]
    """Also list the ineligible records, each with its failed rules."""
    unverified_after: NotRequired[Cursor | None]
    """The same for the unverified list."""
    unverified_limit: NotRequired[int]
    """Unverified matches listed at most."""



class QuestionAnswer(TypedDict):
    """A question, with the field's name."""

    field: str
    """The field."""
    matches: int
    """Matches in contention that the answer affects."""
    rules: int
    """How many of those are eligible only if the answer fulfils a rule."""
    width_tenths: int
    """By how much the answer would narrow the score intervals of the matches in contention: the
    sum, in tenths of a point.

    An open rule counts as the whole score that depends on it.
    """
    label: NotRequired[str | None]
    """The field's name for people."""
    text: NotRequired[str | None]
    """The question in words."""



class QuestionsAnswer(TypedDict):
    """The answer to `ask_next`."""

    questions: list[QuestionAnswer]
    """Most deciding first."""



class Quota(TypedDict):
    """How many pairs of the plan are of a kind: startups of a group or place, at some or all of the
    opportunities.

    A pair counts towards a minimum only if it is known to be of the kind, and towards a maximum
    also if it may be.
    """

    at_least: NotRequired[int | None]
    """At least so many pairs."""
    at_least_percent: NotRequired[int | None]
    """At least so many per cent of the pairs at these opportunities."""
    at_most: NotRequired[int | None]
    """At most so many pairs."""
    at_most_percent: NotRequired[int | None]
    """At most so many per cent of the pairs at these opportunities."""
    name: NotRequired[str]
    """Its name, for people."""
    opportunities: NotRequired[Filter]
    """At which opportunities; all when left out."""
    startups: NotRequired[StartupSelection]
    """Which startups count; all when left out."""



class RankingAnswer(TypedDict):
    """The answer to `rank`, `rank_startups` and `subscribe`."""

    as_of: str
    """The date it was made for."""
    eligible: ListAnswer
    """Matches that pass every rule."""
    filtered: int
    """Records that the filter left out."""
    ineligible: int
    """How many fail a rule."""
    ineligible_by_rule: dict[str, int]
    """Rule → how many fail it."""
    ranked_for: str
    """The id of the record it was made for."""
    record: RankingRecord
    """What `verify` needs to repeat it."""
    unverified: ListAnswer
    """Matches that fail no rule, with rules that the records leave open."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """Diagnostics of the record it was made for, and of the records that the call carried."""
    rejected: NotRequired[list[MatchAnswer]]
    """Matches that fail a rule, if the query asks for them."""



class RankingRecord(TypedDict):
    """An old answer, as far as it is needed to repeat it: hashes, ids and scores."""

    content_hash: str
    """The catalog's content hash."""
    eligible: list[MatchRecord]
    """The eligible matches of the page."""
    fingerprint: str
    """The matcher's fingerprint."""
    query_hash: str
    """Hash of the record that the catalog was ranked for, and of the query."""
    unverified: list[MatchRecord]
    """The unverified matches of the page."""



class RankingsAnswer(TypedDict):
    """The answer to `rank_many`."""

    rankings: list[RankingAnswer]
    """One for each startup, in the order of their ids."""
    diagnostics: NotRequired[list[DiagnosticAnswer]]
    """Diagnostics of the records that the call carried."""



class Rates(TypedDict):
    """Exchange rates of one day. Without a rate, money in two currencies is not compared."""

    base: Currency
    """The currency that the rates are stated in."""
    date: str
    """The day of the rates."""
    millionths: dict[str, Any]
    """Currency → millionths of the base's major unit for one major unit of it (1 USD = 25,400 VND
    is `"USD": 25400000000`).
    """



class ReasonAnswer(TypedDict):
    """A reason, with its texts."""

    contribution: int
    """Weight × membership: what it adds to the score. Contributions sum to the score."""
    criterion: Criterion
    """The criterion."""
    detail: Detail
    """Why, as data."""
    membership: Membership
    """How well it is met, of 10 000, with the extremes over what is unknown."""
    tenths: int
    """The contribution in tenths of a point, rounded so that the column adds up to the printed
    score.
    """
    weight: int
    """Its weight, of 10 000."""
    label: NotRequired[str | None]
    """The criterion's name."""
    text: NotRequired[str | None]
    """The reason as a sentence."""



class ReciprocalWeighted(TypedDict):
    """The weighted arithmetic mean: the startup's score counts so many per cent, the opportunity's
    the rest.
    """

    weighted: int


Reciprocal: TypeAlias = 'Literal["harmonic"] | Literal["geometric"] | Literal["minimum"] | ReciprocalWeighted'
"""The mean of the two sides' scores, in whole numbers, rounded down."""


class RecordAnswer(TypedDict):
    """The answer to `get`: a record as the catalog stores it, in its order of fields."""

    opportunity: NotRequired[Opportunity | None]
    """The opportunity; absent when there is none with that id."""
    startup: NotRequired[Startup | None]
    """The startup; absent when there is none with that id."""



class RegisterAnswer(TypedDict):
    """The answer to `read_grid`: the records of a sheet, and how they were read."""

    diagnostics: list[LocatedDiagnosticAnswer]
    """What was found."""
    kind: Sheet
    """What its rows are."""
    mapping: SheetMapping
    """What each heading was read as, for the next sheet of the same form: `options.mapping`."""
    more_diagnostics: int
    """Number of diagnostics that are not listed."""
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



class RemovedAnswer(TypedDict):
    """The answer to `remove` and `unsubscribe`."""

    removed: bool
    """False when there was none with that id."""



class RepairedAnswer(TypedDict):
    """The answer to `repair`."""

    added: list[Meeting]
    """Meetings that are new."""
    dropped: list[Meeting]
    """Meetings that cannot take place any more, as they were."""
    freed: int
    """Freed places: attendees who are still there and lost a meeting, counted for each slot to
    come.
    """
    kept: int
    """Meetings that stay in their slot."""
    moved: list[Move]
    """Meetings that are in another slot now."""
    refilled: int
    """How many of these places are filled again in the same slot."""
    timetable: Timetable
    """The timetable now."""
    texts: NotRequired[list[str] | None]
    """The reason of each unmet wish as a sentence, in the order of `timetable.unmet`."""


RepeatedEntry: TypeAlias = 'Literal["id", "pair", "score", "wish", "lock"]'
"""What may come only once in a list."""

Requester: TypeAlias = 'Literal["startup", "opportunity", "organiser"]'
"""Who states a wish."""


class ResolutionAnswer(TypedDict):
    """The answer to `resolve` with a vocabulary."""

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



class Revision(TypedDict):
    """The revision of a calendar. Calendar programs replace an earlier one by a later one."""

    on: Date
    """The day it is issued; the library reads no clock."""
    sequence: NotRequired[int]
    """0 for the first issue, one more for each after it."""


RowKind: TypeAlias = 'Literal["title", "heading", "numbering", "section", "total", "note", "continuation", "empty", "rejected"]'
"""The kind of a row that is no record."""

RuleFields = TypedDict('RuleFields', {
    'all': 'NotRequired[Sequence[Rule] | None]',
    'any': 'NotRequired[Sequence[Rule] | None]',
    'confirm': 'NotRequired[Text | None]',
    'field': 'NotRequired[str | None]',
    'from': 'NotRequired[Date | None]',
    'had': 'NotRequired[Had | None]',
    'id': 'NotRequired[str | None]',
    'link': 'NotRequired[str | None]',
    'not': 'NotRequired[Rule | None]',
    'op': 'NotRequired[Op | None]',
    'then': 'NotRequired[Rule | None]',
    'to': 'NotRequired[Date | None]',
    'value': 'NotRequired[RuleValue | None]',
    'when': 'NotRequired[Rule | None]',
    'why': 'NotRequired[Text | None]',
})
"""A rule: a condition, and what a programme states about it.

    ``` use ketnoi::record::{Op, Period, Rule}; let young = Rule::field("founded", Op::After,
    Period::years(-5)); let rule = Rule::any([young, Rule::field("spin_off", Op::In, true)])
    .id("young-or-spin-off") .why([("en", "The fund is for young firms."), ("vi", "Quỹ dành cho
    doanh nghiệp mới.")]) .link("Resolution 12/2026, article 4"); # let _ = rule; ```
    """

Rule: TypeAlias = 'RuleFields | _rules.Rule'
"""A rule: a condition, and what a programme states about it.

``` use ketnoi::record::{Op, Period, Rule}; let young = Rule::field("founded", Op::After,
Period::years(-5)); let rule = Rule::any([young, Rule::field("spin_off", Op::In, true)]) .id("young-
or-spin-off") .why([("en", "The fund is for young firms."), ("vi", "Quỹ dành cho doanh nghiệp
mới.")]) .link("Resolution 12/2026, article 4"); # let _ = rule; ``` Or an expression,
`ketnoi.Rule`.
"""


class RuleEffect(TypedDict):
    """How many pairs lose or gain by a rule.

    A pair that loses does so by the rules that make its verdict after: those that fail if it is
    ineligible, those that are open if it is unverified. A pair that gains does so by the rules that
    made its verdict before. So losses name rules of the new version and gains name rules of the old
    one, and the reverse comparison exchanges the two numbers.
    """

    gained: int
    """Pairs that gain because the rule no longer fails or is no longer open, and perhaps others."""
    gained_alone: int
    """Pairs that gain by this rule alone."""
    lost: int
    """Pairs that lose by the rule, and perhaps by others too."""
    lost_alone: int
    """Pairs that lose by this rule alone."""



class RuleResult(TypedDict):
    """One rule that failed or could not be decided."""

    field: str
    """The field that decides it, as the record writes it; `require` for a rule made of others."""
    have: FieldValue
    """What there is."""
    needed: FieldValue
    """What the rule needs."""
    rule: str
    """The rule: `windows`, `capacity`, `groups`, `applicants`, `languages`, `trl`, `not_sectors`,
    `not_places`, `exclude`, `past`, `must.sector`, `require.ID`, `require[0]`.
    """
    side: Side
    """The record that has the field."""
    label: NotRequired[Text | None]
    """The name of the fact that decides it, where it is declared."""
    link: NotRequired[str | None]
    """The legal basis of the rule."""
    parts: NotRequired[list[RuleResult]]
    """Of a rule made of others: those that decide it."""
    why: NotRequired[Text | None]
    """The programme's own reason for the rule."""



class RuleResultAnswer(TypedDict):
    """A failed or open rule, with its text."""

    field: str
    """The field that decides it, as the record writes it; `require` for a rule made of others."""
    have: FieldValue
    """What there is."""
    needed: FieldValue
    """What the rule needs."""
    rule: str
    """The rule: `windows`, `capacity`, `groups`, `applicants`, `languages`, `trl`, `not_sectors`,
    `not_places`, `exclude`, `past`, `must.sector`, `require.ID`, `require[0]`.
    """
    side: Side
    """The record that has the field."""
    label: NotRequired[Text | None]
    """The name of the fact that decides it, where it is declared."""
    link: NotRequired[str | None]
    """The legal basis of the rule."""
    parts: NotRequired[list[RuleResult]]
    """Of a rule made of others: those that decide it."""
    text: NotRequired[str | None]
    """The rule as a sentence."""
    why: NotRequired[Text | None]
    """The programme's own reason for the rule."""


RuleValue: TypeAlias = 'bool | float | str | Period | list[RuleValue]'
"""What a field is compared with."""


class Scenario(TypedDict):
    """What is special about one version of the rules."""

    config: NotRequired[Config | None]
    """The configuration; that of the catalog when left out."""
    opportunities: NotRequired[Sequence[Any] | None]
    """The opportunity records."""



class Score(TypedDict):
    """The score of a pair, 0 to [`Score::PERFECT`] (shown as 0 to 100), and its extremes over
    everything that is unknown.

    `low <= score <= high` always; the contributions of the criteria sum to the score exactly.
    """

    coverage: int
    """Share of the score that is known, 0 to 10 000: 10 000 less the width of the interval."""
    high: int
    """The greatest score over all completions."""
    low: int
    """The least score over all completions."""
    score: int
    """The score."""



class ScoredPair(TypedDict):
    """A startup and an opportunity that may be matched, and their score."""

    opportunity: str
    """The opportunity's id."""
    score: int
    """The score of the pair, 0 to [`Score::PERFECT`](crate::Score::PERFECT): a score, or the
    caller's own number.
    """
    startup: str
    """The startup's id."""



class SeatUsage(TypedDict):
    """The seats of an opportunity, or of one stage there."""

    opportunity: str
    """The opportunity's id."""
    taken: int
    """How many are taken."""
    at_least: NotRequired[int | None]
    """At least so many, if there is a minimum."""
    at_most: NotRequired[int | None]
    """How many there are."""
    marginal_value: NotRequired[int | None]
    """What the total gains by one more seat, exactly; left out with overlapping quotas."""
    stage: NotRequired[str | None]
    """The stage that the seats are for."""



class Seats(TypedDict):
    """Seats for a stage and a period."""

    at_least: NotRequired[int | str | None]
    """The least number ("more than 1,000"): a target, not a condition."""
    at_most: NotRequired[int | str | None]
    """The most seats; no limit when left out."""
    base_year: NotRequired[int | str | None]
    """The year that the numbers are stated for."""
    growth_percent: NotRequired[int | str | None]
    """Growth of both numbers per year after `base_year`, in per cent, compounded and rounded down.
    """
    period: NotRequired[str | None]
    """The year or years they are for: "2026", "2026-2030"; always when left out."""
    stage: NotRequired[str | None]
    """The stage they are for; any stage when left out."""
    taken: NotRequired[int | str | None]
    """Seats that are taken already."""



class SectorSuggestion(TypedDict):
    """A sector that a description suggests."""

    confidence: int
    """Share of the most similar labelled descriptions that have it, with what the sector's own name
    adds: 0 to 10 000.
    """
    sector: Term
    """The sector, as the labelled descriptions name it; without any, its id."""
    words: list[str]
    """The words of the description that support it, the strongest first, at most five."""



class SectorSuggestionsAnswer(TypedDict):
    """The answer to `suggest_sectors`."""

    suggestions: list[list[SectorSuggestion]]
    """For each description, the most likely first; empty when nothing speaks for any."""



class Session(TypedDict):
    """A period that is divided into slots of equal length."""

    end: Time
    """When the last slot has ended."""
    id: str
    """Its id."""
    minutes: int
    """Minutes of a meeting."""
    start: Time
    """When the first slot starts."""
    breaks: NotRequired[Sequence[TimeRange]]
    """Breaks: no slot overlaps one, and the next slot starts when it ends."""
    pause: NotRequired[int]
    """Minutes between two meetings, to change tables."""


Shares = TypedDict('Shares', {
    'deals': 'int',
    'with': 'dict[str, int]',
})
"""How past deals are shared out among terms."""

Sheet: TypeAlias = 'Literal["startups", "opportunities"]'
"""The kind of records in a sheet."""


class SheetMapping(TypedDict):
    """What each heading of a sheet is read as, with the defaults and the currency of the sheet.

    `Register::mapping` gives the one that was used; as `SheetOptions::mapping` it makes another
    file of the same form be read alike.
    """

    columns: NotRequired[dict[str, str | None]]
    """Heading → field (`ask.min`, `groups=women` for a column to tick, `meta` for a column that is
    kept as it is), or `null` for a column that is left out.
    """
    currency: NotRequired[str | None]
    """What amounts without a currency are in."""
    defaults: NotRequired[dict[str, Any]]
    """Field → value for records whose row does not state it."""



class SheetOptions(TypedDict):
    """How a sheet is read."""

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
    mapping: NotRequired[SheetMapping | None]
    """How an earlier sheet of the same form was read; `columns`, `defaults` and `currency` come
    before it.
    """
    merged: NotRequired[Sequence[Merge]]
    """Cells that were joined."""
    other_sheets: NotRequired[Sequence[str]]
    """The names of the sheets of the file that are not read."""
    unclosed_quotes: NotRequired[Sequence[int]]
    """Rows in which the file has a quotation mark that is not closed."""


SheetRecords: TypeAlias = 'list[Startup] | list[Opportunity]'
"""The records of a sheet."""

Side: TypeAlias = 'Literal["startup", "opportunity"]'
"""One of the two records of a pair."""


class Slot(TypedDict):
    """A slot: every table holds one meeting in it."""

    end: Time
    """When it ends."""
    start: Time
    """When it starts."""
    id: NotRequired[str]
    """Its id; the start as text when left out."""
    session: NotRequired[str]
    """The session it belongs to; the day when left out. Idle time is counted inside a session."""



class Stable(TypedDict):
    """The preferences of both sides, and how many pairs each party may have.

    A pair is acceptable if it is in the lists of both sides. A party without a list prefers higher
    scores, and of equal scores the smaller id of the other side: preferences are strict, so
    "stable" has one meaning.
    """

    best_for: NotRequired[BestFor]
    """The side for which the plan is the best of all stable ones."""
    forbidden: NotRequired[Sequence[PairId]]
    """Pairs that must not be in the plan."""
    opportunity_preferences: NotRequired[Mapping[str, Sequence[str]]]
    """Opportunity → the startups it wants, best first.

    One that is not in the list is not acceptable.
    """
    programmes: NotRequired[Mapping[str, int]]
    """Startup → programmes it may be in at most."""
    programmes_each: NotRequired[int]
    """Programmes of any other startup at most; one when left out."""
    seats: NotRequired[Mapping[str, int]]
    """Opportunity → seats."""
    seats_each: NotRequired[int | None]
    """Seats of any other opportunity; no limit when left out."""
    startup_preferences: NotRequired[Mapping[str, Sequence[str]]]
    """Startup → the opportunities it wants, best first.

    One that is not in the list is not acceptable.
    """



class StablePair(TypedDict):
    """A pair of a stable plan."""

    opportunity: str
    """The opportunity's id."""
    opportunity_rank: int
    """The rank of the startup in the opportunity's preferences, from 1."""
    startup: str
    """The startup's id."""
    startup_rank: int
    """The rank of the opportunity in the startup's preferences, from 1."""



class StablePlan(TypedDict):
    """A stable plan."""

    pairs: list[StablePair]
    """The pairs, by the ids of startup and opportunity."""
    unmatched: list[str]
    """Startups that have preferences and are in no pair."""



class StageSeats(TypedDict):
    """Seats that an opportunity keeps for a stage. They do not limit other startups."""

    opportunity: str
    """The opportunity's id."""
    startups: Sequence[str]
    """Ids of the startups that would take these seats."""
    at_most: NotRequired[int | None]
    """At most so many; no limit when left out."""
    stage: NotRequired[str | None]
    """The stage, for people; none for the seats of all other startups."""



class Startup(TypedDict):
    """A startup, as a register states it.

    A field that is left out or `null` is unknown; an empty list states that there is none.
    """

    id: str
    """Unique in its list, 1 to 256 bytes."""
    aid: NotRequired[list[Aid] | Aid | None]
    """Aid it has received, for rules about it. A list that is stated is complete."""
    applicant: NotRequired[str | None]
    """Kind of applicant: firm, project, group, individual, cooperative, household …"""
    ask: NotRequired[Money | None]
    """The money it looks for: for equity the size of the round, for grants the need."""
    attributes: NotRequired[dict[str, Attribute] | None]
    """Further facts, for rules."""
    confirmed: NotRequired[dict[str, bool] | None]
    """Whether conditions in words hold, by the id of their rule."""
    description: NotRequired[Text | None]
    """What it does, in its own words."""
    exclude: NotRequired[list[str] | str | None]
    """Ids of opportunities it must not be matched with."""
    founded: NotRequired[Founded | None]
    """When it was founded: a year ("2019") or a date."""
    groups: NotRequired[list[str] | str | None]
    """Groups its founders belong to: women, students, farmers … A list that is stated is complete.
    """
    instruments: NotRequired[list[str] | str | None]
    """Instruments it accepts: equity, grant, loan …"""
    languages: NotRequired[list[str] | str | None]
    """Languages it can work in, as ISO 639-1 codes."""
    meta: NotRequired[Any]
    """Data of the caller: returned unchanged, never scored."""
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
    """Names of fields that were given but could not be read, wholly or in part: unknown, not
    absent.

    Written and read back, so that a stored record means the same.
    """
    updated: NotRequired[str | None]
    """When the record was last changed."""
    url: NotRequired[str | None]
    """Web page."""
    wants: NotRequired[list[str] | str | None]
    """Support it looks for: capital, pilot, customers, space, mentor, training, technology."""



class StartupChangesAnswer(TypedDict):
    """The startups whose verdict on one opportunity changes."""

    gained: list[VerdictChangeAnswer]
    """Those that gain, in the order of their ids, up to the limit."""
    lost: list[VerdictChangeAnswer]
    """Those that lose, in the order of their ids, up to the limit."""
    totals: ChangeTotals
    """How many there are, and by which rules."""



class StartupSelection(TypedDict):
    """Startups by id or by rule; both must hold when both are given."""

    ids: NotRequired[Sequence[str] | None]
    """Only these."""
    possible_ids: NotRequired[Sequence[str]]
    """Further startups that may be meant: they count towards a maximum and not towards a minimum.
    """
    rules: NotRequired[Sequence[Rule]]
    """Only those that satisfy all of these rules, as in an opportunity's `require`."""



class Statistics(TypedDict):
    """Word frequencies and base rates of a set of opportunities, counted at an evidence date.

    A plain value: it can be stored as JSON, reviewed and given to another matcher.
    """

    cities: Shares
    """Deals by city."""
    countries: Shares
    """Deals by country (`vietnam/vietnam`: the country, then the place)."""
    deals: int
    """Number of past deals."""
    documents: int
    """Number of opportunities with a text."""
    evidence_date: str
    """Nothing after this day was counted."""
    mean_length: int
    """The mean number of words of a text, without stop words."""
    regions: Shares
    """Deals by region as records name it, or by province."""
    sectors: Shares
    """Deals by sector, the wider ones included."""
    stages: Shares
    """Deals by stage."""
    states: Shares
    """Deals by state, or by region of the tree of places."""
    words: dict[str, int]
    """Word or pair of words → number of opportunities whose texts have it."""



class SuggestionAnswer(TypedDict):
    """A suggestion of type-ahead."""

    id: str
    """The id."""
    label: str
    """The name that matched, to show."""



class SuggestionsAnswer(TypedDict):
    """The answer to `suggest`."""

    suggestions: list[SuggestionAnswer]
    """Best first."""



class Summary(TypedDict):
    """The totals of a timetable. A pair counts once, even if both sides wished it."""

    attendees: int
    """Attendees with at least one meeting."""
    idle: int
    """Slots in which an attendee waits between two meetings of one session, in total."""
    meetings: int
    """Meetings in all."""
    must: int
    """Pairs that a side must meet and no side refused."""
    must_met: int
    """How many of them meet."""
    refused: int
    """Pairs that one side wished and another refused."""
    score: int
    """The sum of the scores of all meetings."""
    table_changes: int
    """How often an opportunity changes tables between two meetings; the startups go from table to
    table anyway.
    """
    wished: int
    """Pairs that a side wished and no side refused."""
    wished_met: int
    """How many of them meet."""
    wished_bound: NotRequired[int | None]
    """An upper bound on how many of them any timetable can schedule: the size of a matching that
    keeps the limits of parties and tables, without regard to conflicts of slots.

    A repair does not compute it.
    """



class Table(TypedDict):
    """A table or room: one meeting at a time."""

    id: str
    """Its id."""
    name: NotRequired[Text | None]
    """Its name for people."""
    open: NotRequired[Sequence[TimeRange] | None]
    """When it can be used; the whole event when left out."""



class TableFound(TypedDict):
    """A table that was found in the sheet."""

    columns: list[Column]
    """Every column with a heading or with a field."""
    first_heading_row: int
    """First row of its headings."""
    last_heading_row: int
    """Last row of its headings."""


Tables: TypeAlias = 'int | Sequence[Table]'
"""The tables or rooms."""

TargetCheck = TypedDict('TargetCheck', {
    'done': 'int',
    'from': 'int',
    'needed': 'int',
    'planned': 'int',
    'promise': 'str',
    'short_by': 'int',
    'state': 'TargetState',
    'to': 'int',
    'unclear': 'int',
    'projected': 'NotRequired[int | None]',
})
"""One promise in one period."""

TargetState: TypeAlias = 'Literal["reached", "missed", "on_course", "behind", "not_begun"]'
"""The state of a promise."""


class TargetsAnswer(TypedDict):
    """The answer to `targets`: checked promises."""

    as_of: str
    """The day it was checked for."""
    checks: list[TargetCheck]
    """In the order of the promises, then by year."""
    programme: str
    """The programme's id."""
    texts: NotRequired[list[str] | None]
    """Each check as a sentence, in their order."""



class TemplateField(TypedDict):
    """One field that a column can hold."""

    en: str
    """The heading in English and Vietnamese."""
    field: str
    """The field of the record: `ask`, `meta.phone`."""
    format: CellFormat
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
    """The axis that a stage lies on; absent for a stage that is on none, and for other kinds."""
    label: NotRequired[str | None]
    """The name, to show."""
    parent: NotRequired[str | None]
    """The id of the term it is part of."""


TermKind: TypeAlias = 'Literal["sector", "stage", "place", "group", "applicant", "kind", "support", "scope"]'
"""The kinds of terms; each has a tree of its own."""


class TermsAnswer(TypedDict):
    """The answer to `terms`."""

    terms: list[TermAnswer]
    """In the order of the vocabulary, where a term comes after the one it is part of."""


Text: TypeAlias = 'str | dict[str, str]'
"""A text: plain, or by language (`{"vi": …, "en": …}`)."""

Tier: TypeAlias = 'Literal["filled", "wished", "must"]'
"""Why a pair meets: its strongest wish."""

Time: TypeAlias = 'str'
"""a local date and time, such as 2026-12-10T09:00"""


class TimeRange(TypedDict):
    """A period."""

    end: Time
    """When it ends."""
    start: Time
    """When it starts."""



class Timetable(TypedDict):
    """A timetable."""

    meetings: list[Meeting]
    """By slot, then table."""
    summary: Summary
    """The totals."""
    unmet: list[Unmet]
    """Every wish for a meeting that is not there, by startup and opportunity."""



class TimetableAnswer(TypedDict):
    """The answer to `timetable`."""

    meetings: list[Meeting]
    """By slot, then table."""
    summary: Summary
    """The totals."""
    unmet: list[Unmet]
    """Every wish for a meeting that is not there, by startup and opportunity."""
    texts: NotRequired[list[str] | None]
    """The reason of each unmet wish as a sentence, in the order of `unmet`."""



class Transition(TypedDict):
    """A change from one verdict to another."""

    after: VerdictClass
    """The verdict after."""
    before: VerdictClass
    """The verdict before."""
    pairs: int
    """How many pairs change in this way."""



class TrlRange(TypedDict):
    """Technology readiness levels, 1 to 9; an end left out is open."""

    max: NotRequired[int | str | None]
    """The greatest level."""
    min: NotRequired[int | str | None]
    """The least level."""



class Unassigned(TypedDict):
    """A startup that could be in one more programme."""

    blocked_by: list[DualPrice]
    """The limits that block it, with their prices, which sum to at least its score."""
    opportunity: str
    """The opportunity of its best pair that is not in the plan."""
    score: int
    """The score of that pair."""
    startup: str
    """The startup's id."""


Unit: TypeAlias = 'Literal["bytes", "entries", "levels", "digits", "days"]'
"""What a limit counts."""


class Unmatched(TypedDict):
    """Ids of records that the other version does not have, in order. They are not compared."""

    opportunities: list[str]
    """Ids of opportunities."""
    startups: list[str]
    """Ids of startups."""



class UnmetRefused(TypedDict):
    """A side said "no thanks"."""

    by: Requester
    """The side that refused."""
    opportunity: str
    """The opportunity's id."""
    reason: Literal["refused"]
    startup: str
    """The startup's id."""
    tier: Tier
    """`must` or `wished`."""
    wished_by: list[Requester]
    """The sides that wished it."""



class UnmetNeverTogether(TypedDict):
    """There is no slot in which both are there."""

    opportunity: str
    """The opportunity's id."""
    reason: Literal["never_together"]
    startup: str
    """The startup's id."""
    tier: Tier
    """`must` or `wished`."""
    wished_by: list[Requester]
    """The sides that wished it."""



class UnmetFull(TypedDict):
    """A participant has as many meetings as it may, others before this one."""

    meetings: int
    """How many meetings it has."""
    opportunity: str
    """The opportunity's id."""
    reason: Literal["full"]
    side: Requester
    """Which side."""
    startup: str
    """The startup's id."""
    tier: Tier
    """`must` or `wished`."""
    wished_by: list[Requester]
    """The sides that wished it."""



class UnmetConflict(TypedDict):
    """In every slot in which both are there, one of them is busy or no table is free."""

    common: int
    """Slots in which both are there."""
    no_table: int
    """Common slots without a free table."""
    opportunity: str
    """The opportunity's id."""
    opportunity_taken: int
    """The same for the opportunity."""
    reason: Literal["conflict"]
    startup: str
    """The startup's id."""
    startup_taken: int
    """Common slots in which the startup has another meeting, or as many as it may have in the
    session.
    """
    tier: Tier
    """`must` or `wished`."""
    wished_by: list[Requester]
    """The sides that wished it."""


Unmet: TypeAlias = 'UnmetRefused | UnmetNeverTogether | UnmetFull | UnmetConflict'
"""A wish that was not met."""

VerdictEligible = TypedDict('VerdictEligible', {
    'is': 'Literal["eligible"]',
})
"""Every rule holds."""

VerdictUnverified = TypedDict('VerdictUnverified', {
    'is': 'Literal["unverified"]',
    'missing': 'list[RuleResult]',
})
"""No rule fails, but some cannot be decided."""

VerdictIneligible = TypedDict('VerdictIneligible', {
    'failed': 'list[RuleResult]',
    'is': 'Literal["ineligible"]',
    'missing': 'list[RuleResult]',
})
"""A rule fails."""

Verdict: TypeAlias = 'VerdictEligible | VerdictUnverified | VerdictIneligible'
"""Whether a pair may be matched at all."""

VerdictAnswer = TypedDict('VerdictAnswer', {
    'is': 'str',
    'failed': 'NotRequired[list[RuleResultAnswer]]',
    'missing': 'NotRequired[list[RuleResultAnswer]]',
    'text': 'NotRequired[str | None]',
})
"""A verdict."""


class VerdictChangeAnswer(TypedDict):
    """A startup with its verdict before and after."""

    after: VerdictAnswer
    """The verdict after."""
    before: VerdictAnswer
    """The verdict before."""
    startup: str
    """The startup's id."""
    name: NotRequired[Text | None]
    """The startup's name."""


VerdictClass: TypeAlias = 'Literal["eligible", "unverified", "ineligible"]'
"""A verdict without its rules. The greater of two decides."""


class VerdictCounts(TypedDict):
    """How many pairs have each verdict."""

    eligible: int
    """Pairs whose every rule holds."""
    ineligible: int
    """Pairs with a failed rule."""
    unverified: int
    """Pairs with open rules and no failed one."""



class Verification(TypedDict):
    """The comparison of a repeated ranking with the record of the old one."""

    content: bool
    """The catalog has the same content."""
    fingerprint: bool
    """The matcher has the same fingerprint."""
    lists: bool
    """The lists are the same: ids, ranks and scores."""
    query: bool
    """The record that the catalog was ranked for and the query are the same."""
    same: bool
    """True when all of the following are."""



class VocabularyEdit(TypedDict):
    """What a caller changes in a vocabulary."""

    terms: NotRequired[dict[str, list[EditedTerm]]]
    """Terms to add, by kind.

    A term with the id of an existing one changes what it states and keeps the rest.
    """
    trees: NotRequired[dict[str, list[EditedTerm]]]
    """Whole trees instead of the built-in ones, by kind."""



class WeightAnswer(TypedDict):
    """A weight, with its reason."""

    criterion: Criterion
    """The criterion."""
    weight: int
    """Its share of 10 000."""
    why: NotRequired[str | None]
    """Why this number; absent for a caller's own."""



class WeightsAnswer(TypedDict):
    """The answer to `weights`."""

    weights: list[WeightAnswer]
    """Every criterion with a weight above zero, heaviest first."""



class Window(TypedDict):
    """Days from `opens` to `closes`, both included; an end left out is open."""

    closes: NotRequired[str | None]
    """The last day."""
    opens: NotRequired[str | None]
    """The first day."""



class Wish(TypedDict):
    """One side's wish about a pair; at most one by each side."""

    by: Requester
    """Who states it."""
    opportunity: str
    """The opportunity's id."""
    startup: str
    """The startup's id."""
    want: WishKind
    """What it asks for."""


WishKind: TypeAlias = 'Literal["must_meet", "meet", "no_thanks"]'
"""What a wish asks for."""


class YearReport(TypedDict):
    """One year of the cross-validation."""

    after: int
    """The same with the learned weights."""
    before: int
    """Mean recall at 10 with the given weights."""
    candidates: int
    """Opportunities to choose from."""
    interactions: int
    """Interactions of the year that were ranked."""
    known_until: str
    """Nothing after this day was known or learned."""



class AnswerAdvice(AdviceAnswer):
    """The answer to `advise`."""

    answer: Literal["advice"]



class AnswerAgenda(AgendaAnswer):
    """The answer to `agenda`: a file."""

    answer: Literal["agenda"]



class AnswerAssignment(AssignmentAnswer):
    """The answer to `assign`: a plan, with its texts."""

    answer: Literal["assignment"]



class AnswerCalendar(CalendarAnswer):
    """The answer to `calendar`."""

    answer: Literal["calendar"]



class AnswerChanges(ChangesAnswer):
    """The answer to `changes`: subscribers whose best matches have changed, in the order of their
    ids.
    """

    answer: Literal["changes"]



class AnswerChecked(CheckedAnswer):
    """The answer to `check`, `add` and `update`."""

    answer: Literal["checked"]



class AnswerComparison(ComparisonAnswer):
    """The answer to `compare`."""

    answer: Literal["comparison"]



class AnswerDecision(DecisionAnswer):
    """The answer to `decide`: a ranking with decisions applied."""

    answer: Literal["decision"]



class AnswerDiversified(Diversified):
    """A diversified list."""

    answer: Literal["diversified"]



class AnswerDuplicates(DuplicatesAnswer):
    """The answer to `duplicates`."""

    answer: Literal["duplicates"]



class AnswerError(TypedDict):
    """As in the answer."""

    answer: Literal["error"]
    path: str
    """Where: `startups[3].stage`; empty for the input as a whole."""
    expected: NotRequired[Phrase | None]
    """What was expected, in both languages; absent where a diagnostic says how an input was read.
    """
    text: NotRequired[str | None]
    """The diagnostic as a line for a person: in the call's language, for an error in English if it
    names none.
    """
    value: NotRequired[str]
    """The offending value as text, cut to 80 characters, control characters escaped; absent when
    there is none.
    """



class AnswerEvaluation(EvaluationAnswer):
    """The answer to `evaluate`: how well past interactions are found."""

    answer: Literal["evaluation"]



class AnswerExposure(Exposure):
    """How often each opportunity and each group appears. These are counts: they change no score."""

    answer: Literal["exposure"]



class AnswerFacts(FactsAnswer):
    """The answer to `facts`: the shipped ones and those of the configuration."""

    answer: Literal["facts"]



class AnswerFitted(FittedAnswer):
    """The answer to `fit`: learned weights and their proof."""

    answer: Literal["fitted"]



class AnswerHeadings(HeadingsAnswer):
    """The answer to `headings`."""

    answer: Literal["headings"]



class AnswerInfeasible(InfeasibleAnswer):
    """The answer to `assign` when no plan keeps all limits."""

    answer: Literal["infeasible"]



class AnswerInterview(InterviewAnswer):
    """The answer to `interview`."""

    answer: Literal["interview"]



class AnswerMatch(MatchAnswer):
    """The answer to `score` and `explain`, and a match of a ranking."""

    answer: Literal["match"]



class AnswerMoney(MoneyAnswer):
    """The answer to `resolve` with `money`."""

    answer: Literal["money"]



class AnswerMutual(MutualAnswer):
    """The answer to `mutual`."""

    answer: Literal["mutual"]



class AnswerQuestions(QuestionsAnswer):
    """The answer to `ask_next`."""

    answer: Literal["questions"]



class AnswerRanking(RankingAnswer):
    """The answer to `rank`, `rank_startups` and `subscribe`."""

    answer: Literal["ranking"]



class AnswerRankings(RankingsAnswer):
    """The answer to `rank_many`."""

    answer: Literal["rankings"]



class AnswerRecord(RecordAnswer):
    """The answer to `get`: a record as the catalog stores it, in its order of fields."""

    answer: Literal["record"]



class AnswerRegister(RegisterAnswer):
    """The answer to `read_grid`: the records of a sheet, and how they were read."""

    answer: Literal["register"]



class AnswerRemoved(RemovedAnswer):
    """The answer to `remove` and `unsubscribe`."""

    answer: Literal["removed"]



class AnswerRepaired(RepairedAnswer):
    """The answer to `repair`."""

    answer: Literal["repaired"]



class AnswerResolution(ResolutionAnswer):
    """The answer to `resolve` with a vocabulary."""

    answer: Literal["resolution"]



class AnswerSectorSuggestions(SectorSuggestionsAnswer):
    """The answer to `suggest_sectors`."""

    answer: Literal["sector_suggestions"]



class AnswerStable(StablePlan):
    """A stable plan."""

    answer: Literal["stable"]



class AnswerStatistics(Statistics):
    """Word frequencies and base rates of a set of opportunities, counted at an evidence date.

    A plain value: it can be stored as JSON, reviewed and given to another matcher.
    """

    answer: Literal["statistics"]



class AnswerSuggestions(SuggestionsAnswer):
    """The answer to `suggest`."""

    answer: Literal["suggestions"]



class AnswerTargets(TargetsAnswer):
    """The answer to `targets`: checked promises."""

    answer: Literal["targets"]



class AnswerTerms(TermsAnswer):
    """The answer to `terms`."""

    answer: Literal["terms"]



class AnswerTimetable(TimetableAnswer):
    """The answer to `timetable`."""

    answer: Literal["timetable"]



class AnswerVerification(Verification):
    """The comparison of a repeated ranking with the record of the old one."""

    answer: Literal["verification"]



class AnswerWeights(WeightsAnswer):
    """The answer to `weights`."""

    answer: Literal["weights"]


Answer: TypeAlias = 'AnswerAdvice | AnswerAgenda | AnswerAssignment | AnswerCalendar | AnswerChanges | AnswerChecked | AnswerComparison | AnswerDecision | AnswerDiversified | AnswerDuplicates | AnswerError | AnswerEvaluation | AnswerExposure | AnswerFacts | AnswerFitted | AnswerHeadings | AnswerInfeasible | AnswerInterview | AnswerMatch | AnswerMoney | AnswerMutual | AnswerQuestions | AnswerRanking | AnswerRankings | AnswerRecord | AnswerRegister | AnswerRemoved | AnswerRepaired | AnswerResolution | AnswerSectorSuggestions | AnswerStable | AnswerStatistics | AnswerSuggestions | AnswerTargets | AnswerTerms | AnswerTimetable | AnswerVerification | AnswerWeights'
"""The answer to a call."""
