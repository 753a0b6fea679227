//! The words of a heading, in any order: "Stage of the company" and "Company stage" are one.
//!
//! Camel case is divided (`LinhVucHoatDong`), words that say nothing about the field are left out
//! ("company", "please select"), and plural and British forms become one form.

use super::words::{CellWords, Phrases, WordUse};
use crate::text::{Accents, Word, compare, words};

/// The words of a heading that say what its field is, sorted.
#[derive(Debug, Clone)]
pub(super) struct WordBag {
    /// The stems, one space between them.
    key: String,
    words: Vec<Word>,
    /// True if no word of the text was left out.
    whole: bool,
}

/// Words of two spellings.
const SPELLINGS: [(&str, &str); 6] = [
    ("cheque", "check"),
    ("programme", "program"),
    ("organiser", "organizer"),
    ("organising", "organizing"),
    ("organisation", "organization"),
    ("specialisation", "specialization"),
];

impl WordBag {
    /// The words of a text; all of them where each is one that says nothing ("Company"). `None` for
    /// a text without words.
    pub(super) fn of(text: &str) -> Option<Self> {
        let all = words(&divided(text));
        let telling = without_fillers(&all);
        let whole = telling.is_empty() || telling.len() == all.len();
        let mut words = if telling.is_empty() { all } else { telling };
        if words.is_empty() {
            return None;
        }
        words.sort_by_cached_key(stem);
        let key = words.iter().map(stem).collect::<Vec<_>>().join(" ");
        Some(Self { key, words, whole })
    }

    /// The stems, one space between them: equal for texts of the same words.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// True if no word of this bag has accents that the same word of the other contradicts.
    pub(super) fn accents_agree(&self, name: &Self) -> bool {
        self.words.iter().zip(&name.words).all(|(a, b)| accents_agree(a, b))
    }

    /// True if all words of the other bag are among the words of this one, their accents agreeing.
    pub(super) fn contains(&self, other: &Self) -> bool {
        let mut rest = self.key.split(' ').zip(&self.words);
        let mut others = other.key.split(' ').zip(&other.words);
        others.all(|(key, word)| rest.any(|(own_key, own)| own_key == key && accents_agree(own, word)))
    }

    /// True if the words are the same in number too: "Countries" is not "Country".
    pub(super) fn has_words_of(&self, other: &Self) -> bool {
        self.words.len() == other.words.len()
            && self.words.iter().zip(&other.words).all(|(a, b)| a.folded() == b.folded())
    }

    /// True if no word of the text was left out: what is left of "Ngày hoạt động" says too little
    /// to be looked for inside other headings.
    pub(super) const fn is_whole(&self) -> bool {
        self.whole
    }

    /// The number of words.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }
}

/// True if a word of the text makes the heading something else than the field that its other words
/// name: "Number of", "previous", "do you have".
pub(super) fn has_blocker(text: &str) -> bool {
    has_phrase(text, WordUse::Blocker)
}

/// True if the text is about what is wanted: "Preferred", "of interest".
pub(super) fn has_wish(text: &str) -> bool {
    has_phrase(text, WordUse::Wish)
}

fn has_phrase(text: &str, usage: WordUse) -> bool {
    let all = words(&divided(text));
    let phrases = CellWords::get().phrases(usage);
    (0..all.len()).any(|at| longest_at(&all, at, phrases).is_some())
}

/// A text with camel case and underscores divided: `LinhVuc` and `linh_vuc` become words.
pub(super) fn divided(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at));
        let after = chars.get(at + 1);
        let begins = c.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase() || (before.is_uppercase() && after.is_some_and(|c| c.is_lowercase()))
            });
        if begins {
            out.push(' ');
        }
        out.push(if *c == '_' { ' ' } else { *c });
    }
    out
}

fn without_fillers(all: &[Word]) -> Vec<Word> {
    let fillers = CellWords::get().phrases(WordUse::Filler);
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(word) = all.get(at) {
        match longest_at(all, at, fillers) {
            Some(length) => at += length,
            None => {
                kept.push(word.clone());
                at += 1;
            }
        }
    }
    kept
}

/// The length of the longest phrase that stands at this position.
fn longest_at(all: &[Word], at: usize, phrases: &Phrases) -> Option<usize> {
    let phrases = phrases.get(&all.get(at)?.folded())?;
    let stands = |phrase: &&Vec<Word>| {
        let words = all.get(at..at + phrase.len());
        words.is_some_and(|words| words.iter().zip(phrase.iter()).all(|(a, b)| agrees(a, b)))
    };
    phrases.iter().filter(stands).map(Vec::len).max()
}

/// True unless the accents of a word contradict those of a name. A plural has no accents to
/// compare.
fn accents_agree(word: &Word, name: &Word) -> bool {
    stem(word) != word.folded() || compare(word, name) != Accents::Contradict
}

fn agrees(a: &Word, b: &Word) -> bool {
    a.folded() == b.folded() && compare(a, b) != Accents::Contradict
}

/// The word in lower case without accents and without the end of a plural.
fn stem(word: &Word) -> String {
    let folded = word.folded();
    let single = match folded.strip_suffix("ies") {
        Some(root) if root.len() > 2 => format!("{root}y"),
        _ => match folded.strip_suffix('s') {
            Some(root) if root.len() > 2 && !root.ends_with('s') && root.is_ascii() => root.to_owned(),
            _ => folded,
        },
    };
    let spelling = SPELLINGS.iter().find(|(british, _)| *british == single);
    spelling.map_or(single, |(_, american)| (*american).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_the_same_words_have_the_same_key() {
        for (a, b) in [
            ("Stage of the company", "Company stage"),
            ("LinhVucHoatDong", "Lĩnh vực hoạt động"),
            ("Industries", "Primary industry"),
            ("Cheque size", "check_size"),
        ] {
            let (a, b) = (WordBag::of(a).expect("words"), WordBag::of(b).expect("words"));
            assert_eq!(a.key(), b.key());
            assert!(a.accents_agree(&b));
        }
        assert_eq!(WordBag::of("Company").expect("a word").key(), "company");
        assert!(WordBag::of("—").is_none());
    }

    #[test]
    fn accents_of_another_word_contradict() {
        let (a, b) = (WordBag::of("Tính").expect("a word"), WordBag::of("Tỉnh").expect("a word"));
        assert!(!a.accents_agree(&b));
    }

    #[test]
    fn blockers_are_found_as_words() {
        for (text, expected) in [
            ("Number of investors", true),
            ("NumberOfEmployees", true),
            ("Industry", false),
            ("Người giới thiệu", true),
        ] {
            assert_eq!(has_blocker(text), expected, "{text}");
        }
    }
}
