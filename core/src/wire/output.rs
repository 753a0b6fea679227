//! Answers as JSON: the name of an answer, its fields, and its schema.

use serde::Serialize;

use crate::json;

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
