//! Why two records may be the same, as sentences in both languages.

use super::features::Contact;
use super::name::NameComparisonLevel;
use super::pair::{DuplicateCriterion, DuplicateDetail, DuplicateReason, MatchConfidence};
use crate::lang::Lang;
use crate::messages::{duplicates, names};
use crate::phrase::{OwnedPhrase, Phrase};

impl MatchConfidence {
    /// How sure a pair is, in a word or two.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let phrase = match self {
            Self::Possible => Phrase { en: "possible", vi: "có thể trùng" },
            Self::Likely => Phrase { en: "likely", vi: "nhiều khả năng trùng" },
            Self::NearlyCertain => Phrase { en: "nearly certain", vi: "gần như chắc chắn trùng" },
        };
        phrase.get(lang)
    }
}

impl DuplicateCriterion {
    /// The criterion's name.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let phrase = match self {
            Self::Name => Phrase { en: "Name", vi: "Tên" },
            Self::Contact => Phrase { en: "Contact", vi: "Liên hệ" },
            Self::Place => Phrase { en: "Place", vi: "Địa phương" },
            Self::Sector => Phrase { en: "Sector", vi: "Lĩnh vực" },
        };
        phrase.get(lang)
    }
}

impl DuplicateReason {
    /// The reason as a sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.sentence().into_text(lang).into_owned()
    }

    fn sentence(&self) -> OwnedPhrase {
        match (&self.detail, self.criterion) {
            (DuplicateDetail::Names { level }, _) => level.sentence().into(),
            (DuplicateDetail::SameContact { contact, value }, _) => {
                duplicates::same_contact(contact.noun(), value).into()
            }
            (DuplicateDetail::Same, DuplicateCriterion::Place) => duplicates::SAME_PLACE.into(),
            (DuplicateDetail::Same, _) => duplicates::SAME_SECTOR.into(),
            (DuplicateDetail::Different, DuplicateCriterion::Contact) => duplicates::OTHER_CONTACT.into(),
            (DuplicateDetail::Different, DuplicateCriterion::Place) => duplicates::OTHER_PLACE.into(),
            (DuplicateDetail::Different, _) => duplicates::OTHER_SECTOR.into(),
            (DuplicateDetail::Unknown, _) => duplicates::NOT_STATED.into(),
        }
    }
}

impl Contact {
    /// The kind of contact as a noun.
    const fn noun(self) -> Phrase {
        match self {
            Self::TaxCode => Phrase { en: "tax code", vi: "mã số thuế" },
            Self::Email => Phrase { en: "e-mail", vi: "email" },
            Self::Phone => Phrase { en: "telephone number", vi: "số điện thoại" },
            Self::Site => Phrase { en: "web site", vi: "trang web" },
        }
    }
}

impl NameComparisonLevel {
    /// How the names compare, as a sentence.
    const fn sentence(self) -> Phrase {
        match self {
            Self::Same => names::SAME,
            Self::Unaccented => names::UNACCENTED,
            Self::Spacing => names::SPACING,
            Self::Reordered => names::REORDERED,
            Self::Swapped => names::SWAPPED,
            Self::OtherSyllable => names::OTHER_SYLLABLE,
            Self::CommonWords => names::COMMON_WORDS,
            Self::Typo => names::TYPO,
            Self::Contained => names::CONTAINED,
            Self::SomeWords => names::SOME_WORDS,
            Self::OtherAccents => names::OTHER_ACCENTS,
            Self::OtherNumbers => names::OTHER_NUMBERS,
            Self::Branch => names::BRANCH,
            Self::Unknown => names::UNKNOWN,
            Self::Different => names::DIFFERENT,
        }
    }
}
