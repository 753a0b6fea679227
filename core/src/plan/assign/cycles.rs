//! Strongly connected components of the tight residual arcs (Tarjan 1972).
//!
//! A pair can enter a best plan only if both its ends lie on a common cycle of tight arcs.
//! Decisions only split components further, so a negative answer stays valid and saves most
//! searches.

use super::super::numbers::index;
use super::flow::NONE;
use super::network::Network;
use super::tight_arcs::TightArcs;

/// Which nodes may lie on a common cycle, as of the last decomposition.
pub(super) struct CommonCycles {
    /// By node: its component. Nodes of different components have no common cycle.
    component: Vec<u32>,
    /// Steps of failed searches since the last decomposition.
    wasted: u64,
}

/// Tarjan's algorithm with an explicit stack.
struct Tarjan {
    /// By node: its number in the order of the depth-first search.
    number: Vec<u32>,
    /// By node: the smallest number of a node that it leads back to.
    low_link: Vec<u32>,
    /// By node: its component, once that is complete.
    component: Vec<u32>,
    /// Nodes of incomplete components.
    open: Vec<u32>,
    /// The path of the search: each node, and where its neighbours begin in `neighbours`.
    path: Vec<(u32, usize)>,
    /// The neighbours of the nodes of the path that are not visited yet.
    neighbours: Vec<u32>,
    count: u32,
}

impl CommonCycles {
    /// All nodes in one component: nothing is known yet.
    pub(super) fn unknown(nodes: usize) -> Self {
        Self { component: vec![0; nodes], wasted: 0 }
    }

    /// False if no cycle goes through both nodes.
    #[expect(clippy::indexing_slicing, reason = "nodes are numbered by the network")]
    pub(super) fn may_join(&self, a: u32, b: u32) -> bool {
        self.component[index(a)] == self.component[index(b)]
    }

    /// Records a failed search. Once failed searches have cost as many steps as there are arcs, a
    /// decomposition, which visits every arc once, pays off.
    pub(super) fn record_failed_search(&mut self, steps: u64, network: &Network, tight: &TightArcs, decided: u32) {
        self.wasted += steps;
        if self.wasted > u64::from(tight.len()) {
            let component = Tarjan::new(self.component.len()).components(network, tight, decided);
            *self = Self { component, wasted: 0 };
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "nodes are numbered by the network")]
impl Tarjan {
    fn new(nodes: usize) -> Self {
        let none = || vec![NONE; nodes];
        let (open, path, neighbours) = (Vec::new(), Vec::new(), Vec::new());
        Self { number: none(), low_link: none(), component: none(), open, path, neighbours, count: 0 }
    }

    fn components(mut self, network: &Network, tight: &TightArcs, decided: u32) -> Vec<u32> {
        for root in (0..).take(self.component.len()) {
            if self.number[index(root)] == NONE {
                self.enter(root, network, tight, decided);
            }
            while let Some(&(node, from)) = self.path.last() {
                if self.neighbours.len() == from {
                    self.leave(node);
                } else if let Some(next) = self.neighbours.pop() {
                    if self.number[index(next)] == NONE {
                        self.enter(next, network, tight, decided);
                    } else if self.component[index(next)] == NONE {
                        self.low_link[index(node)] = self.low_link[index(node)].min(self.number[index(next)]);
                    }
                }
            }
        }
        self.component
    }

    fn enter(&mut self, node: u32, network: &Network, tight: &TightArcs, decided: u32) {
        (self.number[index(node)], self.low_link[index(node)]) = (self.count, self.count);
        self.count += 1;
        self.open.push(node);
        self.path.push((node, self.neighbours.len()));
        self.neighbours.extend(network.residual_neighbours(tight, node, decided).map(|(other, _)| other));
    }

    /// Leaves a node whose neighbours are all visited: it completes its component, or belongs to an
    /// earlier one.
    fn leave(&mut self, node: u32) {
        self.path.pop();
        let low_link = self.low_link[index(node)];
        if low_link == self.number[index(node)] {
            while let Some(inside) = self.open.pop() {
                self.component[index(inside)] = node;
                if inside == node {
                    break;
                }
            }
        }
        if let Some((before, _)) = self.path.last() {
            self.low_link[index(*before)] = self.low_link[index(*before)].min(low_link);
        }
    }
}
