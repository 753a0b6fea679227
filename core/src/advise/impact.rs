//! How much each missing field decides, added up over matches.

use crate::record::Text;

/// What a missing field decides.
#[derive(Debug, Clone, Default)]
pub(super) struct FieldImpact {
    /// By how much the answer would narrow score intervals: the sum, in units of the score.
    pub(super) width: u64,
    /// Matches that the answer affects.
    pub(super) matches: u32,
    /// How many of those are eligible only if the answer fulfils a rule.
    pub(super) rules: u32,
    /// The words of a condition that the answer confirms.
    pub(super) words: Option<Text>,
}

/// Impacts by field. The fields of a record are few: a list is searched as fast as a map.
#[derive(Debug, Clone, Default)]
pub(super) struct Impacts(Vec<(String, FieldImpact)>);

impl Impacts {
    /// The impact of a field, zero at first.
    #[expect(clippy::indexing_slicing, reason = "the position of an entry, or of the one just added")]
    fn of(&mut self, field: &str) -> &mut FieldImpact {
        let at = self.0.iter().position(|(known, _)| known == field).unwrap_or_else(|| {
            self.0.push((field.to_owned(), FieldImpact::default()));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }

    /// Adds to one match's impacts that a criterion of this width depends on the field.
    pub(super) fn add_criterion(&mut self, field: &str, width: u32) {
        let impact = self.of(field);
        impact.width += u64::from(width);
        impact.matches = 1;
    }

    /// Adds to one match's impacts that a rule depends on the field, and with it the whole score:
    /// call it after the criteria.
    pub(super) fn add_rule(&mut self, field: &str, words: Option<&Text>, high: u32) {
        let impact = self.of(field);
        impact.words = impact.words.take().or_else(|| words.cloned());
        impact.width = impact.width.max(u64::from(high));
        (impact.matches, impact.rules) = (1, 1);
    }

    /// Adds the impacts of one match.
    pub(super) fn add_match(&mut self, of_match: &Self) {
        for (field, FieldImpact { width, matches, rules, words }) in &of_match.0 {
            let impact = self.of(field);
            impact.width += width;
            impact.matches += matches;
            impact.rules += rules;
            impact.words = impact.words.take().or_else(|| words.clone());
        }
    }

    /// The fields and their impacts, the one with the greatest key first; of equal ones the first
    /// by name.
    pub(super) fn into_sorted<K: Ord>(self, key: impl Fn(&FieldImpact) -> K) -> Vec<(String, FieldImpact)> {
        let mut fields = self.0;
        fields.sort_by(|(a, of_a), (b, of_b)| key(of_b).cmp(&key(of_a)).then_with(|| a.cmp(b)));
        fields
    }
}
