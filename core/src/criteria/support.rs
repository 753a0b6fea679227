//! Support: what a startup wants against what is offered; and the comparison of two lists of terms.

use super::{Context, CriterionField, Detail, LevelRange, Outcome, Side};
use crate::membership::{ANY, FULL, Membership};
use crate::numeric::scaled_share;
use crate::prepared::{PreparedOpportunity, PreparedStartup, ResolvedTerm, TermSet};

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let membership = |shared: u64, of: u64| scaled_share(shared, of, FULL);
    let level = |shared: u64, of: u64| {
        if shared == of { 0 } else { 1 + u8::from(shared == 0) }
    };
    compare_lists(
        startup.wants.as_ref(),
        opportunity.offers.as_deref(),
        [CriterionField::Wants, CriterionField::Offers],
        membership,
        level,
    )
}

/// The outcome of comparing the startup's list of terms with the opportunity's. `membership` and
/// `level` take the number of the startup's terms that are shared, and the number of all.
///
/// A local term may mean any term of the other list, so it may or may not be shared.
pub(super) fn compare_lists(
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
    let (shared, possible) = shared_terms(have, wanted);
    let (of, least, most) = (have.len() as u64, shared.len() as u64, (shared.len() + possible.len()) as u64);
    let (low, high) = (Membership::partial(membership(least, of)), Membership::partial(membership(most, of)));
    let point = low.point().max(Membership::unknown_up_to(high.high()).point());
    let membership = if possible.is_empty() { low } else { Membership::between(low.low(), point, high.high()) };
    Outcome {
        membership,
        levels: LevelRange { best: level(most, of), worst: level(least, of) },
        detail: Detail::Shared {
            shared: shared.into_iter().cloned().collect(),
            of: u32::try_from(of).unwrap_or(u32::MAX),
            wanted: wanted.clone(),
        },
    }
}

/// The terms that both lists have, and those that may be in both: one of the two terms is local.
fn shared_terms<'a>(
    have: &'a [ResolvedTerm],
    wanted: &[ResolvedTerm],
) -> (Vec<&'a ResolvedTerm>, Vec<&'a ResolvedTerm>) {
    let (shared, others): (Vec<&ResolvedTerm>, Vec<&ResolvedTerm>) =
        have.iter().partition(|term| wanted.contains(term));
    let may_be_shared = |term: &&ResolvedTerm| wanted.iter().any(|wanted| wanted.is_local() || term.is_local());
    (shared, others.into_iter().filter(may_be_shared).collect())
}
