//! Standing queries of a service: who waits for news of its records, and what has changed for them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::answer::Answer;
use super::call::RemoveCall;
use super::load::{Either, either, one, with_findings};
use super::service::{Asked, Service};
use crate::date::Date;
use crate::error::Result;
use crate::matcher::Matcher;
use crate::ranking::MatchRecord;
use crate::record::{Opportunity, Record, Startup};
use crate::search::{BestMatches, Catalog, CatalogRecord, Query, RankingChange, Subscriptions};

/// Rank for a record as `rank` and `rank_startups` do, and wait for news of that ranking. Who waits already under that id
/// waits with this record and query from now on.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WatchCall {
    /// The startup record; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// The opportunity record.
    #[serde(default)]
    pub opportunity: Option<Value>,
    /// The date, order and filter; its limits say how many of the best are watched.
    pub query: Query,
    /// Give the reasons of every listed match.
    #[serde(default = "super::call::yes")]
    pub reasons: bool,
}

/// Whose best have changed since the last time, through records that were added, updated, removed or replaced.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewsCall {
    /// From now on the date of all who wait: deadlines have passed and windows have opened.
    #[serde(default)]
    pub as_of: Option<Date>,
}

/// News for one who waits.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NewsAnswer {
    /// The id of who waits.
    pub id: String,
    /// Who is in a list now and was in none before.
    pub entered: Vec<MatchRecord>,
    /// Who was in a list before and is in none now.
    pub left: Vec<MatchRecord>,
    /// The lists before.
    pub before: BestMatches,
    /// The lists now.
    pub after: BestMatches,
}

/// Everybody who waits.
#[derive(Debug)]
pub(super) struct Watching {
    pub(super) startups: Watch<Opportunity>,
    pub(super) opportunities: Watch<Startup>,
}

/// Who waits for news of one side, and what has changed there since they were told.
#[derive(Debug)]
pub(super) struct Watch<T: CatalogRecord> {
    standing: Subscriptions<T>,
    changed: BTreeSet<String>,
    replaced: bool,
}

impl Watching {
    pub(super) fn new(matcher: &Matcher) -> Self {
        Self { startups: Watch::new(matcher), opportunities: Watch::new(matcher) }
    }
}

impl<T: CatalogRecord> Watch<T> {
    fn new(matcher: &Matcher) -> Self {
        Self { standing: Subscriptions::new(matcher), changed: BTreeSet::new(), replaced: false }
    }

    /// All records are others.
    pub(super) fn replaced(&mut self) {
        self.replaced = !self.standing.is_empty();
    }

    /// The record with that id is there, changed or gone.
    pub(super) fn changed(&mut self, id: &str) {
        if !self.standing.is_empty() {
            self.changed.insert(id.to_owned());
        }
    }

    /// Whoever is refused does not wait.
    fn watch(
        &mut self,
        catalog: &Catalog<T>,
        (asker, path): (&Value, &str),
        query: &Query,
        strict: bool,
    ) -> Result<Asked> {
        let (asker, found) = one::<T::Counterpart>(asker, path, strict)?;
        let by = asker.id().to_owned();
        let (asker, ranking) = self.standing.ranked(catalog, asker, query)?;
        let ranking = with_findings(ranking, found, strict)?;
        self.standing.insert(asker);
        Ok(Asked { by, ranking })
    }

    fn news(&mut self, catalog: &Catalog<T>, as_of: Option<Date>) -> Result<Vec<NewsAnswer>> {
        let ids: Vec<&str> = self.changed.iter().map(String::as_str).collect();
        let anew = self.replaced || as_of.is_some();
        let news = if anew { self.standing.refresh(catalog, as_of)? } else { self.standing.changes(catalog, &ids)? };
        self.changed.clear();
        self.replaced = false;
        Ok(news.into_iter().map(NewsAnswer::from).collect())
    }
}

impl From<RankingChange> for NewsAnswer {
    fn from(news: RankingChange) -> Self {
        let (entered, left) = (news.entered().cloned().collect(), news.left().cloned().collect());
        Self { id: news.subscriber, entered, left, before: news.before, after: news.after }
    }
}

impl Service {
    pub(super) fn watch(&mut self, call: &WatchCall, strict: bool) -> Result<Asked> {
        let Self { opportunities, startups, watching, .. } = self;
        match either(call.startup.as_ref(), call.opportunity.as_ref())? {
            Either::Startup(startup) => {
                watching.startups.watch(opportunities, (startup, "startup"), &call.query, strict)
            }
            Either::Opportunity(opportunity) => {
                watching.opportunities.watch(startups, (opportunity, "opportunity"), &call.query, strict)
            }
        }
    }

    pub(super) fn unwatch(&mut self, call: &RemoveCall) -> Result<Answer> {
        let removed = match either(call.startup.as_deref(), call.opportunity.as_deref())? {
            Either::Startup(id) => self.watching.startups.standing.unsubscribe(id),
            Either::Opportunity(id) => self.watching.opportunities.standing.unsubscribe(id),
        };
        Ok(Answer::Removed { removed })
    }

    pub(super) fn news(&mut self, call: &NewsCall) -> Result<Answer> {
        let Self { opportunities, startups, watching, .. } = self;
        Ok(Answer::News {
            startups: watching.startups.news(opportunities, call.as_of)?,
            opportunities: watching.opportunities.news(startups, call.as_of)?,
        })
    }
}
