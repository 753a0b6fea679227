//! Legal forms, role words, branch markers and country names: the phrases of firms' names that do
//! not distinguish them.

use std::cmp::Reverse;
use std::sync::OnceLock;

use crate::text::{Word, fold, key};
use crate::vocabulary::{compiled_in, rows};

const LEGAL_FORMS: &str = compiled_in!("../../data/legal-forms.tsv");

/// A phrase as words, in the two forms that words are compared in.
struct FormPhrase(Vec<FormWord>);

struct FormWord {
    /// Without accents.
    folded: String,
    /// With accents, as a syllable.
    syllable: String,
}

/// Phrases, the longest first.
pub(super) struct Phrases(Vec<FormPhrase>);

/// The phrases of the data file by use.
pub(super) struct Forms {
    /// Legal forms and role words: "công ty TNHH", "dự án".
    pub(super) forms: Phrases,
    /// Those, and the forms that stand at the end only: "Ltd". "Co" at the beginning is a word.
    pub(super) endings: Phrases,
    /// Markers of a branch: "chi nhánh".
    pub(super) branches: Phrases,
    /// Names of countries.
    pub(super) countries: Phrases,
    /// Folded words that are common in names: "food", "xanh".
    pub(super) generic: Vec<String>,
}

impl Forms {
    /// The phrases of the data file.
    pub(super) fn get() -> &'static Self {
        static FORMS: OnceLock<Forms> = OnceLock::new();
        FORMS.get_or_init(|| Self {
            forms: Phrases::of(&["form", "role"]),
            endings: Phrases::of(&["form", "suffix", "role"]),
            branches: Phrases::of(&["branch"]),
            countries: Phrases::of(&["country"]),
            generic: cells(&["generic"]).flat_map(|cell| split(&fold(cell))).collect(),
        })
    }
}

/// The phrases of these uses in the data file.
fn cells(uses: &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    rows(LEGAL_FORMS).filter(|row| uses.contains(&row.cell(0))).flat_map(|row| row.cell(1).split(';'))
}

fn split(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

impl FormPhrase {
    fn new(text: &str) -> Self {
        let words = split(&fold(text)).into_iter().zip(split(&key(text)));
        Self(words.map(|(folded, syllable)| FormWord { folded, syllable }).collect())
    }

    /// True if the words begin with the phrase. An accented word never equals an unaccented one.
    fn begins(&self, words: &[Word]) -> bool {
        let is_same = |(word, form): (&Word, &FormWord)| {
            (!word.is_accented() && word.folded() == form.folded) || word.syllable() == form.syllable
        };
        words.len() >= self.0.len() && words.iter().zip(&self.0).all(is_same)
    }
}

impl Phrases {
    fn of(uses: &'static [&'static str]) -> Self {
        let mut phrases: Vec<FormPhrase> = cells(uses).map(FormPhrase::new).collect();
        phrases.sort_by_key(|phrase| Reverse(phrase.0.len()));
        Self(phrases)
    }

    /// The number of words of the phrase that the words begin with.
    pub(super) fn prefix_length(&self, words: &[Word]) -> Option<usize> {
        self.0.iter().find(|phrase| phrase.begins(words)).map(|phrase| phrase.0.len())
    }

    /// True if the words are one of the phrases.
    pub(super) fn is(&self, words: &[Word]) -> bool {
        self.prefix_length(words) == Some(words.len())
    }
}

/// The words without legal forms and role words at either end, and without a country at the end.
#[expect(clippy::indexing_slicing, reason = "every position is one of the words")]
pub(super) fn stripped(words: &[Word]) -> &[Word] {
    let forms = Forms::get();
    let mut kept = words;
    while let Some(length) = forms.forms.prefix_length(kept) {
        kept = &kept[length..];
    }
    loop {
        let form = (0..kept.len()).find(|at| forms.endings.is(&kept[*at..]));
        let mut last_words = (1..=kept.len().min(2)).map(|count| kept.len() - count);
        let country = || last_words.find(|at| forms.countries.is(&kept[*at..]));
        match form.or_else(country) {
            Some(at) if at > 0 => kept = &kept[..at],
            _ => return kept,
        }
    }
}
