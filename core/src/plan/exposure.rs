//! Exposure: how often each opportunity and each group appears in rankings or plans, before a
//! decision and after it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::facet::{Facet, Groups, of_startup};
use super::numbers::to_u32;
use super::pair::PairId;
use crate::Catalog;
use crate::diagnostic::{ErrorKind, IdOf};
use crate::error::{Error, Result};
use crate::matcher::Matcher;
use crate::record::{Opportunity, Startup};

/// How often each opportunity and each group appears. These are counts: they change no score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Exposure {
    /// Every opportunity, by id, also one that never appears.
    pub opportunities: Vec<OpportunityExposure>,
    /// Every group of startups, by facet and id. A startup of several groups counts in each; one
    /// whose group is not stated counts in `unknown`, one that is known to be in none in `none`.
    pub groups: Vec<GroupExposure>,
}

/// How often an opportunity appears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OpportunityExposure {
    /// Its id.
    pub id: String,
    /// Pairs with it before.
    pub before: u32,
    /// Pairs with it after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<u32>,
}

/// How often a group of startups appears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupExposure {
    /// What the startups are sorted by.
    pub facet: Facet,
    /// Id of the group, sector or region; `unknown`, `none`.
    pub group: String,
    /// Startups of the pool that belong to it.
    pub members: u32,
    /// Before.
    pub before: ExposureCount,
    /// After.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<ExposureCount>,
}

/// How often a group is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ExposureCount {
    /// Members that appear at least once.
    pub members: u32,
    /// Pairs with a member.
    pub pairs: u32,
}

impl Matcher {
    /// How often each opportunity and each group appears in the pairs of rankings or of a plan;
    /// with `after`, also in those of another.
    ///
    /// # Errors
    /// At a pair with an id that is in neither catalog; when a catalog belongs to another matcher.
    pub fn exposure(
        &self,
        startups: &Catalog<Startup>,
        opportunities: &Catalog<Opportunity>,
        before: &[PairId],
        after: Option<&[PairId]>,
    ) -> Result<Exposure> {
        startups.check(self)?;
        opportunities.check(self)?;
        check(before, "before", startups, opportunities)?;
        check(after.unwrap_or_default(), "after", startups, opportunities)?;
        Ok(Exposure {
            opportunities: by_opportunity(opportunities, before, after),
            groups: Facet::all().flat_map(|facet| self.group_exposure(startups, facet, before, after)).collect(),
        })
    }

    /// How often each group of a facet appears.
    fn group_exposure(
        &self,
        startups: &Catalog<Startup>,
        facet: Facet,
        before: &[PairId],
        after: Option<&[PairId]>,
    ) -> Vec<GroupExposure> {
        let groups: BTreeMap<&str, Groups> = startups
            .store()
            .all_prepared()
            .map(|profile| (profile.record.id.as_str(), of_startup(self.vocabulary(), profile, facet)))
            .collect();
        let mut members: BTreeMap<&str, u32> = BTreeMap::new();
        for group in groups.values().flatten() {
            *members.entry(group).or_default() += 1;
        }
        let count = |pairs: &[PairId]| by_group(&groups, pairs);
        let (before, after) = (count(before), after.map(count));
        let share = |(group, members): (&&str, &u32)| GroupExposure {
            facet,
            group: (*group).to_owned(),
            members: *members,
            before: before.get(*group).copied().unwrap_or_default(),
            after: after.as_ref().map(|after| after.get(*group).copied().unwrap_or_default()),
        };
        members.iter().map(share).collect()
    }
}

/// # Errors
/// At the first pair with an id that its catalog does not hold.
fn check(
    pairs: &[PairId],
    noun: &str,
    startups: &Catalog<Startup>,
    opportunities: &Catalog<Opportunity>,
) -> Result<()> {
    let unknown = |i: usize, field: &str, id: &str| {
        Err(Error::new(format!("{noun}[{i}].{field}"), id, ErrorKind::UnknownId { of: IdOf::Record }))
    };
    for (i, pair) in pairs.iter().enumerate() {
        if startups.get(&pair.startup).is_none() {
            return unknown(i, "startup", &pair.startup);
        }
        if opportunities.get(&pair.opportunity).is_none() {
            return unknown(i, "opportunity", &pair.opportunity);
        }
    }
    Ok(())
}

/// How often each opportunity appears.
fn by_opportunity(
    opportunities: &Catalog<Opportunity>,
    before: &[PairId],
    after: Option<&[PairId]>,
) -> Vec<OpportunityExposure> {
    let count = |pairs: &[PairId]| {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for pair in pairs {
            *counts.entry(pair.opportunity.clone()).or_default() += 1;
        }
        counts
    };
    let (before, after) = (count(before), after.map(count));
    let of = |counts: &BTreeMap<String, u32>, id: &str| counts.get(id).copied().unwrap_or(0);
    let each = opportunities.ids().map(|id| OpportunityExposure {
        id: id.to_owned(),
        before: of(&before, id),
        after: after.as_ref().map(|after| of(after, id)),
    });
    each.collect()
}

/// How often each group appears in the pairs.
fn by_group(groups: &BTreeMap<&str, Groups>, pairs: &[PairId]) -> BTreeMap<String, ExposureCount> {
    let mut counts: BTreeMap<String, (u32, BTreeSet<&str>)> = BTreeMap::new();
    for pair in pairs {
        for group in groups.get(pair.startup.as_str()).into_iter().flatten() {
            let (pairs, members) = counts.entry(group.clone()).or_default();
            *pairs += 1;
            members.insert(&pair.startup);
        }
    }
    counts
        .into_iter()
        .map(|(group, (pairs, members))| (group, ExposureCount { members: to_u32(members.len()), pairs }))
        .collect()
}
