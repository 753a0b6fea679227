//! Whether a difference of letters is a typo, or another word.

use crate::text::{Word, words};
use crate::vocabulary::{Name, Trigrams};

/// The fewest letters of a name that may have two errors.
pub(super) const TWO_ERRORS: usize = 9;
/// The fewest letters of a single word that one error inside hardly makes another word.
const SURE_WORD: usize = 10;
/// The same for a proper name with its capital, which ordinary words lack.
const SURE_PROPER: usize = 6;
/// The fewest letters of a word that may have two errors: in shorter ones two errors make another
/// word ("rental", "retail").
const LONG_WORD: usize = 9;
/// The fewest letters of a word that may have an error.
const SHORTEST: usize = 3;

/// A text that may be a misspelling of names, to be checked against each.
pub(super) struct TypoCheck<'a> {
    pub(super) trigrams: &'a Trigrams,
    pub(super) input: &'a [Word],
    /// The letters of the input.
    pub(super) key: &'a str,
    /// True for a kind of proper names.
    pub(super) proper: bool,
}

impl TypoCheck<'_> {
    /// True if the name may have been meant: digits hold, accents do not contradict, words begin as
    /// they should, and what was typed does not look like a word of its own.
    pub(super) fn accepts(&self, name: &Name, letters: &str) -> bool {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        if digits(self.key) != digits(letters) {
            return false;
        }
        let written = words(&name.text);
        if written.len() != self.input.len() {
            return self.accepts_other_division(&written, name, letters);
        }
        let short = name.length.min(self.key.chars().count()) < TWO_ERRORS;
        let alone = written.len() == 1 || (short && self.input.iter().all(|word| !word.is_accented()));
        let plural = written.len() == 1 && !name.whole_only && !self.proper;
        self.input.iter().zip(&written).all(|(typed, right)| {
            marks_within(std::slice::from_ref(typed), std::slice::from_ref(right))
                && (typed.letters().eq(right.letters())
                    || (is_near(typed, right, short || alone)
                        && (!alone || (plural && is_plural(typed, right)) || !self.is_another_word(typed, right))))
        })
    }

    /// True for a typo and another division of words at once, which only long names may have.
    fn accepts_other_division(&self, written: &[Word], name: &Name, letters: &str) -> bool {
        name.length.min(self.key.chars().count()) >= TWO_ERRORS
            && strsim::osa_distance(self.key, letters) == 1
            && begins_alike(self.key, letters)
            && marks_within(self.input, written)
            && !self.input.iter().all(|word| self.trigrams.looks_like_a_word(word))
    }

    /// True if the typed word may be meant as it stands. Letters exchanged or doubled seldom make
    /// another word.
    fn is_another_word(&self, typed: &Word, right: &Word) -> bool {
        let is_proper = self.proper && self.input.iter().all(Word::is_capitalised);
        let looks_like_a_word = self.trigrams.looks_like_a_word(typed);
        let (typed, right): (Vec<char>, Vec<char>) = (typed.letters().collect(), right.letters().collect());
        // "PopTech" is a field of its own, not a misspelt "PropTech".
        let is_compound = |letters: &[char]| letters.len() > 4 && letters.ends_with(&['t', 'e', 'c', 'h']);
        if is_compound(&typed) && is_compound(&right) {
            return !is_exchange(&typed, &right) && !is_doubling(&typed, &right);
        }
        if typed.strip_prefix(right.as_slice()).is_some_and(|more| more.len() == 1 && more.last() != right.last()) {
            return true;
        }
        if !looks_like_a_word {
            return false;
        }
        let text = |letters: &[char]| letters.iter().collect::<String>();
        let inside = typed.last() == right.last() && strsim::osa_distance(&text(&typed), &text(&right)) == 1;
        let sure = inside && (right.len() >= SURE_WORD || (is_proper && self.key.len() + 1 >= SURE_PROPER));
        !sure && !(inside && (is_exchange(&typed, &right) || is_doubling(&typed, &right)))
    }
}

/// True for few enough errors for the length of the word; with `begin`, only if both begin alike.
fn is_near(typed: &Word, right: &Word, begin: bool) -> bool {
    let (typed, right) = (typed.letters().collect::<String>(), right.letters().collect::<String>());
    let most = if right.chars().count() < LONG_WORD { 1 } else { 2 };
    let distance = strsim::osa_distance(&typed, &right);
    // An ending more or less is another word: "individually".
    let alike = typed.chars().zip(right.chars()).take_while(|(typed, right)| typed == right).count();
    let ending = distance > 1 && alike + 1 >= typed.chars().count().min(right.chars().count());
    right.chars().count() >= SHORTEST && !ending && distance <= most && (!begin || begins_alike(&typed, &right))
}

/// True if one of the two is the English plural of the other: "drone", "drones".
fn is_plural(a: &Word, b: &Word) -> bool {
    let (a, b): (String, String) = (a.letters().collect(), b.letters().collect());
    a.strip_suffix('s') == Some(&b) || b.strip_suffix('s') == Some(&a)
}

/// True if two neighbouring letters are exchanged.
fn is_exchange(a: &[char], b: &[char]) -> bool {
    let mut differ = a.iter().zip(b).enumerate().filter(|(_, (a, b))| a != b);
    let pair = (differ.next(), differ.next(), differ.next());
    let (Some((first, (a1, b1))), Some((second, (a2, b2))), None) = pair else { return false };
    a.len() == b.len() && second == first + 1 && a1 == b2 && a2 == b1
}

/// True if a letter is typed twice, or once instead of twice.
fn is_doubling(a: &[char], b: &[char]) -> bool {
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    let at = long.iter().zip(short).take_while(|(long, short)| long == short).count();
    let pair = at.checked_sub(1).and_then(|before| long.get(before).zip(long.get(at)));
    long.len() == short.len() + 1 && pair.is_some_and(|(one, other)| one == other)
}

/// True for the same first letter, or the first two exchanged.
fn begins_alike(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    let (a, b) = ((a.next(), a.next()), (b.next(), b.next()));
    a.0 == b.0 || (a.0 == b.1 && a.1 == b.0)
}

/// True if the input has no mark that the name lacks.
fn marks_within(input: &[Word], name: &[Word]) -> bool {
    let marks = |words: &[Word]| words.iter().fold(0, |marks, word| marks | word.marks());
    marks(input) & !marks(name) == 0
}
