//! The kinds of what can be wrong with spreadsheets.

use serde::Serialize;

/// What can be wrong with a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(tag = "problem", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SheetErrorKind {
    /// A sheet without a row of headings.
    NoHeadings,
    /// A row that continues the record above it: not read.
    ContinuationRow,
    /// Heading rows that are not rows of the sheet, or whose first lies below the last.
    HeadingRows,
    /// No column of sectors, places, stages or amounts was read: nothing can be matched by.
    NothingToMatchBy {
        /// The headings that were not read.
        headings: Vec<String>,
        /// The field that the first of them may be.
        example: String,
    },
    /// No column says whose row it is.
    NoNameColumn {
        /// The headings that were not read.
        headings: Vec<String>,
    },
    /// Rows that were not read because they state no known kind of opportunity.
    KindNeeded {
        /// How many rows.
        count: u32,
    },
    /// A kind that the vocabulary does not know: the default of the sheet was used instead.
    DefaultUsed {
        /// The default.
        default: String,
    },
    /// A quotation mark that is not closed: the line was read without it.
    UnclosedQuote,
    /// Sheets of the file that were not read.
    OtherSheets {
        /// Their names.
        sheets: Vec<String>,
    },
    /// A heading of the mapping that the sheet does not have.
    MissingHeading,
}

impl SheetErrorKind {
    /// The stable code, as that of an [`ErrorKind`](crate::ErrorKind).
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoHeadings => "no_headings",
            Self::ContinuationRow => "continuation_row",
            Self::HeadingRows => "heading_rows",
            Self::NothingToMatchBy { .. } => "nothing_to_match_by",
            Self::NoNameColumn { .. } => "no_name_column",
            Self::KindNeeded { .. } => "kind_needed",
            Self::DefaultUsed { .. } => "default_used",
            Self::UnclosedQuote => "unclosed_quote",
            Self::OtherSheets { .. } => "other_sheets",
            Self::MissingHeading => "missing_heading",
        }
    }
}
