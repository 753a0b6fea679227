//! The answer of a ranking: matches, their order, and what an old answer is verified by.

use std::collections::BTreeMap;

use super::{Cursor, Match};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::gate::RuleName;

/// Two lists, and counts of the rest.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Ranking {
    /// The date it was made for.
    pub as_of: Date,
    /// Matches whose every rule holds.
    pub eligible: List,
    /// Matches with open rules and no failed one.
    pub unverified: List,
    /// The others, by the rules they fail.
    pub ineligible: Ineligible,
    /// Records that the filter left out.
    pub filtered: u32,
    /// What was found about the record that asked.
    pub diagnostics: Vec<Diagnostic>,
    /// The matcher's fingerprint.
    pub fingerprint: String,
    /// Hash of the record that asked and of the query.
    pub query_hash: String,
    /// The catalog's content hash.
    pub content_hash: String,
    /// How many records were scored to make it: what the search cost. No part of the answer.
    pub evaluated: u32,
}

/// A list of matches, best first.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct List {
    /// The matches of this page.
    pub matches: Vec<Match>,
    /// How many there are in all.
    pub total: u32,
    /// Matches after the last of this page that equal it in score and low.
    pub tied_at_limit: u32,
    /// Where the next page continues; none on the last page.
    pub next: Option<Cursor>,
}

/// Who may not be matched.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Ineligible {
    /// How many.
    pub total: u32,
    /// Rule → how many fail it; one may fail several.
    pub by_rule: BTreeMap<RuleName, u32>,
    /// Each of them, in the order of the lists, if the query asked for them.
    pub matches: Vec<Match>,
}

impl List {
    /// The matches of the page, best first.
    pub fn iter(&self) -> std::slice::Iter<'_, Match> {
        self.matches.iter()
    }
}

impl IntoIterator for List {
    type Item = Match;
    type IntoIter = std::vec::IntoIter<Match>;

    fn into_iter(self) -> Self::IntoIter {
        self.matches.into_iter()
    }
}

impl<'a> IntoIterator for &'a List {
    type Item = &'a Match;
    type IntoIter = std::slice::Iter<'a, Match>;

    fn into_iter(self) -> Self::IntoIter {
        self.matches.iter()
    }
}

impl Ranking {
    /// Nothing at all.
    pub(crate) fn empty(as_of: Date) -> Self {
        Self {
            as_of,
            eligible: List::default(),
            unverified: List::default(),
            ineligible: Ineligible::default(),
            filtered: 0,
            diagnostics: Vec::new(),
            fingerprint: String::new(),
            query_hash: String::new(),
            content_hash: String::new(),
            evaluated: 0,
        }
    }
}

pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
