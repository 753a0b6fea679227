//! A query's verdicts: one for each distinct part of a ruling and each distinct set of dates.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::by_rule::ByRule;
use super::column_filter::Sieve;
use super::filter_counts::Census;
use crate::criteria::Context;
use crate::gate::{GateSummary, Selection, Ternary, summarize};
use crate::index::{Opportunities, RULING};
use crate::prepared::{Facet, PreparedOpportunity, PreparedStartup};
use crate::set;

/// A verdict without its checks. The worse one decides of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    Eligible,
    Unverified,
    Ineligible,
}

impl Class {
    const ALL: [Self; 3] = [Self::Eligible, Self::Unverified, Self::Ineligible];

    pub(super) fn of(ctx: Context<'_>, startup: &PreparedStartup, part: &PreparedOpportunity) -> Self {
        summarize(ctx, startup, part, Selection::All).truth.into()
    }
}

impl From<Ternary> for Class {
    fn from(truth: Ternary) -> Self {
        match truth {
            Ternary::True => Self::Eligible,
            Ternary::Unknown => Self::Unverified,
            Ternary::False => Self::Ineligible,
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

/// A record that the startup's own lists name: judged whole.
struct Apart {
    slot: usize,
    class: Class,
    counted: bool,
}

/// All of them, and the counts of what was judged.
pub(super) struct Verdicts<'a> {
    ctx: Context<'a>,
    startup: &'a PreparedStartup,
    shelf: &'a Opportunities,
    census: Arc<Census>,
    /// The gates and the readiness of the tail's own rulings.
    late: Vec<Option<(u32, u32)>>,
    gates: Vec<GateSummary>,
    readiness: Vec<GateSummary>,
    rulings: Vec<Class>,
    dates: Vec<Class>,
    /// How many of the records counted have each ruling, and each set of dates.
    by_ruling: Vec<u32>,
    by_dates: Vec<u32>,
    apart: Vec<Apart>,
    pub(super) totals: Totals,
}

impl<'a> Verdicts<'a> {
    pub(super) fn new(ctx: Context<'a>, startup: &'a PreparedStartup, shelf: &'a Opportunities, sieve: &Sieve) -> Self {
        let of =
            |column| shelf.values(column).map(|value| summarize(ctx, startup, &value.part, Selection::All)).collect();
        let census = Arc::clone(&sieve.census);
        let mut dates = census.dates.clone();
        dates.extend(shelf.values_of_tail(Facet::DATES).map(|value| Class::of(ctx, startup, &value.part)));
        let mut verdicts = Self {
            ctx,
            startup,
            shelf,
            census,
            late: late(shelf),
            gates: of(Facet::GATES),
            readiness: of(Facet::TRL),
            rulings: Vec::with_capacity(shelf.width(RULING)),
            by_ruling: vec![0; shelf.width(RULING)],
            by_dates: vec![0; dates.len()],
            dates,
            apart: apart(ctx, startup, shelf),
            totals: Totals::default(),
        };
        for ruling in (0..).take(shelf.width(RULING)) {
            let class = verdicts.of_ruling(ruling);
            verdicts.rulings.push(class);
        }
        verdicts
    }

    fn of_ruling(&self, ruling: u32) -> Class {
        let whole = || shelf_class(self.ctx, self.startup, self.shelf, ruling);
        self.parts(ruling).map_or_else(whole, |(gates, level)| {
            let [gates, level] = [self.gates.get(gates as usize), self.readiness.get(level as usize)];
            let class =
                |outline: Option<&GateSummary>| outline.map_or(Class::Eligible, |outline| Class::from(outline.truth));
            class(gates).max(class(level))
        })
    }

    /// The codes of the gates and the readiness whose verdicts make up that on a ruling; none for one that is judged whole,
    /// because a `must` looks at more.
    fn parts(&self, ruling: u32) -> Option<(u32, u32)> {
        let known = &self.shelf.base().rulings;
        match (ruling as usize).checked_sub(known.len()) {
            None => *known.get(ruling as usize)?,
            Some(late) => *self.late.get(late)?,
        }
    }

    /// The verdict on a record that is not apart.
    pub(super) fn of(&self, ruling: u32, dates: u32) -> Class {
        let at = |classes: &[Class], code: u32| classes.get(code as usize).copied().unwrap_or(Class::Eligible);
        at(&self.rulings, ruling).max(at(&self.dates, dates))
    }

    /// The slots of the records that are judged whole.
    pub(super) fn slots_apart(&self) -> Vec<usize> {
        self.apart.iter().map(|apart| apart.slot).collect()
    }

    /// Counts all records of the base that the filter lets through.
    pub(super) fn count_base(&mut self) {
        let counts = self.census.counts(self.shelf.base());
        for ((all, by_dates), ruling) in self.by_ruling.iter_mut().zip(&counts.by_ruling).zip(&self.rulings) {
            for (dates, records) in Class::ALL.into_iter().zip(by_dates) {
                *self.totals.of_mut(dates.max(*ruling)) += records;
                *all += records;
            }
        }
        self.by_dates.iter_mut().zip(&counts.by_dates).for_each(|(count, of_base)| *count += of_base);
    }

    /// Counts one record with these codes: its verdict.
    pub(super) fn count(&mut self, ruling: u32, dates: u32) -> Class {
        self.tally(ruling, dates, |count| *count += 1)
    }

    /// Takes one record with these codes out of the count.
    pub(super) fn uncount(&mut self, ruling: u32, dates: u32) {
        self.tally(ruling, dates, |count| *count -= 1);
    }

    /// Counts a record, if it is one that is judged whole: the verdict on it.
    pub(super) fn count_apart(&mut self, slot: usize) -> Option<Class> {
        let apart = self.apart.iter_mut().find(|apart| apart.slot == slot)?;
        apart.counted = true;
        *self.totals.of_mut(apart.class) += 1;
        Some(apart.class)
    }

    fn tally(&mut self, ruling: u32, dates: u32, change: impl Fn(&mut u32)) -> Class {
        let class = self.of(ruling, dates);
        change(self.totals.of_mut(class));
        let both = [self.by_ruling.get_mut(ruling as usize), self.by_dates.get_mut(dates as usize)];
        both.into_iter().flatten().for_each(change);
        class
    }

    /// How many fail each rule.
    pub(super) fn by_rule(&self) -> BTreeMap<String, u32> {
        let mut sum = ByRule::new(self.ctx);
        let [mut gates, mut readiness] = [&self.gates, &self.readiness].map(|outlines| vec![0; outlines.len()]);
        for ((ruling, class), records) in (0..).zip(&self.rulings).zip(&self.by_ruling) {
            match self.parts(ruling).filter(|_| *class == Class::Ineligible) {
                Some((gate, level)) => {
                    let both = [gates.get_mut(gate as usize), readiness.get_mut(level as usize)];
                    both.into_iter().flatten().for_each(|count| *count += records);
                }
                None if *class == Class::Ineligible => self.add_value(&mut sum, RULING, ruling, *records),
                None => {}
            }
        }
        for (column, counts) in [(Facet::GATES, &gates), (Facet::TRL, &readiness)] {
            (0..).zip(counts).for_each(|(code, records)| self.add_value(&mut sum, column, code, *records));
        }
        for ((code, class), records) in (0..).zip(&self.dates).zip(&self.by_dates) {
            if *class == Class::Ineligible {
                self.add_value(&mut sum, Facet::DATES, code, *records);
            }
        }
        for apart in self.apart.iter().filter(|apart| apart.counted) {
            if let Some(profile) = self.shelf.profile(apart.slot) {
                let whole = summarize(self.ctx, self.startup, &profile, Selection::All);
                sum.add(whole, self.startup, &profile, 1);
            }
        }
        sum.counts
    }

    /// Adds so many records with that value.
    fn add_value(&self, sum: &mut ByRule<'_>, column: usize, code: u32, records: u32) {
        let Some(value) = self.shelf.value(column, code).filter(|_| records > 0) else { return };
        let known = match column {
            Facet::GATES => self.gates.get(code as usize).copied(),
            Facet::TRL => self.readiness.get(code as usize).copied(),
            _ => None,
        };
        let whole = || summarize(self.ctx, self.startup, &value.part, Selection::All);
        sum.add(known.unwrap_or_else(whole), self.startup, &value.part, records);
    }
}

/// The verdict on a ruling, judged whole.
fn shelf_class(ctx: Context<'_>, startup: &PreparedStartup, shelf: &Opportunities, ruling: u32) -> Class {
    shelf.value(RULING, ruling).map_or(Class::Eligible, |value| Class::of(ctx, startup, &value.part))
}

/// The records that the startup's own lists name.
fn apart(ctx: Context<'_>, startup: &PreparedStartup, shelf: &Opportunities) -> Vec<Apart> {
    let named = startup.record.exclude.iter().chain(startup.record.past.iter().map(|past| &past.id));
    let slots = set::of(named.filter_map(|id| shelf.slot(id)));
    let whole = |slot| Some(Apart { slot, class: Class::of(ctx, startup, &shelf.profile(slot)?), counted: false });
    slots.into_iter().filter_map(whole).collect()
}

/// For each ruling of the tail alone the gates and the readiness that it stands for, unless it must be judged whole.
fn late(shelf: &Opportunities) -> Vec<Option<(u32, u32)>> {
    let known = shelf.base().rulings.len();
    let mut late = vec![None; shelf.width(RULING) - known];
    if late.is_empty() {
        return late;
    }
    for (_, row) in shelf.tail() {
        let place = (row.code(RULING) as usize).checked_sub(known).and_then(|at| late.get_mut(at));
        let (gates, level) = (row.code(Facet::GATES), row.code(Facet::TRL));
        let is_whole = || shelf.value(Facet::GATES, gates).is_none_or(|value| value.part.gates.needs_more());
        if let Some(place) = place.filter(|place| place.is_none()) {
            *place = (!is_whole()).then_some((gates, level));
        }
    }
    late
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
