//! Which wishes are met: the choice that limits and tables allow, slots aside.
//!
//! The strongest wishes are taken first; then paths of exchanges (take one, give up one, take another) bring in as many
//! more as there can be, first of those that must be. A startup, its wishes and the opportunities are a bipartite graph,
//! and a choice with no such path left is a largest one (Berge).

use std::cmp::Reverse;
use std::collections::VecDeque;

use super::pairs::{Pair, Tier};
use super::setup::Setup;

/// The wishes that nobody refuses, the strongest first.
pub(super) fn ranked(setup: &Setup) -> Vec<usize> {
    in_order(setup, |pair| pair.tier > Tier::Filled && pair.may_meet(false))
}

/// The scored pairs that nobody asked for, the best first.
pub(super) fn fillers(setup: &Setup) -> Vec<usize> {
    in_order(setup, |pair| pair.tier == Tier::Filled && pair.may_meet(true))
}

fn in_order(setup: &Setup, of: impl Fn(&Pair) -> bool) -> Vec<usize> {
    let of = setup.pairs.iter().enumerate().filter(|(_, pair)| of(pair));
    let mut keys: Vec<(Reverse<(Tier, u64)>, usize)> =
        of.map(|(number, pair)| (Reverse((pair.tier, pair.worth())), number)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, number)| number).collect()
}

/// A choice of wishes.
pub(super) struct Choice {
    /// For every pair, whether it is chosen.
    pub(super) taken: Vec<bool>,
    /// The largest number of wishes that limits and tables allow, those that must be aside.
    pub(super) bound: usize,
}

/// Chooses among the ranked wishes.
pub(super) fn chosen(setup: &Setup, ranked: &[usize]) -> Choice {
    let mut search = Search::new(setup, ranked);
    search.take_in_turn(ranked);
    let must = |pair: &Pair| pair.tier == Tier::Must;
    while search.augment(&must, &|_| true) {}
    search.take_in_turn(ranked);
    while search.augment(&|_| true, &|pair| !must(pair)) {}
    let taken = search.taken.clone();
    while search.augment(&|_| true, &|_| true) {}
    Choice { taken, bound: search.count() }
}

/// The choice so far, and the room that is left.
struct Search<'a> {
    setup: &'a Setup,
    /// The ranked pairs of each party.
    of: Vec<Vec<usize>>,
    taken: Vec<bool>,
    /// Meetings that each party can still have.
    room: Vec<usize>,
    /// Meetings that all shared tables together can still have.
    tables: usize,
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT: numbers of parties and pairs come from the setup")]
impl<'a> Search<'a> {
    fn new(setup: &'a Setup, ranked: &[usize]) -> Self {
        let mut of = vec![Vec::new(); setup.parties.len()];
        for number in ranked.iter().filter(|number| setup.common(&setup.pairs[**number]) != 0) {
            let pair = &setup.pairs[*number];
            of[pair.startup].push(*number);
            of[pair.opportunity].push(*number);
        }
        let room = setup.parties.iter().map(|party| {
            let of_session = |session: &u128| ((session & party.free).count_ones() as usize).min(party.per_session);
            setup.grid.sessions.iter().map(of_session).sum::<usize>().min(party.most)
        });
        let (room, tables) = (room.collect(), setup.shared.iter().sum());
        let mut search = Self { setup, of, taken: vec![false; setup.pairs.len()], room, tables };
        setup.fixed.iter().for_each(|fixed| search.take(fixed.pair));
        search
    }

    fn take(&mut self, number: usize) {
        let pair = &self.setup.pairs[number];
        self.taken[number] = true;
        self.room[pair.startup] -= 1;
        self.room[pair.opportunity] -= 1;
        self.tables -= usize::from(self.setup.shares(pair));
    }

    fn give_up(&mut self, number: usize) {
        let pair = &self.setup.pairs[number];
        self.taken[number] = false;
        self.room[pair.startup] += 1;
        self.room[pair.opportunity] += 1;
        self.tables += usize::from(self.setup.shares(pair));
    }

    fn take_in_turn(&mut self, ranked: &[usize]) {
        for number in ranked {
            let pair = &self.setup.pairs[*number];
            let room = self.room[pair.startup] > 0 && self.room[pair.opportunity] > 0;
            let table = self.tables > 0 || !self.setup.shares(pair);
            if room && table && !self.taken[*number] && self.setup.common(pair) != 0 {
                self.take(*number);
            }
        }
    }

    /// Brings in one more wish by a shortest path of exchanges: pairs to take, pairs to give up. False when none is left.
    fn augment(&mut self, may_take: &impl Fn(&Pair) -> bool, may_give: &impl Fn(&Pair) -> bool) -> bool {
        let startups = self.setup.startups;
        let mut by: Vec<Option<usize>> = vec![None; self.setup.parties.len()];
        let mut seen: Vec<bool> =
            self.room.iter().enumerate().map(|(party, room)| party < startups && *room > 0).collect();
        let mut queue: VecDeque<usize> = (0..startups).filter(|party| seen[*party]).collect();
        while let Some(party) = queue.pop_front() {
            let is_startup = party < startups;
            for number in &self.of[party] {
                let pair = &self.setup.pairs[*number];
                let other = pair.startup + pair.opportunity - party;
                let fits =
                    if is_startup { !self.taken[*number] && may_take(pair) } else { self.gives(*number, may_give) };
                if seen[other] || !fits {
                    continue;
                }
                seen[other] = true;
                by[other] = Some(*number);
                if is_startup && self.room[other] > 0 && (self.tables > 0 || !self.setup.shares(pair)) {
                    self.exchange_back(other, &by);
                    return true;
                }
                queue.push_back(other);
            }
        }
        false
    }

    fn gives(&self, number: usize, may_give: &impl Fn(&Pair) -> bool) -> bool {
        let locked = self.setup.fixed.binary_search_by_key(&number, |fixed| fixed.pair).is_ok();
        self.taken[number] && !locked && may_give(&self.setup.pairs[number])
    }

    /// Takes and gives up along the path that ends at this party. Given up first, so that no room is counted twice.
    fn exchange_back(&mut self, mut party: usize, by: &[Option<usize>]) {
        let mut path = Vec::new();
        while let Some(number) = by[party] {
            path.push(number);
            let pair = &self.setup.pairs[number];
            party = pair.startup + pair.opportunity - party;
        }
        path.iter().skip(1).step_by(2).for_each(|number| self.give_up(*number));
        path.iter().step_by(2).for_each(|number| self.take(*number));
    }

    /// Wishes that are taken.
    fn count(&self) -> usize {
        let wished = self.setup.pairs.iter().zip(&self.taken);
        wished.filter(|(pair, taken)| **taken && pair.tier > Tier::Filled).count()
    }
}
