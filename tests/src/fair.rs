//! A generated fair: who comes, when, and who wants to meet whom. The same for a seed, in every language of a benchmark.

use std::collections::{BTreeMap, BTreeSet};

use ketnoi::plan::{Attendee, By, Event, Pair, Session, Slot, Span, Tables, Time, Want, Wish};

use super::flow::Network;

/// How large a fair is.
#[derive(Debug, Clone, Copy)]
pub struct Fair {
    /// Startups that come.
    pub startups: u32,
    /// Opportunities that come.
    pub opportunities: u32,
    /// Tables.
    pub tables: u32,
    /// Wishes of each startup.
    pub wishes: u32,
    /// Wishes of each opportunity.
    pub returned: u32,
    /// Meetings of a party at most.
    pub most: Option<u32>,
    /// Picks another fair of the same size.
    pub seed: u64,
}

impl Fair {
    /// The fair of the figures in the README: 300 startups, 250 opportunities, 20 slots, eight wishes on each side.
    pub const FIGURES: Self =
        Self { startups: 300, opportunities: 250, tables: 230, wishes: 8, returned: 8, most: None, seed: 7 };

    /// The event: two sessions of ten slots with a break, some who come late, leave early or are away for a talk,
    /// popular opportunities that many want, a score for every pair.
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

    /// The most wished pairs that could meet if the slots of each party, its limit and the tables were all that counts:
    /// a largest flow from the startups to the opportunities, computed apart from the library.
    #[must_use]
    pub fn bound(event: &Event, slots: &[Slot]) -> u64 {
        let refused: BTreeSet<(&str, &str)> =
            event.wishes.iter().filter(|wish| wish.want == Want::NoThanks).map(|w| (&*w.startup, &*w.opportunity)).collect();
        let wished: BTreeSet<(&str, &str)> =
            event.wishes.iter().map(|w| (&*w.startup, &*w.opportunity)).filter(|pair| !refused.contains(pair)).collect();
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
        wished.iter().for_each(|(startup, opportunity)| network.edge(number[startup], number[opportunity], 1));
        network.largest(0, 2)
    }

    /// A score for every pair: what both have, plus what is between them.
    fn scores(&self, dice: &mut Dice) -> Vec<Pair> {
        let mut scores = Vec::new();
        let popular: Vec<u32> = (0..self.opportunities).map(|_| dice.below(40) * dice.below(40)).collect();
        for startup in 0..self.startups {
            for (opportunity, liked) in (0..self.opportunities).zip(&popular) {
                let score = 20_000_000 + dice.below(50_000_000) + liked * 4_000;
                scores.push(Pair { startup: format!("s{startup:03}"), opportunity: format!("o{opportunity:03}"), score });
            }
        }
        scores
    }

    /// Each side names its best, now and then one that it must meet or refuses.
    fn wishes(&self, scores: &[Pair], dice: &mut Dice) -> Vec<Wish> {
        let mut wishes = Vec::new();
        for (by, many) in [(By::Startup, self.wishes), (By::Opportunity, self.returned)] {
            let side = |pair: &Pair| if by == By::Startup { pair.startup.clone() } else { pair.opportunity.clone() };
            let mut sorted: Vec<&Pair> = scores.iter().collect();
            sorted.sort_by_key(|pair| (side(pair), std::cmp::Reverse(pair.score)));
            for of_one in sorted.chunk_by(|a, b| side(a) == side(b)) {
                for pair in of_one.iter().take(many as usize) {
                    let want = match dice.below(40) {
                        0 => Want::NoThanks,
                        1..=4 => Want::MustMeet,
                        _ => Want::Meet,
                    };
                    let (startup, opportunity) = (pair.startup.clone(), pair.opportunity.clone());
                    wishes.push(Wish { startup, opportunity, by, want });
                }
            }
        }
        wishes
    }
}

/// True when somebody is there for a whole slot.
#[must_use]
pub fn is_there(attendee: &Attendee, slot: &Slot) -> bool {
    let inside = |span: &Span| span.start <= slot.start && slot.end <= span.end;
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
    let breaks = vec![Span { start: at(hour + 1, 40), end: at(hour + 2, 0) }];
    Session { id: id.to_owned(), start, end, minutes: 20, pause: 0, breaks }
}

fn attendee(id: &str, dice: &mut Dice) -> Attendee {
    let mut attendee = Attendee { id: id.to_owned(), ..Attendee::default() };
    match dice.below(20) {
        0 => attendee.arrives = Some(at(9, 20)),
        1 => attendee.leaves = Some(at(15, 0)),
        2 => attendee.away = vec![Span { start: at(10, 0), end: at(11, 0) }],
        3 => attendee.available = Some(vec![Span { start: at(8, 0), end: at(12, 0) }]),
        _ => {}
    }
    attendee
}

/// A small generator of numbers (SplitMix64), the same everywhere.
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
