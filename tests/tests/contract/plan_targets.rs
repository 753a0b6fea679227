//! Targets, exposure and diversified lists: exact counts and errors.

use std::fs;
use std::path::Path;

use ketnoi::plan::{DiversityLimits, Entry, Facet, PairId, Programme, Promise, TargetState};
use ketnoi::{Config, Lang, Matcher, Query};
use ketnoi_tests::{day, draft};
use serde_json::{Value, json};

fn example(name: &str) -> (Programme, Vec<Entry>, ketnoi::Date) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../examples/data/targets/{name}.json"));
    let mut file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut take = |field: &str| file[field].take();
    let programme = serde_json::from_value(take("programme")).unwrap();
    (programme, serde_json::from_value(take("register")).unwrap(), serde_json::from_value(take("as_of")).unwrap())
}

fn matcher() -> Matcher {
    Matcher::new(Config::default()).unwrap()
}

#[test]
fn five_programmes_have_the_counts_of_their_registers() {
    let mut lines = Vec::new();
    for name in ["tra-vinh", "tay-ninh", "hcmc-ecosystem", "quang-nam", "hcmc-support"] {
        let (programme, register, as_of) = example(name);
        let targets = matcher().targets(&programme, &register, as_of).unwrap();
        lines.push(format!("{name} {as_of}"));
        for check in &targets.checks {
            lines.extend([Lang::En, Lang::Vi].map(|lang| format!("  {}: {}", check.promise, check.text(lang))));
        }
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("targets", lines.join("\n"));
    });
}

/// The numbers needed, done, planned and unclear, and the state of the promise.
type Counted = (u32, u32, u32, u32, TargetState);

fn one(promise: &Value, register: &Value, as_of: &str) -> ketnoi::Result<Vec<Counted>> {
    let promise: Promise = serde_json::from_value(promise.clone()).unwrap();
    let register: Vec<Entry> = serde_json::from_value(register.clone()).unwrap();
    let programme = Programme { id: "p".into(), name: None, promises: vec![promise] };
    let targets = matcher().targets(&programme, &register, day(as_of))?;
    Ok(targets.checks.iter().map(|c| (c.needed, c.done, c.planned, c.unclear, c.state)).collect())
}

#[test]
fn a_fund_counts_once_and_unknown_values_are_counted_separately() {
    let promise =
        json!({"id": "funds", "count": "opportunities", "kind": "quỹ đầu tư", "period": "2025", "at_least": 2});
    let register = json!([
        {"what": "x", "date": "2025-01-01", "opportunity": "a", "kind": "venture fund"},
        {"what": "x", "date": "2025-02-01", "opportunity": "a", "kind": "venture fund"},
        {"what": "x", "date": "2025-03-01", "opportunity": "b"},
        {"what": "x", "date": "2025-03-01", "opportunity": "c", "kind": "vườn ươm"},
        {"what": "x", "date": "2025-03-01", "kind": "quỹ đầu tư"},
        {"what": "x", "date": "2025-12-01", "opportunity": "d", "kind": "quỹ đầu tư"},
        {"what": "x", "date": "2025-12-01", "opportunity": "a", "kind": "quỹ đầu tư"},
        {"what": "x", "date": "2024-12-31", "opportunity": "e", "kind": "quỹ đầu tư"},
    ]);
    assert_eq!(one(&promise, &register, "2025-06-30").unwrap(), [(2, 1, 1, 2, TargetState::OnCourse)]);
    assert_eq!(one(&promise, &register, "2025-12-31").unwrap(), [(2, 2, 0, 2, TargetState::Reached)]);
    assert_eq!(one(&promise, &json!([]), "2026-01-01").unwrap(), [(2, 0, 0, 0, TargetState::Missed)]);
    assert_eq!(one(&promise, &json!([]), "2025-01-01").unwrap(), [(2, 0, 0, 0, TargetState::Behind)]);
    assert_eq!(one(&promise, &json!([]), "2024-12-31").unwrap(), [(2, 0, 0, 0, TargetState::NotBegun)]);
}

#[test]
fn a_group_includes_the_groups_that_imply_it() {
    let promise = json!({"id": "y", "group": "thanh niên", "period": "2025", "at_least": 9});
    let entry = |groups: Value| json!([{"what": "x", "date": "2025-01-01", "groups": groups}]);
    let counts = |groups: Value| one(&promise, &entry(groups), "2025-06-30").map(|c| (c[0].1, c[0].3)).unwrap();
    assert_eq!(counts(json!(["sinh viên"])), (1, 0), "a student is young");
    assert_eq!(counts(json!(["nông dân"])), (0, 0));
    assert_eq!(counts(json!([])), (0, 0), "known to be in none");
    assert_eq!(counts(Value::Null), (0, 1), "not stated");
}

