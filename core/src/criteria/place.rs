//! Place: inside the coverage, or how near to it.

use super::{Context, CriterionField, Detail, LevelRange, Outcome, Side};
use crate::criterion::Level;
use crate::membership::{ANY, FULL, Membership};
use crate::prepared::{PlaceMeaning, PlacePreference, PreparedOpportunity, PreparedStartup, ResolvedPlace};
use crate::record::PlaceBy;
use crate::set;
use crate::vocabulary::{PlaceLevel, Places, TermId};

/// How near a place is to the coverage, best first, in the order of
/// [`Criterion::levels`](super::Criterion::levels).
#[derive(Clone, Copy)]
enum Nearness {
    /// Inside the coverage, however wide that is.
    Same,
    Neighbour,
    Region,
    Country,
    Wider,
    Elsewhere,
}

impl Nearness {
    /// The membership outside the coverage, by the nearest thing in common, with the reason.
    #[rustfmt::skip]
    const fn membership_outside(self) -> u16 {
        match self {
            Self::Neighbour => 6_000, // an hour's drive and one labour market; as good as `any`
            Self::Region    => 4_500, // the same regional programmes and transport, below a neighbour
            Self::Country   => 2_500, // the same law and language only
            Self::Wider     => 1_000, // the least that counts at all
            Self::Same | Self::Elsewhere => 0, // inside, see `membership_inside`; or nothing in common
        }
    }

    const fn level(self) -> Level {
        match self {
            Self::Same => Level::Same,
            Self::Neighbour => Level::Neighbour,
            Self::Region => Level::Region,
            Self::Country => Level::Country,
            Self::Wider => Level::Wider,
            Self::Elsewhere => Level::Elsewhere,
        }
    }

    /// Its index among the levels.
    const fn index(self) -> u8 {
        self as u8
    }
}

/// The membership inside the coverage. It falls in small steps as the coverage widens: a provincial
/// programme comes before a national one, if all else is equal.
const fn membership_inside(coverage: PlaceLevel) -> u16 {
    match coverage {
        PlaceLevel::Province => 10_000,
        PlaceLevel::Region => 9_500,
        PlaceLevel::Country => 9_000,
        PlaceLevel::Wider => 8_500,
        PlaceLevel::World => 8_000,
    }
}

pub(super) fn evaluate(ctx: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    match opportunity.places.as_deref() {
        None => Outcome::unknown(Side::Opportunity, CriterionField::Places, FULL),
        Some(PlacePreference::Any) => Outcome::known(ANY, Nearness::Same.index(), Detail::Any),
        Some(PlacePreference::Coverage { places, by }) => {
            let located = || nearest(ctx, startup.place.as_ref(), CriterionField::Place, places);
            let origin = || nearest(ctx, startup.origin.as_ref(), CriterionField::Origin, places);
            match by {
                PlaceBy::Located => located(),
                PlaceBy::Origin => origin(),
                PlaceBy::Either => located().better(origin()),
            }
        }
    }
}

/// The levels of nearness of a place to another, over all candidates of both; level 0 is inside it.
pub(crate) fn levels(ctx: Context<'_>, have: &PlaceMeaning, wanted: &PlaceMeaning) -> LevelRange {
    nearest(ctx, Some(have), CriterionField::Place, std::slice::from_ref(wanted)).levels
}

/// The outcome of the nearest covered place.
fn nearest(ctx: Context<'_>, have: Option<&PlaceMeaning>, field: CriterionField, coverage: &[PlaceMeaning]) -> Outcome {
    let Some(have) = have else {
        return Outcome::unknown(Side::Startup, field, FULL);
    };
    let outcomes = coverage.iter().filter_map(|wanted| {
        let combinations = have.candidates.iter().flat_map(|h| wanted.candidates.iter().map(move |w| (h, w)));
        combinations.map(|(h, w)| compare(ctx.vocabulary.places(), h, w)).reduce(Outcome::either)
    });
    outcomes.reduce(Outcome::better).unwrap_or_else(Outcome::nothing)
}

/// The outcome of one candidate of the startup's place and one of a covered place.
fn compare(places: &Places, have: &ResolvedPlace, wanted: &ResolvedPlace) -> Outcome {
    match (have.node_id(), wanted.node_id()) {
        (_, Some(w)) if wanted.is_whole_node() && places.level(w) == PlaceLevel::World => inside(places, have, wanted),
        (None, None) if have == wanted => inside(places, have, wanted),
        (None, _) | (_, None) => open(have, wanted),
        (Some(h), Some(w)) if wanted.is_whole_node() && places.covers(w, h) => inside(places, have, wanted),
        (Some(h), Some(w)) if h == w => parts_in_parts(places, have, wanted),
        (Some(h), Some(w)) if wanted.is_whole_node() && places.is_territory_of(h, w) => {
            inside(places, have, wanted).either(outside(have, wanted, nearness(places, h, w)))
        }
        (Some(h), Some(w)) => anywhere_in(places, have, wanted, h, w),
    }
}

/// The outcome of a startup that is somewhere in `h`, which is not inside the coverage: each
/// smallest place in `h` is a candidate, and the wanted place if it belongs to `h` without lying in
/// it, as an overseas territory does.
fn anywhere_in(places: &Places, have: &ResolvedPlace, wanted: &ResolvedPlace, h: TermId, w: TermId) -> Outcome {
    let mut candidates = smallest_within(places, h);
    let belongs = places.covers(h, w) && !places.tree.is_within(w, h);
    if belongs || places.is_territory_of(w, h) {
        candidates.extend([h, w]);
    }
    let each = candidates.into_iter().map(|p| match places.covers(w, p) {
        true if wanted.is_whole_node() => inside(places, have, wanted),
        true => inside(places, have, wanted).either(outside(have, wanted, Nearness::Country)),
        false => outside(have, wanted, nearness(places, p, w)),
    });
    each.reduce(Outcome::either).unwrap_or_else(|| outside(have, wanted, nearness(places, h, w)))
}

