//! One change of a startup's record.

use serde::Serialize;

use crate::date::Date;
use crate::explain::field_label;
use crate::gate::FieldValue;
use crate::lang::Lang;
use crate::messages::advice;
use crate::phrase::Phrase;
use crate::record::{Attribute, Founded, Money, PlaceText, Startup};
use crate::text::capitalized;

/// One change: a field and the value it would have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Change {
    /// The field.
    pub field: String,
    /// The value it would have.
    pub to: FieldValue,
    /// True when the field was not stated: an answer rather than a change.
    pub was_missing: bool,
    #[serde(skip)]
    edit: Edit,
}

/// What a change writes into the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Edit {
    Sectors(Vec<String>),
    Stage(Vec<String>),
    Place(PlaceText),
    Origin(PlaceText),
    Ask(Money),
    Instruments(Vec<String>),
    Groups(Vec<String>),
    Applicant(String),
    Trl(u8),
    Wants(Vec<String>),
    Languages(Vec<String>),
    Founded(Date),
    Attribute(String, Attribute),
    Confirmed(String),
}

impl Change {
    pub(super) fn new(field: &str, to: FieldValue, was_missing: bool, edit: Edit) -> Self {
        Self { field: field.to_owned(), to, was_missing, edit }
    }

    /// The record with this change.
    pub(super) fn apply(&self, record: &mut Startup) {
        match self.edit.clone() {
            Edit::Sectors(sectors) => record.sectors = Some(sectors),
            Edit::Stage(stage) => record.stage = Some(stage),
            Edit::Place(place) => record.place = Some(place),
            Edit::Origin(origin) => record.origin = Some(origin),
            Edit::Ask(ask) => record.ask = Some(ask),
            Edit::Instruments(instruments) => record.instruments = Some(instruments),
            Edit::Groups(groups) => record.groups = Some(groups),
            Edit::Applicant(applicant) => record.applicant = Some(applicant),
            Edit::Trl(trl) => record.trl = Some(trl),
            Edit::Wants(wants) => record.wants = Some(wants),
            Edit::Languages(languages) => record.languages = Some(languages),
            Edit::Founded(day) => record.founded = Some(Founded::Day(day)),
            Edit::Attribute(name, value) => {
                record.attributes.insert(name, value);
            }
            Edit::Confirmed(id) => {
                record.confirmed.insert(id, true);
            }
        }
    }

    /// True if the values that are there stay, and the new one is added to a list.
    const fn adds(&self) -> bool {
        use Edit::{Groups, Instruments, Languages, Sectors, Wants};
        matches!(self.edit, Sectors(_) | Groups(_) | Instruments(_) | Wants(_) | Languages(_))
    }

    /// The change as a sentence: "State stage, if true: Incubation", "Add Women to groups", "Change
    /// technology readiness level to 6".
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let field = Phrase::of(|lang| field_label(&self.field, lang));
        let value = Phrase::of(|lang| self.to.text(lang));
        let sentence = match (self.was_missing, self.adds()) {
            (true, _) => advice::state,
            (false, true) => advice::add,
            (false, false) => advice::change,
        };
        capitalized(sentence(field.as_deref(), value.as_deref()).into_text(lang))
    }
}
