//! Descriptions of generated words: their frequencies are known, and no real text is used.

use rand::Rng;
use rand::seq::IndexedRandom;

use super::terms::skewed;

/// Words of a description.
const WORDS: usize = 60;
/// Words that any text may use, in each language.
const GENERAL: usize = 4_000;
/// Words of one sector, in each language.
const OWN: usize = 60;

/// Beginnings, vowels with their tones, and ends of Vietnamese syllables.
#[rustfmt::skip]
const ONSETS: &[&str] = &["b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th", "tr", "v", "x"];
#[rustfmt::skip]
const VOWELS: &[&str] = &[
    "a", "à", "á", "ả", "ã", "ạ", "â", "ấ", "ầ", "ậ", "ă", "ắ", "ằ", "e", "è", "é", "ê", "ế", "ề", "i", "ì", "í", "ị",
    "o", "ò", "ó", "ọ", "ô", "ố", "ồ", "ộ", "ơ", "ớ", "ờ", "ợ", "u", "ù", "ú", "ụ", "ư", "ứ", "ừ", "ự",
];
const ENDS: &[&str] = &["", "", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t"];
const LATIN: &[&str] = &[
    "ba", "ce", "di", "fo", "gra", "hi", "ka", "lo", "mer", "nov", "pla", "qua", "ri", "sol", "ten", "vi", "wor", "ser",
];

/// The words of both languages: the first half of each list is Vietnamese, the second English.
pub(super) struct Lexicon {
    general: [Vec<String>; 2],
    by_sector: Vec<[Vec<String>; 2]>,
}

impl Lexicon {
    pub(super) fn new(sectors: usize, random: &mut impl Rng) -> Self {
        let mut both = |count: usize| {
            [(0..count).map(|_| vietnamese(random)).collect(), (0..count).map(|_| english(random)).collect()]
        };
        Self { general: both(GENERAL), by_sector: (0..sectors).map(|_| both(OWN)).collect() }
    }

    /// Sixty words in one language: a third of them from the sectors' own.
    pub(super) fn description(&self, sectors: &[usize], random: &mut impl Rng) -> String {
        let language = usize::from(random.random_bool(0.35));
        let mut words = Vec::with_capacity(WORDS);
        for _ in 0..WORDS {
            let own = sectors.choose(random).filter(|_| random.random_bool(0.33));
            let list = own.map_or(&self.general, |sector| &self.by_sector[*sector]);
            words.push(list[language][skewed(list[language].len(), random)].as_str());
        }
        words.join(" ")
    }
}

/// One or two syllables: half of all Vietnamese words are written as two.
fn vietnamese(random: &mut impl Rng) -> String {
    let mut part = |list: &[&'static str]| list.choose(random).copied().unwrap_or_default();
    let mut syllable = || [part(ONSETS), part(VOWELS), part(ENDS)].concat();
    let first = syllable();
    let second = syllable();
    if first.len() % 2 == 0 { first } else { format!("{first} {second}") }
}

fn english(random: &mut impl Rng) -> String {
    let count = random.random_range(2..=4);
    (0..count).filter_map(|_| LATIN.choose(random).copied()).collect()
}
