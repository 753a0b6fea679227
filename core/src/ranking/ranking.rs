//! Rankings: lists of matches, and the hashes that an answer is verified by.

use std::collections::BTreeMap;

use super::{Cursor, Match};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::gate::RuleName;

/// The answer of a ranking: the eligible and the unverified matches, and counts of the other
/// records.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Ranking {
    /// The date of the query.
    pub as_of: Date,
    /// Matches whose every rule holds.
    pub eligible: List,
    /// Matches with open rules and no failed one.
    pub unverified: List,
    /// Counts of the other records, by the rules that they fail.
    pub ineligible: Ineligible,
    /// Records that the filter left out.
    pub filtered: u32,
    /// The diagnostics about the record that the catalog was ranked for.
    pub diagnostics: Vec<Diagnostic>,
    /// The matcher's fingerprint.
    pub fingerprint: String,
    /// Hash of the record that the catalog was ranked for, and of the query.
    pub query_hash: String,
    /// The catalog's content hash.
    pub content_hash: String,
    /// Number of records that the search scored: its cost, which is no part of the answer.
    pub evaluated: u32,
}

/// A list of matches, best first.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct List {
    /// The matches of this page.
    pub matches: Vec<Match>,
    /// The number of matches of all pages.
    pub total: u32,
    /// Matches after the last of this page that equal it in score and low.
    pub tied_at_limit: u32,
    /// Where the next page continues; none on the last page.
    pub next: Option<Cursor>,
}

/// The records that may not be matched.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Ineligible {
    /// The number of these records.
    pub total: u32,
    /// Rule → number of records that fail it; a record may fail several.
    pub by_rule: BTreeMap<RuleName, u32>,
    /// Their matches, best first, if the query has `rejected`; else empty.
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
    /// A ranking without matches, counts or hashes.
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

/// A number of records as 32 bits.
#[expect(clippy::expect_used, reason = "2^32 records do not fit into memory")]
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).expect("a catalog holds fewer than 2^32 records")
}
