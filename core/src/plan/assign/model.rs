//! The checked request as a model: sets of pairs with their ranges, and the pairs decided from
//! the start.

use super::super::candidates::Candidates;
use super::super::numbers::{index, to_u32};
use super::super::pair::PairId;
use super::constraint::{Constraint, QuotaEnd};
use super::laminar::Limit;
use super::network::ArcState;
use super::quota::{CountRange, Quota, StageSeats, StartupSelection};
use super::request::Assign;
use crate::diagnostic::{ErrorKind, IdOf, PlanErrorKind};
use crate::error::{Error, Result};
use crate::search::Filter;

/// A weighted sum over pairs with a lower bound: a share, or a quota that crosses others.
#[derive(Debug, Clone)]
pub(super) struct SideConstraint {
    /// Pairs with their weights, in order.
    pub(super) terms: Vec<(u32, i64)>,
    /// The lower bound of the sum.
    pub(super) least: i64,
    pub(super) name: Constraint,
}

/// A limit and the names of its two ends.
#[derive(Debug, Clone)]
pub(super) struct NamedLimit {
    pub(super) limit: Limit,
    pub(super) at_least: Option<Constraint>,
    pub(super) at_most: Option<Constraint>,
}

/// A request about candidates, as a model.
#[derive(Debug, Clone)]
pub(super) struct Model<'a> {
    pub(super) candidates: &'a Candidates,
    /// Programmes of every startup at most.
    pub(super) programmes: Vec<u32>,
    /// Seats of every opportunity, from and to.
    pub(super) seats: Vec<(u32, u32)>,
    pub(super) limits: Vec<NamedLimit>,
    pub(super) side_constraints: Vec<SideConstraint>,
    pub(super) states: Vec<ArcState>,
    /// No pair is forbidden or fixed.
    pub(super) all_free: bool,
}

/// No limit.
pub(super) const ANY: u32 = u32::MAX;

#[expect(clippy::indexing_slicing, reason = "INVARIANT: everything is numbered by the candidates")]
impl<'a> Model<'a> {
    /// # Errors
    /// With the path of what is wrong: an unknown id, a range whose end lies before its beginning,
    /// a pair both fixed and forbidden or no candidate.
    pub(super) fn new(candidates: &'a Candidates, request: &Assign) -> Result<Self> {
        let mut model = Self {
            candidates,
            programmes: vec![request.programmes_each; candidates.startups().len()],
            seats: vec![(0, request.seats_each.unwrap_or(ANY)); candidates.opportunities().len()],
            limits: Vec::new(),
            side_constraints: Vec::new(),
            states: vec![ArcState::Free; candidates.len()],
            all_free: request.forbidden.is_empty() && request.fixed.is_empty(),
        };
        for (i, seats) in request.stage_seats.iter().enumerate() {
            model.stage(seats).map_err(|error| error.within(&format!("stage_seats[{i}]")))?;
        }
        for (id, most) in &request.programmes {
            let startup = candidates.startup(id);
            let startup = startup.ok_or_else(|| unknown(format!("programmes.{id}"), id, IdOf::Startup))?;
            model.programmes[index(startup)] = *most;
        }
        for (id, count) in &request.seats {
            let opportunity = candidates.opportunity(id);
            let opportunity = opportunity.ok_or_else(|| unknown(format!("seats.{id}"), id, IdOf::Opportunity))?;
            model.seats[index(opportunity)] = range(*count, &format!("seats.{id}"))?;
        }
        for (i, quota) in request.quotas.iter().enumerate() {
            model.quota(i, quota).map_err(|error| error.within(&format!("quotas[{i}]")))?;
        }
        model.set_states(&request.forbidden, "forbidden", ArcState::Forbidden)?;
        model.set_states(&request.fixed, "fixed", ArcState::Fixed)?;
        Ok(model)
    }

