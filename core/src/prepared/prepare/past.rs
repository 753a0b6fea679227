//! Prepares past deals, and their lifts.

use enum_map::EnumMap;

use super::{Diagnostics, Preparer};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::numeric::{MilliLog, decay, geometric_mean};
use crate::prepared::{
    AdminDivision, AmountRange, Amounts, DealCount, DealDates, History, Lifts, PastAmounts, PlaceLifts, ResolvedTerm,
};
use crate::record::{Deal, Opportunity};
use crate::statistics::{AdminLevel, BaseRate, Shares, Statistics};
use crate::vocabulary::TermKind;

/// One past deal, its texts resolved.
#[derive(Debug, Clone)]
pub(crate) struct PreparedDeal {
    pub(super) date: Option<Date>,
    pub(super) sectors: Vec<ResolvedTerm>,
    pub(super) stages: Vec<ResolvedTerm>,
    pub(super) places: Vec<AdminDivision>,
    amount: Option<AmountRange>,
}

/// The terms of one kind that a deal has, by key.
struct DealTerms<'a> {
    date: Option<Date>,
    /// The weight of the deal after ageing.
    weight: u64,
    terms: Vec<(&'a str, &'a ResolvedTerm)>,
}

#[cfg(feature = "learn")]
impl PreparedDeal {
    /// True for a deal of that day or before it, or without a date.
    pub(crate) fn is_by(&self, day: Date) -> bool {
        self.date.is_none_or(|date| date <= day)
    }
}

impl Preparer {
    /// The history of these deals, weighted by their age at the evidence date (without statistics:
    /// at the last deal).
    pub(super) fn history(&self, deals: &[&Deal]) -> History {
        self.history_of(&deals.iter().map(|deal| self.prepare_deal(deal)).collect::<Vec<_>>())
    }

    /// The history of prepared deals; deals after the evidence date are left out.
    pub(crate) fn history_of(&self, deals: &[PreparedDeal]) -> History {
        let evidence = self.statistics.as_ref().map(|s| s.evidence_date);
        let in_evidence =
            |deal: &&PreparedDeal| deal.date.zip(evidence).is_none_or(|(date, evidence)| date <= evidence);
        let deals: Vec<&PreparedDeal> = deals.iter().filter(in_evidence).collect();
        let dates: Vec<Date> = deals.iter().filter_map(|deal| deal.date).collect();
        let undated = u32::try_from(deals.len() - dates.len()).unwrap_or(u32::MAX);
        let until = evidence.or_else(|| dates.iter().copied().max());
        let age = |deal: &PreparedDeal| deal.date.zip(until).map_or(0, |(date, until)| until.days_since(date));
        let weight = |deal: &PreparedDeal| decay(age(deal), i32::from(self.curves.half_life));
        let weighted: Vec<(&PreparedDeal, u64)> = deals.into_iter().map(|deal| (deal, weight(deal))).collect();
        History { dates: DealDates::new(dates, undated, self.curves.activity_half_life), ..self.lifts(&weighted) }
    }

    /// The deals up to the evidence date; each later one is reported.
    pub(super) fn deals_in_evidence<'a>(
        &self,
        record: &'a Opportunity,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Vec<&'a Deal> {
        let evidence = self.statistics.as_ref().map(|s| s.evidence_date);
        let mut kept = Vec::with_capacity(record.track_record.len());
        for (i, deal) in record.track_record.iter().enumerate() {
            match (deal.date, evidence) {
                (Some(date), Some(evidence)) if date > evidence => {
                    let problem = ErrorKind::AfterEvidence { evidence: evidence.to_string() };
                    diagnostics.add(&format!("track_record[{i}].date"), &date.to_string(), problem);
                }
                _ => kept.push(deal),
            }
        }
        kept
    }

    /// Prepares a deal. Corrections of its texts are not reported, because those who write the
    /// record do not choose their spelling.
    pub(crate) fn prepare_deal(&self, deal: &Deal) -> PreparedDeal {
        let ignored = &mut Diagnostics::ignored();
        let sectors = deal.sectors.as_deref().unwrap_or_default();
        let sectors = self.candidate_terms(TermKind::Sector, "", sectors, ignored);
        let place = deal.place.as_ref().and_then(|place| self.place("", place, ignored));
        PreparedDeal {
            date: deal.date,
            sectors: self.with_ancestors(&sectors),
            stages: self.candidate_terms(TermKind::Stage, "", deal.stage.as_slice(), ignored),
            places: place
                .and_then(|place| place.candidates.into_iter().next())
                .map_or_else(Vec::new, |place| place.divisions),
            amount: deal.amount.as_ref().and_then(|m| self.amount("", m, ignored)).map(|(range, _)| range),
        }
    }

