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
}

impl SheetErrorKind {
    /// The stable code, as that of an [`ErrorKind`](crate::ErrorKind).
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoHeadings => "no_headings",
            Self::ContinuationRow => "continuation_row",
            Self::HeadingRows => "heading_rows",
        }
    }
}
