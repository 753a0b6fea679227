//! Support: what a startup wants against what is offered; and the comparison of two lists of terms.

use super::{Context, CriterionField, Detail, LevelRange, Outcome, Side};
use crate::membership::{ANY, FULL, Membership};
use crate::numeric::scaled_share;
use crate::prepared::{PreparedOpportunity, PreparedStartup, ResolvedTerm, TermSet};

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let membership = |found: u64, of: u64| scaled_share(found, of, FULL);
    let level = |found: u64, of: u64| {
        if found == of { 0 } else { 1 + u8::from(found == 0) }
    };
    shared(
        startup.wants.as_ref(),
        opportunity.offers.as_deref(),
        [CriterionField::Wants, CriterionField::Offers],
        membership,
        level,
    )
}

/// Compares the startup's list with the other side's. `membership` and `level` take how many of the
/// startup's terms are shared, and how many there are.
///
/// A local term may mean any term of the other side, so it may or may not be shared.
pub(super) fn shared(
    have: Option<&TermSet>,
    wanted: Option<&TermSet>,
    fields: [CriterionField; 2],
    membership: impl Fn(u64, u64) -> u16,
    level: impl Fn(u64, u64) -> u8,
) -> Outcome {
    let [have_field, wanted_field] = fields;
    let (have, wanted) = match (have, wanted) {
        (_, Some(TermSet::Any)) => return Outcome::known(ANY, 0, Detail::Any),
        (_, None) => return Outcome::unknown(Side::Opportunity, wanted_field, FULL),
        (None, _) => return Outcome::unknown(Side::Startup, have_field, FULL),
        (Some(TermSet::Any), _) => return Outcome::known(FULL, 0, Detail::Any),
        (Some(TermSet::Terms(have)), Some(TermSet::Terms(wanted))) => (have, wanted),
    };
    if have.is_empty() {
        return Outcome::known(0, level(0, 1), Detail::None { field: have_field });
    }
    let (found, maybe): (Vec<&ResolvedTerm>, Vec<&ResolvedTerm>) = partition(have, wanted);
    let (of, least, most) = (have.len() as u64, found.len() as u64, (found.len() + maybe.len()) as u64);
    let (low, high) = (Membership::partial(membership(least, of)), Membership::partial(membership(most, of)));
    let point = low.point().max(Membership::unknown_up_to(high.high()).point());
    let membership = if maybe.is_empty() { low } else { Membership::between(low.low(), point, high.high()) };
    Outcome {
        membership,
        levels: LevelRange { best: level(most, of), worst: level(least, of) },
        detail: Detail::Shared {
            shared: found.into_iter().cloned().collect(),
            of: u32::try_from(of).unwrap_or(u32::MAX),
            wanted: wanted.clone(),
        },
    }
}

/// The terms that are shared, and those that may be: a local term against another term.
fn partition<'a>(have: &'a [ResolvedTerm], wanted: &[ResolvedTerm]) -> (Vec<&'a ResolvedTerm>, Vec<&'a ResolvedTerm>) {
    let is_found = |term: &&ResolvedTerm| wanted.contains(term);
    let (found, rest): (Vec<&ResolvedTerm>, Vec<&ResolvedTerm>) = have.iter().partition(is_found);
    let may_mean = |term: &&ResolvedTerm| wanted.iter().any(|w| w.is_local() || term.is_local());
    (found, rest.into_iter().filter(may_mean).collect())
}
