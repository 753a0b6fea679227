//! The languages of the texts of a record.

use crate::set;
use crate::text::{AnalyzedText, TextLanguage};

/// ISO 639-1 codes of languages, as a [set]. [`OTHER`] stands for one that is neither Vietnamese
/// nor English. Empty: not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Languages(Vec<String>);

const VIETNAMESE: &str = "vi";
const ENGLISH: &str = "en";
const OTHER: &str = "other";

impl Languages {
    /// Those of a text: the stated one, else what its words say.
    pub(super) fn of(stated: Option<&str>, text: &AnalyzedText<'_>) -> Self {
        let code = |language: TextLanguage| match language {
            TextLanguage::Vietnamese => VIETNAMESE,
            TextLanguage::English => ENGLISH,
            TextLanguage::Other => OTHER,
        };
        match stated {
            Some(stated) => Self(vec![stated.to_owned()]),
            None => Self(set::of(text.languages().into_iter().map(|language| code(language).to_owned()))),
        }
    }

    pub(super) fn add(&mut self, others: Self) {
        for language in others.0 {
            set::insert(&mut self.0, language);
        }
    }

    pub(super) fn has_vietnamese(&self) -> bool {
        self.0.iter().any(|language| language == VIETNAMESE)
    }

    /// True for a text of these languages that may be Vietnamese typed without accents.
    pub(super) fn may_lack_accents(&self, text: &AnalyzedText<'_>) -> bool {
        (self.0.is_empty() || self.has_vietnamese()) && !text.has_accents()
    }

    /// True unless the languages of both are known and none is common.
    pub(super) fn may_share(&self, others: &Self) -> bool {
        let known = !self.0.is_empty() && !others.0.is_empty();
        !known || self.0.iter().any(|one| others.0.iter().any(|other| may_be_equal(one, other)))
    }
}

/// A language that is neither Vietnamese nor English may be any other one.
fn may_be_equal(one: &str, other: &str) -> bool {
    let is_detected = |language: &str| matches!(language, VIETNAMESE | ENGLISH);
    one == other || (one == OTHER && !is_detected(other)) || (other == OTHER && !is_detected(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Languages {
        Languages::of(None, &AnalyzedText::new(text))
    }

    fn stated(language: &str, text: &str) -> Languages {
        Languages::of(Some(language), &AnalyzedText::new(text))
    }

    #[test]
    fn texts_share_a_language_unless_both_are_known_to_have_others() {
        let (vietnamese, english) = (of("Hệ thống tưới cho nông dân"), of("An irrigation system for farmers"));
        let (japanese, unknown) = (of("スマート農業のためのセンサー"), of("IoT"));
        assert!(!vietnamese.may_share(&english));
        assert!(!japanese.may_share(&english));
        assert!(japanese.may_share(&stated("ja", "")));
        assert!(unknown.may_share(&english) && english.may_share(&unknown));
        assert!(of("Hệ thống tưới cho nông dân. An irrigation system for farmers").may_share(&english));
    }

    #[test]
    fn a_stated_language_counts_whatever_the_words_say() {
        assert_eq!(stated("en", "Hệ thống tưới"), stated("en", ""));
    }
}
