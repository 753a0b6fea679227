//! Currencies: codes and minor units. Amounts are never converted here.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::diagnostic::ErrorKind;
use crate::error::Error;
use crate::json;
use crate::messages::input;

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// Currencies without minor units in use (ISO 4217; for the đồng by practice).
const WHOLE: [&str; 8] = ["VND", "JPY", "KRW", "CLP", "ISK", "PYG", "UGX", "XAF"];
/// Currencies with three decimal digits (ISO 4217).
const THREE: [&str; 6] = ["BHD", "IQD", "JOD", "KWD", "OMR", "TND"];

impl Currency {
    /// The Vietnamese đồng.
    pub const VND: Self = Self(*b"VND");
    /// The United States dollar.
    pub const USD: Self = Self(*b"USD");

    /// The currency with this code: three letters, in either case, whether the code is in use or
    /// not.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_alphabetic).then(|| Self(code.map(|letter| letter.to_ascii_uppercase())))
    }

    /// The code: `VND`.
    #[must_use]
    #[expect(clippy::expect_used, clippy::missing_panics_doc, reason = "built of ASCII letters only")]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a code of ASCII letters")
    }

    /// Decimal digits of the minor unit: 0 for the đồng, 2 for the dollar.
    #[must_use]
    pub fn minor_digits(&self) -> u32 {
        match self.code() {
            code if WHOLE.contains(&code) => 0,
            code if THREE.contains(&code) => 3,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = Error;

    /// The currency with this code; an error for any text but three letters.
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::from_code(code).ok_or_else(|| Error::new("currency", code, ErrorKind::unreadable(input::CURRENCY)))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::from_text(deserializer, input::CURRENCY, Self::from_code)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Currency {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Currency".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$", "description": "ISO 4217 code" })
    }
}
