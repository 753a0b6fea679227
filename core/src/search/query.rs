//! What a ranking is asked for.

use serde::{Deserialize, Serialize};

use super::Filter;
use crate::date::Date;
use crate::ranking::Cursor;

/// Matches listed when the caller does not say: as many as a person reads.
const LIMIT: u32 = 10;

/// A query beside the record that asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Query {
    /// The date that decides windows, ages and recent activity. The library reads no clock.
    pub as_of: Date,
    /// Eligible matches listed at most.
    #[serde(default = "limit")]
    pub limit: u32,
    /// Unverified matches listed at most.
    #[serde(default = "limit")]
    pub unverified_limit: u32,
    /// What decides the order.
    #[serde(default)]
    pub order: Order,
    /// Which records are looked at, before any limit.
    #[serde(default, skip_serializing_if = "Filter::is_empty")]
    pub filter: Filter,
    /// Continue the eligible list after this match: `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Cursor>,
    /// The same for the unverified list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unverified_after: Option<Cursor>,
    /// Also list the rejected, each with its failed rules.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rejected: bool,
}

fn limit() -> u32 {
    LIMIT
}

impl Query {
    /// The default query at a date: ten eligible, ten unverified, by score.
    #[must_use]
    pub fn at(as_of: Date) -> Self {
        Self {
            as_of,
            limit: LIMIT,
            unverified_limit: LIMIT,
            order: Order::default(),
            filter: Filter::default(),
            after: None,
            unverified_after: None,
            rejected: false,
        }
    }

    /// With these limits of both lists.
    #[must_use]
    pub fn with_limit(mut self, limit: u32) -> Self {
        (self.limit, self.unverified_limit) = (limit, limit);
        self
    }
}

/// What decides the order of a list; the id decides what is left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// The score, then its low end.
    #[default]
    Score,
    /// The low end, then the score: cautious selection, where nothing unknown counts.
    Low,
}

/// How a catalog is searched. Every strategy gives the same answer; the choice is for tests and
/// benchmarks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Strategy {
    /// The fastest for this catalog and query.
    #[default]
    Auto,
    /// Through the inverted index with block-max pruning, and with as few values evaluated
    /// beforehand as possible, however small the catalog: a small test exercises what a large
    /// catalog needs.
    Pruned,
    /// Every record is scored.
    Exhaustive,
}
