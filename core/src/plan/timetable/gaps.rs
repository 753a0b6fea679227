//! Local search that shortens idle time: meetings move to slots where their participants wait less.

use super::schedule::{ExchangeLog, Schedule, each};

/// Rounds over all meetings at most; most of the gain is in the first two.
const ROUNDS: usize = 6;

/// Meetings in one chain at most: every one more is one more party that may wait longer.
const LONGEST: usize = 12;

impl Schedule<'_> {
    /// Moves meetings as long as that leaves fewer idle slots in all. No meeting is lost.
    pub(super) fn shorten_gaps(&mut self) {
        for _ in 0..ROUNDS {
            let meetings: Vec<usize> = self.meetings().map(|(pair, _)| pair).collect();
            let mut better = false;
            for pair in meetings {
                better |= self.move_alone(pair) || self.exchange_two(pair);
            }
            if !better {
                break;
            }
        }
    }

    /// Moves a meeting to the free slot that leaves the fewest idle slots, if that is fewer than
    /// now.
    fn move_alone(&mut self, pair: usize) -> bool {
        let Some(p) = self.instance.pairs.get(pair) else { return false };
        let (a, b) = (p.startup, p.opportunity);
        let before = self.idle(a) + self.idle(b);
        if before == 0 || self.is_pinned(pair) {
            return false;
        }
        let Some(old) = self.take(pair) else { return false };
        let after = |slot: usize| {
            let with = |participant: usize| self.idle_with(participant, self.busy(participant) | (1 << slot));
            with(a) + with(b)
        };
        let best = each(self.free(pair)).map(|slot| (after(slot), slot)).min().filter(|(idle, _)| *idle < before);
        self.put(pair, best.map_or(old, |(_, slot)| slot));
        best.is_some()
    }

    /// Exchanges two slots along a chain that begins with this meeting, if fewer idle slots are
    /// left.
    fn exchange_two(&mut self, pair: usize) -> bool {
        let Some(p) = self.instance.pairs.get(pair) else { return false };
        let Some(x) = self.slot_of(pair) else { return false };
        [p.startup, p.opportunity].into_iter().any(|participant| {
            if self.idle(participant) == 0 {
                return false;
            }
            let Some(free) = self.instance.participants.get(participant).map(|participant| participant.free) else {
                return false;
            };
            each(free & !self.busy(participant)).any(|y| self.exchange_if_shorter(participant, x, y))
        })
    }

    fn exchange_if_shorter(&mut self, participant: usize, x: usize, y: usize) -> bool {
        let Some(chain) = self.chain(participant, x, y, LONGEST) else { return false };
        let before = self.idle_along(&chain);
        let mut moved = ExchangeLog::default();
        if !self.try_chain(participant, x, y, LONGEST, &mut moved) {
            return false;
        }
        let shorter = self.idle_along(&chain) < before;
        if !shorter {
            moved.undo(self);
        }
        shorter
    }

    /// Idle slots of all parties of a chain. A party inside it counts twice, before and after
    /// alike.
    fn idle_along(&self, chain: &[usize]) -> u32 {
        let pairs = chain.iter().filter_map(|pair| self.instance.pairs.get(*pair));
        pairs.map(|p| self.idle(p.startup) + self.idle(p.opportunity)).sum()
    }
}
