//! From the matcher's types to answers.

use super::answer::{
    ChangeSetAnswer, DiagnosticAnswer, ListAnswer, MatchAnswer, RankingAnswer, ReasonAnswer, RuleResultAnswer,
    VerdictAnswer,
};
use super::service::Asked;
use crate::advise::ChangeSet;
use crate::diagnostic::Diagnostic;
use crate::gate::{RuleResult, Verdict};
use crate::lang::Lang;
use crate::ranking::{List, Match, Ranking};

/// How an answer is written.
#[derive(Clone, Copy)]
pub(super) struct Give {
    /// The language of texts; none leaves them out.
    pub(super) lang: Option<Lang>,
    pub(super) reasons: bool,
}

impl RankingAnswer {
    /// A ranking as the call `rank` answers it.
    #[must_use]
    pub fn new(asked: &Asked, lang: Option<Lang>, reasons: bool) -> Self {
        Give { lang, reasons }.ranking(&asked.by, &asked.ranking)
    }
}

impl Give {
    pub(super) fn ranking(&self, asked_by: &str, ranking: &Ranking) -> RankingAnswer {
        RankingAnswer {
            asked_by: asked_by.to_owned(),
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

    fn list(&self, list: &List) -> ListAnswer {
        let (total, tied_at_limit, next) = (list.total, list.tied_at_limit, list.next.clone());
        ListAnswer { matches: self.matches(&list.matches), total, tied_at_limit, next }
    }

    fn matches(&self, matches: &[Match]) -> Vec<MatchAnswer> {
        matches.iter().map(|found| self.found(found)).collect()
    }

    pub(super) fn found(&self, found: &Match) -> MatchAnswer {
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

    fn reasons(&self, found: &Match) -> Vec<ReasonAnswer> {
        let reasons = found.reasons().into_iter();
        let with_text = reasons.map(|reason| ReasonAnswer {
            label: self.lang.map(|lang| reason.label(lang)),
            text: self.lang.map(|lang| reason.text(lang)),
            reason,
        });
        with_text.collect()
    }

    fn verdict(&self, verdict: &Verdict) -> VerdictAnswer {
        VerdictAnswer {
            is: verdict.name(),
            text: self.lang.map(|lang| verdict.label(lang)),
            failed: self.rule_results(verdict.failed()),
            missing: self.rule_results(verdict.missing()),
        }
    }

    fn rule_results(&self, results: &[RuleResult]) -> Vec<RuleResultAnswer> {
        let text = |result: &RuleResult| self.lang.map(|lang| result.text(lang));
        results.iter().map(|result| RuleResultAnswer { text: text(result), result: result.clone() }).collect()
    }

    pub(super) fn change_set(&self, change_set: ChangeSet) -> ChangeSetAnswer {
        let texts = self.lang.map(|lang| change_set.changes.iter().map(|change| change.text(lang)).collect());
        ChangeSetAnswer { change_set, texts }
    }

    pub(super) fn diagnostics(&self, found: &[Diagnostic]) -> Vec<DiagnosticAnswer> {
        let text = |diagnostic: &Diagnostic| self.lang.map(|lang| diagnostic.text(lang));
        found.iter().map(|d| DiagnosticAnswer { text: text(d), diagnostic: d.clone() }).collect()
    }
}
