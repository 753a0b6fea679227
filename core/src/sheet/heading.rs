//! The known headings: fields of a record with the names that people write for them, from the
//! reviewed data files.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::text::{fold, key};
use crate::vocabulary::{Row, TermKind, compiled_in, rows};

const HEADINGS: &str = compiled_in!("../../data/headings.tsv");
const CELLS: &str = compiled_in!("../../data/cells.tsv");

/// The kind of records in a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// Startups.
    Startups,
    /// Opportunities.
    Opportunities,
}

/// How the cells of a field are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CellFormat {
    /// An id.
    Id,
    /// A name.
    Name,
    /// One text.
    Text,
    /// A text; several columns are joined.
    Prose,
    /// An address, used as the place when no other column tells it.
    Address,
    /// A list of terms of a vocabulary.
    Terms,
    /// A list of other texts.
    List,
    /// An amount or range of money.
    Money,
    /// A day.
    Day,
    /// A year or a day.
    Founded,
    /// A technology readiness level or range.
    Trl,
    /// A number of months.
    Months,
    /// A whole number.
    Whole,
    /// Whether a person is a woman.
    Gender,
    /// Nothing: running numbers.
    Skip,
}

/// One field that a heading can name.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// Its path in the record: `ask`, `meta.phone`; `-` for what is left out.
    pub(super) path: &'static str,
    pub(super) format: CellFormat,
    /// The vocabulary of its terms; instruments stand among the stages.
    pub(super) terms: Option<TermKind>,
    /// True if only the instruments of that vocabulary are meant.
    pub(super) instruments: bool,
    /// Position among the columns of a template.
    pub(super) template: Option<u32>,
    pub(super) en: &'static str,
    pub(super) vi: &'static str,
    names: Vec<&'static str>,
    pub(super) note_en: &'static str,
    pub(super) note_vi: &'static str,
}

/// The headings of one kind of sheet, ready for looking up.
#[derive(Debug)]
pub(super) struct Headings {
    pub(super) fields: Vec<Field>,
    by_key: HashMap<String, usize>,
    by_fold: HashMap<String, usize>,
    /// Folded names with their fields, longest first.
    pub(super) names: Vec<(String, usize)>,
}

impl Headings {
    /// The headings of a sheet.
    pub(super) fn of(sheet: Sheet) -> &'static Self {
        static STARTUPS: OnceLock<Headings> = OnceLock::new();
        static OPPORTUNITIES: OnceLock<Headings> = OnceLock::new();
        match sheet {
            Sheet::Startups => STARTUPS.get_or_init(|| Self::read('s')),
            Sheet::Opportunities => OPPORTUNITIES.get_or_init(|| Self::read('o')),
        }
    }

    fn read(sheet: char) -> Self {
        let fields: Vec<Field> =
            rows(HEADINGS).filter(|row| row.cell(1).contains(sheet)).map(|row| field(&row)).collect();
        let mut headings =
            Self { fields: Vec::new(), by_key: HashMap::new(), by_fold: HashMap::new(), names: Vec::new() };
        for (at, field) in fields.iter().enumerate() {
            for name in field.all_names() {
                let folded = fold(name);
                headings.by_key.entry(key(name)).or_insert(at);
                if !folded.is_empty() && !headings.by_fold.contains_key(&folded) {
                    headings.by_fold.insert(folded.clone(), at);
                    headings.names.push((folded, at));
                }
            }
        }
        headings.names.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        headings.fields = fields;
        headings
    }

    /// The field of this name, its accents as written.
    pub(super) fn by_key(&self, key: &str) -> Option<&Field> {
        self.by_key.get(key).and_then(|at| self.fields.get(*at))
    }

    /// The field of this name without accents.
    pub(super) fn by_fold(&self, folded: &str) -> Option<&Field> {
        self.by_fold.get(folded).and_then(|at| self.fields.get(*at))
    }

    /// The field at this path.
    pub(super) fn by_path(&self, path: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.path == path)
    }
}

