//! The result of the solvers: the best plan with its proof, or the reason why there is none.

use super::Cut;
use super::model::Model;

/// The best plan found, and what proves how good it is.
pub(super) struct Optimum {
    /// The pairs, in order.
    pub(super) pairs: Vec<u32>,
    pub(super) total: i64,
    /// An upper bound on the total of every plan.
    pub(super) bound: i64,
    /// Nodes of branch and bound.
    pub(super) nodes: u32,
    pub(super) prices: DualPrices,
    /// `None` where quotas overlap.
    pub(super) marginal_values: Option<MarginalValues>,
    /// It is the first of the best plans in the order of ids.
    pub(super) lexicographically_first: bool,
}

/// What one more seat gains.
pub(super) struct MarginalValues {
    /// By opportunity.
    pub(super) seats: Vec<i64>,
    /// By limit of the model.
    pub(super) limits: Vec<i64>,
}

/// The dual prices of startups, opportunities, limits and side constraints, in the order of the
/// model.
pub(super) struct DualPrices {
    pub(super) programmes: Vec<i64>,
    pub(super) seats: Vec<i64>,
    pub(super) limits: Vec<i64>,
    pub(super) side_constraints: Vec<i64>,
}

impl DualPrices {
    /// No limit has a price.
    pub(super) fn none(model: &Model<'_>) -> Self {
        Self {
            programmes: vec![0; model.programmes.len()],
            seats: vec![0; model.seats.len()],
            limits: vec![0; model.limits.len()],
            side_constraints: Vec::new(),
        }
    }
}

/// The reason why there is no plan.
pub(super) enum NoSolution {
    /// A saturated cut of the network.
    Cut(Cut),
    /// No plan keeps the side constraints.
    Infeasible,
    /// No plan was found within the limit of nodes.
    NodeLimit,
}
