//! What a programme decides over a ranking: some pinned, some barred, some with a note, each with who, when and why.
//!
//! The ranking is made anew each time, and the decisions are laid over it: they are keyed by id, so they outlive a change of
//! scores, and nothing they do is hidden.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::ranking::{Match, Ranking, RankingRecord};
use crate::record::{Opportunity, Startup};
use crate::search::{Catalog, Query};

/// What an override does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// On the list, before all others, whatever its score.
    Pin,
    /// Not on the list, whatever its score.
    Bar,
    /// Shown beside it; changes nothing.
    Note,
}

/// One decision of a person about one startup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The startup's id.
    pub id: String,
    /// What it does.
    pub act: Act,
    /// Who decided.
    pub by: String,
    /// When.
    pub on: Date,
    /// Why.
    pub why: String,
}

/// A match with the decisions about it.
#[derive(Debug, Clone)]
pub struct Decided {
    /// The match.
    pub found: Match,
    /// The decisions about it, oldest first.
    pub overrides: Vec<Override>,
}

/// A ranking with the decisions laid over it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Decision {
    /// The list: pinned ones first, then the eligible by rank, as many as the query's limit. A pinned one is never cut.
    pub listed: Vec<Decided>,
    /// The eligible that follow, as many again.
    pub reserve: Vec<Decided>,
    /// Those whose rules are open, as many as the query's limit of them.
    pub unverified: Vec<Decided>,
    /// Those that were barred.
    pub barred: Vec<Decided>,
    /// Those that fail a rule and were not pinned, if the query asks for the rejected.
    pub rejected: Vec<Decided>,
    /// How many fail a rule.
    pub ineligible: u32,
    /// Rule → how many fail it.
    pub ineligible_by_rule: BTreeMap<String, u32>,
    /// Decisions about ids that the pool does not hold, or that its filter leaves out.
    pub elsewhere: Vec<Override>,
    /// What the ranking without decisions is verified by.
    pub record: RankingRecord,
}

impl Decided {
    /// The decision that counts: the last of those that pin or bar.
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
    /// Ranks the startups for an opportunity and lays decisions over the lists.
    ///
    /// Of several decisions about one startup that pin or bar, the latest day counts, of one day the later in the list; all are kept.
    ///
    /// # Errors
    /// As [`Catalog::rank`], and when a decision does not say who and why.
    pub fn decide(&self, opportunity: &Opportunity, query: &Query, overrides: &[Override]) -> Result<Decision> {
        check(overrides)?;
        let record = self.rank(opportunity, query)?.record();
        let whole = Query { rejected: true, after: None, unverified_after: None, ..query.clone() }.with_limit(u32::MAX);
        let ranking = self.rank(opportunity, &whole)?;
        Ok(laid_over(ranking, query, overrides, record))
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

fn laid_over(ranking: Ranking, query: &Query, overrides: &[Override], record: RankingRecord) -> Decision {
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
    let mut apart = |list: Vec<Decided>| {
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
    let (eligible, mut unverified, rejected) = (apart(eligible), apart(unverified), apart(rejected));
    let limit = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let seats = limit(query.limit).saturating_sub(pinned.len());
    let mut listed = pinned;
    let mut others = eligible.into_iter();
    listed.extend(others.by_ref().take(seats));
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
