//! Cohorts: who goes where when seats are few.
//!
//! `records` turns a request about records into one about ids, `model` checks it, and `branch`
//! solves the model: a dense matrix (`dense`), a network flow (`network`, `auction`, `flow`), or
//! branch and bound on the network for limits that cross. `lexicographic` selects one of the best
//! plans; `dual_prices`, `assignment` and `infeasible` explain the answer.

mod assignment;
mod auction;
mod branch;
mod constraint;
mod cycles;
mod dense;
mod dual_prices;
mod flow;
mod infeasible;
mod laminar;
mod lexicographic;
mod model;
mod network;
mod optimum;
mod quota;
mod records;
mod request;
mod tight_arcs;

use std::sync::Arc;

use super::candidates::Candidates;
use super::gather::{CandidateOptions, Gather};
use super::numbers::index;
use crate::diagnostic::{ErrorKind, PlanErrorKind, Unit};
use crate::error::{Error, Result};
use crate::matcher::Matcher;
use crate::record::{Opportunity, Startup};
use crate::search::Catalog;
use model::Model;
use optimum::NoSolution;
use records::Records;

pub use assignment::{Assigned, Assignment, DualPrice, SeatUsage, Unassigned};
pub use constraint::{Constraint, QuotaEnd};
pub use infeasible::Infeasible;
pub use quota::{CountRange, Quota, StageSeats, StartupSelection};
pub use request::Assign;

/// The highest price of a side constraint: above the score of any pair, and small enough for exact
/// sums.
const MAX_PRICE: i64 = 100 * crate::score::Score::PERFECT as i64;
/// Quotas of one request at most.
const MAX_QUOTAS: u32 = 1_000;

/// A saturated cut of a network that leaves no plan: nodes whose minimum or maximum is part of it.
#[derive(Debug, Clone, Default)]
struct Cut {
    least: Vec<u32>,
    most: Vec<u32>,
}

/// The answer to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A plan.
    Planned(Box<Assignment>),
    /// No plan keeps all limits.
    Infeasible(Infeasible),
}

impl Assign {
    /// Plans from pairs with their scores. Rules about records need [`Matcher::assign`].
    ///
    /// # Errors
    /// With the path of what is wrong: an unknown id, a range whose end lies before its beginning,
    /// a pair both fixed and forbidden or no candidate, rules without records; at `node_limit` when
    /// no plan was found within so many nodes.
    pub fn plan(&self, candidates: &Candidates) -> Result<Outcome> {
        if self.quotas.len() > index(MAX_QUOTAS) {
            let kind = ErrorKind::TooLarge { limit: MAX_QUOTAS, unit: Unit::Entries };
            return Err(Error::new("quotas", "", kind));
        }
        let model = Model::new(candidates, self)?;
        match branch::solve(&model, self.node_limit) {
            Ok(found) => {
                let side_constraints: Vec<Constraint> =
                    branch::all_side_constraints(&model).into_iter().map(|sum| sum.name).collect();
                Ok(Outcome::Planned(Box::new(Assignment::new(&model, &found, &side_constraints))))
            }
            Err(NoSolution::Cut(cut)) => Ok(Outcome::Infeasible(infeasible::explain(&model, Some(&cut.most)))),
            Err(NoSolution::Infeasible) => Ok(Outcome::Infeasible(infeasible::explain(&model, None))),
            Err(NoSolution::NodeLimit) => {
                Err(Error::new("node_limit", &self.node_limit.to_string(), PlanErrorKind::NodeLimit))
            }
        }
    }
}

impl Matcher {
    /// Plans who goes where: from the candidates of these records (see [`Matcher::candidates`]) and
    /// the fixed pairs that no rule forbids, with the seats that the request or else the records
    /// state, and quotas by the values of the records.
    ///
    /// # Errors
    /// As [`Assign::plan`], below `request`, and as [`Matcher::candidates`].
    pub fn assign(
        &self,
        request: &Assign,
        startups: &Catalog<Startup>,
        opportunities: &Catalog<Opportunity>,
        options: &CandidateOptions<'_>,
    ) -> Result<Outcome> {
        startups.check(self)?;
        let startups: Vec<_> = startups.store().all_prepared().cloned().collect();
        let gather = Gather { matcher: self, opportunities, options };
        let candidates = gather.candidates(&startups, &request.fixed)?;
        let opportunities = opportunities.store().all_prepared().map(Arc::new).collect();
        let as_of = options.query.as_of;
        let records = Records { matcher: self, candidates: &candidates, startups, opportunities, as_of };
        let planned = records.request_by_ids(request).and_then(|request| request.plan(&candidates));
        planned.map_err(|error| error.within("request"))
    }
}
