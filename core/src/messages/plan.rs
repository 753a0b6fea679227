//! What plans, events and targets expect.

use crate::diagnostic::{LockConflict, PlanErrorKind, RepeatedEntry};
use crate::phrase::{OwnedPhrase, Phrase};

/// What is expected in the place of each kind.
pub(super) fn expected(kind: &PlanErrorKind) -> OwnedPhrase {
    use PlanErrorKind as Kind;
    let phrase = match kind {
        Kind::UnknownIndex => INDEX,
        Kind::Repeated { entry } => once(*entry),
        Kind::FixedAndForbidden => NOT_FORBIDDEN,
        Kind::NotACandidate => CANDIDATE,
        Kind::RulesNeedRecords => RULES_NEED_RECORDS,
        Kind::ScoresNeedRecords => SCORES_NEED_RECORDS,
        Kind::NodeLimit => MORE_NODES,
        Kind::LockConflict { conflict } => lock(*conflict),
        Kind::OverlappingSlots => NO_OVERLAP,
        Kind::SessionTooShort => LONGER_SESSION,
        Kind::TableOwned => FREE_TABLE,
        Kind::GrowthTooLarge => GROWTH,
    };
    phrase.into()
}

const INDEX: Phrase = Phrase { en: "the number of an entry of its list", vi: "số thứ tự có trong danh sách" };

const NOT_FORBIDDEN: Phrase =
    Phrase { en: "a pair that is not forbidden too", vi: "cặp không đồng thời bị cấm" };

const CANDIDATE: Phrase = Phrase {
    en: "a candidate pair: one of the pairs given, or of records that no rule excludes",
    vi: "một cặp ứng viên: nằm trong các cặp đã cho, hoặc không vướng điều kiện nào",
};

const RULES_NEED_RECORDS: Phrase = Phrase {
    en: "ids: rules need the records, and pairs alone were given",
    vi: "mã: quy tắc cần có hồ sơ, ở đây chỉ có các cặp",
};

const SCORES_NEED_RECORDS: Phrase = Phrase {
    en: "scores in the event: this call has no records",
    vi: "điểm có sẵn trong sự kiện: lời gọi này không có hồ sơ",
};

const MORE_NODES: Phrase = Phrase {
    en: "more nodes: no plan was found within these, and none was proven impossible",
    vi: "số nút lớn hơn: chưa tìm được phương án nào, cũng chưa chứng minh được là không có",
};

const NO_OVERLAP: Phrase = Phrase { en: "slots that do not overlap", vi: "các khung giờ không chồng lên nhau" };

const LONGER_SESSION: Phrase =
    Phrase { en: "a session long enough for one meeting", vi: "phiên đủ dài cho ít nhất một cuộc gặp" };

const FREE_TABLE: Phrase =
    Phrase { en: "a table that no other attendee owns", vi: "bàn chưa dành riêng cho bên khác" };

const GROWTH: Phrase =
    Phrase { en: "growth that stays below 4 billion", vi: "mức tăng trưởng cho kết quả dưới 4 tỷ" };

/// What is said of an entry that comes twice.
const fn once(entry: RepeatedEntry) -> Phrase {
    match entry {
        RepeatedEntry::Id => Phrase { en: "each id once", vi: "mỗi mã chỉ một lần" },
        RepeatedEntry::Pair => Phrase { en: "each pair once", vi: "mỗi cặp chỉ một lần" },
        RepeatedEntry::Score => Phrase { en: "one score for a pair", vi: "mỗi cặp chỉ một điểm" },
        RepeatedEntry::Wish => Phrase {
            en: "one wish by each side about a pair",
            vi: "mỗi bên chỉ một nguyện vọng cho một cặp",
        },
        RepeatedEntry::Lock => {
            Phrase { en: "one locked meeting for a pair", vi: "mỗi cặp chỉ một cuộc gặp được khóa" }
        }
    }
}

/// What a locked meeting needs.
const fn lock(conflict: LockConflict) -> Phrase {
    match conflict {
        LockConflict::Refused => {
            Phrase { en: "a pair that neither side refused", vi: "cặp không bị bên nào từ chối" }
        }
        LockConflict::Absent => {
            Phrase { en: "a slot in which both can meet", vi: "khung giờ mà cả hai bên đều có mặt" }
        }
        LockConflict::Busy => Phrase {
            en: "one meeting of a party in a slot",
            vi: "mỗi bên chỉ một cuộc gặp trong một khung giờ",
        },
        LockConflict::Full => Phrase {
            en: "no more meetings than the party may have",
            vi: "số cuộc gặp không quá mức tối đa của bên đó",
        },
        LockConflict::TableTaken => Phrase {
            en: "a table that is free for this pair in that slot",
            vi: "bàn còn trống cho cặp này trong khung giờ đó",
        },
        LockConflict::NoTable => Phrase {
            en: "no more meetings in a slot than tables",
            vi: "số cuộc gặp trong một khung giờ không quá số bàn",
        },
    }
}
