//! Why no plan keeps all limits: a set of them that clash, of which none can be left out.

use serde::Serialize;

use super::super::candidates::{index, small};
use super::branch::{self, None};
use super::constraint::Constraint;
use super::model::{ANY, Model};
use super::network::Pair;
use crate::lang::Lang;
use crate::set;

/// Parts looked at for each trial whether a set of limits still clashes.
const NODES: u32 = 1_000;

/// Limits that cannot hold together; without any one of them the others can.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Clash {
    /// The limits, in order.
    pub constraints: Vec<Constraint>,
    /// Candidate pairs that the quotas and minima among them could count.
    pub candidates: u32,
}

impl Clash {
    /// The clash as one sentence; limits of startups that say the same are counted together.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let mut texts: Vec<String> = Vec::new();
        let mut alike: Vec<(u32, usize)> = Vec::new();
        for constraint in &self.constraints {
            match constraint {
                Constraint::Programmes { at_most, .. } => match alike.iter_mut().find(|(most, _)| most == at_most) {
                    Some((_, count)) => *count += 1,
                    Option::None => alike.push((*at_most, 1)),
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
        let together = lang.pick("không thể đồng thời thỏa mãn", "these cannot hold together");
        format!("{together}: {} ({candidates})", texts.join("; "))
    }
}

/// One end of a limit of the model, that can be let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rope {
    Programmes(usize),
    SeatsLeast(usize),
    SeatsMost(usize),
    Least(usize),
    Most(usize),
    Sum(usize),
    Fixed(u32),
}

/// The clash of a model that no plan keeps; `cut` are the limits that a network without a plan named.
pub(super) fn clash(model: &Model<'_>, cut: Option<&[u32]>) -> Clash {
    let all = ropes(model);
    let near: Vec<Rope> = cut.map_or_else(Vec::new, |startups| {
        let named = |rope: &Rope| !matches!(rope, Rope::Programmes(s) if startups.binary_search(&small(*s)).is_err());
        all.iter().copied().filter(named).collect()
    });
    let mut kept = if !near.is_empty() && clashes(model, &near) { near } else { all };
    let mut size = kept.len().div_ceil(2).max(1);
    loop {
        let mut at = 0;
        while at < kept.len() {
            let without: Vec<Rope> =
                kept.iter().enumerate().filter(|(i, _)| !(at..at + size).contains(i)).map(|(_, rope)| *rope).collect();
            if clashes(model, &without) {
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
    let counted = kept.iter().filter_map(|rope| wanted(model, *rope)).flatten();
    let counted = set::of(counted.filter(|pair| model.pairs.get(index(*pair)) != Some(&Pair::Out)));
    let mut constraints: Vec<Constraint> = kept.into_iter().filter_map(|rope| named(model, rope)).collect();
    constraints.sort();
    Clash { constraints, candidates: small(counted.len()) }
}

fn ropes(model: &Model<'_>) -> Vec<Rope> {
    let seats = model.seats.iter().enumerate().flat_map(|(o, (least, most))| {
        [(*least > 0).then_some(Rope::SeatsLeast(o)), (*most != ANY).then_some(Rope::SeatsMost(o))]
    });
    let limits = model.limits.iter().enumerate().flat_map(|(i, named)| {
        [named.at_least.as_ref().map(|_| Rope::Least(i)), named.at_most.as_ref().map(|_| Rope::Most(i))]
    });
    let fixed = (0..).zip(&model.pairs).filter(|(_, pair)| **pair == Pair::Fixed).map(|(pair, _)| Rope::Fixed(pair));
    let programmes = (0..model.programmes.len()).map(Rope::Programmes);
    let sums = (0..model.sums.len()).map(Rope::Sum);
    programmes.chain(seats.chain(limits).flatten()).chain(sums).chain(fixed).collect()
}

/// The model with these limits only.
fn only<'a>(model: &Model<'a>, kept: &[Rope]) -> Model<'a> {
    let has = |rope: Rope| kept.binary_search(&rope).is_ok();
    let mut model = model.clone();
    for (s, most) in model.programmes.iter_mut().enumerate() {
        *most = if has(Rope::Programmes(s)) { *most } else { ANY };
    }
    for (o, (least, most)) in model.seats.iter_mut().enumerate() {
        *least = if has(Rope::SeatsLeast(o)) { *least } else { 0 };
        *most = if has(Rope::SeatsMost(o)) { *most } else { ANY };
    }
    for (i, named) in model.limits.iter_mut().enumerate() {
        if !has(Rope::Least(i)) {
            (named.limit.least, named.at_least) = (0, Option::None);
        }
        if !has(Rope::Most(i)) {
            (named.limit.most, named.at_most) = (ANY, Option::None);
        }
    }
    let mut number = 0;
    model.sums.retain(|_| {
        number += 1;
        has(Rope::Sum(number - 1))
    });
    for (pair, state) in (0..).zip(&mut model.pairs) {
        if *state == Pair::Fixed && !has(Rope::Fixed(pair)) {
            *state = Pair::Free;
        }
    }
    model
}

/// True when it is proven that no plan keeps these limits.
fn clashes(model: &Model<'_>, kept: &[Rope]) -> bool {
    let mut kept = kept.to_vec();
    kept.sort_unstable();
    matches!(branch::best(&only(model, &kept), NODES), Err(None::Cut(_) | None::Proven))
}

fn named(model: &Model<'_>, rope: Rope) -> Option<Constraint> {
    let (startups, opportunities) = (model.candidates.startups(), model.candidates.opportunities());
    Some(match rope {
        Rope::Programmes(s) => {
            Constraint::Programmes { startup: startups.get(s)?.clone(), at_most: *model.programmes.get(s)? }
        }
        Rope::SeatsMost(o) => Constraint::Seats {
            opportunity: opportunities.get(o)?.clone(),
            stage: Option::None,
            at_most: model.seats.get(o)?.1,
        },
        Rope::SeatsLeast(o) => {
            Constraint::Filled { opportunity: opportunities.get(o)?.clone(), at_least: model.seats.get(o)?.0 }
        }
        Rope::Least(i) => model.limits.get(i)?.at_least.clone()?,
        Rope::Most(i) => model.limits.get(i)?.at_most.clone()?,
        Rope::Sum(i) => model.sums.get(i)?.name.clone(),
        Rope::Fixed(pair) => {
            let id = model.candidates.id_of(pair);
            Constraint::Fixed { startup: id.startup, opportunity: id.opportunity }
        }
    })
}

/// The pairs that a minimum asks for.
fn wanted(model: &Model<'_>, rope: Rope) -> Option<Vec<u32>> {
    match rope {
        Rope::SeatsLeast(o) => {
            let to = (0..).zip(model.candidates.to());
            Some(to.filter(|(_, to)| index(**to) == o).map(|(pair, _)| pair).collect())
        }
        Rope::Least(i) => model.limits.get(i).map(|named| named.limit.pairs.clone()),
        Rope::Sum(i) => {
            model.sums.get(i).map(|sum| sum.terms.iter().filter(|term| term.1 > 0).map(|term| term.0).collect())
        }
        Rope::Fixed(pair) => Some(vec![pair]),
        Rope::Programmes(_) | Rope::SeatsMost(_) | Rope::Most(_) => Option::None,
    }
}
