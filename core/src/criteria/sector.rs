//! Sector: the best pair of a startup's sector and a wanted one.

use super::{Context, CriterionField, Detail, LevelRange, Outcome, Side};
use crate::criterion::Level;
use crate::membership::{ANY, FULL, Membership};
use crate::numeric::scaled_share;
use crate::prepared::{Meaning, PreparedOpportunity, PreparedStartup, ResolvedTerm, SectorPreference};
use crate::vocabulary::{Sectors, TermId};

/// How two sectors are related, best first, in the order of
/// [`Criterion::levels`](super::Criterion::levels).
#[derive(Clone, Copy)]
enum Relation {
    Exact,
    Above,
    Below,
    Sibling,
    Related,
    SameRoot,
    None,
}

impl Relation {
    /// The membership of each relation, with the reason. The values fall, so that a nearer sector
    /// never loses to a farther one.
    #[rustfmt::skip]
    const fn membership(self) -> u16 {
        match self {
            Self::Exact    => 10_000, // the same node
            Self::Above    =>  9_000, // the startup is inside the wider wanted field; the same field is nearer
            Self::Below    =>  7_000, // the startup may or may not do the narrower field; stays above `any` (6 000)
            Self::Sibling  =>  5_000, // neighbouring fields (aquaculture, livestock): shared buyers and experts
            Self::Related  =>  4_500, // another branch commonly sought together (smart farming, IoT): weaker than a sibling
            Self::SameRoot =>  2_500, // only the broad field in common
            Self::None     =>      0,
        }
    }

    const fn level(self) -> Level {
        match self {
            Self::Exact => Level::Exact,
            Self::Above => Level::Above,
            Self::Below => Level::Below,
            Self::Sibling => Level::Sibling,
            Self::Related => Level::Related,
            Self::SameRoot => Level::SameRoot,
            Self::None => Level::None,
        }
    }

    /// Its index among the levels.
    const fn index(self) -> u8 {
        self as u8
    }
}

/// The penalty for each wanted root beyond the first: a specialist comes before a generalist. It is
/// small, because breadth should order opportunities of equal relation.
const BREADTH_PENALTY: u16 = 200;
/// The greatest penalty for breadth.
const MAX_BREADTH_PENALTY: u16 = 800;

pub(super) fn evaluate(ctx: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    match (&startup.sectors, opportunity.sectors.as_deref()) {
        (_, Some(SectorPreference::Any)) => Outcome::known(ANY, 0, Detail::Any),
        (_, None) => Outcome::unknown(Side::Opportunity, CriterionField::Sectors, FULL),
        (have, Some(SectorPreference::Weighted { wanted, roots, any, largest })) => {
            let scale = Scale::of(*largest, *roots);
            let named = match have {
                None if wanted.is_empty() => Outcome::nothing(),
                None => Outcome::unknown(Side::Startup, CriterionField::Sectors, FULL - scale.breadth),
                Some(have) => best_pair(ctx.vocabulary.sectors(), have, wanted, scale),
            };
            if *any > 0 { named.better(open_to_all(scale, *any)) } else { named }
        }
    }
}

/// How the opportunity's weights and breadth change a relation's membership.
#[derive(Clone, Copy)]
struct Scale {
    /// The largest weight, that of "any sector" included.
    largest: u8,
    /// The penalty for breadth.
    breadth: u16,
}

impl Scale {
    fn of(largest: u8, roots: u8) -> Self {
        Self { largest, breadth: (BREADTH_PENALTY * u16::from(roots.saturating_sub(1))).min(MAX_BREADTH_PENALTY) }
    }

    /// The scaled membership: × weight ÷ largest weight, less the penalty for breadth.
    fn apply(self, membership: u16, weight: u8) -> u16 {
        let weighted = scaled_share(u64::from(weight), u64::from(self.largest), membership);
        if weighted == 0 { 0 } else { weighted.saturating_sub(self.breadth).max(1) }
    }
}

/// A pair of terms that are compared. Only the best pair is cloned into a detail.
#[derive(Clone, Copy)]
enum Pair<'a> {
    Related(&'a ResolvedTerm, &'a ResolvedTerm, Relation),
    Local(&'a ResolvedTerm, &'a ResolvedTerm),
    /// Neither side names a term.
    Nothing,
}

impl Pair<'_> {
    fn detail(self) -> Detail {
        match self {
            Self::Related(have, wanted, relation) => {
                Detail::Terms { have: have.clone(), wanted: wanted.clone(), level: relation.level() }
            }
            Self::Local(have, wanted) => Detail::Local { have: have.clone(), wanted: wanted.clone() },
            Self::Nothing => Detail::NoRecord,
        }
    }
}

/// The outcome of the best pair of sectors.
fn best_pair(sectors: &Sectors, have: &[Meaning], wanted: &[(Meaning, u8)], scale: Scale) -> Outcome {
    let pairs = have.iter().flat_map(|h| wanted.iter().map(move |(w, weight)| (h, w, *weight)));
    let outcomes = pairs.map(|(h, w, weight)| compare(sectors, h, w, |membership| scale.apply(membership, weight)));
    let none = Detail::None { field: CriterionField::Sectors };
    let best = outcomes.reduce(Outcome::better).map(|best| best.map_detail(Pair::detail));
    best.unwrap_or(Outcome::known(0, Relation::None.index(), none))
}

