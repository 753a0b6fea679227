//! A check as a sentence.

use super::{TargetCheck, TargetState};
use crate::lang::Lang;
use crate::messages::targets as messages;
use crate::phrase::Phrase;

impl TargetCheck {
    /// How the promise stands, as one sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let Self { from, to, done, needed, planned, unclear, .. } = *self;
        let period = if from == to { from.to_string() } else { format!("{from}–{to}") };
        messages::check(&period, (done, needed), planned, &self.state_phrase(), unclear).into_text(lang)
    }

    fn state_phrase(&self) -> Phrase<String> {
        match self.state {
            TargetState::Reached => messages::REACHED.map(str::to_owned),
            TargetState::Missed => messages::missed(self.short_by),
            TargetState::OnCourse => messages::on_course(self.short_by, self.projected),
            TargetState::Behind => messages::behind(self.short_by, self.projected),
            TargetState::NotBegun => messages::NOT_BEGUN.map(str::to_owned),
        }
    }
}
