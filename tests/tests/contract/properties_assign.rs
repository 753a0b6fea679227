//! Cohorts: the plan compared with all plans, on programmes small enough to list them.

use std::collections::{BTreeMap, BTreeSet};

use ketnoi::plan::{
    Assign, Assignment, Candidates, Constraint, CountRange, Outcome, PairId, Quota, QuotaEnd, ScoredPair, StageSeats,
    StartupSelection,
};
use ketnoi::{Filter, Lang};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

type Chosen = BTreeSet<(String, String)>;

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
        pairs.map(|((s, o), score)| ScoredPair { startup: startup(s), opportunity: opportunity(o), score }).collect()
    })
}

/// Ids that occur, so that a request names no unknown one.
fn known(pairs: &[ScoredPair]) -> (Vec<String>, Vec<String>) {
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
        Quota {
            name: "q".into(),
            startups: StartupSelection {
                possible_ids: who.as_ref().map_or_else(Vec::new, |_| possible_ids),
                ids: who,
                rules: Vec::new(),
            },
            opportunities: Filter { ids: at, ..Filter::default() },
            at_least: count.at_least,
            at_most: if count == CountRange::default() && share.is_none() { Some(3) } else { count.at_most },
            at_least_percent: share.filter(|_| least),
            at_most_percent: share.filter(|_| !least),
        }
    })
}

/// Seats of two stages at an opportunity, or of none.
fn stage_seats(startups: &[String], opportunities: &[String]) -> impl Strategy<Value = Vec<StageSeats>> + use<> {
    let of_stage = prop::collection::vec(0..3_u8, startups.len());
    let startups = startups.to_vec();
    (select(opportunities.to_vec()), of_stage, prop::collection::vec(0..3_u32, 0..=2)).prop_map(
        move |(opportunity, of_stage, most)| {
            let of = |stage: u8, most: &u32| StageSeats {
                opportunity: opportunity.clone(),
                stage: Some(stage.to_string()),
                at_most: Some(*most),
                startups: startups
                    .iter()
                    .zip(&of_stage)
                    .filter(|(_, at)| **at == stage)
                    .map(|(id, _)| id.clone())
                    .collect(),
            };
            (0..).zip(&most).map(|(stage, most)| of(stage, most)).collect()
        },
    )
}

fn request(pairs: &[ScoredPair], quotas: usize, percent: bool) -> impl Strategy<Value = Assign> + use<> {
    let (startups, opportunities) = known(pairs);
    let named: Vec<PairId> = pairs
        .iter()
        .map(|pair| PairId { startup: pair.startup.clone(), opportunity: pair.opportunity.clone() })
        .collect();
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
            Assign {
                seats,
                stage_seats,
                seats_each,
                programmes,
                programmes_each,
                quotas,
                forbidden: forbidden.iter().filter(|pair| fixed.as_ref() != Some(pair)).cloned().collect(),
                fixed: fixed.into_iter().collect(),
                node_limit: 5_000,
            }
        })
}

fn case(quotas: usize, percent: bool) -> impl Strategy<Value = (Vec<ScoredPair>, Assign)> {
    pairs().prop_flat_map(move |pairs| {
        let request = request(&pairs, quotas, percent);
        (Just(pairs), request)
    })
}

