//! A query's tables: what every distinct value of the catalog is worth to the startup, criterion by criterion.
//!
//! A narrow column is evaluated before the search. Of a column made of atoms only the atoms are, and a value is the best
//! of its own; of any other column only what the search meets.

use std::cmp::Reverse;

use super::Order;
use super::term_scores::TermScoreCache;
use crate::criteria::{COUNT, Context, Criterion, Row, max_membership, rows};
use crate::index::{ANYWHERE, Atoms, Cell, Line, Opportunities, Told, facet_of};
use crate::matcher::Matcher;
use crate::membership::Membership;
use crate::prepared::{Family, PreparedOpportunity, PreparedStartup};

/// Marks an entry that was evaluated: a table begins as zeros, which cost nothing. No worth reaches that bit.
const KNOWN: u64 = 1 << 63;

/// An entry without its mark.
const WORTH: u64 = KNOWN - 1;

/// What a table holds of a membership: the end that orders first above the other one, so that sums of weighted entries
/// compare as (score, low) do, or (low, score).
pub(super) fn packed(order: Order, membership: Membership) -> u64 {
    place(order, u32::from(membership.point()), u32::from(membership.low()))
}

/// A score's place in the order, as [`packed`] memberships sum to it.
pub(super) fn place(order: Order, score: u32, low: u32) -> u64 {
    match order {
        Order::Score => (u64::from(score) << 32) | u64::from(low),
        Order::Low => (u64::from(low) << 32) | u64::from(score),
    }
}

/// The part that orders first.
pub(super) fn head(packed: u64) -> u32 {
    u32::try_from(packed >> 32).unwrap_or(u32::MAX)
}

/// The part that orders last.
const fn rest(packed: u64) -> u64 {
    packed & u32::MAX as u64
}

/// Who asks, and of what.
#[derive(Clone, Copy)]
struct Asking<'a> {
    ctx: Context<'a>,
    startup: &'a PreparedStartup,
    shelf: &'a Opportunities,
    cache: &'a TermScoreCache,
    order: Order,
}

impl Asking<'_> {
    fn worth(&self, row: &Row, part: &PreparedOpportunity) -> u64 {
        packed(self.order, (row.evaluate)(self.ctx, self.startup, part).membership)
    }
}

/// One criterion of a query.
struct Table<'a> {
    row: &'static Row,
    facet: usize,
    /// What the criterion gives at most, and what it gives a record of the base at most.
    limit: u64,
    most: u64,
    /// The values of the base, if they are made of atoms.
    made: Option<Made<'a>>,
    /// The other values, in the order of codes, evaluated or not.
    values: Vec<u64>,
    /// Whether each value is known without evaluating anything.
    is_known: bool,
}

/// What the values of a column are made of.
struct Made<'a> {
    atoms: &'a Atoms,
    worth: Vec<u64>,
    /// Atom → what a value is worth at most of whose atoms none orders before this one.
    bounds: Vec<u64>,
}

/// One criterion that weighs something, for one family.
#[derive(Clone, Copy)]
struct Weighted {
    table: usize,
    facet: usize,
    weight: u32,
}

/// The criteria of a family.
#[derive(Default)]
struct Sum {
    /// What weighs most comes first: it leaves the rest out soonest.
    all: Vec<Weighted>,
    /// Those with values that are still to be evaluated.
    open: Vec<Weighted>,
    /// What is the same for every record.
    same: u64,
    /// By criterion.
    weights: [u32; COUNT],
    /// No record at all surpasses the first, no record of the base the second.
    limit: u64,
    most: u64,
}

/// All of them.
pub(super) struct Tables<'a> {
    asking: Asking<'a>,
    tables: Vec<Table<'a>>,
    sums: [Sum; Family::ALL.len()],
    /// The heads of each table as one list, for a look at every record: half as much to keep near as both parts.
    whole: Vec<Vec<u32>>,
}

