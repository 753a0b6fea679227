//! The answer: the pairs of the plan, the dual price of each limit, and the best pair that each
//! startup did not get.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::super::numbers::{index, to_u32};
use super::constraint::{Constraint, joined};
use super::model::{ANY, Model, NamedLimit};
use super::network::ArcState;
use super::optimum::Optimum;
use crate::explain::points;
use crate::lang::Lang;
use crate::messages::assignment as messages;
use crate::phrase::Phrase;

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
    /// Nodes of branch and bound: one where the limits are nested.
    pub nodes: u32,
    /// Among equally good plans this is the first in the order of ids (see [`plan`](crate::plan)).
    pub lexicographically_first: bool,
    /// Every opportunity with a limit of its own.
    pub seats: Vec<SeatUsage>,
    /// The dual price of each limit that has one: the certificate. A price above zero is about what
    /// the total would gain if a maximum were one higher, below zero if a minimum were one lower.
    pub dual_prices: Vec<DualPrice>,
    /// Startups that could be in a further programme, each with the best pair that it did not get
    /// and the limits that block it.
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
    /// True if the request fixes it.
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
    /// At least so many, if there is a minimum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// What the total gains by one more seat, exactly; left out with overlapping quotas.
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

/// A startup that could be in one more programme.
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
    /// The limits that block it, with their prices, which sum to at least its score.
    pub blocked_by: Vec<DualPrice>,
}

impl Unassigned {
    /// What blocks the pair, as one sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let Self { startup, opportunity, score, blocked_by } = self;
        let points = Phrase::of(|lang| points(*score, lang));
        let prices: Vec<Phrase<String>> = blocked_by.iter().map(DualPrice::phrase).collect();
        let sentence = if prices.is_empty() {
            messages::adds_nothing(startup, opportunity, &points)
        } else {
            messages::blocked(startup, opportunity, &points, &joined(&prices))
        };
        sentence.into_text(lang)
    }
}

impl DualPrice {
    /// The limit with its price in points.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.phrase().into_text(lang)
    }

    fn phrase(&self) -> Phrase<String> {
        let price = u32::try_from(self.price.unsigned_abs()).unwrap_or(u32::MAX);
        messages::priced(&self.constraint.phrase(), &Phrase::of(|lang| points(price, lang)))
    }
}

/// INVARIANT: scores are not negative, and neither are their sums, bounds and gains.
#[expect(clippy::expect_used, reason = "see the invariant")]
fn unsigned(number: i64) -> u64 {
    u64::try_from(number).expect("not negative")
}

impl Assignment {
    pub(super) fn new(model: &Model<'_>, found: &Optimum, side_constraints: &[Constraint]) -> Self {
        let builder = AnswerBuilder { model, found, side_constraints };
        Self {
            pairs: found.pairs.iter().map(|pair| builder.assigned(*pair)).collect(),
            total: unsigned(found.total),
            bound: unsigned(found.bound),
            gap: unsigned(found.bound - found.total),
            nodes: found.nodes,
            lexicographically_first: found.lexicographically_first,
            seats: builder.seats(),
            dual_prices: builder.dual_prices(),
            unassigned: builder.unassigned(),
        }
    }
}

