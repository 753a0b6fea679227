//! Startups: the queries.

use ketnoi::Startup;
use ketnoi::record::Money;
use rand::Rng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand_distr::{Distribution, LogNormal};

use super::lexicon::Lexicon;
use super::terms::{Terms, spelled};

/// How much a query's record says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Every field.
    Complete,
    /// One field is missing.
    OneMissing,
    /// Three are missing or say "any".
    ThreeMissing,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 3] = [Self::Complete, Self::OneMissing, Self::ThreeMissing];

    /// Its name in the tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::OneMissing => "one field missing",
            Self::ThreeMissing => "three missing or any",
        }
    }
}

pub(super) fn draw(
    terms: &Terms,
    lexicon: &Lexicon,
    number: u64,
    class: Class,
    text: bool,
    random: &mut impl Rng,
) -> Startup {
    let count = [1, 1, 2, 2, 3].choose(random).copied().unwrap_or(1);
    let sectors = terms.sectors_of_one(count, random);
    let rung = random.random_range(0..6_usize);
    let mut stage = vec![spelled(&terms.programme[rung], random)];
    if random.random_bool(0.5) {
        stage.push(spelled(&terms.rounds[(rung / 2).min(terms.rounds.len() - 1)], random));
    }
    let place = &terms.provinces[terms.province(random)];
    let one_of = |ids: &[&str], random: &mut _| ids.choose(random).map(|id| vec![(*id).to_owned()]);
    let mut startup = Startup {
        id: format!("s{number:07}"),
        description: text.then(|| lexicon.description(&sectors, random).as_str().into()),
        applicant: ["firm", "firm", "project", "individual", "cooperative"].choose(random).map(|id| (*id).to_owned()),
        sectors: Some(sectors.iter().map(|at| spelled(&terms.sectors[*at], random)).collect()),
        stage: Some(stage),
        place: Some(spelled(place, random).as_str().into()),
        origin: Some(spelled(place, random).as_str().into()),
        ask: Some(ask(rung, random)),
        instruments: one_of(if rung < 2 { &["grant", "equity"] } else { &["equity", "convertible"] }, random),
        groups: one_of(&["women", "youth", "students", "farmers"], random)
            .filter(|_| random.random_bool(0.4))
            .or(Some(Vec::new())),
        trl: u8::try_from(rung + 2 + usize::from(random.random_bool(0.5))).ok(),
        wants: one_of(&["capital", "capital", "mentor", "pilot", "customers", "space"], random),
        ..Startup::default()
    };
    leave_out(&mut startup, class, random);
    startup
}

/// A round of some million dollars for the late, some hundred million đồng for the early.
fn ask(rung: usize, random: &mut impl Rng) -> Money {
    let factor: f64 = LogNormal::new(0.0, 1.0).map_or(1.0, |normal: LogNormal<f64>| normal.sample(random));
    let text = match rung {
        0..2 => format!("{:.0} triệu đồng", (200.0 * factor).max(10.0)),
        2..4 => format!("{:.0}.000 USD", (100.0 * factor).max(10.0)),
        _ => format!("{:.1} triệu USD", (1.5 * factor).max(0.1)),
    };
    Money::Text(text)
}

/// Takes out as many facts as the class says; a sector or a stage may say "any" instead.
fn leave_out(startup: &mut Startup, class: Class, random: &mut impl Rng) {
    let count = match class {
        Class::Complete => 0,
        Class::OneMissing => 1,
        Class::ThreeMissing => 3,
    };
    let mut fields: Vec<u8> = (0..7).collect();
    fields.shuffle(random);
    for field in fields.into_iter().take(count) {
        let any = (count > 1 && random.random_bool(0.5)).then(|| vec!["any".to_owned()]);
        match field {
            0 => startup.sectors = any,
            1 => startup.stage = any,
            2 => (startup.place, startup.origin) = (None, None),
            3 => startup.ask = None,
            4 => startup.instruments = None,
            5 => startup.wants = None,
            _ => startup.trl = None,
        }
    }
}
