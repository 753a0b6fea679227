//! Enums that are names in JSON.

/// Writes `NAMES`, `FromStr`, `Display` and `Deserialize` of an enum from one table of its names.
macro_rules! names {
    ($type:ident, $expected:path { $($variant:ident: $name:literal),* $(,)? }) => {
        impl $type {
            /// Every name.
            pub(crate) const NAMES: &'static [&'static str] = &[$($name),*];

            /// Its name, as JSON states it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::record::UnknownName;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::from_name(name).ok_or($crate::record::UnknownName { expected: $expected.en })
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::json::from_text(deserializer, $expected, Self::from_name)
            }
        }
    };
}

pub(in crate::record) use names;

/// A name that the type does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}")]
pub struct UnknownName {
    pub(crate) expected: &'static str,
}
