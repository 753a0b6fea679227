//! Amounts of money: text, or exact integers.

use serde::{Deserialize, Serialize};

/// Money: text ("500 triệu - 2 tỷ", "$2M-$5M") or a range in minor units of a currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Money {
    /// Free text.
    Text(String),
    /// A range; an end left out is open.
    #[serde(deny_unknown_fields)]
    Range {
        /// The least amount, in minor units (đồng, cents), 0 to 10^15.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<i64>,
        /// The greatest amount, in minor units.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<i64>,
        /// ISO 4217 code: `VND`, `USD`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        currency: Option<String>,
        /// True when the amount is not negotiable: a grant of a set size.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        fixed: bool,
        /// What the amount is for: "project", "year". Shown, never scored.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        per: Option<String>,
    },
}

impl From<&str> for Money {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
