//! What one heading means: a field, a part of it, the unit of its money, or a term whose column is
//! ticked.

use serde::{Deserialize, Serialize};

use super::format::CellFormat;
use super::heading::SheetField;
use super::part::ColumnPart;
use super::unit::Unit;
use crate::names::{display_names, parse_names};

/// How a heading was read, the surest way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HeadingMatch {
    /// The caller named the field.
    Mapped,
    /// A known heading.
    Exact,
    /// A known heading without accents.
    Folded,
    /// A term of a vocabulary, as a column to tick.
    Tick,
    /// The words of a known heading, in any order and beside words that say nothing.
    Words,
    /// A known heading with other words around it.
    Partial,
    /// A known heading with a typing error.
    Typo,
}

/// Why a column was read as its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HeadingBasis {
    /// The words of its heading.
    Words,
    /// The words of its heading, and its values.
    WordsAndValues,
}

/// How sure the reading of a heading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HeadingConfidence {
    /// A known heading, or one whose values agree.
    High,
    /// Its words are known, or its values agree with a part of them.
    Medium,
    /// To be checked.
    Low,
}

display_names!(HeadingBasis);
parse_names!(HeadingBasis);
display_names!(HeadingConfidence);
parse_names!(HeadingConfidence);
display_names!(HeadingMatch);
parse_names!(HeadingMatch);

/// What a heading means.
#[derive(Debug, Clone)]
pub(super) struct ColumnMeaning {
    pub(super) field: &'static SheetField,
    pub(super) part: ColumnPart,
    pub(super) unit: Option<Unit>,
    /// The id of the term that a tick stands for.
    pub(super) tick: Option<String>,
    pub(super) how: HeadingMatch,
    /// True if the values of the column are values of the field.
    pub(super) supported: bool,
}

impl ColumnMeaning {
    /// The path of what the column holds: `ask.min`.
    pub(super) fn path(&self) -> String {
        self.part.path(self.field.path)
    }

    /// True if the heading is known and no field has it: its cells are kept in `meta`.
    pub(super) fn is_no_field(&self) -> bool {
        self.field.path == NO_FIELD
    }

    /// Why the column was read as its field; `None` if the caller said so.
    pub(super) fn basis(&self) -> Option<HeadingBasis> {
        let basis = if self.supported { HeadingBasis::WordsAndValues } else { HeadingBasis::Words };
        (self.how != HeadingMatch::Mapped).then_some(basis)
    }

    /// How sure the reading is.
    pub(super) const fn confidence(&self) -> HeadingConfidence {
        match (self.how, self.supported) {
            (HeadingMatch::Partial | HeadingMatch::Typo, false) => HeadingConfidence::Low,
            (HeadingMatch::Partial | HeadingMatch::Typo, true) | (HeadingMatch::Words, false) => {
                HeadingConfidence::Medium
            }
            _ => HeadingConfidence::High,
        }
    }

    /// True if cells of the column say whose row it is.
    pub(super) fn is_name(&self) -> bool {
        matches!(self.field.format, CellFormat::Name | CellFormat::Id)
    }
}

/// The path of headings that are known to be no field.
const NO_FIELD: &str = "meta";

/// What the values of a column must say for a meaning of its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// They must not be something else.
    NotAgainst,
    /// They must be values of the field.
    For,
}

/// A meaning that the words of a heading allow.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) meaning: ColumnMeaning,
    pub(super) needs: Needs,
}

pub(super) fn meaning(field: &'static SheetField, how: HeadingMatch) -> ColumnMeaning {
    ColumnMeaning { field, part: ColumnPart::Whole, unit: None, tick: None, how, supported: false }
}
