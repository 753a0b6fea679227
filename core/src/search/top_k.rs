//! The best k of a list, their ties and their ranks, from candidates in any order.

use std::cmp::Ordering;

use super::sort_key::SortKey;
use crate::index::DocId;
use crate::ranking::{List, Match, count};

/// A record and what it is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) sort_key: SortKey,
    pub(super) doc_id: DocId,
}

/// The order of two records by their ids.
type CompareIds<'a> = &'a dyn Fn(DocId, DocId) -> Ordering;

/// Where a page begins: after this sort key, and among equal ones after an id. The function returns
/// the order of a record's id and that id.
pub(super) type PageStart<'a> = (SortKey, &'a dyn Fn(DocId) -> Ordering);

/// Collects the best candidates of a page.
pub(super) struct TopK<'a> {
    limit: usize,
    start: Option<PageStart<'a>>,
    compare_ids: CompareIds<'a>,
    kept: Vec<Candidate>,
    /// The key of the last candidate of a full list; candidates below it are not kept.
    threshold: Option<SortKey>,
    /// Dropped candidates whose key equals the threshold.
    ties: u32,
    /// Candidates before the page, and how many of them have a greater key than its start.
    before: u32,
    above: u32,
}

/// A page of a list.
pub(super) struct Page {
    /// The candidates in order, each with its rank in the whole list.
    pub(super) candidates: Vec<(Candidate, u32)>,
    /// Candidates after the page whose key equals the last one's.
    pub(super) tied_at_limit: u32,
    /// Candidates before the page.
    pub(super) before: u32,
}

impl Page {
    /// The page as a list, which has `total` matches in all; `id` returns the id of a match's
    /// record on the side that was searched.
    pub(super) fn list(
        self,
        total: u32,
        to_match: impl FnMut((Candidate, u32)) -> Match,
        id: impl Fn(&Match) -> &str,
    ) -> List {
        let has_next = total > self.before + count(self.candidates.len());
        let matches: Vec<Match> = self.candidates.into_iter().map(to_match).collect();
        let next = matches.last().filter(|_| has_next).map(|last| last.cursor(id(last)));
        List { matches, total, tied_at_limit: self.tied_at_limit, next }
    }
}

impl<'a> TopK<'a> {
    pub(super) fn new(limit: usize, start: Option<PageStart<'a>>, compare_ids: CompareIds<'a>) -> Self {
        Self { limit, start, compare_ids, kept: Vec::new(), threshold: None, ties: 0, before: 0, above: 0 }
    }

    /// True when the list has as many candidates as its limit.
    pub(super) fn is_full(&self) -> bool {
        self.threshold.is_some()
    }

    /// The least key that can still be listed: zero while the list is not full.
    pub(super) fn threshold(&self) -> SortKey {
        self.threshold.unwrap_or(SortKey::ZERO)
    }

    /// Considers a candidate for the page.
    pub(super) fn offer(&mut self, candidate: Candidate) {
        if let Some((key, compare)) = &self.start {
            let order = key.cmp(&candidate.sort_key).then_with(|| compare(candidate.doc_id));
            if order != Ordering::Greater {
                self.before += 1;
                self.above += u32::from(candidate.sort_key > *key);
                return;
            }
        }
        if self.threshold.is_some_and(|threshold| candidate.sort_key < threshold) {
            return;
        }
        self.kept.push(candidate);
        if self.kept.len() == self.limit || self.kept.len() >= self.limit.saturating_mul(2).saturating_add(64) {
            self.trim();
        }
    }

    /// Sorts the kept candidates and drops those beyond the limit, counting ties with the last.
    fn trim(&mut self) {
        let compare_ids = self.compare_ids;
        self.kept.sort_unstable_by(|a, b| b.sort_key.cmp(&a.sort_key).then_with(|| compare_ids(a.doc_id, b.doc_id)));
        let Some(last) = self.limit.checked_sub(1).and_then(|at| self.kept.get(at)).map(|last| last.sort_key) else {
            return;
        };
        let dropped = self.kept.iter().skip(self.limit).filter(|candidate| candidate.sort_key == last).count();
        let earlier_ties = if self.threshold == Some(last) { self.ties } else { 0 };
        self.ties = earlier_ties + count(dropped);
        self.threshold = Some(last);
        self.kept.truncate(self.limit);
    }

    /// The page. Candidates with equal keys share a rank, which counts those before the page too.
    pub(super) fn page(mut self) -> Page {
        self.trim();
        let (before, above, key) = (self.before, self.above, self.start.map(|(key, _)| key));
        let mut candidates = Vec::with_capacity(self.kept.len());
        let (mut rank, mut last) = (0, None);
        for (candidate, position) in self.kept.into_iter().zip(0_u32..) {
            if last != Some(candidate.sort_key) {
                let ahead = if position == 0 && key == Some(candidate.sort_key) { above } else { before + position };
                (rank, last) = (ahead + 1, Some(candidate.sort_key));
            }
            candidates.push((candidate, rank));
        }
        Page { candidates, tied_at_limit: self.ties, before }
    }
}
