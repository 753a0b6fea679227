//! Who counts for a quota, and which seats an opportunity's record tells: from ids alone, or from the records too.

use std::sync::Arc;

use super::super::candidates::{Candidates, index};
use super::model::unknown;
use super::request::Who;
use crate::date::Date;
use crate::error::{Error, Result};
use crate::gate::{Verdict, judge, seats_for};
use crate::matcher::Matcher;
use crate::profile::{OpportunityProfile, StartupProfile};
use crate::rank::Filter;
use crate::record::Opportunity;

/// The records behind the candidates, in the order of their ids.
pub(super) struct Records<'a> {
    pub(super) matcher: &'a Matcher,
    pub(super) startups: Vec<Arc<StartupProfile>>,
    pub(super) opportunities: Vec<Arc<OpportunityProfile>>,
    pub(super) as_of: Date,
}

/// The candidates, with their records where there are any.
pub(super) struct Members<'a> {
    pub(super) candidates: &'a Candidates,
    pub(super) records: Option<Records<'a>>,
}

/// The seats that a record tells for a year.
pub(super) enum Places {
    /// Nothing.
    Unsaid,
    /// So many in all.
    Whole(u32),
    /// By stage, as written.
    Stages(Vec<(Option<String>, u32)>),
}

impl Members<'_> {
    /// Who is known to be meant, and who may be.
    ///
    /// # Errors
    /// At `startups.ids[i]` for an unknown id, at `startups.rules` for a rule that cannot be read or has no records to read.
    pub(super) fn startups(&self, who: &Who) -> Result<(Vec<bool>, Vec<bool>)> {
        let ids = self.candidates.startups();
        let mut sure = match &who.ids {
            None => vec![true; ids.len()],
            Some(wanted) => chosen(wanted, ids, "startups.ids", "startup")?,
        };
        let mut possible = sure.clone();
        if who.rules.is_empty() {
            return Ok((sure, possible));
        }
        let records = self.records.as_ref().ok_or_else(|| needs_records("startups.rules"))?;
        // A quota's rules are those of an opportunity that requires them and nothing else.
        let rules = Opportunity {
            id: "quota".into(),
            kind: "incubator".into(),
            require: who.rules.clone(),
            ..Opportunity::default()
        };
        let (rules, found) = records.matcher.prepare_opportunity(&rules)?;
        if let Some(finding) = found.into_iter().next() {
            return Err(Error::from(finding).within("startups.rules"));
        }
        let ctx = records.matcher.context(records.as_of);
        for (profile, (sure, possible)) in records.startups.iter().zip(sure.iter_mut().zip(&mut possible)) {
            match judge(ctx, profile, &rules) {
                Verdict::Eligible => {}
                Verdict::Unverified { .. } => *sure = false,
                Verdict::Ineligible { .. } => (*sure, *possible) = (false, false),
            }
        }
        Ok((sure, possible))
    }

    /// Which opportunities are meant.
    ///
    /// # Errors
    /// At `opportunities…` for what the vocabulary or the candidates do not know.
    pub(super) fn opportunities(&self, filter: &Filter) -> Result<Vec<bool>> {
        let ids = self.candidates.opportunities();
        let mut kept = match &filter.ids {
            None => vec![true; ids.len()],
            Some(wanted) => chosen(wanted, ids, "opportunities.ids", "opportunity")?,
        };
        if (Filter { ids: None, ..filter.clone() }).is_empty() {
            return Ok(kept);
        }
        let records = self.records.as_ref().ok_or_else(|| needs_records("opportunities"))?;
        let prepared = filter.prepared(records.matcher).map_err(|error| error.within("opportunities"))?;
        let ctx = records.matcher.context(records.as_of);
        for (kept, profile) in kept.iter_mut().zip(&records.opportunities) {
            *kept &= prepared.keeps_opportunity(ctx, profile);
        }
        Ok(kept)
    }

    pub(super) fn seats(&self, opportunity: u32) -> Places {
        let Some((records, profile)) = self.record(opportunity) else { return Places::Unsaid };
        let year = records.as_of.year();
        let seats = profile.gates.seats.iter().flatten().filter(|seats| seats.covers(records.as_of));
        let left = |most: u32, taken: u32| most.saturating_sub(taken);
        let open = seats.map(|seats| {
            let most = seats.at_most_in(year).map_or(super::model::ANY, |most| left(most, seats.taken));
            (seats.stage.as_ref().map(|stage| stage.term.id().to_owned()), most)
        });
        let open: Vec<(Option<String>, u32)> = open.collect();
        match open.as_slice() {
            [] => Places::Unsaid,
            [(None, most)] => Places::Whole(*most),
            _ => Places::Stages(open),
        }
    }

    /// The number of the seats that a startup takes at an opportunity: those surely for its stage, or else those that may be.
    pub(super) fn stage_of(&self, opportunity: u32, startup: u32) -> Option<usize> {
        let (records, profile) = self.record(opportunity)?;
        let startup = records.startups.get(index(startup))?;
        seats_for(records.matcher.context(records.as_of), startup, profile)
    }

    fn record(&self, opportunity: u32) -> Option<(&Records<'_>, &OpportunityProfile)> {
        let records = self.records.as_ref()?;
        Some((records, records.opportunities.get(index(opportunity))?))
    }
}

fn chosen(wanted: &[String], ids: &[String], path: &str, noun: &str) -> Result<Vec<bool>> {
    let mut chosen = vec![false; ids.len()];
    for (i, id) in wanted.iter().enumerate() {
        let place = ids.binary_search(id).ok().and_then(|at| chosen.get_mut(at));
        *place.ok_or_else(|| unknown(format!("{path}[{i}]"), id, noun))? = true;
    }
    Ok(chosen)
}

fn needs_records(path: &str) -> Error {
    let (en, vi) =
        ("ids: rules need the records, and pairs alone were given", "mã: quy tắc cần có hồ sơ, ở đây chỉ có các cặp");
    Error::invalid(path, "", en, vi)
}
