//! Errors of bad requests.

use std::collections::BTreeMap;

use ketnoi::plan::{Assign, Candidates, CountRange, PairId, Quota, ScoredPair, StartupSelection};
use ketnoi::{Filter, Lang};

#[test]
fn bad_requests_name_their_field() {
    let pair = |s: &str, o: &str| ScoredPair { startup: s.into(), opportunity: o.into(), score: 1 };
    let id = |s: &str, o: &str| PairId { startup: s.into(), opportunity: o.into() };
    let candidates = Candidates::new(&[pair("a", "x"), pair("b", "y")]).unwrap();
    let quota = |quota: Quota| Assign { quotas: vec![quota], ..Assign::default() };
    let only = |ids: &[&str]| StartupSelection {
        ids: Some(ids.iter().map(|id| (*id).to_owned()).collect()),
        ..StartupSelection::default()
    };
    let rows = [
        (Assign { programmes: BTreeMap::from([("z".into(), 1)]), ..Assign::default() }, "programmes.z"),
        (Assign { seats: BTreeMap::from([("z".into(), CountRange::at_most(1))]), ..Assign::default() }, "seats.z"),
        (
            Assign {
                seats: BTreeMap::from([("x".into(), CountRange { at_least: Some(3), at_most: Some(2) })]),
                ..Assign::default()
            },
            "seats.x",
        ),
        (Assign { forbidden: vec![id("a", "x")], fixed: vec![id("a", "x")], ..Assign::default() }, "fixed[0]"),
        (Assign { fixed: vec![id("a", "y")], ..Assign::default() }, "fixed[0]"),
        (Assign { fixed: vec![id("q", "y")], ..Assign::default() }, "fixed[0].startup"),
        (Assign { forbidden: vec![id("a", "q")], ..Assign::default() }, "forbidden[0].opportunity"),
        (quota(Quota::default()), "quotas[0]"),
        (quota(Quota { at_least: Some(2), at_most: Some(1), ..Quota::default() }), "quotas[0]"),
        (quota(Quota { at_least_percent: Some(101), ..Quota::default() }), "quotas[0].at_least_percent"),
        (
            quota(Quota { at_least: Some(1), startups: only(&["a", "q"]), ..Quota::default() }),
            "quotas[0].startups.ids[1]",
        ),
        (
            quota(Quota {
                at_least: Some(1),
                opportunities: Filter::default().with_kinds(["incubator"]),
                ..Quota::default()
            }),
            "quotas[0].opportunities",
        ),
    ];
    for (request, path) in rows {
        let error = request.plan(&candidates).expect_err(path);
        assert_eq!(error.diagnostic().path, path);
        assert_ne!(error.diagnostic().text(Lang::Vi), error.diagnostic().text(Lang::En));
    }
    for (pairs, path) in [
        (vec![pair("a", "x"), pair("a", "x")], "pairs[1]"),
        (vec![pair("", "x")], "pairs[0].startup"),
        (vec![ScoredPair { score: 100_000_001, ..pair("a", "x") }], "pairs[0].score"),
    ] {
        assert_eq!(Candidates::new(&pairs).expect_err(path).diagnostic().path, path);
    }
}
