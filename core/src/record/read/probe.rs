//! Asks a record type whether it takes a value at a certain place, and if not, why.
//!
//! The types' own `Deserialize` answers: it is given a record that holds nothing but that value. So the
//! fields, their types and their ranges are written once, in the types.

use std::cell::Cell;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::json::{Misfit, Reached, Source, Step, Why};

/// Asks `T` about a value; the last of the steps leads to it.
pub(super) fn probe<T: DeserializeOwned>(steps: &[Step], value: &Value) -> Result<(), Why> {
    let reached = Cell::new(Reached::Nothing);
    match T::deserialize(Source::Alone { steps, value, reached: &reached }).map_err(Misfit::why) {
        Err(Why::Missing(_)) if reached.get() == Reached::End => Ok(()),
        // Of a key inside the value: the value itself does not fit.
        Err(Why::Unknown { .. }) if reached.get() != Reached::Nothing => Err(Why::Unfit(String::new())),
        answer => answer.map(|_| ()),
    }
}
