//! Spreadsheets to records, and the fields of a template.
//!
//! A [`Cell`] is what a wrapper read from a file. [`Matcher::read_grid`](crate::Matcher::read_grid)
//! finds the tables and their headings (`table`), interprets each heading (`meaning`), separates
//! records from titles, totals and notes (`classify`), and reads every row by itself (`row`,
//! `value`). Unreadable cells are reported as a [`LocatedDiagnostic`] with row and column; the
//! other cells are still read.

mod cell;
mod classify;
mod heading;
mod ids;
mod located;
mod meaning;
mod reader;
mod report;
mod row;
mod table;
mod template;
mod unit;
mod value;

pub use cell::{Cell, Decimal, Merge};
pub use classify::{OtherRow, RowKind};
pub use heading::{CellFormat, Sheet};
pub use located::LocatedDiagnostic;
pub use meaning::HeadingMatch;
pub use reader::{Register, SheetOptions, SheetRecord, TableFound};
pub use table::Column;
pub use template::{AllowedTerm, TemplateField, template};
