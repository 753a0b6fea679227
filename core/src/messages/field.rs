//! What the fields of records expect.
//!
//! `{min}` and `{max}`, `{fields}` and `{values}` stand for what the kind of a field itself states:
//! its range, the keys of its object, the names it accepts.

use crate::phrase::Phrase;

pub(crate) const RECORD: Phrase =
    Phrase { en: "a record: an object of fields", vi: "một bản ghi: đối tượng gồm các trường" };

pub(crate) const ID: Phrase = Phrase {
    en: "text of {min} to {max} bytes without control characters",
    vi: "văn bản từ {min} đến {max} byte, không có ký tự điều khiển",
};

pub(crate) const TEXT: Phrase = Phrase { en: "text", vi: "văn bản" };

pub(crate) const TEXTS: Phrase = Phrase { en: "a list of texts", vi: "danh sách văn bản" };

pub(crate) const TEXT_BY_LANGUAGE: Phrase = Phrase {
    en: "text, or texts by language such as {\"vi\": \"…\", \"en\": \"…\"}",
    vi: "văn bản, hoặc văn bản theo ngôn ngữ như {\"vi\": \"…\", \"en\": \"…\"}",
};

pub(crate) const PLACE: Phrase = Phrase {
    en: "text, or an object of country, state, region and city",
    vi: "văn bản, hoặc đối tượng gồm country, state, region và city",
};

pub(crate) const PLACES: Phrase = Phrase { en: "a list of places", vi: "danh sách địa điểm" };

pub(crate) const MONEY: Phrase = Phrase {
    en: "text, or an object of min, max and currency",
    vi: "văn bản, hoặc đối tượng gồm min, max và currency",
};

pub(crate) const AMOUNT: Phrase = Phrase {
    en: "a whole number of minor units from {min} to {max}",
    vi: "số nguyên theo đơn vị tiền nhỏ nhất từ {min} đến {max}",
};

pub(crate) const FLAG: Phrase = Phrase { en: "true or false", vi: "true hoặc false" };

pub(crate) const NUMBER: Phrase =
    Phrase { en: "a whole number from {min} to {max}", vi: "số nguyên từ {min} đến {max}" };

pub(crate) const TRL_RANGE: Phrase = Phrase {
    en: "an object of {fields} from {min} to {max}",
    vi: "đối tượng gồm {fields} từ {min} đến {max}",
};

pub(crate) const FOUNDED: Phrase = Phrase {
    en: "a year such as 2019, or a date such as 2019-05-01",
    vi: "năm như 2019, hoặc ngày như 2019-05-01",
};

pub(crate) const SECTORS: Phrase = Phrase {
    en: "a list of texts, or an object of sector and weight",
    vi: "danh sách văn bản, hoặc đối tượng gồm lĩnh vực và trọng số",
};

pub(crate) const ONE_OF: Phrase = Phrase { en: "one of {values}", vi: "một trong các giá trị {values}" };

pub(crate) const WINDOWS: Phrase = Phrase { en: "a list of windows", vi: "danh sách khoảng thời gian" };

pub(crate) const OBJECT: Phrase = Phrase { en: "an object of {fields}", vi: "đối tượng gồm {fields}" };

pub(crate) const CAPACITY: Phrase = Phrase {
    en: "a whole number from {min} to {max}, or a list of seats",
    vi: "số nguyên từ {min} đến {max}, hoặc danh sách chỉ tiêu",
};

pub(crate) const YEAR: Phrase = Phrase { en: "a year from {min} to {max}", vi: "năm từ {min} đến {max}" };

pub(crate) const MUST: Phrase = Phrase {
    en: "an object of criterion and least level",
    vi: "đối tượng gồm tiêu chí và mức tối thiểu",
};

pub(crate) const RULES: Phrase = Phrase { en: "a list of rules", vi: "danh sách điều kiện" };

pub(crate) const RULE: Phrase = Phrase {
    en: "a rule: an object of field, op and value, or of any, all, not, when and then, confirm or had",
    vi: "điều kiện: đối tượng gồm field, op và value, hoặc gồm any, all, not, when và then, confirm hoặc had",
};

pub(crate) const OP: Phrase = Phrase { en: "one of {values}", vi: "một trong các phép {values}" };

pub(crate) const OPERAND: Phrase = Phrase {
    en: "text, a number, true or false, a span such as {\"months\": -24}, or a list of them",
    vi: "văn bản, số, true hoặc false, khoảng thời gian như {\"months\": -24}, hoặc danh sách của chúng",
};

