//! What a field of a call expects, in English and Vietnamese. The fields of records have a table of their own, and what both
//! expect is said in the same phrases.

use crate::messages::input;
use crate::phrase::{OwnedPhrase, Phrase};
use crate::record::fields::kinds::PLACE_PHRASE;

/// What types of the library say that they expect, in both languages.
const PHRASES: &[(&str, Phrase)] = &[
    (input::DATE.en, input::DATE),
    (input::CURRENCY.en, input::CURRENCY),
    (input::GOAL.en, input::GOAL),
    (
        "text, or texts by language",
        Phrase { en: "text, or texts by language", vi: "văn bản, hoặc văn bản theo ngôn ngữ" },
    ),
    (PLACE_PHRASE.en, PLACE_PHRASE),
    (input::TIME.en, input::TIME),
    (input::TABLES.en, input::TABLES),
    (input::CELL.en, input::CELL),
];

/// What is expected of a value: the phrase of its type's own words, else that of the plain type it is read from.
pub(super) fn phrase(expected: &str, plain: Option<Phrase>) -> OwnedPhrase {
    let own = PHRASES.iter().find(|(words, _)| *words == expected).map(|(_, phrase)| *phrase);
    match own.or(plain) {
        Some(phrase) => phrase.into(),
        None => Phrase { en: expected.to_owned(), vi: expected.to_owned() }.into(),
    }
}
