//! The document of an opportunity: the impact of each term of its texts.

use std::cmp::Reverse;

use super::impacts::TermImpacts;
use super::languages::Languages;
use super::query_terms::{QueryTerm, QueryTerms};
use super::term::{has_term, is_bigram, merged, terms};
use crate::numeric::{fraction, pow_three_halves};
use crate::set;
use crate::text::AnalyzedText;

/// The texts of an opportunity, with the impact of a match of each term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Document {
    languages: Languages,
    exact: TermImpacts,
    /// The folded forms that are not exact terms of the document.
    folded: TermImpacts,
}

impl Document {
    /// True unless the languages of both are known and none is common.
    pub(crate) fn shares_language(&self, query: &QueryTerms) -> bool {
        self.languages.may_share(&query.languages)
    }

    /// The terms of both, as the startup wrote them, with the impact of each match.
    pub(crate) fn matches<'a>(&self, query: &'a QueryTerms) -> Vec<(&'a str, u32)> {
        let mut matches = Vec::new();
        let mut add =
            |(term, impact): (&'a QueryTerm, u32)| matches.push((term.written.as_str(), term.weighted(impact)));
        self.exact.matches(&query.exact).for_each(&mut add);
        // Few descriptions are without accents; for the others the folded forms need not be read.
        if !query.folded.is_empty() {
            self.exact.matches(&query.folded).chain(self.folded.matches(&query.folded)).for_each(&mut add);
        }
        matches
    }

    /// The impact of each term.
    #[cfg(feature = "learn")]
    pub(crate) fn impacts(&self) -> impl Iterator<Item = u32> {
        self.exact.impacts()
    }
}

/// A document while its texts are read.
#[derive(Debug, Default)]
pub(crate) struct DocumentBuilder {
    languages: Languages,
    terms: Vec<(String, Occurrence)>,
    length: u32,
}

/// A term of the document.
#[derive(Debug)]
struct Occurrence {
    folded: String,
    frequency: u32,
    /// True if its first occurrence was in a Vietnamese text.
    vietnamese: bool,
}

impl DocumentBuilder {
    /// Adds the terms of a text, each counted `weight` times.
    pub(crate) fn add(&mut self, stated: Option<&str>, text: &str, weight: u32) {
        let text = AnalyzedText::new(text);
        let languages = Languages::of(stated, &text);
        let vietnamese = languages.has_vietnamese();
        for term in terms(&text, languages.may_lack_accents(&text)) {
            self.length += if is_bigram(&term.exact) { 0 } else { weight };
            if term.is_everyday {
                continue;
            }
            self.terms.push((term.exact, Occurrence { folded: term.folded, frequency: weight, vietnamese }));
        }
        // The language of a name says nothing about that of the text.
        if weight == 1 {
            self.languages.add(languages);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The terms, each once: for the count of documents that have a term.
    pub(crate) fn terms(&self) -> Vec<&str> {
        set::of(self.terms.iter().map(|(term, _)| term.as_str()))
    }

    /// How many words there are, without stop words.
    pub(crate) fn length(&self) -> u32 {
        self.length
    }

    /// The document, each term weighted by its IDF (thousandths of a nat) and by its frequency. The
    /// text counts as one of mean length if the mean is unknown.
    pub(crate) fn build(self, mean_length: Option<u32>, idf: impl Fn(&str) -> u32) -> Document {
        let length = self.length;
        let mean_length = mean_length.unwrap_or(length).max(1);
        let terms = merged(self.terms, |first, later| first.frequency += later.frequency);
        let (mut exact, mut folded) = (Vec::with_capacity(terms.len()), Vec::new());
        for (term, Occurrence { folded: without_accents, frequency, vietnamese }) in &terms {
            let impact = saturated(steepened(idf(term)), *frequency, length, mean_length);
            let impact = match (is_bigram(term), vietnamese) {
                (false, _) => impact,
                // A Vietnamese word often has two syllables, and one syllable alone is often no
                // word: a bigram counts half as much again.
                (true, true) => impact / 2 * 3,
                // In other languages both words count already: a bigram adds two thirds.
                (true, false) => impact / 3 * 2,
            };
            exact.push((term.as_str(), impact));
            if !has_term(&terms, without_accents) {
                folded.push((without_accents.as_str(), impact));
            }
        }
        // Of the terms that are equal without accents the one with the greatest impact counts.
        folded.sort_unstable_by_key(|(term, impact)| (*term, Reverse(*impact)));
        folded.dedup_by_key(|(term, _)| *term);
        let (exact, folded) = (TermImpacts::new(exact.into_iter()), TermImpacts::new(folded.into_iter()));
        Document { languages: self.languages, exact, folded }
    }
}

/// IDF to the power of one and a half: a shared rare word is evidence beyond its proportion, a
/// shared common word is often a coincidence.
fn steepened(idf: u32) -> u32 {
    u32::try_from(pow_three_halves(idf)).unwrap_or(u32::MAX)
}

/// The IDF times BM25's saturated term frequency, normalized by the document's length, with the
/// usual k1 = 1.2 and b = 0.75 (Robertson and Zaragoza 2009).
fn saturated(idf: u32, frequency: u32, length: u32, mean_length: u32) -> u32 {
    let (frequency, length, mean_length) = (u64::from(frequency), u64::from(length), u64::from(mean_length));
    let normalization = 300 * (mean_length + 3 * length) / mean_length;
    u32::try_from(fraction(2_200 * frequency, 1_000 * frequency + normalization, u64::from(idf))).unwrap_or(u32::MAX)
}
