//! Activity: the opportunity's deals, weighted by age.

use super::{Context, Detail, LevelRange, Outcome};
use crate::date::Date;
use crate::membership::Membership;
use crate::numeric::log_ratio;
use crate::prepared::{PreparedOpportunity, PreparedStartup, log_to_membership};

/// How many years of deals the reason counts. A fund usually pauses for less than two years between
/// vintages; a closed fund is silent for longer.
const YEARS: u16 = 2;

/// A tenth of a deal (thousandths), counted before any real one: it keeps an opportunity that was
/// active long ago apart from one that was never active.
const PRIOR_WEIGHT: i64 = 100;

/// The greatest logarithm (thousandths) of the weight of the deals over [`PRIOR_WEIGHT`]: about a
/// hundred deals a year. The range has the same width as that of lifts.
const MAX_LOG_WEIGHT: i32 = 7_000;

pub(super) fn evaluate(ctx: Context<'_>, _: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(dates) = &opportunity.history.dates else {
        return Outcome::known(0, 0, Detail::NoRecord);
    };
    let weight = i64::try_from(dates.weight_at(ctx.as_of)).unwrap_or(i64::MAX).saturating_add(PRIOR_WEIGHT);
    let value = log_to_membership(log_ratio(weight, PRIOR_WEIGHT), 0, MAX_LOG_WEIGHT);
    let since = years_before(ctx.as_of, YEARS);
    let deals = u32::try_from(dates.between(since, ctx.as_of)).unwrap_or(u32::MAX);
    let detail = Detail::Active { deals, since, undated: dates.undated };
    Outcome { membership: Membership::known(value), levels: LevelRange::OPEN, detail }
}

/// The same day so many years before; 28 February for a 29 February that does not exist.
#[expect(clippy::expect_used, reason = "every month of every year has a 28th day")]
fn years_before(date: Date, years: u16) -> Date {
    let year = date.year().saturating_sub(years).max(1);
    let same_day = Date::new(year, date.month(), date.day());
    same_day.or_else(|_| Date::new(year, date.month(), 28)).expect("a 28th day")
}
