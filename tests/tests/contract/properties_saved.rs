//! Saved catalogs: they load unchanged, or are refused.

use ketnoi::executor::Parallelism;
use ketnoi::wire::Service;
use ketnoi::{Catalog, Config, Opportunity, Ranking};
use ketnoi_tests::strategy::{cases, opportunities, query, startup, wild};
use ketnoi_tests::{Draft, even, plain};
use proptest::prelude::*;
use proptest::sample::Index;

fn records(drafts: &[Draft]) -> Vec<Opportunity> {
    drafts.iter().map(Draft::opportunity).collect()
}

fn seen(ranking: &Ranking) -> String {
    format!("{:?} {:?}", ranking.record(), ranking.ineligible.by_rule)
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_saved_catalog_loads_equal(s in startup(), os in opportunities(20), gone in any::<Index>(), q in query()) {
        let (mut catalog, _) = even().catalog_of(records(&os));
        if !os.is_empty() {
            // With a delta, and with values that no record states any more.
            let id = &records(&os)[gone.index(os.len())].id;
            prop_assert!(catalog.remove(id));
        }
        let bytes = catalog.save().expect("records of JSON");
        let loaded = Catalog::load(even(), &bytes, Parallelism::CALLER).expect("what was saved");
        prop_assert_eq!(loaded.content_hash(), catalog.content_hash());
        prop_assert_eq!(loaded.records().collect::<Vec<_>>(), catalog.records().collect::<Vec<_>>());
        let rank = |catalog: &Catalog<Opportunity>| seen(&catalog.rank(&s.startup(), &q).expect("a known place"));
        prop_assert_eq!(rank(&loaded), rank(&catalog));
        prop_assert_eq!(loaded.save().expect("the same"), bytes);
    }

    #[test]
    fn a_damaged_or_foreign_file_is_refused(os in opportunities(5), at in any::<Index>(), flip in 1_u8..=255) {
        let (catalog, _) = even().catalog_of(records(&os));
        let bytes = catalog.save().expect("records of JSON");
        let load = |bytes: &[u8]| Catalog::load(even(), bytes, Parallelism::CALLER);
        let mut changed = bytes.clone();
        changed[at.index(bytes.len())] ^= flip;
        prop_assert!(load(&changed).is_err());
        prop_assert!(load(&bytes[..at.index(bytes.len())]).is_err());
        prop_assert!(load(&[bytes.as_slice(), &[flip]].concat()).is_err());
        prop_assert!(Catalog::load(plain(), &bytes, Parallelism::CALLER).is_err());
    }

    #[test]
    fn arbitrary_bytes_do_not_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Catalog::load(even(), &bytes, Parallelism::CALLER).is_err());
    }

    #[test]
    fn typed_records_are_stored_unchanged(record in wild::opportunity()) {
        let record = Opportunity { kind: "investor".to_owned(), ..record };
        let (catalog, _) = even().catalog_of(vec![record.clone()]);
        prop_assert_eq!(catalog.get(&record.id), Some(record));
    }
}

#[test]
fn preparation_is_equal_on_any_number_of_threads() {
    let record = |i: usize| {
        let sectors = ["fintech", "fintec", "Nông nghiệp", "no such sector", "edtech, fintech"][i % 5];
        let kind = if i.is_multiple_of(97) { "no such kind" } else { "investor" };
        let id = if i.is_multiple_of(89) { 5 } else { i };
        let json = serde_json::json!({"id": format!("o{id}"), "kind": kind, "sectors": [sectors, format!("local {}", i % 300)]});
        serde_json::from_value::<Opportunity>(json).expect("an opportunity")
    };
    let records: Vec<Opportunity> = (0..20_000).map(record).collect();
    let (one, reported) = even().catalog_of(records.clone());
    let mut several = even().catalog();
    let also = several.extend_on(records, Parallelism::threads(3)).expect("threads");
    assert_eq!(reported, also);
    assert_eq!(one.save().expect("plain"), several.save().expect("plain"));
}

#[test]
fn a_service_saves_and_loads_its_opportunities() {
    let mut service = Service::new(Config::default()).expect("a service");
    service.load_opportunities(r#"[{"id": "f1", "kind": "investor", "sectors": "any"}]"#, true).expect("one fund");
    let bytes = service.save_opportunities().expect("a file");
    let mut other = Service::new(Config::default()).expect("a service");
    let error = other.load_saved_opportunities(&bytes[1..]).expect_err("no file");
    assert_eq!(error.diagnostic().text(ketnoi::Lang::Vi), "catalog: cần danh mục do thư viện này lưu");
    other.load_saved_opportunities(&bytes).expect("the same configuration");
    assert_eq!(other.opportunities().content_hash(), service.opportunities().content_hash());
}
