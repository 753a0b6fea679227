//! The rules of the words file: how the names of a kind, and words beside them, are read.

use super::builtin::WORDS;
use super::{TermKind, table};

/// What the words file says about a word or a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordRule {
    /// Says nothing in a phrase of this kind ("lĩnh vực", "stage").
    Stop,
    /// Announces a name of this kind ("tỉnh", "ngành"); also a stop word.
    Cue,
    /// No name is looked for in a phrase that has it.
    Block,
    /// Contains a name and is something else ("Thái Bình Dương").
    Exception,
    /// A rule about names.
    Name(NameRule),
}

/// When a name is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameRule {
    /// Only in capitals.
    Capitals,
    /// Only as the whole text.
    Whole,
    /// Only in the country part of a record.
    Country,
    /// Never beside words that are not names.
    Alone,
}

impl WordRule {
    fn parse(name: &str) -> Self {
        match name {
            "stop" => Self::Stop,
            "cue" => Self::Cue,
            "block" => Self::Block,
            "exception" => Self::Exception,
            "capitals" => Self::Name(NameRule::Capitals),
            "whole" => Self::Name(NameRule::Whole),
            "country" => Self::Name(NameRule::Country),
            "alone" => Self::Name(NameRule::Alone),
            other => unreachable!("`{other}` is no rule of words.tsv"),
        }
    }

    /// The rules for a kind of terms, each with a word, phrase or name, in the order of the file.
    pub(super) fn all(kind: TermKind) -> impl Iterator<Item = (Self, &'static str)> {
        let rows = table::rows(WORDS).filter(move |row| row.cell(0) == kind.name() || row.cell(0) == "every");
        rows.flat_map(|row| {
            let rule = Self::parse(row.cell(1));
            table::items(row.cell(2)).map(move |text| (rule, text))
        })
    }
}
