//! The language of a text, as far as a comparison of words needs it.
//!
//! Founders type Vietnamese with and without accents, and mix in English terms. Libraries that tell
//! languages apart by letter trigrams take Vietnamese without accents for something else, and carry
//! hundreds of kilobytes; its syllables, though, follow a grammar so narrow that other languages
//! seldom fit it. So a text is Vietnamese by its accents or its syllables, English by its function
//! words and endings, another language by script or function words, and else not known.

use super::letter::{BAR, BREVE, CIRCUMFLEX, DOT, FOREIGN, HOOK, HORN, TONES};
use super::syllable::is_syllable;
use super::word::Word;

/// A language that is recognised in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TextLanguage {
    /// Vietnamese, with or without accents.
    Vietnamese,
    /// English.
    English,
    /// Neither of the two.
    Other,
}

/// A sentence with fewer words is judged together with the whole text.
const SHORTEST: usize = 3;

/// The languages of a text, each of at least a fifth of the words whose language is known. Empty
/// when the text is too short, or its words are of any language: names, abbreviations.
///
/// A text in two languages is common: every sentence is judged by itself.
pub(super) fn languages(text: &str, words: &[Word]) -> Vec<TextLanguage> {
    const LEAST: usize = 5; // of a share, as its inverse
    let mut found: Vec<(TextLanguage, usize)> = Vec::new();
    let mut known = 0;
    for sentence in words.chunk_by(|one, next| !ends_between(text, one, next)) {
        let evidence = Evidence::of(sentence);
        let Some(language) = evidence.language() else { continue };
        known += evidence.words;
        match found.iter_mut().find(|(other, _)| *other == language) {
            Some((_, words)) => *words += evidence.words,
            None => found.push((language, evidence.words)),
        }
    }
    if found.is_empty() {
        return Evidence::of(words).language().into_iter().collect();
    }
    found.retain(|(_, words)| words * LEAST >= known);
    found.sort_unstable();
    found.into_iter().map(|(language, _)| language).collect()
}

/// True if a sentence ends between two neighbouring words.
fn ends_between(text: &str, one: &Word, next: &Word) -> bool {
    let between = text.get(one.span.end..next.span.start).unwrap_or_default();
    between.contains(['.', '!', '?', ';', '|', '\n'])
}

/// What the words of a text say about its language, in numbers of words.
#[derive(Debug, Default)]
struct Evidence {
    /// Words of two letters and more.
    words: usize,
    /// Letters of Latin script, and of others.
    latin: usize,
    foreign_script: usize,
    /// Words with marks that Vietnamese alone has.
    vietnamese_marks: usize,
    /// Words that are Vietnamese syllables but for their accents; those of them with accents.
    syllables: usize,
    accented_syllables: usize,
    /// Words with accents that are no Vietnamese syllables.
    foreign_accents: usize,
    /// English function words, frequent words and endings.
    english: usize,
    /// Function words of other languages of Latin script.
    other: usize,
}

impl Evidence {
    fn of(words: &[Word]) -> Self {
        let mut evidence = Self::default();
        for word in words {
            evidence.add(word);
        }
        evidence
    }

    fn add(&mut self, word: &Word) {
        let folded = word.folded();
        let letters = || folded.chars().filter(|c| c.is_alphabetic());
        self.latin += letters().filter(char::is_ascii).count();
        self.foreign_script += letters().filter(|c| !c.is_ascii()).count();
        if folded.len() < 2 || !word.is_latin() {
            return;
        }
        self.words += 1;
        let (marks, is_accented, is_syllable) = (word.marks(), word.is_accented(), is_syllable(&folded));
        self.vietnamese_marks += usize::from(is_syllable && has_vietnamese_marks(marks));
        self.syllables += usize::from(is_syllable);
        self.accented_syllables += usize::from(is_syllable && is_accented);
        self.foreign_accents += usize::from(!is_syllable && is_accented);
        let is_english = !is_accented && is_english(&folded);
        self.english += usize::from(is_english);
        self.other += usize::from(!is_english && OTHER_WORDS.binary_search(&folded.as_str()).is_ok());
    }

    fn language(&self) -> Option<TextLanguage> {
        let Self { words, syllables, english, other, .. } = *self;
        if self.foreign_script > self.latin {
            return Some(TextLanguage::Other);
        }
        let is_english = english * 10 >= words;
        let is_accented = self.vietnamese_marks * 6 >= words
            || (self.accented_syllables * 3 >= words && syllables * 2 >= words && !is_english);
        if words > 0 && is_accented {
            return Some(TextLanguage::Vietnamese);
        }
        if words < SHORTEST {
            return None;
        }
        let is_foreign = (other * 10 >= words && other > english) || self.foreign_accents * 5 > words;
        let may_lack_accents = syllables * 20 >= words * 13 && english * 10 <= words;
        match (may_lack_accents, is_english && english >= other, is_foreign) {
            (true, ..) => Some(TextLanguage::Vietnamese),
            (_, true, _) => Some(TextLanguage::English),
            (.., true) => Some(TextLanguage::Other),
            _ => None,
        }
    }
}

/// Dot and hook, horn, breve and bar, or a tone beside a circumflex, and no mark of another
/// language.
const fn has_vietnamese_marks(marks: u16) -> bool {
    let alone = marks & (HOOK | DOT | HORN | BREVE | BAR) != 0;
    let together = marks & CIRCUMFLEX != 0 && marks & TONES != 0;
    (alone || together) && marks & FOREIGN == 0
}

