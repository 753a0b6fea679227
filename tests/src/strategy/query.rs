//! Queries.

use std::collections::BTreeMap;

use ketnoi::record::Attribute;
use ketnoi::search::Order;
use ketnoi::{Filter, Query};
use proptest::prelude::*;

use super::pool::PLACES;
use crate::day;

/// A query: any order, small limits, one filter or two.
pub fn query() -> impl Strategy<Value = Query> {
    let as_of = prop::sample::select(vec!["2026-11-22", "2027-02-28"]);
    let order = prop_oneof![Just(Order::Score), Just(Order::Low)];
    (as_of, 0_u32..=5, 0_u32..=5, order, filter(), any::<bool>()).prop_map(
        |(as_of, limit, unverified_limit, order, filter, rejected)| {
            let mut query = Query::at(day(as_of));
            (query.limit, query.unverified_limit, query.order) = (limit, unverified_limit, order);
            (query.filter, query.rejected) = (filter, rejected);
            query
        },
    )
}

fn filter() -> impl Strategy<Value = Filter> {
    // A filter on a place that is ambiguous or unknown is refused.
    let places: Vec<&str> = PLACES.iter().copied().filter(|p| !["BD", "DN", "zzqx alpha"].contains(p)).collect();
    let alone = prop_oneof![
        4 => Just(Filter::default()),
        1 => Just(Filter::default().with_kinds(["incubator", "venture-fund"])),
        2 => prop::sample::select(places).prop_map(|p| Filter::default().with_place(p)),
        1 => Just(Filter::default().with_closes_from(day("2026-11-22"))),
        1 => Just(Filter::default().with_attributes(BTreeMap::from([("public".into(), Attribute::Flag(true))]))),
    ];
    let closes_to = prop::option::weighted(0.1, Just(day("2026-12-01")));
    let ids = prop::option::weighted(0.2, Just(["o0", "o2", "o5", "s0", "s1"].map(str::to_owned).to_vec()));
    (alone, closes_to, ids).prop_map(|(alone, closes_to, ids)| alone.with_closes_to(closes_to).with_ids(ids))
}
