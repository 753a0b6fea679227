//! The report of a sheet as lines for people, in both languages.

use super::classify::RowKind;
use super::columns::Column;
use super::day::DayOrder;
use super::meaning::{HeadingBasis, HeadingMatch};
use super::register::{Register, TableFound};
use crate::lang::Lang;
use crate::messages::sheet as messages;
use crate::phrase::Phrase;

impl<T> Register<T> {
    /// How the sheet was read: counts, each column with its field, rows that are no records, and
    /// problems.
    #[must_use]
    pub fn report(&self, lang: Lang) -> String {
        let rejected = self.others.iter().filter(|other| other.kind == RowKind::Rejected).count();
        let counts = messages::counts(self.records.len(), rejected, self.diagnostics.len());
        let mut lines = vec![counts.into_text(lang)];
        lines.extend(self.tables.iter().flat_map(|table| table.lines(lang)));
        lines.extend(titled(messages::OTHER_ROWS, self.other_rows(lang), lang));
        let problems = self.diagnostics.iter().map(|diagnostic| format!("  {}", diagnostic.text(lang)));
        lines.extend(titled(messages::PROBLEMS, problems.collect(), lang));
        if self.more_diagnostics > 0 {
            lines.push(format!("  {}", messages::more_problems(self.more_diagnostics).into_text(lang)));
        }
        lines.join("\n") + "\n"
    }

    /// The rows that a reader may wonder about, one line each.
    fn other_rows(&self, lang: Lang) -> Vec<String> {
        let notable = self.others.iter().filter(|other| !matches!(other.kind, RowKind::Heading | RowKind::Title));
        let row = messages::ROW.get(lang);
        notable.map(|other| format!("  {row} {} ({}): {}", other.row, other.kind.label(lang), other.text)).collect()
    }
}

/// The lines below their title; nothing if there are none.
fn titled(title: Phrase, lines: Vec<String>, lang: Lang) -> impl Iterator<Item = String> {
    let title = (!lines.is_empty()).then(|| title.get(lang).to_owned());
    title.into_iter().chain(lines)
}

impl TableFound {
    /// Its heading rows and its columns, one line each.
    fn lines(&self, lang: Lang) -> impl Iterator<Item = String> {
        let (first, last) = (self.first_heading_row, self.last_heading_row);
        let rows = if first == last { first.to_string() } else { format!("{first}–{last}") };
        let columns = self.columns.iter().map(move |column| column.line(lang));
        [messages::headings(&rows).into_text(lang)].into_iter().chain(columns)
    }
}

impl Column {
    fn line(&self, lang: Lang) -> String {
        let heading = format!("  {} \"{}\"", self.column, self.heading);
        match (&self.field, self.how) {
            (Some(field), Some(_)) if field == "-" => format!("{heading}: {}", messages::LEFT_OUT.get(lang)),
            (Some(field), Some(how)) => {
                let basis = self.basis.filter(|_| how > HeadingMatch::Tick).map_or("", |basis| basis.label(lang));
                format!("{heading} → {field}{} ({}{basis})", self.addition(lang), how.label(lang))
            }
            _ if self.left_out => format!("{heading}: {}", messages::LEFT_OUT.get(lang)),
            _ if self.repeated => format!("{heading}: {}", messages::REPEATED.get(lang)),
            _ if self.suggestions.is_empty() => format!("{heading}: {}", messages::NOT_READ.get(lang)),
            _ => {
                let hint = messages::did_you_mean(&self.suggestions).into_text(lang);
                format!("{heading}: {}; {hint}", messages::NOT_READ.get(lang))
            }
        }
    }

    /// The term that a tick stands for, the unit of amounts, and the order of dates.
    fn addition(&self, lang: Lang) -> String {
        let tick = self.tick.iter().map(|tick| format!(" = {tick}"));
        let unit = self.unit.iter().map(|unit| format!(", {} {unit}", messages::IN_UNIT.get(lang)));
        let order = self.day_order.iter().map(|order| format!(", {}", order.label(lang)));
        tick.chain(unit).chain(order).collect()
    }
}

impl DayOrder {
    /// The order in a few words.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let phrase = match self {
            Self::DayFirst => Phrase { en: "day before month", vi: "ngày trước tháng" },
            Self::MonthFirst => Phrase { en: "month before day", vi: "tháng trước ngày" },
        };
        phrase.get(lang)
    }
}

impl RowKind {
    /// What the row is, in a word or two.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let phrase = match self {
            Self::Title => Phrase { en: "title", vi: "tên bảng" },
            Self::Heading => Phrase { en: "headings", vi: "tiêu đề cột" },
            Self::Numbering => Phrase { en: "column numbers", vi: "số thứ tự cột" },
            Self::Section => Phrase { en: "section title", vi: "tên mục" },
            Self::Total => Phrase { en: "total", vi: "dòng tổng" },
            Self::Note => Phrase { en: "note", vi: "ghi chú" },
            Self::Continuation => Phrase { en: "continues the row above", vi: "tiếp dòng trên" },
            Self::Empty => Phrase { en: "not filled in", vi: "dòng chưa điền" },
            Self::Rejected => Phrase { en: "not read", vi: "không đọc được" },
        };
        phrase.get(lang)
    }
}

impl HeadingBasis {
    /// What follows how a heading was read.
    const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Words => "",
            Self::WordsAndValues => Phrase { en: ", its values agree", vi: ", giá trị phù hợp" }.get(lang),
        }
    }
}

impl HeadingMatch {
    /// How a heading was read, in a word or two.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let phrase = match self {
            Self::Mapped => Phrase { en: "as specified", vi: "theo chỉ định" },
            Self::Exact => Phrase { en: "exact", vi: "đúng tên" },
            Self::Folded => Phrase { en: "without accents", vi: "không dấu" },
            Self::Tick => Phrase { en: "column to tick", vi: "cột đánh dấu" },
            Self::Words => Phrase { en: "by its words", vi: "theo các từ trong tiêu đề" },
            Self::Partial => Phrase { en: "in part, please check", vi: "gần đúng, đề nghị kiểm tra" },
            Self::Typo => Phrase {
                en: "spelling corrected, please check",
                vi: "đã sửa lỗi chính tả, đề nghị kiểm tra",
            },
        };
        phrase.get(lang)
    }
}
