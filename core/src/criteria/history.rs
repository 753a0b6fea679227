//! History: the startup's values among the opportunity's past deals, each kind its own criterion and reason.

use super::{Context, Detail, LevelRange, Outcome, Side};
use crate::membership::{FULL, Membership};
use crate::numeric::{MilliLog, TENFOLD, share};
use crate::profile::{Lifts, OpportunityProfile, StartupProfile, Term};
use crate::vocabulary::{Axis, PlaceLevel};

/// Distance (natural log, thousandths) from the usual amount at which nothing is left:
/// a factor of thirty, since one fund's past amounts commonly span a factor of ten to either side.
const AMOUNT_REACH: MilliLog = TENFOLD + TENFOLD / 2;

pub(super) fn sector(_: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Outcome {
    with_record(opportunity.history.sectors.as_ref(), |lifts| {
        let Some(have) = &startup.sectors else {
            return Outcome::unknown(Side::Startup, "sectors", lifts.best());
        };
        let lift = |term: &Term| term_lift(lifts, term);
        let each = have.iter().filter_map(|meaning| meaning.candidates().map(lift).reduce(Outcome::either));
        each.reduce(Outcome::better).unwrap_or_else(|| unlike(lifts))
    })
}

pub(super) fn stage(_: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Outcome {
    with_record(opportunity.history.stages.as_ref(), |lifts| {
        let Some(have) = &startup.stages else {
            return Outcome::unknown(Side::Startup, "stage", lifts.best());
        };
        let best = have.iter().map(|point| lift(lifts, &point.term)).reduce(Outcome::better);
        let best = best.unwrap_or_else(|| unlike(lifts));
        let states = |axis| have.iter().any(|point| point.axis == Some(axis) && point.is_one_rung());
        let settled = have.is_empty() || (states(Axis::Programme) && states(Axis::Funding));
        // A span or a text outside the vocabulary may turn out to be any stage.
        let vague = have.iter().any(|point| point.local || !point.is_one_rung());
        match (vague, settled) {
            (true, _) => within(best, 0, lifts.best()),
            (false, true) => best,
            (false, false) => within(best, FULL, lifts.best()),
        }
    })
}

pub(super) fn place(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Outcome {
    let places = ctx.vocabulary.places();
    let is_province = |id| places.level(id) == PlaceLevel::Province;
    with_record(opportunity.history.places.as_ref(), |lifts| {
        let Some(have) = &startup.place else {
            return Outcome::unknown(Side::Startup, "place", lifts.best());
        };
        let each = have.candidates.iter().map(|point| {
            let best = point.levels.iter().map(|term| lift(lifts, term)).reduce(Outcome::better);
            let best = best.unwrap_or_else(|| unlike(lifts));
            match point.node() {
                Some(_) if point.is_complete(is_province) => best,
                // A country without its province may still turn out to be a favourite place.
                Some(_) => within(best, FULL, lifts.best()),
                None => within(best, 0, lifts.best()),
            }
        });
        each.reduce(Outcome::either).unwrap_or_else(|| unlike(lifts))
    })
}

/// Without past deals: nothing, of zero width.
fn with_record(lifts: Option<&Lifts>, evaluate: impl FnOnce(&Lifts) -> Outcome) -> Outcome {
    lifts.map_or(Outcome::known(0, 0, Detail::NoRecord), evaluate)
}

/// What one term counts; a text outside the vocabulary that no deal has may mean any of them.
fn term_lift(lifts: &Lifts, term: &Term) -> Outcome {
    let found = lift(lifts, term);
    if term.is_local() && lifts.get(term).is_none() { within(found, 0, lifts.best()) } else { found }
}

/// What one term counts among the past deals.
fn lift(lifts: &Lifts, term: &Term) -> Outcome {
    let Some(lift) = lifts.get(term) else {
        return unlike(lifts);
    };
    let (term, times_tenths) = (lift.term.clone(), lift.times_tenths);
    let detail = Detail::Past { term, deals: lift.deals, of: lifts.deals, times_tenths };
    Outcome { membership: Membership::partial(lift.value), levels: LevelRange::OPEN, detail }
}

fn unlike(lifts: &Lifts) -> Outcome {
    let detail = Detail::PastNone { of: lifts.deals };
    Outcome { membership: Membership::partial(lifts.unmatched), levels: LevelRange::OPEN, detail }
}

/// The same, but what is still to be stated may lower or raise it so far.
fn within(outcome: Outcome, low: u16, high: u16) -> Outcome {
    Outcome { membership: outcome.membership.widened(low, high), ..outcome }
}

pub(super) fn amount(_: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Outcome {
    let Some(past) = &opportunity.history.amounts else {
        return Outcome::known(0, 0, Detail::NoRecord);
    };
    let Some(ask) = &startup.ask else {
        return Outcome::unknown(Side::Startup, "ask", FULL);
    };
    let (Some(shift), Some(middle)) = (ask.shift_to(&past.usual), ask.log_middle()) else {
        let detail = Detail::NoRate { ask: ask.amounts.clone(), ticket: past.usual.amounts.clone() };
        return Outcome { membership: Membership::UNKNOWN, levels: LevelRange::OPEN, detail };
    };
    let usual = past.usual.log_middle().unwrap_or(middle + shift);
    let distance = (middle + shift - usual).abs().min(AMOUNT_REACH);
    let left = u64::from((AMOUNT_REACH - distance).unsigned_abs());
    let value = share(left, u64::from(AMOUNT_REACH.unsigned_abs()), u64::from(FULL));
    let detail = Detail::PastAmount { ask: ask.amounts.clone(), usual: past.usual.amounts.clone(), of: past.deals };
    let known = Membership::partial(u16::try_from(value).unwrap_or(FULL));
    // A one-sided ask: its middle may still move anywhere.
    let membership = if ask.is_closed() { known } else { known.widened(0, FULL) };
    Outcome { membership, levels: LevelRange::OPEN, detail }
}
