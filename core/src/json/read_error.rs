//! Why a value does not fit a type, and where.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

use super::expecting::SEPARATOR;
use crate::diagnostic::join;
use crate::json;
use crate::phrase::{OwnedPhrase, Phrase};

/// A segment of the path to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PathSegment {
    /// The value of a key.
    Key(String),
    /// An entry of a list.
    Index(usize),
}

/// Why a value does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ReadErrorKind {
    /// There is no such key.
    UnknownField {
        /// The key.
        key: String,
        /// The keys that exist.
        known: &'static [&'static str],
    },
    /// A required key is missing.
    MissingField(&'static str),
    /// The value is none of these names.
    NoneOf {
        /// What was found instead.
        found: String,
        /// The names that exist.
        known: &'static [&'static str],
    },
    /// Any other value that does not fit.
    Invalid {
        /// What was found instead; empty when the type does not say.
        found: String,
        /// What was expected.
        expected: Expectation,
    },
}

/// What a value should have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expectation {
    /// In both languages.
    Phrase(OwnedPhrase),
    /// As a type says it that has no phrase: in the words of serde or of another crate.
    Text(String),
}

impl Expectation {
    fn of(expected: impl fmt::Display) -> Self {
        let text = format!("{expected:#}");
        match text.split_once(SEPARATOR) {
            Some((en, vi)) => Self::Phrase(Phrase { en: en.to_owned(), vi: vi.to_owned() }.into()),
            None => Self::Text(text),
        }
    }

    /// The phrase; a text stands for both languages.
    pub(crate) fn into_phrase(self) -> OwnedPhrase {
        match self {
            Self::Phrase(phrase) => phrase,
            Self::Text(text) => Phrase { en: text.clone(), vi: text }.into(),
        }
    }

    fn english(&self) -> &str {
        match self {
            Self::Phrase(phrase) => phrase.as_deref().en,
            Self::Text(text) => text,
        }
    }
}

/// A value that does not fit a type. Boxed, since every reading of every type hands it on as part
/// of a `Result`.
#[derive(Debug)]
pub(crate) struct ReadError(Box<Fault>);

#[derive(Debug)]
struct Fault {
    kind: ReadErrorKind,
    /// The path to it, innermost segment first: an error is handed outwards.
    segments: Vec<PathSegment>,
}

impl ReadError {
    fn new(kind: ReadErrorKind) -> Self {
        Self(Box::new(Fault { kind, segments: Vec::new() }))
    }

    fn invalid(found: String, expected: impl fmt::Display) -> Self {
        Self::new(ReadErrorKind::Invalid { found, expected: Expectation::of(expected) })
    }

    /// Something that is none of these names.
    pub(super) fn none_of(found: &Unexpected<'_>, known: &'static [&'static str]) -> Self {
        Self::new(ReadErrorKind::NoneOf { found: shown(found), known })
    }

    /// What is wrong.
    pub(crate) fn into_kind(self) -> ReadErrorKind {
        self.0.kind
    }

    /// The same, seen from one segment further out.
    pub(super) fn within(mut self, segment: PathSegment) -> Self {
        self.0.segments.push(segment);
        self
    }

    /// The same with the phrase of a plain type (a text, a list, a number in a range), if the error
    /// is about this very value and the type that refused it has no phrase of its own.
    pub(super) fn of_plain(mut self, phrase: Phrase) -> Self {
        let is_here = self.0.segments.is_empty();
        if let ReadErrorKind::Invalid { expected: expected @ Expectation::Text(_), .. } = &mut self.0.kind
            && is_here
        {
            *expected = Expectation::Phrase(phrase.into());
        }
        self
    }

    /// The path to what is wrong: `filter.all[2].field`; empty for the value itself.
    pub(crate) fn path(&self) -> String {
        self.0.segments.iter().rev().fold(String::new(), |path, segment| match segment {
            PathSegment::Key(key) => join(&path, key),
            PathSegment::Index(index) => format!("{path}[{index}]"),
        })
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = match &self.0.kind {
            ReadErrorKind::UnknownField { key, .. } => key,
            ReadErrorKind::MissingField(key) => *key,
            ReadErrorKind::NoneOf { found, .. } => found,
            ReadErrorKind::Invalid { expected, .. } => expected.english(),
        };
        write!(f, "{}: {subject}", self.path())
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    /// A type that fails with a message of its own says in it what it expected.
    fn custom<T: fmt::Display>(expected: T) -> Self {
        Self::invalid(String::new(), expected)
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid(shown(&found), expected)
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid(shown(&found), expected)
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::invalid(length.to_string(), expected)
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(ReadErrorKind::MissingField(key))
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        Self::none_of(&Unexpected::Str(name), known)
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::new(ReadErrorKind::UnknownField { key: key.to_owned(), known })
    }
}

/// What was found, as a diagnostic shows a value.
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
