//! An opportunity's past deals as scoring reads them: lifts, computed when the record was prepared.

use enum_map::EnumMap;

use super::{AT_BASE_RATE, Lifts, PastAmounts};
use crate::date::Date;
use crate::numeric::{decay, fraction};
use crate::statistics::AdminLevel;

/// The past deals by what is known of them; a part is `None` when no deal states it.
#[derive(Debug, Clone, Default)]
pub(crate) struct History {
    pub(crate) sectors: Option<Lifts>,
    pub(crate) stages: Option<Lifts>,
    pub(crate) places: Option<PlaceLifts>,
    pub(crate) amounts: Option<PastAmounts>,
    pub(crate) dates: Option<DealDates>,
}

/// Lifts of places by administrative level; at least one level has deals.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PlaceLifts {
    by_level: EnumMap<AdminLevel, Option<Lifts>>,
    /// Deals with a place.
    pub(crate) deals: u32,
    /// The day of the first of these; none when one of them has no date.
    pub(crate) since: Option<Date>,
}

impl PlaceLifts {
    /// None when no level has deals.
    pub(crate) fn new(by_level: EnumMap<AdminLevel, Option<Lifts>>) -> Option<Self> {
        let widest = by_level.values().flatten().max_by_key(|lifts| lifts.deals)?;
        let (deals, since) = (widest.deals, widest.since);
        Some(Self { by_level, deals, since })
    }

    /// The lifts of a level; none when no deal states it.
    pub(crate) fn at(&self, level: AdminLevel) -> Option<&Lifts> {
        self.by_level[level].as_ref()
    }

    /// The greatest membership that any startup can reach.
    pub(crate) fn max_membership(&self) -> u16 {
        self.by_level.values().flatten().map(Lifts::max_membership).max().unwrap_or(0).max(AT_BASE_RATE)
    }
}

/// The weight of a deal without a date, in thousandths of a deal of today: as after one half-life.
const UNDATED_WEIGHT: u64 = 500;

/// The dates of the deals: how active the opportunity is on a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct DealDates {
    /// In order; empty only when there are deals without a date.
    dates: Vec<Date>,
    /// Deals without a date.
    pub(crate) undated: u32,
    /// Days in which the weight of a deal halves.
    half_life: u16,
    /// The sum of the weights of the dated deals on the newest date, in thousandths of a deal.
    weight: u64,
}

impl DealDates {
    /// None without deals.
    pub(crate) fn new(mut dates: Vec<Date>, undated: u32, half_life: u16) -> Option<Self> {
        dates.sort_unstable();
        let weight = weight_on_newest(&dates, half_life);
        (!dates.is_empty() || undated > 0).then_some(Self { dates, undated, half_life, weight })
    }

    /// The weight of the deals up to that day, aged to it, in thousandths of a deal.
    ///
    /// Decay is exponential, so a sum of weights ages like one weight: the sum on the newest date
    /// is computed once.
    pub(crate) fn weight_at(&self, day: Date) -> u64 {
        let past = self.until(day);
        let weight = if past.len() == self.dates.len() { self.weight } else { weight_on_newest(past, self.half_life) };
        let age = past.last().map_or(0, |newest| day.days_since(*newest));
        fraction(weight, 1_000, decay(age, i32::from(self.half_life))) + u64::from(self.undated) * UNDATED_WEIGHT
    }

    /// The number of dated deals from one day to another, both included.
    pub(crate) fn between(&self, since: Date, until: Date) -> usize {
        let before = self.dates.partition_point(|date| *date < since);
        self.until(until).len().saturating_sub(before)
    }

    /// The dates up to a day.
    fn until(&self, day: Date) -> &[Date] {
        let end = self.dates.partition_point(|date| *date <= day);
        self.dates.split_at(end).0
    }
}

/// The sum of the weights of deals on the newest of their dates, in thousandths of a deal.
fn weight_on_newest(dates: &[Date], half_life: u16) -> u64 {
    let newest = dates.last();
    newest.map_or(0, |newest| dates.iter().map(|date| decay(newest.days_since(*date), i32::from(half_life))).sum())
}
