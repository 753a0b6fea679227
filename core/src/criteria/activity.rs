//! Activity: the opportunity's deals, weighted by age.

use super::{Context, Detail, LevelRange, Outcome};
use crate::date::Date;
use crate::membership::Membership;
use crate::numeric::log_ratio;
use crate::prepared::{PreparedOpportunity, PreparedStartup, log_to_membership};

/// The reason counts the deals of two years. A fund's usual pause between vintages is shorter; the
/// silence of a closed fund is longer.
const YEARS: u16 = 2;

/// A tenth of a deal (thousandths), counted before any real one: it keeps an opportunity that was
/// active long ago apart from one that was never active.
const PRIOR_WEIGHT: i64 = 100;

/// The greatest logarithm (thousandths) of the weight of the deals over [`PRIOR_WEIGHT`]: about a
/// hundred deals a year. The range has the same width as that of lifts.
const MAX_LOG_WEIGHT: i32 = 7_000;

pub(super) fn evaluate(ctx: Context<'_>, _: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(recent) = &opportunity.history.recent else {
        return Outcome::known(0, 0, Detail::NoRecord);
    };
    let weight = i64::try_from(recent.weight_at(ctx.as_of)).unwrap_or(i64::MAX).saturating_add(PRIOR_WEIGHT);
    let value = log_to_membership(log_ratio(weight, PRIOR_WEIGHT), 0, MAX_LOG_WEIGHT);
    let since = years_before(ctx.as_of, YEARS);
    let deals = u32::try_from(recent.between(since, ctx.as_of)).unwrap_or(u32::MAX);
    let detail = Detail::Active { deals, since, undated: recent.undated };
    Outcome { membership: Membership::known(value), levels: LevelRange::OPEN, detail }
}

/// The same day so many years before; 28 February for a 29 February that does not exist.
#[expect(clippy::expect_used, reason = "every month of every year has a 28th day")]
fn years_before(date: Date, years: u16) -> Date {
    let year = date.year().saturating_sub(years).max(1);
    let same_day = Date::new(year, date.month(), date.day());
    same_day.or_else(|_| Date::new(year, date.month(), 28)).expect("a 28th day")
}
