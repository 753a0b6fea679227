//! Generated pairs and requests, small enough to list every plan.

use std::collections::BTreeSet;

use ketnoi::Filter;
use ketnoi::plan::{Assign, CountRange, PairId, Quota, ScoredPair, StageSeats, StartupSelection};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn startup(i: usize) -> String {
    format!("s{i}")
}

fn opportunity(i: usize) -> String {
    format!("o{i}")
}

fn pairs() -> impl Strategy<Value = Vec<ScoredPair>> {
    let all: Vec<(usize, usize)> = (0..4).flat_map(|s| (0..3).map(move |o| (s, o))).collect();
    // Few distinct scores, so ties are common.
    let score = prop_oneof![0..4_u32, select(vec![10, 11, 25_000_000, 100_000_000])];
    (subsequence(all, 1..=10), prop::collection::vec(score, 10)).prop_map(|(pairs, scores)| {
        let pairs = pairs.into_iter().zip(scores);
        pairs.map(|((s, o), score)| ScoredPair::new(startup(s), opportunity(o), score)).collect()
    })
}

/// The ids that occur: a request must name no others.
pub(super) fn known(pairs: &[ScoredPair]) -> (Vec<String>, Vec<String>) {
    let startups: BTreeSet<String> = pairs.iter().map(|pair| pair.startup.clone()).collect();
    let opportunities: BTreeSet<String> = pairs.iter().map(|pair| pair.opportunity.clone()).collect();
    (startups.into_iter().collect(), opportunities.into_iter().collect())
}

fn count(most: u32) -> impl Strategy<Value = CountRange> {
    (prop::option::weighted(0.3, 0..=most), prop::option::weighted(0.7, 0..=most)).prop_map(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => CountRange { at_least: Some(a.min(b)), at_most: Some(a.max(b)) },
        _ => CountRange { at_least: a, at_most: b },
    })
}

fn quota(startups: &[String], opportunities: &[String], percent: bool) -> impl Strategy<Value = Quota> + use<> {
    let who = prop::option::of(subsequence(startups.to_vec(), 1..=startups.len()));
    let possible_ids = subsequence(startups.to_vec(), 0..=startups.len());
    let at = prop::option::of(subsequence(opportunities.to_vec(), 1..=opportunities.len()));
    let share = prop::option::of(select(vec![30_u32, 50, 70])).prop_map(move |share| share.filter(|_| percent));
    (who, possible_ids, at, count(4), share, any::<bool>()).prop_map(|(who, possible_ids, at, count, share, least)| {
        let possible_ids = who.as_ref().map_or_else(Vec::new, |_| possible_ids);
        Quota::new("q")
            .with_startups(StartupSelection::default().with_ids(who).with_possible_ids(possible_ids))
            .with_opportunities(Filter::default().with_ids(at))
            .with_at_least(count.at_least)
            .with_at_most(if count == CountRange::default() && share.is_none() { Some(3) } else { count.at_most })
            .with_at_least_percent(share.filter(|_| least))
            .with_at_most_percent(share.filter(|_| !least))
    })
}

/// Seats of two stages at an opportunity, or of none.
fn stage_seats(startups: &[String], opportunities: &[String]) -> impl Strategy<Value = Vec<StageSeats>> + use<> {
    let of_stage = prop::collection::vec(0..3_u8, startups.len());
    let startups = startups.to_vec();
    (select(opportunities.to_vec()), of_stage, prop::collection::vec(0..3_u32, 0..=2)).prop_map(
        move |(opportunity, of_stage, most)| {
            let of = |stage: u8, most: &u32| {
                let takers = startups.iter().zip(&of_stage).filter(|(_, at)| **at == stage).map(|(id, _)| id);
                StageSeats::new(&opportunity, takers).with_stage(stage.to_string()).with_at_most(*most)
            };
            (0..).zip(&most).map(|(stage, most)| of(stage, most)).collect()
        },
    )
}

fn request(pairs: &[ScoredPair], quotas: usize, percent: bool) -> impl Strategy<Value = Assign> + use<> {
    let (startups, opportunities) = known(pairs);
    let named: Vec<PairId> = pairs.iter().map(|pair| PairId::new(&pair.startup, &pair.opportunity)).collect();
    let some = |list: Vec<PairId>| prop::option::weighted(0.3, select(list));
    (
        prop::collection::btree_map(select(opportunities.clone()), count(3), 0..=opportunities.len()),
        (prop::option::of(0..4_u32), stage_seats(&startups, &opportunities)),
        prop::collection::btree_map(select(startups.clone()), 0..3_u32, 0..=2),
        1..3_u32,
        prop::collection::vec(quota(&startups, &opportunities, percent), 0..=quotas),
        some(named.clone()),
        some(named),
    )
        .prop_map(|(seats, (seats_each, stage_seats), programmes, programmes_each, quotas, forbidden, fixed)| {
            Assign::default()
                .with_seats(seats)
                .with_stage_seats(stage_seats)
                .with_seats_each(seats_each)
                .with_programmes(programmes)
                .with_programmes_each(programmes_each)
                .with_quotas(quotas)
                .with_forbidden(forbidden.filter(|pair| fixed.as_ref() != Some(pair)))
                .with_fixed(fixed)
                .with_node_limit(5_000)
        })
}

pub(super) fn case(quotas: usize, percent: bool) -> impl Strategy<Value = (Vec<ScoredPair>, Assign)> {
    pairs().prop_flat_map(move |pairs| {
        let request = request(&pairs, quotas, percent);
        (Just(pairs), request)
    })
}
