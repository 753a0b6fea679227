//! History: the startup's sectors, stages, place and ask among the opportunity's past deals. Each
//! is a criterion of its own.

use super::{Context, CriterionField, Detail, LevelRange, Outcome, Side};
use crate::membership::{FULL, LOWEST_PARTIAL, Membership};
use crate::prepared::{
    AT_BASE_RATE, Lift, Lifts, PlaceLifts, PlacePoint, PreparedOpportunity, PreparedStartup, ResolvedTerm,
};
use crate::statistics::AdminLevel;
use crate::vocabulary::{Axis, PlaceLevel};

/// The weight of each administrative level of a place. It falls from the country to the city: a
/// city adds little to what its country and state have shown already.
const LEVEL_WEIGHTS: [(AdminLevel, u16); 4] =
    [(AdminLevel::Country, 4), (AdminLevel::State, 3), (AdminLevel::Region, 2), (AdminLevel::City, 1)];

#[expect(clippy::expect_used, reason = "the mean of two parts exists")]
pub(super) fn sector(ctx: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    with_record(opportunity.history.sectors.as_ref(), |lifts| {
        let Some(have) = &startup.sectors else {
            return Outcome::unknown(Side::Startup, CriterionField::Sectors, lifts.best());
        };
        let lift = |term: &ResolvedTerm| sector_lift(ctx, lifts, term);
        let each = have.iter().filter_map(|meaning| meaning.candidates().map(lift).reduce(Outcome::either));
        let each: Vec<Outcome> = each.collect();
        let mean = Membership::mean(each.iter().map(|outcome| (outcome.membership, 1)));
        let Some((best, mean)) = each.into_iter().reduce(Outcome::better).zip(mean) else {
            return unlike(lifts);
        };
        // The best sector counts half and the mean of all the other half: several matches are
        // better than one.
        let half = Membership::mean([(best.membership, 1), (mean, 1)]);
        Outcome { membership: half.expect("a mean of two"), ..best }
    })
}

pub(super) fn stage(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    with_record(opportunity.history.stages.as_ref(), |lifts| {
        let Some(have) = &startup.stages else {
            return Outcome::unknown(Side::Startup, CriterionField::Stage, lifts.best());
        };
        let best = have.iter().map(|point| lift(lifts, point.term.key())).reduce(Outcome::better);
        let best = best.unwrap_or_else(|| unlike(lifts));
        let states = |axis| have.iter().any(|point| point.axis == Some(axis) && point.is_one_rung());
        let is_complete = have.is_empty() || (states(Axis::Programme) && states(Axis::Funding));
        // A span or a text outside the vocabulary may turn out to be any stage.
        let vague = have.iter().any(|point| point.local || !point.is_one_rung());
        match (vague, is_complete) {
            (true, _) => within(best, 0, lifts.best()),
            (false, true) => best,
            (false, false) => within(best, FULL, lifts.best()),
        }
    })
}

pub(super) fn place(ctx: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(past) = &opportunity.history.places else {
        return Outcome::known(0, 0, Detail::NoRecord);
    };
    let Some(have) = &startup.place else {
        return Outcome::unknown(Side::Startup, CriterionField::Place, past.best());
    };
    let each = have.candidates.iter().map(|point| place_lift(ctx, past, point));
    each.reduce(Outcome::either).unwrap_or(Outcome::nothing())
}

