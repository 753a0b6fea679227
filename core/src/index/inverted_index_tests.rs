//! Every record is in the lists of its sectors and places, and blocks list the values of their
//! records.

use super::{BLOCK, CATCH_ALL, InvertedIndex, MAX_BLOCK_VALUES, MAX_POSTINGS};
use crate::criteria::Criterion;
use crate::index::DocId;
use crate::index::segment::Segment;
use crate::prepared::Component;
use crate::search::Strategy;
use crate::vocabulary::TermKind;
use crate::{Catalog, Config, Matcher, Opportunity, Query, Startup};

const RECORDS: usize = 1_500;

fn matcher() -> Matcher {
    Matcher::new(Config::default()).unwrap()
}

/// Records that want one to three sectors in up to two places, or forty sectors in five.
fn catalog(matcher: &Matcher) -> Catalog<Opportunity> {
    let ids = |kind| -> Vec<String> {
        let tree = matcher.vocabulary().tree(kind);
        tree.ids().map(|id| tree.term(id).id.clone()).collect()
    };
    let (sectors, places) = (ids(TermKind::Sector), ids(TermKind::Place));
    let some = |all: &[String], from: usize, count: usize| -> Vec<String> {
        (0..count).map(|step| all[(from + step * 7) % all.len()].clone()).collect()
    };
    let record = |i: usize| {
        let (wants, covers) = if i.is_multiple_of(40) { (40, 5) } else { (1 + i % 3, i % 3) };
        let (kind, stage) = (["investor", "incubator", "challenge"][i % 3], ["seed", "idea", "growth"][i / 2 % 3]);
        let json = serde_json::json!({
            "id": format!("o{i:04}"),
            "kind": kind,
            "sectors": some(&sectors, i % 11, wants),
            "places": some(&places, i % 5, covers),
            "stages": [stage],
            "ticket": format!("{} triệu đồng", 100 + i % 23 * 50),
        });
        serde_json::from_value::<Opportunity>(json).unwrap()
    };
    matcher.catalog_of((0..RECORDS).map(record)).0
}

/// The sector, the place and the block values of each posting of a record.
fn postings(inverted_index: &InvertedIndex, doc_id: DocId) -> Vec<(u32, u32, &[super::BlockValue])> {
    let mut all = Vec::new();
    for group in &inverted_index.groups {
        for list in inverted_index.lists(group) {
            let blocks = inverted_index.blocks(list).iter();
            for block in blocks.filter(|block| inverted_index.doc_ids(block).contains(&doc_id)) {
                assert!(inverted_index.doc_ids(block).len() <= BLOCK);
                all.push((group.sector, list.place, inverted_index.block_values(block)));
            }
        }
    }
    all
}

/// A block lists the record's own value in every criterion that it lists.
fn assert_values_are_listed(segment: &Segment, doc_id: DocId, block_values: &[super::BlockValue]) {
    for criterion in Criterion::all() {
        let of_criterion = block_values.iter().filter(|value| value.criterion == criterion);
        let codes: Vec<u32> = of_criterion.map(|value| value.code).collect();
        let own = segment.codes.code(super::component_of(criterion).into(), doc_id);
        assert!(codes.is_empty() || (codes.len() <= MAX_BLOCK_VALUES && codes.contains(&own)));
    }
}

#[test]
fn a_record_has_one_posting_for_each_pair_of_its_sectors_and_places() {
    let matcher = matcher();
    let catalog = catalog(&matcher);
    let segment = catalog.store().segment();
    let (sectors, places) =
        (segment.inverted_index.sectors.as_ref().unwrap(), segment.inverted_index.places.as_ref().unwrap());
    let mut broad = 0;
    for doc_id in segment.doc_ids().step_by(17) {
        let found = postings(&segment.inverted_index, doc_id);
        let code = |component: Component| segment.codes.code(component.into(), doc_id);
        let its_sectors = sectors.of_value(code(Component::Sectors)).unwrap();
        let its_places = places.of_value(code(Component::Places)).unwrap();
        let mut lists: Vec<(u32, u32)> = found.iter().map(|(sector, place, _)| (*sector, *place)).collect();
        lists.sort_unstable();
        if its_sectors.len() * its_places.len() > MAX_POSTINGS {
            broad += 1;
            assert_eq!(lists, [(CATCH_ALL, CATCH_ALL)]);
        } else {
            let mut wanted: Vec<(u32, u32)> =
                its_sectors.iter().flat_map(|sector| its_places.iter().map(|place| (*sector, *place))).collect();
            wanted.sort_unstable();
            assert_eq!(lists, wanted);
        }
        for (_, _, block_values) in &found {
            assert_values_are_listed(segment, doc_id, block_values);
        }
    }
    assert!(broad > 0, "some records want too much for single postings");
}

#[test]
fn pruned_search_equals_exhaustive_search() {
    let matcher = matcher();
    let catalog = catalog(&matcher);
    for (i, sector) in ["fintech", "agriculture", "any", "zzqx"].into_iter().enumerate() {
        let place = ["ha-noi", "da-nang", "mekong-delta", "asia"][i];
        let json =
            serde_json::json!({"id": "s", "sectors": [sector], "place": place, "stage": ["seed"], "ask": "5 tỷ đồng"});
        let startup: Startup = serde_json::from_value(json).unwrap();
        for limit in [1, 10, 300] {
            let query = Query::at("2026-11-22".parse().unwrap()).with_limit(limit);
            let [pruned, exhaustive] = [Strategy::Pruned, Strategy::Exhaustive]
                .map(|strategy| catalog.rank_with_strategy(&startup, &query, strategy).unwrap());
            assert_eq!(pruned.record(), exhaustive.record());
            assert_eq!(pruned.eligible.tied_at_limit, exhaustive.eligible.tied_at_limit);
            assert_eq!(pruned.unverified.tied_at_limit, exhaustive.unverified.tied_at_limit);
        }
    }
}
