//! Startups.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::pool::{APPLICANTS, ASKS, GROUPS, INSTRUMENTS, SECTORS, STAGES, WANTS, place_values};
use super::{field, one, record, seldom, some};
use crate::Draft;

/// A startup: every field absent, empty, known, several or unknown to the vocabulary.
pub fn startup() -> BoxedStrategy<Draft> {
    let place = || prop::sample::select(place_values());
    record(vec![
        field("sectors", some(SECTORS)),
        field(
            "stage",
            prop_oneof![5 => some(STAGES), 1 => Just(json!(["grant"])), 1 => Just(json!(["seed", "grant"]))],
        ),
        field("place", place()),
        field("origin", place()),
        field("ask", ask()),
        field("instruments", prop_oneof![4 => some(INSTRUMENTS), 1 => Just(json!(["any"]))]),
        field("groups", some(GROUPS)),
        field("wants", some(WANTS)),
        field("applicant", one(APPLICANTS)),
        field("trl", (1_u8..=9).prop_map(Value::from)),
        field(
            "founded",
            prop::sample::select(vec![json!(2021), json!(2023), json!("2023-11-22"), json!("2023-11-23")]),
        ),
        field("languages", some(&["vi", "en"])),
        field("description", description()),
        field("attributes", prop::sample::select(vec![json!({ "export": true }), json!({ "staff": 12 })])),
        seldom("exclude", prop::sample::subsequence(vec!["o0", "o1", "o2"], 1).prop_map(Value::from)),
        seldom("past", prop::sample::subsequence(vec!["o0", "o1", "o2"], 1).prop_map(Value::from)),
        seldom("updated", Just(json!("2026-01-31"))),
    ])
}

/// Several startups with ids of their own: `s0`, `s1` …
pub fn startups(most: usize) -> impl Strategy<Value = Vec<Draft>> {
    prop::collection::vec(startup(), 0..=most).prop_map(|drafts| {
        let named = |(i, draft): (usize, Draft)| draft.with("id", json!(format!("s{i}")));
        drafts.into_iter().enumerate().map(named).collect()
    })
}

/// An amount as text, or as an object that may name no currency.
pub(super) fn ask() -> impl Strategy<Value = Value> {
    let object = prop::sample::select(vec![
        json!({ "min": 100_000_000, "max": 1_000_000_000, "currency": "VND" }),
        json!({ "min": 500_000_000 }),
        json!({ "max": 5_000_000, "currency": "USD" }),
        json!({ "min": 300_000_000, "max": 300_000_000, "currency": "VND", "fixed": true }),
    ]);
    prop_oneof![3 => one(ASKS), 1 => object]
}

/// A short text in either language, or in both.
pub(super) fn description() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        json!("Cảm biến đo độ mặn cho ruộng lúa"),
        json!("cam bien do man cho nong nghiep"),
        json!("Salinity sensors for rice farms"),
        json!({ "vi": "Nông nghiệp thông minh, cảm biến", "en": "Smart farming sensors" }),
        json!({ "en": "Payments for small shops" }),
    ])
}
