//! The call `headings`.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::sheet::{Sheet, TemplateField, template};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// The fields of a kind of sheet, for a template.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeadingsCall {
    /// The kind of sheet.
    pub kind: Sheet,
}

/// The answer to `headings`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HeadingsAnswer {
    /// The fields, those of a template first.
    pub fields: Vec<TemplateField>,
}

impl Answer for HeadingsAnswer {
    const NAME: &'static str = "headings";
}

impl Query for HeadingsCall {
    const NAME: &'static str = "headings";
    type Output = HeadingsAnswer;

    fn run(self, service: &Service, _: &Options) -> Result<HeadingsAnswer> {
        Ok(HeadingsAnswer { fields: template(service.matcher().vocabulary(), self.kind) })
    }
}
