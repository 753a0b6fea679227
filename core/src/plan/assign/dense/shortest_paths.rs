//! Shortest augmenting paths (Jonker and Volgenant 1987): a row that the auction left free takes a
//! column, whose row takes another, until a free column is reached at the least loss.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::shortlist::Shortlist;
use super::{INFINITE, NONE, Solution, index, to_u32};

/// A place to go on from: a column that was reached, or what lies beyond the list of a row.
type Step = Reverse<(i32, u32)>;

/// The room a search works in, kept from one to the next.
struct MatrixDijkstra {
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
enum RowScan {
    Listed,
    Whole,
}

#[expect(clippy::indexing_slicing, reason = "rows and columns are numbered by the matrix")]
impl Solution<'_> {
    /// Gives every row that has none a column.
    pub(super) fn assign_by_shortest_paths(&mut self, lists: &mut [Shortlist]) {
        let mut dijkstra = MatrixDijkstra::new(self.columns.len());
        for row in 0..self.rows.len() {
            if self.taken[row] == NONE {
                self.rows[row] = self.best_bid(row, &mut lists[row]).surplus;
                self.run_dijkstra(&mut dijkstra, to_u32(row), lists);
                self.reprice(&dijkstra);
                self.augment(&dijkstra, row);
            }
        }
    }

    fn run_dijkstra(&self, dijkstra: &mut MatrixDijkstra, row: u32, lists: &[Shortlist]) {
        dijkstra.clear();
        let mut next = Some((row, 0, RowScan::Listed));
        while let Some((row, distance, look)) = next {
            let here = distance + self.rows[index(row)];
            match look {
                RowScan::Listed => {
                    let list = &lists[index(row)];
                    list.columns.iter().for_each(|&(score, column)| self.reach(dijkstra, row, here, score, column));
                    dijkstra.best_unlisted(row, distance, here - list.best_unlisted, self.columns.len());
                }
                RowScan::Whole => {
                    let scores = self.matrix.row(index(row)).iter().zip(0..);
                    scores.for_each(|(score, column)| self.reach(dijkstra, row, here, score.cast_signed(), column));
                }
            }
            next = self.next(dijkstra, distance);
        }
    }

    fn reach(&self, dijkstra: &mut MatrixDijkstra, row: u32, here: i32, score: i32, column: u32) {
        let distance = here + self.columns[index(column)] - score;
        let known = &mut dijkstra.distance[index(column)];
        if distance >= dijkstra.limit || distance >= *known {
            return;
        }
        if *known == INFINITE {
            dijkstra.reached.push(column);
        }
        *known = distance;
        dijkstra.before[index(column)] = row;
        if self.holder[index(column)] == NONE {
            (dijkstra.target, dijkstra.limit) = (column, distance);
        } else if here == distance + self.rows[index(row)] {
            dijkstra.near.push(column);
        } else {
            dijkstra.heap.push(Reverse((distance, column)));
        }
    }

    /// The nearest row that was not looked at, or one to look at as a whole; none when the target
    /// is nearest.
    fn next(&self, dijkstra: &mut MatrixDijkstra, now: i32) -> Option<(u32, i32, RowScan)> {
        if now == dijkstra.limit {
            return None;
        }
        if let Some(column) = dijkstra.near.pop() {
            return Some((self.holder[index(column)], now, RowScan::Listed));
        }
        let columns = to_u32(self.columns.len());
        while let Some(Reverse((distance, step))) = dijkstra.heap.pop() {
            if distance >= dijkstra.limit {
                return None;
            }
            if step >= columns {
                let (row, distance) = dijkstra.passed[index(step - columns)];
                return Some((row, distance, RowScan::Whole));
            }
            if distance == dijkstra.distance[index(step)] {
                return Some((self.holder[index(step)], distance, RowScan::Listed));
            }
        }
        None
    }

    fn reprice(&mut self, dijkstra: &MatrixDijkstra) {
        for column in &dijkstra.reached {
            self.columns[index(*column)] += (dijkstra.limit - dijkstra.distance[index(*column)]).max(0);
        }
        for (row, distance) in &dijkstra.passed {
            self.rows[index(*row)] -= dijkstra.limit - distance;
        }
    }

    /// Every row of the way takes the column after it.
    fn augment(&mut self, dijkstra: &MatrixDijkstra, first: usize) {
        let mut column = dijkstra.target;
        while column != NONE {
            let row = index(dijkstra.before[index(column)]);
            self.holder[index(column)] = to_u32(row);
            column = std::mem::replace(&mut self.taken[row], column);
            if row == first {
                break;
            }
        }
    }
}

impl MatrixDijkstra {
    fn new(columns: usize) -> Self {
        Self {
            distance: vec![INFINITE; columns],
            before: vec![NONE; columns],
            reached: Vec::new(),
            passed: Vec::new(),
            heap: BinaryHeap::new(),
            near: Vec::new(),
            target: NONE,
            limit: INFINITE,
        }
    }

    fn clear(&mut self) {
        for column in self.reached.drain(..) {
            if let Some(distance) = self.distance.get_mut(index(column)) {
                *distance = INFINITE;
            }
        }
        self.passed.clear();
        self.heap.clear();
        self.near.clear();
        (self.target, self.limit) = (NONE, INFINITE);
    }

    /// Notes a row that was looked at by its list, and when the rest of it comes to matter.
    fn best_unlisted(&mut self, row: u32, distance: i32, rest: i32, columns: usize) {
        if rest < self.limit {
            self.heap.push(Reverse((rest, to_u32(columns + self.passed.len()))));
        }
        self.passed.push((row, distance));
    }
}
