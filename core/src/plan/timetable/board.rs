//! The board: which pair meets in which slot, and every rule that a change must keep.
#![expect(
    clippy::indexing_slicing,
    reason = "INVARIANT: numbers of parties, pairs and slots come from the setup and lie below the lengths of its lists"
)]

use super::grid::Slots;
use super::setup::Setup;

/// Meetings in slots. No two of a party in one slot, none outside a party's time, none over a limit: `put` is only
/// called for a slot of [`Board::free`], and chains are undone when they break a limit.
pub(super) struct Board<'a> {
    pub(super) setup: &'a Setup,
    /// The pair that a party meets in a slot, by party and slot.
    at: Vec<Option<usize>>,
    /// The slot of a pair.
    slot: Vec<Option<usize>>,
    /// The slots in which a party meets somebody.
    busy: Vec<Slots>,
    /// In each slot: meetings at tables that belong to nobody.
    shared: Vec<usize>,
    /// Slots that may still change; a repair closes the past.
    open: Slots,
    /// Pairs that stay where they are.
    pinned: Vec<bool>,
    width: usize,
}

impl<'a> Board<'a> {
    /// A board with the locked meetings on it.
    pub(super) fn new(setup: &'a Setup) -> Self {
        let mut board = Self::empty(setup);
        for fixed in &setup.fixed {
            board.put(fixed.pair, fixed.slot);
            board.pin(fixed.pair);
        }
        board
    }

    /// A board without meetings.
    pub(super) fn empty(setup: &'a Setup) -> Self {
        let (parties, width) = (setup.parties.len(), setup.grid.slots.len());
        Self {
            setup,
            at: vec![None; parties * width],
            slot: vec![None; setup.pairs.len()],
            busy: vec![0; parties],
            shared: vec![0; width],
            open: Slots::MAX,
            pinned: vec![false; setup.pairs.len()],
            width,
        }
    }

    pub(super) fn pin(&mut self, pair: usize) {
        self.pinned[pair] = true;
    }

    pub(super) fn is_pinned(&self, pair: usize) -> bool {
        self.pinned[pair]
    }

    /// Only these slots may change from now on.
    pub(super) fn open_only(&mut self, open: Slots) {
        self.open = open;
    }

    /// The slots that may still change.
    pub(super) fn open(&self) -> Slots {
        self.open
    }

    pub(super) fn slot_of(&self, pair: usize) -> Option<usize> {
        self.slot[pair]
    }

    pub(super) fn met(&self, party: usize, slot: usize) -> Option<usize> {
        self.at[party * self.width + slot]
    }

    pub(super) fn busy(&self, party: usize) -> Slots {
        self.busy[party]
    }

    pub(super) fn load(&self, slot: usize) -> usize {
        self.shared[slot]
    }

    /// Pairs that meet, in order.
    pub(super) fn meetings(&self) -> impl Iterator<Item = (usize, usize)> {
        self.slot.iter().enumerate().filter_map(|(pair, slot)| Some((pair, (*slot)?)))
    }

    pub(super) fn put(&mut self, pair: usize, slot: usize) {
        let p = &self.setup.pairs[pair];
        for party in [p.startup, p.opportunity] {
            self.at[party * self.width + slot] = Some(pair);
            self.busy[party] |= 1 << slot;
        }
        self.slot[pair] = Some(slot);
        self.shared[slot] += usize::from(self.setup.shares(p));
    }

    pub(super) fn take(&mut self, pair: usize) -> Option<usize> {
        let slot = self.slot[pair].take()?;
        let p = &self.setup.pairs[pair];
        for party in [p.startup, p.opportunity] {
            self.at[party * self.width + slot] = None;
            self.busy[party] &= !(1 << slot);
        }
        self.shared[slot] -= usize::from(self.setup.shares(p));
        Some(slot)
    }

    /// True when the party may have one more meeting.
    pub(super) fn has_room(&self, party: usize) -> bool {
        (self.busy[party].count_ones() as usize) < self.setup.parties[party].most
    }

    /// The slots of the sessions in which the party may have one more meeting.
    fn sessions_with_room(&self, party: usize) -> Slots {
        let limit = self.setup.parties[party].per_session;
        if limit >= self.width {
            return Slots::MAX;
        }
        let room = |session: &&Slots| ((*session & self.busy[party]).count_ones() as usize) < limit;
        self.setup.grid.sessions.iter().filter(room).fold(0, |slots, session| slots | session)
    }

    /// The slots in which a party could take one more meeting, tables aside.
    pub(super) fn party_free(&self, party: usize) -> Slots {
        if !self.has_room(party) {
            return 0;
        }
        self.setup.parties[party].free & !self.busy[party] & self.sessions_with_room(party) & self.open
    }

