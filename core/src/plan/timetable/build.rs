//! Making a timetable: meetings are chosen, put on the board, moved together, and seated.

use std::collections::BTreeMap;

use super::answer::{Meeting, Summary, Timetable};
use super::board::Board;
use super::choose;
use super::event::Event;
use super::pairs::Tier;
use super::seat::seat;
use super::setup::Setup;
use super::unmet::Unmet;
use crate::error::Result;

/// Makes the timetable of an event.
///
/// Wishes come first: as many that must be as the limits allow, then as many others. Among them the score decides in turn, the
/// best pair first, and what is left is filled likewise: a high sum, not always the highest that there could be. Whoever states little time gains nothing by it: the order of placing knows wishes,
/// scores and ids only.
///
/// # Errors
/// With the path of what cannot be: a slot that ends before it starts, slots that overlap, no table, an unknown or
/// repeated id, two wishes by one side about a pair, locks that clash with each other, with an absence, a limit or a
/// "no thanks".
pub fn timetable(event: &Event) -> Result<Timetable> {
    let setup = Setup::new(event, &event.locks, "locks")?;
    let mut board = Board::new(&setup);
    let ranked = choose::ranked(&setup);
    let bound = place_wishes(&mut board, &ranked);
    fill(&mut board, event.fill);
    board.shorten_gaps();
    while place_openings(&mut board, &ranked) {
        board.shorten_gaps();
    }
    let kept = setup.fixed.iter().filter_map(|fixed| Some((fixed.pair, fixed.table?))).collect();
    let seats = seat(&board, &kept);
    Ok(Timetable::of(&board, &seats, Some(bound)))
}

/// Places the chosen wishes, then every other wish that still finds room. How many the choice says there could be.
fn place_wishes(board: &mut Board<'_>, ranked: &[usize]) -> u32 {
    let choice = choose::chosen(board.setup, ranked);
    let is_chosen = |pair: &usize| choice.taken.get(*pair).copied().unwrap_or(false);
    let (first, rest): (Vec<usize>, Vec<usize>) = ranked.iter().partition(|pair| is_chosen(pair));
    for pair in first.iter().chain(&rest) {
        if board.slot_of(*pair).is_none() {
            board.place(*pair);
        }
    }
    while place_openings(board, ranked) {}
    u32::try_from(choice.bound).unwrap_or(u32::MAX)
}

/// Places wishes that can meet now: moving one meeting may have opened a slot for another. True if there were any.
fn place_openings(board: &mut Board<'_>, ranked: &[usize]) -> bool {
    let open: Vec<usize> = ranked.iter().copied().filter(|pair| board.slot_of(*pair).is_none()).collect();
    open.into_iter().filter(|pair| board.place_free(*pair)).count() > 0
}

/// Gives free places to scored pairs, the best first. Nobody is moved for a pair that nobody asked for.
fn fill(board: &mut Board<'_>, fill: bool) {
    if !fill {
        return;
    }
    for pair in choose::fillers(board.setup) {
        if board.slot_of(pair).is_none() {
            board.place_free(pair);
        }
    }
}

impl Timetable {
    pub(super) fn of(board: &Board<'_>, seats: &BTreeMap<usize, usize>, bound: Option<u32>) -> Self {
        let setup = board.setup;
        let mut meetings: Vec<(usize, usize, usize)> =
            board.meetings().map(|(pair, slot)| (slot, seats.get(&pair).copied().unwrap_or(0), pair)).collect();
        meetings.sort_unstable();
        let unmet = setup
            .pairs
            .iter()
            .enumerate()
            .filter(|(number, pair)| pair.tier > Tier::Filled && board.slot_of(*number).is_none());
        Self {
            unmet: unmet.map(|(number, pair)| Unmet::of(board, number, pair)).collect(),
            summary: summary(board, seats, bound),
            meetings: meetings.into_iter().filter_map(|at| meeting(board, at)).collect(),
        }
    }
}

/// A meeting for people: its slot, table and pair by their numbers.
pub(super) fn meeting(board: &Board<'_>, (slot, table, number): (usize, usize, usize)) -> Option<Meeting> {
    let setup = board.setup;
    let pair = setup.pairs.get(number)?;
    Some(Meeting {
        startup: setup.party_id(pair.startup).to_owned(),
        opportunity: setup.party_id(pair.opportunity).to_owned(),
        slot: setup.slot_id(slot).to_owned(),
        table: setup.tables.get(table)?.id.clone(),
        tier: pair.tier,
        wished_by: pair.wished_by.clone(),
        score: pair.score,
        locked: board.is_pinned(number),
    })
}

fn summary(board: &Board<'_>, seats: &BTreeMap<usize, usize>, bound: Option<u32>) -> Summary {
    let setup = board.setup;
    let met = |number: usize| u32::from(board.slot_of(number).is_some());
    let mut summary = Summary { wished_bound: bound, ..Summary::default() };
    for (number, pair) in setup.pairs.iter().enumerate() {
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
    for party in 0..setup.parties.len() {
        summary.idle += board.idle(party);
        summary.parties += u32::from(board.busy(party) != 0);
    }
    for party in setup.startups..setup.parties.len() {
        let tables: Vec<_> =
            super::board::each(board.busy(party)).filter_map(|slot| seats.get(&board.met(party, slot)?)).collect();
        let changes = tables.iter().zip(tables.iter().skip(1)).filter(|(a, b)| a != b).count();
        summary.table_changes += u32::try_from(changes).unwrap_or(u32::MAX);
    }
    summary
}
