//! What configurations, vocabularies and catalogs expect.

use crate::diagnostic::IdOf;
use crate::phrase::Phrase;

pub(super) const WEIGHTS_SUM: Phrase =
    Phrase { en: "weights that sum to 10000", vi: "các trọng số có tổng bằng 10000" };

pub(super) const PARENT: Phrase =
    Phrase { en: "a parent that is not below the term", vi: "mục cha không nằm dưới chính mục đó" };

pub(super) const SAME_MATCHER: Phrase = Phrase {
    en: "data prepared by this matcher, with the same configuration",
    vi: "dữ liệu do chính bộ so khớp này chuẩn bị, với cùng cấu hình",
};

pub(super) const SAVED: Phrase =
    Phrase { en: "a catalog saved by this library", vi: "danh mục do thư viện này lưu" };

pub(super) const UNDAMAGED: Phrase = Phrase {
    en: "a saved catalog as it was written; this one is damaged or cut short",
    vi: "danh mục đã lưu còn nguyên vẹn; tệp này bị hỏng hoặc bị cắt ngắn",
};

pub(super) const SAVABLE: Phrase = Phrase {
    en: "a record that its own JSON can state",
    vi: "bản ghi mà chính JSON của nó diễn tả được",
};

/// What an id should be.
pub(super) const fn id(of: IdOf) -> Phrase {
    match of {
        IdOf::Record => Phrase { en: "an id of the catalog", vi: "mã có trong danh mục" },
        #[cfg(feature = "plan")]
        IdOf::Startup => Phrase {
            en: "the id of a startup among the candidates",
            vi: "mã của một dự án có trong các cặp ứng viên",
        },
        #[cfg(feature = "plan")]
        IdOf::Opportunity => Phrase {
            en: "the id of an opportunity among the candidates",
            vi: "mã của một cơ hội có trong các cặp ứng viên",
        },
        #[cfg(feature = "plan")]
        IdOf::Party => Phrase { en: "the id of one of the parties", vi: "mã của một bên tham gia" },
        #[cfg(feature = "plan")]
        IdOf::Table => Phrase { en: "the id of a table", vi: "mã của một bàn" },
        #[cfg(feature = "plan")]
        IdOf::Slot => {
            Phrase { en: "the id or the start of a slot", vi: "mã hoặc giờ bắt đầu của một khung giờ" }
        }
    }
}

pub(super) fn version(supported: u8) -> Phrase<String> {
    Phrase {
        en: format!("version {supported} of the format; build the catalog from its records"),
        vi: format!("định dạng phiên bản {supported}; hãy dựng lại danh mục từ các bản ghi"),
    }
}

pub(super) fn threads(reason: &str) -> Phrase<String> {
    Phrase {
        en: format!("threads that can be started: {reason}"), vi: format!("số luồng khởi tạo được: {reason}")
    }
}
