//! What one heading means: a field, a part of it, the unit of its money, or a term whose column is
//! ticked.

use serde::{Deserialize, Serialize};

use super::format::CellFormat;
use super::heading::{Headings, SheetField};
use super::part::ColumnPart;
use super::unit::Unit;
use super::words::{CellWords, WordUse};
use crate::names::{display_names, parse_names};
use crate::resolve::{Found, MatchLevel};
use crate::text::{Accents, compare, fold, key, words};
use crate::vocabulary::{TermKind, Vocabulary};

/// How a heading was read, the surest way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HeadingMatch {
    /// The caller named the field.
    Mapped,
    /// A known heading.
    Exact,
    /// A known heading without accents.
    Folded,
    /// A term of a vocabulary, as a column to tick.
    Tick,
    /// A known heading with other words around it.
    Partial,
    /// A known heading with a typing error.
    Typo,
}

display_names!(HeadingMatch);
parse_names!(HeadingMatch);

/// What a heading means.
#[derive(Debug, Clone)]
pub(super) struct ColumnMeaning {
    pub(super) field: &'static SheetField,
    pub(super) part: ColumnPart,
    pub(super) unit: Option<Unit>,
    /// The id of the term that a tick stands for.
    pub(super) tick: Option<String>,
    pub(super) how: HeadingMatch,
}

impl ColumnMeaning {
    /// The path of what the column holds: `ask.min`.
    pub(super) fn path(&self) -> String {
        self.part.path(self.field.path)
    }

    /// True if cells of the column say whose row it is.
    pub(super) fn is_name(&self) -> bool {
        matches!(self.field.format, CellFormat::Name | CellFormat::Id)
    }
}

/// Names of this many letters may have one typing error, of `MIN_LENGTH_TWO_TYPOS` two.
const MIN_LENGTH_ONE_TYPO: usize = 5;
const MIN_LENGTH_TWO_TYPOS: usize = 12;
/// A known name of this many words may begin a heading of any length.
const MIN_WORDS_AT_START: usize = 3;
/// A heading is a few words, not a paragraph.
const MAX_LENGTH: usize = 200;
/// Fields that are suggested for a heading that was not read, and how similar they must be.
const MAX_SUGGESTIONS: usize = 2;
const MIN_SIMILARITY: f64 = 0.86;

/// Reads the headings of a kind of sheet.
#[derive(Clone, Copy)]
pub(super) struct HeadingInterpreter<'a> {
    pub(super) headings: &'static Headings,
    pub(super) vocabulary: &'a Vocabulary,
}

