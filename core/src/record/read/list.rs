//! Reading a list of records: each by itself, so that a bad record does not affect the others.

use hashbrown::HashSet;

use super::diagnostics::DiagnosticList;
use super::elements::{ElementError, Elements};
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
    /// The index of each record in the input, from 0; rejected records leave gaps.
    pub positions: Vec<usize>,
    /// What was wrong, in the order of the input. The first 10 000 are listed, the others counted.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Records<T> {
    /// The records, if the input has no diagnostic.
    ///
    /// # Errors
    /// The first diagnostic.
    pub fn strict(self) -> Result<Self, Error> {
        match self.diagnostics.first() {
            Some(first) => Err(first.clone().into()),
            None => Ok(self),
        }
    }
}

impl<T, I: IntoIterator<Item = T>> From<I> for Records<T> {
    /// Typed records in their order, without diagnostics.
    fn from(records: I) -> Self {
        let records: Vec<T> = records.into_iter().collect();
        Self { positions: (0..records.len()).collect(), records, diagnostics: Vec::new() }
    }
}

/// Reads records from a JSON array, from JSON Lines, or from one object.
///
/// A field that cannot be read becomes unknown, a record that cannot be read is left out, and each
/// has a diagnostic. If the text ends inside a record, the records before it are kept. Paths begin
/// with the index of the record in the input: `startups[3].stage`. [`Records::strict`] accepts only
/// an input without diagnostics.
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
    let list_of_diagnostics = DiagnosticList::of_list(&mut diagnostics);
    let mut list = List {
        position: Position::new(json),
        diagnostics: list_of_diagnostics,
        records: Vec::new(),
        positions: Vec::new(),
        ids: HashSet::new(),
        index: 0,
    };
    list.read(json);
    list.diagnostics.close(T::NOUN);
    let List { records, positions, .. } = list;
    Records { records, positions, diagnostics }
}

struct List<'a, 'f, T> {
    position: Position<'a>,
    diagnostics: DiagnosticList<'f>,
    records: Vec<T>,
    positions: Vec<usize>,
    ids: HashSet<String>,
    index: usize,
}

impl<T: Record> List<'_, '_, T> {
    fn read(&mut self, json: &str) {
        let mut elements = Elements::new(json).peekable();
        if elements.peek().is_none() && !json.trim_start_matches('\u{feff}').trim_start().starts_with('[') {
            let nothing = self.position.syntax(T::NOUN, json.len());
            self.diagnostics.report(nothing);
        }
        for element in elements {
            let read = match element {
                Ok(element) => {
                    let path = self.path();
                    self.index += 1;
                    read_element(&element, &path, &mut self.position, &mut self.diagnostics)
                        .and_then(|record: T| self.accept(record, &path))
                }
                Err(ElementError::Truncated) => Err(self.position.syntax(&self.path(), json.len())),
                Err(ElementError::Unexpected(at)) => Err(self.position.syntax(T::NOUN, at)),
            };
            if let Err(error) = read {
                self.diagnostics.report(error);
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
