//! Which letters follow one another in words: a mistyped word seldom looks like one.

use crate::text::Word;

/// a–z, every other letter, and the end of a word.
const LETTERS: usize = 28;
const OTHER: usize = 26;
const END: usize = 27;

/// The runs of three letters of all names of a vocabulary, one bit each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Runs(Vec<u64>);

impl Runs {
    /// Adds the runs of words; those of abbreviations are not like words.
    pub(super) fn add(&mut self, words: &[Word]) {
        self.0.resize((LETTERS * LETTERS * LETTERS).div_ceil(64), 0);
        for run in words.iter().filter(|word| !word.is_capitals()).flat_map(runs) {
            if let Some(bits) = self.0.get_mut(run / 64) {
                *bits |= 1 << (run % 64);
            }
        }
    }

    /// Adds the runs of other names.
    pub(super) fn join(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        for (bits, more) in self.0.iter_mut().zip(&other.0) {
            *bits |= more;
        }
    }

    /// True if the word is made of runs that other words have too: "tracking" may be meant, "trukcing" is a slip.
    pub(crate) fn looks_meant(&self, word: &Word) -> bool {
        runs(word).all(|run| self.0.get(run / 64).is_some_and(|bits| bits & (1 << (run % 64)) != 0))
    }
}

fn runs(word: &Word) -> impl Iterator<Item = usize> {
    let class = |letter: char| match letter {
        'a'..='z' => letter as usize - 'a' as usize,
        _ => OTHER,
    };
    let ended = word.letters().map(class).chain([END]);
    ended.scan((END, END), |before, letter| {
        let run = (before.0 * LETTERS + before.1) * LETTERS + letter;
        *before = (before.1, letter);
        Some(run)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    #[test]
    fn slips_do_not_look_meant() {
        let mut runs = Runs::default();
        for text in ["trucking", "tracks", "banking"] {
            runs.add(&words(text));
        }
        let looks = |text: &str| words(text).iter().all(|word| runs.looks_meant(word));
        assert!(looks("tracking") && looks("trucks"));
        assert!(!looks("trukcing") && !looks("truucking"));
    }
}
