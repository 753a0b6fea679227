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
    /// It is none of the names there are.
    NoneOf {
        /// What was found instead.
        found: String,
        /// The names there are.
        known: &'static [&'static str],
    },
    /// Any other reason.
    Unfit {
        /// What was found instead; empty when the type does not tell.
        found: String,
        /// What the type says that it expected.
        expected: String,
    },
}

impl Why {
    /// Does not fit, and no type has said why.
    pub(crate) const UNSAID: Self = Self::Unfit { found: String::new(), expected: String::new() };
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

    fn unfit(found: String, expected: impl fmt::Display) -> Self {
        Self::new(Why::Unfit { found, expected: expected.to_string() })
    }

    /// Something that is none of the names there are.
    pub(super) fn none_of(found: &Unexpected<'_>, known: &'static [&'static str]) -> Self {
        Self::new(Why::NoneOf { found: shown(found), known })
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
            Why::NoneOf { found, .. } => found,
            Why::Unfit { expected, .. } => expected,
        };
        write!(f, "{}: {why}", self.path())
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(said: T) -> Self {
        let said = said.to_string();
        Self::unfit(String::new(), said.split_once("expected ").map_or(said.as_str(), |(_, expected)| expected))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::unfit(shown(&found), expected)
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::unfit(shown(&found), expected)
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(Why::Missing(key))
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        Self::none_of(&Unexpected::Str(name), known)
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::new(Why::Unknown { key: key.to_owned(), known })
    }
}

/// What was found, as a finding shows a value.
fn shown(found: &Unexpected<'_>) -> String {
    match found {
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Bool(flag) => flag.to_string(),
        Unexpected::Unsigned(number) => number.to_string(),
        Unexpected::Signed(number) => number.to_string(),
        Unexpected::Float(number) => json::text(number),
        Unexpected::Str(text) => (*text).to_owned(),
        Unexpected::Seq => "[…]".to_owned(),
        Unexpected::Map => "{…}".to_owned(),
        _ => String::new(),
    }
}
