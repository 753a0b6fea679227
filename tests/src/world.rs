//! A small world of funds with habits, for learning: past rounds predict later ones.

use ketnoi::learn::Interaction;
use ketnoi::{Opportunity, Startup};
use serde_json::json;

const SECTORS: [&str; 4] = ["fintech", "agriculture", "healthcare", "education"];
const PLACES: [&str; 3] = ["Hà Nội", "Đà Nẵng", "Cần Thơ"];
const STAGES: [&str; 2] = ["seed", "series-a"];

/// The number of funds; the first ones invest more often.
pub const FUNDS: usize = 24;

/// The years of the rounds.
pub const YEARS: std::ops::RangeInclusive<u16> = 2020..=2025;

/// The rounds of a year.
pub const ROUNDS: usize = 60;

/// One round: the startup, the day, and the funds.
#[derive(Debug, Clone)]
pub struct Round {
    /// The startup that raises it.
    pub startup: Startup,
    /// The day as ISO text.
    pub on: String,
    /// The number of the fund that takes part.
    pub fund: usize,
}

/// The rounds of all years. Funds keep to a sector and, mostly, to a place; from the year `turned`
/// on to others.
#[must_use]
pub fn rounds(turned: u16) -> Vec<Round> {
    let mut dice = Dice(7);
    let years = YEARS.flat_map(|year| (0..ROUNDS).map(move |n| (year, n)));
    years.map(|(year, n)| round(&mut dice, year, n, year >= turned)).collect()
}

fn round(dice: &mut Dice, year: u16, n: usize, turned: bool) -> Round {
    let fund = dice.roll(FUNDS).min(dice.roll(FUNDS));
    let habit = if turned { FUNDS - 1 - fund } else { fund };
    let sector = if dice.roll(4) == 0 { dice.roll(4) } else { habit % 4 };
    let place = if dice.roll(3) == 0 { dice.roll(3) } else { habit % 3 };
    let on = format!("{year}-{:02}-{:02}", 1 + n * 12 / ROUNDS, 1 + dice.roll(28));
    let groups = match dice.roll(3) {
        0 => json!(["women"]),
        1 => json!([]),
        _ => json!(null),
    };
    let startup = json!({
        "id": format!("s{year}-{n:02}"), "sectors": [SECTORS[sector]], "place": PLACES[place],
        "stage": STAGES[dice.roll(2)], "ask": { "min": 100_000, "max": 100_000, "currency": "USD" }, "groups": groups,
    });
    Round { startup: serde_json::from_value(startup).unwrap(), on, fund }
}

/// The funds, described by their rounds up to a day in ISO text.
///
/// # Panics
/// If a record does not fit its type, which is a mistake of the test.
#[must_use]
pub fn funds(rounds: &[Round], until: &str) -> Vec<Opportunity> {
    let deals = |fund: usize| {
        let own = rounds.iter().filter(move |round| round.fund == fund && round.on.as_str() <= until);
        let deal = |round: &Round| json!({ "date": round.on, "sectors": round.startup.sectors, "stage": "seed", "place": round.startup.place, "amount": round.startup.ask });
        own.map(deal).collect::<Vec<_>>()
    };
    let fund = |n: usize| json!({ "id": id(n), "kind": "investor", "sectors": "any", "track_record": deals(n) });
    (0..FUNDS).map(|n| serde_json::from_value(fund(n)).unwrap()).collect()
}

/// The rounds as interactions.
///
/// # Panics
/// If a day does not exist, which is a mistake of the test.
#[must_use]
pub fn interactions(rounds: &[Round]) -> Vec<Interaction> {
    let meeting = |round: &Round| Interaction {
        startup: round.startup.clone(),
        on: round.on.parse().unwrap(),
        with: vec![id(round.fund)],
    };
    rounds.iter().map(meeting).collect()
}

/// The id of a fund.
#[must_use]
pub fn id(fund: usize) -> String {
    format!("f{fund:02}")
}

/// A generator of pseudo-random numbers (that of Numerical Recipes).
struct Dice(u32);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % sides
    }
}
