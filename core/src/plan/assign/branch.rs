//! Quotas that overlap or are shares: the best plan by branch and bound.
//!
//! Limits that no two trees hold become sums with a price each (Lagrange): the network then still gives the best plan of what is
//! left, and its worth is a bound on every plan that keeps the sums. Where the sums are not kept, the count of one set of
//! pairs is cut into two ranges, or one pair is decided, and both parts are looked at, the more promising one first.

use std::collections::{BTreeMap, BinaryHeap};

use super::super::candidates::{index, small};
use super::Cut;
use super::dense;
use super::limits::{Limit, Trees, trees};
use super::model::{ANY, Model, Sum};
use super::network::{Arcs, Network, Pair};

/// Prices tried for the sums of one part at most.
const ROUNDS: u32 = 16;

/// The best plan found, and what proves how good it is.
pub(super) struct Found {
    /// The pairs, in order.
    pub(super) pairs: Vec<u32>,
    pub(super) total: i64,
    /// No plan is worth more.
    pub(super) bound: i64,
    /// Parts that were looked at.
    pub(super) looked: u32,
    /// The prices of startups, opportunities and limits, in the order of the model's; then of its sums.
    pub(super) prices: Prices,
    /// What one more seat gains, for opportunities and limits; none where quotas overlap.
    pub(super) one_more: Option<(Vec<i64>, Vec<i64>)>,
    /// It is the first of the best plans in the order of ids.
    pub(super) first: bool,
}

#[derive(Default)]
pub(super) struct Prices {
    pub(super) programmes: Vec<i64>,
    pub(super) seats: Vec<i64>,
    pub(super) limits: Vec<i64>,
    pub(super) sums: Vec<i64>,
}

/// Why there is no plan.
pub(super) enum None {
    /// These limits of the network leave none.
    Cut(Cut),
    /// None keeps the sums.
    Proven,
    /// None was found within the parts that were looked at.
    NotFound,
}

/// A part of all plans.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    bound: i64,
    /// Later parts come first among equals: they are nearer to a plan.
    number: u32,
    /// Cell, from, to.
    counts: Vec<(usize, u32, u32)>,
    pairs: Vec<(u32, bool)>,
    prices: Vec<i64>,
}

struct Search<'m> {
    model: &'m Model<'m>,
    network: Network,
    sums: Vec<Sum>,
    /// Pairs that are alike for every sum and limit, and their node where a tree holds them.
    cells: Vec<(Limit, Option<u32>)>,
    limit_nodes: Vec<Option<u32>>,
    lefts: u32,
    best: Option<(i64, Vec<u32>)>,
}

/// # Errors
/// When no plan keeps all limits, or none was found.
pub(super) fn best(model: &Model<'_>, most: u32) -> Result<Found, None> {
    if let Some(found) = dense::dense(model) {
        return Ok(found);
    }
    let limits: Vec<Limit> = model.limits.iter().map(|named| named.limit.clone()).collect();
    let placed = trees(model.candidates, &model.programmes, &model.seats, &limits);
    let sums = sums(model, &placed.nodes);
    if sums.is_empty() {
        return flow(model, placed);
    }
    let cells = cells(&sums, &limits, model.candidates.len());
    let all: Vec<Limit> = limits.iter().chain(&cells).cloned().collect();
    let Trees { left, right, mut nodes } = trees(model.candidates, &model.programmes, &model.seats, &all);
    let cell_nodes = nodes.split_off(limits.len());
    let lefts = small(left.nodes.len());
    let network = Network::new(Arcs::of(model.candidates), model.pairs.clone(), left, &right);
    let cells = cells.into_iter().zip(cell_nodes).collect();
    Search { model, network, sums, cells, limit_nodes: nodes, lefts, best: None }.run(most)
}

fn flow(model: &Model<'_>, Trees { left, right, nodes }: Trees) -> Result<Found, None> {
    let lefts = small(left.nodes.len());
    let mut network = Network::new(Arcs::of(model.candidates), model.pairs.clone(), left, &right);
    network.solve().map_err(None::Cut)?;
    let first = network.order();
    let prices = prices(model, &mut network, &nodes, lefts);
    let gains = network.one_more();
    let at = |node: u32| gains.get(index(node)).copied().unwrap_or(0);
    let seats = (0..small(model.seats.len())).map(|o| at(lefts + o)).collect();
    let limits = nodes.iter().map(|node| node.map_or(0, at)).collect();
    let total = network.total();
    let pairs = network.taken();
    Ok(Found { pairs, total, bound: total, looked: 1, prices, one_more: Some((seats, limits)), first })
}

