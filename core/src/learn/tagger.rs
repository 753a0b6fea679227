//! Sectors that a description suggests, by the k nearest labelled descriptions and by the names of
//! the sectors themselves.
//!
//! A suggestion is for a person to accept or reject; nothing writes it into a record.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::matcher::Matcher;
use crate::numeric::{fraction, square_root};
use crate::prepared::{Document, DocumentBuilder, QueryTerms, ResolvedTerm};
use crate::record::Text;
use crate::statistics::Statistics;
use crate::text::{Token, has_accents, tokens};
use crate::vocabulary::TermKind;

/// A description whose sectors are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// The description.
    pub text: Text,
    /// Its sectors, in the caller's own words: suggestions repeat these words, which are resolved
    /// where they are used.
    pub sectors: Vec<String>,
}

impl Labelled {
    /// A description with its sectors.
    #[must_use]
    pub fn new(text: impl Into<Text>, sectors: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { text: text.into(), sectors: sectors.into_iter().map(Into::into).collect() }
    }
}

/// A sector that a description suggests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SectorSuggestion {
    /// The sector, as the labelled descriptions name it; without any, its id.
    pub sector: ResolvedTerm,
    /// Share of the most similar labelled descriptions that have it, with what the sector's own
    /// name adds: 0 to 10 000.
    pub confidence: u32,
    /// The words of the description that support it, the strongest first, at most five.
    pub words: Vec<String>,
}

/// Suggests sectors for descriptions. It is built once from labelled descriptions; without any, it
/// uses the names of the vocabulary's sectors alone.
#[derive(Debug, Clone)]
pub struct Tagger {
    examples: Vec<Example>,
    labels: Vec<Label>,
}

#[derive(Debug, Clone)]
struct Example {
    document: Document,
    /// Length of its vector of impacts.
    norm: u64,
    labels: BTreeSet<usize>,
}

#[derive(Debug, Clone)]
struct Label {
    term: ResolvedTerm,
    names: Vec<Name>,
    examples: u64,
}

/// Labelled descriptions that vote: the thirty most similar, each weighted by its similarity.
const NEIGHBOURS: usize = 30;

/// What a sector's own name in the text adds to its share, in ten-thousandths: as much as three of
/// thirty neighbours.
const NAMED: u64 = 1_000;

/// Similarity is counted in thousandths, to keep its digits in integers.
const PARTS: u64 = 1_000;

impl Tagger {
    /// Builds a tagger from labelled descriptions; their order does not matter.
    #[must_use]
    pub fn new(matcher: &Matcher, labelled: &[Labelled]) -> Self {
        let mut labels: BTreeMap<String, (ResolvedTerm, u64)> = BTreeMap::new();
        let mut drafts = Vec::new();
        for example in labelled {
            let mut draft = DocumentBuilder::default();
            example.text.all().for_each(|(stated, text)| draft.add(stated, text, 1));
            let terms: Vec<ResolvedTerm> = example.sectors.iter().map(|text| ResolvedTerm::local(text)).collect();
            for term in &terms {
                labels.entry(term.key().to_owned()).or_insert((term.clone(), 0)).1 += 1;
            }
            drafts.push((draft, terms));
        }
        let tree = matcher.vocabulary().tree(TermKind::Sector);
        for term in tree.ids().map(|id| matcher.preparer().term(TermKind::Sector, id)).filter(|_| labelled.is_empty()) {
            labels.insert(term.key().to_owned(), (term, 0));
        }
        let numbers: BTreeMap<String, usize> = labels.keys().cloned().zip(0..).collect();
        #[expect(clippy::indexing_slicing, reason = "the labels are the sectors of all examples")]
        let number = |term: &ResolvedTerm| numbers[term.key()];
        let statistics = counted(drafts.iter().map(|(draft, _)| draft));
        let example = |(draft, terms): (DocumentBuilder, Vec<ResolvedTerm>)| {
            let document = draft.build(Some(statistics.mean_length), |word| Statistics::idf(Some(&statistics), word));
            let norm = square_root(document.impacts().map(|impact| u64::from(impact) * u64::from(impact)).sum());
            Example { document, norm: norm.max(1), labels: terms.iter().map(number).collect() }
        };
        let mut examples: Vec<Example> = drafts.into_iter().map(example).collect();
        examples.retain(|example| !example.labels.is_empty());
        let label = |(term, examples): (ResolvedTerm, u64)| Label { names: names(matcher, &term), term, examples };
        Self { examples, labels: labels.into_values().map(label).collect() }
    }

