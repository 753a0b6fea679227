//! The auction algorithm (Bertsekas 1988) for startups with a unit of excess.
//!
//! Each such startup bids for its best pair and gives way by its margin over the second best. At a
//! full opportunity the weakest holder is evicted and bids again.
//!
//! INVARIANT: every step keeps complementary slackness, so the shortest paths of
//! [`flow`](super::flow) can go on from any state.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::super::numbers::index;
use super::flow::{INFINITE, NONE};
use super::network::{ArcState, CLOSED, Network, Node};

/// Bids for each unit at most. When equal startups outbid each other in turns, shortest paths are
/// faster.
const BIDS_PER_UNIT: u64 = 32;
/// Pairs that a startup lists between two scans of its row.
const SHORTLIST: usize = 16;
/// Rows up to this length are always scanned.
const SHORT_ROW: u32 = 64;

/// The best pairs of a long row. Prices of seats only rise while startups bid, so an unlisted pair
/// never becomes better than it was.
struct Shortlist {
    pairs: Vec<u32>,
    /// An upper bound on the value of every unlisted pair.
    best_unlisted: i64,
}

/// A taken pair of an opportunity. The greatest has the highest reservation, so it is the weakest;
/// among equals it is the one that holds its seat longest.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Holder {
    /// The price of the startup less the gain of the pair.
    reservation: i64,
    since: Reverse<u64>,
    tail: u32,
    pair: u32,
}

/// The state of the auction.
struct Auction<'a> {
    network: &'a mut Network,
    /// The taken pairs of every right node.
    holders: Vec<BinaryHeap<Holder>>,
    /// The shortlist of every left node with a long row.
    lists: Vec<Option<Shortlist>>,
    bids: u64,
}

/// The two best pairs of a startup.
struct Bid {
    best: u32,
    next: u32,
    /// The reduced cost of the best pair.
    first: i64,
    /// The reduced cost of the next one.
    second: i64,
}

impl Bid {
    fn consider(&mut self, pair: u32, cost: i64) {
        if cost < self.first {
            (self.next, self.second) = (self.best, self.first);
            (self.best, self.first) = (pair, cost);
        } else if cost < self.second {
            (self.next, self.second) = (pair, cost);
        }
    }
}

impl Network {
    /// Lets the startups bid until every unit is placed or given back, or the limit of bids is
    /// reached.
    pub(super) fn run_auction(&mut self) {
        Auction::new(self).run();
    }
}

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
impl<'a> Auction<'a> {
    fn new(network: &'a mut Network) -> Self {
        let lists = (0..network.left).map(|_| None).collect();
        let mut auction = Self { holders: Vec::new(), lists, bids: 0, network };
        let before = std::mem::take(&mut auction.network.holders);
        let holder = |(tail, pair)| auction.holder(tail, pair);
        auction.holders = before.into_iter().map(|holders| holders.into_iter().map(holder).collect()).collect();
        auction
    }

    fn holder(&self, tail: u32, pair: u32) -> Holder {
        let reservation = self.network.price[index(tail)] - self.network.gain[index(pair)];
        Holder { reservation, since: Reverse(self.bids), tail, pair }
    }

    fn run(mut self) {
        let network = &self.network;
        let has_excess = |node: &u32| network.excess[index(*node)] > 0 && !network.has_children(*node);
        let mut queue: VecDeque<u32> = (0..network.left).filter(has_excess).collect();
        let units: u64 = queue.iter().map(|node| network.excess[index(*node)].unsigned_abs()).sum();
        let most = units.saturating_mul(BIDS_PER_UNIT);
        while self.bids < most
            && let Some(node) = queue.pop_front()
        {
            while self.network.excess[index(node)] > 0 && self.bids < most {
                self.bids += 1;
                match self.offer(node) {
                    Some(evicted) if evicted == node => {}
                    Some(evicted) => queue.push_back(evicted),
                    None => break,
                }
            }
        }
        let pairs =
            |holders: BinaryHeap<Holder>| holders.into_iter().map(|holder| (holder.tail, holder.pair)).collect();
        self.network.holders = self.holders.into_iter().map(pairs).collect();
    }

    /// One bid of a startup. Returns the startup that has a unit to place after it; `None` if the
    /// unit is left to the shortest paths.
    fn offer(&mut self, node: u32) -> Option<u32> {
        let Node { parent, least, flow, .. } = self.network.nodes[index(node)];
        let prices = &self.network.price;
        let back = if flow > least { prices[index(node)] - prices[index(parent)] } else { INFINITE };
        let Bid { mut best, next, first, second } = self.best_bid(node, back);
        if best == NONE {
            return self.give_back(node, back);
        }
        // Among equally good seats a free one is taken.
        if first == second && next != NONE && !self.can_reach_hub(self.network.head[index(best)]) {
            best = next;
        }
        let head = self.network.head[index(best)];
        if self.can_reach_hub(head) {
            self.network.price[index(node)] -= first;
            self.take(node, best);
            self.push_to_hub(head);
            return Some(node);
        }
        if self.network.excess[index(head)] < 0 {
            self.network.price[index(node)] -= first;
            self.take(node, best);
            return Some(node);
        }
        // A set of several limits has no price of its own to raise.
        let full = self.network.nodes[index(head)];
        if self.network.has_children(head) {
            return None;
        }
        if full.flow < full.most || second == INFINITE || self.holders[index(head - self.network.left)].is_empty() {
            return None;
        }
        self.network.price[index(node)] -= second;
        self.take(node, best);
        Some(self.evict(head))
    }

