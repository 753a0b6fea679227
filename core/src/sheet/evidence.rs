//! The values of a column as evidence for or against what its heading says.

use std::collections::HashSet;
use std::ops::Range;

use super::cell::{Cell, CellGrid};
use super::format::CellFormat;
use super::heading::{SheetField, Target};
use super::value::{self, Tick};
use super::words::{CellWords, WordUse};
use crate::resolve::{Found, MatchLevel, money};
use crate::vocabulary::{TermKind, Vocabulary};

/// Rows whose values are looked at, and distinct values that are kept of them.
const SAMPLED_ROWS: usize = 200;
const SAMPLED_VALUES: usize = 40;
/// Entries of a list, and words of a term, that are looked at.
const MAX_ENTRIES: usize = 6;
const MAX_TERM_WORDS: usize = 8;
/// Letters of a name, and letters from which a text is prose.
const MAX_NAME_CHARS: usize = 90;
const MIN_PROSE_CHARS: usize = 25;

/// Shares of values from which they speak for or against a field.
const FOR: f64 = 0.5;
const AGAINST: f64 = 0.8;
const RARE: f64 = 0.1;

/// What the values of a column say about a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Support {
    /// They are values of this field.
    For,
    /// They do not say.
    Neutral,
    /// They are something else.
    Against,
}

/// The form of a value, as far as it shows what the value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Email,
    Url,
    Yes,
    No,
    Number,
    Date,
    Text,
}

/// Distinct values of a column.
#[derive(Debug)]
pub(super) struct ColumnValues {
    values: Vec<(Cell, String, Form)>,
    /// Rows with a value among those looked at.
    filled: usize,
    /// Distinct values among those rows.
    distinct: usize,
}

impl ColumnValues {
    /// The values of a column in these rows.
    pub(super) fn sample(grid: &CellGrid, body: Range<usize>, column: usize) -> Self {
        let mut seen = HashSet::new();
        let (mut values, mut filled) = (Vec::new(), 0);
        for row in body.take(SAMPLED_ROWS) {
            let cell = grid.cell(row, column);
            let text = cell.text();
            if cell.is_blank() || CellWords::get().has(WordUse::Blank, &text) {
                continue;
            }
            filled += 1;
            if seen.insert(text.clone()) && values.len() < SAMPLED_VALUES {
                let form = Form::of(cell, &text);
                values.push((cell.clone(), text, form));
            }
        }
        Self { values, filled, distinct: seen.len() }
    }

    /// True if no row has a value.
    pub(super) const fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// What the values say about a field.
    pub(super) fn support(&self, field: &SheetField, vocabulary: &Vocabulary) -> Support {
        if self.values.is_empty() {
            return Support::Neutral;
        }
        let fits = self.share(|cell, text, form| fits(field, vocabulary, cell, text, form));
        let all = if is_name(field) { self.has_names() } else { fits >= FOR };
        if all {
            return Support::For;
        }
        let other = self.share(|_, _, form| contradicts(field, form)) >= AGAINST
            && (field.format != CellFormat::Terms || self.is_no_list());
        let repeated_ids = field.format == CellFormat::Id && self.filled >= 8 && self.distinct * 2 < self.filled;
        let stages = field.format == CellFormat::Money
            && self.share(|_, text, _| is_term(vocabulary, TermKind::Stage, text).is_some()) >= AGAINST;
        let few = self.filled < 2;
        let against = (fits < RARE && other && !few) || repeated_ids || (stages && fits < RARE);
        if against { Support::Against } else { Support::Neutral }
    }

    /// True if the values are not only "no": a list may be empty in all rows.
    fn is_no_list(&self) -> bool {
        self.values.iter().any(|(_, _, form)| *form != Form::No)
    }

    /// True if nearly every row has a text of its own, short and with letters.
    fn has_names(&self) -> bool {
        let texts = self.share(|_, text, form| form == Form::Text && text.chars().count() <= MAX_NAME_CHARS);
        texts >= AGAINST && self.distinct * 5 >= self.filled * 4
    }

    #[expect(clippy::cast_precision_loss, reason = "at most forty values")]
    fn share(&self, holds: impl Fn(&Cell, &str, Form) -> bool) -> f64 {
        let holding = self.values.iter().filter(|(cell, text, form)| holds(cell, text, *form)).count();
        holding as f64 / self.values.len().max(1) as f64
    }
}

impl Form {
    fn of(cell: &Cell, text: &str) -> Self {
        let words = CellWords::get();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        match cell {
            Cell::Day(_) => Self::Date,
            Cell::Number(_) => Self::Number,
            Cell::Flag(true) => Self::Yes,
            Cell::Flag(false) => Self::No,
            _ if is_email(text) => Self::Email,
            _ if is_url(text) => Self::Url,
            _ if digits == 0 && value::tick(cell) == Tick::Yes => Self::Yes,
            _ if digits == 0 && words.has(WordUse::No, text) => Self::No,
            _ if digits >= 3 && value::is_day(cell) => Self::Date,
            _ if digits > 0 && !text.chars().any(char::is_alphabetic) => Self::Number,
            _ => Self::Text,
        }
    }
}

