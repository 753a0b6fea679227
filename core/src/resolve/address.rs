//! Reads several places in one text, from small to large: "Tam Kỳ, Quảng Nam", "Quận 1, TP.HCM",
//! "Tel Aviv, Israel".

use super::resolver::Resolver;
use super::{Found, MatchLevel, Resolution, split};
use crate::limits;
use crate::text::words;
use crate::vocabulary::{NameSource, PlaceLevel, TermId};

/// One part of an address that names a place.
struct Part {
    terms: Vec<TermId>,
    level: MatchLevel,
    former: Option<String>,
}

/// Reads the place of a text whose parts are divided by signs or brackets; `None` if it has one
/// part, or names nothing.
pub(super) fn listed(resolver: Resolver<'_>, text: &str) -> Option<Resolution> {
    let open = text.replace(['(', '[', '）', '（', ')', ']'], ", ");
    let parts = split::split(&open, split::separator);
    (parts.len() > 1 && parts.len() <= limits::LIST).then(|| compose(resolver, &parts, false)).flatten()
}

/// Reads the place of a text whose parts are divided by words or a dash.
pub(super) fn loosely_listed(resolver: Resolver<'_>, text: &str) -> Option<Resolution> {
    let parts = split::split(text, split::any_separator);
    (parts.len() > 1 && parts.len() <= limits::LIST).then(|| compose(resolver, &parts, true)).flatten()
}

/// Reads the parts as one place. With `strict`, every part must name a place: the words between
/// them may belong to a sentence.
fn compose(resolver: Resolver<'_>, texts: &[&str], strict: bool) -> Option<Resolution> {
    let mut named: Vec<Part> = Vec::new();
    let mut unknown = Vec::new();
    for text in texts {
        let found = resolver.resolve_part(text);
        match found.found {
            Found::Terms(terms) => named.push(Part { terms, level: found.level, former: found.former }),
            Found::Nothing if resolver.is_only_stop_words(text) => {}
            Found::Nothing | Found::OneOf(_) => unknown.push((*text).to_owned()),
        }
    }
    if strict && !unknown.is_empty() {
        return None;
    }
    let named = narrowest(resolver, named);
    let (first, rest) = named.split_first()?;
    let alone = texts.len() > 1 && unknown.len() + 1 >= texts.len();
    if !unknown.is_empty() && alone && !stands_beside(resolver, first, texts) {
        return None;
    }
    let mut terms = first.terms.clone();
    for part in rest {
        terms.extend(part.terms.iter().filter(|term| !terms.contains(term)).copied().collect::<Vec<_>>());
    }
    let level = if unknown.is_empty() { MatchLevel::Multi } else { MatchLevel::Partial };
    let level = named.iter().map(|part| part.level).fold(level, MatchLevel::max);
    let former = named.iter().find_map(|part| part.former.clone());
    Some(Resolution { unknown, former, ..Resolution::of(terms, level) })
}

/// Removes parts that contain other parts, and towns outside the province that another part names
/// (many towns share a name).
fn narrowest(resolver: Resolver<'_>, parts: Vec<Part>) -> Vec<Part> {
    let covers = |outer: &Part, inner: &Part| {
        outer.terms.iter().all(|outer| inner.terms.iter().all(|inner| resolver.is_above(*outer, *inner)))
    };
    let keep: Vec<bool> = parts
        .iter()
        .enumerate()
        .map(|(at, part)| {
            let others = parts.iter().enumerate().filter(|(other, _)| *other != at);
            !others.into_iter().any(|(other, outer)| {
                let same = part.terms == outer.terms;
                let around =
                    covers(part, outer) && (!same || is_weaker(part, outer) || (other < at && !is_weaker(outer, part)));
                let elsewhere =
                    part.level == MatchLevel::Place && outer.level < MatchLevel::Place && !covers(outer, part);
                around || elsewhere
            })
        })
        .collect();
    parts.into_iter().zip(keep).filter_map(|(part, keep)| keep.then_some(part)).collect()
}

/// True if the other part names the same place more exactly: a unit of before July 2025.
fn is_weaker(part: &Part, other: &Part) -> bool {
    part.former.is_none() && other.former.is_some()
}

/// True for a part that is read beside an unknown one: a country beside an unknown town, but not
/// the world, a name that is also a state, or two letters.
fn stands_beside(resolver: Resolver<'_>, part: &Part, texts: &[&str]) -> bool {
    let places = resolver.vocabulary.places();
    let wide = part.terms.iter().any(|term| places.level(*term) <= PlaceLevel::Wider);
    let sure = texts.iter().any(|text| {
        let input = words(text);
        resolver.as_name(&input).is_some_and(|hit| {
            !hit.alone && hit.source != NameSource::Code && hit.terms().is_some_and(|terms| terms == part.terms)
        })
    });
    let inside = part.level > MatchLevel::Place;
    !wide && (sure || inside)
}
