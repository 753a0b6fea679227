//! Records to profiles: every text resolved once, every finding reported with its path.

mod count;
mod facet;
mod gates;
mod memo;
mod money;
mod past;
mod places;
mod rules;
mod terms;

use std::sync::Arc;

pub(crate) use facet::{FACETS, Facet};
pub(crate) use past::Read;

use super::digest::digest;
use super::term::Name;
use super::{
    Common, Curves, Document, Draft, Family, Meaning, MoneyUse, PreparedOpportunity, PreparedStartup, Rates,
    SectorPreference, StagePoint, StagePreference, StoredRecord, TITLE, Term, TermSet, Ticket, Words,
};
use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::record::{Deal, Opportunity, PreferredSectors, Startup, Text};
use crate::resolve::Found;
use crate::statistics::Statistics;
use crate::vocabulary::{TermId, TermKind, Vocabulary};
use memo::Memo;

/// What turns records into profiles. Two catalogs made with equal preparers can be searched with one another's queries.
#[derive(Debug, Clone)]
pub struct Preparer {
    pub(crate) vocabulary: Arc<Vocabulary>,
    pub(crate) statistics: Option<Arc<Statistics>>,
    pub(crate) rates: Option<Rates>,
    curves: Curves,
    names: Vec<Vec<Arc<Name>>>,
    common: Common,
    memo: Arc<Memo>,
}

/// Where findings about one record go.
pub(crate) struct Diagnostics<'a> {
    pub(crate) path: &'a str,
    pub(crate) found: &'a mut Vec<Diagnostic>,
}

impl Diagnostics<'_> {
    fn add(&mut self, field: &str, value: &str, problem: ErrorKind) {
        self.found.push(Diagnostic::new(crate::diagnostic::join(self.path, field), value, problem));
    }
}

impl Preparer {
    pub(crate) fn new(
        vocabulary: Arc<Vocabulary>,
        statistics: Option<Arc<Statistics>>,
        rates: Option<Rates>,
        curves: Curves,
    ) -> Self {
        let name = |kind: TermKind, id: TermId| {
            let term = vocabulary.tree(kind).term(id);
            let (id, vi, en) = (term.id.clone(), term.vi.clone(), term.en.clone());
            Arc::new(Name { key: id.clone(), id, vi, en })
        };
        let of_kind = |kind: TermKind| vocabulary.tree(kind).ids().map(|id| name(kind, id)).collect();
        let names = TermKind::ALL.into_iter().map(of_kind).collect();
        Self { vocabulary, statistics, rates, curves, names, common: Common::new(), memo: Arc::default() }
    }

    /// The term of a vocabulary id, its name shared.
    pub(crate) fn term(&self, kind: TermKind, id: TermId) -> Term {
        let name = self.names.get(kind as usize).and_then(|names| names.get(id.index()));
        name.map_or_else(
            || Term::local(&self.vocabulary.tree(kind).term(id).id),
            |name| Term::of_vocabulary(id, Arc::clone(name)),
        )
    }

    /// A startup's profile. Whatever could not be read is unknown, and told under `path`.
    pub(crate) fn startup(&self, record: Arc<Startup>, path: &str, found: &mut Vec<Diagnostic>) -> PreparedStartup {
        let diagnostics = &mut Diagnostics { path, found };
        let sectors = record.sectors.as_deref().and_then(|s| self.stated_sectors(s, diagnostics));
        let (stages, from_stage) = self.stated_stages(record.stage.as_deref(), diagnostics);
        let instruments = self.term_set(TermKind::Stage, "instruments", record.instruments.as_deref(), diagnostics);
        let groups = record.groups.as_deref().map(|g| self.groups("groups", g, diagnostics));
        let applicant =
            record.applicant.as_deref().map(|a| self.meaning(TermKind::Applicant, "applicant", a, diagnostics));
        PreparedStartup {
            sectors,
            stages,
            place: record.place.as_ref().and_then(|p| self.place("place", p, diagnostics)),
            origin: record.origin.as_ref().and_then(|p| self.place("origin", p, diagnostics)),
            ask: record.ask.as_ref().and_then(|m| self.amount("ask", m, diagnostics)).map(|(range, _)| range),
            instruments: terms::joined(instruments, from_stage),
            groups,
            applicant,
            trl: record.trl,
            languages: record.languages.as_deref().map(terms::languages),
            wants: self.term_set(TermKind::Support, "wants", record.wants.as_deref(), diagnostics),
            text: record.description.as_ref().and_then(|d| Words::of(d, record.name.as_ref(), &self.common)),
            digest: digest(record.as_ref(), &record.unreadable),
            record,
        }
    }

    /// An opportunity's profile; none when its kind is not in the tree of kinds, which refuses the record.
    pub(crate) fn opportunity(
        &self,
        record: &Opportunity,
        path: &str,
        found: &mut Vec<Diagnostic>,
    ) -> Option<PreparedOpportunity> {
        let mut profile = PreparedOpportunity { record: StoredRecord::new(record), ..PreparedOpportunity::default() };
        for facet in &FACETS {
            (facet.read)(self, record, &mut profile, &mut Diagnostics { path, found });
            // A record without a kind is refused, and nothing else of it is told.
            profile.kind.as_ref()?;
        }
        Some(profile)
    }

