//! The labels of fields and criteria.

use ketnoi::explain::field_label;
use ketnoi::{Criterion, Query};
use ketnoi_tests::{day, draft, plain};
use serde_json::json;

use super::{AS_OF, assert_lines};

#[test]
fn labels_match_their_snapshots() {
    let startup = [
        "sectors",
        "stage",
        "place",
        "origin",
        "ask",
        "ask.min",
        "ask.max",
        "instruments",
        "trl",
        "groups",
        "wants",
        "description",
        "applicant",
        "languages",
        "founded",
        "age_years",
    ];
    let opportunity = [
        "stages",
        "places",
        "ticket",
        "priority_groups",
        "offers",
        "closes",
        "opens",
        "windows",
        "capacity",
        "applicants",
        "not_sectors",
        "not_places",
        "must",
        "require",
        "exclude",
        "past",
        "attributes.tax_code",
    ];
    assert_lines("labels", |lang| {
        let fields = startup.iter().chain(&opportunity).map(|field| field_label(field, lang));
        Criterion::all()
            .map(|criterion| ketnoi::explain::criterion_label(criterion, lang).to_owned())
            .chain(fields)
            .collect()
    });
}

/// A question names a field; the caller writes the sentence.
#[test]
fn questions_name_fields_that_have_a_label() {
    let calls =
        [json!({"id": "a", "sectors": ["robot"], "groups": ["phụ nữ"], "stages": ["ươm tạo"], "offers": ["vốn"]})];
    let (catalog, _) = plain().catalog_of(calls.iter().map(|call| draft(call).opportunity()));
    let startup = draft(&json!({"id": "s"})).startup();
    let questions = catalog.ask_next(&startup, &Query::at(day(AS_OF))).unwrap();
    assert_eq!(questions[0].field, "groups");
    assert_lines("questions", |lang| questions.iter().map(|question| field_label(&question.field, lang)).collect());
}
