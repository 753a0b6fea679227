//! The kinds that fields are made of, with the phrase of what each expects.

use super::{Check, Field, Kind, Object, Text};
use crate::messages::{field, input};
use crate::phrase::Phrase;
use crate::record::bounds::{Amount, Bounds, Count, Days, Months, Percent, Range, SectorWeight, Span, TrlLevel, Year};
use crate::record::{Op, PlaceBy};

pub(crate) static ID: Kind = Kind { text: Some(Text::Id), ..Kind::expecting(field::ID) };

pub(crate) static TEXT: Kind = Kind { text: Some(Text::Any), ..Kind::expecting(field::TEXT) };

pub(crate) static TEXTS: Kind = list(&TEXT, field::TEXTS);

/// Text, or texts by language.
pub(crate) static TEXT_BY_LANGUAGE: Kind =
    Kind { text: Some(Text::Any), object: Some(Object::Named(&TEXT)), ..Kind::expecting(field::TEXT_BY_LANGUAGE) };

pub(crate) static PLACE: Kind = Kind {
    text: Some(Text::Any),
    object: Some(Object::Fields(PLACE_FIELDS, Check::None)),
    ..Kind::expecting(field::PLACE)
};

const PLACE_FIELDS: &[Field] =
    &[Field::new("country", &TEXT), Field::new("state", &TEXT), Field::new("region", &TEXT), Field::new("city", &TEXT)];

pub(crate) static PLACES: Kind = list(&PLACE, field::PLACES);

pub(crate) static MONEY: Kind = Kind {
    text: Some(Text::Any),
    object: Some(Object::Fields(MONEY_FIELDS, Check::InOrder("min", "max"))),
    ..Kind::expecting(field::MONEY)
};

const MONEY_FIELDS: &[Field] = &[
    Field::new("min", &AMOUNT),
    Field::new("max", &AMOUNT),
    Field::new("currency", &TEXT),
    Field::new("fixed", &FLAG),
    Field::new("per", &TEXT),
];

static AMOUNT: Kind = whole::<Amount>(field::AMOUNT);

static FLAG: Kind = Kind { flag: true, ..Kind::expecting(field::FLAG) };

/// A technology readiness level.
pub(crate) static TRL: Kind = number::<TrlLevel>();

/// Technology readiness levels from one to another.
pub(crate) static TRL_RANGE: Kind = Kind {
    object: Some(Object::Fields(TRL_FIELDS, Check::InOrder("min", "max"))),
    restricts: true,
    ..Kind::expecting(field::TRL_RANGE)
};

pub(in crate::record) const TRL_FIELDS: &[Field] = &[Field::new("min", &TRL), Field::new("max", &TRL)];

pub(crate) static MONTHS: Kind = number::<Months>();

pub(crate) static COUNT: Kind = number::<Count>();

pub(crate) static DATE: Kind = Kind { text: Some(Text::Date), ..Kind::expecting(input::DATE) };

pub(crate) static FOUNDED: Kind = Kind {
    text: Some(Text::Founded),
    number: Some(crate::record::bounds::FoundingYear::RANGE),
    ..Kind::expecting(field::FOUNDED)
};

/// The sectors that an opportunity prefers.
pub(crate) static SECTORS: Kind = Kind {
    text: Some(Text::Any),
    list: Some(&TEXT),
    object: Some(Object::Named(&WEIGHT)),
    ..Kind::expecting(field::SECTORS)
};

static WEIGHT: Kind = number::<SectorWeight>();

pub(crate) static PLACE_BY: Kind = Kind { text: Some(Text::OneOf(PlaceBy::NAMES)), ..Kind::expecting(field::ONE_OF) };

pub(crate) static WINDOWS: Kind = list(&WINDOW, field::WINDOWS);

static WINDOW: Kind = Kind {
    object: Some(Object::Fields(
        &[Field::new("opens", &DATE), Field::new("closes", &DATE)],
        Check::InOrder("opens", "closes"),
    )),
    restricts: true,
    ..Kind::expecting(field::OBJECT)
};

pub(crate) static CAPACITY: Kind = Kind {
    text: Some(Text::Digits),
    number: Some(Count::RANGE),
    list: Some(&SEATS),
    ..Kind::expecting(field::CAPACITY)
};

static SEATS: Kind =
    Kind { object: Some(Object::Fields(SEATS_FIELDS, Check::None)), restricts: true, ..Kind::expecting(field::OBJECT) };

pub(in crate::record) const SEATS_FIELDS: &[Field] = &[
    Field::new("stage", &TEXT),
    Field::new("period", &PERIOD),
    Field::new("at_most", &COUNT),
    Field::new("at_least", &COUNT),
    Field::new("growth_percent", &PERCENT),
    Field::new("base_year", &YEAR),
    Field::new("taken", &COUNT),
];

static PERIOD: Kind = Kind { text: Some(Text::Any), number: Some(Range::EXACT), ..Kind::expecting(input::PERIOD) };

static PERCENT: Kind = number::<Percent>();

static YEAR: Kind = whole::<Year>(field::YEAR);

/// The least levels of criteria.
pub(crate) static MUST: Kind = Kind { object: Some(Object::Named(&TEXT)), ..Kind::expecting(field::MUST) };

pub(crate) static RULES: Kind = list(&RULE, field::RULES);

static RULE: Kind =
    Kind { object: Some(Object::Fields(RULE_FIELDS, Check::Rule)), restricts: true, ..Kind::expecting(field::RULE) };

