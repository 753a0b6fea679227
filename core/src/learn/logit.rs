//! The optimiser: a conditional logit (which of the candidates was met?) with weights of zero and above.
//!
//! Projected Newton steps on a convex function. Sums run in the order of the questions, logarithms and powers are the
//! software ones of [`numeric`](crate::numeric): the same weights on every machine and any number of threads.

use crate::numeric::{exp, ln};

/// One question: candidates by criteria, row by row.
pub(super) struct Choice {
    /// Memberships in thousandths of 10 000, candidate by candidate.
    pub(super) rows: Vec<f64>,
    /// How many candidates each row stands for.
    pub(super) stands_for: Vec<f64>,
    /// Which rows were met.
    pub(super) met: Vec<usize>,
}

/// Pull towards the weights one starts from, as a share of a question: enough to settle criteria that say the same.
const PULL: f64 = 0.001;

/// Newton steps at most; a dozen settle it.
const STEPS: usize = 40;

/// A gain in nats a question below which nothing more is gained.
const ENOUGH: f64 = 1e-7;

/// The weights that make what happened most likely.
pub(super) fn learned(choices: &[Choice], start: &[f64]) -> Vec<f64> {
    let mut weights = start.to_vec();
    let mut here = Slope::at(choices, &weights, start);
    for _ in 0..STEPS {
        let step = here.newton(&weights);
        let mut share = 1.0;
        let better = loop {
            let tried: Vec<f64> = weights.iter().zip(&step).map(|(w, s)| (w - share * s).max(0.0)).collect();
            let there = Slope::at(choices, &tried, start);
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
        if gain < ENOUGH {
            break;
        }
    }
    weights
}

/// Mean loss in nats a question.
pub(super) fn loss(choices: &[Choice], weights: &[f64]) -> f64 {
    let sum: f64 = choices.iter().map(|choice| choice.likelihood(weights, None)).sum();
    -sum / count(choices)
}

fn count(choices: &[Choice]) -> f64 {
    u32::try_from(choices.len()).map_or(1.0, f64::from).max(1.0)
}

/// The loss with its first and second derivatives.
struct Slope {
    loss: f64,
    gradient: Vec<f64>,
    curvature: Vec<f64>,
}

impl Slope {
    fn at(choices: &[Choice], weights: &[f64], start: &[f64]) -> Self {
        let width = weights.len();
        let mut slope = Self { loss: 0.0, gradient: vec![0.0; width], curvature: vec![0.0; width * width] };
        for choice in choices {
            slope.loss -= choice.likelihood(weights, Some((&mut slope.gradient, &mut slope.curvature)));
        }
        let all = count(choices);
        slope.loss /= all;
        slope.gradient.iter_mut().chain(&mut slope.curvature).for_each(|value| *value /= all);
        for (i, (weight, start)) in weights.iter().zip(start).enumerate() {
            slope.loss += PULL * (weight - start) * (weight - start);
            if let Some(value) = slope.gradient.get_mut(i) {
                *value += 2.0 * PULL * (weight - start);
            }
            if let Some(value) = slope.curvature.get_mut(i * width + i) {
                *value += 2.0 * PULL;
            }
        }
        slope
    }

    /// The Newton step of the weights that may move: those above zero, and those that want to rise from it.
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

impl Choice {
    /// Log-likelihood of what was met; adds the derivatives of its negative when asked.
    fn likelihood(&self, weights: &[f64], slope: Option<(&mut Vec<f64>, &mut Vec<f64>)>) -> f64 {
        let width = weights.len();
        let rows = || self.rows.chunks_exact(width.max(1));
        let utilities: Vec<f64> = rows().map(|row| row.iter().zip(weights).map(|(x, w)| x * w).sum()).collect();
        let greatest = utilities.iter().copied().fold(f64::MIN, f64::max);
        let odds: Vec<f64> = utilities.iter().zip(&self.stands_for).map(|(u, n)| n * exp(u - greatest)).collect();
        let whole: f64 = odds.iter().sum();
        let each = 1.0 / u32::try_from(self.met.len()).map_or(1.0, f64::from).max(1.0);
        let met: f64 = self.met.iter().filter_map(|at| utilities.get(*at)).sum();
        if let Some((gradient, curvature)) = slope {
            let mut mean = vec![0.0; width];
            for (row, odds) in rows().zip(&odds) {
                let chance = odds / whole;
                for (i, x) in row.iter().enumerate() {
                    add(&mut mean, i, chance * x);
                    let products = row.iter().enumerate().map(|(j, y)| (i * width + j, chance * x * y));
                    products.for_each(|(at, value)| add(curvature, at, value));
                }
            }
            for (i, x) in mean.iter().enumerate() {
                mean.iter().enumerate().for_each(|(j, y)| add(curvature, i * width + j, -x * y));
                let observed: f64 = self.met.iter().filter_map(|at| self.rows.get(at * width + i)).sum();
                add(gradient, i, x - each * observed);
            }
        }
        met * each - greatest - ln(whole)
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

    #[test]
    fn equations_are_solved() {
        let solution = solved(vec![vec![2.0, 1.0], vec![1.0, 3.0]], vec![3.0, 5.0]);
        assert!(solution.iter().zip([0.8, 1.4]).all(|(a, b)| (a - b).abs() < 1e-9), "{solution:?}");
    }

    #[test]
    fn what_tells_gains_weight_and_what_misleads_loses_all() {
        // Criterion 0 is high for the met in three of four questions; criterion 1 is low for it in all.
        let choice = |right: bool| Choice {
            rows: if right { vec![1.0, 0.0, 0.0, 1.0] } else { vec![0.0, 0.0, 1.0, 1.0] },
            stands_for: vec![1.0, 1.0],
            met: vec![0],
        };
        let choices = [choice(true), choice(true), choice(true), choice(false)];
        let weights = learned(&choices, &[0.5, 0.5]);
        let [first, second] = weights.as_slice() else { panic!("two weights") };
        assert!(*first > 0.5 && *second == 0.0, "{weights:?}");
        assert!(loss(&choices, &weights) < loss(&choices, &[0.5, 0.5]));
    }
}
