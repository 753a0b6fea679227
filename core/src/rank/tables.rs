//! A query's tables: every criterion, evaluated once for each distinct value of the catalogue.

use super::Order;
use crate::catalog::{Atoms, MASKED, Opportunities, facet_of};
use crate::criteria::{COUNT, Context, Row, TABLE, most};
use crate::matcher::Matcher;
use crate::membership::Membership;
use crate::profile::{Family, OpportunityProfile, StartupProfile};

/// Marks an entry that is only a bound: the value was not evaluated yet. No entry reaches that bit.
const BOUND: u64 = 1 << 63;

/// Marks an entry that is the value. One without a mark was not met yet: a wide table begins as zeros, which cost nothing.
const KNOWN: u64 = 1 << 62;

/// An entry without its mark.
const PACKED: u64 = KNOWN - 1;

/// What a table holds of a membership: the end that orders first above the other one, so that sums of weighted entries
/// compare as (score, low) do, or (low, score).
fn packed(order: Order, membership: Membership) -> u64 {
    let (point, low) = (u64::from(membership.point()), u64::from(membership.low()));
    match order {
        Order::Score => (point << 32) | low,
        Order::Low => (low << 32) | point,
    }
}

/// A score's place in the order, as [`packed`] memberships sum to it.
pub(super) fn place(order: Order, score: u32, low: u32) -> u64 {
    match order {
        Order::Score => (u64::from(score) << 32) | u64::from(low),
        Order::Low => (u64::from(low) << 32) | u64::from(score),
    }
}

/// The best of some atoms, each end by itself.
fn best(of_atoms: &[u64], atoms: &[u32]) -> u64 {
    let each = atoms.iter().filter_map(|atom| of_atoms.get(*atom as usize));
    let (heads, rests) = each.fold((0, 0), |(h, r), packed| (h.max(packed >> 32), r.max(packed & u64::from(u32::MAX))));
    (heads << 32) | rests
}

/// The part that orders first.
pub(super) const fn head(packed: u64) -> u64 {
    packed >> 32
}

/// One criterion of a query.
struct Table<'a> {
    row: &'static Row,
    facet: usize,
    /// By code.
    values: Vec<u64>,
    /// No value is above it.
    most: u64,
    /// No entry is.
    bound: u64,
    eager: bool,
    /// The head of each atom; empty for a column without atoms.
    atoms: Vec<u64>,
    /// Each atom, and the atoms of the base's values: what bounds a value that is not evaluated.
    parts: Option<(Vec<u64>, &'a Atoms)>,
}

/// One criterion that weighs something, for one family.
#[derive(Clone, Copy)]
pub(super) struct Weighted {
    table: usize,
    facet: usize,
    weight: u64,
}

/// The criteria of a family, evaluated ones first.
#[derive(Default)]
pub(super) struct Sum {
    eager: Vec<Weighted>,
    lazy: Vec<Weighted>,
    /// All of them, those that weigh most first, each with the most that the ones after it add.
    by_weight: Vec<(Weighted, u64)>,
    /// The head that no record of the family surpasses.
    pub(super) most: u64,
}

/// All of them.
pub(super) struct Tables<'a> {
    ctx: Context<'a>,
    startup: &'a StartupProfile,
    shelf: &'a Opportunities,
    order: Order,
    tables: Vec<Table<'a>>,
    sums: [Sum; Family::ALL.len()],
    is_filled: bool,
}

