//! Place: inside the coverage, or how near to it.

use super::{Context, Detail, LevelRange, Outcome, Side};
use crate::membership::{ANY, FULL, Membership};
use crate::profile::{OpportunityProfile, PlaceFact, PlacePoint, PlaceWish, StartupProfile};
use crate::record::PlaceBy;
use crate::vocabulary::{PlaceLevel, Places, TermId};

/// How near, best first. "Same" is inside the coverage, however wide that is.
pub(super) const LEVELS: &[&str] = &["same", "neighbour", "region", "country", "wider", "elsewhere"];

const SAME: u8 = 0;
const NEIGHBOUR: u8 = 1;
const REGION: u8 = 2;
const COUNTRY: u8 = 3;
const WIDER: u8 = 4;
const ELSEWHERE: u8 = 5;

/// Inside the coverage: worth less the wider the coverage is, in small steps (500 each), so that
/// a provincial programme comes before a national one for its own people and before nothing else changes.
const fn covered(coverage: PlaceLevel) -> u16 {
    match coverage {
        PlaceLevel::Province => 10_000,
        PlaceLevel::Region => 9_500,
        PlaceLevel::Country => 9_000,
        PlaceLevel::Wider => 8_500,
        PlaceLevel::World => 8_000,
    }
}

/// Outside the coverage, by the nearest thing in common, with the reason.
#[rustfmt::skip]
const OUTSIDE: [u16; 6] = [
         0, // same: see `covered`
     6_000, // neighbour: an hour's drive and one labour market; as good as `any`
     4_500, // region: the same regional programmes and transport, below a neighbour
     2_500, // country: the same law and language only
     1_000, // wider region: the least that counts at all
         0, // elsewhere
];

