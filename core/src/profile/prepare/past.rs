//! Past deals to lifts.

use super::{Notes, Preparer};
use crate::date::Date;
use crate::diagnostic::Problem;
use crate::numeric::decay;
use crate::profile::{AmountRange, Amounts, Counted, History, Lifts, Meaning, PastAmounts, Term};
use crate::record::{Deal, Opportunity};
use crate::statistics::Statistics;
use crate::vocabulary::TermKind;

/// Days in which a deal halves in weight: a year and a half. Half of a fund's partners and theses
/// change within a few years; a shorter half-life leaves too few deals to count.
const HALF_LIFE: i32 = 548;

/// One deal with what it was about.
pub(super) struct Read {
    weight: u64,
    pub(super) sectors: Vec<Term>,
    pub(super) stages: Vec<Term>,
    pub(super) places: Vec<Term>,
    amount: Option<AmountRange>,
}

impl Preparer {
    /// The past of an opportunity up to the evidence date (without statistics: up to its last deal).
    pub(super) fn history(&self, record: &Opportunity, notes: &mut Notes<'_>) -> History {
        let deals = self.deals_in_evidence(record, notes);
        // Past texts are not corrected aloud: a deal's words are somebody else's spelling.
        let quiet = &mut Notes { path: "", found: &mut Vec::new() };
        let Some(newest) = deals.iter().filter_map(|deal| deal.date).max() else {
            return self.lifts(&deals.iter().map(|deal| self.read(deal, None, quiet)).collect::<Vec<_>>(), None);
        };
        let evidence = self.statistics.as_ref().map_or(newest, |s| s.evidence_date);
        let read: Vec<Read> = deals.iter().map(|deal| self.read(deal, Some(evidence), quiet)).collect();
        let mut dates: Vec<Date> = deals.iter().filter_map(|deal| deal.date).collect();
        dates.sort_unstable();
        self.lifts(&read, Some(dates))
    }

    fn deals_in_evidence<'a>(&self, record: &'a Opportunity, notes: &mut Notes<'_>) -> Vec<&'a Deal> {
        let evidence = self.statistics.as_ref().map(|s| s.evidence_date);
        let mut kept = Vec::with_capacity(record.track_record.len());
        for (i, deal) in record.track_record.iter().enumerate() {
            match (deal.date, evidence) {
                (Some(date), Some(evidence)) if date > evidence => {
                    let problem = Problem::AfterEvidence { evidence: evidence.to_string() };
                    notes.add(&format!("track_record[{i}].date"), &date.to_string(), problem);
                }
                _ => kept.push(deal),
            }
        }
        kept
    }

    pub(super) fn read(&self, deal: &Deal, evidence: Option<Date>, quiet: &mut Notes<'_>) -> Read {
        let age = deal.date.zip(evidence).map_or(0, |(date, evidence)| evidence.days_since(date));
        let terms = |kind, texts: &[String], quiet: &mut Notes<'_>| -> Vec<Term> {
            self.meanings(kind, "", texts, quiet).iter().flat_map(Meaning::candidates).cloned().collect()
        };
        let stage: Vec<String> = deal.stage.iter().cloned().collect();
        Read {
            weight: decay(age, HALF_LIFE),
            sectors: terms(TermKind::Sector, deal.sectors.as_deref().unwrap_or_default(), quiet),
            stages: terms(TermKind::Stage, &stage, quiet),
            places: deal.place.as_ref().and_then(|p| self.place("", p, quiet)).map_or_else(Vec::new, |place| {
                place.candidates.into_iter().next().map(|point| point.levels).unwrap_or_default()
            }),
            amount: deal.amount.as_ref().and_then(|m| self.amount("", m, quiet)).map(|(range, _)| range),
        }
    }

    fn lifts(&self, deals: &[Read], dates: Option<Vec<Date>>) -> History {
        let statistics = self.statistics.as_deref();
        let usual = |counts: fn(&Statistics) -> &std::collections::BTreeMap<String, u32>| {
            move |term: &Term| statistics.and_then(|s| s.usual(counts(s), term.id()))
        };
        let lifts = |of: fn(&Read) -> &[Term], usual: &dyn Fn(&Term) -> Option<u64>| {
            let (counts, whole) = count(deals, of);
            Lifts::new(counts, whole, usual)
        };
        History {
            sectors: lifts(|d| &d.sectors, &usual(|s| &s.sectors)),
            stages: lifts(|d| &d.stages, &usual(|s| &s.stages)),
            places: lifts(|d| &d.places, &usual(|s| &s.places)),
            amounts: self.usual_amount(deals),
            dates,
        }
    }

    /// The geometric mean of the amounts in the most frequent currency.
    fn usual_amount(&self, deals: &[Read]) -> Option<PastAmounts> {
        let amounts: Vec<&AmountRange> = deals.iter().filter_map(|deal| deal.amount.as_ref()).collect();
        let mut currencies: Vec<_> = amounts.iter().filter_map(|a| a.amounts.currency).collect();
        currencies.sort_unstable();
        let currency =
            currencies.chunk_by(|a, b| a == b).max_by_key(|run| run.len()).and_then(|run| run.first().copied())?;
        let alike = amounts.into_iter().filter(|a| a.amounts.currency == Some(currency));
        let middles: Vec<i64> = alike.filter_map(|a| a.amounts.middle()).collect();
        let usual = crate::numeric::geometric_mean(&middles)?;
        let amounts = Amounts { min: Some(usual), max: Some(usual), currency: Some(currency) };
        let deals = u32::try_from(middles.len()).unwrap_or(u32::MAX);
        Some(PastAmounts { usual: AmountRange::new(amounts, self.rates.as_ref()), deals })
    }
}

/// How many deals have each term, and how many have any.
fn count(deals: &[Read], of: impl Fn(&Read) -> &[Term]) -> (Vec<(Term, Counted)>, Counted) {
    let mut counts: Vec<(Term, Counted)> = Vec::new();
    let mut whole = Counted::default();
    for deal in deals.iter().filter(|deal| !of(deal).is_empty()) {
        whole.add(deal.weight);
        for term in of(deal) {
            match counts.iter_mut().find(|(other, _)| other == term) {
                Some((_, counted)) => counted.add(deal.weight),
                None => {
                    let mut counted = Counted::default();
                    counted.add(deal.weight);
                    counts.push((term.clone(), counted));
                }
            }
        }
    }
    (counts, whole)
}
