//! Standing queries: whose best have changed, when a catalog has.
//!
//! A changed record concerns somebody only if it is among their best, or would be now. One pair tells that, so that of
//! thousands who wait for news only those are ranked anew who may have some.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;

use super::tables::place;
use super::{Line, Match, Query, Ranking};
use crate::Catalog;
use crate::date::Date;
use crate::error::{Error, Result};
use crate::gate::Verdict;
use crate::index::Entry;
use crate::matcher::Matcher;
use crate::prepared::{PreparedOpportunity, PreparedStartup};
use crate::record::{Opportunity, Record, Startup};

/// Startups whose best opportunities are kept up to date (`Standing<Opportunity>`), or opportunities whose best startups are
/// (`Standing<Startup>`).
///
/// ```
/// use ketnoi::{Config, Matcher, Opportunity, Query, Standing, Startup};
/// let matcher = Matcher::new(Config::default())?;
/// let fund = |id: &str, sector: &str| Opportunity {
///     id: id.to_owned(),
///     kind: "investor".to_owned(),
///     sectors: Some(ketnoi::record::PreferredSectors::Text(sector.to_owned())),
///     ..Opportunity::default()
/// };
/// let (mut catalog, _) = matcher.catalog(vec![fund("f1", "fintech")]);
/// let startup = Startup { id: "s1".to_owned(), sectors: Some(vec!["edtech".to_owned()]), ..Startup::default() };
///
/// let mut standing = Standing::new(&matcher);
/// standing.register(&matcher, &catalog, startup, &Query::at("2026-11-22".parse()?))?;
/// catalog.add(&matcher, fund("f2", "edtech"))?;
/// let news = standing.changed(&matcher, &catalog, &["f2"])?;
/// assert_eq!(news[0].asker, "s1");
/// assert_eq!(news[0].entered().map(|line| line.opportunity.as_str()).collect::<Vec<_>>(), ["f2"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Standing<T: Searched> {
    fingerprint: String,
    askers: BTreeMap<String, Asker<T>>,
}

/// The lists that somebody was told last.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Best {
    /// The first of those whose every rule holds.
    pub eligible: Vec<Line>,
    /// The first of those with open rules and no failed one.
    pub unverified: Vec<Line>,
}

/// What has changed for one who waits.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct News {
    /// Who asked: the id of the record that was registered.
    pub asker: String,
    /// The lists before.
    pub before: Best,
    /// The lists now.
    pub after: Best,
}

/// One who waits.
#[derive(Debug, Clone)]
pub(crate) struct Asker<T: Searched> {
    record: T::Asker,
    profile: T::Profile,
    query: Query,
    best: Best,
}

/// A record that can be searched for: [`Opportunity`] by startups, [`Startup`] by opportunities.
pub trait Searched: Entry {
    /// Who searches.
    type Asker: Record + Clone + Debug;
    /// The same, prepared.
    #[doc(hidden)]
    type Profile: Clone + Debug;
    #[doc(hidden)]
    fn prepared(matcher: &Matcher, asker: &Self::Asker) -> Result<Self::Profile>;
    #[doc(hidden)]
    fn ranking(matcher: &Matcher, asker: &Self::Asker, catalog: &Catalog<Self>, query: &Query) -> Result<Ranking>;
    /// The asker and the record with that id, if there is one.
    #[doc(hidden)]
    fn pair(matcher: &Matcher, asker: &Self::Profile, catalog: &Catalog<Self>, id: &str, as_of: Date) -> Option<Match>;
    /// The id of the record that was found.
    #[doc(hidden)]
    fn found(line: &Line) -> &str;
}

impl<T: Searched> Standing<T> {
    /// Nobody waits yet.
    #[must_use]
    pub fn new(matcher: &Matcher) -> Self {
        Self { fingerprint: matcher.fingerprint().to_owned(), askers: BTreeMap::new() }
    }

    /// How many wait.
    #[must_use]
    pub fn len(&self) -> usize {
        self.askers.len()
    }

