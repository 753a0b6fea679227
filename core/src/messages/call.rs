//! What calls expect.

use super::nouns::listed;
use crate::diagnostic::NeededCall;
use crate::phrase::Phrase;

pub(super) const NO_CONFIG: Phrase = Phrase {
    en: "no configuration: this service has its own",
    vi: "không kèm cấu hình: dịch vụ đã có cấu hình riêng",
};

pub(super) const fn needed(call: NeededCall) -> Phrase {
    match call {
        NeededCall::Ranking => {
            Phrase { en: "a call that ranks for one record", vi: "lời gọi xếp hạng cho một bản ghi" }
        }
        NeededCall::Subscription => {
            Phrase { en: "a call that subscribes to changes", vi: "lời gọi đăng ký nhận thay đổi" }
        }
        NeededCall::Change => Phrase {
            en: "a call that adds or updates a record",
            vi: "lời gọi thêm hoặc cập nhật một bản ghi",
        },
        NeededCall::Query => {
            Phrase { en: "a call that changes nothing", vi: "lời gọi không làm thay đổi dữ liệu" }
        }
    }
}

pub(super) fn range(min: u32, max: Option<u32>) -> Phrase<String> {
    match max {
        Some(max) => Phrase {
            en: format!("a whole number from {min} to {max}"),
            vi: format!("số nguyên từ {min} đến {max}"),
        },
        None => Phrase {
            en: format!("a whole number of at least {min}"), vi: format!("số nguyên từ {min} trở lên")
        },
    }
}

pub(super) fn one_of(names: &[String]) -> Phrase<String> {
    let names = names.join(", ");
    Phrase { en: format!("one of {names}"), vi: format!("một trong các giá trị {names}") }
}

pub(super) fn exactly_one(fields: &[&str]) -> Phrase<String> {
    Phrase {
        en: format!("exactly one of {}", listed(fields, "and")),
        vi: format!("đúng một trong các trường {}", listed(fields, "và")),
    }
}

pub(super) fn at_most_one(fields: &[&str]) -> Phrase<String> {
    Phrase {
        en: format!("at most one of {}", listed(fields, "and")),
        vi: format!("nhiều nhất một trong các trường {}", listed(fields, "và")),
    }
}

pub(super) fn at_least_one(fields: &[&str]) -> Phrase<String> {
    Phrase {
        en: format!("at least one of {}", listed(fields, "and")),
        vi: format!("ít nhất một trong các trường {}", listed(fields, "và")),
    }
}
