//! Locked meetings: they keep their slot, so they must not conflict with anything.

use super::event::Lock;
use super::instance::{Instance, LockedMeeting};
use super::schedule::Schedule;
use crate::diagnostic::join;
use crate::error::{Error, Result};

/// The locks with their numbers.
///
/// # Errors
/// At the lock that names an unknown slot or table, a refused pair, a party that is not there, is
/// taken in that slot or has no meetings left, a pair that is locked already, or a slot or table
/// without room. Paths begin with `noun`.
pub(super) fn locked(locks: &[Lock], noun: &str, instance: &Instance, pairs: &[usize]) -> Result<Vec<LockedMeeting>> {
    let mut taken = Taken { schedule: Schedule::empty(instance), tables: vec![0; instance.tables.len()] };
    let each = locks.iter().zip(pairs).enumerate().map(|(i, (lock, pair))| {
        let path = format!("{noun}[{i}]");
        let one = read(lock, *pair, instance).map_err(|error| error.within(&path))?;
        taken.add(one, lock).map_err(|error| error.within(&path))?;
        Ok(one)
    });
    let mut locked: Vec<LockedMeeting> = each.collect::<Result<_>>()?;
    locked.sort_by_key(|one| one.pair);
    Ok(locked)
}

/// # Errors
/// At `slot` or `table` that there is not.
fn read(lock: &Lock, pair: usize, instance: &Instance) -> Result<LockedMeeting> {
    let no_slot = || {
        let (en, vi) = ("the id or the start of a slot", "mã hoặc giờ bắt đầu của một khung giờ");
        Error::invalid("slot", &lock.slot, en, vi)
    };
    let slot = instance.timeline.find(&lock.slot).ok_or_else(no_slot)?;
    let no_table = |id: &str| Error::invalid("table", id, "the id of a table", "mã của một bàn");
    let table = lock.table.as_deref().map(|id| instance.table(id).ok_or_else(|| no_table(id)));
    Ok(LockedMeeting { pair, slot, table: table.transpose()? })
}

/// What the locks so far take.
struct Taken<'a> {
    schedule: Schedule<'a>,
    /// The slots in which each table is named.
    tables: Vec<u128>,
}

impl Taken<'_> {
    fn add(&mut self, one: LockedMeeting, lock: &Lock) -> Result<()> {
        let instance = self.schedule.instance;
        let Some(pair) = instance.pairs.get(one.pair) else { return Ok(()) };
        let shown = format!("{} – {}", lock.startup, lock.opportunity);
        if pair.refused_by.is_some() {
            return refused("", &shown, "a pair that neither side refused", "cặp không bị bên nào từ chối");
        }
        if self.schedule.slot_of(one.pair).is_some() {
            return refused("", &shown, "one locked meeting for a pair", "mỗi cặp chỉ một cuộc gặp được khóa");
        }
        if instance.common(pair) & (1 << one.slot) == 0 {
            let (en, vi) = ("a slot in which both can meet", "khung giờ mà cả hai bên đều có mặt");
            return refused("slot", &lock.slot, en, vi);
        }
        for participant in [pair.startup, pair.opportunity] {
            self.check_participant(participant, one.slot)?;
        }
        self.check_table(one)?;
        self.schedule.put(one.pair, one.slot);
        Ok(())
    }

    /// # Errors
    /// When the party is taken in that slot, or has as many meetings as it may.
    fn check_participant(&self, participant: usize, slot: usize) -> Result<()> {
        let id = self.schedule.instance.participant_id(participant);
        if self.schedule.met(participant, slot).is_some() {
            let (en, vi) = ("one meeting of a party in a slot", "mỗi bên chỉ một cuộc gặp trong một khung giờ");
            return refused("slot", id, en, vi);
        }
        if self.schedule.participant_free(participant) & (1 << slot) == 0 {
            let (en, vi) = ("no more meetings than the party may have", "số cuộc gặp không quá mức tối đa của bên đó");
            return refused("", id, en, vi);
        }
        Ok(())
    }

    /// # Errors
    /// When the table is closed, owned by another attendee or taken, or no table is left.
    fn check_table(&mut self, one: LockedMeeting) -> Result<()> {
        let instance = self.schedule.instance;
        let Some(pair) = instance.pairs.get(one.pair) else { return Ok(()) };
        let own = instance.own_table(pair);
        if let Some((number, table)) = one.table.and_then(|number| Some((number, instance.tables.get(number)?))) {
            let theirs = own.map_or(table.owner.is_none(), |own| own == number);
            let taken = self.tables.get_mut(number);
            let fits = theirs && table.open & !taken.as_deref().copied().unwrap_or(0) & (1 << one.slot) != 0;
            if !fits {
                let (en, vi) =
                    ("a table that is free for this pair in that slot", "bàn còn trống cho cặp này trong khung giờ đó");
                return refused("table", &table.id, en, vi);
            }
            if let Some(taken) = taken {
                *taken |= 1 << one.slot;
            }
        }
        if self.schedule.with_table(one.pair) & (1 << one.slot) == 0 {
            let (en, vi) =
                ("no more meetings in a slot than tables", "số cuộc gặp trong một khung giờ không quá số bàn");
            return refused("slot", instance.slot_id(one.slot), en, vi);
        }
        Ok(())
    }
}

fn refused(field: &str, value: &str, en: &str, vi: &str) -> Result<()> {
    Err(Error::invalid(join("", field), value, en, vi))
}