/// The prices of the model's limits; those that ask for nothing are free.
fn prices(model: &Model<'_>, network: &mut Network, nodes: &[Option<u32>], lefts: u32) -> Prices {
    let mut loose = vec![false; network.nodes.len()];
    let mut note = |node: u32, most: u32, size: usize| {
        if let Some(loose) = loose.get_mut(index(node)) {
            *loose = most == ANY || index(most) > size;
        }
    };
    for (startup, most) in (0..).zip(&model.programmes) {
        note(startup, *most, model.candidates.range(startup).len());
    }
    let mut sizes = vec![0; model.seats.len()];
    for to in model.candidates.to() {
        if let Some(size) = sizes.get_mut(index(*to)) {
            *size += 1;
        }
    }
    for (node, ((_, most), size)) in (lefts..).zip(model.seats.iter().zip(sizes)) {
        note(node, *most, size);
    }
    for (node, named) in nodes.iter().zip(&model.limits) {
        if let Some(node) = node {
            note(*node, named.limit.most, named.limit.pairs.len());
        }
    }
    network.loosen(&loose);
    let all = network.limit_prices();
    let at = |node: u32| all.get(index(node)).copied().unwrap_or(0);
    Prices {
        programmes: (0..small(model.programmes.len())).map(at).collect(),
        seats: (0..small(model.seats.len())).map(|o| at(lefts + o)).collect(),
        limits: nodes.iter().map(|node| node.map_or(0, at)).collect(),
        sums: Vec::new(),
    }
}

/// The sums of a model, in the order of their prices.
pub(super) fn all_sums(model: &Model<'_>) -> Vec<Sum> {
    if model.limits.is_empty() {
        return model.sums.clone();
    }
    let limits: Vec<Limit> = model.limits.iter().map(|named| named.limit.clone()).collect();
    sums(model, &trees(model.candidates, &model.programmes, &model.seats, &limits).nodes)
}

/// The model's sums, and one for each end of a limit that no tree holds.
fn sums(model: &Model<'_>, nodes: &[Option<u32>]) -> Vec<Sum> {
    let mut sums = model.sums.clone();
    for (named, _) in model.limits.iter().zip(nodes).filter(|(_, node)| node.is_none()) {
        let terms = |sign: i64| named.limit.pairs.iter().map(|pair| (*pair, sign)).collect();
        if let Some(name) = &named.at_least {
            sums.push(Sum { terms: terms(1), least: i64::from(named.limit.least), name: name.clone() });
        }
        if let Some(name) = named.at_most.as_ref().filter(|_| index(named.limit.most) < named.limit.pairs.len()) {
            sums.push(Sum { terms: terms(-1), least: -i64::from(named.limit.most), name: name.clone() });
        }
    }
    sums
}

/// The pairs of the sums, divided by what each sum and limit makes of them.
fn cells(sums: &[Sum], limits: &[Limit], pairs: usize) -> Vec<Limit> {
    let mut marks: Vec<Vec<(usize, i64)>> = vec![Vec::new(); pairs];
    for (i, sum) in sums.iter().enumerate() {
        for (pair, weight) in &sum.terms {
            marks.get_mut(index(*pair)).into_iter().for_each(|marks| marks.push((i, *weight)));
        }
    }
    // Only pairs of sums matter; among those the limits divide further, so that no cell crosses a limit.
    for (i, limit) in limits.iter().enumerate() {
        for pair in &limit.pairs {
            if let Some(marks) = marks.get_mut(index(*pair)).filter(|marks| !marks.is_empty()) {
                marks.push((sums.len() + i, 1));
            }
        }
    }
    let mut cells: BTreeMap<Vec<(usize, i64)>, Vec<u32>> = BTreeMap::new();
    for (pair, marks) in (0..).zip(marks).filter(|(_, marks)| !marks.is_empty()) {
        cells.entry(marks).or_default().push(pair);
    }
    cells.into_values().map(|pairs| Limit { least: 0, most: small(pairs.len()), pairs }).collect()
}

