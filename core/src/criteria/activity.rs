//! Activity: deals in the two years before the query's date.

use super::{Context, Detail, LevelRange, Outcome};
use crate::date::Date;
use crate::membership::{FULL, Membership};
use crate::numeric::share;
use crate::profile::{OpportunityProfile, StartupProfile};

/// Recent means two years: a fund's usual pause between vintages is shorter, a closed fund's silence longer.
const YEARS: u16 = 2;

/// Recent deals that make half a fit: four, two a year, is an active local fund.
const HALF: u64 = 4;

pub(super) fn evaluate(ctx: Context<'_>, _: &StartupProfile, opportunity: &OpportunityProfile) -> Outcome {
    let Some(dates) = &opportunity.history.dates else {
        return Outcome::known(0, 0, Detail::NoRecord);
    };
    let since = years_before(ctx.as_of, YEARS);
    let deals = dates.iter().filter(|date| (since..=ctx.as_of).contains(date)).count() as u64;
    let value = u16::try_from(share(deals, deals + HALF, u64::from(FULL))).unwrap_or(FULL);
    let detail = Detail::Active { deals: u32::try_from(deals).unwrap_or(u32::MAX), since };
    Outcome { membership: Membership::partial(value), levels: LevelRange::OPEN, detail }
}

fn years_before(date: Date, years: u16) -> Date {
    let year = date.year().saturating_sub(years).max(1);
    let same_day = Date::new(year, date.month(), date.day());
    // 29 February, two years on.
    same_day.or_else(|_| Date::new(year, date.month(), 28)).unwrap_or(date)
}
