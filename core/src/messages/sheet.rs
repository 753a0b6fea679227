//! What cells of a sheet should hold, and the report of how a sheet was read.

use crate::diagnostic::SheetErrorKind;
use crate::phrase::{OwnedPhrase, Phrase};

/// What is expected in the place of each kind.
pub(super) fn expected(kind: &SheetErrorKind) -> OwnedPhrase {
    use SheetErrorKind as Kind;
    let phrase = match kind {
        Kind::NoHeadings => HEADINGS,
        Kind::ContinuationRow => ONE_ROW_EACH,
        Kind::HeadingRows => HEADING_ROWS,
    };
    phrase.into()
}

const HEADINGS: Phrase = Phrase {
    en: "a heading row with names of columns such as `Tên dự án`, `Lĩnh vực` or `name`, `sectors`",
    vi: "một dòng tiêu đề có tên cột như “Tên dự án”, “Lĩnh vực”",
};

const ONE_ROW_EACH: Phrase = Phrase {
    en: "one row for each record; this one was not read",
    vi: "mỗi bản ghi một dòng; dòng này không được đọc",
};

const HEADING_ROWS: Phrase = Phrase {
    en: "rows of the sheet, the first not below the last",
    vi: "các dòng có trong bảng, dòng đầu không ở dưới dòng cuối",
};

pub(crate) const NO_ERROR: Phrase =
    Phrase { en: "a value, not an error of the spreadsheet", vi: "giá trị, không phải lỗi của bảng tính" };

pub(crate) const TICK: Phrase =
    Phrase { en: "a tick such as `x`, `yes` or `no`", vi: "dấu chọn như “x”, “có” hoặc “không”" };

pub(crate) const GENDER: Phrase = Phrase { en: "`nữ` or `nam`", vi: "“nữ” hoặc “nam”" };

/// What a cell should hold whose number is too large for the unit of its column.
pub(crate) fn amount_in(unit: &str) -> Phrase<String> {
    Phrase {
        en: format!("an amount in the column's unit, `{unit}`"),
        vi: format!("số tiền theo đơn vị của cột, “{unit}”"),
    }
}

/// Where a diagnostic stands.
pub(crate) const ROW: Phrase = Phrase { en: "row", vi: "dòng" };
pub(crate) const COLUMN: Phrase = Phrase { en: "column", vi: "cột" };

/// The first line of a report.
pub(crate) fn counts(records: usize, rejected: usize, problems: usize) -> Phrase<String> {
    Phrase {
        en: format!(
            "Read {}; {} could not be read; {}",
            counted(records, "record"),
            counted(rejected, "row"),
            counted(problems, "problem")
        ),
        vi: format!("Đã đọc {records} bản ghi; {rejected} dòng không đọc được; {problems} vấn đề cần xem lại"),
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// The titles of a report's lists.
pub(crate) const OTHER_ROWS: Phrase =
    Phrase { en: "Rows that are not records:", vi: "Các dòng không phải bản ghi:" };
pub(crate) const PROBLEMS: Phrase = Phrase { en: "Problems:", vi: "Vấn đề cần xem lại:" };

pub(crate) fn more_problems(count: u32) -> Phrase<String> {
    Phrase {
        en: format!("{count} more problems are not listed"), vi: format!("còn {count} vấn đề không được liệt kê")
    }
}

/// The title of a table's columns; `rows` are those of its headings.
pub(crate) fn headings(rows: &str) -> Phrase<String> {
    Phrase { en: format!("Headings in row {rows}:"), vi: format!("Tiêu đề ở dòng {rows}:") }
}

/// What became of a column.
pub(crate) const LEFT_OUT: Phrase = Phrase { en: "left out", vi: "bỏ qua" };
pub(crate) const REPEATED: Phrase =
    Phrase { en: "another column holds the same, kept in meta", vi: "trùng với cột khác, lưu trong meta" };
pub(crate) const NOT_READ: Phrase = Phrase { en: "not read, kept in meta", vi: "không đọc, lưu trong meta" };
pub(crate) const IN_UNIT: Phrase = Phrase { en: "in", vi: "đơn vị" };

/// A question after a column that was not read; `fields` are the nearest ones.
pub(crate) fn did_you_mean(fields: &[String]) -> Phrase<String> {
    let listed = |or: &str| fields.iter().map(|field| format!("`{field}`")).collect::<Vec<_>>().join(or);
    Phrase { en: format!("did you mean {}?", listed(" or ")), vi: format!("có phải là {}?", listed(" hay ")) }
}