impl<'a> Tables<'a> {
    /// Columns of no more than `few` values are evaluated.
    pub(super) fn new(
        matcher: &'a Matcher,
        ctx: Context<'a>,
        startup: &'a PreparedStartup,
        shelf: &'a Opportunities,
        cache: &'a TermScoreCache,
        order: Order,
        few: usize,
    ) -> Self {
        let asking = Asking { ctx, startup, shelf, cache, order };
        let weights = |family: Family| matcher.weights().of(family);
        let table = |row: &'static Row| {
            let weighs = Family::ALL.iter().any(|family| weights(*family)[row.criterion] != 0);
            // What weighs nothing still tells where a record stands best.
            let places = matches!(row.criterion, Criterion::Sector | Criterion::Place);
            let table = Table::new(row, packed(order, max_membership(row.criterion, startup)));
            if weighs || places { table.over(asking, few) } else { table }
        };
        let tables: Vec<Table<'a>> = rows().map(table).collect();
        let sums = Family::ALL.map(|family| Sum::new(&tables, weights(family).as_array()));
        Self { asking, tables, sums, whole: Vec::new() }
    }

    fn sum(&self, family: Family) -> &Sum {
        let [first, ..] = &self.sums;
        self.sums.get(family as usize).unwrap_or(first)
    }

    /// What no record of some families surpasses.
    pub(super) fn most(&self, of: impl Fn(Family) -> bool) -> u64 {
        Family::ALL.into_iter().filter(|family| of(*family)).map(|family| self.sum(family).most).max().unwrap_or(0)
    }

    /// What no record of a line surpasses that stands best in it.
    pub(super) fn of_line(&self, line: &Line) -> u64 {
        self.sum(line.family).most - self.loss(Criterion::Sector, line.family, line.sector)
    }

    /// The same of a cell, from its line's bound.
    pub(super) fn of_cell(&self, line: &Line, bound: u64, cell: &Cell) -> u64 {
        bound - self.loss(Criterion::Place, line.family, cell.place)
    }

    /// How much less than the best an atom is worth.
    fn loss(&self, criterion: Criterion, family: Family, atom: u32) -> u64 {
        let weight = self.sum(family).weights.get(criterion.index()).copied().unwrap_or(0);
        let table = self.tables.get(criterion.index());
        table
            .and_then(|table| Some((table.most - table.made.as_ref()?.bounds.get(atom as usize)?) * u64::from(weight)))
            .unwrap_or(0)
    }

    /// The same of a block, from its cell's bound; what is not known is evaluated only if the rest leaves a chance.
    pub(super) fn of_block(&mut self, family: Family, mut bound: u64, told: &[Told], least: u64) -> u64 {
        let [first, ..] = &self.sums;
        let sum = self.sums.get(family as usize).unwrap_or(first);
        for evaluates in [false, true] {
            for values in told.chunk_by(|a, b| a.criterion == b.criterion) {
                let Some(criterion) = values.first().map(|told| told.criterion as usize) else { continue };
                let Some(table) = self.tables.get_mut(criterion).filter(|table| table.is_known != evaluates) else {
                    continue;
                };
                let weight = sum.weights.get(criterion).copied().unwrap_or(0);
                if weight > 0 && bound >= least {
                    let settle = |told: &Told| table.settle(self.asking, told.code);
                    let best = values.iter().map(settle).max().unwrap_or(0);
                    bound -= (table.most - best) * u64::from(weight);
                }
            }
        }
        bound
    }

    /// True when none of the value's atoms orders before this one, nor any equal one stands before it: of the places where
    /// a record stands, exactly one is its best.
    pub(super) fn is_best(&self, criterion: Criterion, code: u32, atom: u32) -> bool {
        let made = self.tables.get(criterion.index()).and_then(|table| table.made.as_ref());
        atom == ANYWHERE || made.and_then(|made| made.best_atom(code)).is_none_or(|best| best == atom)
    }

    /// The record's place in the order, if it is at least `least`.
    pub(super) fn score(&mut self, family: Family, code: impl Fn(usize) -> u32, least: u64) -> Option<u64> {
        let [first, ..] = &self.sums;
        let sum = self.sums.get(family as usize).unwrap_or(first);
        let mut score = sum.limit;
        for w in &sum.all {
            let Some(table) = self.tables.get(w.table) else { continue };
            score -= (table.limit - table.bound(code(w.facet))) * u64::from(w.weight);
            if score < least {
                return None;
            }
        }
        for w in &sum.open {
            if score < least {
                return None;
            }
            let Some(table) = self.tables.get_mut(w.table) else { continue };
            let (code, before) = (code(w.facet), table.bound(code(w.facet)));
            score -= (before - table.settle(self.asking, code)) * u64::from(w.weight);
        }
        (score >= least).then_some(score)
    }

    /// For records of the base from a position on: what the heads of their places do not surpass.
    pub(super) fn sum_block(&mut self, family: Family, start: usize, sums: &mut [u32]) {
        if self.whole.is_empty() {
            self.whole = self.tables.iter().map(Table::whole).collect();
        }
        let (rows, sum) = (&self.asking.shelf.base().rows, self.sum(family));
        sums.fill(head(sum.same));
        // Column by column: the rows of a block are in the nearest cache, and one table after the other.
        for w in &sum.all {
            let Some(values) = self.whole.get(w.table) else { continue };
            match (rows.narrow_column(w.facet, start), values.first_chunk::<NARROW>()) {
                // One byte is always within the chunk, and the compiler knows.
                (Some(codes), Some(values)) => add(sums, w.weight, values, codes.map(usize::from)),
                _ => add(sums, w.weight, values, rows.column(w.facet, start).map(|code| code as usize)),
            }
        }
    }
}

