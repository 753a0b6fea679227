//! What one part of an address names.

use super::unit::UnitName;
use super::unit_word::{UnitRank, ranked};
use crate::resolve::full_match::Hit;
use crate::resolve::resolver::Resolver;
use crate::resolve::{Found, MatchLevel};
use crate::text::{Word, words};
use crate::vocabulary::{NameSource, PlaceLevel, TermId};

/// What one part of an address names.
pub(super) enum Part {
    /// Places of the vocabulary.
    Place(NamedPlace),
    /// A commune or former district, announced by a word such as "xã".
    Unit(UnitName),
    /// Something smaller, which does not say where it is: a street, a building, a number.
    /// `is_empty` for words that say nothing at all, such as "Phường 5": many cities have one.
    Detail { is_empty: bool, unit: Option<UnitName> },
    /// Anything else.
    Unknown(String),
}

/// The places of the vocabulary that a part names.
pub(super) struct NamedPlace {
    pub(super) terms: Vec<TermId>,
    pub(super) level: MatchLevel,
    pub(super) former: Option<String>,
    /// The city abroad by whose name the country was found.
    pub(super) city: Option<String>,
    /// The name of a town, which stands for its province.
    pub(super) town: Option<UnitName>,
    /// True after a word that announces a province: "tỉnh", "TP.".
    pub(super) is_announced: bool,
    /// True if the name was picked out of other words, or has a typo.
    pub(super) is_weak: bool,
    /// True for a name that is not read beside words that name nothing.
    pub(super) stands_alone: bool,
}

impl Part {
    const DETAIL: Self = Self::Detail { is_empty: false, unit: None };

    /// Reads a part of an address.
    pub(super) fn read(resolver: Resolver<'_>, text: &str) -> Self {
        let input = words(text);
        let input = without_postal_code(&input);
        if let Some(place) = NamedPlace::by_whole_name(resolver, input) {
            return Self::Place(place);
        }
        if resolver.is_only_stop_words(text) {
            let unit = ranked(text, input).filter(|(rank, _)| *rank < UnitRank::Site);
            return Self::Detail { is_empty: true, unit: unit.map(|(rank, name)| UnitName::new(rank, name)) };
        }
        match ranked(text, input) {
            Some((UnitRank::Street, _)) => Self::Detail { is_empty: false, unit: UnitName::unannounced(text) },
            Some((UnitRank::Site, name)) if name.iter().all(Word::is_number) => Self::DETAIL,
            Some((rank @ (UnitRank::Province | UnitRank::City), name)) => Self::province(resolver, rank, name, text),
            Some((UnitRank::Site, _)) => match Self::unranked(resolver, text, input) {
                Self::Unknown(_) => Self::DETAIL,
                read => read,
            },
            None => Self::unranked(resolver, text, input),
            Some((rank, name)) => Self::Unit(UnitName::new(rank, name)),
        }
    }

    /// A part that begins with the word for a province or a city.
    fn province(resolver: Resolver<'_>, rank: UnitRank, name: &[Word], text: &str) -> Self {
        match NamedPlace::by_whole_name(resolver, name) {
            Some(place) => Self::Place(NamedPlace { is_announced: place.town.is_none(), ..place }),
            None => match Self::unranked(resolver, text, &words(text)) {
                Self::Unknown(_) if rank == UnitRank::City => Self::Unit(UnitName::new(UnitRank::Town, name)),
                read => read,
            },
        }
    }

    /// A part without the word of a unit.
    fn unranked(resolver: Resolver<'_>, text: &str, input: &[Word]) -> Self {
        let hit = resolver.as_name(input);
        let listed = hit.is_none().then(|| super::listed_by_words(resolver, text)).flatten();
        let is_weak = hit.is_none() && listed.is_none();
        let read = listed.unwrap_or_else(|| resolver.resolve_part(text));
        let Found::Terms(terms) = read.found else { return Self::Unknown(text.to_owned()) };
        Self::Place(NamedPlace {
            terms,
            level: read.level,
            former: read.former,
            city: read.cities.into_iter().next().map(|(_, city)| city),
            town: None,
            is_announced: input.iter().any(|word| resolver.names.is_cue(word)),
            is_weak: is_weak || read.level >= MatchLevel::Edit,
            stands_alone: hit.as_ref().is_some_and(stands_alone),
        })
    }
}

impl NamedPlace {
    /// The place whose whole name the words are.
    fn by_whole_name(resolver: Resolver<'_>, name: &[Word]) -> Option<Self> {
        let hit = resolver.whole_name(name)?;
        let is_town = hit.source == NameSource::Inside && hit.city.is_none();
        Some(Self {
            terms: hit.terms()?.to_vec(),
            level: hit.level,
            town: is_town.then(|| UnitName::new(UnitRank::District, name)),
            is_announced: false,
            is_weak: false,
            stands_alone: stands_alone(&hit),
            former: hit.former.into_iter().next(),
            city: hit.city,
        })
    }

    /// The province that the part names by the province's own name.
    pub(super) fn province(&self, resolver: Resolver<'_>) -> Option<TermId> {
        let [term] = self.terms.as_slice() else { return None };
        let is_province = resolver.vocabulary.places().level(*term) == PlaceLevel::Province;
        (is_province && !self.is_weak && self.level != MatchLevel::Place).then_some(*term)
    }
}

/// True for a name that is not read beside words that name nothing: one that is also a state
/// ("Georgia"), a city with namesakes, a code.
fn stands_alone(hit: &Hit) -> bool {
    hit.alone || hit.source == NameSource::Code
}

/// The words without the postal code at their end.
fn without_postal_code(words: &[Word]) -> &[Word] {
    match words.split_last() {
        Some((last, name)) if last.is_number() && last.len() >= 5 => name,
        _ => words,
    }
}