    /// True when nobody does.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.askers.is_empty()
    }

    /// What somebody was told last.
    #[must_use]
    pub fn best(&self, asker: &str) -> Option<&Best> {
        self.askers.get(asker).map(|asker| &asker.best)
    }

    /// Registers a record, in the place of the one with its id: its ranking now. The query's limits say how many of the best
    /// are watched; its pages do not matter.
    ///
    /// # Errors
    /// As [`Matcher::rank`] and [`Matcher::rank_startups`]; and when this was made by another matcher.
    pub fn register(
        &mut self,
        matcher: &Matcher,
        catalog: &Catalog<T>,
        asker: T::Asker,
        query: &Query,
    ) -> Result<Ranking> {
        let (asker, ranking) = self.ranked(matcher, catalog, asker, query)?;
        self.keep(asker);
        Ok(ranking)
    }

    /// Who would wait, and the ranking now.
    pub(crate) fn ranked(
        &self,
        matcher: &Matcher,
        catalog: &Catalog<T>,
        record: T::Asker,
        query: &Query,
    ) -> Result<(Asker<T>, Ranking)> {
        self.check(matcher, catalog)?;
        let query = Query { after: None, unverified_after: None, rejected: false, ..query.clone() };
        let profile = T::prepared(matcher, &record)?;
        let ranking = T::ranking(matcher, &record, catalog, &query)?;
        Ok((Asker { record, profile, query, best: Best::of(&ranking) }, ranking))
    }

    pub(crate) fn keep(&mut self, asker: Asker<T>) {
        self.askers.insert(asker.record.id().to_owned(), asker);
    }

    /// Nobody waits under that id any more; false when nobody did.
    pub fn withdraw(&mut self, asker: &str) -> bool {
        self.askers.remove(asker).is_some()
    }

    /// Whose best have changed, in the order of their ids. `ids` are those of all records that were added, changed or removed since
    /// the last call; the answer equals that of ranking for everybody anew.
    ///
    /// # Errors
    /// As [`Standing::register`]; nothing has changed then.
    pub fn changed(&mut self, matcher: &Matcher, catalog: &Catalog<T>, ids: &[&str]) -> Result<Vec<News>> {
        self.check(matcher, catalog)?;
        let concerned = |asker: &&Asker<T>| ids.iter().any(|id| asker.is_concerned(matcher, catalog, id));
        let news = news(matcher, catalog, self.askers.values().filter(concerned), None)?;
        self.tell(&news);
        Ok(news)
    }

    /// The same whatever has changed, and for another day if one is named: deadlines have passed and windows have opened.
    ///
    /// # Errors
    /// As [`Standing::register`]; nothing has changed then.
    pub fn anew(&mut self, matcher: &Matcher, catalog: &Catalog<T>, as_of: Option<Date>) -> Result<Vec<News>> {
        self.check(matcher, catalog)?;
        let news = news(matcher, catalog, self.askers.values(), as_of)?;
        self.askers.values_mut().for_each(|asker| asker.query.as_of = as_of.unwrap_or(asker.query.as_of));
        self.tell(&news);
        Ok(news)
    }

    fn check(&self, matcher: &Matcher, catalog: &Catalog<T>) -> Result<()> {
        if self.fingerprint == matcher.fingerprint() {
            return catalog.check(matcher);
        }
        let (en, vi) = ("standing queries made by this matcher", "truy vấn thường trực do chính bộ so khớp này lập");
        Err(Error::invalid("standing", &self.fingerprint, en, vi))
    }

    fn tell(&mut self, news: &[News]) {
        for one in news {
            if let Some(asker) = self.askers.get_mut(&one.asker) {
                asker.best = one.after.clone();
            }
        }
    }
}

/// Ranks for some anew: who has news.
fn news<'a, T: Searched + 'a>(
    matcher: &Matcher,
    catalog: &Catalog<T>,
    askers: impl Iterator<Item = &'a Asker<T>>,
    as_of: Option<Date>,
) -> Result<Vec<News>> {
    let ranked = askers.map(|asker| {
        let query = Query { as_of: as_of.unwrap_or(asker.query.as_of), ..asker.query.clone() };
        Ok((asker, Best::of(&T::ranking(matcher, &asker.record, catalog, &query)?)))
    });
    let changed = |(asker, after): (&Asker<T>, Best)| {
        let (id, before) = (asker.record.id(), &asker.best);
        (after != *before).then(|| News { asker: id.to_owned(), before: before.clone(), after })
    };
    ranked.filter_map(|ranked| ranked.map(changed).transpose()).collect()
}

