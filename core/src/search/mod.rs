//! Searching a catalog: gate, score, top k; in both directions, for one record or many.
//!
//! # Opportunities for a startup
//!
//! The answer is that of an exhaustive search, element by element; `properties_rank` compares the
//! two. Most records are never scored:
//!
//! - **Each distinct value is scored once** for a query. A score is one integer that holds the
//!   score and its low end, so one comparison compares both (`tables`).
//! - **Verdicts are counted by code.** Records with one gate key and one set of dates have one
//!   verdict, so totals and counts by rule are exact without visiting a record (`verdicts`).
//!   What a filter keeps is counted once and cached.
//! - **A value scores as the best of its index terms.** Two hundred terms give the scores of two
//!   hundred thousand lists of wanted sectors. Startups share sectors and places, so the scores of
//!   terms are cached (`term_score_cache`).
//! - **Posting lists are pruned by their maximum scores**, and their blocks too
//!   (`searcher::pruned`).
//! - **Ties are counted**: a record is excluded only if its bound lies strictly below the last
//!   listed score.
//!
//! # Startups for an opportunity
//!
//! A catalog of startups is smaller and needs less: every distinct value is scored once, and a
//! startup is a sum of look-ups (`reverse`).

mod batch;
mod cache;
mod cap;
pub(crate) mod catalog;
mod column_filter;
mod direction;
pub(crate) mod filter;
mod filter_counts;
mod filter_mask;
pub(crate) mod query;
mod rank;
mod reverse;
mod rule_counts;
mod searchable;
mod searcher;
mod sort_key;
#[cfg(feature = "subscriptions")]
mod subscriptions;
mod tables;
mod term_score_cache;
mod top_k;
mod verdict_class;
mod verdicts;

pub use batch::Progress;
pub use cap::cap_exposure;
pub(crate) use catalog::Catalog;
pub use catalog::CatalogRecord;
pub(crate) use filter::Filter;
pub(crate) use query::Query;
pub use query::{Order, Strategy};
#[cfg(feature = "subscriptions")]
pub use subscriptions::{BestMatches, RankingChange, Subscriptions};
pub use verdict_class::VerdictClass;
