//! Minimum-cost flow: an auction first, then successive shortest paths with potentials
//! (Ahuja, Magnanti and Orlin 1993, section 9.7).
//!
//! INVARIANT: the flow satisfies complementary slackness at the current dual prices: a pair with a
//! positive reduced gain is taken, one with a negative reduced gain is not, and a limit with a
//! price is met exactly. Each step moves one unit of excess to a node with a deficit. Without
//! excess the flow is optimal, and the prices prove it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::numbers::index;
use super::Cut;
use super::network::{ArcState, Network, Node};

pub(super) const NONE: u32 = u32::MAX;
/// Above every distance over open arcs, and below every distance over a closed pair.
pub(super) const INFINITE: i64 = 1 << 59;

/// The state of Dijkstra's algorithm. Its buffers are reused from one search to the next.
pub(super) struct Dijkstra {
    /// The distance of each node by reduced costs.
    pub(super) distance: Vec<i64>,
    /// The sum of distance and price of each node: an arc must come below it to be shorter.
    reach: Vec<i64>,
    /// The node before each node, and the pair between; `NONE` for a tree arc.
    before: Vec<(u32, u32)>,
    /// The nodes that were reached.
    touched: Vec<u32>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
    /// The nearest node with a deficit.
    target: u32,
    /// Its distance.
    limit: i64,
}

