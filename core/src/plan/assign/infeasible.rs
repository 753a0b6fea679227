//! An irreducible infeasible subsystem: limits that cannot hold together, none of which can be left
//! out. Found by a deletion filter (Chinneck 2008) that drops blocks of limits, then single ones.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::numbers::{index, to_u32};
use super::branch;
use super::constraint::{Constraint, joined};
use super::model::{ANY, Model};
use super::network::ArcState;
use super::optimum::NoSolution;
use crate::lang::Lang;
use crate::messages::assignment as messages;
use crate::phrase::Phrase;
use crate::set;
use crate::text::capitalized;

/// Nodes of branch and bound for each trial of the deletion filter.
const NODE_LIMIT: u32 = 1_000;

/// Limits that cannot hold together; without any one of them the others can hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Infeasible {
    /// The limits, in order.
    pub constraints: Vec<Constraint>,
    /// Candidate pairs that the quotas and minima among them could count.
    pub candidates: u32,
}

impl Infeasible {
    /// The limits as one sentence; equal limits of startups are counted together.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let mut phrases: Vec<Phrase<String>> = Vec::new();
        let mut programmes: BTreeMap<u32, Vec<&Constraint>> = BTreeMap::new();
        for constraint in &self.constraints {
            match constraint {
                Constraint::Programmes { at_most, .. } => programmes.entry(*at_most).or_default().push(constraint),
                _ => phrases.push(constraint.phrase()),
            }
        }
        phrases.extend(programmes.into_iter().map(|(at_most, alike)| match alike.as_slice() {
            [one] => one.phrase(),
            _ => messages::programmes_each(to_u32(alike.len()), at_most),
        }));
        capitalized(messages::infeasible(&joined(&phrases), self.candidates).into_text(lang))
    }
}

/// One end of a limit of the model, which the deletion filter can drop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Restriction {
    Programmes(usize),
    SeatsLeast(usize),
    SeatsMost(usize),
    Least(usize),
    Most(usize),
    SideConstraint(usize),
    Fixed(u32),
}

/// An irreducible infeasible subsystem of a model without a plan. `cut` are the nodes of a
/// saturated cut, if the network found one: then only the startups among them can be part of the
/// conflict.
#[expect(clippy::indexing_slicing, reason = "pairs are numbered by the candidates")]
pub(super) fn explain(model: &Model<'_>, cut: Option<&[u32]>) -> Infeasible {
    let all = restrictions(model);
    let is_in_cut = |restriction: &Restriction| match (restriction, cut) {
        (Restriction::Programmes(s), Some(cut)) => cut.binary_search(&to_u32(*s)).is_ok(),
        _ => true,
    };
    let in_cut: Vec<Restriction> = all.iter().copied().filter(is_in_cut).collect();
    let start = if cut.is_some() && is_infeasible(model, &in_cut) { in_cut } else { all };
    let kept = deletion_filter(model, start);
    let counted = kept.iter().flat_map(|restriction| counted_pairs(model, *restriction));
    let counted = set::of(counted.filter(|pair| model.states[index(*pair)] != ArcState::Forbidden));
    let mut constraints: Vec<Constraint> = kept.iter().map(|restriction| constraint(model, *restriction)).collect();
    constraints.sort();
    Infeasible { constraints, candidates: to_u32(counted.len()) }
}

/// Drops blocks of restrictions, smaller ones each round, as long as the others stay infeasible.
fn deletion_filter(model: &Model<'_>, mut kept: Vec<Restriction>) -> Vec<Restriction> {
    let mut size = kept.len().div_ceil(2).max(1);
    loop {
        let mut at = 0;
        while at < kept.len() {
            let without: Vec<Restriction> = kept
                .iter()
                .enumerate()
                .filter(|(i, _)| !(at..at + size).contains(i))
                .map(|(_, restriction)| *restriction)
                .collect();
            if is_infeasible(model, &without) {
                kept = without;
            } else {
                at += size;
            }
        }
        if size == 1 {
            return kept;
        }
        size = size.div_ceil(2).min(kept.len().max(1));
    }
}

