//! The programme as a network flow: pairs between two trees of limits.
//!
//! A limit is a range for the number of taken pairs of a set. Two laminar families of sets, one on
//! the side of the startups and one on the side of the opportunities, are the two trees: a unit
//! flows from the hub down to a leaf of the left tree, over a pair to a leaf of the right tree, and
//! up to the hub again. Integral circulations and plans correspond one to one, so the best plan is
//! exact.

use super::super::candidates::Candidates;
use super::super::numbers::{index, to_u32};
use super::Cut;

/// The state of the arc of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ArcState {
    /// May be taken.
    Free,
    /// Taken, and may be given up.
    Taken,
    /// Never taken.
    Forbidden,
    /// Always taken.
    Fixed,
}

/// A limit of one tree: a node, and the arc between it and its parent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    /// The smallest set that contains this one; the hub if there is none.
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
    /// The startups come first, with the limits among them; then the opportunities, with theirs;
    /// then the hub.
    pub(super) startups: u32,
    pub(super) left: u32,
    pub(super) hub: u32,
    pub(super) nodes: Vec<Node>,
    /// The children of a node are `child[first_child[n]..first_child[n + 1]]`.
    pub(super) first_child: Vec<u32>,
    pub(super) child: Vec<u32>,
    /// The row of pairs of a left node: empty for a set of startups, shared by the sets inside one
    /// startup.
    pub(super) row: Vec<(u32, u32)>,
    /// The left leaf of every pair, where it is not the startup.
    pub(super) tail: Option<Vec<u32>>,
    /// The right leaf of every pair.
    pub(super) head: Vec<u32>,
    pub(super) gain: Vec<i64>,
    /// The gain of each free pair, and [`CLOSED`] for any other: one comparison decides whether an
    /// arc is shorter.
    pub(super) free_gain: Vec<i64>,
    pub(super) states: Vec<ArcState>,
    /// The taken pairs of every right node, with their left leaves.
    pub(super) holders: Vec<Vec<(u32, u32)>>,
    /// The dual price (potential) of each node.
    pub(super) price: Vec<i64>,
    /// The excess of each node: units in less units out.
    pub(super) excess: Vec<i64>,
}

/// A gain so low that no prices make its pair part of a shortest path.
pub(super) const CLOSED: i64 = -(1 << 60);

/// One tree of limits.
pub(super) struct Tree {
    /// The base sets first (startups or opportunities), then the others.
    pub(super) nodes: Vec<Node>,
    /// The leaf of every pair; none when every leaf is a base set.
    pub(super) leaf: Option<Vec<u32>>,
}

/// The arcs of a network: pairs by startup.
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
        let rows = (0..to_u32(candidates.startups().len())).map(|startup| candidates.range(startup));
        Self {
            row: rows.map(|row| (to_u32(row.start), to_u32(row.end))).collect(),
            to: candidates.to().to_vec(),
            gain: candidates.scores().iter().map(|score| i64::from(*score)).collect(),
        }
    }
}

