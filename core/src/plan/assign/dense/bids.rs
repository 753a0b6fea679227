//! Bids: each row without a column offers for its best one what it gains over its second choice, and who held it leaves.

use std::collections::VecDeque;

use super::shortlist::Shortlist;
use super::{NONE, Solution, index, small};

/// Bids of each row at most, on average: when the last rows push each other round, paths are faster.
const BIDS: usize = 16;

/// What a row may bid for.
pub(super) struct Choice {
    /// The best column; of equals a free one.
    pub(super) column: u32,
    /// What it is worth to the row beyond its price.
    pub(super) worth: i32,
    /// What the next best is worth, or to stay alone.
    next: i32,
}

#[expect(clippy::indexing_slicing, reason = "rows and columns are numbered by the matrix")]
impl Solution<'_> {
    /// Lets the rows bid until every row has a column, or bids no longer pay.
    pub(super) fn bid(&mut self) -> Vec<Shortlist> {
        let mut lists: Vec<Shortlist> = self.rows.iter().map(|_| Shortlist::unknown()).collect();
        let mut queue: VecDeque<u32> = (0..small(self.rows.len())).collect();
        let mut left = self.rows.len().saturating_mul(BIDS);
        while left > 0
            && let Some(row) = queue.pop_front()
        {
            left -= 1;
            let Choice { column, worth, next } = self.choice(index(row), &mut lists[index(row)]);
            self.columns[index(column)] += worth - next;
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

    /// The best of a row's list, which is made anew when it no longer tells.
    pub(super) fn choice(&self, row: usize, list: &mut Shortlist) -> Choice {
        let listed = self.listed(list);
        if listed.column != NONE && listed.next >= list.beyond {
            return listed;
        }
        list.make(self.matrix.row(row), &self.columns);
        self.listed(list)
    }

    fn listed(&self, list: &Shortlist) -> Choice {
        let mut choice = Choice { column: NONE, worth: i32::MIN, next: 0 };
        for &(score, column) in &list.columns {
            let worth = score - self.columns[index(column)];
            if worth > choice.worth {
                choice = Choice { column, worth, next: choice.worth.max(0) };
            } else if worth > choice.next || worth == choice.worth {
                choice.next = worth;
                let is_free = |column: u32| self.holder[index(column)] == NONE;
                if worth == choice.worth && !is_free(choice.column) && is_free(column) {
                    choice.column = column;
                }
            }
        }
        choice
    }
}
