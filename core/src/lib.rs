//! Ketnoi (*kết nối*, "to connect") scores startups against investors, incubators and challenge calls.
//!
//! # Features
//!
//! - `match` (default): gate, score, explain and rank. Without it: records, text, vocabulary and resolve only.
//! - `parallel`: `rank_many` on several threads, in a pool made for the call or the caller's own.
//! - `schema`: the JSON Schema of records, calls and answers.
#![cfg_attr(docsrs, feature(doc_cfg))]
// A library of someone else's process: it neither panics nor prints.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]

mod date;
mod diagnostic;
mod error;
mod lang;
pub mod limits;
pub mod record;
pub mod resolve;
pub mod text;
pub mod vocabulary;

#[cfg(feature = "match")]
mod advise;
#[cfg(feature = "match")]
mod catalog;
#[cfg(feature = "match")]
mod criteria;
#[cfg(feature = "match")]
mod explain;
#[cfg(feature = "match")]
mod gate;
#[cfg(feature = "match")]
mod matcher;
#[cfg(feature = "match")]
mod membership;
#[cfg(feature = "match")]
mod numeric;
#[cfg(feature = "match")]
mod profile;
#[cfg(feature = "match")]
mod rank;
#[cfg(feature = "match")]
mod score;
#[cfg(feature = "match")]
mod statistics;
#[cfg(feature = "match")]
mod weights;
#[cfg(feature = "match")]
pub mod wire;

pub use date::{Date, DateError};
pub use diagnostic::{Diagnostic, Expected, Problem, Unit};
pub use error::{Error, Result};
pub use lang::Lang;
pub use record::{Opportunity, Startup};
pub use vocabulary::Vocabulary;

#[cfg(feature = "match")]
pub use {
    advise::{Advice, Change, Goal, Limits, Plan, Question},
    catalog::{Catalog, Entry},
    criteria::{Criterion, Detail, Side},
    explain::{Reason, criterion_label, field_label, points},
    gate::{Check, Shown, Verdict},
    matcher::{Config, Matcher},
    membership::{ANY, FULL, LOWEST_PARTIAL, Membership, UNKNOWN_POINT},
    profile::{Amounts, Family, Rates, Term},
    rank::{Filter, Ineligible, Key, Line, List, Match, Order, Query, Ranking, RankingRecord, Threads, Verification},
    score::{PERFECT, Score},
    statistics::Statistics,
    weights::{PROFILES, Profile, WHOLE, Weight},
};
