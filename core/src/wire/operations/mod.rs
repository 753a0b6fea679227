//! The operations, one per file: the fields of its call, the fields of its answer, and how it runs.
//! `shared/` has parts that several of them use.
//!
//! A new operation is a file here, its `mod` line below, and its line in `registry.rs`.

pub(super) mod add;
pub(super) mod advise;
pub(super) mod ask_next;
pub(super) mod check;
pub(super) mod explain;
pub(super) mod facts;
pub(super) mod get;
pub(super) mod interview;
pub(super) mod rank;
pub(super) mod rank_many;
pub(super) mod rank_startups;
pub(super) mod remove;
pub(super) mod resolve;
pub(super) mod score;
mod shared;
pub(super) mod statistics;
pub(super) mod suggest;
pub(super) mod terms;
pub(super) mod update;
pub(super) mod weights;

#[cfg(feature = "plan")]
pub(super) mod agenda;
#[cfg(feature = "plan")]
pub(super) mod assign;
#[cfg(feature = "plan")]
pub(super) mod diversify;
#[cfg(feature = "plan")]
pub(super) mod exposure;
#[cfg(feature = "plan")]
pub(super) mod mutual;
#[cfg(feature = "plan")]
pub(super) mod repair;
#[cfg(feature = "plan")]
pub(super) mod stable;
#[cfg(feature = "plan")]
pub(super) mod targets;
#[cfg(feature = "plan")]
pub(super) mod timetable;

#[cfg(feature = "learn")]
pub(super) mod evaluate;
#[cfg(feature = "learn")]
pub(super) mod fit;
#[cfg(feature = "learn")]
pub(super) mod suggest_sectors;

#[cfg(feature = "subscriptions")]
pub(super) mod changes;
#[cfg(feature = "subscriptions")]
pub(super) mod subscribe;
#[cfg(feature = "subscriptions")]
pub(super) mod unsubscribe;

#[cfg(feature = "review")]
pub(super) mod calendar;
#[cfg(feature = "review")]
pub(super) mod compare;
#[cfg(feature = "review")]
pub(super) mod decide;
#[cfg(feature = "review")]
pub(super) mod verify;

#[cfg(feature = "sheet")]
pub(super) mod duplicates;
#[cfg(feature = "sheet")]
pub(super) mod headings;
#[cfg(feature = "sheet")]
pub(super) mod read_grid;
