//! Past deals to lifts.

use super::{Diagnostics, Preparer};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::numeric::{MilliLog, decay};
use crate::prepared::{
    AmountRange, Amounts, Counted, History, Lifts, Meaning, PastAmounts, PlaceLifts, PlaceStep, Recent, Term,
};
use crate::record::{Deal, Opportunity};
use crate::statistics::{BaseRate, Rung, Shares, Statistics};
use crate::vocabulary::TermKind;

/// One deal with what it was about.
#[derive(Debug, Clone)]
pub(crate) struct Read {
    pub(super) date: Option<Date>,
    pub(super) sectors: Vec<Term>,
    pub(super) stages: Vec<Term>,
    pub(super) places: Vec<PlaceStep>,
    amount: Option<AmountRange>,
}

/// What one deal has of a kind: its day, what it counts, and the terms by key.
type Terms<'a> = (Option<Date>, u64, Vec<(&'a str, &'a Term)>);

#[cfg(feature = "learn")]
impl Read {
    /// True for a deal of that day or before it, or without a day.
    pub(crate) fn is_by(&self, day: Date) -> bool {
        self.date.is_none_or(|date| date <= day)
    }
}

impl Preparer {
    /// The past of an opportunity up to the evidence date (without statistics: up to its last deal).
    pub(super) fn history(&self, deals: &[&Deal]) -> History {
        self.history_of(&deals.iter().map(|deal| self.read(deal)).collect::<Vec<_>>())
    }

    /// The past as these deals tell it; later ones than the evidence date are not seen.
    pub(crate) fn history_of(&self, deals: &[Read]) -> History {
        let evidence = self.statistics.as_ref().map(|s| s.evidence_date);
        let seen = |deal: &&Read| deal.date.zip(evidence).is_none_or(|(date, evidence)| date <= evidence);
        let deals: Vec<&Read> = deals.iter().filter(seen).collect();
        let dates: Vec<Date> = deals.iter().filter_map(|deal| deal.date).collect();
        let undated = u32::try_from(deals.len() - dates.len()).unwrap_or(u32::MAX);
        let until = evidence.or_else(|| dates.iter().copied().max());
        let age = |deal: &Read| deal.date.zip(until).map_or(0, |(date, until)| until.days_since(date));
        let aged: Vec<(&Read, u64)> =
            deals.into_iter().map(|deal| (deal, decay(age(deal), i32::from(self.curves.half_life)))).collect();
        History { recent: Recent::new(dates, undated, self.curves.activity_half_life), ..self.lifts(&aged) }
    }

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

