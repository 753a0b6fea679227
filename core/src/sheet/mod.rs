//! Spreadsheets to records, and the fields of a template.
//!
//! A [`Cell`] is what a wrapper read from a file. [`Matcher::read_grid`](crate::Matcher::read_grid)
//! finds the tables and their headings (`table`), interprets each heading by its words
//! (`interpreter`, `heading_words`, `approximate`) and its values (`evidence`), separates
//! records from titles, totals and notes (`classify`), and reads every row by itself (`row`,
//! `draft`, `value`, `amount`, `day`). The words that name a field stand in `headings.tsv`; what a
//! field accepts stands in the table of its record. Unreadable cells are reported as a
//! [`LocatedDiagnostic`] with row and column; the other cells are still read.

mod amount;
mod approximate;
mod cell;
mod classify;
mod columns;
mod day;
mod day_order;
mod draft;
mod evidence;
mod excel_text;
mod format;
mod heading;
mod heading_words;
mod ids;
mod interpreter;
mod located;
mod mapping;
mod meaning;
mod part;
mod reader;
mod record;
mod register;
mod report;
mod row;
mod table;
mod template;
mod unit;
mod value;
mod words;

pub use cell::{Cell, Decimal, DecimalError, Merge};
pub use classify::{OtherRow, RowKind};
pub use columns::Column;
pub use day::DayOrder;
pub use format::CellFormat;
pub use heading::Sheet;
pub use located::LocatedDiagnostic;
pub use mapping::SheetMapping;
pub use meaning::{HeadingBasis, HeadingConfidence, HeadingMatch};
pub use record::SheetRecord;
pub use register::{Register, SheetOptions, TableFound};
pub use template::{AllowedTerm, TemplateField, template};
