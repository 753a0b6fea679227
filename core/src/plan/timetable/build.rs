//! Makes a timetable: wishes are matched, scheduled, moved closer together, and given tables.

use super::answer::{Meeting, Summary, Timetable};
use super::event::Event;
use super::instance::Instance;
use super::matching;
use super::pair::{Pair, Tier};
use super::schedule::Schedule;
use super::table_assignment::{TableOfPair, assign_tables};
use super::unmet::Unmet;
use crate::error::Result;
use crate::plan::numbers::to_u32;

/// Makes the timetable of an event.
///
/// Wishes come first: as many must-meets as the limits allow, then as many other wishes. Among them
/// the pairs with the best scores come first, and free places are filled the same way. This greedy
/// order gives a high sum of scores, not always the highest. It depends on wishes, scores and ids
/// alone, so an attendee gains nothing by stating little time.
///
/// # Errors
/// With the path of what cannot be: a slot that ends before it starts, slots that overlap, no
/// table, an unknown or repeated id, two wishes by one side about a pair, locks that conflict with
/// each other, with an absence, a limit or a "no thanks".
pub fn timetable(event: &Event) -> Result<Timetable> {
    let instance = Instance::new(event, &event.locks, "locks")?;
    let mut schedule = Schedule::new(&instance);
    let ranked = matching::ranked(&instance);
    let bound = schedule_wishes(&mut schedule, &ranked);
    fill(&mut schedule, event.fill);
    schedule.shorten_gaps();
    while schedule_openings(&mut schedule, &ranked) {
        schedule.shorten_gaps();
    }
    let kept = instance.locked.iter().filter_map(|locked| Some((locked.pair, locked.table?))).collect();
    let tables = assign_tables(&schedule, &kept);
    Ok(Timetable::of(&schedule, &tables, Some(bound)))
}

/// Schedules the matched wishes, then every other wish that fits. Returns the upper bound of the
/// matching.
fn schedule_wishes(schedule: &mut Schedule<'_>, ranked: &[usize]) -> u32 {
    let matching = matching::match_wishes(schedule.instance, ranked);
    let (first, rest): (Vec<usize>, Vec<usize>) = ranked.iter().partition(|pair| matching.has_taken(**pair));
    for pair in first.iter().chain(&rest) {
        if schedule.slot_of(*pair).is_none() {
            schedule.schedule_pair(*pair);
        }
    }
    while schedule_openings(schedule, ranked) {}
    to_u32(matching.bound)
}

/// Schedules wishes that can meet now: moving one meeting may have opened a slot for another. True
/// if there were any.
fn schedule_openings(schedule: &mut Schedule<'_>, ranked: &[usize]) -> bool {
    let open: Vec<usize> = ranked.iter().copied().filter(|pair| schedule.slot_of(*pair).is_none()).collect();
    open.into_iter().filter(|pair| schedule.schedule_in_free_slot(*pair)).count() > 0
}

/// Gives free places to scored pairs, the best first. No meeting moves for a pair without a wish.
fn fill(schedule: &mut Schedule<'_>, fill: bool) {
    if !fill {
        return;
    }
    for pair in matching::fillers(schedule.instance) {
        if schedule.slot_of(pair).is_none() {
            schedule.schedule_in_free_slot(pair);
        }
    }
}

impl Timetable {
    pub(super) fn of(schedule: &Schedule<'_>, tables: &TableOfPair, bound: Option<u32>) -> Self {
        let instance = schedule.instance;
        let mut meetings: Vec<(usize, usize, usize)> =
            schedule.meetings().map(|(pair, slot)| (slot, tables.of(pair), pair)).collect();
        meetings.sort_unstable();
        let is_unmet =
            |(number, pair): &(usize, &Pair)| pair.tier > Tier::Filled && schedule.slot_of(*number).is_none();
        let unmet = instance.pairs.iter().enumerate().filter(is_unmet);
        Self {
            unmet: unmet.map(|(number, pair)| Unmet::of(schedule, number, pair)).collect(),
            summary: summary(schedule, tables, bound),
            meetings: meetings.into_iter().map(|at| meeting(schedule, at)).collect(),
        }
    }
}

/// The meeting of a pair, by the numbers of slot, table and pair.
pub(super) fn meeting(schedule: &Schedule<'_>, (slot, table, number): (usize, usize, usize)) -> Meeting {
    let instance = schedule.instance;
    let pair = instance.pair(number);
    Meeting {
        startup: instance.participant(pair.startup).id.clone(),
        opportunity: instance.participant(pair.opportunity).id.clone(),
        slot: instance.slot(slot).id.clone(),
        table: instance.table(table).id.clone(),
        tier: pair.tier,
        wished_by: pair.wished_by.clone(),
        score: pair.score.unwrap_or(0),
        locked: schedule.is_pinned(number),
    }
}

fn summary(schedule: &Schedule<'_>, tables: &TableOfPair, bound: Option<u32>) -> Summary {
    let instance = schedule.instance;
    let met = |number: usize| u32::from(schedule.slot_of(number).is_some());
    let mut summary = Summary { wished_bound: bound, ..Summary::default() };
    for (number, pair) in instance.pairs.iter().enumerate() {
        let wished = pair.tier > Tier::Filled;
        if wished && pair.refused_by.is_some() {
            summary.refused += 1;
            continue;
        }
        summary.meetings += met(number);
        summary.score += u64::from(met(number)) * u64::from(pair.score.unwrap_or(0));
        summary.wished += u32::from(wished);
        summary.wished_met += u32::from(wished) * met(number);
        summary.must += u32::from(pair.tier == Tier::Must);
        summary.must_met += u32::from(pair.tier == Tier::Must) * met(number);
    }
    for participant in 0..instance.participants.len() {
        summary.idle += schedule.idle(participant);
        summary.attendees += u32::from(schedule.busy(participant) != 0);
    }
    for participant in instance.participants.opportunities() {
        let pairs = schedule.meetings_of(participant);
        let tables: Vec<usize> = pairs.map(|pair| tables.of(pair)).collect();
        let changes = tables.iter().zip(tables.iter().skip(1)).filter(|(a, b)| a != b).count();
        summary.table_changes += to_u32(changes);
    }
    summary
}
