//! The schedule: which pair meets in which slot, and the rules that every change must keep.
#![expect(
    clippy::indexing_slicing,
    reason = "INVARIANT: numbers of participants, pairs and slots come from the instance"
)]

use super::instance::Instance;
use super::pair::Pair;
use super::timeline::SlotSet;

/// Meetings in slots.
///
/// INVARIANT: no participant has two meetings in one slot, a meeting while absent, or more meetings
/// than its limits. `put` is only called for a slot of [`Schedule::free`], and a chain that breaks
/// a limit is undone.
pub(super) struct Schedule<'a> {
    pub(super) instance: &'a Instance,
    /// The pair that a participant meets in a slot, by participant and slot.
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
    /// A schedule of the locked meetings.
    pub(super) fn new(instance: &'a Instance) -> Self {
        let mut schedule = Self::empty(instance);
        for locked in &instance.locked {
            schedule.put(locked.pair, locked.slot);
            schedule.pin(locked.pair);
        }
        schedule
    }

    /// A schedule without meetings.
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

    /// The slot of a pair that meets.
    #[expect(clippy::expect_used, reason = "the caller passes a pair that meets")]
    pub(super) fn scheduled_slot(&self, pair: usize) -> usize {
        self.slot[pair].expect("a pair that meets")
    }

    /// The pair that a participant meets in a slot.
    pub(super) fn met(&self, participant: usize, slot: usize) -> Option<usize> {
        self.at[participant * self.width + slot]
    }

    /// The pairs that a participant meets, in order of time.
    pub(super) fn meetings_of(&self, participant: usize) -> impl Iterator<Item = usize> {
        self.at[participant * self.width..(participant + 1) * self.width].iter().flatten().copied()
    }

    /// The slots in which a participant has a meeting.
    pub(super) fn busy(&self, participant: usize) -> SlotSet {
        self.busy[participant]
    }

    /// Meetings of a slot at tables without an owner.
    pub(super) fn load(&self, slot: usize) -> usize {
        self.shared[slot]
    }

    /// Pairs that meet, in order.
    pub(super) fn meetings(&self) -> impl Iterator<Item = (usize, usize)> {
        self.slot.iter().enumerate().filter_map(|(pair, slot)| Some((pair, (*slot)?)))
    }

    /// Adds a meeting.
    pub(super) fn put(&mut self, pair: usize, slot: usize) {
        let p = self.instance.pair(pair);
        for participant in p.participants() {
            self.at[participant * self.width + slot] = Some(pair);
            self.busy[participant] |= 1 << slot;
        }
        self.slot[pair] = Some(slot);
        self.shared[slot] += usize::from(self.instance.needs_shared_table(p));
    }

    /// Removes the meeting of a pair; returns its slot.
    pub(super) fn take(&mut self, pair: usize) -> usize {
        let slot = self.scheduled_slot(pair);
        self.slot[pair] = None;
        let p = self.instance.pair(pair);
        for participant in p.participants() {
            self.at[participant * self.width + slot] = None;
            self.busy[participant] &= !(1 << slot);
        }
        self.shared[slot] -= usize::from(self.instance.needs_shared_table(p));
        slot
    }

    /// True when the participant may have one more meeting.
    pub(super) fn has_capacity(&self, participant: usize) -> bool {
        (self.busy[participant].count_ones() as usize) < self.instance.participant(participant).most
    }

    /// The slots of the sessions in which the participant may have one more meeting.
    fn sessions_with_capacity(&self, participant: usize) -> SlotSet {
        let limit = self.instance.participant(participant).per_session;
        if limit >= self.width {
            return SlotSet::MAX;
        }
        let has_capacity = |session: &&SlotSet| ((*session & self.busy[participant]).count_ones() as usize) < limit;
        self.instance.timeline.sessions.iter().filter(has_capacity).fold(0, |slots, session| slots | session)
    }

    /// The slots in which a participant could have one more meeting, without regard to tables.
    pub(super) fn participant_free(&self, participant: usize) -> SlotSet {
        if !self.has_capacity(participant) {
            return 0;
        }
        self.instance.participant(participant).free
            & !self.busy[participant]
            & self.sessions_with_capacity(participant)
            & self.open
    }

    /// The slots with a table for the pair.
    pub(super) fn with_table(&self, pair: usize) -> SlotSet {
        if !self.instance.needs_shared_table(self.instance.pair(pair)) {
            return SlotSet::MAX;
        }
        let has_table = |slot: &usize| self.shared[*slot] < self.instance.shared[*slot];
        (0..self.width).filter(has_table).fold(0, |slots, slot| slots | (1 << slot))
    }

    /// The slots in which the pair could meet now.
    pub(super) fn free(&self, pair: usize) -> SlotSet {
        let p = self.instance.pair(pair);
        let both = self.participant_free(p.startup) & self.participant_free(p.opportunity);
        if both == 0 { 0 } else { both & self.instance.common(p) & self.with_table(pair) }
    }

    /// True when the pair's meeting may move to that slot, without regard to other meetings.
    fn may_move_to(&self, pair: usize, slot: usize) -> bool {
        !self.pinned[pair] && self.instance.common(self.instance.pair(pair)) & self.open & (1 << slot) != 0
    }

    /// The Kempe chain of meetings that exchange the slots `x` and `y` when the participant moves
    /// from `x` to `y`, at most `longest` of them. `None` when the participant meets in `y`, or a
    /// meeting of the chain cannot move.
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
            let p = self.instance.pair(pair);
            here = p.partner_of(here);
            slots = (slots.1, slots.0);
        }
        Some(chain)
    }

    /// Exchanges the slots of a chain's meetings. A second exchange restores the first state.
    pub(super) fn exchange(&mut self, chain: &[usize], x: usize, y: usize) {
        let slots: Vec<usize> = chain.iter().map(|pair| self.take(*pair)).collect();
        for (pair, slot) in chain.iter().zip(slots) {
            self.put(*pair, if slot == x { y } else { x });
        }
    }

    /// True when both slots have no more meetings than tables, and no participant of the chain has
    /// too many in a session. Only the two ends of a chain can change sessions, but checking all is
    /// as cheap as finding the ends.
    pub(super) fn keeps_limits(&self, chain: &[usize], x: usize, y: usize) -> bool {
        let tables = |slot: usize| self.shared[slot] <= self.instance.shared[slot];
        let sessions = |participant: usize| {
            let limit = self.instance.participant(participant).per_session;
            let within = |session: &SlotSet| (session & self.busy[participant]).count_ones() as usize <= limit;
            limit >= self.width || self.instance.timeline.sessions.iter().all(within)
        };
        let pairs = chain.iter().map(|pair| self.instance.pair(*pair));
        tables(x) && tables(y) && pairs.flat_map(Pair::participants).all(sessions)
    }

    /// Idle slots of a participant: between two of its meetings in one session, free and without a
    /// meeting.
    pub(super) fn idle(&self, participant: usize) -> u32 {
        self.idle_with(participant, self.busy[participant])
    }

    /// The same if the participant met in these slots.
    pub(super) fn idle_with(&self, participant: usize, busy: SlotSet) -> u32 {
        let free = self.instance.participant(participant).free;
        self.instance
            .timeline
            .sessions
            .iter()
            .map(|session| (between(session & busy) & session & free & !busy).count_ones())
            .sum()
    }
}

/// Chains that were exchanged, to undo them if they do not help.
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
