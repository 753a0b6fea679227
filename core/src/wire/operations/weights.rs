//! The call `weights`.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::criteria::Criterion;
use crate::error::Result;
use crate::prepared::Family;
use crate::weights::WEIGHT_PROFILES;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// The weights in use, with their reasons where they are the shipped ones.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WeightsCall {
    /// The family.
    pub family: Family,
}

/// The answer to `weights`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WeightsAnswer {
    /// Every criterion with a weight above zero, heaviest first.
    pub weights: Vec<WeightAnswer>,
}

/// A weight, with its reason.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WeightAnswer {
    /// The criterion.
    pub criterion: Criterion,
    /// Its share of 10 000.
    pub weight: u16,
    /// Why this number; absent for a caller's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'static str>,
}

impl Answer for WeightsAnswer {
    const NAME: &'static str = "weights";
}

impl Query for WeightsCall {
    const NAME: &'static str = "weights";
    type Output = WeightsAnswer;

    fn run(self, service: &Service, _: &Options) -> Result<WeightsAnswer> {
        let in_use = Criterion::all().zip(service.matcher().weights().of(self.family).values());
        let in_use = in_use.filter(|(_, weight)| **weight > 0);
        let mut weights: Vec<WeightAnswer> = in_use
            .map(|(criterion, weight)| {
                let why = shipped_reason(self.family, criterion, *weight);
                WeightAnswer { criterion, weight: *weight, why }
            })
            .collect();
        weights.sort_by_key(|weight| Reverse(weight.weight));
        Ok(WeightsAnswer { weights })
    }
}

/// Why the criterion weighs that much, if this is its shipped weight.
fn shipped_reason(family: Family, criterion: Criterion, weight: u16) -> Option<&'static str> {
    let shipped = WEIGHT_PROFILES.iter().filter(|profile| profile.family == family).flat_map(|profile| profile.weights);
    let mut same = shipped.filter(|shipped| shipped.criterion == criterion && shipped.weight == weight);
    same.next().map(|shipped| shipped.why)
}
