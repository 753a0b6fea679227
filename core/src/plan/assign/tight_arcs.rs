//! The tight arcs of a network: arcs of reduced cost zero, over which a unit moves without loss.

use enum_map::Enum;

use super::super::numbers::{index, to_u32};
use super::flow::NONE;
use super::network::{ArcState, Network, Node};

/// The direction in which a path is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub(super) enum Direction {
    Forwards,
    Backwards,
}

/// The tight arcs by node, for both directions: arcs of pairs, and arcs between a limit and its
/// parent. The state of an arc decides whether a unit can move over it now.
///
/// The arcs of a node come in the order of their pairs, and tree arcs last. Pairs are decided in
/// that order too, so the undecided arcs of a node are a range.
pub(super) struct TightArcs {
    /// By node: its first undecided arc.
    first: Vec<u32>,
    /// By node: its first tree arc.
    tree: Vec<u32>,
    /// By node: the end of its arcs.
    end: Vec<u32>,
    /// The other node, and the pair of the arc; `NONE` for a tree arc.
    arcs: Vec<(u32, u32)>,
}

#[expect(clippy::indexing_slicing, reason = "nodes are numbered by the network")]
impl TightArcs {
    /// From arcs as two nodes and a pair, in order.
    fn new(nodes: usize, arcs: &[[u32; 3]]) -> Self {
        let zeros = || vec![0; nodes];
        let mut tight = Self { first: zeros(), tree: zeros(), end: zeros(), arcs: vec![(NONE, NONE); 2 * arcs.len()] };
        for [a, b, _] in arcs {
            tight.end[index(*a)] += 1;
            tight.end[index(*b)] += 1;
        }
        let mut sum = 0;
        for (end, first) in tight.end.iter_mut().zip(&mut tight.first) {
            *first = sum;
            sum += *end;
            *end = *first;
        }
        for [a, b, pair] in arcs {
            for (node, other) in [(a, b), (b, a)] {
                let end = &mut tight.end[index(*node)];
                tight.arcs[index(*end)] = (*other, *pair);
                *end += 1;
                tight.tree[index(*node)] += u32::from(*pair != NONE);
            }
        }
        tight.tree.iter_mut().zip(&tight.first).for_each(|(tree, first)| *tree += first);
        tight
    }

    /// Removes the first undecided pair of both its nodes.
    pub(super) fn decide(&mut self, tail: u32, head: u32) {
        self.first[index(tail)] += 1;
        self.first[index(head)] += 1;
    }

    /// The number of arcs.
    pub(super) fn len(&self) -> u32 {
        to_u32(self.arcs.len() / 2)
    }
}

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl Network {
    /// The tight arcs at the current prices.
    pub(super) fn tight_arcs(&self) -> TightArcs {
        let mut arcs: Vec<[u32; 3]> = Vec::new();
        for startup in 0..self.startups {
            let (from, to) = self.row[index(startup)];
            for pair in from..to {
                let tail = self.tail_of(startup, pair);
                if self.is_undecided(pair) && self.cost(tail, pair) == 0 {
                    arcs.push([tail, self.head[index(pair)], pair]);
                }
            }
        }
        let tree = (0..).zip(&self.nodes).map(|(node, limit)| [node, limit.parent, NONE]);
        arcs.extend(tree.filter(|[node, parent, _]| self.price[index(*node)] == self.price[index(*parent)]));
        TightArcs::new(self.price.len(), &arcs)
    }

    /// The tight arcs of a node in a direction, without those of pairs up to `decided`.
    pub(super) fn arcs_from<'a>(
        &'a self,
        tight: &'a TightArcs,
        node: u32,
        direction: Direction,
        decided: u32,
    ) -> impl Iterator<Item = (u32, u32)> + 'a {
        let is_right = node >= self.left && node < self.hub;
        let from_holders = direction == Direction::Forwards && is_right;
        let first = if from_holders { &tight.tree } else { &tight.first };
        let arcs = &tight.arcs[index(first[index(node)])..index(tight.end[index(node)])];
        // Forwards from an opportunity lead only the taken pairs, which are listed as holders.
        let holders: &[(u32, u32)] =
            if from_holders { &self.holders[index(node - self.left)] } else { Default::default() };
        let held = holders.iter().filter(move |(tail, pair)| *pair > decided && self.cost(*tail, *pair) == 0);
        arcs.iter().chain(held).copied()
    }

    /// The nodes to which a unit can move from a node over tight arcs, with the pair of each arc.
    pub(super) fn residual_neighbours<'a>(
        &'a self,
        tight: &'a TightArcs,
        node: u32,
        decided: u32,
    ) -> impl Iterator<Item = (u32, u32)> + 'a {
        let arcs = self.arcs_from(tight, node, Direction::Forwards, decided);
        arcs.filter(move |(other, pair)| self.has_residual_capacity(node, *other, *pair))
    }

    /// True if a unit can move from a node to its neighbour.
    pub(super) fn has_residual_capacity(&self, from: u32, to: u32, pair: u32) -> bool {
        let is_from_left = from < self.left;
        if pair != NONE {
            let needed = if is_from_left { ArcState::Free } else { ArcState::Taken };
            return self.states[index(pair)] == needed;
        }
        let is_upwards = from != self.hub && self.nodes[index(from)].parent == to;
        let child = if is_upwards { from } else { to };
        let Node { least, most, flow, .. } = self.nodes[index(child)];
        if is_upwards == (child < self.left) { flow > least } else { flow < most }
    }
}
