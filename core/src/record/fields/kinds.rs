//! The kinds that fields are made of, with the phrase of what each expects.

use super::{Check, Field, Kind, Object, Text};
use crate::messages::input;
use crate::phrase::Phrase;
use crate::record::bounds::{Amount, Bounds, Count, Months, Percent, Range, SectorWeight, TrlLevel, Year};
use crate::record::{Op, PlaceBy};

/// "text".
pub(crate) const TEXT_PHRASE: Phrase = Phrase { en: "text", vi: "văn bản" };
/// "true or false".
pub(crate) const FLAG_PHRASE: Phrase = Phrase { en: "true or false", vi: "true hoặc false" };
/// "text, or an object of country …".
pub(crate) const PLACE_PHRASE: Phrase = Phrase {
    en: "text, or an object of country, state, region and city",
    vi: "văn bản, hoặc đối tượng gồm country, state, region và city",
};
/// What a record as a whole is.
pub(crate) const RECORD_PHRASE: Phrase =
    Phrase { en: "a record: an object of fields", vi: "một bản ghi: đối tượng gồm các trường" };
pub(crate) static ID: Kind = Kind {
    text: Some(Text::Id),
    ..Kind::expecting(
        "text of {min} to {max} bytes without control characters",
        "văn bản từ {min} đến {max} byte, không có ký tự điều khiển",
    )
};

pub(crate) static TEXT: Kind = Kind { text: Some(Text::Any), ..Kind::saying(TEXT_PHRASE) };

pub(crate) static TEXTS: Kind = list(&TEXT, "a list of texts", "danh sách văn bản");

/// Text, or texts by language.
pub(crate) static WORDS: Kind = Kind {
    text: Some(Text::Any),
    object: Some(Object::Named(&TEXT)),
    ..Kind::expecting(
        "text, or texts by language such as {\"vi\": \"…\", \"en\": \"…\"}",
        "văn bản, hoặc văn bản theo ngôn ngữ như {\"vi\": \"…\", \"en\": \"…\"}",
    )
};

pub(crate) static PLACE: Kind = Kind {
    text: Some(Text::Any),
    object: Some(Object::Fields(PLACE_FIELDS, Check::None)),
    ..Kind::saying(PLACE_PHRASE)
};

const PLACE_FIELDS: &[Field] =
    &[Field::new("country", &TEXT), Field::new("state", &TEXT), Field::new("region", &TEXT), Field::new("city", &TEXT)];

pub(crate) static PLACES: Kind = list(&PLACE, "a list of places", "danh sách địa điểm");

pub(crate) static MONEY: Kind = Kind {
    text: Some(Text::Any),
    object: Some(Object::Fields(MONEY_FIELDS, Check::InOrder("min", "max"))),
    ..Kind::expecting("text, or an object of min, max and currency", "văn bản, hoặc đối tượng gồm min, max và currency")
};

const MONEY_FIELDS: &[Field] = &[
    Field::new("min", &AMOUNT),
    Field::new("max", &AMOUNT),
    Field::new("currency", &TEXT),
    Field::new("fixed", &FLAG),
    Field::new("per", &TEXT),
];

static AMOUNT: Kind = whole::<Amount>(
    "a whole number of minor units from {min} to {max}",
    "số nguyên theo đơn vị tiền nhỏ nhất từ {min} đến {max}",
);

static FLAG: Kind = Kind { flag: true, ..Kind::saying(FLAG_PHRASE) };

/// A technology readiness level.
pub(crate) static TRL: Kind = number::<TrlLevel>();

/// Technology readiness levels from one to another.
pub(crate) static TRL_RANGE: Kind = Kind {
    object: Some(Object::Fields(TRL_FIELDS, Check::InOrder("min", "max"))),
    ..Kind::expecting("an object of {fields} from {min} to {max}", "đối tượng gồm {fields} từ {min} đến {max}")
};

const TRL_FIELDS: &[Field] = &[Field::new("min", &TRL), Field::new("max", &TRL)];

pub(crate) static MONTHS: Kind = number::<Months>();

pub(crate) static COUNT: Kind = number::<Count>();

pub(crate) static DATE: Kind = Kind { text: Some(Text::Date), ..Kind::saying(input::DATE) };

pub(crate) static FOUNDED: Kind = Kind {
    text: Some(Text::Founded),
    number: Some(crate::record::bounds::FoundingYear::RANGE),
    ..Kind::expecting("a year such as 2019, or a date such as 2019-05-01", "năm như 2019, hoặc ngày như 2019-05-01")
};

/// The sectors that an opportunity prefers.
pub(crate) static SECTORS: Kind = Kind {
    text: Some(Text::Any),
    list: Some(&TEXT),
    object: Some(Object::Named(&WEIGHT)),
    ..Kind::expecting(
        "a list of texts, or an object of sector and weight",
        "danh sách văn bản, hoặc đối tượng gồm lĩnh vực và trọng số",
    )
};

static WEIGHT: Kind = number::<SectorWeight>();

pub(crate) static PLACE_BY: Kind = Kind {
    text: Some(Text::OneOf(PlaceBy::NAMES)),
    ..Kind::expecting("one of {values}", "một trong các giá trị {values}")
};

pub(crate) static WINDOWS: Kind = list(&WINDOW, "a list of windows", "danh sách khoảng thời gian");

static WINDOW: Kind = Kind {
    object: Some(Object::Fields(
        &[Field::new("opens", &DATE), Field::new("closes", &DATE)],
        Check::InOrder("opens", "closes"),
    )),
    ..Kind::expecting("an object of {fields}", "đối tượng gồm {fields}")
};

