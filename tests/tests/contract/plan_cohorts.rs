//! Cohorts from records: the gate, the seats of the year and stage, and the members of quotas.

use ketnoi::plan::{
    Assign, Assignment, CandidateOptions, Constraint, Outcome, PairId, Quota, StageSeats, StartupSelection,
};
use ketnoi::record::Rule;
use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup, Verdict, read};
use ketnoi_tests::strategy::{cases, opportunities, startups};
use ketnoi_tests::{Draft, day, plain};
use proptest::prelude::*;
use serde_json::{Value, json};

fn outcome(request: &Assign, opportunities: &Value, startups: &Value, unverified: bool) -> Outcome {
    let matcher = Matcher::new(Config::default()).unwrap();
    let opportunities = read::<Opportunity>(&opportunities.to_string()).strict().unwrap().records;
    let startups = read::<Startup>(&startups.to_string()).strict().unwrap().records;
    let (catalog, found) = matcher.catalog_of(opportunities);
    let (pool, of_pool) = matcher.catalog_of(startups);
    assert!(found.is_empty() && of_pool.is_empty(), "{found:?} {of_pool:?}");
    let query = Query::at("2027-03-01".parse().unwrap());
    matcher.assign(request, &pool, &catalog, &CandidateOptions::new(query).with_unverified(unverified)).unwrap()
}

fn planned(request: &Assign, opportunities: &Value, startups: &Value, unverified: bool) -> Assignment {
    match outcome(request, opportunities, startups, unverified) {
        Outcome::Planned(plan) => *plan,
        Outcome::Infeasible(infeasible) => panic!("{}", infeasible.text(Lang::En)),
    }
}

fn women(at_least: u32) -> Quota {
    let rule: Rule = serde_json::from_value(json!({ "field": "groups", "op": "in", "value": ["women"] })).unwrap();
    Quota::new("women-led").with_startups(StartupSelection::default().with_rules([rule])).with_at_least(at_least)
}

#[test]
fn a_plan_keeps_capacities_by_year_and_stage() {
    // Two seats in 2026 and 30 % more each year: two in 2027, of which one is taken. Acceleration
    // has its own.
    let opportunities = json!([{ "id": "delta", "kind": "incubator", "sectors": "any", "capacity": [
        { "stage": "incubation", "period": "2024-2030", "at_most": 2, "growth_percent": 30, "base_year": 2026, "taken": 1 },
        { "stage": "acceleration", "period": "2024-2030", "at_most": 1 },
        { "stage": "incubation", "period": "2020-2023", "at_most": 50 },
    ] }]);
    let startup = |id: &str, stage: &str| json!({ "id": id, "stage": stage, "sectors": ["agriculture"] });
    let startups = json!([
        startup("a", "incubation"),
        startup("b", "incubation"),
        startup("c", "acceleration"),
        startup("d", "acceleration")
    ]);
    let plan = planned(&Assign::default(), &opportunities, &startups, false);
    let chosen: Vec<&str> = plan.pairs.iter().map(|pair| pair.startup.as_str()).collect();
    assert_eq!(chosen, ["a", "c"], "equal scores: by id");
    let seats: Vec<_> = plan.seats.iter().map(|s| (s.stage.as_deref(), s.taken, s.at_most)).collect();
    assert_eq!(seats, [(Some("incubation"), 1, Some(1)), (Some("acceleration"), 1, Some(1))]);
    assert_eq!(plan.seats[0].marginal_value, Some(u64::from(plan.pairs[0].score)), "b would come in too");
    assert_eq!(plan.unassigned.len(), 2);
    assert!(matches!(plan.unassigned[0].blocked_by[0].constraint, Constraint::Seats { stage: Some(_), .. }));
}

#[test]
fn values_of_the_request_replace_those_of_records() {
    let opportunities = json!([{ "id": "delta", "kind": "incubator", "sectors": "any", "capacity": 5 }]);
    let startup = |id: &str, groups: &[&str]| json!({ "id": id, "sectors": ["agriculture"], "groups": groups });
    let startups = json!([startup("a", &["women"]), startup("b", &[]), startup("c", &[])]);
    let stages = [StageSeats::new("delta", ["a", "b"]), StageSeats::new("delta", ["c"])];
    let request = Assign::default().with_stage_seats(stages.map(|seats| seats.with_at_most(1)));
    let plan = planned(&request, &opportunities, &startups, false);
    let chosen: Vec<&str> = plan.pairs.iter().map(|pair| pair.startup.as_str()).collect();
    assert_eq!(chosen, ["a", "c"]);
    assert_eq!(
        plan.seats.iter().map(|seats| seats.at_most).collect::<Vec<_>>(),
        [Some(1), Some(1)],
        "not the record's five"
    );
    let at_most = |possible_ids: &[&str]| {
        let mut quota = women(0).with_at_least(None).with_at_most(1);
        quota.startups = quota.startups.with_possible_ids(possible_ids.iter().copied());
        let request = Assign::default().with_quotas([quota]);
        planned(&request, &opportunities, &startups, false).pairs.len()
    };
    assert_eq!(
        (at_most(&[]), at_most(&["b"]), at_most(&["b", "c"])),
        (3, 2, 1),
        "beside those for which the rules are true"
    );
}

