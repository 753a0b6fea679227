//! The lexicographically first of all best plans.
//!
//! Startups in the order of their ids take, each in the order of the opportunities' ids, every pair
//! that some best plan still contains together with the pairs taken before. This names one plan,
//! whatever the order of the input. A pair can be added without loss if a path of tight arcs (arcs
//! of reduced cost zero) in the residual network returns from its head to its tail; the path is
//! searched from both ends.

use super::super::candidates::index;
use super::cycles::CommonCycles;
use super::flow::NONE;
use super::network::{ArcState, Network, Node};

/// Steps at most. Beyond, what was found stands: still the same for the same records.
const STEPS: u64 = 1_000_000_000;

/// The tight arcs: steps that lose nothing at the current prices: over pairs that cost nothing, and
/// between a limit and the one around it where the price is the same. Which of them are open
/// depends on what is taken.
pub(super) struct TightArcs {
    /// By node, where its steps begin that are not decided, those over arcs of a tree, and those of
    /// the next node: steps over pairs come in their order, and so they are decided, arcs come
    /// last.
    first: Vec<u32>,
    arcs: Vec<u32>,
    end: Vec<u32>,
    /// The other end, and the pair between; `NONE` for an arc of a tree.
    steps: Vec<(u32, u32)>,
}

#[expect(clippy::indexing_slicing, reason = "nodes are numbered by the network")]
impl TightArcs {
    fn of(nodes: usize, steps: &[[u32; 3]]) -> Self {
        let none = || vec![0; nodes];
        let mut tight = Self { first: none(), arcs: none(), end: none(), steps: vec![(NONE, NONE); 2 * steps.len()] };
        for [a, b, _] in steps {
            tight.end[index(*a)] += 1;
            tight.end[index(*b)] += 1;
        }
        let mut sum = 0;
        for (end, first) in tight.end.iter_mut().zip(&mut tight.first) {
            *first = sum;
            sum += *end;
            *end = *first;
        }
        for [a, b, over] in steps {
            for (node, other) in [(a, b), (b, a)] {
                let end = &mut tight.end[index(*node)];
                tight.steps[index(*end)] = (*other, *over);
                *end += 1;
                tight.arcs[index(*node)] += u32::from(*over != NONE);
            }
        }
        tight.arcs.iter_mut().zip(&tight.first).for_each(|(arcs, first)| *arcs += first);
        tight
    }

    /// The first pair of both nodes is decided.
    fn decide(&mut self, tail: u32, head: u32) {
        self.first[index(tail)] += 1;
        self.first[index(head)] += 1;
    }

    /// How many steps there are at all.
    pub(super) fn len(&self) -> usize {
        self.steps.len() / 2
    }
}

/// One end of a way that is searched from both ends.
#[derive(Default)]
struct Frontier {
    /// By node: the last search that came here, and by which step.
    seen: Vec<u32>,
    before: Vec<(u32, u32)>,
    /// The nodes of this search, those behind `next` still to go on from.
    nodes: Vec<u32>,
    next: usize,
    /// The hub was reached. It has more steps than all others together, so it is gone on from when
    /// nothing else is left.
    hub_waits: bool,
}

impl Frontier {
    fn new(nodes: usize) -> Self {
        Self { seen: vec![NONE; nodes], before: vec![(NONE, NONE); nodes], ..Self::default() }
    }

    fn begin(&mut self, node: u32, round: u32) {
        self.nodes.clear();
        self.nodes.push(node);
        (self.next, self.hub_waits) = (0, false);
        if let Some(seen) = self.seen.get_mut(index(node)) {
            *seen = round;
        }
    }

    /// How many nodes there are to go on from.
    fn waiting(&mut self, hub: u32) -> usize {
        if self.next == self.nodes.len() && std::mem::take(&mut self.hub_waits) {
            self.nodes.push(hub);
        }
        self.nodes.len() - self.next
    }
}

