//! What fields of records, calls and sheets expect.

use crate::phrase::Phrase;

#[expect(dead_code, reason = "used by the next change")]
pub(crate) const CURRENCY: Phrase = Phrase {
    en: "a currency code of three letters, such as VND",
    vi: "mã tiền tệ gồm ba chữ cái, ví dụ VND",
};

#[expect(dead_code, reason = "used by the next change")]
pub(crate) const PERIOD: Phrase = Phrase {
    en: "a year or years such as 2026 or 2026-2030",
    vi: "năm hoặc giai đoạn như 2026 hoặc 2026-2030",
};

#[expect(dead_code, reason = "used by the next change")]
pub(crate) const STAGE_POSITION: Phrase =
    Phrase { en: "a position from 1, or a span such as 5-7", vi: "vị trí từ 1, hoặc khoảng như 5-7" };

#[expect(dead_code, reason = "used by the next change")]
pub(crate) const CALL: Phrase =
    Phrase { en: "a call: a JSON object with `call`", vi: "một lời gọi: đối tượng JSON có `call`" };

#[expect(dead_code, reason = "used by the next change")]
pub(crate) const CALL_NAME: Phrase = Phrase { en: "the name of a call", vi: "tên của lời gọi" };

pub(super) const FIELD_ONCE: Phrase =
    Phrase { en: "each field once", vi: "mỗi trường chỉ xuất hiện một lần" };

pub(super) const HEADINGS: Phrase = Phrase {
    en: "a heading row with names of columns such as `Tên dự án`, `Lĩnh vực` or `name`, `sectors`",
    vi: "một dòng tiêu đề có tên cột như `Tên dự án`, `Lĩnh vực`",
};

pub(super) const ONE_ROW_EACH: Phrase = Phrase {
    en: "one row for each record; this one was not read",
    vi: "mỗi bản ghi một dòng; dòng này không được đọc",
};

pub(super) const HEADING_ROWS: Phrase = Phrase {
    en: "rows of the sheet, the first not below the last",
    vi: "các dòng có trong bảng, dòng đầu không ở dưới dòng cuối",
};
