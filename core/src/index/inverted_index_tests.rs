//! Every record stands where its sectors and places say, and blocks tell what their records have.

use super::{BLOCK, CATCH_ALL, InvertedIndex, MAX_BLOCK_VALUES, MAX_POSTINGS};
use crate::criteria::{COUNT, rows};
use crate::index::segment::Segment;
use crate::prepared::Facet;
use crate::search::Strategy;
use crate::vocabulary::TermKind;
use crate::{Catalog, Config, Matcher, Opportunity, Query, Startup};

const RECORDS: usize = 1_500;

fn matcher() -> Matcher {
    Matcher::new(Config::default()).unwrap()
}

/// Records of which some want one sector in one place, and some forty in five.
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

/// The sector, the place and the told values of each posting of a position.
fn postings(inverted_index: &InvertedIndex, position: u32) -> Vec<(u32, u32, &[super::BlockValue])> {
    let mut all = Vec::new();
    for group in &inverted_index.groups {
        for list in inverted_index.lists(group) {
            for block in
                inverted_index.blocks(list).iter().filter(|block| inverted_index.positions(block).contains(&position))
            {
                assert!(inverted_index.positions(block).len() <= BLOCK);
                all.push((group.sector, list.place, inverted_index.block_values(block)));
            }
        }
    }
    all
}

fn tells_what_it_has(segment: &Segment, position: usize, block_values: &[super::BlockValue]) {
    for criterion in (0..COUNT)
        .filter(|criterion| block_values.iter().any(|block_values| block_values.criterion as usize == *criterion))
    {
        let codes: Vec<u32> = block_values
            .iter()
            .filter(|t| t.criterion as usize == criterion)
            .map(|block_values| block_values.code)
            .collect();
        let facet = super::facet_of(rows().nth(criterion).unwrap().criterion);
        assert!(codes.len() <= MAX_BLOCK_VALUES && codes.contains(&segment.code(facet, position)));
    }
}

#[test]
fn a_record_stands_once_for_each_of_its_sectors_and_places() {
    let matcher = matcher();
    let catalog = catalog(&matcher);
    let segment = catalog.store().segment();
    let (sectors, places) =
        (segment.inverted_index.sectors.as_ref().unwrap(), segment.inverted_index.places.as_ref().unwrap());
    let mut broad = 0;
    for position in (0..segment.len()).step_by(17) {
        let found = postings(&segment.inverted_index, u32::try_from(position).unwrap());
        let its_sectors = sectors.of_value(segment.code(Facet::SECTORS, position)).unwrap();
        let its_places = places.of_value(segment.code(Facet::PLACES, position)).unwrap();
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
            tells_what_it_has(segment, position, block_values);
        }
    }
    assert!(broad > 0, "some records want more than the grid posts");
}

#[test]
fn the_grid_finds_what_a_scan_finds() {
    let matcher = matcher();
    let catalog = catalog(&matcher);
    for (i, sector) in ["fintech", "agriculture", "any", "zzqx"].into_iter().enumerate() {
        let place = ["ha-noi", "da-nang", "mekong-delta", "asia"][i];
        let json =
            serde_json::json!({"id": "s", "sectors": [sector], "place": place, "stage": ["seed"], "ask": "5 tỷ đồng"});
        let startup: Startup = serde_json::from_value(json).unwrap();
        for limit in [1, 10, 300] {
            let query = Query::at("2026-11-22".parse().unwrap()).with_limit(limit);
            let [by_cells, scanned] = [Strategy::Pruned, Strategy::Exhaustive]
                .map(|way| catalog.rank_with_strategy(&startup, &query, way).unwrap());
            assert_eq!(by_cells.record(), scanned.record());
            assert_eq!(by_cells.eligible.tied_at_limit, scanned.eligible.tied_at_limit);
            assert_eq!(by_cells.unverified.tied_at_limit, scanned.unverified.tied_at_limit);
        }
    }
}
