//! Weights, and the number of cases of a property.

use proptest::prelude::*;

use crate::CRITERIA;

/// This number of cases, or that of `PROPTEST_CASES`. Failures are kept as named tests, not as
/// seeds.
#[must_use]
pub fn cases(cases: u32) -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    ProptestConfig { cases: wanted.unwrap_or(cases), failure_persistence: None, ..ProptestConfig::default() }
}

/// Weights that sum to 10 000, in the order of the criteria; some of them zero.
pub fn weights() -> impl Strategy<Value = [u16; CRITERIA]> {
    let part = prop_oneof![1 => Just(0_u16), 2 => 1_u16..=3_000];
    prop::collection::vec(part, CRITERIA).prop_map(|parts| {
        let mut left = 10_000_u16;
        let mut weights: [u16; CRITERIA] = std::array::from_fn(|i| {
            let weight = parts.get(i).copied().unwrap_or(0).min(left);
            left -= weight;
            weight
        });
        weights[0] += left;
        weights
    })
}
