//! Sentences of advice: one change of a startup's record.

use crate::phrase::Phrase;

pub(crate) fn state(field: Phrase<&str>, value: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("state {}, if true: {}", field.en, value.en),
        vi: format!("bổ sung {}, nếu đúng: {}", field.vi, value.vi),
    }
}

pub(crate) fn add(field: Phrase<&str>, value: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("add {} to {}", value.en, field.en), vi: format!("thêm {} vào {}", value.vi, field.vi) }
}

pub(crate) fn change(field: Phrase<&str>, value: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("change {} to {}", field.en, value.en),
        vi: format!("thay đổi {} thành {}", field.vi, value.vi),
    }
}