    /// The sectors that a description suggests, the most likely first; empty when no example and no
    /// name suggests one.
    #[must_use]
    pub fn suggest(&self, description: &Text, limit: usize) -> Vec<SectorSuggestion> {
        let words = QueryTerms::new(description, None);
        let nearest = words.as_ref().map_or_else(Vec::new, |words| self.nearest(words));
        let all: u64 = nearest.iter().map(|(_, similarity)| similarity).sum();
        let texts: Vec<TextForms> = description.all().map(|(_, text)| TextForms::new(text)).collect();
        let mut found: Vec<ScoredLabel<'_>> = Vec::new();
        for (i, label) in self.labels.iter().enumerate() {
            let votes = nearest
                .iter()
                .filter(|(example, _)| example.labels.contains(&i))
                .map(|(_, similarity)| similarity)
                .sum();
            let named = label.names.iter().find(|name| texts.iter().any(|text| text.names(name)));
            let alone = if self.examples.is_empty() { 5 * NAMED } else { NAMED };
            let with_name = fraction(votes, all, 10_000) + if named.is_some() { alone } else { 0 };
            let confidence = u32::try_from(with_name).map_or(10_000, |confidence| confidence.min(10_000));
            if confidence > 0 {
                found.push(ScoredLabel {
                    adjusted: self.adjusted_for_frequency(confidence, label),
                    confidence,
                    at: i,
                    label,
                    named,
                });
            }
        }
        // Among equals the one with the longer name in the text comes first: smart agriculture
        // before agriculture.
        let order = |one: &ScoredLabel<'_>| Reverse((one.adjusted, one.named.map_or(0, |name| name.exact.len())));
        found.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.at.cmp(&b.at)));
        let suggestion = |one: ScoredLabel<'_>| SectorSuggestion {
            sector: one.label.term.clone(),
            confidence: one.confidence,
            words: shown(words.as_ref(), &nearest, &one),
        };
        found.into_iter().take(limit).map(suggestion).collect()
    }

    /// A confidence divided by the sixth root of how common the label is: a mild correction,
    /// without which a label of half of all examples would come first everywhere.
    fn adjusted_for_frequency(&self, confidence: u32, label: &Label) -> u64 {
        let all = self.examples.len() as u64;
        let frequency = fraction(label.examples, all, 10_000) + 200;
        crate::numeric::over_sixth_root(confidence.into(), frequency)
    }

    /// The most similar examples, each with its similarity.
    fn nearest(&self, words: &QueryTerms) -> Vec<(&Example, u64)> {
        let similarity = |example: &Example| {
            let shared: u64 = example.document.matches(words).iter().map(|(_, impact)| u64::from(*impact)).sum();
            shared * PARTS / example.norm
        };
        let similar = self.examples.iter().map(|example| (example, similarity(example)));
        let mut similar: Vec<(&Example, u64)> = similar.filter(|(_, similarity)| *similarity > 0).collect();
        similar.sort_by(|(a, x), (b, y)| y.cmp(x).then_with(|| a.labels.cmp(&b.labels)));
        similar.truncate(NEIGHBOURS);
        similar
    }
}

