//! Locked meetings. They keep their slot, so they must not conflict with each other or with the
//! event.

use super::event::Lock;
use super::instance::{Instance, LockedMeeting};
use super::schedule::Schedule;
use super::timeline::SlotSet;
use crate::diagnostic::{ErrorKind, IdOf, LockConflict, PlanErrorKind, RepeatedEntry, join};
use crate::error::{Error, Result};

/// The locked meetings by number, in the order of their pairs.
///
/// # Errors
/// At the lock that names an unknown slot or table, a refused pair, a participant that is absent,
/// has another meeting in that slot or no meetings left, a pair that is locked already, or a slot
/// or table without room. Paths begin with `noun`.
pub(super) fn locked_meetings(
    locks: &[Lock],
    noun: &str,
    instance: &Instance,
    pairs: &[usize],
) -> Result<Vec<LockedMeeting>> {
    let mut earlier = EarlierLocks { schedule: Schedule::empty(instance), tables: vec![0; instance.tables.len()] };
    let each = locks.iter().zip(pairs).enumerate().map(|(i, (lock, pair))| {
        let path = format!("{noun}[{i}]");
        let one = read(lock, *pair, instance).map_err(|error| error.within(&path))?;
        earlier.add(one, lock).map_err(|error| error.within(&path))?;
        Ok(one)
    });
    let mut locked: Vec<LockedMeeting> = each.collect::<Result<_>>()?;
    locked.sort_by_key(|one| one.pair);
    Ok(locked)
}

/// # Errors
/// At an unknown `slot` or `table`.
fn read(lock: &Lock, pair: usize, instance: &Instance) -> Result<LockedMeeting> {
    let no_slot = || Error::new("slot", &lock.slot, ErrorKind::UnknownId { of: IdOf::Slot });
    let slot = instance.timeline.find(&lock.slot).ok_or_else(no_slot)?;
    let no_table = |id: &str| Error::new("table", id, ErrorKind::UnknownId { of: IdOf::Table });
    let table = lock.table.as_deref().map(|id| instance.find_table(id).ok_or_else(|| no_table(id)));
    Ok(LockedMeeting { pair, slot, table: table.transpose()? })
}

/// The slots and tables that earlier locks take.
struct EarlierLocks<'a> {
    schedule: Schedule<'a>,
    /// The slots in which each table is locked.
    tables: Vec<SlotSet>,
}

impl EarlierLocks<'_> {
    fn add(&mut self, one: LockedMeeting, lock: &Lock) -> Result<()> {
        let instance = self.schedule.instance;
        let pair = instance.pair(one.pair);
        let shown = format!("{} – {}", lock.startup, lock.opportunity);
        if pair.refused_by.is_some() {
            return refused("", &shown, PlanErrorKind::LockConflict { conflict: LockConflict::Refused });
        }
        if self.schedule.slot_of(one.pair).is_some() {
            return refused("", &shown, PlanErrorKind::Repeated { entry: RepeatedEntry::Lock });
        }
        if instance.common(pair) & (1 << one.slot) == 0 {
            return refused("slot", &lock.slot, PlanErrorKind::LockConflict { conflict: LockConflict::Absent });
        }
        for participant in pair.participants() {
            self.check_participant(participant, one.slot)?;
        }
        self.check_table(one)?;
        self.schedule.put(one.pair, one.slot);
        Ok(())
    }

    /// # Errors
    /// When the participant has another meeting in that slot, or as many meetings as it may.
    fn check_participant(&self, participant: usize, slot: usize) -> Result<()> {
        let id = &self.schedule.instance.participant(participant).id;
        if self.schedule.met(participant, slot).is_some() {
            return refused("slot", id, PlanErrorKind::LockConflict { conflict: LockConflict::Busy });
        }
        if self.schedule.participant_free(participant) & (1 << slot) == 0 {
            return refused("", id, PlanErrorKind::LockConflict { conflict: LockConflict::Full });
        }
        Ok(())
    }

    /// # Errors
    /// When the table is closed, owned by another attendee or taken, or no table is left.
    fn check_table(&mut self, one: LockedMeeting) -> Result<()> {
        let instance = self.schedule.instance;
        if let Some(number) = one.table {
            let table = instance.table(number);
            let own = instance.own_table(instance.pair(one.pair));
            let is_theirs = own.map_or(table.owner.is_none(), |own| own == number);
            #[expect(clippy::indexing_slicing, reason = "one set for each table")]
            let locked = &mut self.tables[number];
            if !is_theirs || table.open & !*locked & (1 << one.slot) == 0 {
                return refused("table", &table.id, PlanErrorKind::LockConflict { conflict: LockConflict::TableTaken });
            }
            *locked |= 1 << one.slot;
        }
        if self.schedule.with_table(one.pair) & (1 << one.slot) == 0 {
            return refused(
                "slot",
                &instance.slot(one.slot).id,
                PlanErrorKind::LockConflict { conflict: LockConflict::NoTable },
            );
        }
        Ok(())
    }
}

fn refused(field: &str, value: &str, kind: impl Into<ErrorKind>) -> Result<()> {
    Err(Error::new(join("", field), value, kind))
}
