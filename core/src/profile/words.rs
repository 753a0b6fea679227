//! The words of a text for the theme criterion: syllables and pairs of syllables, with their accents.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::record::Text;
use crate::text::{self, Token};

/// Words too common to tell anything, in both languages. Statistics find the rest by their frequency.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "our", "that",
    "the", "their", "they", "this", "to", "we", "which", "with", "you", "your",
    "bằng", "bởi", "các", "có", "cho", "của", "cùng", "cũng", "do", "đang", "đã", "để", "đến", "được", "hoặc", "khi", "là",
    "lên", "mà", "mọi", "một", "này", "nên", "như", "những", "qua", "ra", "rất", "sẽ", "tại", "theo", "thì", "trên",
    "trong", "từ", "và", "vào", "về", "với",
];

/// The common words in the form that texts are compared in.
#[derive(Debug, Clone)]
pub(crate) struct Common(HashSet<String>);

impl Common {
    pub(crate) fn new() -> Self {
        Self(COMMON.iter().flat_map(|word| text::tokens(word)).map(|token| token.syllable).collect())
    }
}

/// What a startup's description says: the terms to look for, each with the way it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Words {
    languages: BTreeSet<String>,
    exact: BTreeMap<String, String>,
    /// Terms of texts without any accent that may be Vietnamese: they also match accented words.
    folded: BTreeMap<String, String>,
}

/// An opportunity's texts: what a match of each term counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Document {
    languages: BTreeSet<String>,
    exact: BTreeMap<String, u32>,
    folded: BTreeMap<String, u32>,
}

impl Words {
    /// The words of a text; none when it has no words.
    pub(crate) fn of(described: &Text, common: &Common) -> Option<Self> {
        let mut words = Self::default();
        for (stated, text) in described.all() {
            let language = language_of(stated, text);
            let may_be_unaccented = language.as_deref().is_none_or(|code| code == "vi") && !text::has_accents(text);
            let target = if may_be_unaccented { &mut words.folded } else { &mut words.exact };
            for term in terms(&text::tokens(text), common) {
                target.entry(term.exact).or_insert(term.written);
            }
            words.languages.extend(language);
        }
        (!words.exact.is_empty() || !words.folded.is_empty()).then_some(words)
    }

    /// True unless the two are wholly in different languages.
    pub(crate) fn shares_language(&self, document: &Document) -> bool {
        let stated = !self.languages.is_empty() && !document.languages.is_empty();
        !stated || !self.languages.is_disjoint(&document.languages)
    }
}

impl Document {
    /// The document of several texts, each term weighed by `impact` (thousandths of a nat of rarity).
    pub(crate) fn of<'a>(
        texts: impl IntoIterator<Item = &'a Text>,
        common: &Common,
        impact: impl Fn(&str) -> u32,
    ) -> Option<Self> {
        let mut document = Self::default();
        for (stated, text) in texts.into_iter().flat_map(Text::all) {
            document.languages.extend(language_of(stated, text));
            for term in terms(&text::tokens(text), common) {
                let weight = impact(&term.exact);
                let folded = document.folded.entry(term.folded).or_default();
                *folded = weight.max(*folded);
                document.exact.insert(term.exact, weight);
            }
        }
        (!document.exact.is_empty()).then_some(document)
    }

    /// The terms both have, as the startup wrote them, with what each counts.
    pub(crate) fn matches<'a>(&self, words: &'a Words) -> Vec<(&'a str, u32)> {
        let exact = words.exact.iter().filter_map(|(key, written)| Some((written.as_str(), *self.exact.get(key)?)));
        let folded = words.folded.iter().filter(|(key, _)| !words.exact.contains_key(*key));
        let folded = folded.filter_map(|(key, written)| {
            let impact = self.exact.get(key).or_else(|| self.folded.get(key))?;
            Some((written.as_str(), *impact))
        });
        exact.chain(folded).collect()
    }

    /// The terms, for counting how many documents have each.
    pub(crate) fn terms(&self) -> impl Iterator<Item = &str> {
        self.exact.keys().map(String::as_str)
    }
}

/// The stated language; else Vietnamese if the accents say so; else not known.
fn language_of(stated: Option<&str>, text: &str) -> Option<String> {
    stated.map(str::to_owned).or_else(|| text::has_accents(text).then(|| "vi".to_owned()))
}

/// A word or a pair of neighbours.
struct Term {
    exact: String,
    folded: String,
    written: String,
}

/// Single words and pairs of neighbours, common words left out of both.
fn terms(tokens: &[Token], common: &Common) -> Vec<Term> {
    let telling = |token: &&Token| !common.0.contains(&token.syllable);
    let single = |t: &Token| Term { exact: t.syllable.clone(), folded: t.folded.clone(), written: t.written.clone() };
    let pair = |pair: &[Token]| match pair {
        [a, b] if telling(&a) && telling(&b) => Some(Term {
            exact: format!("{} {}", a.syllable, b.syllable),
            folded: format!("{} {}", a.folded, b.folded),
            written: format!("{} {}", a.written, b.written),
        }),
        _ => None,
    };
    tokens.iter().filter(telling).map(single).chain(tokens.windows(2).filter_map(pair)).collect()
}
