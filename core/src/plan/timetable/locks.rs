//! Locked meetings: they keep their slot, so they must not conflict with anything.

use super::event::Lock;
use super::instance::{Instance, LockedMeeting};
use super::schedule::Schedule;
use crate::diagnostic::{ErrorKind, IdOf, LockConflict, RepeatedEntry, join};
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
    let no_slot = || Error::new("slot", &lock.slot, ErrorKind::UnknownId { of: IdOf::Slot });
    let slot = instance.timeline.find(&lock.slot).ok_or_else(no_slot)?;
    let no_table = |id: &str| Error::new("table", id, ErrorKind::UnknownId { of: IdOf::Table });
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
            return refused("", &shown, ErrorKind::LockConflict { conflict: LockConflict::Refused });
        }
        if self.schedule.slot_of(one.pair).is_some() {
            return refused("", &shown, ErrorKind::Repeated { entry: RepeatedEntry::Lock });
        }
        if instance.common(pair) & (1 << one.slot) == 0 {
            return refused("slot", &lock.slot, ErrorKind::LockConflict { conflict: LockConflict::Absent });
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
            return refused("slot", id, ErrorKind::LockConflict { conflict: LockConflict::Busy });
        }
        if self.schedule.participant_free(participant) & (1 << slot) == 0 {
            return refused("", id, ErrorKind::LockConflict { conflict: LockConflict::Full });
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
                return refused("table", &table.id, ErrorKind::LockConflict { conflict: LockConflict::TableTaken });
            }
            if let Some(taken) = taken {
                *taken |= 1 << one.slot;
            }
        }
        if self.schedule.with_table(one.pair) & (1 << one.slot) == 0 {
            return refused(
                "slot",
                instance.slot_id(one.slot),
                ErrorKind::LockConflict { conflict: LockConflict::NoTable },
            );
        }
        Ok(())
    }
}

fn refused(field: &str, value: &str, kind: ErrorKind) -> Result<()> {
    Err(Error::new(join("", field), value, kind))
}
