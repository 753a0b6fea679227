//! Rules of rankings and calls: two lists, counts, order, ranks, filters before limits, strictness.

use ketnoi::config::{Family, Rates};
use ketnoi::search::Order;
use ketnoi::{Catalog, Config, Filter, Lang, Matcher, Opportunity, Query, Ranking};
use ketnoi_tests::{day, draft, plain};
use serde_json::{Value, json};

fn catalog(records: &[Value]) -> Catalog<Opportunity> {
    plain().catalog_of(records.iter().map(|record| draft(record).opportunity())).0
}

fn rank(startup: &Value, records: &[Value], query: &Query) -> Ranking {
    catalog(records).rank(&draft(startup).startup(), query).expect("a ranking")
}

fn today() -> Query {
    Query::at(day("2026-11-22"))
}

fn ids(matches: &[ketnoi::Match]) -> Vec<&str> {
    matches.iter().map(|found| found.opportunity().id.as_str()).collect()
}

#[test]
fn eligible_and_unverified_are_two_lists_with_their_own_limits() {
    let records: Vec<Value> = (0..6)
        .map(|i| {
            if i < 3 { json!({ "id": format!("e{i}") }) } else { json!({ "id": format!("u{i}"), "groups": ["women"] }) }
        })
        .collect();
    let query = today().with_limit(1).with_unverified_limit(2);
    let found = rank(&json!({}), &records, &query);
    assert_eq!((ids(&found.eligible.matches), found.eligible.total), (vec!["e0"], 3));
    assert_eq!((ids(&found.unverified.matches), found.unverified.total), (vec!["u3", "u4"], 3));
}

#[test]
fn the_ineligible_are_counted_by_rule_and_listed_on_request() {
    let records = [
        json!({ "id": "a", "closes": "2026-01-01" }),
        json!({ "id": "b", "closes": "2026-01-01", "capacity": 0 }),
        json!({ "id": "c", "must": { "readiness": "inside" }, "trl": { "min": 5 } }),
    ];
    let quiet = rank(&json!({ "trl": 1 }), &records, &today());
    let counts: Vec<String> = quiet.ineligible.by_rule.iter().map(|(rule, n)| format!("{rule}: {n}")).collect();
    assert_eq!(counts, ["capacity: 1", "must.readiness: 1", "trl: 1", "windows: 2"]);
    assert_eq!((quiet.ineligible.total, quiet.ineligible.matches.len()), (3, 0));
    let reported = rank(&json!({ "trl": 1 }), &records, &today().with_rejected(true));
    assert_eq!(reported.ineligible.matches.len(), 3);
    assert!(reported.ineligible.matches.iter().all(|found| !found.verdict.failed().is_empty()));
}

#[test]
fn the_order_is_score_then_low_then_id() {
    let records = [
        json!({ "id": "d" }),
        json!({ "id": "c" }),
        json!({ "id": "fits", "sectors": ["saas"] }),
        json!({ "id": "fits not", "sectors": ["livestock"] }),
    ];
    let found = rank(&json!({ "sectors": ["saas"] }), &records, &today());
    assert_eq!(ids(&found.eligible.matches), ["fits", "c", "d", "fits not"]);
}

#[test]
fn ties_share_a_rank_and_the_next_rank_skips() {
    let records = [json!({ "id": "a" }), json!({ "id": "b" }), json!({ "id": "c", "sectors": ["livestock"] })];
    let found = rank(&json!({ "sectors": ["saas"] }), &records, &today());
    assert_eq!(found.eligible.matches.iter().map(|m| m.rank).collect::<Vec<_>>(), [1, 1, 3]);
}

#[test]
fn the_limit_reports_how_many_ties_it_cut() {
    let records: Vec<Value> = ["a", "b", "c", "d"].iter().map(|id| json!({ "id": id })).collect();
    let found = rank(&json!({}), &records, &today().with_limit(1));
    assert_eq!((found.eligible.tied_at_limit, found.eligible.total), (3, 4));
    assert_eq!(rank(&json!({}), &records, &today().with_limit(4)).eligible.tied_at_limit, 0);
}

