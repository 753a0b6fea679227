//! The best columns of a row. Column prices only rise during a solution, so an unlisted column
//! never becomes better than it was.

use super::INFINITE;
use super::matrix::BLOCK;

/// Columns in a list: long enough that few rows are scanned twice.
const SHORT: usize = 12;
/// Columns gathered before the best of them are kept.
const GATHERED: usize = 4 * SHORT;

/// The best columns of a row, with their scores, in no order.
pub(super) struct Shortlist {
    pub(super) columns: Vec<(i32, u32)>,
    /// An upper bound on the surplus of every unlisted column; minimal when all are listed.
    pub(super) best_unlisted: i32,
}

#[expect(clippy::indexing_slicing, reason = "there is a price for every column")]
impl Shortlist {
    /// A list without columns, which is always rebuilt.
    pub(super) fn empty() -> Self {
        Self { columns: Vec::new(), best_unlisted: i32::MAX }
    }

    /// The columns of the row with exactly this surplus, which must be the largest; `None` if an
    /// unlisted column may have it too.
    pub(super) fn surplus(&self, prices: &[i32], surplus: i32) -> Option<Vec<u32>> {
        if self.best_unlisted >= surplus {
            return None;
        }
        let has_surplus = |(score, column): &&(i32, u32)| score - prices[super::index(*column)] == surplus;
        let mut columns: Vec<u32> = self.columns.iter().filter(has_surplus).map(|(_, column)| *column).collect();
        columns.sort_unstable();
        Some(columns)
    }

    /// Rebuilds the list from the scores of the row and the prices of all columns.
    pub(super) fn rebuild(&mut self, scores: &[u32], prices: &[i32]) {
        let mut best = TopColumns { columns: Vec::with_capacity(GATHERED + BLOCK), least: -INFINITE };
        for ((scores, prices), from) in scores.chunks(BLOCK).zip(prices.chunks(BLOCK)).zip((0..).step_by(BLOCK)) {
            let surplus = scores.iter().zip(prices).map(|(score, price)| score.cast_signed() - price);
            if surplus.fold(i32::MIN, i32::max) > best.least {
                best.gather(scores, prices, from);
            }
        }
        best.keep();
        self.best_unlisted = best.least;
        self.columns.clear();
        let score = |surplus: i32, column: u32| surplus + prices[super::index(column)];
        self.columns.extend(best.columns.into_iter().map(|(surplus, column)| (score(surplus, column), column)));
    }
}

/// Columns with their surplus, of which the best are kept.
struct TopColumns {
    columns: Vec<(i32, u32)>,
    /// Columns with no larger surplus need not be gathered.
    least: i32,
}

impl TopColumns {
    /// Adds the columns of a block that may be among the best; `from` is the number of its first.
    fn gather(&mut self, scores: &[u32], prices: &[i32], from: usize) {
        for ((score, price), column) in scores.iter().zip(prices).zip(super::to_u32(from)..) {
            let surplus = score.cast_signed() - price;
            if surplus > self.least {
                self.columns.push((surplus, column));
            }
        }
        if self.columns.len() >= GATHERED {
            self.keep();
        }
    }

    /// Drops all but the best columns.
    fn keep(&mut self) {
        if self.columns.len() > SHORT {
            let (_, next, _) = self
                .columns
                .select_nth_unstable_by_key(SHORT, |(surplus, column)| (std::cmp::Reverse(*surplus), *column));
            self.least = next.0;
            self.columns.truncate(SHORT);
        }
    }
}
