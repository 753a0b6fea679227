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

/// What a startup's description says: the terms to look for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Words {
    languages: BTreeSet<String>,
    /// As written, and folded where the text has no accents at all.
    terms: BTreeSet<String>,
    folded: bool,
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
        for (language, text) in described.all() {
            words.languages.extend(language_of(language, text));
            let tokens = text::tokens(text);
            words.folded |= !text::has_accents(text);
            words.terms.extend(terms(&tokens, common, |token| &token.syllable));
            if words.folded {
                words.terms.extend(terms(&tokens, common, |token| &token.folded));
            }
        }
        (!words.terms.is_empty()).then_some(words)
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
        for (language, text) in texts.into_iter().flat_map(Text::all) {
            document.languages.extend(language_of(language, text));
            let tokens = text::tokens(text);
            for (exact, folded) in terms(&tokens, common, |t| &t.syllable).zip(terms(&tokens, common, |t| &t.folded)) {
                let weight = impact(&exact);
                document.folded.insert(folded, weight);
                document.exact.insert(exact, weight);
            }
        }
        (!document.exact.is_empty()).then_some(document)
    }

    /// The terms both have, with what each counts.
    pub(crate) fn matches<'a>(&'a self, words: &'a Words) -> Vec<(&'a str, u32)> {
        let look_up = |term: &'a String| {
            let folded = words.folded.then(|| self.folded.get(term)).flatten();
            self.exact.get(term).or(folded).map(|impact| (term.as_str(), *impact))
        };
        words.terms.iter().filter_map(look_up).collect()
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

/// Single words and pairs of neighbours, common words left out of both.
fn terms<'a>(
    tokens: &'a [Token],
    common: &Common,
    form: impl Fn(&'a Token) -> &'a String + 'a,
) -> impl Iterator<Item = String> {
    let telling: Vec<Option<&String>> =
        tokens.iter().map(|token| (!common.0.contains(&token.syllable)).then(|| form(token))).collect();
    let singles = telling.iter().flatten().map(|word| (*word).clone()).collect::<Vec<_>>();
    let pairs = telling.windows(2).filter_map(|pair| match pair {
        [Some(a), Some(b)] => Some(format!("{a} {b}")),
        _ => None,
    });
    singles.into_iter().chain(pairs.collect::<Vec<_>>())
}
