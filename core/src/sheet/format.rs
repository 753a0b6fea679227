//! How the cells of a column are read: by the kind of its field in the table of the record.

use serde::{Deserialize, Serialize};

use crate::names::{display_names, parse_names};
use crate::record::fields::{Kind, kinds};

/// How the cells of a field are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CellFormat {
    /// An id.
    Id,
    /// A name.
    Name,
    /// One text.
    Text,
    /// A text; several columns are joined.
    Prose,
    /// An address, used as the place when no other column states it.
    Address,
    /// A list of terms of a vocabulary.
    Terms,
    /// A list of other texts.
    List,
    /// An amount or range of money.
    Money,
    /// A day.
    Day,
    /// A year or a day.
    Founded,
    /// A technology readiness level or range.
    Trl,
    /// A number of months.
    Months,
    /// A whole number.
    Whole,
    /// Whether a person is a woman.
    Gender,
    /// Nothing: running numbers.
    Skip,
}

display_names!(CellFormat);
parse_names!(CellFormat);

/// The kinds of fields that a column can hold, and how their cells are read.
static FORMATS: [(&Kind, CellFormat); 15] = [
    (&kinds::ID, CellFormat::Id),
    (&kinds::TEXT_BY_LANGUAGE, CellFormat::Prose),
    (&kinds::TEXT, CellFormat::Text),
    (&kinds::TEXTS, CellFormat::List),
    (&kinds::SECTORS, CellFormat::List),
    (&kinds::PLACE, CellFormat::Text),
    (&kinds::PLACES, CellFormat::List),
    (&kinds::MONEY, CellFormat::Money),
    (&kinds::DATE, CellFormat::Day),
    (&kinds::FOUNDED, CellFormat::Founded),
    (&kinds::TRL, CellFormat::Trl),
    (&kinds::TRL_RANGE, CellFormat::Trl),
    (&kinds::MONTHS, CellFormat::Months),
    (&kinds::COUNT, CellFormat::Whole),
    (&kinds::CAPACITY, CellFormat::Whole),
];

impl CellFormat {
    /// The format of a field of this kind; `terms` says whether its texts are terms of a
    /// vocabulary. `None` for a kind that no column can hold.
    pub(super) fn of_kind(kind: &Kind, terms: bool) -> Option<Self> {
        if kind.any {
            return Some(Self::Text);
        }
        let (_, format) = FORMATS.iter().find(|(known, _)| known.is(kind))?;
        Some(if *format == Self::List && terms { Self::Terms } else { *format })
    }

    /// The format of this name in the data file, for columns that the record has no kind for.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "skip" => Some(Self::Skip),
            "name" => Some(Self::Name),
            "address" => Some(Self::Address),
            "gender" => Some(Self::Gender),
            _ => None,
        }
    }

    /// True if several columns may be of one field.
    pub(super) const fn takes_several(self) -> bool {
        matches!(self, Self::Prose | Self::Terms | Self::List | Self::Gender | Self::Skip)
    }
}
