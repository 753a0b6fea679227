//! Which of several best plans: the first in the order of ids.
//!
//! Startups in the order of their ids take, each in the order of the opportunities' ids, every pair that some best plan
//! still holds together with what was taken before. That names one plan, whatever the order of the input or the way it was found.

use super::super::candidates::index;
use super::circles::Circles;
use super::flow::NONE;
use super::network::{Network, Node, Pair};

/// Steps at most. Beyond, what was found stands: still the same for the same records.
const STEPS: u64 = 1_000_000_000;

/// The steps that lose nothing, as long as prices stay: over pairs that cost nothing, and between a limit and the one around it
/// where a unit is worth the same. Which of them are open depends on what is taken.
pub(super) struct Level {
    /// By node, where its steps begin that are not decided, those over arcs of a tree, and those of the next node: steps over
    /// pairs come in their order, and so they are decided, arcs come last.
    first: Vec<u32>,
    arcs: Vec<u32>,
    end: Vec<u32>,
    /// The other end, and the pair between; `NONE` for an arc of a tree.
    steps: Vec<(u32, u32)>,
}

#[expect(clippy::indexing_slicing, reason = "nodes are numbered by the network")]
impl Level {
    fn of(nodes: usize, steps: &[[u32; 3]]) -> Self {
        let none = || vec![0; nodes];
        let mut level = Self { first: none(), arcs: none(), end: none(), steps: vec![(NONE, NONE); 2 * steps.len()] };
        for [a, b, _] in steps {
            level.end[index(*a)] += 1;
            level.end[index(*b)] += 1;
        }
        let mut sum = 0;
        for (end, first) in level.end.iter_mut().zip(&mut level.first) {
            *first = sum;
            sum += *end;
            *end = *first;
        }
        for [a, b, over] in steps {
            for (node, other) in [(a, b), (b, a)] {
                let end = &mut level.end[index(*node)];
                level.steps[index(*end)] = (*other, *over);
                *end += 1;
                level.arcs[index(*node)] += u32::from(*over != NONE);
            }
        }
        level.arcs.iter_mut().zip(&level.first).for_each(|(arcs, first)| *arcs += first);
        level
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
struct End {
    /// By node: the last search that came here, and by which step.
    seen: Vec<u32>,
    before: Vec<(u32, u32)>,
    /// The nodes of this search, those behind `next` still to go on from.
    nodes: Vec<u32>,
    next: usize,
    /// The hub was reached. It has more steps than all others together, so it is gone on from when nothing else is left.
    hub_waits: bool,
}

impl End {
    fn new(nodes: usize) -> Self {
        Self { seen: vec![NONE; nodes], before: vec![(NONE, NONE); nodes], ..Self::default() }
    }

    fn begin(&mut self, node: u32, search: u32) {
        self.nodes.clear();
        self.nodes.push(node);
        (self.next, self.hub_waits) = (0, false);
        if let Some(seen) = self.seen.get_mut(index(node)) {
            *seen = search;
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
struct Walk {
    /// The first goes forwards, the second backwards.
    ends: [End; 2],
    search: u32,
    /// By node: the last startup that cannot be reached from it.
    closed: Vec<u32>,
    /// The last startup to which nothing leads any more: all its later pairs stay as they are.
    settled: u32,
    circles: Circles,
    steps: u64,
}

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl Network {
    /// Turns the best plan into the first of the best plans. False when the walk grew too long.
    pub(super) fn order(&mut self) -> bool {
        let nodes = self.price.len();
        let mut level = self.level();
        let ends = [End::new(nodes), End::new(nodes)];
        let (closed, circles) = (vec![NONE; nodes], Circles::unknown(nodes));
        let mut walk = Walk { ends, search: 0, closed, settled: NONE, circles, steps: 0 };
        for startup in 0..self.startups {
            let (from, to) = self.row[index(startup)];
            for pair in from..to {
                let tail = self.tail_of(startup, pair);
                if !self.is_open(pair) || self.cost(tail, pair) != 0 {
                    continue;
                }
                level.decide(tail, self.head[index(pair)]);
                if tail != walk.settled && self.pairs[index(pair)] == Pair::Free {
                    self.try_pair(&level, &mut walk, tail, pair);
                }
            }
            if walk.steps > STEPS {
                return false;
            }
        }
        true
    }

    fn level(&self) -> Level {
        let mut steps: Vec<[u32; 3]> = Vec::new();
        for startup in 0..self.startups {
            let (from, to) = self.row[index(startup)];
            for pair in from..to {
                let tail = self.tail_of(startup, pair);
                if self.is_open(pair) && self.cost(tail, pair) == 0 {
                    steps.push([tail, self.head[index(pair)], pair]);
                }
            }
        }
        let arcs = (0..).zip(&self.nodes).map(|(node, limit)| [node, limit.parent, NONE]);
        steps.extend(arcs.filter(|[node, parent, _]| self.price[index(*node)] == self.price[index(*parent)]));
        Level::of(self.price.len(), &steps)
    }

    fn try_pair(&mut self, level: &Level, walk: &mut Walk, tail: u32, pair: u32) {
        let head = self.head[index(pair)];
        let Some(middle) = self.way(level, walk, head, tail, pair) else { return };
        let [forwards, backwards] = &walk.ends;
        self.put(pair, Pair::Taken);
        self.holders[index(head - self.left)].push((tail, pair));
        let mut node = middle;
        while node != head {
            let (before, over) = forwards.before[index(node)];
            self.turn(before, node, over);
            node = before;
        }
        node = middle;
        while node != tail {
            let (after, over) = backwards.before[index(node)];
            self.turn(node, after, over);
            node = after;
        }
    }

    /// A way without loss from one node to another, over pairs that are not yet decided: the node where both ends met.
    fn way(&self, level: &Level, walk: &mut Walk, from: u32, to: u32, decided: u32) -> Option<u32> {
        if walk.closed[index(from)] == to || !walk.circles.may_join(from, to) {
            return None;
        }
        let steps = walk.steps;
        walk.search += 1;
        let ends = walk.ends.iter_mut().zip([from, to]);
        ends.for_each(|(end, node)| end.begin(node, walk.search));
        let forwards = loop {
            let [forwards, backwards] = walk.ends.each_mut().map(|end| end.waiting(self.hub));
            if forwards == 0 || backwards == 0 {
                break forwards;
            }
            // Most searches fail at once, because nothing leads to the startup any more: that is looked at first.
            let back = backwards < forwards || walk.ends[1].next == 0;
            if let Some(met) = self.widen(level, walk, usize::from(back), to, decided) {
                return Some(met);
            }
        };
        if forwards == 0 {
            walk.ends[0].nodes.iter().for_each(|node| walk.closed[index(*node)] = to);
        }
        if walk.ends[1].nodes.len() == 1 {
            walk.settled = to;
        }
        walk.closed[index(from)] = to;
        walk.circles.waste(walk.steps - steps, self, level, decided);
        None
    }

    /// Goes on from one node of one end; the node where it meets the other end, if it does.
    fn widen(&self, level: &Level, walk: &mut Walk, side: usize, to: u32, decided: u32) -> Option<u32> {
        let search = walk.search;
        let node = walk.ends[side].nodes[walk.ends[side].next];
        walk.ends[side].next += 1;
        for (other, over) in self.steps(level, node, side, decided) {
            walk.steps += 1;
            let (before, after) = if side == 0 { (node, other) } else { (other, node) };
            let end = &mut walk.ends[side];
            let is_new = end.seen[index(other)] != search && walk.circles.may_join(other, to);
            if !is_new || !self.may_turn(before, after, over) {
                continue;
            }
            end.seen[index(other)] = search;
            if side == 0 && walk.closed[index(other)] == to {
                continue;
            }
            end.before[index(other)] = (node, over);
            if other == self.hub {
                end.hub_waits = true;
            } else {
                end.nodes.push(other);
            }
            if walk.ends[1 - side].seen[index(other)] == search {
                return Some(other);
            }
        }
        None
    }

    /// The steps that may lead from a node (`side` 0) or to it, those that are decided left out.
    fn steps<'l>(
        &'l self,
        level: &'l Level,
        node: u32,
        side: usize,
        decided: u32,
    ) -> impl Iterator<Item = (u32, u32)> + 'l {
        let is_right = node >= self.left && node < self.hub;
        let first = if side == 0 && is_right { &level.arcs } else { &level.first };
        let steps = &level.steps[index(first[index(node)])..index(level.end[index(node)])];
        // From an opportunity forwards only those who hold a seat lead on, and they are known.
        let holders: &[(u32, u32)] =
            if side == 0 && is_right { &self.holders[index(node - self.left)] } else { Default::default() };
        let held = holders.iter().filter(move |(tail, pair)| *pair > decided && self.cost(*tail, *pair) == 0);
        steps.iter().chain(held).copied()
    }

    /// Where a unit can move from a node, and over which pairs.
    pub(super) fn onward<'l>(
        &'l self,
        level: &'l Level,
        node: u32,
        decided: u32,
    ) -> impl Iterator<Item = (u32, u32)> + 'l {
        self.steps(level, node, 0, decided).filter(move |(other, over)| self.may_turn(node, *other, *over))
    }

    /// Whether a unit can move from a node to its neighbour.
    fn may_turn(&self, from: u32, to: u32, over: u32) -> bool {
        let rightwards = from < self.left;
        if over != NONE {
            let wanted = if rightwards { Pair::Free } else { Pair::Taken };
            return self.pairs[index(over)] == wanted;
        }
        let upwards = from != self.hub && self.nodes[index(from)].parent == to;
        let child = if upwards { from } else { to };
        let Node { least, most, flow, .. } = self.nodes[index(child)];
        if upwards == (child < self.left) { flow > least } else { flow < most }
    }
}
