//! Broken input: no panic, and the invariants of the answer hold.

use ketnoi::{Matcher, Query, Startup};
use ketnoi_tests::strategy::{cases, wild};
use ketnoi_tests::{Draft, day, even};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn extreme_records_are_scored(s in wild::startup(), o in wild::opportunity()) {
        for as_of in ["0001-01-01", "2026-11-22", "9999-12-31"] {
            let found = even().score(&s, &o, day(as_of)).expect("a known kind");
            prop_assert!(found.score.low <= found.score.score && found.score.score <= found.score.high);
            let sum: u32 = found.reasons().iter().map(|r| r.contribution).sum();
            prop_assert_eq!(sum, found.score.score);
        }
    }

    #[test]
    fn extreme_records_are_ranked(s in wild::startup(), os in prop::collection::vec(wild::opportunity(), 0..4)) {
        let known = os.len();
        let (catalog, found) = even().catalog_of(os);
        let refused = found.iter().filter(|d| d.path.ends_with("].id") && d.path.matches('.').count() == 1).count();
        prop_assert_eq!(catalog.len() + refused, known);
        let query = Query::at(day("2026-11-22")).with_rejected(true);
        let ranking = catalog.rank(&s, &query).expect("a ranking");
        let total = ranking.eligible.total + ranking.unverified.total + ranking.ineligible.total;
        prop_assert_eq!(usize::try_from(total).expect("small"), catalog.len());
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn extreme_statistics_and_rates_do_not_panic(
        s in wild::startup(), o in wild::opportunity(), statistics in wild::statistics(), rates in wild::rates(),
    ) {
        let config = even().config().clone().with_statistics(statistics).with_rates(rates);
        let matcher = Matcher::new(config).expect("rates above zero");
        let found = matcher.score(&s, &o, day("2026-11-22")).expect("a known kind");
        prop_assert!(found.score.low <= found.score.score && found.score.score <= found.score.high);
    }

    #[test]
    fn statistics_count_extreme_records(os in prop::collection::vec(wild::opportunity(), 0..4)) {
        let counted = even().statistics(&os, day("2026-11-22"));
        prop_assert!(counted.deals as usize <= os.iter().map(|o| o.track_record.len()).sum());
        let again: ketnoi::config::Statistics = serde_json::from_value(serde_json::json!(counted)).expect("the same");
        prop_assert_eq!(counted, again);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn arbitrary_text_is_answered(text in any::<String>(), other in "[ \\t,;/&()\\-–0-9a-zA-ZđĐơưăâêôÀ-ỹ]{0,40}") {
        for text in [text, other] {
            let fields = ["stage", "place", "origin", "ask", "applicant", "sectors", "instruments", "groups", "wants"];
            let startup = Draft::of(fields.map(|field| (field.to_owned(), text.as_str().into()))).startup();
            let fields = ["sectors", "stages", "place", "places", "ticket", "instruments", "offers", "groups", "scope"];
            let opportunity = Draft::of(fields.map(|field| (field.to_owned(), text.as_str().into()))).opportunity();
            let found = even().score(&startup, &opportunity, day("2026-11-22")).expect("a known kind");
            prop_assert!(found.score.low <= found.score.score && found.score.score <= found.score.high);
        }
    }
}

#[test]
fn an_empty_startup_leaves_everything_unknown() {
    let catalog = even().catalog::<ketnoi::Opportunity>();
    let ranking = catalog.rank(&Startup::default(), &Query::at(day("2026-11-22"))).unwrap();
    assert_eq!((ranking.eligible.total, ranking.unverified.total, ranking.ineligible.total), (0, 0, 0));
}
