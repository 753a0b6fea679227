//! Block-max pruning over the inverted index, the best posting lists first (Ding and Suel 2011, Faster top-k document
//! retrieval using block-max indexes; MaxScore: Turtle and Flood 1995).

use std::cmp::Reverse;

use super::super::top_k::{Page, TopK};
use super::super::verdicts::Class;
use super::{Searcher, Strategy};
use crate::criteria::Criterion;
use crate::index::{PostingGroup, PostingList};
use crate::prepared::Facet;

/// The first guess of how far below the maximum score the last listed match lies: a thirty-second part.
/// A guess too small costs one more pass over the groups, a guess too large sorts some lists for nothing.
const GUESS: u64 = 32;

/// A pruned search that has visited this share of the records gives up: the exhaustive one takes ten times as long at most.
const TOO_MANY: usize = 16;

/// A posting list and the score that none of its records exceeds.
struct BoundedList<'a> {
    upper_bound: u64,
    group: &'a PostingGroup,
    list: &'a PostingList,
}

impl<'a> Searcher<'a> {
    /// Visits bands of posting lists in descending order of their bounds, until the rest lies below the threshold of the
    /// top k. None when an exhaustive search is faster.
    pub(super) fn search_pruned(&mut self, class: Class, mut top: TopK<'_>) -> Option<Page> {
        let max_score = self.tables.max_score(|family| self.column_filter.keeps_family(family));
        let (mut above, mut lowest_bound, mut slack) = (u64::MAX, max_score - max_score / GUESS, max_score / GUESS);
        let enough = self.store.segment().len() / TOO_MANY;
        let mut visited = 0;
        loop {
            for bounded in self.lists_above(lowest_bound, above) {
                let threshold = top.threshold().unwrap_or(0);
                if bounded.upper_bound < threshold {
                    break;
                }
                if visited > enough && self.strategy == Strategy::Auto {
                    return None;
                }
                visited += self.score_list(&bounded, class, &mut top);
            }
            let last = top.threshold();
            if lowest_bound == 0 || last.is_some_and(|last| last >= lowest_bound) {
                self.offer_unindexed(class, &mut top);
                return Some(top.page());
            }
            above = lowest_bound;
            slack = slack.saturating_mul(3).max(1);
            lowest_bound = last.unwrap_or_else(|| max_score.saturating_sub(slack)).min(above - 1);
        }
    }

    /// The posting lists whose bound lies from `lowest_bound` to below `above`, the best first.
    fn lists_above(&self, lowest_bound: u64, above: u64) -> Vec<BoundedList<'a>> {
        let inverted_index = &self.store.segment().inverted_index;
        let mut lists_above = Vec::new();
        for group in inverted_index.groups.iter().filter(|group| self.column_filter.keeps_family(group.family)) {
            let group_max_score = self.tables.group_max_score(group);
            if group_max_score >= lowest_bound {
                let each = inverted_index.lists(group).iter();
                let each = each.map(|list| BoundedList {
                    upper_bound: self.tables.list_max_score(group, group_max_score, list),
                    group,
                    list,
                });
                lists_above.extend(each.filter(|bounded| (lowest_bound..above).contains(&bounded.upper_bound)));
            }
        }
        lists_above.sort_unstable_by_key(|bounded| Reverse(bounded.upper_bound));
        lists_above
    }

    /// Scores the records of a list, block by block, and returns how many it visited. A record with several postings is
    /// scored in the best of its lists only.
    fn score_list(&mut self, bounded: &BoundedList<'_>, class: Class, top: &mut TopK<'_>) -> usize {
        let (segment, mut visited) = (self.store.segment(), 0);
        let family = bounded.group.family;
        for block in segment.inverted_index.blocks(bounded.list) {
            let threshold = top.threshold().unwrap_or(0);
            if self.tables.block_max_score(
                family,
                bounded.upper_bound,
                segment.inverted_index.block_values(block),
                threshold,
            ) < threshold
            {
                continue;
            }
            let positions = segment.inverted_index.positions(block);
            visited += positions.len();
            // The verdicts first and without a branch, which lets the memory accesses overlap.
            let has = |position: &u32| self.verdict(*position as usize) == class;
            let eligible_bits =
                positions.iter().rev().fold(0_u64, |bits, position| (bits << 1) | u64::from(has(position)));
            for (_, position) in positions.iter().enumerate().filter(|(bit, _)| eligible_bits >> bit & 1 == 1) {
                let position = *position as usize;
                let is_best =
                    |criterion, facet, term| self.tables.is_best(criterion, segment.code(facet, position), term);
                if self.is_of(position, class)
                    && is_best(Criterion::Sector, Facet::SECTORS, bounded.group.sector)
                    && is_best(Criterion::Place, Facet::PLACES, bounded.list.place)
                {
                    self.consider(position, family, top);
                }
            }
        }
        visited
    }
}
