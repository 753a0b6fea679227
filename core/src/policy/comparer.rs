//! Compares the opportunities of two scenarios, each group of equal ones once.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::comparison::OpportunityChange;
use super::gate_classes::{GateClasses, GateGroup};
use super::register::{BothClasses, Registers, Versions};
use super::scenario::Scenario;
use super::tally::Tally;
use crate::executor::Executor;
use crate::index::{DocId, OpportunityStore};
use crate::prepared::{PreparedOpportunity, StoredRecord};

/// The two versions of one opportunity in their catalogs.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpportunityPair {
    before: DocId,
    after: DocId,
    /// True if it has the same verdict on every startup before and after, because its record, its
    /// matcher and the register are the same.
    is_same: bool,
}

/// The opportunities of two scenarios with the verdicts of their gates.
pub(super) struct Comparer<'a> {
    registers: Registers<'a>,
    before: Side<'a>,
    after: Side<'a>,
    pairs: Vec<OpportunityPair>,
}

struct Side<'a> {
    store: &'a OpportunityStore,
    gates: GateClasses<'a>,
}

/// What the pairs of a group have in common: the groups of both versions. A pair with an
/// opportunity that a startup names is a group of its own, with its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum PairGroup {
    Shared { before: Option<GateGroup>, after: GateGroup },
    Single(usize),
}

impl<'a> Comparer<'a> {
    /// The opportunities of `pairs`, in the scenarios of the registers.
    pub(super) fn new(
        registers: Registers<'a>,
        [before, after]: [Scenario<'a>; 2],
        pairs: Vec<(DocId, DocId)>,
        executor: &Executor<'_>,
    ) -> Self {
        let stores = [before, after].map(|scenario| scenario.opportunities().store());
        let is_same_register = before.matcher().fingerprint() == after.matcher().fingerprint()
            && before.startups().content_hash() == after.startups().content_hash();
        let pairs = executor.map(pairs, |(before, after)| {
            let [one, other] = stores;
            let is_same = is_same_register && hash(&one.prepared(before)) == hash(&other.prepared(after));
            OpportunityPair { before, after, is_same }
        });
        let changed = pairs.iter().filter(|pair| !pair.is_same).map(|pair| pair.before);
        let [store, store_after] = stores;
        let gates = GateClasses::new(registers.before, store, changed, executor);
        let before = Side { store, gates };
        let all = pairs.iter().map(|pair| pair.after);
        let after = Side { store: store_after, gates: GateClasses::new(registers.after, store_after, all, executor) };
        Self { registers, before, after, pairs }
    }

    /// How the verdicts on each opportunity change, in the order of the pairs.
    pub(super) fn tallies(&self, executor: &Executor<'_>) -> Vec<(OpportunityPair, Arc<Tally>)> {
        let mut groups: BTreeMap<PairGroup, Vec<(usize, OpportunityPair)>> = BTreeMap::new();
        for (position, pair) in self.pairs.iter().enumerate() {
            groups.entry(self.group(position, *pair)).or_default().push((position, *pair));
        }
        let tallied = executor.map(groups.into_values().collect(), |group| {
            let tally = group.first().map_or_else(Tally::default, |(_, pair)| self.tally(*pair));
            (Arc::new(tally), group)
        });
        let each = tallied.iter().flat_map(|(tally, group)| group.iter().map(move |of_pair| (*of_pair, tally)));
        let mut tallies: Vec<_> = each.map(|((position, pair), tally)| (position, pair, Arc::clone(tally))).collect();
        tallies.sort_unstable_by_key(|(position, ..)| *position);
        tallies.into_iter().map(|(_, pair, tally)| (pair, tally)).collect()
    }

    /// The startups whose verdict on an opportunity changes; each list has at most `limit`.
    pub(super) fn change(&self, pair: OpportunityPair, limit: u32) -> OpportunityChange {
        self.with_versions(pair, |versions, classes| OpportunityChange {
            opportunity: versions.after.id().to_owned(),
            name: versions.after.read_record().name,
            startups: self.registers.changes(versions, classes, limit),
        })
    }

    fn group(&self, position: usize, pair: OpportunityPair) -> PairGroup {
        let before = (!pair.is_same).then(|| self.before.gates.group(pair.before));
        match (before, self.after.gates.group(pair.after)) {
            (None, Some(after)) => PairGroup::Shared { before: None, after },
            (Some(Some(before)), Some(after)) => PairGroup::Shared { before: Some(before), after },
            (_, None) | (Some(None), _) => PairGroup::Single(position),
        }
    }

    fn tally(&self, pair: OpportunityPair) -> Tally {
        self.with_versions(pair, |versions, classes| self.registers.tally(versions, classes))
    }

    /// Calls `work` with the versions of an opportunity and the verdicts on both.
    fn with_versions<R>(&self, pair: OpportunityPair, work: impl FnOnce(&Versions<'_>, &BothClasses) -> R) -> R {
        let (before, after) = (self.before.store.prepared(pair.before), self.after.store.prepared(pair.after));
        let after_classes = self.after.gates.classes(pair.after, &after);
        let before_classes =
            if pair.is_same { after_classes.clone() } else { self.before.gates.classes(pair.before, &before) };
        let versions = Versions { before: &before, after: &after };
        work(&versions, &BothClasses { before: before_classes, after: after_classes })
    }
}

/// The opportunities with changed pairs, most of them first, and in the order of ids among equals.
pub(super) fn most_changed(tallies: &[(OpportunityPair, Arc<Tally>)]) -> Vec<OpportunityPair> {
    let all = tallies.iter().map(|(opportunity, tally)| (tally.changed(), *opportunity));
    let mut changed: Vec<(u64, OpportunityPair)> = all.filter(|(pairs, _)| *pairs > 0).collect();
    // The sort is stable, and they are in the order of ids.
    changed.sort_by_key(|(pairs, _)| Reverse(*pairs));
    changed.into_iter().map(|(_, opportunity)| opportunity).collect()
}

/// The hash of the record of an opportunity.
fn hash(opportunity: &PreparedOpportunity) -> Option<u128> {
    opportunity.record.as_ref().map(StoredRecord::hash)
}
