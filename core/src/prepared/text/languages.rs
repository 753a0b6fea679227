//! The languages of the texts of a record.

use crate::record::Text;
use crate::set;
use crate::text::{self, TextLanguage};

/// ISO 639-1 codes of languages, as a [set]. [`OTHER`] stands for one that is neither Vietnamese
/// nor English. Empty: not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Languages(Vec<String>);

const VIETNAMESE: &str = "vi";
const ENGLISH: &str = "en";
const OTHER: &str = "other";

impl Languages {
    /// Those of a text: the stated one, else what its words say.
    pub(super) fn of(stated: Option<&str>, text: &str) -> Self {
        let code = |language: TextLanguage| match language {
            TextLanguage::Vietnamese => VIETNAMESE,
            TextLanguage::English => ENGLISH,
            TextLanguage::Other => OTHER,
        };
        match stated {
            Some(stated) => Self(vec![stated.to_owned()]),
            None => Self(set::of(text::languages(text).into_iter().map(|language| code(language).to_owned()))),
        }
    }

    /// Those of all texts of a field.
    pub(super) fn of_all(texts: &Text) -> Self {
        let mut all = Self::default();
        texts.all().for_each(|(stated, text)| all.add(Self::of(stated, text)));
        all
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
    pub(super) fn may_lack_accents(&self, text: &str) -> bool {
        (self.0.is_empty() || self.has_vietnamese()) && !text::has_accents(text)
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
        Languages::of(None, text)
    }

    #[test]
    fn texts_share_a_language_unless_both_are_known_to_have_others() {
        let (vietnamese, english) = (of("Hệ thống tưới cho nông dân"), of("An irrigation system for farmers"));
        let (japanese, unknown) = (of("スマート農業のためのセンサー"), of("IoT"));
        assert!(!vietnamese.may_share(&english));
        assert!(!japanese.may_share(&english));
        assert!(japanese.may_share(&Languages::of(Some("ja"), "")));
        assert!(unknown.may_share(&english) && english.may_share(&unknown));
        assert!(of("Hệ thống tưới cho nông dân. An irrigation system for farmers").may_share(&english));
    }

    #[test]
    fn a_stated_language_counts_whatever_the_words_say() {
        assert_eq!(Languages::of(Some("en"), "Hệ thống tưới"), Languages::of(Some("en"), ""));
    }
}
