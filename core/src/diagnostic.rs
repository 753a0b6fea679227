//! What is wrong with an input, where, and what was expected; in English and Vietnamese.
//!
//! A *diagnostic* is a finding that the library works round; an [`Error`] is one that stops the call.
//! Both are data: [`Diagnostic::text`] renders them at the edge.

use serde::Serialize;

use crate::lang::Lang;
use crate::phrase::{OwnedPhrase, Phrase};

/// One finding about an input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Diagnostic {
    /// Where: `startups[3].stage`; empty for the input as a whole.
    pub path: String,
    /// The offending value as text, cut to 80 characters, control characters escaped; empty when there is none.
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
        expected: OwnedPhrase,
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
    /// More findings than are listed.
    Unlisted {
        /// How many are not.
        count: u32,
    },
    /// The input contradicts itself or a rule of the call.
    Invalid {
        /// What was expected, in both languages.
        expected: OwnedPhrase,
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

/// Characters of an offending value that are shown.
const SHOWN: usize = 80;

impl Diagnostic {
    /// A finding at `path` about `value`.
    #[must_use]
    pub fn new(path: impl Into<String>, value: &str, problem: Problem) -> Self {
        let mut shown: String = value.chars().take(SHOWN).flat_map(visible).collect();
        if value.chars().nth(SHOWN).is_some() {
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
            Problem::Unlisted { .. } => "unlisted",
            Problem::Invalid { .. } => "invalid",
        }
    }

    /// The finding as one line for a person: path, what is wrong, the value, a suggestion where there is one.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let said = self.said(lang);
        if self.path.is_empty() { said } else { format!("{}: {said}", self.path) }
    }

    /// The finding without its path.
    pub(crate) fn said(&self, lang: Lang) -> String {
        let (vi, en) = self.in_both();
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// Vietnamese and English, side by side so that a change of one is a change of both.
    fn in_both(&self) -> (String, String) {
        let value = &self.value;
        match &self.problem {
            Problem::Syntax { line, column, found } => syntax(*line, *column, found),
            Problem::UnknownField { suggestions } => did_you_mean("không có trường này", "unknown field", suggestions),
            Problem::Unreadable { expected } | Problem::Invalid { expected } => self.expected(expected),
            Problem::Missing => both("thiếu hoặc để trống", "missing or empty"),
            Problem::DuplicateId => (
                format!("mã `{value}` đã được dùng cho một bản ghi phía trước"),
                format!("`{value}` is already the id of an earlier record"),
            ),
            Problem::TooLarge { limit, unit } => (
                format!("vượt giới hạn {limit} {}", unit.name(Lang::Vi)),
                format!("over the limit of {limit} {}", unit.name(Lang::En)),
            ),
            Problem::UnknownTerm { kind, suggestions } => did_you_mean(
                &format!("`{value}` không có trong danh mục {}", kind_in_vietnamese(kind)),
                &format!("`{value}` is not a known {}", kind.replace('_', " ")),
                suggestions,
            ),
            Problem::AmbiguousTerm { candidates, .. } => (
                format!("`{value}` có thể là {}", ticked(candidates, "hoặc")),
                format!("`{value}` may be {}", ticked(candidates, "or")),
            ),
            Problem::Corrected { read_as, .. } => {
                (format!("`{value}` được hiểu là `{read_as}`"), format!("`{value}` was read as `{read_as}`"))
            }
            Problem::Reversed => (
                format!("điểm cuối đứng trước điểm đầu: `{value}`"),
                format!("the end lies before the beginning: `{value}`"),
            ),
            Problem::NotAStage { instrument } => (
                format!("`{value}` là hình thức vốn, không phải giai đoạn; được tính là `{instrument}`"),
                format!("`{value}` is an instrument, not a stage; counted as `{instrument}`"),
            ),
            Problem::AfterEvidence { evidence } => (
                format!("`{value}` sau ngày chốt số liệu {evidence} nên không được tính"),
                format!("`{value}` is after the evidence date {evidence}; not counted"),
            ),
            Problem::Unlisted { count } => {
                (format!("còn {count} phát hiện không được liệt kê"), format!("{count} more findings are not listed"))
            }
        }
    }

    fn expected(&self, expected: &OwnedPhrase) -> (String, String) {
        let Phrase { en, vi } = expected;
        match self.value.as_str() {
            "" => (format!("cần {vi}"), format!("expected {en}")),
            value => (format!("cần {vi}, nhưng gặp `{value}`"), format!("expected {en}, found `{value}`")),
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

fn both(vi: &str, en: &str) -> (String, String) {
    (vi.to_owned(), en.to_owned())
}

fn syntax(line: u32, column: u32, found: &str) -> (String, String) {
    let (vi, en) = match found {
        "" => both("dữ liệu kết thúc quá sớm", "the input ends too early"),
        _ => (format!("gặp `{found}`"), format!("found `{found}`")),
    };
    (
        format!("JSON không hợp lệ tại dòng {line}, cột {column}: {vi}"),
        format!("not valid JSON at line {line}, column {column}: {en}"),
    )
}

fn did_you_mean(vi: &str, en: &str, suggestions: &[String]) -> (String, String) {
    if suggestions.is_empty() {
        return both(vi, en);
    }
    let (hay, or) = (ticked(suggestions, "hay"), ticked(suggestions, "or"));
    (format!("{vi}; có phải là {hay}?"), format!("{en}; did you mean {or}?"))
}

/// "`a`, `b` or `c`".
fn ticked(ids: &[String], or: &str) -> String {
    let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
    match ids.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} {or} {last}", before.join(", ")),
        _ => ids.concat(),
    }
}

/// The name of a vocabulary for Vietnamese readers; a name that is not listed stands as it is.
fn kind_in_vietnamese(kind: &str) -> &str {
    match kind {
        "sector" => "lĩnh vực",
        "stage" => "giai đoạn",
        "place" | "province" => "địa phương",
        "country" => "quốc gia",
        "region" => "vùng",
        "group" => "nhóm đối tượng",
        "applicant" => "loại hình chủ thể",
        "instrument" => "hình thức vốn",
        "offer" | "want" | "support" => "hình thức hỗ trợ",
        "kind" => "loại cơ hội",
        "call" => "lời gọi",
        "attendee" => "bên tham dự",
        "owner" | "owner_kind" => "loại đơn vị chủ trì",
        "host" | "host_kind" => "loại đơn vị đăng cai",
        "scope" => "cấp",
        "language" => "ngôn ngữ",
        "currency" => "loại tiền",
        "criterion" => "tiêu chí",
        "level" => "mức",
        other => other,
    }
}

/// A character as it is shown: a control character by its code, so that no input steers a terminal or a log.
pub(crate) fn visible(ch: char) -> impl Iterator<Item = char> {
    let code = if ch.is_control() { format!("\\u{:04x}", u32::from(ch)) } else { ch.to_string() };
    code.chars().collect::<Vec<_>>().into_iter()
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

#[cfg(test)]
#[path = "diagnostic_tests.rs"]
mod tests;