/// The searches for one startup after the other.
struct PathSearch {
    /// The first goes forwards, the second backwards.
    ends: [Frontier; 2],
    round: u32,
    /// By node: the last startup that cannot be reached from it.
    closed: Vec<u32>,
    /// The last startup to which nothing leads any more: all its later pairs stay as they are.
    unreachable: u32,
    cycles: CommonCycles,
    steps: u64,
}

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl Network {
    /// Turns the best plan into the first of the best plans. False when the walk grew too long.
    pub(super) fn make_lexicographic(&mut self) -> bool {
        let nodes = self.price.len();
        let mut tight = self.tight();
        let ends = [Frontier::new(nodes), Frontier::new(nodes)];
        let (closed, cycles) = (vec![NONE; nodes], CommonCycles::unknown(nodes));
        let mut search = PathSearch { ends, round: 0, closed, unreachable: NONE, cycles, steps: 0 };
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
            if search.steps > STEPS {
                return false;
            }
        }
        true
    }

    fn tight(&self) -> TightArcs {
        let mut steps: Vec<[u32; 3]> = Vec::new();
        for startup in 0..self.startups {
            let (from, to) = self.row[index(startup)];
            for pair in from..to {
                let tail = self.tail_of(startup, pair);
                if self.is_undecided(pair) && self.cost(tail, pair) == 0 {
                    steps.push([tail, self.head[index(pair)], pair]);
                }
            }
        }
        let arcs = (0..).zip(&self.nodes).map(|(node, limit)| [node, limit.parent, NONE]);
        steps.extend(arcs.filter(|[node, parent, _]| self.price[index(*node)] == self.price[index(*parent)]));
        TightArcs::of(self.price.len(), &steps)
    }

    fn try_pair(&mut self, tight: &TightArcs, search: &mut PathSearch, tail: u32, pair: u32) {
        let head = self.head[index(pair)];
        let Some(middle) = self.find_path(tight, search, head, tail, pair) else { return };
        let [forwards, backwards] = &search.ends;
        self.set_state(pair, ArcState::Taken);
        self.holders[index(head - self.left)].push((tail, pair));
        let mut node = middle;
        while node != head {
            let (before, over) = forwards.before[index(node)];
            self.push(before, node, over);
            node = before;
        }
        node = middle;
        while node != tail {
            let (after, over) = backwards.before[index(node)];
            self.push(node, after, over);
            node = after;
        }
    }

    /// A way without loss from one node to another, over pairs that are not yet decided: the node
    /// where both ends met.
    fn find_path(&self, tight: &TightArcs, search: &mut PathSearch, from: u32, to: u32, decided: u32) -> Option<u32> {
        if search.closed[index(from)] == to || !search.cycles.may_join(from, to) {
            return None;
        }
        let steps = search.steps;
        search.round += 1;
        let ends = search.ends.iter_mut().zip([from, to]);
        ends.for_each(|(end, node)| end.begin(node, search.round));
        let forwards = loop {
            let [forwards, backwards] = search.ends.each_mut().map(|end| end.waiting(self.hub));
            if forwards == 0 || backwards == 0 {
                break forwards;
            }
            // Most searches fail at once, because nothing leads to the startup any more: that is
            // looked at first.
            let back = backwards < forwards || search.ends[1].next == 0;
            if let Some(met) = self.expand_frontier(tight, search, usize::from(back), to, decided) {
                return Some(met);
            }
        };
        if forwards == 0 {
            search.ends[0].nodes.iter().for_each(|node| search.closed[index(*node)] = to);
        }
        if search.ends[1].nodes.len() == 1 {
            search.unreachable = to;
        }
        search.closed[index(from)] = to;
        search.cycles.record_failed_search(search.steps - steps, self, tight, decided);
        None
    }

    /// Goes on from one node of one end; the node where it meets the other end, if it does.
    fn expand_frontier(
        &self,
        tight: &TightArcs,
        search: &mut PathSearch,
        side: usize,
        to: u32,
        decided: u32,
    ) -> Option<u32> {
        let round = search.round;
        let node = search.ends[side].nodes[search.ends[side].next];
        search.ends[side].next += 1;
        for (other, over) in self.steps(tight, node, side, decided) {
            search.steps += 1;
            let (before, after) = if side == 0 { (node, other) } else { (other, node) };
            let end = &mut search.ends[side];
            let is_new = end.seen[index(other)] != round && search.cycles.may_join(other, to);
            if !is_new || !self.has_residual_capacity(before, after, over) {
                continue;
            }
            end.seen[index(other)] = round;
            if side == 0 && search.closed[index(other)] == to {
                continue;
            }
            end.before[index(other)] = (node, over);
            if other == self.hub {
                end.hub_waits = true;
            } else {
                end.nodes.push(other);
            }
            if search.ends[1 - side].seen[index(other)] == round {
                return Some(other);
            }
        }
        None
    }

    /// The steps that may lead from a node (`side` 0) or to it, those that are decided left out.
    fn steps<'l>(
        &'l self,
        tight: &'l TightArcs,
        node: u32,
        side: usize,
        decided: u32,
    ) -> impl Iterator<Item = (u32, u32)> + 'l {
        let is_right = node >= self.left && node < self.hub;
        let first = if side == 0 && is_right { &tight.arcs } else { &tight.first };
        let steps = &tight.steps[index(first[index(node)])..index(tight.end[index(node)])];
        // From an opportunity forwards only those who hold a seat lead on, and they are known.
        let holders: &[(u32, u32)] =
            if side == 0 && is_right { &self.holders[index(node - self.left)] } else { Default::default() };
        let held = holders.iter().filter(move |(tail, pair)| *pair > decided && self.cost(*tail, *pair) == 0);
        steps.iter().chain(held).copied()
    }

    /// Where a unit can move from a node, and over which pairs.
    pub(super) fn residual_neighbours<'l>(
        &'l self,
        tight: &'l TightArcs,
        node: u32,
        decided: u32,
    ) -> impl Iterator<Item = (u32, u32)> + 'l {
        self.steps(tight, node, 0, decided).filter(move |(other, over)| self.has_residual_capacity(node, *other, *over))
    }

    /// Whether a unit can move from a node to its neighbour.
    fn has_residual_capacity(&self, from: u32, to: u32, over: u32) -> bool {
        let rightwards = from < self.left;
        if over != NONE {
            let wanted = if rightwards { ArcState::Free } else { ArcState::Taken };
            return self.states[index(over)] == wanted;
        }
        let upwards = from != self.hub && self.nodes[index(from)].parent == to;
        let child = if upwards { from } else { to };
        let Node { least, most, flow, .. } = self.nodes[index(child)];
        if upwards == (child < self.left) { flow > least } else { flow < most }
    }
}
