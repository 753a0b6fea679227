//! The module that plans.

use ketnoi::wire;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one call that carries all it needs.
#[wasm_bindgen]
#[must_use]
pub fn call(json: &str) -> String {
    wire::call(json)
}