#[test]
fn a_quota_counts_only_known_members() {
    let opportunities = json!([{ "id": "hub", "kind": "incubator", "sectors": ["agriculture"], "capacity": 1 }]);
    let startups = json!([
        { "id": "a", "sectors": ["agriculture"], "groups": [] },
        { "id": "b", "sectors": ["fintech"], "groups": ["women"] },
        { "id": "c", "sectors": ["agriculture"] },
    ]);
    let first = |plan: Assignment| plan.pairs[0].startup.clone();
    assert_eq!(first(planned(&Assign::default(), &opportunities, &startups, false)), "a");
    let request = Assign::default().with_quotas([women(1)]);
    assert_eq!(
        first(planned(&request, &opportunities, &startups, false)),
        "b",
        "c may be women-led, and is not known to be"
    );

    // Possible members count against a maximum.
    let none = women(0).with_at_least(None).with_at_most(0);
    let request = Assign::default().with_quotas([none]);
    assert_eq!(first(planned(&request, &opportunities, &startups, false)), "a");

    let request = Assign::default().with_quotas([women(2)]);
    let Outcome::Infeasible(infeasible) = outcome(&request, &opportunities, &startups, false) else {
        panic!("one seat for two")
    };
    assert_eq!(
        infeasible.text(Lang::En),
        "These limits cannot hold together: quota “women-led”: at least 2 (only 1 pair is a candidate)"
    );
    assert_eq!(
        infeasible.text(Lang::Vi),
        "Không thể đồng thời thỏa mãn: chỉ tiêu “women-led”: ít nhất 2 (chỉ có 1 cặp ứng viên)"
    );
}

#[test]
fn only_eligible_pairs_are_planned_and_unverified_ones_on_request() {
    let opportunities = json!([{ "id": "hub", "kind": "incubator", "sectors": "any", "groups": ["women"] }]);
    let startups = json!([{ "id": "no", "groups": [] }, { "id": "open" }, { "id": "yes", "groups": ["women"] }]);
    let chosen = |unverified| {
        let plan = planned(&Assign::default(), &opportunities, &startups, unverified);
        plan.pairs.into_iter().map(|pair| pair.startup).collect::<Vec<_>>()
    };
    assert_eq!(chosen(false), ["yes"]);
    assert_eq!(chosen(true), ["open", "yes"]);
}

#[test]
fn reasons_against_a_pair_are_in_both_languages() {
    let opportunities = json!([{ "id": "hub", "kind": "incubator", "sectors": "any", "capacity": 1 }]);
    let startups = json!([{ "id": "a", "sectors": ["fintech"] }, { "id": "b", "sectors": ["fintech"] }]);
    let plan = planned(&Assign::default(), &opportunities, &startups, false);
    let score = plan.pairs[0].score;
    let points = |lang| ketnoi::explain::points(score, lang);
    assert_eq!(
        plan.unassigned[0].text(Lang::En),
        format!(
            "b: the pair with hub ({0} points) is blocked: hub has 1 seat (at a price of {0} points)",
            points(Lang::En)
        )
    );
    assert_eq!(
        plan.unassigned[0].text(Lang::Vi),
        format!("b: cặp với hub ({0} điểm) phải nhường chỗ: hub có 1 chỗ (giá {0} điểm)", points(Lang::Vi))
    );
}

#[test]
fn a_fixed_pair_is_a_candidate_at_any_limit() {
    let opportunities = json!([
        { "id": "near", "kind": "incubator", "sectors": ["agriculture"] },
        { "id": "far", "kind": "incubator", "sectors": ["fintech"] },
        { "id": "shut", "kind": "incubator", "sectors": ["agriculture"], "groups": ["women"] },
    ]);
    let startups = json!([{ "id": "a", "sectors": ["agriculture"], "groups": [] }]);
    let matcher = Matcher::new(Config::default()).unwrap();
    let (catalog, _) = matcher.catalog_of(read::<Opportunity>(&opportunities.to_string()).strict().unwrap().records);
    let (pool, _) = matcher.catalog_of(read::<Startup>(&startups.to_string()).strict().unwrap().records);
    let best = Query::at("2027-03-01".parse().unwrap()).with_limit(1);
    let fixed = |opportunity: &str| Assign::default().with_fixed([PairId::new("a", opportunity)]);
    let plan = |request: &Assign| matcher.assign(request, &pool, &catalog, &CandidateOptions::new(best.clone()));
    let Ok(Outcome::Planned(planned)) = plan(&fixed("far")) else { panic!("far is eligible") };
    assert_eq!((planned.pairs[0].opportunity.as_str(), planned.pairs[0].fixed), ("far", true));
    let error = plan(&fixed("shut")).expect_err("a rule speaks against it");
    assert_eq!(error.diagnostic().path, "request.fixed[0]");
}

