//! A query's verdicts: one for each distinct part of a ruling and each distinct set of dates.

use std::collections::BTreeMap;

use crate::catalog::{Opportunities, RULING};
use crate::criteria::Context;
use crate::gate::{Truth, holds, judge};
use crate::profile::{Facet, OpportunityProfile, StartupProfile};

/// A verdict without its checks. The worse one decides of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Eligible,
    Unverified,
    Ineligible,
}

impl Class {
    fn of(ctx: Context<'_>, startup: &StartupProfile, part: &OpportunityProfile) -> Self {
        match holds(ctx, startup, part) {
            Truth::Yes => Self::Eligible,
            Truth::Unknown => Self::Unverified,
            Truth::No => Self::Ineligible,
        }
    }
}

/// Records of one verdict: how many.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Totals {
    pub(super) eligible: u32,
    pub(super) unverified: u32,
    pub(super) ineligible: u32,
}

/// The verdicts on the values of a column, and how many of the records counted have each, by code.
struct Column {
    classes: Vec<Class>,
    counts: Vec<u32>,
}

/// A record that the startup's own lists name: judged whole.
struct Apart {
    slot: usize,
    class: Class,
    counted: bool,
}

/// All of them, and the counts of what was judged.
pub(super) struct Verdicts<'a> {
    ctx: Context<'a>,
    startup: &'a StartupProfile,
    shelf: &'a Opportunities,
    /// Ruling → the codes of its gates and its readiness, whose verdicts make up its own;
    /// none for one that is judged whole, because a `must` looks at more.
    parts: Vec<Option<(u32, u32)>>,
    gates: Vec<Class>,
    readiness: Vec<Class>,
    rulings: Column,
    dates: Column,
    apart: Vec<Apart>,
    pub(super) totals: Totals,
}

impl<'a> Verdicts<'a> {
    pub(super) fn new(ctx: Context<'a>, startup: &'a StartupProfile, shelf: &'a Opportunities) -> Self {
        let of = |column: usize| -> Vec<Class> {
            shelf.values(column).map(|value| Class::of(ctx, startup, &value.part)).collect()
        };
        let (gates, readiness) = (of(Facet::GATES), of(Facet::TRL));
        let parts = parts(shelf);
        let class = |(ruling, parts): (u32, &Option<(u32, u32)>)| match parts {
            Some((gate, level)) => at(&gates, *gate).max(at(&readiness, *level)),
            None => shelf.value(RULING, ruling).map_or(Class::Eligible, |value| Class::of(ctx, startup, &value.part)),
        };
        let rulings = Column::new((0..).zip(&parts).map(class).collect());
        let named = startup.record.exclude.iter().chain(startup.record.past.iter().map(|past| &past.id));
        let mut slots: Vec<usize> = named.filter_map(|id| shelf.slot(id)).collect();
        slots.sort_unstable();
        slots.dedup();
        let whole = |slot| Some(Apart { slot, class: Class::of(ctx, startup, &shelf.profile(slot)?), counted: false });
        let apart = slots.into_iter().filter_map(whole).collect();
        let dates = Column::new(of(Facet::DATES));
        Self { ctx, startup, shelf, parts, gates, readiness, rulings, dates, apart, totals: Totals::default() }
    }

    /// The verdict on a record that is not apart.
    pub(super) fn of(&self, ruling: u32, dates: u32) -> Class {
        at(&self.rulings.classes, ruling).max(at(&self.dates.classes, dates))
    }

    /// The slots of the records that are judged whole.
    pub(super) fn slots_apart(&self) -> Vec<usize> {
        self.apart.iter().map(|apart| apart.slot).collect()
    }

    /// The verdict on a record that is judged whole.
    pub(super) fn apart(&self, slot: usize) -> Option<Class> {
        self.apart.iter().find(|apart| apart.slot == slot).map(|apart| apart.class)
    }

    /// Counts all records of the base.
    pub(super) fn count_base(&mut self) {
        let base = self.shelf.base();
        for pair in &base.pairs {
            let class = self.of(pair.ruling, pair.dates);
            *self.totals.of_mut(class) += super::ranking::count(pair.range.len());
        }
        for (column, counts) in [(&mut self.rulings, &base.by_ruling), (&mut self.dates, &base.by_dates)] {
            column.counts.iter_mut().zip(counts).for_each(|(count, of_base)| *count += of_base);
        }
    }

    /// Counts one record with these codes.
    pub(super) fn count(&mut self, ruling: u32, dates: u32) {
        self.tally(ruling, dates, |count| *count += 1);
    }

