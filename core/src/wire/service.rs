//! A matcher with its two catalogs, asked in JSON.

use super::answer::{Answer, DiagnosticAnswer};
use super::call::{
    AdviseCall, AskCall, Call, PairCall, RankCall, RankManyCall, RankStartupsCall, StatisticsCall, VerifyCall,
};
use super::give::Give;
use super::load::{Either, either, loaded, one, values, with_findings};
use super::look::QuestionAnswer;
use super::parse::{Envelope, parsed};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::error::{Error, Result};
use crate::executor::Parallelism;
use crate::json;
use crate::lang::Lang;
use crate::matcher::Matcher;
use crate::ranking::Ranking;
use crate::record::{Opportunity, Startup};
use crate::search::{Catalog, cap_exposure};

/// Answers one call that carries all it needs: `config`, `opportunities` and `startups` beside its own fields.
///
/// For many calls on the same records make a [`Service`] once.
#[must_use]
pub fn call(json: &str) -> String {
    let (lang, envelope) = parsed(json);
    let answer = envelope.and_then(|mut envelope| {
        let mut service = Service::new(envelope.config.take().unwrap_or_default())?;
        service.handle(envelope)
    });
    written(answer, lang)
}

/// A matcher with a catalog of opportunities and a pool of startups.
///
/// ```
/// use ketnoi::wire::Service;
/// let mut service = Service::new(ketnoi::Config::default())?;
/// service.load_opportunities(r#"[{"id": "f1", "kind": "investor", "sectors": "any"}]"#, false)?;
/// let answer = service.query(r#"{"call": "rank", "startup": {"id": "s1"}, "query": {"as_of": "2026-11-22"}}"#);
/// assert!(answer.starts_with(r#"{"answer":"ranking""#));
/// # Ok::<(), ketnoi::Error>(())
/// ```
#[derive(Debug)]
pub struct Service {
    pub(super) matcher: Matcher,
    pub(super) opportunities: Catalog<Opportunity>,
    pub(super) startups: Catalog<Startup>,
    #[cfg(feature = "subscriptions")]
    pub(super) watching: super::standing::Watching,
}

impl Service {
    /// A service without records.
    ///
    /// # Errors
    /// As [`Matcher::new`].
    pub fn new(config: Config) -> Result<Self> {
        Ok(Self::of(Matcher::new(config).map_err(|error| error.within("config"))?))
    }

    /// A service without records around a matcher that others use too.
    #[must_use]
    pub fn of(matcher: Matcher) -> Self {
        let (opportunities, startups) = (matcher.catalog(), matcher.catalog());
        Self::of_parts(matcher, opportunities, startups)
    }

    /// A service with these catalogs: clones of catalogs share their records.
    ///
    /// # Errors
    /// When a catalog was prepared by another matcher.
    pub fn with(matcher: Matcher, opportunities: Catalog<Opportunity>, startups: Catalog<Startup>) -> Result<Self> {
        opportunities.check(&matcher)?;
        startups.check(&matcher)?;
        Ok(Self::of_parts(matcher, opportunities, startups))
    }

    fn of_parts(matcher: Matcher, opportunities: Catalog<Opportunity>, startups: Catalog<Startup>) -> Self {
        Self {
            #[cfg(feature = "subscriptions")]
            watching: super::standing::Watching::new(&matcher),
            matcher,
            opportunities,
            startups,
        }
    }

    /// The matcher.
    #[must_use]
    pub fn matcher(&self) -> &Matcher {
        &self.matcher
    }

    /// The opportunities.
    #[must_use]
    pub fn opportunities(&self) -> &Catalog<Opportunity> {
        &self.opportunities
    }

    /// The startups.
    #[must_use]
    pub fn startups(&self) -> &Catalog<Startup> {
        &self.startups
    }

    /// Answers a call that changes nothing. A call that would change the records is refused.
    #[must_use]
    pub fn query(&self, json: &str) -> String {
        let (lang, envelope) = parsed(json);
        written(envelope.and_then(|envelope| self.answer(&asking(envelope)?)), lang)
    }

    /// [`Service::query`] with the answer as a value, for a language that makes its own objects and errors of it.
    ///
    /// # Errors
    /// What `query` answers as [`Answer::Error`].
    pub fn try_query(&self, json: &str) -> Result<Answer> {
        self.answer(&asking(parsed(json).1?)?)
    }

