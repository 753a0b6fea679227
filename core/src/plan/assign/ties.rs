//! Which of several best plans: the first in the order of ids.
//!
//! Startups in the order of their ids take, each in the order of the opportunities' ids, every pair that some best plan
//! still holds together with what was taken before. That names one plan, whatever the order of the input or the way it was found.

use super::super::candidates::index;
use super::flow::NONE;
use super::network::{Network, Node, Pair};

/// Steps at most. Beyond, what was found stands: still the same for the same records.
const STEPS: u64 = 200_000_000;

/// A walk over what may change without loss.
struct Walk {
    /// Nodes from which the present startup cannot be reached.
    closed: Vec<u32>,
    round: u32,
    before: Vec<(u32, u32)>,
    steps: u64,
}

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl Network {
    /// Turns the best plan into the first of the best plans. False when the walk grew too long.
    pub(super) fn order(&mut self) -> bool {
        let nodes = self.price.len();
        let mut walk = Walk { closed: vec![NONE; nodes], round: 0, before: vec![(NONE, NONE); nodes], steps: 0 };
        for startup in 0..self.startups {
            let (from, to) = self.row[index(startup)];
            let mut last = NONE;
            for pair in from..to {
                if self.pairs[index(pair)] != Pair::Free {
                    continue;
                }
                let tail = self.tail_of(startup, pair);
                if self.cost(tail, pair) == 0 {
                    walk.round += u32::from(tail != last);
                    last = tail;
                    self.try_pair(&mut walk, tail, pair);
                }
            }
            if walk.steps > STEPS {
                return false;
            }
        }
        true
    }

    fn try_pair(&mut self, walk: &mut Walk, tail: u32, pair: u32) {
        let head = self.head[index(pair)];
        if !self.reaches(walk, head, tail, pair) {
            return;
        }
        self.put(pair, Pair::Taken);
        self.holders[index(head - self.left)].push((tail, pair));
        let mut node = tail;
        while node != head {
            let (before, over) = walk.before[index(node)];
            self.turn(before, node, over);
            node = before;
        }
    }

    /// A way without loss from a node to the startup, over pairs that are not yet decided.
    fn reaches(&self, walk: &mut Walk, from: u32, to: u32, decided: u32) -> bool {
        let mut stack = vec![from];
        if walk.closed[index(from)] == walk.round {
            return false;
        }
        walk.closed[index(from)] = walk.round;
        let mut seen = vec![from];
        while let Some(node) = stack.pop() {
            let mut step = |walk: &mut Walk, next: u32, pair: u32| {
                walk.steps += 1;
                if walk.closed[index(next)] != walk.round {
                    walk.closed[index(next)] = walk.round;
                    walk.before[index(next)] = (node, pair);
                    stack.push(next);
                    seen.push(next);
                }
            };
            self.steps_from(node, decided, |next, pair| step(walk, next, pair));
            if walk.closed[index(to)] == walk.round {
                // Those on the way do reach it.
                for node in seen {
                    walk.closed[index(node)] = NONE;
                }
                return true;
            }
        }
        false
    }

    fn steps_from(&self, node: u32, decided: u32, mut step: impl FnMut(u32, u32)) {
        if node < self.left {
            let (from, to) = self.row[index(node)];
            for pair in from.max(decided + 1)..to {
                if self.pairs[index(pair)] == Pair::Free
                    && self.tail_of(node, pair) == node
                    && self.cost(node, pair) == 0
                {
                    step(self.head[index(pair)], pair);
                }
            }
        } else if node < self.hub {
            for &(tail, pair) in &self.holders[index(node - self.left)] {
                if pair > decided && self.cost(tail, pair) == 0 {
                    step(tail, pair);
                }
            }
        }
        let level = |other: u32| self.price[index(node)] == self.price[index(other)];
        if node != self.hub {
            let Node { parent, least, most, flow } = self.nodes[index(node)];
            if level(parent) && if node < self.left { flow > least } else { flow < most } {
                step(parent, NONE);
            }
        }
        for at in self.children(node) {
            let child = self.child[at];
            let Node { least, most, flow, .. } = self.nodes[index(child)];
            if level(child) && if child < self.left { flow < most } else { flow > least } {
                step(child, NONE);
            }
        }
    }
}
