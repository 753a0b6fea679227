//! Word frequencies and base rates of a set of opportunities at an evidence date: immutable, given
//! to the matcher.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::numeric::{fraction, log_ratio};

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
    /// Words of a text on average, common ones left out.
    pub mean_length: u32,
    /// Word or pair of words → number of opportunities whose texts have it.
    pub words: BTreeMap<String, u32>,
    /// Number of past deals.
    pub deals: u32,
    /// Deals by sector, the wider ones included.
    pub sectors: Shares,
    /// Deals by stage.
    pub stages: Shares,
    /// Deals by country (`vietnam/vietnam`: the country, then the place).
    pub countries: Shares,
    /// Deals by state, or by region of the tree of places.
    pub states: Shares,
    /// Deals by region as records name it, or by province.
    pub regions: Shares,
    /// Deals by city.
    pub cities: Shares,
}

/// How past deals are shared out among terms.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shares {
    /// Deals that name any.
    pub deals: u32,
    /// Term → deals with it.
    pub with: BTreeMap<String, u32>,
}

/// How large a part of a country is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Rung {
    /// A country or territory.
    Country,
    /// A state, or a region of the tree of places.
    State,
    /// A region as records name them, or a province.
    Region,
    /// A city.
    City,
}

impl Rung {
    pub(crate) const ALL: [Self; 4] = [Self::Country, Self::State, Self::Region, Self::City];
}

/// The usual share of a term, as a fraction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BaseRate {
    pub(crate) with: u64,
    pub(crate) of: u64,
    known: bool,
}

impl BaseRate {
    /// Without statistics: about one deal in twenty. A middling sector; a common stage is
    /// understated, a rare one overstated.
    pub(crate) const UNKNOWN: Self = Self { with: 1, of: 20, known: false };

    pub(crate) const fn of(with: u64, of: u64) -> Self {
        Self { with, of, known: true }
    }

    /// Times this share that so many deals of so many are, in tenths; none when it is not known.
    pub(crate) fn times_tenths(self, deals: u32, of: u32) -> Option<u32> {
        let times = fraction(u64::from(deals) * self.of, u64::from(of) * self.with, 10);
        self.known.then(|| u32::try_from(times).unwrap_or(u32::MAX))
    }
}

impl Shares {
    /// One more deal, with these terms.
    pub(crate) fn add<'a>(&mut self, keys: impl IntoIterator<Item = &'a str>) {
        let mut keys = keys.into_iter().peekable();
        self.deals += u32::from(keys.peek().is_some());
        for key in keys {
            *self.with.entry(key.to_owned()).or_default() += 1;
        }
    }

    /// Half a deal for a term that was never seen: rare, not impossible.
    pub(crate) fn base_rate(&self, key: &str) -> BaseRate {
        let with = self.with.get(key).map_or(1, |deals| u64::from(*deals) * 2).max(1);
        match self.deals {
            0 => BaseRate::UNKNOWN,
            deals => BaseRate::of(with, u64::from(deals) * 2),
        }
    }
}

/// What a matched word counts without statistics (thousandths of a nat): as rare as one document in
/// twenty.
const WORD_UNKNOWN: u32 = 3_000;

impl Statistics {
    /// How rare a word is, in thousandths of a nat.
    pub(crate) fn rarity(statistics: Option<&Self>, word: &str) -> u32 {
        statistics.map_or(WORD_UNKNOWN, |s| {
            let with = s.words.get(word).copied().unwrap_or(0);
            let log = log_ratio(i64::from(s.documents) + 1, i64::from(with) + 1);
            log.max(0).unsigned_abs()
        })
    }

    pub(crate) fn places(&self, rung: Rung) -> &Shares {
        match rung {
            Rung::Country => &self.countries,
            Rung::State => &self.states,
            Rung::Region => &self.regions,
            Rung::City => &self.cities,
        }
    }

    pub(crate) fn places_mut(&mut self, rung: Rung) -> &mut Shares {
        match rung {
            Rung::Country => &mut self.countries,
            Rung::State => &mut self.states,
            Rung::Region => &mut self.regions,
            Rung::City => &mut self.cities,
        }
    }
}
