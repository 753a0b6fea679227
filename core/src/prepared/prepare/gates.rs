//! Prepares the constraints of an opportunity.

use super::{Diagnostics, Preparer, terms};
use crate::criterion::Criterion;
use crate::diagnostic::ErrorKind;
use crate::messages::input;
use crate::phrase::OwnedPhrase;
use crate::prepared::{ConstraintField, Dates, Gates, Meaning, PlaceMeaning, ResolvedStage, ResolvedTerm, SeatsOpen};
use crate::record::{Capacity, Opportunity, PlaceText, Seats, Window, years};
use crate::vocabulary::TermKind;

impl Preparer {
    pub(super) fn gates(&self, record: &Opportunity, diagnostics: &mut Diagnostics<'_>) -> Gates {
        let mut unreadable = unreadable_of(record, |constraint| !constraint.is_of_dates());
        let must = Self::must(record, diagnostics, &mut unreadable);
        let seats = record.capacity.as_ref().map(|capacity| self.seats(capacity, diagnostics, &mut unreadable));
        let mut terms_of = |kind, constraint: ConstraintField, texts: Option<&[String]>| {
            let texts = texts.filter(|texts| !texts.is_empty())?;
            let exact = self.exact(kind, constraint, texts, diagnostics, &mut unreadable);
            Some(self.meanings(kind, constraint.name(), &exact, diagnostics))
        };
        let groups = terms_of(TermKind::Group, ConstraintField::Groups, record.groups.as_deref());
        let groups = groups.map(|meanings| meanings.iter().flat_map(Meaning::candidates).cloned().collect());
        let applicants = terms_of(TermKind::Applicant, ConstraintField::Applicants, record.applicants.as_deref());
        let not_sectors = terms_of(TermKind::Sector, ConstraintField::NotSectors, record.not_sectors.as_deref());
        let not_places = record.not_places.as_deref().filter(|places| !places.is_empty());
        let not_places = not_places.map(|places| self.not_places(places, diagnostics, &mut unreadable));
        Gates {
            seats,
            groups,
            applicants,
            languages: record.languages.as_deref().filter(|l| !l.is_empty()).map(terms::languages),
            not_sectors,
            not_places,
            must,
            require: self.rules(&record.require, diagnostics),
            exclude: record.exclude.clone(),
            past: record.past.clone(),
            unreadable,
        }
    }

    /// The texts of a constraint that are read exactly. Another one leaves a part of the constraint
    /// unreadable.
    fn exact(
        &self,
        kind: TermKind,
        constraint: ConstraintField,
        texts: &[String],
        diagnostics: &mut Diagnostics<'_>,
        unreadable: &mut Vec<ConstraintField>,
    ) -> Vec<String> {
        let each = texts.iter().enumerate();
        let exact = each.filter(|(i, text)| {
            let is_exact = self.is_exact(kind, &format!("{}[{i}]", constraint.name()), text, diagnostics);
            if !is_exact {
                unreadable.push(constraint);
            }
            is_exact
        });
        exact.map(|(_, text)| text.clone()).collect()
    }

    fn not_places(
        &self,
        places: &[PlaceText],
        diagnostics: &mut Diagnostics<'_>,
        unreadable: &mut Vec<ConstraintField>,
    ) -> Vec<PlaceMeaning> {
        let mut refused = Vec::new();
        for (i, place) in places.iter().enumerate() {
            let field = format!("not_places[{i}]");
            match place {
                PlaceText::Text(text) if !self.is_exact(TermKind::Place, &field, text, diagnostics) => {
                    unreadable.push(ConstraintField::NotPlaces);
                }
                _ => refused.extend(self.covered(&field, place, diagnostics)),
            }
        }
        refused
    }

    pub(super) fn dates(record: &Opportunity) -> Dates {
        Dates { windows: windows(record), unreadable: unreadable_of(record, ConstraintField::is_of_dates) }
    }

