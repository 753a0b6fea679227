//! Matchers that are made once and shared by the tests.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ketnoi::config::{Family, Rates, Shares, Statistics, WHOLE};
use ketnoi::{Config, Criterion, Matcher};
use serde_json::json;

use crate::day;

/// The number of criteria.
pub const CRITERIA: usize = 14;

/// The default configuration.
#[must_use]
pub fn plain() -> &'static Matcher {
    static MATCHER: LazyLock<Matcher> = LazyLock::new(|| made(Config::default()));
    &MATCHER
}

/// With the weights that count past deals.
#[must_use]
pub fn evidence() -> &'static Matcher {
    static MATCHER: LazyLock<Matcher> = LazyLock::new(|| made(Config::default().with_evidence(true)));
    &MATCHER
}

/// With rates: 1 USD = 25 000 VND, 1 EUR = 1.1 USD.
#[must_use]
pub fn with_rates() -> &'static Matcher {
    static MATCHER: LazyLock<Matcher> = LazyLock::new(|| made(Config::default().with_rates(rates())));
    &MATCHER
}

/// With nearly equal weights for all criteria in all families, and with rates.
#[must_use]
pub fn even() -> &'static Matcher {
    static MATCHER: LazyLock<Matcher> = LazyLock::new(|| {
        let each = WHOLE / 14;
        let first = WHOLE - each * 13;
        let weights = |i: usize| if i == 0 { first } else { each };
        made(with_weights(std::array::from_fn(weights)).with_rates(rates()))
    });
    &MATCHER
}

/// As [`even`], with statistics.
fn counted() -> &'static Matcher {
    static MATCHER: LazyLock<Matcher> = LazyLock::new(|| {
        let statistics = Statistics {
            evidence_date: day("2026-06-30"),
            documents: 40,
            mean_length: 30,
            words: [("nông".to_owned(), 8), ("cảm".to_owned(), 2)].into(),
            deals: 200,
            sectors: shares(200, &[("agriculture", 30), ("smart-agriculture", 2)]),
            stages: shares(180, &[("seed", 90)]),
            countries: shares(200, &[("vietnam/vietnam", 200)]),
            states: shares(200, &[("vietnam/south-central-highlands", 30)]),
            regions: shares(200, &[("vietnam/da-nang", 6)]),
            cities: Shares::default(),
        };
        made(even().config().clone().with_statistics(statistics))
    });
    &MATCHER
}

fn shares(deals: u32, with: &[(&str, u32)]) -> Shares {
    Shares { deals, with: with.iter().map(|(term, deals)| ((*term).to_owned(), *deals)).collect() }
}

/// One matcher of each kind.
#[must_use]
pub fn every_matcher() -> [&'static Matcher; 5] {
    [plain(), evidence(), with_rates(), even(), counted()]
}

/// A configuration with the same weights, in the order of the criteria, for every family.
#[must_use]
pub fn with_weights(weights: [u16; CRITERIA]) -> Config {
    let named: BTreeMap<String, u32> =
        Criterion::all().map(|c| c.name().to_owned()).zip(weights.map(u32::from)).collect();
    Config::default().with_weights(Family::all().map(|family| (family, named.clone())).collect())
}

/// 1 USD = 25 000 VND, 1 EUR = 1.1 USD.
fn rates() -> Rates {
    let rates = json!({ "date": "2026-11-20", "base": "VND",
        "millionths": { "USD": 25_000_000_000_i64, "EUR": 27_500_000_000_i64 } });
    serde_json::from_value(rates).expect("rates of the test")
}

fn made(config: Config) -> Matcher {
    Matcher::new(config).expect("a configuration of the test")
}
