//! Dual prices of limits, and the marginal value of one more seat.

use super::super::numbers::{index, to_u32};
use super::flow::{Dijkstra, INFINITE};
use super::network::{Network, Node};

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl Network {
    /// Removes the price of every limit that `is_loose`: it allows as many pairs as it has, so it
    /// cannot bind. Its price moves to the pairs.
    pub(super) fn drop_slack_prices(&mut self, is_loose: &[bool]) {
        let mut order: Vec<u32> = self.children(self.hub).map(|at| self.child[at]).collect();
        let mut next = 0;
        while let Some(node) = order.get(next).copied() {
            let rise = self.price[index(self.nodes[index(node)].parent)] - self.price[index(node)];
            let priced = if node < self.left { rise < 0 } else { rise > 0 };
            if is_loose[index(node)] && priced {
                self.raise_subtree(node, rise);
            }
            order.extend(self.children(node).map(|at| self.child[at]));
            next += 1;
        }
    }

    fn raise_subtree(&mut self, node: u32, by: i64) {
        let mut inside = vec![node];
        while let Some(node) = inside.pop() {
            self.price[index(node)] += by;
            inside.extend(self.children(node).map(|at| self.child[at]));
        }
    }

    /// The price of each limit: above zero of its maximum, below zero of its minimum.
    pub(super) fn limit_prices(&self) -> Vec<i64> {
        let price = |(node, limit): (u32, &Node)| {
            let inwards = self.price[index(node)] - self.price[index(limit.parent)];
            if node < self.left { inwards } else { -inwards }
        };
        (0..).zip(&self.nodes).map(price).collect()
    }

    /// The marginal value of one more unit at every full node of the right tree: its price, less
    /// the length of the shortest path by which another unit reaches it.
    pub(super) fn marginal_values(&self) -> Vec<i64> {
        let mut gains = vec![0; self.nodes.len()];
        let mut dijkstra = Dijkstra::new(self.price.len());
        let is_full = |node: u32| {
            let Node { most, flow, parent, .. } = self.nodes[index(node)];
            flow == most && self.price[index(parent)] > self.price[index(node)]
        };
        for parent in self.left..=self.hub {
            let full: Vec<u32> = self
                .children(parent)
                .map(|at| self.child[at])
                .filter(|node| *node >= self.left && is_full(*node))
                .collect();
            if full.is_empty() {
                continue;
            }
            self.shortest_paths(parent, &mut dijkstra);
            for node in full {
                let length = dijkstra.distance[index(node)];
                let price = self.price[index(parent)] - self.price[index(node)];
                gains[index(node)] = if length == INFINITE { 0 } else { (price - length).max(0) };
            }
        }
        gains
    }

    /// The taken pairs, in order.
    pub(super) fn taken(&self) -> Vec<u32> {
        let taken = (0..to_u32(self.states.len())).filter(|pair| self.is_taken(*pair));
        taken.collect()
    }
}
