//! Enums whose variants have names: the variant of a name, and `Display` and `FromStr` that follow
//! the names that serde derives, so that each name stands once.

#[cfg(any(feature = "plan", feature = "sheet"))]
mod derived;

#[cfg(any(feature = "plan", feature = "sheet"))]
pub(crate) use derived::{display_names, parse, parse_names};

use crate::diagnostic::ErrorKind;
use crate::error::Error;

/// The variant of this name among all of its type.
///
/// # Errors
/// At `path`, for any other text; the error lists the names.
pub(crate) fn variant<T: Copy, const N: usize>(
    all: [T; N],
    name_of: fn(T) -> &'static str,
    path: &str,
    name: &str,
) -> Result<T, Error> {
    let found = all.into_iter().find(|variant| name_of(*variant) == name);
    found.ok_or_else(|| Error::new(path, name, ErrorKind::unknown_variant(&all.map(name_of))))
}
