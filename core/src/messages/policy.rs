//! Sentences of the events of a calendar.
//!
//! `stage` is the name of a stage in both languages, `rule` the reason for a rule or its name.

use crate::phrase::Phrase;

pub(crate) const ANY_STAGE: Phrase = Phrase { en: "any stage", vi: "mọi giai đoạn" };
pub(crate) const OPENS: Phrase = Phrase { en: "opens for applications", vi: "mở nhận hồ sơ" };
pub(crate) const CLOSED: Phrase = Phrase { en: "closed for applications", vi: "đã hết hạn nhận hồ sơ" };

pub(crate) fn opens_until(last_day: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("opens for applications; the last day is {}", last_day.en),
        vi: format!("mở nhận hồ sơ; ngày cuối cùng là {}", last_day.vi),
    }
}

pub(crate) fn closed(last_day: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("closed for applications; the last day was {}", last_day.en),
        vi: format!("đã hết hạn nhận hồ sơ; ngày cuối cùng là {}", last_day.vi),
    }
}

pub(crate) fn seats_begin(stage: Phrase<&str>, seats: Option<u32>) -> Phrase<String> {
    match seats {
        Some(seats) => Phrase {
            en: format!("the period of the seats for {} begins: {seats} in this year", stage.en),
            vi: format!("bắt đầu kỳ chỉ tiêu cho {}: {seats} chỉ tiêu trong năm", stage.vi),
        },
        None => Phrase {
            en: format!("the period of the seats for {} begins: any number", stage.en),
            vi: format!("bắt đầu kỳ chỉ tiêu cho {}: không giới hạn số lượng", stage.vi),
        },
    }
}

pub(crate) fn seats_ended(stage: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("the period of the seats for {} has ended", stage.en),
        vi: format!("đã hết kỳ chỉ tiêu cho {}", stage.vi),
    }
}

pub(crate) fn seats_change(stage: Phrase<&str>, before: u32, after: u32) -> Phrase<String> {
    Phrase {
        en: format!("the seats for {} are {after} in this year; they were {before}", stage.en),
        vi: format!("chỉ tiêu cho {} trong năm là {after}; năm trước là {before}", stage.vi),
    }
}

pub(crate) fn rule_begins(rule: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("a rule comes into force: {}", rule.en),
        vi: format!("điều kiện bắt đầu có hiệu lực: {}", rule.vi),
    }
}

pub(crate) fn rule_ended(rule: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("a rule is no longer in force: {}", rule.en),
        vi: format!("điều kiện hết hiệu lực: {}", rule.vi),
    }
}
