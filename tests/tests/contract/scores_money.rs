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
    // As a cheque the round of ten times fits, as a grant it does not; the family decides which one
    // counts.
    assert_eq!(ticket("$1M", json!({ "ticket": "$100k", "kind": "investor" })), (0, 10_000, 10_000));
    assert_eq!(ticket("$1M", json!({ "ticket": "$100k", "kind": "incubator" })), (0, 500, 10_000));
    assert_eq!(ticket("$100k", json!({ "ticket": "$100k", "kind": "incubator" })), known(10_000));
    let fixed = json!({ "ticket": { "min": 10_000_000, "max": 10_000_000, "currency": "USD", "fixed": true } });
    assert_eq!(ticket("$1M", fixed), known(0));
}

#[test]
fn a_wide_ask_is_averaged() {
    // Nine points from 10 thousand to 1 million dollars, a quarter of a factor of ten apart (576
    // thousandths): outside by 2 303, 1 727, 1 151 and 576, then five inside.
    let sum = u32::from(left(2_303)) + u32::from(left(1_727)) + u32::from(left(1_152)) + u32::from(left(576)) + 50_000;
    let (low, point, high) = ticket("$10k - $1M", cheque("$100k"));
    assert_eq!((low, point), (high, high));
    assert!(u32::from(point).abs_diff(sum / 9) <= 3, "{point} is about {}", sum / 9);
    assert!(point < 10_000, "asking for anything does not pay");
}

