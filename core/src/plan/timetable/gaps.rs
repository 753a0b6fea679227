//! Local search that shortens idle time: meetings move to slots in which their participants wait
//! less.

use super::schedule::{ExchangeLog, Schedule, each};

/// Rounds over all meetings at most; the first two bring most of the gain.
const ROUNDS: usize = 6;

/// Meetings in one chain at most: each further meeting is a further participant that may wait
/// longer.
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
        let [a, b] = self.instance.pair(pair).participants();
        let before = self.idle(a) + self.idle(b);
        if before == 0 || self.is_pinned(pair) {
            return false;
        }
        let old = self.take(pair);
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
        // An exchange for an earlier meeting never removes a meeting.
        let x = self.scheduled_slot(pair);
        self.instance.pair(pair).participants().into_iter().any(|participant| {
            let free = self.instance.participant(participant).free & !self.busy(participant);
            self.idle(participant) > 0 && each(free).any(|y| self.exchange_if_shorter(participant, x, y))
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

    /// Idle slots of all participants of a chain. A participant inside it counts twice, before and
    /// after the exchange.
    fn idle_along(&self, chain: &[usize]) -> u32 {
        let participants = chain.iter().flat_map(|pair| self.instance.pair(*pair).participants());
        participants.map(|participant| self.idle(participant)).sum()
    }
}
