//! What a field of a call expects, in English and Vietnamese. The fields of records have a table of their own, and what both
//! expect is said in the same phrases.

use crate::phrase::{OwnedPhrase, Phrase};
use crate::record::fields::kinds::{DATE_PHRASE, PLACE_PHRASE};

/// What types of the library say that they expect, in both languages.
const PHRASES: &[(&str, Phrase)] = &[
    (DATE_PHRASE.en, DATE_PHRASE),
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
    (PLACE_PHRASE.en, PLACE_PHRASE),
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

/// What is expected of a value: the phrase of its type's own words, else that of the plain type it is read from.
pub(super) fn phrase(expected: &str, plain: Option<Phrase>) -> OwnedPhrase {
    let own = PHRASES.iter().find(|(words, _)| *words == expected).map(|(_, phrase)| *phrase);
    match own.or(plain) {
        Some(phrase) => phrase.into(),
        None => Phrase { en: expected.to_owned(), vi: expected.to_owned() }.into(),
    }
}

/// One of several names.
pub(super) fn one_of(names: &[&str]) -> OwnedPhrase {
    let names = names.join(", ");
    Phrase { en: format!("one of {names}"), vi: format!("một trong {names}") }.into()
}
