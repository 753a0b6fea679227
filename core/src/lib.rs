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
//! # The names in the root
//!
//! - **Read records**: [`read()`] makes [`Startup`]s or [`Opportunity`]s of JSON, and a
//!   [`Diagnostic`] of everything that it cannot read. [`Startup::new`] and [`Opportunity::new`]
//!   with their setters make them in code.
//! - **Configure**: a [`Config`], checked once by [`Matcher::new`].
//! - **Score one pair**: [`Matcher::score`] returns a [`Match`] with a [`Verdict`], a [`Score`] and
//!   [`Reason`]s, one for each [`Criterion`].
//! - **Rank many records**: [`Matcher::catalog`] makes a [`Catalog`]; [`Catalog::rank`] takes a
//!   [`Query`], which may have a [`Filter`], and returns a [`Ranking`].
//! - **Handle failures**: an [`Error`] has a path, a value and an [`ErrorKind`] to match on.
//! - **Print**: every text exists in both languages of [`Lang`]. A [`Date`] is a day.
//!
//! # Modules
//!
//! | module | look here for |
//! |---|---|
//! | [`record`] | the fields of records: money, places, rules, past deals; reading one record |
//! | [`vocabulary`] | sectors, stages, places and other terms; your own terms |
//! | [`resolve`] | which terms a messy text means, and what a user may be typing |
//! | [`config`] | weight profiles with their reasons, exchange rates, statistics |
//! | [`criteria`] | levels and details of the criteria, as reasons report them |
//! | [`gate`] | the rules that passed, failed or stayed open, as a verdict reports them |
//! | [`ranking`] | lists, cursors of pages, and the verification of an old ranking |
//! | [`search`] | order, batches, caps on exposure, subscriptions to changes |
//! | [`executor`] | threads for batches |
//! | [`explain`] | labels and numbers for people |
//! | [`advise`] | the smallest changes that reach a goal; the best question to ask next |
//! | [`plan`] | assignments, stable matchings, timetables, targets (feature `plan`) |
//! | [`learn`] | evaluation against past pairs, learned weights (feature `learn`) |
//! | [`sheet`] | spreadsheets to records (feature `sheet`) |
//! | [`dedupe`] | records of the same startup (feature `sheet`) |
//! | [`review`] | decisions of people over a ranking (feature `review`) |
//! | [`policy`] | what changes when rules change, for which startups (feature `review`) |
//! | [`wire`] | the same operations as JSON text, for other languages |
//! | [`error`] | the data of error kinds |
//! | [`limits`] | how large an input may be |
//! | [`text`], [`phrase`] | folding of Vietnamese text; one text in both languages |
//!
//! The library reads no clock, file, network or environment, and no input makes it panic.
//!
//! # Features
//!
//! - `match` (default): gate, score, explain and rank. Without it: records, text, vocabulary and
//!   resolve only.
//! - `plan`: assignments under capacities and quotas, stable matchings, timetables of meetings,
//!   targets and exposure.
//! - `parallel`: batches on several threads, in a pool made for the call or the caller's own.
//! - `communes` (default): the communes of Vietnam and its former districts, compiled in. Without
//!   it, [`vocabulary::provide_communes`] receives them at run time.
//! - `learn`: weights learned from past pairs, and figures of how well a configuration finds them.
//! - `subscriptions`: which best matches have changed after a catalog changed
//!   ([`search::Subscriptions`]; calls `subscribe`, `unsubscribe` and `changes`).
//! - `sheet`: spreadsheets to records, duplicates of a register.
//! - `review`: decisions of people over a ranking; an old ranking repeated and compared (call
//!   `verify`); two versions of the rules compared on a register, and the calendar of a catalog.
//! - `schema`: the JSON Schema of records, calls and answers.
#![cfg_attr(docsrs, feature(doc_cfg))]
// A library must not panic or print in the process of its user; its types can be printed by it.
#![deny(
    missing_debug_implementations,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]
// The build for browsers leaves out what `{:?}` prints, so no text that decides may use it.
#![cfg_attr(not(test), deny(clippy::use_debug))]

mod date;
mod decimal;
mod diagnostic;
pub mod error;
mod json;
mod lang;
pub mod limits;
mod messages;
mod names;
pub mod phrase;
pub mod record;
pub mod resolve;
mod set;
pub mod text;
pub mod vocabulary;

#[cfg(feature = "match")]
pub mod advise;
#[cfg(feature = "match")]
pub mod config;
#[cfg(feature = "match")]
pub mod criteria;
#[cfg(feature = "match")]
mod criterion;
#[cfg(feature = "sheet")]
pub mod dedupe;
#[cfg(feature = "match")]
pub mod executor;
#[cfg(feature = "match")]
pub mod explain;
#[cfg(feature = "match")]
mod fact;
#[cfg(feature = "match")]
pub mod gate;
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
#[cfg(feature = "review")]
pub mod policy;
#[cfg(feature = "match")]
mod prepared;
#[cfg(feature = "match")]
pub mod ranking;
#[cfg(feature = "review")]
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

pub use date::Date;
pub use diagnostic::{Diagnostic, ErrorKind};
pub use error::error::{Error, Result};
pub use lang::Lang;
pub use record::opportunity::Opportunity;
pub use record::read::list::read;
pub use record::startup::Startup;

#[cfg(feature = "match")]
pub use {
    config::config::Config,
    criterion::Criterion,
    explain::reason::Reason,
    gate::verdict::Verdict,
    matcher::Matcher,
    ranking::{matched::Match, ranking::Ranking},
    score::Score,
    search::{catalog::Catalog, filter::Filter, query::Query},
};