impl Search<'_> {
    fn run(mut self, most: u32) -> Result<Found, None> {
        let mut open =
            BinaryHeap::from([Part { bound: i64::MAX, prices: vec![0; self.sums.len()], ..Part::default() }]);
        let (mut looked, mut root) = (0, Option::None);
        while let Some(part) = open.pop() {
            if self.worth().is_some_and(|worth| part.bound <= worth) {
                open.clear();
                break;
            }
            if looked == most {
                open.push(part);
                break;
            }
            looked += 1;
            let look = self.look(part);
            if looked == 1 {
                root = Some(self.root_prices(look.as_ref()));
            }
            for mut part in look.into_iter().flat_map(|part| self.divided(&part)) {
                part.number = looked;
                open.push(part);
            }
        }
        let rest = open.into_iter().map(|part| part.bound).max();
        let Some((total, pairs)) = self.best else {
            return Err(if rest.is_some() { None::NotFound } else { None::Proven });
        };
        let bound = rest.unwrap_or(total).max(total);
        Ok(Found {
            pairs,
            total,
            bound,
            looked,
            prices: root.unwrap_or_default(),
            one_more: Option::None,
            first: false,
        })
    }

    fn worth(&self) -> Option<i64> {
        self.best.as_ref().map(|(total, _)| *total)
    }

    /// Bounds a part by prices of the sums; none when it holds no plan that is better than the best.
    fn look(&mut self, mut part: Part) -> Option<Part> {
        self.enter(&part);
        let mut prices = part.prices.clone();
        for _ in 0..ROUNDS {
            let (bound, slack) = self.priced(&prices)?;
            if bound < part.bound {
                (part.bound, part.prices) = (bound, prices.clone());
            }
            // No plan is worth less than nothing: below, the part holds none.
            if part.bound < 0 || self.worth().is_some_and(|worth| part.bound <= worth) {
                return Option::None;
            }
            let step = self.step(&prices, &slack, bound);
            if step == prices {
                break;
            }
            prices = step;
        }
        Some(part)
    }

    /// The part's limits, upon those of the model.
    fn enter(&mut self, part: &Part) {
        for (cell, node) in &self.cells {
            self.network.limit(*node, 0, small(cell.pairs.len()));
        }
        for (cell, least, most) in &part.counts {
            let node = self.cells.get(*cell).and_then(|(_, node)| *node);
            self.network.limit(node, *least, *most);
        }
        self.network.pairs.clone_from(&self.model.pairs);
        for (pair, taken) in &part.pairs {
            self.network.decide(*pair, if *taken { Pair::Fixed } else { Pair::Out });
        }
    }

    /// The best plan at these prices: the bound it is, and what it leaves of each sum. A plan that keeps the sums is noted.
    fn priced(&mut self, prices: &[i64]) -> Option<(i64, Vec<i64>)> {
        let mut gains: Vec<i64> = self.model.candidates.scores().iter().map(|score| i64::from(*score)).collect();
        for (sum, price) in self.sums.iter().zip(prices).filter(|(_, price)| **price != 0) {
            for (pair, weight) in &sum.terms {
                gains.get_mut(index(*pair)).into_iter().for_each(|gain| *gain += price * weight);
            }
        }
        self.network.price_pairs(gains);
        self.network.solve().ok()?;
        let asked: i64 = self.sums.iter().zip(prices).map(|(sum, price)| price * sum.least).sum();
        let slack: Vec<i64> = self.sums.iter().map(|sum| self.reached(sum) - sum.least).collect();
        if slack.iter().all(|slack| *slack >= 0) {
            self.note();
        }
        Some((self.network.total() - asked, slack))
    }

    fn reached(&self, sum: &Sum) -> i64 {
        sum.terms.iter().filter(|(pair, _)| self.network.is_taken(*pair)).map(|(_, weight)| weight).sum()
    }

    fn note(&mut self) {
        let pairs = self.network.taken();
        let score = |pair: &u32| self.model.candidates.scores().get(index(*pair)).map_or(0, |score| i64::from(*score));
        let total = pairs.iter().map(score).sum();
        if self.worth().is_none_or(|worth| total > worth) {
            self.best = Some((total, pairs));
        }
    }

    /// Prices moved against what the sums lack (Polyak's step), in whole numbers.
    fn step(&self, prices: &[i64], slack: &[i64], bound: i64) -> Vec<i64> {
        let goal = self.worth().unwrap_or(bound - bound.abs() / 20 - 1).min(bound - 1);
        let square: i128 = slack.iter().map(|slack| i128::from(*slack) * i128::from(*slack)).sum();
        let moved = prices.iter().zip(slack).map(|(price, slack)| {
            let by = i128::from(bound - goal) * i128::from(*slack) / square.max(1);
            let by = if by == 0 { i128::from(slack.signum()) } else { by };
            i64::try_from((i128::from(*price) - by).clamp(0, i128::from(super::DEAREST))).unwrap_or(0)
        });
        moved.collect()
    }

    /// The two halves of a part; none when it was decided to the end.
    fn divided(&mut self, part: &Part) -> Vec<Part> {
        self.enter(part);
        let Some((_, slack)) = self.priced(&part.prices) else { return Vec::new() };
        let pressing = |i: &usize| {
            let (slack, price) = (slack.get(*i).copied().unwrap_or(0), part.prices.get(*i).copied().unwrap_or(0));
            slack < 0 || (slack > 0 && price > 0)
        };
        let sums: Vec<usize> = (0..self.sums.len()).filter(pressing).collect();
        let with = |change: &dyn Fn(&mut Part)| {
            let mut half = part.clone();
            change(&mut half);
            half
        };
        if let Some((cell, least, most, now)) = sums.iter().find_map(|i| self.widest(*i, part)) {
            let cut = if now < most { now } else { most - 1 };
            return vec![
                with(&|half| half.counts.push((cell, least, cut))),
                with(&|half| half.counts.push((cell, cut + 1, most))),
            ];
        }
        if let Some(pair) = sums.iter().find_map(|i| self.undecided(*i)) {
            return [true, false].map(|taken| with(&|half| half.pairs.push((pair, taken)))).to_vec();
        }
        // Every count that matters is decided: what is left is a plain network.
        self.priced(&vec![0; self.sums.len()]);
        Vec::new()
    }

    /// The cell of a sum whose count is least decided: its number, range, and the count now.
    fn widest(&self, sum: usize, part: &Part) -> Option<(usize, u32, u32, u32)> {
        let terms = &self.sums.get(sum)?.terms;
        let mine = |cell: &Limit| {
            cell.pairs.first().is_some_and(|first| terms.binary_search_by_key(first, |term| term.0).is_ok())
        };
        let cells = self.cells.iter().enumerate().filter(|(_, (cell, node))| node.is_some() && mine(cell));
        let ranges = cells.map(|(i, (cell, _))| {
            let decided = part.counts.iter().rev().find(|(of, ..)| *of == i);
            let (least, most) = decided.map_or((0, small(cell.pairs.len())), |(_, least, most)| (*least, *most));
            let now = cell.pairs.iter().filter(|pair| self.network.is_taken(**pair)).count();
            (i, least, most, small(now))
        });
        let open = ranges.filter(|(_, least, most, _)| least < most);
        open.max_by_key(|(i, least, most, _)| (most - least, std::cmp::Reverse(*i)))
    }

    /// The first pair of a sum that no tree counts and nothing has decided.
    fn undecided(&self, sum: usize) -> Option<u32> {
        let terms = &self.sums.get(sum)?.terms;
        let loose = self.cells.iter().filter(|(_, node)| node.is_none()).flat_map(|(cell, _)| &cell.pairs);
        let open = loose.filter(|pair| terms.binary_search_by_key(*pair, |term| term.0).is_ok());
        open.filter(|pair| self.network.is_open(**pair)).min().copied()
    }

    /// The prices that prove the first bound.
    fn root_prices(&mut self, part: Option<&Part>) -> Prices {
        let sums = part.map_or_else(|| vec![0; self.sums.len()], |part| part.prices.clone());
        self.enter(&Part::default());
        if self.priced(&sums).is_none() {
            return Prices::default();
        }
        let prices = prices(self.model, &mut self.network, &self.limit_nodes, self.lefts);
        Prices { sums, ..prices }
    }
}