#[test]
fn cautious_order_sorts_by_the_lower_bound() {
    // The money may fit or not and counts in full; the sector is certain and counts less.
    let records = [
        json!({ "id": "open", "sectors": ["livestock"], "ticket": "1 tỷ - 2 tỷ", "instruments": ["grant"] }),
        json!({ "id": "sure", "sectors": ["cybersecurity"], "ticket": "1 triệu", "instruments": ["grant"] }),
    ];
    let startup = json!({ "sectors": ["saas"], "ask": "từ 1 tỷ" });
    let by = |order| ids(&rank(&startup, &records, &today().with_order(order)).eligible.matches).join(" ");
    assert_eq!((by(Order::Score).as_str(), by(Order::Low).as_str()), ("open sure", "sure open"));
}

#[test]
fn filters_come_before_the_limit() {
    let mut records: Vec<Value> = (0..5).map(|i| json!({ "id": format!("f{i}"), "sectors": ["saas"] })).collect();
    records.push(json!({ "id": "last", "kind": "incubator", "sectors": ["livestock"], "place": "hue",
        "closes": "2026-12-15", "attributes": { "public": true } }));
    let startup = json!({ "sectors": ["saas"] });
    let filters = [
        json!({ "kinds": ["incubator"] }),
        json!({ "place": "hue" }),
        json!({ "place": "vietnam" }),
        json!({ "closes_to": "2026-12-31" }),
        json!({ "attributes": { "public": true } }),
        json!({ "ids": ["last"] }),
    ];
    assert_eq!(ids(&rank(&startup, &records, &today().with_limit(1)).eligible.matches), ["f0"]);
    for filter in filters {
        let filter: Filter = serde_json::from_value(filter.clone()).unwrap();
        let found = rank(&startup, &records, &today().with_limit(1).with_filter(filter.clone()));
        assert_eq!((ids(&found.eligible.matches), found.filtered), (vec!["last"], 5), "{filter:?}");
    }
    let narrower: Filter = serde_json::from_value(json!({ "kinds": ["investor"] })).unwrap();
    let fund = [json!({ "id": "fund", "kind": "venture-fund" })];
    assert_eq!(rank(&startup, &fund, &today().with_filter(narrower)).filtered, 0);
}

#[test]
fn a_filter_with_unknown_names_is_refused() {
    for (filter, path) in [
        (json!({ "kinds": ["zzqx"] }), "filter.kinds[0]"),
        (json!({ "place": "zzqx" }), "filter.place"),
        (json!({ "place": "BD" }), "filter.place"),
    ] {
        let filter: Filter = serde_json::from_value(filter).unwrap();
        let refused = catalog(&[]).rank(&draft(&json!({})).startup(), &today().with_filter(filter));
        assert_eq!(refused.unwrap_err().diagnostic().path, path);
    }
}

#[test]
fn a_page_continues_after_a_key() {
    let records: Vec<Value> = ["a", "b", "c"].iter().map(|id| json!({ "id": id })).collect();
    let first = rank(&json!({}), &records, &today().with_limit(2));
    let next = first.eligible.next.clone().expect("another page");
    let second = rank(&json!({}), &records, &today().with_limit(2).with_after(next));
    assert_eq!((ids(&first.eligible.matches), ids(&second.eligible.matches)), (vec!["a", "b"], vec!["c"]));
    assert!(second.eligible.next.is_none());
    assert_eq!(second.eligible.matches[0].rank, 1, "a rank is of the list, not of the page");
}

#[test]
fn printed_points_add_up_to_the_printed_score() {
    let startup = json!({ "sectors": ["livestock"], "stage": ["seed"], "place": "hue", "ask": "$400k", "trl": 3 });
    let record = json!({ "sectors": ["agriculture", "energy"], "stages": ["series-a"], "places": ["da-nang"], "ticket": "$50k" });
    let found = &rank(&startup, &[record], &today()).eligible.matches[0];
    let tenths: u32 = found.reasons().iter().map(|reason| reason.tenths).sum();
    assert_eq!(found.score.points(Lang::En), format!("{}.{}", tenths / 10, tenths % 10));
}

