//! Making a timetable: wishes are matched, scheduled, moved closer together, and given tables.

use std::collections::BTreeMap;

use super::answer::{Meeting, Summary, Timetable};
use super::event::Event;
use super::instance::Instance;
use super::matching;
use super::pairs::Tier;
use super::schedule::Schedule;
use super::table_assignment::assign_tables;
use super::unmet::Unmet;
use crate::error::Result;

/// Makes the timetable of an event.
///
/// Wishes come first: as many that must be as the limits allow, then as many others. Among them the
/// score decides in turn, the best pair first, and what is left is filled likewise: a high sum, not
/// always the highest that there could be. Stating little time brings no advantage: the order of
/// placing knows wishes, scores and ids only.
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
    let table_of = assign_tables(&schedule, &kept);
    Ok(Timetable::of(&schedule, &table_of, Some(bound)))
}

/// Places the chosen wishes, then every other wish that still finds room. How many the choice says
/// there could be.
fn schedule_wishes(schedule: &mut Schedule<'_>, ranked: &[usize]) -> u32 {
    let matching = matching::match_wishes(schedule.instance, ranked);
    let is_matched = |pair: &usize| matching.taken.get(*pair).copied().unwrap_or(false);
    let (first, rest): (Vec<usize>, Vec<usize>) = ranked.iter().partition(|pair| is_matched(pair));
    for pair in first.iter().chain(&rest) {
        if schedule.slot_of(*pair).is_none() {
            schedule.schedule_pair(*pair);
        }
    }
    while schedule_openings(schedule, ranked) {}
    u32::try_from(matching.bound).unwrap_or(u32::MAX)
}

/// Places wishes that can meet now: moving one meeting may have opened a slot for another. True if
/// there were any.
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
    pub(super) fn of(schedule: &Schedule<'_>, table_of: &BTreeMap<usize, usize>, bound: Option<u32>) -> Self {
        let instance = schedule.instance;
        let mut meetings: Vec<(usize, usize, usize)> =
            schedule.meetings().map(|(pair, slot)| (slot, table_of.get(&pair).copied().unwrap_or(0), pair)).collect();
        meetings.sort_unstable();
        let unmet = instance
            .pairs
            .iter()
            .enumerate()
            .filter(|(number, pair)| pair.tier > Tier::Filled && schedule.slot_of(*number).is_none());
        Self {
            unmet: unmet.map(|(number, pair)| Unmet::of(schedule, number, pair)).collect(),
            summary: summary(schedule, table_of, bound),
            meetings: meetings.into_iter().filter_map(|at| meeting(schedule, at)).collect(),
        }
    }
}

/// A meeting for people: its slot, table and pair by their numbers.
pub(super) fn meeting(schedule: &Schedule<'_>, (slot, table, number): (usize, usize, usize)) -> Option<Meeting> {
    let instance = schedule.instance;
    let pair = instance.pairs.get(number)?;
    Some(Meeting {
        startup: instance.participant_id(pair.startup).to_owned(),
        opportunity: instance.participant_id(pair.opportunity).to_owned(),
        slot: instance.slot_id(slot).to_owned(),
        table: instance.tables.get(table)?.id.clone(),
        tier: pair.tier,
        wished_by: pair.wished_by.clone(),
        score: pair.score,
        locked: schedule.is_pinned(number),
    })
}

fn summary(schedule: &Schedule<'_>, table_of: &BTreeMap<usize, usize>, bound: Option<u32>) -> Summary {
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
        summary.score += u64::from(met(number)) * u64::from(pair.score);
        summary.wished += u32::from(wished);
        summary.wished_met += u32::from(wished) * met(number);
        summary.must += u32::from(pair.tier == Tier::Must);
        summary.must_met += u32::from(pair.tier == Tier::Must) * met(number);
    }
    for participant in 0..instance.participants.len() {
        summary.idle += schedule.idle(participant);
        summary.attendees += u32::from(schedule.busy(participant) != 0);
    }
    for participant in instance.startups..instance.participants.len() {
        let tables: Vec<_> = super::schedule::each(schedule.busy(participant))
            .filter_map(|slot| table_of.get(&schedule.met(participant, slot)?))
            .collect();
        let changes = tables.iter().zip(tables.iter().skip(1)).filter(|(a, b)| a != b).count();
        summary.table_changes += u32::try_from(changes).unwrap_or(u32::MAX);
    }
    summary
}
