//! Branch and bound for quotas that overlap or are shares.
//!
//! Limits that fit in neither tree of the network become side constraints. Lagrangian relaxation
//! gives each one a price: the network alone then finds the best plan at these prices, and its
//! value is an upper bound on every plan that keeps the side constraints. Prices move by
//! subgradient steps (Polyak). A subproblem whose relaxation breaks a side constraint is branched:
//! the count of one class of pairs is split into two ranges, or one pair is decided. Best bound
//! first.

use std::collections::{BTreeMap, BinaryHeap};

use super::super::candidates::{index, small};
use super::dense;
use super::laminar::{Limit, Trees, trees};
use super::model::{ANY, Model, SideConstraint};
use super::network::{ArcState, Arcs, Network};
use super::optimum::{DualPrices, NoSolution, Optimum};

/// Prices tried for the sums of one part at most.
const SUBGRADIENT_STEPS: u32 = 16;

/// A subproblem: the plans that keep these decisions.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Subproblem {
    bound: i64,
    /// Later parts come first among equals: they are nearer to a plan.
    number: u32,
    /// Cell, from, to.
    counts: Vec<(usize, u32, u32)>,
    pairs: Vec<(u32, bool)>,
    prices: Vec<i64>,
}

struct BranchAndBound<'m> {
    model: &'m Model<'m>,
    network: Network,
    side_constraints: Vec<SideConstraint>,
    /// Pairs that are alike for every sum and limit, and their node where a tree holds them.
    classes: Vec<(Limit, Option<u32>)>,
    limit_nodes: Vec<Option<u32>>,
    lefts: u32,
    incumbent: Option<(i64, Vec<u32>)>,
}

/// # Errors
/// When no plan keeps all limits, or none was found.
pub(super) fn solve(model: &Model<'_>, most: u32) -> Result<Optimum, NoSolution> {
    if let Some(found) = dense::dense(model) {
        return Ok(found);
    }
    let limits: Vec<Limit> = model.limits.iter().map(|named| named.limit.clone()).collect();
    let placed = trees(model.candidates, &model.programmes, &model.seats, &limits);
    let side_constraints = side_constraints(model, &placed.nodes);
    if side_constraints.is_empty() {
        return flow(model, placed);
    }
    let classes = classes(&side_constraints, &limits, model.candidates.len());
    let all: Vec<Limit> = limits.iter().chain(&classes).cloned().collect();
    let Trees { left, right, mut nodes } = trees(model.candidates, &model.programmes, &model.seats, &all);
    let class_nodes = nodes.split_off(limits.len());
    let lefts = small(left.nodes.len());
    let network = Network::new(Arcs::of(model.candidates), model.states.clone(), left, &right);
    let classes = classes.into_iter().zip(class_nodes).collect();
    BranchAndBound { model, network, side_constraints, classes, limit_nodes: nodes, lefts, incumbent: None }.run(most)
}

fn flow(model: &Model<'_>, Trees { left, right, nodes }: Trees) -> Result<Optimum, NoSolution> {
    let lefts = small(left.nodes.len());
    let mut network = Network::new(Arcs::of(model.candidates), model.states.clone(), left, &right);
    network.solve().map_err(NoSolution::Cut)?;
    let lexicographically_first = network.make_lexicographic();
    let prices = prices(model, &mut network, &nodes, lefts);
    let gains = network.marginal_values();
    let at = |node: u32| gains.get(index(node)).copied().unwrap_or(0);
    let seats = (0..small(model.seats.len())).map(|o| at(lefts + o)).collect();
    let limits = nodes.iter().map(|node| node.map_or(0, at)).collect();
    let total = network.total();
    let pairs = network.taken();
    Ok(Optimum {
        pairs,
        total,
        bound: total,
        nodes: 1,
        prices,
        marginal_values: Some((seats, limits)),
        lexicographically_first,
    })
}

