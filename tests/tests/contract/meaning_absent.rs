//! Absent constraints, preferences and facts, empty lists, and texts outside the vocabulary.

use ketnoi::Criterion;
use ketnoi::criteria::Side;
use ketnoi::gate::{ConstraintField, RuleName};
use ketnoi_tests::{day, draft, even, known, membership, open, plain, verdict};
use serde_json::{Value, json};

/// Every constraint of an opportunity with a startup that it refuses.
fn constraints() -> Vec<(&'static str, Value, Value)> {
    vec![
        ("require", json!([{ "field": "trl", "op": "at_least", "value": 5 }]), json!({ "trl": 3 })),
        ("groups", json!(["women"]), json!({ "groups": ["farmers"] })),
        ("applicants", json!(["cooperative"]), json!({ "applicant": "project" })),
        ("exclude", json!(["s"]), json!({})),
        ("closes", json!("2026-01-31"), json!({})),
        ("opens", json!("2027-01-31"), json!({})),
        ("windows", json!([{ "closes": "2026-01-31" }]), json!({})),
        ("capacity", json!(0), json!({})),
        ("trl", json!({ "min": 5 }), json!({ "trl": 3 })),
        ("must", json!({ "sector": "exact" }), json!({ "sectors": ["saas"] })),
        ("languages", json!(["en"]), json!({ "languages": ["vi"] })),
        ("not_sectors", json!(["software"]), json!({ "sectors": ["saas"] })),
        ("not_places", json!(["vietnam"]), json!({ "place": "hue" })),
        ("past", json!(["s"]), json!({})),
    ]
}

#[test]
fn an_absent_constraint_is_no_rule() {
    for (field, value, startup) in constraints() {
        let opportunity = draft(&json!({ "sectors": ["livestock"] }));
        assert_eq!(verdict(&startup, &json!(opportunity.fields())), "eligible", "{field}");
        assert_eq!(verdict(&startup, &json!(opportunity.with(field, value).fields())), "ineligible", "{field}");
    }
}

#[test]
fn an_unreadable_constraint_is_unknown() {
    for (field, _, startup) in constraints() {
        assert_eq!(verdict(&startup, &json!({ "unreadable": [field] })), "unverified", "{field}");
    }
    for must in [json!({ "sector": "exat" }), json!({ "sectr": "exact" }), json!({ "theme": "exact" })] {
        assert_eq!(verdict(&json!({}), &json!({ "must": must })), "unverified");
    }
    let odd = json!([{ "field": "ages", "op": "at_least", "value": 3 }]);
    assert_eq!(verdict(&json!({}), &json!({ "require": odd })), "unverified");
}

#[test]
fn an_unreadable_constraint_is_a_question_to_the_opportunity() {
    let opportunity = draft(&json!({ "unreadable": ["capacity"] })).opportunity();
    let found = plain().score(&draft(&json!({})).startup(), &opportunity, day("2026-11-22")).unwrap();
    let missing: Vec<_> = found.verdict.missing().iter().map(|check| (check.rule.clone(), check.side)).collect();
    assert_eq!(missing, [(RuleName::Constraint(ConstraintField::Capacity), Side::Opportunity)]);
}

#[test]
fn an_empty_constraint_is_no_rule() {
    for field in ["groups", "applicants", "languages", "not_sectors", "not_places", "windows", "require", "capacity"] {
        assert_eq!(verdict(&json!({}), &json!({ field: [] })), "eligible", "{field}");
    }
}

