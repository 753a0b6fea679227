//! Statistics: what is usual among a set of opportunities.

use std::collections::BTreeMap;

use super::{Notes, Preparer};
use crate::date::Date;
use crate::profile::Term;
use crate::record::Opportunity;
use crate::statistics::{Rung, Shares, Statistics};

impl Preparer {
    /// Counts words and past deals up to the evidence date.
    pub(crate) fn count(&self, opportunities: &[Opportunity], evidence_date: Date) -> Statistics {
        let mut statistics = Statistics {
            evidence_date,
            documents: 0,
            words: BTreeMap::new(),
            deals: 0,
            sectors: Shares::default(),
            stages: Shares::default(),
            countries: Shares::default(),
            states: Shares::default(),
            regions: Shares::default(),
            cities: Shares::default(),
        };
        for record in opportunities {
            let past = |deal: &&crate::record::Deal| deal.date.is_none_or(|date| date <= evidence_date);
            let seen = Opportunity {
                track_record: record.track_record.iter().filter(past).cloned().collect(),
                ..record.clone()
            };
            self.count_words(&seen, &mut statistics);
            self.count_deals(&seen, &mut statistics);
        }
        statistics
    }

    fn count_words(&self, record: &Opportunity, statistics: &mut Statistics) {
        let Some(document) = self.document(record) else {
            return;
        };
        statistics.documents += 1;
        for word in document.terms() {
            *statistics.words.entry(word.to_owned()).or_default() += 1;
        }
    }

    fn count_deals(&self, record: &Opportunity, statistics: &mut Statistics) {
        let quiet = &mut Notes { path: "", found: &mut Vec::new() };
        for deal in &record.track_record {
            let read = self.read(deal, None, quiet);
            statistics.deals += 1;
            statistics.sectors.add(read.sectors.iter().map(Term::key));
            statistics.stages.add(read.stages.iter().map(Term::key));
            for rung in Rung::ALL {
                let steps = read.places.iter().filter(|step| step.rung == rung);
                statistics.places_mut(rung).add(steps.map(|step| step.key.as_str()));
            }
        }
    }
}
