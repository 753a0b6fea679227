//! What learning and evaluation expect.

use crate::diagnostic::LearnErrorKind;
use crate::phrase::{OwnedPhrase, Phrase};

/// What is expected in the place of each kind.
pub(super) fn expected(kind: &LearnErrorKind) -> OwnedPhrase {
    use LearnErrorKind as Kind;
    match kind {
        Kind::NoInteractions => INTERACTIONS.into(),
        Kind::TooFewInteractions { least, more, since } => more_interactions(*least, *more, since).into(),
        Kind::NoTrackRecord => TRACK_RECORD.into(),
        Kind::DifferentInteractions => SAME_INTERACTIONS.into(),
        Kind::BeforeEvidence { evidence } => after_evidence(evidence).into(),
    }
}

const INTERACTIONS: Phrase =
    Phrase { en: "at least one past interaction", vi: "ít nhất một lượt kết nối trước đây" };

const TRACK_RECORD: Phrase = Phrase {
    en: "past deals with dates in `track_record`",
    vi: "các thương vụ trước đây có ngày trong `track_record`",
};

const SAME_INTERACTIONS: Phrase = Phrase {
    en: "two evaluations of the same interactions",
    vi: "hai kết quả đánh giá trên cùng các lượt kết nối",
};

fn more_interactions(least: u32, more: u32, since: &str) -> Phrase<String> {
    Phrase {
        en: format!(
            "at least {least} interactions with known opportunities in a year after {since}: {more} more, or fewer `years`"
        ),
        vi: format!(
            "ít nhất {least} lượt kết nối với cơ hội đã biết trong một năm sau ngày {since}: \
             thêm {more} lượt, hoặc giảm `years`"
        ),
    }
}

fn after_evidence(evidence: &str) -> Phrase<String> {
    Phrase {
        en: format!("a day after {evidence}, the last day of the evidence"),
        vi: format!("ngày sau {evidence}, ngày cuối của dữ liệu đã biết"),
    }
}
