//! What a field of a call expects, in English and Vietnamese. The fields of records have a table of their own, and what both
//! expect is said in the same phrases.

use crate::phrase::{OwnedPhrase, Phrase};
use crate::record::phrases::{DATE, FLAG, PLACE, TEXT};

/// What a type says that it expected, and how that is said to people in either language.
const PHRASES: &[(&str, Phrase)] = &[
    ("a boolean", FLAG),
    ("a string", TEXT),
    ("a sequence", Phrase { en: "a list", vi: "danh sách" }),
    ("a map", Phrase { en: "an object", vi: "đối tượng" }),
    ("an object", Phrase { en: "an object", vi: "đối tượng" }),
    ("u8", Phrase { en: "a whole number from 0 to 255", vi: "số nguyên từ 0 đến 255" }),
    ("u16", Phrase { en: "a whole number from 0 to 65535", vi: "số nguyên từ 0 đến 65535" }),
    ("u32", Phrase { en: "a whole number from 0 to 4294967295", vi: "số nguyên từ 0 đến 4294967295" }),
    ("u64", Phrase { en: "a whole number from 0 on", vi: "số nguyên từ 0 trở lên" }),
    ("usize", Phrase { en: "a whole number from 0 on", vi: "số nguyên từ 0 trở lên" }),
    ("i64", Phrase { en: "a whole number", vi: "số nguyên" }),
    (DATE.en, DATE),
    (
        crate::vocabulary::EXPECTED_CURRENCY,
        Phrase { en: crate::vocabulary::EXPECTED_CURRENCY, vi: "mã tiền tệ gồm ba chữ cái, ví dụ VND" },
    ),
    (
        crate::advise::EXPECTED_GOAL,
        Phrase {
            en: crate::advise::EXPECTED_GOAL,
            vi: "nhiều nhất một con số: at_least cho điểm, at_most cho thứ hạng",
        },
    ),
    (
        "text, or texts by language",
        Phrase { en: "text, or texts by language", vi: "văn bản, hoặc văn bản theo ngôn ngữ" },
    ),
    (PLACE.en, PLACE),
    #[cfg(feature = "plan")]
    (
        crate::plan::EXPECTED_TIME,
        Phrase { en: crate::plan::EXPECTED_TIME, vi: "ngày và giờ địa phương, ví dụ 2026-12-10T09:00" },
    ),
    #[cfg(feature = "plan")]
    (crate::plan::EXPECTED_TABLES, Phrase { en: crate::plan::EXPECTED_TABLES, vi: "số bàn, hoặc danh sách các bàn" }),
    #[cfg(feature = "sheet")]
    (
        crate::sheet::EXPECTED_CELL,
        Phrase {
            en: crate::sheet::EXPECTED_CELL, vi: "null, true, false, một số, văn bản hoặc đối tượng có `date`"
        },
    ),
];

/// What a type says, for people; as it says it where there is no other way known.
pub(super) fn said(expected: &str) -> OwnedPhrase {
    let known = PHRASES.iter().find(|(said, ..)| *said == expected);
    match known {
        Some((_, phrase)) => (*phrase).into(),
        None => Phrase { en: expected.to_owned(), vi: expected.to_owned() }.into(),
    }
}

/// One of several names.
pub(super) fn one_of(names: &[&str]) -> OwnedPhrase {
    let names = names.join(", ");
    Phrase { en: format!("one of {names}"), vi: format!("một trong {names}") }.into()
}
