//! L2-regularised conditional logit (McFadden 1974) with non-negative weights: which of the
//! candidates was chosen?
//!
//! Projected Newton steps on a convex objective. Sums run in the order of the choice situations,
//! and logarithms and powers are the software ones of [`numeric`](crate::numeric): the same weights
//! on every machine and any number of threads.

use crate::executor::Executor;
use crate::numeric::{exp, ln};

/// One question: candidates by criteria, row by row.
pub(super) struct ChoiceSet {
    /// Memberships in thousandths of 10 000, candidate by candidate.
    pub(super) rows: Vec<f64>,
    /// How many candidates each row stands for.
    pub(super) stands_for: Vec<f64>,
    /// Which rows were met.
    pub(super) met: Vec<usize>,
}

/// Pull towards the weights one starts from, as a share of a question: enough to settle criteria
/// that say the same.
const L2_PENALTY: f64 = 0.001;

/// Newton steps at most; a dozen settle it.
const MAX_STEPS: usize = 40;

/// A gain in nats a question below which nothing more is gained.
const MIN_GAIN: f64 = 1e-7;

/// The weights that make what happened most likely.
pub(super) fn learned(choices: &[&ChoiceSet], start: &[f64], executor: &Executor<'_>) -> LogitFit {
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

/// Mean loss in nats a question, and the weights it is of.
pub(super) struct LogitFit {
    pub(super) weights: Vec<f64>,
    pub(super) loss: f64,
}

/// The loss with its first and second derivatives.
struct Objective {
    /// With the pull.
    loss: f64,
    /// Without it.
    plain: f64,
    gradient: Vec<f64>,
    curvature: Vec<f64>,
}

impl Objective {
    fn at(choices: &[&ChoiceSet], weights: &[f64], start: &[f64], executor: &Executor<'_>) -> Self {
        let width = weights.len();
        // Each contribution is of one choice situation; they are added in order, whatever the
        // threads.
        let parts = executor.each(choices, |choice| choice.part(weights));
        let whole = parts.iter().fold(Part::new(width), Part::join);
        let all = u32::try_from(choices.len()).map_or(1.0, f64::from).max(1.0);
        let plain = whole.loss / all;
        let mut slope = Self { loss: plain, plain, gradient: whole.gradient, curvature: whole.curvature };
        slope.gradient.iter_mut().chain(&mut slope.curvature).for_each(|value| *value /= all);
        for (i, (weight, start)) in weights.iter().zip(start).enumerate() {
            slope.loss += L2_PENALTY * (weight - start) * (weight - start);
            add(&mut slope.gradient, i, 2.0 * L2_PENALTY * (weight - start));
            add(&mut slope.curvature, i * width + i, 2.0 * L2_PENALTY);
        }
        slope
    }

    /// The Newton step of the weights that may move: those above zero, and those that want to rise
    /// from it.
    fn newton(&self, weights: &[f64]) -> Vec<f64> {
        let width = weights.len();
        let moves =
            |i: usize| weights.get(i).is_some_and(|w| *w > 0.0) || self.gradient.get(i).is_some_and(|g| *g < 0.0);
        let free: Vec<usize> = (0..width).filter(|i| moves(*i)).collect();
        let of = |i: usize, j: usize| self.curvature.get(i * width + j).copied().unwrap_or(0.0);
        let matrix: Vec<Vec<f64>> = free.iter().map(|i| free.iter().map(|j| of(*i, *j)).collect()).collect();
        let right: Vec<f64> = free.iter().map(|i| self.gradient.get(*i).copied().unwrap_or(0.0)).collect();
        let mut step = vec![0.0; width];
        for (i, value) in free.into_iter().zip(solved(matrix, right)) {
            if let Some(slot) = step.get_mut(i) {
                *slot = value;
            }
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
        let each = 1.0 / u32::try_from(self.met.len()).map_or(1.0, f64::from).max(1.0);
        let met: f64 = self.met.iter().filter_map(|at| utilities.get(*at)).sum();
        let mut part = Part::new(width);
        part.loss = greatest + ln(whole) - met * each;
        // The mean and the mean product of the criteria under the odds; then the product of the
        // means is taken off.
        for (row, odds) in rows().zip(&odds) {
            part.add(row, odds / whole);
        }
        let mean = part.gradient.clone();
        for (line, x) in part.curvature.chunks_exact_mut(width.max(1)).zip(&mean) {
            line.iter_mut().zip(&mean).for_each(|(slot, y)| *slot -= x * y);
        }
        for row in self.met.iter().filter_map(|at| self.rows.get(at * width..)) {
            part.gradient.iter_mut().zip(row).for_each(|(slot, x)| *slot -= each * x);
        }
        part
    }
}

/// What some questions add to the loss and its derivatives.
struct Part {
    loss: f64,
    gradient: Vec<f64>,
    curvature: Vec<f64>,
}

impl Part {
    fn new(width: usize) -> Self {
        Self { loss: 0.0, gradient: vec![0.0; width], curvature: vec![0.0; width * width] }
    }

    /// A row and its products, so many times.
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

fn add(values: &mut [f64], at: usize, value: f64) {
    if let Some(slot) = values.get_mut(at) {
        *slot += value;
    }
}

/// Gaussian elimination of a positive definite matrix, which needs no exchange of rows.
fn solved(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let width = right.len();
    for at in 0..width {
        let (Some(head), Some(head_right)) = (matrix.get(at).cloned(), right.get(at).copied()) else { break };
        let pivot = head.get(at).copied().unwrap_or(0.0);
        if pivot.abs() < 1e-12 {
            continue;
        }
        for row in 0..width {
            let Some(line) = matrix.get_mut(row).filter(|_| row != at) else { continue };
            let times = line.get(at).copied().unwrap_or(0.0) / pivot;
            line.iter_mut().zip(&head).for_each(|(value, above)| *value -= times * above);
            add(&mut right, row, -times * head_right);
        }
    }
    let diagonal = matrix.iter().enumerate().map(|(i, row)| row.get(i).copied().unwrap_or(0.0));
    right
        .into_iter()
        .zip(diagonal)
        .map(|(value, pivot)| if pivot.abs() < 1e-12 { 0.0 } else { value / pivot })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::executor::Parallelism;

    #[test]
    fn equations_are_solved() {
        let solution = solved(vec![vec![2.0, 1.0], vec![1.0, 3.0]], vec![3.0, 5.0]);
        assert!(solution.iter().zip([0.8, 1.4]).all(|(a, b)| (a - b).abs() < 1e-9), "{solution:?}");
    }

    #[test]
    fn what_tells_gains_weight_and_what_misleads_loses_all() {
        // Criterion 0 is high for the met in three of four questions; criterion 1 is low for it in
        // all.
        let choice = |right: bool| ChoiceSet {
            rows: if right { vec![1.0, 0.0, 0.0, 1.0] } else { vec![0.0, 0.0, 1.0, 1.0] },
            stands_for: vec![1.0, 1.0],
            met: vec![0],
        };
        let choices = [choice(true), choice(true), choice(true), choice(false)];
        let choices: Vec<&ChoiceSet> = choices.iter().collect();
        let executor = Executor::of(Parallelism::CALLER).expect("the caller is there");
        let found = learned(&choices, &[0.5, 0.5], &executor);
        let [first, second] = found.weights.as_slice() else { panic!("two weights") };
        assert!(*first > 0.5 && *second == 0.0, "{:?}", found.weights);
        assert!(found.loss < Objective::at(&choices, &[0.5, 0.5], &[0.5, 0.5], &executor).plain);
    }
}