fn is_name(field: &SheetField) -> bool {
    field.format == CellFormat::Name
}

/// True if a value of this form is none of the field.
fn contradicts(field: &SheetField, form: Form) -> bool {
    use Form::{Date, Email, No, Number, Text, Url, Yes};
    match (field.format, field.target) {
        (_, Target::Meta("email")) => form != Email,
        (CellFormat::Text, Target::Field("url")) => matches!(form, Email | Yes | No | Number | Date),
        (_, Target::Meta("phone")) => matches!(form, Email | Url | Yes | No | Date | Text),
        (_, Target::Meta("tax_code")) => matches!(form, Email | Url | Yes | No | Date),
        (CellFormat::Money | CellFormat::Months | CellFormat::Whole, _) => {
            matches!(form, Email | Url | Yes | No | Date)
        }
        (CellFormat::Day | CellFormat::Founded, _) => matches!(form, Email | Url | Yes | No),
        (CellFormat::Id, _) => matches!(form, Email | Url | Yes | No),
        (CellFormat::Skip | CellFormat::Gender, _) => false,
        _ => matches!(form, Email | Url | Yes | No | Number | Date),
    }
}

/// True if a value is one of the field.
fn fits(field: &SheetField, vocabulary: &Vocabulary, cell: &Cell, text: &str, form: Form) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    match (field.format, field.target) {
        (CellFormat::Gender, _) => false,
        _ if field.terms.is_some() || field.target == Target::Place => {
            let kind = field.terms.unwrap_or(TermKind::Place);
            let fits = |instrument: bool| kind != TermKind::Stage || instrument == field.instruments;
            is_term(vocabulary, kind, text).is_some_and(fits)
        }
        (_, Target::Meta("email")) => form == Form::Email,
        (_, Target::Field("url")) => form == Form::Url,
        (_, Target::Meta("phone")) => (8..=14).contains(&digits) && letters <= 4,
        (_, Target::Meta("tax_code")) => (8..=14).contains(&digits) && letters <= 3,
        (_, Target::Meta("contact")) => form == Form::Text && (2..=5).contains(&text.split(' ').count()),
        (CellFormat::Address, _) => form == Form::Text && (text.contains(',') || digits > 0),
        (CellFormat::Money, _) => match cell {
            Cell::Number(number) => number.whole().is_none_or(|whole| whole >= 500),
            _ if form == Form::Number => digits >= 3,
            _ => digits > 0 && form != Form::Date && money(text).is_some(),
        },
        (CellFormat::Day, _) => form == Form::Date || value::is_day(cell),
        (CellFormat::Founded, _) => form == Form::Date || value::founded(cell, None).is_number(),
        (CellFormat::Months | CellFormat::Whole | CellFormat::Trl, _) => value::whole(cell).is_number(),
        (CellFormat::Prose, _) => form == Form::Text && text.chars().count() >= MIN_PROSE_CHARS,
        _ => false,
    }
}

/// Whether the entries of a text are terms of a vocabulary: `None` if they are not, else whether
/// they are instruments.
fn is_term(vocabulary: &Vocabulary, kind: TermKind, text: &str) -> Option<bool> {
    let entries = value::entries(text);
    let entries: Vec<&str> = entries.iter().flat_map(|entry| entry.split(',')).take(MAX_ENTRIES).collect();
    let mut known = 0;
    let mut instruments = 0;
    for entry in &entries {
        if entry.split_whitespace().count() > MAX_TERM_WORDS {
            continue;
        }
        let read = vocabulary.resolve(kind, entry);
        let (Found::Terms(terms) | Found::OneOf(terms)) = &read.found else { continue };
        if !matches!(read.level, MatchLevel::Edit | MatchLevel::Contradiction) {
            known += 1;
            let instrument = |term| kind == TermKind::Stage && vocabulary.stages().is_instrument(term);
            instruments += usize::from(terms.iter().copied().all(instrument));
        }
    }
    (known > 0 && known * 2 >= entries.len()).then_some(instruments * 2 > known)
}

fn is_email(text: &str) -> bool {
    let text = text.trim();
    text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')) && !text.contains(' ')
}

fn is_url(text: &str) -> bool {
    let text = text.trim();
    let named = ["http://", "https://", "www."].iter().any(|start| text.to_ascii_lowercase().starts_with(start));
    let host = text.split('/').next().unwrap_or_default();
    let domain = !text.contains([' ', '@', ','])
        && host.rsplit_once('.').is_some_and(|(name, end)| {
            name.chars().any(char::is_alphabetic) && end.len() >= 2 && end.bytes().all(|b| b.is_ascii_alphabetic())
        });
    named || domain
}