impl<T: Searched> Asker<T> {
    /// True when the record with that id is among the best, or may be now.
    fn is_concerned(&self, matcher: &Matcher, catalog: &Catalog<T>, id: &str) -> bool {
        self.best.lines().any(|line| T::found(line) == id)
            || T::pair(matcher, &self.profile, catalog, id, self.query.as_of).is_some_and(|pair| self.has_room(&pair))
    }

    /// True when a match does not stand below the last of a full list.
    fn has_room(&self, pair: &Match) -> bool {
        let query = &self.query;
        let (list, limit) = match pair.verdict {
            Verdict::Eligible => (&self.best.eligible, query.limit),
            Verdict::Unverified { .. } => (&self.best.unverified, query.unverified_limit),
            Verdict::Ineligible { .. } => return false,
        };
        let has_more = list.len() < usize::try_from(limit).unwrap_or(usize::MAX);
        let reaches = |last: &Line| {
            place(query.order, pair.score.score, pair.score.low) >= place(query.order, last.score, last.low)
        };
        has_more || list.last().is_some_and(reaches)
    }
}

impl Best {
    fn of(ranking: &Ranking) -> Self {
        let super::RankingRecord { eligible, unverified, .. } = ranking.record();
        Self { eligible, unverified }
    }

    /// Both lists, one after the other.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.eligible.iter().chain(&self.unverified)
    }
}

impl News {
    /// Lines of records that were in neither list before.
    pub fn entered(&self) -> impl Iterator<Item = &Line> {
        missing(&self.after, &self.before)
    }

    /// Lines of records that are in neither list any more.
    pub fn left(&self) -> impl Iterator<Item = &Line> {
        missing(&self.before, &self.after)
    }
}

/// Lines of one whose pair has none in the other.
fn missing<'a>(of: &'a Best, other: &'a Best) -> impl Iterator<Item = &'a Line> {
    let pair = |line: &'a Line| (&line.startup, &line.opportunity);
    of.lines().filter(move |line| !other.lines().any(|known| pair(known) == pair(line)))
}

impl Searched for Opportunity {
    type Asker = Startup;
    type Profile = Arc<PreparedStartup>;

    fn prepared(matcher: &Matcher, asker: &Startup) -> Result<Self::Profile> {
        Ok(matcher.prepare_startup(asker).0)
    }

    fn ranking(matcher: &Matcher, asker: &Startup, catalog: &Catalog<Self>, query: &Query) -> Result<Ranking> {
        matcher.rank(asker, catalog, query)
    }

    fn pair(matcher: &Matcher, asker: &Self::Profile, catalog: &Catalog<Self>, id: &str, as_of: Date) -> Option<Match> {
        let found = catalog.shelf().profile(catalog.shelf().slot(id)?)?;
        Some(Match::of_pair(matcher, Arc::clone(asker), Arc::new(found), as_of))
    }

    fn found(line: &Line) -> &str {
        &line.opportunity
    }
}

impl Searched for Startup {
    type Asker = Opportunity;
    type Profile = Arc<PreparedOpportunity>;

    fn prepared(matcher: &Matcher, asker: &Opportunity) -> Result<Self::Profile> {
        Ok(matcher.prepare_opportunity(asker)?.0)
    }

    fn ranking(matcher: &Matcher, asker: &Opportunity, catalog: &Catalog<Self>, query: &Query) -> Result<Ranking> {
        matcher.rank_startups(asker, catalog, query)
    }

    fn pair(matcher: &Matcher, asker: &Self::Profile, catalog: &Catalog<Self>, id: &str, as_of: Date) -> Option<Match> {
        let found = catalog.shelf().profile(id)?;
        Some(Match::of_pair(matcher, found, Arc::clone(asker), as_of))
    }

    fn found(line: &Line) -> &str {
        &line.startup
    }
}
