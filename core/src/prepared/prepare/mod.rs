//! Prepares records: every text is resolved once, and every diagnostic is reported with its path.

mod answers;
mod component;
mod count;
mod diagnostics;
mod gates;
mod money;
mod past;
mod places;
mod resolution_cache;
mod rules;
mod terms;

use std::sync::Arc;

use enum_map::EnumMap;

pub(crate) use component::Component;
pub(crate) use diagnostics::Diagnostics;
pub(crate) use past::PreparedDeal;

use super::digest::digest;
use super::term::Name;
use super::{
    Curves, Document, DocumentBuilder, Family, MoneyUse, NAME_WEIGHT, PreparedOpportunity, PreparedStartup, QueryTerms,
    Rates, ResolvedStage, ResolvedTerm, SectorPreference, StagePreference, StoredRecord, TermSet, Ticket,
};
use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::fact::Facts;
use crate::limits::SECTOR_WEIGHT;
use crate::record::{Deal, Opportunity, PreferredSectors, Startup, Text};
use crate::resolve::Found;
use crate::statistics::Statistics;
use crate::vocabulary::{TermId, TermKind, Vocabulary};
use resolution_cache::ResolutionCache;

/// Prepares records for scoring. Equal preparers prepare a record alike.
#[derive(Debug, Clone)]
pub struct Preparer {
    pub(crate) vocabulary: Arc<Vocabulary>,
    pub(crate) statistics: Option<Arc<Statistics>>,
    pub(crate) rates: Option<Rates>,
    pub(crate) facts: Arc<Facts>,
    curves: Curves,
    /// The names of every term, by id.
    names: EnumMap<TermKind, Vec<Arc<Name>>>,
    cache: Arc<ResolutionCache>,
}

impl Preparer {
    pub(crate) fn new(
        vocabulary: Arc<Vocabulary>,
        statistics: Option<Arc<Statistics>>,
        rates: Option<Rates>,
        facts: Arc<Facts>,
        curves: Curves,
    ) -> Self {
        let name = |kind: TermKind, id: TermId| {
            let term = vocabulary.tree(kind).term(id);
            let (id, vi, en) = (term.id.clone(), term.vi.clone(), term.en.clone());
            Arc::new(Name { key: id.clone(), id, vi, en })
        };
        let names = EnumMap::from_fn(|kind| vocabulary.tree(kind).ids().map(|id| name(kind, id)).collect());
        Self { vocabulary, statistics, rates, facts, curves, names, cache: Arc::default() }
    }

    /// The term of an id of the vocabulary; its name is shared.
    #[expect(clippy::expect_used, reason = "every id of the vocabulary has a name since the preparer was made")]
    pub(crate) fn term(&self, kind: TermKind, id: TermId) -> ResolvedTerm {
        let name = self.names[kind].get(id.index()).expect("an id of this vocabulary");
        ResolvedTerm::of_vocabulary(id, Arc::clone(name))
    }

    /// Prepares a startup. What cannot be read is unknown, and is reported under `path`.
    pub(crate) fn startup(
        &self,
        record: Arc<Startup>,
        path: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> PreparedStartup {
        let mut collected = Diagnostics::new(path, diagnostics);
        let diagnostics = &mut collected;
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
            aid: record.aid.as_deref().map(|aid| self.aid(aid, diagnostics)),
            answers: self.answers(&record, diagnostics),
            corrected: collected.into_corrected(),
            text: record.description.as_ref().and_then(|d| QueryTerms::new(d, record.name.as_ref())),
            digest: digest(record.as_ref(), &record.unreadable),
            record,
        }
    }

