//! Programmes: what is planned upon the scores.
//!
//! A ranked list answers one asker. A programme decides for all of them at once: who goes where when seats are few. Whatever it
//! plans, it plans upon the same scores and the same gate: a pair that fails a rule is never a [candidate](Candidates).
//!
//! # Cohorts: [`Assign`]
//!
//! ```
//! use ketnoi::plan::{Assign, Candidates, Count, Outcome, Pair};
//!
//! let pair = |startup: &str, opportunity: &str, score| Pair { startup: startup.into(), opportunity: opportunity.into(), score };
//! let candidates = Candidates::new(&[pair("a", "hub", 90), pair("b", "hub", 80), pair("b", "lab", 75), pair("a", "lab", 20)])?;
//! let request = Assign { seats_each: Some(1), ..Assign::default() };
//! let Outcome::Planned(plan) = request.plan(&candidates)? else { panic!("there is room for both") };
//! assert_eq!(plan.total, 165);
//! assert_eq!(plan.gap, 0);
//! assert_eq!(plan.seats[0].one_more, Some(5), "with two seats at the hub, b would be worth 80 instead of 75");
//! # Ok::<(), ketnoi::Error>(())
//! ```
//!
//! The plan with the best total score under: programmes of each startup at most; seats of each opportunity, from the request or from the
//! record (of the year, of each stage); quotas, at least and at most so many or so many of a hundred, of startups of a group, stage or place, at
//! some or all opportunities; pairs that are forbidden or fixed. [`Matcher::assign`](crate::Matcher::assign) takes records,
//! [`Assign::plan`] pairs.
//!
//! **Exact.** Limits that are nested or disjoint among the startups, and others that are so among the opportunities, form a network; its best flow is
//! the best plan, and the [prices](Assignment::prices) prove it: the priced limits, with what each pair is worth beyond the prices that it pays, add up
//! to the total, and no plan can be worth more. Quotas that cross each other, and shares, are solved by branch and bound upon the same network,
//! up to [`Assign::nodes`] parts: [`bound`](Assignment::bound) and [`gap`](Assignment::gap) tell what is proven.
//!
//! **One answer.** Among equally good plans the first counts: startups in the order of their ids take, each in the order of the opportunities' ids, every
//! pair that some best plan still holds together with what was taken before ([`first`](Assignment::first); with crossing quotas or shares one of
//! the best is given, the same for the same records). The order of input never matters.
//!
//! **Why, and why not.** [`left`](Assignment::left) names for every startup with room its best pair that it did not get and the limits
//! that it would have to pay for; [`one_more`](SeatsTaken::one_more) is what one seat more would gain. When nothing keeps all
//! limits, [`Clash`] names some that clash, none of which can be left out.
//!
//! # Stable plans: [`Stable`]
//!
//! Where both sides decide for themselves, the best total does not last: two who would rather be together leave it. A stable plan has no such pair
//! ([`Stable::blocking`] checks any plan); it is the best stable one for every startup, or for every opportunity. Wishes are given, or are the scores
//! (the smaller id first among equals); [`mutual`] makes one score of those by two sides' own weights.

mod assign;
mod candidates;
mod diversify;
mod exposure;
mod facet;
mod pair;
mod stable;
mod targets;
mod timetable;

pub use assign::{
    Assign, Assigned, Assignment, Clash, Constraint, Count, End, Left, Outcome, Price, Quota, SeatsTaken, StageSeats,
    Who,
};
pub use candidates::Candidates;
pub(crate) use candidates::Gather;
pub use diversify::{Diversified, Picked, Spread};
pub use exposure::{Exposure, OpportunityShown, Share, Shown};
pub use facet::Facet;
pub use pair::{Pair, PairId};
pub use stable::{BestFor, Matched, Mutual, Reciprocal, Stable, StablePlan, mutual};
pub use targets::{Counting, Entry, Programme, Promise, State, TargetCheck, Targets};
pub use timetable::{
    Absence, Agenda, Attendee, By, Changes, Event, Issue, Lock, Meeting, Move, Repaired, Rows, Session, Slot, Span,
    Summary, Table, Tables, Tier, Time, TimeError, Timetable, Unmet, Want, Whom, Why, Wish, repair, timetable,
};
pub(crate) use timetable::{EXPECTED_TABLES, EXPECTED_TIME};