/// Every limit of a request, its meaning computed independently.
fn limits(pairs: &[ScoredPair], request: &Assign) -> Vec<Constraint> {
    let (startups, opportunities) = known(pairs);
    let mut limits = Vec::new();
    for startup in startups {
        let at_most = request.programmes.get(&startup).copied().unwrap_or(request.programmes_each);
        limits.push(Constraint::Programmes { startup, at_most });
    }
    for opportunity in opportunities {
        let has_stages = request.stage_seats.iter().any(|seats| seats.opportunity == opportunity);
        let each = CountRange { at_least: None, at_most: request.seats_each.filter(|_| !has_stages) };
        let CountRange { at_least, at_most } = request.seats.get(&opportunity).copied().unwrap_or(each);
        limits.extend(at_most.map(|at_most| Constraint::Seats {
            opportunity: opportunity.clone(),
            stage: None,
            at_most,
        }));
        limits.extend(
            at_least
                .filter(|n| *n > 0)
                .map(|at_least| Constraint::Minimum { opportunity: opportunity.clone(), at_least }),
        );
    }
    limits.extend(request.stage_seats.iter().map(|seats| Constraint::Seats {
        opportunity: seats.opportunity.clone(),
        stage: seats.stage.clone(),
        at_most: seats.at_most.unwrap(),
    }));
    for (i, quota) in request.quotas.iter().enumerate() {
        let end = |end| Constraint::Quota { quota: u32::try_from(i).unwrap(), name: quota.name.clone(), end };
        limits.extend(quota.at_least.map(|n| end(QuotaEnd::AtLeast(n))));
        limits.extend(quota.at_most.map(|n| end(QuotaEnd::AtMost(n))));
        limits.extend(quota.at_least_percent.map(|n| end(QuotaEnd::AtLeastPercent(n))));
        limits.extend(quota.at_most_percent.map(|n| end(QuotaEnd::AtMostPercent(n))));
    }
    let fixed =
        |pair: &PairId| Constraint::Fixed { startup: pair.startup.clone(), opportunity: pair.opportunity.clone() };
    limits.extend(request.fixed.iter().map(fixed));
    limits
}

/// Whether a pair counts for a limit; `None` for one of its whole.
fn counts(limit: &Constraint, request: &Assign, (s, o): &(String, String)) -> (bool, bool) {
    match limit {
        Constraint::Programmes { startup, .. } => (s == startup, false),
        Constraint::Seats { opportunity, stage: Some(stage), .. } => {
            let seats = |seats: &&StageSeats| seats.opportunity == *opportunity && seats.stage.as_ref() == Some(stage);
            (o == opportunity && request.stage_seats.iter().find(seats).unwrap().startups.contains(s), false)
        }
        Constraint::Seats { opportunity, .. } | Constraint::Minimum { opportunity, .. } => (o == opportunity, false),
        Constraint::Quota { quota, end, .. } => {
            let quota = &request.quotas[*quota as usize];
            let against_a_maximum = matches!(end, QuotaEnd::AtMost(_) | QuotaEnd::AtMostPercent(_));
            let at = quota.opportunities.ids.as_ref().is_none_or(|ids| ids.contains(o));
            let is_sure = quota.startups.ids.as_ref().is_none_or(|ids| ids.contains(s));
            (at && (is_sure || against_a_maximum && quota.startups.possible_ids.contains(s)), at)
        }
        Constraint::Fixed { startup, opportunity } => (s == startup && o == opportunity, false),
        _ => unreachable!("a new kind of limit"),
    }
}

fn keeps(limit: &Constraint, request: &Assign, chosen: &Chosen) -> bool {
    let n = chosen.iter().filter(|pair| counts(limit, request, pair).0).count();
    let all = chosen.iter().filter(|pair| counts(limit, request, pair).1).count();
    match limit {
        Constraint::Programmes { at_most, .. } | Constraint::Seats { at_most, .. } => n <= *at_most as usize,
        Constraint::Minimum { at_least, .. } => n >= *at_least as usize,
        Constraint::Fixed { .. } => n == 1,
        Constraint::Quota { end, .. } => match end {
            QuotaEnd::AtLeast(least) => n >= *least as usize,
            QuotaEnd::AtMost(most) => n <= *most as usize,
            QuotaEnd::AtLeastPercent(percent) => 100 * n >= *percent as usize * all,
            QuotaEnd::AtMostPercent(percent) => 100 * n <= *percent as usize * all,
        },
        _ => unreachable!("a new kind of limit"),
    }
}

