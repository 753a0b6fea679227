//! Opportunities.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::pool::{APPLICANTS, GROUPS, INSTRUMENTS, SECTORS, STAGES, WANTS, place_values};
use super::startup::{ask, description};
use super::{field, one, record, seldom, some};
use crate::Draft;

const KINDS: &[&str] = &["investor", "venture-fund", "incubator", "accelerator", "challenge-call", "expert", "event"];

/// An opportunity of any family, every preference absent, open, known, several or unknown; gates
/// now and then.
pub fn opportunity() -> BoxedStrategy<Draft> {
    record([vec![one(KINDS).prop_map(|kind| Some(("kind".to_owned(), kind))).boxed()], preferences(), gates()].concat())
}

/// Several opportunities with ids of their own: `o0`, `o1` …
pub fn opportunities(most: usize) -> impl Strategy<Value = Vec<Draft>> {
    prop::collection::vec(opportunity(), 0..=most).prop_map(|drafts| {
        let named = |(i, draft): (usize, Draft)| draft.with("id", json!(format!("o{i}")));
        drafts.into_iter().enumerate().map(named).collect()
    })
}

type Fields = Vec<BoxedStrategy<Option<(String, Value)>>>;

fn preferences() -> Fields {
    let place = || prop::sample::select(place_values());
    let places = prop::collection::vec(place(), 1..=3).prop_map(Value::from);
    let any = || Just(json!(["any"]));
    vec![
        field("sectors", sectors()),
        field("stages", prop_oneof![5 => some(STAGES), 1 => any()]),
        field("place", place()),
        field("places", prop_oneof![5 => places, 1 => any()]),
        field("place_by", one(&["located", "origin", "either"])),
        field("scope", one(&["province", "inter-province", "national", "international"])),
        field("ticket", ask()),
        field("instruments", prop_oneof![5 => some(INSTRUMENTS), 1 => any()]),
        field("offers", prop_oneof![5 => some(WANTS), 1 => any()]),
        field("priority_groups", some(GROUPS)),
        field("description", description()),
        field("track_record", prop::collection::vec(deal(), 0..=4).prop_map(Value::from)),
        field("attributes", Just(json!({ "public": true }))),
    ]
}

fn sectors() -> impl Strategy<Value = Value> {
    let weights = prop::collection::btree_map(prop::sample::select(SECTORS), 1_u8..=100, 1..=3);
    let weighted = weights.prop_map(|map| map.into_iter().map(|(s, w)| (s.to_owned(), json!(w))).collect());
    prop_oneof![
        4 => some(SECTORS),
        2 => weighted.prop_map(Value::Object),
        1 => Just(json!("any")),
        1 => Just(json!({ "any": 30, "energy": 90 })),
    ]
}

fn deal() -> impl Strategy<Value = Value> {
    let fields = vec![
        field("date", one(&["2019-03-01", "2025-02-28", "2026-05-05", "2026-11-21"])),
        field("sectors", some(SECTORS)),
        field("stage", one(STAGES)),
        field("place", prop::sample::select(place_values())),
        field("amount", ask()),
        field("text", description()),
    ];
    record(fields).prop_map(|draft| json!(draft.fields()))
}

fn gates() -> Fields {
    let must = prop::sample::select(vec![
        json!({ "sector": "above" }),
        json!({ "stage": "adjacent" }),
        json!({ "place": "region" }),
        json!({ "ticket": "near" }),
        json!({ "support": "some" }),
        json!({ "instrument": "any" }),
        json!({ "readiness": "near" }),
        json!({ "priority": "any" }),
        json!({ "sector": "exat" }),
    ]);
    vec![
        seldom("closes", one(&["2026-11-21", "2026-11-22", "2026-12-31"])),
        seldom("windows", Just(json!([{ "opens": "2026-11-01", "closes": "2026-11-30" }, { "opens": "2027-01-01" }]))),
        seldom("capacity", capacity()),
        seldom("trl", (1_u8..=5, 5_u8..=9).prop_map(|(min, max)| json!({ "min": min, "max": max }))),
        seldom("groups", some(GROUPS)),
        seldom("applicants", some(APPLICANTS)),
        seldom("languages", some(&["vi", "en"])),
        seldom("not_sectors", some(SECTORS)),
        seldom("not_places", prop::collection::vec(prop::sample::select(place_values()), 0..=2).prop_map(Value::from)),
        seldom("must", must),
        seldom("require", prop::collection::vec(rule(), 1..=2).prop_map(Value::from)),
        seldom("exclude", prop::sample::subsequence(vec!["s", "s0", "s1"], 1).prop_map(Value::from)),
        seldom("past", prop::sample::subsequence(vec!["s0", "s2"], 1).prop_map(Value::from)),
        seldom("unreadable", some(&["groups", "capacity", "windows", "must"])),
    ]
}

fn capacity() -> impl Strategy<Value = Value> {
    let seats = prop::sample::select(vec![
        json!({ "at_most": 5, "taken": 5 }),
        json!({ "at_most": 5, "taken": 5, "growth_percent": 30, "base_year": 2025 }),
        json!({ "stage": "incubation", "at_most": 5, "taken": 5 }),
        json!({ "stage": "acceleration", "at_most": 5, "taken": 4 }),
        json!({ "stage": "series-a", "at_most": 5, "taken": 5 }),
        json!({ "stage": "pilot-testing", "at_most": 2, "taken": 2 }),
        json!({ "period": "2025", "at_most": 5, "taken": 5 }),
        json!({ "at_least": 1000 }),
    ]);
    prop_oneof![
        1 => (0_u8..=2).prop_map(Value::from),
        4 => prop::collection::vec(seats, 1..=3).prop_map(Value::from),
    ]
}

fn rule() -> impl Strategy<Value = Value> {
    let op = || one(&["in", "not_in"]);
    let listed = |field: &'static str, pool: &'static [&'static str]| {
        (op(), some(pool)).prop_map(move |(op, value)| json!({ "field": field, "op": op, "value": value }))
    };
    let plain = prop::sample::select(vec![
        json!({ "field": "trl", "op": "at_least", "value": 4 }),
        json!({ "field": "age_years", "op": "at_most", "value": 3 }),
        json!({ "field": "age_years", "op": "between", "value": [3, 3] }),
        json!({ "field": "ask.min", "op": "at_least", "value": "300 triệu" }),
        json!({ "field": "ask.max", "op": "at_most", "value": "$80k" }),
        json!({ "field": "founded", "op": "after", "value": "2023-06-30" }),
        json!({ "field": "founded", "op": "between", "value": ["2023-03-01", "2023-12-01"] }),
        json!({ "field": "attributes.staff", "op": "at_least", "value": 10 }),
        json!({ "field": "attributes.export", "op": "in", "value": [true] }),
        json!({ "field": "ask.max", "op": "exists" }),
        json!({ "field": "sectors", "op": "exists" }),
        json!({ "field": "stage", "op": "exists" }),
        json!({ "field": "languages", "op": "in", "value": ["vi"] }),
        json!({ "field": "ages", "op": "at_most", "value": 3 }),
        json!({ "any": [{ "field": "trl", "op": "at_least", "value": 6 }, { "field": "wants", "op": "in", "value": ["pilot"] }] }),
    ]);
    prop_oneof![
        4 => plain,
        1 => listed("sectors", SECTORS),
        1 => listed("stage", STAGES),
        1 => listed("place", super::pool::PLACES),
        1 => listed("groups", GROUPS),
        1 => listed("applicant", APPLICANTS),
        1 => listed("instruments", INSTRUMENTS),
    ]
}
