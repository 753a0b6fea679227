//! The components of an opportunity: the parts of a prepared opportunity, each made from a few
//! fields.
//!
//! Opportunities that state the same share one value of a component, which is prepared once.

use std::sync::Arc;

use enum_map::{Enum, enum_len};
use serde::Serialize;

use super::{Diagnostics, Preparer};
use crate::json;
use crate::prepared::{Document, Family, PreparedOpportunity, TermSet};
use crate::record::{Opportunity, PlaceText, PreferredSectors};
use crate::vocabulary::TermKind;

/// A part of an opportunity that is prepared, and coded by a dictionary, on its own.
///
/// The order of the variants is the order in which diagnostics are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Enum)]
pub(crate) enum Component {
    Kind,
    Instruments,
    Sectors,
    Stages,
    Places,
    Headquarters,
    Ticket,
    Offers,
    Readiness,
    Priority,
    Text,
    History,
    Dates,
    Gates,
    Attributes,
}

/// Appends a value's JSON and a line feed, which separates it from the next value.
fn write(key: &mut Vec<u8>, value: &impl Serialize) {
    json::write(value, key);
    key.push(b'\n');
}

impl Component {
    /// Every component, in the order in which diagnostics are reported.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..enum_len::<Self>()).map(Self::from_usize)
    }

    /// Appends the key of a record's component: everything that the component depends on. Equal
    /// keys give equal values and equal diagnostics.
    pub(crate) fn write_key(self, preparer: &Preparer, record: &Opportunity, key: &mut Vec<u8>) {
        match self {
            Self::Kind => preparer.write_meaning(TermKind::Kind, &record.kind, key),
            Self::Instruments => preparer.write_meanings(TermKind::Stage, record.instruments.as_deref(), key),
            Self::Sectors => sectors_key(preparer, record, key),
            Self::Stages => preparer.write_meanings(TermKind::Stage, record.stages.as_deref(), key),
            Self::Places => places_key(preparer, record, key),
            Self::Headquarters => write(key, &record.place),
            Self::Ticket => ticket_key(preparer, record, key),
            Self::Offers => preparer.write_meanings(TermKind::Support, record.offers.as_deref(), key),
            Self::Readiness => write(key, &record.trl),
            Self::Priority => preparer.write_meanings(TermKind::Group, record.priority_groups.as_deref(), key),
            Self::Text => text_key(record, key),
            Self::History => history_key(record, key),
            Self::Dates => write(key, &(record.opens, record.closes, &record.windows, &record.unreadable)),
            Self::Gates => gates_key(record, key),
            Self::Attributes => write(key, &record.attributes),
        }
    }

    /// Prepares the component of a record, with the diagnostics about it.
    pub(crate) fn prepare(
        self,
        preparer: &Preparer,
        record: &Opportunity,
        prepared: &mut PreparedOpportunity,
        diagnostics: &mut Diagnostics<'_>,
    ) {
        match self {
            Self::Kind => kind(preparer, record, prepared, diagnostics),
            Self::Instruments => {
                let instruments =
                    preparer.term_set(TermKind::Stage, "instruments", record.instruments.as_deref(), diagnostics);
                prepared.instruments = instruments.map(Arc::new);
            }
            Self::Sectors => {
                prepared.sectors =
                    record.sectors.as_ref().and_then(|s| preparer.sector_preference(s, diagnostics)).map(Arc::new);
            }
            Self::Stages => {
                prepared.stages = preparer.stage_preference(record.stages.as_deref(), diagnostics).map(Arc::new);
            }
            Self::Places => prepared.places = preparer.place_preference(record, diagnostics).map(Arc::new),
            Self::Headquarters => {
                prepared.headquarters =
                    record.place.as_ref().and_then(|p| preparer.place("place", p, diagnostics)).map(Arc::new);
            }
            Self::Ticket => prepared.ticket = ticket(preparer, record, diagnostics).map(Arc::new),
            Self::Offers => {
                prepared.offers =
                    preparer.term_set(TermKind::Support, "offers", record.offers.as_deref(), diagnostics).map(Arc::new);
            }
            Self::Readiness => prepared.trl = record.trl.filter(|range| range.min.is_some() || range.max.is_some()),
            Self::Priority => prepared.priority_groups = priority_groups(preparer, record, diagnostics).map(Arc::new),
            Self::Text => prepared.text = text(preparer, record).map(Arc::new),
            Self::History => {
                prepared.history = Arc::new(preparer.history(&preparer.deals_in_evidence(record, diagnostics)));
            }
            Self::Dates => prepared.dates = Arc::new(Preparer::dates(record)),
            Self::Gates => prepared.gates = Arc::new(preparer.gates(record, diagnostics)),
            Self::Attributes => prepared.attributes = Arc::new(record.attributes.clone()),
        }
    }

    /// Copies the component of one prepared opportunity to another.
    pub(crate) fn share(self, from: &PreparedOpportunity, to: &mut PreparedOpportunity) {
        match self {
            Self::Kind => (to.kind, to.family) = (from.kind.clone(), from.family),
            Self::Instruments => to.instruments.clone_from(&from.instruments),
            Self::Sectors => to.sectors.clone_from(&from.sectors),
            Self::Stages => to.stages.clone_from(&from.stages),
            Self::Places => to.places.clone_from(&from.places),
            Self::Headquarters => to.headquarters.clone_from(&from.headquarters),
            Self::Ticket => to.ticket.clone_from(&from.ticket),
            Self::Offers => to.offers.clone_from(&from.offers),
            Self::Readiness => to.trl = from.trl,
            Self::Priority => to.priority_groups.clone_from(&from.priority_groups),
            Self::Text => to.text.clone_from(&from.text),
            Self::History => to.history = Arc::clone(&from.history),
            Self::Dates => to.dates = Arc::clone(&from.dates),
            Self::Gates => to.gates = Arc::clone(&from.gates),
            Self::Attributes => to.attributes = Arc::clone(&from.attributes),
        }
    }
}