/// The outcome of "any sector" listed beside others, with its own weight and without a penalty for
/// breadth.
fn open_to_all(scale: Scale, any: u8) -> Outcome {
    let membership = Membership::partial(Scale { breadth: 0, ..scale }.apply(ANY, any));
    Outcome { membership, levels: LevelRange::at(Relation::None.index()), detail: Detail::Any }
}

/// The outcome of two texts, each of which may have several meanings: every combination is a
/// candidate.
fn compare<'a>(
    sectors: &Sectors,
    have: &'a Meaning,
    wanted: &'a Meaning,
    scale: impl Fn(u16) -> u16,
) -> Outcome<Pair<'a>> {
    let combinations = have.candidates().flat_map(|h| wanted.candidates().map(move |w| (h, w)));
    let outcomes = combinations.map(|(h, w)| pair(sectors, h, w, &scale));
    outcomes.reduce(Outcome::either).unwrap_or_else(|| Outcome::nothing().map_detail(|_| Pair::Nothing))
}

/// The outcome of two terms.
fn pair<'a>(
    sectors: &Sectors,
    have: &'a ResolvedTerm,
    wanted: &'a ResolvedTerm,
    scale: &impl Fn(u16) -> u16,
) -> Outcome<Pair<'a>> {
    let relation = match (have.vocabulary_id(), wanted.vocabulary_id()) {
        _ if have == wanted => Relation::Exact,
        (Some(h), Some(w)) => relation(sectors, h, w),
        // A local term neither satisfies nor contradicts another term: it may mean any.
        _ => {
            let membership = Membership::unknown_up_to(Membership::partial(scale(FULL)).high());
            return Outcome { membership, levels: LevelRange::OPEN, detail: Pair::Local(have, wanted) };
        }
    };
    let membership = Membership::partial(scale(relation.membership()));
    Outcome { membership, levels: LevelRange::at(relation.index()), detail: Pair::Related(have, wanted, relation) }
}

/// The levels that a startup may have when its sectors are stated as narrowly as the vocabulary
/// allows: a rule must hold for all of them. None where the outcome's own levels are these.
pub(crate) fn completed_levels(ctx: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity) -> Option<LevelRange> {
    let Some(SectorPreference::Weighted { wanted, any, .. }) = o.sectors.as_deref() else { return None };
    let have = s.sectors.as_deref()?;
    let sectors = ctx.vocabulary.sectors();
    let pairs = have.iter().flat_map(|h| wanted.iter().map(move |(w, _)| completed_meaning(sectors, h, w)));
    let open = (*any > 0).then(|| LevelRange::at(Relation::None.index()));
    pairs.chain(open).reduce(LevelRange::better)
}

/// The completed levels of two texts. The sector that an industry code suggests decides nothing.
fn completed_meaning(sectors: &Sectors, have: &Meaning, wanted: &Meaning) -> LevelRange {
    if have.code().or(wanted.code()).is_some() {
        return if have == wanted { LevelRange::at(Relation::Exact.index()) } else { LevelRange::OPEN };
    }
    let combinations = have.candidates().flat_map(|h| wanted.candidates().map(move |w| (h, w)));
    let levels = combinations.map(|(h, w)| match (h.vocabulary_id(), w.vocabulary_id()) {
        (Some(h), Some(w)) => completed(sectors, h, w),
        _ if h == w => LevelRange::at(Relation::Exact.index()),
        _ => LevelRange::OPEN,
    });
    levels.reduce(LevelRange::either).unwrap_or(LevelRange::OPEN)
}

/// The levels of a sector and of every sector below it.
fn completed(sectors: &Sectors, have: TermId, wanted: TermId) -> LevelRange {
    let tree = &sectors.tree;
    let here = relation(sectors, have, wanted);
    let range = |best: Relation, worst: Relation| LevelRange { best: best.index(), worst: worst.index() };
    if tree.children(have).next().is_none() {
        return LevelRange::at(here.index());
    }
    let has_related = || sectors.related_to(wanted).iter().any(|related| tree.is_within(*related, have));
    match here {
        Relation::Exact => range(here, Relation::Above),
        Relation::Above => range(here, here),
        Relation::Below => range(Relation::Exact, Relation::SameRoot),
        Relation::Sibling => range(here, Relation::SameRoot),
        Relation::Related if tree.root(have) == tree.root(wanted) => range(here, Relation::SameRoot),
        Relation::Related => range(here, Relation::None),
        Relation::SameRoot | Relation::None => range(if has_related() { Relation::Related } else { here }, here),
    }
}

/// The nearest relation that holds.
fn relation(sectors: &Sectors, have: TermId, wanted: TermId) -> Relation {
    let tree = &sectors.tree;
    if have == wanted {
        Relation::Exact
    } else if tree.is_within(have, wanted) {
        Relation::Above
    } else if tree.is_within(wanted, have) {
        Relation::Below
    } else if tree.siblings(have, wanted) {
        Relation::Sibling
    } else if sectors.related(have, wanted) {
        Relation::Related
    } else if tree.root(have) == tree.root(wanted) {
        Relation::SameRoot
    } else {
        Relation::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criterion::Criterion;

    #[test]
    fn relations_are_in_the_order_of_the_levels() {
        let all = [
            Relation::Exact,
            Relation::Above,
            Relation::Below,
            Relation::Sibling,
            Relation::Related,
            Relation::SameRoot,
            Relation::None,
        ];
        let indexed: Vec<(u8, Level)> = all.map(|one| (one.index(), one.level())).to_vec();
        let levels: Vec<(u8, Level)> = (0..).zip(Criterion::Sector.levels().iter().copied()).collect();
        assert_eq!(indexed, levels);
    }
}
