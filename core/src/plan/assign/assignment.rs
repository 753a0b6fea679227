//! The answer: the pairs of the plan, the dual price of each limit, and the best pair that each
//! unassigned startup did not get.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::candidates::{index, small};
use super::constraint::Constraint;
use super::model::{ANY, Model};
use super::network::ArcState;
use super::optimum::Optimum;
use crate::explain::points;
use crate::lang::Lang;

/// A plan, and the proof of how good it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Assignment {
    /// The pairs, by the ids of startup and opportunity.
    pub pairs: Vec<Assigned>,
    /// The sum of their scores.
    pub total: u64,
    /// An upper bound on the total of every plan that keeps the limits.
    pub bound: u64,
    /// `bound - total`: 0 when the plan is proven to be the best.
    pub gap: u64,
    /// Parts of the search that were looked at: one where the limits are nested.
    pub nodes: u32,
    /// Among equally good plans this is the first in the order of ids (see [`plan`](crate::plan)).
    pub lexicographically_first: bool,
    /// Every opportunity with a limit of its own.
    pub seats: Vec<SeatUsage>,
    /// What each limit costs the plan, those that cost nothing left out: the certificate. Above
    /// zero the total would rise by about so much if a maximum were one higher, below zero if a
    /// minimum were one lower.
    pub dual_prices: Vec<DualPrice>,
    /// Startups with room for a further programme, each with the best pair that it did not get and
    /// the limits that stood in the way.
    pub unassigned: Vec<Unassigned>,
}

/// A pair of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Assigned {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// The score of the pair.
    pub score: u32,
    /// The request asked for it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub fixed: bool,
}

/// The seats of an opportunity, or of one stage there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SeatUsage {
    /// The opportunity's id.
    pub opportunity: String,
    /// The stage that the seats are for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// How many are taken.
    pub taken: u32,
    /// At least so many, if that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// What the total gains by one seat more, exactly; left out with overlapping quotas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marginal_value: Option<u64>,
}

/// The dual price of a limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DualPrice {
    /// The limit.
    #[serde(flatten)]
    pub constraint: Constraint,
    /// Its price, in units of score; of a share, for each hundredth of a pair.
    pub price: i64,
}

/// A startup that could be in one programme more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Unassigned {
    /// The startup's id.
    pub startup: String,
    /// The opportunity of its best pair that is not in the plan.
    pub opportunity: String,
    /// The score of that pair.
    pub score: u32,
    /// The limits that it would have to pay for, and what they cost; together at least its score.
    pub blocked_by: Vec<DualPrice>,
}

impl Unassigned {
    /// What stood in the way, as one sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let Self { startup, opportunity, score, blocked_by } = self;
        let score = points(*score, lang);
        let limits: Vec<String> = blocked_by.iter().map(|price| price.text(lang)).collect();
        let limits = limits.join("; ");
        match (lang, blocked_by.is_empty()) {
            (Lang::Vi, true) => format!("{startup}: cặp với {opportunity} ({score} điểm) không làm tổng điểm tăng"),
            (Lang::Vi, false) => format!("{startup}: cặp với {opportunity} ({score} điểm) nhường chỗ: {limits}"),
            (Lang::En, true) => {
                format!("{startup}: the pair with {opportunity} ({score} points) adds nothing to the total")
            }
            (Lang::En, false) => format!("{startup}: the pair with {opportunity} ({score} points) gave way: {limits}"),
        }
    }
}

impl DualPrice {
    /// The limit with its price in points.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let shown = points(u32::try_from(self.price.unsigned_abs()).unwrap_or(u32::MAX), lang);
        let constraint = self.constraint.text(lang);
        match lang {
            Lang::Vi => format!("{constraint} (giá {shown} điểm)"),
            Lang::En => format!("{constraint} (at a price of {shown} points)"),
        }
    }
}

/// Scores are not below zero, and neither are their sums and bounds.
fn whole(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

impl Assignment {
    pub(super) fn new(model: &Model<'_>, found: &Optimum, side_constraints: &[Constraint]) -> Self {
        let assigned = |pair: &u32| {
            let id = model.candidates.id_of(*pair);
            let score = model.candidates.scores().get(index(*pair)).copied().unwrap_or(0);
            let fixed = model.states.get(index(*pair)) == Some(&ArcState::Fixed);
            Assigned { startup: id.startup, opportunity: id.opportunity, score, fixed }
        };
        let named = AnswerBuilder { model, found, side_constraints };
        Self {
            pairs: found.pairs.iter().map(assigned).collect(),
            total: whole(found.total),
            bound: whole(found.bound),
            gap: whole(found.bound - found.total),
            nodes: found.nodes,
            lexicographically_first: found.lexicographically_first,
            seats: named.seats(),
            dual_prices: named.dual_prices(),
            unassigned: named.unassigned(),
        }
    }
}

/// The numbers of a search, with the names of the model.
struct AnswerBuilder<'a> {
    model: &'a Model<'a>,
    found: &'a Optimum,
    side_constraints: &'a [Constraint],
}

