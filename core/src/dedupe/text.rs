//! Why two records may be the same, as sentences in both languages.

use super::features::Contact;
use super::name::NameComparisonLevel;
use super::pair::{DuplicateCriterion, DuplicateDetail, DuplicateReason, MatchConfidence};
use crate::lang::Lang;

impl MatchConfidence {
    /// How sure a pair is, in a word or two.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Possible => lang.pick("có thể trùng", "possible"),
            Self::Likely => lang.pick("nhiều khả năng trùng", "likely"),
            Self::NearlyCertain => lang.pick("gần như chắc chắn trùng", "nearly certain"),
        }
    }
}

impl DuplicateCriterion {
    /// The criterion's name.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Name => lang.pick("Tên", "Name"),
            Self::Contact => lang.pick("Liên hệ", "Contact"),
            Self::Place => lang.pick("Địa phương", "Place"),
            Self::Sector => lang.pick("Lĩnh vực", "Sector"),
        }
    }
}

impl DuplicateReason {
    /// The reason as a sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (&self.detail, self.criterion) {
            (DuplicateDetail::Names { level }, _) => level.text(lang).to_owned(),
            (DuplicateDetail::SameContact { contact, value }, _) => match lang {
                Lang::Vi => format!("Cùng {} {value}", contact.label(lang)),
                Lang::En => format!("The same {} {value}", contact.label(lang)),
            },
            (DuplicateDetail::Same, DuplicateCriterion::Place) => {
                lang.pick("Cùng địa phương", "In the same province").to_owned()
            }
            (DuplicateDetail::Same, _) => lang.pick("Cùng lĩnh vực", "In the same sector").to_owned(),
            (DuplicateDetail::Different, DuplicateCriterion::Contact) => {
                lang.pick("Thông tin liên hệ khác nhau", "Their contacts differ").to_owned()
            }
            (DuplicateDetail::Different, DuplicateCriterion::Place) => {
                lang.pick("Ở hai địa phương khác nhau", "In different provinces").to_owned()
            }
            (DuplicateDetail::Different, _) => lang.pick("Khác lĩnh vực", "In different sectors").to_owned(),
            (DuplicateDetail::Unknown, _) => {
                lang.pick("Chưa đủ thông tin để so sánh", "At least one of them does not state it").to_owned()
            }
        }
    }
}

impl Contact {
    const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::TaxCode => lang.pick("mã số thuế", "tax code"),
            Self::Email => lang.pick("email", "e-mail"),
            Self::Phone => lang.pick("số điện thoại", "telephone number"),
            Self::Site => lang.pick("trang web", "web site"),
        }
    }
}

impl NameComparisonLevel {
    const fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Same => lang
                .pick("Tên giống nhau (không kể loại hình doanh nghiệp)", "The same name, except for the legal form"),
            Self::Unaccented => {
                lang.pick("Tên giống nhau, một tên viết không dấu", "The same name, one written without accents")
            }
            Self::Spacing => {
                lang.pick("Tên giống nhau, chỉ khác cách viết liền hay rời", "The same letters, spaced differently")
            }
            Self::Reordered => lang.pick("Cùng các từ, khác thứ tự", "The same words in another order"),
            Self::Swapped => lang.pick("Hai từ giống nhau, đổi chỗ cho nhau", "The same two words in the other order"),
            Self::OtherSyllable => lang.pick(
                "Tên khác một chữ cái, nhưng có thể là từ khác",
                "One letter differs, but it may be a different word",
            ),
            Self::CommonWords => {
                lang.pick("Tên giống nhau, chỉ thêm từ thông dụng", "The same name, except for common words")
            }
            Self::Typo => lang.pick("Tên chỉ khác một hai chữ cái", "The names differ by a letter or two"),
            Self::Contained => lang.pick("Tên này nằm trong tên kia", "One name contains the other"),
            Self::SomeWords => lang.pick("Tên có một số từ giống nhau", "The names share some words"),
            Self::OtherAccents => {
                lang.pick("Tên khác dấu nên có thể là tên khác", "The accents differ, so the names may be different")
            }
            Self::OtherNumbers => lang.pick("Số trong tên khác nhau", "The numbers in the names differ"),
            Self::Branch => lang.pick("Một đơn vị là chi nhánh", "One is a branch"),
            Self::Unknown => lang.pick("Ít nhất một hồ sơ chưa có tên", "At least one of them has no name"),
            Self::Different => lang.pick("Tên khác nhau", "The names differ"),
        }
    }
}
