//! Strategies: startups, opportunities, queries and configurations.

mod configuration;
mod opportunity;
mod pool;
mod query;
mod startup;
pub mod wild;

pub use configuration::{cases, weights};
pub use opportunity::{opportunities, opportunity};
pub use pool::{ASKS, GROUPS, INSTRUMENTS, LOCAL, PLACES, SECTORS, STAGES, WANTS, place_values, values};
pub use query::query;
pub use startup::{startup, startups};

use proptest::prelude::*;
use serde_json::Value;

use crate::Draft;

/// A field that is absent in half of the records.
fn field(name: &str, value: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Option<(String, Value)>> {
    let name = name.to_owned();
    prop::option::of(value.prop_map(move |value| (name.clone(), value))).boxed()
}

/// A field of one in eight records: a gate would otherwise reject nearly all pairs.
fn seldom(name: &str, value: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Option<(String, Value)>> {
    let name = name.to_owned();
    prop::option::weighted(0.12, value.prop_map(move |value| (name.clone(), value))).boxed()
}

fn record(fields: Vec<BoxedStrategy<Option<(String, Value)>>>) -> BoxedStrategy<Draft> {
    fields.prop_map(|fields| Draft::of(fields.into_iter().flatten())).boxed()
}

/// Up to three of a pool.
fn some(pool: &'static [&'static str]) -> BoxedStrategy<Value> {
    prop::collection::vec(prop::sample::select(pool), 0..=3).prop_map(Value::from).boxed()
}

/// One of a pool.
fn one(pool: &'static [&'static str]) -> BoxedStrategy<Value> {
    prop::sample::select(pool).prop_map(Value::from).boxed()
}