impl HeadingInterpreter<'_> {
    /// What a heading of one or several rows means; the parts from top to bottom.
    pub(super) fn read(self, parts: &[String]) -> Option<ColumnMeaning> {
        let (unit, parts) = self.units(parts);
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let (last, above) = parts.split_last()?;
        let joined = parts.join(" ");
        let alone = || self.interpret_exactly(last).filter(|meaning| meaning.how <= HeadingMatch::Folded);
        let below = || above.iter().rev().find_map(|top| self.below(top, last));
        let meaning = self
            .interpret_exactly(&joined)
            .or_else(below)
            .or_else(|| self.currency_column(last))
            .or_else(alone)
            .or_else(|| self.ticked(None, last))
            .or_else(|| self.interpret_approximately(&joined))
            .or_else(|| self.interpret_approximately(last));
        let amount = |meaning: &ColumnMeaning| meaning.field.format == CellFormat::Money;
        meaning.map(|found| ColumnMeaning { unit: unit.filter(|_| amount(&found)).or(found.unit.clone()), ..found })
    }

    /// True if the text by itself is a known heading: for finding the heading row.
    pub(super) fn known_field(self, text: &str) -> Option<&'static SheetField> {
        if text.len() > MAX_LENGTH {
            return None;
        }
        let (_, parts) = self.units(&[text.to_owned()]);
        let meaning = parts
            .first()
            .and_then(|part| self.interpret_exactly(part).or_else(|| self.interpret_approximately(part)))?;
        Some(meaning.field)
    }

    /// Fields whose names are nearest.
    pub(super) fn suggestions(self, heading: &str) -> Vec<String> {
        let folded = fold(heading);
        if folded.is_empty() || folded.len() > MAX_LENGTH {
            return Vec::new();
        }
        let mut near: Vec<(f64, usize)> = Vec::new();
        for (name, at) in &self.headings.names {
            let nearness = strsim::jaro_winkler(&folded, name);
            if nearness >= MIN_SIMILARITY && !near.iter().any(|(_, other)| other == at) {
                near.push((nearness, *at));
            }
        }
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let fields = near.into_iter().map(|(_, at)| self.headings.field(at));
        let fields = fields.filter(|field| field.format != CellFormat::Skip);
        fields.take(MAX_SUGGESTIONS).map(|field| field.path.to_owned()).collect()
    }

    /// A column of its own for the currency of the record's amount: "Currency".
    fn currency_column(self, text: &str) -> Option<ColumnMeaning> {
        let words = CellWords::get();
        let is_currency = words.has(WordUse::Currency, text) && !words.has(WordUse::Unit, text);
        let field = is_currency.then(|| ["ask", "ticket"].iter().find_map(|path| self.headings.by_path(path)))??;
        Some(ColumnMeaning { part: ColumnPart::Currency, ..meaning(field, HeadingMatch::Exact) })
    }

    /// The unit in the heading of a column that the caller mapped to a field of money.
    pub(super) fn unit_of(self, parts: &[String], meaning: &ColumnMeaning) -> Option<Unit> {
        let is_amount = meaning.field.format == CellFormat::Money && meaning.part != ColumnPart::Currency;
        is_amount.then(|| self.units(parts).0).flatten()
    }

    /// The unit of money in the parts of a heading, and the parts without unit, numbering and
    /// marks.
    fn units(self, parts: &[String]) -> (Option<Unit>, Vec<String>) {
        let mut unit = None;
        let mut rest = Vec::new();
        for part in parts {
            // "Linh vuc hoat dong" does not end in a currency.
            let signed = |c: char| matches!(c, '(' | '[' | '$' | '£' | '¥' | '\u{20A0}'..='\u{20CF}');
            let known = !part.contains(signed) && self.exact(part).is_some();
            let (found, text) = if known { (None, part.clone()) } else { Unit::split_heading(part) };
            unit = found.or(unit);
            rest.push(without_numbering(&text).to_owned());
        }
        (unit, rest)
    }

    /// A known heading in one of its forms: whole, without brackets, one of two languages, or with
    /// the word of a part.
    fn interpret_exactly(self, text: &str) -> Option<ColumnMeaning> {
        forms(text).into_iter().find_map(|form| self.exact(&form).or_else(|| self.with_part(&form)))
    }

    fn exact(self, text: &str) -> Option<ColumnMeaning> {
        if let Some(field) = self.headings.by_key(&key(text)) {
            return Some(meaning(field, HeadingMatch::Exact));
        }
        let folded = fold(text);
        let field = self.headings.by_fold(&folded)?;
        let input = words(text);
        let agrees = |name: &str| {
            let name = words(name);
            name.len() == input.len() && !input.iter().zip(&name).any(|(a, b)| compare(a, b) == Accents::Contradict)
        };
        let written = field.written(&folded);
        written.iter().any(|name| agrees(name)).then(|| meaning(field, HeadingMatch::Folded))
    }

    /// "Nhu cầu vốn tối thiểu", `ticket_min`, `name_vi`: a field, and the word of a part at its end
    /// or beginning.
    fn with_part(self, text: &str) -> Option<ColumnMeaning> {
        let text = text.replace('_', " ");
        let tokens: Vec<&str> = text.split([' ', '.', '\n']).filter(|token| !token.is_empty()).collect();
        (1..=2.min(tokens.len().checked_sub(1)?)).find_map(|count| {
            let (head, tail) = tokens.split_at(tokens.len() - count);
            let (first, rest) = tokens.split_at(count);
            self.part_of(&head.join(" "), &tail.join(" ")).or_else(|| self.part_of(&rest.join(" "), &first.join(" ")))
        })
    }

    fn part_of(self, name: &str, part: &str) -> Option<ColumnMeaning> {
        let found = self.exact(name)?;
        let part = ColumnPart::named(part, found.field.format)?;
        Some(ColumnMeaning { part, ..found })
    }

    /// A heading under another: a part of its field, or a term of it.
    fn below(self, above: &str, last: &str) -> Option<ColumnMeaning> {
        let top = self.interpret_exactly(above).or_else(|| self.interpret_approximately(above))?;
        let part = ColumnPart::named(last, top.field.format).map(|part| ColumnMeaning { part, ..top.clone() });
        part.or_else(|| self.ticked(Some(top.field), last))
    }

    /// A term of a vocabulary as a heading: of the field above it, or of the groups.
    fn ticked(self, above: Option<&'static SheetField>, last: &str) -> Option<ColumnMeaning> {
        let field =
            above.filter(|field| field.format == CellFormat::Terms).or_else(|| self.headings.by_path("groups"))?;
        let kind = field.terms?;
        let read = self.vocabulary.resolve(kind, last);
        let sure = read.level <= MatchLevel::Squashed || (kind == TermKind::Group && read.level == MatchLevel::Partial);
        let Found::Terms(terms) = &read.found else { return None };
        let [term] = terms.as_slice() else { return None };
        let tick = Some(self.vocabulary.tree(kind).term(*term).id.clone());
        let short = words(last).len() <= 8;
        (sure && short).then(|| ColumnMeaning { tick, how: HeadingMatch::Tick, ..meaning(field, HeadingMatch::Tick) })
    }

    /// A known heading inside a longer one, or with a typing error.
    fn interpret_approximately(self, text: &str) -> Option<ColumnMeaning> {
        let folded = fold(text);
        if folded.len() > MAX_LENGTH {
            return None;
        }
        let other_accents = self.headings.by_fold(&folded).map(|field| meaning(field, HeadingMatch::Typo));
        other_accents.or_else(|| self.contained_name(&folded)).or_else(|| self.with_typo(&folded))
    }

    fn contained_name(self, folded: &str) -> Option<ColumnMeaning> {
        let padded = format!(" {folded} ");
        let count = |text: &str| text.split(' ').filter(|word| !word.is_empty()).count();
        let all = count(folded);
        let found = self.headings.names.iter().filter_map(|(name, at)| {
            let length = count(name);
            let place = padded.find(&format!(" {name} "))?;
            let fits = length >= 2 && (length * 2 >= all || (place == 0 && length >= MIN_WORDS_AT_START));
            fits.then_some((place, std::cmp::Reverse(name.len()), *at))
        });
        let (_, _, at) = found.min()?;
        Some(meaning(self.headings.field(at), HeadingMatch::Partial))
    }

    fn with_typo(self, folded: &str) -> Option<ColumnMeaning> {
        let length = folded.chars().count();
        if length < MIN_LENGTH_ONE_TYPO {
            return None;
        }
        let errors = if length >= MIN_LENGTH_TWO_TYPOS { 2 } else { 1 };
        let near = |name: &str| name.len().abs_diff(folded.len()) <= errors && name.len() >= MIN_LENGTH_ONE_TYPO;
        let distances = self.headings.names.iter().filter(|(name, _)| near(name));
        let distances = distances.map(|(name, at)| (strsim::osa_distance(name, folded), *at));
        let found: Vec<(usize, usize)> = distances.filter(|(distance, _)| *distance <= errors).collect();
        let (least, at) = found.iter().min().copied()?;
        let alone = found.iter().all(|(distance, other)| *distance > least || *other == at);
        alone.then(|| meaning(self.headings.field(at), HeadingMatch::Typo))
    }
}