/// The prices of the model's limits; those that ask for nothing are free.
fn prices(model: &Model<'_>, network: &mut Network, nodes: &[Option<u32>], lefts: u32) -> DualPrices {
    let mut loose = vec![false; network.nodes.len()];
    let mut record_incumbent = |node: u32, most: u32, size: usize| {
        if let Some(loose) = loose.get_mut(index(node)) {
            *loose = most == ANY || index(most) > size;
        }
    };
    for (startup, most) in (0..).zip(&model.programmes) {
        record_incumbent(startup, *most, model.candidates.range(startup).len());
    }
    let mut sizes = vec![0; model.seats.len()];
    for to in model.candidates.to() {
        if let Some(size) = sizes.get_mut(index(*to)) {
            *size += 1;
        }
    }
    for (node, ((_, most), size)) in (lefts..).zip(model.seats.iter().zip(sizes)) {
        record_incumbent(node, *most, size);
    }
    for (node, named) in nodes.iter().zip(&model.limits) {
        if let Some(node) = node {
            record_incumbent(*node, named.limit.most, named.limit.pairs.len());
        }
    }
    network.drop_slack_prices(&loose);
    let all = network.limit_prices();
    let at = |node: u32| all.get(index(node)).copied().unwrap_or(0);
    DualPrices {
        programmes: (0..small(model.programmes.len())).map(at).collect(),
        seats: (0..small(model.seats.len())).map(|o| at(lefts + o)).collect(),
        limits: nodes.iter().map(|node| node.map_or(0, at)).collect(),
        side_constraints: Vec::new(),
    }
}

/// The sums of a model, in the order of their prices.
pub(super) fn all_side_constraints(model: &Model<'_>) -> Vec<SideConstraint> {
    if model.limits.is_empty() {
        return model.side_constraints.clone();
    }
    let limits: Vec<Limit> = model.limits.iter().map(|named| named.limit.clone()).collect();
    side_constraints(model, &trees(model.candidates, &model.programmes, &model.seats, &limits).nodes)
}

/// The model's sums, and one for each end of a limit that no tree holds.
fn side_constraints(model: &Model<'_>, nodes: &[Option<u32>]) -> Vec<SideConstraint> {
    let mut side_constraints = model.side_constraints.clone();
    for (named, _) in model.limits.iter().zip(nodes).filter(|(_, node)| node.is_none()) {
        let terms = |sign: i64| named.limit.pairs.iter().map(|pair| (*pair, sign)).collect();
        if let Some(name) = &named.at_least {
            side_constraints.push(SideConstraint {
                terms: terms(1),
                least: i64::from(named.limit.least),
                name: name.clone(),
            });
        }
        if let Some(name) = named.at_most.as_ref().filter(|_| index(named.limit.most) < named.limit.pairs.len()) {
            side_constraints.push(SideConstraint {
                terms: terms(-1),
                least: -i64::from(named.limit.most),
                name: name.clone(),
            });
        }
    }
    side_constraints
}

/// The pairs of the sums, divided by what each sum and limit makes of them.
fn classes(side_constraints: &[SideConstraint], limits: &[Limit], pairs: usize) -> Vec<Limit> {
    let mut marks: Vec<Vec<(usize, i64)>> = vec![Vec::new(); pairs];
    for (i, sum) in side_constraints.iter().enumerate() {
        for (pair, weight) in &sum.terms {
            marks.get_mut(index(*pair)).into_iter().for_each(|marks| marks.push((i, *weight)));
        }
    }
    // Only pairs of sums matter; among those the limits divide further, so that no cell crosses a
    // limit.
    for (i, limit) in limits.iter().enumerate() {
        for pair in &limit.pairs {
            if let Some(marks) = marks.get_mut(index(*pair)).filter(|marks| !marks.is_empty()) {
                marks.push((side_constraints.len() + i, 1));
            }
        }
    }
    let mut classes: BTreeMap<Vec<(usize, i64)>, Vec<u32>> = BTreeMap::new();
    for (pair, marks) in (0..).zip(marks).filter(|(_, marks)| !marks.is_empty()) {
        classes.entry(marks).or_default().push(pair);
    }
    classes.into_values().map(|pairs| Limit { least: 0, most: small(pairs.len()), pairs }).collect()
}

