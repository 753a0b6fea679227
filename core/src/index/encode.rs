//! Encoding records: one code for each column.

use std::sync::Arc;

use super::column::{Codes, Column, component_of};
use super::dictionary::{self, Dictionaries, DictionaryEntry, shorten};
use crate::diagnostic::{Diagnostic, join};
use crate::prepared::{Component, Diagnostics, PreparedOpportunity, Preparer, StoredRecord};
use crate::record::Opportunity;

/// A record as it is stored, and its codes.
#[derive(Debug, Clone)]
pub struct EncodedRecord {
    pub(crate) stored: StoredRecord<Opportunity>,
    pub(crate) codes: Codes,
}

/// Encodes records with two sets of dictionaries. Values that `known` lacks are inserted into
/// `new`; codes of `new` follow those of `known`.
pub(crate) struct Encoder<'a> {
    pub(crate) preparer: &'a Preparer,
    pub(crate) known: &'a Dictionaries,
    pub(crate) new: &'a mut Dictionaries,
    /// An opportunity that states nothing.
    pub(crate) empty: &'a PreparedOpportunity,
    /// The key of the current value, a buffer that is reused.
    pub(crate) key: Vec<u8>,
}

impl Encoder<'_> {
    /// The codes of a record, with every diagnostic about it; none when its kind is unknown.
    pub(crate) fn encode(
        &mut self,
        record: &Opportunity,
        path: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Codes> {
        let mut codes = Codes::default();
        for component in Component::all() {
            write_key(component, self.preparer, record, &mut self.key);
            let code = self.code(component.into()).unwrap_or_else(|| {
                let (prepared, of_value) = prepare(component, self.preparer, record, self.empty);
                self.insert(component.into(), prepared, of_value)
            });
            let entry = self.entry(component.into(), code);
            let of_value = entry.diagnostics.iter();
            diagnostics.extend(of_value.map(|inner| Diagnostic { path: join(path, &inner.path), ..inner.clone() }));
            if component == Component::Kind {
                entry.prepared.kind.as_ref()?;
            }
            codes[component.into()] = code;
        }
        codes[Column::GateKey] = self.gate_key(&codes);
        Some(codes)
    }

    /// The code of a record's gate key, from the codes of its components.
    pub(crate) fn gate_key(&mut self, codes: &Codes) -> u32 {
        let gates = &self.entry(Component::Gates.into(), codes[Component::Gates.into()]).prepared.gates;
        let of_must = gates.must.iter().map(|(criterion, _)| component_of(*criterion));
        let read: Vec<Component> = [Component::Gates, Component::Readiness].into_iter().chain(of_must).collect();
        self.key.clear();
        for component in &read {
            self.key.extend(codes[(*component).into()].to_le_bytes());
        }
        self.code(Column::GateKey).unwrap_or_else(|| {
            let mut prepared = self.empty.clone();
            for component in read {
                let column = Column::Component(component);
                component.share(&self.entry(column, codes[column]).prepared, &mut prepared);
            }
            self.insert(Column::GateKey, prepared, Vec::new())
        })
    }

    /// The code of the current key; none when no dictionary has it.
    fn code(&self, column: Column) -> Option<u32> {
        let known = &self.known[column];
        known.code(&self.key).or_else(|| Some(known.next_code() + self.new[column].code(&self.key)?))
    }

    /// Inserts a value under the current key, and returns its code.
    fn insert(&mut self, column: Column, prepared: PreparedOpportunity, diagnostics: Vec<Diagnostic>) -> u32 {
        let entry = DictionaryEntry::new(&self.key, prepared, diagnostics);
        self.known[column].next_code() + self.new[column].insert(entry)
    }

    fn entry(&self, column: Column, code: u32) -> &Arc<DictionaryEntry> {
        dictionary::entry(self.known, self.new, column, code)
    }
}

/// Writes the key of what a record states of a component, in bounded length.
pub(super) fn write_key(component: Component, preparer: &Preparer, record: &Opportunity, key: &mut Vec<u8>) {
    key.clear();
    component.write_key(preparer, record, key);
    shorten(key);
}

/// An opportunity that states one component of a record and nothing else, with the diagnostics
/// about it.
pub(super) fn prepare(
    component: Component,
    preparer: &Preparer,
    record: &Opportunity,
    empty: &PreparedOpportunity,
) -> (PreparedOpportunity, Vec<Diagnostic>) {
    let (mut prepared, mut diagnostics) = (empty.clone(), Vec::new());
    component.prepare(preparer, record, &mut prepared, &mut Diagnostics::new("", &mut diagnostics));
    (prepared, diagnostics)
}
