//! The assignment problem on a dense matrix: one to one, and most pairs are candidates.
//!
//! An auction over a shortlist of each row's best columns (Bertsekas 1988) assigns most rows;
//! shortest augmenting paths over the same lists assign the rest (Jonker and Volgenant 1987,
//! without scanning whole rows). The tight pairs form a small network that gives the
//! lexicographically first best plan. A missing or forbidden pair has the score 0 and is never in
//! the plan.

mod auction;
mod marginal;
mod matrix;
mod shortest_paths;
mod shortlist;

use super::super::numbers::{index, to_u32};
use super::model::Model;
use super::network::{ArcState, Arcs, Network, Node, TOP, Tree};
use super::optimum::{DualPrices, MarginalValues, Optimum};
use matrix::{DenseModel, Matrix};
use shortlist::Shortlist;

const NONE: u32 = u32::MAX;
/// Beyond every sum of a price and a distance.
const INFINITE: i32 = i32::MAX / 2;

/// A matching and its dual prices. INVARIANT (complementary slackness): no score exceeds the sum of
/// both prices of its pair, the score of a taken pair equals it, and an unmatched row or column has
/// the price 0.
///
/// INVARIANT: there are no more rows than columns, so a free column of price 0 is left for every
/// row without one. A price is never below 0 nor above the best score.
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

    /// The optimal matching, and the shortlists of the rows.
    fn solve(mut self) -> (Self, Vec<Shortlist>) {
        let mut lists = self.run_auction();
        self.assign_by_shortest_paths(&mut lists);
        (self, lists)
    }
}

/// The best plan; `None` if the model is not dense and one to one.
pub(super) fn dense(model: &Model<'_>) -> Option<Optimum> {
    let whole = DenseModel::of(model)?;
    let matrix = whole.matrix();
    if matrix.height() <= matrix.width() {
        let (Solution { rows, columns, taken, .. }, lists) = Solution::new(&matrix).solve();
        return Some(found(model, &matrix, rows, columns, &taken, Some(&lists)));
    }
    let transposed = matrix.transposed();
    let (Solution { rows, columns, holder, .. }, _) = Solution::new(&transposed).solve();
    Some(found(model, &matrix, columns, rows, &holder, None))
}

/// The optimum of a matching: `rows` and `columns` are the prices of startups and opportunities,
/// `taken` is the opportunity of each startup.
#[expect(clippy::indexing_slicing, reason = "rows and columns are numbered by the matrix")]
fn found(
    model: &Model<'_>,
    matrix: &Matrix<'_>,
    rows: Vec<i32>,
    columns: Vec<i32>,
    taken: &[u32],
    lists: Option<&[Shortlist]>,
) -> Optimum {
    let (mut network, numbers) = tight(model, matrix, &rows, &columns, taken, lists);
    let lexicographically_first = network.make_lexicographic();
    let pairs: Vec<u32> = network.taken().into_iter().map(|pair| numbers[index(pair)]).collect();
    let total = pairs.iter().map(|pair| i64::from(model.candidates.scores()[index(*pair)])).sum();
    let seats = marginal::marginal_values(matrix, &rows, &columns, taken);
    let marginal_values = Some(MarginalValues { seats, limits: Vec::new() });
    let whole = |prices: Vec<i32>| prices.into_iter().map(i64::from).collect();
    let prices = DualPrices { programmes: whole(rows), seats: whole(columns), ..DualPrices::none(model) };
    Optimum { pairs, total, bound: total, nodes: 1, prices, marginal_values, lexicographically_first }
}

/// The tight pairs (of reduced cost zero) as a network with the optimal flow, and their numbers
/// among the candidates. Of a transposed matrix there are no shortlists by startup.
#[expect(clippy::indexing_slicing, reason = "rows and columns are numbered by the matrix")]
fn tight(
    model: &Model<'_>,
    matrix: &Matrix<'_>,
    rows: &[i32],
    columns: &[i32],
    taken: &[u32],
    lists: Option<&[Shortlist]>,
) -> (Network, Vec<u32>) {
    let (mut arcs, mut pairs, mut numbers) = (Arcs::default(), Vec::new(), Vec::new());
    for (startup, price) in (0..).zip(rows) {
        let from = to_u32(numbers.len());
        let row = model.candidates.range(startup);
        let is_whole = row.len() == columns.len();
        let listed = lists.and_then(|lists| lists[index(startup)].surplus(columns, *price));
        for column in listed.unwrap_or_else(|| matrix.surplus(index(startup), columns, *price).collect()) {
            let pair = if is_whole { Some(to_u32(row.start) + column) } else { model.candidates.pair(startup, column) };
            let pair = pair.filter(|pair| model.states[index(*pair)] == ArcState::Free);
            // A missing or forbidden pair has the score 0 and is tight at zero prices.
            let Some(pair) = pair else { continue };
            let is_taken = taken[index(startup)] == column;
            pairs.push(if is_taken { ArcState::Taken } else { ArcState::Free });
            arcs.to.push(column);
            arcs.gain.push(i64::from(model.candidates.scores()[index(pair)]));
            numbers.push(pair);
        }
        arcs.row.push((from, to_u32(numbers.len())));
    }
    let one = Node { parent: TOP, least: 0, most: 1, flow: 0 };
    let tree = |size: usize| Tree { nodes: vec![one; size], leaf: None };
    let mut network = Network::new(arcs, pairs, tree(rows.len()), &tree(columns.len()));
    network.warm_start(rows, columns);
    (network, numbers)
}
