//! The module that plans: it reads no record, and so carries nothing of what does.

use ketnoi::wire;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one call that plans what it gives itself.
#[wasm_bindgen]
#[must_use]
pub fn call(json: &str) -> String {
    wire::solve(json)
}