    /// Answers `rank` or `rank_startups` with the ranking itself, whose reasons are made when they are read.
    ///
    /// # Errors
    /// As [`Service::try_query`]; and for any other call.
    pub fn try_rank(&self, json: &str) -> Result<Asked> {
        let envelope = asking(parsed(json).1?)?;
        match &envelope.call {
            Call::Rank(call) => self.rank(call, envelope.strict),
            Call::RankStartups(call) => self.rank_startups(call, envelope.strict),
            _ => {
                let (en, vi) = ("a call that ranks for one record", "lời gọi xếp hạng cho một bản ghi");
                Err(Error::invalid("call", "", en, vi))
            }
        }
    }

    /// Answers `watch` with the ranking itself.
    ///
    /// # Errors
    /// As [`Service::try_execute`]; and for any other call.
    #[cfg(feature = "subscriptions")]
    pub fn try_watch(&mut self, json: &str) -> Result<Asked> {
        let envelope = parsed(json).1?;
        match &envelope.call {
            Call::Watch(call) => self.watch(call, envelope.strict),
            _ => {
                let (en, vi) = ("a call that waits for news", "lời gọi chờ tin mới");
                Err(Error::invalid("call", "", en, vi))
            }
        }
    }

    /// Answers any call; `opportunities` and `startups` in it replace the records first.
    #[must_use]
    pub fn execute(&mut self, json: &str) -> String {
        let (lang, envelope) = parsed(json);
        written(envelope.and_then(|envelope| self.command(envelope)), lang)
    }

    /// [`Service::execute`] with the answer as a value.
    ///
    /// # Errors
    /// What `execute` answers as [`Answer::Error`].
    pub fn try_execute(&mut self, json: &str) -> Result<Answer> {
        self.command(parsed(json).1?)
    }

    fn command(&mut self, envelope: Envelope) -> Result<Answer> {
        if envelope.config.is_some() {
            let (en, vi) =
                ("no configuration: this service has its own", "không kèm cấu hình: dịch vụ đã có cấu hình riêng");
            return Err(Error::invalid("config", "", en, vi));
        }
        self.handle(envelope)
    }

    fn handle(&mut self, mut envelope: Envelope) -> Result<Answer> {
        let mut found = Vec::new();
        if let Some(records) = envelope.opportunities.take() {
            let (catalog, more) = loaded(&self.matcher, values(records, envelope.strict)?, envelope.strict)?;
            self.replace_opportunities(catalog);
            found.extend(more);
        }
        if let Some(records) = envelope.startups.take() {
            let (catalog, more) = loaded(&self.matcher, values(records, envelope.strict)?, envelope.strict)?;
            self.replace_startups(catalog);
            found.extend(more);
        }
        match &envelope.call {
            Call::Check(_) => Ok(self.checked(&found, envelope.lang)),
            Call::Add(call) => self.change(call, envelope.lang, false),
            Call::Update(call) => self.change(call, envelope.lang, true),
            Call::Remove(call) => self.remove(call),
            #[cfg(feature = "subscriptions")]
            Call::Watch(call) => {
                let asked = self.watch(call, envelope.strict)?;
                let give = Give { lang: envelope.lang, reasons: call.reasons };
                Ok(self.with_findings(given(&asked, give), &found, envelope.lang))
            }
            #[cfg(feature = "subscriptions")]
            Call::Unwatch(call) => self.unwatch(call),
            #[cfg(feature = "subscriptions")]
            Call::News(call) => self.news(call),
            _ => self.answer(&envelope).map(|answer| self.with_findings(answer, &found, envelope.lang)),
        }
    }

    /// What was found about the records that a call carried is part of its answer.
    fn with_findings(&self, mut answer: Answer, found: &[Diagnostic], lang: Option<Lang>) -> Answer {
        let mut more = Give { lang, reasons: false }.diagnostics(found);
        match &mut answer {
            Answer::Ranking(ranking) => ranking.diagnostics.append(&mut more),
            Answer::Rankings { diagnostics, .. } => diagnostics.append(&mut more),
            #[cfg(feature = "sheet")]
            Answer::Duplicates { diagnostics, .. } => diagnostics.append(&mut more),
            #[cfg(feature = "sheet")]
            Answer::Decision(decision) => decision.diagnostics.append(&mut more),
            _ => {}
        }
        answer
    }

