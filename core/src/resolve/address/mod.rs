//! Reads an address: "Tam Kỳ, Quảng Nam", "Xã Tân An, H. Tân Châu, Tây Ninh", "Tel Aviv, Israel".
//!
//! The text is divided into parts (`division`), each part is read by itself (`part`), and the parts
//! together name a place (`decision`). The larger part governs: a named province decides, and no
//! commune, district or street outvotes it, even if another province has its name.

mod decision;
mod division;
mod part;
mod unit;
mod unit_word;

use super::full_match::Hit;
use super::resolver::Resolver;
use super::{Found, MatchLevel, Resolution, split};
use crate::limits;
use crate::text::Word;
#[cfg(feature = "match")]
use crate::vocabulary::{PlaceLevel, TermId};
use decision::Address;
use division::pieces;
use part::Part;
use unit::UnitName;
use unit_word::UnitRank;

/// Reads the place of an address; `None` for a text of one part that is no unit, and for one that
/// names nothing.
pub(super) fn address(resolver: Resolver<'_>, text: &str) -> Option<Resolution> {
    let pieces = pieces(resolver, text);
    if pieces.len() > limits::LIST {
        return None;
    }
    if let [piece] = pieces.as_slice() {
        return match Part::read(resolver, &piece.text) {
            Part::Unit(unit) => Some(single_unit(resolver, &unit, &piece.text)),
            Part::Detail { unit, .. } => {
                Some(unit.map_or_else(Resolution::nothing, |unit| unit.look_up(resolver).resolution()))
            }
            Part::Place(_) | Part::Unknown(_) => None,
        };
    }
    let has_brackets = text.contains(division::BRACKETS);
    let mut addresses: Vec<Address> = Vec::new();
    for chunk in pieces.chunk_by(|a, b| a.address == b.address) {
        let parts = chunk.iter().map(|piece| Part::read(resolver, &piece.text));
        addresses.push(Address::new(parts.collect(), has_brackets));
    }
    together(addresses.into_iter().map(|address| address.resolution(resolver)).collect())
}

/// True for an address that names units or streets and no province: the words of units say so, or a
/// house number.
#[cfg(feature = "match")]
pub(super) fn is_below_province(resolver: Resolver<'_>, text: &str) -> bool {
    let parts: Vec<Part> = pieces(resolver, text).iter().map(|piece| Part::read(resolver, &piece.text)).collect();
    let is_wide = |term: &TermId| resolver.vocabulary.places().level(*term) < PlaceLevel::Province;
    let names_unit = |part: &Part| matches!(part, Part::Unit(_) | Part::Detail { unit: Some(_), .. });
    let names_province = |part: &Part| matches!(part, Part::Place(place) if !place.terms.iter().all(is_wide));
    parts.iter().any(names_unit) && !parts.iter().any(names_province)
}

/// What several addresses in one text name: all of their places.
fn together(read: Vec<Option<Resolution>>) -> Option<Resolution> {
    let mut named = read.into_iter().flatten();
    let mut all = named.next()?;
    for other in named {
        all = match (all.found, other.found) {
            (Found::Terms(mut terms), Found::Terms(more)) => {
                terms.extend(more.into_iter().filter(|term| !terms.contains(term)).collect::<Vec<_>>());
                Resolution { found: Found::Terms(terms), ..all }
            }
            (Found::Terms(terms), _) => Resolution { found: Found::Terms(terms), ..all },
            (_, found) => Resolution { found, ..all },
        };
        all.level = all.level.max(other.level).max(MatchLevel::Multi);
        all.unknown.extend(other.unknown);
        all.cities.extend(other.cities);
        all.former = all.former.or(other.former);
    }
    Some(all)
}

/// Reads the place of a text whose parts are divided by words: "Hà Nội và Đà Nẵng". Every part must
/// name a place, or the words between them could belong to a sentence. A wider place stays beside a
/// place in it: "Vietnam & SEA".
pub(super) fn listed_by_words(resolver: Resolver<'_>, text: &str) -> Option<Resolution> {
    let texts = split::split(text, split::any_separator);
    if texts.len() < 2 || texts.len() > limits::LIST {
        return None;
    }
    let mut all = Resolution::of(Vec::new(), MatchLevel::Multi);
    let mut terms = Vec::new();
    for text in texts {
        let read = resolver.resolve_part(text);
        match read.found {
            Found::Terms(more) => {
                terms.extend(more.into_iter().filter(|term| !terms.contains(term)).collect::<Vec<_>>());
                all.level = all.level.max(read.level);
                all.former = all.former.or(read.former);
                all.cities.extend(read.cities);
            }
            Found::Nothing if resolver.is_only_stop_words(text) => {}
            Found::Nothing | Found::OneOf(_) => return None,
        }
    }
    all.found = Found::Terms(terms);
    (!all.terms().is_empty()).then_some(all)
}

/// What a text says that is the name of one unit.
fn single_unit(resolver: Resolver<'_>, unit: &UnitName, text: &str) -> Resolution {
    let read = unit.look_up(resolver).resolution();
    let whole = || UnitName::of_whole_text(text).map(|whole| whole.look_up(resolver).resolution());
    if read.is_nothing() { whole().unwrap_or(read) } else { read }
}

/// Reads a text as the name of a commune or former district, without the word that says so.
pub(super) fn unannounced_unit(resolver: Resolver<'_>, text: &str) -> Option<Resolution> {
    let read = UnitName::unannounced(text)?.look_up(resolver).resolution();
    (!read.is_nothing()).then_some(read)
}

/// What the whole name of a town says: one of several provinces if they have a district of the same
/// name.
pub(super) fn town(resolver: Resolver<'_>, name: &[Word], hit: &Hit) -> Resolution {
    let unit = UnitName::new(UnitRank::District, name).look_up(resolver);
    if unit.provinces.len() > 1 { unit.resolution() } else { hit.resolution() }
}
