//! The vocabulary: trees of terms with what people write for them, in reviewed data files.
//!
//! A [`Vocabulary`] is parsed from the files in `core/data/`, which are compiled in; [`Vocabulary::with`] adds or replaces
//! terms and whole trees. Texts become terms in [`crate::resolve`].

mod builtin;
mod codes;
mod currency;
mod digest;
mod edit;
mod groups;
mod names;
mod places;
mod runs;
mod sectors;
mod stages;
pub(crate) mod table;
mod term;
mod tree;
mod whole;

pub use codes::CodeScheme;
pub use currency::Currency;
#[cfg(feature = "match")]
pub(crate) use currency::EXPECTED as EXPECTED_CURRENCY;
pub use edit::{EditedTerm, VocabularyEdit};
pub use groups::Groups;
pub(crate) use names::{Name, Names, Source, letter_set};
pub use places::{PlaceLevel, Places};
pub(crate) use runs::Runs;
pub use sectors::Sectors;
pub use stages::{Axis, StageMeaning, Stages};
#[cfg(feature = "sheet")]
pub(crate) use table::{Row, compiled_in, rows};
pub use term::{Term, TermId, TermKind};
pub use tree::Tree;
pub use whole::Vocabulary;
