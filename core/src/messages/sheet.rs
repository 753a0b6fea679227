//! What cells of a sheet should hold, and the report of how a sheet was read.

use crate::diagnostic::SheetErrorKind;
use crate::phrase::{OwnedPhrase, Phrase};

/// What is expected in the place of each kind.
pub(super) fn expected(kind: &SheetErrorKind) -> OwnedPhrase {
    use SheetErrorKind as Kind;
    let phrase = match kind {
        Kind::NoHeadings => HEADINGS,
        Kind::ContinuationRow => ONE_ROW_EACH,
        _ => HEADING_ROWS,
    };
    phrase.into()
}

/// What is wrong, for the kinds that are whole sentences.
pub(super) fn sentence(kind: &SheetErrorKind, value: &str) -> Option<OwnedPhrase> {
    use SheetErrorKind as Kind;
    let phrase = match kind {
        Kind::NoHeadings | Kind::ContinuationRow | Kind::HeadingRows => return None,
        Kind::NothingToMatchBy { headings, example } => nothing_to_match_by(headings, example),
        Kind::NoNameColumn { headings } => no_name_column(headings),
        Kind::KindNeeded { count } => kind_needed(*count),
        Kind::DefaultUsed { default } => Phrase {
            en: format!("`{value}` is no known kind; the default `{default}` was used"),
            vi: format!("“{value}” không phải loại đã biết; đã dùng giá trị mặc định “{default}”"),
        },
        Kind::UnclosedQuote => Phrase {
            en: "a quotation mark is not closed; the line was read without it".to_owned(),
            vi: "dấu ngoặc kép không được đóng; dòng được đọc như không có dấu này".to_owned(),
        },
        Kind::OtherSheets { sheets } => {
            let listed = sheets.join(", ");
            Phrase {
                en: format!("other sheets of the file were not read: {listed}; `sheet` chooses one"),
                vi: format!("các trang tính khác chưa được đọc: {listed}; chọn trang bằng `sheet`"),
            }
        }
        Kind::MissingHeading => Phrase {
            en: format!("the mapping names the heading `{value}`, which the sheet does not have"),
            vi: format!("bảng ánh xạ nêu tiêu đề “{value}”, nhưng trang tính không có"),
        },
    };
    Some(phrase.into())
}

/// Nothing can be matched by; the headings that were not read, and how to map one.
fn nothing_to_match_by(headings: &[String], example: &str) -> Phrase<String> {
    let first = headings.first().map(String::as_str).unwrap_or_default();
    Phrase {
        en: format!(
            "no column of sectors, places, stages or amounts was read; not read: {}; name the field of a \
             heading, such as `columns={{\"{first}\": \"{example}\"}}`",
            quoted(headings)
        ),
        vi: format!(
            "không có cột lĩnh vực, địa điểm, giai đoạn hoặc số tiền nào được đọc; các tiêu đề chưa đọc: {}; \
             hãy chỉ định trường cho tiêu đề, ví dụ `columns={{\"{first}\": \"{example}\"}}`",
            quoted(headings)
        ),
    }
}

fn no_name_column(headings: &[String]) -> Phrase<String> {
    let first = headings.first().map_or("A", String::as_str);
    let (listed_en, listed_vi) = match headings {
        [] => (String::new(), String::new()),
        _ => (format!("; not read: {}", quoted(headings)), format!("; các tiêu đề chưa đọc: {}", quoted(headings))),
    };
    Phrase {
        en: format!(
            "no column says whose row it is, so the records have no names{listed_en}; name it, such as \
             `columns={{\"{first}\": \"name\"}}`"
        ),
        vi: format!(
            "không có cột tên nên các bản ghi không có tên{listed_vi}; hãy chỉ định cột tên, ví dụ \
             `columns={{\"{first}\": \"name\"}}`"
        ),
    }
}

fn kind_needed(count: u32) -> Phrase<String> {
    Phrase {
        en: format!(
            "{} no known kind and {} not read; `defaults={{\"kind\": \"investor\"}}` gives them one",
            if count == 1 { "1 row states".to_owned() } else { format!("{count} rows state") },
            if count == 1 { "was" } else { "were" }
        ),
        vi: format!(
            "{count} dòng không nêu loại đã biết nên không được đọc; có thể đặt loại chung bằng \
             `defaults={{\"kind\": \"investor\"}}`"
        ),
    }
}

fn quoted(headings: &[String]) -> String {
    headings.iter().map(|heading| format!("`{heading}`")).collect::<Vec<_>>().join(", ")
}

/// Several rows with the same problem: the first of them and how many there are.
pub(crate) fn rows(first: &[u32], count: u32) -> Phrase<String> {
    let listed = first.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let more = if first.len() < count as usize { " …" } else { "" };
    Phrase { en: format!("{count} rows ({listed}{more})"), vi: format!("{count} dòng ({listed}{more})") }
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

/// What a cell with a month alone should hold.
pub(crate) const DAY_OF_MONTH: Phrase = Phrase {
    en: "a day; if the whole month is meant, its last day, such as 31/12/2026",
    vi: "một ngày; nếu là cả tháng thì ghi ngày cuối tháng, ví dụ 31/12/2026",
};

/// What a column should hold whose dates may be in either order.
pub(crate) const DAY_ORDER: Phrase = Phrase {
    en: "dates that show which number is the day: 2026-12-04, or a heading with (dd/mm/yyyy) or (mm/dd/yyyy); \
         the dates of this column that may be either were not read",
    vi: "ngày thể hiện rõ đâu là ngày, đâu là tháng: 2026-12-04, hoặc tiêu đề có (dd/mm/yyyy) hay (mm/dd/yyyy); \
         các ngày có thể hiểu theo hai cách trong cột này không được đọc",
};

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
