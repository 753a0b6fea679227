//! Texts to terms: what an officer typed, read as ids of the vocabulary with the way it was read.
//!
//! [`Vocabulary::resolve`](crate::vocabulary::Vocabulary::resolve) tries the readings from the surest to the weakest (`read`):
//! the whole text as a name (`whole`), without administrative words, in brackets and lists (`parts`), with a typing error
//! (`typo`), as names inside a phrase (`phrase`). Places compose from small to large (`address`).

mod address;
mod code;
mod guard;
mod money;
mod parts;
mod phrase;
mod place;
mod read;
mod resolution;
mod slip;
mod suggest;
mod typo;
mod whole;

#[cfg(feature = "sheet")]
pub(crate) use money::plain_number;
pub use money::{Amount, money};
pub use resolution::{Found, MatchLevel, Resolution};
pub use suggest::Suggestion;