    /// What a deal was about. Its texts are not corrected aloud: they are somebody else's spelling.
    pub(crate) fn read(&self, deal: &Deal) -> Read {
        let quiet = &mut Diagnostics { path: "", found: &mut Vec::new() };
        let terms = |kind, texts: &[String], quiet: &mut Diagnostics<'_>| -> Vec<Term> {
            self.meanings(kind, "", texts, quiet).iter().flat_map(Meaning::candidates).cloned().collect()
        };
        let stage: Vec<String> = deal.stage.iter().cloned().collect();
        let sectors = terms(TermKind::Sector, deal.sectors.as_deref().unwrap_or_default(), quiet);
        Read {
            date: deal.date,
            sectors: self.with_wider(&sectors),
            stages: terms(TermKind::Stage, &stage, quiet),
            places: deal.place.as_ref().and_then(|p| self.place("", p, quiet)).map_or_else(Vec::new, |place| {
                place.candidates.into_iter().next().map(|point| point.steps).unwrap_or_default()
            }),
            amount: deal.amount.as_ref().and_then(|m| self.amount("", m, quiet)).map(|(range, _)| range),
        }
    }

    /// The sectors and those above them: a deal in payments is one in fintech.
    fn with_wider(&self, sectors: &[Term]) -> Vec<Term> {
        let tree = &self.vocabulary.sectors().tree;
        let known: Vec<_> = sectors.iter().filter_map(Term::known).collect();
        let above = known.iter().flat_map(|id| tree.ancestors(*id)).map(|id| self.term(TermKind::Sector, id));
        super::terms::distinct(sectors.iter().cloned().chain(above).collect())
    }

    fn lifts(&self, deals: &[(&Read, u64)]) -> History {
        let usual = |shares: fn(&Statistics) -> &Shares| {
            move |key: &str| self.statistics.as_deref().map_or(BaseRate::UNKNOWN, |s| shares(s).base_rate(key))
        };
        let terms = |of: fn(&Read) -> &[Term], shares: fn(&Statistics) -> &Shares| {
            let each = deals
                .iter()
                .map(|(deal, weight)| (deal.date, *weight, of(deal).iter().map(|term| (term.key(), term)).collect()));
            self.lifts_of(each.collect(), usual(shares))
        };
        let at = |rung: Rung| {
            let each = deals.iter().map(|(deal, weight)| {
                let steps = deal.places.iter().filter(|step| step.rung == rung);
                (deal.date, *weight, steps.map(|step| (step.key.as_str(), &step.term)).collect())
            });
            let usual =
                |key: &str| self.statistics.as_deref().map_or(BaseRate::UNKNOWN, |s| s.places(rung).base_rate(key));
            self.lifts_of(each.collect(), usual)
        };
        History {
            sectors: terms(|deal| &deal.sectors, |s| &s.sectors),
            stages: terms(|deal| &deal.stages, |s| &s.stages),
            places: PlaceLifts::new(Rung::ALL.map(at)),
            amounts: self.past_amounts(deals),
            recent: None,
        }
    }

    /// Lifts of what each deal has, of the deals that have any.
    fn lifts_of(&self, deals: Vec<Terms<'_>>, usual: impl Fn(&str) -> BaseRate) -> Option<Lifts> {
        let mut said: Vec<(&str, &Term, u64)> = Vec::new();
        let mut whole = Counted::default();
        let deals: Vec<Terms<'_>> = deals.into_iter().filter(|(_, _, terms)| !terms.is_empty()).collect();
        // A deal without a date may be older than any.
        let dates: Option<Vec<Date>> = deals.iter().map(|(date, _, _)| *date).collect();
        let since = dates.and_then(|dates| dates.into_iter().min());
        for (_, weight, terms) in deals {
            whole.add(weight);
            said.extend(terms.into_iter().map(|(key, term)| (key, term, weight)));
        }
        said.sort_by_key(|(key, ..)| *key);
        let counted = |run: &[(&str, &Term, u64)]| {
            let mut counted = Counted::default();
            for (.., weight) in run {
                counted.add(*weight);
            }
            run.first().map(|(key, term, _)| ((*key).to_owned(), (*term).clone(), counted))
        };
        let counts = said.chunk_by(|(one, ..), (other, ..)| one == other).filter_map(counted);
        Lifts::new(counts.collect(), whole, since, usual, self.curves.smoothing)
    }

    /// In the most frequent currency; amounts in others through the rates, or not at all.
    fn past_amounts(&self, deals: &[(&Read, u64)]) -> Option<PastAmounts> {
        let amounts = || deals.iter().filter_map(|(deal, weight)| Some((deal.amount.as_ref()?, *weight)));
        let mut currencies: Vec<_> = amounts().filter_map(|(a, _)| a.amounts.currency).collect();
        currencies.sort_unstable();
        let currency =
            currencies.chunk_by(|a, b| a == b).max_by_key(|run| run.len()).and_then(|run| run.first().copied())?;
        let alike = amounts().filter(|(a, _)| a.amounts.currency == Some(currency));
        let middles: Vec<i64> = alike.filter_map(|(a, _)| a.amounts.middle()).collect();
        let usual = crate::numeric::geometric_mean(&middles)?;
        let usual = Amounts { min: Some(usual), max: Some(usual), currency: Some(currency) };
        let usual = AmountRange::new(usual, self.rates.as_ref());
        let logs = amounts().filter_map(|(a, weight)| Some((a.log_middle()? + a.shift_to(&usual)?, weight)));
        let logs: Vec<(MilliLog, u64)> = logs.collect();
        Some(PastAmounts::new(usual, &logs, self.curves.smoothing))
    }
}