    /// Prepares an opportunity; none when its kind is not in the vocabulary: the record is refused,
    /// and the last diagnostic explains why.
    pub(crate) fn opportunity(
        &self,
        record: &Opportunity,
        path: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<PreparedOpportunity> {
        let mut prepared =
            PreparedOpportunity { record: Some(StoredRecord::new(record)), ..PreparedOpportunity::default() };
        for component in Component::all() {
            component.prepare(self, record, &mut prepared, &mut Diagnostics::new(path, diagnostics));
            // The kind is read first: a refused record has no further diagnostics.
            prepared.kind.as_ref()?;
        }
        Some(prepared)
    }

    fn kind(&self, text: &str, diagnostics: &mut Diagnostics<'_>) -> Option<ResolvedTerm> {
        let cached = self.resolve(TermKind::Kind, text);
        let resolution = &cached.resolution;
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
        sectors: &PreferredSectors,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<SectorPreference> {
        let wanted = match sectors {
            PreferredSectors::Text(text) => {
                if terms::is_any(text) {
                    return Some(SectorPreference::Any);
                }
                self.weighted("sectors", [(text.as_str(), SECTOR_WEIGHT)], diagnostics)
            }
            PreferredSectors::List(list) => {
                self.weighted("sectors", list.iter().map(|s| (s.as_str(), SECTOR_WEIGHT)), diagnostics)
            }
            PreferredSectors::Weights(map) => {
                let weighted = map.iter().map(|(sector, weight)| (sector.as_str(), weight_in_range(*weight)));
                self.weighted("sectors", weighted, diagnostics)
            }
        };
        self.preference_of(wanted)
    }

    fn stage_preference(
        &self,
        stages: Option<&[String]>,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<StagePreference> {
        let terms = self.candidate_terms(TermKind::Stage, "stages", stages?, diagnostics);
        if terms.iter().any(|term| self.is_any_stage(term)) {
            return Some(StagePreference::Any);
        }
        let stages: Vec<ResolvedStage> =
            terms.into_iter().filter_map(|term| ResolvedStage::new(self.vocabulary.stages(), term)).collect();
        (!stages.is_empty()).then_some(StagePreference::Stages(stages))
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

    /// The document of the opportunity's own text and of the names and texts of its past deals.
    fn document(&self, record: &Opportunity, deals: &[&Deal]) -> Option<Document> {
        let statistics = self.statistics.as_deref();
        let mean = statistics.map(|s| s.mean_length).filter(|mean| *mean > 0);
        Some(Self::document_builder(record, deals)?.build(mean, |word| Statistics::idf(statistics, word)))
    }

    fn document_builder(record: &Opportunity, deals: &[&Deal]) -> Option<DocumentBuilder> {
        let deals = deals.iter();
        let texts = record.description.iter().chain(deals.clone().filter_map(|deal| deal.text.as_ref()));
        let mut document = DocumentBuilder::default();
        texts.flat_map(Text::all).for_each(|(stated, text)| document.add(stated, text, 1));
        if document.is_empty() {
            return None;
        }
        deals.filter_map(|deal| deal.name.as_deref()).for_each(|name| document.add(None, name, NAME_WEIGHT));
        Some(document)
    }

    /// The opportunity with its text and history prepared again, by these statistics and curves.
    #[cfg(feature = "learn")]
    pub(crate) fn with_new_evidence(
        &self,
        record: &Opportunity,
        prepared: &PreparedOpportunity,
        deals: &[PreparedDeal],
    ) -> PreparedOpportunity {
        let deals_in_evidence = self.deals_in_evidence(record, &mut Diagnostics::ignored());
        let text = self.document(record, &deals_in_evidence).map(Arc::new);
        PreparedOpportunity { text, history: Arc::new(self.history_of(deals)), ..prepared.clone() }
    }

    /// The preparer with other statistics and curves.
    #[cfg(feature = "learn")]
    pub(crate) fn with_evidence(&self, statistics: Arc<Statistics>, curves: Curves) -> Self {
        Self { statistics: Some(statistics), curves, ..self.clone() }
    }

    pub(super) fn ids(&self, kind: TermKind, ids: &[TermId]) -> Vec<String> {
        self.vocabulary.tree(kind).stable_ids(ids)
    }
}

/// A weight in the range that is read. Only a typed record can state another, which counts as the
/// nearest.
fn weight_in_range(weight: u32) -> u8 {
    u8::try_from(weight).map_or(SECTOR_WEIGHT, |weight| weight.clamp(1, SECTOR_WEIGHT))
}
