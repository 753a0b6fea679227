//! The meaning of limits, the best plan by exhaustive search, and the bound of the dual prices.

use std::collections::BTreeSet;

use ketnoi::plan::{Assign, Assignment, Constraint, CountRange, PairId, QuotaEnd, ScoredPair, StageSeats};

use super::strategies::known;

pub(super) type Chosen = BTreeSet<(String, String)>;

/// The limits of a request, derived independently of the library.
pub(super) fn limits(pairs: &[ScoredPair], request: &Assign) -> Vec<Constraint> {
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

/// True if a pair counts for a limit, and true if it counts for the whole of a share.
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

/// True if a plan keeps a limit.
pub(super) fn keeps(limit: &Constraint, request: &Assign, chosen: &Chosen) -> bool {
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

/// The best plan that keeps these limits, the first in the order of ids, by exhaustive search.
pub(super) fn best(pairs: &[ScoredPair], request: &Assign, limits: &[Constraint]) -> Option<(u64, Chosen)> {
    let mut sorted = pairs.to_vec();
    sorted.sort_by(|a, b| (&a.startup, &a.opportunity).cmp(&(&b.startup, &b.opportunity)));
    sorted.retain(|pair| {
        !request.forbidden.iter().any(|f| f.startup == pair.startup && f.opportunity == pair.opportunity)
    });
    let mut best: Option<(u64, u32, Chosen)> = None;
    for subset in 0..1_u32 << sorted.len() {
        // The first pair is the highest digit, so the greater of two numbers is the earlier plan.
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

pub(super) fn chosen(plan: &Assignment) -> Chosen {
    plan.pairs.iter().map(|pair| (pair.startup.clone(), pair.opportunity.clone())).collect()
}

/// The upper bound of linear programming duality: no plan scores more than the priced limits and
/// the gains of pairs above the dual prices they pay.
pub(super) fn dual_bound(plan: &Assignment, pairs: &[ScoredPair], request: &Assign) -> i64 {
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
    // A price above zero belongs to a limit `sum ≤ most`, one below zero to `sum ≥ least`, and that
    // of a share to a sum ≥ 0.
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