impl Field {
    fn all_names(&self) -> impl Iterator<Item = &'static str> {
        [self.path, self.en, self.vi].into_iter().chain(self.names.iter().copied())
    }

    /// Its names that are these letters without accents.
    pub(super) fn written(&self, folded: &str) -> Vec<&'static str> {
        self.all_names().filter(|name| fold(name) == folded).collect()
    }

    /// The first part of the path: the field of the record.
    pub(super) fn root(&self) -> &'static str {
        self.path.split('.').next().unwrap_or(self.path)
    }

    /// True if several columns may be of this field.
    pub(super) const fn takes_several(&self) -> bool {
        matches!(
            self.format,
            CellFormat::Prose | CellFormat::Terms | CellFormat::List | CellFormat::Gender | CellFormat::Skip
        )
    }
}

fn field(row: &Row<'static>) -> Field {
    let kind = |name: &str| TermKind::ALL.into_iter().find(|kind| kind.name() == name);
    let instruments = row.cell(3) == "instrument";
    Field {
        path: row.cell(0),
        format: cell_format(row.cell(2)),
        terms: if instruments { Some(TermKind::Stage) } else { kind(row.cell(3)) },
        instruments,
        template: row.cell(4).parse().ok(),
        en: row.cell(5),
        vi: row.cell(6),
        names: row.cell(7).split(';').filter(|name| !name.is_empty()).collect(),
        note_en: row.cell(8),
        note_vi: row.cell(9),
    }
}

fn cell_format(name: &str) -> CellFormat {
    match name {
        "id" => CellFormat::Id,
        "name" => CellFormat::Name,
        "prose" => CellFormat::Prose,
        "address" => CellFormat::Address,
        "terms" => CellFormat::Terms,
        "list" => CellFormat::List,
        "money" => CellFormat::Money,
        "day" => CellFormat::Day,
        "founded" => CellFormat::Founded,
        "trl" => CellFormat::Trl,
        "months" => CellFormat::Months,
        "whole" => CellFormat::Whole,
        "gender" => CellFormat::Gender,
        "skip" => CellFormat::Skip,
        _ => CellFormat::Text,
    }
}

/// Words of cells that are no terms of the vocabulary.
#[derive(Debug)]
pub(super) struct CellWords(BTreeMap<&'static str, Vec<(String, String)>>);

impl CellWords {
    pub(super) fn get() -> &'static Self {
        static WORDS: OnceLock<CellWords> = OnceLock::new();
        WORDS.get_or_init(|| {
            let forms = |name: &str| (key(name), name.trim().to_lowercase());
            let read = |row: Row<'static>| (row.cell(0), row.cell(1).split(';').map(forms).collect());
            Self(rows(CELLS).map(read).collect())
        })
    }

    /// True if the text is one of the words of this use: as a term, or sign by sign.
    pub(super) fn has(&self, usage: &str, text: &str) -> bool {
        let (term, signs) = (key(text), text.trim().to_lowercase());
        let same = |(key, plain): &(String, String)| *plain == signs || (!key.is_empty() && *key == term);
        self.0.get(usage).is_some_and(|words| words.iter().any(same))
    }

    /// True if the text begins with one of the words of this use and no letter follows.
    pub(super) fn begins(&self, usage: &str, text: &str) -> bool {
        let text = key(text);
        let begins = |word: &str| text.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        self.0.get(usage).is_some_and(|words| words.iter().any(|(word, _)| !word.is_empty() && begins(word)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_data_is_whole_and_no_name_means_two_fields() {
        for (sheet, letter) in [(Sheet::Startups, 's'), (Sheet::Opportunities, 'o')] {
            let headings = Headings::of(sheet);
            let mut seen: BTreeMap<String, &str> = BTreeMap::new();
            for field in &headings.fields {
                assert!(!field.en.is_empty() && !field.vi.is_empty(), "{}", field.path);
                assert_eq!(field.note_en.is_empty(), field.note_vi.is_empty(), "{}", field.path);
                for name in field.all_names() {
                    let before = seen.insert(key(name), field.path);
                    assert!(
                        before.is_none_or(|before| before == field.path),
                        "{letter}: `{name}`: {before:?} and {}",
                        field.path
                    );
                }
            }
        }
        let known = [
            "id", "name", "text", "prose", "address", "terms", "list", "money", "day", "founded", "trl", "months",
            "whole", "gender", "skip",
        ];
        assert!(rows(HEADINGS).all(|row| known.contains(&row.cell(2))));
    }
}