impl Dijkstra {
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            distance: vec![INFINITE; nodes],
            reach: vec![INFINITE; nodes],
            before: vec![(NONE, NONE); nodes],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
            target: NONE,
            limit: INFINITE,
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl Network {
    /// Makes the flow optimal for the current gains, limits and states of pairs, from any flow and
    /// prices.
    ///
    /// # Errors
    /// When no plan keeps all limits: the saturated cut.
    pub(super) fn solve(&mut self) -> Result<(), Cut> {
        self.restore_slackness();
        self.run_auction();
        let mut dijkstra = Dijkstra::new(self.price.len());
        for node in 0..=self.hub {
            while self.excess[index(node)] > 0 {
                self.shortest_paths(node, &mut dijkstra);
                if dijkstra.target == NONE {
                    let inside: Vec<bool> = dijkstra.distance.iter().map(|distance| *distance != INFINITE).collect();
                    return Err(self.cut(&inside));
                }
                self.reprice(&dijkstra);
                self.augment(node, &dijkstra);
            }
        }
        Ok(())
    }

    /// Restores complementary slackness at the current prices: takes every pair with a positive
    /// reduced gain, gives up every one with a negative one, and records the resulting excess.
    fn restore_slackness(&mut self) {
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
                    self.restore_pair(startup, pair);
                }
            }
        }
    }

    /// True for a set that contains other sets.
    pub(super) fn has_children(&self, node: u32) -> bool {
        !self.children(node).is_empty()
    }

    /// Restores complementary slackness of one pair.
    fn restore_pair(&mut self, tail: u32, pair: u32) {
        let cost = self.cost(tail, pair);
        let now = match self.states[index(pair)] {
            ArcState::Free if cost < 0 => ArcState::Taken,
            ArcState::Taken if cost > 0 => ArcState::Free,
            as_before => as_before,
        };
        if now != self.states[index(pair)] {
            self.set_state(pair, now);
        }
        if matches!(now, ArcState::Taken | ArcState::Fixed) {
            let head = self.head[index(pair)];
            self.excess[index(tail)] -= 1;
            self.excess[index(head)] += 1;
            if now == ArcState::Taken {
                self.holders[index(head - self.left)].push((tail, pair));
            }
        }
    }

    /// The reduced cost of a pair: below zero, taking it improves the plan.
    pub(super) fn cost(&self, tail: u32, pair: u32) -> i64 {
        let pair = index(pair);
        self.price[index(tail)] - self.price[index(self.head[pair])] - self.gain[pair]
    }

    /// Searches the nearest node with a deficit, by reduced costs.
    pub(super) fn shortest_paths(&self, source: u32, dijkstra: &mut Dijkstra) {
        for node in dijkstra.touched.drain(..) {
            dijkstra.distance[index(node)] = INFINITE;
            dijkstra.reach[index(node)] = INFINITE;
        }
        dijkstra.heap.clear();
        (dijkstra.target, dijkstra.limit) = (NONE, INFINITE);
        self.relax(dijkstra, source, 0, (NONE, NONE));
        while let Some(Reverse((distance, node))) = dijkstra.heap.pop() {
            if distance >= dijkstra.limit {
                break;
            }
            if distance == dijkstra.distance[index(node)] {
                self.expand(dijkstra, node, distance);
            }
        }
    }

    /// Relaxes the arcs that leave a node.
    fn expand(&self, dijkstra: &mut Dijkstra, node: u32, distance: i64) {
        let here = distance + self.price[index(node)];
        if node < self.left {
            let (from, to) = self.row[index(node)];
            let steps = self.head[index(from)..index(to)].iter().zip(&self.free_gain[index(from)..index(to)]);
            for (pair, (&head, gain)) in (from..).zip(steps) {
                let next = here - gain;
                if next < dijkstra.reach[index(head)] && self.tail_of(node, pair) == node {
                    self.relax(dijkstra, head, next - self.price[index(head)], (node, pair));
                }
            }
        } else if node < self.hub {
            for &(tail, pair) in &self.holders[index(node - self.left)] {
                let next = here - self.price[index(tail)] + self.gain[index(pair)];
                self.relax(dijkstra, tail, next, (node, pair));
            }
        }
        for at in self.children(node) {
            let child = self.child[at];
            let Node { least, most, flow, .. } = self.nodes[index(child)];
            if if child < self.left { flow < most } else { flow > least } {
                self.relax(dijkstra, child, here - self.price[index(child)], (node, NONE));
            }
        }
    }

    /// Records a shorter path to a node, and on to its ancestors: most searches end at the hub.
    fn relax(&self, dijkstra: &mut Dijkstra, node: u32, distance: i64, before: (u32, u32)) {
        let (mut node, mut distance, mut before) = (node, distance, before);
        while distance < dijkstra.limit && distance < dijkstra.distance[index(node)] {
            if dijkstra.distance[index(node)] == INFINITE {
                dijkstra.touched.push(node);
            }
            dijkstra.distance[index(node)] = distance;
            dijkstra.reach[index(node)] = distance + self.price[index(node)];
            dijkstra.before[index(node)] = before;
            if self.excess[index(node)] < 0 {
                (dijkstra.target, dijkstra.limit) = (node, distance);
                return;
            }
            dijkstra.heap.push(Reverse((distance, node)));
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

    /// Changes the prices so that complementary slackness holds along the path that was found.
    fn reprice(&mut self, dijkstra: &Dijkstra) {
        for node in &dijkstra.touched {
            let distance = dijkstra.distance[index(*node)];
            if distance < dijkstra.limit {
                self.price[index(*node)] += distance - dijkstra.limit;
            }
        }
    }

    /// Moves a unit from the source to the target along the shortest path.
    fn augment(&mut self, source: u32, dijkstra: &Dijkstra) {
        let mut node = dijkstra.target;
        self.excess[index(node)] += 1;
        self.excess[index(source)] -= 1;
        while node != source {
            let (before, pair) = dijkstra.before[index(node)];
            self.push(before, node, pair);
            node = before;
        }
    }

    /// Moves a unit over one arc of a path: a tree arc, or a pair that is taken or given up.
    #[expect(clippy::expect_used, reason = "INVARIANT: every taken pair is among the holders of its head")]
    pub(super) fn push(&mut self, before: u32, node: u32, pair: u32) {
        match pair {
            NONE => self.push_along_tree(before, node),
            _ if before < self.left => {
                self.set_state(pair, ArcState::Taken);
                self.holders[index(node - self.left)].push((before, pair));
            }
            _ => {
                let holders = &mut self.holders[index(before - self.left)];
                let at = holders.iter().position(|holder| holder.1 == pair).expect("a taken pair");
                holders.swap_remove(at);
                self.set_state(pair, ArcState::Free);
            }
        }
    }

    /// Moves a unit along a tree arc, in either direction.
    #[expect(clippy::expect_used, reason = "only arcs with a residual capacity are on a path")]
    fn push_along_tree(&mut self, from: u32, to: u32) {
        let down = to != self.hub && self.nodes[index(to)].parent == from;
        let child = if down { to } else { from };
        let grows = down == (child < self.left);
        let flow = &mut self.nodes[index(child)].flow;
        *flow = if grows { *flow + 1 } else { flow.checked_sub(1).expect("a unit to give back") };
    }
}
