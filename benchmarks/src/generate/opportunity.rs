//! What an opportunity says, and the record of it.

use ketnoi::record::{Capacity, Money, PlaceText, PreferredSectors, TrlRange};
use ketnoi::{Date, Opportunity};
use rand::Rng;
use rand::seq::{IndexedRandom, IteratorRandom};
use rand_distr::{Distribution, LogNormal};

use super::terms::{Terms, spelled};
use super::{Shape, as_of};

/// A preference: left out, open to all, or stated.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Wish<T> {
    /// Left out.
    Absent,
    /// "Any".
    Any,
    /// Stated.
    Some(T),
}

/// A kind of opportunity: how often it occurs and what it is like.
struct Kind {
    id: &'static str,
    share: u32,
    family: &'static str,
    money: Option<Ticket>,
    offers: &'static [&'static str],
}

/// Money as a kind of opportunity states it.
struct Ticket {
    currency: &'static str,
    /// Minor units of the usual least amount.
    usual: f64,
    /// Spread of its logarithm.
    spread: f64,
    /// A set amount, not a range.
    fixed: bool,
    instruments: &'static [&'static str],
}

const EQUITY: &[&str] = &["equity", "convertible"];
const GRANT: &[&str] = &["grant"];

/// A cheque in cents, or a grant in đồng.
const fn cheque(usual: f64, spread: f64) -> Ticket {
    Ticket { currency: "USD", usual, spread, fixed: false, instruments: EQUITY }
}

const fn grant(usual: f64, spread: f64, fixed: bool) -> Ticket {
    Ticket { currency: "VND", usual, spread, fixed, instruments: GRANT }
}

#[rustfmt::skip]
const KINDS: &[Kind] = &[
    Kind { id: "venture-fund",        share: 22, family: "investor",  money: Some(cheque(50_000_000.0, 1.2)),        offers: &["capital"] },
    Kind { id: "angel-investor",      share: 15, family: "investor",  money: Some(cheque(2_500_000.0, 0.9)),         offers: &["capital", "mentor"] },
    Kind { id: "public-venture-fund", share: 3,  family: "investor",  money: Some(grant(2_000_000_000.0, 0.8, false)), offers: &["capital"] },
    Kind { id: "incubator",           share: 12, family: "incubator", money: Some(grant(100_000_000.0, 0.8, false)), offers: &["space", "mentor", "training"] },
    Kind { id: "accelerator",         share: 10, family: "incubator", money: Some(cheque(3_000_000.0, 0.6)),         offers: &["capital", "mentor", "training"] },
    Kind { id: "innovation-centre",   share: 5,  family: "incubator", money: None,                             offers: &["space", "training", "technology"] },
    Kind { id: "challenge-call",      share: 10, family: "challenge", money: Some(grant(300_000_000.0, 0.7, true)),  offers: &["pilot", "customers"] },
    Kind { id: "contest",             share: 4,  family: "challenge", money: Some(grant(50_000_000.0, 0.8, true)),   offers: &["capital", "mentor"] },
    Kind { id: "pilot-site",          share: 3,  family: "challenge", money: None,                             offers: &["pilot"] },
    Kind { id: "expert",              share: 8,  family: "expert",    money: None,                             offers: &["mentor", "training"] },
    Kind { id: "coworking-space",     share: 3,  family: "general",   money: None,                             offers: &["space"] },
    Kind { id: "startup-festival",    share: 2,  family: "general",   money: None,                             offers: &["customers"] },
    Kind { id: "technology-exchange", share: 3,  family: "general",   money: None,                             offers: &["technology"] },
];

/// The family that a generated kind belongs to.
#[must_use]
pub fn family(kind: &str) -> &'static str {
    KINDS.iter().find(|known| known.id == kind).map_or("general", |known| known.family)
}

