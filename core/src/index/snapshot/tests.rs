use super::CHECKSUM;
use crate::{Catalog, Config, Matcher, Opportunity, Parallelism, Query, Startup};
use proptest::prelude::*;

fn matcher() -> Matcher {
    Matcher::new(Config::default()).expect("a working configuration")
}

fn saved(matcher: &Matcher) -> Vec<u8> {
    let record = |i: usize| {
        let sectors = ["fintech", "any", "nông nghiệp"].get(i % 3).copied().unwrap_or_default();
        let json =
            serde_json::json!({"id": format!("o{i}"), "kind": "investor", "sectors": sectors, "closes": "2026-12-01"});
        serde_json::from_value::<Opportunity>(json).expect("an opportunity")
    };
    let (catalog, _) = matcher.catalog_of((0..7).map(record));
    catalog.save().expect("plain records")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// A file whose author wants to do harm has the right checksum.
    #[test]
    fn bytes_changed_on_purpose_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let matcher = matcher();
        let mut bytes = saved(&matcher);
        let body = bytes.len() - CHECKSUM;
        for (at, byte) in changes {
            if let Some(place) = bytes.get_mut(at.index(body)) {
                *place = byte;
            }
        }
        bytes.truncate(body);
        let checksum = xxhash_rust::xxh3::xxh3_128(&bytes);
        bytes.extend_from_slice(&checksum.to_le_bytes());
        if let Ok(catalog) = Catalog::load(&matcher, &bytes, Parallelism::Caller) {
            let startup = Startup { id: "s".to_owned(), ..Startup::default() };
            let query = Query::at("2026-11-22".parse().expect("a day"));
            let ranking = catalog.rank(&startup, &query).expect("a ranking");
            prop_assert!(ranking.eligible.matches.iter().all(|found| !found.opportunity().kind.is_empty()));
            prop_assert!(catalog.records().count() <= 7);
        }
    }
}
