//! Why two records may be the same.

use crate::phrase::Phrase;

pub(crate) const SAME_PLACE: Phrase = Phrase { en: "In the same province", vi: "Cùng địa phương" };
pub(crate) const OTHER_PLACE: Phrase =
    Phrase { en: "In different provinces", vi: "Ở hai địa phương khác nhau" };
pub(crate) const SAME_SECTOR: Phrase = Phrase { en: "In the same sector", vi: "Cùng lĩnh vực" };
pub(crate) const OTHER_SECTOR: Phrase = Phrase { en: "In different sectors", vi: "Khác lĩnh vực" };
pub(crate) const OTHER_CONTACT: Phrase = Phrase { en: "Their contacts differ", vi: "Thông tin liên hệ khác nhau" };
pub(crate) const NOT_STATED: Phrase =
    Phrase { en: "At least one of them does not state it", vi: "Chưa đủ thông tin để so sánh" };

/// `contact` names the kind of contact.
pub(crate) fn same_contact(contact: Phrase, value: &str) -> Phrase<String> {
    Phrase { en: format!("The same {} {value}", contact.en), vi: format!("Cùng {} {value}", contact.vi) }
}