#[test]
fn only_errors_of_the_request_have_its_path() {
    let call = |query: &Value, request: &Value| {
        let answer = ketnoi::wire::call(
            &json!({ "call": "assign", "query": query, "request": request, "opportunities": [], "startups": [] })
                .to_string(),
        );
        let answer: Value = serde_json::from_str(&answer).unwrap();
        answer["path"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
    };
    let query = json!({ "as_of": "2027-03-01", "filter": { "kinds": ["nothing such"] } });
    assert_eq!(call(&query, &json!({})), "filter.kinds[0]");
    let (query, request) = (json!({ "as_of": "2027-03-01" }), json!({ "programmes": { "z": 1 } }));
    assert_eq!(call(&query, &request), "request.programmes.z");
}

const TODAY: &str = "2026-11-22";

proptest! {
    #![proptest_config(cases(100))]

    /// For any records, every pair of a plan is eligible (or unverified, if requested), no startup
    /// is in more programmes than allowed, and no opportunity exceeds its seats.
    #[test]
    fn a_plan_has_no_pair_that_fails_a_rule(
        startups in startups(8),
        opportunities in opportunities(6),
        seats_each in 0..4_u32,
        programmes_each in 0..3_u32,
        unverified in any::<bool>(),
        forbidden in any::<prop::sample::Index>(),
    ) {
        let (pool, _) = plain().catalog_of::<Startup>(startups.iter().map(Draft::startup));
        let (catalog, _) = plain().catalog_of::<Opportunity>(opportunities.iter().map(Draft::opportunity));
        let mut request = Assign::default().with_seats_each(seats_each).with_programmes_each(programmes_each);
        let query = Query::at(day(TODAY));
        let options = CandidateOptions::new(query).with_unverified(unverified);
        let planned = |request: &Assign| match plain().assign(request, &pool, &catalog, &options) {
            Ok(Outcome::Planned(plan)) => *plan,
            other => panic!("{other:?}"),
        };
        let open = planned(&request);
        if !open.pairs.is_empty() {
            let pair = forbidden.get(&open.pairs);
            request.forbidden = vec![PairId::new(&pair.startup, &pair.opportunity)];
        }
        let plan = planned(&request);
        for pair in &plan.pairs {
            let (startup, opportunity) = (pool.get(&pair.startup).unwrap(), catalog.get(&pair.opportunity).unwrap());
            let found = plain().score(&startup, &opportunity, day(TODAY)).unwrap();
            prop_assert_eq!(found.score.score, pair.score);
            let allowed = match found.verdict {
                Verdict::Eligible => true,
                Verdict::Unverified { .. } => unverified,
                _ => false,
            };
            prop_assert!(allowed, "{:?}", found.verdict);
            prop_assert!(!request.forbidden.iter().any(|id| id.startup == pair.startup && id.opportunity == pair.opportunity));
        }
        for seats in &plan.seats {
            prop_assert!(seats.at_most.is_none_or(|most| seats.taken <= most));
        }
        for startup in pool.ids() {
            let programmes = plan.pairs.iter().filter(|pair| pair.startup == startup).count();
            prop_assert!(programmes <= programmes_each as usize);
        }
    }
}

#[test]
fn a_stable_plan_keeps_the_seats_that_records_state() {
    let startups: Vec<serde_json::Value> =
        (0..8).map(|at| serde_json::json!({ "id": format!("s{at}"), "sectors": ["fintech"] })).collect();
    let hubs: Vec<serde_json::Value> = (0..3)
        .map(|at| serde_json::json!({ "id": format!("h{at}"), "kind": "incubator", "sectors": "any", "capacity": 2 }))
        .collect();
    let mut service = ketnoi::wire::Service::new(ketnoi::Config::default()).unwrap();
    let mut call = |request: serde_json::Value| {
        let call = serde_json::json!({
            "call": "stable", "startups": startups, "opportunities": hubs, "request": request, "unverified": true,
            "query": { "as_of": "2026-11-22", "limit": 10, "unverified_limit": 10 },
        });
        let answer: serde_json::Value = serde_json::from_str(&service.execute(&call.to_string())).unwrap();
        let pairs = answer["pairs"].as_array().unwrap_or_else(|| panic!("{answer}")).clone();
        (0..3)
            .map(|hub| pairs.iter().filter(|pair| pair["opportunity"] == format!("h{hub}")).count())
            .collect::<Vec<_>>()
    };
    assert_eq!(call(serde_json::json!({})), [2, 2, 2]);
    // The request decides where it names an opportunity.
    assert_eq!(call(serde_json::json!({ "seats": { "h0": 4 } })).iter().sum::<usize>(), 8);
}
