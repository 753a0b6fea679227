//! Ketnoi (*kết nối*, "to connect") scores startups against investors, incubators and challenge
//! calls, and explains why, why not, and what would change it.
//!
//! ```
//! use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup};
//!
//! let matcher = Matcher::new(Config::default())?;
//! let mut catalog = matcher.catalog();
//! let incubator = Opportunity::new("delta", "vườn ươm").sectors("nông nghiệp").stages("ươm tạo");
//! let diagnostics = catalog.extend(vec![incubator]);
//! assert!(diagnostics.is_empty());
//!
//! let startup = Startup::new("buoi-so").sectors("nông nghiệp thông minh").stage("ươm tạo");
//! let ranking = catalog.rank(&startup, &Query::at("2026-11-22".parse()?))?;
//! for found in &ranking.eligible {
//!     let reasons = found.reasons();
//!     let sector = "Smart agriculture is part of Agriculture, which is wanted";
//!     assert_eq!(reasons[0].text(Lang::En), sector);
//!     let total: u32 = reasons.iter().map(|reason| reason.contribution).sum();
//!     assert_eq!(total, found.score.score);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The way in
//!
//! - [`record`]: [`Startup`] and [`Opportunity`], read with [`read()`]; every problem is a
//!   [`Diagnostic`] with a path.
//! - [`Vocabulary`]: sectors, stages, places and the other terms; [`resolve`] finds the
//!   terms that a messy text means.
//! - [`Matcher`]: a [`Config`], checked. It makes catalogs, scores pairs and advises.
//! - [`Catalog`]: prepared records, and `rank`, `rank_many`, `advise` and `ask_next` over them.
//! - [`Ranking`] and [`Match`]: a [`Verdict`], a [`Score`] with its interval, and [`Reason`]s, made
//!   when they are read.
//! - [`WEIGHT_PROFILES`]: the weights, each number with its reason.
//! - [`wire`]: the same calls as JSON text, for every other language.
//!
//! Nothing here reads a clock, a file, the network or the environment, and no input panics.
//!
//! # Features
//!
//! - `match` (default): gate, score, explain and rank. Without it: records, text, vocabulary and
//!   resolve only.
//! - `plan`: programmes: cohorts under capacities and quotas, stable matches, timetables of
//!   meetings, targets, exposure (see [`plan`]).
//! - `parallel`: `rank_many` on several threads, in a pool made for the call or the caller's own.
//! - `learn`: weights learned from past pairs, and figures of how well a configuration finds them.
//! - `subscriptions`: which best matches have changed when a catalog has
//!   ([`search::Subscriptions`]; calls `subscribe`, `unsubscribe` and `changes`).
//! - `sheet`: spreadsheets to records, duplicates of a register, decisions laid over a ranking.
//! - `schema`: the JSON Schema of records, calls and answers.
#![cfg_attr(docsrs, feature(doc_cfg))]
// A library neither panics nor prints in the process of its user.
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
mod json;
mod lang;
pub mod limits;
mod messages;
mod phrase;
pub mod record;
pub mod resolve;
mod set;
pub mod text;
pub mod vocabulary;

#[cfg(feature = "match")]
mod advise;
#[cfg(feature = "match")]
mod config;
#[cfg(feature = "match")]
mod criteria;
#[cfg(feature = "match")]
mod criterion;
#[cfg(feature = "sheet")]
pub mod dedupe;
#[cfg(feature = "match")]
mod executor;
#[cfg(feature = "match")]
mod explain;
#[cfg(feature = "match")]
mod gate;
#[cfg(feature = "match")]
mod index;
#[cfg(feature = "learn")]
pub mod learn;
#[cfg(feature = "match")]
mod matcher;
#[cfg(feature = "match")]
mod membership;
#[cfg(feature = "match")]
mod numeric;
#[cfg(feature = "plan")]
pub mod plan;
#[cfg(feature = "match")]
mod prepared;
#[cfg(feature = "match")]
mod ranking;
#[cfg(feature = "sheet")]
pub mod review;
#[cfg(feature = "match")]
mod score;
#[cfg(feature = "match")]
pub mod search;
#[cfg(feature = "sheet")]
pub mod sheet;
#[cfg(feature = "match")]
mod statistics;
#[cfg(feature = "match")]
mod weights;
#[cfg(feature = "match")]
pub mod wire;

pub use date::{Date, DateError};
pub use diagnostic::{Diagnostic, ErrorKind, IdOf, LockConflict, NeededCall, RepeatedEntry, Unit};
pub use error::{Error, Result};
pub use lang::{Lang, UnknownLang};
pub use phrase::{OwnedPhrase, Phrase};
pub use record::{Opportunity, Record, Records, Startup, read, read_one, read_value};
pub use vocabulary::Vocabulary;

#[cfg(feature = "match")]
pub use {
    advise::{Advice, Change, ChangeSet, Goal, Limits, Question},
    config::Config,
    criteria::{Detail, Side},
    criterion::{Criterion, Level},
    executor::Parallelism,
    explain::{Reason, criterion_label, field_label, points},
    gate::{FieldValue, RuleResult, Verdict},
    matcher::Matcher,
    membership::{ANY, FULL, LOWEST_PARTIAL, Membership, UNKNOWN_POINT},
    prepared::{Amounts, Curves, Family, Rates, Term},
    ranking::{Cursor, Ineligible, List, Match, MatchRecord, Ranking, RankingRecord, Verification},
    score::{PERFECT, Score},
    search::{Catalog, CatalogRecord, Filter, Order, Query},
    statistics::{Shares, Statistics},
    weights::{WEIGHT_PROFILES, WHOLE, Weight, WeightProfile},
};
