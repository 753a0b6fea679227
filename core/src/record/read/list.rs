//! Reading a list: every record by itself, so that a bad one costs only itself.

use hashbrown::HashSet;

use super::diagnostics::DiagnosticList;
use super::elements::{Elements, Part};
use super::one::read_element;
use super::position::Position;
use crate::diagnostic::{Diagnostic, ErrorKind, join};
use crate::error::Error;
use crate::record::Record;

/// Records that were read, and what was wrong with the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records<T> {
    /// The records, in the order of the input.
    pub records: Vec<T>,
    /// Each record's number in the input, from 0: refused records leave gaps.
    pub positions: Vec<usize>,
    /// The findings, in the order of the input. After 10 000 of them the others are only counted.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Records<T> {
    /// The records, if nothing at all was found to be wrong.
    ///
    /// # Errors
    /// The first finding.
    pub fn strict(self) -> Result<Self, Error> {
        match self.diagnostics.first() {
            Some(first) => Err(first.clone().into()),
            None => Ok(self),
        }
    }
}

impl<T, I: IntoIterator<Item = T>> From<I> for Records<T> {
    /// Typed records, numbered in their order, without findings.
    fn from(records: I) -> Self {
        let records: Vec<T> = records.into_iter().collect();
        Self { positions: (0..records.len()).collect(), records, diagnostics: Vec::new() }
    }
}

/// Reads records from a JSON array, from JSON Lines, or from one object.
///
/// Every record that can be read is read, and the findings say what was not: a bad field becomes unknown, a bad record
/// is left out, and of a file that is cut off the records before the cut are kept. Paths begin with the record's number
/// in the input: `startups[3].stage`. [`Records::strict`] accepts only an input without findings.
///
/// ```
/// use ketnoi::{Startup, read};
/// let json = r#"[{"id": "s1", "trl": 6}, {"id": "s2", "trl": 12}, {"id": ""}]"#;
/// let read = read::<Startup>(json);
/// assert_eq!(read.records.len(), 2);
/// let texts: Vec<String> = read.diagnostics.iter().map(|d| d.text(ketnoi::Lang::En)).collect();
/// assert_eq!(texts, [
///     "startups[1].trl: expected a whole number from 1 to 9, found `12`",
///     "startups[2].id: missing or empty",
/// ]);
/// assert!(read.strict().is_err());
/// ```
#[must_use]
pub fn read<T: Record>(json: &str) -> Records<T> {
    let mut diagnostics = Vec::new();
    let found = DiagnosticList::of_list(&mut diagnostics);
    let mut list = List {
        position: Position::new(json),
        found,
        records: Vec::new(),
        positions: Vec::new(),
        ids: HashSet::new(),
        index: 0,
    };
    list.read(json);
    list.found.close(T::NOUN);
    let List { records, positions, .. } = list;
    Records { records, positions, diagnostics }
}

struct List<'a, 'f, T> {
    position: Position<'a>,
    found: DiagnosticList<'f>,
    records: Vec<T>,
    positions: Vec<usize>,
    ids: HashSet<String>,
    index: usize,
}

impl<T: Record> List<'_, '_, T> {
    fn read(&mut self, json: &str) {
        let mut parts = Elements::new(json).peekable();
        if parts.peek().is_none() && !json.trim_start_matches('\u{feff}').trim_start().starts_with('[') {
            let nothing = self.position.syntax(T::NOUN, json.len());
            self.found.report(nothing);
        }
        for part in parts {
            let read = match part {
                Part::Element(element) => {
                    let path = self.path();
                    self.index += 1;
                    read_element(&element, &path, &mut self.position, &mut self.found)
                        .and_then(|record: T| self.accept(record, &path))
                }
                Part::Cut => Err(self.position.syntax(&self.path(), json.len())),
                Part::Stray(at) => Err(self.position.syntax(T::NOUN, at)),
            };
            if let Err(refused) = read {
                self.found.report(refused);
            }
        }
    }

    fn path(&self) -> String {
        format!("{}[{}]", T::NOUN, self.index)
    }

    fn accept(&mut self, record: T, path: &str) -> Result<(), Error> {
        if self.ids.contains(record.id()) {
            return Err(Error::new(join(path, "id"), record.id(), ErrorKind::DuplicateId));
        }
        self.ids.insert(record.id().to_owned());
        self.records.push(record);
        self.positions.push(self.index - 1);
        Ok(())
    }
}
