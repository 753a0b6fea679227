//! Stage: rungs apart on the same axis; the programme and funding axes are bridged by equivalence.

use super::{Context, CriterionField, Detail, LevelRange, Outcome, Side};
use crate::membership::{ANY, FULL, Membership};
use crate::prepared::{PreparedOpportunity, PreparedStartup, ResolvedStage, StagePreference};
use crate::vocabulary::Axis;

/// The least distance in rungs of the level "far", which is also its index among the levels.
const FAR: u8 = 3;

/// The membership of a distance in rungs, with the reason.
#[rustfmt::skip]
const fn membership(rungs_apart: u8) -> u16 {
    match rungs_apart {
        0 => 10_000,
        1 =>  6_000, // adjacent: as good as `any`; programmes often take the next rung
        2 =>  2_500, // near: the ends of the funnel (pre-incubation, acceleration) are not close
        FAR.. =>  0,
    }
}

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    match (&startup.stages, opportunity.stages.as_deref()) {
        (_, Some(StagePreference::Any)) => Outcome::known(ANY, 0, Detail::Any),
        (_, None) => Outcome::unknown(Side::Opportunity, CriterionField::Stages, FULL),
        (None, Some(_)) => Outcome::unknown(Side::Startup, CriterionField::Stage, FULL),
        (Some(have), Some(StagePreference::Stages(wanted))) => nearest(have, wanted),
    }
}

/// The outcome of the wanted stage that fits best.
fn nearest(have: &[ResolvedStage], wanted: &[ResolvedStage]) -> Outcome {
    let none = Detail::None { field: CriterionField::Stage };
    let outcomes = wanted.iter().filter_map(|want| nearest_to(have, want));
    outcomes.reduce(Outcome::better).unwrap_or(Outcome::known(0, FAR, none))
}

/// The outcome of one wanted stage; none for a startup without stages.
fn nearest_to(have: &[ResolvedStage], want: &ResolvedStage) -> Option<Outcome> {
    let best =
        |stages: &mut dyn Iterator<Item = &ResolvedStage>| stages.map(|h| compare(h, want)).reduce(Outcome::better);
    let direct = best(&mut have.iter().filter(|h| h.is_on_axis_of(want)));
    let has_local = have.iter().any(|h| h.local);
    // INVARIANT: an axis that is stated is never guessed from the other one.
    match direct {
        // Of several stages the best counts, and a text outside the vocabulary may be a better one.
        Some(direct) if has_local => Some(direct.better(best(&mut have.iter().filter(|h| h.local))?)),
        Some(direct) => Some(direct),
        None => best(&mut have.iter()).map(|bridged| if has_local { widened_to_zero(bridged) } else { bridged }),
    }
}

/// The outcome widened to zero: a text outside the vocabulary may state the guessed axis, and be
/// far away.
fn widened_to_zero(outcome: Outcome) -> Outcome {
    let levels = LevelRange { worst: LevelRange::UNREACHED, ..outcome.levels };
    Outcome { membership: outcome.membership.widened(0, 0), levels, ..outcome }
}

/// The outcome of two stages: each rung that the startup may be on is a candidate, and the wanted
/// stage accepts all of its rungs.
fn compare(have: &ResolvedStage, want: &ResolvedStage) -> Outcome {
    if (have.local || want.local) && have.term != want.term {
        return Outcome {
            membership: Membership::UNKNOWN,
            levels: LevelRange::OPEN,
            detail: Detail::Local { have: have.term.clone(), wanted: want.term.clone() },
        };
    }
    if have.term == want.term && have.is_one_rung() {
        return at_distance(have, want, 0);
    }
    let axis = want.axis.unwrap_or(Axis::Programme);
    let accepted = want.rungs(axis);
    let apart = |rung: &u8| accepted.iter().map(|a| a.abs_diff(*rung)).min();
    let candidates = have.rungs(axis).iter().filter_map(apart);
    candidates.map(|distance| at_distance(have, want, distance)).reduce(Outcome::either).unwrap_or(Outcome {
        membership: Membership::UNKNOWN,
        levels: LevelRange::OPEN,
        detail: Detail::Unknown { side: Side::Startup, field: CriterionField::Stage },
    })
}

/// The outcome of two stages that are so many rungs apart.
fn at_distance(have: &ResolvedStage, want: &ResolvedStage, apart: u8) -> Outcome {
    let bridged = have.axis != want.axis;
    let detail = Detail::Stage { have: have.term.clone(), wanted: want.term.clone(), apart, bridged };
    Outcome::known(membership(apart), apart.min(FAR), detail)
}
