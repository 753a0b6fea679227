//! Word frequencies and base rates of a set of opportunities at an evidence date: immutable, given to the matcher.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::numeric::{log_ratio, share};

/// What is usual among a set of opportunities, as counted at an evidence date.
///
/// A plain value: it can be stored as JSON, reviewed and given to another matcher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statistics {
    /// Nothing after this day was counted.
    pub evidence_date: Date,
    /// Number of opportunities with a text.
    pub documents: u32,
    /// Word or pair of words → number of opportunities whose texts have it.
    pub words: BTreeMap<String, u32>,
    /// Number of past deals.
    pub deals: u32,
    /// Sector → past deals with it.
    pub sectors: BTreeMap<String, u32>,
    /// Stage → past deals in it.
    pub stages: BTreeMap<String, u32>,
    /// Place, at every level → past deals in it.
    pub places: BTreeMap<String, u32>,
}

/// What a matched word counts without statistics (thousandths of a nat): as rare as one document in twenty.
const WORD_UNKNOWN: u32 = 3_000;

/// A pair of words counts half as much again: two syllables are a word in Vietnamese, one is often not.
const PAIR_NUMERATOR: u32 = 3;

impl Statistics {
    /// What a match of the word counts: the log of how rare it is, in thousandths.
    pub(crate) fn impact(statistics: Option<&Self>, word: &str) -> u32 {
        let rarity = statistics.map_or(WORD_UNKNOWN, |s| {
            let with = s.words.get(word).copied().unwrap_or(0);
            let log = log_ratio(i64::from(s.documents) + 1, i64::from(with) + 1);
            log.max(0).unsigned_abs()
        });
        if word.contains(' ') { rarity * PAIR_NUMERATOR / 2 } else { rarity }
    }

    /// The usual share of a term among past deals, per ten thousand.
    pub(crate) fn usual(&self, counts: &BTreeMap<String, u32>, id: &str) -> Option<u64> {
        let deals = u64::from(self.deals);
        // Half a deal for a term that was never seen: rare, not impossible.
        let with = counts.get(id).map_or(5_000, |n| u64::from(*n) * 10_000);
        (deals > 0).then(|| share(with, deals * 10_000, 10_000).clamp(1, 10_000))
    }
}
