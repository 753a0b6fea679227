//! What fields of records, calls and sheets expect.

use crate::phrase::Phrase;

pub(crate) const DATE: Phrase =
    Phrase { en: "a date that exists, such as 2026-11-22", vi: "ngày có thật, ví dụ 2026-11-22" };

pub(crate) const CURRENCY: Phrase =
    Phrase { en: "an ISO 4217 code such as VND or USD", vi: "mã tiền tệ ISO 4217 như VND hoặc USD" };

pub(crate) const PERIOD: Phrase = Phrase {
    en: "a year or years such as 2026 or 2026-2030",
    vi: "năm hoặc giai đoạn như 2026 hoặc 2026-2030",
};

pub(crate) const STAGE_POSITION: Phrase =
    Phrase { en: "a position from 1, or a span such as 5-7", vi: "vị trí từ 1, hoặc khoảng như 5-7" };

#[cfg(feature = "match")]
pub(crate) const AMOUNT: Phrase = Phrase {
    en: "an amount such as `500 triệu - 2 tỷ` or `$2M-$5M`",
    vi: "số tiền như “500 triệu - 2 tỷ” hoặc “$2M-$5M”",
};

#[cfg(feature = "match")]
pub(crate) const RULES: Phrase = Phrase { en: "at least one rule", vi: "ít nhất một quy tắc" };

#[cfg(feature = "match")]
pub(crate) const RULE_NAME: Phrase = Phrase {
    en: "the name of a rule: windows, must.sector, require[0]",
    vi: "tên một điều kiện: windows, must.sector, require[0]",
};

#[cfg(feature = "match")]
pub(crate) const RULE_FIELD: Phrase = Phrase {
    en: "a startup field, `attributes.…`, `age_years`, `ask.min` or `ask.max`",
    vi: "một trường của dự án, “attributes.…”, “age_years”, “ask.min” hoặc “ask.max”",
};

#[cfg(feature = "match")]
pub(crate) const RULE_ID: Phrase = Phrase {
    en: "text of at most 256 bytes without control characters",
    vi: "văn bản tối đa 256 byte, không có ký tự điều khiển",
};

#[cfg(feature = "match")]
pub(crate) const WHOLE_RULE: Phrase = Phrase {
    en: "no day in force: only a rule that is no part of another has one",
    vi: "không có ngày hiệu lực: chỉ điều kiện không thuộc điều kiện khác mới có",
};

#[cfg(feature = "match")]
pub(crate) const AID_IDS: Phrase = Phrase { en: "at least one id", vi: "ít nhất một mã" };

#[cfg(feature = "match")]
pub(crate) const SPAN: Phrase =
    Phrase { en: "a span such as {\"years\": 3}", vi: "khoảng thời gian như {\"years\": 3}" };

#[cfg(feature = "match")]
pub(crate) const RULE_VALUE: Phrase = Phrase {
    en: "a value that fits the field and the comparison",
    vi: "giá trị phù hợp với trường và phép so sánh",
};

/// What the least level of a criterion should be; `levels` are the criterion's.
#[cfg(feature = "match")]
pub(crate) fn level(levels: &str) -> Phrase<String> {
    Phrase { en: format!("one of the levels {levels}"), vi: format!("một trong các mức {levels}") }
}

/// What a criterion with a least level should be; `criteria` are those that have levels.
#[cfg(feature = "match")]
pub(crate) fn criterion_with_levels(criteria: &str) -> Phrase<String> {
    Phrase { en: format!("a criterion with levels: {criteria}"), vi: format!("tiêu chí có phân mức: {criteria}") }
}

#[cfg(feature = "match")]
pub(crate) const CALL: Phrase =
    Phrase { en: "a call: a JSON object with `call`", vi: "một lời gọi: đối tượng JSON có `call`" };

#[cfg(feature = "match")]
pub(crate) const CALL_NAME: Phrase = Phrase { en: "the name of a call", vi: "tên của lời gọi" };

pub(super) const FIELD_ONCE: Phrase =
    Phrase { en: "each field once", vi: "mỗi trường chỉ xuất hiện một lần" };

/// What a goal with a number that is not its own should be.
#[cfg(feature = "match")]
pub(crate) const GOAL: Phrase = Phrase {
    en: "one number at most: at_least for a score, at_most for a rank",
    vi: "nhiều nhất một con số: at_least cho điểm, at_most cho thứ hạng",
};

#[cfg(feature = "plan")]
pub(crate) const TIME: Phrase = Phrase {
    en: "a local date and time, such as 2026-12-10T09:00",
    vi: "ngày và giờ địa phương, ví dụ 2026-12-10T09:00",
};

#[cfg(feature = "plan")]
pub(crate) const TABLES: Phrase =
    Phrase { en: "a number of tables, or a list of them", vi: "số bàn, hoặc danh sách các bàn" };

#[cfg(feature = "sheet")]
pub(crate) const CELL: Phrase = Phrase {
    en: "null, true, false, a number, a text or an object of `date`",
    vi: "null, true, false, một số, văn bản hoặc đối tượng có `date`",
};
