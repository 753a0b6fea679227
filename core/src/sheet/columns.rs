//! The columns of a table, as they are read and reported.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use super::day::DayOrder;
use super::heading::Target;
use super::meaning::{ColumnMeaning, HeadingBasis, HeadingConfidence, HeadingMatch};
use crate::text::fold;

/// Headings that a diagnostic lists.
const MAX_LISTED_HEADINGS: usize = 12;

/// One column, and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Column {
    /// The letters of the sheet: `C`.
    pub column: String,
    /// The heading as it stands, rows joined.
    pub heading: String,
    /// The field it was read as: `ask`, `ask.min`, `meta.phone`; none if it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The term that a tick in it stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tick: Option<String>,
    /// How the heading was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<HeadingMatch>,
    /// Why it was read so: by the words of the heading, or by its values too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<HeadingBasis>,
    /// How sure that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<HeadingConfidence>,
    /// True if the caller leaves it out.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub left_out: bool,
    /// The unit of its money, as the heading states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Which number of its dates is the day, where that had to be decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_order: Option<DayOrder>,
    /// True if an earlier column holds the same field; this one is kept in `meta`.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub repeated: bool,
    /// "Did you mean": the nearest fields, for a heading that was not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<String>,
}

/// A table of the sheet: its heading rows, its columns and the rows below them.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) headings: Range<usize>,
    pub(super) body: Range<usize>,
    pub(super) columns: Vec<TableColumn>,
}

/// A column of a table.
#[derive(Debug)]
pub(super) struct TableColumn {
    /// The column as it is reported.
    pub(super) column: Column,
    /// What its heading means; none if it was not read, or if another column holds the same.
    pub(super) meaning: Option<ColumnMeaning>,
    /// True if its heading is known to be no field.
    pub(super) no_field: bool,
}

impl Table {
    /// The columns whose headings were read, with their numbers.
    pub(super) fn meanings(&self) -> impl Iterator<Item = (usize, &ColumnMeaning)> {
        self.columns.iter().enumerate().filter_map(|(at, column)| Some((at, column.meaning.as_ref()?)))
    }

    /// What the heading of a column means.
    pub(super) fn meaning(&self, column: usize) -> Option<&ColumnMeaning> {
        self.columns.get(column)?.meaning.as_ref()
    }

    /// The columns of a field, by its path.
    pub(super) fn of_field(&self, path: &str) -> impl Iterator<Item = usize> {
        self.meanings().filter(move |(_, meaning)| meaning.field.path == path).map(|(column, _)| column)
    }

    /// True if a column is of a field of the record, or of a part of one.
    pub(super) fn has_field(&self, field: &str) -> bool {
        self.meanings().any(|(_, meaning)| match meaning.field.target {
            Target::Place | Target::Address(_) => field == "place",
            _ => meaning.field.root() == field,
        })
    }

    /// The headings that were not read, at most a dozen.
    pub(super) fn unread_headings(&self) -> Vec<String> {
        self.unread().take(MAX_LISTED_HEADINGS).map(|column| column.heading.clone()).collect()
    }

    /// The field that the first heading that was not read may be.
    pub(super) fn example_field(&self) -> String {
        let suggested = self.unread().next().and_then(|column| column.suggestions.first());
        suggested.map_or_else(|| "sectors".to_owned(), Clone::clone)
    }

    fn unread(&self) -> impl Iterator<Item = &Column> {
        let unread = |column: &&TableColumn| {
            let Column { field, repeated, left_out, heading, .. } = &column.column;
            field.is_none() && !repeated && !left_out && !column.no_field && !heading.is_empty()
        };
        self.columns.iter().filter(unread).map(|column| &column.column)
    }

    /// True if the column says whose row it is.
    pub(super) fn is_name(&self, column: usize) -> bool {
        self.meaning(column).is_some_and(ColumnMeaning::is_name)
    }

    /// True if its headings are Vietnamese: amounts without a currency are đồng.
    pub(super) fn is_vietnamese(&self) -> bool {
        self.columns.iter().any(|column| crate::text::has_accents(&column.column.heading))
    }
}

impl Column {
    /// The field as a mapping states it.
    pub(super) fn mapped(&self) -> Option<String> {
        match (&self.field, &self.tick) {
            _ if self.left_out => None,
            (Some(field), Some(tick)) => Some(format!("{field}={tick}")),
            (Some(field), None) => Some(field.clone()),
            (None, _) => Some("meta".to_owned()),
        }
    }
}

/// Columns of a field that another column holds: the better read or the first of them stays.
pub(super) fn repeated(meanings: &[Option<ColumnMeaning>], parts: &[Vec<String>]) -> Vec<usize> {
    let single = |meaning: &ColumnMeaning| !meaning.field.format.takes_several() && meaning.tick.is_none();
    let read =
        meanings.iter().enumerate().filter_map(|(at, meaning)| Some((at, meaning.as_ref().filter(|m| single(m))?)));
    let path = |at: usize, meaning: &ColumnMeaning| match meaning.field.target {
        Target::Place => format!("{}#{}", meaning.path(), place_level(parts.get(at).map(Vec::as_slice))),
        _ => meaning.path(),
    };
    let mut best: BTreeMap<String, (HeadingMatch, usize)> = BTreeMap::new();
    for (at, meaning) in read.clone() {
        let here = (meaning.how, at);
        best.entry(path(at, meaning)).and_modify(|best| *best = (*best).min(here)).or_insert(here);
    }
    read.filter(|(at, meaning)| best.get(&path(*at, meaning)).is_some_and(|(_, kept)| kept != at))
        .map(|(at, _)| at)
        .collect()
}

/// The level of places that a heading names; a country and a city together are one place.
fn place_level(parts: Option<&[String]>) -> &'static str {
    let heading = fold(&parts.unwrap_or_default().join(" "));
    let names = |words: &[&str]| heading.split(' ').any(|word| words.contains(&word));
    if names(&["city", "town"]) {
        ""
    } else if names(&["country", "countries"]) || matches!(heading.as_str(), "quoc gia" | "nuoc") {
        "country"
    } else if names(&["state", "county"]) {
        "state"
    } else {
        ""
    }
}
