//! A generated event: attendees, their times and their wishes. Equal seeds give equal events, also
//! in the benchmarks in other languages.

use std::collections::{BTreeMap, BTreeSet};

use ketnoi::plan::{
    Absence, Attendee, Changes, Event, Meeting, Requester, ScoredPair, Session, Slot, Tables, Time, TimeRange,
    Timetable, Wish, WishKind,
};

use super::flow::Network;

/// The size of an event.
#[derive(Debug, Clone, Copy)]
pub struct Fair {
    /// The number of startups.
    pub startups: u32,
    /// The number of opportunities.
    pub opportunities: u32,
    /// The number of tables.
    pub tables: u32,
    /// The number of wishes of each startup.
    pub wishes: u32,
    /// The number of wishes of each opportunity.
    pub returned: u32,
    /// The greatest number of meetings of an attendee.
    pub most: Option<u32>,
    /// Selects another event of the same size.
    pub seed: u64,
}

impl Fair {
    /// The event of the figures in the README: 300 startups, 250 opportunities, 20 slots, eight
    /// wishes of each attendee.
    pub const FIGURES: Self =
        Self { startups: 300, opportunities: 250, tables: 230, wishes: 8, returned: 8, most: None, seed: 7 };

    /// The event: two sessions of ten slots with a break; some attendees arrive late, leave early
    /// or are away for a talk; some opportunities are popular; every pair has a score.
    #[must_use]
    pub fn event(&self) -> Event {
        let mut dice = Dice(self.seed);
        let startups: Vec<Attendee> = (0..self.startups).map(|i| attendee(&format!("s{i:03}"), &mut dice)).collect();
        let opportunities = (0..self.opportunities).map(|i| attendee(&format!("o{i:03}"), &mut dice)).collect();
        let scores = self.scores(&mut dice);
        let mut event = Event {
            id: "fair".to_owned(),
            sessions: vec![session("morning", 8), session("afternoon", 13)],
            tables: Tables::Number(self.tables),
            startups,
            opportunities,
            wishes: self.wishes(&scores, &mut dice),
            scores,
            max_meetings: self.most,
            fill: true,
            ..Event::default()
        };
        event.wishes.sort_by(|a, b| (&a.startup, &a.opportunity).cmp(&(&b.startup, &b.opportunity)));
        event
    }

    /// An upper bound on the wished pairs that can meet: the maximum flow from startups to
    /// opportunities under the free slots and the limit of each attendee, and the tables. It is
    /// computed independently of the library.
    ///
    /// # Panics
    /// If the tables are a list.
    #[must_use]
    pub fn bound(event: &Event, slots: &[Slot]) -> u64 {
        let refused: BTreeSet<(&str, &str)> = event
            .wishes
            .iter()
            .filter(|wish| wish.want == WishKind::NoThanks)
            .map(|w| (&*w.startup, &*w.opportunity))
            .collect();
        let wished: BTreeSet<(&str, &str)> = event
            .wishes
            .iter()
            .map(|w| (&*w.startup, &*w.opportunity))
            .filter(|pair| !refused.contains(pair))
            .collect();
        let count = |attendee: &Attendee| {
            let there = slots.iter().filter(|slot| is_there(attendee, slot)).count() as u64;
            there.min(attendee.max_meetings.or(event.max_meetings).map_or(u64::MAX, u64::from))
        };
        let number: BTreeMap<&str, usize> =
            event.startups.iter().chain(&event.opportunities).map(|attendee| &*attendee.id).zip(3..).collect();
        let Tables::Number(tables) = event.tables else { panic!("a number of tables") };
        let mut network = Network::new(3 + number.len());
        network.edge(0, 1, u64::from(tables) * slots.len() as u64);
        event.startups.iter().for_each(|startup| network.edge(1, number[&*startup.id], count(startup)));
        event.opportunities.iter().for_each(|one| network.edge(number[&*one.id], 2, count(one)));
        for (startup, opportunity) in &wished {
            network.edge(number[startup], number[opportunity], 1);
        }
        network.largest(0, 2)
    }

    /// Five startups and five opportunities that are absent.
    #[must_use]
    pub fn no_shows(event: &Event) -> Changes {
        let every = |list: &[Attendee], first: usize| -> Vec<String> {
            list.iter().skip(first).step_by(list.len() / 5).take(5).map(|one| one.id.clone()).collect()
        };
        let startups = every(&event.startups, 0).into_iter().map(Absence::of_startup);
        let opportunities = every(&event.opportunities, 1).into_iter();
        let opportunities = opportunities.map(Absence::of_opportunity);
        Changes::of(startups.chain(opportunities))
    }