/// Names the numbers of an optimum.
struct AnswerBuilder<'a> {
    model: &'a Model<'a>,
    found: &'a Optimum,
    side_constraints: &'a [Constraint],
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT: the optimum has the numbers of the model")]
impl AnswerBuilder<'_> {
    fn assigned(&self, pair: u32) -> Assigned {
        let id = self.model.candidates.id_of(pair);
        let fixed = self.model.states[index(pair)] == ArcState::Fixed;
        Assigned { startup: id.startup, opportunity: id.opportunity, score: self.model.candidates.score(pair), fixed }
    }

    fn is_taken(&self, pair: u32) -> bool {
        self.found.pairs.binary_search(&pair).is_ok()
    }

    fn seats(&self) -> Vec<SeatUsage> {
        let mut taken = vec![0; self.model.seats.len()];
        self.found.pairs.iter().for_each(|pair| taken[index(self.model.candidates.to()[index(*pair)])] += 1);
        let whole = (0..taken.len()).filter(|o| self.model.seats[*o] != (0, ANY));
        let whole = whole.map(|o| self.seats_of_opportunity(o, taken[o]));
        let of_stages = self.model.limits.iter().enumerate();
        let of_stages = of_stages.filter_map(|(i, named)| self.seats_of_stage(i, named));
        let mut seats: Vec<SeatUsage> = whole.chain(of_stages).collect();
        seats.sort_by(|a, b| a.opportunity.cmp(&b.opportunity));
        seats
    }

    fn seats_of_opportunity(&self, o: usize, taken: u32) -> SeatUsage {
        let (least, most) = self.model.seats[o];
        let gains = self.found.marginal_values.as_ref().filter(|_| most != ANY);
        SeatUsage {
            opportunity: self.model.candidates.opportunities()[o].clone(),
            stage: None,
            taken,
            at_least: (least > 0).then_some(least),
            at_most: (most != ANY).then_some(most),
            marginal_value: gains.map(|gains| unsigned(gains.seats[o])),
        }
    }

    /// The seats of a stage; `None` for another limit.
    fn seats_of_stage(&self, i: usize, named: &NamedLimit) -> Option<SeatUsage> {
        let Some(Constraint::Seats { opportunity, stage, at_most }) = &named.at_most else { return None };
        Some(SeatUsage {
            opportunity: opportunity.clone(),
            stage: stage.clone(),
            taken: to_u32(named.limit.pairs.iter().filter(|pair| self.is_taken(**pair)).count()),
            at_least: None,
            at_most: (*at_most != ANY).then_some(*at_most),
            marginal_value: self.found.marginal_values.as_ref().map(|gains| unsigned(gains.limits[i])),
        })
    }

    fn dual_prices(&self) -> Vec<DualPrice> {
        let programmes = (0..self.model.programmes.len()).map(|s| self.programme_price(s));
        let seats = (0..self.model.seats.len()).map(|o| self.seat_price(o));
        let limits = (0..self.model.limits.len()).map(|i| self.limit_price(i));
        let sides = self.side_constraints.iter().zip(&self.found.prices.side_constraints);
        let sides = sides.map(|(name, price)| priced(*price, || name.clone()));
        programmes.chain(seats).chain(limits).chain(sides).flatten().collect()
    }

    fn programme_price(&self, s: usize) -> Option<DualPrice> {
        let startup = || self.model.candidates.startups()[s].clone();
        let at_most = self.model.programmes[s];
        priced(self.found.prices.programmes[s], || Constraint::Programmes { startup: startup(), at_most })
    }

    fn seat_price(&self, o: usize) -> Option<DualPrice> {
        let price = self.found.prices.seats[o];
        let (at_least, at_most) = self.model.seats[o];
        priced(price, || {
            let opportunity = self.model.candidates.opportunities()[o].clone();
            match price {
                0.. => Constraint::Seats { opportunity, stage: None, at_most },
                _ => Constraint::Minimum { opportunity, at_least },
            }
        })
    }

    /// The price of a limit: of its maximum above zero, of its minimum below zero. `None` for a
    /// price below zero of a limit without a minimum: that no count is negative is no limit of the
    /// request.
    fn limit_price(&self, i: usize) -> Option<DualPrice> {
        let price = self.found.prices.limits[i];
        let named = &self.model.limits[i];
        let end = if price > 0 { &named.at_most } else { &named.at_least };
        end.as_ref().and_then(|end| priced(price, || end.clone()))
    }

    /// For each startup that could be in a further programme, its best pair that is not taken.
    fn unassigned(&self) -> Vec<Unassigned> {
        let blocking = self.blocking_limits();
        let startups = (0..).zip(&self.model.programmes);
        let open = startups.filter(|(startup, most)| self.count_taken(*startup) < **most);
        open.filter_map(|(startup, _)| self.best_untaken(startup, &blocking)).collect()
    }

    /// How many pairs of a startup are taken.
    fn count_taken(&self, startup: u32) -> u32 {
        let range = self.model.candidates.range(startup);
        let before = |end: usize| self.found.pairs.partition_point(|pair| index(*pair) < end);
        to_u32(before(range.end) - before(range.start))
    }

    fn best_untaken(&self, startup: u32, blocking: &BTreeMap<u32, Vec<DualPrice>>) -> Option<Unassigned> {
        let is_open = |pair: u32| !self.is_taken(pair) && self.model.states[index(pair)] == ArcState::Free;
        let open = self.model.candidates.row(startup).filter(|(pair, ..)| is_open(*pair));
        let (pair, opportunity, score) = open.max_by_key(|(pair, _, score)| (*score, Reverse(*pair)))?;
        let id = self.model.candidates.id_of(pair);
        let of_seats = self.seat_price(index(opportunity)).filter(|price| price.price > 0);
        let of_limits = blocking.get(&pair).into_iter().flatten().cloned();
        let blocked_by = of_seats.into_iter().chain(of_limits).collect();
        Some(Unassigned { startup: id.startup, opportunity: id.opportunity, score, blocked_by })
    }

    /// The limits and side constraints with a price, by the pairs that they block.
    fn blocking_limits(&self) -> BTreeMap<u32, Vec<DualPrice>> {
        let mut blocking: BTreeMap<u32, Vec<DualPrice>> = BTreeMap::new();
        for (i, named) in self.model.limits.iter().enumerate() {
            if let Some(price) = self.limit_price(i).filter(|price| price.price > 0) {
                named.limit.pairs.iter().for_each(|pair| blocking.entry(*pair).or_default().push(price.clone()));
            }
        }
        let sides = super::branch::all_side_constraints(self.model);
        let names = self.side_constraints.iter().zip(&self.found.prices.side_constraints);
        for (side, (name, price)) in sides.iter().zip(names).filter(|(_, (_, price))| **price > 0) {
            for (pair, weight) in side.terms.iter().filter(|(_, weight)| *weight < 0) {
                let constraint = name.clone();
                blocking.entry(*pair).or_default().push(DualPrice { constraint, price: -price * weight });
            }
        }
        blocking
    }
}

/// A price with its limit; `None` for a limit without a price.
fn priced(price: i64, constraint: impl FnOnce() -> Constraint) -> Option<DualPrice> {
    (price != 0).then(|| DualPrice { constraint: constraint(), price })
}
