//! Diagnostics of a sheet, with row and column as a spreadsheet shows them.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::messages::sheet as messages;

/// A diagnostic with its position in the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LocatedDiagnostic {
    /// The number of the row in the sheet; none for the sheet as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The letters of the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The heading of the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// What is wrong; its path is the field of the record.
    #[serde(flatten)]
    pub diagnostic: Diagnostic,
}

impl LocatedDiagnostic {
    /// A diagnostic about a row, or about the sheet as a whole.
    pub(super) fn of_row(row: Option<u32>, diagnostic: Diagnostic) -> Self {
        Self { row, column: None, heading: None, diagnostic }
    }

    /// The cell as spreadsheets write it: `C7`; the row, or nothing, if there is no single cell.
    #[must_use]
    pub fn cell(&self) -> String {
        let row = self.row.map(|row| row.to_string()).unwrap_or_default();
        format!("{}{row}", self.column.as_deref().unwrap_or_default())
    }

    /// The diagnostic as one line: `row 7, column C "Funding need": expected …`.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let row = self.row.map(|row| format!("{} {row}", messages::ROW.get(lang)));
        let column = self.column.as_ref().map(|column| {
            let column = format!("{} {column}", messages::COLUMN.get(lang));
            match self.heading.as_deref() {
                None | Some("") => column,
                Some(heading) => format!("{column} \"{heading}\""),
            }
        });
        let problem = match column {
            Some(_) => self.diagnostic.without_path(lang),
            None => self.diagnostic.text(lang),
        };
        let position: Vec<String> = row.into_iter().chain(column).collect();
        if position.is_empty() { problem } else { format!("{}: {problem}", position.join(", ")) }
    }
}
