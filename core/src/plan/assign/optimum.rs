//! The outcome of a solution: the best plan with its proof, or why there is none.

use super::Cut;

/// The best plan found, and what proves how good it is.
pub(super) struct Optimum {
    /// The pairs, in order.
    pub(super) pairs: Vec<u32>,
    pub(super) total: i64,
    /// An upper bound on the total of every plan.
    pub(super) bound: i64,
    /// Parts that were looked at.
    pub(super) nodes: u32,
    /// The prices of startups, opportunities and limits, in the order of the model's; then of its
    /// sums.
    pub(super) prices: DualPrices,
    /// What one more seat gains, for opportunities and limits; none where quotas overlap.
    pub(super) marginal_values: Option<(Vec<i64>, Vec<i64>)>,
    /// It is the first of the best plans in the order of ids.
    pub(super) lexicographically_first: bool,
}

#[derive(Default)]
pub(super) struct DualPrices {
    pub(super) programmes: Vec<i64>,
    pub(super) seats: Vec<i64>,
    pub(super) limits: Vec<i64>,
    pub(super) side_constraints: Vec<i64>,
}

/// Why there is no plan.
pub(super) enum NoSolution {
    /// These limits of the network leave none.
    Cut(Cut),
    /// None keeps the sums.
    Infeasible,
    /// None was found within the parts that were looked at.
    NodeLimit,
}
