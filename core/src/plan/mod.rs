//! Programmes: cohorts, stable matchings, timetables, targets and exposure.
//!
//! A ranking answers one startup or one opportunity. A programme decides for all of them at once:
//! which startup gets which of a few seats. It plans from the same scores and the same gate: a pair
//! that fails a rule is never a [candidate](Candidates).
//!
//! # Cohorts: [`Assign`]
//!
//! ```
//! use ketnoi::plan::{Assign, Candidates, Outcome, ScoredPair};
//!
//! let candidates = Candidates::new(&[
//!     ScoredPair::new("a", "hub", 90),
//!     ScoredPair::new("b", "hub", 80),
//!     ScoredPair::new("b", "lab", 75),
//!     ScoredPair::new("a", "lab", 20),
//! ])?;
//! let request = Assign::default().with_seats_each(1);
//! let Outcome::Planned(plan) = request.plan(&candidates)? else { panic!("a plan exists") };
//! assert_eq!(plan.total, 165);
//! assert_eq!(plan.gap, 0);
//! // With a second seat at the hub, b would score 80 instead of 75.
//! assert_eq!(plan.seats[0].marginal_value, Some(5));
//! # Ok::<(), ketnoi::Error>(())
//! ```
//!
//! The plan with the best total score under: programmes of each startup at most; seats of each
//! opportunity, from the request or from the record (of the year, of each stage); quotas, at least
//! and at most so many or so many per cent, of startups of a group, stage or place, at some or all
//! opportunities; forbidden and fixed pairs. [`Matcher::assign`](crate::Matcher::assign) takes
//! records, [`Assign::plan`] pairs.
//!
//! **Exact.** Limits that form a laminar family (nested or disjoint) among the startups, and others
//! that do among the opportunities, are a network. Its minimum-cost flow is the best plan, and the
//! [dual prices](Assignment::dual_prices) prove it: the priced limits and the reduced gains of the
//! pairs add up to the total, and no plan can exceed that sum. Quotas that cross each other, and
//! shares, are solved by branch and bound on the same network, up to [`Assign::node_limit`] nodes:
//! [`bound`](Assignment::bound) and [`gap`](Assignment::gap) state what is proven.
//!
//! **One answer.** Among equally good plans the lexicographically first is chosen: startups in the
//! order of their ids take, each in the order of the opportunities' ids, every pair that some best
//! plan still contains together with the pairs taken before
//! ([`lexicographically_first`](Assignment::lexicographically_first)). With crossing quotas or
//! shares, one of the best is given, the same for the same records. The order of input never
//! matters.
//!
//! **Reasons.** [`unassigned`](Assignment::unassigned) names for every startup that could be in a
//! further programme its best pair that is not in the plan, and the limits that block it;
//! [`marginal_value`](SeatUsage::marginal_value) is the gain of one more seat. When no plan keeps
//! all limits, [`Infeasible`] is an irreducible set of limits that cannot hold together.
//!
//! # Stable matchings: [`Stable`]
//!
//! Where both sides decide for themselves, a plan of the best total can fail: a startup and an
//! opportunity that prefer each other to their assigned partners leave it. A stable matching has no
//! such blocking pair ([`Stable::blocking`] checks any plan). Among all stable matchings it is the
//! best for every startup, or for every opportunity. Preferences are stated, or follow the scores
//! (the smaller id first among equals); [`mutual`] combines the scores of both sides.

mod assign;
mod candidates;
mod diversify;
mod exposure;
mod facet;
mod gather;
mod mutual;
mod numbers;
mod pair;
mod stable;
mod targets;
mod timetable;

pub use assign::{
    Assign, Assigned, Assignment, Constraint, CountRange, DualPrice, Infeasible, Outcome, Quota, QuotaEnd, SeatUsage,
    StageSeats, StartupSelection, Unassigned,
};
pub use candidates::Candidates;
pub use diversify::{Diversified, DiversityLimits, Picked};
pub use exposure::{Exposure, ExposureCount, GroupExposure, OpportunityExposure};
pub use facet::Facet;
pub use gather::CandidateOptions;
pub(crate) use gather::Gather;
pub use mutual::{Mutual, Reciprocal, mutual};
pub use pair::{PairId, ScoredPair};
pub use stable::{BestFor, Stable, StablePair, StablePlan};
pub use targets::{Counting, Entry, Programme, Promise, TargetCheck, TargetState, Targets};
pub use timetable::{
    Absence, Agenda, AgendaRows, Attendee, Audience, Changes, Event, Lock, Meeting, Move, Repaired, Requester,
    Revision, Session, Slot, Summary, Table, Tables, Tier, Time, TimeError, TimeRange, Timetable, Unmet, UnmetReason,
    Wish, WishKind, repair, timetable,
};
