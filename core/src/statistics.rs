//! Statistics: word frequencies and base rates of a set of opportunities at an evidence date. A
//! matcher never changes them.

use std::collections::BTreeMap;

use enum_map::{Enum, enum_len};
use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::numeric::{fraction, log_ratio};

/// Word frequencies and base rates of a set of opportunities, counted at an evidence date.
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
    /// The mean number of words of a text, without stop words.
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

/// An administrative level: how large a part of a country is, from large to small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Enum)]
pub(crate) enum AdminLevel {
    /// A country or territory.
    Country,
    /// A state, or a region of the tree of places.
    State,
    /// A region as records name them, or a province.
    Region,
    /// A city.
    City,
}

impl AdminLevel {
    /// Every level, from large to small.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..enum_len::<Self>()).map(Self::from_usize)
    }
}

/// The usual share of deals that have a term, as a fraction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BaseRate {
    pub(crate) numerator: u64,
    pub(crate) denominator: u64,
    /// False without statistics.
    is_known: bool,
}

impl BaseRate {
    /// The base rate that is assumed without statistics: one deal in twenty. That is a sector of
    /// average size; a common stage is understated, a rare one overstated.
    pub(crate) const UNKNOWN: Self = Self { numerator: 1, denominator: 20, is_known: false };

    pub(crate) const fn new(numerator: u64, denominator: u64) -> Self {
        Self { numerator, denominator, is_known: true }
    }

    /// The share of `deals` among `all` deals as a multiple of the base rate, in tenths; none when
    /// the base rate is not known.
    pub(crate) fn times_tenths(self, deals: u32, all: u32) -> Option<u32> {
        let times = fraction(u64::from(deals) * self.denominator, u64::from(all) * self.numerator, 10);
        self.is_known.then(|| u32::try_from(times).unwrap_or(u32::MAX))
    }
}

impl Shares {
    /// Counts one more deal, which has the terms with these keys; one without terms is not counted.
    pub(crate) fn add<'a>(&mut self, keys: impl IntoIterator<Item = &'a str>) {
        let mut keys = keys.into_iter().peekable();
        self.deals += u32::from(keys.peek().is_some());
        for key in keys {
            *self.with.entry(key.to_owned()).or_default() += 1;
        }
    }

    /// The base rate of a term. A term that no deal has counts as half a deal: rare, not
    /// impossible.
    pub(crate) fn base_rate(&self, key: &str) -> BaseRate {
        let half_deals = self.with.get(key).map_or(1, |deals| u64::from(*deals) * 2).max(1);
        match self.deals {
            0 => BaseRate::UNKNOWN,
            deals => BaseRate::new(half_deals, u64::from(deals) * 2),
        }
    }
}

/// The inverse document frequency that is assumed without statistics, in thousandths of a nat: that
/// of a word in one document of twenty.
const UNKNOWN_IDF: u32 = 3_000;

impl Statistics {
    /// The inverse document frequency (IDF) of a word, in thousandths of a nat; a fixed one without
    /// statistics.
    pub(crate) fn idf(statistics: Option<&Self>, word: &str) -> u32 {
        statistics.map_or(UNKNOWN_IDF, |s| {
            // A word that no document has is the rarest.
            let frequency = s.words.get(word).copied().unwrap_or(0);
            let log = log_ratio(i64::from(s.documents) + 1, i64::from(frequency) + 1);
            log.max(0).unsigned_abs()
        })
    }

    /// Deals by place at an administrative level.
    pub(crate) fn places(&self, level: AdminLevel) -> &Shares {
        match level {
            AdminLevel::Country => &self.countries,
            AdminLevel::State => &self.states,
            AdminLevel::Region => &self.regions,
            AdminLevel::City => &self.cities,
        }
    }

    /// Deals by place at an administrative level, to be counted.
    pub(crate) fn places_mut(&mut self, level: AdminLevel) -> &mut Shares {
        match level {
            AdminLevel::Country => &mut self.countries,
            AdminLevel::State => &mut self.states,
            AdminLevel::Region => &mut self.regions,
            AdminLevel::City => &mut self.cities,
        }
    }
}
