//! The known headings: fields of a record with the names that people write for them, from the
//! reviewed data file.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use super::format::CellFormat;
use super::heading_words::WordBag;
use crate::names::{display_names, parse_names};
use crate::phrase::Phrase;
use crate::record::fields::{Field, kinds};
use crate::record::{Opportunity, Startup};
use crate::text::{fold, key};
use crate::vocabulary::{Row, TermKind, compiled_in, rows};

const HEADINGS: &str = compiled_in!("../../data/headings.tsv");

/// The name of instruments in the data file; they stand in the vocabulary of stages.
const INSTRUMENT: &str = "instrument";

/// Begins a name that is read only if the values of the column agree.
const CONDITIONAL: char = '?';

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

display_names!(Sheet);
parse_names!(Sheet);

impl Sheet {
    /// The table of the fields of its records.
    const fn fields(self) -> &'static [Field] {
        match self {
            Self::Startups => Startup::FIELDS,
            Self::Opportunities => Opportunity::FIELDS,
        }
    }

    /// The letter that marks its headings in the data file.
    const fn letter(self) -> char {
        match self {
            Self::Startups => 's',
            Self::Opportunities => 'o',
        }
    }
}

/// Where the text of a column goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// The field of this name.
    Field(&'static str),
    /// The place of the record: a province.
    Place,
    /// An entry of `meta`; the place of the record, if no column states a province.
    Address(&'static str),
    /// An entry of `meta`.
    Meta(&'static str),
}

impl Target {
    fn of_path(path: &'static str) -> Self {
        match path {
            "place" => Self::Place,
            "place.district" => Self::Address("district"),
            "address" => Self::Address("address"),
            _ => path.strip_prefix("meta.").map_or(Self::Field(path), Self::Meta),
        }
    }
}

/// What a column can hold: a field of the record, a part of one, or an entry of `meta`.
#[derive(Debug, Clone)]
pub(super) struct SheetField {
    /// Its path in the record: `ask`, `meta.phone`; `-` for what is left out.
    pub(super) path: &'static str,
    /// Where a text goes.
    pub(super) target: Target,
    /// How its cells are read.
    pub(super) format: CellFormat,
    /// True if the record requires it.
    pub(super) required: bool,
    /// True if it is a range of levels, false if it is a single one.
    pub(super) is_range: bool,
    /// The vocabulary of its terms; instruments stand among the stages.
    pub(super) terms: Option<TermKind>,
    /// True if only the instruments of that vocabulary are meant.
    pub(super) instruments: bool,
    /// Position among the columns of a template.
    pub(super) template: Option<u32>,
    /// The heading in a template.
    pub(super) label: Phrase,
    names: Vec<&'static str>,
    /// Names that mean this field only if the values of the column are values of it.
    conditional: Vec<&'static str>,
    /// A note on how to fill it in; empty for none.
    pub(super) note: Phrase,
}

/// A name of a field by its words.
#[derive(Debug)]
pub(super) struct BagName {
    pub(super) field: usize,
    pub(super) bag: WordBag,
    /// The name without accents.
    pub(super) folded: String,
    /// True if the values of the column decide whether it is this field.
    pub(super) conditional: bool,
}

/// The headings of one kind of sheet, ready for looking up.
#[derive(Debug, Default)]
pub(super) struct Headings {
    pub(super) fields: Vec<SheetField>,
    by_key: HashMap<String, usize>,
    by_fold: HashMap<String, usize>,
    by_bag: BTreeMap<String, Vec<BagName>>,
    /// Folded names with the positions of their fields, longest first.
    pub(super) names: Vec<(String, usize)>,
}

impl Headings {
    /// The headings of a sheet.
    pub(super) fn of(sheet: Sheet) -> &'static Self {
        static STARTUPS: OnceLock<Headings> = OnceLock::new();
        static OPPORTUNITIES: OnceLock<Headings> = OnceLock::new();
        match sheet {
            Sheet::Startups => STARTUPS.get_or_init(|| Self::read(sheet)),
            Sheet::Opportunities => OPPORTUNITIES.get_or_init(|| Self::read(sheet)),
        }
    }

    fn read(sheet: Sheet) -> Self {
        let of_sheet = |row: &Row<'static>| row.cell(1).contains(sheet.letter());
        let fields: Vec<SheetField> =
            rows(HEADINGS).filter(of_sheet).map(|row| SheetField::of_row(sheet, &row)).collect();
        let mut headings = Self::default();
        for (at, field) in fields.iter().enumerate() {
            headings.add_bags(at, field);
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

    /// Adds the names of a field by their words, each bag of a field once.
    fn add_bags(&mut self, at: usize, field: &SheetField) {
        let names = field.all_names().map(|name| (name, false));
        for (name, conditional) in names.chain(field.conditional.iter().map(|name| (*name, true))) {
            let Some(bag) = WordBag::of(name) else { continue };
            let known = self.by_bag.entry(bag.key().to_owned()).or_default();
            let folded = fold(name);
            let same = |other: &BagName| other.field == at && other.folded == folded && other.bag.accents_agree(&bag);
            if !known.iter().any(same) {
                known.push(BagName { field: at, bag, folded, conditional });
            }
        }
    }

    /// The names that have these words, whatever their order.
    pub(super) fn by_bag(&self, bag: &WordBag) -> impl Iterator<Item = &BagName> {
        let known = self.by_bag.get(bag.key()).map(Vec::as_slice).unwrap_or_default();
        known.iter().filter(|name| bag.accents_agree(&name.bag))
    }

    /// All names by their words.
    pub(super) fn bags(&self) -> impl Iterator<Item = &BagName> {
        self.by_bag.values().flatten()
    }

    /// The field at a position of [`names`](Self::names).
    #[expect(clippy::indexing_slicing, reason = "the positions were counted in the same list")]
    pub(super) fn field(&self, at: usize) -> &SheetField {
        &self.fields[at]
    }

    /// The field of this name, its accents as written.
    pub(super) fn by_key(&self, key: &str) -> Option<&SheetField> {
        self.by_key.get(key).map(|at| self.field(*at))
    }

    /// The field of this name without accents.
    pub(super) fn by_fold(&self, folded: &str) -> Option<&SheetField> {
        self.by_fold.get(folded).map(|at| self.field(*at))
    }

    /// The field at this path.
    pub(super) fn by_path(&self, path: &str) -> Option<&SheetField> {
        self.fields.iter().find(|field| field.path == path)
    }
}

impl SheetField {
    /// The field of a row of the data file. What it accepts stands in the table of its record.
    #[expect(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
    fn of_row(sheet: Sheet, row: &Row<'static>) -> Self {
        let (path, cells, terms, template) = (row.cell(0), row.cell(2), row.cell(3), row.cell(4));
        let instruments = terms == INSTRUMENT;
        let names = || row.cell(7).split(';').filter(|name| !name.is_empty());
        let terms = match terms {
            "" => None,
            INSTRUMENT => Some(TermKind::Stage),
            name => Some(name.parse().expect("a kind of terms")),
        };
        let field = sheet.fields().iter().find(|field| field.name == root(path));
        let format = match cells {
            "" => field.and_then(|field| CellFormat::of_kind(field.kind, terms.is_some())),
            name => CellFormat::named(name),
        };
        Self {
            path,
            target: Target::of_path(path),
            format: format.expect("a field of the record, or the name of a format"),
            required: field.is_some_and(|field| field.required),
            is_range: field.is_some_and(|field| field.kind.is(&kinds::TRL_RANGE)),
            terms,
            instruments,
            template: (!template.is_empty()).then(|| template.parse().expect("a position in a template")),
            label: Phrase { en: row.cell(5), vi: row.cell(6) },
            names: names().filter(|name| !name.starts_with(CONDITIONAL)).collect(),
            conditional: names().filter_map(|name| name.strip_prefix(CONDITIONAL)).collect(),
            note: Phrase { en: row.cell(8), vi: row.cell(9) },
        }
    }

    fn all_names(&self) -> impl Iterator<Item = &'static str> {
        [self.path, self.label.en, self.label.vi].into_iter().chain(self.names.iter().copied())
    }

    /// Its names that are these letters without accents.
    pub(super) fn written(&self, folded: &str) -> Vec<&'static str> {
        self.all_names().filter(|name| fold(name) == folded).collect()
    }

    /// The first part of the path: the field of the record.
    pub(super) fn root(&self) -> &'static str {
        root(self.path)
    }
}

