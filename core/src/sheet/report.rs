//! The report of a sheet as lines for people, in both languages.

use super::classify::RowKind;
use super::meaning::HeadingMatch;
use super::reader::{Register, TableFound};
use crate::lang::Lang;

impl<T> Register<T> {
    /// HeadingMatch the sheet was read: counts, each column with its field, rows that are no records, diagnostics.
    #[must_use]
    pub fn report(&self, lang: Lang) -> String {
        let mut lines = vec![self.counts(lang)];
        for table in &self.tables {
            lines.extend(columns(table, lang));
        }
        let notable = self.others.iter().filter(|other| !matches!(other.kind, RowKind::Heading | RowKind::Title));
        let others: Vec<String> = notable
            .map(|other| {
                format!("  {} {} ({}): {}", lang.pick("dòng", "row"), other.row, other.kind.label(lang), other.text)
            })
            .collect();
        if !others.is_empty() {
            lines.push(lang.pick("Dòng không phải bản ghi:", "Rows that are no records:").to_owned());
            lines.extend(others);
        }
        if !self.diagnostics.is_empty() {
            lines.push(lang.pick("Cần xem lại:", "To look at:").to_owned());
            lines.extend(self.diagnostics.iter().map(|finding| format!("  {}", finding.text(lang))));
        }
        if self.more_diagnostics > 0 {
            let count = self.more_diagnostics;
            lines.push(match lang {
                Lang::Vi => format!("  còn {count} điểm không được liệt kê"),
                Lang::En => format!("  {count} more are not listed"),
            });
        }
        lines.join("\n") + "\n"
    }

    fn counts(&self, lang: Lang) -> String {
        let (records, refused) =
            (self.records.len(), self.others.iter().filter(|other| other.kind == RowKind::Rejected).count());
        match lang {
            Lang::Vi => format!(
                "Đọc được {records} bản ghi; {refused} dòng không đọc được; {} điểm cần xem lại",
                self.diagnostics.len()
            ),
            Lang::En => format!(
                "Read {}; {} could not be read; {}",
                counted(records, "record"),
                counted(refused, "row"),
                counted(self.diagnostics.len(), "finding")
            ),
        }
    }
}

impl RowKind {
    /// What the row is, in a word or two.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Title => lang.pick("tên bảng", "title"),
            Self::Heading => lang.pick("tiêu đề cột", "headings"),
            Self::Numbering => lang.pick("số thứ tự cột", "numbers of columns"),
            Self::Section => lang.pick("tên mục", "title of a part"),
            Self::Total => lang.pick("dòng tổng", "total"),
            Self::Note => lang.pick("ghi chú", "note"),
            Self::Continuation => lang.pick("tiếp dòng trên", "more of the row above"),
            Self::Empty => lang.pick("dòng chưa điền", "not filled in"),
            Self::Rejected => lang.pick("không đọc được", "not read"),
        }
    }
}

impl HeadingMatch {
    /// HeadingMatch a heading was read, in a word or two.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Mapped => lang.pick("theo chỉ định", "as you said"),
            Self::Exact => lang.pick("đúng tên", "exact"),
            Self::Folded => lang.pick("không dấu", "without accents"),
            Self::Tick => lang.pick("cột đánh dấu", "column to tick"),
            Self::Partial => lang.pick("gần đúng, xin kiểm tra", "in part, please check"),
            Self::Typo => lang.pick("sửa lỗi gõ, xin kiểm tra", "spelling corrected, please check"),
        }
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn columns(table: &TableFound, lang: Lang) -> Vec<String> {
    let (first, last) = (table.first_heading_row, table.last_heading_row);
    let rows = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let mut lines = vec![format!("{} {rows}:", lang.pick("Tiêu đề ở dòng", "Headings in row"))];
    for column in &table.columns {
        let heading = format!("  {} \"{}\"", column.column, column.heading);
        let line = match (&column.field, column.how) {
            (Some(field), Some(_)) if field == "-" => format!("{heading}: {}", lang.pick("bỏ qua", "left out")),
            (Some(field), Some(how)) => {
                let tick = column.tick.as_ref().map(|tick| format!(" = {tick}")).unwrap_or_default();
                let unit = column
                    .unit
                    .as_ref()
                    .map(|unit| format!(", {} {unit}", lang.pick("đơn vị", "in")))
                    .unwrap_or_default();
                format!("{heading} → {field}{tick}{unit} ({})", how.label(lang))
            }
            _ if column.repeated => format!(
                "{heading}: {}",
                lang.pick("trùng cột khác, giữ trong meta", "another column holds the same, kept in meta")
            ),
            _ => {
                let hint = column
                    .suggestions
                    .iter()
                    .map(|field| format!("`{field}`"))
                    .collect::<Vec<_>>()
                    .join(lang.pick(" hay ", " or "));
                let hint = if hint.is_empty() {
                    hint
                } else {
                    format!("; {} {hint}?", lang.pick("có phải là", "did you mean"))
                };
                format!("{heading}: {}{hint}", lang.pick("không đọc, giữ trong meta", "not read, kept in meta"))
            }
        };
        lines.push(line);
    }
    lines
}
