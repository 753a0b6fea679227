//! Whose place counts for an opportunity.

use serde::Serialize;

use super::forms::names;
use crate::messages::field;

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

names!(PlaceBy, field::PLACE_BY { Located: "located", Origin: "origin", Either: "either" });