fn root(path: &'static str) -> &'static str {
    path.split_once('.').map_or(path, |(root, _)| root)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEETS: [Sheet; 2] = [Sheet::Startups, Sheet::Opportunities];

    #[test]
    fn every_heading_has_labels_and_no_name_means_two_fields() {
        for sheet in SHEETS {
            let mut seen: BTreeMap<String, &str> = BTreeMap::new();
            for field in &Headings::of(sheet).fields {
                assert!(!field.label.en.is_empty() && !field.label.vi.is_empty(), "{}", field.path);
                assert_eq!(field.note.en.is_empty(), field.note.vi.is_empty(), "{}", field.path);
                for name in field.all_names() {
                    let before = seen.insert(key(name), field.path);
                    let same = before.is_none_or(|before| before == field.path);
                    assert!(same, "{sheet:?}: `{name}`: {before:?} and {}", field.path);
                }
            }
        }
    }

    #[test]
    fn every_path_begins_with_a_field_of_the_record_unless_the_file_says_how_its_cells_are_read() {
        for sheet in SHEETS {
            for field in &Headings::of(sheet).fields {
                let known = sheet.fields().iter().any(|known| known.name == field.root());
                assert!(known || matches!(field.format, CellFormat::Skip | CellFormat::Address), "{}", field.path);
            }
        }
    }

    #[test]
    fn cells_are_read_as_the_table_of_the_record_says() {
        for (sheet, path, format) in [
            (Sheet::Startups, "name", CellFormat::Name),
            (Sheet::Startups, "description", CellFormat::Prose),
            (Sheet::Startups, "sectors", CellFormat::Terms),
            (Sheet::Startups, "languages", CellFormat::List),
            (Sheet::Startups, "founded", CellFormat::Founded),
            (Sheet::Startups, "meta.phone", CellFormat::Text),
            (Sheet::Startups, "place.district", CellFormat::Text),
            (Sheet::Opportunities, "closes", CellFormat::Day),
            (Sheet::Opportunities, "places", CellFormat::Terms),
            (Sheet::Opportunities, "duration_months", CellFormat::Months),
            (Sheet::Opportunities, "capacity", CellFormat::Whole),
            (Sheet::Opportunities, "trl", CellFormat::Trl),
        ] {
            let field = Headings::of(sheet).by_path(path).expect("a known path");
            assert_eq!(field.format, format, "{path}");
            assert_eq!(field.is_range, path == "trl" && sheet == Sheet::Opportunities, "{path}");
        }
    }
}
