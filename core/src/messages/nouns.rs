//! Names of units and vocabularies, and lists of names.

use std::borrow::Cow;

use crate::diagnostic::Unit;
use crate::phrase::Phrase;

/// The name of what a limit counts.
pub(super) const fn unit(unit: Unit) -> Phrase {
    match unit {
        Unit::Bytes => Phrase { en: "bytes", vi: "byte" },
        Unit::Entries => Phrase { en: "entries", vi: "mục" },
        Unit::Digits => Phrase { en: "digits", vi: "chữ số" },
        Unit::Days => Phrase { en: "days", vi: "ngày" },
        Unit::Levels => Phrase { en: "levels of nesting", vi: "cấp lồng nhau" },
    }
}

/// The name of a vocabulary.
pub(super) fn vocabulary(name: &str) -> Phrase<Cow<'_, str>> {
    Phrase { en: name.replace('_', " ").into(), vi: in_vietnamese(name).into() }
}

/// A name that is not listed stands as it is.
fn in_vietnamese(name: &str) -> &str {
    match name {
        "sector" => "lĩnh vực",
        "stage" => "giai đoạn",
        "place" | "province" => "địa phương",
        "country" => "quốc gia",
        "region" => "vùng",
        "group" => "nhóm đối tượng",
        "applicant" => "loại hình chủ thể",
        "instrument" => "hình thức vốn",
        "offer" | "want" | "support" => "hình thức hỗ trợ",
        "kind" => "loại cơ hội",
        "call" => "lời gọi",
        "attendee" => "bên tham dự",
        "owner" | "owner_kind" => "loại đơn vị chủ trì",
        "host" | "host_kind" => "loại đơn vị đăng cai",
        "scope" => "cấp",
        "language" => "ngôn ngữ",
        "currency" => "loại tiền",
        "criterion" => "tiêu chí",
        "order" => "thứ tự sắp xếp",
        "level" => "mức",
        "rule" => "điều kiện",
        other => other,
    }
}

/// Names in backquotes, the last joined by a conjunction: "`a`, `b` or `c`".
pub(super) fn listed<S: AsRef<str>>(names: &[S], conjunction: &str) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} {conjunction} {last}", before.join(", ")),
        _ => names.concat(),
    }
}
