//! Prepared records and their indexes. This module knows no queries.
//!
//! # Opportunities
//!
//! Many opportunities state the same. An opportunity is split into *components* (its sectors, its
//! stages, its ticket …; [`Component`](crate::prepared::Component) lists them). Each distinct value
//! of a component is prepared once and gets a *code* (dictionary encoding), and a record is its own
//! compact text and one code for each component. All spellings of one meaning are one value. One
//! more column has the *gate key*: everything that a gate reads but the dates.
//!
//! The sorted *segment* is immutable and shared. Changes go to a small unsorted *delta*, with the
//! set of records that are deleted from the segment, as in a log-structured merge tree. A clone is
//! a snapshot and costs nothing. A delta that has grown is merged into a new segment; when half of
//! the dictionary entries may be unused, all records are encoded again.
//!
//! A first load is prepared in chunks, on as many threads as the caller has (`bulk_load`). The
//! header of `snapshot` describes the format of saved catalogs.
//!
//! # Startups
//!
//! Startups are stored in the order of their ids, in leaves that snapshots share, each with a code
//! for what it states in every *aspect*.

mod bit_set;
mod bulk_load;
mod code_map;
mod code_table;
mod column;
mod dictionary;
mod doc_id;
mod doc_store;
mod encode;
mod inverted_index;
mod opportunity_store;
mod segment;
mod snapshot;
mod startup_store;
mod store;
mod terms;

pub(crate) use code_map::CodeMap;
pub(crate) use column::{Column, component_of};
pub(crate) use dictionary::DictionaryEntry;
pub(crate) use doc_id::DocId;
pub(crate) use inverted_index::{BlockValue, CATCH_ALL, PostingGroup, PostingList};
pub(crate) use opportunity_store::OpportunityStore;
pub(crate) use segment::{GateKeyParts, Segment};
pub(crate) use snapshot::{SnapshotHead, load, save};
pub(crate) use startup_store::{StartupStore, StoredStartup};
pub(crate) use store::{CatalogStore, NumberedRecords};
pub(crate) use terms::IndexTerms;
