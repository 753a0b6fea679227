//! History: the startup's sectors, stages, place and ask among the opportunity's past deals; four
//! criteria.

use super::{Context, CriterionField, Detail, LevelRange, Outcome, Side};
use crate::membership::{FULL, LOWEST_PARTIAL, Membership};
use crate::prepared::{
    AT_BASE_RATE, Lift, Lifts, PlaceLifts, PreparedOpportunity, PreparedStartup, ResolvedPlace, ResolvedTerm,
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
            return Outcome::unknown(Side::Startup, CriterionField::Sectors, lifts.max_membership());
        };
        let outcome = |term: &ResolvedTerm| sector_lift(ctx, lifts, term);
        let each = have.iter().filter_map(|meaning| meaning.candidates().map(outcome).reduce(Outcome::either));
        let each: Vec<Outcome> = each.collect();
        let mean = Membership::mean(each.iter().map(|outcome| (outcome.membership, 1)));
        let Some((best, mean)) = each.into_iter().reduce(Outcome::better).zip(mean) else {
            return unmatched(lifts);
        };
        // The best sector counts half and the mean of all the other half: several matches are
        // better than one.
        let membership = Membership::mean([(best.membership, 1), (mean, 1)]);
        Outcome { membership: membership.expect("a mean of two"), ..best }
    })
}

pub(super) fn stage(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    with_record(opportunity.history.stages.as_ref(), |lifts| {
        let Some(have) = &startup.stages else {
            return Outcome::unknown(Side::Startup, CriterionField::Stage, lifts.max_membership());
        };
        let best = have.iter().map(|stage| of_key(lifts, stage.term.key())).reduce(Outcome::better);
        let best = best.unwrap_or_else(|| unmatched(lifts));
        let is_on = |axis| have.iter().any(|stage| stage.axis == Some(axis) && stage.is_one_rung());
        let is_complete = have.is_empty() || (is_on(Axis::Programme) && is_on(Axis::Funding));
        // A span or a text outside the vocabulary may turn out to be any stage.
        let is_vague = have.iter().any(|stage| stage.local || !stage.is_one_rung());
        match (is_vague, is_complete) {
            (true, _) => widened(best, 0, lifts.max_membership()),
            (false, true) => best,
            (false, false) => widened(best, FULL, lifts.max_membership()),
        }
    })
}

pub(super) fn place(ctx: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(past) = &opportunity.history.places else {
        return Outcome::known(0, 0, Detail::NoRecord);
    };
    let Some(have) = &startup.place else {
        return Outcome::unknown(Side::Startup, CriterionField::Place, past.max_membership());
    };
    let each = have.candidates.iter().map(|place| place_lift(ctx, past, place));
    each.reduce(Outcome::either).unwrap_or(Outcome::nothing())
}

pub(super) fn amount(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(past) = &opportunity.history.amounts else {
        return Outcome::known(0, 0, Detail::NoRecord);
    };
    let Some(ask) = &startup.ask else {
        return Outcome::unknown(Side::Startup, CriterionField::Ask, past.max_membership());
    };
    let (Some(shift), Some(middle)) = (ask.shift_to(&past.mean), ask.log_middle()) else {
        let detail = Detail::NoRate { ask: ask.amounts.clone(), ticket: past.mean.amounts.clone() };
        return Outcome {
            membership: Membership::unknown_up_to(past.max_membership()),
            levels: LevelRange::OPEN,
            detail,
        };
    };
    let detail = Detail::PastAmount { ask: ask.amounts.clone(), mean: past.mean.amounts.clone(), of: past.deals };
    let known = Membership::known(past.membership(middle + shift));
    // The middle of an ask with an open end may be anywhere.
    let membership = if ask.is_closed() { known } else { known.widened(0, past.max_membership()) };
    Outcome { membership, levels: LevelRange::OPEN, detail }
}

