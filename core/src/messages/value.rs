//! Numbers, dates and lists of names as people write them.

use crate::decimal::Decimal;
use crate::phrase::Phrase;

pub(crate) const UNKNOWN: Phrase = Phrase { en: "not known", vi: "chưa xác định" };
pub(crate) const UNREADABLE: Phrase =
    Phrase { en: "something that cannot be read", vi: "nội dung không đọc được" };
pub(crate) const YES: Phrase = Phrase { en: "yes", vi: "có" };
pub(crate) const NO: Phrase = Phrase { en: "no", vi: "không" };
pub(crate) const NONE: Phrase = Phrase { en: "none", vi: "không có" };
pub(crate) const ANY_DAY: Phrase = Phrase { en: "any day", vi: "ngày bất kỳ" };
pub(crate) const TO_BE_STATED: Phrase = Phrase { en: "to be stated", vi: "có thông tin" };

const OR: Phrase = Phrase { en: " or ", vi: " hoặc " };

/// A day: as in ISO 8601 in English, dd/mm/yyyy in Vietnamese.
pub(crate) fn day(year: u16, month: u8, day: u8) -> Phrase<String> {
    Phrase { en: format!("{year:04}-{month:02}-{day:02}"), vi: format!("{day:02}/{month:02}/{year}") }
}

pub(crate) fn days(from: Phrase<&str>, to: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("{} to {}", from.en, to.en), vi: format!("{} đến {}", from.vi, to.vi) }
}

pub(crate) fn from_day(day: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("from {}", day.en), vi: format!("từ {}", day.vi) }
}

pub(crate) fn until_day(day: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("until {}", day.en), vi: format!("đến {}", day.vi) }
}

pub(crate) fn no_earlier_than(day: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("no earlier than {}", day.en), vi: format!("không sớm hơn ngày {}", day.vi) }
}

pub(crate) fn no_later_than(day: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("no later than {}", day.en), vi: format!("không muộn hơn ngày {}", day.vi) }
}

pub(crate) const ANY: Phrase = Phrase { en: "any", vi: "bất kỳ" };

/// A number: with the decimal sign of each language.
pub(crate) fn number(number: Decimal) -> Phrase<String> {
    let en = number.to_string();
    Phrase { vi: en.replace('.', ","), en }
}

pub(crate) fn range(from: Phrase<&str>, to: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("{} to {}", from.en, to.en), vi: format!("từ {} đến {}", from.vi, to.vi) }
}

pub(crate) fn at_least(number: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("at least {}", number.en), vi: format!("từ {} trở lên", number.vi) }
}

pub(crate) fn at_most(number: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("at most {}", number.en), vi: format!("tối đa {}", number.vi) }
}

pub(crate) fn more_than(number: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("more than {}", number.en), vi: format!("trên {}", number.vi) }
}

pub(crate) fn less_than(number: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("less than {}", number.en), vi: format!("dưới {}", number.vi) }
}

/// A text where a number or a date is needed.
pub(crate) fn other_type(text: &str) -> Phrase<String> {
    Phrase { en: format!("the text “{text}”"), vi: format!("văn bản “{text}”") }
}

/// A value with the unit that it is measured in.
pub(crate) fn in_unit(value: Phrase<&str>, unit: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("{} {}", value.en, unit.en), vi: format!("{} {}", value.vi, unit.vi) }
}

/// A place of today under the name that a record gave it: a former province, a city.
pub(crate) fn now_part_of(written: &str, place: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("{written} (now part of {})", place.en), vi: format!("{written} (nay thuộc {})", place.vi) }
}

pub(crate) fn seats(taken: u32, of: u32) -> Phrase<String> {
    Phrase { en: format!("{taken} of {of} taken"), vi: format!("đã nhận {taken}/{of} chỗ") }
}

/// A value that was read by correcting what was written.
pub(crate) fn to_be_confirmed(value: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("{}, to be confirmed", value.en), vi: format!("{}, cần xác nhận", value.vi) }
}

pub(crate) fn none_of(names: Phrase<&str>) -> Phrase<String> {
    Phrase { en: format!("none of {}", names.en), vi: format!("không thuộc: {}", names.vi) }
}

/// "a, b, c".
pub(crate) fn all_of<'a>(names: impl IntoIterator<Item = Phrase<&'a str>>) -> Phrase<String> {
    listed(names).map(|names| names.join(", "))
}

/// "a, b or c".
pub(crate) fn any_of<'a>(names: impl IntoIterator<Item = Phrase<&'a str>>) -> Phrase<String> {
    let Phrase { en, vi } = listed(names);
    Phrase { en: joined_by(OR.en, &en), vi: joined_by(OR.vi, &vi) }
}

fn listed<'a>(names: impl IntoIterator<Item = Phrase<&'a str>>) -> Phrase<Vec<&'a str>> {
    let (en, vi) = names.into_iter().map(|name| (name.en, name.vi)).unzip();
    Phrase { en, vi }
}

fn joined_by(conjunction: &str, names: &[&str]) -> String {
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{}{conjunction}{last}", before.join(", ")),
        _ => names.concat(),
    }
}
