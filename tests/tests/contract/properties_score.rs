//! One pair: the sum of contributions, the interval, completions, missing answers.

use ketnoi::config::WEIGHT_PROFILES;
use ketnoi::{Criterion, Match, Matcher};
use ketnoi_tests::strategy::{cases, opportunity, startup, weights};
use ketnoi_tests::{CRITERIA, Draft, day, even, every_matcher, of_opportunity, of_startup, points, with_weights};
use proptest::prelude::*;

fn scored(matcher: &Matcher, startup: &Draft, opportunity: &Draft) -> Match {
    matcher.score(&startup.startup(), &opportunity.opportunity(), day("2026-11-22")).expect("a known kind")
}

/// The criteria that a field of the startup decides.
const DECIDES: [(&str, &[Criterion]); 10] = [
    ("sectors", &[Criterion::Sector, Criterion::HistorySector]),
    ("stage", &[Criterion::Stage, Criterion::HistoryStage]),
    ("place", &[Criterion::Place, Criterion::HistoryPlace]),
    ("origin", &[Criterion::Place]),
    ("ask", &[Criterion::Ticket, Criterion::HistoryAmount]),
    ("instruments", &[Criterion::Instrument]),
    ("trl", &[Criterion::Readiness]),
    ("groups", &[Criterion::Priority]),
    ("wants", &[Criterion::Support]),
    ("description", &[Criterion::Theme]),
];

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn contributions_sum_to_the_score_and_tenths_to_the_printed_one(s in startup(), o in opportunity()) {
        for matcher in every_matcher() {
            let found = scored(matcher, &s, &o);
            let reasons = found.reasons();
            prop_assert_eq!(reasons.iter().map(|r| r.contribution).sum::<u32>(), found.score.score);
            let printed = (found.score.score + 50_000) / 100_000;
            prop_assert_eq!(reasons.iter().map(|r| r.tenths).sum::<u32>(), printed);
            prop_assert_eq!(reasons.iter().map(|r| u32::from(r.weight)).sum::<u32>(), 10_000);
        }
    }

    #[test]
    fn a_reason_repeats_the_membership_that_was_counted(s in startup(), o in opportunity()) {
        let found = scored(even(), &s, &o);
        let reasons: Vec<_> = found.reasons().iter().map(|r| r.membership).collect();
        prop_assert_eq!(reasons.as_slice(), found.memberships().as_slice());
    }

    #[test]
    fn the_score_is_the_sum_of_weight_by_membership(s in startup(), o in opportunity(), w in weights()) {
        let matcher = Matcher::new(with_weights(w)).expect("weights that sum to 10 000");
        let found = scored(&matcher, &s, &o);
        let sum = |of: fn(&ketnoi::criteria::Membership) -> u16| -> u32 {
            w.iter().zip(found.memberships()).map(|(w, m)| u32::from(*w) * u32::from(of(m))).sum()
        };
        let expected = (sum(|m| m.low()), sum(|m| m.point()), sum(|m| m.high()));
        prop_assert_eq!((found.score.low, found.score.score, found.score.high), expected);
    }

    #[test]
    fn low_score_and_high_are_ordered(s in startup(), o in opportunity()) {
        for matcher in every_matcher() {
            let found = scored(matcher, &s, &o);
            prop_assert!(found.score.low <= found.score.score && found.score.score <= found.score.high);
            prop_assert!(found.score.high <= ketnoi::Score::PERFECT);
            for m in found.memberships() {
                prop_assert!(m.low() <= m.point() && m.point() <= m.high() && m.high() <= 10_000);
            }
        }
    }

    #[test]
    fn coverage_is_full_exactly_when_nothing_is_unknown(s in startup(), o in opportunity()) {
        let score = scored(even(), &s, &o).score;
        prop_assert_eq!(score.coverage == 10_000, score.low == score.high);
    }

    #[test]
    fn memberships_are_zero_or_at_least_the_lowest_partial_fit(s in startup(), o in opportunity()) {
        for m in scored(even(), &s, &o).memberships() {
            prop_assert!(m.low() == 0 || m.low() >= 1_000, "{m:?}");
        }
    }
}

/// The later answer lies inside the earlier one, criterion by criterion, and a decided verdict
/// stays.
fn narrows(before: &Match, after: &Match) -> Result<(), TestCaseError> {
    for ((criterion, old), new) in Criterion::all().zip(before.memberships()).zip(after.memberships()) {
        let inside = old.low() <= new.low() && new.high() <= old.high();
        prop_assert!(inside, "{}: {:?} became {:?}", criterion.name(), points(*old), points(*new));
    }
    let (old, new) = (before.verdict.name(), after.verdict.name());
    prop_assert!(old == "unverified" || old == new, "{old} became {new}: {:?} {:?}", before.verdict, after.verdict);
    Ok(())
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn completing_a_startup_stays_inside_the_interval(s in startup(), o in opportunity()) {
        for matcher in [even(), every_matcher()[4]] {
            let before = scored(matcher, &s, &o);
            for completed in of_startup(&s, &o) {
                let after = scored(matcher, &completed, &o);
                narrows(&before, &after).map_err(|e| TestCaseError::fail(format!("{completed:?}: {e}")))?;
            }
        }
    }

    #[test]
    fn completing_an_opportunity_stays_inside_the_interval(s in startup(), o in opportunity()) {
        let before = scored(even(), &s, &o);
        for completed in of_opportunity(&o) {
            let after = scored(even(), &s, &completed);
            narrows(&before, &after).map_err(|e| TestCaseError::fail(format!("{completed:?}: {e}")))?;
        }
    }

    #[test]
    fn a_missing_value_never_beats_one_that_may_fit(s in startup(), o in opportunity()) {
        for (field, criteria) in DECIDES {
            let (reported, silent) = (scored(even(), &s, &o), scored(even(), &s.without(field), &o));
            for criterion in criteria.iter().filter(|_| s.get(field).is_some()) {
                let (reported, silent) = (reported.memberships()[*criterion as usize], silent.memberships()[*criterion as usize]);
                let fair = reported.high() == 0 || reported.point() >= silent.point();
                prop_assert!(fair, "{field}: {:?} against {:?} silent", points(reported), points(silent));
            }
        }
    }

    #[test]
    fn an_empty_startup_never_beats_one_that_may_fit_everywhere(s in startup(), o in opportunity()) {
        let (reported, silent) = (scored(even(), &s, &o), scored(even(), &Draft::of([]), &o));
        if reported.memberships().iter().all(|m| m.high() > 0) {
            prop_assert!(silent.score.score <= reported.score.score);
        }
    }
}

#[test]
fn the_strategies_know_every_criterion() {
    assert_eq!(Criterion::all().count(), CRITERIA);
    assert!(WEIGHT_PROFILES.iter().all(|profile| profile.weights.len() <= CRITERIA));
}