    /// Takes one record with these codes out of the count.
    pub(super) fn uncount(&mut self, ruling: u32, dates: u32) {
        self.tally(ruling, dates, |count| *count -= 1);
    }

    /// Counts a record that is judged whole.
    pub(super) fn count_apart(&mut self, slot: usize) {
        for apart in self.apart.iter_mut().filter(|apart| apart.slot == slot) {
            apart.counted = true;
            *self.totals.of_mut(apart.class) += 1;
        }
    }

    fn tally(&mut self, ruling: u32, dates: u32, change: impl Fn(&mut u32)) {
        change(self.totals.of_mut(self.of(ruling, dates)));
        let both = [self.rulings.counts.get_mut(ruling as usize), self.dates.counts.get_mut(dates as usize)];
        both.into_iter().flatten().for_each(change);
    }

    /// How many fail each rule.
    pub(super) fn by_rule(&self) -> BTreeMap<String, u32> {
        let mut sum = ByRule { verdicts: self, by_rule: BTreeMap::new() };
        let [mut gates, mut readiness] = [&self.gates, &self.readiness].map(|classes| vec![0; classes.len()]);
        for (ruling, records) in self.rulings.failing() {
            match self.parts.get(ruling as usize) {
                Some(Some((gate, level))) => {
                    let both = [gates.get_mut(*gate as usize), readiness.get_mut(*level as usize)];
                    both.into_iter().flatten().for_each(|count| *count += records);
                }
                _ => sum.add_value(RULING, ruling, records),
            }
        }
        for (column, classes, counts) in [
            (Facet::GATES, &self.gates, &gates),
            (Facet::TRL, &self.readiness, &readiness),
            (Facet::DATES, &self.dates.classes, &self.dates.counts),
        ] {
            failing(classes, counts).for_each(|(code, records)| sum.add_value(column, code, records));
        }
        for apart in self.apart.iter().filter(|apart| apart.counted && apart.class == Class::Ineligible) {
            if let Some(profile) = self.shelf.profile(apart.slot) {
                sum.add(&profile, 1);
            }
        }
        sum.by_rule
    }
}

/// Records by rule, while they are summed.
struct ByRule<'v, 'a> {
    verdicts: &'v Verdicts<'a>,
    by_rule: BTreeMap<String, u32>,
}

impl ByRule<'_, '_> {
    fn add_value(&mut self, column: usize, code: u32, records: u32) {
        if let Some(value) = self.verdicts.shelf.value(column, code) {
            self.add(&value.part, records);
        }
    }

    /// Adds so many records to each rule that fails.
    fn add(&mut self, part: &OpportunityProfile, records: u32) {
        let verdict = judge(self.verdicts.ctx, self.verdicts.startup, part);
        let mut rules: Vec<&String> = verdict.failed().iter().map(|check| &check.rule).collect();
        rules.dedup();
        for rule in rules {
            match self.by_rule.get_mut(rule) {
                Some(count) => *count += records,
                None => {
                    self.by_rule.insert(rule.clone(), records);
                }
            }
        }
    }
}

impl Column {
    fn new(classes: Vec<Class>) -> Self {
        Self { counts: vec![0; classes.len()], classes }
    }

    fn failing(&self) -> impl Iterator<Item = (u32, u32)> {
        failing(&self.classes, &self.counts)
    }
}

/// The codes that fail and that some record has, each with how many.
fn failing(classes: &[Class], counts: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    let each = (0..).zip(classes.iter().zip(counts));
    each.filter(|(_, (class, count))| **class == Class::Ineligible && **count > 0)
        .map(|(code, (_, count))| (code, *count))
}

fn at(classes: &[Class], code: u32) -> Class {
    classes.get(code as usize).copied().unwrap_or(Class::Eligible)
}

/// For each ruling the gates and the readiness that it stands for, unless it must be judged whole.
fn parts(shelf: &Opportunities) -> Vec<Option<(u32, u32)>> {
    let mut parts = shelf.base().rulings.clone();
    parts.resize(shelf.width(RULING), None);
    for (_, row) in shelf.tail() {
        if let Some(part) = parts.get_mut(row.code(RULING) as usize) {
            *part = Some((row.code(Facet::GATES), row.code(Facet::TRL)));
        }
    }
    let has_must: Vec<bool> = shelf.values(Facet::GATES).map(|gates| !gates.part.gates.must.is_empty()).collect();
    for part in &mut parts {
        *part = part.filter(|(gate, _)| !has_must.get(*gate as usize).copied().unwrap_or(true));
    }
    parts
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
