//! Values of fields: terms with every relation that the rules have, and unknown texts.

use serde_json::{Value, json};

/// Texts that are not in the vocabulary.
pub const LOCAL: &[&str] = &["zzqx alpha", "zzqx beta"];

/// A root, its children, grandchildren, a related branch, another root, texts unknown.
pub const SECTORS: &[&str] = &[
    "agriculture",
    "smart-agriculture",
    "livestock",
    "internet-of-things",
    "digital-technology",
    "saas",
    "energy",
    "solar-energy",
    "healthcare",
    "zzqx alpha",
    "zzqx beta",
];

/// Stages of both axes, the flag, the span, unknown texts.
pub const STAGES: &[&str] = &[
    "idea",
    "incubation",
    "acceleration",
    "market-entry",
    "growth",
    "scale-up",
    "pilot-testing",
    "pre-seed",
    "angel",
    "seed",
    "series-a",
    "series-b",
    "series-c",
    "venture-unspecified",
    "zzqx alpha",
    "zzqx beta",
];

/// Instruments, one of them unknown.
pub const INSTRUMENTS: &[&str] = &["equity", "grant", "debt", "convertible", "zzqx alpha"];

/// Kinds of support, one of them unknown.
pub const WANTS: &[&str] = &["capital", "pilot", "mentor", "space", "customers", "zzqx alpha"];

/// Groups, two of them unknown.
pub const GROUPS: &[&str] = &["students", "youth", "women", "farmers", "zzqx alpha", "zzqx beta"];

/// Forms of applicant, one of them unknown.
pub(super) const APPLICANTS: &[&str] = &["individual", "project", "firm", "startup-firm", "cooperative", "zzqx alpha"];

/// Places as text: provinces with and without a common border, regions, countries, wider regions,
/// initials of two or three provinces, a name from before the mergers, a text unknown.
pub const PLACES: &[&str] = &[
    "da-nang",
    "ho-chi-minh",
    "dong-nai",
    "dong-thap",
    "can-tho",
    "ha-noi",
    "mekong-delta",
    "southeast",
    "vietnam",
    "asean",
    "southeast-asia",
    "asia",
    "world",
    "thailand",
    "japan",
    "united-states",
    "BD",
    "DN",
    "Quảng Nam",
    "zzqx alpha",
];

/// Amounts: closed, open at either end, in both currencies, without one, wide and narrow.
pub const ASKS: &[&str] = &[
    "200 triệu",
    "500 triệu - 2 tỷ",
    "từ 1 tỷ",
    "dưới 300 triệu",
    "$50k",
    "$100k - $2M",
    "trên $1M",
    "10 triệu - 100 tỷ",
];

/// The entries of a pool as values.
#[must_use]
pub fn values(pool: &[&str]) -> Vec<Value> {
    pool.iter().map(|text| json!(text)).collect()
}

/// Places as text and in parts.
#[must_use]
pub fn place_values() -> Vec<Value> {
    let parts = [
        json!({ "country": "USA" }),
        json!({ "country": "USA", "state": "CA" }),
        json!({ "country": "USA", "state": "CA", "city": "San Francisco" }),
        json!({ "country": "USA", "state": "CA", "city": "Los Angeles" }),
        json!({ "country": "USA", "city": "San Francisco" }),
        json!({ "country": "USA", "city": "Los Angeles" }),
        json!({ "country": "USA", "state": "NY" }),
        json!({ "country": "USA", "state": "CA", "region": "SF Bay Area" }),
        json!({ "country": "USA", "region": "SF Bay Area" }),
        json!({ "country": "Vietnam", "state": "Đà Nẵng" }),
    ];
    values(PLACES).into_iter().chain(parts).collect()
}