pub(crate) static CAPACITY: Kind = Kind {
    text: Some(Text::Digits),
    number: Some(Count::RANGE),
    list: Some(&SEATS),
    ..Kind::expecting(
        "a whole number from {min} to {max}, or a list of seats",
        "số nguyên từ {min} đến {max}, hoặc danh sách chỉ tiêu",
    )
};

static SEATS: Kind = Kind {
    object: Some(Object::Fields(SEATS_FIELDS, Check::None)),
    ..Kind::expecting("an object of {fields}", "đối tượng gồm {fields}")
};

const SEATS_FIELDS: &[Field] = &[
    Field::new("stage", &TEXT),
    Field::new("period", &PERIOD),
    Field::new("at_most", &COUNT),
    Field::new("at_least", &COUNT),
    Field::new("growth_percent", &PERCENT),
    Field::new("base_year", &YEAR),
    Field::new("taken", &COUNT),
];

static PERIOD: Kind = Kind {
    text: Some(Text::Any),
    number: Some(Range::EXACT),
    ..Kind::expecting("a year or years such as 2026 or 2026-2030", "năm hoặc giai đoạn như 2026 hoặc 2026-2030")
};

static PERCENT: Kind = number::<Percent>();

static YEAR: Kind = whole::<Year>("a year from {min} to {max}", "năm từ {min} đến {max}");

/// The least levels of criteria.
pub(crate) static MUST: Kind = Kind {
    object: Some(Object::Named(&TEXT)),
    ..Kind::expecting("an object of criterion and least level", "đối tượng gồm tiêu chí và mức tối thiểu")
};

pub(crate) static RULES: Kind = list(&RULE, "a list of rules", "danh sách điều kiện");

static RULE: Kind = Kind {
    object: Some(Object::Fields(RULE_FIELDS, Check::Rule)),
    ..Kind::expecting(
        "a rule: an object of field, op and value, or of any",
        "điều kiện: đối tượng gồm field, op và value, hoặc gồm any",
    )
};

static RULE_FIELDS: &[Field] = &[
    Field::new("any", &ALTERNATIVES),
    Field::new("field", &TEXT),
    Field::new("op", &OP),
    Field::new("value", &OPERAND),
    Field::new("why", &TEXT),
];

static ALTERNATIVES: Kind =
    Kind { list: Some(&RULE), list_only: true, ..Kind::expecting("a list of rules", "danh sách điều kiện") };

static OP: Kind = Kind {
    text: Some(Text::OneOf(Op::NAMES)),
    ..Kind::expecting("one of {values}", "một trong các phép {values}")
};

static OPERAND: Kind = Kind {
    list: Some(&OPERAND_ENTRY),
    list_only: true,
    ..scalar(
        "text, a whole number, true or false, or a list of them",
        "văn bản, số nguyên, true hoặc false, hoặc danh sách của chúng",
    )
};

static OPERAND_ENTRY: Kind = Kind {
    list: Some(&OPERAND_ENTRY),
    list_only: true,
    ..scalar("text, a whole number, true or false", "văn bản, số nguyên, true hoặc false")
};

pub(crate) static TRACK_RECORD: Kind = list(&DEAL, "a list of deals", "danh sách thương vụ");

static DEAL: Kind = Kind {
    object: Some(Object::Fields(DEAL_FIELDS, Check::None)),
    ..Kind::expecting("an object of {fields}", "đối tượng gồm {fields}")
};

const DEAL_FIELDS: &[Field] = &[
    Field::new("date", &DATE),
    Field::new("startup", &TEXT),
    Field::new("name", &TEXT),
    Field::new("sectors", &TEXTS),
    Field::new("stage", &TEXT),
    Field::new("place", &PLACE),
    Field::new("amount", &MONEY),
    Field::new("text", &WORDS),
];

/// Past relations.
pub(crate) static PAST: Kind =
    list(&RELATION, "a list of ids, or of objects of id and word", "danh sách mã, hoặc đối tượng gồm id và word");

static RELATION: Kind = Kind {
    text: Some(Text::Any),
    object: Some(Object::Fields(&[Field::required("id", &TEXT), Field::new("word", &TEXT)], Check::None)),
    ..Kind::expecting("an id, or an object of {fields}", "mã, hoặc đối tượng gồm {fields}")
};

/// Further facts by name.
pub(crate) static ATTRIBUTES: Kind = Kind {
    object: Some(Object::Named(&FACT)),
    ..Kind::expecting("an object of names and facts", "đối tượng gồm tên và dữ kiện")
};

static FACT: Kind = scalar("text, a whole number, true or false", "văn bản, số nguyên, true hoặc false");

/// Anything: handed back, not looked into.
pub(crate) static ANY: Kind = Kind { any: true, ..Kind::expecting("any JSON", "JSON bất kỳ") };

/// A list; a single entry stands for a list of one.
const fn list(entry: &'static Kind, en: &'static str, vi: &'static str) -> Kind {
    Kind { list: Some(entry), ..Kind::expecting(en, vi) }
}

/// A whole number in a range, or its digits.
const fn whole<B: Bounds>(en: &'static str, vi: &'static str) -> Kind {
    Kind { text: Some(Text::Digits), number: Some(B::RANGE), ..Kind::expecting(en, vi) }
}

/// A whole number in a range, said in the usual words.
const fn number<B: Bounds>() -> Kind {
    whole::<B>("a whole number from {min} to {max}", "số nguyên từ {min} đến {max}")
}

/// Text, a whole number, true or false.
const fn scalar(en: &'static str, vi: &'static str) -> Kind {
    Kind { text: Some(Text::Any), number: Some(Range::EXACT), flag: true, ..Kind::expecting(en, vi) }
}
