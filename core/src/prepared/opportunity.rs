//! An opportunity as scoring reads it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    ConstraintField, Document, Family, History, Meaning, PlaceMeaning, PlacePreference, PreparedRule, ResolvedStage,
    ResolvedTerm, SectorPreference, StagePreference, StoredRecord, TermSet, Ticket,
};
use crate::criterion::Criterion;
use crate::date::Date;
use crate::record::{Attribute, Opportunity, Past, TrlRange, Window};

/// A prepared opportunity. A preference that is `None` is unknown.
///
/// Its parts are shared with every other opportunity that states the same.
#[derive(Debug, Clone, Default)]
pub struct PreparedOpportunity {
    /// The record it was made from; none for a value that many records share.
    pub(crate) record: Option<StoredRecord<Opportunity>>,
    /// Its kind in the tree of kinds.
    pub(crate) kind: Option<ResolvedTerm>,
    /// Which weight profile it is scored with.
    pub(crate) family: Family,
    pub(crate) sectors: Option<Arc<SectorPreference>>,
    pub(crate) stages: Option<Arc<StagePreference>>,
    pub(crate) places: Option<Arc<PlacePreference>>,
    /// Its headquarters.
    pub(crate) headquarters: Option<Arc<PlaceMeaning>>,
    pub(crate) ticket: Option<Arc<Ticket>>,
    pub(crate) instruments: Option<Arc<TermSet>>,
    pub(crate) offers: Option<Arc<TermSet>>,
    pub(crate) trl: Option<TrlRange>,
    pub(crate) priority_groups: Option<Arc<TermSet>>,
    pub(crate) text: Option<Arc<Document>>,
    pub(crate) history: Arc<History>,
    pub(crate) dates: Arc<Dates>,
    pub(crate) gates: Arc<Gates>,
    /// Its further facts, for filters.
    pub(crate) attributes: Arc<BTreeMap<String, Attribute>>,
}

/// The application windows of an opportunity: the only constraints that depend on the date alone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dates {
    pub(crate) windows: Option<Vec<Window>>,
    /// The fields of dates that were stated but could not be read.
    pub(crate) unreadable: Vec<ConstraintField>,
}

/// The constraints of an opportunity, without its dates. `None` is the absence of a rule.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gates {
    pub(crate) seats: Option<Vec<SeatsOpen>>,
    pub(crate) groups: Option<Vec<ResolvedTerm>>,
    pub(crate) applicants: Option<Vec<Meaning>>,
    pub(crate) languages: Option<Vec<String>>,
    pub(crate) not_sectors: Option<Vec<Meaning>>,
    pub(crate) not_places: Option<Vec<PlaceMeaning>>,
    /// Criterion and the index of its least level.
    pub(crate) must: Vec<(Criterion, u8)>,
    pub(crate) require: Vec<PreparedRule>,
    /// Startups it must not be matched with.
    pub(crate) exclude: Vec<String>,
    /// Startups it already works with or refused.
    pub(crate) past: Vec<Past>,
    /// The constraints that were stated but could not be read: unknown, not absent.
    pub(crate) unreadable: Vec<ConstraintField>,
}

/// Seats for a stage and a period.
#[derive(Debug, Clone, Default)]
pub(crate) struct SeatsOpen {
    pub(crate) stage: Option<ResolvedStage>,
    /// First and last year; always when absent.
    pub(crate) years: Option<(u16, u16)>,
    pub(crate) at_most: Option<u32>,
    pub(crate) growth_percent: u32,
    pub(crate) base_year: Option<u16>,
    pub(crate) taken: u32,
}

/// Seats are computed in billionths, so that all years of growth together are rounded down once.
const BILLION: u128 = 1_000_000_000;

impl Gates {
    /// True when the verdict depends on more than the gates, the readiness range and the dates.
    pub(crate) fn needs_more(&self) -> bool {
        !self.must.is_empty()
    }
}

impl SeatsOpen {
    /// True when the seats are for the year of `as_of`.
    pub(crate) fn covers(&self, as_of: Date) -> bool {
        self.years.is_none_or(|(from, to)| (from..=to).contains(&as_of.year()))
    }

    /// The number of seats in a year; none for any number. Growth compounds from the base year, and
    /// is rounded down once, at the end.
    pub(crate) fn at_most_in(&self, year: u16) -> Option<u32> {
        let years = self.base_year.map_or(0, |base| year.saturating_sub(base));
        let factor = 100 + u128::from(self.growth_percent);
        let mut billionths = u128::from(self.at_most?) * BILLION;
        for _ in 0..years {
            if self.growth_percent == 0 || billionths > u128::from(u32::MAX) * BILLION {
                break;
            }
            billionths = billionths * factor / 100;
        }
        Some(u32::try_from(billionths / BILLION).unwrap_or(u32::MAX))
    }
}

impl PreparedOpportunity {
    /// The id of its record; empty for a value that many records share.
    pub(crate) fn id(&self) -> &str {
        self.record.as_ref().map_or("", StoredRecord::id)
    }

    /// The record it was made from.
    ///
    /// It is empty for a text that does not parse. Only a saved catalog that was forged together
    /// with its checksum has such a text, and input must not panic.
    pub(crate) fn read_record(&self) -> Opportunity {
        self.record.as_ref().and_then(StoredRecord::read).unwrap_or_default()
    }
}