fn restrictions(model: &Model<'_>) -> Vec<Restriction> {
    let seats = model.seats.iter().enumerate().flat_map(|(o, (least, most))| {
        [(*least > 0).then_some(Restriction::SeatsLeast(o)), (*most != ANY).then_some(Restriction::SeatsMost(o))]
    });
    let limits = model.limits.iter().enumerate().flat_map(|(i, named)| {
        [named.at_least.as_ref().map(|_| Restriction::Least(i)), named.at_most.as_ref().map(|_| Restriction::Most(i))]
    });
    let fixed = (0..)
        .zip(&model.states)
        .filter(|(_, pair)| **pair == ArcState::Fixed)
        .map(|(pair, _)| Restriction::Fixed(pair));
    let programmes = (0..model.programmes.len()).map(Restriction::Programmes);
    let side_constraints = (0..model.side_constraints.len()).map(Restriction::SideConstraint);
    programmes.chain(seats.chain(limits).flatten()).chain(side_constraints).chain(fixed).collect()
}

/// The model with these restrictions only.
fn restricted_to<'a>(model: &Model<'a>, kept: &[Restriction]) -> Model<'a> {
    let has = |restriction: Restriction| kept.binary_search(&restriction).is_ok();
    let mut model = model.clone();
    for (s, most) in model.programmes.iter_mut().enumerate() {
        *most = if has(Restriction::Programmes(s)) { *most } else { ANY };
    }
    for (o, (least, most)) in model.seats.iter_mut().enumerate() {
        *least = if has(Restriction::SeatsLeast(o)) { *least } else { 0 };
        *most = if has(Restriction::SeatsMost(o)) { *most } else { ANY };
    }
    for (i, named) in model.limits.iter_mut().enumerate() {
        if !has(Restriction::Least(i)) {
            (named.limit.least, named.at_least) = (0, None);
        }
        if !has(Restriction::Most(i)) {
            (named.limit.most, named.at_most) = (ANY, None);
        }
    }
    let mut number = 0;
    model.side_constraints.retain(|_| {
        number += 1;
        has(Restriction::SideConstraint(number - 1))
    });
    for (pair, state) in (0..).zip(&mut model.states) {
        if *state == ArcState::Fixed && !has(Restriction::Fixed(pair)) {
            *state = ArcState::Free;
        }
    }
    model
}

/// True if it is proven that no plan keeps these restrictions.
fn is_infeasible(model: &Model<'_>, kept: &[Restriction]) -> bool {
    let mut kept = kept.to_vec();
    kept.sort_unstable();
    matches!(branch::solve(&restricted_to(model, &kept), NODE_LIMIT), Err(NoSolution::Cut(_) | NoSolution::Infeasible))
}

/// INVARIANT: a restriction is an end of a limit that the model has.
#[expect(clippy::indexing_slicing, clippy::expect_used, reason = "see the invariant")]
fn constraint(model: &Model<'_>, restriction: Restriction) -> Constraint {
    let (startups, opportunities) = (model.candidates.startups(), model.candidates.opportunities());
    let end = |end: &Option<Constraint>| end.clone().expect("an end of the limit");
    match restriction {
        Restriction::Programmes(s) => {
            Constraint::Programmes { startup: startups[s].clone(), at_most: model.programmes[s] }
        }
        Restriction::SeatsMost(o) => {
            Constraint::Seats { opportunity: opportunities[o].clone(), stage: None, at_most: model.seats[o].1 }
        }
        Restriction::SeatsLeast(o) => {
            Constraint::Minimum { opportunity: opportunities[o].clone(), at_least: model.seats[o].0 }
        }
        Restriction::Least(i) => end(&model.limits[i].at_least),
        Restriction::Most(i) => end(&model.limits[i].at_most),
        Restriction::SideConstraint(i) => model.side_constraints[i].name.clone(),
        Restriction::Fixed(pair) => {
            let id = model.candidates.id_of(pair);
            Constraint::Fixed { startup: id.startup, opportunity: id.opportunity }
        }
    }
}

/// The pairs that a minimum counts; none for a maximum.
#[expect(clippy::indexing_slicing, reason = "a restriction is an end of a limit that the model has")]
fn counted_pairs(model: &Model<'_>, restriction: Restriction) -> Vec<u32> {
    match restriction {
        Restriction::SeatsLeast(o) => {
            let to = (0..).zip(model.candidates.to());
            to.filter(|(_, to)| index(**to) == o).map(|(pair, _)| pair).collect()
        }
        Restriction::Least(i) => model.limits[i].limit.pairs.clone(),
        Restriction::SideConstraint(i) => {
            let terms = model.side_constraints[i].terms.iter();
            terms.filter(|(_, weight)| *weight > 0).map(|(pair, _)| *pair).collect()
        }
        Restriction::Fixed(pair) => vec![pair],
        Restriction::Programmes(_) | Restriction::SeatsMost(_) | Restriction::Most(_) => Vec::new(),
    }
}
