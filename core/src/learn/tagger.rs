//! Sectors that a description suggests: from labelled descriptions, and from the names of the sectors themselves.
//!
//! A suggestion is for a person to take or leave; nothing writes it into a record.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::matcher::Matcher;
use crate::numeric::{root, share};
use crate::profile::{Common, Document, Draft, Term, Words};
use crate::record::Text;
use crate::statistics::Statistics;
use crate::text::tokens;
use crate::vocabulary::TermKind;

/// A description whose sectors are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// The description.
    pub text: Text,
    /// Its sectors, in the caller's own words: they come back as they are, and resolve where they are used.
    pub sectors: Vec<String>,
}

/// A sector that a description suggests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectorSuggestion {
    /// The sector, as the labelled descriptions name it; without any, its id.
    pub sector: Term,
    /// Share of the most alike labelled descriptions that have it, with what the sector's own name adds: 0 to 10 000.
    pub confidence: u32,
    /// The words of the description that led to it, the strongest first, at most five.
    pub words: Vec<String>,
}

/// Suggests sectors. Made once from labelled descriptions; without any, it knows the names of the vocabulary's sectors.
#[derive(Debug, Clone)]
pub struct Tagger {
    common: Common,
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
    term: Term,
    /// Its names, folded, between spaces.
    names: Vec<String>,
    examples: u64,
}

/// Labelled descriptions that vote: the thirty most alike, each by how alike it is.
const NEIGHBOURS: usize = 30;

/// What a sector's own name in the text adds to its share, in ten-thousandths: as much as three of thirty neighbours.
const NAMED: u64 = 1_000;

/// Likeness is counted in these parts, so that integers keep its digits.
const PARTS: u64 = 1_000;

impl Tagger {
    /// Learns from labelled descriptions; the order of the list never matters to what is suggested.
    #[must_use]
    pub fn new(matcher: &Matcher, labelled: &[Labelled]) -> Self {
        let common = Common::new();
        let mut labels: BTreeMap<String, (Term, u64)> = BTreeMap::new();
        let mut drafts = Vec::new();
        for example in labelled {
            let mut draft = Draft::default();
            example.text.all().for_each(|(stated, text)| draft.add(stated, text, 1, &common));
            let terms: Vec<Term> = example.sectors.iter().map(|text| Term::local(text)).collect();
            for term in &terms {
                labels.entry(term.key().to_owned()).or_insert((term.clone(), 0)).1 += 1;
            }
            drafts.push((draft, terms));
        }
        let tree = matcher.vocabulary().tree(TermKind::Sector);
        for term in tree.ids().map(|id| matcher.preparer().term(TermKind::Sector, id)).filter(|_| labelled.is_empty()) {
            labels.insert(term.key().to_owned(), (term, 0));
        }
        let keys: Vec<String> = labels.keys().cloned().collect();
        let place = |term: &Term| keys.binary_search_by(|key| key.as_str().cmp(term.key())).ok();
        let statistics = counted(drafts.iter().map(|(draft, _)| draft));
        let example = |(draft, terms): (Draft, Vec<Term>)| {
            let document =
                draft.weighed(Some(statistics.mean_length), |word| Statistics::rarity(Some(&statistics), word));
            let norm = root(document.impacts().map(|impact| u64::from(impact) * u64::from(impact)).sum());
            Example { document, norm: norm.max(1), labels: terms.iter().filter_map(place).collect() }
        };
        let mut examples: Vec<Example> = drafts.into_iter().map(example).collect();
        examples.retain(|example| !example.labels.is_empty());
        let label = |(term, examples): (Term, u64)| Label { names: names(&term), term, examples };
        Self { common, examples, labels: labels.into_values().map(label).collect() }
    }