    /// An upper bound on the slots freed by absences that can be filled again: the maximum flow
    /// from the freed slots of each side to attendees of the other side that are free in the slot,
    /// may meet, and have meetings left.
    #[must_use]
    pub fn fillable(event: &Event, before: &Timetable) -> u64 {
        let absent: BTreeSet<String> = Self::no_shows(event)
            .attendees
            .into_iter()
            .flat_map(|change| [change.startup, change.opportunity])
            .flatten()
            .collect();
        let lost: Vec<&Meeting> =
            before.meetings.iter().filter(|m| absent.contains(&m.startup) || absent.contains(&m.opportunity)).collect();
        let stays: Vec<&Meeting> = before.meetings.iter().filter(|m| !lost.contains(m)).collect();
        let slots: BTreeMap<String, Slot> =
            event.all_slots().unwrap_or_default().into_iter().map(|slot| (slot.id.clone(), slot)).collect();
        let refused: BTreeSet<(&str, &str)> = event
            .wishes
            .iter()
            .filter(|w| w.want == WishKind::NoThanks)
            .map(|w| (&*w.startup, &*w.opportunity))
            .collect();
        let met: BTreeSet<(&str, &str)> = stays.iter().map(|m| (&*m.startup, &*m.opportunity)).collect();
        let freed_of = |by: Requester| {
            let id =
                move |m: &&Meeting| if by == Requester::Startup { m.startup.clone() } else { m.opportunity.clone() };
            let freed: Vec<(String, String)> =
                lost.iter().map(|m| (id(m), m.slot.clone())).filter(|(id, _)| !absent.contains(id)).collect();
            let others = if by == Requester::Startup { &event.opportunities } else { &event.startups };
            let theirs =
                move |m: &&Meeting| if by == Requester::Startup { m.opportunity.clone() } else { m.startup.clone() };
            let mut network = Network::new(2 + freed.len() + others.len() * (slots.len() + 1));
            let other = |number: usize| 2 + freed.len() + number * (slots.len() + 1);
            for (number, one) in others.iter().enumerate().filter(|(_, one)| !absent.contains(&one.id)) {
                let has = stays.iter().filter(|m| theirs(m) == one.id).count() as u64;
                let most = one.max_meetings.or(event.max_meetings).map_or(u64::MAX, u64::from);
                network.edge(other(number), 1, most.saturating_sub(has));
                for (place, slot) in slots.values().enumerate() {
                    let taken = stays.iter().any(|m| theirs(m) == one.id && m.slot == slot.id);
                    if !taken && is_there(one, slot) {
                        network.edge(other(number) + 1 + place, other(number), 1);
                    }
                }
            }
            for (i, (id, slot)) in freed.iter().enumerate() {
                network.edge(0, 2 + i, 1);
                let place = slots.keys().position(|other| other == slot).unwrap_or(0);
                for (number, one) in others.iter().enumerate() {
                    let pair = if by == Requester::Startup { (&**id, &*one.id) } else { (&*one.id, &**id) };
                    if !met.contains(&pair) && !refused.contains(&pair) {
                        network.edge(2 + i, other(number) + 1 + place, 1);
                    }
                }
            }
            network.largest(0, 1)
        };
        freed_of(Requester::Startup) + freed_of(Requester::Opportunity)
    }

    /// A score for every pair: a part of each side, and a part of the pair.
    fn scores(&self, dice: &mut Dice) -> Vec<ScoredPair> {
        let mut scores = Vec::new();
        let popular: Vec<u32> = (0..self.opportunities).map(|_| dice.below(40) * dice.below(40)).collect();
        for startup in 0..self.startups {
            for (opportunity, liked) in (0..self.opportunities).zip(&popular) {
                let score = 20_000_000 + dice.below(50_000_000) + liked * 4_000;
                scores.push(ScoredPair {
                    startup: format!("s{startup:03}"),
                    opportunity: format!("o{opportunity:03}"),
                    score,
                });
            }
        }
        scores
    }

    /// Each attendee wishes its best pairs; a few are musts or refusals.
    fn wishes(&self, scores: &[ScoredPair], dice: &mut Dice) -> Vec<Wish> {
        let mut wishes = Vec::new();
        for (by, many) in [(Requester::Startup, self.wishes), (Requester::Opportunity, self.returned)] {
            let side = |pair: &ScoredPair| {
                if by == Requester::Startup { pair.startup.clone() } else { pair.opportunity.clone() }
            };
            let mut sorted: Vec<&ScoredPair> = scores.iter().collect();
            sorted.sort_by_key(|pair| (side(pair), std::cmp::Reverse(pair.score)));
            for of_one in sorted.chunk_by(|a, b| side(a) == side(b)) {
                for pair in of_one.iter().take(many as usize) {
                    let want = match dice.below(40) {
                        0 => WishKind::NoThanks,
                        1..=4 => WishKind::MustMeet,
                        _ => WishKind::Meet,
                    };
                    let (startup, opportunity) = (pair.startup.clone(), pair.opportunity.clone());
                    wishes.push(Wish { startup, opportunity, by, want });
                }
            }
        }
        wishes
    }
}