    fn kind(&self, text: &str, diagnostics: &mut Diagnostics<'_>) -> Option<Term> {
        let known = self.resolve(TermKind::Kind, text);
        let resolution = &known.resolution;
        if let Found::Terms(ids) = &resolution.found
            && let [id] = ids.as_slice()
        {
            self.report(TermKind::Kind, "kind", text, resolution, diagnostics);
            return Some(self.term(TermKind::Kind, *id));
        }
        let suggestions = self.ids(TermKind::Kind, &resolution.suggestions);
        diagnostics.add("kind", text, ErrorKind::UnknownTerm { kind: "kind".to_owned(), suggestions });
        None
    }

    fn sector_preference(
        &self,
        wishes: &PreferredSectors,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<SectorPreference> {
        let wanted = match wishes {
            PreferredSectors::Text(text) => {
                if terms::is_any(text) {
                    return Some(SectorPreference::Any);
                }
                self.weighted("sectors", [(text.as_str(), 100)], diagnostics)
            }
            PreferredSectors::List(list) => {
                self.weighted("sectors", list.iter().map(|s| (s.as_str(), 100)), diagnostics)
            }
            PreferredSectors::Weights(map) => {
                self.weighted("sectors", map.iter().map(|(s, w)| (s.as_str(), *w)), diagnostics)
            }
        };
        self.breadth(wanted)
    }

    fn stage_preference(
        &self,
        stages: Option<&[String]>,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<StagePreference> {
        let meanings = self.meanings(TermKind::Stage, "stages", stages?, diagnostics);
        let terms: Vec<Term> = meanings.iter().flat_map(Meaning::candidates).cloned().collect();
        if terms.iter().any(|term| self.is_any_stage(term)) {
            return Some(StagePreference::Any);
        }
        let points: Vec<StagePoint> =
            terms.into_iter().filter_map(|term| StagePoint::new(self.vocabulary.stages(), term)).collect();
        (!points.is_empty()).then_some(StagePreference::Points(points))
    }

    fn ticket(
        &self,
        record: &Opportunity,
        family: Family,
        instruments: Option<&TermSet>,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<Ticket> {
        let (range, fixed) = self.amount("ticket", record.ticket.as_ref()?, diagnostics)?;
        let (used_as, use_is_stated) = match instruments {
            _ if fixed => (MoneyUse::Grant, true),
            Some(TermSet::Terms(terms)) if !terms.is_empty() => (money::use_of(terms), true),
            _ if family == Family::Investor => (MoneyUse::Cheque, instruments.is_some()),
            _ => (MoneyUse::Grant, instruments.is_some()),
        };
        Some(Ticket { range, used_as, use_is_stated })
    }

    /// The opportunity's own text, and the names and texts of its past deals.
    fn document(&self, record: &Opportunity, deals: &[&Deal]) -> Option<Document> {
        let statistics = self.statistics.as_deref();
        let mean = statistics.map(|s| s.mean_length).filter(|mean| *mean > 0);
        Some(self.draft(record, deals)?.weighed(mean, |word| Statistics::rarity(statistics, word)))
    }

    fn draft(&self, record: &Opportunity, deals: &[&Deal]) -> Option<Draft> {
        let deals = deals.iter();
        let texts = record.description.iter().chain(deals.clone().filter_map(|deal| deal.text.as_ref()));
        let mut draft = Draft::default();
        texts.flat_map(Text::all).for_each(|(stated, text)| draft.add(stated, text, 1, &self.common));
        if draft.is_empty() {
            return None;
        }
        deals.filter_map(|deal| deal.name.as_deref()).for_each(|name| draft.add(None, name, TITLE, &self.common));
        Some(draft)
    }

    /// The same opportunity as these statistics and curves see its deals, which were read before.
    #[cfg(feature = "learn")]
    pub(crate) fn seen_again(
        &self,
        record: &Opportunity,
        profile: &PreparedOpportunity,
        deals: &[Read],
    ) -> PreparedOpportunity {
        let quiet = &mut Diagnostics { path: "", found: &mut Vec::new() };
        let text = self.document(record, &self.deals_in_evidence(record, quiet)).map(Arc::new);
        PreparedOpportunity { text, history: Arc::new(self.history_of(deals)), ..profile.clone() }
    }

    /// The same, with other statistics and curves.
    #[cfg(feature = "learn")]
    pub(crate) fn with_evidence(&self, statistics: Arc<Statistics>, curves: Curves) -> Self {
        Self { statistics: Some(statistics), curves, ..self.clone() }
    }

    pub(super) fn ids(&self, kind: TermKind, ids: &[TermId]) -> Vec<String> {
        ids.iter().map(|id| self.vocabulary.tree(kind).term(*id).id.clone()).collect()
    }
}
