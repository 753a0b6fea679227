//! One to one, nearly every pair a candidate: the same best plan over a matrix, where a network would be all arcs.
//!
//! Each startup bids from a short list of its best pairs; what bids leave open, shortest paths over the same lists place (Jonker and
//! Volgenant's assignment, without looking at whole rows). Pairs that nothing is lost by form a small network, which
//! tells the first of the best plans. A missing or forbidden pair counts as one worth nothing: it is never in the plan.

mod bids;
mod matrix;
mod more;
mod paths;
mod shortlist;

use super::super::candidates::{index, small};
use super::branch::{Found, Prices};
use super::model::Model;
use super::network::{Arcs, Network, Node, Pair, TOP, Tree};
use matrix::{Matrix, Whole};
use shortlist::Shortlist;

const NONE: u32 = u32::MAX;
/// Beyond every sum of a price and a distance.
const FAR: i32 = i32::MAX / 2;

/// Who is with whom, and the prices that prove it: no pair is worth more than both its prices, one that is taken exactly so much, and
/// whoever is alone has the price 0.
///
/// INVARIANT: there are no more rows than columns, so a free column of price 0 is left for every row without one. A price
/// is never below 0 nor above the best score.
struct Solution<'a> {
    matrix: &'a Matrix<'a>,
    /// The price of every row.
    rows: Vec<i32>,
    /// The price of every column.
    columns: Vec<i32>,
    /// The column of every row.
    taken: Vec<u32>,
    /// The row of every column.
    holder: Vec<u32>,
}

impl<'a> Solution<'a> {
    fn new(matrix: &'a Matrix<'a>) -> Self {
        Self {
            rows: vec![0; matrix.height()],
            columns: vec![0; matrix.width()],
            taken: vec![NONE; matrix.height()],
            holder: vec![NONE; matrix.width()],
            matrix,
        }
    }

    /// The solution, and what is left of the rows' lists.
    fn solve(mut self) -> (Self, Vec<Shortlist>) {
        let mut lists = self.bid();
        self.paths(&mut lists);
        (self, lists)
    }
}

/// The best plan; none when the programme is not of this kind.
pub(super) fn dense(model: &Model<'_>) -> Option<Found> {
    let whole = Whole::of(model)?;
    let matrix = whole.matrix();
    if matrix.height() <= matrix.width() {
        let (Solution { rows, columns, taken, .. }, lists) = Solution::new(&matrix).solve();
        return Some(found(model, &matrix, rows, columns, &taken, &lists));
    }
    let turned = matrix.turned();
    let (Solution { rows, columns, holder, .. }, _) = Solution::new(&turned).solve();
    Some(found(model, &matrix, columns, rows, &holder, &[]))
}

/// The plan by startups: their prices, those of the opportunities, and the opportunity of each.
#[expect(clippy::indexing_slicing, reason = "rows and columns are numbered by the matrix")]
fn found(
    model: &Model<'_>,
    matrix: &Matrix<'_>,
    rows: Vec<i32>,
    columns: Vec<i32>,
    taken: &[u32],
    lists: &[Shortlist],
) -> Found {
    let (mut network, numbers) = tight(model, matrix, &rows, &columns, taken, lists);
    let first = network.order();
    let pairs: Vec<u32> = network.taken().into_iter().map(|pair| numbers[index(pair)]).collect();
    let total = pairs.iter().map(|pair| i64::from(model.candidates.scores()[index(*pair)])).sum();
    let one_more = Some((more::one_more(matrix, &rows, &columns, taken), Vec::new()));
    let whole = |prices: Vec<i32>| prices.into_iter().map(i64::from).collect();
    let prices = Prices { programmes: whole(rows), seats: whole(columns), ..Prices::default() };
    Found { pairs, total, bound: total, looked: 1, prices, one_more, first }
}

/// The pairs that cost nothing at these prices, as a network in its best state, and their numbers.
#[expect(clippy::indexing_slicing, reason = "rows and columns are numbered by the matrix")]
fn tight(
    model: &Model<'_>,
    matrix: &Matrix<'_>,
    rows: &[i32],
    columns: &[i32],
    taken: &[u32],
    lists: &[Shortlist],
) -> (Network, Vec<u32>) {
    let (mut arcs, mut pairs, mut numbers) = (Arcs::default(), Vec::new(), Vec::new());
    for (startup, price) in (0..).zip(rows) {
        let from = small(numbers.len());
        let row = model.candidates.range(startup);
        let is_whole = row.len() == columns.len();
        let listed = lists.get(index(startup)).and_then(|list| list.worth(columns, *price));
        for column in listed.unwrap_or_else(|| matrix.worth(index(startup), columns, *price).collect()) {
            let pair = if is_whole { Some(small(row.start) + column) } else { model.candidates.pair(startup, column) };
            let pair = pair.filter(|pair| model.pairs[index(*pair)] == Pair::Free);
            let Some(pair) = pair else { continue };
            let is_taken = taken[index(startup)] == column;
            pairs.push(if is_taken { Pair::Taken } else { Pair::Free });
            arcs.to.push(column);
            arcs.gain.push(i64::from(model.candidates.scores()[index(pair)]));
            numbers.push(pair);
        }
        arcs.row.push((from, small(numbers.len())));
    }
    let one = Node { parent: TOP, least: 0, most: 1, flow: 0 };
    let tree = |size: usize| Tree { nodes: vec![one; size], leaf: None };
    let mut network = Network::new(arcs, pairs, tree(rows.len()), &tree(columns.len()));
    network.hold(rows, columns);
    (network, numbers)
}