/// The smallest places in a place: provinces, and countries whose provinces are not in the
/// vocabulary. A place of which the vocabulary has some parts only is among them, for the others.
fn smallest_within(places: &Places, outer: TermId) -> Vec<TermId> {
    let tree = &places.tree;
    let is_undivided = |id: TermId| tree.children(id).next().is_some() && !places.is_divided(id);
    if places.level(outer) == PlaceLevel::Province && !is_undivided(outer) {
        return Vec::new();
    }
    // Members of a union lie in it; an overseas territory does not lie in its country.
    let is_in = |id: TermId| match places.level(outer) {
        PlaceLevel::Country | PlaceLevel::Region | PlaceLevel::Province => tree.is_within(id, outer),
        PlaceLevel::Wider | PlaceLevel::World => places.covers(outer, id),
    };
    let has_below = set::of(tree.ids().filter_map(|id| tree.parent(id)));
    let is_smallest = |id: &TermId| {
        let is_leaf = !set::contains(&has_below, id);
        if is_leaf { *id != outer && places.level(*id) >= PlaceLevel::Country } else { is_undivided(*id) }
    };
    tree.ids().filter(|id| is_in(*id)).filter(is_smallest).collect()
}

/// The outcome of two places in one country, with parts that are not in the vocabulary (USA / CA /
/// SF Bay Area).
fn parts_in_parts(places: &Places, have: &ResolvedPlace, wanted: &ResolvedPlace) -> Outcome {
    let each = agreements(have, wanted).into_iter().map(|agree| match agree.iter().position(|a| *a == Some(false)) {
        None => inside(places, have, wanted),
        Some(0) => outside(have, wanted, Nearness::Country),
        Some(_) => {
            outside(have, wanted, if agree.contains(&Some(true)) { Nearness::Region } else { Nearness::Country })
        }
    });
    each.reduce(Outcome::either).unwrap_or_else(Outcome::nothing)
}

/// Whether each wanted part is the startup's: one list for every combination of the parts that the
/// startup does not state.
fn agreements(have: &ResolvedPlace, wanted: &ResolvedPlace) -> Vec<Vec<Option<bool>>> {
    have.parts.iter().zip(&wanted.parts).fold(vec![Vec::new()], |combinations, (h, w)| {
        let answers = match (h, w) {
            (_, None) => vec![None],
            (Some(h), Some(w)) => vec![Some(h == w)],
            (None, Some(_)) => vec![Some(true), Some(false)],
        };
        let extended = |combination: &Vec<Option<bool>>| {
            answers.iter().map(|answer| [combination.as_slice(), &[*answer]].concat()).collect::<Vec<_>>()
        };
        combinations.iter().flat_map(extended).collect()
    })
}

/// How near two places are, neither of which is inside the other.
fn nearness(places: &Places, a: TermId, b: TermId) -> Nearness {
    let same = |of: fn(&Places, TermId) -> Option<TermId>| of(places, a).is_some_and(|x| of(places, b) == Some(x));
    if places.neighbours(a).contains(&b) {
        Nearness::Neighbour
    } else if same(Places::region_of) {
        Nearness::Region
    } else if same(Places::country_of) {
        Nearness::Country
    } else if share_wider(places, a, b) {
        Nearness::Wider
    } else {
        Nearness::Elsewhere
    }
}

/// True when both are in one part of the world that is wider than a country.
fn share_wider(places: &Places, a: TermId, b: TermId) -> bool {
    let is_wider = |id: TermId| places.level(id) == PlaceLevel::Wider;
    let tree = &places.tree;
    tree.lineage(a).any(|id| is_wider(id) && places.covers(id, b))
}

/// The outcome inside the coverage.
fn inside(places: &Places, have: &ResolvedPlace, wanted: &ResolvedPlace) -> Outcome {
    let level = match wanted.node_id() {
        Some(node) if wanted.is_whole_node() => places.level(node),
        _ => PlaceLevel::Province,
    };
    Outcome::known(membership_inside(level), Nearness::Same.index(), detail(have, wanted, Nearness::Same))
}

/// The outcome outside the coverage.
fn outside(have: &ResolvedPlace, wanted: &ResolvedPlace, nearness: Nearness) -> Outcome {
    Outcome::known(nearness.membership_outside(), nearness.index(), detail(have, wanted, nearness))
}

/// The outcome of a place outside the vocabulary, which may be any place.
fn open(have: &ResolvedPlace, wanted: &ResolvedPlace) -> Outcome {
    let detail = Detail::Local { have: have.term(), wanted: wanted.term() };
    Outcome { membership: Membership::UNKNOWN, levels: LevelRange::OPEN, detail }
}

fn detail(have: &ResolvedPlace, wanted: &ResolvedPlace, nearness: Nearness) -> Detail {
    Detail::Terms { have: have.term(), wanted: wanted.term(), level: nearness.level() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criterion::Criterion;

    #[test]
    fn nearnesses_are_in_the_order_of_the_levels() {
        let all = [
            Nearness::Same,
            Nearness::Neighbour,
            Nearness::Region,
            Nearness::Country,
            Nearness::Wider,
            Nearness::Elsewhere,
        ];
        let indexed: Vec<(u8, Level)> = all.map(|one| (one.index(), one.level())).to_vec();
        let levels: Vec<(u8, Level)> = (0..).zip(Criterion::Place.levels().iter().copied()).collect();
        assert_eq!(indexed, levels);
    }
}
