//! The prepared side that one searches in: opportunities, or a pool of startups.
//!
//! # How many opportunities are searched without a look at most of them
//!
//! Most of what opportunities state, others state too. An opportunity is split into *facets* (its sectors, its stages,
//! its ticket …; `profile` names them), each distinct value of a facet is resolved once and gets a *code*, and a record
//! is its own compact text beside one code for each facet. One more column holds the *ruling*: everything that a gate
//! looks at but the dates.
//!
//! The sorted *base* is immutable and shared; what has changed since is a small unsorted *tail* with a list of the
//! base's records that are gone. A clone of the catalog is a snapshot that costs nothing; a tail that has grown is
//! merged into a new base. When half of the values may be in vain, the base is made anew without them.
//!
//! All spellings of one meaning are one value: a text is resolved once, and a facet's key holds the terms it names. A first
//! load is prepared in chunks, on as many threads as the caller gives. What [`Catalog::save`] writes is described in `saved`.
//!
//! A query then looks at few records:
//!
//! - **A criterion is evaluated once for each distinct value**, into a table of packed integers (score above, low below
//!   it, or the other way round), so that one addition adds both and one comparison compares both. Of a column with many
//!   values only those that the search meets are evaluated.
//! - **Verdicts are counted by code.** A ruling's verdict is the worse of those on its gates and on its readiness, so that a
//!   query judges some hundreds of values, and writes down reasons only for those that fail. Records with one ruling and
//!   one set of dates form a pair, which is counted at once: totals and counts by rule are exact without a look at a record.
//!   What a filter lets through is counted by its first query, and kept for the next.
//! - **A wish is worth the best of its atoms.** A wish for several sectors is worth what the best of them alone is, and so
//!   for places: two hundred atoms give the values of two hundred thousand wishes. Startups share sectors and places too, so
//!   that what the atoms are worth to each is kept for the next startup: most of what a batch has in common.
//! - **The grid bounds the score.** A record stands in a cell for each of its sectors and each of its places. Cells are
//!   visited in the order of what their sector and place are worth; a block of 32 records of a cell is left out when the few
//!   values that it holds in the other columns cannot make up for what is missing. What is left is scored exactly.
//! - **A text is a list of numbers.** Its terms are kept as hashes beside what each counts, so that a description is held
//!   against those texts that its record's place in the grid leaves a chance.
//! - **Ties are counted, not guessed**: a record is left out only if its bound lies strictly below the last listed score.
//!
//! The answer is that of the full scan, element by element; `properties_rank` compares the two.
//!
//! A pool of startups is smaller, and needs less: its startups stand in the order of their ids, each with a code for what it
//! states in every *aspect*, so that a value is evaluated once for all who state it (`rank/pool.rs`).

mod bit_set;
mod bulk_load;
mod code_table;
mod dictionary;
mod doc_store;
mod encode;
mod inverted_index;
mod opportunity_store;
mod segment;
mod snapshot;
mod startup_store;
mod store;
mod terms;

pub(crate) use dictionary::Distinct;
pub(crate) use encode::{RULING, code_at, facet_of};
pub(crate) use inverted_index::{ANYWHERE, Cell, Line, Told};
pub(crate) use opportunity_store::Opportunities;
pub(crate) use segment::{Base, Pair};
pub(crate) use snapshot::SnapshotHead;
pub(crate) use startup_store::{Member, Startups};
pub(crate) use store::{CatalogStore, NumberedRecords};
pub(crate) use terms::Atoms;
