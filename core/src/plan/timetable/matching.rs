//! Which wishes are met: a maximum b-matching under limits and tables, without regard to slots.
//!
//! The strongest wishes are taken greedily; augmenting paths (take one, give up one, take another)
//! then add as many as possible, first of those that must be met. Startups, wishes and
//! opportunities are a bipartite graph, and a matching without an augmenting path is a largest one
//! (Berge 1957).

use std::cmp::Reverse;
use std::collections::VecDeque;

use super::instance::Instance;
use super::pair::{Pair, Tier};

/// The wishes that no side refuses, in order of priority.
pub(super) fn ranked(instance: &Instance) -> Vec<usize> {
    in_order(instance, |pair| pair.tier > Tier::Filled && pair.may_meet(false))
}

/// The scored pairs without a wish, the best score first.
pub(super) fn fillers(instance: &Instance) -> Vec<usize> {
    in_order(instance, |pair| pair.tier == Tier::Filled && pair.may_meet(true))
}

fn in_order(instance: &Instance, keeps: impl Fn(&Pair) -> bool) -> Vec<usize> {
    let kept = instance.pairs.iter().enumerate().filter(|(_, pair)| keeps(pair));
    let mut keys: Vec<(Reverse<(Tier, u64)>, usize)> =
        kept.map(|(number, pair)| (Reverse((pair.tier, pair.priority())), number)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, number)| number).collect()
}

/// A choice of wishes.
pub(super) struct WishMatching {
    /// For every pair, whether it is chosen.
    taken: Vec<bool>,
    /// The largest number of wishes that limits and tables allow, without priority for must-meets.
    pub(super) bound: usize,
}

impl WishMatching {
    #[expect(clippy::indexing_slicing, reason = "one entry for each pair")]
    pub(super) fn has_taken(&self, pair: usize) -> bool {
        self.taken[pair]
    }
}

/// Chooses among the ranked wishes.
pub(super) fn match_wishes(instance: &Instance, ranked: &[usize]) -> WishMatching {
    let mut matching = BMatching::new(instance, ranked);
    matching.take_in_turn(ranked);
    let must = |pair: &Pair| pair.tier == Tier::Must;
    while matching.augment(&must, &|_| true) {}
    matching.take_in_turn(ranked);
    while matching.augment(&|_| true, &|pair| !must(pair)) {}
    let taken = matching.taken.clone();
    while matching.augment(&|_| true, &|_| true) {}
    WishMatching { taken, bound: matching.count() }
}

/// A matching, and the capacity that is left.
struct BMatching<'a> {
    instance: &'a Instance,
    /// The ranked pairs of each participant.
    pairs_of: Vec<Vec<usize>>,
    taken: Vec<bool>,
    /// Meetings that each participant can still have.
    capacity: Vec<usize>,
    /// Meetings that all shared tables together can still have.
    tables: usize,
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT: numbers of participants and pairs come from the instance")]
impl<'a> BMatching<'a> {
    fn new(instance: &'a Instance, ranked: &[usize]) -> Self {
        let mut pairs_of = vec![Vec::new(); instance.participants.len()];
        for number in ranked.iter().filter(|number| instance.common(&instance.pairs[**number]) != 0) {
            let pair = &instance.pairs[*number];
            pairs_of[pair.startup].push(*number);
            pairs_of[pair.opportunity].push(*number);
        }
        let capacity = instance.participants.iter().map(|participant| {
            let of_session =
                |session: &u128| ((session & participant.free).count_ones() as usize).min(participant.per_session);
            instance.timeline.sessions.iter().map(of_session).sum::<usize>().min(participant.most)
        });
        let (capacity, tables) = (capacity.collect(), instance.shared.iter().sum());
        let mut matching = Self { instance, pairs_of, taken: vec![false; instance.pairs.len()], capacity, tables };
        instance.locked.iter().for_each(|locked| matching.take(locked.pair));
        matching
    }

    fn take(&mut self, number: usize) {
        let pair = &self.instance.pairs[number];
        self.taken[number] = true;
        self.capacity[pair.startup] -= 1;
        self.capacity[pair.opportunity] -= 1;
        self.tables -= usize::from(self.instance.needs_shared_table(pair));
    }

    fn give_up(&mut self, number: usize) {
        let pair = &self.instance.pairs[number];
        self.taken[number] = false;
        self.capacity[pair.startup] += 1;
        self.capacity[pair.opportunity] += 1;
        self.tables += usize::from(self.instance.needs_shared_table(pair));
    }

    fn take_in_turn(&mut self, ranked: &[usize]) {
        for number in ranked {
            let pair = &self.instance.pairs[*number];
            let capacity = self.capacity[pair.startup] > 0 && self.capacity[pair.opportunity] > 0;
            let table = self.tables > 0 || !self.instance.needs_shared_table(pair);
            if capacity && table && !self.taken[*number] && self.instance.common(pair) != 0 {
                self.take(*number);
            }
        }
    }

    /// Adds one wish along a shortest augmenting path. False if there is none.
    fn augment(&mut self, may_take: &impl Fn(&Pair) -> bool, may_give: &impl Fn(&Pair) -> bool) -> bool {
        let startups = self.instance.participants.startups();
        let mut by: Vec<Option<usize>> = vec![None; self.instance.participants.len()];
        let mut seen: Vec<bool> = self
            .capacity
            .iter()
            .enumerate()
            .map(|(participant, capacity)| startups.contains(&participant) && *capacity > 0)
            .collect();
        let mut queue: VecDeque<usize> = startups.clone().filter(|participant| seen[*participant]).collect();
        while let Some(participant) = queue.pop_front() {
            let is_startup = startups.contains(&participant);
            for number in &self.pairs_of[participant] {
                let pair = &self.instance.pairs[*number];
                let other = pair.partner_of(participant);
                let fits =
                    if is_startup { !self.taken[*number] && may_take(pair) } else { self.gives(*number, may_give) };
                if seen[other] || !fits {
                    continue;
                }
                seen[other] = true;
                by[other] = Some(*number);
                if is_startup
                    && self.capacity[other] > 0
                    && (self.tables > 0 || !self.instance.needs_shared_table(pair))
                {
                    self.exchange_back(other, &by);
                    return true;
                }
                queue.push_back(other);
            }
        }
        false
    }

    fn gives(&self, number: usize, may_give: &impl Fn(&Pair) -> bool) -> bool {
        let locked = self.instance.locked.binary_search_by_key(&number, |locked| locked.pair).is_ok();
        self.taken[number] && !locked && may_give(&self.instance.pairs[number])
    }

    /// Takes and gives up pairs along the path that ends at this participant. Pairs are given up
    /// first, so that no capacity is used twice.
    fn exchange_back(&mut self, mut participant: usize, by: &[Option<usize>]) {
        let mut path = Vec::new();
        while let Some(number) = by[participant] {
            path.push(number);
            let pair = &self.instance.pairs[number];
            participant = pair.partner_of(participant);
        }
        path.iter().skip(1).step_by(2).for_each(|number| self.give_up(*number));
        path.iter().step_by(2).for_each(|number| self.take(*number));
    }

    /// How many wishes are taken.
    fn count(&self) -> usize {
        let wished = self.instance.pairs.iter().zip(&self.taken);
        wished.filter(|(pair, taken)| **taken && pair.tier > Tier::Filled).count()
    }
}
