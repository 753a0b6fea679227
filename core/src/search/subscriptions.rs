//! Subscriptions to rankings: which subscribers' best matches have changed, when a catalog has
//! (prospective search).
//!
//! A changed record can affect a subscriber only if it is, or now would be, among that subscriber's
//! best. Scoring one pair decides that, so that of thousands of subscribers only the affected ones
//! are ranked again.

use std::collections::BTreeMap;

use super::sort_key::SortKey;
use super::{Catalog, CatalogRecord, Query};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::gate::Verdict;
use crate::matcher::Matcher;
use crate::ranking::{Match, MatchRecord, Ranking, RankingRecord};
use crate::record::Record;

/// Startups whose best opportunities are kept up to date (`Subscriptions<Opportunity>`), or
/// opportunities whose best startups are (`Subscriptions<Startup>`).
///
/// ```
/// use ketnoi::search::Subscriptions;
/// use ketnoi::{Config, Matcher, Opportunity, Query, Startup};
/// let matcher = Matcher::new(Config::default())?;
/// let fund = |id: &str, sector: &str| Opportunity::new(id, "investor").sectors(sector);
/// let (mut catalog, _) = matcher.catalog_of(vec![fund("f1", "fintech")]);
/// let startup = Startup::new("s1").sectors("edtech");
///
/// let mut subscriptions = Subscriptions::new(&matcher);
/// subscriptions.subscribe(&catalog, startup, &Query::at("2026-11-22".parse()?))?;
/// catalog.add(fund("f2", "edtech"))?;
/// let changes = subscriptions.changes(&catalog, &["f2"])?;
/// assert_eq!(changes[0].subscriber, "s1");
/// let entered: Vec<&str> = changes[0].entered().map(|found| found.opportunity.as_str()).collect();
/// assert_eq!(entered, ["f2"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Subscriptions<T: CatalogRecord> {
    fingerprint: String,
    subscribers: BTreeMap<String, Subscriber<T>>,
}

/// The first matches of both lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BestMatches {
    /// The first of those whose every rule holds.
    pub eligible: Vec<MatchRecord>,
    /// The first of those with open rules and no failed one.
    pub unverified: Vec<MatchRecord>,
}

/// What has changed for one subscriber.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct RankingChange {
    /// The id of the record that subscribed.
    pub subscriber: String,
    /// The best matches before.
    pub before: BestMatches,
    /// The best matches now.
    pub after: BestMatches,
}

/// A record whose best matches are kept up to date.
#[derive(Debug, Clone)]
pub(crate) struct Subscriber<T: CatalogRecord> {
    record: T::Counterpart,
    prepared: T::Prepared,
    query: Query,
    best: BestMatches,
}

impl<T: CatalogRecord> Subscriptions<T> {
    /// No subscriptions yet, for catalogs of this matcher.
    #[must_use]
    pub fn new(matcher: &Matcher) -> Self {
        Self { fingerprint: matcher.fingerprint().to_owned(), subscribers: BTreeMap::new() }
    }

    /// The number of subscribers.
    #[must_use]
    pub fn len(&self) -> usize {
        self.subscribers.len()
    }

    /// True when there are no subscribers.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.subscribers.is_empty()
    }

    /// The best matches that were last reported for a subscriber; none for an unknown id.
    #[must_use]
    pub fn best(&self, subscriber: &str) -> Option<&BestMatches> {
        self.subscribers.get(subscriber).map(|subscriber| &subscriber.best)
    }

    /// Subscribes a record, replacing a subscriber with the same id, and returns its ranking
    /// now.
    ///
    /// The query's limits say how many of the best are followed; its cursors are ignored.
    ///
    /// # Errors
    /// As [`Catalog::rank`]; and when this was made for another matcher.
    pub fn subscribe(&mut self, catalog: &Catalog<T>, record: T::Counterpart, query: &Query) -> Result<Ranking> {
        let (subscriber, ranking) = self.ranked(catalog, record, query)?;
        self.insert(subscriber);
        Ok(ranking)
    }

    /// A subscriber that is not inserted yet, and its ranking now.
    pub(crate) fn ranked(
        &self,
        catalog: &Catalog<T>,
        record: T::Counterpart,
        query: &Query,
    ) -> Result<(Subscriber<T>, Ranking)> {
        self.check(catalog)?;
        let query = Query { after: None, unverified_after: None, rejected: false, ..query.clone() };
        let (prepared, _) = T::prepare(catalog.matcher(), &record)?;
        let ranking = catalog.rank(&record, &query)?;
        Ok((Subscriber { record, prepared, query, best: BestMatches::of(&ranking) }, ranking))
    }

    pub(crate) fn insert(&mut self, subscriber: Subscriber<T>) {
        self.subscribers.insert(subscriber.record.id().to_owned(), subscriber);
    }

    /// Ends a subscription; false when there is no subscriber with this id.
    pub fn unsubscribe(&mut self, subscriber: &str) -> bool {
        self.subscribers.remove(subscriber).is_some()
    }

    /// The changes since the last call, in the order of the subscribers' ids.
    ///
    /// `ids` are those of all records that were added, updated or removed since then. The changes
    /// equal the difference between two full re-rankings.
    ///
    /// # Errors
    /// As [`Subscriptions::subscribe`]; the subscriptions are as before.
    pub fn changes(&mut self, catalog: &Catalog<T>, ids: &[&str]) -> Result<Vec<RankingChange>> {
        self.check(catalog)?;
        let affected = |subscriber: &&Subscriber<T>| ids.iter().any(|id| subscriber.is_affected(catalog, id));
        let changes = compare(catalog, self.subscribers.values().filter(affected), None)?;
        self.accept(&changes);
        Ok(changes)
    }

    /// The changes since the last call, whichever records have changed. With a date also the
    /// changes that the date makes: deadlines have passed and windows have opened. Later calls use
    /// that date.
    ///
    /// # Errors
    /// As [`Subscriptions::subscribe`]; the subscriptions are as before.
    pub fn refresh(&mut self, catalog: &Catalog<T>, as_of: Option<Date>) -> Result<Vec<RankingChange>> {
        self.check(catalog)?;
        let changes = compare(catalog, self.subscribers.values(), as_of)?;
        for subscriber in self.subscribers.values_mut() {
            subscriber.query.as_of = as_of.unwrap_or(subscriber.query.as_of);
        }
        self.accept(&changes);
        Ok(changes)
    }

    fn check(&self, catalog: &Catalog<T>) -> Result<()> {
        if self.fingerprint == catalog.matcher().fingerprint() {
            return Ok(());
        }
        Err(Error::new("subscriptions", &self.fingerprint, ErrorKind::OtherMatcher))
    }

    /// Records the changes as reported.
    #[expect(clippy::expect_used, reason = "changes are made from the subscribers")]
    fn accept(&mut self, changes: &[RankingChange]) {
        for change in changes {
            let subscriber = self.subscribers.get_mut(&change.subscriber).expect("a subscriber");
            subscriber.best = change.after.clone();
        }
    }
}

