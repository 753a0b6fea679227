//! What a field of a call expects, in English and Vietnamese. The fields of records have a table of their own, and what both
//! expect is said in the same phrases.

use crate::diagnostic::Expected;
use crate::record::phrases::{DATE, FLAG, PLACE, Phrase, TEXT};

/// What a type says that it expected, and how that is said to people in either language.
const PHRASES: &[(&str, Phrase)] = &[
    ("a boolean", FLAG),
    ("a string", TEXT),
    ("a sequence", ("a list", "danh sách")),
    ("a map", ("an object", "đối tượng")),
    ("an object", ("an object", "đối tượng")),
    ("u8", ("a whole number from 0 to 255", "số nguyên từ 0 đến 255")),
    ("u16", ("a whole number from 0 to 65535", "số nguyên từ 0 đến 65535")),
    ("u32", ("a whole number from 0 to 4294967295", "số nguyên từ 0 đến 4294967295")),
    ("u64", ("a whole number from 0 on", "số nguyên từ 0 trở lên")),
    ("usize", ("a whole number from 0 on", "số nguyên từ 0 trở lên")),
    ("i64", ("a whole number", "số nguyên")),
    (DATE.0, DATE),
    (
        crate::vocabulary::EXPECTED_CURRENCY,
        (crate::vocabulary::EXPECTED_CURRENCY, "mã tiền tệ gồm ba chữ cái, ví dụ VND"),
    ),
    (
        crate::advise::EXPECTED_GOAL,
        (crate::advise::EXPECTED_GOAL, "nhiều nhất một con số: at_least cho điểm, at_most cho thứ hạng"),
    ),
    ("text, or texts by language", ("text, or texts by language", "văn bản, hoặc văn bản theo ngôn ngữ")),
    (PLACE.0, PLACE),
    #[cfg(feature = "settle")]
    (crate::plan::EXPECTED_TIME, (crate::plan::EXPECTED_TIME, "ngày và giờ địa phương, ví dụ 2026-12-10T09:00")),
    #[cfg(feature = "settle")]
    (crate::plan::EXPECTED_TABLES, (crate::plan::EXPECTED_TABLES, "số bàn, hoặc danh sách các bàn")),
    #[cfg(feature = "sheet")]
    (
        crate::sheet::EXPECTED_CELL,
        (crate::sheet::EXPECTED_CELL, "null, true, false, một số, văn bản hoặc đối tượng có `date`"),
    ),
];

/// What a type says, for people; as it says it where there is no other way known.
pub(super) fn said(expected: &str) -> Expected {
    let known = PHRASES.iter().find(|(said, ..)| *said == expected);
    known.map_or_else(|| Expected::new(expected, expected), |(_, (en, vi))| Expected::new(en, vi))
}

/// One of several names.
pub(super) fn one_of(names: &[&str]) -> Expected {
    let names = names.join(", ");
    Expected { en: format!("one of {names}"), vi: format!("một trong {names}") }
}
