//! Two versions of the rules, compared on a register.

use serde::{Deserialize, Serialize};

use super::change::StartupChanges;
use super::comparer::{Comparer, most_changed};
use super::comparison::{Comparison, Unmatched};
use super::joined::joined;
use super::register::{Register, Registers, Versions};
use super::scenario::Scenario;
use super::tally::Tally;
use crate::date::Date;
use crate::error::Result;
use crate::executor::{Executor, Parallelism};
use crate::index::{DocId, StoredStartup};
use crate::ranking::count;
use crate::record::{Opportunity, Startup};
use crate::search::Catalog;

/// The default limit of each list: as many as a person reads.
const LIMIT: u32 = 10;

/// The date and the limits of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CompareQuery {
    /// The date that decides windows and ages on both sides.
    pub as_of: Date,
    /// Startups listed at most for each opportunity: so many that lose, and so many that gain.
    #[serde(default = "limit")]
    pub limit: u32,
    /// Opportunities listed at most.
    #[serde(default = "limit")]
    pub opportunity_limit: u32,
}

fn limit() -> u32 {
    LIMIT
}

impl CompareQuery {
    /// The default query at a date: ten opportunities, with ten startups in each list.
    #[must_use]
    pub const fn at(as_of: Date) -> Self {
        Self { as_of, limit: LIMIT, opportunity_limit: LIMIT }
    }

    /// With this limit of the startups of each list.
    #[must_use]
    pub const fn with_limit(mut self, limit: u32) -> Self {
        self.limit = limit;
        self
    }

    /// With this limit of the opportunities.
    #[must_use]
    pub const fn with_opportunity_limit(mut self, opportunity_limit: u32) -> Self {
        self.opportunity_limit = opportunity_limit;
        self
    }
}

impl Catalog<Startup> {
    /// The startups whose verdict differs between two versions of an opportunity.
    ///
    /// ```
    /// use ketnoi::policy::CompareQuery;
    /// use ketnoi::record::{Op, Rule};
    /// use ketnoi::{Config, Matcher, Opportunity, Startup};
    /// let matcher = Matcher::new(Config::default())?;
    /// let startups = vec![Startup::new("s1").trl(4), Startup::new("s2").trl(7)];
    /// let (register, _) = matcher.catalog_of(startups);
    ///
    /// let today = Opportunity::new("fund", "incubator");
    /// let draft = today.clone().require([Rule::field("trl", Op::AtMost, 6)]);
    /// let query = CompareQuery::at("2026-11-30".parse()?);
    /// let changes = register.compare(&today, &draft, &query)?;
    /// assert_eq!((changes.totals.lost, changes.totals.gained), (1, 0));
    /// assert_eq!(changes.lost[0].startup, "s2");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When the kind of an opportunity is unknown.
    pub fn compare(&self, before: &Opportunity, after: &Opportunity, query: &CompareQuery) -> Result<StartupChanges> {
        let before = self.matcher().prepare_opportunity(before)?.0;
        let after = self.matcher().prepare_opportunity(after)?.0;
        let ctx = self.matcher().context(query.as_of);
        let startups: Vec<&StoredStartup> = self.store().startups().collect();
        let register = Register { ctx, store: self.store(), startups: &startups };
        let registers = Registers { before: register, after: register };
        let versions = Versions { before: &before, after: &after };
        Ok(registers.changes(&versions, &registers.classes(&versions), query.limit))
    }
}

/// Compares two versions of the rules on the startups and opportunities that both have.
///
/// The versions are matched by id. They may differ in the records of opportunities, in the
/// configuration of the matchers, or in both. The verdicts are those of
/// [`Matcher::score`](crate::Matcher::score); no score is computed.
///
/// ```
/// use ketnoi::executor::Parallelism;
/// use ketnoi::policy::{CompareQuery, Scenario, compare};
/// use ketnoi::{Config, Matcher, Opportunity, Startup};
/// let matcher = Matcher::new(Config::default())?;
/// let startups = vec![Startup::new("s1").groups("women"), Startup::new("s2")];
/// let (register, _) = matcher.catalog_of(startups);
/// let fund = Opportunity::new("fund", "incubator");
/// let (today, _) = matcher.catalog_of(vec![fund.clone()]);
/// let (draft, _) = matcher.catalog_of(vec![fund.groups("women")]);
///
/// let (before, after) = (Scenario::new(&register, &today)?, Scenario::new(&register, &draft)?);
/// let query = CompareQuery::at("2026-11-30".parse()?);
/// let comparison = compare(before, after, &query, Parallelism::CALLER)?;
/// assert_eq!((comparison.totals.lost, comparison.totals.after.unverified), (1, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When threads cannot be started.
pub fn compare(
    before: Scenario<'_>,
    after: Scenario<'_>,
    query: &CompareQuery,
    parallelism: Parallelism<'_>,
) -> Result<Comparison> {
    let executor = Executor::of(parallelism)?;
    let startups = joined(startups(before), startups(after));
    let (startups_before, startups_after): (Vec<_>, Vec<_>) = startups.pairs.into_iter().unzip();
    let registers = Registers {
        before: register(before, query.as_of, &startups_before),
        after: register(after, query.as_of, &startups_after),
    };
    let opportunities = joined(opportunities(before), opportunities(after));
    let compared = (count(startups_after.len()), count(opportunities.pairs.len()));
    let comparer = Comparer::new(registers, [before, after], opportunities.pairs, &executor);
    let tallies = comparer.tallies(&executor);
    let mut totals = Tally::default();
    for (_, tally) in &tallies {
        totals.merge(tally);
    }
    let changed = most_changed(&tallies);
    let listed = changed.iter().copied().take(usize::try_from(query.opportunity_limit).unwrap_or(usize::MAX));
    Ok(Comparison {
        as_of: query.as_of,
        startups: compared.0,
        opportunities: compared.1,
        totals: totals.totals(),
        changed: count(changed.len()),
        changes: executor.map(listed.collect(), |pair| comparer.change(pair, query.limit)),
        only_before: Unmatched { startups: startups.only_before, opportunities: opportunities.only_before },
        only_after: Unmatched { startups: startups.only_after, opportunities: opportunities.only_after },
    })
}

fn startups(scenario: Scenario<'_>) -> Vec<(&str, &StoredStartup)> {
    scenario.startups().store().startups().map(|startup| (startup.id(), startup)).collect()
}

fn opportunities(scenario: Scenario<'_>) -> Vec<(&str, DocId)> {
    let store = scenario.opportunities().store();
    store.doc_ids().into_iter().map(|doc_id| (store.id(doc_id), doc_id)).collect()
}

fn register<'a>(scenario: Scenario<'a>, as_of: Date, startups: &'a [&'a StoredStartup]) -> Register<'a> {
    Register { ctx: scenario.matcher().context(as_of), store: scenario.startups().store(), startups }
}
