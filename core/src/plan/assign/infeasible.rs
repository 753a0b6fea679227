//! An irreducible infeasible subsystem: limits that cannot hold together, none of which can be left
//! out. Found by a deletion filter (Chinneck 2008) that drops blocks of limits, then single ones.

use serde::Serialize;

use super::super::candidates::{index, small};
use super::branch;
use super::constraint::Constraint;
use super::model::{ANY, Model};
use super::network::ArcState;
use super::optimum::NoSolution;
use crate::lang::Lang;
use crate::phrase::Phrase;
use crate::set;

/// Nodes of branch and bound for each trial of the deletion filter.
const NODE_LIMIT: u32 = 1_000;

/// Limits that cannot hold together; without any one of them the others can.
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
        let mut texts: Vec<String> = Vec::new();
        let mut alike: Vec<(u32, usize)> = Vec::new();
        for constraint in &self.constraints {
            match constraint {
                Constraint::Programmes { at_most, .. } => match alike.iter_mut().find(|(most, _)| most == at_most) {
                    Some((_, count)) => *count += 1,
                    None => alike.push((*at_most, 1)),
                },
                _ => texts.push(constraint.text(lang)),
            }
        }
        for (most, count) in alike {
            let first = self
                .constraints
                .iter()
                .find(|c| matches!(c, Constraint::Programmes { at_most, .. } if *at_most == most));
            texts.push(match (count, first) {
                (1, Some(first)) => first.text(lang),
                _ if lang == Lang::Vi => format!("{count} dự án, mỗi dự án tham gia nhiều nhất {most} chương trình"),
                _ => format!("{count} startups may each be in {most} at most"),
            });
        }
        let candidates = match lang {
            Lang::Vi => format!("chỉ có {} cặp ứng viên", self.candidates),
            Lang::En => format!(
                "only {} {}",
                self.candidates,
                if self.candidates == 1 { "pair is a candidate" } else { "pairs are candidates" }
            ),
        };
        let together = Phrase { en: "these cannot hold together", vi: "không thể đồng thời thỏa mãn" }.get(lang);
        format!("{together}: {} ({candidates})", texts.join("; "))
    }
}

/// One end of a limit of the model, that can be let go.
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

/// An irreducible infeasible subsystem of a model without a plan; `cut` are the limits that a
/// network without a plan named.
pub(super) fn explain(model: &Model<'_>, cut: Option<&[u32]>) -> Infeasible {
    let all = restrictions(model);
    let near: Vec<Restriction> = cut.map_or_else(Vec::new, |startups| {
        let named = |restriction: &Restriction| !matches!(restriction, Restriction::Programmes(s) if startups.binary_search(&small(*s)).is_err());
        all.iter().copied().filter(named).collect()
    });
    let mut kept = if !near.is_empty() && is_infeasible(model, &near) { near } else { all };
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
            break;
        }
        size = size.div_ceil(2).min(kept.len().max(1));
    }
    let counted = kept.iter().filter_map(|restriction| wanted(model, *restriction)).flatten();
    let counted = set::of(counted.filter(|pair| model.states.get(index(*pair)) != Some(&ArcState::Forbidden)));
    let mut constraints: Vec<Constraint> =
        kept.into_iter().filter_map(|restriction| named(model, restriction)).collect();
    constraints.sort();
    Infeasible { constraints, candidates: small(counted.len()) }
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

/// The model with these limits only.
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

/// True when it is proven that no plan keeps these limits.
fn is_infeasible(model: &Model<'_>, kept: &[Restriction]) -> bool {
    let mut kept = kept.to_vec();
    kept.sort_unstable();
    matches!(branch::solve(&restricted_to(model, &kept), NODE_LIMIT), Err(NoSolution::Cut(_) | NoSolution::Infeasible))
}

fn named(model: &Model<'_>, restriction: Restriction) -> Option<Constraint> {
    let (startups, opportunities) = (model.candidates.startups(), model.candidates.opportunities());
    Some(match restriction {
        Restriction::Programmes(s) => {
            Constraint::Programmes { startup: startups.get(s)?.clone(), at_most: *model.programmes.get(s)? }
        }
        Restriction::SeatsMost(o) => Constraint::Seats {
            opportunity: opportunities.get(o)?.clone(),
            stage: None,
            at_most: model.seats.get(o)?.1,
        },
        Restriction::SeatsLeast(o) => {
            Constraint::Minimum { opportunity: opportunities.get(o)?.clone(), at_least: model.seats.get(o)?.0 }
        }
        Restriction::Least(i) => model.limits.get(i)?.at_least.clone()?,
        Restriction::Most(i) => model.limits.get(i)?.at_most.clone()?,
        Restriction::SideConstraint(i) => model.side_constraints.get(i)?.name.clone(),
        Restriction::Fixed(pair) => {
            let id = model.candidates.id_of(pair);
            Constraint::Fixed { startup: id.startup, opportunity: id.opportunity }
        }
    })
}

/// The pairs that a minimum asks for.
fn wanted(model: &Model<'_>, restriction: Restriction) -> Option<Vec<u32>> {
    match restriction {
        Restriction::SeatsLeast(o) => {
            let to = (0..).zip(model.candidates.to());
            Some(to.filter(|(_, to)| index(**to) == o).map(|(pair, _)| pair).collect())
        }
        Restriction::Least(i) => model.limits.get(i).map(|named| named.limit.pairs.clone()),
        Restriction::SideConstraint(i) => model
            .side_constraints
            .get(i)
            .map(|sum| sum.terms.iter().filter(|term| term.1 > 0).map(|term| term.0).collect()),
        Restriction::Fixed(pair) => Some(vec![pair]),
        Restriction::Programmes(_) | Restriction::SeatsMost(_) | Restriction::Most(_) => None,
    }
}
