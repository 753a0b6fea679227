//! A query's verdicts: one for each distinct ruling and each distinct set of dates.

use std::collections::BTreeMap;

use crate::catalog::{Opportunities, RULING};
use crate::criteria::Context;
use crate::gate::{Verdict, judge};
use crate::profile::{Facet, OpportunityProfile, StartupProfile};

/// A verdict without its checks. The worse one decides of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Eligible,
    Unverified,
    Ineligible,
}

/// A class, and the rules that fail.
struct Judged {
    class: Class,
    failed: Vec<String>,
    /// Records counted so far that are ineligible by it.
    count: u32,
}

impl Judged {
    fn of(ctx: Context<'_>, startup: &StartupProfile, part: &OpportunityProfile) -> Self {
        let verdict = judge(ctx, startup, part);
        let class = match verdict {
            Verdict::Eligible => Class::Eligible,
            Verdict::Unverified { .. } => Class::Unverified,
            Verdict::Ineligible { .. } => Class::Ineligible,
        };
        let mut failed: Vec<String> = verdict.failed().iter().map(|check| check.rule.clone()).collect();
        failed.dedup();
        Self { class, failed, count: 0 }
    }
}

/// Records of one verdict: how many.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Totals {
    pub(super) eligible: u32,
    pub(super) unverified: u32,
    pub(super) ineligible: u32,
}

/// All of them, and the counts of what was judged.
pub(super) struct Verdicts {
    rulings: Vec<Judged>,
    dates: Vec<Judged>,
    /// Records that the startup's own lists name: judged whole.
    apart: Vec<(usize, Judged)>,
    pub(super) totals: Totals,
}

impl Verdicts {
    pub(super) fn new(ctx: Context<'_>, startup: &StartupProfile, shelf: &Opportunities) -> Self {
        let of = |column| shelf.values(column).map(|value| Judged::of(ctx, startup, &value.part)).collect();
        let named = startup.record.exclude.iter().chain(startup.record.past.iter().map(|past| &past.id));
        let mut slots: Vec<usize> = named.filter_map(|id| shelf.slot(id)).collect();
        slots.sort_unstable();
        slots.dedup();
        let whole = |slot| Some((slot, Judged::of(ctx, startup, &shelf.profile(slot)?)));
        let apart = slots.into_iter().filter_map(whole).collect();
        Self { rulings: of(RULING), dates: of(Facet::DATES), apart, totals: Totals::default() }
    }

    /// The verdict on a record that is not apart.
    pub(super) fn of(&self, ruling: u32, dates: u32) -> Class {
        let class = |all: &[Judged], code: u32| all.get(code as usize).map_or(Class::Eligible, |judged| judged.class);
        class(&self.rulings, ruling).max(class(&self.dates, dates))
    }

    /// The slots of the records that are judged whole.
    pub(super) fn slots_apart(&self) -> Vec<usize> {
        self.apart.iter().map(|(slot, _)| *slot).collect()
    }

    /// The verdict on a record that is judged whole.
    pub(super) fn apart(&self, slot: usize) -> Option<Class> {
        self.apart.iter().find(|(other, _)| *other == slot).map(|(_, judged)| judged.class)
    }

    /// Counts so many records with these codes.
    pub(super) fn count(&mut self, ruling: u32, dates: u32, records: u32) {
        self.tally(ruling, dates, |count| *count += records);
    }

    /// Takes one record with these codes out of the count.
    pub(super) fn uncount(&mut self, ruling: u32, dates: u32) {
        self.tally(ruling, dates, |count| *count -= 1);
    }

    /// Counts a record that is judged whole.
    pub(super) fn count_apart(&mut self, slot: usize) {
        for (_, judged) in self.apart.iter_mut().filter(|(other, _)| *other == slot) {
            judged.count += 1;
            *self.totals.of_mut(judged.class) += 1;
        }
    }

    fn tally(&mut self, ruling: u32, dates: u32, change: impl Fn(&mut u32)) {
        let class = self.of(ruling, dates);
        change(self.totals.of_mut(class));
        if class < Class::Ineligible {
            return;
        }
        let both = [self.rulings.get_mut(ruling as usize), self.dates.get_mut(dates as usize)];
        for judged in both.into_iter().flatten().filter(|judged| judged.class == Class::Ineligible) {
            change(&mut judged.count);
        }
    }

    /// How many fail each rule.
    pub(super) fn by_rule(&self) -> BTreeMap<String, u32> {
        let mut by_rule = BTreeMap::new();
        let apart = self.apart.iter().map(|(_, judged)| judged);
        for judged in self.rulings.iter().chain(&self.dates).chain(apart).filter(|judged| judged.count > 0) {
            for rule in &judged.failed {
                *by_rule.entry(rule.clone()).or_default() += judged.count;
            }
        }
        by_rule
    }
}

impl Totals {
    pub(super) const fn of(self, class: Class) -> u32 {
        match class {
            Class::Eligible => self.eligible,
            Class::Unverified => self.unverified,
            Class::Ineligible => self.ineligible,
        }
    }

    const fn of_mut(&mut self, class: Class) -> &mut u32 {
        match class {
            Class::Eligible => &mut self.eligible,
            Class::Unverified => &mut self.unverified,
            Class::Ineligible => &mut self.ineligible,
        }
    }
}
