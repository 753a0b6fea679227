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

    /// Appends what the component depends on: equal keys give equal values and equal diagnostics.
    pub(crate) fn write_key(self, by: &Preparer, o: &Opportunity, key: &mut Vec<u8>) {
        match self {
            Self::Kind => by.write_meaning(TermKind::Kind, &o.kind, key),
            Self::Instruments => by.write_meanings(TermKind::Stage, o.instruments.as_deref(), key),
            Self::Sectors => sectors_key(by, o, key),
            Self::Stages => by.write_meanings(TermKind::Stage, o.stages.as_deref(), key),
            Self::Places => places_key(by, o, key),
            Self::Headquarters => write(key, &o.place),
            Self::Ticket => ticket_key(by, o, key),
            Self::Offers => by.write_meanings(TermKind::Support, o.offers.as_deref(), key),
            Self::Readiness => write(key, &o.trl),
            Self::Priority => by.write_meanings(TermKind::Group, o.priority_groups.as_deref(), key),
            Self::Text => text_key(o, key),
            Self::History => history_key(o, key),
            Self::Dates => write(key, &(o.opens, o.closes, &o.windows, &o.unreadable)),
            Self::Gates => gates_key(o, key),
            Self::Attributes => write(key, &o.attributes),
        }
    }

    /// Prepares the component of a record, and reports what was found about it.
    pub(crate) fn prepare(
        self,
        by: &Preparer,
        o: &Opportunity,
        to: &mut PreparedOpportunity,
        diagnostics: &mut Diagnostics<'_>,
    ) {
        match self {
            Self::Kind => kind(by, o, to, diagnostics),
            Self::Instruments => {
                let instruments = by.term_set(TermKind::Stage, "instruments", o.instruments.as_deref(), diagnostics);
                to.instruments = instruments.map(Arc::new);
            }
            Self::Sectors => {
                to.sectors = o.sectors.as_ref().and_then(|s| by.sector_preference(s, diagnostics)).map(Arc::new);
            }
            Self::Stages => to.stages = by.stage_preference(o.stages.as_deref(), diagnostics).map(Arc::new),
            Self::Places => to.places = by.place_preference(o, diagnostics).map(Arc::new),
            Self::Headquarters => {
                to.headquarters = o.place.as_ref().and_then(|p| by.place("place", p, diagnostics)).map(Arc::new);
            }
            Self::Ticket => to.ticket = ticket(by, o, diagnostics).map(Arc::new),
            Self::Offers => {
                to.offers = by.term_set(TermKind::Support, "offers", o.offers.as_deref(), diagnostics).map(Arc::new);
            }
            Self::Readiness => to.trl = o.trl.filter(|range| range.min.is_some() || range.max.is_some()),
            Self::Priority => to.priority_groups = priority_groups(by, o, diagnostics).map(Arc::new),
            Self::Text => to.text = text(by, o).map(Arc::new),
            Self::History => to.history = Arc::new(by.history(&by.deals_in_evidence(o, diagnostics))),
            Self::Dates => to.dates = Arc::new(Preparer::dates(o)),
            Self::Gates => to.gates = Arc::new(by.gates(o, diagnostics)),
            Self::Attributes => to.attributes = Arc::new(o.attributes.clone()),
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

fn priority_groups(by: &Preparer, o: &Opportunity, diagnostics: &mut Diagnostics<'_>) -> Option<TermSet> {
    let groups = o.priority_groups.as_deref().filter(|groups| !groups.is_empty())?;
    Some(TermSet::Terms(by.candidate_terms(TermKind::Group, "priority_groups", groups, diagnostics)))
}

fn text_key(o: &Opportunity, key: &mut Vec<u8>) {
    write(key, &o.description);
    o.track_record.iter().for_each(|deal| write(key, &(&deal.date, &deal.name, &deal.text)));
}

fn history_key(o: &Opportunity, key: &mut Vec<u8>) {
    for deal in &o.track_record {
        write(key, &(&deal.date, &deal.sectors, &deal.stage, &deal.place, &deal.amount));
    }
}

fn kind(by: &Preparer, o: &Opportunity, to: &mut PreparedOpportunity, diagnostics: &mut Diagnostics<'_>) {
    to.kind = by.kind(&o.kind, diagnostics);
    to.family = to.kind.as_ref().map_or(Family::General, |kind| family(by, kind));
}

fn family(by: &Preparer, kind: &crate::prepared::ResolvedTerm) -> Family {
    kind.known().map_or(Family::General, |id| Family::of(by.vocabulary.tree(TermKind::Kind), id))
}

/// The text of the opportunity and its deals. Deals after the evidence date are reported once, with
/// the history.
fn text(by: &Preparer, o: &Opportunity) -> Option<Document> {
    by.document(o, &by.deals_in_evidence(o, &mut Diagnostics::ignored()))
}

/// The money. Its use follows from the kind and the instruments, which are reported with their own
/// components.
fn ticket(by: &Preparer, o: &Opportunity, diagnostics: &mut Diagnostics<'_>) -> Option<crate::prepared::Ticket> {
    let ignored = &mut Diagnostics::ignored();
    o.ticket.as_ref()?;
    let family = by.kind(&o.kind, ignored).map_or(Family::General, |kind| family(by, &kind));
    let instruments = by.term_set(TermKind::Stage, "instruments", o.instruments.as_deref(), ignored);
    by.ticket(o, family, instruments.as_ref(), diagnostics)
}

fn sectors_key(by: &Preparer, o: &Opportunity, key: &mut Vec<u8>) {
    match &o.sectors {
        None => {}
        Some(PreferredSectors::Text(text)) => by.write_meaning(TermKind::Sector, text, key),
        Some(PreferredSectors::List(texts)) => {
            by.write_meanings(TermKind::Sector, Some(texts), key);
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

fn places_key(by: &Preparer, o: &Opportunity, key: &mut Vec<u8>) {
    let Some(places) = &o.places else {
        return write(key, &(&o.place_by, &o.scope, o.scope.as_ref().and(o.place.as_ref())));
    };
    write(key, &o.place_by);
    for place in places {
        match place {
            PlaceText::Text(text) => by.write_meaning(TermKind::Place, text, key),
            parts @ PlaceText::Parts { .. } => write(key, parts),
        }
    }
}

fn ticket_key(by: &Preparer, o: &Opportunity, key: &mut Vec<u8>) {
    let Some(ticket) = &o.ticket else { return };
    by.write_meaning(TermKind::Kind, &o.kind, key);
    by.write_meanings(TermKind::Stage, o.instruments.as_deref(), key);
    write(key, ticket);
}

fn gates_key(o: &Opportunity, key: &mut Vec<u8>) {
    write(key, &(&o.capacity, &o.groups, &o.applicants, &o.languages, &o.not_sectors, &o.not_places));
    write(key, &(&o.must, &o.require, &o.exclude, &o.past, &o.unreadable));
}
