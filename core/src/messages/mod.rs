//! The sentences of diagnostics, errors, reasons, rules and advice, in English and Vietnamese.
//!
//! Every text is a [`Phrase`](crate::phrase::Phrase), its two languages side by side, so that a
//! change of one is a change of both. [`field`], [`input`], [`catalog`], [`call`], [`plan`] and
//! [`learn`] say what was *expected*: a noun phrase that follows "expected" and "cần". [`sentence`]
//! says what is wrong with a value, [`nouns`] names units and vocabularies, and [`message`] gives
//! each kind of error its text.
//!
//! [`sheet`] reports how a spreadsheet was read; [`duplicates`] and [`names`] say why two records
//! may be the same. [`reason`], [`amount`], [`history`], [`rule`] and [`advice`] are sentences
//! about a pair, and [`value`] writes what stands in them; [`policy`] describes the events of a
//! calendar. These take names and values in both languages and begin in lower case; the caller that
//! shows a sentence alone capitalizes it.
//!
//! Which sentence a type of a higher module becomes is decided in that module: `explain` for
//! reasons and rules. Names of the variants of such a type stand there too.
//!
//! Vietnamese is formal and natural, as public services write it. Names of fields and values stay
//! as they are.

#[cfg(feature = "match")]
pub(crate) mod advice;
#[cfg(feature = "match")]
pub(crate) mod amount;
#[cfg(feature = "plan")]
pub(crate) mod assignment;
mod call;
mod catalog;
mod check;
#[cfg(feature = "sheet")]
pub(crate) mod duplicates;
pub(crate) mod field;
#[cfg(feature = "match")]
pub(crate) mod history;
pub(crate) mod input;
#[cfg(feature = "learn")]
mod learn;
mod message;
#[cfg(feature = "sheet")]
pub(crate) mod names;
mod nouns;
#[cfg(feature = "plan")]
mod plan;
#[cfg(feature = "review")]
pub(crate) mod policy;
#[cfg(feature = "match")]
pub(crate) mod question;
pub(crate) mod quote;
#[cfg(feature = "match")]
pub(crate) mod reason;
#[cfg(feature = "match")]
pub(crate) mod rule;
mod sentence;
#[cfg(feature = "sheet")]
pub(crate) mod sheet;
#[cfg(feature = "plan")]
pub(crate) mod targets;
#[cfg(feature = "plan")]
pub(crate) mod timetable;
#[cfg(feature = "match")]
pub(crate) mod value;

#[cfg(test)]
mod tests;
