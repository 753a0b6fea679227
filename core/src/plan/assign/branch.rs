//! Branch and bound for quotas that overlap or are shares.
//!
//! Limits that fit in neither tree of the network become side constraints. Lagrangian relaxation
//! gives each one a price: the network alone then finds the best plan at these prices, and its
//! value is an upper bound on every plan that keeps the side constraints. Prices move by
//! subgradient steps (Polyak). A subproblem whose relaxation breaks a side constraint is branched:
//! the count of one class of pairs is split into two ranges, or one pair is decided. Best bound
//! first.

use std::collections::{BTreeMap, BinaryHeap};

use super::super::numbers::{index, to_u32};
use super::dense;
use super::laminar::{Limit, Trees, trees};
use super::model::{ANY, Model, SideConstraint};
use super::network::{ArcState, Arcs, Network};
use super::optimum::{DualPrices, MarginalValues, NoSolution, Optimum};

/// Subgradient steps for one subproblem at most.
const SUBGRADIENT_STEPS: u32 = 16;

/// A node of branch and bound: the plans that keep these decisions.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Subproblem {
    bound: i64,
    /// Later subproblems come first among equals, because they are nearer to a plan.
    number: u32,
    /// Decided ranges: class, from, to.
    counts: Vec<(usize, u32, u32)>,
    /// Decided pairs: taken or not.
    pairs: Vec<(u32, bool)>,
    prices: Vec<i64>,
}

struct BranchAndBound<'m> {
    model: &'m Model<'m>,
    network: Network,
    side_constraints: Vec<SideConstraint>,
    /// Pairs with the same weights in every side constraint and limit, and their node if a tree has
    /// one.
    classes: Vec<(Limit, Option<u32>)>,
    limit_nodes: Vec<Option<u32>>,
    /// How many nodes the left tree has.
    lefts: u32,
    /// The best plan so far and its total.
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
    let lefts = to_u32(left.nodes.len());
    let network = Network::new(Arcs::of(model.candidates), model.states.clone(), left, &right);
    let classes = classes.into_iter().zip(class_nodes).collect();
    BranchAndBound { model, network, side_constraints, classes, limit_nodes: nodes, lefts, incumbent: None }.run(most)
}

/// The best plan of a model whose limits are all in the trees.
#[expect(clippy::indexing_slicing, reason = "nodes are numbered by the network")]
fn flow(model: &Model<'_>, Trees { left, right, nodes }: Trees) -> Result<Optimum, NoSolution> {
    let lefts = to_u32(left.nodes.len());
    let mut network = Network::new(Arcs::of(model.candidates), model.states.clone(), left, &right);
    network.solve().map_err(NoSolution::Cut)?;
    let lexicographically_first = network.make_lexicographic();
    let prices = prices(model, &mut network, &nodes, lefts);
    let gains = network.marginal_values();
    let at = |node: u32| gains[index(node)];
    let seats = (0..to_u32(model.seats.len())).map(|o| at(lefts + o)).collect();
    // A limit without a node cannot bind, so its marginal value is zero.
    let limits = nodes.iter().map(|node| node.map_or(0, at)).collect();
    let total = network.total();
    let pairs = network.taken();
    Ok(Optimum {
        pairs,
        total,
        bound: total,
        nodes: 1,
        prices,
        marginal_values: Some(MarginalValues { seats, limits }),
        lexicographically_first,
    })
}

/// The prices of the model's limits. A limit that cannot bind has the price zero.
#[expect(clippy::indexing_slicing, reason = "nodes are numbered by the network")]
fn prices(model: &Model<'_>, network: &mut Network, nodes: &[Option<u32>], lefts: u32) -> DualPrices {
    let mut is_loose = vec![false; network.nodes.len()];
    let mut record = |node: u32, most: u32, pairs: u32| is_loose[index(node)] = most == ANY || most > pairs;
    for (startup, most) in (0..).zip(&model.programmes) {
        record(startup, *most, to_u32(model.candidates.range(startup).len()));
    }
    for (node, ((_, most), pairs)) in (lefts..).zip(model.seats.iter().zip(model.candidates.pairs_by_opportunity())) {
        record(node, *most, pairs);
    }
    for (node, named) in nodes.iter().zip(&model.limits) {
        if let Some(node) = node {
            record(*node, named.limit.most, to_u32(named.limit.pairs.len()));
        }
    }
    network.drop_slack_prices(&is_loose);
    let all = network.limit_prices();
    let at = |node: u32| all[index(node)];
    DualPrices {
        programmes: (0..to_u32(model.programmes.len())).map(at).collect(),
        seats: (0..to_u32(model.seats.len())).map(|o| at(lefts + o)).collect(),
        limits: nodes.iter().map(|node| node.map_or(0, at)).collect(),
        side_constraints: Vec::new(),
    }
}