    /// The best bid of a startup; `back` is the reduced cost of giving the unit back.
    fn best_bid(&mut self, node: u32, back: i64) -> Bid {
        let none = || Bid { best: NONE, next: NONE, first: back, second: INFINITE };
        let network = &*self.network;
        let (from, to) = network.row[index(node)];
        let price = network.price[index(node)];
        let list = &mut self.lists[index(node)];
        // An outdated list is rebuilt once.
        for _ in 0..if to - from > SHORT_ROW { 2 } else { 0 } {
            let short = list.get_or_insert_with(|| shortlist(network, node));
            let mut bid = none();
            for pair in &short.pairs {
                bid.consider(
                    *pair,
                    price - network.price[index(network.head[index(*pair)])] - network.free_gain[index(*pair)],
                );
            }
            if bid.second <= price - short.best_unlisted {
                return bid;
            }
            *list = None;
        }
        let mut bid = none();
        let steps = network.head[index(from)..index(to)].iter().zip(&network.free_gain[index(from)..index(to)]);
        for (pair, (&head, open)) in (from..).zip(steps) {
            let cost = price - network.price[index(head)] - open;
            if cost < bid.second && network.tail_of(node, pair) == node {
                bid.consider(pair, cost);
            }
        }
        bid
    }

    /// A startup that gains nothing more gives its unit back to the hub.
    fn give_back(&mut self, node: u32, cost: i64) -> Option<u32> {
        let network = &mut *self.network;
        let parent = network.nodes[index(node)].parent;
        if cost == INFINITE || parent != network.hub {
            return None;
        }
        network.price[index(node)] -= cost;
        network.nodes[index(node)].flow -= 1;
        network.excess[index(node)] -= 1;
        network.excess[index(parent)] += 1;
        Some(node)
    }

    /// True if a unit can flow from a right node up to the hub without loss.
    fn can_reach_hub(&self, mut node: u32) -> bool {
        let network = &self.network;
        while node != network.hub {
            let Node { parent, most, flow, .. } = network.nodes[index(node)];
            if flow >= most || network.price[index(node)] != network.price[index(parent)] {
                return false;
            }
            node = parent;
        }
        true
    }

    fn push_to_hub(&mut self, mut node: u32) {
        let network = &mut *self.network;
        network.excess[index(node)] -= 1;
        while node != network.hub {
            network.nodes[index(node)].flow += 1;
            node = network.nodes[index(node)].parent;
        }
        network.excess[index(node)] += 1;
    }

    fn take(&mut self, tail: u32, pair: u32) {
        let holder = self.holder(tail, pair);
        let network = &mut *self.network;
        let head = network.head[index(pair)];
        network.set_state(pair, ArcState::Taken);
        network.excess[index(tail)] -= 1;
        network.excess[index(head)] += 1;
        self.holders[index(head - network.left)].push(holder);
    }

    /// Evicts the weakest holder of a full opportunity and returns it. The price of the seats is
    /// then the reservation of the weakest one that stays.
    #[expect(clippy::expect_used, reason = "the bid has just been added to the holders")]
    fn evict(&mut self, head: u32) -> u32 {
        let &Holder { tail, pair, .. } = self.weakest(head).expect("a full opportunity has holders");
        self.holders[index(head - self.network.left)].pop();
        self.network.set_state(pair, ArcState::Free);
        self.network.excess[index(tail)] += 1;
        self.network.excess[index(head)] -= 1;
        let evicted = self.network.price[index(tail)] - self.network.gain[index(pair)];
        let rest = self.weakest(head).map_or(evicted, |holder| holder.reservation);
        self.network.price[index(head)] = rest;
        tail
    }

    /// The weakest holder of an opportunity. Reservations only fall while startups bid, so an
    /// outdated entry is corrected when it is on top.
    fn weakest(&mut self, head: u32) -> Option<&Holder> {
        let network = &*self.network;
        let holders = &mut self.holders[index(head - network.left)];
        while let Some(mut top) = holders.peek_mut() {
            let reservation = network.price[index(top.tail)] - network.gain[index(top.pair)];
            if reservation == top.reservation {
                break;
            }
            top.reservation = reservation;
        }
        holders.peek()
    }
}

/// The best pairs of a left node by value: gain and price of the head.
#[expect(clippy::indexing_slicing, reason = "see the invariant of `Network`")]
fn shortlist(network: &Network, node: u32) -> Shortlist {
    let (from, to) = network.row[index(node)];
    // Value and pair, the best first; one more than is listed, to bound the others.
    let mut best: Vec<(i64, u32)> = Vec::with_capacity(SHORTLIST + 2);
    let mut least = CLOSED;
    let steps = network.head[index(from)..index(to)].iter().zip(&network.gain[index(from)..index(to)]);
    for (pair, (&head, gain)) in (from..).zip(steps) {
        let value = gain + network.price[index(head)];
        if value > least && network.tail_of(node, pair) == node {
            let at = best.partition_point(|(better, _)| *better >= value);
            best.insert(at, (value, pair));
            best.truncate(SHORTLIST + 1);
            if best.len() > SHORTLIST {
                least = best[SHORTLIST].0;
            }
        }
    }
    best.truncate(SHORTLIST);
    Shortlist { pairs: best.into_iter().map(|(_, pair)| pair).collect(), best_unlisted: least }
}
