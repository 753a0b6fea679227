//! The best of a list, its ties and its ranks, from candidates in any order.

use std::cmp::Ordering;

use crate::ranking::{List, Match, count};

/// A record and its place: score above low, or low above score, in one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) sort_key: u64,
    pub(super) doc_id: usize,
}

/// Collects the first candidates after a key.
pub(super) struct TopK<'a> {
    limit: usize,
    /// The key after which the page begins: its packed place, and the order of a slot's id against its id.
    after: Option<(u64, &'a dyn Fn(usize) -> Ordering)>,
    compare_ids: &'a dyn Fn(usize, usize) -> Ordering,
    kept: Vec<Candidate>,
    /// What the last of a full list has; below it nothing is kept.
    threshold: Option<u64>,
    /// Candidates dropped with the packed place of the last.
    ties: u32,
    /// Candidates before the page, and how many of those stand strictly above the key.
    before: u32,
    above: u32,
}

/// A page.
pub(super) struct Page {
    /// In order, each with its rank in the whole list.
    pub(super) candidates: Vec<(Candidate, u32)>,
    pub(super) tied_at_limit: u32,
    pub(super) before: u32,
}

impl Page {
    /// The page as a list of so many in all; `id` tells the id of the side that was searched.
    pub(super) fn list(
        self,
        total: u32,
        found: impl FnMut((Candidate, u32)) -> Option<Match>,
        id: impl Fn(&Match) -> &str,
    ) -> List {
        let more = total > self.before + count(self.candidates.len());
        let matches: Vec<Match> = self.candidates.into_iter().filter_map(found).collect();
        let next = matches.last().filter(|_| more).map(|last| last.key(id(last)));
        List { matches, total, tied_at_limit: self.tied_at_limit, next }
    }
}

impl<'a> TopK<'a> {
    pub(super) fn new(
        limit: usize,
        after: Option<(u64, &'a dyn Fn(usize) -> Ordering)>,
        compare_ids: &'a dyn Fn(usize, usize) -> Ordering,
    ) -> Self {
        Self { limit, after, compare_ids, kept: Vec::new(), threshold: None, ties: 0, before: 0, above: 0 }
    }

    /// What a candidate needs at least to be of any interest; none while the list is not full.
    pub(super) fn threshold(&self) -> Option<u64> {
        self.threshold
    }

    pub(super) fn offer(&mut self, candidate: Candidate) {
        if let Some((key, compare)) = &self.after {
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

    /// Puts what is kept in order and drops what lies beyond the limit, counting ties with the last.
    fn trim(&mut self) {
        let ids = self.compare_ids;
        self.kept.sort_unstable_by(|a, b| b.sort_key.cmp(&a.sort_key).then_with(|| ids(a.doc_id, b.doc_id)));
        let Some(last) = self.limit.checked_sub(1).and_then(|at| self.kept.get(at)).map(|last| last.sort_key) else {
            return;
        };
        let dropped = self.kept.iter().skip(self.limit).filter(|candidate| candidate.sort_key == last).count();
        let earlier = if self.threshold == Some(last) { self.ties } else { 0 };
        self.ties = earlier + u32::try_from(dropped).unwrap_or(u32::MAX);
        self.threshold = Some(last);
        self.kept.truncate(self.limit);
    }

    pub(super) fn page(mut self) -> Page {
        self.trim();
        let (before, above, key) = (self.before, self.above, self.after.map(|(key, _)| key));
        let mut candidates = Vec::with_capacity(self.kept.len());
        let (mut rank, mut of) = (0, None);
        for (candidate, position) in self.kept.into_iter().zip(0_u32..) {
            if of != Some(candidate.sort_key) {
                let ahead = if position == 0 && key == Some(candidate.sort_key) { above } else { before + position };
                (rank, of) = (ahead + 1, Some(candidate.sort_key));
            }
            candidates.push((candidate, rank));
        }
        Page { candidates, tied_at_limit: self.ties, before }
    }
}