pub(crate) const FACT: Phrase = Phrase {
    en: "text, a number, true or false, a list of texts, or an object of min, max, currency, yes and no",
    vi: "văn bản, số, true hoặc false, danh sách văn bản, hoặc đối tượng gồm min, max, currency, yes và no",
};

pub(crate) const DECIMAL: Phrase = Phrase {
    en: "a number of at most 15 digits, of which at most 6 are decimal places",
    vi: "số có tối đa 15 chữ số, trong đó tối đa 6 chữ số thập phân",
};

#[cfg(feature = "match")]
pub(crate) const WHOLE_OR_RANGE: Phrase = Phrase {
    en: "a whole number, or an object of min and max",
    vi: "số nguyên, hoặc đối tượng gồm min và max",
};

#[cfg(feature = "match")]
pub(crate) const DECIMAL_OR_RANGE: Phrase = Phrase {
    en: "a number with the decimal places of the fact, or an object of min and max",
    vi: "số có số chữ số thập phân theo khai báo, hoặc đối tượng gồm min và max",
};

#[cfg(feature = "match")]
pub(crate) const CODE: Phrase =
    Phrase { en: "a code of the classification, such as 10.20", vi: "mã của bảng phân ngành, như 10.20" };

#[cfg(feature = "match")]
pub(crate) const VALUE_IDS: Phrase =
    Phrase { en: "a list of values with different ids", vi: "danh sách giá trị có mã khác nhau" };

#[cfg(feature = "match")]
pub(crate) const FACT_NAME: Phrase = Phrase {
    en: "a name of letters, digits and _ that no field of a startup has",
    vi: "tên gồm chữ cái, chữ số và dấu _, không trùng với trường của dự án",
};

pub(crate) const AIDS: Phrase = Phrase {
    en: "a list of ids, or of objects of id, date and amount",
    vi: "danh sách mã, hoặc đối tượng gồm id, date và amount",
};

pub(crate) const AID: Phrase = Phrase {
    en: "an id, or an object of id, date and amount",
    vi: "mã, hoặc đối tượng gồm id, date và amount",
};

pub(crate) const CONFIRMED: Phrase = Phrase {
    en: "an object of rule id and true or false",
    vi: "đối tượng gồm mã điều kiện và true hoặc false",
};

pub(crate) const TRACK_RECORD: Phrase = Phrase { en: "a list of deals", vi: "danh sách thương vụ" };

pub(crate) const PAST: Phrase = Phrase {
    en: "a list of ids, or of objects of id and word",
    vi: "danh sách mã, hoặc đối tượng gồm id và word",
};

pub(crate) const RELATION: Phrase =
    Phrase { en: "an id, or an object of id and word", vi: "mã, hoặc đối tượng gồm id và word" };

pub(crate) const ATTRIBUTES: Phrase =
    Phrase { en: "an object of names and facts", vi: "đối tượng gồm tên và dữ kiện" };

pub(crate) const ANY: Phrase = Phrase { en: "any JSON", vi: "JSON bất kỳ" };

/// How a type that takes several forms names them, where its field says more than the form.
pub(crate) const CAPACITY_FORMS: Phrase =
    Phrase { en: "a whole number, or a list of seats", vi: "số nguyên, hoặc danh sách chỉ tiêu" };

pub(crate) const SECTORS_FORMS: Phrase = Phrase {
    en: "text, a list of texts, or an object of weights",
    vi: "văn bản, danh sách văn bản, hoặc đối tượng gồm trọng số",
};

pub(crate) const TEXT_FORMS: Phrase =
    Phrase { en: "text, or texts by language", vi: "văn bản, hoặc văn bản theo ngôn ngữ" };

pub(crate) const LIST: Phrase = Phrase { en: "a list", vi: "danh sách" };

pub(crate) const ANY_OBJECT: Phrase = Phrase { en: "an object", vi: "đối tượng" };

pub(crate) const NUMBER_IN_RANGE: Phrase =
    Phrase { en: "a whole number in range", vi: "số nguyên trong khoảng cho phép" };

pub(crate) const TEXT_OR_NUMBER: Phrase = Phrase { en: "text or a number", vi: "văn bản hoặc số" };

pub(crate) const PLACE_BY: Phrase = Phrase { en: "located, origin or either", vi: "located, origin hoặc either" };

pub(crate) const OPS: Phrase = Phrase {
    en: "in, not_in, at_least, at_most, between, before, after or exists",
    vi: "in, not_in, at_least, at_most, between, before, after hoặc exists",
};
