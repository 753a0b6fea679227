//! The auction over rows (Bertsekas 1988): an unassigned row bids for its best column and raises
//! the price by its margin over the second best; the row that had the column becomes unassigned.

use std::collections::VecDeque;

use super::shortlist::Shortlist;
use super::{NONE, Solution, index, to_u32};

/// Bids of each row at most, on average. When the last rows outbid each other in turns, shortest
/// paths are faster.
const BIDS_PER_ROW: usize = 16;

/// The bid of a row.
pub(super) struct RowBid {
    /// The best column; among equals a free one.
    pub(super) column: u32,
    /// Its surplus: the score less the price.
    pub(super) surplus: i32,
    /// The surplus of the next best, or zero for none.
    next: i32,
}

#[expect(clippy::indexing_slicing, reason = "rows and columns are numbered by the matrix")]
impl Solution<'_> {
    /// Lets the rows bid until every row has a column, or the limit of bids is reached. Returns the
    /// shortlists of the rows.
    pub(super) fn run_auction(&mut self) -> Vec<Shortlist> {
        let mut lists: Vec<Shortlist> = self.rows.iter().map(|_| Shortlist::empty()).collect();
        let mut queue: VecDeque<u32> = (0..to_u32(self.rows.len())).collect();
        let mut left = self.rows.len().saturating_mul(BIDS_PER_ROW);
        while left > 0
            && let Some(row) = queue.pop_front()
        {
            left -= 1;
            let RowBid { column, surplus, next } = self.best_bid(index(row), &mut lists[index(row)]);
            self.columns[index(column)] += surplus - next;
            self.rows[index(row)] = next;
            self.taken[index(row)] = column;
            let before = std::mem::replace(&mut self.holder[index(column)], row);
            if before != NONE {
                self.taken[index(before)] = NONE;
                queue.push_back(before);
            }
        }
        lists
    }

    /// The best bid of a row. Its list is rebuilt if an unlisted column may be better.
    pub(super) fn best_bid(&self, row: usize, list: &mut Shortlist) -> RowBid {
        let listed = self.listed(list);
        if listed.column != NONE && listed.next >= list.best_unlisted {
            return listed;
        }
        list.rebuild(self.matrix.row(row), &self.columns);
        self.listed(list)
    }

    /// The best bid among the listed columns.
    fn listed(&self, list: &Shortlist) -> RowBid {
        let mut bid = RowBid { column: NONE, surplus: i32::MIN, next: 0 };
        for &(score, column) in &list.columns {
            let surplus = score - self.columns[index(column)];
            if surplus > bid.surplus {
                bid = RowBid { column, surplus, next: bid.surplus.max(0) };
            } else if surplus > bid.next || surplus == bid.surplus {
                bid.next = surplus;
                let is_free = |column: u32| self.holder[index(column)] == NONE;
                if surplus == bid.surplus && !is_free(bid.column) && is_free(column) {
                    bid.column = column;
                }
            }
        }
        bid
    }
}
