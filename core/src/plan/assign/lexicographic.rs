//! The lexicographically first of all best plans.
//!
//! Startups in the order of their ids take, each in the order of the opportunities' ids, every pair
//! that some best plan still contains together with the pairs taken before. This defines one plan,
//! independent of the order of the input. A pair can be added without loss if a path of tight arcs
//! in the residual network leads from its head back to its tail; the path is searched from both
//! ends.

use enum_map::EnumMap;

use super::super::numbers::index;
use super::cycles::CommonCycles;
use super::flow::NONE;
use super::network::{ArcState, Network};
use super::tight_arcs::{Direction, TightArcs};

/// Arcs that are searched at most. Beyond this limit the plan that was found is kept: it is still
/// the same for the same records.
const MAX_STEPS: u64 = 1_000_000_000;

/// One side of a bidirectional search.
struct Frontier {
    /// By node: the last search that reached it.
    reached_in: Vec<u32>,
    /// By node: the node before it, and the pair of the arc between.
    before: Vec<(u32, u32)>,
    /// The nodes that this search reached; those from `next` on are not expanded yet.
    nodes: Vec<u32>,
    next: usize,
    /// The hub was reached. It has more arcs than all other nodes together, so it is expanded last.
    hub_waits: bool,
}

impl Frontier {
    fn new(nodes: usize) -> Self {
        Self {
            reached_in: vec![NONE; nodes],
            before: vec![(NONE, NONE); nodes],
            nodes: Vec::new(),
            next: 0,
            hub_waits: false,
        }
    }

    #[expect(clippy::indexing_slicing, reason = "nodes are numbered by the network")]
    fn begin(&mut self, node: u32, round: u32) {
        self.nodes.clear();
        self.nodes.push(node);
        (self.next, self.hub_waits) = (0, false);
        self.reached_in[index(node)] = round;
    }

    /// How many nodes are not expanded yet.
    fn waiting(&mut self, hub: u32) -> usize {
        if self.next == self.nodes.len() && std::mem::take(&mut self.hub_waits) {
            self.nodes.push(hub);
        }
        self.nodes.len() - self.next
    }
}

/// The path searches for one startup after another.
struct PathSearch {
    frontiers: EnumMap<Direction, Frontier>,
    round: u32,
    /// By node: the last startup that is known to be unreachable from it.
    unreachable_from: Vec<u32>,
    /// The last startup that no path reaches any more: all its later pairs stay as they are.
    unreachable: u32,
    cycles: CommonCycles,
    steps: u64,
}

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl Network {
    /// Turns a best plan into the first of the best plans. False if that takes too many steps.
    pub(super) fn make_lexicographic(&mut self) -> bool {
        let nodes = self.price.len();
        let mut tight = self.tight_arcs();
        let mut search = PathSearch {
            frontiers: EnumMap::from_fn(|_: Direction| Frontier::new(nodes)),
            round: 0,
            unreachable_from: vec![NONE; nodes],
            unreachable: NONE,
            cycles: CommonCycles::unknown(nodes),
            steps: 0,
        };
        for startup in 0..self.startups {
            let (from, to) = self.row[index(startup)];
            for pair in from..to {
                let tail = self.tail_of(startup, pair);
                if !self.is_undecided(pair) || self.cost(tail, pair) != 0 {
                    continue;
                }
                tight.decide(tail, self.head[index(pair)]);
                if tail != search.unreachable && self.states[index(pair)] == ArcState::Free {
                    self.try_pair(&tight, &mut search, tail, pair);
                }
            }
            if search.steps > MAX_STEPS {
                return false;
            }
        }
        true
    }

    /// Takes the pair if a path without loss leads from its head back to its tail.
    fn try_pair(&mut self, tight: &TightArcs, search: &mut PathSearch, tail: u32, pair: u32) {
        let head = self.head[index(pair)];
        let Some(middle) = self.find_path(tight, search, head, tail, pair) else { return };
        self.set_state(pair, ArcState::Taken);
        self.holders[index(head - self.left)].push((tail, pair));
        let mut node = middle;
        while node != head {
            let (before, over) = search.frontiers[Direction::Forwards].before[index(node)];
            self.push(before, node, over);
            node = before;
        }
        node = middle;
        while node != tail {
            let (after, over) = search.frontiers[Direction::Backwards].before[index(node)];
            self.push(node, after, over);
            node = after;
        }
    }

    /// Searches a path of tight arcs over undecided pairs; returns the node where both sides met.
    fn find_path(&self, tight: &TightArcs, search: &mut PathSearch, from: u32, to: u32, decided: u32) -> Option<u32> {
        if search.unreachable_from[index(from)] == to || !search.cycles.may_join(from, to) {
            return None;
        }
        let steps = search.steps;
        search.round += 1;
        search.frontiers[Direction::Forwards].begin(from, search.round);
        search.frontiers[Direction::Backwards].begin(to, search.round);
        let forwards = loop {
            let forwards = search.frontiers[Direction::Forwards].waiting(self.hub);
            let backwards = search.frontiers[Direction::Backwards].waiting(self.hub);
            if forwards == 0 || backwards == 0 {
                break forwards;
            }
            // Most searches fail because no arc leads to the startup any more: that is checked
            // first.
            let is_backwards = backwards < forwards || search.frontiers[Direction::Backwards].next == 0;
            let direction = if is_backwards { Direction::Backwards } else { Direction::Forwards };
            if let Some(met) = self.expand_frontier(tight, search, direction, to, decided) {
                return Some(met);
            }
        };
        if forwards == 0 {
            for node in &search.frontiers[Direction::Forwards].nodes {
                search.unreachable_from[index(*node)] = to;
            }
        }
        if search.frontiers[Direction::Backwards].nodes.len() == 1 {
            search.unreachable = to;
        }
        search.unreachable_from[index(from)] = to;
        search.cycles.record_failed_search(search.steps - steps, self, tight, decided);
        None
    }

    /// Expands one node of a side; returns the node where it meets the other side, if it does.
    fn expand_frontier(
        &self,
        tight: &TightArcs,
        search: &mut PathSearch,
        direction: Direction,
        to: u32,
        decided: u32,
    ) -> Option<u32> {
        let round = search.round;
        let is_forwards = direction == Direction::Forwards;
        let opposite = if is_forwards { Direction::Backwards } else { Direction::Forwards };
        let frontier = &mut search.frontiers[direction];
        let node = frontier.nodes[frontier.next];
        frontier.next += 1;
        for (other, pair) in self.arcs_from(tight, node, direction, decided) {
            search.steps += 1;
            let (before, after) = if is_forwards { (node, other) } else { (other, node) };
            let frontier = &mut search.frontiers[direction];
            let is_new = frontier.reached_in[index(other)] != round && search.cycles.may_join(other, to);
            if !is_new || !self.has_residual_capacity(before, after, pair) {
                continue;
            }
            frontier.reached_in[index(other)] = round;
            if is_forwards && search.unreachable_from[index(other)] == to {
                continue;
            }
            frontier.before[index(other)] = (node, pair);
            if other == self.hub {
                frontier.hub_waits = true;
            } else {
                frontier.nodes.push(other);
            }
            if search.frontiers[opposite].reached_in[index(other)] == round {
                return Some(other);
            }
        }
        None
    }
}