/// Values that the codes of one byte may have.
const NARROW: usize = 256;

fn add(sums: &mut [u32], weight: u32, values: &[u32], codes: impl Iterator<Item = usize>) {
    for (sum, code) in sums.iter_mut().zip(codes) {
        *sum += values.get(code).copied().unwrap_or(0) * weight;
    }
}

impl<'a> Table<'a> {
    /// Without values.
    fn new(row: &'static Row, limit: u64) -> Self {
        Self { row, facet: facet_of(row.criterion), limit, most: limit, made: None, values: Vec::new(), is_known: true }
    }

    fn over(mut self, asking: Asking<'a>, few: usize) -> Self {
        let Asking { ctx, startup, shelf, cache, order } = asking;
        let width = shelf.width(self.facet);
        if let Some(atoms) = shelf.base().grid.atoms(self.row.criterion) {
            let worths = cache.of(ctx, self.row, startup, atoms);
            let made = Made::new(atoms, worths.into_iter().map(|worth| packed(order, worth)).collect());
            self.most = made.bounds.iter().copied().max().unwrap_or(0);
            self.values = vec![0; width - atoms.values()];
            self.is_known = self.values.is_empty();
            self.made = Some(made);
        } else if width <= few {
            self.values = shelf.values(self.facet).map(|value| asking.worth(self.row, &value.part) | KNOWN).collect();
            self.most = self.values.iter().map(|value| value & WORTH).max().unwrap_or(0);
        } else {
            // Zeros that nobody has touched take no time.
            self.values = vec![0; width];
            self.is_known = false;
        }
        self
    }

    /// True when every record is worth the most.
    fn is_one_value(&self) -> bool {
        self.is_known && self.made.is_none() && self.values.len() <= 1
    }

    /// What a value is worth at most.
    fn bound(&self, code: u32) -> u64 {
        match self.made.as_ref().map(|made| (made, made.atoms.of_value(code))) {
            Some((made, Some(atoms))) => made.best(atoms),
            _ => match self.values.get(self.at(code)) {
                Some(0) => self.limit,
                value => value.map_or(0, |value| value & WORTH),
            },
        }
    }

