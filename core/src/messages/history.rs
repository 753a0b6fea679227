//! Sentences about an opportunity's past deals.

use crate::phrase::Phrase;

pub(crate) const NO_RECORD: Phrase =
    Phrase { en: "no record yet", vi: "chưa có dữ liệu về các thương vụ" };

pub(crate) const ONLY_DEAL_DIFFERS: Phrase = Phrase {
    en: "the one past deal is not like it",
    vi: "thương vụ duy nhất trước đây không tương tự dự án",
};

/// All the past deals, as a noun phrase; `since` is the year of the first.
pub(crate) fn deals(of: u32, since: Option<u16>) -> Phrase<String> {
    let en = match (of, since) {
        (1, None) => "1 past deal".to_owned(),
        (1, Some(since)) => format!("its 1 deal ({since})"),
        (_, None) => format!("{of} past deals"),
        (_, Some(since)) => format!("its {of} deals since {since}"),
    };
    let vi = match since {
        None => format!("{of} thương vụ trước đây"),
        Some(since) => format!("{of} thương vụ từ năm {since}"),
    };
    Phrase { en, vi }
}

/// How many of the past deals have a term, and how that compares with the usual share.
pub(crate) fn with_term(term: Phrase<&str>, deals: u32, all: Phrase<&str>, share: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("{}: {deals} of {}{}", term.en, all.en, share.en),
        vi: format!("{}: {deals}/{}{}", term.vi, all.vi, share.vi),
    }
}

/// The share of a term against the usual one, in tenths; follows a count of deals.
pub(crate) fn times_usual_share(tenths: u32, times: Phrase<&str>) -> Phrase<String> {
    if tenths == 10 {
        return Phrase { en: ", the usual share".to_owned(), vi: ", bằng tỷ lệ thường gặp".to_owned() };
    }
    Phrase {
        en: format!(", {} times the usual share", times.en),
        vi: format!(", bằng {} lần tỷ lệ thường gặp", times.vi),
    }
}

pub(crate) fn none_like(all: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("no deal like it among {}", all.en),
        vi: format!("không có thương vụ nào trong {} tương tự dự án", all.vi),
    }
}

/// Deals since a day, and those without a date.
pub(crate) fn recent(deals: u32, since: Phrase<&str>, undated: u32) -> Phrase<String> {
    Phrase { en: recent_in_english(deals, since.en, undated), vi: recent_in_vietnamese(deals, since.vi, undated) }
}

fn recent_in_english(deals: u32, since: &str, undated: u32) -> String {
    match (deals, undated) {
        (0, 0) => format!("no deal since {since}"),
        (1, 0) => format!("1 deal since {since}"),
        (_, 0) => format!("{deals} deals since {since}"),
        (0, 1) => "1 past deal without a date".to_owned(),
        (0, _) => format!("{undated} past deals without a date"),
        _ => format!("{}, and {undated} without a date", recent_in_english(deals, since, 0)),
    }
}

fn recent_in_vietnamese(deals: u32, since: &str, undated: u32) -> String {
    match (deals, undated) {
        (0, 0) => format!("không có thương vụ nào từ ngày {since}"),
        (_, 0) => format!("{deals} thương vụ từ ngày {since}"),
        (0, _) => format!("{undated} thương vụ trước đây không rõ ngày"),
        _ => format!("{deals} thương vụ từ ngày {since} và {undated} thương vụ không rõ ngày"),
    }
}