/// What an opportunity says, its terms as positions: equal values are equal here, however they are
/// spelled.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Offer {
    /// Id of its kind.
    pub kind: &'static str,
    /// The family that its kind belongs to.
    pub family: &'static str,
    /// Sectors, in order.
    pub sectors: Wish<Vec<usize>>,
    /// Rungs of the programme axis (false) or rounds (true), from one to another.
    pub stages: Wish<(bool, usize, usize)>,
    /// Places it covers.
    pub places: Wish<Place>,
    /// Least and greatest amount in minor units, currency, whether it is set.
    pub ticket: Option<(i64, i64, &'static str, bool)>,
    /// Ids of its instruments.
    pub instruments: Option<&'static [&'static str]>,
    /// Ids of what it offers.
    pub offers: Option<&'static [&'static str]>,
    /// Ids of groups it puts first.
    pub priority_groups: Option<&'static str>,
    /// Readiness levels it takes.
    pub trl: Option<(u8, u8)>,
    constraints: Constraints,
}

/// Where it helps.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// Provinces, in order.
    Provinces(Vec<usize>),
    /// A region, the country or a wider region.
    Wider(&'static str),
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Constraints {
    closes: Option<Date>,
    groups: Option<&'static str>,
    applicants: Option<&'static [&'static str]>,
    seats: Option<u32>,
}

impl Offer {
    pub(super) fn draw(terms: &Terms, shape: Shape, random: &mut impl Rng) -> Self {
        let kind = KINDS.choose_weighted(random, |kind| kind.share).unwrap_or(&KINDS[0]);
        let filled = |share: f64, random: &mut _| Rng::random_bool(random, share);
        let ticket = kind.money.as_ref().filter(|_| filled(0.85, random));
        let public = matches!(kind.family, "incubator" | "challenge");
        Self {
            kind: kind.id,
            family: kind.family,
            sectors: sectors(terms, random),
            stages: stages(kind, terms, random),
            places: places(terms, random),
            ticket: ticket.map(|money| amounts(money, random)),
            instruments: kind.money.as_ref().map(|money| money.instruments).filter(|_| filled(0.8, random)),
            offers: Some(kind.offers).filter(|_| filled(0.7, random)),
            priority_groups: ["women", "youth", "students", "ethnic-minority"]
                .choose(random)
                .copied()
                .filter(|_| public && filled(0.25, random)),
            // A constraint as well as a criterion.
            trl: Some(levels(random))
                .filter(|_| shape.constraints && kind.family == "challenge" && filled(0.4, random)),
            constraints: if shape.constraints { Constraints::draw(public, random) } else { Constraints::default() },
        }
    }

    pub(super) fn record(&self, id: String, terms: &Terms, random: &mut impl Rng) -> Opportunity {
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        Opportunity {
            id,
            kind: self.kind.to_owned(),
            sectors: match &self.sectors {
                Wish::Absent => None,
                Wish::Any => Some(PreferredSectors::Text("any".to_owned())),
                Wish::Some(sectors) => Some(PreferredSectors::List(
                    sectors.iter().map(|at| spelled(&terms.sectors[*at], random)).collect(),
                )),
            },
            stages: match self.stages {
                Wish::Absent => None,
                Wish::Any => Some(owned(&["any"])),
                Wish::Some((round, from, to)) => {
                    let axis = if round { &terms.rounds } else { &terms.programme };
                    Some(axis[from..=to].iter().map(|term| spelled(term, random)).collect())
                }
            },
            places: match &self.places {
                Wish::Absent => None,
                Wish::Any => Some(vec![PlaceText::from("any")]),
                Wish::Some(Place::Wider(id)) => Some(vec![PlaceText::from(*id)]),
                Wish::Some(Place::Provinces(all)) => {
                    Some(all.iter().map(|at| spelled(&terms.provinces[*at], random).as_str().into()).collect())
                }
            },
            ticket: self.ticket.map(|(min, max, currency, fixed)| Money::Range {
                min: Some(min),
                max: Some(max),
                currency: Some(currency.to_owned()),
                fixed,
                per: None,
            }),
            instruments: self.instruments.map(owned),
            offers: self.offers.map(owned),
            priority_groups: self.priority_groups.map(|group| owned(&[group])),
            trl: self.trl.map(|(min, max)| TrlRange { min: Some(min), max: Some(max) }),
            closes: self.constraints.closes,
            groups: self.constraints.groups.map(|group| owned(&[group])),
            applicants: self.constraints.applicants.map(owned),
            capacity: self.constraints.seats.map(Capacity::Number),
            ..Opportunity::default()
        }
    }
}

