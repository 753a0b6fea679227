//! From the matcher's types to answers, with texts in the call's language.

use super::answer::DiagnosticAnswer;
use super::matches::{
    ListAnswer, MatchAnswer, RankedFor, RankingAnswer, ReasonAnswer, RuleResultAnswer, VerdictAnswer,
};
use super::operation::Options;
use crate::diagnostic::Diagnostic;
use crate::gate::{RuleResult, Verdict};
use crate::lang::Lang;
use crate::ranking::{List, Match, Ranking};

/// Writes answers.
#[derive(Clone, Copy)]
pub(super) struct Renderer {
    /// The language of texts; none leaves them out.
    lang: Option<Lang>,
    reasons: bool,
}

impl RankingAnswer {
    /// A ranking as the call `rank` answers it.
    #[must_use]
    pub fn new(ranked: &RankedFor, lang: Option<Lang>, reasons: bool) -> Self {
        Renderer { lang, reasons }.ranking(&ranked.id, &ranked.ranking)
    }
}

impl Renderer {
    /// Writes texts in the call's language, and no reasons.
    pub(super) fn new(options: &Options) -> Self {
        Self { lang: options.lang, reasons: false }
    }

    /// Gives the reasons of every match, or leaves them out.
    pub(super) fn with_reasons(self, reasons: bool) -> Self {
        Self { reasons, ..self }
    }

    pub(super) fn ranking(self, id: &str, ranking: &Ranking) -> RankingAnswer {
        RankingAnswer {
            ranked_for: id.to_owned(),
            as_of: ranking.as_of,
            eligible: self.list(&ranking.eligible),
            unverified: self.list(&ranking.unverified),
            ineligible: ranking.ineligible.total,
            ineligible_by_rule: ranking.ineligible.by_rule.clone(),
            rejected: self.matches(&ranking.ineligible.matches),
            filtered: ranking.filtered,
            diagnostics: self.diagnostics(&ranking.diagnostics),
            record: ranking.record(),
        }
    }

    /// A ranking with the diagnostics of records that its call carried.
    pub(super) fn ranking_with(self, ranked: &RankedFor, carried: &[Diagnostic]) -> RankingAnswer {
        let mut answer = self.ranking(&ranked.id, &ranked.ranking);
        answer.diagnostics.extend(self.diagnostics(carried));
        answer
    }

    fn list(self, list: &List) -> ListAnswer {
        let (total, tied_at_limit, next) = (list.total, list.tied_at_limit, list.next.clone());
        ListAnswer { matches: self.matches(&list.matches), total, tied_at_limit, next }
    }

    fn matches(self, matches: &[Match]) -> Vec<MatchAnswer> {
        matches.iter().map(|found| self.matched(found)).collect()
    }

    pub(super) fn matched(self, found: &Match) -> MatchAnswer {
        MatchAnswer {
            startup: found.startup().id.clone(),
            opportunity: found.opportunity_id().to_owned(),
            rank: found.rank,
            verdict: self.verdict(&found.verdict),
            score: found.score,
            points: self.lang.map(|lang| found.score.points(lang)),
            reasons: self.reasons.then(|| self.reasons(found)),
        }
    }

    fn reasons(self, found: &Match) -> Vec<ReasonAnswer> {
        let reasons = found.reasons().into_iter();
        let with_text = reasons.map(|reason| ReasonAnswer {
            label: self.lang.map(|lang| reason.label(lang)),
            text: self.lang.map(|lang| reason.text(lang)),
            reason,
        });
        with_text.collect()
    }

    pub(super) fn verdict(self, verdict: &Verdict) -> VerdictAnswer {
        VerdictAnswer {
            is: verdict.name(),
            text: self.lang.map(|lang| verdict.label(lang)),
            failed: self.rule_results(verdict.failed()),
            missing: self.rule_results(verdict.missing()),
        }
    }

    fn rule_results(self, results: &[RuleResult]) -> Vec<RuleResultAnswer> {
        let text = |result: &RuleResult| self.lang.map(|lang| result.text(lang));
        results.iter().map(|result| RuleResultAnswer { text: text(result), result: result.clone() }).collect()
    }

    pub(super) fn diagnostics<'d>(
        self,
        diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    ) -> Vec<DiagnosticAnswer> {
        let text = |diagnostic: &Diagnostic| self.lang.map(|lang| diagnostic.text(lang));
        let answer = |d: &Diagnostic| DiagnosticAnswer { text: text(d), diagnostic: d.clone() };
        diagnostics.into_iter().map(answer).collect()
    }
}