/// The parent of the outermost sets, before both trees are joined.
pub(super) const TOP: u32 = u32::MAX;

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl Network {
    /// A network in which nothing is taken yet.
    pub(super) fn new(arcs: Arcs, states: Vec<ArcState>, left: Tree, right: &Tree) -> Self {
        let Arcs { mut row, to, gain } = arcs;
        let bases = to_u32(row.len());
        let (lefts, rights) = (to_u32(left.nodes.len()), to_u32(right.nodes.len()));
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
            free_gain: Vec::new(),
            states,
            holders: vec![Vec::new(); index(rights)],
            price: vec![0; index(hub) + 1],
            excess: vec![0; index(hub) + 1],
            nodes,
        };
        network.set_gains(gain);
        network.initialise_prices();
        network
    }

    /// Warm start from a plan without nested limits: the prices of startups and of opportunities,
    /// and the taken pairs.
    pub(super) fn warm_start(&mut self, startups: &[i32], opportunities: &[i32]) {
        let prices = startups.iter().copied().chain(opportunities.iter().map(|price| -price));
        self.price.iter_mut().zip(prices).for_each(|(place, price)| *place = i64::from(price));
        self.nodes.iter_mut().for_each(|node| node.flow = 0);
        for startup in 0..self.startups {
            let (from, to) = self.row[index(startup)];
            for pair in (from..to).filter(|pair| self.states[index(*pair)] == ArcState::Taken) {
                let head = self.head[index(pair)];
                self.nodes[index(startup)].flow += 1;
                self.nodes[index(head)].flow += 1;
                self.holders[index(head - self.left)].push((startup, pair));
            }
        }
    }

    /// Sets the gain of every pair.
    pub(super) fn set_gains(&mut self, gains: Vec<i64>) {
        self.gain = gains;
        let open = self.gain.iter().zip(&self.states);
        self.free_gain = open.map(|(gain, pair)| if *pair == ArcState::Free { *gain } else { CLOSED }).collect();
    }

    /// Initial prices that satisfy complementary slackness: each startup has the price of its best
    /// pair.
    fn initialise_prices(&mut self) {
        for node in 0..self.left {
            let (from, to) = self.row[index(node)];
            let open = (from..to)
                .filter(|pair| self.tail_of(node, *pair) == node && self.states[index(*pair)] != ArcState::Forbidden);
            self.price[index(node)] = open.map(|pair| self.gain[index(pair)]).max().unwrap_or(0).max(0);
        }
        // An arc of reduced cost zero takes the flow that the limits inside it need.
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

    /// Changes the state of a pair.
    pub(super) fn set_state(&mut self, pair: u32, now: ArcState) {
        self.states[index(pair)] = now;
        self.free_gain[index(pair)] = if now == ArcState::Free { self.gain[index(pair)] } else { CLOSED };
    }

    pub(super) fn is_taken(&self, pair: u32) -> bool {
        matches!(self.states[index(pair)], ArcState::Taken | ArcState::Fixed)
    }

    /// True for a pair that is neither fixed nor forbidden.
    pub(super) fn is_undecided(&self, pair: u32) -> bool {
        matches!(self.states[index(pair)], ArcState::Free | ArcState::Taken)
    }

    /// Changes the range of a limit, if it has a node.
    pub(super) fn limit(&mut self, node: Option<u32>, least: u32, most: u32) {
        if let Some(node) = node {
            let node = &mut self.nodes[index(node)];
            (node.least, node.most) = (least, most);
        }
    }

    /// Fixes the state of a pair before a solution.
    pub(super) fn decide(&mut self, pair: u32, now: ArcState) {
        self.states[index(pair)] = now;
    }

    /// The sum of the gains of the taken pairs.
    pub(super) fn total(&self) -> i64 {
        let taken =
            self.states.iter().zip(&self.gain).filter(|(pair, _)| matches!(pair, ArcState::Taken | ArcState::Fixed));
        taken.map(|(_, gain)| gain).sum()
    }

    /// The cut around the nodes `inside`, which no unit can leave.
    pub(super) fn cut(&self, inside: &[bool]) -> Cut {
        let mut cut = Cut::default();
        for (i, node) in self.nodes.iter().enumerate() {
            let (child, parent) = (inside[i], inside[index(node.parent)]);
            let is_left = to_u32(i) < self.left;
            // A unit leaves the set downwards on the left, upwards on the right.
            let (leaves, enters) =
                if is_left { (parent && !child, child && !parent) } else { (child && !parent, parent && !child) };
            if leaves {
                cut.most.push(to_u32(i));
            } else if enters && node.least > 0 {
                cut.least.push(to_u32(i));
            }
        }
        cut
    }
}

/// The children of every node as one list, and where those of each node begin.
#[expect(clippy::indexing_slicing, reason = "the order is of these nodes")]
fn children(nodes: &[Node], hub: u32) -> (Vec<u32>, Vec<u32>) {
    let mut order: Vec<u32> = (0..to_u32(nodes.len())).collect();
    let parent = |node: &u32| nodes[index(*node)].parent;
    order.sort_by_key(parent);
    let first = (0..=hub + 1).map(|node| to_u32(order.partition_point(|child| parent(child) < node))).collect();
    (first, order)
}
