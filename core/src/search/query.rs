//! How a ranking is made: date, limits, order, filter and page.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Filter;
use crate::date::Date;
use crate::error::{Error, Result};
use crate::names::names;
use crate::ranking::Cursor;
use crate::record::unknown_name;

/// The default limit of a list: as many matches as a person reads.
const LIMIT: u32 = 10;

/// The date, limits, order, filter and page of a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Query {
    /// The date that decides windows, ages and recent activity. The library reads no clock.
    pub as_of: Date,
    /// Eligible matches listed at most.
    #[serde(default = "limit")]
    pub limit: u32,
    /// Unverified matches listed at most.
    #[serde(default = "limit")]
    pub unverified_limit: u32,
    /// What the lists are sorted by.
    #[serde(default)]
    pub order: Order,
    /// Which records take part, before any limit.
    #[serde(default, skip_serializing_if = "Filter::is_empty")]
    pub filter: Filter,
    /// Continue the eligible list after this match: `next` of the previous page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Cursor>,
    /// The same for the unverified list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unverified_after: Option<Cursor>,
    /// Also list the ineligible records, each with its failed rules.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rejected: bool,
}

fn limit() -> u32 {
    LIMIT
}

impl Query {
    /// The default query at a date: ten eligible, ten unverified, by score.
    ///
    /// ```
    /// use ketnoi::Query;
    /// use ketnoi::search::Order;
    /// let query = Query::at("2026-11-22".parse()?).with_limit(3).with_order(Order::Low);
    /// assert_eq!((query.limit, query.unverified_limit), (3, 3));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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

    /// With another date.
    #[must_use]
    pub fn with_as_of(mut self, as_of: Date) -> Self {
        self.as_of = as_of;
        self
    }

    /// With this limit of both lists.
    #[must_use]
    pub fn with_limit(mut self, limit: u32) -> Self {
        (self.limit, self.unverified_limit) = (limit, limit);
        self
    }

    /// With this limit of the unverified list.
    #[must_use]
    pub fn with_unverified_limit(mut self, unverified_limit: u32) -> Self {
        self.unverified_limit = unverified_limit;
        self
    }

    /// With the lists in this order.
    #[must_use]
    pub fn with_order(mut self, order: Order) -> Self {
        self.order = order;
        self
    }

    /// With the records that this filter keeps.
    #[must_use]
    pub fn with_filter(mut self, filter: Filter) -> Self {
        self.filter = filter;
        self
    }

    /// With the page of the eligible list after this match.
    #[must_use]
    pub fn with_after(mut self, after: impl Into<Option<Cursor>>) -> Self {
        self.after = after.into();
        self
    }

    /// With the page of the unverified list after this match.
    #[must_use]
    pub fn with_unverified_after(mut self, unverified_after: impl Into<Option<Cursor>>) -> Self {
        self.unverified_after = unverified_after.into();
        self
    }

    /// With or without a list of the ineligible records.
    #[must_use]
    pub fn with_rejected(mut self, rejected: bool) -> Self {
        self.rejected = rejected;
        self
    }
}

/// What a list is sorted by; the id decides ties.
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

names! {
    /// The stable name: `score`, `low`.
    Order {
        Score => "score",
        Low => "low",
    }
}

impl FromStr for Order {
    type Err = Error;

    /// # Errors
    /// When no order has the name.
    fn from_str(name: &str) -> Result<Self> {
        Self::named(name).ok_or_else(|| Error::new("", name, unknown_name("order", name, Self::NAMES)))
    }
}

/// How a catalog is searched. Every strategy gives the same answer; the choice is for tests and
/// benchmarks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_has_one_name_in_code_and_on_the_wire() {
        for order in Order::all() {
            assert_eq!(serde_json::to_value(order).unwrap(), order.name());
            assert_eq!(order.to_string().parse(), Ok(order));
        }
        assert!("best".parse::<Order>().is_err());
    }
}
