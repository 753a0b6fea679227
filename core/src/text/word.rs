//! A text as words: runs of letters and digits with their marks, and how two words agree.

use std::ops::Range;

use super::letter::{BAR, GRAVE, Letter, Marks, TONE_SIGNS, TONES, is_mark};
use super::lookalike;

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    letters: Vec<Letter>,
    /// Where the word stands in the text, in bytes.
    pub(crate) span: Range<usize>,
}

/// How the accents of an input agree with those of a name that has the same letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Accents {
    /// Letter by letter.
    Same,
    /// Another placement of the same tone, or i for y.
    Syllable,
    /// The input lacks some tones but has the quality marks.
    Toneless,
    /// The input lacks marks and contradicts none.
    Fewer,
    /// The input has a mark that the name has not.
    Contradict,
}

/// The words of a text. `&` between words is a word of its own; `.` stays between digits, `+` at
/// the end of a word.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut current: Vec<Letter> = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if is_ignored(c) {
            continue;
        }
        if current.is_empty() {
            start = at;
        }
        let next = || chars.clone().map(|(_, next)| next).find(|next| !is_ignored(*next) && !is_mark(*next));
        if is_mark(c) {
            if let Some(last) = current.last_mut().filter(|last| last.base.is_alphabetic()) {
                last.add(c);
            }
        } else if belongs(c, &current, next) {
            push(&mut current, c);
        } else {
            finish(&mut words, &mut current, start..at);
            if c == '&' || c == '＆' {
                current.push(Letter::new('&'));
                finish(&mut words, &mut current, at..at + c.len_utf8());
            }
        }
    }
    finish(&mut words, &mut current, start..text.len());
    words
}

/// Characters that are not seen: soft hyphen, zero-width and direction marks, variation selectors,
/// apostrophes.
const fn is_ignored(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' | '\'' | '’' | 'ʼ')
}

fn belongs(c: char, before: &[Letter], next: impl Fn() -> Option<char>) -> bool {
    let digit_before = || before.last().is_some_and(|letter| letter.base.is_ascii_digit());
    match c {
        '.' | ',' => digit_before() && next().is_some_and(|next| next.is_ascii_digit()),
        '+' => !before.is_empty() && !next().is_some_and(|next| next.is_alphanumeric() || next == '+'),
        _ => c.is_alphanumeric(),
    }
}

fn push(word: &mut Vec<Letter>, c: char) {
    let c = match half_width(c) {
        ',' => '.',
        other => other,
    };
    let two = match c {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        _ => "",
    };
    if two.is_empty() {
        word.push(Letter::new(c));
    } else {
        word.extend(two.chars().map(Letter::new));
    }
}

/// A full-width sign or digit of a Chinese or Japanese keyboard as the plain one; any other
/// character as it is.
#[expect(clippy::expect_used, reason = "the block of full-width forms is ASCII, shifted")]
pub(crate) fn half_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).expect("an ASCII character"),
        _ => c,
    }
}

fn finish(words: &mut Vec<Word>, current: &mut Vec<Letter>, span: Range<usize>) {
    if !current.is_empty() {
        lookalike::repair(current);
        words.push(Word { letters: std::mem::take(current), span });
    }
}

