//! Why two records may be the same, as sentences in both languages.

use super::features::Contact;
use super::name::NameComparisonLevel;
use super::pair::{DuplicateCriterion, DuplicateDetail, DuplicateReason, MatchConfidence};
use crate::lang::Lang;
use crate::phrase::Phrase;

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
        let phrase = match (&self.detail, self.criterion) {
            (DuplicateDetail::Names { level }, _) => return level.text(lang).to_owned(),
            (DuplicateDetail::SameContact { contact, value }, _) => {
                let label = contact.label(lang);
                return match lang {
                    Lang::Vi => format!("Cùng {label} {value}"),
                    Lang::En => format!("The same {label} {value}"),
                };
            }
            (DuplicateDetail::Same, DuplicateCriterion::Place) => {
                Phrase { en: "In the same province", vi: "Cùng địa phương" }
            }
            (DuplicateDetail::Same, _) => Phrase { en: "In the same sector", vi: "Cùng lĩnh vực" },
            (DuplicateDetail::Different, DuplicateCriterion::Contact) => {
                Phrase { en: "Their contacts differ", vi: "Thông tin liên hệ khác nhau" }
            }
            (DuplicateDetail::Different, DuplicateCriterion::Place) => {
                Phrase { en: "In different provinces", vi: "Ở hai địa phương khác nhau" }
            }
            (DuplicateDetail::Different, _) => Phrase { en: "In different sectors", vi: "Khác lĩnh vực" },
            (DuplicateDetail::Unknown, _) => {
                Phrase { en: "At least one of them does not state it", vi: "Chưa đủ thông tin để so sánh" }
            }
        };
        phrase.get(lang).to_owned()
    }
}

impl Contact {
    const fn label(self, lang: Lang) -> &'static str {
        let phrase = match self {
            Self::TaxCode => Phrase { en: "tax code", vi: "mã số thuế" },
            Self::Email => Phrase { en: "e-mail", vi: "email" },
            Self::Phone => Phrase { en: "telephone number", vi: "số điện thoại" },
            Self::Site => Phrase { en: "web site", vi: "trang web" },
        };
        phrase.get(lang)
    }
}

impl NameComparisonLevel {
    const fn text(self, lang: Lang) -> &'static str {
        let phrase = match self {
            Self::Same => Phrase {
                en: "The same name, except for the legal form",
                vi: "Tên giống nhau (không kể loại hình doanh nghiệp)",
            },
            Self::Unaccented => Phrase {
                en: "The same name, one written without accents",
                vi: "Tên giống nhau, một tên viết không dấu",
            },
            Self::Spacing => Phrase {
                en: "The same letters, spaced differently",
                vi: "Tên giống nhau, chỉ khác cách viết liền hay rời",
            },
            Self::Reordered => {
                Phrase { en: "The same words in another order", vi: "Cùng các từ, khác thứ tự" }
            }
            Self::Swapped => Phrase {
                en: "The same two words in the other order",
                vi: "Hai từ giống nhau, đổi chỗ cho nhau",
            },
            Self::OtherSyllable => Phrase {
                en: "One letter differs, but it may be a different word",
                vi: "Tên khác một chữ cái, nhưng có thể là từ khác",
            },
            Self::CommonWords => Phrase {
                en: "The same name, except for common words",
                vi: "Tên giống nhau, chỉ thêm từ thông dụng",
            },
            Self::Typo => {
                Phrase { en: "The names differ by a letter or two", vi: "Tên chỉ khác một hai chữ cái" }
            }
            Self::Contained => Phrase { en: "One name contains the other", vi: "Tên này nằm trong tên kia" },
            Self::SomeWords => Phrase { en: "The names share some words", vi: "Tên có một số từ giống nhau" },
            Self::OtherAccents => Phrase {
                en: "The accents differ, so the names may be different",
                vi: "Tên khác dấu nên có thể là tên khác",
            },
            Self::OtherNumbers => Phrase { en: "The numbers in the names differ", vi: "Số trong tên khác nhau" },
            Self::Branch => Phrase { en: "One is a branch", vi: "Một đơn vị là chi nhánh" },
            Self::Unknown => {
                Phrase { en: "At least one of them has no name", vi: "Ít nhất một hồ sơ chưa có tên" }
            }
            Self::Different => Phrase { en: "The names differ", vi: "Tên khác nhau" },
        };
        phrase.get(lang)
    }
}