    fn answer(&self, envelope: &Envelope) -> Result<Answer> {
        let (strict, lang) = (envelope.strict, envelope.lang);
        let give = |reasons| Give { lang, reasons };
        match &envelope.call {
            Call::Rank(call) => Ok(given(&self.rank(call, strict)?, give(call.reasons))),
            Call::RankStartups(call) => Ok(given(&self.rank_startups(call, strict)?, give(call.reasons))),
            Call::RankMany(call) => self.rank_many(call, give(call.reasons)),
            Call::Score(call) => self.pair(call, strict, give(false)),
            Call::Explain(call) => self.pair(call, strict, give(true)),
            Call::Advise(call) => self.advise(call, strict, give(false)),
            Call::AskNext(call) => self.ask_next(call, strict, lang),
            Call::Suggest(call) => Ok(self.suggest(call)),
            Call::Resolve(call) => self.resolve(call),
            Call::Terms(call) => Ok(self.terms(call, lang)),
            Call::Get(call) => self.get(call),
            Call::Verify(call) => self.verify(call, strict),
            Call::Statistics(call) => Ok(self.statistics(call)),
            Call::Weights(call) => Ok(self.weights(call.family)),
            #[cfg(feature = "sheet")]
            Call::ReadGrid(call) => super::register::read_grid(&self.matcher, call, strict, lang),
            #[cfg(feature = "sheet")]
            Call::Headings(call) => Ok(super::register::headings(&self.matcher, call)),
            #[cfg(feature = "sheet")]
            Call::Duplicates(call) => Ok(super::register::duplicates(&self.matcher, &self.startups, call, lang)),
            #[cfg(feature = "sheet")]
            Call::Decide(call) => super::register::decide(&self.startups, call, strict, give(call.reasons)),
            #[cfg(feature = "plan")]
            Call::Timetable(call) => self.timetable(call, lang),
            #[cfg(feature = "plan")]
            Call::Repair(call) => self.repair(call, lang),
            #[cfg(feature = "plan")]
            Call::Agenda(call) => call.run(lang),
            #[cfg(feature = "plan")]
            Call::Targets(call) => self.targets(call, lang),
            #[cfg(feature = "plan")]
            Call::Exposure(call) => self.exposure(call),
            #[cfg(feature = "plan")]
            Call::Diversify(call) => self.diversify(call, strict),
            #[cfg(feature = "plan")]
            Call::Assign(call) => self.assign(call, lang),
            #[cfg(feature = "plan")]
            Call::Stable(call) => self.stable(call),
            #[cfg(feature = "plan")]
            Call::Mutual(call) => call.run(),
            #[cfg(feature = "learn")]
            Call::Evaluate(call) => super::learn::evaluate(self, call, strict, give(false)),
            #[cfg(feature = "learn")]
            Call::Fit(call) => super::learn::fit(self, call, strict, give(false)),
            #[cfg(feature = "learn")]
            Call::SuggestSectors(call) => Ok(super::learn::suggest_sectors(self, call)),
            // Calls that change something never come here: `handle` has answered them.
            Call::Check(_) | Call::Add(_) | Call::Update(_) | Call::Remove(_) => Ok(self.checked(&[], lang)),
            #[cfg(feature = "subscriptions")]
            Call::Watch(_) | Call::Unwatch(_) | Call::News(_) => Ok(self.checked(&[], lang)),
        }
    }

    fn rank(&self, call: &RankCall, strict: bool) -> Result<Asked> {
        let (startup, found) = one::<Startup>(&call.startup, "startup", strict)?;
        let ranking = self.opportunities.rank(&startup, &call.query)?;
        Ok(Asked { by: startup.id, ranking: with_findings(ranking, found, strict)? })
    }

    fn rank_startups(&self, call: &RankStartupsCall, strict: bool) -> Result<Asked> {
        let (opportunity, found) = one::<Opportunity>(&call.opportunity, "opportunity", strict)?;
        let ranking = self.startups.rank(&opportunity, &call.query)?;
        Ok(Asked { by: opportunity.id, ranking: with_findings(ranking, found, strict)? })
    }

    fn rank_many(&self, call: &RankManyCall, give: Give) -> Result<Answer> {
        let ids: Vec<&str> = self.startups.ids().collect();
        let startups: Vec<Startup> = self.startups.records().collect();
        let longer = call.shown_at_most.map(|at_most| call.query.before_cap(startups.len(), at_most));
        let query = longer.as_ref().unwrap_or(&call.query);
        let mut rankings = self.opportunities.rank_many(&startups, query, threads(call.threads))?;
        if let Some(at_most) = call.shown_at_most {
            cap_exposure(&mut rankings, &call.query, at_most);
        }
        let rankings = ids.iter().zip(&rankings).map(|(id, ranking)| give.ranking(id, ranking)).collect();
        Ok(Answer::Rankings { rankings, diagnostics: Vec::new() })
    }

