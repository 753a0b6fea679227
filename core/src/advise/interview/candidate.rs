//! A candidate of an interview: the interval of its score over every answer, and the fields that it
//! depends on.

use std::cmp::Reverse;

use super::open_fields::OpenFields;
use crate::advise::impact::Impacts;
use crate::criteria::{Detail, Side};
use crate::explain::Reason;
use crate::gate::{RuleResult, Verdict};
use crate::ranking::Match;
use crate::record::Text;
use crate::score::contribution;

/// An opportunity that is eligible, or may become so by an answer.
pub(super) struct Candidate {
    pub(super) found: Match,
    /// What depends on each open field.
    pub(super) impacts: Impacts,
    pub(super) is_eligible: bool,
    /// The least of its scores over every answer.
    pub(super) low: Bound,
    /// The greatest.
    pub(super) high: Bound,
}

/// An end of a score's interval.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bound {
    score: u32,
    tie: Tie,
}

/// What decides between equal scores. A score that an answer can still change loses a tie at its
/// low end and wins it at its high end: it is not certain which of the two comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    Loses,
    /// The low end of the score, then the id, as in a ranking.
    Certain(u32, Reverse<String>),
    Wins,
}

impl Candidate {
    /// The candidate of a match; none when one of its rules stays undecided, whatever is answered.
    pub(super) fn new(found: Match, open: &OpenFields<'_>) -> Option<Self> {
        let mut impacts = Impacts::default();
        let (mut low, mut high) = (0, 0);
        for reason in found.reasons() {
            let (least, most) = range(&reason, &found, open, &mut impacts);
            low += contribution(reason.weight, least);
            high += contribution(reason.weight, most);
        }
        for result in found.verdict.missing() {
            let fields = open.of_rule(result, &found.opportunity);
            if fields.is_empty() {
                return None;
            }
            for field in &fields {
                impacts.add_rule(field, words(result, field), high);
            }
        }
        let is_eligible = found.verdict == Verdict::Eligible;
        let (low, high) = bounds(&found, low, high);
        Some(Self { found, impacts, is_eligible, low, high })
    }
}

/// The least and the greatest membership of a criterion over every answer.
fn range(reason: &Reason, found: &Match, open: &OpenFields<'_>, impacts: &mut Impacts) -> (u16, u16) {
    let membership = reason.membership;
    let is_open_for_all = matches!(reason.detail, Detail::Unknown { side: Side::Opportunity, .. });
    let fields = open.of_criterion(reason.criterion, &found.opportunity);
    if is_open_for_all || membership.is_known() || fields.is_empty() {
        return (membership.point(), membership.point());
    }
    let width = contribution(reason.weight, membership.high() - membership.low());
    for field in fields {
        impacts.add_criterion(field, width);
    }
    (membership.low(), membership.high())
}

fn bounds(found: &Match, low: u32, high: u32) -> (Bound, Bound) {
    if low == high {
        let tie = Tie::Certain(found.score.low, Reverse(found.opportunity_id().to_owned()));
        let bound = Bound { score: low, tie };
        return (bound.clone(), bound);
    }
    (Bound { score: low, tie: Tie::Loses }, Bound { score: high, tie: Tie::Wins })
}

/// The words of the condition that an answer to the field confirms.
fn words<'a>(result: &'a RuleResult, field: &str) -> Option<&'a Text> {
    result.leaves().into_iter().find(|leaf| leaf.field == field)?.words()
}