impl BranchAndBound<'_> {
    fn run(mut self, most: u32) -> Result<Optimum, NoSolution> {
        let mut open = BinaryHeap::from([Subproblem {
            bound: i64::MAX,
            prices: vec![0; self.side_constraints.len()],
            ..Subproblem::default()
        }]);
        let (mut nodes, mut root) = (0, None);
        while let Some(subproblem) = open.pop() {
            if self.incumbent_total().is_some_and(|incumbent| subproblem.bound <= incumbent) {
                open.clear();
                break;
            }
            if nodes == most {
                open.push(subproblem);
                break;
            }
            nodes += 1;
            let evaluate = self.evaluate(subproblem);
            if nodes == 1 {
                root = Some(self.root_prices(evaluate.as_ref()));
            }
            for mut subproblem in evaluate.into_iter().flat_map(|subproblem| self.branch(&subproblem)) {
                subproblem.number = nodes;
                open.push(subproblem);
            }
        }
        let rest = open.into_iter().map(|subproblem| subproblem.bound).max();
        let Some((total, pairs)) = self.incumbent else {
            return Err(if rest.is_some() { NoSolution::NodeLimit } else { NoSolution::Infeasible });
        };
        let bound = rest.unwrap_or(total).max(total);
        Ok(Optimum {
            pairs,
            total,
            bound,
            nodes,
            prices: root.unwrap_or_default(),
            marginal_values: None,
            lexicographically_first: false,
        })
    }

    fn incumbent_total(&self) -> Option<i64> {
        self.incumbent.as_ref().map(|(total, _)| *total)
    }

    /// Bounds a part by prices of the sums; none when it holds no plan that is better than the
    /// best.
    fn evaluate(&mut self, mut subproblem: Subproblem) -> Option<Subproblem> {
        self.apply(&subproblem);
        let mut prices = subproblem.prices.clone();
        for _ in 0..SUBGRADIENT_STEPS {
            let (bound, slack) = self.relax(&prices)?;
            if bound < subproblem.bound {
                (subproblem.bound, subproblem.prices) = (bound, prices.clone());
            }
            // No total is below zero: a lower bound means that the subproblem has no plan.
            if subproblem.bound < 0 || self.incumbent_total().is_some_and(|incumbent| subproblem.bound <= incumbent) {
                return None;
            }
            let step = self.subgradient_step(&prices, &slack, bound);
            if step == prices {
                break;
            }
            prices = step;
        }
        Some(subproblem)
    }

    /// Applies the decisions of a subproblem to the limits of the model.
    fn apply(&mut self, subproblem: &Subproblem) {
        for (class, node) in &self.classes {
            self.network.limit(*node, 0, small(class.pairs.len()));
        }
        for (class, least, most) in &subproblem.counts {
            let node = self.classes.get(*class).and_then(|(_, node)| *node);
            self.network.limit(node, *least, *most);
        }
        self.network.states.clone_from(&self.model.states);
        for (pair, taken) in &subproblem.pairs {
            self.network.decide(*pair, if *taken { ArcState::Fixed } else { ArcState::Forbidden });
        }
    }

    /// The best plan at these prices: the bound it is, and what it leaves of each sum. A plan that
    /// keeps the sums is noted.
    fn relax(&mut self, prices: &[i64]) -> Option<(i64, Vec<i64>)> {
        let mut gains: Vec<i64> = self.model.candidates.scores().iter().map(|score| i64::from(*score)).collect();
        for (sum, price) in self.side_constraints.iter().zip(prices).filter(|(_, price)| **price != 0) {
            for (pair, weight) in &sum.terms {
                gains.get_mut(index(*pair)).into_iter().for_each(|gain| *gain += price * weight);
            }
        }
        self.network.set_gains(gains);
        self.network.solve().ok()?;
        let asked: i64 = self.side_constraints.iter().zip(prices).map(|(sum, price)| price * sum.least).sum();
        let slack: Vec<i64> = self.side_constraints.iter().map(|sum| self.activity(sum) - sum.least).collect();
        if slack.iter().all(|slack| *slack >= 0) {
            self.record_incumbent();
        }
        Some((self.network.total() - asked, slack))
    }

    fn activity(&self, sum: &SideConstraint) -> i64 {
        sum.terms.iter().filter(|(pair, _)| self.network.is_taken(*pair)).map(|(_, weight)| weight).sum()
    }

    fn record_incumbent(&mut self) {
        let pairs = self.network.taken();
        let score = |pair: &u32| self.model.candidates.scores().get(index(*pair)).map_or(0, |score| i64::from(*score));
        let total = pairs.iter().map(score).sum();
        if self.incumbent_total().is_none_or(|incumbent| total > incumbent) {
            self.incumbent = Some((total, pairs));
        }
    }

    /// Prices moved against what the sums lack (Polyak's step), in whole numbers.
    fn subgradient_step(&self, prices: &[i64], slack: &[i64], bound: i64) -> Vec<i64> {
        let goal = self.incumbent_total().unwrap_or(bound - bound.abs() / 20 - 1).min(bound - 1);
        let square: i128 = slack.iter().map(|slack| i128::from(*slack) * i128::from(*slack)).sum();
        let moved = prices.iter().zip(slack).map(|(price, slack)| {
            let by = i128::from(bound - goal) * i128::from(*slack) / square.max(1);
            let by = if by == 0 { i128::from(slack.signum()) } else { by };
            i64::try_from((i128::from(*price) - by).clamp(0, i128::from(super::MAX_PRICE))).unwrap_or(0)
        });
        moved.collect()
    }

    /// The two halves of a part; none when it was decided to the end.
    fn branch(&mut self, subproblem: &Subproblem) -> Vec<Subproblem> {
        self.apply(subproblem);
        let Some((_, slack)) = self.relax(&subproblem.prices) else { return Vec::new() };
        let pressing = |i: &usize| {
            let (slack, price) = (slack.get(*i).copied().unwrap_or(0), subproblem.prices.get(*i).copied().unwrap_or(0));
            slack < 0 || (slack > 0 && price > 0)
        };
        let side_constraints: Vec<usize> = (0..self.side_constraints.len()).filter(pressing).collect();
        let with = |change: &dyn Fn(&mut Subproblem)| {
            let mut half = subproblem.clone();
            change(&mut half);
            half
        };
        if let Some((class, least, most, now)) = side_constraints.iter().find_map(|i| self.widest_class(*i, subproblem))
        {
            let cut = if now < most { now } else { most - 1 };
            return vec![
                with(&|half| half.counts.push((class, least, cut))),
                with(&|half| half.counts.push((class, cut + 1, most))),
            ];
        }
        if let Some(pair) = side_constraints.iter().find_map(|i| self.undecided_pair(*i)) {
            return [true, false].map(|taken| with(&|half| half.pairs.push((pair, taken)))).to_vec();
        }
        // Every count that matters is decided: what is left is a plain network.
        self.relax(&vec![0; self.side_constraints.len()]);
        Vec::new()
    }

    /// The cell of a sum whose count is least decided: its number, range, and the count now.
    fn widest_class(&self, sum: usize, subproblem: &Subproblem) -> Option<(usize, u32, u32, u32)> {
        let terms = &self.side_constraints.get(sum)?.terms;
        let mine = |class: &Limit| {
            class.pairs.first().is_some_and(|first| terms.binary_search_by_key(first, |term| term.0).is_ok())
        };
        let classes = self.classes.iter().enumerate().filter(|(_, (class, node))| node.is_some() && mine(class));
        let ranges = classes.map(|(i, (class, _))| {
            let decided = subproblem.counts.iter().rev().find(|(of, ..)| *of == i);
            let (least, most) = decided.map_or((0, small(class.pairs.len())), |(_, least, most)| (*least, *most));
            let now = class.pairs.iter().filter(|pair| self.network.is_taken(**pair)).count();
            (i, least, most, small(now))
        });
        let open = ranges.filter(|(_, least, most, _)| least < most);
        open.max_by_key(|(i, least, most, _)| (most - least, std::cmp::Reverse(*i)))
    }

    /// The first pair of a sum that no tree counts and nothing has decided.
    fn undecided_pair(&self, sum: usize) -> Option<u32> {
        let terms = &self.side_constraints.get(sum)?.terms;
        let loose = self.classes.iter().filter(|(_, node)| node.is_none()).flat_map(|(class, _)| &class.pairs);
        let open = loose.filter(|pair| terms.binary_search_by_key(*pair, |term| term.0).is_ok());
        open.filter(|pair| self.network.is_undecided(**pair)).min().copied()
    }

    /// The prices that prove the first bound.
    fn root_prices(&mut self, subproblem: Option<&Subproblem>) -> DualPrices {
        let side_constraints =
            subproblem.map_or_else(|| vec![0; self.side_constraints.len()], |subproblem| subproblem.prices.clone());
        self.apply(&Subproblem::default());
        if self.relax(&side_constraints).is_none() {
            return DualPrices::default();
        }
        let prices = prices(self.model, &mut self.network, &self.limit_nodes, self.lefts);
        DualPrices { side_constraints, ..prices }
    }
}