    /// The sectors that a description suggests, the most likely first; none when nothing speaks for any.
    #[must_use]
    pub fn suggest(&self, description: &Text, limit: usize) -> Vec<SectorSuggestion> {
        let nearest = self.nearest(description);
        let all: u64 = nearest.iter().map(|(_, likeness)| likeness).sum();
        let said: Vec<String> = description.all().map(|(_, text)| folded(text)).collect();
        let mut found: Vec<(u64, u64, usize, bool)> = Vec::new();
        for (i, label) in self.labels.iter().enumerate() {
            let votes =
                nearest.iter().filter(|(example, _)| example.labels.contains(&i)).map(|(_, likeness)| likeness).sum();
            let named = label.names.iter().any(|name| said.iter().any(|text| text.contains(name)));
            let alone = if self.examples.is_empty() { 5 * NAMED } else { NAMED };
            let confidence = (share(votes, all, 10_000) + if named { alone } else { 0 }).min(10_000);
            if confidence > 0 {
                found.push((self.unusual(confidence, label), confidence, i, named));
            }
        }
        found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.2.cmp(&b.2)));
        let suggestion = |(_, confidence, i, named): (u64, u64, usize, bool)| {
            let label = self.labels.get(i)?;
            let words = self.words(description, &nearest, i, label, named);
            Some(SectorSuggestion {
                sector: label.term.clone(),
                confidence: u32::try_from(confidence).unwrap_or(0),
                words,
            })
        };
        found.into_iter().filter_map(suggestion).take(limit).collect()
    }

    /// A share held against how common the label is: its sixth root, for a mild pull, so that the label of half of
    /// everything does not come first of all everywhere.
    fn unusual(&self, confidence: u64, label: &Label) -> u64 {
        let all = self.examples.len() as u64;
        let usual = share(label.examples, all, 10_000) + 200;
        crate::numeric::over_sixth_root(confidence, usual)
    }

    fn nearest(&self, description: &Text) -> Vec<(&Example, u64)> {
        let Some(words) = Words::of(description, None, &self.common) else {
            return Vec::new();
        };
        let likeness = |example: &Example| {
            let shared: u64 = example.document.matches(&words).iter().map(|(_, impact)| u64::from(*impact)).sum();
            shared * PARTS / example.norm
        };
        let alike = self.examples.iter().map(|example| (example, likeness(example)));
        let mut alike: Vec<(&Example, u64)> = alike.filter(|(_, likeness)| *likeness > 0).collect();
        alike.sort_by(|(a, x), (b, y)| y.cmp(x).then_with(|| a.labels.cmp(&b.labels)));
        alike.truncate(NEIGHBOURS);
        alike
    }

    /// The words that the description shares with the neighbours that have the label; its own name first.
    fn words(
        &self,
        description: &Text,
        nearest: &[(&Example, u64)],
        at: usize,
        label: &Label,
        named: bool,
    ) -> Vec<String> {
        const SHOWN: usize = 5;
        let words = Words::of(description, None, &self.common);
        let mut weights: BTreeMap<&str, u64> = BTreeMap::new();
        for (example, _) in nearest.iter().filter(|(example, _)| example.labels.contains(&at)) {
            for (word, impact) in words.iter().flat_map(|words| example.document.matches(words)) {
                *weights.entry(word).or_default() += u64::from(impact) * PARTS / example.norm;
            }
        }
        let mut weights: Vec<(&str, u64)> = weights.into_iter().collect();
        weights.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        let own = label.names.first().filter(|_| named).map(|name| name.trim().to_owned());
        let shared = weights.into_iter().map(|(word, _)| word.to_owned());
        own.into_iter().chain(shared).take(SHOWN).collect()
    }
}

fn names(term: &Term) -> Vec<String> {
    let names = [crate::Lang::En, crate::Lang::Vi].map(|lang| folded(term.label(lang)));
    let distinct: BTreeSet<String> = names.into_iter().filter(|name| name.trim().chars().count() > 1).collect();
    distinct.into_iter().collect()
}

/// The words of a text without accents, each between spaces.
fn folded(text: &str) -> String {
    let words: Vec<String> = tokens(text).into_iter().map(|token| token.folded).collect();
    format!(" {} ", words.join(" "))
}

/// How many descriptions have each word.
fn counted<'a>(drafts: impl Iterator<Item = &'a Draft>) -> Statistics {
    let mut statistics = Statistics::none(Date::first());
    let mut length = 0;
    for draft in drafts {
        statistics.documents += 1;
        length += u64::from(draft.length());
        draft.terms().for_each(|word| *statistics.words.entry(word.to_owned()).or_default() += 1);
    }
    statistics.averaged(length)
}
