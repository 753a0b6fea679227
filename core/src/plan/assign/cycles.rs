//! Strongly connected components of the tight residual arcs (Tarjan 1972).
//!
//! A pair can enter a best plan only if both its ends lie on a common cycle of tight arcs. Deciding
//! pairs only splits components further, so a negative answer stays valid and saves most searches.

use super::super::candidates::{index, small};
use super::flow::NONE;
use super::lexicographic::TightArcs;
use super::network::Network;

/// Which nodes lie on a common circle, as far as that was looked at.
pub(super) struct CommonCycles {
    /// By node; equal numbers, perhaps a common circle.
    of: Vec<u32>,
    /// Steps of searches in vain since then.
    wasted: u64,
}

/// Tarjan's search for strong components.
struct Tarjan {
    /// By node: when it was entered, and the earliest node on the way that it leads back to.
    entered: Vec<u32>,
    back: Vec<u32>,
    of: Vec<u32>,
    /// Nodes whose circle is still open.
    open: Vec<u32>,
    /// The way to here: each node, and where its neighbours begin among those to be looked at.
    way: Vec<(u32, usize)>,
    ahead: Vec<u32>,
    count: u32,
}

impl CommonCycles {
    /// Nothing is known yet.
    pub(super) fn unknown(nodes: usize) -> Self {
        Self { of: vec![0; nodes], wasted: 0 }
    }

    /// False when no circle goes through both.
    pub(super) fn may_join(&self, a: u32, b: u32) -> bool {
        self.of.get(index(a)) == self.of.get(index(b))
    }

    /// A search of so many steps found nothing: when such searches have cost as much as a look at
    /// every step, it is taken.
    pub(super) fn record_failed_search(&mut self, steps: u64, network: &Network, tight: &TightArcs, decided: u32) {
        self.wasted += steps;
        if self.wasted > u64::from(small(tight.len())) {
            *self = Self { of: Tarjan::new(self.of.len()).all(network, tight, decided), wasted: 0 };
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "nodes are numbered by the network")]
impl Tarjan {
    fn new(nodes: usize) -> Self {
        let none = || vec![NONE; nodes];
        let (open, way, ahead) = (Vec::new(), Vec::new(), Vec::new());
        Self { entered: none(), back: none(), of: none(), open, way, ahead, count: 0 }
    }

    fn all(mut self, network: &Network, tight: &TightArcs, decided: u32) -> Vec<u32> {
        for root in (0..).take(self.of.len()) {
            if self.entered[index(root)] == NONE {
                self.enter(root, network, tight, decided);
            }
            while let Some(&(node, from)) = self.way.last() {
                if self.ahead.len() == from {
                    self.leave(node);
                } else if let Some(next) = self.ahead.pop() {
                    if self.entered[index(next)] == NONE {
                        self.enter(next, network, tight, decided);
                    } else if self.of[index(next)] == NONE {
                        self.back[index(node)] = self.back[index(node)].min(self.entered[index(next)]);
                    }
                }
            }
        }
        self.of
    }

    fn enter(&mut self, node: u32, network: &Network, tight: &TightArcs, decided: u32) {
        (self.entered[index(node)], self.back[index(node)]) = (self.count, self.count);
        self.count += 1;
        self.open.push(node);
        self.way.push((node, self.ahead.len()));
        self.ahead.extend(network.residual_neighbours(tight, node, decided).map(|(other, _)| other));
    }

    /// Everything ahead of a node was looked at: it closes its circle, or leads back into one.
    fn leave(&mut self, node: u32) {
        self.way.pop();
        let back = self.back[index(node)];
        if back == self.entered[index(node)] {
            while let Some(inside) = self.open.pop() {
                self.of[index(inside)] = node;
                if inside == node {
                    break;
                }
            }
        }
        if let Some((before, _)) = self.way.last() {
            self.back[index(*before)] = self.back[index(*before)].min(back);
        }
    }
}
