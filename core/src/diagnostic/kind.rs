//! The kinds of what can be wrong.

use serde::Serialize;

#[cfg(feature = "learn")]
use super::learn::LearnErrorKind;
#[cfg(feature = "plan")]
use super::plan::PlanErrorKind;
#[cfg(feature = "sheet")]
use super::sheet::SheetErrorKind;
use super::subject::{IdOf, NeededCall, Unit};
use crate::phrase::{OwnedPhrase, Phrase};

/// What is wrong, for a program to match. The variant's name in `snake_case` is its stable code,
/// `problem` on the wire.
///
/// The sentences for people stand in `messages`, by [`Diagnostic::text`](crate::Diagnostic::text).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = super::schema::one_list))]
#[serde(tag = "problem", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorKind {
    // Reading records and calls.
    /// The text is not JSON, or ends too early.
    Syntax {
        /// Line of the input, from 1.
        line: u32,
        /// Column of that line, from 1.
        column: u32,
        /// What the parser met.
        found: String,
    },
    /// A key that no field has.
    UnknownField {
        /// The nearest field names, best first.
        suggestions: Vec<String>,
    },
    /// A value of the wrong type or form.
    Unreadable {
        /// What was expected, in both languages.
        #[serde(skip)]
        expected: OwnedPhrase,
    },
    /// A whole number outside its range.
    OutOfRange {
        /// The least that is allowed.
        min: u32,
        /// The most that is allowed.
        #[serde(skip_serializing_if = "Option::is_none")]
        max: Option<u32>,
    },
    /// A name that is none of those allowed.
    UnknownVariant {
        /// The names that are allowed.
        known: Vec<String>,
    },
    /// A field that must be given is missing or empty.
    Missing,
    /// The same field twice in one object.
    DuplicateField,
    /// The same id twice in one list; the later record is refused.
    DuplicateId,
    /// Larger than the table of limits allows.
    TooLarge {
        /// The limit.
        limit: u32,
        /// What it counts: bytes, entries, levels.
        unit: Unit,
    },
    /// Exactly one of these fields must be given.
    ExactlyOneOf {
        /// The fields.
        fields: &'static [&'static str],
    },
    /// At most one of these fields may be given.
    AtMostOneOf {
        /// The fields.
        fields: &'static [&'static str],
    },
    /// At least one of these fields must be given.
    AtLeastOneOf {
        /// The fields.
        fields: &'static [&'static str],
    },
    /// More diagnostics than are listed.
    Unlisted {
        /// How many are not.
        count: u32,
    },

    // What records say.
    /// A text the vocabulary does not know: kept as a local term, equal only to itself.
    UnknownTerm {
        /// The vocabulary: sector, stage, place …
        kind: String,
        /// Ids of the nearest terms, best first.
        suggestions: Vec<String>,
    },
    /// An address that names no province, in a matcher without the communes and former districts:
    /// counted as unknown.
    CommunesNotLoaded,
    /// A text with several meanings: any of the candidates.
    AmbiguousTerm {
        /// The vocabulary: sector, stage, place …
        kind: String,
        /// Ids of the candidates.
        candidates: Vec<String>,
    },
    /// A text that was read by correcting its spelling, or in spite of accents that disagree.
    Corrected {
        /// The vocabulary: sector, stage, place …
        kind: String,
        /// Id of the term it was read as.
        read_as: String,
    },
    /// A range whose end lies before its beginning.
    Reversed,
    /// A stage field that names an instrument (grant, loan): counted as an instrument.
    NotAStage {
        /// Id of the instrument.
        instrument: String,
    },
    /// A rule about an attribute that no declared fact has: it may be misspelt.
    UndeclaredFact {
        /// The nearest declared facts, best first.
        suggestions: Vec<String>,
    },
    /// A code that its classification does not have.
    UnknownCode,
    /// A rule that no startup can fulfil: counted as a rule that cannot be read.
    NeverHolds,
    /// A rule that every startup fulfils.
    AlwaysHolds,
    /// A rule that no startup can fulfil together with another one.
    Contradicts {
        /// The other rule: its id, or its place.
        rule: String,
    },
    /// An alternative that decides nothing, because another one holds whenever it does, or it never
    /// holds.
    IdleAlternative,
    /// A past deal after the evidence date: not counted.
    AfterEvidence {
        /// The evidence date.
        evidence: String,
    },

    // Configurations and catalogs.
    /// Weights that do not sum to 10 000.
    WeightsSum,
    /// A term whose parent lies below the term itself.
    ParentCycle,
    /// A catalog or subscriptions that belong to a matcher with another configuration.
    OtherMatcher,
    /// An id that is not among those it may be.
    UnknownId {
        /// What the id belongs to.
        of: IdOf,
    },
    /// Threads that the operating system did not start.
    ThreadPool {
        /// The reason as the system states it.
        reason: String,
    },
    /// Bytes that are no saved catalog.
    NotASavedCatalog,
    /// A catalog saved in another version of the format.
    UnsupportedVersion {
        /// The version that this library reads.
        supported: u8,
    },
    /// A saved catalog that is cut short or altered.
    DamagedCatalog,
    /// A record that cannot be saved, because its own JSON would be read otherwise.
    UnsavableRecord,

    // Calls.
    /// A call that this entry point does not take.
    WrongCall {
        /// The calls that it takes.
        needed: NeededCall,
    },
    /// A configuration in a call to a service that has its own.
    ConfigNotAllowed,

    // Features of the crate.
    /// A kind of plans.
    #[cfg(feature = "plan")]
    #[serde(untagged)]
    Plan(PlanErrorKind),
    /// A kind of learning and evaluation.
    #[cfg(feature = "learn")]
    #[serde(untagged)]
    Learn(LearnErrorKind),
    /// A kind of spreadsheets.
    #[cfg(feature = "sheet")]
    #[serde(untagged)]
    Sheet(SheetErrorKind),
}