/// The name of the sector as found in the description, then the words that the description shares
/// with the neighbours that have the label.
fn shown(words: Option<&QueryTerms>, nearest: &[(&Example, u64)], found: &ScoredLabel<'_>) -> Vec<String> {
    const SHOWN: usize = 5;
    let mut weights: BTreeMap<&str, u64> = BTreeMap::new();
    for (example, _) in nearest.iter().filter(|(example, _)| example.labels.contains(&found.at)) {
        for (word, impact) in words.into_iter().flat_map(|words| example.document.matches(words)) {
            *weights.entry(word).or_default() += u64::from(impact) * PARTS / example.norm;
        }
    }
    let mut weights: Vec<(&str, u64)> = weights.into_iter().collect();
    weights.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let own = found.named.map(|name| name.shown.as_str());
    let mut shown: Vec<String> = Vec::with_capacity(SHOWN);
    for word in own.into_iter().chain(weights.into_iter().map(|(word, _)| word)) {
        // A word inside a text that is shown already is left out.
        let again = |other: &String| TextForms::new(other).names(&Name::new(word));
        if shown.len() < SHOWN && !shown.iter().any(again) {
            shown.push(word.to_owned());
        }
    }
    shown
}

/// A label with a confidence above zero.
struct ScoredLabel<'a> {
    /// The confidence, adjusted for how common the label is.
    adjusted: u64,
    confidence: u32,
    at: usize,
    label: &'a Label,
    /// Its name in the text.
    named: Option<&'a Name>,
}

/// A name of a sector in the forms that texts are compared in, each between spaces.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    shown: String,
    exact: String,
    folded: String,
}

/// A name of at most this many letters is only found as it is written: `AI` is a sector, `ai` is
/// the Vietnamese word for "who".
const SHORT: usize = 3;

impl Name {
    fn new(name: &str) -> Self {
        let TextForms { exact, folded, .. } = TextForms::new(name);
        Self { shown: name.to_owned(), exact, folded }
    }

    fn is_short(&self) -> bool {
        self.shown.chars().count() <= SHORT
    }
}

/// A text in the same forms.
struct TextForms {
    written: String,
    exact: String,
    folded: String,
    accented: bool,
}

impl TextForms {
    fn new(text: &str) -> Self {
        let tokens = tokens(text);
        let joined = |of: fn(&Token) -> &str| tokens.iter().fold(" ".to_owned(), |all, token| all + of(token) + " ");
        Self {
            written: joined(|token| &token.written),
            exact: joined(|token| &token.syllable),
            folded: joined(|token| &token.folded),
            accented: has_accents(text),
        }
    }

    /// True if the text has the name: with its accents, unless the text has none.
    fn names(&self, name: &Name) -> bool {
        let (text, name) = match (name.is_short(), self.accented) {
            (true, _) => return self.written.contains(&format!(" {} ", name.shown)),
            (false, true) => (&self.exact, &name.exact),
            (false, false) => (&self.folded, &name.folded),
        };
        name.trim().chars().count() > 1 && text.contains(name)
    }
}

/// The names of a sector that people write: its labels, and for a sector of the vocabulary also its
/// id and its other names.
fn names(matcher: &Matcher, term: &ResolvedTerm) -> Vec<Name> {
    let labels = [crate::Lang::En, crate::Lang::Vi].map(|lang| term.label(lang).to_owned());
    let listed = term.vocabulary_id().map(|id| matcher.vocabulary().tree(TermKind::Sector).term(id));
    let others = listed.into_iter().flat_map(|term| [&term.id].into_iter().chain(&term.names)).cloned();
    let distinct: BTreeSet<String> = labels.into_iter().chain(others).collect();
    let mut names: Vec<Name> = distinct.iter().map(|name| Name::new(name)).collect();
    // The longest name in a text is the one that is shown.
    names.sort_by(|a, b| b.exact.len().cmp(&a.exact.len()).then_with(|| a.cmp(b)));
    names
}

/// How many descriptions have each word.
fn counted<'a>(drafts: impl Iterator<Item = &'a DocumentBuilder>) -> Statistics {
    let mut statistics = Statistics::empty(Date::first());
    let mut length = 0;
    for draft in drafts {
        length += statistics.count_words(draft);
    }
    statistics.with_mean_length(length)
}