impl<'a> Tables<'a> {
    pub(super) fn new(
        matcher: &'a Matcher,
        ctx: Context<'a>,
        startup: &'a StartupProfile,
        shelf: &'a Opportunities,
        order: Order,
        few: usize,
    ) -> Self {
        let weighs =
            |row: &Row| Family::ALL.iter().any(|f| matcher.weights().of(*f).get(row.criterion.index()) != Some(&0));
        let point = |row: &Row, part: &OpportunityProfile| packed(order, (row.evaluate)(ctx, startup, part).membership);
        let table = |row: &'static Row| {
            let facet = facet_of(row.criterion);
            let (width, used) = (shelf.width(facet), weighs(row));
            let eager = width <= few;
            let atoms = shelf.base().atoms.get(row.criterion.index()).and_then(Option::as_ref);
            let most = packed(order, most(row.criterion, startup));
            let mut table =
                Table { row, facet, values: Vec::new(), most, bound: most, eager, atoms: Vec::new(), parts: None };
            if !used {
                return table;
            }
            if eager {
                table.values = shelf.values(facet).map(|value| point(row, &value.part) | KNOWN).collect();
                let values = || table.values.iter().map(|value| value & PACKED);
                table.atoms = atoms.into_iter().flat_map(|_| values()).map(head).collect();
                table.most = values().max().unwrap_or(0);
                table.bound = table.most;
                return table;
            }
            // Zeros that nobody has touched take no time.
            table.values = vec![0; width];
            if let Some(atoms) = atoms {
                let of_atoms: Vec<u64> = atoms.parts.iter().map(|part| point(row, part)).collect();
                table.atoms = of_atoms.iter().copied().map(head).collect();
                if atoms.covers(width) {
                    let all: Vec<u32> = (0..).take(of_atoms.len()).collect();
                    table.bound = best(&of_atoms, &all);
                }
                table.parts = Some((of_atoms, atoms));
            }
            table
        };
        let tables: Vec<Table<'a>> = TABLE.iter().map(table).collect();
        let sums = Family::ALL.map(|family| Sum::new(&tables, matcher.weights().of(family)));
        Self { ctx, startup, shelf, order, tables, sums, is_filled: false }
    }

    /// Bounds every value: what a look at every record needs.
    pub(super) fn fill(&mut self) {
        if !self.is_filled {
            self.tables.iter_mut().filter(|table| !table.eager).for_each(Table::fill);
            self.is_filled = true;
        }
    }

    pub(super) fn sum(&self, family: Family) -> &Sum {
        let [first, ..] = &self.sums;
        self.sums.get(family as usize).unwrap_or(first)
    }

    /// The record's place in the order, if it is at least `least`.
    pub(super) fn score(&mut self, family: Family, code: impl Fn(usize) -> u32, least: u64) -> Option<u64> {
        let [first, ..] = &self.sums;
        let sum = self.sums.get(family as usize).unwrap_or(first);
        let look = |w: &Weighted| {
            let table = self.tables.get(w.table)?;
            Some((table.values.get(code(w.facet) as usize)? & PACKED) * w.weight)
        };
        let mut bound: u64 = sum.eager.iter().filter_map(look).sum();
        for w in &sum.lazy {
            bound += self.tables.get_mut(w.table).map_or(0, |table| table.bound(code(w.facet))) * w.weight;
        }
        for w in &sum.lazy {
            if bound < least {
                return None;
            }
            let Some(table) = self.tables.get_mut(w.table) else { continue };
            let (before, value) = table.settle(self.ctx, self.startup, self.shelf, self.order, code(w.facet));
            bound = bound - before * w.weight + value * w.weight;
        }
        (bound >= least).then_some(bound)
    }

    /// For records of the base from a position on: sums that their places do not surpass, the criteria that weigh most
    /// first. False as soon as none of them can be at least `least`, with the sums not all made.
    pub(super) fn sum_block(&self, family: Family, start: usize, sums: &mut [u64], least: u64) -> bool {
        sums.fill(0);
        let columns = &self.shelf.base().columns;
        for (w, rest) in &self.sum(family).by_weight {
            let codes = columns.get(w.facet).and_then(|codes| codes.get(start..start + sums.len()));
            let (Some(codes), Some(table)) = (codes, self.tables.get(w.table)) else { continue };
            let mut top = 0;
            for (sum, code) in sums.iter_mut().zip(codes) {
                *sum += (table.values.get(*code as usize).copied().unwrap_or(0) & PACKED) * w.weight;
                top = top.max(*sum);
            }
            if top + rest < least {
                return false;
            }
        }
        true
    }

    /// For each criterion that the family weighs and whose values have atoms: the atoms of records that may reach
    /// the cut, if there are others.
    pub(super) fn able(&self, family: Family, cut: u64) -> impl Iterator<Item = (usize, Vec<usize>)> {
        let sum = self.sum(family);
        let slack = sum.most.saturating_sub(cut);
        sum.eager.iter().chain(&sum.lazy).filter(|w| w.table < MASKED).filter_map(move |w| {
            let table = self.tables.get(w.table)?;
            let most = table.head_most();
            let reaches = |value: &u64| (most - (*value).min(most)) * w.weight <= slack;
            let able: Vec<usize> =
                table.atoms.iter().enumerate().filter(|(_, value)| reaches(value)).map(|(atom, _)| atom).collect();
            (able.len() < table.atoms.len()).then_some((w.table, able))
        })
    }
}

