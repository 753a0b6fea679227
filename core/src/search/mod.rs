//! Ranking: gate, score, top k; in both directions, one or many.

mod batch;
mod by_rule;
mod cap;
mod census;
mod filter;
mod matched;
mod pool;
mod query;
mod ranking;
mod search;
mod select;
mod sieve;
#[cfg(feature = "subscriptions")]
mod standing;
mod tables;
mod top;
mod verdicts;
mod verify;
mod worths;

pub use batch::Progress;
pub use cap::cap_exposure;
pub(crate) use census::Censuses;
pub use filter::Filter;
pub use matched::Match;
pub use query::{Key, Order, Query};
pub use ranking::{Ineligible, List, Ranking};
pub use search::Way;
#[cfg(feature = "subscriptions")]
pub use standing::{Best, News, Searched, Standing};
pub use verify::{Line, Record as RankingRecord, Verification};
pub(crate) use worths::Worths;
