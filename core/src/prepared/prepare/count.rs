//! Statistics of a set of opportunities: how they are counted.

use std::collections::BTreeMap;

use super::{PreparedDeal, Preparer};
use crate::date::Date;
use crate::prepared::{DocumentBuilder, ResolvedTerm};
use crate::record::Opportunity;
use crate::statistics::{AdminLevel, Shares, Statistics};

impl Preparer {
    /// Counts words and past deals up to the evidence date.
    pub(crate) fn count(&self, opportunities: &[Opportunity], evidence_date: Date) -> Statistics {
        let deals: Vec<Vec<PreparedDeal>> = opportunities.iter().map(|record| self.prepare_deals(record)).collect();
        Self::count_prepared(opportunities.iter().zip(deals.iter().map(Vec::as_slice)), evidence_date)
    }

    /// Every past deal of an opportunity.
    pub(crate) fn prepare_deals(&self, record: &Opportunity) -> Vec<PreparedDeal> {
        record.track_record.iter().map(|deal| self.prepare_deal(deal)).collect()
    }

    /// Counts opportunities whose deals are prepared already.
    pub(crate) fn count_prepared<'a>(
        records: impl Iterator<Item = (&'a Opportunity, &'a [PreparedDeal])>,
        evidence_date: Date,
    ) -> Statistics {
        let mut statistics = Statistics::empty(evidence_date);
        let mut length = 0;
        for (record, deals) in records {
            let is_known = |date: Option<Date>| date.is_none_or(|date| date <= evidence_date);
            let texts = record.track_record.iter().filter(|deal| is_known(deal.date));
            if let Some(document) = Self::document_builder(record, &texts.collect::<Vec<_>>()) {
                length += statistics.count_words(&document);
            }
            deals.iter().filter(|deal| is_known(deal.date)).for_each(|deal| statistics.count(deal));
        }
        statistics.with_mean_length(length)
    }
}

impl Statistics {
    /// The statistics of no opportunity.
    pub(crate) fn empty(evidence_date: Date) -> Self {
        let shares = Shares::default;
        Self {
            evidence_date,
            documents: 0,
            mean_length: 0,
            words: BTreeMap::new(),
            deals: 0,
            sectors: shares(),
            stages: shares(),
            countries: shares(),
            states: shares(),
            regions: shares(),
            cities: shares(),
        }
    }

    /// With the mean length of the counted documents, which have `length` words in all.
    pub(crate) fn with_mean_length(mut self, length: u64) -> Self {
        let mean = length.checked_div(u64::from(self.documents)).unwrap_or(0);
        self.mean_length = u32::try_from(mean).unwrap_or(u32::MAX);
        self
    }

    /// Counts the words of one more document, and returns its length in words.
    pub(crate) fn count_words(&mut self, document: &DocumentBuilder) -> u64 {
        self.documents += 1;
        for word in document.terms() {
            *self.words.entry(word.to_owned()).or_default() += 1;
        }
        u64::from(document.length())
    }

    /// Counts one more deal.
    fn count(&mut self, deal: &PreparedDeal) {
        self.deals += 1;
        self.sectors.add(deal.sectors.iter().map(ResolvedTerm::key));
        self.stages.add(deal.stages.iter().map(ResolvedTerm::key));
        for level in AdminLevel::all() {
            let divisions = deal.places.iter().filter(|division| division.level == level);
            self.places_mut(level).add(divisions.map(|division| division.key.as_str()));
        }
    }
}
