//! Where somebody is: free text, or its parts.

use serde::{Deserialize, Serialize};

/// A place: text ("TP.HCM", "Tam Kỳ, Quảng Nam") or its parts from large to small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum PlaceText {
    /// Free text.
    Text(String),
    /// Parts; any of them may be missing.
    #[serde(deny_unknown_fields)]
    Parts {
        /// Country: name or ISO 3166-1 code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        country: Option<String>,
        /// State, or province in Vietnam.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        state: Option<String>,
        /// Region or metropolitan area.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        region: Option<String>,
        /// City.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        city: Option<String>,
    },
}

impl From<&str> for PlaceText {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