#[test]
fn configuration_is_strict() {
    let weights = |weights: Value| Config::default().with_weights(serde_json::from_value(weights).unwrap());
    let rates = |rate: i64| -> Rates {
        serde_json::from_value(json!({ "date": "2026-11-20", "base": "VND", "millionths": { "USD": rate } })).unwrap()
    };
    let rows = [
        (weights(json!({ "investor": { "sector": 9_999 } })), "weights.investor"),
        (weights(json!({ "investor": { "sector": 10_000, "stage": 1 } })), "weights.investor"),
        (weights(json!({ "expert": { "sectr": 10_000 } })), "weights.expert.sectr"),
        (Config::default().with_rates(rates(0)), "rates.millionths.USD"),
        (Config::default().with_rates(rates(-1)), "rates.millionths.USD"),
    ];
    for (config, path) in rows {
        assert_eq!(Matcher::new(config).unwrap_err().diagnostic().path, path);
    }
    assert!(serde_json::from_value::<Config>(json!({ "evidnce": true })).is_err());
    assert!(serde_json::from_value::<Query>(json!({ "as_of": "2026-11-22", "limt": 3 })).is_err());
    assert!(serde_json::from_value::<Query>(json!({ "as_of": "2026-02-30" })).is_err());
    assert!(Matcher::new(weights(json!({ "investor": { "sector": 10_000 } }))).is_ok());
}

#[test]
fn a_service_and_a_file_refuse_a_catalog_of_another_matcher() {
    let other = Matcher::new(Config::default().with_evidence(true)).unwrap();
    let service = ketnoi::wire::Service::with(other.clone(), catalog(&[]), other.catalog());
    assert_eq!(service.unwrap_err().diagnostic().path, "catalog");
    let loaded = Catalog::load(&other, &catalog(&[]).save().unwrap(), ketnoi::executor::Parallelism::CALLER);
    assert_eq!(loaded.unwrap_err().diagnostic().path, "catalog");
}

#[test]
fn a_bad_id_or_kind_refuses_only_that_record() {
    let records =
        [json!({ "id": "a" }), json!({ "id": "a" }), json!({ "id": "b", "kind": "zzqx" }), json!({ "id": "c" })];
    let (mut kept, found) = plain().catalog_of(records.iter().map(|record| draft(record).opportunity()));
    assert_eq!(kept.ids().collect::<Vec<_>>(), ["a", "c"]);
    assert_eq!(
        found.iter().map(|d| d.path.as_str()).collect::<Vec<_>>(),
        ["opportunities[1].id", "opportunities[2].kind"]
    );
    let before = kept.content_hash();
    assert!(kept.add(draft(&json!({ "id": "a" })).opportunity()).is_err());
    assert!(kept.update(draft(&json!({ "id": "a", "kind": "zzqx" })).opportunity()).is_err());
    assert!(kept.update(draft(&json!({ "id": "z" })).opportunity()).is_err());
    assert_eq!((kept.content_hash(), kept.len()), (before, 2));
}

#[test]
fn a_kind_is_scored_with_the_weights_of_its_family() {
    let weights = json!({ "incubator": { "place": 10_000 }, "investor": { "sector": 10_000 } });
    let config = Config::default().with_weights(serde_json::from_value(weights).unwrap());
    assert_eq!(config.weights.keys().copied().collect::<Vec<_>>(), [Family::Investor, Family::Incubator]);
    let matcher = Matcher::new(config).unwrap();
    let startup = draft(&json!({ "place": "hue", "sectors": ["saas"] })).startup();
    let score = |kind: &str| {
        let record = json!({ "kind": kind, "places": ["hue"], "sectors": ["livestock"] });
        matcher.score(&startup, &draft(&record).opportunity(), day("2026-11-22")).unwrap().score.score
    };
    assert_eq!((score("accelerator"), score("public-venture-fund")), (ketnoi::Score::PERFECT, 0));
}

#[test]
fn a_later_deal_is_ignored_with_a_diagnostic() {
    let fund = draft(&json!({ "id": "f", "track_record": [
        { "date": "2026-05-01", "sectors": ["saas"] }, { "date": "2026-07-01", "sectors": ["livestock"] },
    ] }))
    .opportunity();
    let statistics = plain().statistics(std::slice::from_ref(&fund), day("2026-06-30"));
    assert_eq!((statistics.deals, statistics.sectors.with.contains_key("livestock")), (1, false));
    let matcher = Matcher::new(Config::default().with_statistics(statistics).with_evidence(true)).unwrap();
    let (_, found) = matcher.catalog_of(vec![fund]);
    assert_eq!(found.iter().map(|d| d.path.as_str()).collect::<Vec<_>>(), ["opportunities[0].track_record[1].date"]);
}
