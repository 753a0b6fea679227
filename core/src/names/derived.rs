//! `Display` and `FromStr` by the names that serde derives.

use std::fmt;

use serde::Deserialize;
use serde::de::IntoDeserializer;

use super::unknown_variant;
use crate::error::Result;

/// Implements `Display` as the name in JSON.
macro_rules! display_names {
    ($($type:ty),+) => {
        $(impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                serde::Serialize::serialize(self, f)
            }
        })+
    };
}

/// Implements `FromStr` as the reverse of `Display`.
macro_rules! parse_names {
    ($($type:ty),+) => {
        $(impl std::str::FromStr for $type {
            type Err = $crate::Error;

            fn from_str(name: &str) -> std::result::Result<Self, Self::Err> {
                $crate::names::parse(name)
            }
        })+
    };
}

pub(crate) use {display_names, parse_names};

/// The variant of this name.
///
/// # Errors
/// For any other text; the error lists the names.
pub(crate) fn parse<'n, T: Deserialize<'n>>(name: &'n str) -> Result<T> {
    let unknown = |UnknownName(known)| unknown_variant(name, known);
    T::deserialize(IntoDeserializer::<UnknownName>::into_deserializer(name)).map_err(unknown)
}

/// The names of a type, of which a text was none.
#[derive(Debug)]
struct UnknownName(&'static [&'static str]);

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected one of {}", self.0.join(", "))
    }
}

impl std::error::Error for UnknownName {}

impl serde::de::Error for UnknownName {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }

    fn unknown_variant(_: &str, known: &'static [&'static str]) -> Self {
        Self(known)
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::ErrorKind;

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Whole,
        NearlyWhole,
    }

    display_names!(Kind);
    parse_names!(Kind);

    #[test]
    fn names_are_those_of_json_in_both_directions() {
        assert_eq!(Kind::NearlyWhole.to_string(), "nearly_whole");
        assert_eq!("whole".parse(), Ok(Kind::Whole));
        let error = "half".parse::<Kind>().expect_err("no variant");
        assert_eq!(error.diagnostic().kind, ErrorKind::unknown_variant(&["whole", "nearly_whole"]));
    }
}