/// The best of all plans that keep these limits, the first in the order of ids; none when there is
/// none.
fn best(pairs: &[ScoredPair], request: &Assign, limits: &[Constraint]) -> Option<(u64, Chosen)> {
    let mut sorted = pairs.to_vec();
    sorted.sort_by(|a, b| (&a.startup, &a.opportunity).cmp(&(&b.startup, &b.opportunity)));
    sorted.retain(|pair| {
        !request.forbidden.iter().any(|f| f.startup == pair.startup && f.opportunity == pair.opportunity)
    });
    let mut best: Option<(u64, u32, Chosen)> = None;
    for subset in 0..1_u32 << sorted.len() {
        // The first pair is the highest digit: of equal totals the greater number is the first
        // plan.
        let digit = |i: usize| 1 << (sorted.len() - 1 - i);
        let taken = sorted.iter().enumerate().filter(|(i, _)| subset & digit(*i) != 0).map(|(_, pair)| pair);
        let total = taken.clone().map(|pair| u64::from(pair.score)).sum();
        if best.as_ref().is_some_and(|(most, first, _)| (total, subset) < (*most, *first)) {
            continue;
        }
        let chosen: Chosen = taken.map(|pair| (pair.startup.clone(), pair.opportunity.clone())).collect();
        if limits.iter().all(|limit| keeps(limit, request, &chosen)) {
            best = Some((total, subset, chosen));
        }
    }
    best.map(|(total, _, chosen)| (total, chosen))
}

fn chosen(plan: &Assignment) -> Chosen {
    plan.pairs.iter().map(|pair| (pair.startup.clone(), pair.opportunity.clone())).collect()
}

fn planned(pairs: &[ScoredPair], request: &Assign) -> Outcome {
    request.plan(&Candidates::new(pairs).unwrap()).unwrap_or_else(|error| panic!("{error}"))
}

