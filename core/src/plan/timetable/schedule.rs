//! The schedule: which pair meets in which slot, and the rules that every change must keep.
#![expect(
    clippy::indexing_slicing,
    reason = "INVARIANT: numbers of parties, pairs and slots come from the setup and lie below the lengths of its lists"
)]

use super::instance::Instance;
use super::timeline::SlotSet;

/// Meetings in slots. No two of a party in one slot, none outside a party's time, none over a
/// limit: `put` is only called for a slot of [`Schedule::free`], and chains are undone when they
/// break a limit.
pub(super) struct Schedule<'a> {
    pub(super) instance: &'a Instance,
    /// The pair that a party meets in a slot, by party and slot.
    at: Vec<Option<usize>>,
    /// The slot of a pair.
    slot: Vec<Option<usize>>,
    /// The slots in which a participant has a meeting.
    busy: Vec<SlotSet>,
    /// In each slot: meetings at tables without an owner.
    shared: Vec<usize>,
    /// Slots that may still change; a repair closes the past.
    open: SlotSet,
    /// Pairs that stay where they are.
    pinned: Vec<bool>,
    width: usize,
}

impl<'a> Schedule<'a> {
    /// A board with the locked meetings on it.
    pub(super) fn new(instance: &'a Instance) -> Self {
        let mut schedule = Self::empty(instance);
        for locked in &instance.locked {
            schedule.put(locked.pair, locked.slot);
            schedule.pin(locked.pair);
        }
        schedule
    }

