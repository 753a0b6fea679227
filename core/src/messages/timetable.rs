//! Sentences and words of timetables: why a wish is not met, and what an agenda prints.

use crate::phrase::Phrase;

pub(crate) const EXCLUDED: Phrase =
    Phrase { en: "the organiser excluded this pair", vi: "ban tổ chức đã loại cặp này" };

pub(crate) fn refused(id: &str) -> Phrase<String> {
    Phrase { en: format!("`{id}` said no thanks"), vi: format!("`{id}` đã từ chối gặp") }
}

pub(crate) fn never_together(startup: &str, opportunity: &str) -> Phrase<String> {
    Phrase {
        en: format!("there is no slot in which both `{startup}` and `{opportunity}` are there"),
        vi: format!("không có khung giờ nào mà cả `{startup}` và `{opportunity}` cùng có mặt"),
    }
}

pub(crate) fn full(id: &str, meetings: u32) -> Phrase<String> {
    let noun = if meetings == 1 { "meeting" } else { "meetings" };
    Phrase {
        en: format!("`{id}` has {meetings} {noun}, the most it may have"),
        vi: format!("`{id}` đã có {meetings} cuộc gặp, đủ mức tối đa"),
    }
}

/// Common slots of a pair, and in how many of them something prevents the meeting.
pub(crate) fn conflict(common: u32, obstacles: &[Phrase<String>]) -> Phrase<String> {
    let slots = if common == 1 { "slot" } else { "slots" };
    let (en, vi): (Vec<&str>, Vec<&str>) = obstacles.iter().map(|one| (one.en.as_str(), one.vi.as_str())).unzip();
    Phrase {
        en: format!("of {common} common {slots}, {}", joined(&en, "and")),
        vi: format!("trong {common} khung giờ chung, {}", joined(&vi, "và")),
    }
}

pub(crate) fn busy(id: &str, slots: u32) -> Phrase<String> {
    Phrase { en: format!("`{id}` is busy in {slots}"), vi: format!("`{id}` bận {slots}") }
}

pub(crate) fn no_table(slots: u32) -> Phrase<String> {
    Phrase { en: format!("no table is free in {slots}"), vi: format!("hết bàn ở {slots}") }
}

/// "a, b and c".
fn joined(parts: &[&str], and: &str) -> String {
    match parts {
        [before @ .., last] if !before.is_empty() => format!("{} {and} {last}", before.join(", ")),
        _ => parts.concat(),
    }
}

pub(crate) const LOCKED: Phrase = Phrase { en: "locked", vi: "đã khóa" };
pub(crate) const MUST_MEET: Phrase = Phrase { en: "must meet", vi: "phải gặp" };
pub(crate) const WISHED: Phrase = Phrase { en: "wished", vi: "mong gặp" };
pub(crate) const BY_SCORE: Phrase = Phrase { en: "by score", vi: "gợi ý theo điểm" };

pub(crate) const AWAY: Phrase = Phrase { en: "away", vi: "vắng mặt" };
pub(crate) const VIETNAM_TIME: Phrase = Phrase { en: "Vietnam time", vi: "giờ Việt Nam" };
pub(crate) const STARTUP: Phrase = Phrase { en: "Startup", vi: "Startup" };
pub(crate) const OPPORTUNITY: Phrase = Phrase { en: "Opportunity", vi: "Cơ hội" };
pub(crate) const TABLE: Phrase = Phrase { en: "Table", vi: "Bàn" };

/// The headings of one attendee's day.
pub(crate) const DAY_HEADINGS: [Phrase; 4] =
    [Phrase { en: "Time", vi: "Giờ" }, Phrase { en: "With", vi: "Gặp" }, TABLE, Phrase { en: "Why", vi: "Lý do" }];

/// The headings of comma-separated values.
pub(crate) const CSV_HEADINGS: [Phrase; 9] = [
    Phrase { en: "date", vi: "ngày" },
    Phrase { en: "start", vi: "bắt đầu" },
    Phrase { en: "end", vi: "kết thúc" },
    Phrase { en: "table", vi: "bàn" },
    Phrase { en: "startup id", vi: "mã startup" },
    Phrase { en: "startup", vi: "startup" },
    Phrase { en: "opportunity id", vi: "mã cơ hội" },
    Phrase { en: "opportunity", vi: "cơ hội" },
    Phrase { en: "why", vi: "lý do" },
];

pub(crate) fn table(id: &str) -> Phrase<String> {
    TABLE.map(|table| format!("{table} {id}"))
}

pub(crate) fn meetings(count: usize) -> Phrase<String> {
    let noun = if count == 1 { "meeting" } else { "meetings" };
    Phrase { en: format!("{count} {noun}"), vi: format!("{count} cuộc gặp") }
}
