//! Prepared records and their indexes. This module knows no queries.
//!
//! # Opportunities
//!
//! Most of what opportunities state, others state too. An opportunity is split into *facets* (its sectors, its stages, its
//! ticket …; `prepared` names them). Each distinct value of a facet is prepared once and gets a *code* (dictionary encoding),
//! and a record is its own compact text beside one code for each facet. All spellings of one meaning are one value. One
//! more column holds the *gate key*: everything that a gate reads but the dates.
//!
//! The sorted *segment* is immutable and shared; changes go to a small unsorted *delta*, with the set of records that are
//! deleted from the segment, as in a log-structured merge tree. A clone is a snapshot that costs nothing. A delta that has
//! grown is merged into a new segment; when half of the values may belong to no record any more, all are encoded again.
//!
//! A first load is prepared in chunks, on as many threads as the caller gives. `snapshot` describes the saved form.
//!
//! # Startups
//!
//! Startups are kept in the order of their ids in leaves that snapshots share, each with a code for what it states in every
//! *aspect*.

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

pub(crate) use dictionary::DictionaryEntry;
pub(crate) use encode::{GATE_KEY, code_at, facet_of};
pub(crate) use inverted_index::{BlockValue, CATCH_ALL, PostingGroup, PostingList};
pub(crate) use opportunity_store::OpportunityStore;
pub(crate) use segment::{Segment, VerdictGroup};
pub(crate) use snapshot::SnapshotHead;
pub(crate) use startup_store::{StartupStore, StoredStartup};
pub(crate) use store::{CatalogStore, NumberedRecords};
pub(crate) use terms::IndexTerms;
