use super::CHECKSUM_BYTES;
use crate::executor::Parallelism;
use crate::{Catalog, Config, Matcher, Opportunity, Query, Startup};
use proptest::prelude::*;

fn matcher() -> Matcher {
    Matcher::new(Config::default()).expect("a working configuration")
}

fn saved(matcher: &Matcher) -> Vec<u8> {
    let record = |i: usize| {
        let sectors = ["fintech", "any", "nông nghiệp"][i % 3];
        let closes = "2026-12-01".parse().expect("a day");
        Opportunity::new(format!("o{i}"), "investor").sectors(sectors).closes(closes)
    };
    let (catalog, _) = matcher.catalog_of((0..7).map(record));
    catalog.save().expect("plain records")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// A forged file has the right checksum.
    #[test]
    fn bytes_changed_on_purpose_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let matcher = matcher();
        let mut bytes = saved(&matcher);
        let body = bytes.len() - CHECKSUM_BYTES;
        for (at, byte) in changes {
            if let Some(changed) = bytes.get_mut(at.index(body)) {
                *changed = byte;
            }
        }
        bytes.truncate(body);
        let checksum = xxhash_rust::xxh3::xxh3_128(&bytes);
        bytes.extend_from_slice(&checksum.to_le_bytes());
        if let Ok(catalog) = Catalog::load(&matcher, &bytes, Parallelism::CALLER) {
            let startup = Startup::new("s");
            let query = Query::at("2026-11-22".parse().expect("a day"));
            let ranking = catalog.rank(&startup, &query).expect("a ranking");
            prop_assert!(ranking.eligible.matches.iter().all(|found| !found.opportunity().kind.is_empty()));
            prop_assert!(catalog.records().count() <= 7);
        }
    }
}
