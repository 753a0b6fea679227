//! Numbers, dates and lists of names as people write them.

use crate::date::Date;
use crate::phrase::Phrase;

pub(crate) const UNKNOWN: Phrase = Phrase { en: "not known", vi: "chưa xác định" };
pub(crate) const UNREADABLE: Phrase =
    Phrase { en: "something that cannot be read", vi: "nội dung không đọc được" };
pub(crate) const NONE: Phrase = Phrase { en: "none", vi: "không có" };
pub(crate) const ANY_DAY: Phrase = Phrase { en: "any day", vi: "ngày bất kỳ" };
pub(crate) const TO_BE_STATED: Phrase = Phrase { en: "to be stated", vi: "có thông tin" };

const OR: Phrase = Phrase { en: " or ", vi: " hoặc " };

/// A day: as in ISO 8601 in English, dd/mm/yyyy in Vietnamese.
pub(crate) fn day(date: Date) -> Phrase<String> {
    Phrase { en: date.to_string(), vi: format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()) }
}

pub(crate) fn days(from: Option<Date>, to: Option<Date>) -> Phrase<String> {
    match (from.map(day), to.map(day)) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => {
            Phrase { en: format!("{} to {}", from.en, to.en), vi: format!("{} đến {}", from.vi, to.vi) }
        }
        (Some(from), None) => Phrase { en: format!("from {}", from.en), vi: format!("từ {}", from.vi) },
        (None, Some(to)) => Phrase { en: format!("until {}", to.en), vi: format!("đến {}", to.vi) },
        (None, None) => ANY_DAY.map(str::to_owned),
    }
}

/// Days as what a rule asks for.
pub(crate) fn wanted_days(from: Option<Date>, to: Option<Date>) -> Phrase<String> {
    match (from, to) {
        (Some(from), None) => {
            let day = day(from);
            Phrase { en: format!("no earlier than {}", day.en), vi: format!("không sớm hơn ngày {}", day.vi) }
        }
        (None, Some(to)) => {
            let day = day(to);
            Phrase { en: format!("no later than {}", day.en), vi: format!("không muộn hơn ngày {}", day.vi) }
        }
        _ => days(from, to),
    }
}

pub(crate) fn numbers(from: Option<i64>, to: Option<i64>) -> Phrase<String> {
    match (from, to) {
        (Some(from), Some(to)) if from == to => Phrase { en: from.to_string(), vi: from.to_string() },
        (Some(from), Some(to)) => Phrase { en: format!("{from} to {to}"), vi: format!("từ {from} đến {to}") },
        (Some(from), None) => Phrase { en: format!("at least {from}"), vi: format!("từ {from} trở lên") },
        (None, Some(to)) => Phrase { en: format!("at most {to}"), vi: format!("tối đa {to}") },
        (None, None) => Phrase { en: "any".to_owned(), vi: "bất kỳ".to_owned() },
    }
}

pub(crate) fn seats(taken: u32, of: u32) -> Phrase<String> {
    Phrase { en: format!("{taken} of {of} taken"), vi: format!("đã nhận {taken}/{of} chỗ") }
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