/// Ranks again for some subscribers, and returns the changes of their best matches.
fn compare<'a, T: CatalogRecord + 'a>(
    catalog: &Catalog<T>,
    subscribers: impl Iterator<Item = &'a Subscriber<T>>,
    as_of: Option<Date>,
) -> Result<Vec<RankingChange>> {
    let ranked = subscribers.map(|subscriber| {
        let query = Query { as_of: as_of.unwrap_or(subscriber.query.as_of), ..subscriber.query.clone() };
        Ok((subscriber, BestMatches::of(&catalog.rank(&subscriber.record, &query)?)))
    });
    let changed = |(subscriber, after): (&Subscriber<T>, BestMatches)| {
        let (id, before) = (subscriber.record.id(), &subscriber.best);
        (after != *before).then(|| RankingChange { subscriber: id.to_owned(), before: before.clone(), after })
    };
    ranked.filter_map(|ranked| ranked.map(changed).transpose()).collect()
}

impl<T: CatalogRecord> Subscriber<T> {
    /// True when the record with that id is among the best, or may be now.
    fn is_affected(&self, catalog: &Catalog<T>, id: &str) -> bool {
        self.best.iter().any(|record| T::id_in(record) == id)
            || T::pair(catalog.scope(), &self.prepared, id, self.query.as_of).is_some_and(|pair| self.may_list(&pair))
    }

    /// True when a match can be listed: the list is not full, or its last match does not score
    /// more.
    fn may_list(&self, pair: &Match) -> bool {
        let query = &self.query;
        let (list, limit) = match pair.verdict {
            Verdict::Eligible => (&self.best.eligible, query.limit),
            Verdict::Unverified { .. } => (&self.best.unverified, query.unverified_limit),
            Verdict::Ineligible { .. } => return false,
        };
        let is_full = list.len() >= usize::try_from(limit).unwrap_or(usize::MAX);
        let key = SortKey::of_score(query.order, pair.score.score, pair.score.low);
        let reaches = |last: &MatchRecord| key >= SortKey::of_score(query.order, last.score, last.low);
        !is_full || list.last().is_some_and(reaches)
    }
}

impl BestMatches {
    fn of(ranking: &Ranking) -> Self {
        let RankingRecord { eligible, unverified, .. } = ranking.record();
        Self { eligible, unverified }
    }

    /// The matches of both lists, one after the other.
    pub fn iter(&self) -> impl Iterator<Item = &MatchRecord> {
        self.eligible.iter().chain(&self.unverified)
    }
}

impl RankingChange {
    /// Matches of records that were in neither list before.
    pub fn entered(&self) -> impl Iterator<Item = &MatchRecord> {
        missing(&self.after, &self.before)
    }

    /// Matches of records that are in neither list any more.
    pub fn left(&self) -> impl Iterator<Item = &MatchRecord> {
        missing(&self.before, &self.after)
    }
}

/// The matches whose pair is not in the other lists.
fn missing<'a>(lists: &'a BestMatches, other: &'a BestMatches) -> impl Iterator<Item = &'a MatchRecord> {
    let pair = |record: &'a MatchRecord| (&record.startup, &record.opportunity);
    lists.iter().filter(move |record| !other.iter().any(|known| pair(known) == pair(record)))
}
