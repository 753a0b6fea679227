//! Verification: what must be stored of an answer to repeat it later, and the comparison.

use super::{List, Ranking};

/// The comparison of a repeated ranking with the record of the old one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Verification {
    /// True when all of the following are.
    pub same: bool,
    /// The matcher has the same fingerprint.
    pub fingerprint: bool,
    /// The record that the catalog was ranked for and the query are the same.
    pub query: bool,
    /// The catalog has the same content.
    pub content: bool,
    /// The lists are the same: ids, ranks and scores.
    pub lists: bool,
}

/// An old answer, as far as it is needed to repeat it: hashes, ids and scores.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RankingRecord {
    /// The matcher's fingerprint.
    pub fingerprint: String,
    /// Hash of the record that the catalog was ranked for, and of the query.
    pub query_hash: String,
    /// The catalog's content hash.
    pub content_hash: String,
    /// The eligible matches of the page.
    pub eligible: Vec<MatchRecord>,
    /// The unverified matches of the page.
    pub unverified: Vec<MatchRecord>,
}

/// One match of an old answer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MatchRecord {
    /// The id of the startup.
    pub startup: String,
    /// The id of the opportunity.
    pub opportunity: String,
    /// Its rank.
    pub rank: u32,
    /// Its score.
    pub score: u32,
    /// The low end of its interval.
    pub low: u32,
    /// The high end of its interval.
    pub high: u32,
}

impl Ranking {
    /// The record of this ranking, which [`Ranking::verify`] compares with a repeated one.
    #[must_use]
    pub fn record(&self) -> RankingRecord {
        let records = |list: &List| {
            list.matches
                .iter()
                .map(|matched| MatchRecord {
                    startup: matched.startup().id.clone(),
                    opportunity: matched.opportunity_id().to_owned(),
                    rank: matched.rank,
                    score: matched.score.score,
                    low: matched.score.low,
                    high: matched.score.high,
                })
                .collect()
        };
        RankingRecord {
            fingerprint: self.fingerprint.clone(),
            query_hash: self.query_hash.clone(),
            content_hash: self.content_hash.clone(),
            eligible: records(&self.eligible),
            unverified: records(&self.unverified),
        }
    }

    /// Compares this ranking, computed again, with the record of an old one.
    #[must_use]
    pub fn verify(&self, old: &RankingRecord) -> Verification {
        let new = self.record();
        let fingerprint = new.fingerprint == old.fingerprint;
        let query = new.query_hash == old.query_hash;
        let content = new.content_hash == old.content_hash;
        let lists = new.eligible == old.eligible && new.unverified == old.unverified;
        Verification { same: fingerprint && query && content && lists, fingerprint, query, content, lists }
    }
}