    /// The slots with a table for the pair.
    pub(super) fn with_table(&self, pair: usize) -> Slots {
        if !self.setup.shares(&self.setup.pairs[pair]) {
            return Slots::MAX;
        }
        let room = |slot: &usize| self.shared[*slot] < self.setup.shared[*slot];
        (0..self.width).filter(room).fold(0, |slots, slot| slots | (1 << slot))
    }

    /// The slots in which the pair could meet now.
    pub(super) fn free(&self, pair: usize) -> Slots {
        let p = &self.setup.pairs[pair];
        let both = self.party_free(p.startup) & self.party_free(p.opportunity);
        if both == 0 { 0 } else { both & self.setup.common(p) & self.with_table(pair) }
    }

    /// True when the pair's meeting may be in that slot, as far as time is concerned, and may move at all.
    fn may_move_to(&self, pair: usize, slot: usize) -> bool {
        !self.pinned[pair] && self.setup.common(&self.setup.pairs[pair]) & self.open & (1 << slot) != 0
    }

    /// The meetings that exchange the slots `x` and `y` when the party leaves `x` for `y`: the chain of partners that
    /// each pass on, at most `longest` of them. None when the party meets in `y`, or somebody cannot change.
    pub(super) fn chain(&self, party: usize, x: usize, y: usize, longest: usize) -> Option<Vec<usize>> {
        if self.met(party, y).is_some() || (self.open & (1 << x)) == 0 {
            return None;
        }
        let (mut chain, mut here, mut slots) = (Vec::new(), party, (x, y));
        while let Some(pair) = self.met(here, slots.0) {
            if chain.len() == longest || !self.may_move_to(pair, slots.1) {
                return None;
            }
            chain.push(pair);
            let p = &self.setup.pairs[pair];
            here = p.startup + p.opportunity - here;
            slots = (slots.1, slots.0);
        }
        Some(chain)
    }

    /// Exchanges the slots of a chain's meetings; done twice it is undone.
    pub(super) fn exchange(&mut self, chain: &[usize], x: usize, y: usize) {
        let slots: Vec<Option<usize>> = chain.iter().map(|pair| self.take(*pair)).collect();
        for (pair, slot) in chain.iter().zip(slots) {
            self.put(*pair, if slot == Some(x) { y } else { x });
        }
    }

    /// True when both slots have no more meetings than tables, and nobody in the chain has too many in a session.
    /// Only the two ends of a chain change sessions, but looking at all is as cheap as finding them.
    pub(super) fn keeps_limits(&self, chain: &[usize], x: usize, y: usize) -> bool {
        let tables = |slot: usize| self.shared[slot] <= self.setup.shared[slot];
        let sessions = |party: usize| {
            let limit = self.setup.parties[party].per_session;
            let within = |session: &Slots| (session & self.busy[party]).count_ones() as usize <= limit;
            limit >= self.width || self.setup.grid.sessions.iter().all(within)
        };
        let parties = chain.iter().map(|pair| &self.setup.pairs[*pair]);
        tables(x) && tables(y) && parties.flat_map(|p| [p.startup, p.opportunity]).all(sessions)
    }

    /// Idle slots of a party: between two of its meetings in one session, free and without a meeting.
    pub(super) fn idle(&self, party: usize) -> u32 {
        self.idle_with(party, self.busy[party])
    }

    /// The same if the party met in these slots.
    pub(super) fn idle_with(&self, party: usize, busy: Slots) -> u32 {
        let free = self.setup.parties[party].free;
        self.setup
            .grid
            .sessions
            .iter()
            .map(|session| (between(session & busy) & session & free & !busy).count_ones())
            .sum()
    }
}

/// Chains that were exchanged, to be undone if they do not help.
#[derive(Default)]
pub(super) struct Moved {
    pub(super) chains: Vec<(Vec<usize>, usize, usize)>,
}

impl Moved {
    pub(super) fn undo(self, board: &mut Board<'_>) {
        for (chain, x, y) in self.chains.into_iter().rev() {
            board.exchange(&chain, x, y);
        }
    }

    /// The meetings that moved.
    pub(super) fn pairs(self) -> Vec<usize> {
        self.chains.into_iter().flat_map(|(chain, ..)| chain).collect()
    }
}

/// The slots from the first to the last of these.
fn between(slots: Slots) -> Slots {
    if slots == 0 {
        return 0;
    }
    let from_first = Slots::MAX << slots.trailing_zeros();
    from_first & (Slots::MAX >> slots.leading_zeros())
}

/// The numbers of the slots of a set, in order.
pub(super) fn each(mut slots: Slots) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        (slots != 0).then(|| {
            let first = slots.trailing_zeros();
            slots &= slots - 1;
            first as usize
        })
    })
}
