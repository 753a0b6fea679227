//! How the columns of a sheet were read, to be kept and used for the next file of the same form.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What each heading of a sheet is read as, with the defaults and the currency of the sheet.
///
/// `Register::mapping` gives the one that was used; as `SheetOptions::mapping` it makes another
/// file of the same form be read alike.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SheetMapping {
    /// Heading → field (`ask.min`, `groups=women` for a column to tick, `meta` for a column that is
    /// kept as it is), or `null` for a column that is left out.
    #[serde(default)]
    pub columns: BTreeMap<String, Option<String>>,
    /// Field → value for records whose row does not state it.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub defaults: Map<String, Value>,
    /// What amounts without a currency are in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}
