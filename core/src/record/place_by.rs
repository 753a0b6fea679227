//! Whose place counts for an opportunity.

use serde::Serialize;

use super::forms::read_by_name;
use crate::messages::field;
use crate::names::names;

/// Whose place counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlaceBy {
    /// Where the startup is located.
    #[default]
    Located,
    /// Where its founders come from.
    Origin,
    /// The better of the two.
    Either,
}

names! {
    /// The stable name: `located`, `origin`, `either`.
    PlaceBy: FromStr {
        Located => "located",
        Origin => "origin",
        Either => "either",
    }
}

read_by_name!(PlaceBy, field::PLACE_BY);
