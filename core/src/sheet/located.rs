//! Diagnostics of a sheet, with row and column as a spreadsheet shows them.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::messages::sheet as messages;

/// Rows that are listed of those with the same problem.
const FIRST_ROWS: usize = 5;

/// What diagnostics of one group share.
pub(super) type DiagnosticGroup = (Option<String>, String, &'static str, String);

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_one(count: &u32) -> bool {
    *count == 1
}

/// A diagnostic with its position in the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LocatedDiagnostic {
    /// The number of the row in the sheet; none for the sheet as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The number of rows with the same problem and value; 1 where it stands once.
    #[serde(skip_serializing_if = "is_one")]
    pub count: u32,
    /// The first of these rows, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub first_rows: Vec<u32>,
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
        Self { row, count: 1, first_rows: Vec::new(), column: None, heading: None, diagnostic }
    }

    /// A diagnostic about a cell.
    pub(super) fn of_cell(row: u32, column: String, heading: String, diagnostic: Diagnostic) -> Self {
        let (column, heading) = (Some(column), Some(heading));
        Self { row: Some(row), count: 1, first_rows: Vec::new(), column, heading, diagnostic }
    }

    /// Adds a row with the same problem.
    pub(super) fn add_row(&mut self, row: Option<u32>) {
        self.count = self.count.saturating_add(1);
        if self.first_rows.is_empty() {
            self.first_rows.extend(self.row);
        }
        if self.first_rows.len() < FIRST_ROWS {
            self.first_rows.extend(row);
        }
    }

    /// What rows with the same problem have in common: column, field, problem and value.
    pub(super) fn group(&self) -> DiagnosticGroup {
        let Diagnostic { path, value, kind } = &self.diagnostic;
        let field = path.split('[').next().unwrap_or_default().to_owned();
        (self.column.clone(), field, kind.code(), value.clone())
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
        let row = match self.first_rows.as_slice() {
            [] => self.row.map(|row| format!("{} {row}", messages::ROW.get(lang))),
            first => Some(messages::rows(first, self.count).into_text(lang)),
        };
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
