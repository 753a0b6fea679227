//! Exact tables: ticket, past amounts, history and activity, each number computed by hand.
#![expect(clippy::needless_pass_by_value, reason = "tables pass literal records")]
#![expect(clippy::disallowed_methods, reason = "expected values are worked out by another logarithm than the core's")]

use ketnoi::Criterion;
use ketnoi_tests::{even, known, membership, open, plain};
use serde_json::{Value, json};

type Expected = (u16, u16, u16);

fn ticket(startup: &str, opportunity: Value) -> Expected {
    membership(even(), Criterion::Ticket, &json!({ "ask": startup }), &opportunity)
}

fn cheque(text: &str) -> Value {
    json!({ "ticket": text, "instruments": ["equity"] })
}

fn grant(text: &str) -> Value {
    json!({ "ticket": text, "instruments": ["grant"] })
}

/// What is left at a log distance (thousandths), a factor of ten being nothing.
fn left(distance: u16) -> u16 {
    let left = (u32::from(2_303 - distance) * 10_000 + 1_151) / 2_303;
    u16::try_from(left).expect("a share")
}

#[test]
fn a_cheque_fits_rounds_from_itself_to_ten_times_itself() {
    // ln 2 = 0.693, ln 4 = 1.386, ln 10 = 2.303
    let rows = [
        ("$100k", "$100k", known(10_000)),
        ("$1M", "$100k", known(10_000)),
        ("$50k", "$100k", known(left(693))),
        ("$2M", "$100k", known(left(693))),
        ("$4M", "$100k", known(left(1_386))),
        ("$11M", "$100k", known(0)),
        ("$9k", "$100k", known(0)),
        ("$300k", "$100k - $500k", known(10_000)),
        ("$5M", "$100k - $500k", known(10_000)),
    ];
    for (ask, offer, expected) in rows {
        assert_eq!(ticket(ask, cheque(offer)), expected, "{ask} for {offer}");
    }
    assert_eq!((left(693), left(1_386)), (6_991, 3_982));
}

#[test]
fn a_grant_covers_needs_up_to_itself() {
    let rows = [
        ("300 triệu", "300 triệu", known(10_000)),
        ("600 triệu", "300 triệu", known(left(693))),
        ("150 triệu", "300 triệu", known(left(693))),
        ("3 tỷ", "300 triệu", known(0)),
        ("200 triệu", "100 triệu - 300 triệu", known(10_000)),
        ("1 triệu", "dưới 300 triệu", known(10_000)),
    ];
    for (ask, offer, expected) in rows {
        assert_eq!(ticket(ask, grant(offer)), expected, "{ask} for {offer}");
    }
}

#[test]
fn instruments_that_are_not_stated_leave_the_use_open() {
    // As a cheque the round of ten times fits, as a grant it does not; the family tells which one counts.
    assert_eq!(ticket("$1M", json!({ "ticket": "$100k", "kind": "investor" })), (0, 10_000, 10_000));
    assert_eq!(ticket("$1M", json!({ "ticket": "$100k", "kind": "incubator" })), (0, 500, 10_000));
    assert_eq!(ticket("$100k", json!({ "ticket": "$100k", "kind": "incubator" })), known(10_000));
    let fixed = json!({ "ticket": { "min": 10_000_000, "max": 10_000_000, "currency": "USD", "fixed": true } });
    assert_eq!(ticket("$1M", fixed), known(0));
}

#[test]
fn a_wide_ask_is_averaged() {
    // Nine points from 10 thousand to 1 million dollars, a quarter of a factor of ten apart (576 thousandths):
    // outside by 2 303, 1 727, 1 151 and 576, then five inside.
    let sum = u32::from(left(2_303)) + u32::from(left(1_727)) + u32::from(left(1_152)) + u32::from(left(576)) + 50_000;
    let (low, point, high) = ticket("$10k - $1M", cheque("$100k"));
    assert_eq!((low, point), (high, high));
    assert!(u32::from(point).abs_diff(sum / 9) <= 3, "{point} is about {}", sum / 9);
    assert!(point < 10_000, "asking for anything does not pay");
}