impl Table<'_> {
    /// The head that no value surpasses.
    fn head_most(&self) -> u64 {
        self.atoms.iter().copied().max().filter(|_| !self.eager).unwrap_or_else(|| head(self.most))
    }

    /// Evaluates a value unless that was done: the entry before, a bound, and the value.
    fn settle(
        &mut self,
        ctx: Context<'_>,
        startup: &StartupProfile,
        shelf: &Opportunities,
        order: Order,
        code: u32,
    ) -> (u64, u64) {
        let before = self.bound(code);
        let Some(place) = self.values.get_mut(code as usize) else { return (0, 0) };
        if *place & KNOWN == 0 {
            let part = shelf.value(self.facet, code).map(|value| &value.part);
            let value = part.map_or(0, |part| packed(order, (self.row.evaluate)(ctx, startup, part).membership));
            *place = value | KNOWN;
        }
        (before, *place & PACKED)
    }

    /// What a value is worth at most: the best of its atoms, until it is evaluated.
    fn bound(&mut self, code: u32) -> u64 {
        let Some(place) = self.values.get_mut(code as usize) else { return 0 };
        if *place == 0 {
            let of_atoms =
                self.parts.as_ref().and_then(|(of_atoms, atoms)| Some(best(of_atoms, atoms.of_value(code)?)));
            // Columns without atoms, and the tail's values.
            *place = of_atoms.unwrap_or(self.most) | BOUND;
        }
        *place & PACKED
    }

    fn fill(&mut self) {
        let bound = |entry: &mut u64, bound: u64| *entry = if *entry == 0 { bound | BOUND } else { *entry };
        let mut entries = self.values.iter_mut();
        if let Some((of_atoms, atoms)) = &self.parts {
            atoms.of_values().zip(entries.by_ref()).for_each(|(atoms, entry)| bound(entry, best(of_atoms, atoms)));
        }
        let most = self.most;
        entries.for_each(|entry| bound(entry, most));
    }
}

impl Sum {
    fn new(tables: &[Table<'_>], weights: &[u16; COUNT]) -> Self {
        let mut sum = Self::default();
        for (i, (table, weight)) in tables.iter().zip(weights).enumerate().filter(|(_, (_, weight))| **weight > 0) {
            let weight = u64::from(*weight);
            let weighted = Weighted { table: i, facet: table.facet, weight };
            if table.eager {
                sum.eager.push(weighted);
            } else {
                sum.lazy.push(weighted);
            }
            sum.most += table.head_most() * weight;
        }
        let mut all: Vec<Weighted> = sum.eager.iter().chain(&sum.lazy).copied().collect();
        all.sort_by_key(|w| w.weight);
        let mut rest = 0;
        for w in all {
            sum.by_weight.push((w, rest));
            rest += w.weight * tables.get(w.table).map_or(0, |table| table.bound);
        }
        sum.by_weight.reverse();
        sum
    }
}
