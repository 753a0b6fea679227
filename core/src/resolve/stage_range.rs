//! Ranges of stages: "Seed to Series B" names what lies between as well.

use super::full_match::full_match;
use super::resolver::Resolver;
use super::{Found, MatchLevel, Resolution};
use crate::text::{fold, words};
use crate::vocabulary::{Axis, StageMeaning, TermId, TermKind};

/// Signs and words between the two ends.
const BETWEEN: [&str; 13] = [
    " to ",
    " up to ",
    " through ",
    " thru ",
    " until ",
    " đến ",
    " tới ",
    " den ",
    " cho đến ",
    " – ",
    " - ",
    "–",
    "→",
];
/// Words before the lower end.
const BEFORE: [&str; 4] = ["from ", "between ", "từ ", "tu "];
/// Words behind a stage that name all later ones too.
const AND_LATER: [&str; 12] = [
    " and later",
    " or later",
    " and above",
    " or above",
    " and beyond",
    " and up",
    " onwards",
    " onward",
    " and onwards",
    " trở lên",
    " tro len",
    " trở đi",
];

/// On the axis of funding, what is no round of a young firm any more: exits, listings.
const AFTER_THE_LAST_ROUND: u8 = 8;

/// A stage on its axis.
#[derive(Debug, Clone, Copy)]
struct Rung {
    term: TermId,
    axis: Axis,
    rung: u8,
}

impl Resolver<'_> {
    /// Reads a range of stages: the two ends, and what lies between on their axis. None for any
    /// other text, and for two ends that are on two axes or in the other order.
    pub(super) fn as_stage_range(self, text: &str) -> Option<Resolution> {
        if self.kind != TermKind::Stage {
            return None;
        }
        let text = text.trim();
        let lower = text.to_lowercase();
        // Lower case may be longer; positions in both must agree.
        let text = if lower.len() == text.len() { text } else { lower.as_str() };
        let start = BEFORE.iter().find(|word| lower.starts_with(*word)).map_or(0, |word| word.len());
        if let Some(word) = AND_LATER.iter().find(|word| lower.ends_with(*word)) {
            let from = self.rung(text.get(start..text.len() - word.len())?)?;
            return Some(self.between(from, None));
        }
        BETWEEN.iter().find_map(|word| {
            let at = lower.find(word)?;
            let (low, high) = (text.get(start..at)?, text.get(at + word.len()..)?);
            let from = self.rung(low)?;
            let to = self.rung(high).or_else(|| self.rung(&continued(low, high)?))?;
            if from.axis != to.axis {
                return self.across(from, to);
            }
            (from.rung < to.rung).then(|| self.between(from, Some(to)))
        })
    }

    /// The stage that a text surely is.
    fn rung(self, text: &str) -> Option<Rung> {
        let found = full_match(self.names, &words(text))?.resolution();
        let Found::Terms(terms) = &found.found else { return None };
        let ([term], true) = (terms.as_slice(), found.level <= MatchLevel::Squashed) else { return None };
        self.rung_of(*term)
    }

    fn rung_of(self, term: TermId) -> Option<Rung> {
        match self.vocabulary.stages().meaning(term) {
            StageMeaning::Rung { axis, rung, .. } => Some(Rung { term, axis: *axis, rung: *rung }),
            _ => None,
        }
    }

    /// The stages from one to another, both included; without another, all later ones.
    fn between(self, from: Rung, to: Option<Rung>) -> Resolution {
        let inside = |stage: &Rung| {
            let is_end = stage.term == from.term || to.is_some_and(|to| stage.term == to.term);
            let to_rung = to.map_or(AFTER_THE_LAST_ROUND, |to| to.rung);
            let between = stage.rung > from.rung && stage.rung < to_rung;
            is_end || (stage.axis == from.axis && between)
        };
        let mut stages: Vec<Rung> = self.tree.ids().filter_map(|term| self.rung_of(term)).filter(inside).collect();
        stages.sort_by_key(|stage| (stage.rung, stage.term));
        Resolution::of(stages.into_iter().map(|stage| stage.term).collect(), MatchLevel::Multi)
    }

    /// The stages from one of programmes to a round ("Idea to Seed"): those of programmes below
    /// what goes with the round, and the rounds below it that do not lie before the first.
    fn across(self, from: Rung, to: Rung) -> Option<Resolution> {
        let programme = |term: TermId| match self.vocabulary.stages().meaning(term) {
            StageMeaning::Rung { programme, .. } => programme.as_slice(),
            _ => &[],
        };
        let (first, last) = (programme(to.term).iter().min()?, programme(to.term).iter().max()?);
        if from.axis != Axis::Programme || from.rung > *last {
            return None;
        }
        let inside = |stage: &Rung| match stage.axis {
            Axis::Programme => stage.rung > from.rung && stage.rung < *first,
            Axis::Funding => {
                stage.rung < to.rung && programme(stage.term).iter().max().is_some_and(|rung| *rung >= from.rung)
            }
        };
        let is_inside = |stage: &Rung| stage.term == from.term || stage.term == to.term || inside(stage);
        let mut stages: Vec<Rung> = self.tree.ids().filter_map(|term| self.rung_of(term)).filter(is_inside).collect();
        stages.sort_by_key(|stage| (stage.axis == to.axis, stage.rung, stage.term));
        Some(Resolution::of(stages.into_iter().map(|stage| stage.term).collect(), MatchLevel::Multi))
    }
}

/// A single letter after a name that ends in one, with the beginning of that name: "Series A to C".
fn continued(low: &str, high: &str) -> Option<String> {
    let (head, last) = low.trim().rsplit_once(' ')?;
    let is_letter = |text: &str| text.chars().count() == 1 && text.chars().all(char::is_alphabetic);
    (is_letter(last) && is_letter(high.trim()) && !fold(head).is_empty()).then(|| format!("{head} {}", high.trim()))
}
