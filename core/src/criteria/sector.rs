//! Sector: the best pair of a startup's sector and a wanted one.

use super::{Context, Detail, LevelRange, Outcome, Side};
use crate::membership::{ANY, FULL, Membership};
use crate::numeric::share;
use crate::prepared::{Meaning, PreparedOpportunity, PreparedStartup, SectorPreference, Term};
use crate::vocabulary::{Sectors, TermId};

/// How two sectors are related, best first.
pub(super) const LEVELS: &[&str] = &["exact", "above", "below", "sibling", "related", "same-root", "none"];

/// What each relation is worth, with the reason. Falling, so that a nearer sector never loses to a farther one.
#[rustfmt::skip]
const WORTH: [u16; 7] = [
    10_000, // exact: the same node
     9_000, // above: the call wants the wider field, so the startup is inside it; a call for the very field is nearer
     7_000, // below: the startup states the wider field, it may or may not do the narrower; stays above `any` (6 000)
     5_000, // sibling: the same trade next door (aquaculture, livestock): shared buyers and experts
     4_500, // related: another branch commonly sought together (smart farming, IoT): weaker than the same branch
     2_500, // same-root: only the broad field in common
         0, // none
];

/// Taken off for each root wanted beyond the first: a specialist beats a generalist.
/// Small (two levels are never further apart than five roots cost), so breadth orders equals and no more.
const BREADTH: u16 = 200;
/// The most that breadth takes off.
const BREADTH_MOST: u16 = 800;

pub(super) fn evaluate(ctx: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    match (&startup.sectors, opportunity.sectors.as_deref()) {
        (_, Some(SectorPreference::Any)) => Outcome::known(ANY, 0, Detail::Any),
        (_, None) => Outcome::unknown(Side::Opportunity, "sectors", FULL),
        (have, Some(SectorPreference::Weighted { wanted, roots, any, largest })) => {
            let scale = Scale::of(*largest, *roots);
            let named = match have {
                None if wanted.is_empty() => Outcome::nothing(),
                None => Outcome::unknown(Side::Startup, "sectors", FULL - scale.breadth),
                Some(have) => best_pair(ctx.vocabulary.sectors(), have, wanted, scale),
            };
            if *any > 0 { named.better(open_to_all(scale, *any)) } else { named }
        }
    }
}

/// What the opportunity's weights and breadth make of a relation's worth.
#[derive(Clone, Copy)]
struct Scale {
    /// The largest weight, "any sector" among them.
    largest: u8,
    /// What is taken off for breadth.
    breadth: u16,
}

impl Scale {
    fn of(largest: u8, roots: u8) -> Self {
        Self { largest, breadth: (BREADTH * u16::from(roots.saturating_sub(1))).min(BREADTH_MOST) }
    }

    /// Worth × weight ÷ largest weight, less the breadth.
    fn apply(self, worth: u16, weight: u8) -> u16 {
        let weighted = share(u64::from(worth) * u64::from(weight), u64::from(self.largest), 1);
        let weighted = u16::try_from(weighted).unwrap_or(FULL);
        if weighted == 0 { 0 } else { weighted.saturating_sub(self.breadth).max(1) }
    }
}

/// A pair of terms, which becomes a detail if it is the best one.
#[derive(Clone, Copy)]
enum Pair<'a> {
    Related(&'a Term, &'a Term, u8),
    Local(&'a Term, &'a Term),
    /// Neither side names anything.
    Nothing,
}

impl Pair<'_> {
    fn detail(self) -> Detail {
        match self {
            Self::Related(have, wanted, level) => {
                Detail::Terms { have: have.clone(), wanted: wanted.clone(), level: level_name(level) }
            }
            Self::Local(have, wanted) => Detail::Local { have: have.clone(), wanted: wanted.clone() },
            Self::Nothing => Detail::NoRecord,
        }
    }
}

fn best_pair(sectors: &Sectors, have: &[Meaning], wanted: &[(Meaning, u8)], scale: Scale) -> Outcome {
    let pairs = have.iter().flat_map(|h| wanted.iter().map(move |(w, weight)| (h, w, *weight)));
    let outcomes = pairs.map(|(h, w, weight)| meet(sectors, h, w, |worth| scale.apply(worth, weight)));
    let none = Detail::None { field: "sectors" };
    let best = outcomes.reduce(Outcome::better).map(|best| best.map_detail(Pair::detail));
    best.unwrap_or(Outcome::known(0, NONE, none))
}

/// "Any sector" named beside others, with its own weight; breadth is no matter of it.
fn open_to_all(scale: Scale, any: u8) -> Outcome {
    let worth = Scale { breadth: 0, ..scale }.apply(ANY, any);
    Outcome { membership: Membership::partial(worth), levels: LevelRange::at(NONE), detail: Detail::Any }
}

const NONE: u8 = 6;

/// Two texts, each of which may have several meanings: every combination is a candidate.
fn meet<'a>(
    sectors: &Sectors,
    have: &'a Meaning,
    wanted: &'a Meaning,
    scale: impl Fn(u16) -> u16,
) -> Outcome<Pair<'a>> {
    let combinations = have.candidates().flat_map(|h| wanted.candidates().map(move |w| (h, w)));
    let outcomes = combinations.map(|(h, w)| pair(sectors, h, w, &scale));
    outcomes.reduce(Outcome::either).unwrap_or_else(|| Outcome::nothing().map_detail(|_| Pair::Nothing))
}

fn pair<'a>(sectors: &Sectors, have: &'a Term, wanted: &'a Term, scale: &impl Fn(u16) -> u16) -> Outcome<Pair<'a>> {
    let level = match (have.known(), wanted.known()) {
        _ if have == wanted => 0,
        (Some(h), Some(w)) => relation(sectors, h, w),
        // A local term never satisfies and never contradicts another term: the vocabulary may yet learn what it means.
        _ => {
            let membership = Membership::unknown_up_to(Membership::partial(scale(FULL)).high());
            return Outcome { membership, levels: LevelRange::OPEN, detail: Pair::Local(have, wanted) };
        }
    };
    let worth = WORTH.get(usize::from(level)).copied().unwrap_or(0);
    let membership = Membership::partial(scale(worth));
    Outcome { membership, levels: LevelRange::at(level), detail: Pair::Related(have, wanted, level) }
}

/// The nearest relation that holds.
fn relation(sectors: &Sectors, have: TermId, wanted: TermId) -> u8 {
    let tree = &sectors.tree;
    if have == wanted {
        0
    } else if tree.is_within(have, wanted) {
        1
    } else if tree.is_within(wanted, have) {
        2
    } else if tree.siblings(have, wanted) {
        3
    } else if sectors.related(have, wanted) {
        4
    } else if tree.root(have) == tree.root(wanted) {
        5
    } else {
        NONE
    }
}

fn level_name(level: u8) -> &'static str {
    LEVELS.get(usize::from(level)).copied().unwrap_or("none")
}
