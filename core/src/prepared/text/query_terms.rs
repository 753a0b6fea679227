//! The query terms of a startup's description.

use super::NAME_WEIGHT;
use super::impacts::TermTable;
use super::languages::Languages;
use super::term::{has_term, merged, terms};
use crate::numeric::fraction;
use crate::record::Text;
use crate::text::AnalyzedText;

/// The terms of a startup's description that are looked for in documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QueryTerms {
    pub(super) languages: Languages,
    pub(super) exact: TermTable<QueryTerm>,
    /// Further terms, of texts without any accent that may be Vietnamese: they also match accented
    /// words.
    pub(super) folded: TermTable<QueryTerm>,
}

/// One term of a description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct QueryTerm {
    /// As the description writes it.
    pub(super) written: String,
    frequency: u32,
}

impl QueryTerm {
    /// The impact of a match, saturated by the term's frequency in the query: BM25's factor
    /// (k + 1) × tf ÷ (k + tf) with k = 4. A term that occurs twice counts five thirds of one that
    /// occurs once.
    pub(super) fn weighted(&self, impact: u32) -> u32 {
        let frequency = u64::from(self.frequency);
        u32::try_from(fraction(5 * frequency, 4 + frequency, u64::from(impact))).unwrap_or(u32::MAX)
    }
}

/// The terms of a description while its texts are read.
#[derive(Debug, Default)]
struct Occurrences {
    exact: Vec<(String, QueryTerm)>,
    folded: Vec<(String, QueryTerm)>,
}

impl Occurrences {
    /// Adds the terms of a text, each counted `weight` times; returns the text's languages.
    fn add(&mut self, stated: Option<&str>, text: &str, weight: u32) -> Languages {
        let text = AnalyzedText::new(text);
        let languages = Languages::of(stated, &text);
        let lacks_accents = languages.may_lack_accents(&text);
        let target = if lacks_accents { &mut self.folded } else { &mut self.exact };
        let terms = terms(&text, lacks_accents);
        for term in terms.into_iter().filter(|term| !term.is_everyday) {
            target.push((term.exact, QueryTerm { written: term.written, frequency: weight }));
        }
        languages
    }
}

impl QueryTerms {
    /// The terms of a description and of the name above it; none when the description has no words.
    pub(crate) fn new(description: &Text, name: Option<&Text>) -> Option<Self> {
        let mut occurrences = Occurrences::default();
        let mut languages = Languages::default();
        for (stated, text) in description.all() {
            languages.add(occurrences.add(stated, text, 1));
        }
        if occurrences.exact.is_empty() && occurrences.folded.is_empty() {
            return None;
        }
        for (stated, text) in name.into_iter().flat_map(Text::all) {
            occurrences.add(stated, text, NAME_WEIGHT);
        }
        let add = |first: &mut QueryTerm, later: &QueryTerm| first.frequency += later.frequency;
        let (exact, mut folded) = (merged(occurrences.exact, add), merged(occurrences.folded, add));
        folded.retain(|(term, _)| !has_term(&exact, term));
        let (exact, folded) = (TermTable::new(exact.into_iter()), TermTable::new(folded.into_iter()));
        Some(Self { languages, exact, folded })
    }
}
