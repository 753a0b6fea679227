//! Enums that JSON states by name.

/// Writes `Deserialize` of an enum by its names (see [`names!`](crate::names)).
macro_rules! read_by_name {
    ($type:ident, $expected:path) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::json::from_text(deserializer, $expected, Self::named)
            }
        }
    };
}

pub(in crate::record) use read_by_name;