/// True if the attendee is present for a whole slot.
#[must_use]
pub fn is_there(attendee: &Attendee, slot: &Slot) -> bool {
    let inside = |span: &TimeRange| span.start <= slot.start && slot.end <= span.end;
    attendee.available.as_ref().is_none_or(|spans| spans.iter().any(inside))
        && attendee.away.iter().all(|span| span.end <= slot.start || slot.end <= span.start)
        && attendee.arrives.is_none_or(|arrives| arrives <= slot.start)
        && attendee.leaves.is_none_or(|leaves| slot.end <= leaves)
}

fn at(hour: u32, minute: u32) -> Time {
    format!("2026-12-10T{hour:02}:{minute:02}").parse().unwrap()
}

fn session(id: &str, hour: u32) -> Session {
    let (start, end) = (at(hour, 0), at(hour + 3, 50));
    let breaks = vec![TimeRange { start: at(hour + 1, 40), end: at(hour + 2, 0) }];
    Session { id: id.to_owned(), start, end, minutes: 20, pause: 0, breaks }
}

fn attendee(id: &str, dice: &mut Dice) -> Attendee {
    let mut attendee = Attendee { id: id.to_owned(), ..Attendee::default() };
    match dice.below(20) {
        0 => attendee.arrives = Some(at(9, 20)),
        1 => attendee.leaves = Some(at(15, 0)),
        2 => attendee.away = vec![TimeRange { start: at(10, 0), end: at(11, 0) }],
        3 => attendee.available = Some(vec![TimeRange { start: at(8, 0), end: at(12, 0) }]),
        _ => {}
    }
    attendee
}

/// A small generator of pseudo-random numbers (`SplitMix64`).
#[derive(Debug)]
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((mixed ^ (mixed >> 31)) % u64::from(limit)).unwrap_or(0)
    }
}

/// Checks the rules that every timetable keeps.
///
/// # Panics
/// If a rule is broken.
pub fn check(event: &Event, meetings: &[Meeting]) {
    let slots: BTreeMap<String, Slot> =
        event.all_slots().unwrap().into_iter().map(|slot| (slot.id.clone(), slot)).collect();
    let places: BTreeSet<(&str, &str)> = meetings.iter().map(|m| (&*m.slot, &*m.table)).collect();
    assert_eq!(places.len(), meetings.len(), "two meetings at one table");
    let pairs: BTreeSet<(&str, &str)> = meetings.iter().map(|m| (&*m.startup, &*m.opportunity)).collect();
    assert_eq!(pairs.len(), meetings.len(), "a pair meets twice");
    for (side, one) in people(event) {
        let own = of(meetings, side, &one.id);
        let taken: BTreeSet<&str> = own.iter().map(|meeting| &*meeting.slot).collect();
        assert_eq!(taken.len(), own.len(), "{} is in two places", one.id);
        assert!(own.iter().all(|meeting| is_there(one, &slots[&meeting.slot])), "{} is not there", one.id);
        assert!(own.len() <= one.max_meetings.or(event.max_meetings).map_or(usize::MAX, |most| most as usize));
        let mut sessions: BTreeMap<&str, u32> = BTreeMap::new();
        for meeting in &own {
            *sessions.entry(&slots[&meeting.slot].session).or_default() += 1;
        }
        let per_session = one.max_per_session.or(event.max_per_session).unwrap_or(u32::MAX);
        assert!(sessions.values().all(|count| *count <= per_session), "{} meets too often in a session", one.id);
    }
    let refused = event.wishes.iter().filter(|wish| wish.want == WishKind::NoThanks);
    assert!(
        refused.into_iter().all(|wish| !pairs.contains(&(&*wish.startup, &*wish.opportunity))),
        "no thanks is absolute"
    );
}

fn people(event: &Event) -> impl Iterator<Item = (Requester, &Attendee)> {
    let startups = event.startups.iter().map(|one| (Requester::Startup, one));
    startups.chain(event.opportunities.iter().map(|one| (Requester::Opportunity, one)))
}

fn of<'a>(meetings: &'a [Meeting], side: Requester, id: &str) -> Vec<&'a Meeting> {
    let is =
        |meeting: &&Meeting| if side == Requester::Startup { meeting.startup == id } else { meeting.opportunity == id };
    meetings.iter().filter(is).collect()
}
