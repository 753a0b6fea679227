//! Ticket: the money needed against the money offered, in logarithms.

use super::{Context, CriterionField, Detail, LevelRange, Outcome, Side};
use crate::criterion::Level;
use crate::membership::{FULL, Membership};
use crate::numeric::{LN_10, MilliLog, scaled_share};
use crate::prepared::{AmountRange, MoneyUse, PreparedOpportunity, PreparedStartup, Ticket};

/// How well money and need fit, best first, in the order of
/// [`Criterion::levels`](super::Criterion::levels).
#[derive(Clone, Copy)]
enum Fit {
    Overlap,
    Near,
    Far,
    None,
}

impl Fit {
    /// Overlap when the mean fit is full; near from one half (a factor of three); far above zero.
    const fn of(membership: u16) -> Self {
        match membership {
            FULL.. => Self::Overlap,
            5_000.. => Self::Near,
            1.. => Self::Far,
            0 => Self::None,
        }
    }

    const fn level(self) -> Level {
        match self {
            Self::Overlap => Level::Overlap,
            Self::Near => Level::Near,
            Self::Far => Level::Far,
            Self::None => Level::None,
        }
    }

    /// Its index among the levels.
    const fn index(self) -> u8 {
        self as u8
    }
}

/// The least share of a round that a cheque should cover: a tenth (natural logarithm, thousandths).
/// More than half of real rounds have two or more investors, and a lead investor pays far more than
/// a tenth.
const FAIR_SHARE: MilliLog = LN_10;

/// The distance at which the fit is zero: one order of magnitude. A cheque ten times too large or
/// too small is another market.
const REACH: MilliLog = LN_10;

/// The number of points at which a range is averaged, its ends and its middle among them. The mean,
/// not the best point, counts: asking for "anything" must not pay.
const SAMPLES: i32 = 9;

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    match (&startup.ask, opportunity.ticket.as_deref()) {
        (_, None) => Outcome::unknown(Side::Opportunity, CriterionField::Ticket, FULL),
        (None, Some(_)) => Outcome::unknown(Side::Startup, CriterionField::Ask, FULL),
        (Some(ask), Some(ticket)) => compare(ask, ticket),
    }
}

fn compare(ask: &AmountRange, ticket: &Ticket) -> Outcome {
    let Some(shift) = ask.shift_to(&ticket.range) else {
        let detail = Detail::NoRate { ask: ask.amounts.clone(), ticket: ticket.range.amounts.clone() };
        return Outcome { membership: Membership::UNKNOWN, levels: LevelRange::OPEN, detail };
    };
    let stated = by_use(ask, shift, ticket, ticket.used_as);
    let membership = if ticket.use_is_stated {
        stated
    } else {
        let uses = [MoneyUse::Cheque, MoneyUse::Grant].map(|used_as| by_use(ask, shift, ticket, used_as));
        uses.into_iter().fold(stated, |widened, other| widened.widened(other.low(), other.high()))
    };
    let (best, worst) = (Fit::of(membership.high()), Fit::of(membership.low()));
    let levels = LevelRange { best: best.index(), worst: worst.index() };
    // The reason states the reading that gives the points.
    let counted = Fit::of(membership.point()).level();
    Outcome { membership, levels, detail: detail(ask, ticket, shift, counted) }
}

/// How well the ask fits the ticket if its money is used in this way.
fn by_use(ask: &AmountRange, shift: MilliLog, ticket: &Ticket, used_as: MoneyUse) -> Membership {
    let range = ticket.full_fit(used_as, FAIR_SHARE);
    let fit = |log: MilliLog| fit(log + shift, range);
    match (ask.log_min, ask.log_max) {
        (Some(low), Some(high)) => Membership::partial(average(low, high, fit)),
        (Some(end), None) | (None, Some(end)) => {
            let may_fit = if ask.log_max.is_some() {
                range.0.is_none_or(|from| from <= end + shift)
            } else {
                range.1.is_none_or(|to| to >= end + shift)
            };
            // With an open end any need on that side is possible.
            Membership::partial(fit(end)).widened(0, if may_fit { FULL } else { 0 })
        }
        (None, None) => Membership::UNKNOWN,
    }
}

/// The range of needs that fit fully; each end is none when it is open.
type FittingRange = (Option<MilliLog>, Option<MilliLog>);

/// The mean fit over the ask's range, evenly spaced in logarithms.
fn average(low: MilliLog, high: MilliLog, fit: impl Fn(MilliLog) -> u16) -> u16 {
    // Logarithms stay below 10^6 thousandths: the product fits.
    let at = |i: i32| low + (high - low) * i / (SAMPLES - 1);
    let sum: u64 = (0..SAMPLES).map(|i| u64::from(fit(at(i)))).sum();
    scaled_share(sum, u64::from(SAMPLES.unsigned_abs()) * u64::from(FULL), FULL)
}

/// How well a need of one size fits: fully inside the range, and less with the logarithmic distance
/// outside.
fn fit(need: MilliLog, (from, to): FittingRange) -> u16 {
    let below = from.map_or(0, |f| f - need);
    let above = to.map_or(0, |t| need - t);
    let distance = below.max(above).clamp(0, REACH);
    let within_reach = u64::from((REACH - distance).unsigned_abs());
    scaled_share(within_reach, u64::from(REACH.unsigned_abs()), FULL)
}

fn detail(ask: &AmountRange, ticket: &Ticket, shift: MilliLog, level: Level) -> Detail {
    let (have, offer) = (ask.amounts.clone(), ticket.range.amounts.clone());
    match ticket.used_as {
        MoneyUse::Cheque => Detail::Cheque { ask: have, ticket: offer, level },
        MoneyUse::Grant => {
            let percent = ticket.percent_covered(ask, shift);
            Detail::Grant { ask: have, ticket: offer, percent, level }
        }
    }
}
