//! Repeating an old answer.

use super::{List, Ranking};

/// What a repeated ranking has in common with the one it repeats.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verification {
    /// True when everything below is.
    pub same: bool,
    /// The matcher has the same fingerprint.
    pub fingerprint: bool,
    /// The record that asked and the query are the same.
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
pub struct RankingRecord {
    /// The matcher's fingerprint.
    pub fingerprint: String,
    /// Hash of the record that asked and of the query.
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
pub struct MatchRecord {
    /// The startup.
    pub startup: String,
    /// The opportunity.
    pub opportunity: String,
    /// Its rank.
    pub rank: u32,
    /// Its score.
    pub score: u32,
    /// Its low end.
    pub low: u32,
    /// Its high end.
    pub high: u32,
}

impl Ranking {
    /// What of this ranking another one must repeat.
    #[must_use]
    pub fn record(&self) -> RankingRecord {
        let lines = |list: &List| {
            list.matches
                .iter()
                .map(|found| MatchRecord {
                    startup: found.startup().id.clone(),
                    opportunity: found.opportunity_id().to_owned(),
                    rank: found.rank,
                    score: found.score.score,
                    low: found.score.low,
                    high: found.score.high,
                })
                .collect()
        };
        RankingRecord {
            fingerprint: self.fingerprint.clone(),
            query_hash: self.query_hash.clone(),
            content_hash: self.content_hash.clone(),
            eligible: lines(&self.eligible),
            unverified: lines(&self.unverified),
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