#[test]
fn an_impossible_target_is_refused_at_its_field() {
    let rows = [
        (json!({"period": "2025"}), "promises[0].at_least"),
        (json!({"period": "2025", "at_least": 1, "more_than": 1}), "promises[0]"),
        (json!({"period": "2025", "percent": 100}), "promises[0].total"),
        (json!({"period": "2030-2024", "at_least": 1}), "promises[0].period"),
        (json!({"period": "năm tới", "at_least": 1}), "promises[0].period"),
        (json!({"period": "2025", "at_least": 1, "stage": "xyzzy"}), "promises[0].stage"),
        (json!({"period": "2025", "at_least": 1, "kind": "xyzzy"}), "promises[0].kind"),
        (json!({"period": "1900-2900", "at_least": 1, "growth_percent": 30}), "promises[0].growth_percent"),
    ];
    for (mut promise, path) in rows {
        promise["id"] = json!("p");
        let error = one(&promise, &json!([]), "2025-06-30").expect_err(path);
        assert_eq!(error.diagnostic().path, path, "{error}");
    }
    let twice = Promise { id: "p".into(), period: "2025".into(), at_least: Some(1), ..Promise::default() };
    let programme = Programme { id: "p".into(), name: None, promises: vec![twice.clone(), twice] };
    let error = matcher().targets(&programme, &[], day("2025-01-01")).unwrap_err();
    assert_eq!(error.diagnostic().path, "promises[1].id");
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<PairId> {
    pairs.iter().map(|(s, o)| PairId::new(*s, *o)).collect()
}

#[test]
fn exposure_counts_every_group_and_the_unknown() {
    let matcher = matcher();
    let startup = |id: &str, fields: Value| {
        let mut fields = fields;
        fields["id"] = json!(id);
        draft(&fields).startup()
    };
    let (startups, _) = matcher.catalog_of(vec![
        startup("a", json!({"groups": ["phụ nữ"], "place": "Trà Vinh", "sectors": ["nông nghiệp"]})),
        startup("b", json!({"groups": ["phụ nữ", "sinh viên"], "place": "Hà Nội"})),
        startup("c", json!({"groups": []})),
        startup("d", json!({})),
    ]);
    let (opportunities, _) = matcher.catalog_of(vec![
        draft(&json!({"id": "o", "kind": "investor"})).opportunity(),
        draft(&json!({"id": "p", "kind": "investor"})).opportunity(),
    ]);
    let before = pairs(&[("a", "o"), ("b", "o"), ("a", "p")]);
    let after = pairs(&[("a", "o"), ("c", "o"), ("d", "o")]);
    let exposure = matcher.exposure(&startups, &opportunities, &before, Some(&after)).unwrap();
    let shown: Vec<_> = exposure.opportunities.iter().map(|o| (&*o.id, o.before, o.after)).collect();
    assert_eq!(shown, [("o", 2, Some(3)), ("p", 1, Some(0))]);
    let groups: Vec<_> = exposure
        .groups
        .iter()
        .filter(|share| share.facet == Facet::Group)
        .map(|s| (&*s.group, s.members, (s.before.members, s.before.pairs), s.after.map(|a| (a.members, a.pairs))))
        .collect();
    assert_eq!(
        groups,
        [
            ("none", 1, (0, 0), Some((1, 1))),
            ("students", 1, (1, 1), Some((0, 0))),
            ("unknown", 1, (0, 0), Some((1, 1))),
            ("women", 2, (2, 3), Some((1, 1))),
            ("youth", 1, (1, 1), Some((0, 0))),
        ]
    );
    let members = |facet: Facet| exposure.groups.iter().filter(|s| s.facet == facet).map(|s| s.members).sum::<u32>();
    assert_eq!((members(Facet::Sector), members(Facet::Region)), (4, 4), "every record counts somewhere");
    let error = matcher.exposure(&startups, &opportunities, &pairs(&[("a", "x")]), None).unwrap_err();
    assert_eq!(error.diagnostic().path, "before[0].opportunity");
}

#[test]
fn a_diversified_list_keeps_its_limits_and_reports_its_cost() {
    let matcher = matcher();
    let fund = |id: &str, sectors: &[&str]| {
        draft(&json!({"id": id, "kind": "investor", "sectors": sectors, "places": ["Việt Nam"]})).opportunity()
    };
    let (catalog, _) = matcher.catalog_of(vec![
        fund("a", &["nông nghiệp thông minh"]),
        fund("b", &["nông nghiệp thông minh"]),
        fund("c", &["nông nghiệp"]),
        fund("d", &["fintech"]),
    ]);
    let startup = draft(&json!({"id": "s", "sectors": ["nông nghiệp thông minh"], "place": "Trà Vinh"})).startup();
    let ranking = catalog.rank(&startup, &Query::at(day("2026-11-22"))).unwrap();
    let scores: Vec<u64> = ranking.eligible.matches.iter().map(|m| u64::from(m.score.score)).collect();
    let spread = |length, per_sector: Option<u32>| DiversityLimits::new(length).with_per_sector(per_sector);
    let picked = |spread: &DiversityLimits| {
        let list = matcher.diversify(&ranking.eligible.matches, spread).unwrap();
        let ids: Vec<String> = list.picked.iter().map(|p| p.opportunity.clone()).collect();
        (ids.concat(), list.cost, list.over_limit)
    };
    assert_eq!(picked(&spread(3, None)), ("abc".into(), 0, 0), "without limits nothing changes");
    assert_eq!(picked(&spread(2, Some(1))), ("ad".into(), scores[1] - scores[3], 0));
    assert_eq!(picked(&spread(3, Some(1))), ("abd".into(), scores[2] - scores[3], 1), "one over, for want of others");
    assert_eq!(picked(&spread(9, Some(9))), ("abcd".into(), 0, 0));
    let error = matcher.diversify(&ranking.eligible.matches, &spread(0, None)).unwrap_err();
    assert_eq!(error.diagnostic().path, "length");
}
