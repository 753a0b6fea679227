//! The facets of an opportunity: the parts of a prepared opportunity, each made from a few fields.
//!
//! Opportunities that state the same share one value of a facet, which is prepared once.

use std::sync::Arc;

use serde::Serialize;

use super::{Diagnostics, Preparer};
use crate::json;
use crate::prepared::{Document, Family, PreparedOpportunity, TermSet};
use crate::record::{Opportunity, PlaceText, PreferredSectors};
use crate::vocabulary::TermKind;

/// One facet.
pub(crate) struct Facet {
    /// Writes what the facet depends on: equal keys make equal values and equal diagnostics.
    pub(crate) key: fn(&Preparer, &Opportunity, &mut Vec<u8>),
    /// Prepares the facet of a record, with diagnostics.
    pub(crate) read: fn(&Preparer, &Opportunity, &mut PreparedOpportunity, &mut Diagnostics<'_>),
    /// Shares the value of the first with the second.
    pub(crate) share: fn(&PreparedOpportunity, &mut PreparedOpportunity),
}

impl Facet {
    pub(crate) const KIND: usize = 0;
    pub(crate) const INSTRUMENTS: usize = 1;
    pub(crate) const SECTORS: usize = 2;
    pub(crate) const STAGES: usize = 3;
    pub(crate) const PLACES: usize = 4;
    pub(crate) const HEADQUARTERS: usize = 5;
    pub(crate) const TICKET: usize = 6;
    pub(crate) const OFFERS: usize = 7;
    pub(crate) const TRL: usize = 8;
    pub(crate) const PRIORITY: usize = 9;
    pub(crate) const TEXT: usize = 10;
    pub(crate) const HISTORY: usize = 11;
    pub(crate) const DATES: usize = 12;
    pub(crate) const GATES: usize = 13;
    pub(crate) const ATTRIBUTES: usize = 14;
}

/// Appends a value's JSON and a line feed, which separates it from the next value.
fn write(key: &mut Vec<u8>, value: &impl Serialize) {
    json::write(value, key);
    key.push(b'\n');
}

/// Every facet, in the order in which diagnostics are reported.
pub(crate) static FACETS: [Facet; 15] = [
    Facet {
        key: |by, o, key| by.write_meaning(TermKind::Kind, &o.kind, key),
        read: kind,
        share: |from, to| (to.kind, to.family) = (from.kind.clone(), from.family),
    },
    Facet {
        key: |by, o, key| by.write_meanings(TermKind::Stage, o.instruments.as_deref(), key),
        read: |by, o, to, diagnostics| {
            to.instruments =
                by.term_set(TermKind::Stage, "instruments", o.instruments.as_deref(), diagnostics).map(Arc::new);
        },
        share: |from, to| to.instruments.clone_from(&from.instruments),
    },
    Facet {
        key: sectors_key,
        read: |by, o, to, diagnostics| {
            to.sectors = o.sectors.as_ref().and_then(|s| by.sector_preference(s, diagnostics)).map(Arc::new);
        },
        share: |from, to| to.sectors.clone_from(&from.sectors),
    },
    Facet {
        key: |by, o, key| by.write_meanings(TermKind::Stage, o.stages.as_deref(), key),
        read: |by, o, to, diagnostics| to.stages = by.stage_preference(o.stages.as_deref(), diagnostics).map(Arc::new),
        share: |from, to| to.stages.clone_from(&from.stages),
    },
    Facet {
        key: places_key,
        read: |by, o, to, diagnostics| to.places = by.place_preference(o, diagnostics).map(Arc::new),
        share: |from, to| to.places.clone_from(&from.places),
    },
    Facet {
        key: |_, o, key| write(key, &o.place),
        read: |by, o, to, diagnostics| {
            to.headquarters = o.place.as_ref().and_then(|p| by.place("place", p, diagnostics)).map(Arc::new);
        },
        share: |from, to| to.headquarters.clone_from(&from.headquarters),
    },
    Facet {
        key: ticket_key,
        read: |by, o, to, diagnostics| to.ticket = ticket(by, o, diagnostics).map(Arc::new),
        share: |from, to| to.ticket.clone_from(&from.ticket),
    },
    Facet {
        key: |by, o, key| by.write_meanings(TermKind::Support, o.offers.as_deref(), key),
        read: |by, o, to, diagnostics| {
            to.offers = by.term_set(TermKind::Support, "offers", o.offers.as_deref(), diagnostics).map(Arc::new);
        },
        share: |from, to| to.offers.clone_from(&from.offers),
    },
    Facet {
        key: |_, o, key| write(key, &o.trl),
        read: |_, o, to, _| to.trl = o.trl.filter(|range| range.min.is_some() || range.max.is_some()),
        share: |from, to| to.trl = from.trl,
    },
    Facet {
        key: |by, o, key| by.write_meanings(TermKind::Group, o.priority_groups.as_deref(), key),
        read: |by, o, to, diagnostics| {
            let groups = o.priority_groups.as_deref().filter(|groups| !groups.is_empty());
            let terms =
                groups.map(|groups| by.candidate_terms(TermKind::Group, "priority_groups", groups, diagnostics));
            to.priority_groups = terms.map(|terms| Arc::new(TermSet::Terms(terms)));
        },
        share: |from, to| to.priority_groups.clone_from(&from.priority_groups),
    },
    Facet {
        key: |_, o, key| {
            write(key, &o.description);
            o.track_record.iter().for_each(|deal| write(key, &(&deal.date, &deal.name, &deal.text)));
        },
        read: |by, o, to, _| to.text = text(by, o).map(Arc::new),
        share: |from, to| to.text.clone_from(&from.text),
    },
    Facet {
        key: |_, o, key| {
            for deal in &o.track_record {
                write(key, &(&deal.date, &deal.sectors, &deal.stage, &deal.place, &deal.amount));
            }
        },
        read: |by, o, to, diagnostics| to.history = Arc::new(by.history(&by.deals_in_evidence(o, diagnostics))),
        share: |from, to| to.history = Arc::clone(&from.history),
    },
    Facet {
        key: |_, o, key| write(key, &(o.opens, o.closes, &o.windows, &o.unreadable)),
        read: |_, o, to, _| to.dates = Arc::new(Preparer::dates(o)),
        share: |from, to| to.dates = Arc::clone(&from.dates),
    },
    Facet {
        key: gates_key,
        read: |by, o, to, diagnostics| to.gates = Arc::new(by.gates(o, diagnostics)),
        share: |from, to| to.gates = Arc::clone(&from.gates),
    },
    Facet {
        key: |_, o, key| write(key, &o.attributes),
        read: |_, o, to, _| to.attributes = Arc::new(o.attributes.clone()),
        share: |from, to| to.attributes = Arc::clone(&from.attributes),
    },
];

fn kind(by: &Preparer, o: &Opportunity, to: &mut PreparedOpportunity, diagnostics: &mut Diagnostics<'_>) {
    to.kind = by.kind(&o.kind, diagnostics);
    to.family = to.kind.as_ref().map_or(Family::General, |kind| family(by, kind));
}

fn family(by: &Preparer, kind: &crate::prepared::Term) -> Family {
    kind.known().map_or(Family::General, |id| Family::of(by.vocabulary.tree(TermKind::Kind), id))
}

/// The text of the opportunity and its deals. Deals after the evidence date are reported once, with
/// the history.
fn text(by: &Preparer, o: &Opportunity) -> Option<Document> {
    by.document(o, &by.deals_in_evidence(o, &mut Diagnostics::ignored()))
}

/// The money. Its use follows from the kind and the instruments, which are reported with their own
/// facets.
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

fn gates_key(_: &Preparer, o: &Opportunity, key: &mut Vec<u8>) {
    write(key, &(&o.capacity, &o.groups, &o.applicants, &o.languages, &o.not_sectors, &o.not_places));
    write(key, &(&o.must, &o.require, &o.exclude, &o.past, &o.unreadable));
}
