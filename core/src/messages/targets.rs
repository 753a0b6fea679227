//! Sentences about targets: how a promise stands.

use crate::phrase::Phrase;

pub(crate) const REACHED: Phrase = Phrase { en: "reached", vi: "đạt" };
pub(crate) const NOT_BEGUN: Phrase = Phrase { en: "not begun", vi: "chưa bắt đầu" };

pub(crate) fn missed(short_by: u32) -> Phrase<String> {
    Phrase { en: format!("missed by {short_by}"), vi: format!("không đạt, thiếu {short_by}") }
}

pub(crate) fn on_course(short_by: u32, projected: Option<u32>) -> Phrase<String> {
    let pace = pace(projected);
    Phrase {
        en: format!("short by {short_by}, on course{}", pace.en),
        vi: format!("còn thiếu {short_by}, đúng tiến độ{}", pace.vi),
    }
}

pub(crate) fn behind(short_by: u32, projected: Option<u32>) -> Phrase<String> {
    let pace = pace(projected);
    Phrase {
        en: format!("short by {short_by}, behind{}", pace.en),
        vi: format!("còn thiếu {short_by}, chậm tiến độ{}", pace.vi),
    }
}

fn pace(projected: Option<u32>) -> Phrase<String> {
    match projected {
        Some(projected) => Phrase {
            en: format!(", {projected} at this pace"),
            vi: format!(", theo tiến độ hiện tại sẽ đạt {projected}"),
        },
        None => Phrase { en: String::new(), vi: String::new() },
    }
}

/// The numbers of a check, and how the promise stands.
pub(crate) fn check(
    period: &str,
    (done, needed): (u32, u32),
    planned: u32,
    state: &Phrase<String>,
    unclear: u32,
) -> Phrase<String> {
    let optional = |count: u32, text: String| if count > 0 { text } else { String::new() };
    let planned = Phrase {
        en: optional(planned, format!(" and {planned} planned")),
        vi: optional(planned, format!(", dự kiến thêm {planned}")),
    };
    let unclear = Phrase {
        en: optional(unclear, format!("; {unclear} more may count")),
        vi: optional(unclear, format!("; {unclear} mục khác chưa rõ có được tính hay không")),
    };
    Phrase {
        en: format!("{period}: {done} of {needed} done{}: {}{}", planned.en, state.en, unclear.en),
        vi: format!("{period}: đã có {done}/{needed}{}: {}{}", planned.vi, state.vi, unclear.vi),
    }
}
