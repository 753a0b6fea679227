//! From texts to terms of the vocabulary, with a diagnostic for each text that is unknown,
//! ambiguous or corrected.

use super::{Diagnostics, Preparer};
use crate::diagnostic::ErrorKind;
use crate::prepared::{Meaning, ResolvedStage, ResolvedTerm, SectorPreference, TermSet};
use crate::resolve::{Found, IndustryCode, Resolution};
use crate::set;
use crate::text;
use crate::vocabulary::{StageMeaning, TermKind};

/// The sector that stands for every sector.
const AGNOSTIC: &str = "sector-agnostic";

/// Texts that open a preference to all, in every field.
const ANY: &[&str] = &["any", "all", "tất cả", "mọi", "không giới hạn"];

/// True for a text that says "any".
pub(super) fn is_any(written: &str) -> bool {
    let key = text::key(written);
    ANY.iter().any(|any| text::key(any) == key)
}

/// The ISO 639-1 codes of languages; the two languages of the library may be written by name.
pub(super) fn languages(written: &[String]) -> Vec<String> {
    let code = |name: &String| match text::fold(name).as_str() {
        "vietnamese" | "tieng viet" => "vi".to_owned(),
        "english" | "tieng anh" => "en".to_owned(),
        other => other.to_owned(),
    };
    set::of(written.iter().map(code))
}

