//! One term of the vocabulary.

use serde::{Deserialize, Serialize};

use super::place_level::PlaceLevel;
use super::stage_facts::StageFacts;
use crate::lang::Lang;
use crate::names::names;
use crate::phrase::Phrase;

/// A term by its position in the tree of its kind; only meaningful together with that kind and
/// vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId(pub(crate) u16);

impl TermId {
    /// The id at a position.
    #[expect(clippy::expect_used, reason = "a tree drops the terms beyond")]
    pub(super) fn at(position: usize) -> Self {
        Self(u16::try_from(position).expect("a tree has at most 65 535 terms"))
    }

    /// The position in the tree, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The kinds of terms; each has a tree of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "match", derive(enum_map::Enum))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// What a startup works in.
    Sector,
    /// How far it is; also forms of money, which people write in the same column.
    Stage,
    /// Where: world, wider region, country, region of Vietnam, province.
    Place,
    /// Groups of people: women, students, farmers …
    Group,
    /// Form of the applicant: firm, project, individual …
    Applicant,
    /// Kind of opportunity: investor, incubator, challenge and what belongs to them.
    Kind,
    /// What is wanted or given: capital, pilot, customers …
    Support,
    /// How far an opportunity reaches: district to international.
    Scope,
}

names! {
    /// The stable name: `sector`, `stage` …
    TermKind: FromStr {
        Sector => "sector",
        Stage => "stage",
        Place => "place",
        Group => "group",
        Applicant => "applicant",
        Kind => "kind",
        Support => "support",
        Scope => "scope",
    }
}

impl TermKind {
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// A term: its stable id, its labels and what people write for it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Term {
    /// Stable name, unique in its kind: `smart-agriculture`.
    pub id: String,
    /// English label.
    pub en: String,
    /// Vietnamese label.
    pub vi: String,
    /// What people write for it in either language, apart from id and labels.
    pub names: Vec<String>,
    pub(super) parent: Option<String>,
    pub(super) links: Vec<String>,
    pub(super) facts: Facts,
}

/// What a term is beyond its names, as its file or a caller states it; the view of its kind reads
/// it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Facts {
    #[default]
    None,
    Stage(StageFacts),
    Place {
        level: PlaceLevel,
        codes: Vec<String>,
        blocs: Vec<String>,
        /// The country that it depends on without being a part of it.
        territory_of: Option<String>,
        /// True where the places below are all that there are.
        is_divided: bool,
    },
}

impl Facts {
    /// The facts of a place of which nothing but its level is known.
    pub(super) const fn place(level: PlaceLevel) -> Self {
        Self::Place { level, codes: Vec::new(), blocs: Vec::new(), territory_of: None, is_divided: false }
    }
}

impl Term {
    /// The label in a language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        Phrase { en: self.en.as_str(), vi: self.vi.as_str() }.get(lang)
    }
}
