//! Places in one text from small to large: "Tam Kỳ, Quảng Nam", "Quận 1, TP.HCM", "Tel Aviv, Israel".

use super::read::Reader;
use super::{Found, MatchLevel, Resolution, parts};
use crate::limits;
use crate::text::words;
use crate::vocabulary::{PlaceLevel, Source, TermId};

/// One part of an address that names a place.
struct Part {
    terms: Vec<TermId>,
    level: MatchLevel,
    former: Option<String>,
}

/// The place of a text with parts divided by signs or brackets; `None` if it has one part, or names nothing.
pub(super) fn listed(reader: Reader<'_>, text: &str) -> Option<Resolution> {
    let open = text.replace(['(', '[', '）', '（', ')', ']'], ", ");
    let parts = parts::divided(&open, parts::hard);
    (parts.len() > 1 && parts.len() <= limits::LIST).then(|| compose(reader, &parts, false)).flatten()
}

/// The place of a text with parts divided by words or a dash.
pub(super) fn loosely_listed(reader: Reader<'_>, text: &str) -> Option<Resolution> {
    let parts = parts::divided(text, parts::either);
    (parts.len() > 1 && parts.len() <= limits::LIST).then(|| compose(reader, &parts, true)).flatten()
}

/// With `strict`, every part must name a place: the words between them may belong to a sentence.
fn compose(reader: Reader<'_>, texts: &[&str], strict: bool) -> Option<Resolution> {
    let mut named: Vec<Part> = Vec::new();
    let mut unknown = Vec::new();
    for text in texts {
        let found = reader.part(text);
        match found.found {
            Found::Terms(terms) => named.push(Part { terms, level: found.level, former: found.former }),
            Found::Nothing if reader.says_nothing(text) => {}
            Found::Nothing | Found::OneOf(_) => unknown.push((*text).to_owned()),
        }
    }
    if strict && !unknown.is_empty() {
        return None;
    }
    let named = narrowest(reader, named);
    let (first, rest) = named.split_first()?;
    let alone = texts.len() > 1 && unknown.len() + 1 >= texts.len();
    if !unknown.is_empty() && alone && !stands_beside(reader, first, texts) {
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

/// Without the parts that lie around others, and without towns that lie elsewhere than the province that is named
/// (many towns share a name).
fn narrowest(reader: Reader<'_>, parts: Vec<Part>) -> Vec<Part> {
    let covers = |outer: &Part, inner: &Part| {
        outer.terms.iter().all(|outer| inner.terms.iter().all(|inner| reader.is_above(*outer, *inner)))
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

/// Of two parts that name the same place, the one that tells less about where in it.
fn is_weaker(part: &Part, other: &Part) -> bool {
    part.former.is_none() && other.former.is_some()
}

/// A country beside an unknown town is read; the world, a name that is also a state, or two letters are not.
fn stands_beside(reader: Reader<'_>, part: &Part, texts: &[&str]) -> bool {
    let places = reader.vocabulary.places();
    let wide = part.terms.iter().any(|term| places.level(*term) <= PlaceLevel::Wider);
    let sure = texts.iter().any(|text| {
        let input = words(text);
        reader.named(&input).is_some_and(|hit| {
            !hit.alone && hit.source != Source::Code && hit.terms().is_some_and(|terms| terms == part.terms)
        })
    });
    let inside = part.level > MatchLevel::Place;
    !wide && (sure || inside)
}