/// The weighted mean over the administrative levels. A level that does not apply (a country without
/// states), or that no deal states, counts as the base rate; one that the startup does not state
/// counts as one that no deal has.
#[expect(clippy::expect_used, reason = "the weights of the levels are above zero")]
fn place_lift(ctx: Context<'_>, past: &PlaceLifts, point: &PlacePoint) -> Outcome {
    let is_province = |id| ctx.vocabulary.places().level(id) == PlaceLevel::Province;
    let is_complete = point.is_complete(is_province);
    let stated = point.steps.first().zip(point.steps.last()).map(|(first, last)| first.level..=last.level);
    let nothing =
        Outcome::known(AT_BASE_RATE, LevelRange::UNREACHED, Detail::PastNone { of: past.deals, since: past.since });
    let each = LEVEL_WEIGHTS.map(|(level, weight)| {
        let step = point.steps.iter().find(|step| step.level == level);
        let open = !is_complete && stated.as_ref().is_none_or(|stated| !stated.contains(&level));
        let outcome = match (past.at(level), step) {
            (Some(lifts), Some(step)) => lift(lifts, &step.key),
            (Some(lifts), None) if open => unlike(lifts),
            _ => nothing.clone(),
        };
        (outcome, weight)
    });
    let mean = Membership::mean(each.iter().map(|(outcome, weight)| (outcome.membership, *weight)));
    // The reason is the level with the greatest lift; of equal ones the larger place.
    let reason = each.into_iter().map(|(outcome, _)| outcome).filter(|o| matches!(o.detail, Detail::Past { .. }));
    let reason = reason.reduce(Outcome::better).unwrap_or(nothing);
    let outcome = Outcome { membership: mean.expect("weights above zero"), levels: LevelRange::OPEN, ..reason };
    if is_complete && point.node().is_some() { outcome } else { within(outcome, LOWEST_PARTIAL, past.best()) }
}

/// The outcome of past deals; a known zero without any.
fn with_record(lifts: Option<&Lifts>, evaluate: impl FnOnce(&Lifts) -> Outcome) -> Outcome {
    lifts.map_or(Outcome::known(0, 0, Detail::NoRecord), evaluate)
}

/// The outcome of one sector: of the sector itself, else of the nearest sector above it that a deal
/// has. A text outside the vocabulary that no deal has may mean any of them.
fn sector_lift(ctx: Context<'_>, lifts: &Lifts, term: &ResolvedTerm) -> Outcome {
    if let Some(found) = lifts.get(term.key()) {
        return past(lifts, found);
    }
    let tree = &ctx.vocabulary.sectors().tree;
    let mut above = term.known().into_iter().flat_map(|id| tree.ancestors(id)).map(|id| tree.term(id));
    match above.find_map(|term| lifts.get(&term.id)) {
        Some(found) => past(lifts, found),
        None if term.is_local() => within(unlike(lifts), lifts.unmatched, lifts.best()),
        None => unlike(lifts),
    }
}

/// The outcome of one term among the past deals.
fn lift(lifts: &Lifts, key: &str) -> Outcome {
    lifts.get(key).map_or_else(|| unlike(lifts), |found| past(lifts, found))
}

fn past(lifts: &Lifts, found: &Lift) -> Outcome {
    let (term, times_tenths) = (found.term.clone(), found.times_tenths);
    let detail = Detail::Past { term, deals: found.deals, of: lifts.deals, since: lifts.since, times_tenths };
    Outcome { membership: Membership::known(found.value), levels: LevelRange::OPEN, detail }
}

fn unlike(lifts: &Lifts) -> Outcome {
    let detail = Detail::PastNone { of: lifts.deals, since: lifts.since };
    Outcome { membership: Membership::known(lifts.unmatched), levels: LevelRange::OPEN, detail }
}

/// The outcome widened to what the fields that are not stated may still make of it.
fn within(outcome: Outcome, low: u16, high: u16) -> Outcome {
    Outcome { membership: outcome.membership.widened(low, high), ..outcome }
}

pub(super) fn amount(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(past) = &opportunity.history.amounts else {
        return Outcome::known(0, 0, Detail::NoRecord);
    };
    let Some(ask) = &startup.ask else {
        return Outcome::unknown(Side::Startup, CriterionField::Ask, past.best());
    };
    let (Some(shift), Some(middle)) = (ask.shift_to(&past.usual), ask.log_middle()) else {
        let detail = Detail::NoRate { ask: ask.amounts.clone(), ticket: past.usual.amounts.clone() };
        return Outcome { membership: Membership::unknown_up_to(past.best()), levels: LevelRange::OPEN, detail };
    };
    let detail = Detail::PastAmount { ask: ask.amounts.clone(), usual: past.usual.amounts.clone(), of: past.deals };
    let known = Membership::known(past.value(middle + shift));
    // The middle of an ask with an open end may be anywhere.
    let membership = if ask.is_closed() { known } else { known.widened(0, past.best()) };
    Outcome { membership, levels: LevelRange::OPEN, detail }
}