    /// Seats of a stage, which replace those of the whole opportunity.
    fn stage(&mut self, seats: &StageSeats) -> Result<()> {
        let StageSeats { opportunity: id, stage, at_most, startups } = seats;
        let at =
            self.candidates.opportunity(id).ok_or_else(|| unknown("opportunity".to_owned(), id, IdOf::Opportunity))?;
        let takers = select(Some(startups), self.candidates.startups(), "startups", IdOf::Startup)?;
        self.seats[index(at)] = (0, ANY);
        let takers = (0..).zip(takers).filter(|(_, takes)| *takes);
        let pairs = takers.filter_map(|(startup, _)| self.candidates.pair(startup, at)).collect();
        let most = at_most.unwrap_or(ANY);
        let name = Constraint::Seats { opportunity: id.clone(), stage: stage.clone(), at_most: most };
        self.limits.push(NamedLimit { limit: Limit { pairs, least: 0, most }, at_least: None, at_most: Some(name) });
        Ok(())
    }

    fn quota(&mut self, i: usize, quota: &Quota) -> Result<()> {
        check_quota(quota)?;
        let at = self.opportunities_of(&quota.opportunities)?;
        let (sure, possible) = self.startups_of(&quota.startups)?;
        let name = |end| Constraint::Quota { quota: to_u32(i), name: quota.name.clone(), end };
        let of = |startups_of: &[bool]| self.pairs_of(startups_of, &at);
        let (sure_pairs, possible_pairs) = (of(&sure), of(&possible));
        if let Some(least) = quota.at_least {
            let at_least = Some(name(QuotaEnd::AtLeast(least)));
            let joined = sure_pairs == possible_pairs;
            let most = quota.at_most.filter(|_| joined);
            let at_most = most.map(|most| name(QuotaEnd::AtMost(most)));
            let limit = Limit { pairs: sure_pairs.clone(), least, most: most.unwrap_or(ANY) };
            self.limits.push(NamedLimit { limit, at_least, at_most });
        }
        if let Some(most) = quota.at_most.filter(|_| quota.at_least.is_none() || sure_pairs != possible_pairs) {
            let limit = Limit { pairs: possible_pairs.clone(), least: 0, most };
            self.limits.push(NamedLimit { limit, at_least: None, at_most: Some(name(QuotaEnd::AtMost(most))) });
        }
        let all = self.pairs_of(&vec![true; self.programmes.len()], &at);
        if let Some(percent) = quota.at_least_percent {
            self.side_constraints.push(share(
                &all,
                &sure_pairs,
                i64::from(percent),
                1,
                name(QuotaEnd::AtLeastPercent(percent)),
            ));
        }
        if let Some(percent) = quota.at_most_percent {
            self.side_constraints.push(share(
                &all,
                &possible_pairs,
                i64::from(percent),
                -1,
                name(QuotaEnd::AtMostPercent(percent)),
            ));
        }
        Ok(())
    }

    /// The startups that are known to count, and those that may count.
    fn startups_of(&self, startups_of: &StartupSelection) -> Result<(Vec<bool>, Vec<bool>)> {
        if !startups_of.rules.is_empty() {
            return Err(needs_records("startups.rules"));
        }
        let ids = self.candidates.startups();
        let sure = select(startups_of.ids.as_deref(), ids, "startups.ids", IdOf::Startup)?;
        let possible_ids = select(Some(&startups_of.possible_ids), ids, "startups.possible_ids", IdOf::Startup)?;
        let possible = sure.iter().zip(possible_ids).map(|(sure, possible_ids)| *sure || possible_ids).collect();
        Ok((sure, possible))
    }

    fn opportunities_of(&self, filter: &Filter) -> Result<Vec<bool>> {
        if !filter.has_only_ids() {
            return Err(needs_records("opportunities"));
        }
        select(filter.ids.as_deref(), self.candidates.opportunities(), "opportunities.ids", IdOf::Opportunity)
    }

    fn pairs_of(&self, startups: &[bool], opportunities: &[bool]) -> Vec<u32> {
        let rows = (0..).zip(startups).filter(|(_, is_in)| **is_in);
        let pairs = rows.flat_map(|(startup, _)| self.candidates.row(startup));
        pairs.filter(|(_, opportunity, _)| opportunities[index(*opportunity)]).map(|(pair, ..)| pair).collect()
    }