pub(super) fn evaluate(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Outcome {
    match &opportunity.places {
        None => Outcome::unknown(Side::Opportunity, "places", FULL),
        Some(PlaceWish::Any) => Outcome::known(ANY, SAME, Detail::Any),
        Some(PlaceWish::Coverage { places, by }) => {
            let located = || nearest(ctx, startup.place.as_ref(), "place", places);
            let origin = || nearest(ctx, startup.origin.as_ref(), "origin", places);
            match by {
                PlaceBy::Located => located(),
                PlaceBy::Origin => origin(),
                PlaceBy::Either => located().better(origin()),
            }
        }
    }
}

/// How near a place is to another, as levels over all candidates of both: [`SAME`] is inside it.
pub(crate) fn levels(ctx: Context<'_>, have: &PlaceFact, wanted: &PlaceFact) -> LevelRange {
    nearest(ctx, Some(have), "place", std::slice::from_ref(wanted)).levels
}

fn nearest(ctx: Context<'_>, have: Option<&PlaceFact>, field: &'static str, coverage: &[PlaceFact]) -> Outcome {
    let Some(have) = have else {
        return Outcome::unknown(Side::Startup, field, FULL);
    };
    let outcomes = coverage.iter().filter_map(|wanted| {
        let combinations = have.candidates.iter().flat_map(|h| wanted.candidates.iter().map(move |w| (h, w)));
        combinations.map(|(h, w)| meet(ctx.vocabulary.places(), h, w)).reduce(Outcome::either)
    });
    outcomes.reduce(Outcome::better).unwrap_or_else(Outcome::nothing)
}

fn meet(places: &Places, have: &PlacePoint, wanted: &PlacePoint) -> Outcome {
    match (have.node(), wanted.node()) {
        (_, Some(w)) if wanted.is_whole_node() && places.level(w) == PlaceLevel::World => inside(places, have, wanted),
        (None, None) if have == wanted => inside(places, have, wanted),
        (None, None) => outside(have, wanted, ELSEWHERE),
        (None, Some(_)) | (Some(_), None) => {
            open(have, wanted, Detail::Local { have: have.term(), wanted: wanted.term() })
        }
        (Some(h), Some(w)) if wanted.is_whole_node() => node_in_node(places, have, wanted, h, w),
        (Some(h), Some(w)) if h == w => parts_in_parts(places, have, wanted),
        (Some(h), Some(w)) if places.covers(h, w) => coarser(places, have, wanted, h, w),
        (Some(h), Some(w)) => outside(have, wanted, common(places, h, w)),
    }
}

fn node_in_node(places: &Places, have: &PlacePoint, wanted: &PlacePoint, h: TermId, w: TermId) -> Outcome {
    if places.covers(w, h) {
        inside(places, have, wanted)
    } else if places.covers(h, w) {
        coarser(places, have, wanted, h, w)
    } else {
        outside(have, wanted, common(places, h, w))
    }
}

/// The startup states a larger place than the coverage (a country without its province):
/// every province inside it is a candidate, and outside Vietnam any part of it.
fn coarser(places: &Places, have: &PlacePoint, wanted: &PlacePoint, h: TermId, w: TermId) -> Outcome {
    let provinces = places.provinces_within(h);
    let in_provinces = provinces.iter().map(|&p| {
        if places.covers(w, p) { inside(places, have, wanted) } else { outside(have, wanted, common(places, p, w)) }
    });
    let elsewhere_in_it = match places.level(h) {
        PlaceLevel::World => Some(ELSEWHERE),
        PlaceLevel::Wider => Some(WIDER),
        PlaceLevel::Country if provinces.is_empty() => Some(COUNTRY),
        _ => None,
    };
    let candidates = in_provinces.chain(elsewhere_in_it.map(|level| outside(have, wanted, level)));
    let reached = candidates.chain(provinces.is_empty().then(|| inside(places, have, wanted)));
    reached.reduce(Outcome::either).unwrap_or_else(|| outside(have, wanted, COUNTRY))
}

/// The same country, and parts of it that the vocabulary does not know (USA / CA / SF Bay Area).
fn parts_in_parts(places: &Places, have: &PlacePoint, wanted: &PlacePoint) -> Outcome {
    let pairs = have.parts.iter().zip(&wanted.parts).enumerate();
    let first_open = pairs.clone().find(|(_, (h, w))| w.is_some() && h.is_none()).map(|(i, _)| i);
    let first_different = pairs.clone().find(|(_, (h, w))| w.is_some() && h.is_some() && h != w).map(|(i, _)| i);
    match (first_different, first_open) {
        (None, None) => inside(places, have, wanted),
        (Some(0), _) => outside(have, wanted, COUNTRY),
        (Some(_), _) => outside(have, wanted, if have.shares_part(wanted) { REGION } else { COUNTRY }),
        (None, Some(_)) => {
            let farthest = if have.shares_part(wanted) { REGION } else { COUNTRY };
            inside(places, have, wanted).either(outside(have, wanted, farthest))
        }
    }
}

/// The level of the nearest thing that two places, neither inside the other, have in common.
fn common(places: &Places, a: TermId, b: TermId) -> u8 {
    let same = |of: fn(&Places, TermId) -> Option<TermId>| of(places, a).is_some_and(|x| of(places, b) == Some(x));
    if places.neighbours(a).contains(&b) {
        NEIGHBOUR
    } else if same(Places::region_of) {
        REGION
    } else if same(Places::country_of) {
        COUNTRY
    } else if share_wider(places, a, b) {
        WIDER
    } else {
        ELSEWHERE
    }
}

fn share_wider(places: &Places, a: TermId, b: TermId) -> bool {
    let wider = |id: TermId| places.level(id) == PlaceLevel::Wider;
    let tree = &places.tree;
    let mut above = std::iter::once(a).chain(tree.ancestors(a));
    above.any(|x| wider(x) && places.covers(x, b))
}

fn inside(places: &Places, have: &PlacePoint, wanted: &PlacePoint) -> Outcome {
    let level = match wanted.node() {
        Some(node) if wanted.is_whole_node() => places.level(node),
        _ => PlaceLevel::Province,
    };
    Outcome::known(covered(level), SAME, detail(have, wanted, SAME))
}

fn outside(have: &PlacePoint, wanted: &PlacePoint, level: u8) -> Outcome {
    let worth = OUTSIDE.get(usize::from(level)).copied().unwrap_or(0);
    Outcome::known(worth, level, detail(have, wanted, level))
}

fn open(_: &PlacePoint, _: &PlacePoint, detail: Detail) -> Outcome {
    Outcome { membership: Membership::UNKNOWN, levels: LevelRange::OPEN, detail }
}

fn detail(have: &PlacePoint, wanted: &PlacePoint, level: u8) -> Detail {
    let level = LEVELS.get(usize::from(level)).copied().unwrap_or("elsewhere");
    Detail::Terms { have: have.term(), wanted: wanted.term(), level }
}
