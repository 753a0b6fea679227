//! Cohorts: the plan compared with all plans, on programmes small enough to list them.

mod errors;
mod oracle;
mod strategies;

use ketnoi::Lang;
use ketnoi::plan::{Assign, Candidates, CountRange, Outcome, ScoredPair, StageSeats};
use proptest::prelude::*;

use oracle::{best, chosen, dual_bound, keeps, limits};
use strategies::case;

fn planned(pairs: &[ScoredPair], request: &Assign) -> Outcome {
    request.plan(&Candidates::new(pairs).unwrap()).unwrap_or_else(|error| panic!("{error}"))
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
                prop_assert_eq!(dual_bound(&plan, &pairs, &request), i64::try_from(total).unwrap());
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
                    prop_assert_eq!(dual_bound(&plan, &pairs, &request), i64::try_from(total).unwrap());
                } else {
                    prop_assert!(dual_bound(&plan, &pairs, &request) >= i64::try_from(total).unwrap());
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
        let mut reversed = request.clone();
        reversed.forbidden.reverse();
        for quota in &mut reversed.quotas {
            quota.startups.ids.iter_mut().for_each(|ids| ids.reverse());
            quota.startups.possible_ids.reverse();
        }
        prop_assert_eq!(planned(&pairs, &request), planned(&shuffled, &reversed));
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
