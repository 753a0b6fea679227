//! L2-regularised conditional logit (McFadden 1974) with non-negative weights: which of the
//! candidates was chosen?
//!
//! Projected Newton steps on a convex objective. Sums run in the order of the choice situations,
//! and logarithms and powers are the software ones of [`numeric`](crate::numeric): the same weights
//! on every machine and any number of threads.

use super::count;
use crate::executor::Executor;
use crate::numeric::{exp, ln};

/// A choice situation: candidates by criteria, row by row; those that were met come first.
pub(super) struct ChoiceSet {
    /// Memberships in thousandths of 10 000, candidate by candidate.
    pub(super) rows: Vec<f64>,
    /// How many candidates each row stands for.
    pub(super) stands_for: Vec<f64>,
    /// How many rows were met.
    pub(super) met: usize,
}

/// The penalty on the distance from the starting weights, as a share of a choice situation: enough
/// to decide between criteria that say the same.
const L2_PENALTY: f64 = 0.001;

/// Newton steps at most; about a dozen suffice.
const MAX_STEPS: usize = 40;

/// The optimiser stops at a gain below this, in nats per choice situation.
const MIN_GAIN: f64 = 1e-7;

/// The weights of the highest penalised likelihood, from `start`.
pub(super) fn fit_logit(choices: &[&ChoiceSet], start: &[f64], executor: &Executor<'_>) -> LogitFit {
    let mut weights = start.to_vec();
    let mut here = Objective::at(choices, &weights, start, executor);
    for _ in 0..MAX_STEPS {
        let step = here.newton(&weights);
        let mut share = 1.0;
        let better = loop {
            let tried: Vec<f64> = weights.iter().zip(&step).map(|(w, s)| (w - share * s).max(0.0)).collect();
            let there = Objective::at(choices, &tried, start, executor);
            if there.loss < here.loss {
                break Some((tried, there));
            }
            share /= 2.0;
            if share < 1e-3 {
                break None;
            }
        };
        let Some((tried, there)) = better else { break };
        let gain = here.loss - there.loss;
        (weights, here) = (tried, there);
        if gain < MIN_GAIN {
            break;
        }
    }
    LogitFit { weights, loss: here.plain }
}

/// Weights, and their mean loss without the penalty in nats per choice situation.
pub(super) struct LogitFit {
    pub(super) weights: Vec<f64>,
    pub(super) loss: f64,
}

/// The loss with its first and second derivatives.
struct Objective {
    /// With the penalty.
    loss: f64,
    /// Without it.
    plain: f64,
    gradient: Vec<f64>,
    curvature: Vec<f64>,
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT: weights, gradient and curvature have the same width")]
impl Objective {
    fn at(choices: &[&ChoiceSet], weights: &[f64], start: &[f64], executor: &Executor<'_>) -> Self {
        let width = weights.len();
        // Each contribution is of one choice situation; they are added in order, whatever the
        // threads.
        let parts = executor.each(choices, |choice| choice.part(weights));
        let whole = parts.iter().fold(Part::new(width), Part::join);
        let all = f64::from(count(choices.len())).max(1.0);
        let plain = whole.loss / all;
        let mut objective = Self { loss: plain, plain, gradient: whole.gradient, curvature: whole.curvature };
        objective.gradient.iter_mut().chain(&mut objective.curvature).for_each(|value| *value /= all);
        for (i, (weight, start)) in weights.iter().zip(start).enumerate() {
            objective.loss += L2_PENALTY * (weight - start) * (weight - start);
            objective.gradient[i] += 2.0 * L2_PENALTY * (weight - start);
            objective.curvature[i * width + i] += 2.0 * L2_PENALTY;
        }
        objective
    }