/// The side constraints of a model, in the order of their prices.
pub(super) fn all_side_constraints(model: &Model<'_>) -> Vec<SideConstraint> {
    if model.limits.is_empty() {
        return model.side_constraints.clone();
    }
    let limits: Vec<Limit> = model.limits.iter().map(|named| named.limit.clone()).collect();
    side_constraints(model, &trees(model.candidates, &model.programmes, &model.seats, &limits).nodes)
}

/// The side constraints of the model, and one for each end of a limit that is in no tree.
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

/// Divides the pairs of the side constraints into classes with the same weight in every side
/// constraint and limit.
#[expect(clippy::indexing_slicing, reason = "pairs are numbered by the candidates")]
fn classes(side_constraints: &[SideConstraint], limits: &[Limit], pairs: usize) -> Vec<Limit> {
    let mut marks: Vec<Vec<(usize, i64)>> = vec![Vec::new(); pairs];
    for (i, sum) in side_constraints.iter().enumerate() {
        for (pair, weight) in &sum.terms {
            marks[index(*pair)].push((i, *weight));
        }
    }
    // Only pairs of side constraints matter. The limits divide them further, so that no class
    // crosses a limit.
    for (i, limit) in limits.iter().enumerate() {
        for pair in &limit.pairs {
            let marks = &mut marks[index(*pair)];
            if !marks.is_empty() {
                marks.push((side_constraints.len() + i, 1));
            }
        }
    }
    let mut classes: BTreeMap<Vec<(usize, i64)>, Vec<u32>> = BTreeMap::new();
    for (pair, marks) in (0..).zip(marks).filter(|(_, marks)| !marks.is_empty()) {
        classes.entry(marks).or_default().push(pair);
    }
    classes.into_values().map(|pairs| Limit { least: 0, most: to_u32(pairs.len()), pairs }).collect()
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT: classes, side constraints and pairs are those of the model")]
impl BranchAndBound<'_> {
    #[expect(clippy::expect_used, reason = "an incumbent comes from a node, and the root is the first")]
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
            let bounded = self.evaluate(subproblem);
            if nodes == 1 {
                root = Some(self.root_prices(bounded.as_ref()));
            }
            for mut subproblem in bounded.into_iter().flat_map(|subproblem| self.branch(&subproblem)) {
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
            prices: root.expect("the root was evaluated before any plan was found"),
            marginal_values: None,
            lexicographically_first: false,
        })
    }

    fn incumbent_total(&self) -> Option<i64> {
        self.incumbent.as_ref().map(|(total, _)| *total)
    }

    /// Bounds a subproblem by Lagrangian relaxation; `None` if it has no plan better than the
    /// incumbent.
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

    /// Applies the decisions of a subproblem to the network.
    fn apply(&mut self, subproblem: &Subproblem) {
        for (class, node) in &self.classes {
            self.network.limit(*node, 0, to_u32(class.pairs.len()));
        }
        for (class, least, most) in &subproblem.counts {
            self.network.limit(self.classes[*class].1, *least, *most);
        }
        self.network.states.clone_from(&self.model.states);
        for (pair, taken) in &subproblem.pairs {
            self.network.decide(*pair, if *taken { ArcState::Fixed } else { ArcState::Forbidden });
        }
    }

    /// Solves the relaxation at these prices: its bound, and the slack of each side constraint. A
    /// plan that keeps all side constraints may become the incumbent. `None` without a plan.
    fn relax(&mut self, prices: &[i64]) -> Option<(i64, Vec<i64>)> {
        let mut gains: Vec<i64> = self.model.candidates.scores().iter().map(|score| i64::from(*score)).collect();
        for (sum, price) in self.side_constraints.iter().zip(prices).filter(|(_, price)| **price != 0) {
            for (pair, weight) in &sum.terms {
                gains[index(*pair)] += price * weight;
            }
        }
        self.network.set_gains(gains);
        self.network.solve().ok()?;
        let constant: i64 = self.side_constraints.iter().zip(prices).map(|(sum, price)| price * sum.least).sum();
        let slack: Vec<i64> = self.side_constraints.iter().map(|sum| self.activity(sum) - sum.least).collect();
        if slack.iter().all(|slack| *slack >= 0) {
            self.record_incumbent();
        }
        Some((self.network.total() - constant, slack))
    }

    fn activity(&self, sum: &SideConstraint) -> i64 {
        sum.terms.iter().filter(|(pair, _)| self.network.is_taken(*pair)).map(|(_, weight)| weight).sum()
    }

    fn record_incumbent(&mut self) {
        let pairs = self.network.taken();
        let total = pairs.iter().map(|pair| i64::from(self.model.candidates.score(*pair))).sum();
        if self.incumbent_total().is_none_or(|incumbent| total > incumbent) {
            self.incumbent = Some((total, pairs));
        }
    }

    /// The next prices (Polyak's step), in whole numbers.
    #[expect(clippy::expect_used, reason = "`clamp` keeps it below the highest price")]
    fn subgradient_step(&self, prices: &[i64], slack: &[i64], bound: i64) -> Vec<i64> {
        let goal = self.incumbent_total().unwrap_or(bound - bound.abs() / 20 - 1).min(bound - 1);
        let square: i128 = slack.iter().map(|slack| i128::from(*slack) * i128::from(*slack)).sum();
        let moved = prices.iter().zip(slack).map(|(price, slack)| {
            let by = i128::from(bound - goal) * i128::from(*slack) / square.max(1);
            let by = if by == 0 { i128::from(slack.signum()) } else { by };
            (i128::from(*price) - by)
                .clamp(0, i128::from(super::MAX_PRICE))
                .try_into()
                .expect("at most the highest price")
        });
        moved.collect()
    }

    /// Divides a subproblem in two; none if everything that matters is decided.
    fn branch(&mut self, subproblem: &Subproblem) -> Vec<Subproblem> {
        self.apply(subproblem);
        let Some((_, slack)) = self.relax(&subproblem.prices) else { return Vec::new() };
        // Broken, or priced although it has slack.
        let is_violated = |i: &usize| slack[*i] < 0 || (slack[*i] > 0 && subproblem.prices[*i] > 0);
        let side_constraints: Vec<usize> = (0..self.side_constraints.len()).filter(is_violated).collect();
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

    /// The class of a side constraint with the widest range: its number, range, and count now.
    fn widest_class(&self, sum: usize, subproblem: &Subproblem) -> Option<(usize, u32, u32, u32)> {
        let terms = &self.side_constraints[sum].terms;
        let mine = |class: &Limit| {
            class.pairs.first().is_some_and(|first| terms.binary_search_by_key(first, |term| term.0).is_ok())
        };
        let classes = self.classes.iter().enumerate().filter(|(_, (class, node))| node.is_some() && mine(class));
        let ranges = classes.map(|(i, (class, _))| {
            let decided = subproblem.counts.iter().rev().find(|(of, ..)| *of == i);
            let (least, most) = decided.map_or((0, to_u32(class.pairs.len())), |(_, least, most)| (*least, *most));
            let now = class.pairs.iter().filter(|pair| self.network.is_taken(**pair)).count();
            (i, least, most, to_u32(now))
        });
        let open = ranges.filter(|(_, least, most, _)| least < most);
        open.max_by_key(|(i, least, most, _)| (most - least, std::cmp::Reverse(*i)))
    }

    /// The first undecided pair of a side constraint that is in no tree.
    fn undecided_pair(&self, sum: usize) -> Option<u32> {
        let terms = &self.side_constraints[sum].terms;
        let loose = self.classes.iter().filter(|(_, node)| node.is_none()).flat_map(|(class, _)| &class.pairs);
        let open = loose.filter(|pair| terms.binary_search_by_key(*pair, |term| term.0).is_ok());
        open.filter(|pair| self.network.is_undecided(**pair)).min().copied()
    }

    /// The prices that prove the bound of the root.
    fn root_prices(&mut self, subproblem: Option<&Subproblem>) -> DualPrices {
        let side_constraints =
            subproblem.map_or_else(|| vec![0; self.side_constraints.len()], |subproblem| subproblem.prices.clone());
        self.apply(&Subproblem::default());
        if self.relax(&side_constraints).is_none() {
            return DualPrices::none(self.model);
        }
        let prices = prices(self.model, &mut self.network, &self.limit_nodes, self.lefts);
        DualPrices { side_constraints, ..prices }
    }
}
