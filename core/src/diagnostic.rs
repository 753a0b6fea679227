//! What is wrong with an input, where, and what was expected; in English and Vietnamese.
//!
//! A *diagnostic* is a finding that the library works round; an [`Error`] is one that stops the call.
//! Both are data: [`Diagnostic::text`] renders them at the edge.

use serde::Serialize;

use crate::lang::Lang;

/// One finding about an input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Diagnostic {
    /// Where: `startups[3].stage`; empty for the input as a whole.
    pub path: String,
    /// The offending value as text, cut to 80 characters; empty when there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// What is wrong.
    #[serde(flatten)]
    pub problem: Problem,
}

/// What is wrong. The variant's name in `snake_case` is its stable code, `problem` on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "problem", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Problem {
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
    /// A value of the wrong type or out of its range.
    Unreadable {
        /// What was expected, in both languages.
        expected: Expected,
    },
    /// A field that a record must have is missing or empty.
    Missing,
    /// The same id twice in one list; the later record is refused.
    DuplicateId,
    /// Larger than the table of limits allows.
    TooLarge {
        /// The limit.
        limit: u32,
        /// What it counts: bytes, entries, levels.
        unit: Unit,
    },
    /// A text the vocabulary does not know: kept as a local term, equal only to itself.
    UnknownTerm {
        /// The vocabulary: sector, stage, place …
        kind: String,
        /// Ids of the nearest terms, best first.
        suggestions: Vec<String>,
    },
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
    /// A past deal after the evidence date: not counted.
    AfterEvidence {
        /// The evidence date.
        evidence: String,
    },
    /// The input contradicts itself or a rule of the call.
    Invalid {
        /// What was expected, in both languages.
        expected: Expected,
    },
}

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Bytes of UTF-8.
    Bytes,
    /// Entries of a list or map.
    Entries,
    /// Levels of nesting.
    Levels,
    /// Digits of an amount of money in minor units.
    Digits,
}

/// What was expected, said in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Expected {
    /// English: "a whole number from 1 to 9".
    pub en: String,
    /// Vietnamese: "số nguyên từ 1 đến 9".
    pub vi: String,
}

impl Expected {
    /// The two phrases.
    #[must_use]
    pub fn new(en: &str, vi: &str) -> Self {
        Self { en: en.to_owned(), vi: vi.to_owned() }
    }
}

/// Characters of an offending value that are shown.
const SHOWN: usize = 80;

impl Diagnostic {
    /// A finding at `path` about `value`.
    #[must_use]
    pub fn new(path: impl Into<String>, value: &str, problem: Problem) -> Self {
        let mut shown: String = value.chars().take(SHOWN).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        Self { path: path.into(), value: shown, problem }
    }

    /// The stable code of the problem: `unknown_field`, `unreadable`, `missing` …
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.problem {
            Problem::Syntax { .. } => "syntax",
            Problem::UnknownField { .. } => "unknown_field",
            Problem::Unreadable { .. } => "unreadable",
            Problem::Missing => "missing",
            Problem::DuplicateId => "duplicate_id",
            Problem::TooLarge { .. } => "too_large",
            Problem::UnknownTerm { .. } => "unknown_term",
            Problem::AmbiguousTerm { .. } => "ambiguous_term",
            Problem::Corrected { .. } => "corrected",
            Problem::Reversed => "reversed",
            Problem::NotAStage { .. } => "not_a_stage",
            Problem::AfterEvidence { .. } => "after_evidence",
            Problem::Invalid { .. } => "invalid",
        }
    }

    /// The finding as one line for a person: path, value, what was expected, a suggestion where there is one.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let said = self.said(lang);
        if self.path.is_empty() { said } else { format!("{}: {said}", self.path) }
    }

    fn said(&self, lang: Lang) -> String {
        let value = quoted(&self.value, lang);
        match &self.problem {
            Problem::Syntax { line, column, found } => match lang {
                Lang::En => format!("not valid JSON at line {line}, column {column}: {found}"),
                Lang::Vi => format!("JSON không hợp lệ tại dòng {line}, cột {column}: {found}"),
            },
            Problem::UnknownField { suggestions } => {
                lang.pick("không có trường này", "unknown field").to_owned() + &did_you_mean(suggestions, lang)
            }
            Problem::Unreadable { expected } | Problem::Invalid { expected } => {
                let expected = lang.pick(&expected.vi, &expected.en);
                format!("{value}{} {expected}", lang.pick("cần", "expected"))
            }
            Problem::Missing => lang.pick("thiếu hoặc trống", "missing or empty").to_owned(),
            Problem::DuplicateId => {
                value + lang.pick("mã đã dùng trong danh sách này", "this id is already in the list")
            }
            Problem::TooLarge { limit, unit } => {
                format!("{} {limit} {}", lang.pick("vượt giới hạn", "over the limit of"), unit.name(lang))
            }
            Problem::UnknownTerm { kind, suggestions } => {
                let known = lang.pick("không có trong danh mục", "not in the vocabulary of kind");
                format!("{value}{known} {kind}{}", did_you_mean(suggestions, lang))
            }
            Problem::AmbiguousTerm { candidates, .. } => {
                format!("{value}{} {}", lang.pick("có thể là", "may be any of"), ticked(candidates))
            }
            Problem::Corrected { read_as, .. } => {
                format!("{value}{} `{read_as}`", lang.pick("được hiểu là", "read as"))
            }
            Problem::Reversed => value + lang.pick("điểm cuối nằm trước điểm đầu", "the end lies before the beginning"),
            Problem::NotAStage { instrument } => {
                let what =
                    lang.pick("là hình thức vốn, không phải giai đoạn:", "is an instrument, not a stage: counted as");
                format!("{value}{what} `{instrument}`")
            }
            Problem::AfterEvidence { evidence } => {
                let what = lang.pick("sau ngày chốt số liệu, không tính:", "after the evidence date, not counted:");
                format!("{value}{what} {evidence}")
            }
        }
    }
}

impl Unit {
    const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Bytes => lang.pick("byte", "bytes"),
            Self::Entries => lang.pick("mục", "entries"),
            Self::Digits => lang.pick("chữ số", "digits"),
            Self::Levels => lang.pick("cấp lồng nhau", "levels of nesting"),
        }
    }
}

fn quoted(value: &str, lang: Lang) -> String {
    match (value.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::En) => format!("`{value}`: "),
        (false, Lang::Vi) => format!("“{value}”: "),
    }
}

fn ticked(ids: &[String]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}

fn did_you_mean(suggestions: &[String], lang: Lang) -> String {
    if suggestions.is_empty() {
        return String::new();
    }
    format!("; {} {}?", lang.pick("có phải", "did you mean"), ticked(suggestions))
}

/// A path inside a path: `startups[3]` and `stage` make `startups[3].stage`.
#[must_use]
pub(crate) fn join(outer: &str, inner: &str) -> String {
    match (outer.is_empty(), inner.is_empty()) {
        (true, _) => inner.to_owned(),
        (_, true) => outer.to_owned(),
        _ if inner.starts_with('[') => format!("{outer}{inner}"),
        _ => format!("{outer}.{inner}"),
    }
}
