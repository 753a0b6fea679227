//! The scores as a dense matrix, row by row.

use std::borrow::Cow;

use super::super::super::candidates::Candidates;
use super::super::super::numbers::{index, to_u32};
use super::super::model::Model;
use super::super::network::ArcState;

/// Scores, row by row.
pub(super) struct Matrix<'a> {
    scores: Cow<'a, [u32]>,
    width: usize,
}

/// A model in which every startup is in one programme at most, every opportunity has one seat, and
/// at least half of all pairs are candidates.
pub(super) struct DenseModel<'a> {
    model: &'a Model<'a>,
    /// No pair is missing or forbidden.
    complete: bool,
}

impl<'a> DenseModel<'a> {
    /// The model as a dense one; `None` if it is not of this kind.
    pub(super) fn of(model: &'a Model<'a>) -> Option<Self> {
        let single = model.limits.is_empty()
            && model.side_constraints.is_empty()
            && model.programmes.iter().all(|most| *most == 1)
            && model.seats.iter().all(|seats| *seats == (0, 1));
        let all = model.programmes.len().checked_mul(model.seats.len())?;
        let pairs = model.candidates.len();
        if !single
            || pairs == 0
            || pairs < all.div_ceil(2)
            || (!model.all_free && model.states.contains(&ArcState::Fixed))
        {
            return None;
        }
        Some(Self { model, complete: pairs == all && model.all_free })
    }

    /// The scores with a row for each startup, borrowed from the candidates if no pair is missing.
    pub(super) fn matrix(&self) -> Matrix<'a> {
        let (candidates, width) = (self.model.candidates, self.model.seats.len());
        let scores = candidates.scores();
        Matrix { scores: if self.complete { Cow::Borrowed(scores) } else { self.filled(candidates, width) }, width }
    }

    /// The scores of the free pairs; any other pair has the score 0.
    #[expect(clippy::indexing_slicing, reason = "pairs and opportunities are numbered by the candidates")]
    fn filled(&self, candidates: &Candidates, width: usize) -> Cow<'a, [u32]> {
        let mut filled = vec![0; self.model.programmes.len() * width];
        for (startup, row) in (0..).zip(filled.chunks_exact_mut(width)) {
            for (pair, opportunity, score) in candidates.row(startup) {
                if self.model.states[index(pair)] == ArcState::Free {
                    row[index(opportunity)] = score;
                }
            }
        }
        Cow::Owned(filled)
    }
}

/// Columns that are compared at a time: most blocks have none that matters and are skipped whole.
pub(super) const BLOCK: usize = 32;

#[expect(clippy::indexing_slicing, reason = "rows are numbered by the matrix")]
impl Matrix<'_> {
    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn height(&self) -> usize {
        self.scores.len() / self.width
    }

    pub(super) fn row(&self, row: usize) -> &[u32] {
        &self.scores[row * self.width..(row + 1) * self.width]
    }

    /// The transpose: a row for each column.
    pub(super) fn transposed(&self) -> Matrix<'static> {
        let mut transposed = Vec::with_capacity(self.scores.len());
        for column in 0..self.width {
            transposed.extend(self.scores.iter().skip(column).step_by(self.width));
        }
        Matrix { scores: Cow::Owned(transposed), width: self.height() }
    }

    /// The columns of a row whose surplus (score less price) is exactly this.
    pub(super) fn surplus<'m>(&'m self, row: usize, prices: &'m [i32], surplus: i32) -> impl Iterator<Item = u32> + 'm {
        let blocks = self.row(row).chunks(BLOCK).zip(prices.chunks(BLOCK)).zip((0..).step_by(BLOCK));
        let has_surplus = move |score: u32, price: i32| score.cast_signed() - price == surplus;
        let count = move |scores: &[u32], prices: &[i32]| {
            scores.iter().zip(prices).map(|(score, price)| u32::from(has_surplus(*score, *price))).sum::<u32>()
        };
        let blocks = blocks.filter(move |((scores, prices), _)| count(scores, prices) > 0);
        blocks.flat_map(move |((scores, prices), from)| {
            let columns = (to_u32(from)..).zip(scores.iter().zip(prices));
            columns.filter(move |(_, (score, price))| has_surplus(**score, **price)).map(|(column, _)| column)
        })
    }
}
