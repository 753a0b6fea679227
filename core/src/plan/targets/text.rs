//! A check as a sentence.

use super::{TargetCheck, TargetState};
use crate::lang::Lang;

impl TargetCheck {
    /// How the promise stands, as one sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.in_english(),
            Lang::Vi => self.in_vietnamese(),
        }
    }

    fn period(&self) -> String {
        if self.from == self.to { self.from.to_string() } else { format!("{}–{}", self.from, self.to) }
    }

    fn in_english(&self) -> String {
        let Self { needed, done, planned, short_by, unclear, .. } = self;
        let planned = if *planned > 0 { format!(" and {planned} planned") } else { String::new() };
        let pace = self.projected.map(|projected| format!(", {projected} at this pace")).unwrap_or_default();
        let stands = match self.state {
            TargetState::Reached => "reached".to_owned(),
            TargetState::Missed => format!("missed by {short_by}"),
            TargetState::OnCourse => format!("short by {short_by}, on course{pace}"),
            TargetState::Behind => format!("short by {short_by}, behind{pace}"),
            TargetState::NotBegun => "not begun".to_owned(),
        };
        let unclear = if *unclear > 0 { format!("; {unclear} more may count") } else { String::new() };
        format!("{}: {done} of {needed} done{planned}: {stands}{unclear}", self.period())
    }

    fn in_vietnamese(&self) -> String {
        let Self { needed, done, planned, short_by, unclear, .. } = self;
        let planned = if *planned > 0 { format!(", dự kiến thêm {planned}") } else { String::new() };
        let pace = self.projected.map(|projected| format!(", theo đà này đạt {projected}")).unwrap_or_default();
        let stands = match self.state {
            TargetState::Reached => "đạt".to_owned(),
            TargetState::Missed => format!("không đạt, thiếu {short_by}"),
            TargetState::OnCourse => format!("còn thiếu {short_by}, đúng tiến độ{pace}"),
            TargetState::Behind => format!("còn thiếu {short_by}, chậm tiến độ{pace}"),
            TargetState::NotBegun => "chưa bắt đầu".to_owned(),
        };
        let unclear = if *unclear > 0 {
            format!("; {unclear} mục khác chưa rõ có được tính hay không")
        } else {
            String::new()
        };
        format!("{}: đã có {done}/{needed}{planned}: {stands}{unclear}", self.period())
    }
}
