//! A register of startups under one version of the rules, and under two.

use super::VerdictClass;
use super::change::{StartupChanges, VerdictChange};
use super::tally::{Direction, Tally};
use crate::criteria::Context;
use crate::gate::{Selection, Verdict, has_individual_constraints, summarize, verdict};
use crate::index::{CodeMap, StartupStore, StoredStartup};
use crate::prepared::{Aspect, PreparedOpportunity, PreparedStartup};

/// Startups with what their verdicts depend on beside the opportunity.
#[derive(Clone, Copy)]
pub(super) struct Register<'a> {
    pub(super) ctx: Context<'a>,
    /// The store that has the startups, among others.
    pub(super) store: &'a StartupStore,
    pub(super) startups: &'a [&'a StoredStartup],
}

/// The same startups, in the same order, under two versions of the rules.
pub(super) struct Registers<'a> {
    pub(super) before: Register<'a>,
    pub(super) after: Register<'a>,
}

/// The two versions of an opportunity.
pub(super) struct Versions<'a> {
    pub(super) before: &'a PreparedOpportunity,
    pub(super) after: &'a PreparedOpportunity,
}

/// The verdicts of the startups on both versions of an opportunity.
pub(super) struct BothClasses {
    pub(super) before: Vec<VerdictClass>,
    pub(super) after: Vec<VerdictClass>,
}

impl Register<'_> {
    /// The verdict on each startup.
    ///
    /// A constraint that depends on one aspect is evaluated once for each distinct value of it, and
    /// only for startups that no constraint before has excluded.
    pub(super) fn classes(&self, opportunity: &PreparedOpportunity) -> Vec<VerdictClass> {
        let class = |startup: &PreparedStartup, selection| {
            VerdictClass::from(summarize(self.ctx, startup, opportunity, selection).truth)
        };
        let Some(first) = self.startups.first() else {
            return Vec::new();
        };
        let mut classes = vec![class(&first.prepared, Selection::Independent); self.startups.len()];
        if classes.first() == Some(&VerdictClass::Ineligible) {
            return classes;
        }
        for aspect in Aspect::all() {
            let mut of_value = CodeMap::filled(None, self.store.width(aspect));
            for (decided, startup) in self.not_ineligible(&mut classes) {
                let value = &mut of_value[startup.code(aspect)];
                let of_aspect = *value.get_or_insert_with(|| class(&startup.prepared, Selection::DependingOn(aspect)));
                *decided = of_aspect.max(*decided);
            }
        }
        let is_individual = has_individual_constraints(opportunity);
        for (decided, startup) in self.not_ineligible(&mut classes) {
            if is_individual || startup.names_opportunities {
                *decided = class(&startup.prepared, Selection::Individual).max(*decided);
            }
        }
        classes
    }

    fn not_ineligible<'c>(
        &self,
        classes: &'c mut [VerdictClass],
    ) -> impl Iterator<Item = (&'c mut VerdictClass, &StoredStartup)> {
        let all = classes.iter_mut().zip(self.startups);
        all.filter(|(class, _)| **class != VerdictClass::Ineligible).map(|(class, startup)| (class, *startup))
    }
}

impl Registers<'_> {
    /// The verdicts on both versions.
    pub(super) fn classes(&self, versions: &Versions<'_>) -> BothClasses {
        BothClasses { before: self.before.classes(versions.before), after: self.after.classes(versions.after) }
    }

    /// How many verdicts on an opportunity change, and by which rules.
    pub(super) fn tally(&self, versions: &Versions<'_>, classes: &BothClasses) -> Tally {
        let mut tally = Tally::default();
        self.each_change(versions, classes, &mut tally, |_, _| {});
        tally
    }

    /// The startups whose verdict on an opportunity changes; each list has at most `limit`.
    pub(super) fn changes(&self, versions: &Versions<'_>, classes: &BothClasses, limit: u32) -> StartupChanges {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let (mut lost, mut gained) = (Vec::new(), Vec::new());
        let mut tally = Tally::default();
        self.each_change(versions, classes, &mut tally, |direction, change| {
            let list = match direction {
                Direction::Lost => &mut lost,
                Direction::Gained => &mut gained,
            };
            if list.len() < limit {
                list.push(change());
            }
        });
        StartupChanges { totals: tally.totals(), lost, gained }
    }

    /// Counts every pair, and calls `report` for each whose verdict changes.
    fn each_change(
        &self,
        versions: &Versions<'_>,
        classes: &BothClasses,
        tally: &mut Tally,
        mut report: impl FnMut(Direction, &dyn Fn() -> VerdictChange),
    ) {
        let classes = classes.before.iter().copied().zip(classes.after.iter().copied());
        let startups = self.before.startups.iter().zip(self.after.startups);
        for ((before, after), (startup_before, startup_after)) in classes.zip(startups) {
            tally.add(before, after);
            let Some(direction) = Direction::of(before, after) else { continue };
            let verdict_before = || verdict(self.before.ctx, &startup_before.prepared, versions.before);
            let verdict_after = || verdict(self.after.ctx, &startup_after.prepared, versions.after);
            let worse: Verdict = match direction {
                Direction::Lost => verdict_after(),
                Direction::Gained => verdict_before(),
            };
            tally.add_rules(direction, &worse);
            report(direction, &|| VerdictChange {
                startup: startup_after.id().to_owned(),
                name: startup_after.prepared.record.name.clone(),
                before: verdict_before(),
                after: verdict_after(),
            });
        }
    }
}