/// Every preference with a value that the startup meets, and its criterion.
fn preferences() -> [(Criterion, &'static str, Value, Value); 6] {
    [
        (Criterion::Sector, "sectors", json!(["saas"]), json!({ "sectors": ["saas"] })),
        (Criterion::Stage, "stages", json!(["seed"]), json!({ "stage": ["seed"] })),
        (Criterion::Place, "places", json!(["hue"]), json!({ "place": "hue" })),
        (Criterion::Ticket, "ticket", json!("$1M"), json!({ "ask": "$1M" })),
        (Criterion::Instrument, "instruments", json!(["debt"]), json!({ "instruments": ["debt"] })),
        (Criterion::Support, "offers", json!(["pilot"]), json!({ "wants": ["pilot"] })),
    ]
}

#[test]
fn an_absent_preference_is_unknown() {
    for (criterion, field, value, startup) in preferences() {
        assert_eq!(membership(even(), criterion, &startup, &json!({})), open(10_000), "{field}");
        assert_eq!(membership(even(), criterion, &startup, &json!({ field: value })), known(10_000), "{field}");
    }
}

#[test]
fn any_is_one_neutral_value_of_zero_width_below_an_exact_match() {
    for (criterion, field, _, startup) in preferences().into_iter().filter(|(.., field, _, _)| *field != "ticket") {
        for startup in [startup, json!({})] {
            assert_eq!(membership(even(), criterion, &startup, &json!({ field: ["any"] })), known(6_000), "{field}");
        }
    }
}

#[test]
fn every_root_listed_is_any() {
    let tree = &plain().vocabulary().sectors().tree;
    let roots: Vec<&str> =
        tree.roots().map(|id| tree.term(id).id.as_str()).filter(|id| *id != "sector-agnostic").collect();
    let of = |roots: &[&str]| {
        membership(even(), Criterion::Sector, &json!({ "sectors": ["saas"] }), &json!({ "sectors": roots }))
    };
    assert_eq!(of(&roots), known(6_000));
    assert_eq!(of(&roots[..roots.len() - 1]), known(8_200));
}

#[test]
fn a_fact_absent_or_null_is_unknown_and_an_empty_list_is_none() {
    for (criterion, field, value, startup) in
        preferences().into_iter().filter(|(.., field, _, _)| !["ticket", "places"].contains(field))
    {
        let opportunity = json!({ field: value });
        let fact = startup.as_object().unwrap().keys().next().unwrap().clone();
        assert_eq!(membership(even(), criterion, &json!({}), &opportunity), open(10_000), "{fact}");
        assert_eq!(
            membership(even(), criterion, &json!({ fact.as_str(): null }), &opportunity),
            open(10_000),
            "{fact}"
        );
        assert_eq!(membership(even(), criterion, &json!({ fact.as_str(): [] }), &opportunity), known(0), "{fact}");
    }
}

#[test]
fn group_gate_is_unknown_if_groups_missing_and_failed_if_empty() {
    let gate = json!({ "groups": ["women"] });
    assert_eq!(verdict(&json!({}), &gate), "unverified");
    assert_eq!(verdict(&json!({ "groups": [] }), &gate), "ineligible");
}

#[test]
fn a_group_list_includes_only_what_its_groups_imply() {
    let rows = [
        (json!(["students"]), "youth", "eligible"),
        (json!(["pupils"]), "youth", "eligible"),
        (json!(["youth"]), "students", "ineligible"),
        (json!(["women"]), "youth", "ineligible"),
    ];
    for (groups, gate, expected) in rows {
        assert_eq!(
            verdict(&json!({ "groups": groups }), &json!({ "groups": [gate] })),
            expected,
            "{groups} for {gate}"
        );
    }
}

#[test]
fn a_local_term_never_satisfies_nor_contradicts_and_equals_itself() {
    let rows = [
        ("groups", "groups", true),
        ("applicant", "applicants", false),
        ("sectors", "not_sectors", true),
        ("place", "not_places", false),
    ];
    for (fact, gate, is_list) in rows {
        let reported = |text: &str| if is_list { json!({ fact: [text] }) } else { json!({ fact: text }) };
        let vocabulary = match fact {
            "groups" => "women",
            "applicant" => "firm",
            "sectors" => "saas",
            _ => "hue",
        };
        let same = if gate.starts_with("not") { "ineligible" } else { "eligible" };
        assert_eq!(verdict(&reported("zzqx alpha"), &json!({ gate: ["zzqx alpha"] })), same, "{gate}");
        assert_eq!(verdict(&reported("zzqx alpha"), &json!({ gate: [vocabulary] })), "unverified", "{gate}");
        assert_eq!(verdict(&reported(vocabulary), &json!({ gate: ["zzqx alpha"] })), "unverified", "{gate}");
        assert_eq!(verdict(&reported("zzqx alpha"), &json!({ gate: ["zzqx beta"] })), "unverified", "{gate}");
    }
}

#[test]
fn a_criterion_of_weight_zero_does_not_apply() {
    // An expert's profile has no weight for money: the ask changes nothing and gives no reason.
    let expert = draft(&json!({ "kind": "expert", "ticket": "$1M" })).opportunity();
    let of = |startup: Value| plain().score(&draft(&startup).startup(), &expert, day("2026-11-22")).unwrap();
    assert_eq!(of(json!({ "ask": "$1M" })).score, of(json!({})).score);
    assert!(of(json!({})).reasons().iter().all(|reason| reason.criterion != Criterion::Ticket && reason.weight > 0));
}