/// The upper bound of linear programming duality: no plan scores more than the priced limits and
/// the gains of pairs above the dual prices they pay.
fn proven(plan: &Assignment, pairs: &[ScoredPair], request: &Assign) -> i64 {
    let mut bound = 0;
    let weight = |limit: &Constraint, pair: &(String, String)| {
        let (counted, whole) = counts(limit, request, pair);
        match limit {
            Constraint::Quota { end: QuotaEnd::AtLeastPercent(p) | QuotaEnd::AtMostPercent(p), .. } => {
                i64::from(counted) * 100 - i64::from(whole) * i64::from(*p)
            }
            _ => i64::from(counted),
        }
    };
    // A price is of the limit `sum ≤ most` (above zero) or `sum ≥ least` (below); of shares it is
    // that of a sum ≥ 0.
    let signed = |price: &ketnoi::plan::DualPrice| match &price.constraint {
        Constraint::Quota { end: QuotaEnd::AtLeastPercent(_), .. } => (-price.price, 0),
        Constraint::Quota { end: QuotaEnd::AtMostPercent(_), .. } => (price.price, 0),
        Constraint::Programmes { at_most, .. } | Constraint::Seats { at_most, .. } => {
            (price.price, i64::from(*at_most))
        }
        Constraint::Minimum { at_least, .. } => (price.price, i64::from(*at_least)),
        Constraint::Quota { end: QuotaEnd::AtLeast(n) | QuotaEnd::AtMost(n), .. } => (price.price, i64::from(*n)),
        _ => unreachable!("a new kind of limit"),
    };
    for price in &plan.dual_prices {
        let (price, number) = signed(price);
        bound += price * number;
    }
    for pair in pairs {
        let id = (pair.startup.clone(), pair.opportunity.clone());
        let named = |list: &[PairId]| list.iter().any(|p| p.startup == id.0 && p.opportunity == id.1);
        if named(&request.forbidden) {
            continue;
        }
        let pays: i64 = plan.dual_prices.iter().map(|price| signed(price).0 * weight(&price.constraint, &id)).sum();
        let gains = i64::from(pair.score) - pays;
        bound += if named(&request.fixed) { gains } else { gains.max(0) };
    }
    bound
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_plan_is_optimal_and_the_first_of_the_optimal_ones_by_ids((pairs, request) in case(0, false)) {
        let limits = limits(&pairs, &request);
        match (planned(&pairs, &request), best(&pairs, &request, &limits)) {
            (Outcome::Planned(plan), Some((total, first))) => {
                prop_assert_eq!((plan.total, plan.gap), (total, 0));
                prop_assert!(plan.lexicographically_first);
                prop_assert_eq!(chosen(&plan), first);
                prop_assert_eq!(proven(&plan, &pairs, &request), i64::try_from(total).unwrap());
            }
            (Outcome::Infeasible(_), None) => {}
            (got, expected) => prop_assert!(false, "{got:?}\n{expected:?}"),
        }
    }

    #[test]
    fn a_plan_under_quotas_is_optimal((pairs, request) in case(3, true)) {
        let limits = limits(&pairs, &request);
        match (planned(&pairs, &request), best(&pairs, &request, &limits)) {
            (Outcome::Planned(plan), Some((total, first))) => {
                prop_assert_eq!((plan.total, plan.bound, plan.gap), (total, total, 0));
                let chosen = chosen(&plan);
                prop_assert!(limits.iter().all(|limit| keeps(limit, &request, &chosen)));
                if plan.lexicographically_first {
                    prop_assert_eq!(chosen, first);
                    prop_assert_eq!(proven(&plan, &pairs, &request), i64::try_from(total).unwrap());
                } else {
                    prop_assert!(proven(&plan, &pairs, &request) >= i64::try_from(total).unwrap());
                }
            }
            (Outcome::Infeasible(_), None) => {}
            (got, expected) => prop_assert!(false, "{got:?}\n{expected:?}"),
        }
    }

    #[test]
    fn infeasible_limits_are_an_irreducible_set((pairs, request) in case(3, true)) {
        if let Outcome::Infeasible(infeasible) = planned(&pairs, &request) {
            prop_assert!(best(&pairs, &request, &infeasible.constraints).is_none(), "{:?}", infeasible);
            for i in 0..infeasible.constraints.len() {
                let mut fewer = infeasible.constraints.clone();
                fewer.remove(i);
                prop_assert!(best(&pairs, &request, &fewer).is_some(), "without {:?}", infeasible.constraints[i]);
            }
            prop_assert!(Lang::Vi != Lang::En && infeasible.text(Lang::Vi) != infeasible.text(Lang::En));
        }
    }

    #[test]
    fn marginal_value_matches_solving_with_one_extra_seat((pairs, request) in case(2, false)) {
        if let Outcome::Planned(plan) = planned(&pairs, &request) {
            for seats in &plan.seats {
                let (Some(gain), Some(most)) = (seats.marginal_value, seats.at_most) else { continue };
                let mut more = request.clone();
                let of_stage = |other: &&mut StageSeats| {
                    seats.stage.is_some() && (&other.opportunity, &other.stage) == (&seats.opportunity, &seats.stage)
                };
                if let Some(stage) = more.stage_seats.iter_mut().find(of_stage) {
                    stage.at_most = Some(most + 1);
                } else {
                    let count = CountRange { at_least: seats.at_least, at_most: Some(most + 1) };
                    more.seats.insert(seats.opportunity.clone(), count);
                }
                let (total, _) = best(&pairs, &more, &limits(&pairs, &more)).unwrap();
                prop_assert_eq!(total - plan.total, gain, "{}", seats.opportunity);
            }
        }
    }

    #[test]
    fn input_order_does_not_matter((pairs, request) in case(3, true), seed in any::<u64>()) {
        let mut shuffled = pairs.clone();
        shuffled.sort_by_key(|pair| (u64::from(pair.score) ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17));
        shuffled.reverse();
        let mut turned = request.clone();
        turned.forbidden.reverse();
        for quota in &mut turned.quotas {
            quota.startups.ids.iter_mut().for_each(|ids| ids.reverse());
            quota.startups.possible_ids.reverse();
        }
        prop_assert_eq!(planned(&pairs, &request), planned(&shuffled, &turned));
    }

    #[test]
    fn more_seats_never_lower_the_total_without_minima((pairs, request) in case(0, false), more in 1..3_u32) {
        let mut free = request;
        free.fixed.clear();
        free.seats.values_mut().for_each(|count| count.at_least = None);
        let mut wider = free.clone();
        wider.programmes_each += more;
        wider.seats.values_mut().for_each(|count| count.at_most = count.at_most.map(|most| most + more));
        wider.seats_each = wider.seats_each.map(|most| most + more);
        let total = |request| match planned(&pairs, request) {
            Outcome::Planned(plan) => plan.total,
            Outcome::Infeasible(infeasible) => panic!("{infeasible:?}"),
        };
        prop_assert!(total(&wider) >= total(&free));
    }
}

