//! The part of a field that a column holds.

use super::format::CellFormat;
use super::words::{CellWords, WordUse};
use crate::lang::Lang;

/// Which part of a field a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnPart {
    /// All of it.
    Whole,
    /// The lower end of a range.
    Min,
    /// The upper end of a range.
    Max,
    /// The currency of an amount.
    Currency,
    /// The text in one language.
    Text(Lang),
    /// The given name of a person.
    GivenName,
    /// The family name of a person.
    FamilyName,
}

/// The parts with their keys in the record.
const KEYS: [(&str, ColumnPart); 7] = [
    ("min", ColumnPart::Min),
    ("max", ColumnPart::Max),
    ("currency", ColumnPart::Currency),
    ("vi", ColumnPart::Text(Lang::Vi)),
    ("en", ColumnPart::Text(Lang::En)),
    ("given", ColumnPart::GivenName),
    ("family", ColumnPart::FamilyName),
];

impl ColumnPart {
    /// Divides a path such as `ask.min` into that of the field and the part.
    pub(super) fn split(path: &str) -> (&str, Self) {
        let known = path.rsplit_once('.').and_then(|(field, key)| {
            let (_, part) = KEYS.iter().find(|(known, _)| *known == key)?;
            Some((field, *part))
        });
        known.unwrap_or((path, Self::Whole))
    }

    /// The path of this part of a field: `ask.min`.
    pub(super) fn path(self, field: &str) -> String {
        match KEYS.iter().find(|(_, part)| *part == self) {
            Some((key, _)) => format!("{field}.{key}"),
            None => field.to_owned(),
        }
    }

    /// The part of a person's name that a heading says.
    pub(super) fn of_person(heading: &str) -> Option<Self> {
        let is = |usage: WordUse| CellWords::get().has(usage, heading);
        match (is(WordUse::GivenName), is(WordUse::FamilyName)) {
            (true, _) => Some(Self::GivenName),
            (_, true) => Some(Self::FamilyName),
            _ => None,
        }
    }

    /// True if the word names a part of fields of some format.
    pub(super) fn is_named(word: &str) -> bool {
        [CellFormat::Money, CellFormat::Name].into_iter().any(|format| Self::named(word, format).is_some())
    }

    /// The part that a word names, if fields of this format have it.
    pub(super) fn named(word: &str, format: CellFormat) -> Option<Self> {
        let is = |usage: WordUse| CellWords::get().has(usage, word);
        match format {
            CellFormat::Money | CellFormat::Trl if is(WordUse::Min) => Some(Self::Min),
            CellFormat::Money | CellFormat::Trl if is(WordUse::Max) => Some(Self::Max),
            CellFormat::Money if is(WordUse::Currency) => Some(Self::Currency),
            CellFormat::Name | CellFormat::Prose if is(WordUse::Vi) => Some(Self::Text(Lang::Vi)),
            CellFormat::Name | CellFormat::Prose if is(WordUse::En) => Some(Self::Text(Lang::En)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_divided_into_field_and_part() {
        for (path, field, part) in [
            ("ask.min", "ask", ColumnPart::Min),
            ("name.vi", "name", ColumnPart::Text(Lang::Vi)),
            ("meta.phone", "meta.phone", ColumnPart::Whole),
            ("ask", "ask", ColumnPart::Whole),
        ] {
            assert_eq!(ColumnPart::split(path), (field, part));
            assert_eq!(part.path(field), path);
        }
    }
}