impl ErrorKind {
    /// A value of the wrong type or form.
    pub(crate) fn unreadable(expected: Phrase) -> Self {
        Self::Unreadable { expected: expected.into() }
    }

    /// A name that is none of `known`.
    pub(crate) fn unknown_variant(known: &[&str]) -> Self {
        Self::UnknownVariant { known: known.iter().map(|&name| name.to_owned()).collect() }
    }

    /// The stable code: `unknown_field`, `unreadable`, `missing` …
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "syntax",
            Self::UnknownField { .. } => "unknown_field",
            Self::Unreadable { .. } => "unreadable",
            Self::OutOfRange { .. } => "out_of_range",
            Self::UnknownVariant { .. } => "unknown_variant",
            Self::Missing => "missing",
            Self::DuplicateField => "duplicate_field",
            Self::DuplicateId => "duplicate_id",
            Self::TooLarge { .. } => "too_large",
            Self::ExactlyOneOf { .. } => "exactly_one_of",
            Self::AtMostOneOf { .. } => "at_most_one_of",
            Self::AtLeastOneOf { .. } => "at_least_one_of",
            Self::Unlisted { .. } => "unlisted",
            Self::UnknownTerm { .. } => "unknown_term",
            Self::CommunesNotLoaded => "communes_not_loaded",
            Self::AmbiguousTerm { .. } => "ambiguous_term",
            Self::Corrected { .. } => "corrected",
            Self::Reversed => "reversed",
            Self::NotAStage { .. } => "not_a_stage",
            Self::UndeclaredFact { .. } => "undeclared_fact",
            Self::UnknownCode => "unknown_code",
            Self::NeverHolds => "never_holds",
            Self::AlwaysHolds => "always_holds",
            Self::Contradicts { .. } => "contradicts",
            Self::IdleAlternative => "idle_alternative",
            Self::AfterEvidence { .. } => "after_evidence",
            Self::WeightsSum => "weights_sum",
            Self::ParentCycle => "parent_cycle",
            Self::OtherMatcher => "other_matcher",
            Self::UnknownId { .. } => "unknown_id",
            Self::ThreadPool { .. } => "thread_pool",
            Self::NotASavedCatalog => "not_a_saved_catalog",
            Self::UnsupportedVersion { .. } => "unsupported_version",
            Self::DamagedCatalog => "damaged_catalog",
            Self::UnsavableRecord => "unsavable_record",
            Self::WrongCall { .. } => "wrong_call",
            Self::ConfigNotAllowed => "config_not_allowed",
            #[cfg(feature = "plan")]
            Self::Plan(kind) => kind.code(),
            #[cfg(feature = "learn")]
            Self::Learn(kind) => kind.code(),
            #[cfg(feature = "sheet")]
            Self::Sheet(kind) => kind.code(),
        }
    }
}

#[cfg(feature = "plan")]
impl From<PlanErrorKind> for ErrorKind {
    fn from(kind: PlanErrorKind) -> Self {
        Self::Plan(kind)
    }
}

#[cfg(feature = "learn")]
impl From<LearnErrorKind> for ErrorKind {
    fn from(kind: LearnErrorKind) -> Self {
        Self::Learn(kind)
    }
}

#[cfg(feature = "sheet")]
impl From<SheetErrorKind> for ErrorKind {
    fn from(kind: SheetErrorKind) -> Self {
        Self::Sheet(kind)
    }
}
