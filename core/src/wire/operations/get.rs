//! The call `get`.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::record::{Opportunity, Startup};
use crate::wire::load::{OneSide, one_side};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// A record by its id.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetCall {
    /// A startup's id; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<String>,
    /// An opportunity's id.
    #[serde(default)]
    pub opportunity: Option<String>,
}

/// The answer to `get`: a record as the catalog stores it, in its order of fields.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordAnswer {
    /// The startup; absent when there is none with that id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub startup: Option<Startup>,
    /// The opportunity; absent when there is none with that id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<Opportunity>,
}

impl Answer for RecordAnswer {
    const NAME: &'static str = "record";
}

impl Query for GetCall {
    const NAME: &'static str = "get";
    type Output = RecordAnswer;

    fn run(self, service: &Service, _: &Options) -> Result<RecordAnswer> {
        let (startup, opportunity) = match one_side(self.startup, self.opportunity)? {
            OneSide::Startup(id) => (service.startups().get(&id), None),
            OneSide::Opportunity(id) => (None, service.opportunities().get(&id)),
        };
        Ok(RecordAnswer { startup, opportunity })
    }
}
