//! Registers as their staff keep them: cells of a spreadsheet to records, what a template offers, the same startup twice, and the
//! decisions that a programme lays over a ranking.
//!
//! A [`Cell`] is what a wrapper read from a file. [`Matcher::read_grid`](crate::Matcher::read_grid) finds the headings
//! (`table`), reads what each means (`recognise`), tells records from titles, sums and notes (`body`), and reads every row by
//! itself (`draft`, `value`). What is wrong is a [`LocatedDiagnostic`] with row and column; nothing is lost for it.

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

pub use cell::{Cell, Decimal, Grid, Merge};
pub use classify::{OtherRow, RowKind};
pub use heading::{CellFormat, Sheet};
pub use located::LocatedDiagnostic;
pub use meaning::HeadingMatch;
pub use reader::{Register, SheetOptions, SheetRecord, TableFound};
pub use table::Column;
pub use template::{AllowedTerm, TemplateField, template};
