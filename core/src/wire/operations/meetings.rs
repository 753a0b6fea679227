//! Past meetings, which `evaluate` and `fit` learn from.

use serde::Deserialize;
use serde_json::Value;

use crate::date::Date;
use crate::diagnostic::{Diagnostic, join};
use crate::error::Result;
use crate::learn::Interaction;
use crate::record::Startup;
use crate::wire::load::read_record;

/// A past pair: a startup as its day saw it, and the opportunities that it met.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PastMeeting {
    /// The startup record, as it was known before; in its `exclude` those it was not to meet, such
    /// as those it knew already.
    pub startup: Value,
    /// The day.
    pub on: Date,
    /// Ids of the opportunities.
    pub with: Vec<String>,
}

/// Meetings whose records are read as leniently as any, and the diagnostics of these records.
///
/// # Errors
/// At the first record that cannot be read.
pub(super) fn read_meetings(meetings: Vec<PastMeeting>, strict: bool) -> Result<(Vec<Interaction>, Vec<Diagnostic>)> {
    let mut diagnostics = Vec::new();
    let meeting = |(i, meeting): (usize, PastMeeting)| {
        let path = join(&format!("meetings[{i}]"), "startup");
        let (startup, more) = read_record::<Startup>(meeting.startup, &path, strict)?;
        diagnostics.extend(more);
        Ok(Interaction { startup, on: meeting.on, with: meeting.with })
    };
    let meetings = meetings.into_iter().enumerate().map(meeting).collect::<Result<Vec<_>>>()?;
    Ok((meetings, diagnostics))
}
