//! The vocabulary: trees of terms, and the names that people write for them.
//!
//! Every term and name comes from a reviewed data file or from the caller.
//!
//! A [`Vocabulary`] is parsed from the files in `core/data/`, which are compiled in;
//! [`Vocabulary::with`] adds or replaces terms and whole trees. Module `resolve` reads texts as
//! terms.

mod admin_units;
mod axis;
mod builtin;
mod codes;
mod currency;
mod digest;
mod edit;
mod groups;
mod names;
mod place_level;
mod places;
mod sectors;
mod stage_facts;
mod stages;
pub(crate) mod table;
mod term;
mod tree;
mod trigrams;
mod word_rule;

pub use admin_units::provide_communes;
pub(crate) use admin_units::{AdminUnit, AdminUnitKind};
pub use axis::Axis;
pub use codes::CodeScheme;
#[cfg(feature = "match")]
pub(crate) use codes::SECTIONS;
pub use currency::Currency;
pub use edit::{EditedTerm, VocabularyEdit};
pub use groups::Groups;
pub(crate) use names::{Name, NameSource, Names, letter_set};
pub use place_level::PlaceLevel;
pub use places::Places;
pub use sectors::Sectors;
pub use stages::{StageMeaning, Stages};
#[cfg(feature = "sheet")]
pub(crate) use table::{Row, compiled_in, rows};
pub use term::{Term, TermId, TermKind};
pub use tree::Tree;
pub(crate) use trigrams::Trigrams;

use admin_units::AdminUnitFiles;

use crate::text::Word;

/// All kinds of terms, with their names.
///
/// Building one takes a few milliseconds: keep it. It is immutable and can be shared between
/// threads.
///
/// ```
/// use ketnoi::vocabulary::{TermKind, Vocabulary};
///
/// let vocabulary = Vocabulary::builtin();
/// let sectors = vocabulary.tree(TermKind::Sector);
/// let robotics = sectors.get("robotics").unwrap();
/// assert_eq!(sectors.term(sectors.root(robotics)).en, "Industry & advanced manufacturing");
/// ```
#[derive(Debug, Clone)]
pub struct Vocabulary {
    sectors: Sectors,
    stages: Stages,
    places: Places,
    groups: Groups,
    /// The trees that have no view of their own.
    applicants: Tree,
    kinds: Tree,
    supports: Tree,
    scopes: Tree,
    names: Vec<Names>,
    trigrams: Trigrams,
    /// The communes and former districts; none in a build without them.
    admin_units: Option<&'static AdminUnitFiles>,
}

impl Vocabulary {
    /// The vocabulary of the compiled-in data files.
    #[must_use]
    pub fn builtin() -> Self {
        Self::from_trees(|kind| Tree::new(builtin::terms(kind)))
    }

    fn from_trees(mut tree: impl FnMut(TermKind) -> Tree) -> Self {
        let places = tree(TermKind::Place);
        let (former, cities) = (builtin::former(&places), builtin::cities(&places));
        let mut built = Self {
            sectors: Sectors::new(tree(TermKind::Sector), builtin::codes()),
            stages: Stages::new(tree(TermKind::Stage)),
            places: Places::new(places, former, cities),
            groups: Groups::new(tree(TermKind::Group)),
            applicants: tree(TermKind::Applicant),
            kinds: tree(TermKind::Kind),
            supports: tree(TermKind::Support),
            scopes: tree(TermKind::Scope),
            names: Vec::new(),
            trigrams: Trigrams::default(),
            admin_units: AdminUnitFiles::available(),
        };
        built.names = TermKind::all()
            .map(|kind| Names::new(kind, built.tree(kind), (kind == TermKind::Place).then_some(&built.places)))
            .collect();
        for names in &built.names {
            built.trigrams.join(&names.trigrams);
        }
        built
    }

    /// The terms of a kind.
    #[must_use]
    pub fn tree(&self, kind: TermKind) -> &Tree {
        match kind {
            TermKind::Sector => &self.sectors.tree,
            TermKind::Stage => &self.stages.tree,
            TermKind::Place => &self.places.tree,
            TermKind::Group => &self.groups.tree,
            TermKind::Applicant => &self.applicants,
            TermKind::Kind => &self.kinds,
            TermKind::Support => &self.supports,
            TermKind::Scope => &self.scopes,
        }
    }

    /// Sectors with what is related to them and their industry codes.
    #[must_use]
    pub fn sectors(&self) -> &Sectors {
        &self.sectors
    }

    /// Stages with what they mean on the two axes.
    #[must_use]
    pub fn stages(&self) -> &Stages {
        &self.stages
    }

    /// Places with their levels and neighbours.
    #[must_use]
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Groups with what they imply.
    #[must_use]
    pub fn groups(&self) -> &Groups {
        &self.groups
    }

    /// True if communes and former districts are read: always with the feature `communes`, else
    /// only in a vocabulary that was made after [`provide_communes`].
    #[must_use]
    pub fn has_communes(&self) -> bool {
        self.admin_units.is_some()
    }

    /// The communes and former districts with this name, and whether it is written exactly so.
    pub(crate) fn admin_units_named(&self, name: &[Word]) -> Vec<(&'static AdminUnit, bool)> {
        self.admin_units.map(|files| files.units().named(name)).unwrap_or_default()
    }

    /// The letter trigrams of all names.
    pub(crate) fn trigrams(&self) -> &Trigrams {
        &self.trigrams
    }

    /// The names of a kind.
    #[expect(clippy::indexing_slicing, reason = "built with one for each kind, in their order")]
    pub(crate) fn names(&self, kind: TermKind) -> &Names {
        &self.names[kind.index()]
    }
}
