//! One record of the catalog as codes.

use std::sync::Arc;

use super::dictionary::{Dictionary, DictionaryEntry, bounded};
use crate::criteria::Criterion;
use crate::diagnostic::{Diagnostic, join};
use crate::prepared::{Diagnostics, FACETS, Facet, PreparedOpportunity, Preparer, StoredRecord};
use crate::record::Opportunity;

/// The columns: every facet, and the gate key.
pub(crate) const COLUMNS: usize = FACETS.len() + 1;

/// The column of the gate key: everything of an opportunity that its gate looks at, but its dates. One value for each
/// combination of constraints, readiness and the criteria that a `must` names, so that a verdict is one look-up.
pub(crate) const GATE_KEY: usize = FACETS.len();

/// The code of a record in every column.
pub(crate) type Codes = [u32; COLUMNS];

/// A record: as it is kept, and its codes.
#[derive(Debug, Clone)]
pub struct EncodedRecord {
    pub(crate) stored: StoredRecord<Opportunity>,
    pub(crate) codes: Codes,
}

impl EncodedRecord {
    pub(crate) fn code(&self, column: usize) -> u32 {
        code_at(&self.codes, column)
    }
}

/// The facet that a criterion reads.
pub(crate) const fn facet_of(criterion: Criterion) -> usize {
    match criterion {
        Criterion::Sector => Facet::SECTORS,
        Criterion::Stage => Facet::STAGES,
        Criterion::Place => Facet::PLACES,
        Criterion::Ticket => Facet::TICKET,
        Criterion::Instrument => Facet::INSTRUMENTS,
        Criterion::Readiness => Facet::TRL,
        Criterion::Priority => Facet::PRIORITY,
        Criterion::Support => Facet::OFFERS,
        Criterion::Theme => Facet::TEXT,
        Criterion::HistorySector
        | Criterion::HistoryStage
        | Criterion::HistoryPlace
        | Criterion::HistoryAmount
        | Criterion::Activity => Facet::HISTORY,
    }
}

/// Where values are looked up and new ones are put: the catalog's dictionaries and those of its delta.
pub(crate) struct Encoder<'a> {
    pub(crate) preparer: &'a Preparer,
    pub(crate) known: &'a [Dictionary; COLUMNS],
    pub(crate) new: &'a mut [Dictionary; COLUMNS],
    /// A profile that states nothing.
    pub(crate) blank: &'a PreparedOpportunity,
    pub(crate) key: Vec<u8>,
}

impl Encoder<'_> {
    /// The codes of a record, with everything found about it; none when its kind is not known.
    pub(crate) fn codes(&mut self, record: &Opportunity, path: &str, found: &mut Vec<Diagnostic>) -> Option<Codes> {
        let mut codes = [0; COLUMNS];
        for (column, (facet, code)) in FACETS.iter().zip(&mut codes).enumerate() {
            write_key(facet, self.preparer, record, &mut self.key);
            *code = self.known_code(column).unwrap_or_else(|| {
                let (part, found) = part_of(facet, self.preparer, record, self.blank);
                self.put(column, part, found)
            });
            let value = self.value(column, *code)?;
            found.extend(value.found.iter().map(|one| Diagnostic { path: join(path, &one.path), ..one.clone() }));
            if column == Facet::KIND {
                value.part.kind.as_ref()?;
            }
        }
        self.add_gate_key(&mut codes);
        Some(codes)
    }

    pub(crate) fn add_gate_key(&mut self, codes: &mut Codes) {
        let must = self.value(Facet::GATES, code_at(codes, Facet::GATES)).map(|gates| gates.part.gates.must.clone());
        let of_must = must.into_iter().flatten().map(|(criterion, _)| facet_of(criterion));
        let read: Vec<usize> = [Facet::GATES, Facet::TRL].into_iter().chain(of_must).collect();
        self.key.clear();
        for facet in &read {
            self.key.extend(code_at(codes, *facet).to_le_bytes());
        }
        let code = self.known_code(GATE_KEY).unwrap_or_else(|| {
            let mut gate_key = self.blank.clone();
            let parts = read.iter().filter_map(|f| Some((FACETS.get(*f)?, self.value(*f, code_at(codes, *f))?)));
            parts.for_each(|(facet, value)| (facet.share)(&value.part, &mut gate_key));
            self.put(GATE_KEY, gate_key, Vec::new())
        });
        if let Some(last) = codes.last_mut() {
            *last = code;
        }
    }

    /// The code of the key that was written, if it has one.
    fn known_code(&self, column: usize) -> Option<u32> {
        let (known, new) = (self.known.get(column)?, self.new.get(column)?);
        known.code(&self.key).or_else(|| Some(after(known) + new.code(&self.key)?))
    }

    fn put(&mut self, column: usize, part: PreparedOpportunity, found: Vec<Diagnostic>) -> u32 {
        let before = self.known.get(column).map_or(0, after);
        before + self.new.get_mut(column).map_or(0, |new| new.put(&self.key, part, found))
    }

    fn value(&self, column: usize, code: u32) -> Option<&Arc<DictionaryEntry>> {
        value(self.known, self.new, column, code)
    }
}

/// What a record states of a facet, in bounded length.
pub(super) fn write_key(facet: &Facet, preparer: &Preparer, record: &Opportunity, key: &mut Vec<u8>) {
    key.clear();
    (facet.key)(preparer, record, key);
    bounded(key);
}

/// The same prepared, and what was found about it.
pub(super) fn part_of(
    facet: &Facet,
    preparer: &Preparer,
    record: &Opportunity,
    blank: &PreparedOpportunity,
) -> (PreparedOpportunity, Vec<Diagnostic>) {
    let (mut part, mut found) = (blank.clone(), Vec::new());
    (facet.read)(preparer, record, &mut part, &mut Diagnostics::new("", &mut found));
    (part, found)
}

/// The first code after those of a dictionary.
fn after(known: &Dictionary) -> u32 {
    u32::try_from(known.len()).unwrap_or(u32::MAX)
}

/// The value of a code: of the catalog, or after those, of the delta.
pub(crate) fn value<'a>(
    known: &'a [Dictionary; COLUMNS],
    new: &'a [Dictionary; COLUMNS],
    column: usize,
    code: u32,
) -> Option<&'a Arc<DictionaryEntry>> {
    let code = usize::try_from(code).ok()?;
    let known = known.get(column)?;
    match code.checked_sub(known.len()) {
        None => known.get(code),
        Some(code) => new.get(column)?.get(code),
    }
}

pub(crate) fn code_at(codes: &Codes, column: usize) -> u32 {
    codes.get(column).copied().unwrap_or_default()
}
