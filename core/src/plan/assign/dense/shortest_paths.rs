//! Shortest augmenting paths (Jonker and Volgenant 1987): a row that the auction left unassigned
//! takes a column, whose row takes another, until a free column is reached at the least loss.
//!
//! Rows are expanded by their shortlists first. The rest of a row is a heap entry of its own, at
//! the distance below which no unlisted column can be.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::shortlist::Shortlist;
use super::{INFINITE, NONE, Solution, index, to_u32};

/// An entry of the heap: a distance, and a column; or, from the number of columns on, the rest of a
/// passed row.
type Step = Reverse<(i32, u32)>;

/// The state of Dijkstra's algorithm. Its buffers are reused from one search to the next.
struct MatrixDijkstra {
    /// The distance of each column.
    distance: Vec<i32>,
    /// The row before each column.
    before: Vec<u32>,
    /// The columns that were reached.
    reached: Vec<u32>,
    /// The rows that were expanded by their lists, with their distances.
    passed: Vec<(u32, i32)>,
    heap: BinaryHeap<Step>,
    /// Columns at the distance of the row that they were reached from: they come before the heap.
    near: Vec<u32>,
    /// The nearest free column.
    target: u32,
    /// Its distance.
    limit: i32,
}

/// How much of a row is expanded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RowScan {
    Listed,
    Whole,
}

#[expect(clippy::indexing_slicing, reason = "rows and columns are numbered by the matrix")]
impl Solution<'_> {
    /// Assigns a column to every row that has none.
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

    /// Searches the nearest free column from a row.
    fn run_dijkstra(&self, dijkstra: &mut MatrixDijkstra, row: u32, lists: &[Shortlist]) {
        dijkstra.clear();
        let mut next = Some((row, 0, RowScan::Listed));
        while let Some((row, distance, scan)) = next {
            let here = distance + self.rows[index(row)];
            match scan {
                RowScan::Listed => {
                    let list = &lists[index(row)];
                    list.columns.iter().for_each(|&(score, column)| self.reach(dijkstra, row, here, score, column));
                    dijkstra.add_rest(row, distance, here - list.best_unlisted, self.columns.len());
                }
                RowScan::Whole => {
                    let scores = self.matrix.row(index(row)).iter().zip(0..);
                    scores.for_each(|(score, column)| self.reach(dijkstra, row, here, score.cast_signed(), column));
                }
            }
            next = self.next(dijkstra, distance);
        }
    }

    /// Records a shorter path to a column.
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

    /// The nearest row to expand next; `None` if the target is nearer.
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

    /// Changes the prices so that complementary slackness holds after the augmentation.
    fn reprice(&mut self, dijkstra: &MatrixDijkstra) {
        for column in &dijkstra.reached {
            self.columns[index(*column)] += (dijkstra.limit - dijkstra.distance[index(*column)]).max(0);
        }
        for (row, distance) in &dijkstra.passed {
            self.rows[index(*row)] -= dijkstra.limit - distance;
        }
    }

    /// Assigns to every row of the path the column after it.
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

    #[expect(clippy::indexing_slicing, reason = "only columns of the matrix are reached")]
    fn clear(&mut self) {
        for column in self.reached.drain(..) {
            self.distance[index(column)] = INFINITE;
        }
        self.passed.clear();
        self.heap.clear();
        self.near.clear();
        (self.target, self.limit) = (NONE, INFINITE);
    }

    /// Records a row that was expanded by its list; `rest` is the distance from which the rest of
    /// it matters.
    fn add_rest(&mut self, row: u32, distance: i32, rest: i32, columns: usize) {
        if rest < self.limit {
            self.heap.push(Reverse((rest, to_u32(columns + self.passed.len()))));
        }
        self.passed.push((row, distance));
    }
}