#[test]
fn an_open_end_reaches_what_it_can_reach() {
    let rows = [
        ("từ 1 tỷ", "1 tỷ - 2 tỷ", (0, 10_000, 10_000)),
        // Each logarithm is rounded by itself.
        ("từ 4 tỷ", "1 tỷ - 2 tỷ", (0, left(694), left(694))),
        ("từ 500 triệu", "1 tỷ - 2 tỷ", (0, left(693), 10_000)),
        ("từ 10 triệu", "1 tỷ - 2 tỷ", (0, 500, 10_000)),
        ("dưới 500 triệu", "1 tỷ - 2 tỷ", (0, left(693), left(693))),
        ("dưới 1.5 tỷ", "1 tỷ - 2 tỷ", (0, 10_000, 10_000)),
        ("từ 90 tỷ", "1 tỷ - 2 tỷ", known(0)),
    ];
    for (ask, offer, expected) in rows {
        assert_eq!(ticket(ask, grant(offer)), expected, "{ask} for {offer}");
    }
}

#[test]
fn currencies_meet_only_through_rates() {
    let offer = json!({ "ticket": "$100k", "instruments": ["grant"] });
    let of = |matcher, ask: &str| membership(matcher, Criterion::Ticket, &json!({ "ask": ask }), &offer);
    // 25 000 đồng to the dollar.
    assert_eq!(of(even(), "2.5 tỷ"), known(10_000));
    assert_eq!(of(even(), "5 tỷ"), known(left(693)));
    assert_eq!(of(plain(), "2.5 tỷ"), open(10_000));
    let nameless = json!({ "ask": { "min": 1, "max": 1 } });
    assert_eq!(membership(even(), Criterion::Ticket, &nameless, &offer), open(10_000));
}

#[test]
fn money_that_is_not_said() {
    assert_eq!(membership(even(), Criterion::Ticket, &json!({}), &cheque("$1M")), open(10_000));
    assert_eq!(ticket("$1M", json!({})), open(10_000));
}

fn deals(deals: Value) -> Value {
    json!({ "track_record": deals })
}

#[test]
fn no_record_is_nothing_of_zero_width() {
    let startup = json!({ "sectors": ["livestock"], "stage": ["seed"], "place": "hue", "ask": "$1M" });
    let history = [
        Criterion::HistorySector,
        Criterion::HistoryStage,
        Criterion::HistoryPlace,
        Criterion::HistoryAmount,
        Criterion::Activity,
    ];
    for criterion in history {
        assert_eq!(membership(even(), criterion, &startup, &json!({})), known(0), "{}", criterion.name());
        assert_eq!(membership(even(), criterion, &json!({}), &json!({})), known(0), "{}", criterion.name());
    }
}

/// The log of a lift, from -2 to 5, as a share.
fn lift(log: f64) -> u16 {
    let value = ((log + 2.0) / 7.0 * 10_000.0).round();
    format!("{value}").parse().expect("a share")
}

fn near(found: u16, expected: u16) {
    assert!(found.abs_diff(expected) <= 1, "{found} is {expected} but for rounding");
}

#[test]
fn past_sectors_count_by_their_smoothed_lift() {
    // Two deals weigh 2, the smoothing 5 at the usual share of a twentieth: (2 + 0.25) / (7 × 0.05) = 6.43 times.
    let past = deals(json!([{ "sectors": ["livestock"] }, { "sectors": ["livestock"] }]));
    let of = |startup: Value| membership(even(), Criterion::HistorySector, &startup, &past);
    near(of(json!({ "sectors": ["livestock"] })).1, lift((2.25_f64 / 0.35).ln()));
    // Nobody like it: 0.25 / (7 × 0.05) of the usual.
    near(of(json!({ "sectors": ["saas"] })).1, lift((0.25_f64 / 0.35).ln()));
    let best = of(json!({ "sectors": ["livestock"] })).1;
    assert_eq!(of(json!({ "sectors": ["saas", "livestock"] })), known(best));
    assert_eq!(of(json!({})), open(best));
    let (low, point, high) = of(json!({ "sectors": ["zzqx alpha"] }));
    assert_eq!((low, high), (0, best));
    near(point, lift((0.25_f64 / 0.35).ln()));
}

