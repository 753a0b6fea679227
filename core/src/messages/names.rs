//! Sentences of how two names compare.

use crate::phrase::Phrase;

pub(crate) const SAME: Phrase = Phrase {
    en: "The same name, except for the legal form",
    vi: "Tên giống nhau (không kể loại hình doanh nghiệp)",
};
pub(crate) const UNACCENTED: Phrase = Phrase {
    en: "The same name, one written without accents",
    vi: "Tên giống nhau, một tên viết không dấu",
};
pub(crate) const SPACING: Phrase = Phrase {
    en: "The same letters, spaced differently",
    vi: "Tên giống nhau, chỉ khác cách viết liền hay rời",
};
pub(crate) const REORDERED: Phrase =
    Phrase { en: "The same words in another order", vi: "Cùng các từ, khác thứ tự" };
pub(crate) const SWAPPED: Phrase =
    Phrase { en: "The same two words in the other order", vi: "Hai từ giống nhau, đổi chỗ cho nhau" };
pub(crate) const OTHER_SYLLABLE: Phrase = Phrase {
    en: "One letter differs, but it may be a different word",
    vi: "Tên khác một chữ cái, nhưng có thể là từ khác",
};
pub(crate) const COMMON_WORDS: Phrase =
    Phrase { en: "The same name, except for common words", vi: "Tên giống nhau, chỉ thêm từ thông dụng" };
pub(crate) const TYPO: Phrase =
    Phrase { en: "The names differ by a letter or two", vi: "Tên chỉ khác một hai chữ cái" };
pub(crate) const CONTAINED: Phrase = Phrase { en: "One name contains the other", vi: "Tên này nằm trong tên kia" };
pub(crate) const SOME_WORDS: Phrase =
    Phrase { en: "The names share some words", vi: "Tên có một số từ giống nhau" };
pub(crate) const OTHER_ACCENTS: Phrase = Phrase {
    en: "The accents differ, so the names may be different",
    vi: "Tên khác dấu nên có thể là tên khác",
};
pub(crate) const OTHER_NUMBERS: Phrase =
    Phrase { en: "The numbers in the names differ", vi: "Số trong tên khác nhau" };
pub(crate) const BRANCH: Phrase = Phrase { en: "One is a branch", vi: "Một đơn vị là chi nhánh" };
pub(crate) const UNKNOWN: Phrase =
    Phrase { en: "At least one of them has no name", vi: "Ít nhất một hồ sơ chưa có tên" };
pub(crate) const DIFFERENT: Phrase = Phrase { en: "The names differ", vi: "Tên khác nhau" };
