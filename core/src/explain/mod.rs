//! Explanations: reasons as data, and the sentences they become in each language.
//!
//! The sentences are in `messages`; this module chooses among them and fills them in.

mod detail;
mod labels;
mod money;
pub(crate) mod reason;
mod rule;
mod value;

use std::fmt;

use crate::gate::{FieldValue, RuleResult, Verdict};
use crate::lang::Lang;
use crate::messages::amount;
use crate::prepared::Amounts;
use crate::score::Score;
use crate::text::capitalized;

pub(crate) use reason::Reason;

impl Reason {
    /// The reason as one sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        capitalized(detail::sentence(self.criterion, &self.detail).into_text(lang))
    }

    /// The criterion's name for people.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &'static str {
        criterion_label(self.criterion, lang)
    }
}

/// The name of a criterion for people: "readiness", "mức sẵn sàng công nghệ".
#[must_use]
pub fn criterion_label(criterion: crate::Criterion, lang: Lang) -> &'static str {
    labels::criterion(criterion).get(lang)
}

/// The name of a record's field for people: of `place`, "place" and "tỉnh/thành".
#[must_use]
pub fn field_label(field: &str, lang: Lang) -> String {
    labels::field(field).into_text(lang).into_owned()
}

impl RuleResult {
    /// The result as one sentence: what the rule needs, and what the record has.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        capitalized(rule::sentence(self).into_text(lang))
    }
}

impl Amounts {
    /// The range for people: "500 triệu – 2 tỷ đồng", "VND 500M – 2B".
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        money::range(self).into_text(lang)
    }
}

impl FieldValue {
    /// The value for people.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        value::shown(self).into_text(lang)
    }
}

impl Verdict {
    /// The verdict in a word or two.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &'static str {
        labels::verdict(self).get(lang)
    }
}

impl Score {
    /// The score as points from 0 to 100 with one decimal: "73.4", "73,4".
    #[must_use]
    pub fn points(&self, lang: Lang) -> String {
        points(self.score, lang)
    }

    /// The interval as points: "61.0–88.5".
    #[must_use]
    pub fn interval(&self, lang: Lang) -> String {
        format!("{}–{}", points(self.low, lang), points(self.high, lang))
    }
}

/// The points in English: "73.4".
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.points(Lang::En))
    }
}

/// A tenth of a point, in units of a score.
pub(crate) const TENTH: u32 = Score::PERFECT / 1_000;

/// A score as points with one decimal, rounded to the nearest.
#[must_use]
pub fn points(score: u32, lang: Lang) -> String {
    let tenths = (score + TENTH / 2) / TENTH;
    tenths_text(tenths, lang)
}

/// A number of tenths with one decimal and the language's decimal sign.
pub(crate) fn tenths_text(tenths: u32, lang: Lang) -> String {
    format!("{}{}{}", tenths / 10, amount::DECIMAL_SIGN.get(lang), tenths % 10)
}
