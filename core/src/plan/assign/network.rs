//! The programme as a flow: pairs between two trees of limits.
//!
//! A limit is a range for how many pairs of a set are taken. Two families of nested or disjoint sets, one on the side
//! of the startups and one on the side of the opportunities, are the two trees of a network: a unit flows from the
//! hub down to a leaf of the left tree, over a pair to a leaf of the right tree, and up to the hub again. Every
//! integral circulation is a plan and every plan a circulation, so the best plan is found exactly.

use super::super::candidates::{Candidates, index, small};
use super::Cut;

/// What is decided about a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair {
    /// May be taken.
    Free,
    /// Taken, and may be given up.
    Taken,
    /// Never taken.
    Out,
    /// Always taken.
    Fixed,
}

/// A limit of one tree: a node, and the arc between it and its parent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    /// The smallest set around this one; the hub when there is none.
    pub(super) parent: u32,
    pub(super) least: u32,
    pub(super) most: u32,
    /// Pairs of the set that are taken now.
    pub(super) flow: u32,
}

/// A network with a flow and a price at every node.
///
/// INVARIANT: numbers of nodes and pairs are made here and stay within their lists.
#[derive(Debug, Clone)]
pub(super) struct Network {
    /// The startups come first, with the limits among them; then the opportunities, with theirs; then the hub.
    pub(super) startups: u32,
    pub(super) left: u32,
    pub(super) hub: u32,
    pub(super) nodes: Vec<Node>,
    /// The children of a node are `child[first_child[n]..first_child[n + 1]]`.
    pub(super) first_child: Vec<u32>,
    pub(super) child: Vec<u32>,
    /// The row of pairs of a left node: empty for a set of startups, shared by the sets inside one startup.
    pub(super) row: Vec<(u32, u32)>,
    /// The left leaf of every pair, where it is not the startup.
    pub(super) tail: Option<Vec<u32>>,
    /// The right leaf of every pair.
    pub(super) head: Vec<u32>,
    pub(super) gain: Vec<i64>,
    /// The gain of a free pair, and [`SHUT`] of any other: one look tells whether it is worth a step.
    pub(super) open: Vec<i64>,
    pub(super) pairs: Vec<Pair>,
    /// The taken pairs of every right node, with their left leaves.
    pub(super) holders: Vec<Vec<(u32, u32)>>,
    /// What a unit is worth at a node: a pair is wanted when its gain exceeds the rise from tail to head.
    pub(super) price: Vec<i64>,
    /// Units that came to a node and did not leave it yet.
    pub(super) excess: Vec<i64>,
}

/// Below every gain, by more than prices can make up for.
pub(super) const SHUT: i64 = -(1 << 60);

/// One tree of limits.
pub(super) struct Tree {
    /// The base sets first (startups or opportunities), then the others.
    pub(super) nodes: Vec<Node>,
    /// The leaf of every pair; none when every leaf is a base set.
    pub(super) leaf: Option<Vec<u32>>,
}

/// What a network runs over: pairs by startup.
#[derive(Default)]
pub(super) struct Arcs {
    /// The pairs of every startup, from and to.
    pub(super) row: Vec<(u32, u32)>,
    /// The opportunity of every pair.
    pub(super) to: Vec<u32>,
    pub(super) gain: Vec<i64>,
}

impl Arcs {
    pub(super) fn of(candidates: &Candidates) -> Self {
        let rows = (0..small(candidates.startups().len())).map(|startup| candidates.range(startup));
        Self {
            row: rows.map(|row| (small(row.start), small(row.end))).collect(),
            to: candidates.to().to_vec(),
            gain: candidates.scores().iter().map(|score| i64::from(*score)).collect(),
        }
    }
}

