//! Turns a request about records into one about ids: the startups and opportunities of a quota,
//! and the seats that records state.

use std::sync::Arc;

use super::super::candidates::Candidates;
use super::super::numbers::to_u32;
use super::model::select;
use super::quota::{CountRange, StageSeats, StartupSelection};
use super::request::Assign;
use crate::date::Date;
use crate::diagnostic::IdOf;
use crate::error::{Error, Result};
use crate::gate::{Verdict, seats_for, verdict};
use crate::matcher::Matcher;
use crate::prepared::{PreparedOpportunity, PreparedStartup};
use crate::record::Opportunity;
use crate::search::Filter;

/// The records behind candidates, in the order of their ids.
pub(super) struct Records<'a> {
    pub(super) matcher: &'a Matcher,
    pub(super) candidates: &'a Candidates,
    pub(super) startups: Vec<Arc<PreparedStartup>>,
    pub(super) opportunities: Vec<Arc<PreparedOpportunity>>,
    pub(super) as_of: Date,
}

impl Records<'_> {
    /// The same request with ids alone.
    ///
    /// # Errors
    /// At `quotas[i]…` for an unknown id, and for a rule or a filter that cannot be read.
    pub(super) fn request_by_ids(&self, request: &Assign) -> Result<Assign> {
        let mut by_ids = request.clone();
        for (i, quota) in by_ids.quotas.iter_mut().enumerate() {
            let within = |error: Error| error.within(&format!("quotas[{i}]"));
            quota.opportunities = self.opportunities_of(&quota.opportunities).map_err(within)?;
            quota.startups = self.startups_of(&quota.startups).map_err(within)?;
        }
        let is_named = |id: &str| {
            request.seats.contains_key(id) || request.stage_seats.iter().any(|seats| seats.opportunity == id)
        };
        for (opportunity, profile) in (0..).zip(&self.opportunities) {
            if !is_named(profile.id()) {
                self.seats(opportunity, profile, &mut by_ids);
            }
        }
        Ok(by_ids)
    }

    /// The startups that are known to satisfy the rules, and those that may.
    fn startups_of(&self, startups_of: &StartupSelection) -> Result<StartupSelection> {
        if startups_of.rules.is_empty() {
            return Ok(startups_of.clone());
        }
        let ids = self.candidates.startups();
        let selected = select(startups_of.ids.as_deref(), ids, "startups.ids", IdOf::Startup)?;
        // A quota's rules are those of an opportunity that requires them and nothing else.
        let rules = Opportunity {
            id: "quota".into(),
            kind: "incubator".into(),
            require: startups_of.rules.clone(),
            ..Opportunity::default()
        };
        let (rules, found) = self.matcher.prepare_opportunity(&rules)?;
        if let Some(diagnostic) = found.into_iter().next() {
            return Err(Error::from(diagnostic).within("startups.rules"));
        }
        let ctx = self.matcher.context(self.as_of);
        let (mut sure, mut possible_ids) = (Vec::new(), startups_of.possible_ids.clone());
        for ((id, profile), _) in ids.iter().zip(&self.startups).zip(selected).filter(|(_, is_selected)| *is_selected) {
            match verdict(ctx, profile, &rules) {
                Verdict::Eligible => sure.push(id.clone()),
                Verdict::Unverified { .. } => possible_ids.push(id.clone()),
                Verdict::Ineligible { .. } => {}
            }
        }
        Ok(StartupSelection { ids: Some(sure), possible_ids, rules: Vec::new() })
    }

    fn opportunities_of(&self, filter: &Filter) -> Result<Filter> {
        if filter.has_only_ids() {
            return Ok(filter.clone());
        }
        let ids = self.candidates.opportunities();
        let selected = select(filter.ids.as_deref(), ids, "opportunities.ids", IdOf::Opportunity)?;
        let prepared = filter.prepared(self.matcher).map_err(|error| error.within("opportunities"))?;
        let ctx = self.matcher.context(self.as_of);
        let each = ids.iter().zip(&self.opportunities).zip(selected);
        let kept = each.filter(|((_, profile), is_selected)| *is_selected && prepared.keeps_opportunity(ctx, profile));
        Ok(Filter { ids: Some(kept.map(|((id, _), _)| id.clone()).collect()), ..Filter::default() })
    }

    /// The seats that a record states for the year: of the whole opportunity, or of each stage.
    fn seats(&self, opportunity: u32, profile: &PreparedOpportunity, by_ids: &mut Assign) {
        let year = self.as_of.year();
        let seats = profile.gates.seats.iter().flatten().filter(|seats| seats.covers(self.as_of));
        let open: Vec<(Option<String>, Option<u32>)> = seats
            .map(|seats| {
                let left = seats.at_most_in(year).map(|most| most.saturating_sub(seats.taken));
                (seats.stage.as_ref().map(|stage| stage.term.id().to_owned()), left)
            })
            .collect();
        match open.as_slice() {
            [] => {}
            [(None, at_most)] => {
                by_ids.seats.insert(profile.id().to_owned(), CountRange { at_least: None, at_most: *at_most });
            }
            _ => by_ids.stage_seats.extend(self.stages(opportunity, profile, open)),
        }
    }

    /// The seats of each stage, with the startups that take them.
    #[expect(clippy::indexing_slicing, reason = "`open` and `seats_for` count the same seats of the day")]
    fn stages(
        &self,
        opportunity: u32,
        profile: &PreparedOpportunity,
        open: Vec<(Option<String>, Option<u32>)>,
    ) -> Vec<StageSeats> {
        let of = |(stage, at_most)| StageSeats {
            opportunity: profile.id().to_owned(),
            stage,
            at_most,
            startups: Vec::new(),
        };
        let mut stages: Vec<StageSeats> = open.into_iter().map(of).collect();
        let ctx = self.matcher.context(self.as_of);
        for (number, startup) in self.startups.iter().enumerate() {
            let is_candidate = self.candidates.pair(to_u32(number), opportunity).is_some();
            let seat = is_candidate.then(|| seats_for(ctx, startup, profile)).flatten();
            if let Some(seat) = seat {
                stages[seat].startups.push(startup.id().to_owned());
            }
        }
        stages
    }
}
