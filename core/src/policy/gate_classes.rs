//! The verdicts of a register on the opportunities of a catalog, each distinct gate evaluated once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::VerdictClass;
use super::register::Register;
use crate::executor::Executor;
use crate::gate::{Selection, summarize};
use crate::index::{Column, DocId, GateKeyParts, OpportunityStore};
use crate::prepared::{Component, PreparedOpportunity};

/// The verdicts on a catalog's opportunities by what they state, one byte for each startup and
/// distinct gate.
///
/// Opportunities with one gate key and one verdict on their dates have the same verdicts, except on
/// the startups that exclude one of them or name it as past. These are evaluated one by one.
pub(super) struct GateClasses<'a> {
    register: Register<'a>,
    store: &'a OpportunityStore,
    /// The verdict on each startup, by the code of each part of a gate key.
    by_gates: BTreeMap<u32, Vec<VerdictClass>>,
    by_readiness: BTreeMap<u32, Vec<VerdictClass>>,
    /// The same by the gate keys of opportunities with a `must`, which are evaluated as a whole.
    by_gate_key: BTreeMap<u32, Vec<VerdictClass>>,
    /// Id of an opportunity → positions of the startups that name it.
    named_by: HashMap<&'a str, Vec<usize>>,
}

/// What opportunities must have in common to have the same verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct GateGroup {
    gate_key: u32,
    /// The code of the dates, unless they hold.
    dates: Option<u32>,
}

impl<'a> GateClasses<'a> {
    /// Evaluates the gates of some opportunities of a catalog.
    pub(super) fn new(
        register: Register<'a>,
        store: &'a OpportunityStore,
        doc_ids: impl Iterator<Item = DocId>,
        executor: &Executor<'_>,
    ) -> Self {
        let (mut gates, mut readiness, mut keys) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for doc_id in doc_ids {
            match parts(store, doc_id) {
                Some(parts) => {
                    gates.insert(parts.gates);
                    readiness.insert(parts.readiness);
                }
                None => {
                    keys.insert(store.code(Column::GateKey, doc_id));
                }
            }
        }
        let evaluate = |column: Column, codes: BTreeSet<u32>| {
            let classes = |code| (code, register.classes(&store.entry(column, code).prepared));
            executor.map(codes.into_iter().collect(), classes).into_iter().collect()
        };
        Self {
            by_gates: evaluate(Component::Gates.into(), gates),
            by_readiness: evaluate(Component::Readiness.into(), readiness),
            by_gate_key: evaluate(Column::GateKey, keys),
            named_by: named_by(&register),
            register,
            store,
        }
    }

    /// The group of an opportunity; none if a startup names it.
    pub(super) fn group(&self, doc_id: DocId) -> Option<GateGroup> {
        let is_named = self.named_by.contains_key(self.store.id(doc_id)) || self.named_by.contains_key("");
        let dates = self.store.code(Component::Dates.into(), doc_id);
        let holds = self.dates_class(&self.store.entry(Component::Dates, dates).prepared) == VerdictClass::Eligible;
        let gate_key = self.store.code(Column::GateKey, doc_id);
        (!is_named).then_some(GateGroup { gate_key, dates: (!holds).then_some(dates) })
    }

    /// The verdict on each startup.
    #[expect(clippy::indexing_slicing, reason = "codes and positions are those that were evaluated")]
    pub(super) fn classes(&self, doc_id: DocId, opportunity: &PreparedOpportunity) -> Vec<VerdictClass> {
        let dates = self.dates_class(opportunity);
        let mut classes: Vec<VerdictClass> = match parts(self.store, doc_id) {
            Some(GateKeyParts { gates, readiness }) => {
                let both = self.by_gates[&gates].iter().zip(&self.by_readiness[&readiness]);
                both.map(|(gates, readiness)| dates.max(*gates).max(*readiness)).collect()
            }
            None => {
                let of_gate_key = &self.by_gate_key[&self.store.code(Column::GateKey, doc_id)];
                of_gate_key.iter().map(|class| dates.max(*class)).collect()
            }
        };
        let named = [opportunity.id(), ""].into_iter().filter_map(|id| self.named_by.get(id));
        for position in named.flatten() {
            let startup = &self.register.startups[*position].prepared;
            classes[*position] = VerdictClass::of(self.register.ctx, startup, opportunity);
        }
        classes
    }

    /// The verdict on the dates of an opportunity, which is the same for every startup.
    fn dates_class(&self, opportunity: &PreparedOpportunity) -> VerdictClass {
        self.register.startups.first().map_or(VerdictClass::Eligible, |first| {
            summarize(self.register.ctx, &first.prepared, opportunity, Selection::Independent).truth.into()
        })
    }
}

/// The codes of the gates and of the readiness of an opportunity, whose verdicts make up that on
/// its gate key; none if a `must` reads more.
fn parts(store: &OpportunityStore, doc_id: DocId) -> Option<GateKeyParts> {
    let [gates, readiness] =
        [Component::Gates, Component::Readiness].map(|component| store.code(component.into(), doc_id));
    let needs_more = store.entry(Component::Gates, gates).prepared.gates.needs_more();
    (!needs_more).then_some(GateKeyParts { gates, readiness })
}

/// The positions of the startups that name each opportunity. The empty id is one of the keys if a
/// startup names it: values that many records share have that id.
fn named_by<'a>(register: &Register<'a>) -> HashMap<&'a str, Vec<usize>> {
    let mut named_by: HashMap<&str, Vec<usize>> = HashMap::new();
    for (position, startup) in register.startups.iter().enumerate() {
        let record = &startup.prepared.record;
        let named = record.exclude.iter().chain(record.past.iter().map(|past| &past.id));
        for id in named.map(String::as_str).collect::<BTreeSet<&str>>() {
            named_by.entry(id).or_default().push(position);
        }
    }
    named_by
}