/// The parent of the outermost sets, before both trees are joined.
pub(super) const TOP: u32 = u32::MAX;

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl Network {
    /// Nothing is taken yet, whatever `least` says.
    pub(super) fn new(arcs: Arcs, pairs: Vec<Pair>, left: Tree, right: &Tree) -> Self {
        let Arcs { mut row, to, gain } = arcs;
        let bases = small(row.len());
        let (lefts, rights) = (small(left.nodes.len()), small(right.nodes.len()));
        let hub = lefts + rights;
        row.resize(left.nodes.len(), (0, 0));
        for startup in 0..index(bases) {
            let (from, to) = row[startup];
            for leaf in left.leaf.iter().flat_map(|leaf| &leaf[index(from)..index(to)]) {
                row[index(*leaf)] = row[startup];
            }
        }
        let joined = |node: &Node, offset: u32| Node {
            parent: if node.parent == TOP { hub } else { node.parent + offset },
            ..*node
        };
        let mut nodes: Vec<Node> = left.nodes.iter().map(|node| joined(node, 0)).collect();
        nodes.extend(right.nodes.iter().map(|node| joined(node, lefts)));
        let (first_child, child) = children(&nodes, hub);
        let mut network = Self {
            startups: bases,
            left: lefts,
            hub,
            first_child,
            child,
            row,
            tail: left.leaf,
            head: right.leaf.as_deref().unwrap_or(&to).iter().map(|leaf| leaf + lefts).collect(),
            gain: Vec::new(),
            open: Vec::new(),
            pairs,
            holders: vec![Vec::new(); index(rights)],
            price: vec![0; index(hub) + 1],
            excess: vec![0; index(hub) + 1],
            nodes,
        };
        network.price_pairs(gain);
        network.begin();
        network
    }

    /// Takes over the state of a plan without limits around others: the prices of startups and of opportunities, and what is taken.
    pub(super) fn hold(&mut self, startups: &[i32], opportunities: &[i32]) {
        let prices = startups.iter().copied().chain(opportunities.iter().map(|price| -price));
        self.price.iter_mut().zip(prices).for_each(|(place, price)| *place = i64::from(price));
        self.nodes.iter_mut().for_each(|node| node.flow = 0);
        for startup in 0..self.startups {
            let (from, to) = self.row[index(startup)];
            for pair in (from..to).filter(|pair| self.pairs[index(*pair)] == Pair::Taken) {
                let head = self.head[index(pair)];
                self.nodes[index(startup)].flow += 1;
                self.nodes[index(head)].flow += 1;
                self.holders[index(head - self.left)].push((startup, pair));
            }
        }
    }

    /// Gives every pair its gain.
    pub(super) fn price_pairs(&mut self, gains: Vec<i64>) {
        self.gain = gains;
        let open = self.gain.iter().zip(&self.pairs);
        self.open = open.map(|(gain, pair)| if *pair == Pair::Free { *gain } else { SHUT }).collect();
    }

    /// Prices at which nothing that is taken is regretted: every startup asks for the best it could get.
    fn begin(&mut self) {
        for node in 0..self.left {
            let (from, to) = self.row[index(node)];
            let open =
                (from..to).filter(|pair| self.tail_of(node, *pair) == node && self.pairs[index(*pair)] != Pair::Out);
            self.price[index(node)] = open.map(|pair| self.gain[index(pair)]).max().unwrap_or(0).max(0);
        }
        // What is neither wanted nor regretted at these prices flows as the limits inside ask for.
        for node in self.leaves_first() {
            let Node { parent, least, most, flow } = self.nodes[index(node)];
            let flow = if self.price[index(node)] > 0 { most } else { flow.clamp(least, most) };
            self.nodes[index(node)].flow = flow;
            if parent != self.hub {
                self.nodes[index(parent)].flow += flow;
            }
        }
    }

    /// Every node before its parent.
    fn leaves_first(&self) -> Vec<u32> {
        let mut order: Vec<u32> = self.children(self.hub).map(|at| self.child[at]).collect();
        let mut next = 0;
        while let Some(node) = order.get(next).copied() {
            order.extend(self.children(node).map(|at| self.child[at]));
            next += 1;
        }
        order.reverse();
        order
    }

    /// The left leaf of a pair that was found in the row of `node`.
    pub(super) fn tail_of(&self, node: u32, pair: u32) -> u32 {
        self.tail.as_ref().map_or(node, |tail| tail[index(pair)])
    }

    pub(super) fn children(&self, node: u32) -> std::ops::Range<usize> {
        index(self.first_child[index(node)])..index(self.first_child[index(node) + 1])
    }

    /// Decides about a pair.
    pub(super) fn put(&mut self, pair: u32, now: Pair) {
        self.pairs[index(pair)] = now;
        self.open[index(pair)] = if now == Pair::Free { self.gain[index(pair)] } else { SHUT };
    }

    pub(super) fn is_taken(&self, pair: u32) -> bool {
        matches!(self.pairs[index(pair)], Pair::Taken | Pair::Fixed)
    }

    /// True for a pair about which nothing is decided for good.
    pub(super) fn is_open(&self, pair: u32) -> bool {
        matches!(self.pairs[index(pair)], Pair::Free | Pair::Taken)
    }

    /// Another range for a limit.
    pub(super) fn limit(&mut self, node: Option<u32>, least: u32, most: u32) {
        if let Some(node) = node {
            let node = &mut self.nodes[index(node)];
            (node.least, node.most) = (least, most);
        }
    }

    /// Decides about a pair for good, before a solution.
    pub(super) fn decide(&mut self, pair: u32, now: Pair) {
        self.pairs[index(pair)] = now;
    }

    /// What the taken pairs gain.
    pub(super) fn total(&self) -> i64 {
        let taken = self.pairs.iter().zip(&self.gain).filter(|(pair, _)| matches!(pair, Pair::Taken | Pair::Fixed));
        taken.map(|(_, gain)| gain).sum()
    }

    /// The nodes from which no unit can leave.
    pub(super) fn cut(&self, inside: &[bool]) -> Cut {
        let mut cut = Cut::default();
        for (i, node) in self.nodes.iter().enumerate() {
            let (child, parent) = (inside[i], inside[index(node.parent)]);
            let is_left = small(i) < self.left;
            // A unit leaves the set downwards on the left, upwards on the right.
            let (leaves, enters) =
                if is_left { (parent && !child, child && !parent) } else { (child && !parent, parent && !child) };
            if leaves {
                cut.most.push(small(i));
            } else if enters && node.least > 0 {
                cut.least.push(small(i));
            }
        }
        cut
    }
}

fn children(nodes: &[Node], hub: u32) -> (Vec<u32>, Vec<u32>) {
    let mut order: Vec<u32> = (0..small(nodes.len())).collect();
    let parent = |node: &u32| nodes.get(index(*node)).map_or(hub, |node| node.parent);
    order.sort_by_key(parent);
    let first = (0..=hub + 1).map(|node| small(order.partition_point(|child| parent(child) < node))).collect();
    (first, order)
}
