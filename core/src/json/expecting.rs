//! What a value should be, in both languages, on its way through an error of serde.

use std::fmt;

use serde::de::Expected;

use crate::phrase::Phrase;

/// Separates the two languages of `{:#}`; no phrase contains it.
pub(super) const SEPARATOR: char = '\u{1f}';

/// A phrase as a type states what it expects: `{}` is its English text, `{:#}` both texts.
///
/// An error of serde receives what was expected as something to print. `ReadError` prints it with
/// `{:#}` and keeps both languages; the errors of other formats print English.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Expecting(pub(crate) Phrase);

impl fmt::Display for Expecting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.en)?;
        if f.alternate() { write!(f, "{SEPARATOR}{}", self.0.vi) } else { Ok(()) }
    }
}

impl Expected for Expecting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
