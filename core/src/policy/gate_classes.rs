//! The verdicts of a register on the opportunities of a catalog, each distinct gate evaluated once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::VerdictClass;
use super::register::Register;
use crate::executor::Executor;
use crate::gate::{Selection, summarize};
use crate::index::{Column, DocId, GateKeyParts, OpportunityStore};
use crate::prepared::{Component, PreparedOpportunity};

/// The verdicts on a catalog's opportunities by their gate keys.
///
/// Opportunities with one gate key and one verdict on their dates have the same verdicts, except on
/// the startups that exclude one of them or name it as past. These are evaluated one by one.
pub(super) struct GateClasses<'a> {
    register: Register<'a>,
    store: &'a OpportunityStore,
    /// Gate key → the verdict on each startup, without dates.
    by_gate_key: HashMap<u32, Vec<VerdictClass>>,
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
    #[expect(clippy::indexing_slicing, reason = "the parts of every gate key are evaluated")]
    pub(super) fn new(
        register: Register<'a>,
        store: &'a OpportunityStore,
        doc_ids: impl Iterator<Item = DocId>,
        executor: &Executor<'_>,
    ) -> Self {
        let keys: BTreeMap<u32, DocId> = doc_ids.map(|doc_id| (store.code(Column::GateKey, doc_id), doc_id)).collect();
        let parts: BTreeMap<u32, GateKeyParts> =
            keys.iter().filter_map(|(key, doc_id)| Some((*key, parts(store, *doc_id)?))).collect();
        let of_values = |component: Component, codes: BTreeSet<u32>| {
            let classes = |code| (code, register.classes(&store.entry(component, code).prepared));
            executor.map(codes.into_iter().collect(), classes).into_iter().collect::<BTreeMap<u32, _>>()
        };
        let gates = of_values(Component::Gates, parts.values().map(|parts| parts.gates).collect());
        let readiness = of_values(Component::Readiness, parts.values().map(|parts| parts.readiness).collect());
        let by_gate_key = executor.map(keys.keys().copied().collect(), |key| {
            let classes = match parts.get(&key) {
                Some(parts) => worse_of(&gates[&parts.gates], &readiness[&parts.readiness]),
                None => register.classes(&store.entry(Column::GateKey, key).prepared),
            };
            (key, classes)
        });
        Self { register, store, by_gate_key: by_gate_key.into_iter().collect(), named_by: named_by(&register) }
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
    #[expect(clippy::indexing_slicing, reason = "gate keys and positions are those that were evaluated")]
    pub(super) fn classes(&self, doc_id: DocId, opportunity: &PreparedOpportunity) -> Vec<VerdictClass> {
        let dates = self.dates_class(opportunity);
        let of_gate_key = &self.by_gate_key[&self.store.code(Column::GateKey, doc_id)];
        let mut classes: Vec<VerdictClass> = of_gate_key.iter().map(|class| dates.max(*class)).collect();
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

fn worse_of(one: &[VerdictClass], other: &[VerdictClass]) -> Vec<VerdictClass> {
    one.iter().zip(other).map(|(one, other)| *one.max(other)).collect()
}

/// The positions of the startups that name each opportunity. A startup that names the empty id
/// stands there: values that many records share have that id.
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
