//! Subscriptions of a service: the records whose best matches are followed, and what has changed
//! for them.

use std::collections::BTreeSet;

use serde_json::Value;

use super::load::read_record;
use super::matches::RankedFor;
use super::matches::with_diagnostics;
use crate::date::Date;
use crate::error::Result;
use crate::matcher::Matcher;
use crate::record::{Opportunity, Record, Startup};
use crate::search::{Catalog, CatalogRecord, Query, RankingChange, Subscriptions};

/// The subscribers to either catalog.
#[derive(Debug)]
pub(super) struct ServiceSubscriptions {
    /// Startups whose best opportunities are followed.
    pub(super) to_opportunities: CatalogSubscriptions<Opportunity>,
    /// Opportunities whose best startups are followed.
    pub(super) to_startups: CatalogSubscriptions<Startup>,
}

/// The subscribers to one catalog, and what has changed in it since the last call of `changes`.
#[derive(Debug)]
pub(super) struct CatalogSubscriptions<T: CatalogRecord> {
    subscriptions: Subscriptions<T>,
    changed_ids: BTreeSet<String>,
    all_changed: bool,
}

impl ServiceSubscriptions {
    pub(super) fn new(matcher: &Matcher) -> Self {
        Self { to_opportunities: CatalogSubscriptions::new(matcher), to_startups: CatalogSubscriptions::new(matcher) }
    }
}

impl<T: CatalogRecord> CatalogSubscriptions<T> {
    fn new(matcher: &Matcher) -> Self {
        Self { subscriptions: Subscriptions::new(matcher), changed_ids: BTreeSet::new(), all_changed: false }
    }

    /// Notes that the whole catalog was replaced.
    pub(super) fn all_changed(&mut self) {
        self.all_changed = !self.subscriptions.is_empty();
    }

    /// Notes that the record with that id was added, updated or removed.
    pub(super) fn changed(&mut self, id: &str) {
        if !self.subscriptions.is_empty() {
            self.changed_ids.insert(id.to_owned());
        }
    }

    /// Ranks for a record and subscribes it. After an error it is not subscribed.
    pub(super) fn subscribe(
        &mut self,
        catalog: &Catalog<T>,
        (subscriber, path): (Value, &str),
        query: &Query,
        strict: bool,
    ) -> Result<RankedFor> {
        let (subscriber, diagnostics) = read_record::<T::Counterpart>(subscriber, path, strict)?;
        let id = subscriber.id().to_owned();
        let (subscriber, ranking) = self.subscriptions.ranked(catalog, subscriber, query)?;
        let ranking = with_diagnostics(ranking, diagnostics, strict)?;
        self.subscriptions.insert(subscriber);
        Ok(RankedFor { id, ranking })
    }

    /// Ends a subscription; false when there was none with that id.
    pub(super) fn unsubscribe(&mut self, id: &str) -> bool {
        self.subscriptions.unsubscribe(id)
    }

    /// What has changed for the subscribers since the last call.
    pub(super) fn changes(&mut self, catalog: &Catalog<T>, as_of: Option<Date>) -> Result<Vec<RankingChange>> {
        let changes = if self.all_changed || as_of.is_some() {
            self.subscriptions.refresh(catalog, as_of)?
        } else {
            let ids: Vec<&str> = self.changed_ids.iter().map(String::as_str).collect();
            self.subscriptions.changes(catalog, &ids)?
        };
        self.changed_ids.clear();
        self.all_changed = false;
        Ok(changes)
    }
}