impl AnswerBuilder<'_> {
    fn seats(&self) -> Vec<SeatUsage> {
        let Self { model, found, .. } = self;
        let mut taken = vec![0; model.seats.len()];
        for pair in &found.pairs {
            let place = model.candidates.to().get(index(*pair)).and_then(|to| taken.get_mut(index(*to)));
            if let Some(taken) = place {
                *taken += 1;
            }
        }
        let whole_seats = model.candidates.opportunities().iter().zip(&model.seats).zip(taken).enumerate();
        let whole_seats = whole_seats.filter(|(_, ((_, (least, most)), _))| (*least, *most) != (0, ANY));
        let whole_seats = whole_seats.map(|(o, ((id, (least, most)), taken))| SeatUsage {
            opportunity: id.clone(),
            stage: None,
            taken,
            at_least: (*least > 0).then_some(*least),
            at_most: (*most != ANY).then_some(*most),
            marginal_value: self.marginal_value(|(seats, _)| seats.get(o)).filter(|_| *most != ANY),
        });
        let of_stages = model.limits.iter().enumerate().filter_map(|(i, named)| match &named.at_most {
            Some(Constraint::Seats { opportunity, stage, at_most }) => Some(SeatUsage {
                opportunity: opportunity.clone(),
                stage: stage.clone(),
                taken: small(named.limit.pairs.iter().filter(|pair| found.pairs.binary_search(pair).is_ok()).count()),
                at_least: None,
                at_most: (*at_most != ANY).then_some(*at_most),
                marginal_value: self.marginal_value(|(_, limits)| limits.get(i)),
            }),
            _ => None,
        });
        let mut seats: Vec<SeatUsage> = whole_seats.chain(of_stages).collect();
        seats.sort_by(|a, b| a.opportunity.cmp(&b.opportunity));
        seats
    }

    fn marginal_value<'s>(&'s self, of: impl Fn(&'s (Vec<i64>, Vec<i64>)) -> Option<&'s i64>) -> Option<u64> {
        of(self.found.marginal_values.as_ref()?).copied().map(whole)
    }

    fn dual_prices(&self) -> Vec<DualPrice> {
        let Self { model, found, side_constraints } = self;
        let programmes = (0..model.programmes.len()).map(|s| self.programme_price(s));
        let seats = (0..model.seats.len()).map(|o| self.seat_price(o));
        let limits = (0..model.limits.len()).map(|i| self.limit_price(i));
        let side_constraints = side_constraints
            .iter()
            .zip(&found.prices.side_constraints)
            .map(|(name, price)| priced(Some(name.clone()), *price));
        programmes.chain(seats).chain(limits).chain(side_constraints).flatten().collect()
    }

    fn programme_price(&self, s: usize) -> Option<DualPrice> {
        let price = *self.found.prices.programmes.get(s)?;
        let startup = self.model.candidates.startups().get(s)?;
        let at_most = *self.model.programmes.get(s)?;
        priced((price != 0).then(|| Constraint::Programmes { startup: startup.clone(), at_most }), price)
    }

    fn seat_price(&self, o: usize) -> Option<DualPrice> {
        let price = *self.found.prices.seats.get(o)?;
        let opportunity = self.model.candidates.opportunities().get(o)?;
        let (at_least, at_most) = *self.model.seats.get(o)?;
        let constraint = match price.signum() {
            0 => return None,
            1 => Constraint::Seats { opportunity: opportunity.clone(), stage: None, at_most },
            _ => Constraint::Minimum { opportunity: opportunity.clone(), at_least },
        };
        priced(Some(constraint), price)
    }

    fn limit_price(&self, i: usize) -> Option<DualPrice> {
        let price = *self.found.prices.limits.get(i)?;
        let named = self.model.limits.get(i)?;
        priced(if price > 0 { named.at_most.clone() } else { named.at_least.clone() }, price)
    }

    /// For each startup with room, its best pair that is not taken.
    fn unassigned(&self) -> Vec<Unassigned> {
        let Self { model, found, side_constraints } = self;
        let mut limits: BTreeMap<u32, Vec<DualPrice>> = BTreeMap::new();
        for (i, named) in model.limits.iter().enumerate() {
            if let Some(price) = self.limit_price(i).filter(|price| price.price > 0) {
                named.limit.pairs.iter().for_each(|pair| limits.entry(*pair).or_default().push(price.clone()));
            }
        }
        let all_side_constraints = super::branch::all_side_constraints(model);
        for ((sum, name), price) in
            all_side_constraints.iter().zip(*side_constraints).zip(&found.prices.side_constraints)
        {
            for (pair, weight) in sum.terms.iter().filter(|(_, weight)| *weight < 0 && *price > 0) {
                limits.entry(*pair).or_default().extend(priced(Some(name.clone()), -price * weight));
            }
        }
        let rows = (0..small(model.programmes.len())).zip(&model.programmes);
        let unassigned = rows.filter_map(|(startup, most)| {
            let range = model.candidates.range(startup);
            let (from, to) = (small(range.start), small(range.end));
            let taken =
                found.pairs.partition_point(|pair| *pair < to) - found.pairs.partition_point(|pair| *pair < from);
            if taken >= index(*most) {
                return None;
            }
            let open = model.candidates.row(startup).filter(|(pair, ..)| {
                found.pairs.binary_search(pair).is_err() && model.states.get(index(*pair)) == Some(&ArcState::Free)
            });
            let (pair, opportunity, score) = open.max_by_key(|(pair, _, score)| (*score, std::cmp::Reverse(*pair)))?;
            let id = model.candidates.id_of(pair);
            let mut blocked_by: Vec<DualPrice> =
                self.seat_price(index(opportunity)).into_iter().filter(|price| price.price > 0).collect();
            blocked_by.extend(limits.get(&pair).into_iter().flatten().cloned());
            Some(Unassigned { startup: id.startup, opportunity: id.opportunity, score, blocked_by })
        });
        unassigned.collect()
    }
}

fn priced(constraint: Option<Constraint>, price: i64) -> Option<DualPrice> {
    constraint.filter(|_| price != 0).map(|constraint| DualPrice { constraint, price })
}
