//! A store of many leaves stays in the order of ids, and drops values that no startup states.

use super::{MAX_LEAF, SPARE_VALUES, StartupStore};
use crate::index::CatalogStore;
use crate::prepared::Aspect;
use crate::record::Startup;
use crate::{Catalog, Config, Matcher};

fn startup(number: usize, ask: usize) -> Startup {
    Startup::new(format!("s{number:05}")).ask(format!("{ask} USD").as_str())
}

fn matcher() -> Matcher {
    Matcher::new(Config::default()).unwrap()
}

/// True when no leaf is empty or too long, and all startups are in order.
fn is_valid(pool: &StartupStore) -> bool {
    let ids = pool.ids();
    let leaves = pool.leaves.iter().all(|leaf| (1..=MAX_LEAF).contains(&leaf.len()));
    leaves && ids.is_sorted() && ids.len() == pool.len() && ids.iter().all(|id| pool.contains(id))
}

#[test]
fn startups_stay_in_order_when_many_are_added_and_removed() {
    let (matcher, many) = (matcher(), 5 * MAX_LEAF);
    // 7 and the number of startups have no common factor, so each startup occurs once.
    let (mut pool, _) = matcher.catalog_of((0..many).map(|n| startup(n * 7 % many, 1_000)));
    assert!(pool.store().leaves.len() > 4 && is_valid(pool.store()));
    let snapshot = pool.clone();
    for number in (0..many).filter(|number| number % 3 > 0 || number / MAX_LEAF == 2) {
        assert!(pool.remove(&format!("s{number:05}")));
        assert!(!pool.remove(&format!("s{number:05}")));
    }
    assert!(is_valid(pool.store()) && pool.len() < many / 3);
    assert!(is_valid(snapshot.store()) && snapshot.len() == many);
    snapshot.ids().for_each(|id| {
        pool.remove(id);
    });
    assert!(pool.is_empty() && is_valid(pool.store()));
}

#[test]
fn unused_values_are_dropped() {
    let matcher = matcher();
    let (mut pool, _): (Catalog<Startup>, _) = matcher.catalog_of((0..10).map(|n| startup(n, 1_000)));
    assert_eq!(pool.store().width(Aspect::Ask), 1);
    for ask in 0..2 * SPARE_VALUES {
        pool.update(startup(ask % 10, 10_000 + ask)).unwrap();
    }
    assert!(pool.store().width(Aspect::Ask) <= 20 + SPARE_VALUES);
    let states = |stored: &super::StoredStartup| {
        let first = pool.store().first(Aspect::Ask, stored.code(Aspect::Ask));
        Aspect::Ask.value_of(first) == Aspect::Ask.value_of(&stored.prepared)
    };
    assert!(pool.store().startups().all(states) && is_valid(pool.store()));
}
