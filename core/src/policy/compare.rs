//! Two versions of the rules, compared on a register.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::change::{ChangeTotals, StartupChanges};
use super::joined::{Joined, joined};
use super::register::{Register, Registers, Versions};
use super::scenario::Scenario;
use super::tally::Tally;
use crate::date::Date;
use crate::error::Result;
use crate::executor::{Executor, Parallelism};
use crate::index::{DocId, OpportunityStore, StoredStartup};
use crate::prepared::{PreparedOpportunity, StoredRecord};
use crate::ranking::count;
use crate::record::{Opportunity, Startup, Text};
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

/// What differs between two versions of the rules.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Comparison {
    /// The date of the query.
    pub as_of: Date,
    /// Startups that both versions have, and which are compared.
    pub startups: u32,
    /// Opportunities that both versions have, and which are compared.
    pub opportunities: u32,
    /// How many pairs of these change their verdict, and by which rules.
    pub totals: ChangeTotals,
    /// Opportunities with at least one changed pair.
    pub changed: u32,
    /// Those opportunities, most changed pairs first and then by id, up to the limit.
    pub changes: Vec<OpportunityChange>,
    /// Records that only the version before has.
    pub only_before: Unmatched,
    /// Records that only the version after has.
    pub only_after: Unmatched,
}

/// The startups whose verdict on one opportunity changes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OpportunityChange {
    /// The opportunity's id.
    pub opportunity: String,
    /// Its name in the version after.
    pub name: Option<Text>,
    /// The startups that lose and gain.
    pub startups: StartupChanges,
}

/// Ids of records that the other version does not have, in order. They are not compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Unmatched {
    /// Ids of startups.
    pub startups: Vec<String>,
    /// Ids of opportunities.
    pub opportunities: Vec<String>,
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
        let registers = Registers { before: register, after: register, is_same: true };
        Ok(registers.changes(&Versions::new(&before, &after), query.limit))
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
        is_same: is_same_register(before, after),
    };
    let opportunities = joined(opportunities(before), opportunities(after));
    let stores = (before.opportunities().store(), after.opportunities().store());
    let tallies: Vec<Tally> =
        executor.map(opportunities.pairs.clone(), |pair| with_versions(stores, pair, |pair| registers.tally(pair)));
    let mut totals = Tally::default();
    for tally in &tallies {
        totals.merge(tally);
    }
    let changed = most_changed(&tallies, &opportunities);
    let listed = changed.iter().copied().take(usize::try_from(query.opportunity_limit).unwrap_or(usize::MAX));
    let change = |pair| with_versions(stores, pair, |versions| registers.opportunity_change(versions, query.limit));
    Ok(Comparison {
        as_of: query.as_of,
        startups: count(registers.len()),
        opportunities: count(opportunities.pairs.len()),
        totals: totals.totals(),
        changed: count(changed.len()),
        changes: executor.map(listed.collect(), change),
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

/// True if equal opportunities have equal verdicts in both scenarios.
fn is_same_register(before: Scenario<'_>, after: Scenario<'_>) -> bool {
    before.matcher().fingerprint() == after.matcher().fingerprint()
        && before.startups().content_hash() == after.startups().content_hash()
}

/// Calls `work` with the two versions of an opportunity.
fn with_versions<R>(
    (before, after): (&OpportunityStore, &OpportunityStore),
    pair: (DocId, DocId),
    work: impl FnOnce(&Versions<'_>) -> R,
) -> R {
    let (before, after) = (before.prepared(pair.0), after.prepared(pair.1));
    work(&Versions::new(&before, &after))
}

/// The opportunities with changed pairs, most of them first, then by id.
fn most_changed(tallies: &[Tally], opportunities: &Joined<DocId>) -> Vec<(DocId, DocId)> {
    let all = tallies.iter().map(Tally::changed).zip(&opportunities.pairs);
    let mut changed: Vec<(u64, (DocId, DocId))> =
        all.filter(|(pairs, _)| *pairs > 0).map(|(pairs, opportunity)| (pairs, *opportunity)).collect();
    // The sort is stable, and they are in the order of ids.
    changed.sort_by_key(|(pairs, _)| Reverse(*pairs));
    changed.into_iter().map(|(_, opportunity)| opportunity).collect()
}

impl<'a> Versions<'a> {
    fn new(before: &'a PreparedOpportunity, after: &'a PreparedOpportunity) -> Self {
        let hash = |opportunity: &PreparedOpportunity| opportunity.record.as_ref().map(StoredRecord::hash);
        Self { before, after, is_same: hash(before) == hash(after) }
    }
}

impl Registers<'_> {
    fn opportunity_change(&self, versions: &Versions<'_>, limit: u32) -> OpportunityChange {
        let startups = self.changes(versions, limit);
        OpportunityChange {
            opportunity: versions.after.id().to_owned(),
            name: versions.after.read_record().name,
            startups,
        }
    }
}
