//! The best columns of a row. Prices of columns only rise while a plan is made, so nothing beyond becomes better than it was.

use super::FAR;
use super::matrix::BLOCK;

/// Columns in a list: long enough that hardly a row is looked at as a whole twice.
const SHORT: usize = 12;
/// Columns gathered before the best of them are kept.
const GATHERED: usize = 4 * SHORT;

/// The best columns of a row, with their scores, in no order.
pub(super) struct Shortlist {
    pub(super) columns: Vec<(i32, u32)>,
    /// No column that is not listed is worth more; below every worth when all are listed.
    pub(super) beyond: i32,
}

impl Shortlist {
    /// A list that tells nothing yet.
    pub(super) fn unknown() -> Self {
        Self { columns: Vec::new(), beyond: i32::MAX }
    }

    /// The columns of the row, listed or not, that are worth exactly so much, which none is worth more than; none when the list
    /// does not tell.
    pub(super) fn worth(&self, prices: &[i32], worth: i32) -> Option<Vec<u32>> {
        if self.beyond >= worth {
            return None;
        }
        let is_worth = |(score, column): &&(i32, u32)| {
            prices.get(super::index(*column)).is_some_and(|price| score - price == worth)
        };
        let mut columns: Vec<u32> = self.columns.iter().filter(is_worth).map(|(_, column)| *column).collect();
        columns.sort_unstable();
        Some(columns)
    }

    /// Makes the list anew.
    pub(super) fn make(&mut self, scores: &[u32], prices: &[i32]) {
        let mut best = Gathered { columns: Vec::with_capacity(GATHERED + BLOCK), least: -FAR };
        for ((scores, prices), from) in scores.chunks(BLOCK).zip(prices.chunks(BLOCK)).zip((0..).step_by(BLOCK)) {
            let worth = scores.iter().zip(prices).map(|(score, price)| score.cast_signed() - price);
            if worth.fold(i32::MIN, i32::max) > best.least {
                best.gather(scores, prices, from);
            }
        }
        best.keep();
        self.beyond = best.least;
        self.columns.clear();
        let priced = |(worth, column): (i32, u32)| {
            (worth + prices.get(super::index(column)).copied().unwrap_or_default(), column)
        };
        self.columns.extend(best.columns.into_iter().map(priced));
    }
}

/// Columns with their worth, of which the best are kept.
struct Gathered {
    columns: Vec<(i32, u32)>,
    /// What is not worth more need not be gathered.
    least: i32,
}

impl Gathered {
    fn gather(&mut self, scores: &[u32], prices: &[i32], from: usize) {
        for ((score, price), column) in scores.iter().zip(prices).zip(super::small(from)..) {
            let worth = score.cast_signed() - price;
            if worth > self.least {
                self.columns.push((worth, column));
            }
        }
        if self.columns.len() >= GATHERED {
            self.keep();
        }
    }

    fn keep(&mut self) {
        if self.columns.len() > SHORT {
            let (_, next, _) =
                self.columns.select_nth_unstable_by_key(SHORT, |(worth, column)| (std::cmp::Reverse(*worth), *column));
            self.least = next.0;
            self.columns.truncate(SHORT);
        }
    }
}
