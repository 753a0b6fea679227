//! The best circulation: bids first, shortest paths for the rest.
//!
//! Throughout, nothing at the present prices is regretted: a pair that is worth more than it costs is taken, one that is worth less
//! is not, and a limit with a price is exactly met (complementary slackness). Each step only brings a unit that hangs at
//! a node to where one is missing; when none hangs, the plan is the best there is, and the prices prove it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::candidates::index;
use super::Cut;
use super::network::{Network, Node, Pair};

pub(super) const NONE: u32 = u32::MAX;
/// Beyond every distance, and nearer than a shut pair.
pub(super) const FAR: i64 = 1 << 59;

/// The room a search works in, kept from one to the next.
pub(super) struct Search {
    pub(super) distance: Vec<i64>,
    /// Distance and price of each node together: what a step must come below.
    reach: Vec<i64>,
    /// The node before, and the pair between; `NONE` for an arc of a tree.
    before: Vec<(u32, u32)>,
    touched: Vec<u32>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
    /// The nearest node that misses a unit, and how far it is.
    target: u32,
    limit: i64,
}

impl Search {
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            distance: vec![FAR; nodes],
            reach: vec![FAR; nodes],
            before: vec![(NONE, NONE); nodes],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
            target: NONE,
            limit: FAR,
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl Network {
    /// Makes the flow the best one for the present gains, limits and pairs, from whatever flow and prices there are.
    ///
    /// # Errors
    /// When no plan keeps all limits: the limits that cannot hold together.
    pub(super) fn solve(&mut self) -> Result<(), Cut> {
        self.settle();
        self.bid();
        let mut search = Search::new(self.price.len());
        for node in 0..=self.hub {
            while self.excess[index(node)] > 0 {
                self.search(node, &mut search);
                if search.target == NONE {
                    let inside: Vec<bool> = search.distance.iter().map(|distance| *distance != FAR).collect();
                    return Err(self.cut(&inside));
                }
                self.reprice(&search);
                self.augment(node, &search);
            }
        }
        Ok(())
    }

    /// Takes what is wanted at the present prices and gives up what is not; what then hangs is excess.
    fn settle(&mut self) {
        self.excess.fill(0);
        self.holders.iter_mut().for_each(Vec::clear);
        for node in 0..self.hub {
            let Node { parent, least, most, flow } = self.nodes[index(node)];
            let is_left = node < self.left;
            let (from, to) = if is_left { (parent, node) } else { (node, parent) };
            let flow = match self.price[index(from)].cmp(&self.price[index(to)]) {
                std::cmp::Ordering::Less => most,
                std::cmp::Ordering::Equal => flow.clamp(least, most),
                std::cmp::Ordering::Greater => least,
            };
            self.nodes[index(node)].flow = flow;
            self.excess[index(from)] -= i64::from(flow);
            self.excess[index(to)] += i64::from(flow);
        }
        for startup in 0..self.left {
            let (from, to) = self.row[index(startup)];
            for pair in from..to {
                if self.tail_of(startup, pair) == startup {
                    self.settle_pair(startup, pair);
                }
            }
        }
    }

    /// True for a set around others.
    pub(super) fn is_wide(&self, node: u32) -> bool {
        !self.children(node).is_empty()
    }

    fn settle_pair(&mut self, tail: u32, pair: u32) {
        let cost = self.cost(tail, pair);
        let now = match self.pairs[index(pair)] {
            Pair::Free if cost < 0 => Pair::Taken,
            Pair::Taken if cost > 0 => Pair::Free,
            as_before => as_before,
        };
        if now != self.pairs[index(pair)] {
            self.put(pair, now);
        }
        if matches!(now, Pair::Taken | Pair::Fixed) {
            let head = self.head[index(pair)];
            self.excess[index(tail)] -= 1;
            self.excess[index(head)] += 1;
            if now == Pair::Taken {
                self.holders[index(head - self.left)].push((tail, pair));
            }
        }
    }

    /// The reduced cost of a pair: below zero it is wanted.
    pub(super) fn cost(&self, tail: u32, pair: u32) -> i64 {
        let pair = index(pair);
        self.price[index(tail)] - self.price[index(self.head[pair])] - self.gain[pair]
    }

    /// The nearest node that misses a unit, by reduced costs.
    pub(super) fn search(&self, source: u32, search: &mut Search) {
        for node in search.touched.drain(..) {
            search.distance[index(node)] = FAR;
            search.reach[index(node)] = FAR;
        }
        search.heap.clear();
        (search.target, search.limit) = (NONE, FAR);
        self.relax(search, source, 0, (NONE, NONE));
        while let Some(Reverse((distance, node))) = search.heap.pop() {
            if distance >= search.limit {
                break;
            }
            if distance == search.distance[index(node)] {
                self.expand(search, node, distance);
            }
        }
    }

    fn expand(&self, search: &mut Search, node: u32, distance: i64) {
        let here = distance + self.price[index(node)];
        if node < self.left {
            let (from, to) = self.row[index(node)];
            let steps = self.head[index(from)..index(to)].iter().zip(&self.open[index(from)..index(to)]);
            for (pair, (&head, gain)) in (from..).zip(steps) {
                let next = here - gain;
                if next < search.reach[index(head)] && self.tail_of(node, pair) == node {
                    self.relax(search, head, next - self.price[index(head)], (node, pair));
                }
            }
        } else if node < self.hub {
            for &(tail, pair) in &self.holders[index(node - self.left)] {
                let next = here - self.price[index(tail)] + self.gain[index(pair)];
                self.relax(search, tail, next, (node, pair));
            }
        }
        for at in self.children(node) {
            let child = self.child[at];
            let Node { least, most, flow, .. } = self.nodes[index(child)];
            if if child < self.left { flow < most } else { flow > least } {
                self.relax(search, child, here - self.price[index(child)], (node, NONE));
            }
        }
    }

    /// Notes a shorter way to a node, and on to its parent: most searches end at the hub.
    fn relax(&self, search: &mut Search, node: u32, distance: i64, before: (u32, u32)) {
        let (mut node, mut distance, mut before) = (node, distance, before);
        while distance < search.limit && distance < search.distance[index(node)] {
            if search.distance[index(node)] == FAR {
                search.touched.push(node);
            }
            search.distance[index(node)] = distance;
            search.reach[index(node)] = distance + self.price[index(node)];
            search.before[index(node)] = before;
            if self.excess[index(node)] < 0 {
                (search.target, search.limit) = (node, distance);
                return;
            }
            search.heap.push(Reverse((distance, node)));
            if node == self.hub {
                return;
            }
            let Node { parent, least, most, flow } = self.nodes[index(node)];
            if !(if node < self.left { flow > least } else { flow < most }) {
                return;
            }
            distance += self.price[index(node)] - self.price[index(parent)];
            (before, node) = ((node, NONE), parent);
        }
    }

    /// Keeps every reduced cost on its side of zero after a search.
    fn reprice(&mut self, search: &Search) {
        for node in &search.touched {
            let distance = search.distance[index(*node)];
            if distance < search.limit {
                self.price[index(*node)] += distance - search.limit;
            }
        }
    }

    fn augment(&mut self, source: u32, search: &Search) {
        let mut node = search.target;
        self.excess[index(node)] += 1;
        self.excess[index(source)] -= 1;
        while node != source {
            let (before, pair) = search.before[index(node)];
            self.turn(before, node, pair);
            node = before;
        }
    }

    /// Moves a unit over one step of a way: an arc of a tree, or a pair taken or given up.
    pub(super) fn turn(&mut self, before: u32, node: u32, pair: u32) {
        match pair {
            NONE => self.shift(before, node),
            _ if before < self.left => {
                self.put(pair, Pair::Taken);
                self.holders[index(node - self.left)].push((before, pair));
            }
            _ => {
                let holders = &mut self.holders[index(before - self.left)];
                if let Some(at) = holders.iter().position(|holder| holder.1 == pair) {
                    holders.swap_remove(at);
                }
                self.put(pair, Pair::Free);
            }
        }
    }

    /// Moves a unit along an arc of a tree, in either direction.
    fn shift(&mut self, from: u32, to: u32) {
        let down = to != self.hub && self.nodes[index(to)].parent == from;
        let child = if down { to } else { from };
        let grows = down == (child < self.left);
        let flow = &mut self.nodes[index(child)].flow;
        *flow = if grows { *flow + 1 } else { flow.saturating_sub(1) };
    }
}
