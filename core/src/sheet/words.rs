//! Words of cells and headings that are no terms of the vocabulary: blanks, ticks, sums, units.

use std::collections::HashMap;
use std::sync::OnceLock;

use enum_map::{Enum, EnumMap};

use crate::text::{self, key};
use crate::vocabulary::{compiled_in, rows};

const CELLS: &str = compiled_in!("../../data/cells.tsv");

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub(super) enum WordUse {
    /// The cell says nothing.
    Blank,
    /// An amount is not stated: "varies".
    NoAmount,
    /// There is no last day: "rolling".
    NoEnd,
    /// A list is known to be empty.
    None,
    /// A tick.
    Yes,
    /// No tick.
    No,
    /// The row is a sum.
    Total,
    /// The row is a note below the table.
    Remark,
    /// The lower end of a range.
    Min,
    /// The upper end of a range.
    Max,
    /// The currency of an amount.
    Currency,
    /// The Vietnamese text of a field.
    Vi,
    /// The English text of a field.
    En,
    /// A unit of money follows.
    Unit,
    /// Brackets behind a heading say how to fill the column in.
    Hint,
    /// Says nothing about the field in a heading.
    Filler,
    /// Makes a heading something else than the field that its other words name.
    Blocker,
    /// In a heading: of what is wanted, not of what the record itself is.
    Wish,
    /// A heading of given names.
    GivenName,
    /// A heading of family names.
    FamilyName,
}

/// The names of the uses in the data file.
const USES: [(&str, WordUse); 20] = [
    ("no-end", WordUse::NoEnd),
    ("blank", WordUse::Blank),
    ("no-amount", WordUse::NoAmount),
    ("none", WordUse::None),
    ("yes", WordUse::Yes),
    ("no", WordUse::No),
    ("total", WordUse::Total),
    ("remark", WordUse::Remark),
    ("min", WordUse::Min),
    ("max", WordUse::Max),
    ("currency", WordUse::Currency),
    ("vi", WordUse::Vi),
    ("en", WordUse::En),
    ("unit", WordUse::Unit),
    ("hint", WordUse::Hint),
    ("filler", WordUse::Filler),
    ("blocker", WordUse::Blocker),
    ("wish", WordUse::Wish),
    ("given", WordUse::GivenName),
    ("family", WordUse::FamilyName),
];

/// A word in the two forms that texts are compared in.
#[derive(Debug)]
struct Word {
    /// Its letters and digits with accents; empty for a sign such as `✓`.
    key: String,
    /// In lower case, otherwise as written.
    plain: String,
}

/// The words of each phrase, by the letters of its first word.
pub(super) type Phrases = HashMap<String, Vec<Vec<text::Word>>>;

/// The words by their use.
#[derive(Debug)]
pub(super) struct CellWords {
    words: EnumMap<WordUse, Vec<Word>>,
    phrases: EnumMap<WordUse, Phrases>,
}

impl CellWords {
    /// The words of the data file.
    pub(super) fn get() -> &'static Self {
        static WORDS: OnceLock<CellWords> = OnceLock::new();
        WORDS.get_or_init(Self::read)
    }

    #[expect(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
    fn read() -> Self {
        let mut words = EnumMap::default();
        let mut phrases = EnumMap::<WordUse, Phrases>::default();
        for row in rows(CELLS) {
            let (_, usage) = USES.iter().find(|(name, _)| *name == row.cell(0)).expect("a known use of words");
            let word = |word: &str| Word { key: key(word), plain: word.trim().to_lowercase() };
            words[*usage] = row.cell(1).split(';').map(word).collect();
            for phrase in row.cell(1).split(';').map(text::words) {
                let Some(first) = phrase.first() else { continue };
                phrases[*usage].entry(first.folded()).or_default().push(phrase);
            }
        }
        Self { words, phrases }
    }

    /// The phrases of this use, as words.
    pub(super) fn phrases(&self, usage: WordUse) -> &Phrases {
        &self.phrases[usage]
    }

    /// True if the text is one of the words of this use: as a term, or sign by sign.
    pub(super) fn has(&self, usage: WordUse, text: &str) -> bool {
        let (key, plain) = (key(text), text.trim().to_lowercase());
        self.words[usage].iter().any(|word| word.plain == plain || (!word.key.is_empty() && word.key == key))
    }

    /// True if the text has one of the words of this use in it.
    pub(super) fn contains(&self, usage: WordUse, text: &str) -> bool {
        let text = format!(" {} ", key(text));
        self.words[usage].iter().any(|word| !word.key.is_empty() && text.contains(&format!(" {} ", word.key)))
    }

    /// True if the text begins with one of the words of this use and no letter follows.
    pub(super) fn begins(&self, usage: WordUse, text: &str) -> bool {
        let text = key(text);
        let begins = |word: &str| text.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        self.words[usage].iter().any(|word| !word.key.is_empty() && begins(&word.key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_use_has_words() {
        for (usage, words) in &CellWords::get().words {
            assert!(!words.is_empty(), "{usage:?}");
        }
    }
}