/// A function word, a frequent word or an ending of a long word.
fn is_english(word: &str) -> bool {
    const LONG: usize = 7;
    ENGLISH_WORDS.binary_search(&word).is_ok()
        || (word.len() >= LONG && ENGLISH_ENDINGS.iter().any(|ending| word.ends_with(ending)))
}

/// English words that are no Vietnamese syllables: function words, and the words that descriptions
/// of projects use most. In order.
#[rustfmt::skip]
const ENGLISH_WORDS: &[&str] = &[
    "also", "and", "are", "as", "based", "be", "between", "business", "by", "companies", "company", "cost", "data",
    "design", "develop", "developing", "development", "enable", "energy", "for", "from", "had", "has", "have",
    "health", "help", "high", "improve", "into", "is", "its", "low", "market", "more", "new", "not", "of", "or",
    "other", "our", "people", "platform", "power", "process", "product", "products", "project", "provide", "provides",
    "reduce", "research", "service", "services", "software", "such", "system", "systems", "technologies",
    "technology", "their", "these", "they", "this", "those", "through", "time", "use", "used", "using", "was",
    "water", "we", "were", "which", "while", "will", "with",
];

/// Endings of English words of at least seven letters. French and Spanish share some of them: their
/// function words are looked for as well.
const ENGLISH_ENDINGS: &[&str] = &[
    "able", "ally", "ance", "ates", "ence", "ers", "ful", "ible", "ical", "ing", "ised", "ity", "ive", "ized", "ment",
    "ments", "ness", "ology", "ous", "ship", "sion", "tion", "tions",
];

/// Function words of French, Spanish, Portuguese, German, Italian, Dutch, Indonesian and some
/// others, without accents; none is a frequent word of English. In order.
#[rustfmt::skip]
const OTHER_WORDS: &[&str] = &[
    "adalah", "ang", "att", "auch", "auf", "aux", "av", "avec", "che", "com", "con", "dan", "dari", "das", "de",
    "del", "della", "den", "dengan", "der", "des", "det", "di", "die", "dla", "du", "ein", "eine", "el", "en", "er",
    "est", "et", "fur", "gli", "het", "icin", "ile", "im", "ist", "jest", "kami", "las", "le", "les", "los", "med",
    "mga", "mit", "na", "nel", "nicht", "nie", "nossa", "notre", "nous", "nuestra", "nuestro", "och", "oleh", "oraz",
    "os", "pada", "par", "para", "pas", "per", "plus", "por", "pour", "que", "qui", "sich", "sie", "som", "sono",
    "sont", "sur", "til", "uma", "und", "une", "untuk", "van", "ve", "von", "voor", "wir", "wordt", "yang", "zijn",
    "zu",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::AnalyzedText;

    fn of(text: &str) -> Vec<TextLanguage> {
        AnalyzedText::new(text).languages()
    }

    #[test]
    fn lists_are_in_order() {
        assert!(OTHER_WORDS.is_sorted());
        let mut sorted = ENGLISH_WORDS.to_vec();
        sorted.sort_unstable();
        assert_eq!(sorted, ENGLISH_WORDS);
    }

    #[test]
    fn vietnamese_is_known_with_and_without_accents_and_with_english_terms_in_it() {
        for text in [
            "Hệ thống tưới thông minh cho nông dân trồng bưởi",
            "He thong tuoi thong minh cho nong dan trong buoi",
            "Nền tảng SaaS quản lý logistics cho SME",
            "Ứng dụng blockchain trong truy xuất nguồn gốc",
            "Công ty ABC làm fintech",
            "Chế biến dừa",
            "che bien dua",
            "san xuat phan huu co tu phu pham",
        ] {
            assert_eq!(of(text), [TextLanguage::Vietnamese], "{text}");
        }
    }

    #[test]
    fn english_is_known_with_vietnamese_names_in_it() {
        for text in [
            "Smart irrigation for farmers",
            "We make coffee",
            "IoT sensors for shrimp ponds in the Mekong Delta",
            "Bến Tre coconut processing company that makes fibre",
            "Low cost drone mapping",
        ] {
            assert_eq!(of(text), [TextLanguage::English], "{text}");
        }
    }

    #[test]
    fn other_languages_are_neither() {
        for text in [
            "Nous développons une plateforme de gestion des déchets pour les villes",
            "Desarrollamos una plataforma para la gestión de residuos en las ciudades",
            "Wir entwickeln eine Plattform für die Verwaltung von Abfällen in Städten",
            "Kami mengembangkan platform untuk pengelolaan sampah di kota dengan teknologi",
            "スマート農業のためのセンサー",
            "ระบบจัดการน้ำสำหรับเกษตรกร",
        ] {
            assert_eq!(of(text), [TextLanguage::Other], "{text}");
        }
    }

    #[test]
    fn names_and_abbreviations_are_of_no_known_language() {
        for text in ["", "AI", "IoT 4.0", "ReadiLOG", "TomTom GmbH", "2026"] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn a_text_in_two_languages_has_both() {
        let text = "Hệ thống tưới thông minh cho nông dân. A smart irrigation system for farmers";
        assert_eq!(of(text), [TextLanguage::Vietnamese, TextLanguage::English]);
    }
}
