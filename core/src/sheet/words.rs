//! Words of cells and headings that are no terms of the vocabulary: blanks, ticks, sums, units.

use std::sync::OnceLock;

use enum_map::{Enum, EnumMap};

use crate::text::key;
use crate::vocabulary::{compiled_in, rows};

const CELLS: &str = compiled_in!("../../data/cells.tsv");

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub(super) enum WordUse {
    /// The cell says nothing.
    Blank,
    /// An amount is not stated: "varies".
    NoAmount,
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
}

/// The names of the uses in the data file.
const USES: [(&str, WordUse); 14] = [
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
];

/// A word in the two forms that texts are compared in.
#[derive(Debug)]
struct Word {
    /// Its letters and digits with accents; empty for a sign such as `✓`.
    key: String,
    /// In lower case, otherwise as written.
    plain: String,
}

/// The words by their use.
#[derive(Debug)]
pub(super) struct CellWords(EnumMap<WordUse, Vec<Word>>);

impl CellWords {
    /// The words of the data file.
    pub(super) fn get() -> &'static Self {
        static WORDS: OnceLock<CellWords> = OnceLock::new();
        WORDS.get_or_init(Self::read)
    }

    #[expect(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
    fn read() -> Self {
        let mut words = EnumMap::default();
        for row in rows(CELLS) {
            let (_, usage) = USES.iter().find(|(name, _)| *name == row.cell(0)).expect("a known use of words");
            let word = |word: &str| Word { key: key(word), plain: word.trim().to_lowercase() };
            words[*usage] = row.cell(1).split(';').map(word).collect();
        }
        Self(words)
    }

    /// True if the text is one of the words of this use: as a term, or sign by sign.
    pub(super) fn has(&self, usage: WordUse, text: &str) -> bool {
        let (key, plain) = (key(text), text.trim().to_lowercase());
        self.0[usage].iter().any(|word| word.plain == plain || (!word.key.is_empty() && word.key == key))
    }

    /// True if the text begins with one of the words of this use and no letter follows.
    pub(super) fn begins(&self, usage: WordUse, text: &str) -> bool {
        let text = key(text);
        let begins = |word: &str| text.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        self.0[usage].iter().any(|word| !word.key.is_empty() && begins(&word.key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_use_has_words() {
        for (usage, words) in &CellWords::get().0 {
            assert!(!words.is_empty(), "{usage:?}");
        }
    }
}
