//! Sentences of rules that failed or could not be decided.
//!
//! `field` and `criterion` are names, `needed` and `have` values, each in both languages.

use crate::phrase::Phrase;

pub(crate) const NOT_OPEN: Phrase = Phrase { en: "not open", vi: "chưa mở nhận hồ sơ" };

pub(crate) const SEATS_DEPEND_ON_STAGE: Phrase = Phrase {
    en: "whether a seat is free depends on the stage, which is not stated",
    vi: "chưa xác định được còn chỗ hay không vì dự án chưa cung cấp thông tin về giai đoạn",
};

pub(crate) const EXCLUDED: Phrase = Phrase {
    en: "one side asks not to be matched with the other",
    vi: "một bên đề nghị không kết nối với bên kia",
};

/// What follows what a rule needs, when the startup does not state it.
pub(crate) const HAS_NOT_STATED: Phrase = Phrase { en: "not stated", vi: "chưa có thông tin" };

pub(crate) fn unreadable(field: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("the opportunity's {} cannot be read", field.en),
        vi: format!("không đọc được {} của bên tiếp nhận", field.vi),
    }
}

pub(crate) fn unreadable_of_startup(field: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("the startup's {} cannot be read completely", field.en),
        vi: format!("không đọc được đầy đủ {} của dự án", field.vi),
    }
}

pub(crate) fn must_be_stated(field: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("{}: must be stated", field.en), vi: format!("{}: cần cung cấp thông tin", field.vi) }
}

pub(crate) fn needs(field: Phrase<&str>, needed: Phrase<&str>, has: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("{}: needs {}; {}", field.en, needed.en, has.en),
        vi: format!("{}: yêu cầu {}; {}", field.vi, needed.vi, has.vi),
    }
}

pub(crate) fn must_not_be(field: Phrase<&str>, refused: Phrase<&str>, has: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("{}: must not be {}; {}", field.en, refused.en, has.en),
        vi: format!("{}: không được thuộc {}; {}", field.vi, refused.vi, has.vi),
    }
}

/// What the startup states, after what a rule needs.
pub(crate) fn has(value: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("has {}", value.en), vi: format!("hiện có: {}", value.vi) }
}

pub(crate) fn no_free_seat(taken: u32, of: u32) -> Phrase<String> {
    Phrase {
        en: format!("no seat is free: {of} in all, {taken} taken"),
        vi: format!("đã hết chỗ: có {of} chỗ, đã nhận {taken}"),
    }
}

pub(crate) fn know_each_other(how: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("they already know each other: {}", how.en),
        vi: format!("hai bên đã có quan hệ trước đây: {}", how.vi),
    }
}

pub(crate) fn level_reached(criterion: Phrase<&str>, needed: Phrase<&str>, have: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("{}: needs at least “{}”; reaches “{}”", criterion.en, needed.en, have.en),
        vi: format!("{}: yêu cầu tối thiểu mức “{}”; hiện đạt “{}”", criterion.vi, needed.vi, have.vi),
    }
}

pub(crate) fn level_unknown(criterion: Phrase<&str>, needed: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("{}: needs at least “{}”; not known yet", criterion.en, needed.en),
        vi: format!("{}: yêu cầu tối thiểu mức “{}”; hiện chưa xác định", criterion.vi, needed.vi),
    }
}

pub(crate) fn opens_later(from: Phrase<&str>, today: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("not open yet: opens on {}; today is {}", from.en, today.en),
        vi: format!("chưa mở: nhận hồ sơ từ ngày {}; hôm nay là ngày {}", from.vi, today.vi),
    }
}

pub(crate) fn closed(to: Phrase<&str>, today: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("closed since {}; today is {}", to.en, today.en),
        vi: format!("đã hết hạn ngày {}; hôm nay là ngày {}", to.vi, today.vi),
    }
}

/// A condition that another rule names: the field and what it is.
pub(crate) fn is(field: Phrase<&str>, needed: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("{}: {}", field.en, needed.en), vi: format!("{}: {}", field.vi, needed.vi) }
}

/// A condition that must be false.
pub(crate) fn must_not_hold(condition: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("must not be the case: {}", condition.en),
        vi: format!("không thuộc trường hợp: {}", condition.vi),
    }
}

/// What the startup states, after a condition that must be false.
pub(crate) fn and_has(condition: Phrase<&str>, has: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("{}; {}", condition.en, has.en), vi: format!("{}; {}", condition.vi, has.vi) }
}

/// Alternatives of which one is enough.
pub(crate) fn one_of(alternatives: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("needs one of: {}", alternatives.en),
        vi: format!("cần đáp ứng một trong: {}", alternatives.vi),
    }
}

/// What must hold in a case.
pub(crate) fn in_case(case: Phrase<&str>, then: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("in the case of {}: {}", case.en, then.en),
        vi: format!("trường hợp {}: {}", case.vi, then.vi),
    }
}

pub(crate) const OR: Phrase = Phrase { en: "; or ", vi: "; hoặc " };
pub(crate) const AND: Phrase = Phrase { en: "; and ", vi: "; và " };

pub(crate) const TO_CONFIRM: Phrase = Phrase { en: "to be confirmed: ", vi: "cần xác nhận: " };
pub(crate) const NOT_CONFIRMED: Phrase = Phrase { en: "is not the case: ", vi: "không đáp ứng: " };

/// How often aid may have been received.
pub(crate) fn times(from: Option<u32>, to: Option<u32>) -> Phrase<String> {
    let en = |times: u32| if times == 1 { "once".to_owned() } else { format!("{times} times") };
    match (from, to) {
        (_, Some(0)) => Phrase { en: "none".to_owned(), vi: "chưa lần nào".to_owned() },
        (Some(from), Some(to)) if from == to => Phrase { en: en(from), vi: format!("{from} lần") },
        (Some(from), Some(to)) if from > 0 => {
            Phrase { en: format!("{from} to {}", en(to)), vi: format!("từ {from} đến {to} lần") }
        }
        (_, Some(to)) => Phrase { en: format!("at most {}", en(to)), vi: format!("tối đa {to} lần") },
        (Some(from), None) => Phrase { en: format!("at least {}", en(from)), vi: format!("ít nhất {from} lần") },
        (None, None) => Phrase::default(),
    }
}

pub(crate) fn from_aid(ids: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("from {}", ids.en), vi: format!("từ {}", ids.vi) }
}

pub(crate) fn since(day: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("since {}", day.en), vi: format!("kể từ ngày {}", day.vi) }
}

pub(crate) fn in_all(sum: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("{} in all", sum.en), vi: format!("tổng cộng {}", sum.vi) }
}

/// The programme's own reason, after the rule.
pub(crate) fn because(rule: Phrase<&str>, why: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("{} ({})", rule.en, why.en), vi: format!("{} ({})", rule.vi, why.vi) }
}