#[test]
fn bad_requests_name_their_field() {
    let pair = |s: &str, o: &str| ScoredPair { startup: s.into(), opportunity: o.into(), score: 1 };
    let id = |s: &str, o: &str| PairId { startup: s.into(), opportunity: o.into() };
    let candidates = Candidates::new(&[pair("a", "x"), pair("b", "y")]).unwrap();
    let quota = |quota: Quota| Assign { quotas: vec![quota], ..Assign::default() };
    let only = |ids: &[&str]| StartupSelection {
        ids: Some(ids.iter().map(|id| (*id).to_owned()).collect()),
        ..StartupSelection::default()
    };
    let rows = [
        (Assign { programmes: BTreeMap::from([("z".into(), 1)]), ..Assign::default() }, "programmes.z"),
        (Assign { seats: BTreeMap::from([("z".into(), CountRange::at_most(1))]), ..Assign::default() }, "seats.z"),
        (
            Assign {
                seats: BTreeMap::from([("x".into(), CountRange { at_least: Some(3), at_most: Some(2) })]),
                ..Assign::default()
            },
            "seats.x",
        ),
        (Assign { forbidden: vec![id("a", "x")], fixed: vec![id("a", "x")], ..Assign::default() }, "fixed[0]"),
        (Assign { fixed: vec![id("a", "y")], ..Assign::default() }, "fixed[0]"),
        (Assign { fixed: vec![id("q", "y")], ..Assign::default() }, "fixed[0].startup"),
        (Assign { forbidden: vec![id("a", "q")], ..Assign::default() }, "forbidden[0].opportunity"),
        (quota(Quota::default()), "quotas[0]"),
        (quota(Quota { at_least: Some(2), at_most: Some(1), ..Quota::default() }), "quotas[0]"),
        (quota(Quota { at_least_percent: Some(101), ..Quota::default() }), "quotas[0].at_least_percent"),
        (
            quota(Quota { at_least: Some(1), startups: only(&["a", "q"]), ..Quota::default() }),
            "quotas[0].startups.ids[1]",
        ),
        (
            quota(Quota {
                at_least: Some(1),
                opportunities: Filter { kinds: vec!["incubator".into()], ..Filter::default() },
                ..Quota::default()
            }),
            "quotas[0].opportunities",
        ),
    ];
    for (request, path) in rows {
        let error = request.plan(&candidates).expect_err(path);
        assert_eq!(error.diagnostic().path, path);
        assert_ne!(error.diagnostic().text(Lang::Vi), error.diagnostic().text(Lang::En));
    }
    for (pairs, path) in [
        (vec![pair("a", "x"), pair("a", "x")], "pairs[1]"),
        (vec![pair("", "x")], "pairs[0].startup"),
        (vec![ScoredPair { score: 100_000_001, ..pair("a", "x") }], "pairs[0].score"),
    ] {
        assert_eq!(Candidates::new(&pairs).expect_err(path).diagnostic().path, path);
    }
}
