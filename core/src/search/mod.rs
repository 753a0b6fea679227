//! Searching a catalog: gate, score, top k; in both directions, for one record or many.

mod batch;
mod by_rule;
mod cache;
mod cap;
mod catalog;
mod column_filter;
mod direction;
mod filter;
mod filter_counts;
mod query;
mod rank;
mod reverse;
mod searcher;
#[cfg(feature = "subscriptions")]
mod subscriptions;
mod tables;
mod term_scores;
mod top_k;
mod verdicts;

pub use batch::Progress;
pub use cap::cap_exposure;
pub use catalog::{Catalog, CatalogRecord};
pub use filter::Filter;
pub use query::{Order, Query, Strategy};
#[cfg(feature = "subscriptions")]
pub use subscriptions::{BestMatches, RankingChange, Subscriptions};