    /// The Newton step of the free weights: those above zero, and those at zero that the gradient
    /// raises.
    fn newton(&self, weights: &[f64]) -> Vec<f64> {
        let width = weights.len();
        let free: Vec<usize> = (0..width).filter(|i| weights[*i] > 0.0 || self.gradient[*i] < 0.0).collect();
        let row = |i: &usize| free.iter().map(|j| self.curvature[i * width + j]).collect();
        let matrix: Vec<Vec<f64>> = free.iter().map(row).collect();
        let right: Vec<f64> = free.iter().map(|i| self.gradient[*i]).collect();
        let mut step = vec![0.0; width];
        for (i, value) in free.into_iter().zip(solve(matrix, right)) {
            step[i] = value;
        }
        step
    }
}

impl ChoiceSet {
    /// Log-likelihood of what was met, with the derivatives of its negative.
    fn part(&self, weights: &[f64]) -> Part {
        let width = weights.len();
        let rows = || self.rows.chunks_exact(width.max(1));
        let utilities: Vec<f64> = rows().map(|row| row.iter().zip(weights).map(|(x, w)| x * w).sum()).collect();
        let greatest = utilities.iter().copied().fold(f64::MIN, f64::max);
        let odds: Vec<f64> = utilities.iter().zip(&self.stands_for).map(|(u, n)| n * exp(u - greatest)).collect();
        let whole: f64 = odds.iter().sum();
        let each = 1.0 / f64::from(count(self.met)).max(1.0);
        let met: f64 = utilities.iter().take(self.met).sum();
        let mut part = Part::new(width);
        part.loss = greatest + ln(whole) - met * each;
        // The curvature is the covariance of the criteria under the odds: the mean product less the
        // product of the means.
        for (row, odds) in rows().zip(&odds) {
            part.add(row, odds / whole);
        }
        let mean = part.gradient.clone();
        for (line, x) in part.curvature.chunks_exact_mut(width.max(1)).zip(&mean) {
            line.iter_mut().zip(&mean).for_each(|(slot, y)| *slot -= x * y);
        }
        for row in rows().take(self.met) {
            part.gradient.iter_mut().zip(row).for_each(|(slot, x)| *slot -= each * x);
        }
        part
    }
}

/// What some choice situations add to the loss and its derivatives.
struct Part {
    loss: f64,
    gradient: Vec<f64>,
    curvature: Vec<f64>,
}

impl Part {
    fn new(width: usize) -> Self {
        Self { loss: 0.0, gradient: vec![0.0; width], curvature: vec![0.0; width * width] }
    }

    /// Adds a row and its products, weighted.
    fn add(&mut self, row: &[f64], times: f64) {
        let lines = self.curvature.chunks_exact_mut(row.len().max(1));
        for ((line, slot), x) in lines.zip(&mut self.gradient).zip(row) {
            let part = times * x;
            *slot += part;
            line.iter_mut().zip(row).for_each(|(slot, y)| *slot += part * y);
        }
    }

    fn join(mut self, other: &Self) -> Self {
        self.loss += other.loss;
        self.gradient.iter_mut().zip(&other.gradient).for_each(|(slot, value)| *slot += value);
        self.curvature.iter_mut().zip(&other.curvature).for_each(|(slot, value)| *slot += value);
        self
    }
}

/// Gauss–Jordan elimination of a positive definite matrix, which needs no exchange of rows.
#[expect(clippy::indexing_slicing, reason = "the matrix is a square as wide as the right side")]
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let width = right.len();
    for at in 0..width {
        let (pivot_row, pivot_right) = (matrix[at].clone(), right[at]);
        let pivot = pivot_row[at];
        if pivot.abs() < 1e-12 {
            continue;
        }
        for row in (0..width).filter(|row| *row != at) {
            let times = matrix[row][at] / pivot;
            matrix[row].iter_mut().zip(&pivot_row).for_each(|(value, above)| *value -= times * above);
            right[row] += -times * pivot_right;
        }
    }
    let quotient = |(i, value): (usize, f64)| match matrix[i][i] {
        pivot if pivot.abs() < 1e-12 => 0.0,
        pivot => value / pivot,
    };
    right.into_iter().enumerate().map(quotient).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::executor::Parallelism;

    #[test]
    fn equations_are_solved() {
        let solution = solve(vec![vec![2.0, 1.0], vec![1.0, 3.0]], vec![3.0, 5.0]);
        assert!(solution.iter().zip([0.8, 1.4]).all(|(a, b)| (a - b).abs() < 1e-9), "{solution:?}");
    }

    #[test]
    fn a_predictive_criterion_gains_weight_and_a_misleading_one_loses_all() {
        // Criterion 0 is high for the candidate met in three of four situations; criterion 1 is low
        // for it in all.
        let choice = |right: bool| ChoiceSet {
            rows: if right { vec![1.0, 0.0, 0.0, 1.0] } else { vec![0.0, 0.0, 1.0, 1.0] },
            stands_for: vec![1.0, 1.0],
            met: 1,
        };
        let choices = [choice(true), choice(true), choice(true), choice(false)];
        let choices: Vec<&ChoiceSet> = choices.iter().collect();
        let executor = Executor::of(Parallelism::CALLER).expect("the caller is there");
        let found = fit_logit(&choices, &[0.5, 0.5], &executor);
        let [first, second] = found.weights.as_slice() else { panic!("two weights") };
        assert!(*first > 0.5 && *second == 0.0, "{:?}", found.weights);
        assert!(found.loss < Objective::at(&choices, &[0.5, 0.5], &[0.5, 0.5], &executor).plain);
    }
}
