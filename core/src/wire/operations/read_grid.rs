//! The call `read_grid`.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::error::{Error, Result};
use crate::record::{Opportunity, Startup};
use crate::sheet::{
    Cell, LocatedDiagnostic, OtherRow, Register, Sheet, SheetMapping, SheetOptions, SheetRecord, TableFound,
};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Read the rows of a sheet as records.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadGridCall {
    /// What its rows are.
    pub kind: Sheet,
    /// The cells of every row, from the first row of the sheet on.
    pub rows: Vec<Vec<Cell>>,
    /// Further options.
    #[serde(default)]
    pub options: SheetOptions,
}

/// The answer to `read_grid`: the records of a sheet, and how they were read.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegisterAnswer {
    /// What its rows are.
    pub kind: Sheet,
    /// The records: startups or opportunities.
    pub records: SheetRecords,
    /// The row of each record, as the sheet numbers it.
    pub rows: Vec<u32>,
    /// The tables that were found.
    pub tables: Vec<TableFound>,
    /// Rows that are no records.
    pub others: Vec<OtherRow>,
    /// What was found.
    pub diagnostics: Vec<LocatedDiagnosticAnswer>,
    /// Number of diagnostics that are not listed.
    pub more_diagnostics: u32,
    /// What each heading was read as, for the next sheet of the same form: `options.mapping`.
    pub mapping: SheetMapping,
    /// The report as lines for people, in the call's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The records of a sheet.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum SheetRecords {
    /// Of startups.
    Startups(Vec<Startup>),
    /// Of opportunities.
    Opportunities(Vec<Opportunity>),
}

/// A diagnostic of a sheet, with its text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LocatedDiagnosticAnswer {
    /// The diagnostic and its cell.
    #[serde(flatten)]
    pub located: LocatedDiagnostic,
    /// The diagnostic as one line, in the call's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Answer for RegisterAnswer {
    const NAME: &'static str = "register";
}

impl Query for ReadGridCall {
    const NAME: &'static str = "read_grid";
    type Output = RegisterAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<RegisterAnswer> {
        match self.kind {
            Sheet::Startups => read(self, service, options, SheetRecords::Startups),
            Sheet::Opportunities => read(self, service, options, SheetRecords::Opportunities),
        }
    }
}

fn read<T: SheetRecord>(
    call: ReadGridCall,
    service: &Service,
    options: &Options,
    records: fn(Vec<T>) -> SheetRecords,
) -> Result<RegisterAnswer> {
    let register = service.matcher().read_grid::<T>(call.rows, &call.options);
    let register: Register<T> = register.map_err(|error| error.within("options"))?;
    if let Some(first) = register.diagnostics.first().filter(|_| options.strict) {
        let Diagnostic { value, kind, .. } = &first.diagnostic;
        return Err(Error::new(first.cell(), value, kind.clone()));
    }
    let text = options.lang.map(|lang| register.report(lang));
    let with_text = |located: LocatedDiagnostic| LocatedDiagnosticAnswer {
        text: options.lang.map(|lang| located.text(lang)),
        located,
    };
    Ok(RegisterAnswer {
        kind: T::SHEET,
        mapping: register.mapping(),
        records: records(register.records),
        rows: register.rows,
        tables: register.tables,
        others: register.others,
        diagnostics: register.diagnostics.into_iter().map(with_text).collect(),
        more_diagnostics: register.more_diagnostics,
        text,
    })
}