    /// The sectors and those above them: a deal in payments is one in fintech.
    fn with_ancestors(&self, sectors: &[ResolvedTerm]) -> Vec<ResolvedTerm> {
        let tree = &self.vocabulary.sectors().tree;
        let known: Vec<_> = sectors.iter().filter_map(ResolvedTerm::vocabulary_id).collect();
        let above = known.iter().flat_map(|id| tree.ancestors(*id)).map(|id| self.term(TermKind::Sector, id));
        super::terms::distinct(sectors.iter().cloned().chain(above).collect())
    }

    fn lifts(&self, deals: &[(&PreparedDeal, u64)]) -> History {
        let base_rate = |shares: fn(&Statistics) -> &Shares| {
            move |key: &str| self.statistics.as_deref().map_or(BaseRate::UNKNOWN, |s| shares(s).base_rate(key))
        };
        let terms = |of: fn(&PreparedDeal) -> &[ResolvedTerm], shares: fn(&Statistics) -> &Shares| {
            let each = deals.iter().map(|(deal, weight)| DealTerms {
                date: deal.date,
                weight: *weight,
                terms: of(deal).iter().map(|term| (term.key(), term)).collect(),
            });
            self.lifts_of(each, base_rate(shares))
        };
        let places = |level: AdminLevel| {
            let each = deals.iter().map(|(deal, weight)| {
                let divisions = deal.places.iter().filter(|division| division.level == level);
                let terms = divisions.map(|division| (division.key.as_str(), &division.term)).collect();
                DealTerms { date: deal.date, weight: *weight, terms }
            });
            let base_rate =
                |key: &str| self.statistics.as_deref().map_or(BaseRate::UNKNOWN, |s| s.places(level).base_rate(key));
            self.lifts_of(each, base_rate)
        };
        History {
            sectors: terms(|deal| &deal.sectors, |s| &s.sectors),
            stages: terms(|deal| &deal.stages, |s| &s.stages),
            places: PlaceLifts::new(EnumMap::from_fn(places)),
            amounts: self.past_amounts(deals),
            dates: None,
        }
    }

    /// The lift of each term, among the deals that have any term.
    fn lifts_of<'a>(
        &self,
        deals: impl Iterator<Item = DealTerms<'a>>,
        base_rate: impl Fn(&str) -> BaseRate,
    ) -> Option<Lifts> {
        let deals: Vec<DealTerms<'_>> = deals.filter(|deal| !deal.terms.is_empty()).collect();
        // A deal without a date may be older than any other.
        let dates: Option<Vec<Date>> = deals.iter().map(|deal| deal.date).collect();
        let since = dates.and_then(|dates| dates.into_iter().min());
        let mut all = DealCount::default();
        let mut occurrences: Vec<(&str, &ResolvedTerm, u64)> = Vec::new();
        for DealTerms { weight, terms, .. } in deals {
            all.add(weight);
            occurrences.extend(terms.into_iter().map(|(key, term)| (key, term, weight)));
        }
        occurrences.sort_by_key(|(key, ..)| *key);
        let count = |run: &[(&str, &ResolvedTerm, u64)]| {
            let mut count = DealCount::default();
            for (.., weight) in run {
                count.add(*weight);
            }
            run.first().map(|(key, term, _)| ((*key).to_owned(), (*term).clone(), count))
        };
        let counts = occurrences.chunk_by(|(a, ..), (b, ..)| a == b).filter_map(count);
        Lifts::new(counts.collect(), all, since, base_rate, self.curves.smoothing)
    }

    /// The amounts in the most frequent currency; others count only if there is a rate.
    fn past_amounts(&self, deals: &[(&PreparedDeal, u64)]) -> Option<PastAmounts> {
        let amounts = || deals.iter().filter_map(|(deal, weight)| Some((deal.amount.as_ref()?, *weight)));
        let mut currencies: Vec<_> = amounts().filter_map(|(a, _)| a.amounts.currency).collect();
        currencies.sort_unstable();
        let currency =
            currencies.chunk_by(|a, b| a == b).max_by_key(|run| run.len()).and_then(|run| run.first().copied())?;
        let in_currency = amounts().filter(|(a, _)| a.amounts.currency == Some(currency));
        let middles: Vec<i64> = in_currency.filter_map(|(a, _)| a.amounts.middle()).collect();
        let mean = geometric_mean(&middles)?;
        let mean = Amounts { min: Some(mean), max: Some(mean), currency: Some(currency) };
        let mean = AmountRange::new(mean, self.rates.as_ref());
        let logs = amounts().filter_map(|(a, weight)| Some((a.log_middle()? + a.shift_to(&mean)?, weight)));
        let logs: Vec<(MilliLog, u64)> = logs.collect();
        Some(PastAmounts::new(mean, &logs, self.curves.smoothing))
    }
}
