//! Cyrillic and Greek letters that look Latin, typed or pasted inside a Latin word.

use super::letter::Letter;

/// Lower-case look-alikes and the Latin letters they stand for.
const LOWER: [(char, char); 21] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ѕ', 's'),
    ('ј', 'j'),
    ('к', 'k'),
    ('α', 'a'),
    ('ε', 'e'),
    ('ο', 'o'),
    ('ι', 'i'),
    ('κ', 'k'),
    ('ν', 'v'),
    ('ρ', 'p'),
    ('τ', 't'),
    ('υ', 'u'),
    ('χ', 'x'),
];

/// Letters that look Latin only as capitals.
const CAPITAL: [(char, char); 10] = [
    ('в', 'b'),
    ('к', 'k'),
    ('м', 'm'),
    ('н', 'h'),
    ('т', 't'),
    ('β', 'b'),
    ('η', 'h'),
    ('μ', 'm'),
    ('ν', 'n'),
    ('ζ', 'z'),
];

/// Repairs a word in place if it has Latin letters and every other letter looks like one.
pub(super) fn repair(word: &mut [Letter]) {
    if !word.iter().any(|letter| letter.base.is_ascii_alphabetic()) {
        return;
    }
    let strange = word.iter().filter(|letter| !letter.base.is_ascii());
    if strange.clone().count() == 0 || strange.clone().any(|letter| latin(*letter).is_none()) {
        return;
    }
    for letter in word {
        if let Some(base) = latin(*letter) {
            letter.base = base;
        }
    }
}

fn latin(letter: Letter) -> Option<char> {
    let find = |table: &[(char, char)]| table.iter().find(|(from, _)| *from == letter.base).map(|(_, to)| *to);
    letter.capital.then(|| find(&CAPITAL)).flatten().or_else(|| find(&LOWER))
}