/// The parts of a text that is an industry code or a list with one, each with the code that it is;
/// empty for any other text.
fn codes(text: &str) -> Vec<(&str, Option<IndustryCode>)> {
    let parts = text.split([';', ',', '|', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let codes: Vec<_> = parts.map(|part| (part, IndustryCode::parse(part))).collect();
    if codes.iter().any(|(_, code)| code.is_some()) { codes } else { Vec::new() }
}

impl Preparer {
    /// The meaning of each text of a list; a text that is itself a list has several meanings.
    pub(super) fn meanings(
        &self,
        kind: TermKind,
        field: &str,
        texts: &[String],
        diagnostics: &mut Diagnostics<'_>,
    ) -> Vec<Meaning> {
        let each = texts
            .iter()
            .enumerate()
            .flat_map(|(i, t)| self.meanings_of(kind, &format!("{field}[{i}]"), t, diagnostics));
        distinct(each.collect::<Vec<_>>())
    }

    /// The meaning of one text; of a text that is a list the first entry counts.
    pub(super) fn meaning(
        &self,
        kind: TermKind,
        field: &str,
        text: &str,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Meaning {
        let first = self.meanings_of(kind, field, text, diagnostics).into_iter().next();
        first.unwrap_or_else(|| Meaning::certain(ResolvedTerm::local(text)))
    }

    /// The meanings of one text, which may be a list.
    fn meanings_of(&self, kind: TermKind, field: &str, text: &str, diagnostics: &mut Diagnostics<'_>) -> Vec<Meaning> {
        let mut codes = if kind == TermKind::Sector { codes(text) } else { Vec::new() };
        if codes.len() > 1 {
            return codes.iter().flat_map(|(part, _)| self.meanings_of(kind, field, part, diagnostics)).collect();
        }
        let cached = self.resolve(kind, text);
        let resolution = &cached.resolution;
        self.report(kind, field, text, resolution, diagnostics);
        let term = |id: &_| self.term(kind, *id);
        if let Some((_, Some(code))) = codes.pop() {
            let sector = resolution.terms().first().map_or_else(|| ResolvedTerm::local(text), term);
            return vec![Meaning::of_code(code, sector)];
        }
        let locals = resolution.unknown.iter().map(|part| Meaning::certain(ResolvedTerm::local(part)));
        match &resolution.found {
            Found::Nothing => vec![Meaning::certain(ResolvedTerm::local(text))],
            Found::Terms(ids) => ids.iter().map(term).map(Meaning::certain).chain(locals).collect(),
            Found::OneOf(ids) => vec![Meaning::one_of(ids.iter().map(term).collect())],
        }
    }

    /// True if the vocabulary reads a text exactly. What it would otherwise read is reported as a
    /// suggestion.
    pub(super) fn is_exact(&self, kind: TermKind, field: &str, text: &str, diagnostics: &mut Diagnostics<'_>) -> bool {
        let cached = self.resolve(kind, text);
        match &cached.resolution.found {
            Found::Terms(ids) if !cached.resolution.level.is_exact() => {
                let suggestions = self.ids(kind, ids);
                diagnostics.add(field, text, ErrorKind::UnknownTerm { kind: kind.name().to_owned(), suggestions });
                false
            }
            _ => true,
        }
    }

    /// Reports a text that is unknown, ambiguous or corrected, and its parts that are unknown.
    pub(super) fn report(
        &self,
        kind: TermKind,
        field: &str,
        text: &str,
        resolution: &Resolution,
        diagnostics: &mut Diagnostics<'_>,
    ) {
        self.report_reading(kind, field, text, resolution, diagnostics);
        let is_partly_known = !matches!(resolution.found, Found::Nothing);
        for part in resolution.unknown.iter().filter(|_| is_partly_known) {
            let unknown = ErrorKind::UnknownTerm { kind: kind.name().to_owned(), suggestions: Vec::new() };
            diagnostics.add(field, part, unknown);
        }
    }

    /// Reports a text that as a whole is unknown, ambiguous or corrected.
    pub(super) fn report_reading(
        &self,
        kind: TermKind,
        field: &str,
        text: &str,
        resolution: &Resolution,
        diagnostics: &mut Diagnostics<'_>,
    ) {
        let name = || kind.name().to_owned();
        match &resolution.found {
            Found::Nothing => {
                let suggestions = self.ids(kind, &resolution.suggestions);
                diagnostics.add(field, text, ErrorKind::UnknownTerm { kind: name(), suggestions });
            }
            Found::OneOf(ids) => {
                diagnostics.add(
                    field,
                    text,
                    ErrorKind::AmbiguousTerm { kind: name(), candidates: self.ids(kind, ids) },
                );
            }
            Found::Terms(ids) if resolution.level.is_doubtful() => {
                let read_as = self.ids(kind, ids).join(", ");
                diagnostics.add(field, text, ErrorKind::Corrected { kind: name(), read_as });
            }
            Found::Terms(_) => {}
        }
    }

    /// The candidates of every meaning of a list.
    pub(super) fn candidate_terms(
        &self,
        kind: TermKind,
        field: &str,
        texts: &[String],
        diagnostics: &mut Diagnostics<'_>,
    ) -> Vec<ResolvedTerm> {
        let meanings = self.meanings(kind, field, texts, diagnostics);
        meanings.iter().flat_map(Meaning::candidates).cloned().collect()
    }

    /// A list of terms; open to all when one of the texts says "any".
    pub(super) fn term_set(
        &self,
        kind: TermKind,
        field: &str,
        texts: Option<&[String]>,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<TermSet> {
        let texts = texts?;
        if texts.iter().any(|text| is_any(text)) {
            return Some(TermSet::Any);
        }
        Some(TermSet::Terms(self.candidate_terms(kind, field, texts, diagnostics)))
    }

    /// Groups with those that they imply (a student is young).
    pub(super) fn groups(&self, field: &str, texts: &[String], diagnostics: &mut Diagnostics<'_>) -> Vec<ResolvedTerm> {
        let stated = self.candidate_terms(TermKind::Group, field, texts, diagnostics);
        let known = stated.iter().filter_map(ResolvedTerm::vocabulary_id);
        let implied = known.flat_map(|id| self.vocabulary.groups().implied(id).iter().copied()).collect::<Vec<_>>();
        let implied = implied.into_iter().map(|id| self.term(TermKind::Group, id));
        distinct(stated.iter().cloned().chain(implied).collect())
    }

    /// A startup's sectors. "Many sectors" names none: alone it states nothing.
    pub(super) fn stated_sectors(&self, texts: &[String], diagnostics: &mut Diagnostics<'_>) -> Option<Vec<Meaning>> {
        let agnostic = self.vocabulary.sectors().tree.get(AGNOSTIC);
        let is_named = |meaning: &Meaning| meaning.candidates().all(|t| t.is_local() || t.vocabulary_id() != agnostic);
        let meanings = self.meanings(TermKind::Sector, "sectors", texts, diagnostics);
        let named: Vec<Meaning> = meanings.into_iter().filter(is_named).collect();
        (texts.is_empty() || !named.is_empty()).then_some(named)
    }

    /// A startup's stages, and the instruments that stood among them.
    pub(super) fn stated_stages(
        &self,
        texts: Option<&[String]>,
        diagnostics: &mut Diagnostics<'_>,
    ) -> (Option<Vec<ResolvedStage>>, Option<TermSet>) {
        let Some(texts) = texts else {
            return (None, None);
        };
        let terms = self.candidate_terms(TermKind::Stage, "stage", texts, diagnostics).into_iter();
        let (instruments, stages): (Vec<ResolvedTerm>, Vec<ResolvedTerm>) =
            terms.partition(|term| self.is_instrument(term));
        for instrument in &instruments {
            diagnostics.add("stage", instrument.id(), ErrorKind::NotAStage { instrument: instrument.id().to_owned() });
        }
        let stages = stages.into_iter().filter_map(|term| ResolvedStage::new(self.vocabulary.stages(), term));
        let stages: Vec<ResolvedStage> = stages.collect();
        // An empty list states that there is no stage; a list of instruments states nothing about
        // it.
        let known = texts.is_empty() || !stages.is_empty();
        (known.then_some(stages), (!instruments.is_empty()).then_some(TermSet::Terms(instruments)))
    }

    fn is_instrument(&self, term: &ResolvedTerm) -> bool {
        self.stage_meaning(term).is_some_and(|meaning| matches!(meaning, StageMeaning::Instrument))
    }

    pub(super) fn is_any_stage(&self, term: &ResolvedTerm) -> bool {
        self.stage_meaning(term).is_some_and(|meaning| matches!(meaning, StageMeaning::Any))
    }

    fn stage_meaning(&self, term: &ResolvedTerm) -> Option<&StageMeaning> {
        term.vocabulary_id().map(|id| self.vocabulary.stages().meaning(id))
    }

    /// Sectors with weights. A text that names several sectors gives each its weight; a sector that
    /// is named twice has the greater one.
    pub(super) fn weighted<'a>(
        &self,
        field: &str,
        texts: impl IntoIterator<Item = (&'a str, u8)>,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Vec<(Meaning, u8)> {
        let mut wanted: Vec<(Meaning, u8)> = Vec::new();
        for (text, weight) in texts {
            for meaning in self.meanings_of(TermKind::Sector, field, text, diagnostics) {
                match wanted.iter_mut().find(|(other, _)| *other == meaning) {
                    Some((_, other)) => *other = weight.max(*other),
                    None => wanted.push((meaning, weight)),
                }
            }
        }
        wanted
    }

    /// The preference for these sectors, with its breadth. "Any" alone and a list of every root are
    /// open to all; without a sector there is no preference.
    pub(super) fn preference_of(&self, wanted: Vec<(Meaning, u8)>) -> Option<SectorPreference> {
        let tree = &self.vocabulary.sectors().tree;
        let agnostic = tree.get(AGNOSTIC);
        let is_any = |meaning: &Meaning| {
            meaning.candidates().any(|t| t.vocabulary_id().is_some() && t.vocabulary_id() == agnostic)
        };
        let (any, mut wanted): (Vec<_>, Vec<_>) = wanted.into_iter().partition(|(meaning, _)| is_any(meaning));
        let any = any.iter().map(|(_, weight)| *weight).max().unwrap_or(0);
        // The order of a list must not matter.
        wanted.sort_by(|(a, _), (b, _)| first_id(a).cmp(first_id(b)));
        let known = wanted.iter().flat_map(|(meaning, _)| meaning.candidates()).filter_map(ResolvedTerm::vocabulary_id);
        let roots = set::of(known.map(|id| tree.root(id)));
        let all_roots = tree.roots().filter(|root| Some(*root) != agnostic).count();
        match (wanted.is_empty(), any) {
            (true, 0) => None,
            (true, _) => Some(SectorPreference::Any),
            _ if roots.len() >= all_roots => Some(SectorPreference::Any),
            _ => {
                let roots = u8::try_from(roots.len().max(1)).unwrap_or(u8::MAX);
                let largest = wanted.iter().map(|(_, weight)| *weight).max().unwrap_or(1).max(any);
                Some(SectorPreference::Weighted { wanted, roots, any, largest })
            }
        }
    }
}

/// The terms of both lists; open to all if either is.
pub(super) fn joined(one: Option<TermSet>, other: Option<TermSet>) -> Option<TermSet> {
    match (one, other) {
        (Some(TermSet::Terms(a)), Some(TermSet::Terms(b))) => Some(TermSet::Terms(distinct([a, b].concat()))),
        (Some(TermSet::Any), _) | (_, Some(TermSet::Any)) => Some(TermSet::Any),
        (one, other) => one.or(other),
    }
}

fn first_id(meaning: &Meaning) -> &str {
    meaning.candidates().next().map_or("", ResolvedTerm::id)
}

/// The items without repetition, in the order of their first appearance.
pub(super) fn distinct<T: PartialEq>(items: Vec<T>) -> Vec<T> {
    let mut distinct: Vec<T> = Vec::with_capacity(items.len());
    for item in items {
        if !distinct.contains(&item) {
            distinct.push(item);
        }
    }
    distinct
}