    fn pair(&self, call: &PairCall, strict: bool, give: Give) -> Result<Answer> {
        let (startup, _) = one::<Startup>(&call.startup, "startup", strict)?;
        let (opportunity, _) = one::<Opportunity>(&call.opportunity, "opportunity", strict)?;
        let found = self.matcher.score(&startup, &opportunity, call.as_of)?;
        Ok(Answer::Match(Box::new(give.found(&found))))
    }

    fn advise(&self, call: &AdviseCall, strict: bool, give: Give) -> Result<Answer> {
        let (startup, _) = one::<Startup>(&call.startup, "startup", strict)?;
        let (opportunity, _) = one::<Opportunity>(&call.opportunity, "opportunity", strict)?;
        let advice = self.opportunities.advise(&startup, &opportunity, &call.query, call.goal, &call.limits)?;
        let change_sets = advice.change_sets.into_iter().map(|set| give.change_set(set)).collect();
        Ok(Answer::Advice { goal: advice.goal, reached: advice.reached, change_sets, fixed: advice.fixed })
    }

    fn ask_next(&self, call: &AskCall, strict: bool, lang: Option<Lang>) -> Result<Answer> {
        let questions = match either(call.startup.as_ref(), call.opportunity.as_ref())? {
            Either::Startup(startup) => {
                let (startup, _) = one::<Startup>(startup, "startup", strict)?;
                self.opportunities.ask_next(&startup, &call.query)?
            }
            Either::Opportunity(opportunity) => {
                let (opportunity, _) = one::<Opportunity>(opportunity, "opportunity", strict)?;
                self.startups.ask_next(&opportunity, &call.query)?
            }
        };
        let questions = questions.into_iter().map(|question| QuestionAnswer::new(question, lang)).collect();
        Ok(Answer::Questions { questions })
    }

    fn verify(&self, call: &VerifyCall, strict: bool) -> Result<Answer> {
        let ranking = match either(call.startup.as_ref(), call.opportunity.as_ref())? {
            Either::Startup(startup) => {
                let (startup, _) = one::<Startup>(startup, "startup", strict)?;
                self.opportunities.rank(&startup, &call.query)?
            }
            Either::Opportunity(opportunity) => {
                let (opportunity, _) = one::<Opportunity>(opportunity, "opportunity", strict)?;
                self.startups.rank(&opportunity, &call.query)?
            }
        };
        Ok(Answer::Verification(ranking.verify(&call.record)))
    }

    fn statistics(&self, call: &StatisticsCall) -> Answer {
        let records: Vec<Opportunity> = self.opportunities.records().collect();
        Answer::Statistics(self.matcher.statistics(&records, call.evidence_date))
    }

    pub(super) fn checked(&self, found: &[Diagnostic], lang: Option<Lang>) -> Answer {
        let give = Give { lang, reasons: false };
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (opportunities, startups) = (count(self.opportunities.len()), count(self.startups.len()));
        Answer::Checked { diagnostics: give.diagnostics(found), opportunities, startups }
    }
}

/// A ranking, and who asked for it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The id of the record that asked.
    pub by: String,
    /// The ranking.
    pub ranking: Ranking,
}

/// A call that changes nothing.
fn asking(envelope: Envelope) -> Result<Envelope> {
    let carries = envelope.config.is_some() || envelope.opportunities.is_some() || envelope.startups.is_some();
    if carries || envelope.call.changes() {
        let (en, vi) = ("a call that changes nothing", "lời gọi không làm thay đổi dữ liệu");
        return Err(Error::invalid("call", "", en, vi));
    }
    Ok(envelope)
}

fn given(asked: &Asked, give: Give) -> Answer {
    Answer::Ranking(Box::new(give.ranking(&asked.by, &asked.ranking)))
}

pub(super) fn threads<'a>(count: Option<u32>) -> Parallelism<'a> {
    #[cfg(feature = "parallel")]
    if let Some(count) = count.and_then(|count| usize::try_from(count).ok()).filter(|count| *count > 1) {
        return Parallelism::Count(count);
    }
    let _ = count;
    Parallelism::Caller
}

/// The text of an answer; an error is told in the call's language, in English when it names none.
pub(super) fn written(answer: Result<Answer>, lang: Option<Lang>) -> String {
    let answer = answer.unwrap_or_else(|error| {
        let diagnostic = error.diagnostic().clone();
        Answer::Error(DiagnosticAnswer { text: Some(diagnostic.text(lang.unwrap_or_default())), diagnostic })
    });
    // Serialising plain data to memory cannot fail.
    json::text(&answer)
}
