//! The sentences of diagnostics and errors, in English and Vietnamese.
//!
//! Every text is a [`Phrase`](crate::phrase::Phrase), its two languages side by side, so that a
//! change of one is a change of both. [`input`], [`catalog`], [`call`], [`plan`] and [`learn`] say
//! what was *expected*: a noun phrase that follows "expected" and "cần". [`sentence`] says what is
//! wrong with a value, [`nouns`] names units and vocabularies, and [`message`] gives each kind of
//! error its text.
//!
//! Texts about a type of a higher module (reasons, advice, reports) stand in that module, in a file
//! `text.rs`, or in `en.rs` and `vi.rs` where the sentences differ in their grammar.
//!
//! Vietnamese is formal and natural, as public services write it. Names of fields and values stay
//! as they are.

mod call;
mod catalog;
pub(crate) mod input;
mod learn;
mod message;
mod nouns;
mod plan;
mod sentence;

#[cfg(test)]
mod tests;
