//! Why a value does not fit a type, and where.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

use crate::json;

/// A step into a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// Into the value of a key.
    Key(String),
    /// Into an entry of a list.
    Entry(usize),
}

/// Why a value is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Why {
    /// There is no such key; these there are.
    Unknown {
        /// The key.
        key: String,
        /// The keys there are.
        known: &'static [&'static str],
    },
    /// A key it must have is not there.
    Missing(&'static str),
    /// Any other reason, as the type says it.
    Unfit(String),
}

/// A value that does not fit. Boxed, since every reading of every type hands it on: that is a pointer, and not half a dozen words.
#[derive(Debug)]
pub(crate) struct Misfit(Box<Fault>);

#[derive(Debug)]
struct Fault {
    why: Why,
    /// The way to it, innermost step first: an error grows on its way out.
    steps: Vec<Step>,
}

impl Misfit {
    fn new(why: Why) -> Self {
        Self(Box::new(Fault { why, steps: Vec::new() }))
    }

    /// What is wrong.
    pub(crate) fn why(self) -> Why {
        self.0.why
    }

    /// How many steps lead to it.
    pub(crate) fn depth(&self) -> usize {
        self.0.steps.len()
    }

    /// The same, seen from one step further out.
    pub(super) fn within(mut self, step: Step) -> Self {
        self.0.steps.push(step);
        self
    }

    /// The way to what is wrong: `filter.all[2].field`; empty for the value itself.
    pub(crate) fn path(&self) -> String {
        self.0.steps.iter().rev().fold(String::new(), |path, step| match step {
            Step::Key(key) => crate::diagnostic::join(&path, key),
            Step::Entry(index) => format!("{path}[{index}]"),
        })
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = match &self.0.why {
            Why::Unknown { key, .. } => key,
            Why::Missing(key) => *key,
            Why::Unfit(said) => said,
        };
        write!(f, "{}: {why}", self.path())
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(said: T) -> Self {
        Self::new(Why::Unfit(said.to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("invalid type: {}, expected {expected}", shown(&found)))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("invalid value: {}, expected {expected}", shown(&found)))
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(Why::Missing(key))
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::new(Why::Unknown { key: key.to_owned(), known })
    }
}

/// What was found, as JSON writes and names it.
fn shown(found: &Unexpected<'_>) -> String {
    match found {
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Bool(flag) => format!("boolean `{flag}`"),
        Unexpected::Unsigned(number) => format!("integer `{number}`"),
        Unexpected::Signed(number) => format!("integer `{number}`"),
        Unexpected::Float(number) => format!("floating point `{}`", json::text(number)),
        Unexpected::Str(text) => format!("string {}", json::text(text)),
        Unexpected::Seq => "sequence".to_owned(),
        Unexpected::Map => "map".to_owned(),
        _ => "something else".to_owned(),
    }
}
