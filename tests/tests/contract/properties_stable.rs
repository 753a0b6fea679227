//! Stable matchings compared with all matchings, on sides small enough to list them.

use std::collections::{BTreeMap, BTreeSet};

use ketnoi::plan::{BestFor, Candidates, PairId, Reciprocal, ScoredPair, Stable, mutual};
use proptest::prelude::*;
use proptest::sample::subsequence;

fn case() -> impl Strategy<Value = (Vec<ScoredPair>, Stable)> {
    let all: Vec<(usize, usize)> = (0..4).flat_map(|s| (0..3).map(move |o| (s, o))).collect();
    let pairs = (subsequence(all, 1..=9), prop::collection::vec(0..4_u32, 9)).prop_map(|(pairs, scores)| {
        let pairs = pairs.into_iter().zip(scores);
        let pairs = pairs.map(|((s, o), score)| ScoredPair::new(format!("s{s}"), format!("o{o}"), score));
        pairs.collect::<Vec<ScoredPair>>()
    });
    (pairs, 0..3_u32, 1..3_u32, prop::option::of(Just(vec![2, 0, 1, 3])), any::<bool>()).prop_map(
        |(pairs, seats, programmes, wishes, startups)| {
            let known: BTreeSet<&str> = pairs.iter().map(|pair| pair.startup.as_str()).collect();
            let list: Option<Vec<String>> = wishes
                .map(|order| order.iter().map(|i| format!("s{i}")).filter(|id| known.contains(id.as_str())).collect());
            let request = Stable::default()
                .with_seats_each(seats)
                .with_programmes_each(programmes)
                .with_opportunity_preferences(list.map(|list| (&pairs[0].opportunity, list)))
                .with_best_for(if startups { BestFor::Startups } else { BestFor::Opportunities });
            (pairs, request)
        },
    )
}

fn ids(pairs: &[ScoredPair], subset: u32) -> Vec<PairId> {
    let taken = pairs.iter().enumerate().filter(|(i, _)| subset & 1 << i != 0);
    taken.map(|(_, pair)| PairId::new(&pair.startup, &pair.opportunity)).collect()
}

/// The wishes of one side, computed independently, best first.
fn wishes(pairs: &[ScoredPair], given: &BTreeMap<String, Vec<String>>, me: &str, of_startup: bool) -> Vec<String> {
    let sides = |pair: &ScoredPair| {
        let (startup, opportunity) = (pair.startup.clone(), pair.opportunity.clone());
        if of_startup { (startup, opportunity) } else { (opportunity, startup) }
    };
    if let Some(list) = given.get(me) {
        return list.clone();
    }
    let mut mine: Vec<&ScoredPair> = pairs.iter().filter(|pair| sides(pair).0 == me).collect();
    mine.sort_by_key(|pair| (std::cmp::Reverse(pair.score), sides(pair).1));
    mine.into_iter().map(|pair| sides(pair).1).collect()
}

