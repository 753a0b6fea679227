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
pub use membership::Membership;
pub use record::{Opportunity, Read, Record, Startup, read_list, read_one, read_value};