    /// Each criterion with its least level. An unknown name of either is reported and leaves the
    /// rule unknown.
    fn must(
        record: &Opportunity,
        diagnostics: &mut Diagnostics<'_>,
        unreadable: &mut Vec<ConstraintField>,
    ) -> Vec<(Criterion, u8)> {
        let rules = record.must.iter().filter_map(|(name, least)| {
            let criterion = Criterion::named(name).filter(|criterion| !criterion.levels().is_empty());
            let level = criterion.and_then(|c| c.levels().iter().position(|level| level.name() == least));
            let rule = criterion.zip(level.and_then(|level| u8::try_from(level).ok()));
            if rule.is_none() {
                diagnostics.add(
                    &format!("must.{name}"),
                    least,
                    ErrorKind::Unreadable { expected: expected_of_must(criterion) },
                );
                unreadable.push(ConstraintField::Must);
            }
            rule
        });
        rules.collect()
    }

    fn seats(
        &self,
        capacity: &Capacity,
        diagnostics: &mut Diagnostics<'_>,
        unreadable: &mut Vec<ConstraintField>,
    ) -> Vec<SeatsOpen> {
        match capacity {
            Capacity::Number(at_most) => vec![SeatsOpen { at_most: Some(*at_most), ..SeatsOpen::default() }],
            Capacity::List(list) => {
                let each = list.iter().enumerate().filter_map(|(i, seats)| {
                    let open = self.seats_of(&format!("capacity[{i}]"), seats, diagnostics);
                    if open.is_none() {
                        unreadable.push(ConstraintField::Capacity);
                    }
                    open
                });
                each.collect()
            }
        }
    }

    fn seats_of(&self, field: &str, seats: &Seats, diagnostics: &mut Diagnostics<'_>) -> Option<SeatsOpen> {
        let years = match seats.period.as_deref().map(|period| (period, years(period))) {
            None => None,
            Some((_, Some(years))) => Some(years),
            Some((period, None)) => {
                diagnostics.add(&format!("{field}.period"), period, ErrorKind::unreadable(input::PERIOD));
                return None;
            }
        };
        let stage = match seats.stage.as_deref() {
            None => None,
            Some(text) => Some(self.stage_of_seats(&format!("{field}.stage"), text, diagnostics)?),
        };
        Some(SeatsOpen {
            // "Any stage" is on no axis: the seats are for all.
            stage: stage.and_then(|term| ResolvedStage::new(self.vocabulary.stages(), term)),
            years,
            at_most: seats.at_most,
            growth_percent: seats.growth_percent.unwrap_or(0),
            base_year: seats.base_year,
            taken: seats.taken.unwrap_or(0),
        })
    }

    /// The one stage that a text names exactly.
    fn stage_of_seats(&self, field: &str, text: &str, diagnostics: &mut Diagnostics<'_>) -> Option<ResolvedTerm> {
        self.is_exact(TermKind::Stage, field, text, diagnostics).then_some(())?;
        let meaning = self.meaning(TermKind::Stage, field, text, diagnostics);
        let mut candidates = meaning.candidates();
        candidates.next().filter(|_| candidates.next().is_none()).cloned()
    }
}

/// The selected constraints that the record states but that could not be read: unknown, not absent.
fn unreadable_of(record: &Opportunity, is_selected: fn(ConstraintField) -> bool) -> Vec<ConstraintField> {
    let is_unreadable = |constraint: &ConstraintField| record.unreadable.iter().any(|name| name == constraint.name());
    ConstraintField::all().filter(|constraint| is_selected(*constraint)).filter(is_unreadable).collect()
}

/// The application windows: the listed ones, or else the single one.
fn windows(record: &Opportunity) -> Option<Vec<Window>> {
    let single = Window { opens: record.opens, closes: record.closes };
    let has_single = single.opens.is_some() || single.closes.is_some();
    let listed = record.windows.clone().filter(|windows| !windows.is_empty());
    listed.or_else(|| has_single.then(|| vec![single]))
}

/// What a `must` rule expects: a level of the criterion, or else a criterion with levels.
fn expected_of_must(criterion: Option<Criterion>) -> OwnedPhrase {
    match criterion {
        Some(criterion) => {
            let levels = criterion.levels().iter().map(|level| level.name());
            input::level(&levels.collect::<Vec<_>>().join(", ")).into()
        }
        None => {
            let with_levels = Criterion::all().filter(|c| !c.levels().is_empty()).map(Criterion::name);
            input::criterion_with_levels(&with_levels.collect::<Vec<_>>().join(", ")).into()
        }
    }
}