#[test]
fn an_open_end_includes_all_amounts_beyond_it() {
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
fn currencies_are_compared_only_with_rates() {
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
fn missing_money_is_unknown() {
    assert_eq!(membership(even(), Criterion::Ticket, &json!({}), &cheque("$1M")), open(10_000));
    assert_eq!(ticket("$1M", json!({})), open(10_000));
}

fn deals(deals: Value) -> Value {
    json!({ "track_record": deals })
}

#[test]
fn an_absent_track_record_is_zero_without_interval() {
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

/// A logarithm as a membership over its range: any record at all gives at least a tenth.
fn scaled(log: f64, least: f64, most: f64) -> u16 {
    let value = 1_000.0 + ((log - least) / (most - least) * 9_000.0).round();
    format!("{value}").parse().expect("a membership")
}

/// The log of a lift, from -2 to 5.
fn lift(log: f64) -> u16 {
    scaled(log, -2.0, 5.0)
}

/// What stands among the past deals as often as usual.
fn usual() -> u16 {
    lift(0.0)
}

fn near(found: u16, expected: u16) {
    assert!(found.abs_diff(expected) <= 1, "{found} is {expected} but for rounding");
}

#[test]
fn past_sectors_count_by_their_smoothed_lift() {
    // Two deals weigh 2, the smoothing 5 at the usual share of a twentieth: (2 + 0.25) / (7 × 0.05)
    // = 6.43 times.
    let past = deals(json!([{ "sectors": ["livestock"] }, { "sectors": ["livestock"] }]));
    let of = |startup: Value| membership(even(), Criterion::HistorySector, &startup, &past);
    near(of(json!({ "sectors": ["livestock"] })).1, lift((2.25_f64 / 0.35).ln()));
    // No similar investor: 0.25 / (7 × 0.05) of the usual.
    near(of(json!({ "sectors": ["saas"] })).1, lift((0.25_f64 / 0.35).ln()));
    let best = of(json!({ "sectors": ["livestock"] })).1;
    let unlike = of(json!({ "sectors": ["saas"] })).1;
    // The best counts half, all of them the other half.
    assert_eq!(
        of(json!({ "sectors": ["saas", "livestock"] })),
        known(u16::midpoint(best, u16::midpoint(best, unlike)))
    );
    assert_eq!(of(json!({})), open(best));
    assert_eq!(of(json!({ "sectors": [] })), known(unlike));
    // A text outside the vocabulary may mean any of them.
    assert_eq!(of(json!({ "sectors": ["zzqx alpha"] })), (unlike, unlike, best));
}

#[test]
fn a_past_deal_counts_for_the_sectors_above_it() {
    let past = deals(json!([{ "sectors": ["livestock"] }, { "sectors": ["saas"] }]));
    let of = |sector: &str| membership(even(), Criterion::HistorySector, &json!({ "sectors": [sector] }), &past);
    let one_of_two = lift((1.25_f64 / 0.35).ln());
    near(of("livestock").1, one_of_two);
    // Another branch of agriculture counts what agriculture counts.
    assert_eq!(of("smart-agriculture"), known(of("livestock").1));
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
    let (seen, unlike) = (lift((1.25_f64 / 0.3).ln()), lift((0.25_f64 / 0.3).ln()));
    // Country, state, region and city count four, three, two and one; of cities there is no record.
    let rungs = |country: u16, region: u16, province: u16| (4 * country + 3 * region + 2 * province + usual()) / 10;
    let whole = of(json!("da-nang"));
    near(whole.1, rungs(seen, seen, seen));
    assert_eq!(whole, known(whole.1));
    let elsewhere = of(json!("can-tho"));
    near(elsewhere.1, rungs(seen, unlike, unlike));
    assert_eq!(elsewhere, known(elsewhere.1));
    // Without its province it may still be anywhere in the country, and counts as if elsewhere.
    let (low, point, high) = of(json!("vietnam"));
    assert_eq!((low, point), (1_000, elsewhere.1));
    near(high, seen);
    // A text that resolves to no place gains nothing.
    let (low, point, high) = of(json!("zzqx alpha"));
    assert_eq!(low, 1_000);
    near(point, rungs(unlike, unlike, unlike));
    near(high, seen);
}

#[test]
fn past_amounts_count_by_the_frequency_of_their_size() {
    // Buckets of a quarter of an octave: 100 and 400 thousand are eight apart, 200 thousand four
    // from each.
    let past = deals(json!([{ "amount": "$100k" }, { "amount": "$400k" }]));
    let of = |ask: &str| membership(even(), Criterion::HistoryAmount, &json!({ "ask": ask }), &past);
    // A deal counts 1 / (1 + distance); the sum of those over a deal's reach is 6.632, the usual
    // share that of 52 buckets.
    let usual = 6.632 / 52.0;
    let size = |weight: f64| scaled(((weight + 5.0 * usual) / (7.0 * usual)).ln(), -1.0, 2.0);
    let best = of("$100k").1;
    near(best, size(1.0 + 1.0 / 9.0));
    assert_eq!(of("$400k"), known(best));
    near(of("$200k").1, size(0.2 + 0.2));
    near(of("$100M").1, size(0.0));
    assert_eq!(of("$100M"), known(of("$1").1));
    let (low, _, high) = of("từ $200k");
    assert_eq!((low, high), (0, best));
    assert_eq!(membership(even(), Criterion::HistoryAmount, &json!({}), &past), open(best));
}

#[test]
fn activity_is_the_logarithm_of_deals_with_a_half_life_of_a_year() {
    let dates = ["2024-11-22", "2025-11-22", "2026-11-22", "2026-11-23"];
    let of = |count: usize| {
        let past: Vec<Value> = dates[..count].iter().map(|date| json!({ "date": date })).collect();
        membership(even(), Criterion::Activity, &json!({}), &deals(json!(past)))
    };
    assert_eq!(of(0), known(0));
    // Over a tenth of a deal; a deal after the day itself is not seen.
    for (count, weight) in [(1, 0.25_f64), (2, 0.75), (3, 1.75), (4, 1.75)] {
        let (low, point, high) = of(count);
        assert_eq!((low, high), (point, point));
        near(point, scaled((10.0 * weight + 1.0).ln(), 0.0, 7.0));
    }
}

/// The sentence about money of one pair, in English.
fn sentence(startup: Value, opportunity: Value) -> String {
    let service = ketnoi::wire::Service::new(ketnoi::Config::default()).unwrap();
    let call = json!({
        "call": "explain", "startup": startup, "opportunity": opportunity,
        "as_of": "2026-11-22", "lang": "en",
    });
    let answer: Value = serde_json::from_str(&service.query(&call.to_string())).unwrap();
    let reasons = answer["explanation"]["reasons"].as_array().or(answer["reasons"].as_array());
    let reasons = reasons.unwrap_or_else(|| panic!("{answer}"));
    let money = reasons.iter().find(|reason| reason["criterion"] == "ticket").expect("a reason about money");
    money["text"].as_str().expect("a sentence").to_owned()
}

#[test]
fn the_sentence_about_money_agrees_with_its_points() {
    for (ask, ticket, expected) in [
        ("$3M", json!({ "ticket": "$200k - $400k" }), "fair share"),
        ("$3M", json!({ "ticket": "$200k - $400k", "instruments": ["equity"] }), "fair share"),
        ("$900M", json!({ "ticket": "$200k - $400k", "instruments": ["equity"] }), "does not fit"),
        ("$3M", json!({ "ticket": "$200k - $400k", "instruments": ["grant"] }), "covers 13% of the need"),
        ("$10k", json!({ "ticket": "$200k - $400k", "instruments": ["grant"] }), "is more than the need"),
        ("350000", json!({ "ticket": "$1.5M" }), "currency of the need"),
        ("$350000", json!({ "ticket": "350000" }), "currency of the offer"),
    ] {
        let mut opportunity = json!({ "id": "o", "kind": "investor" });
        opportunity.as_object_mut().unwrap().extend(ticket.as_object().unwrap().clone());
        let text = sentence(json!({ "id": "s", "ask": ask }), opportunity);
        assert!(text.contains(expected), "{ask} for {ticket}: {text}");
        assert!(!text.contains("35M"), "{text}");
    }
}
