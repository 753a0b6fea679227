//! Reproducibility: equal inputs have equal hashes, different ones different, and an old answer can
//! be verified.

use ketnoi::{Matcher, Opportunity, Query};
use ketnoi_tests::strategy::{cases, opportunities, query, startup, weights};
use ketnoi_tests::{Draft, day, plain, with_weights};
use proptest::prelude::*;

fn records(drafts: &[Draft]) -> Vec<Opportunity> {
    drafts.iter().map(Draft::opportunity).collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn fingerprints_are_equal_exactly_for_equal_configurations(a in weights(), b in weights()) {
        let print = |w| Matcher::new(with_weights(w)).expect("weights that sum to 10 000").fingerprint().to_owned();
        prop_assert_eq!(print(a), print(a));
        prop_assert_eq!(print(a) == print(b), a == b);
    }

    #[test]
    fn content_hashes_are_equal_exactly_for_equal_records(a in opportunities(3), b in opportunities(3)) {
        let hash = |drafts: &[Draft]| plain().catalog_of(records(drafts)).0.content_hash();
        prop_assert_eq!(hash(&a), hash(&a));
        prop_assert_eq!(hash(&a) == hash(&b), records(&a) == records(&b));
    }

    #[test]
    fn query_hashes_are_equal_exactly_for_equal_queries(a in startup(), b in startup(), q in query(), r in query()) {
        let (catalog, _) = plain().catalog_of(Vec::<Opportunity>::new());
        let hash = |s: &Draft, q: &Query| catalog.rank(&s.startup(), q).expect("a ranking").query_hash;
        prop_assert_eq!(hash(&a, &q), hash(&a, &q));
        prop_assert_eq!(hash(&a, &q) == hash(&b, &q), a.startup() == b.startup());
        prop_assert_eq!(hash(&a, &q) == hash(&a, &r), q == r);
    }

    #[test]
    fn an_old_answer_is_verified_and_a_changed_input_is_reported(s in startup(), os in opportunities(5), q in query()) {
        let (mut catalog, _) = plain().catalog_of(records(&os));
        let startup = s.startup();
        let old = catalog.rank(&startup, &q).expect("a ranking").record();
        let stored = serde_json::from_str(&serde_json::to_string(&old).expect("JSON")).expect("the same record");
        prop_assert!(catalog.rank(&startup, &q).expect("a ranking").verify(&stored).same);

        let other = q.clone().with_as_of(day("2030-01-01"));
        let reported = catalog.rank(&startup, &other).expect("a ranking").verify(&stored);
        prop_assert!(!reported.same && !reported.query && reported.content && reported.fingerprint);

        catalog.add(Draft::of([("id".into(), "new".into())]).opportunity()).expect("a new id");
        let reported = catalog.rank(&startup, &q).expect("a ranking").verify(&stored);
        prop_assert!(!reported.same && reported.query && !reported.content);
    }
}

#[test]
fn another_matcher_is_reported() {
    let (one, other) = (plain(), Matcher::new(with_weights([10_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).unwrap());
    let query = Query::at(day("2026-11-22"));
    let asked = Draft::of([]).startup();
    let old = one.catalog::<Opportunity>().rank(&asked, &query).unwrap().record();
    let reported = other.catalog::<Opportunity>().rank(&asked, &query).unwrap().verify(&old);
    assert!(!reported.same && !reported.fingerprint && reported.query && reported.content && reported.lists);
}
