//! Errors of bad requests.

use ketnoi::plan::{Assign, Candidates, CountRange, PairId, Quota, ScoredPair, StartupSelection};
use ketnoi::{Filter, Lang};

#[test]
fn bad_requests_name_their_field() {
    let pair = |s: &str, o: &str| ScoredPair::new(s, o, 1);
    let id = |s: &str, o: &str| [PairId::new(s, o)];
    let candidates = Candidates::new(&[pair("a", "x"), pair("b", "y")]).unwrap();
    let request = Assign::default;
    let quota = |quota: Quota| request().with_quotas([quota]);
    let only = |ids: [&str; 2]| StartupSelection::default().with_ids(ids.map(str::to_owned).to_vec());
    let rows = [
        (request().with_programmes([("z", 1)]), "programmes.z"),
        (request().with_seats([("z", CountRange::at_most(1))]), "seats.z"),
        (request().with_seats([("x", CountRange { at_least: Some(3), at_most: Some(2) })]), "seats.x"),
        (request().with_forbidden(id("a", "x")).with_fixed(id("a", "x")), "fixed[0]"),
        (request().with_fixed(id("a", "y")), "fixed[0]"),
        (request().with_fixed(id("q", "y")), "fixed[0].startup"),
        (request().with_forbidden(id("a", "q")), "forbidden[0].opportunity"),
        (quota(Quota::default()), "quotas[0]"),
        (quota(Quota::default().with_at_least(2).with_at_most(1)), "quotas[0]"),
        (quota(Quota::default().with_at_least_percent(101)), "quotas[0].at_least_percent"),
        (quota(Quota::default().with_at_least(1).with_startups(only(["a", "q"]))), "quotas[0].startups.ids[1]"),
        (
            quota(Quota::default().with_at_least(1).with_opportunities(Filter::default().with_kinds(["incubator"]))),
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
        (vec![ScoredPair::new("a", "x", 100_000_001)], "pairs[0].score"),
    ] {
        assert_eq!(Candidates::new(&pairs).expect_err(path).diagnostic().path, path);
    }
}