    fn set_states(&mut self, pairs: &[PairId], field: &str, decision: ArcState) -> Result<()> {
        for (i, PairId { startup, opportunity }) in pairs.iter().enumerate() {
            let path = format!("{field}[{i}]");
            let s = self.candidates.startup(startup);
            let o = self.candidates.opportunity(opportunity);
            let s = s.ok_or_else(|| unknown(format!("{path}.startup"), startup, IdOf::Startup))?;
            let o = o.ok_or_else(|| unknown(format!("{path}.opportunity"), opportunity, IdOf::Opportunity))?;
            let now = self.candidates.pair(s, o).map(|pair| &mut self.states[index(pair)]);
            match (now, decision) {
                (Some(now), _) if *now == ArcState::Free || *now == decision => *now = decision,
                (None, ArcState::Forbidden) => {}
                (Some(_), _) => {
                    return Err(Error::new(
                        path,
                        &format!("{startup} – {opportunity}"),
                        PlanErrorKind::FixedAndForbidden,
                    ));
                }
                (None, _) => {
                    return Err(Error::new(path, &format!("{startup} – {opportunity}"), PlanErrorKind::NotACandidate));
                }
            }
        }
        Ok(())
    }
}

/// `sign × (100 × those that count − percent × all) ≥ 0`.
fn share(all: &[u32], counted: &[u32], percent: i64, sign: i64, name: Constraint) -> SideConstraint {
    let weight = |pair: &u32| sign * (if counted.binary_search(pair).is_ok() { 100 } else { 0 } - percent);
    SideConstraint { terms: all.iter().map(|pair| (*pair, weight(pair))).collect(), least: 0, name }
}

fn range(count: CountRange, path: &str) -> Result<(u32, u32)> {
    let (least, most) = (count.at_least.unwrap_or(0), count.at_most.unwrap_or(ANY));
    if least > most {
        Err(Error::new(path, &format!("{least}–{most}"), ErrorKind::Reversed))
    } else {
        Ok((least, most))
    }
}

fn check_quota(quota: &Quota) -> Result<()> {
    range(CountRange { at_least: quota.at_least, at_most: quota.at_most }, "")?;
    range(CountRange { at_least: quota.at_least_percent, at_most: quota.at_most_percent }, "")?;
    for (field, percent) in [("at_least_percent", quota.at_least_percent), ("at_most_percent", quota.at_most_percent)] {
        if let Some(percent) = percent.filter(|percent| *percent > 100) {
            return Err(Error::new(field, &percent.to_string(), ErrorKind::OutOfRange { min: 0, max: Some(100) }));
        }
    }
    if [quota.at_least, quota.at_most, quota.at_least_percent, quota.at_most_percent] == [None; 4] {
        return Err(Error::new(
            "",
            &quota.name,
            ErrorKind::AtLeastOneOf { fields: &["at_least", "at_most", "at_least_percent", "at_most_percent"] },
        ));
    }
    Ok(())
}

/// Which of the ids are selected; all if `wanted` is `None`.
///
/// # Errors
/// At `path[i]` for an id that is not among them.
#[expect(clippy::indexing_slicing, reason = "one entry for each id")]
pub(super) fn select(wanted: Option<&[String]>, ids: &[String], path: &str, of: IdOf) -> Result<Vec<bool>> {
    let Some(wanted) = wanted else { return Ok(vec![true; ids.len()]) };
    let mut select = vec![false; ids.len()];
    for (i, id) in wanted.iter().enumerate() {
        let at = ids.binary_search(id).map_err(|_| unknown(format!("{path}[{i}]"), id, of))?;
        select[at] = true;
    }
    Ok(select)
}

fn needs_records(path: &str) -> Error {
    Error::new(path, "", PlanErrorKind::RulesNeedRecords)
}

fn unknown(path: String, id: &str, of: IdOf) -> Error {
    Error::new(path, id, ErrorKind::UnknownId { of })
}
