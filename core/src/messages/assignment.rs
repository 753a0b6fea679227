//! Sentences about cohorts: limits, their prices, and what blocks a startup.

use crate::phrase::Phrase;

pub(crate) fn programmes(startup: &str, at_most: u32) -> Phrase<String> {
    Phrase {
        en: format!("{startup} may be in at most {at_most}"),
        vi: format!("{startup} tham gia nhiều nhất {at_most} chương trình"),
    }
}

/// The same limit of several startups.
pub(crate) fn programmes_each(startups: u32, at_most: u32) -> Phrase<String> {
    Phrase {
        en: format!("{startups} startups may each be in at most {at_most}"),
        vi: format!("{startups} dự án, mỗi dự án tham gia nhiều nhất {at_most} chương trình"),
    }
}

pub(crate) fn seats(opportunity: &str, at_most: u32) -> Phrase<String> {
    Phrase {
        en: format!("{opportunity} has {}", count_seats(at_most)), vi: format!("{opportunity} có {at_most} chỗ")
    }
}

pub(crate) fn stage_seats(opportunity: &str, stage: &str, at_most: u32) -> Phrase<String> {
    Phrase {
        en: format!("{opportunity} has {} for the stage “{stage}”", count_seats(at_most)),
        vi: format!("{opportunity} có {at_most} chỗ cho giai đoạn “{stage}”"),
    }
}

fn count_seats(count: u32) -> String {
    format!("{count} {}", if count == 1 { "seat" } else { "seats" })
}

pub(crate) fn minimum(opportunity: &str, at_least: u32) -> Phrase<String> {
    Phrase {
        en: format!("{opportunity} takes at least {at_least}"),
        vi: format!("{opportunity} nhận ít nhất {at_least}"),
    }
}

pub(crate) fn fixed(startup: &str, opportunity: &str) -> Phrase<String> {
    Phrase { en: format!("{startup} must go to {opportunity}"), vi: format!("{startup} phải vào {opportunity}") }
}

/// A quota by its name, or by its number in the request.
pub(crate) fn quota(name: &str, number: u32, end: &Phrase<String>) -> Phrase<String> {
    let name = if name.is_empty() { format!("#{}", number + 1) } else { format!("“{name}”") };
    Phrase { en: format!("quota {name}: {}", end.en), vi: format!("chỉ tiêu {name}: {}", end.vi) }
}

pub(crate) fn at_least(count: u32) -> Phrase<String> {
    Phrase { en: format!("at least {count}"), vi: format!("ít nhất {count}") }
}

pub(crate) fn at_most(count: u32) -> Phrase<String> {
    Phrase { en: format!("at most {count}"), vi: format!("nhiều nhất {count}") }
}

pub(crate) fn percent(count: Phrase<String>) -> Phrase<String> {
    count.map(|count| format!("{count} %"))
}

/// A limit with its price.
pub(crate) fn priced(limit: &Phrase<String>, points: &Phrase<String>) -> Phrase<String> {
    Phrase {
        en: format!("{} (at a price of {} points)", limit.en, points.en),
        vi: format!("{} (giá {} điểm)", limit.vi, points.vi),
    }
}

/// A pair that would not raise the total.
pub(crate) fn adds_nothing(startup: &str, opportunity: &str, points: &Phrase<String>) -> Phrase<String> {
    Phrase {
        en: format!("{startup}: the pair with {opportunity} ({} points) adds nothing to the total", points.en),
        vi: format!("{startup}: cặp với {opportunity} ({} điểm) không làm tổng điểm tăng", points.vi),
    }
}

/// A pair that the prices of limits block.
pub(crate) fn blocked(
    startup: &str,
    opportunity: &str,
    points: &Phrase<String>,
    limits: &Phrase<String>,
) -> Phrase<String> {
    Phrase {
        en: format!("{startup}: the pair with {opportunity} ({} points) is blocked: {}", points.en, limits.en),
        vi: format!("{startup}: cặp với {opportunity} ({} điểm) phải nhường chỗ: {}", points.vi, limits.vi),
    }
}

/// Limits that cannot hold together, and how many pairs they could count.
pub(crate) fn infeasible(limits: &Phrase<String>, candidates: u32) -> Phrase<String> {
    let pairs = if candidates == 1 { "pair is a candidate" } else { "pairs are candidates" };
    Phrase {
        en: format!("these limits cannot hold together: {} (only {candidates} {pairs})", limits.en),
        vi: format!("không thể đồng thời thỏa mãn: {} (chỉ có {candidates} cặp ứng viên)", limits.vi),
    }
}
