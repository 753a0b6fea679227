//! What an empty spreadsheet offers: the fields with labels, notes and the terms they take.

use serde::Serialize;

use super::format::CellFormat;
use super::heading::{Headings, Sheet, SheetField};
use crate::lang::Lang;
use crate::vocabulary::Vocabulary;

/// One field that a column can hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TemplateField {
    /// The field of the record: `ask`, `meta.phone`.
    pub field: &'static str,
    /// The heading in English and Vietnamese.
    pub en: &'static str,
    /// The heading in Vietnamese.
    pub vi: &'static str,
    /// A note for who fills it in, in English; empty for none.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub note_en: &'static str,
    /// The note in Vietnamese.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub note_vi: &'static str,
    /// How its cells are read.
    pub format: CellFormat,
    /// True if a row without it is no record.
    pub required: bool,
    /// True if it stands in a template, in the order of this list.
    pub template: bool,
    /// The terms it takes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<AllowedTerm>,
}

/// A term that a field takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AllowedTerm {
    /// Its id.
    pub id: String,
    /// English label.
    pub en: String,
    /// Vietnamese label.
    pub vi: String,
}

/// The fields of a kind of sheet: those of a template in its order, then the others.
#[must_use]
pub fn template(vocabulary: &Vocabulary, sheet: Sheet) -> Vec<TemplateField> {
    let headings = Headings::of(sheet);
    let mut fields: Vec<&SheetField> =
        headings.fields.iter().filter(|field| field.format != CellFormat::Skip).collect();
    fields.sort_by_key(|field| field.template.unwrap_or(u32::MAX));
    fields.into_iter().map(|field| offered(vocabulary, field)).collect()
}

fn offered(vocabulary: &Vocabulary, field: &SheetField) -> TemplateField {
    TemplateField {
        field: field.path,
        en: field.label.en,
        vi: field.label.vi,
        note_en: field.note.en,
        note_vi: field.note.vi,
        format: field.format,
        // A row without an id gets one made from its name.
        required: match field.format {
            CellFormat::Name => true,
            CellFormat::Id => false,
            _ => field.required,
        },
        template: field.template.is_some(),
        terms: terms(vocabulary, field),
    }
}

/// The terms of a field; of instruments only those that are no stages, and of places the provinces.
fn terms(vocabulary: &Vocabulary, field: &SheetField) -> Vec<AllowedTerm> {
    let Some(kind) = field.terms.filter(|_| field.format != CellFormat::Gender) else { return Vec::new() };
    let tree = vocabulary.tree(kind);
    let fits = |id: &crate::vocabulary::TermId| match kind {
        crate::vocabulary::TermKind::Stage => vocabulary.stages().is_instrument(*id) == field.instruments,
        crate::vocabulary::TermKind::Place => vocabulary.places().level(*id) == crate::vocabulary::PlaceLevel::Province,
        _ => true,
    };
    let allowed = tree.ids().filter(fits).map(|id| tree.term(id));
    allowed
        .map(|term| AllowedTerm {
            id: term.id.clone(),
            en: term.label(Lang::En).to_owned(),
            vi: term.label(Lang::Vi).to_owned(),
        })
        .collect()
}