static RULE_FIELDS: &[Field] = &[
    Field::new("id", &TEXT),
    Field::new("field", &TEXT),
    Field::new("op", &OP),
    Field::new("value", &OPERAND),
    Field::new("any", &PARTS),
    Field::new("all", &PARTS),
    Field::new("not", &RULE),
    Field::new("when", &RULE),
    Field::new("then", &RULE),
    Field::new("confirm", &TEXT_BY_LANGUAGE),
    Field::new("had", &HAD),
    Field::new("why", &TEXT_BY_LANGUAGE),
    Field::new("link", &TEXT),
    Field::new("from", &DATE),
    Field::new("to", &DATE),
];

static PARTS: Kind = Kind { list: Some(&RULE), list_only: true, ..Kind::expecting(field::RULES) };

static OP: Kind = Kind { text: Some(Text::OneOf(Op::NAMES)), ..Kind::expecting(field::OP) };

static OPERAND: Kind = Kind {
    list: Some(&OPERAND),
    list_only: true,
    object: Some(Object::Fields(PERIOD_FIELDS, Check::None)),
    restricts: true,
    ..scalar(field::OPERAND)
};

pub(in crate::record) const PERIOD_FIELDS: &[Field] =
    &[Field::new("years", &SPAN), Field::new("months", &SPAN), Field::new("days", &DAYS)];

static SPAN: Kind = number::<Span>();

static DAYS: Kind = number::<Days>();

static HAD: Kind =
    Kind { object: Some(Object::Fields(HAD_FIELDS, Check::None)), restricts: true, ..Kind::expecting(field::OBJECT) };

pub(in crate::record) const HAD_FIELDS: &[Field] = &[
    Field::new("of", &TEXTS),
    Field::new("within", &WITHIN),
    Field::new("at_least", &COUNT),
    Field::new("at_most", &COUNT),
    Field::new("sum_at_most", &MONEY),
];

static WITHIN: Kind = Kind {
    object: Some(Object::Fields(PERIOD_FIELDS, Check::None)),
    restricts: true,
    ..Kind::expecting(field::OBJECT)
};

pub(crate) static TRACK_RECORD: Kind = list(&DEAL, field::TRACK_RECORD);

static DEAL: Kind = Kind { object: Some(Object::Fields(DEAL_FIELDS, Check::None)), ..Kind::expecting(field::OBJECT) };

pub(in crate::record) const DEAL_FIELDS: &[Field] = &[
    Field::new("date", &DATE),
    Field::new("startup", &TEXT),
    Field::new("name", &TEXT),
    Field::new("sectors", &TEXTS),
    Field::new("stage", &TEXT),
    Field::new("place", &PLACE),
    Field::new("amount", &MONEY),
    Field::new("text", &TEXT_BY_LANGUAGE),
];

/// Past relations.
pub(crate) static PAST: Kind = list(&RELATION, field::PAST);

static RELATION: Kind = Kind {
    text: Some(Text::Any),
    object: Some(Object::Fields(&[Field::required("id", &TEXT), Field::new("word", &TEXT)], Check::None)),
    ..Kind::expecting(field::RELATION)
};

/// Further facts by name.
pub(crate) static ATTRIBUTES: Kind = Kind { object: Some(Object::Named(&FACT)), ..Kind::expecting(field::ATTRIBUTES) };

static FACT: Kind = Kind {
    list: Some(&TEXT),
    list_only: true,
    object: Some(Object::Fields(ANSWER_FIELDS, Check::InOrder("min", "max"))),
    restricts: true,
    ..scalar(field::FACT)
};

pub(in crate::record) const ANSWER_FIELDS: &[Field] = &[
    Field::new("min", &DECIMAL),
    Field::new("max", &DECIMAL),
    Field::new("currency", &TEXT),
    Field::new("yes", &TEXTS),
    Field::new("no", &TEXTS),
];

static DECIMAL: Kind = Kind { number: Some(Range::EXACT), decimal: true, ..Kind::expecting(field::DECIMAL) };

/// Aid that a startup has received.
pub(crate) static AID: Kind = list(&AID_ENTRY, field::AIDS);

static AID_ENTRY: Kind = Kind {
    text: Some(Text::Any),
    object: Some(Object::Fields(
        &[Field::required("id", &TEXT), Field::new("date", &DATE), Field::new("amount", &MONEY)],
        Check::None,
    )),
    restricts: true,
    ..Kind::expecting(field::AID)
};

/// Whether conditions in words hold, by the id of their rule.
pub(crate) static CONFIRMED: Kind = Kind { object: Some(Object::Named(&FLAG)), ..Kind::expecting(field::CONFIRMED) };

/// Any JSON, returned unchanged.
pub(crate) static ANY: Kind = Kind { any: true, ..Kind::expecting(field::ANY) };

/// A list; a single entry stands for a list of one.
const fn list(entry: &'static Kind, expected: Phrase) -> Kind {
    Kind { list: Some(entry), ..Kind::expecting(expected) }
}

/// A whole number in a range, or its digits.
const fn whole<B: Bounds>(expected: Phrase) -> Kind {
    Kind { text: Some(Text::Digits), number: Some(B::RANGE), ..Kind::expecting(expected) }
}

/// A whole number in a range, with the usual phrase.
const fn number<B: Bounds>() -> Kind {
    whole::<B>(field::NUMBER)
}

/// Text, a number, true or false.
const fn scalar(expected: Phrase) -> Kind {
    Kind { text: Some(Text::Any), number: Some(Range::EXACT), decimal: true, flag: true, ..Kind::expecting(expected) }
}
