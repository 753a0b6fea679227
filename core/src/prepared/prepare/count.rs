//! Statistics: what is usual among a set of opportunities.

use std::collections::BTreeMap;

use super::{Preparer, Read};
use crate::date::Date;
use crate::prepared::{Draft, Term};
use crate::record::{Deal, Opportunity};
use crate::statistics::{Rung, Shares, Statistics};

impl Preparer {
    /// Counts words and past deals up to the evidence date.
    pub(crate) fn count(&self, opportunities: &[Opportunity], evidence_date: Date) -> Statistics {
        let read: Vec<Vec<Read>> = opportunities.iter().map(|record| self.read_all(record)).collect();
        self.count_read(opportunities.iter().zip(read.iter().map(Vec::as_slice)), evidence_date)
    }

    /// Every past deal of an opportunity, read.
    pub(crate) fn read_all(&self, record: &Opportunity) -> Vec<Read> {
        record.track_record.iter().map(|deal| self.read(deal)).collect()
    }

    /// Counts the words of a record's texts; answers how many there are.
    fn count_words(&self, record: &Opportunity, deals: &[&Deal], statistics: &mut Statistics) -> u64 {
        let Some(draft) = self.draft(record, deals) else {
            return 0;
        };
        statistics.count_words(&draft)
    }
}

impl Preparer {
    /// The same count of opportunities whose deals were read before.
    pub(crate) fn count_read<'a>(
        &self,
        records: impl Iterator<Item = (&'a Opportunity, &'a [Read])>,
        evidence_date: Date,
    ) -> Statistics {
        let mut statistics = Statistics::none(evidence_date);
        let mut length = 0;
        for (record, read) in records {
            let deals = record.track_record.iter().filter(|deal| deal.date.is_none_or(|date| date <= evidence_date));
            length += self.count_words(record, &deals.collect::<Vec<_>>(), &mut statistics);
            let seen = read.iter().filter(|deal| deal.date.is_none_or(|date| date <= evidence_date));
            seen.for_each(|deal| statistics.count(deal));
        }
        statistics.averaged(length)
    }
}

impl Statistics {
    /// Nothing counted yet.
    pub(crate) fn none(evidence_date: Date) -> Self {
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

    pub(crate) fn averaged(mut self, length: u64) -> Self {
        let mean = length.checked_div(u64::from(self.documents)).unwrap_or(0);
        self.mean_length = u32::try_from(mean).unwrap_or(u32::MAX);
        self
    }

    /// Counts the words of one more document; answers how many there are.
    pub(crate) fn count_words(&mut self, draft: &Draft) -> u64 {
        self.documents += 1;
        for word in draft.terms() {
            *self.words.entry(word.to_owned()).or_default() += 1;
        }
        u64::from(draft.length())
    }

    fn count(&mut self, deal: &Read) {
        self.deals += 1;
        self.sectors.add(deal.sectors.iter().map(Term::key));
        self.stages.add(deal.stages.iter().map(Term::key));
        for rung in Rung::ALL {
            let steps = deal.places.iter().filter(|step| step.rung == rung);
            self.places_mut(rung).add(steps.map(|step| step.key.as_str()));
        }
    }
}
