//! Registers as their staff keep them: cells of a spreadsheet to records, what a template offers, the same startup twice, and the
//! decisions that a programme lays over a ranking.
//!
//! A [`Cell`] is what a wrapper read from a file. [`Matcher::read_grid`](crate::Matcher::read_grid) finds the headings
//! (`table`), reads what each means (`recognise`), tells records from titles, sums and notes (`body`), and reads every row by
//! itself (`draft`, `value`). What is wrong is a [`Finding`] with row and column; nothing is lost for it.

mod body;
mod cell;
mod draft;
mod finding;
mod heading;
mod ids;
mod read;
mod recognise;
mod report;
mod table;
mod template;
mod unit;
mod value;

pub use body::{Is, OtherRow};
pub(crate) use cell::EXPECTED as EXPECTED_CELL;
pub use cell::{Cell, Decimal, Grid, Merge};
pub use finding::Finding;
pub use heading::{Reads, Sheet};
pub use read::{Register, SheetOptions, SheetRecord, TableFound};
pub use recognise::How;
pub use table::Column;
pub use template::{AllowedTerm, TemplateField, template};
