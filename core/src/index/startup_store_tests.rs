//! A pool of many leaves: in order whatever comes when, and without values that no startup states any more.

use super::{LEAF, SPARE, StartupStore};
use crate::index::CatalogStore;
use crate::prepared::Aspect;
use crate::record::{Money, Startup};
use crate::{Catalog, Config, Matcher};

fn startup(number: usize, ask: usize) -> Startup {
    Startup { id: format!("s{number:05}"), ask: Some(Money::Text(format!("{ask} USD"))), ..Startup::default() }
}

fn matcher() -> Matcher {
    Matcher::new(Config::default()).unwrap()
}

/// As many leaves as it takes, none of them empty or too long, all of it in order.
fn is_whole(pool: &StartupStore) -> bool {
    let ids = pool.ids();
    let leaves = pool.leaves.iter().all(|leaf| (1..=LEAF).contains(&leaf.len()));
    leaves && ids.is_sorted() && ids.len() == pool.len() && ids.iter().all(|id| pool.contains(id))
}

#[test]
fn a_pool_is_in_order_whatever_comes_when() {
    let (matcher, many) = (matcher(), 5 * LEAF);
    // 7 and the number of startups have no common factor, so that each comes once.
    let (mut pool, _) = matcher.catalog_of((0..many).map(|n| startup(n * 7 % many, 1_000)));
    assert!(pool.store().leaves.len() > 4 && is_whole(pool.store()));
    let snapshot = pool.clone();
    for number in (0..many).filter(|number| number % 3 > 0 || number / LEAF == 2) {
        assert!(pool.remove(&format!("s{number:05}")));
        assert!(!pool.remove(&format!("s{number:05}")));
    }
    assert!(is_whole(pool.store()) && pool.len() < many / 3);
    assert!(is_whole(snapshot.store()) && snapshot.len() == many);
    snapshot.ids().for_each(|id| {
        pool.remove(id);
    });
    assert!(pool.is_empty() && is_whole(pool.store()));
}

#[test]
fn values_that_nobody_states_any_more_are_dropped() {
    let matcher = matcher();
    let (mut pool, _): (Catalog<Startup>, _) = matcher.catalog_of((0..10).map(|n| startup(n, 1_000)));
    assert_eq!(pool.store().width(Aspect::Ask), 1);
    for ask in 0..2 * SPARE {
        pool.update(startup(ask % 10, 10_000 + ask)).unwrap();
    }
    assert!(pool.store().width(Aspect::Ask) <= 20 + SPARE);
    let states = |member: &super::StoredStartup| {
        let first = pool.store().first(Aspect::Ask, member.code(Aspect::Ask)).unwrap();
        Aspect::Ask.of(first) == Aspect::Ask.of(&member.profile)
    };
    assert!(pool.store().members().all(states) && is_whole(pool.store()));
}