fn meaning(field: &'static SheetField, how: HeadingMatch) -> ColumnMeaning {
    ColumnMeaning { field, part: ColumnPart::Whole, unit: None, tick: None, how }
}

/// Without "1.", "(2)", "a)" before and "*" after.
fn without_numbering(text: &str) -> &str {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | ':' | '.' | ',' | ';'));
    let Some((number, rest)) = text.split_once(['.', ')', ' ']) else { return text };
    let number = number.trim_start_matches('(');
    let numbering = !number.is_empty()
        && number.len() <= 3
        && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'I' | b'V' | b'X'));
    if numbering && !rest.trim().is_empty() { rest.trim() } else { text }
}

/// The forms in which a heading is looked up: as written, without brackets, the text inside the
/// brackets, and each side of a slash or line break.
fn forms(text: &str) -> Vec<String> {
    let mut forms = vec![text.to_owned()];
    let opening = text.find(['(', '[']);
    if let Some((before, inside)) = opening.and_then(|at| text.split_at_checked(at)) {
        let (inside, after) = inside.split_once([')', ']']).unwrap_or((inside, ""));
        forms.push(format!("{before} {after}"));
        forms.push(inside.trim_start_matches(['(', '[']).to_owned());
    }
    if text.contains(['/', '\n', '|']) {
        forms.push(text.replace('\n', " "));
        forms.extend(text.split(['/', '\n', '|']).map(str::to_owned));
    }
    forms.retain(|form| !form.trim().is_empty());
    forms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Sheet;

    fn read(sheet: Sheet, parts: &[&str]) -> String {
        let vocabulary = Vocabulary::builtin();
        let interpreter = HeadingInterpreter { headings: Headings::of(sheet), vocabulary: &vocabulary };
        let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
        let Some(found) = interpreter.read(&parts) else { return "-".to_owned() };
        let unit = found.unit.as_ref().map(|unit| format!(" in {}", unit.text)).unwrap_or_default();
        let tick = found.tick.as_ref().map(|tick| format!(" = {tick}")).unwrap_or_default();
        format!("{}{tick}{unit} {:?}", found.path(), found.how)
    }

    #[test]
    fn headings_of_startups_are_read() {
        for (parts, expected) in [
            (&["Tên dự án"][..], "name Exact"),
            (&["TÊN DỰ ÁN"], "name Exact"),
            (&["ten du an"], "name Folded"),
            (&["Tên dự án/ý tưởng khởi nghiệp tham gia"], "name Exact"),
            (&["Project name (Tên dự án)"], "name Exact"),
            (&["Lĩnh vực"], "sectors Exact"),
            (&["Lỉnh vực hoạt động"], "sectors Typo"),
            (&["Linhx vực hoạt động"], "sectors Typo"),
            (&["Linh vuc hoat dong"], "sectors Folded"),
            (&["Tỉnh/Thành"], "place Exact"),
            (&["Nhu cầu vốn (triệu đồng)"], "ask in triệu đồng Exact"),
            (&["Nhu cầu vốn, ĐVT: triệu đồng"], "ask in triệu đồng Exact"),
            (&["Nhu cầu vốn (tr.đ)"], "ask in tr.đ Exact"),
            (&["Nhu cầu vốn tối thiểu (USD)"], "ask.min in USD Exact"),
            (&["Nhu cầu vốn (tỷ đồng)", "Từ"], "ask.min in tỷ đồng Exact"),
            (&["Nhu cầu vốn", "Đến", "(triệu đồng)"], "ask.max in triệu đồng Exact"),
            (&["ask_min"], "ask.min Exact"),
            (&["ask.max"], "ask.max Exact"),
            (&["name_vi"], "name.vi Exact"),
            (&["Nữ sáng lập"], "groups = women Tick"),
            (&["Sinh viên"], "groups = students Tick"),
            (&["Đối tượng", "DTTS"], "groups = ethnic-minority Tick"),
            (&["Thông tin chung", "Tên dự án"], "name Exact"),
            (&["2. Giai đoạn*"], "stage Exact"),
            (&["Điện thoại"], "meta.phone Exact"),
            (&["Tổng doanh thu"], "-"),
            (&["Số lao động"], "-"),
            (&["STT"], "- Exact"),
        ] {
            assert_eq!(read(Sheet::Startups, parts), expected, "{parts:?}");
        }
    }

    #[test]
    fn headings_of_opportunities_are_read() {
        for (parts, expected) in [
            (&["Tên quỹ"][..], "name Exact"),
            (&["Mức hỗ trợ", "Tối thiểu"], "ticket.min Exact"),
            (&["ticket_max"], "ticket.max Exact"),
            (&["Hạn nộp hồ sơ"], "closes Exact"),
            (&["Địa bàn áp dụng"], "places Exact"),
            (&["TRL từ"], "trl.min Exact"),
            (&["Ưu tiên", "Phụ nữ"], "priority_groups = women Tick"),
        ] {
            assert_eq!(read(Sheet::Opportunities, parts), expected, "{parts:?}");
        }
    }
}
