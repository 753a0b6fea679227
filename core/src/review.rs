//! Decisions of people applied to a ranking: startups are pinned, barred or annotated, each with
//! who decided, when and why.
//!
//! The ranking is computed without the decisions, which are then applied to its lists. They are
//! keyed by id, so they stay valid when scores change, and every effect of them is visible.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::gate::RuleName;
use crate::names::{display_names, parse_names};
use crate::ranking::{Match, Ranking, RankingRecord};
use crate::record::{Opportunity, Startup};
use crate::search::{Catalog, Query};

/// The effect of an override.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// The startup is listed before all others, whatever its score.
    Pin,
    /// The startup is not listed, whatever its score.
    Bar,
    /// The note is shown with the startup; nothing else changes.
    Note,
}

display_names!(Act);
parse_names!(Act);

/// One decision of a person about one startup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The startup's id.
    pub id: String,
    /// Its effect.
    pub act: Act,
    /// The person who decided.
    pub by: String,
    /// The day of the decision.
    pub on: Date,
    /// The reason.
    pub why: String,
}

/// A match with the decisions about it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Decided {
    /// The match.
    pub found: Match,
    /// The decisions about it, oldest first.
    pub overrides: Vec<Override>,
}

/// A ranking with decisions applied.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Decision {
    /// The list: the pinned startups first, then the eligible ones by rank, up to the query's
    /// limit. Pinned startups are listed beyond the limit too.
    pub listed: Vec<Decided>,
    /// The eligible startups that follow, up to the query's limit.
    pub reserve: Vec<Decided>,
    /// Startups with open rules, up to the query's limit for them.
    pub unverified: Vec<Decided>,
    /// Startups that were barred.
    pub barred: Vec<Decided>,
    /// Startups that fail a rule and were not pinned, if the query asks for the rejected.
    pub rejected: Vec<Decided>,
    /// How many startups fail a rule.
    pub ineligible: u32,
    /// Rule → how many startups fail it.
    pub ineligible_by_rule: BTreeMap<RuleName, u32>,
    /// Decisions about ids that are not in the catalog, or that the filter leaves out.
    pub elsewhere: Vec<Override>,
    /// The record that verifies the ranking without decisions.
    pub record: RankingRecord,
}

impl Decided {
    /// The decision that takes effect: the last one that pins or bars.
    #[must_use]
    pub fn act(&self) -> Option<Act> {
        self.overrides.iter().rev().map(|one| one.act).find(|act| *act != Act::Note)
    }

    /// True if it was pinned in spite of a rule that it fails.
    #[must_use]
    pub fn overrules(&self) -> bool {
        self.act() == Some(Act::Pin) && !self.found.verdict.failed().is_empty()
    }
}

impl Catalog<Startup> {
    /// Ranks the startups for an opportunity and applies decisions to the lists.
    ///
    /// If several decisions pin or bar one startup, the one with the latest day takes effect, and
    /// of the same day the later in the list. All decisions are kept.
    ///
    /// # Errors
    /// As [`Catalog::rank`], and when a decision does not say who and why.
    pub fn decide(&self, opportunity: &Opportunity, query: &Query, overrides: &[Override]) -> Result<Decision> {
        check(overrides)?;
        let record = self.rank(opportunity, query)?.record();
        let whole = Query { rejected: true, after: None, unverified_after: None, ..query.clone() }.with_limit(u32::MAX);
        let ranking = self.rank(opportunity, &whole)?;
        Ok(apply(ranking, query, overrides, record))
    }
}

fn check(overrides: &[Override]) -> Result<()> {
    for (at, one) in overrides.iter().enumerate() {
        for (name, text) in [("id", &one.id), ("by", &one.by), ("why", &one.why)] {
            if text.trim().is_empty() {
                return Err(Error::new(format!("overrides[{at}].{name}"), "", ErrorKind::Missing));
            }
        }
    }
    Ok(())
}

fn apply(ranking: Ranking, query: &Query, overrides: &[Override], record: RankingRecord) -> Decision {
    let mut of_id: BTreeMap<String, Vec<Override>> = BTreeMap::new();
    for one in overrides {
        of_id.entry(one.id.clone()).or_default().push(one.clone());
    }
    for list in of_id.values_mut() {
        list.sort_by_key(|one| one.on);
    }
    let mut decided = |matches: Vec<Match>| {
        let with = |found: Match| Decided { overrides: of_id.remove(&found.startup().id).unwrap_or_default(), found };
        matches.into_iter().map(with).collect::<Vec<_>>()
    };
    let (eligible, unverified) = (decided(ranking.eligible.matches), decided(ranking.unverified.matches));
    let rejected = decided(ranking.ineligible.matches);
    let (mut pinned, mut barred) = (Vec::new(), Vec::new());
    let mut separate = |list: Vec<Decided>| {
        let mut rest = Vec::new();
        for one in list {
            match one.act() {
                Some(Act::Pin) => pinned.push(one),
                Some(Act::Bar) => barred.push(one),
                _ => rest.push(one),
            }
        }
        rest
    };
    let (eligible, mut unverified, rejected) = (separate(eligible), separate(unverified), separate(rejected));
    let limit = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let places = limit(query.limit).saturating_sub(pinned.len());
    let mut listed = pinned;
    let mut others = eligible.into_iter();
    listed.extend(others.by_ref().take(places));
    unverified.truncate(limit(query.unverified_limit));
    Decision {
        listed,
        reserve: others.take(limit(query.limit)).collect(),
        unverified,
        barred,
        rejected: if query.rejected { rejected } else { Vec::new() },
        ineligible: ranking.ineligible.total,
        ineligible_by_rule: ranking.ineligible.by_rule,
        elsewhere: of_id.into_values().flatten().collect(),
        record,
    }
}