    /// A board without meetings.
    pub(super) fn empty(instance: &'a Instance) -> Self {
        let (participants, width) = (instance.participants.len(), instance.timeline.slots.len());
        Self {
            instance,
            at: vec![None; participants * width],
            slot: vec![None; instance.pairs.len()],
            busy: vec![0; participants],
            shared: vec![0; width],
            open: SlotSet::MAX,
            pinned: vec![false; instance.pairs.len()],
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
    pub(super) fn open_only(&mut self, open: SlotSet) {
        self.open = open;
    }

    /// The slots that may still change.
    pub(super) fn open(&self) -> SlotSet {
        self.open
    }

    pub(super) fn slot_of(&self, pair: usize) -> Option<usize> {
        self.slot[pair]
    }

    pub(super) fn met(&self, participant: usize, slot: usize) -> Option<usize> {
        self.at[participant * self.width + slot]
    }

    pub(super) fn busy(&self, participant: usize) -> SlotSet {
        self.busy[participant]
    }

    pub(super) fn load(&self, slot: usize) -> usize {
        self.shared[slot]
    }

    /// Pairs that meet, in order.
    pub(super) fn meetings(&self) -> impl Iterator<Item = (usize, usize)> {
        self.slot.iter().enumerate().filter_map(|(pair, slot)| Some((pair, (*slot)?)))
    }

    pub(super) fn put(&mut self, pair: usize, slot: usize) {
        let p = &self.instance.pairs[pair];
        for participant in [p.startup, p.opportunity] {
            self.at[participant * self.width + slot] = Some(pair);
            self.busy[participant] |= 1 << slot;
        }
        self.slot[pair] = Some(slot);
        self.shared[slot] += usize::from(self.instance.shares(p));
    }

    pub(super) fn take(&mut self, pair: usize) -> Option<usize> {
        let slot = self.slot[pair].take()?;
        let p = &self.instance.pairs[pair];
        for participant in [p.startup, p.opportunity] {
            self.at[participant * self.width + slot] = None;
            self.busy[participant] &= !(1 << slot);
        }
        self.shared[slot] -= usize::from(self.instance.shares(p));
        Some(slot)
    }

    /// True when the party may have one more meeting.
    pub(super) fn has_capacity(&self, participant: usize) -> bool {
        (self.busy[participant].count_ones() as usize) < self.instance.participants[participant].most
    }

    /// The slots of the sessions in which the party may have one more meeting.
    fn sessions_with_capacity(&self, participant: usize) -> SlotSet {
        let limit = self.instance.participants[participant].per_session;
        if limit >= self.width {
            return SlotSet::MAX;
        }
        let room = |session: &&SlotSet| ((*session & self.busy[participant]).count_ones() as usize) < limit;
        self.instance.timeline.sessions.iter().filter(room).fold(0, |slots, session| slots | session)
    }

    /// The slots in which a party could take one more meeting, tables aside.
    pub(super) fn participant_free(&self, participant: usize) -> SlotSet {
        if !self.has_capacity(participant) {
            return 0;
        }
        self.instance.participants[participant].free
            & !self.busy[participant]
            & self.sessions_with_capacity(participant)
            & self.open
    }

    /// The slots with a table for the pair.
    pub(super) fn with_table(&self, pair: usize) -> SlotSet {
        if !self.instance.shares(&self.instance.pairs[pair]) {
            return SlotSet::MAX;
        }
        let room = |slot: &usize| self.shared[*slot] < self.instance.shared[*slot];
        (0..self.width).filter(room).fold(0, |slots, slot| slots | (1 << slot))
    }

    /// The slots in which the pair could meet now.
    pub(super) fn free(&self, pair: usize) -> SlotSet {
        let p = &self.instance.pairs[pair];
        let both = self.participant_free(p.startup) & self.participant_free(p.opportunity);
        if both == 0 { 0 } else { both & self.instance.common(p) & self.with_table(pair) }
    }

    /// True when the pair's meeting may be in that slot, as far as time is concerned, and may move
    /// at all.
    fn may_move_to(&self, pair: usize, slot: usize) -> bool {
        !self.pinned[pair] && self.instance.common(&self.instance.pairs[pair]) & self.open & (1 << slot) != 0
    }

    /// The meetings that exchange the slots `x` and `y` when the party leaves `x` for `y`: the
    /// chain of partners that each pass on, at most `longest` of them. None when the party meets in
    /// `y`, or a participant cannot change.
    pub(super) fn chain(&self, participant: usize, x: usize, y: usize, longest: usize) -> Option<Vec<usize>> {
        if self.met(participant, y).is_some() || (self.open & (1 << x)) == 0 {
            return None;
        }
        let (mut chain, mut here, mut slots) = (Vec::new(), participant, (x, y));
        while let Some(pair) = self.met(here, slots.0) {
            if chain.len() == longest || !self.may_move_to(pair, slots.1) {
                return None;
            }
            chain.push(pair);
            let p = &self.instance.pairs[pair];
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

    /// True when both slots have no more meetings than tables, and no participant of the chain has
    /// too many in a session. Only the two ends of a chain change sessions, but looking at all is
    /// as cheap as finding them.
    pub(super) fn keeps_limits(&self, chain: &[usize], x: usize, y: usize) -> bool {
        let tables = |slot: usize| self.shared[slot] <= self.instance.shared[slot];
        let sessions = |participant: usize| {
            let limit = self.instance.participants[participant].per_session;
            let within = |session: &SlotSet| (session & self.busy[participant]).count_ones() as usize <= limit;
            limit >= self.width || self.instance.timeline.sessions.iter().all(within)
        };
        let participants = chain.iter().map(|pair| &self.instance.pairs[*pair]);
        tables(x) && tables(y) && participants.flat_map(|p| [p.startup, p.opportunity]).all(sessions)
    }

    /// Idle slots of a party: between two of its meetings in one session, free and without a
    /// meeting.
    pub(super) fn idle(&self, participant: usize) -> u32 {
        self.idle_with(participant, self.busy[participant])
    }

    /// The same if the party met in these slots.
    pub(super) fn idle_with(&self, participant: usize, busy: SlotSet) -> u32 {
        let free = self.instance.participants[participant].free;
        self.instance
            .timeline
            .sessions
            .iter()
            .map(|session| (between(session & busy) & session & free & !busy).count_ones())
            .sum()
    }
}

/// Chains that were exchanged, to be undone if they do not help.
#[derive(Default)]
pub(super) struct ExchangeLog {
    pub(super) chains: Vec<(Vec<usize>, usize, usize)>,
}

impl ExchangeLog {
    pub(super) fn undo(self, schedule: &mut Schedule<'_>) {
        for (chain, x, y) in self.chains.into_iter().rev() {
            schedule.exchange(&chain, x, y);
        }
    }

    /// The meetings that moved.
    pub(super) fn pairs(self) -> Vec<usize> {
        self.chains.into_iter().flat_map(|(chain, ..)| chain).collect()
    }
}

/// The slots from the first to the last of these.
fn between(slots: SlotSet) -> SlotSet {
    if slots == 0 {
        return 0;
    }
    let from_first = SlotSet::MAX << slots.trailing_zeros();
    from_first & (SlotSet::MAX >> slots.leading_zeros())
}

/// The numbers of the slots of a set, in order.
pub(super) fn each(mut slots: SlotSet) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        (slots != 0).then(|| {
            let first = slots.trailing_zeros();
            slots &= slots - 1;
            first as usize
        })
    })
}
