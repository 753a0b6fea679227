//! What an operation is: a call, how it runs, and its answer.
//!
//! Each file of `operations/` holds one: the fields of its call, the fields of its answer, and an `impl` of [`Query`] or
//! [`Command`]. `registry.rs` lists them; dispatch, the schema and the lists of methods in other languages follow from it.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::service::Service;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::json;
use crate::lang::Lang;

/// An operation that only reads: its fields are those of the call.
pub(super) trait Query: DeserializeOwned + Described + 'static {
    /// What stands in `call`.
    const NAME: &'static str;
    /// What it answers.
    type Output: Output;

    /// Answers the call.
    fn run(self, service: &Service, options: &Options) -> Result<Self::Output>;
}

/// An operation that changes the records, or the subscriptions to them.
pub(super) trait Command: DeserializeOwned + Described + 'static {
    /// What stands in `call`.
    const NAME: &'static str;
    /// What it answers.
    type Output: Output;

    /// Carries the call out and answers it. After an error the service is as before.
    fn run(self, service: &mut Service, options: &Options) -> Result<Self::Output>;
}

/// What a call says beside its own fields.
#[derive(Debug, Default)]
pub(super) struct Options {
    /// The language of texts; without one there are none.
    pub(super) lang: Option<Lang>,
    /// Refuse a record at its first diagnostic.
    pub(super) strict: bool,
    /// Diagnostics of the records that the call carried.
    pub(super) carried: Vec<Diagnostic>,
}

/// The fields of one kind of answer.
pub(super) trait Answer: Serialize + Described {
    /// What stands in `answer`.
    const NAME: &'static str;
}

/// What an operation returns: an [`Answer`], or one of two.
pub(super) trait Output {
    /// The names of its answers.
    #[cfg(feature = "schema")]
    const NAMES: &'static [&'static str];

    /// The answer as JSON text, with its name.
    fn to_json(&self) -> String;

    /// A schema for each of the names.
    #[cfg(feature = "schema")]
    fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<schemars::Schema>;
}

impl<A: Answer> Output for A {
    #[cfg(feature = "schema")]
    const NAMES: &'static [&'static str] = &[A::NAME];

    fn to_json(&self) -> String {
        let mut text = json::text(self);
        let comma = if text == "{}" { "" } else { "," };
        // The name goes in front of the fields, behind the bracket.
        text.insert_str(1, &format!(r#""answer":"{}"{comma}"#, A::NAME));
        text
    }

    #[cfg(feature = "schema")]
    fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<schemars::Schema> {
        vec![generator.subschema_for::<A>()]
    }
}

/// One of two answers.
#[derive(Debug)]
pub(super) enum OneOf<A, B> {
    First(A),
    Second(B),
}

impl<A: Answer, B: Answer> Output for OneOf<A, B> {
    #[cfg(feature = "schema")]
    const NAMES: &'static [&'static str] = &[A::NAME, B::NAME];

    fn to_json(&self) -> String {
        match self {
            Self::First(answer) => answer.to_json(),
            Self::Second(answer) => answer.to_json(),
        }
    }

    #[cfg(feature = "schema")]
    fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<schemars::Schema> {
        vec![generator.subschema_for::<A>(), generator.subschema_for::<B>()]
    }
}

/// A type with a JSON Schema, in a build that makes one; any type in others.
#[cfg(feature = "schema")]
pub(super) trait Described: schemars::JsonSchema {}
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> Described for T {}

#[cfg(not(feature = "schema"))]
pub(super) trait Described {}
#[cfg(not(feature = "schema"))]
impl<T> Described for T {}

/// The default of options that are on.
pub(super) const fn yes() -> bool {
    true
}
