//! Resolves messy text, in Vietnamese or English, to terms of the vocabulary.
//!
//! [`Vocabulary::resolve`](crate::vocabulary::Vocabulary::resolve) is a cascade of readings, surest
//! first (`cascade`): the whole text as a name (`full_match`), without stop words, in brackets and
//! lists (`split`), as a range of stages (`stage_range`), with a typo (`typo`, by the distance of
//! Damerau and Levenshtein), as names mentioned inside a phrase (`mentions`). The end of a list
//! that is cut off (`incomplete`) is unknown. Places compose from small to large (`address`).

mod address;
mod cascade;
mod code;
mod full_match;
mod incomplete;
mod mentions;
mod money;
mod noise;
mod place;
mod resolution;
mod resolver;
mod split;
mod stage_range;
mod suggest;
mod typo;
mod typo_check;

#[cfg(feature = "match")]
pub(crate) use code::IndustryCode;
pub use money::{Amount, money};
#[cfg(feature = "sheet")]
pub(crate) use money::{money_in, plain_number, unit_of_money};
pub use resolution::{Found, MatchLevel, Resolution};
pub use suggest::Suggestion;