fn priority_groups(preparer: &Preparer, record: &Opportunity, diagnostics: &mut Diagnostics<'_>) -> Option<TermSet> {
    let groups = record.priority_groups.as_deref().filter(|groups| !groups.is_empty())?;
    Some(TermSet::Terms(preparer.candidate_terms(TermKind::Group, "priority_groups", groups, diagnostics)))
}

fn text_key(record: &Opportunity, key: &mut Vec<u8>) {
    write(key, &record.description);
    record.track_record.iter().for_each(|deal| write(key, &(&deal.date, &deal.name, &deal.text)));
}

fn history_key(record: &Opportunity, key: &mut Vec<u8>) {
    for deal in &record.track_record {
        write(key, &(&deal.date, &deal.sectors, &deal.stage, &deal.place, &deal.amount));
    }
}

fn kind(
    preparer: &Preparer,
    record: &Opportunity,
    prepared: &mut PreparedOpportunity,
    diagnostics: &mut Diagnostics<'_>,
) {
    prepared.kind = preparer.kind(&record.kind, diagnostics);
    prepared.family = prepared.kind.as_ref().map_or(Family::General, |kind| family(preparer, kind));
}

fn family(preparer: &Preparer, kind: &crate::prepared::ResolvedTerm) -> Family {
    kind.vocabulary_id().map_or(Family::General, |id| Family::of(preparer.vocabulary.tree(TermKind::Kind), id))
}

/// The text of the opportunity and its deals. Deals after the evidence date are reported once, with
/// the history.
fn text(preparer: &Preparer, record: &Opportunity) -> Option<Document> {
    preparer.document(record, &preparer.deals_in_evidence(record, &mut Diagnostics::ignored()))
}

/// The money. Its use follows from the kind and the instruments, which are reported with their own
/// components.
fn ticket(
    preparer: &Preparer,
    record: &Opportunity,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<crate::prepared::Ticket> {
    let ignored = &mut Diagnostics::ignored();
    record.ticket.as_ref()?;
    let family = preparer.kind(&record.kind, ignored).map_or(Family::General, |kind| family(preparer, &kind));
    let instruments = preparer.term_set(TermKind::Stage, "instruments", record.instruments.as_deref(), ignored);
    preparer.ticket(record, family, instruments.as_ref(), diagnostics)
}

fn sectors_key(preparer: &Preparer, record: &Opportunity, key: &mut Vec<u8>) {
    match &record.sectors {
        None => {}
        Some(PreferredSectors::Text(text)) => preparer.write_meaning(TermKind::Sector, text, key),
        Some(PreferredSectors::List(texts)) => {
            preparer.write_meanings(TermKind::Sector, Some(texts), key);
            sort_single_terms(key);
        }
        Some(weights) => write(key, weights),
    }
}

/// Sorts the texts of a list that mean one term each: their order does not matter.
fn sort_single_terms(key: &mut Vec<u8>) {
    let Some((_, texts)) = key.split_first() else { return };
    let (entries, rest) = texts.as_chunks::<4>();
    if rest.is_empty() && entries.iter().all(|entry| entry.starts_with(b"=\x01")) {
        let mut entries = entries.to_vec();
        entries.sort_unstable();
        entries.dedup();
        key.truncate(1);
        key.extend(entries.as_flattened());
    }
}

fn places_key(preparer: &Preparer, record: &Opportunity, key: &mut Vec<u8>) {
    let Some(places) = &record.places else {
        return write(key, &(&record.place_by, &record.scope, record.scope.as_ref().and(record.place.as_ref())));
    };
    write(key, &record.place_by);
    for place in places {
        match place {
            PlaceText::Text(text) => preparer.write_meaning(TermKind::Place, text, key),
            parts @ PlaceText::Parts { .. } => write(key, parts),
        }
    }
}

fn ticket_key(preparer: &Preparer, record: &Opportunity, key: &mut Vec<u8>) {
    let Some(ticket) = &record.ticket else { return };
    preparer.write_meaning(TermKind::Kind, &record.kind, key);
    preparer.write_meanings(TermKind::Stage, record.instruments.as_deref(), key);
    write(key, ticket);
}

fn gates_key(record: &Opportunity, key: &mut Vec<u8>) {
    write(
        key,
        &(
            &record.capacity,
            &record.groups,
            &record.applicants,
            &record.languages,
            &record.not_sectors,
            &record.not_places,
        ),
    );
    write(key, &(&record.must, &record.require, &record.exclude, &record.past, &record.unreadable));
}