/// The outcome of one place: the weighted mean over the administrative levels. A level that does
/// not apply (a country without states), or that no deal states, counts as the base rate; one that
/// the startup does not state counts as one that no deal has.
#[expect(clippy::expect_used, reason = "the weights of the levels are above zero")]
fn place_lift(ctx: Context<'_>, past: &PlaceLifts, place: &ResolvedPlace) -> Outcome {
    let is_province = |id| ctx.vocabulary.places().level(id) == PlaceLevel::Province;
    let is_complete = place.is_complete(is_province);
    let stated = place.divisions.first().zip(place.divisions.last()).map(|(first, last)| first.level..=last.level);
    let at_base_rate =
        Outcome::known(AT_BASE_RATE, LevelRange::UNREACHED, Detail::PastNone { of: past.deals, since: past.since });
    let each = LEVEL_WEIGHTS.map(|(level, weight)| {
        let division = place.divisions.iter().find(|division| division.level == level);
        let is_open = !is_complete && stated.as_ref().is_none_or(|stated| !stated.contains(&level));
        let outcome = match (past.at(level), division) {
            (Some(lifts), Some(division)) => of_key(lifts, &division.key),
            (Some(lifts), None) if is_open => unmatched(lifts),
            _ => at_base_rate.clone(),
        };
        (outcome, weight)
    });
    let mean = Membership::mean(each.iter().map(|(outcome, weight)| (outcome.membership, *weight)));
    // The reason is the level with the greatest lift; of equal ones the larger place.
    let reason = each.into_iter().map(|(outcome, _)| outcome).filter(|o| matches!(o.detail, Detail::Past { .. }));
    let reason = reason.reduce(Outcome::better).unwrap_or(at_base_rate);
    let outcome = Outcome { membership: mean.expect("weights above zero"), levels: LevelRange::OPEN, ..reason };
    if is_complete && place.node_id().is_some() {
        outcome
    } else {
        widened(outcome, LOWEST_PARTIAL, past.max_membership())
    }
}

/// The outcome that `evaluate` finds among past deals; a known zero without any.
fn with_record(lifts: Option<&Lifts>, evaluate: impl FnOnce(&Lifts) -> Outcome) -> Outcome {
    lifts.map_or(Outcome::known(0, 0, Detail::NoRecord), evaluate)
}

/// The outcome of one sector: of the sector itself, else of the nearest sector above it that a deal
/// has. A text outside the vocabulary that no deal has may mean any of them.
fn sector_lift(ctx: Context<'_>, lifts: &Lifts, term: &ResolvedTerm) -> Outcome {
    if let Some(lift) = lifts.get(term.key()) {
        return matched(lifts, lift);
    }
    let tree = &ctx.vocabulary.sectors().tree;
    let mut above = term.vocabulary_id().into_iter().flat_map(|id| tree.ancestors(id)).map(|id| tree.term(id));
    match above.find_map(|term| lifts.get(&term.id)) {
        Some(lift) => matched(lifts, lift),
        None if term.is_local() => widened(unmatched(lifts), lifts.unmatched, lifts.max_membership()),
        None => unmatched(lifts),
    }
}

/// The outcome of the term with this key.
fn of_key(lifts: &Lifts, key: &str) -> Outcome {
    lifts.get(key).map_or_else(|| unmatched(lifts), |lift| matched(lifts, lift))
}

/// The outcome of a term that some past deal has.
fn matched(lifts: &Lifts, lift: &Lift) -> Outcome {
    let (term, times_tenths) = (lift.term.clone(), lift.times_tenths);
    let detail = Detail::Past { term, deals: lift.deals, of: lifts.deals, since: lifts.since, times_tenths };
    Outcome { membership: Membership::known(lift.membership), levels: LevelRange::OPEN, detail }
}

/// The outcome of a term that no past deal has.
fn unmatched(lifts: &Lifts) -> Outcome {
    let detail = Detail::PastNone { of: lifts.deals, since: lifts.since };
    Outcome { membership: Membership::known(lifts.unmatched), levels: LevelRange::OPEN, detail }
}

/// The outcome with a membership that includes `low` and `high`, which fields that are not stated
/// may still lead to.
fn widened(outcome: Outcome, low: u16, high: u16) -> Outcome {
    Outcome { membership: outcome.membership.widened(low, high), ..outcome }
}
