//! Letter trigrams: a mistyped word seldom consists of trigrams that other words have.

use crate::text::Word;

/// a–z, every other letter, and the end of a word.
const LETTERS: usize = 28;
const OTHER: usize = 26;
const END: usize = 27;

/// The letter trigrams of all names of a vocabulary, one bit each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trigrams(Vec<u64>);

impl Trigrams {
    /// Adds the trigrams of words, without abbreviations.
    pub(super) fn add(&mut self, words: &[Word]) {
        self.0.resize((LETTERS * LETTERS * LETTERS).div_ceil(64), 0);
        for trigram in words.iter().filter(|word| !word.is_capitals()).flat_map(trigrams) {
            if let Some(bits) = self.0.get_mut(trigram / 64) {
                *bits |= 1 << (trigram % 64);
            }
        }
    }

    /// Adds the trigrams of other names.
    pub(super) fn join(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        for (bits, more) in self.0.iter_mut().zip(&other.0) {
            *bits |= more;
        }
    }

    /// True if every trigram of the word occurs in a name: "tracking" may be meant, "trukcing" is a
    /// typo.
    pub(crate) fn looks_like_a_word(&self, word: &Word) -> bool {
        trigrams(word).all(|trigram| self.0.get(trigram / 64).is_some_and(|bits| bits & (1 << (trigram % 64)) != 0))
    }
}

fn trigrams(word: &Word) -> impl Iterator<Item = usize> {
    let class = |letter: char| match letter {
        'a'..='z' => letter as usize - 'a' as usize,
        _ => OTHER,
    };
    let ended = word.letters().map(class).chain([END]);
    ended.scan((END, END), |before, letter| {
        let trigram = (before.0 * LETTERS + before.1) * LETTERS + letter;
        *before = (before.1, letter);
        Some(trigram)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    #[test]
    fn typos_do_not_look_like_words() {
        let mut trigrams = Trigrams::default();
        for text in ["trucking", "tracks", "banking"] {
            trigrams.add(&words(text));
        }
        let looks = |text: &str| words(text).iter().all(|word| trigrams.looks_like_a_word(word));
        assert!(looks("tracking") && looks("trucks"));
        assert!(!looks("trukcing") && !looks("truucking"));
    }
}
