//! An opportunity as scoring sees it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{
    Document, Family, History, Meaning, PlaceFact, PlaceWish, PreparedRule, SectorWish, StagePoint, StageWish, Term,
    TermSet, Ticket,
};
use crate::criteria::Criterion;
use crate::date::Date;
use crate::record::{Opportunity, TrlRange, Window};

/// An opportunity, resolved. A preference that is `None` is unknown.
#[derive(Debug, Clone)]
pub struct OpportunityProfile {
    /// The record it was made from: for filters, names and text.
    pub(crate) record: Arc<Opportunity>,
    /// Its kind in the tree of kinds.
    pub(crate) kind: Term,
    /// Which weight profile it is scored with.
    pub(crate) family: Family,
    pub(crate) sectors: Option<SectorWish>,
    pub(crate) stages: Option<StageWish>,
    pub(crate) places: Option<PlaceWish>,
    /// Its seat.
    pub(crate) seat: Option<PlaceFact>,
    pub(crate) ticket: Option<Ticket>,
    pub(crate) instruments: Option<TermSet>,
    pub(crate) offers: Option<TermSet>,
    pub(crate) trl: Option<TrlRange>,
    pub(crate) priority_groups: Option<TermSet>,
    pub(crate) text: Option<Document>,
    pub(crate) history: History,
    pub(crate) gates: Gates,
    /// SHA-256 of the record.
    pub(crate) digest: [u8; 32],
}

/// The constraints. `None` is no rule.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gates {
    pub(crate) windows: Option<Vec<Window>>,
    pub(crate) seats: Option<Vec<SeatsOpen>>,
    pub(crate) groups: Option<Vec<Term>>,
    pub(crate) applicants: Option<Vec<Meaning>>,
    pub(crate) languages: Option<BTreeSet<String>>,
    pub(crate) not_sectors: Option<Vec<Meaning>>,
    pub(crate) not_places: Option<Vec<PlaceFact>>,
    /// Criterion and the index of its least level.
    pub(crate) must: Vec<(Criterion, u8)>,
    pub(crate) require: Vec<PreparedRule>,
    /// Constraints that were given but could not be read, by field: unknown, not absent.
    pub(crate) unreadable: Vec<&'static str>,
}

/// Seats for a stage and period, as a gate needs them.
#[derive(Debug, Clone, Default)]
pub(crate) struct SeatsOpen {
    pub(crate) stage: Option<StagePoint>,
    /// First and last year; always when absent.
    pub(crate) years: Option<(u16, u16)>,
    pub(crate) at_most: Option<u32>,
    pub(crate) growth_percent: u32,
    pub(crate) base_year: Option<u16>,
    pub(crate) taken: u32,
}

/// Seats are grown in billionths, so that years of growth round down together and not one by one.
const BILLION: u128 = 1_000_000_000;

impl SeatsOpen {
    /// True when the seats are for the year of `as_of`.
    pub(crate) fn covers(&self, as_of: Date) -> bool {
        self.years.is_none_or(|(from, to)| (from..=to).contains(&as_of.year()))
    }

    /// The seats of that year: growth compounds on the base year and rounds down once, at the end.
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

impl OpportunityProfile {
    pub(crate) fn id(&self) -> &str {
        &self.record.id
    }
}