#[test]
fn an_older_deal_counts_less() {
    // A year and a half (548 days) halves a deal: 1 + 0.5.
    let past = deals(json!([
        { "date": "2026-06-01", "sectors": ["livestock"] },
        { "date": "2024-11-30", "sectors": ["saas"] },
    ]));
    let of = |sector: &str| membership(even(), Criterion::HistorySector, &json!({ "sectors": [sector] }), &past).1;
    near(of("livestock"), lift((1.25_f64 / (6.5 * 0.05)).ln()));
    near(of("saas"), lift((0.75_f64 / (6.5 * 0.05)).ln()));
}

#[test]
fn past_stages_leave_the_other_axis_open() {
    let past = deals(json!([{ "stage": "seed" }]));
    let of = |stage: Value| membership(even(), Criterion::HistoryStage, &json!({ "stage": stage }), &past);
    let (seen, unseen) = (lift((1.25_f64 / 0.3).ln()), lift((0.25_f64 / 0.3).ln()));
    near(of(json!(["seed"])).1, seen);
    assert_eq!(of(json!(["seed"])), known(of(json!(["seed"])).1));
    let (low, point, high) = of(json!(["incubation"]));
    near(low, unseen);
    assert_eq!((point, high), (low, of(json!(["seed"])).1));
    assert_eq!(of(json!(["incubation", "series-a"])), known(low));
    assert_eq!(of(json!([])), known(low));
}

#[test]
fn past_places_count_at_every_level() {
    let past = deals(json!([{ "place": "da-nang" }]));
    let of = |place: Value| membership(even(), Criterion::HistoryPlace, &json!({ "place": place }), &past);
    let seen = of(json!("da-nang")).1;
    near(seen, lift((1.25_f64 / 0.3).ln()));
    // The country and the wider regions of the deal are shared.
    assert_eq!(of(json!("can-tho")), known(seen));
    assert_eq!(of(json!("vietnam")), known(seen));
    assert_eq!(of(json!("zzqx alpha")).0, 0);
}

#[test]
fn past_amounts_fall_off_with_log_distance_from_their_middle() {
    // The middle of 100 thousand and 400 thousand is 200 thousand; the reach is one and a half factors of ten.
    let past = deals(json!([{ "amount": "$100k" }, { "amount": "$400k" }]));
    let of = |ask: &str| membership(even(), Criterion::HistoryAmount, &json!({ "ask": ask }), &past);
    let reach = 2_303.0 + 1_151.0;
    assert_eq!(of("$200k"), known(10_000));
    near(of("$400k").1, format!("{:.0}", (reach - 693.0) / reach * 10_000.0).parse().unwrap());
    assert_eq!(of("$100M"), known(0));
    assert_eq!(of("từ $200k").0, 0);
    assert_eq!(of("từ $200k").2, 10_000);
}

#[test]
fn activity_counts_the_deals_of_two_years() {
    let dates = ["2024-11-21", "2024-11-22", "2025-05-05", "2026-11-22", "2026-11-23"];
    let of = |count: usize| {
        let past: Vec<Value> = dates[..count].iter().map(|date| json!({ "date": date })).collect();
        membership(even(), Criterion::Activity, &json!({}), &deals(json!(past)))
    };
    // d / (d + 4), from the day two years ago to the day itself.
    let expected = [known(0), known(0), known(2_000), known(3_333), known(4_286), known(4_286)];
    assert_eq!([0, 1, 2, 3, 4, 5].map(of), expected);
}
