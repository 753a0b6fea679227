//! Limits on sets of pairs, and the two trees that laminar (nested or disjoint) families form.

use std::cmp::Reverse;

use super::super::candidates::Candidates;
use super::super::numbers::{index, to_u32};
use super::network::{Node, TOP, Tree};

/// A set of pairs, of which at least and at most so many are taken.
#[derive(Debug, Clone)]
pub(super) struct Limit {
    /// The numbers of the pairs, in order.
    pub(super) pairs: Vec<u32>,
    pub(super) least: u32,
    pub(super) most: u32,
}

/// Limits as two trees.
pub(super) struct Trees {
    pub(super) left: Tree,
    pub(super) right: Tree,
    /// The node of every limit; `None` for one that crosses others in both trees.
    pub(super) nodes: Vec<Option<u32>>,
}

/// A tree under construction: the base sets are disjoint and cover all pairs.
struct Forest<'a> {
    nodes: Vec<Node>,
    base: &'a [u32],
    sizes: Vec<u32>,
    /// The innermost set of whole bases around each base.
    around: Vec<u32>,
    /// The innermost set inside its base that holds each pair; none as long as that is always the
    /// base.
    leaf: Option<Vec<u32>>,
}

/// Places every limit in a tree if possible. Larger limits come first, so that each only has to fit
/// inside those before it.
pub(super) fn trees(
    candidates: &Candidates,
    startups: &[u32],
    opportunities: &[(u32, u32)],
    limits: &[Limit],
) -> Trees {
    let mut nodes = vec![None; limits.len()];
    let of_startup: Vec<u32> = match limits {
        [] => Vec::new(),
        _ => (0..to_u32(startups.len())).flat_map(|s| candidates.range(s).map(move |_| s)).collect(),
    };
    let sizes = (0..to_u32(startups.len())).map(|s| to_u32(candidates.range(s).len())).collect();
    let ranges: Vec<(u32, u32)> = startups.iter().map(|most| (0, *most)).collect();
    let mut left = Forest::new(&of_startup, sizes, &ranges);
    let mut right = Forest::new(candidates.to(), candidates.pairs_by_opportunity(), opportunities);
    let mut order: Vec<(&Limit, &mut Option<(bool, u32)>)> = limits.iter().zip(&mut nodes).collect();
    order.sort_by_key(|(limit, _)| Reverse(limit.pairs.len()));
    for (limit, node) in order {
        // The flag marks nodes of the right tree until their numbers are known.
        *node = right.place(limit).map(|node| (true, node)).or_else(|| left.place(limit).map(|node| (false, node)));
    }
    let lefts = to_u32(left.nodes.len());
    let nodes =
        nodes.into_iter().map(|node| node.map(|(right, node)| if right { lefts + node } else { node })).collect();
    Trees { left: left.tree(), right: right.tree(), nodes }
}

#[expect(clippy::indexing_slicing, reason = "bases and pairs are numbered by the candidates")]
impl<'a> Forest<'a> {
    fn new(base: &'a [u32], sizes: Vec<u32>, ranges: &[(u32, u32)]) -> Self {
        let nodes = ranges.iter().zip(&sizes).map(|((least, most), size)| Node {
            parent: TOP,
            least: *least,
            most: (*most.min(size)).max(*least),
            flow: 0,
        });
        let nodes = nodes.collect();
        Self { nodes, leaf: None, base, sizes, around: vec![TOP; ranges.len()] }
    }

    /// The node of a limit; `None` if it crosses a set of the tree.
    fn place(&mut self, limit: &Limit) -> Option<u32> {
        let first = index(*limit.pairs.first()?);
        let mut bases: Vec<u32> = limit.pairs.iter().map(|pair| self.base[index(*pair)]).collect();
        bases.sort_unstable();
        let runs: Vec<&[u32]> = bases.chunk_by(|a, b| a == b).collect();
        let whole =
            runs.iter().all(|run| run.first().is_some_and(|base| to_u32(run.len()) == self.sizes[index(*base)]));
        let node = to_u32(self.nodes.len());
        let parent = if whole {
            let around = self.around[index(self.base[first])];
            if bases.iter().any(|base| self.around[index(*base)] != around) {
                return None;
            }
            for base in bases {
                self.around[index(base)] = node;
            }
            around
        } else {
            let leaves = self.leaf.as_deref().unwrap_or(self.base);
            let leaf = leaves[first];
            if runs.len() > 1 || limit.pairs.iter().any(|pair| leaves[index(*pair)] != leaf) {
                return None;
            }
            let leaves = self.leaf.get_or_insert_with(|| self.base.to_vec());
            limit.pairs.iter().for_each(|pair| leaves[index(*pair)] = node);
            leaf
        };
        let most = limit.most.min(to_u32(limit.pairs.len())).max(limit.least);
        self.nodes.push(Node { parent, least: limit.least, most, flow: 0 });
        Some(node)
    }

    fn tree(mut self) -> Tree {
        for (base, around) in self.around.iter().enumerate() {
            self.nodes[base].parent = *around;
        }
        Tree { nodes: self.nodes, leaf: self.leaf }
    }
}
