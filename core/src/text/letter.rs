//! The Vietnamese alphabet: 134 accented letters as a base letter and its marks.

/// Marks of one letter, as bits: five tones, three qualities, the bar of đ, and any mark that is
/// not Vietnamese.
pub(super) type Marks = u16;

pub(super) const GRAVE: Marks = 1;
pub(super) const ACUTE: Marks = 1 << 1;
pub(super) const TILDE: Marks = 1 << 2;
pub(super) const HOOK: Marks = 1 << 3;
pub(super) const DOT: Marks = 1 << 4;
pub(super) const CIRCUMFLEX: Marks = 1 << 5;
pub(super) const BREVE: Marks = 1 << 6;
pub(super) const HORN: Marks = 1 << 7;
pub(super) const BAR: Marks = 1 << 8;
pub(super) const FOREIGN: Marks = 1 << 9;

/// The bits that are tones; the others belong to the letter.
pub(super) const TONES: Marks = GRAVE | ACUTE | TILDE | HOOK | DOT;

/// One letter: lower-case base, marks, and whether it was a capital.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) base: char,
    pub(super) marks: Marks,
    pub(super) capital: bool,
}

/// Rows of the vowel table: base, quality, then the letter without tone and with the five tones in
/// the order of the bits.
const VOWELS: [(char, Marks, [char; 6]); 12] = [
    ('a', 0, ['a', 'à', 'á', 'ã', 'ả', 'ạ']),
    ('a', BREVE, ['ă', 'ằ', 'ắ', 'ẵ', 'ẳ', 'ặ']),
    ('a', CIRCUMFLEX, ['â', 'ầ', 'ấ', 'ẫ', 'ẩ', 'ậ']),
    ('e', 0, ['e', 'è', 'é', 'ẽ', 'ẻ', 'ẹ']),
    ('e', CIRCUMFLEX, ['ê', 'ề', 'ế', 'ễ', 'ể', 'ệ']),
    ('i', 0, ['i', 'ì', 'í', 'ĩ', 'ỉ', 'ị']),
    ('o', 0, ['o', 'ò', 'ó', 'õ', 'ỏ', 'ọ']),
    ('o', CIRCUMFLEX, ['ô', 'ồ', 'ố', 'ỗ', 'ổ', 'ộ']),
    ('o', HORN, ['ơ', 'ờ', 'ớ', 'ỡ', 'ở', 'ợ']),
    ('u', 0, ['u', 'ù', 'ú', 'ũ', 'ủ', 'ụ']),
    ('u', HORN, ['ư', 'ừ', 'ứ', 'ữ', 'ử', 'ự']),
    ('y', 0, ['y', 'ỳ', 'ý', 'ỹ', 'ỷ', 'ỵ']),
];

/// Other Latin letters that occur in names of places and firms.
const FOREIGN_LETTERS: [(char, &str); 13] = [
    ('a', "äåāą"),
    ('c', "çčĉ"),
    ('e', "ëēęě"),
    ('g', "ğģ"),
    ('i', "îïīı"),
    ('l', "łļľ"),
    ('n', "ňņ"),
    ('o', "öøōő"),
    ('r', "ř"),
    ('s', "šşș"),
    ('t', "țţť"),
    ('u', "ûüūůű"),
    ('z', "žż"),
];

impl Letter {
    /// A character as a letter; one that is no Latin letter is its own base.
    pub(super) fn new(c: char) -> Self {
        let lower = lower(c);
        let (base, marks) = split(lower);
        Self { base, marks, capital: lower != c }
    }

    /// Adds a combining mark. A quality that the base cannot carry counts as not Vietnamese.
    pub(super) fn add(&mut self, mark: char) {
        self.marks |= match (mark, self.base) {
            ('\u{300}' | '\u{340}', _) => GRAVE,
            ('\u{301}' | '\u{341}', _) => ACUTE,
            ('\u{303}', _) => TILDE,
            ('\u{309}', _) => HOOK,
            ('\u{323}', _) => DOT,
            ('\u{302}', 'a' | 'e' | 'o') => CIRCUMFLEX,
            ('\u{306}', 'a') => BREVE,
            ('\u{31B}', 'o' | 'u') => HORN,
            // What lower-casing leaves of the Turkish capital İ.
            ('\u{307}', 'i') => 0,
            _ => FOREIGN,
        };
    }

    /// The letter with its quality but without tone: `ư` for `ừ`.
    pub(super) fn toneless(self) -> char {
        let quality = self.marks & !(TONES | FOREIGN);
        if quality == BAR && self.base == 'd' {
            return 'đ';
        }
        let row = VOWELS.iter().find(|(base, marks, _)| (*base, *marks) == (self.base, quality));
        row.map_or(self.base, |(_, _, letters)| letters[0])
    }
}

/// True for the marks that combine with the letter before them.
pub(crate) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// The signs of the tones in keys, in the order of the bits: those of VIQR, which no Unicode form
/// changes.
pub(super) const TONE_SIGNS: [char; 5] = ['`', '\'', '~', '?', '.'];

