//! The message of every kind of error.

#[cfg(feature = "learn")]
use super::learn;
#[cfg(feature = "plan")]
use super::plan;
#[cfg(feature = "sheet")]
use super::sheet;
use super::{call, catalog, check, input, sentence};
use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::lang::Lang;
use crate::phrase::{OwnedPhrase, Phrase};

/// What is said of a kind.
enum Message {
    /// A whole sentence.
    Sentence(OwnedPhrase),
    /// A noun phrase that follows "expected" and "cần".
    Expected(OwnedPhrase),
}

impl Diagnostic {
    /// The diagnostic as one line for a person: path, what is wrong, the value, a suggestion where
    /// there is one.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let sentence = self.without_path(lang);
        if self.path.is_empty() { sentence } else { format!("{}: {sentence}", self.path) }
    }

    /// The diagnostic without its path.
    pub(crate) fn without_path(&self, lang: Lang) -> String {
        let phrase = match self.kind.message(&self.value) {
            Message::Sentence(sentence) => sentence,
            Message::Expected(expected) => contradicted(&expected, &self.value),
        };
        phrase.into_text(lang).into_owned()
    }
}

/// What was expected, and the value that was met in its place.
fn contradicted(expected: &OwnedPhrase, value: &str) -> OwnedPhrase {
    let Phrase { en, vi } = expected;
    let phrase = match value {
        "" => Phrase { en: format!("expected {en}"), vi: format!("cần {vi}") },
        value => {
            Phrase { en: format!("expected {en}, found `{value}`"), vi: format!("cần {vi}, nhưng gặp `{value}`") }
        }
    };
    phrase.into()
}

impl ErrorKind {
    /// What was expected, as a noun phrase in both languages; `None` where the kind says what is
    /// wrong instead.
    #[must_use]
    pub fn expected(&self) -> Option<OwnedPhrase> {
        match self.message("") {
            Message::Expected(expected) => Some(expected),
            Message::Sentence(_) => None,
        }
    }

    fn message(&self, value: &str) -> Message {
        use Message::{Expected, Sentence};
        match self {
            Self::Syntax { line, column, found } => Sentence(sentence::syntax(*line, *column, found)),
            Self::UnknownField { suggestions } => Sentence(sentence::unknown_field(suggestions)),
            Self::Missing => Sentence(sentence::MISSING.into()),
            Self::DuplicateId => Sentence(sentence::duplicate_id(value)),
            Self::TooLarge { limit, unit } => Sentence(sentence::too_large(*limit, *unit)),
            Self::Unlisted { count } => Sentence(sentence::unlisted(*count)),
            Self::UnknownTerm { kind, suggestions } => Sentence(sentence::unknown_term(kind, value, suggestions)),
            Self::CommunesNotLoaded => Sentence(sentence::communes_not_loaded(value)),
            Self::AmbiguousTerm { candidates, .. } => Sentence(sentence::ambiguous(value, candidates)),
            Self::Corrected { read_as, .. } => Sentence(sentence::corrected(value, read_as)),
            Self::Reversed => Sentence(sentence::reversed(value)),
            Self::NotAStage { instrument } => Sentence(sentence::not_a_stage(value, instrument)),
            Self::UndeclaredFact { suggestions } => Sentence(check::undeclared_fact(value, suggestions)),
            Self::UnknownCode => Sentence(check::unknown_code(value)),
            Self::NeverHolds => Sentence(check::never_holds(value)),
            Self::AlwaysHolds => Sentence(check::always_holds(value)),
            Self::Contradicts { rule } => Sentence(check::contradicts(value, rule)),
            Self::IdleAlternative => Sentence(check::idle_alternative(value)),
            Self::AfterEvidence { evidence } => Sentence(sentence::after_evidence(value, evidence)),
            Self::Unreadable { expected } => Expected(expected.clone()),
            Self::OutOfRange { min, max } => Expected(call::range(*min, *max).into()),
            Self::UnknownVariant { known } => Expected(call::one_of(known).into()),
            Self::DuplicateField => Expected(input::FIELD_ONCE.into()),
            Self::ExactlyOneOf { fields } => Expected(call::exactly_one(fields).into()),
            Self::AtMostOneOf { fields } => Expected(call::at_most_one(fields).into()),
            Self::AtLeastOneOf { fields } => Expected(call::at_least_one(fields).into()),
            Self::WeightsSum => Expected(catalog::WEIGHTS_SUM.into()),
            Self::ParentCycle => Expected(catalog::PARENT.into()),
            Self::OtherMatcher => Expected(catalog::SAME_MATCHER.into()),
            Self::UnknownId { of } => Expected(catalog::id(*of).into()),
            Self::ThreadPool { reason } => Expected(catalog::threads(reason).into()),
            Self::NotASavedCatalog => Expected(catalog::SAVED.into()),
            Self::UnsupportedVersion { supported } => Expected(catalog::version(*supported).into()),
            Self::DamagedCatalog => Expected(catalog::UNDAMAGED.into()),
            Self::UnsavableRecord => Expected(catalog::SAVABLE.into()),
            Self::WrongCall { needed } => Expected(call::needed(*needed).into()),
            Self::ConfigNotAllowed => Expected(call::NO_CONFIG.into()),
            #[cfg(feature = "plan")]
            Self::Plan(kind) => Expected(plan::expected(kind)),
            #[cfg(feature = "learn")]
            Self::Learn(kind) => Expected(learn::expected(kind)),
            #[cfg(feature = "sheet")]
            Self::Sheet(kind) => match sheet::sentence(kind, value) {
                Some(sentence) => Sentence(sentence),
                None => Expected(sheet::expected(kind)),
            },
        }
    }
}
