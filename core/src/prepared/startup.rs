//! A startup as scoring reads it.

use std::sync::Arc;

use super::{
    AmountRange, Answers, Certainty, Meaning, PlaceMeaning, PreparedAid, QueryTerms, ResolvedStage, ResolvedTerm,
    TermSet,
};
use crate::record::Startup;

/// A prepared startup. `None` is unknown; an empty list states that there are none.
#[derive(Debug, Clone)]
pub struct PreparedStartup {
    /// The record it was made from: for rules, names and text.
    pub(crate) record: Arc<Startup>,
    pub(crate) sectors: Option<Vec<Meaning>>,
    pub(crate) stages: Option<Vec<ResolvedStage>>,
    pub(crate) place: Option<PlaceMeaning>,
    pub(crate) origin: Option<PlaceMeaning>,
    pub(crate) ask: Option<AmountRange>,
    pub(crate) instruments: Option<TermSet>,
    /// With the groups that they imply.
    pub(crate) groups: Option<Vec<ResolvedTerm>>,
    pub(crate) applicant: Option<Meaning>,
    pub(crate) trl: Option<u8>,
    pub(crate) languages: Option<Vec<String>>,
    pub(crate) wants: Option<TermSet>,
    pub(crate) aid: Option<Vec<PreparedAid>>,
    pub(crate) answers: Answers,
    pub(crate) text: Option<QueryTerms>,
    /// The fields in which a text was read by correcting it.
    pub(crate) corrected: Vec<String>,
    /// SHA-256 of the record.
    pub(crate) digest: [u8; 32],
}

impl PreparedStartup {
    pub(crate) fn id(&self) -> &str {
        &self.record.id
    }

    /// True when every field that is stated was read completely and without correcting it.
    pub(crate) fn is_read_surely(&self) -> bool {
        self.corrected.is_empty() && self.record.unreadable.is_empty()
    }

    /// How surely the value of a field of the record is known.
    pub(crate) fn certainty(&self, field: &str) -> Certainty {
        let names = |list: &[String]| list.iter().any(|name| name == field);
        if names(&self.corrected) {
            Certainty::Doubtful
        } else if names(&self.record.unreadable) {
            Certainty::Partial
        } else {
            Certainty::Certain
        }
    }
}
