//! The report of a sheet as lines for people, in both languages.

use super::classify::RowKind;
use super::meaning::HeadingMatch;
use super::reader::{Register, TableFound};
use crate::lang::Lang;
use crate::phrase::Phrase;

impl<T> Register<T> {
    /// How the sheet was read: counts, each column with its field, rows that are no records, and
    /// diagnostics.
    #[must_use]
    pub fn report(&self, lang: Lang) -> String {
        let mut lines = vec![self.counts(lang)];
        for table in &self.tables {
            lines.extend(columns(table, lang));
        }
        let notable = self.others.iter().filter(|other| !matches!(other.kind, RowKind::Heading | RowKind::Title));
        let others: Vec<String> = notable
            .map(|other| {
                format!(
                    "  {} {} ({}): {}",
                    Phrase { en: "row", vi: "dòng" }.get(lang),
                    other.row,
                    other.kind.label(lang),
                    other.text
                )
            })
            .collect();
        if !others.is_empty() {
            lines.push(Phrase { en: "Rows that are no records:", vi: "Dòng không phải bản ghi:" }.get(lang).to_owned());
            lines.extend(others);
        }
        if !self.diagnostics.is_empty() {
            lines.push(Phrase { en: "To look at:", vi: "Cần xem lại:" }.get(lang).to_owned());
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
        let phrase = match self {
            Self::Title => Phrase { en: "title", vi: "tên bảng" },
            Self::Heading => Phrase { en: "headings", vi: "tiêu đề cột" },
            Self::Numbering => Phrase { en: "numbers of columns", vi: "số thứ tự cột" },
            Self::Section => Phrase { en: "title of a part", vi: "tên mục" },
            Self::Total => Phrase { en: "total", vi: "dòng tổng" },
            Self::Note => Phrase { en: "note", vi: "ghi chú" },
            Self::Continuation => Phrase { en: "more of the row above", vi: "tiếp dòng trên" },
            Self::Empty => Phrase { en: "not filled in", vi: "dòng chưa điền" },
            Self::Rejected => Phrase { en: "not read", vi: "không đọc được" },
        };
        phrase.get(lang)
    }
}

impl HeadingMatch {
    /// How a heading was read, in a word or two.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let phrase = match self {
            Self::Mapped => Phrase { en: "as you said", vi: "theo chỉ định" },
            Self::Exact => Phrase { en: "exact", vi: "đúng tên" },
            Self::Folded => Phrase { en: "without accents", vi: "không dấu" },
            Self::Tick => Phrase { en: "column to tick", vi: "cột đánh dấu" },
            Self::Partial => Phrase { en: "in part, please check", vi: "gần đúng, xin kiểm tra" },
            Self::Typo => Phrase { en: "spelling corrected, please check", vi: "sửa lỗi gõ, xin kiểm tra" },
        };
        phrase.get(lang)
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn columns(table: &TableFound, lang: Lang) -> Vec<String> {
    let (first, last) = (table.first_heading_row, table.last_heading_row);
    let rows = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let mut lines = vec![format!("{} {rows}:", Phrase { en: "Headings in row", vi: "Tiêu đề ở dòng" }.get(lang))];
    for column in &table.columns {
        let heading = format!("  {} \"{}\"", column.column, column.heading);
        let line = match (&column.field, column.how) {
            (Some(field), Some(_)) if field == "-" => {
                format!("{heading}: {}", Phrase { en: "left out", vi: "bỏ qua" }.get(lang))
            }
            (Some(field), Some(how)) => {
                let tick = column.tick.as_ref().map(|tick| format!(" = {tick}")).unwrap_or_default();
                let unit = column
                    .unit
                    .as_ref()
                    .map(|unit| format!(", {} {unit}", Phrase { en: "in", vi: "đơn vị" }.get(lang)))
                    .unwrap_or_default();
                format!("{heading} → {field}{tick}{unit} ({})", how.label(lang))
            }
            _ if column.repeated => format!(
                "{heading}: {}",
                Phrase {
                    en: "another column holds the same, kept in meta", vi: "trùng cột khác, giữ trong meta"
                }
                .get(lang)
            ),
            _ => {
                let hint = column
                    .suggestions
                    .iter()
                    .map(|field| format!("`{field}`"))
                    .collect::<Vec<_>>()
                    .join(Phrase { en: " or ", vi: " hay " }.get(lang));
                let hint = if hint.is_empty() {
                    hint
                } else {
                    format!("; {} {hint}?", Phrase { en: "did you mean", vi: "có phải là" }.get(lang))
                };
                format!(
                    "{heading}: {}{hint}",
                    Phrase { en: "not read, kept in meta", vi: "không đọc, giữ trong meta" }.get(lang)
                )
            }
        };
        lines.push(line);
    }
    lines
}