/// True if a plan keeps the seats, has only acceptable pairs, and has no blocking pair.
fn is_stable(pairs: &[ScoredPair], request: &Stable, plan: &[PairId]) -> bool {
    let place = |list: &[String], id: &str| list.iter().position(|other| other == id);
    let of_startup = |id: &str| wishes(pairs, &request.startup_preferences, id, true);
    let of_opportunity = |id: &str| wishes(pairs, &request.opportunity_preferences, id, false);
    let at = |s: &str| plan.iter().filter(|p| p.startup == s).map(|p| p.opportunity.clone()).collect::<Vec<_>>();
    let with = |o: &str| plan.iter().filter(|p| p.opportunity == o).map(|p| p.startup.clone()).collect::<Vec<_>>();
    let (programmes, seats) = (request.programmes_each as usize, request.seats_each.unwrap() as usize);
    let would = |list: &[String], now: &[String], room: usize, id: &str| {
        let mine = place(list, id);
        mine.is_some() && room > 0 && (now.len() < room || now.iter().any(|other| place(list, other) > mine))
    };
    pairs.iter().all(|ScoredPair { startup: s, opportunity: o, .. }| {
        let (mine, theirs, now, held) = (of_startup(s), of_opportunity(o), at(s), with(o));
        let together = plan.iter().any(|p| p.startup == *s && p.opportunity == *o);
        let both_want = place(&mine, o).is_some() && place(&theirs, s).is_some();
        let fits = now.len() <= programmes && held.len() <= seats;
        let blocks = !together && would(&mine, &now, programmes, o) && would(&theirs, &held, seats, s);
        fits && (!together || both_want) && !blocks
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_stable_plan_has_no_blocking_pair_and_is_optimal_for_its_side((pairs, request) in case()) {
        let candidates = Candidates::new(&pairs).unwrap();
        let plan = request.plan(&candidates).unwrap();
        let mine: Vec<PairId> =
            plan.pairs.iter().map(|p| PairId::new(&p.startup, &p.opportunity)).collect();
        prop_assert!(is_stable(&pairs, &request, &mine), "{:?}", plan);
        prop_assert!(request.blocking(&candidates, &mine).unwrap().is_empty());
        for subset in 0..1_u32 << pairs.len() {
            let other = ids(&pairs, subset);
            if !is_stable(&pairs, &request, &other) {
                continue;
            }
            // No stable plan gives a record of the favoured side a partner that it prefers to its
            // worst one here.
            for PairId { startup, opportunity } in &other {
                let (me, them, given, of_startup) = match request.best_for {
                    BestFor::Startups => (startup, opportunity, &request.startup_preferences, true),
                    BestFor::Opportunities => (opportunity, startup, &request.opportunity_preferences, false),
                };
                let list = wishes(&pairs, given, me, of_startup);
                let place = |id: &str| list.iter().position(|other| other == id).unwrap();
                let now = mine.iter().filter(|p| if of_startup { p.startup == *me } else { p.opportunity == *me });
                let now: Vec<usize> = now.map(|p| place(if of_startup { &p.opportunity } else { &p.startup })).collect();
                prop_assert!(now.contains(&place(them)) || now.iter().all(|own| *own < place(them)), "{:?} {:?}", plan, other);
            }
        }
    }

    #[test]
    fn the_check_finds_blocking_pairs((pairs, request) in case(), subset in 0..512_u32) {
        let candidates = Candidates::new(&pairs).unwrap();
        let plan = ids(&pairs, subset % (1 << pairs.len()));
        let at = |s: &str| plan.iter().filter(|p| p.startup == s).count();
        let with = |o: &str| plan.iter().filter(|p| p.opportunity == o).count();
        let fits = plan.iter().all(|p| {
            at(&p.startup) <= request.programmes_each as usize && with(&p.opportunity) <= request.seats_each.unwrap() as usize
        });
        if fits && request.opportunity_preferences.is_empty() {
            prop_assert_eq!(request.blocking(&candidates, &plan).unwrap().is_empty(), is_stable(&pairs, &request, &plan));
        }
    }

    #[test]
    fn a_mutual_score_is_between_the_two_scores(a in 0..=100_000_000_u32, b in 0..=100_000_000_u32, share in 0..=100_u8) {
        for by in [Reciprocal::Harmonic, Reciprocal::Geometric, Reciprocal::Minimum, Reciprocal::Weighted(share)] {
            let both = by.of(a, b);
            prop_assert!(both >= a.min(b).saturating_sub(1) && both <= a.max(b), "{:?} {}", by, both);
        }
        prop_assert_eq!((Reciprocal::Minimum.of(a, b), Reciprocal::Weighted(100).of(a, b)), (a.min(b), a));
    }
}

#[test]
fn scores_of_both_sides_are_shown() {
    let pair = |score| ScoredPair::new("a", "x", score);
    let side = |score| Candidates::new(&[pair(score)]).unwrap();
    let found = mutual(&side(30), &side(60), Reciprocal::Harmonic);
    assert_eq!((found[0].startup_score, found[0].opportunity_score, found[0].pair.score), (30, 60, 40));
}

#[test]
fn bad_wishes_name_their_field() {
    let candidates = Candidates::new(&[ScoredPair::new("a", "x", 1)]).unwrap();
    let wants = |me: &str, list: &[&str]| [(me.to_owned(), list.iter().map(|id| (*id).to_owned()).collect())];
    let stable = Stable::default;
    let rows = [
        (stable().with_startup_preferences(wants("q", &[])), "startup_preferences.q"),
        (stable().with_startup_preferences(wants("a", &["x", "x"])), "startup_preferences.a[1]"),
        (stable().with_opportunity_preferences(wants("x", &["a", "q"])), "opportunity_preferences.x[1]"),
        (stable().with_seats([("q", 1)]), "seats.q"),
    ];
    for (request, path) in rows {
        assert_eq!(request.plan(&candidates).expect_err(path).diagnostic().path, path);
    }
}
