//! Maximum flow by Dinic's algorithm, for bounds that are computed independently of the library.

use std::collections::VecDeque;

/// A network of directed edges with capacities.
#[derive(Debug, Default)]
pub struct Network {
    /// The edges of a node as indices into `edges`; an edge and its reverse are `e` and `e ^ 1`.
    of: Vec<Vec<usize>>,
    /// The end of an edge, and its residual capacity.
    edges: Vec<(usize, u64)>,
}

impl Network {
    /// A network without edges.
    #[must_use]
    pub fn new(nodes: usize) -> Self {
        Self { of: vec![Vec::new(); nodes], edges: Vec::new() }
    }

    /// An edge with a capacity.
    pub fn edge(&mut self, from: usize, to: usize, capacity: u64) {
        self.of[from].push(self.edges.len());
        self.edges.push((to, capacity));
        self.of[to].push(self.edges.len());
        self.edges.push((from, 0));
    }

    /// The maximum flow; the network keeps the residual capacities.
    pub fn largest(&mut self, from: usize, to: usize) -> u64 {
        let mut flow = 0;
        while let Some(levels) = self.levels(from, to) {
            let mut next = vec![0; self.of.len()];
            loop {
                let pushed = self.push(from, to, u64::MAX, &levels, &mut next);
                if pushed == 0 {
                    break;
                }
                flow += pushed;
            }
        }
        flow
    }

    fn levels(&self, from: usize, to: usize) -> Option<Vec<usize>> {
        let mut levels = vec![usize::MAX; self.of.len()];
        let mut queue = VecDeque::from([from]);
        levels[from] = 0;
        while let Some(node) = queue.pop_front() {
            for edge in &self.of[node] {
                let (next, left) = self.edges[*edge];
                if left > 0 && levels[next] == usize::MAX {
                    levels[next] = levels[node] + 1;
                    queue.push_back(next);
                }
            }
        }
        (levels[to] < usize::MAX).then_some(levels)
    }

    fn push(&mut self, node: usize, to: usize, most: u64, levels: &[usize], next: &mut [usize]) -> u64 {
        if node == to {
            return most;
        }
        while next[node] < self.of[node].len() {
            let edge = self.of[node][next[node]];
            let (into, left) = self.edges[edge];
            if left > 0 && levels[into] == levels[node] + 1 {
                let pushed = self.push(into, to, most.min(left), levels, next);
                if pushed > 0 {
                    self.edges[edge].1 -= pushed;
                    self.edges[edge ^ 1].1 += pushed;
                    return pushed;
                }
            }
            next[node] += 1;
        }
        0
    }
}