/// Lower case by arithmetic: Latin, Vietnamese, Greek and Cyrillic need no Unicode tables.
fn lower(c: char) -> char {
    let shift = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        '\u{400}'..='\u{40F}' => 80,
        // The dotted capital I has no neighbour to shift to.
        'İ' => return 'i',
        'Ÿ' => return 'ÿ',
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17E}' => u32::from(u32::from(c) % 2 == 1),
        '\u{100}'..='\u{137}'
        | '\u{14A}'..='\u{177}'
        | '\u{1A0}'..='\u{1A5}'
        | '\u{218}'..='\u{21B}'
        | '\u{1EA0}'..='\u{1EF9}' => u32::from(u32::from(c) % 2 == 0),
        'Ư' => 1,
        'Ɖ' => return 'đ',
        _ => 0,
    };
    char::from_u32(u32::from(c) + shift).unwrap_or(c)
}

/// True for a letter that has another lower case.
pub(crate) fn is_capital(c: char) -> bool {
    lower(c) != c
}

/// The capital that [`lower`] maps to the letter, by the same arithmetic; the letter itself if it
/// has none.
#[cfg(feature = "match")]
fn upper(c: char) -> char {
    let capitals = [32, 80, 1].into_iter().filter_map(|shift| char::from_u32(u32::from(c).checked_sub(shift)?));
    capitals.into_iter().find(|capital| lower(*capital) == c).unwrap_or(c)
}

/// The text with a capital as its first letter.
#[cfg(feature = "match")]
pub(crate) fn capitalized(text: String) -> String {
    let mut letters = text.chars();
    match letters.next().map(|first| (first, upper(first))) {
        Some((first, capital)) if capital != first => format!("{capital}{}", letters.as_str()),
        _ => text,
    }
}

fn split(c: char) -> (char, Marks) {
    if c.is_ascii() {
        return (c, 0);
    }
    // Eth and the African d with tail are typed for đ.
    if matches!(c, 'đ' | 'ð' | 'ɖ') {
        return ('d', BAR);
    }
    for (base, quality, letters) in VOWELS {
        if let Some(tone) = letters.iter().position(|letter| *letter == c) {
            let tone = if tone == 0 { 0 } else { 1 << (tone - 1) };
            return (base, quality | tone);
        }
    }
    // On a consonant these are the same combining characters as the tones.
    let toned =
        [('ć', 'c'), ('ń', 'n'), ('ŕ', 'r'), ('ś', 's'), ('ź', 'z')].into_iter().find(|(letter, _)| *letter == c);
    if let Some((_, base)) = toned {
        return (base, ACUTE);
    }
    if c == 'ñ' {
        return ('n', TILDE);
    }
    let foreign = FOREIGN_LETTERS.iter().find(|(_, letters)| letters.contains(c));
    foreign.map_or((c, 0), |(base, _)| (*base, FOREIGN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_capital_of_the_table_is_lowered() {
        for (_, _, letters) in VOWELS {
            for letter in letters {
                let capital = letter.to_uppercase().next().unwrap();
                assert_eq!(lower(capital), letter, "{capital}");
                assert_eq!(lower(letter), letter);
            }
        }
        assert_eq!(lower('Đ'), 'đ');
    }

    #[test]
    fn lowering_agrees_with_unicode_where_it_changes_anything() {
        for c in ('\u{0}'..'\u{2000}').filter(|c| lower(*c) != *c && !matches!(c, 'İ' | 'Ɖ')) {
            assert!(c.to_lowercase().eq([lower(c)]), "{c}");
        }
    }

    #[cfg(feature = "match")]
    #[test]
    fn a_capital_is_what_lowering_maps_to_the_letter() {
        for c in ('\u{0}'..'\u{2000}').filter(|c| upper(*c) != *c) {
            assert!(c.to_uppercase().eq([upper(c)]), "{c}");
        }
        for letter in VOWELS.iter().flat_map(|(_, _, letters)| letters).chain(&['đ']) {
            assert!(letter.to_uppercase().eq([upper(*letter)]), "{letter}");
        }
    }

    #[cfg(feature = "match")]
    #[test]
    fn a_sentence_begins_with_a_capital() {
        let capital = |text: &str| capitalized(text.to_owned());
        assert_eq!(["open", "đúng", "Open", "2 calls", ""].map(capital), ["Open", "Đúng", "Open", "2 calls", ""]);
    }

    #[test]
    fn marks_make_the_letters_of_the_table() {
        let mut letter = Letter::new('O');
        letter.add('\u{323}');
        letter.add('\u{302}');
        assert_eq!(letter, Letter { capital: true, ..Letter::new('ộ') });
        assert_eq!(letter.toneless(), 'ô');
        assert_eq!(Letter::new('Ð').toneless(), 'đ');
    }
}
