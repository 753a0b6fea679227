//! Always true of interviews: they end, ask only open fields, and are right when they are certain.

use std::collections::BTreeSet;

use ketnoi::advise::{Interview, InterviewOptions};
use ketnoi::{Catalog, Matcher, Opportunity, Query};
use ketnoi_tests::strategy::{cases, opportunities, startup};
use ketnoi_tests::{Draft, day, even, every_matcher};
use proptest::prelude::*;
use serde_json::json;

/// More questions than there are fields to ask for.
const TOO_MANY: usize = 30;

fn query() -> Query {
    Query::at(day("2026-11-22"))
}

fn catalog(matcher: &Matcher, drafts: &[Draft]) -> Catalog<Opportunity> {
    matcher.catalog_of(drafts.iter().map(Draft::opportunity).collect::<Vec<_>>()).0
}

fn interview(catalog: &Catalog<Opportunity>, known: &Draft, first: u32, asked: &[String]) -> Interview {
    let options = InterviewOptions::default().with_first(first).with_asked(asked.to_vec());
    catalog.interview(&known.startup(), &query(), &options).expect("an interview")
}

/// The field of a draft that a question is about.
fn field_of(question: &str) -> &str {
    question.split('.').next().expect("a part")
}

/// The draft with the answer of another draft to a question.
fn answered(known: &Draft, full: &Draft, question: &str) -> Draft {
    let Some(attribute) = question.strip_prefix("attributes.") else {
        return full.get(question).map_or_else(|| known.clone(), |value| known.with(question, value.clone()));
    };
    let mut attributes = known.get("attributes").cloned().unwrap_or_else(|| json!({}));
    if let Some(value) = full.get("attributes").and_then(|all| all.get(attribute)) {
        attributes[attribute] = value.clone();
    }
    known.with("attributes", attributes)
}

/// The ids of the first eligible opportunities.
fn first_eligible(catalog: &Catalog<Opportunity>, known: &Draft, first: u32) -> BTreeSet<String> {
    let ranking = catalog.rank(&known.startup(), &query().with_limit(first)).expect("a ranking");
    ranking.eligible.iter().map(|found| found.opportunity_id().to_owned()).collect()
}

/// The draft with every field of another that it does not state and that was not asked.
fn completed(known: &Draft, other: &Draft, asked: &[String]) -> Draft {
    let is_open = |field: &str| known.get(field).is_none() && !asked.iter().any(|asked| field_of(asked) == field);
    let open =
        other.fields().iter().filter(|(field, _)| is_open(field) && !["exclude", "past"].contains(&field.as_str()));
    // An instrument in the stage field adds to instruments that are stated, which are known.
    let open = open.filter(|(field, value)| {
        field.as_str() != "stage" || known.get("instruments").is_none() || !value.to_string().contains("grant")
    });
    open.fold(known.clone(), |draft, (field, value)| draft.with(field, value.clone()))
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn an_interview_ends_and_asks_each_open_field_once(
        drafts in opportunities(8), full in startup(), keep in prop::collection::vec(any::<bool>(), 17), first in 1_u32..4,
    ) {
        for matcher in [even(), every_matcher()[4]] {
            let catalog = catalog(matcher, &drafts);
            let kept = full.fields().clone().into_iter().zip(&keep).filter(|(_, keep)| **keep);
            let mut known = Draft::of(kept.map(|(field, _)| field));
            let stated: Vec<String> = known.fields().keys().cloned().collect();
            let mut asked: Vec<String> = Vec::new();
            let mut state = interview(&catalog, &known, first, &asked);
            while let Some(question) = &state.question {
                prop_assert!(!state.certain && !asked.contains(&question.field), "{}", question.field);
                let is_stated = stated.contains(&question.field);
                prop_assert!(!is_stated, "{} is stated", question.field);
                prop_assert!(asked.len() < TOO_MANY);
                known = answered(&known, &full, &question.field);
                asked.push(question.field.clone());
                let next = interview(&catalog, &known, first, &asked);
                prop_assert!(next.remaining < state.remaining, "{} of {}", next.remaining, state.remaining);
                state = next;
            }
            prop_assert!(state.certain && state.remaining == 0);
        }
    }

    #[test]
    fn what_is_certain_stays_in_every_completion(
        drafts in opportunities(8), full in startup(), others in prop::collection::vec(startup(), 6), first in 1_u32..4,
    ) {
        for matcher in [even(), every_matcher()[4]] {
            let catalog = catalog(matcher, &drafts);
            let (mut known, mut asked) = (Draft::of([]), Vec::new());
            loop {
                let state = interview(&catalog, &known, first, &asked);
                let certain = state.first.iter().filter(|entry| entry.certain);
                let certain: BTreeSet<String> = certain.map(|entry| entry.found.opportunity_id().to_owned()).collect();
                for other in &others {
                    let completed = completed(&known, other, &asked);
                    let listed = first_eligible(&catalog, &completed, first);
                    prop_assert!(certain.is_subset(&listed), "{certain:?} {listed:?} {known:?} {completed:?}");
                    if state.certain {
                        prop_assert_eq!(&certain, &listed, "{:?} {:?}", &known, &completed);
                    }
                }
                let Some(question) = state.question else { break };
                known = answered(&known, &full, &question.field);
                asked.push(question.field);
            }
        }
    }
}
