//! Shortest paths: each row that bids left alone takes a column, whose row takes another, and so on to a free one, at the least loss.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::shortlist::Shortlist;
use super::{FAR, NONE, Solution, index, small};

/// A place to go on from: a column that was reached, or what lies beyond the list of a row.
type Step = Reverse<(i32, u32)>;

/// The room a search works in, kept from one to the next.
struct Search {
    /// How far each column is, and the row before it.
    distance: Vec<i32>,
    before: Vec<u32>,
    reached: Vec<u32>,
    /// The rows passed, and how far each was.
    passed: Vec<(u32, i32)>,
    heap: BinaryHeap<Step>,
    /// Columns as near as the row they were reached from.
    near: Vec<u32>,
    /// The nearest free column, and how far it is.
    target: u32,
    limit: i32,
}

/// How much of a row is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Listed,
    Whole,
}

#[expect(clippy::indexing_slicing, reason = "rows and columns are numbered by the matrix")]
impl Solution<'_> {
    /// Gives every row that has none a column.
    pub(super) fn paths(&mut self, lists: &mut [Shortlist]) {
        let mut search = Search::new(self.columns.len());
        for row in 0..self.rows.len() {
            if self.taken[row] == NONE {
                self.rows[row] = self.choice(row, &mut lists[row]).worth;
                self.search(&mut search, small(row), lists);
                self.reprice(&search);
                self.exchange(&search, row);
            }
        }
    }

    fn search(&self, search: &mut Search, row: u32, lists: &[Shortlist]) {
        search.clear();
        let mut next = Some((row, 0, Look::Listed));
        while let Some((row, distance, look)) = next {
            let here = distance + self.rows[index(row)];
            match look {
                Look::Listed => {
                    let list = &lists[index(row)];
                    list.columns.iter().for_each(|&(score, column)| self.reach(search, row, here, score, column));
                    search.beyond(row, distance, here - list.beyond, self.columns.len());
                }
                Look::Whole => {
                    let scores = self.matrix.row(index(row)).iter().zip(0..);
                    scores.for_each(|(score, column)| self.reach(search, row, here, score.cast_signed(), column));
                }
            }
            next = self.next(search, distance);
        }
    }

    fn reach(&self, search: &mut Search, row: u32, here: i32, score: i32, column: u32) {
        let distance = here + self.columns[index(column)] - score;
        let known = &mut search.distance[index(column)];
        if distance >= search.limit || distance >= *known {
            return;
        }
        if *known == FAR {
            search.reached.push(column);
        }
        *known = distance;
        search.before[index(column)] = row;
        if self.holder[index(column)] == NONE {
            (search.target, search.limit) = (column, distance);
        } else if here == distance + self.rows[index(row)] {
            search.near.push(column);
        } else {
            search.heap.push(Reverse((distance, column)));
        }
    }

    /// The nearest row that was not looked at, or one to look at as a whole; none when the target is nearest.
    fn next(&self, search: &mut Search, now: i32) -> Option<(u32, i32, Look)> {
        if now == search.limit {
            return None;
        }
        if let Some(column) = search.near.pop() {
            return Some((self.holder[index(column)], now, Look::Listed));
        }
        let columns = small(self.columns.len());
        while let Some(Reverse((distance, step))) = search.heap.pop() {
            if distance >= search.limit {
                return None;
            }
            if step >= columns {
                let (row, distance) = search.passed[index(step - columns)];
                return Some((row, distance, Look::Whole));
            }
            if distance == search.distance[index(step)] {
                return Some((self.holder[index(step)], distance, Look::Listed));
            }
        }
        None
    }

    fn reprice(&mut self, search: &Search) {
        for column in &search.reached {
            self.columns[index(*column)] += (search.limit - search.distance[index(*column)]).max(0);
        }
        for (row, distance) in &search.passed {
            self.rows[index(*row)] -= search.limit - distance;
        }
    }

    /// Every row of the way takes the column after it.
    fn exchange(&mut self, search: &Search, first: usize) {
        let mut column = search.target;
        while column != NONE {
            let row = index(search.before[index(column)]);
            self.holder[index(column)] = small(row);
            column = std::mem::replace(&mut self.taken[row], column);
            if row == first {
                break;
            }
        }
    }
}

impl Search {
    fn new(columns: usize) -> Self {
        Self {
            distance: vec![FAR; columns],
            before: vec![NONE; columns],
            reached: Vec::new(),
            passed: Vec::new(),
            heap: BinaryHeap::new(),
            near: Vec::new(),
            target: NONE,
            limit: FAR,
        }
    }

    fn clear(&mut self) {
        for column in self.reached.drain(..) {
            if let Some(distance) = self.distance.get_mut(index(column)) {
                *distance = FAR;
            }
        }
        self.passed.clear();
        self.heap.clear();
        self.near.clear();
        (self.target, self.limit) = (NONE, FAR);
    }

    /// Notes a row that was looked at by its list, and when the rest of it comes to matter.
    fn beyond(&mut self, row: u32, distance: i32, rest: i32, columns: usize) {
        if rest < self.limit {
            self.heap.push(Reverse((rest, small(columns + self.passed.len()))));
        }
        self.passed.push((row, distance));
    }
}
