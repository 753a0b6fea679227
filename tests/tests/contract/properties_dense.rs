//! The solver for dense one-to-one assignments gives the answers of the network solver.

use std::collections::BTreeMap;

use ketnoi::plan::{Assign, Assignment, Candidates, Constraint, Outcome, PairId, Quota, ScoredPair};
use proptest::prelude::*;
use proptest::sample::select;

/// A score for every pair; some are missing or forbidden.
#[derive(Debug, Clone)]
struct Programme {
    pairs: Vec<ScoredPair>,
    forbidden: Vec<PairId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    There,
    Missing,
    Forbidden,
}

fn programme(most: usize) -> impl Strategy<Value = Programme> {
    (1..=most, 1..=most, any::<bool>()).prop_flat_map(|(startups, opportunities, few)| {
        let score = if few { (0..4_u32).boxed() } else { (0..=100_000_000_u32).boxed() };
        let state = prop_oneof![8 => Just(State::There), 1 => Just(State::Missing), 1 => Just(State::Forbidden)];
        prop::collection::vec((score, state), startups * opportunities).prop_map(move |cells| {
            let mut programme = Programme { pairs: Vec::new(), forbidden: Vec::new() };
            for (i, (score, state)) in cells.into_iter().enumerate() {
                let startup = format!("s{:02}", i / opportunities);
                let opportunity = format!("o{:02}", i % opportunities);
                if state == State::Forbidden {
                    programme.forbidden.push(PairId::new(&startup, &opportunity));
                }
                // The first one is always there: ids that do not occur are unknown.
                if state != State::Missing || i == 0 {
                    programme.pairs.push(ScoredPair::new(startup, opportunity, score));
                }
            }
            let known = |id: &PairId| {
                programme.pairs.iter().any(|pair| pair.startup == id.startup)
                    && programme.pairs.iter().any(|pair| pair.opportunity == id.opportunity)
            };
            let forbidden = programme.forbidden.iter().filter(|id| known(id)).cloned().collect();
            Programme { forbidden, ..programme }
        })
    })
}

impl Programme {
    fn planned(&self, quotas: Vec<Quota>) -> Assignment {
        let request = Assign::default().with_seats_each(1).with_forbidden(self.forbidden.clone()).with_quotas(quotas);
        match request.plan(&Candidates::new(&self.pairs).unwrap()).unwrap() {
            Outcome::Planned(plan) => *plan,
            Outcome::Infeasible(infeasible) => panic!("{infeasible:?}"),
        }
    }

    /// The same request with a limit that never binds: the general solver answers it.
    fn by_network(&self) -> Assignment {
        self.planned(vec![Quota::new("all").with_at_most(1_000_000)])
    }

    fn is_forbidden(&self, pair: &ScoredPair) -> bool {
        self.forbidden.iter().any(|id| id.startup == pair.startup && id.opportunity == pair.opportunity)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_dense_solver_equals_the_network_solver(programme in programme(9)) {
        let (dense, network) = (programme.planned(Vec::new()), programme.by_network());
        prop_assert_eq!((dense.total, dense.gap, dense.lexicographically_first), (network.total, 0, true));
        prop_assert_eq!(&dense.pairs, &network.pairs);
        prop_assert_eq!(&dense.seats, &network.seats);
    }

    #[test]
    fn dual_prices_prove_the_total(programme in programme(9)) {
        let plan = programme.planned(Vec::new());
        let (mut startups, mut opportunities) = (BTreeMap::new(), BTreeMap::new());
        for price in &plan.dual_prices {
            prop_assert!(price.price > 0);
            match &price.constraint {
                Constraint::Programmes { startup, at_most: 1 } => startups.insert(startup, price.price),
                Constraint::Seats { opportunity, stage: None, at_most: 1 } => opportunities.insert(opportunity, price.price),
                other => panic!("{other:?}"),
            };
        }
        let paid: i64 = startups.values().chain(opportunities.values()).sum();
        prop_assert_eq!(paid, i64::try_from(plan.total).unwrap());
        let price = |dual_prices: &BTreeMap<&String, i64>, id| dual_prices.get(id).copied().unwrap_or(0);
        for pair in programme.pairs.iter().filter(|pair| !programme.is_forbidden(pair)) {
            let both = price(&startups, &pair.startup) + price(&opportunities, &pair.opportunity);
            prop_assert!(both >= i64::from(pair.score), "{pair:?} scores more than {both}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Rows are longer than the candidate lists: lists are filled again, and paths look beyond
    /// them.
    #[test]
    fn the_dense_solver_equals_the_network_solver_on_long_rows(
        startups in 20..90_usize,
        opportunities in 20..90_usize,
        levels in select(vec![2_u32, 20, 100_000_000]),
        seed in any::<u64>(),
    ) {
        let mut dice = seed | 1;
        let mut throw = || {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            u32::try_from(dice >> 40).unwrap() % levels
        };
        let pairs = (0..startups * opportunities).map(|i| ScoredPair {
            startup: format!("s{:02}", i / opportunities),
            opportunity: format!("o{:02}", i % opportunities),
            score: throw(),
        });
        let programme = Programme { pairs: pairs.collect(), forbidden: Vec::new() };
        let (dense, network) = (programme.planned(Vec::new()), programme.by_network());
        prop_assert_eq!(dense.total, network.total);
        prop_assert_eq!(&dense.pairs, &network.pairs);
        prop_assert_eq!(&dense.seats, &network.seats);
    }
}