impl Word {
    /// The word as it stands in the text it was read from.
    pub(crate) fn written<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.span.clone()).unwrap_or_default()
    }

    /// The word without accents.
    pub(crate) fn folded(&self) -> String {
        self.letters.iter().map(|letter| letter.base).collect()
    }

    /// The word with quality marks, the sign of its tone at the end ("hoa'"); a lone final y as i
    /// ("kỹ", "kĩ").
    pub(crate) fn syllable(&self) -> String {
        let mut out: String = self.letters.iter().map(|letter| letter.toneless()).collect();
        if self.ends_in_lone_y() {
            out.pop();
            out.push('i');
        }
        let tones = self.tones();
        out.extend(TONE_SIGNS.iter().enumerate().filter(|(bit, _)| tones & (1 << bit) != 0).map(|(_, sign)| sign));
        out
    }

    /// The letters that are compared when accents are not: folded, a lone final y as i.
    pub(crate) fn letters(&self) -> impl Iterator<Item = char> {
        let last = self.letters.len().saturating_sub(1);
        let lone = self.ends_in_lone_y();
        self.letters.iter().enumerate().map(move |(at, letter)| if lone && at == last { 'i' } else { letter.base })
    }

    /// How many letters it has.
    pub(crate) fn len(&self) -> usize {
        self.letters.len()
    }

    /// True if any letter carries a mark.
    pub(crate) fn is_accented(&self) -> bool {
        self.letters.iter().any(|letter| letter.marks != 0)
    }

    /// True if every letter is a capital; digits and signs are neither.
    pub(crate) fn is_capitals(&self) -> bool {
        let mut letters = self.letters.iter().filter(|letter| letter.base.is_alphabetic()).peekable();
        letters.peek().is_some() && letters.all(|letter| letter.capital)
    }

    /// True if the first letter is a capital.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.letters.first().is_some_and(|letter| letter.capital)
    }

    /// True if it has nothing but letters of Latin script.
    #[cfg(feature = "match")]
    pub(super) fn is_latin(&self) -> bool {
        self.letters.iter().all(|letter| letter.base.is_ascii_alphabetic())
    }

    /// True if it contains a digit.
    pub(crate) fn has_digit(&self) -> bool {
        self.letters.iter().any(|letter| letter.base.is_ascii_digit())
    }

    /// True for digits with separators between them.
    pub(crate) fn is_number(&self) -> bool {
        self.letters.iter().all(|letter| letter.base.is_ascii_digit() || letter.base == '.')
    }

    /// How many letters are capitals.
    pub(crate) fn capitals(&self) -> usize {
        self.letters.iter().filter(|letter| letter.capital).count()
    }

    /// All marks of its letters together.
    pub(crate) fn marks(&self) -> u16 {
        self.letters.iter().fold(0, |marks, letter| marks | letter.marks)
    }

    /// True if these are its letters without accents.
    pub(crate) fn is(&self, folded: &str) -> bool {
        self.letters.iter().map(|letter| letter.base).eq(folded.chars())
    }

    fn tones(&self) -> Marks {
        self.letters.iter().fold(0, |tones, letter| tones | letter.marks) & TONES
    }

    /// After h k l m s t (and qu) a final y is often written i; so is a bare y.
    fn ends_in_lone_y(&self) -> bool {
        let base = |at: usize| self.letters.get(at).map(|letter| letter.base);
        matches!(
            (base(0), base(1), base(2), self.letters.len()),
            (Some('y'), None, None, 1)
                | (Some('q'), Some('u'), Some('y'), 3)
                | (Some('h' | 'k' | 'l' | 'm' | 's' | 't'), Some('y'), None, 2)
        )
    }
}

/// True for "&", "and" and "và": the same word between two names.
pub(crate) fn connects(word: &Word) -> bool {
    word.is("&") || word.is("and") || (word.is("va") && matches!(word.marks(), 0 | GRAVE))
}

/// The letters of all words without spaces, the key of the index; connecting words as `&`.
pub(crate) fn squash(words: &[Word]) -> String {
    let mut out = String::new();
    for word in words {
        if connects(word) {
            out.push('&');
        } else {
            out.extend(word.letters());
        }
    }
    out
}

/// How the accents of `input` agree with `name`, which has the same letters.
pub(crate) fn compare(input: &Word, name: &Word) -> Accents {
    let same = |a: &Letter, b: &Letter| (a.base, a.marks) == (b.base, b.marks);
    if input.letters.len() == name.letters.len() && input.letters.iter().zip(&name.letters).all(|(a, b)| same(a, b)) {
        return Accents::Same;
    }
    if input.syllable() == name.syllable() {
        return Accents::Syllable;
    }
    marks_agree(&input.letters, input.tones(), &name.letters, name.tones())
}

/// As [`compare`], for texts whose words are divided differently.
pub(crate) fn squashed_accents(input: &[Word], name: &[Word]) -> Accents {
    let flat = |words: &[Word]| {
        words.iter().filter(|word| !connects(word)).flat_map(|word| word.letters.clone()).collect::<Vec<_>>()
    };
    let tones = |letters: &[Letter]| {
        letters.iter().map(|letter| letter.marks & TONES).filter(|tone| *tone != 0).collect::<Vec<_>>()
    };
    let (input, name) = (flat(input), flat(name));
    let (input_tones, name_tones) = (tones(&input), tones(&name));
    if input_tones.is_empty() || input_tones == name_tones {
        return marks_agree(&input, 0, &name, 0);
    }
    Accents::Contradict
}

fn marks_agree(input: &[Letter], input_tones: Marks, name: &[Letter], name_tones: Marks) -> Accents {
    if input_tones & !name_tones != 0 {
        return Accents::Contradict;
    }
    // A word with other marks has its đ on purpose: "dầu" is oil, never "đầu".
    let bars = |letters: &[Letter]| letters.iter().map(|letter| letter.marks & BAR).collect::<Vec<_>>();
    if input.iter().any(|letter| letter.marks & !BAR != 0) && bars(input) != bars(name) {
        return Accents::Contradict;
    }
    let pairs =
        || input.iter().map(|letter| letter.marks & !TONES).zip(name.iter().map(|letter| letter.marks & !TONES));
    if pairs().any(|(input, name)| input & !name != 0) {
        Accents::Contradict
    } else if pairs().all(|(input, name)| input == name) && input.iter().any(|letter| letter.marks != 0) {
        Accents::Toneless
    } else {
        Accents::Fewer
    }
}
