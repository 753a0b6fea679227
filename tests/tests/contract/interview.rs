//! What interviews ask, and which opportunities are candidates, in small catalogs.

use ketnoi::advise::{Interview, InterviewOptions};
use ketnoi::search::Order;
use ketnoi::{Query, Startup};
use ketnoi_tests::{Draft, day, draft, plain};
use serde_json::{Value, json};

const AS_OF: &str = "2026-11-22";

/// The state of an interview with a startup, in a catalog of these opportunities.
fn interview(opportunities: &[Value], startup: &Value, options: &InterviewOptions) -> Interview {
    let opportunities: Vec<_> = opportunities.iter().map(|fields| draft(fields).opportunity()).collect();
    let (catalog, _) = plain().catalog_of(opportunities);
    catalog.interview(&draft(startup).startup(), &Query::at(day(AS_OF)), options).expect("an interview")
}

fn one() -> InterviewOptions {
    InterviewOptions::default().with_first(1)
}

/// The fields that an interview asks for in turn when no question has an answer.
fn asked(opportunities: &[Value], startup: &Value, mut options: InterviewOptions) -> Vec<String> {
    let mut fields = Vec::new();
    while let Some(question) = interview(opportunities, startup, &options).question {
        fields.push(question.field.clone());
        options.asked.push(question.field);
    }
    fields
}

/// An event that states nothing but its rules: no criterion depends on the startup.
fn event(id: &str, require: &Value) -> Value {
    json!({ "id": id, "kind": "event", "require": require })
}

fn first(interview: &Interview) -> Vec<(&str, bool)> {
    interview.first.iter().map(|entry| (entry.found.opportunity_id(), entry.certain)).collect()
}

#[test]
fn a_rule_is_asked_for_by_the_field_of_the_record() {
    let rules = [
        (json!({ "field": "age_years", "op": "at_most", "value": 5 }), "founded"),
        (json!({ "field": "ask.max", "op": "at_most", "value": "1 tỷ" }), "ask"),
        (json!({ "field": "attributes.staff", "op": "at_least", "value": 10 }), "attributes.staff"),
        (json!({ "field": "languages", "op": "in", "value": ["en"] }), "languages"),
    ];
    for (rule, field) in rules {
        assert_eq!(asked(&[event("a", &json!([rule]))], &json!({}), one()), [field]);
    }
}

#[test]
fn every_alternative_of_a_rule_is_asked_for() {
    let trl = json!({ "field": "trl", "op": "at_least", "value": 6 });
    let women = json!({ "field": "groups", "op": "in", "value": ["women"] });
    let events = [event("a", &json!([{ "any": [trl, women] }]))];
    let mut fields = asked(&events, &json!({}), one());
    fields.sort();
    assert_eq!(fields, ["groups", "trl"]);
    assert_eq!(asked(&events, &json!({ "trl": 3 }), one()), ["groups"]);
    assert_eq!(asked(&events, &json!({ "trl": 7 }), one()), [""; 0]);
}

#[test]
fn an_opportunity_whose_rule_stays_undecided_is_no_candidate() {
    let rule = json!([{ "field": "trl", "op": "at_least", "value": 6 }]);
    let events = [event("a", &rule), event("b", &json!([]))];
    let state = interview(&events, &json!({}), &one());
    assert!(!state.certain);
    let state = interview(&events, &json!({}), &one().with_asked(vec!["trl".to_owned()]));
    assert_eq!((state.certain, first(&state)), (true, vec![("b", true)]));
}

#[test]
fn equal_and_certain_scores_are_decided_by_the_id_as_in_a_ranking() {
    let events = ["c", "a", "b"].map(|id| event(id, &json!([])));
    let state = interview(&events, &json!({}), &InterviewOptions::default().with_first(2));
    assert_eq!((state.certain, first(&state)), (true, vec![("a", true), ("b", true)]));
}

#[test]
fn a_first_opportunity_can_be_certain_before_the_others_are() {
    let near = json!({ "id": "near", "kind": "event", "sectors": ["fintech"] });
    let rule = json!([{ "field": "trl", "op": "at_least", "value": 6 }]);
    let events = [near, event("open", &rule), event("other", &json!([]))];
    let options = InterviewOptions::default().with_first(2);
    let state = interview(&events, &json!({ "sectors": ["fintech"] }), &options);
    assert!(!state.certain);
    assert_eq!(first(&state)[0], ("near", true));
    assert_eq!(state.question.map(|question| question.field).as_deref(), Some("trl"));
}

#[test]
fn the_order_and_the_limits_of_the_query_do_not_count() {
    let funds = ["a", "b", "c"].map(|id| Draft::of([("id".to_owned(), json!(id))]).opportunity());
    let (catalog, _) = plain().catalog_of(funds.to_vec());
    let query = Query::at(day(AS_OF));
    let ids = |query: &Query| {
        let state = catalog.interview(&Startup::new("s"), query, &InterviewOptions::default()).expect("an interview");
        state.first.into_iter().map(|entry| entry.found.opportunity_id().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&query), ids(&query.clone().with_order(Order::Low).with_limit(0)));
}