impl Constraints {
    /// Most calls have a deadline, and every sixth of those has passed; few of anything else has.
    fn draw(public: bool, random: &mut impl Rng) -> Self {
        let day = as_of().days_since(Date::from_unix_days(0).unwrap_or(as_of())) + random.random_range(-60..300);
        let deadline = random.random_bool(if public { 0.6 } else { 0.05 });
        let groups = ["women", "students", "youth", "ethnic-minority", "farmers"];
        let applicants: [&[&str]; 3] =
            [&["firm"], &["firm", "project"], &["firm", "cooperative", "household-business"]];
        Self {
            closes: Date::from_unix_days(i64::from(day)).filter(|_| deadline),
            groups: groups.choose(random).copied().filter(|_| random.random_bool(0.04)),
            applicants: applicants.choose(random).copied().filter(|_| random.random_bool(0.1)),
            seats: public.then(|| random.random_range(0..30)).filter(|_| random.random_bool(0.2)),
        }
    }
}

fn sectors(terms: &Terms, random: &mut impl Rng) -> Wish<Vec<usize>> {
    let count = match random.random_range(0..100) {
        0..5 => return Wish::Absent,
        5..12 => return Wish::Any,
        12..50 => 1,
        50..75 => 2,
        75..90 => 3,
        _ => random.random_range(4..=6),
    };
    Wish::Some(terms.sectors_of_one(count, random))
}

/// A span of neighbouring rungs on the axis that the kind speaks of.
fn stages(kind: &Kind, terms: &Terms, random: &mut impl Rng) -> Wish<(bool, usize, usize)> {
    match random.random_range(0..100) {
        0..8 => return Wish::Absent,
        8..14 => return Wish::Any,
        _ => {}
    }
    let round = kind.family == "investor";
    let rungs = if round { terms.rounds.len() } else { terms.programme.len() };
    // Early rungs more often: the lower of two draws.
    let from = random.random_range(0..rungs).min(random.random_range(0..rungs));
    let to = (from + [0, 0, 1, 1, 1, 2, 3].choose(random).copied().unwrap_or(0)).min(rungs - 1);
    Wish::Some((round, from, to))
}

fn places(terms: &Terms, random: &mut impl Rng) -> Wish<Place> {
    let wider = ["mekong-delta", "southeast", "red-river-delta", "south-central-highlands", "southeast-asia", "asia"];
    match random.random_range(0..100) {
        0..8 => Wish::Absent,
        8..14 => Wish::Any,
        14..40 => Wish::Some(Place::Wider("vietnam")),
        40..52 => Wish::Some(Place::Wider(wider.choose(random).copied().unwrap_or("asia"))),
        _ => {
            let mut all = vec![terms.province(random)];
            for _ in 0..[0, 0, 0, 0, 1, 2].iter().choose(random).copied().unwrap_or(0) {
                let next = terms.province(random);
                if !all.contains(&next) {
                    all.push(next);
                }
            }
            all.sort_unstable();
            Wish::Some(Place::Provinces(all))
        }
    }
}

fn amounts(money: &Ticket, random: &mut impl Rng) -> (i64, i64, &'static str, bool) {
    let around = |usual: f64, spread: f64, random: &mut _| {
        LogNormal::new(0.0, spread).map_or(usual, |normal| usual * normal.sample(random))
    };
    let least = around(money.usual, money.spread, random);
    let most = if money.fixed { least } else { least * (1.0 + around(3.0, 0.5, random)) };
    let (least, most) = (round_amount(least), round_amount(most));
    (least, most.max(least), money.currency, money.fixed)
}

/// Amounts as people state them: 1, 1.5, 2, 3, 5 and 7 times a power of ten.
fn round_amount(amount: f64) -> i64 {
    let powers = std::iter::successors(Some(1_000_i64), |power| Some(power * 10)).take(13);
    let steps = powers.flat_map(|power| [10, 15, 20, 30, 50, 70].map(|tenths| power / 10 * tenths));
    let below =
        |step: &i64| i32::try_from(step / 1_000).is_ok_and(|thousands| f64::from(thousands) * 1_000.0 <= amount);
    steps.take_while(below).last().unwrap_or(1_000)
}

fn levels(random: &mut impl Rng) -> (u8, u8) {
    let from = random.random_range(1..=7);
    (from, random.random_range(from..=9))
}
