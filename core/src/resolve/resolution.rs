//! The result of resolving a text: its terms, and how surely they were found.

use serde::Serialize;

use crate::names::names;
use crate::vocabulary::TermId;

/// What a text was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resolution {
    /// The terms that were found.
    pub found: Found,
    /// How they were found: the least sure level, if there are several terms.
    pub level: MatchLevel,
    /// Parts of the text that name nothing, as they are written.
    pub unknown: Vec<String>,
    /// "Did you mean": the nearest terms, best first, when nothing was found or the reading is in
    /// doubt.
    pub suggestions: Vec<TermId>,
    /// The unit of before July 2025 that a place text named, if it is not today's name:
    /// `pre2025-tra-vinh`.
    pub former: Option<String>,
    /// For an ambiguous place: the units of before July 2025 that it may be.
    pub former_candidates: Vec<String>,
    /// The cities abroad by whose names a place text named their countries: each with its country.
    pub cities: Vec<(TermId, String)>,
}

/// The terms that a text was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// None: the text becomes a local term, unless it is empty.
    Nothing,
    /// All of these, in the order of the text.
    Terms(Vec<TermId>),
    /// Exactly one of these; it is not known which.
    OneOf(Vec<TermId>),
}

/// How surely a text was read, from the surest level to none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MatchLevel {
    /// A name, apart from case, punctuation and administrative words.
    Exact,
    /// A name with a tone mark in another place, or i for y.
    Syllable,
    /// An industry code.
    Code,
    /// A name without some tones.
    Letters,
    /// A name without accents.
    Folded,
    /// A name with its words divided differently.
    Squashed,
    /// Several names in a list, or names inside and outside brackets.
    Multi,
    /// A city or place inside the term.
    Place,
    /// A name inside a longer text.
    Partial,
    /// A name with a typing error.
    Edit,
    /// A name whose accents the text contradicts: to be confirmed.
    Contradiction,
    /// Several terms, one of which is meant.
    Ambiguous,
    /// Nothing was found.
    None,
}

names! {
    /// The stable name: `exact`, `syllable` …
    MatchLevel: FromStr {
        Exact => "exact",
        Syllable => "syllable",
        Code => "code",
        Letters => "letters",
        Folded => "folded",
        Squashed => "squashed",
        Multi => "multi",
        Place => "place",
        Partial => "partial",
        Edit => "edit",
        Contradiction => "contradiction",
        Ambiguous => "ambiguous",
        None => "none",
    }
}

impl MatchLevel {
    /// True for a reading that the writer should confirm: a corrected typo, or accents that
    /// disagree.
    #[must_use]
    pub const fn is_doubtful(self) -> bool {
        matches!(self, Self::Edit | Self::Contradiction)
    }

    /// True for a reading that says exactly what the text says: no correction, no place around the
    /// one that is named, no name picked out of a longer text. Only such a reading may decide a
    /// rule.
    #[cfg(feature = "match")]
    pub(crate) const fn is_exact(self) -> bool {
        !matches!(self, Self::Place | Self::Partial | Self::Edit | Self::Contradiction)
    }
}

impl Resolution {
    /// The resolution of a text that names nothing.
    #[must_use]
    pub fn nothing() -> Self {
        Self {
            found: Found::Nothing,
            level: MatchLevel::None,
            unknown: Vec::new(),
            suggestions: Vec::new(),
            former: None,
            former_candidates: Vec::new(),
            cities: Vec::new(),
        }
    }

    /// The resolution of a text that names all of these terms.
    pub(super) fn of(terms: Vec<TermId>, level: MatchLevel) -> Self {
        Self { found: Found::Terms(terms), level, ..Self::nothing() }
    }

    /// The resolution of a text that names exactly one of these terms.
    pub(super) fn one_of(candidates: Vec<TermId>) -> Self {
        Self { found: Found::OneOf(candidates), level: MatchLevel::Ambiguous, ..Self::nothing() }
    }

    /// The terms that are certain: all of them, or none while one of several is meant.
    #[must_use]
    pub fn terms(&self) -> &[TermId] {
        match &self.found {
            Found::Terms(terms) => terms,
            _ => &[],
        }
    }

    /// True if nothing was found.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.found == Found::Nothing
    }
}