    /// What a value is worth.
    fn settle(&mut self, asking: Asking<'_>, code: u32) -> u64 {
        let at = self.at(code);
        if let Some(entry) = self.values.get_mut(at).filter(|entry| **entry == 0) {
            let value = asking.shelf.value(self.facet, code);
            *entry = value.map_or(0, |value| asking.worth(self.row, &value.part)) | KNOWN;
        }
        self.bound(code)
    }

    /// Where a value stands that is not made of atoms.
    fn at(&self, code: u32) -> usize {
        let made = self.made.as_ref().map_or(0, |made| made.atoms.values());
        (code as usize).checked_sub(made).unwrap_or(usize::MAX)
    }

    /// The heads of what each value is worth at most, and zeros for the rest of [`NARROW`].
    fn whole(&self) -> Vec<u32> {
        let mut whole = Vec::with_capacity(NARROW);
        if let Some(made) = &self.made {
            let heads: Vec<u32> = made.worth.iter().map(|worth| head(*worth)).collect();
            let best = |atoms: &[u32]| atoms.iter().filter_map(|atom| heads.get(*atom as usize)).max().copied();
            whole.extend(made.atoms.each_value().map(|atoms| best(atoms).unwrap_or(0)));
        }
        let unknown = head(self.limit);
        let worth = |value: &u64| if *value == 0 { unknown } else { head(value & WORTH) };
        whole.extend(self.values.iter().map(worth));
        whole.resize(whole.len().max(NARROW), 0);
        whole
    }
}

impl<'a> Made<'a> {
    fn new(atoms: &'a Atoms, worth: Vec<u64>) -> Self {
        let mut order: Vec<(u64, usize)> = worth.iter().copied().zip(0..).collect();
        order.sort_unstable();
        let (mut bounds, mut most) = (vec![0; worth.len()], 0);
        for equals in order.chunk_by(|a, b| head(a.0) == head(b.0)) {
            most = equals.iter().map(|(worth, _)| rest(*worth)).fold(most, u64::max);
            for (worth, atom) in equals {
                bounds.get_mut(*atom).into_iter().for_each(|bound| *bound = (u64::from(head(*worth)) << 32) | most);
            }
        }
        Self { atoms, worth, bounds }
    }

    /// The best of some atoms, each end by itself.
    fn best(&self, atoms: &[u32]) -> u64 {
        let each = atoms.iter().filter_map(|atom| self.worth.get(*atom as usize));
        let (heads, rests) = each.fold((0, 0), |(h, r), worth| (h.max(head(*worth)), r.max(rest(*worth))));
        (u64::from(heads) << 32) | rests
    }

    /// The first of a value's atoms that none of them orders before.
    fn best_atom(&self, code: u32) -> Option<u32> {
        let worth = |atom: &u32| self.worth.get(*atom as usize).map_or(0, |worth| head(*worth));
        let atoms = self.atoms.of_value(code)?.iter().map(|atom| (worth(atom), *atom));
        atoms.reduce(|best, other| if other.0 > best.0 { other } else { best }).map(|(_, atom)| atom)
    }
}

impl Sum {
    fn new(tables: &[Table<'_>], weights: &[u16; COUNT]) -> Self {
        let mut sum = Self { weights: weights.map(u32::from), ..Self::default() };
        for (i, (table, weight)) in tables.iter().zip(sum.weights).enumerate().filter(|(_, (_, weight))| *weight > 0) {
            let most = table.most * u64::from(weight);
            sum.most += most;
            if table.is_one_value() {
                (sum.same, sum.limit) = (sum.same + most, sum.limit + most);
                continue;
            }
            sum.limit += table.limit * u64::from(weight);
            let weighted = Weighted { table: i, facet: table.facet, weight };
            sum.all.push(weighted);
            if !table.is_known {
                sum.open.push(weighted);
            }
        }
        sum.all.sort_by_key(|w| Reverse(w.weight));
        sum
    }
}
