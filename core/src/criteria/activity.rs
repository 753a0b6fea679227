//! Activity: the opportunity's deals, each counting less the longer ago it was.

use super::{Context, Detail, LevelRange, Outcome};
use crate::date::Date;
use crate::membership::Membership;
use crate::numeric::log_ratio;
use crate::prepared::{PreparedOpportunity, PreparedStartup, scaled_between};

/// The reason counts the deals of two years: a fund's usual pause between vintages is shorter, a closed fund's silence longer.
const YEARS: u16 = 2;

/// A tenth of a deal (thousandths) before any is seen: who was never active lately is told from who was once.
const BEFORE: i64 = 100;

/// The log of the aged deals over [`BEFORE`] (thousandths) that is scaled to a membership: up to about a hundred deals a year,
/// the same width as the range of lifts.
const MOST: i32 = 7_000;

pub(super) fn evaluate(ctx: Context<'_>, _: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(recent) = &opportunity.history.recent else {
        return Outcome::known(0, 0, Detail::NoRecord);
    };
    let weight = i64::try_from(recent.weight_at(ctx.as_of)).unwrap_or(i64::MAX).saturating_add(BEFORE);
    let value = scaled_between(log_ratio(weight, BEFORE), 0, MOST);
    let since = years_before(ctx.as_of, YEARS);
    let deals = u32::try_from(recent.between(since, ctx.as_of)).unwrap_or(u32::MAX);
    let detail = Detail::Active { deals, since, undated: recent.undated };
    Outcome { membership: Membership::known(value), levels: LevelRange::OPEN, detail }
}

fn years_before(date: Date, years: u16) -> Date {
    let year = date.year().saturating_sub(years).max(1);
    let same_day = Date::new(year, date.month(), date.day());
    // 29 February, two years on.
    same_day.or_else(|_| Date::new(year, date.month(), 28)).unwrap_or(date)
}
