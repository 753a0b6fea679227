//! The record of `add` and `update`.

use serde::Deserialize;
use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::wire::load::{OneSide, one_side};
use crate::wire::service::Service;

/// A record of one of the two sides.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(deny_unknown_fields)]
pub struct OneRecord {
    /// A startup record; either this or `opportunity`.
    #[serde(default)]
    startup: Option<Value>,
    /// An opportunity record.
    #[serde(default)]
    opportunity: Option<Value>,
}

impl OneRecord {
    /// Adds the record, or with `update` replaces the one with its id; returns the diagnostics of
    /// the record.
    pub(in crate::wire::operations) fn put(self, service: &mut Service, update: bool) -> Result<Vec<Diagnostic>> {
        match one_side(self.startup, self.opportunity)? {
            OneSide::Startup(value) => service.put_startup(value, update),
            OneSide::Opportunity(value) => service.put_opportunity(value, update),
        }
    }
}
