//! What learning and evaluation expect.

use crate::phrase::Phrase;

pub(super) const INTERACTIONS: Phrase =
    Phrase { en: "at least one past meeting", vi: "ít nhất một cuộc gặp trước đây" };

pub(super) const TRACK_RECORD: Phrase = Phrase {
    en: "past deals with dates in `track_record`",
    vi: "các thương vụ trước đây có ngày trong `track_record`",
};

pub(super) const SAME_INTERACTIONS: Phrase = Phrase {
    en: "two evaluations of the same meetings",
    vi: "hai kết quả đánh giá trên cùng các cuộc gặp",
};

pub(super) fn more_interactions(least: u32, more: u32, since: &str) -> Phrase<String> {
    Phrase {
        en: format!(
            "at least {least} meetings with known opportunities in a year after {since}: {more} more, or fewer `years`"
        ),
        vi: format!(
            "ít nhất {least} cuộc gặp với cơ hội đã biết trong một năm sau ngày {since}: \
             thêm {more} cuộc, hoặc giảm `years`"
        ),
    }
}

pub(super) fn after_evidence(evidence: &str) -> Phrase<String> {
    Phrase {
        en: format!("a day after {evidence}, the last day of the evidence"),
        vi: format!("ngày sau {evidence}, ngày cuối của dữ liệu đã biết"),
    }
}
