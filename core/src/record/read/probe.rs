//! Asks a record type whether it takes a value at a certain place, and if not, why.
//!
//! The types' own `Deserialize` answers: it is given a record that holds nothing but that value. So the
//! fields, their types and their ranges are written once, in the types.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::json::{Source, Step, Why};

/// Asks `T` about a value; the last of the steps leads to it.
pub(super) fn probe<T: DeserializeOwned>(steps: &[Step], value: &Value) -> Result<(), Why> {
    let Err(misfit) = T::deserialize(Source::Alone { steps, value }) else { return Ok(()) };
    let depth = misfit.depth();
    match misfit.why() {
        // Of the emptiness around the value, which itself was read.
        Why::Missing(_) if depth < steps.len() => Ok(()),
        // Of a key inside the value: the value itself does not fit.
        Why::Unknown { .. } if depth > steps.len() => Err(Why::UNSAID),
        why => Err(why),
    }
}
