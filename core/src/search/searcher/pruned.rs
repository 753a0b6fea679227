//! Block-max pruning over the inverted index, the best posting lists first (Ding and Suel 2011,
//! Faster top-k document retrieval using block-max indexes; MaxScore: Turtle and Flood 1995).

use std::cmp::Reverse;

use super::{Searcher, Strategy};
use crate::criteria::Criterion;
use crate::index::{DocId, PostingGroup, PostingList};
use crate::prepared::Component;
use crate::search::sort_key::SortKey;
use crate::search::top_k::{Page, TopK};
use crate::search::verdict_class::VerdictClass;

/// The first guess of how far below the maximum score the last listed match lies is the maximum
/// score divided by this. A guess too small costs one more pass over the groups, a guess too large
/// sorts some lists for nothing.
const FIRST_SLACK_DIVISOR: u64 = 32;

/// A pruned search that has visited more than one in this many records gives up: the exhaustive
/// search takes ten times as long at most.
const MAX_VISITED_DIVISOR: usize = 16;

/// A posting list and the score that none of its records exceeds.
struct BoundedList<'a> {
    upper_bound: SortKey,
    group: &'a PostingGroup,
    list: &'a PostingList,
}

impl<'a> Searcher<'a> {
    /// Visits bands of posting lists in descending order of their bounds, until the rest lies below
    /// the threshold of the top k. None when an exhaustive search is faster.
    pub(super) fn search_pruned(&mut self, class: VerdictClass, mut top: TopK<'_>) -> Option<Page> {
        let max_score = self.tables.max_score(|family| self.column_filter.keeps_family(family));
        let mut slack = max_score / FIRST_SLACK_DIVISOR;
        let (mut above, mut lowest_bound) = (None, max_score - slack);
        let max_visited = self.store.segment().len() / MAX_VISITED_DIVISOR;
        let mut visited = 0;
        loop {
            for bounded in self.lists_between(lowest_bound, above) {
                if bounded.upper_bound < top.threshold() {
                    break;
                }
                if visited > max_visited && self.strategy == Strategy::Auto {
                    return None;
                }
                visited += self.score_list(&bounded, class, &mut top);
            }
            if lowest_bound == SortKey::ZERO || (top.is_full() && top.threshold() >= lowest_bound) {
                self.offer_unindexed(class, &mut top);
                return Some(top.page());
            }
            above = Some(lowest_bound);
            slack = slack.saturating_mul(3).max(SortKey::ONE);
            let next = if top.is_full() { top.threshold() } else { max_score.saturating_sub(slack) };
            lowest_bound = next.min(lowest_bound - SortKey::ONE);
        }
    }

    /// The posting lists whose bound is at least `lowest` and less than `above`, the best first.
    fn lists_between(&self, lowest: SortKey, above: Option<SortKey>) -> Vec<BoundedList<'a>> {
        let index = &self.store.segment().inverted_index;
        let is_between = |bound: SortKey| bound >= lowest && above.is_none_or(|above| bound < above);
        let mut lists = Vec::new();
        for group in index.groups.iter().filter(|group| self.column_filter.keeps_family(group.family)) {
            let group_bound = self.tables.group_max_score(group);
            if group_bound >= lowest {
                let bounded = index.lists(group).iter().map(|list| {
                    let upper_bound = self.tables.list_max_score(group, group_bound, list);
                    BoundedList { upper_bound, group, list }
                });
                lists.extend(bounded.filter(|bounded| is_between(bounded.upper_bound)));
            }
        }
        lists.sort_unstable_by_key(|bounded| Reverse(bounded.upper_bound));
        lists
    }

    /// Scores the records of a list, block by block, and returns how many it visited. A record with
    /// several postings is scored in the best of its lists only.
    fn score_list(&mut self, bounded: &BoundedList<'_>, class: VerdictClass, top: &mut TopK<'_>) -> usize {
        let (segment, mut visited) = (self.store.segment(), 0);
        let (index, family) = (&segment.inverted_index, bounded.group.family);
        for block in index.blocks(bounded.list) {
            let (values, threshold) = (index.block_values(block), top.threshold());
            if self.tables.block_max_score(family, bounded.upper_bound, values, threshold) < threshold {
                continue;
            }
            let doc_ids = index.doc_ids(block);
            visited += doc_ids.len();
            // The verdicts first and without a branch, so that the memory accesses overlap.
            let has_class = |doc_id: &DocId| self.verdict(*doc_id) == class;
            let class_bits =
                doc_ids.iter().rev().fold(0_u64, |bits, doc_id| (bits << 1) | u64::from(has_class(doc_id)));
            for (_, doc_id) in doc_ids.iter().enumerate().filter(|(bit, _)| class_bits >> bit & 1 == 1) {
                if self.is_of(*doc_id, class) && self.is_best_list(*doc_id, bounded) {
                    self.consider(*doc_id, family, top);
                }
            }
        }
        visited
    }

    /// True when the list is the best of the record's posting lists.
    fn is_best_list(&self, doc_id: DocId, bounded: &BoundedList<'_>) -> bool {
        let is_best = |criterion, component: Component, term| {
            self.tables.is_best(criterion, self.store.segment().codes.code(component.into(), doc_id), term)
        };
        is_best(Criterion::Sector, Component::Sectors, bounded.group.sector)
            && is_best(Criterion::Place, Component::Places, bounded.list.place)
    }
}
