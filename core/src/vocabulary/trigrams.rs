//! Letter trigrams: a mistyped word seldom consists of trigrams that other words have.

use crate::text::Word;

/// The classes of letters: a–z, every other letter, and the end of a word.
const LETTERS: usize = 28;
const OTHER: usize = 26;
const END: usize = 27;

/// Words of 64 bits, with one bit for each trigram.
const WORDS: usize = (LETTERS * LETTERS * LETTERS).div_ceil(64);

/// A set of letter trigrams, one bit each.
#[derive(Debug, Clone)]
pub(crate) struct Trigrams(Box<[u64; WORDS]>);

impl Default for Trigrams {
    fn default() -> Self {
        Self(Box::new([0; WORDS]))
    }
}

impl Trigrams {
    /// Adds the trigrams of words, without abbreviations.
    #[expect(clippy::indexing_slicing, reason = "every trigram has a bit")]
    pub(super) fn add(&mut self, words: &[Word]) {
        for trigram in words.iter().filter(|word| !word.is_capitals()).flat_map(trigrams) {
            self.0[trigram / 64] |= 1 << (trigram % 64);
        }
    }

    /// Adds every trigram of another set.
    pub(super) fn join(&mut self, other: &Self) {
        for (bits, more) in self.0.iter_mut().zip(other.0.iter()) {
            *bits |= more;
        }
    }

    /// True if every trigram of the word occurs in a name: "tracking" may be meant, "trukcing" is a
    /// typo.
    #[expect(clippy::indexing_slicing, reason = "every trigram has a bit")]
    pub(crate) fn looks_like_a_word(&self, word: &Word) -> bool {
        trigrams(word).all(|trigram| self.0[trigram / 64] & (1 << (trigram % 64)) != 0)
    }
}

/// The trigrams of a word, the ends of the word included, each as the number of its bit.
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
