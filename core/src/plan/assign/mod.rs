//! Cohorts: who goes where when seats are few.

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
mod records;
mod request;

use std::sync::Arc;

use super::candidates::{Candidates, Gather};
use crate::diagnostic::{ErrorKind, Unit};
use crate::error::{Error, Result};
use crate::executor::Parallelism;
use crate::matcher::Matcher;
use crate::record::{Opportunity, Startup};
use crate::search::{Catalog, Query};
use model::Model;
use optimum::NoSolution;
use records::Records;

pub use assignment::{Assigned, Assignment, DualPrice, SeatUsage, Unassigned};
pub use constraint::{Constraint, QuotaEnd};
pub use infeasible::Infeasible;
pub use request::{Assign, CountRange, Quota, StageSeats, StartupSelection};

/// The dearest price of a sum: no pair outweighs it, and sums of it stay exact.
const MAX_PRICE: i64 = 100 * crate::score::PERFECT as i64;
/// Quotas of one request at most.
const MAX_QUOTAS: usize = 1_000;

/// Limits of a network that leave no plan: the startups whose programmes are among them.
#[derive(Debug, Clone, Default)]
struct Cut {
    least: Vec<u32>,
    most: Vec<u32>,
}

/// What came of a request.
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
    /// a pair both fixed and forbidden or no candidate, rules without records; at `nodes` when none
    /// was found within so many parts.
    pub fn plan(&self, candidates: &Candidates) -> Result<Outcome> {
        if self.quotas.len() > MAX_QUOTAS {
            let limit = u32::try_from(MAX_QUOTAS).unwrap_or(u32::MAX);
            return Err(Error::new("quotas", "", ErrorKind::TooLarge { limit, unit: Unit::Entries }));
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
                Err(Error::new("node_limit", &self.node_limit.to_string(), ErrorKind::NodeLimit))
            }
        }
    }
}

impl Matcher {
    /// Plans who goes where: the candidates of this pool (see [`Matcher::candidates`]) and the
    /// fixed pairs that no rule speaks against, the seats that the request or else the records
    /// tell, and quotas by what the records say.
    ///
    /// # Errors
    /// As [`Assign::plan`], below `request`, and as [`Matcher::candidates`].
    pub fn assign(
        &self,
        request: &Assign,
        pool: &Catalog<Startup>,
        catalog: &Catalog<Opportunity>,
        query: &Query,
        unverified: bool,
        threads: Parallelism<'_>,
    ) -> Result<Outcome> {
        pool.check(self)?;
        let startups: Vec<_> = pool.store().all_prepared().cloned().collect();
        let gather = Gather { matcher: self, catalog, query, unverified };
        let candidates = gather.of(&startups, &request.fixed, threads)?;
        let opportunities = catalog.store().all_prepared().map(Arc::new).collect();
        let records = Records { matcher: self, candidates: &candidates, startups, opportunities, as_of: query.as_of };
        let planned = records.request_by_ids(request).and_then(|request| request.plan(&candidates));
        planned.map_err(|error| error.within("request"))
    }
}
