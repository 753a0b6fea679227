//! What one heading means: a field, a part of it, the unit of its money, or a term whose column is ticked.

use serde::Serialize;

use super::heading::{Field, Headings, Reads, Words};
use super::unit::Unit;
use crate::resolve::{Found, MatchLevel};
use crate::text::{Accents, compare, fold, key, words};
use crate::vocabulary::{TermKind, Vocabulary};

/// How a heading was read, from the surest way on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The caller said so.
    Given,
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

/// Which part of a field a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Min,
    Max,
    Currency,
    Vi,
    En,
}

/// What a heading means.
#[derive(Debug, Clone)]
pub(super) struct Meaning {
    pub(super) field: &'static Field,
    pub(super) part: Part,
    pub(super) unit: Option<Unit>,
    /// The id of the term that a tick stands for.
    pub(super) tick: Option<String>,
    pub(super) how: How,
}

/// Names of this many letters may have one typing error, of `TWO_ERRORS` two.
const ONE_ERROR: usize = 5;
const TWO_ERRORS: usize = 12;
/// Words that a partial reading may begin with, however many follow.
const LONG_NAME: usize = 3;
/// A heading is a few words, not a paragraph.
const LONGEST: usize = 200;
/// Fields that are suggested for a heading which was not read, and how near they must be.
const SUGGESTIONS: usize = 2;
const NEAR: f64 = 0.86;

/// Reads the headings of a kind of sheet.
#[derive(Clone, Copy)]
pub(super) struct Recogniser<'a> {
    pub(super) headings: &'static Headings,
    pub(super) vocabulary: &'a Vocabulary,
}

impl Recogniser<'_> {
    /// What a heading of one or several rows means; the parts from top to bottom.
    pub(super) fn read(self, parts: &[String]) -> Option<Meaning> {
        let (unit, parts) = self.units(parts);
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let (last, above) = parts.split_last()?;
        let joined = parts.join(" ");
        let alone = || self.surely(last).filter(|meaning| meaning.how <= How::Folded);
        let below = || above.iter().rev().find_map(|top| self.below(top, last));
        let meaning = self
            .surely(&joined)
            .or_else(below)
            .or_else(alone)
            .or_else(|| self.ticked(None, last))
            .or_else(|| self.loosely(&joined))
            .or_else(|| self.loosely(last));
        let amount = |meaning: &Meaning| meaning.field.reads == Reads::Money;
        meaning.map(|found| Meaning { unit: unit.filter(|_| amount(&found)).or(found.unit.clone()), ..found })
    }

    /// True if the text by itself is a known heading: for finding the heading row.
    pub(super) fn knows(self, text: &str) -> Option<&'static Field> {
        if text.len() > LONGEST {
            return None;
        }
        let (_, parts) = self.units(&[text.to_owned()]);
        let meaning = parts.first().and_then(|part| self.surely(part).or_else(|| self.loosely(part)))?;
        Some(meaning.field)
    }

    /// Fields whose names are nearest.
    pub(super) fn suggestions(self, heading: &str) -> Vec<String> {
        let folded = fold(heading);
        if folded.is_empty() || folded.len() > LONGEST {
            return Vec::new();
        }
        let mut near: Vec<(f64, usize)> = Vec::new();
        for (name, at) in &self.headings.names {
            let nearness = strsim::jaro_winkler(&folded, name);
            if nearness >= NEAR && !near.iter().any(|(_, other)| other == at) {
                near.push((nearness, *at));
            }
        }
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let labels = near.into_iter().filter_map(|(_, at)| self.headings.fields.get(at));
        labels.filter(|field| field.path != "-").take(SUGGESTIONS).map(|field| field.path.to_owned()).collect()
    }

    /// The unit of money in the parts of a heading, and the parts without it, without numbering and marks.
    fn units(self, parts: &[String]) -> (Option<Unit>, Vec<String>) {
        let mut unit = None;
        let mut rest = Vec::new();
        for part in parts {
            // "Linh vuc hoat dong" does not end in a currency.
            let known = self.exact(part).is_some();
            let (found, text) = if known { (None, part.clone()) } else { Unit::apart(part) };
            unit = found.or(unit);
            rest.push(unnumbered(&text).to_owned());
        }
        (unit, rest)
    }

    /// A known heading, in one of its forms: whole, without brackets, one of two languages, with a part word.
    fn surely(self, text: &str) -> Option<Meaning> {
        forms(text).into_iter().find_map(|form| self.exact(&form).or_else(|| self.with_part(&form)))
    }

    fn exact(self, text: &str) -> Option<Meaning> {
        if let Some(field) = self.headings.by_key(&key(text)) {
            return Some(meaning(field, How::Exact));
        }
        let folded = fold(text);
        let field = self.headings.by_fold(&folded)?;
        let input = words(text);
        let agrees = |name: &str| {
            let name = words(name);
            name.len() == input.len() && !input.iter().zip(&name).any(|(a, b)| compare(a, b) == Accents::Contradict)
        };
        let written = field.written(&folded);
        written.iter().any(|name| agrees(name)).then(|| meaning(field, How::Folded))
    }

    /// "Nhu cầu vốn tối thiểu", `ticket_min`, `name_vi`: a field and the word of a part, at its end or beginning.
    fn with_part(self, text: &str) -> Option<Meaning> {
        let text = text.replace('_', " ");
        let tokens: Vec<&str> = text.split([' ', '.', '\n']).filter(|token| !token.is_empty()).collect();
        (1..=2.min(tokens.len().checked_sub(1)?)).find_map(|count| {
            let (head, tail) = tokens.split_at(tokens.len() - count);
            let (first, rest) = tokens.split_at(count);
            self.part_of(&head.join(" "), &tail.join(" ")).or_else(|| self.part_of(&rest.join(" "), &first.join(" ")))
        })
    }

    fn part_of(self, name: &str, part: &str) -> Option<Meaning> {
        let found = self.exact(name)?;
        let part = part_word(part, found.field.reads)?;
        Some(Meaning { part, ..found })
    }

    /// A heading under another: a part of its field, or a term of it.
    fn below(self, above: &str, last: &str) -> Option<Meaning> {
        let top = self.surely(above).or_else(|| self.loosely(above))?;
        let part = part_word(last, top.field.reads).map(|part| Meaning { part, ..top.clone() });
        part.or_else(|| self.ticked(Some(top.field), last))
    }

    /// A term of a vocabulary as a heading: of the field above it, or of the groups.
    fn ticked(self, above: Option<&'static Field>, last: &str) -> Option<Meaning> {
        let field = above.filter(|field| field.reads == Reads::Terms).or_else(|| self.headings.by_path("groups"))?;
        let kind = field.terms?;
        let read = self.vocabulary.resolve(kind, last);
        let sure = read.level <= MatchLevel::Squashed || (kind == TermKind::Group && read.level == MatchLevel::Partial);
        let Found::Terms(terms) = &read.found else { return None };
        let [term] = terms.as_slice() else { return None };
        let tick = Some(self.vocabulary.tree(kind).term(*term).id.clone());
        let short = words(last).len() <= 8;
        (sure && short).then(|| Meaning { tick, how: How::Tick, ..meaning(field, How::Tick) })
    }

    /// A known heading inside a longer one, or with a typing error.
    fn loosely(self, text: &str) -> Option<Meaning> {
        let folded = fold(text);
        if folded.len() > LONGEST {
            return None;
        }
        let other_accents = self.headings.by_fold(&folded).map(|field| meaning(field, How::Typo));
        other_accents.or_else(|| self.inside(&folded)).or_else(|| self.mistyped(&folded))
    }

    fn inside(self, folded: &str) -> Option<Meaning> {
        let padded = format!(" {folded} ");
        let count = |text: &str| text.split(' ').filter(|word| !word.is_empty()).count();
        let all = count(folded);
        let found = self.headings.names.iter().filter_map(|(name, at)| {
            let length = count(name);
            let place = padded.find(&format!(" {name} "))?;
            let fits = length >= 2 && (length * 2 >= all || (place == 0 && length >= LONG_NAME));
            fits.then_some((place, std::cmp::Reverse(name.len()), *at))
        });
        let (_, _, at) = found.min()?;
        self.headings.fields.get(at).map(|field| meaning(field, How::Partial))
    }

    fn mistyped(self, folded: &str) -> Option<Meaning> {
        let length = folded.chars().count();
        if length < ONE_ERROR {
            return None;
        }
        let errors = if length >= TWO_ERRORS { 2 } else { 1 };
        let near = |name: &str| name.len().abs_diff(folded.len()) <= errors && name.len() >= ONE_ERROR;
        let distances = self.headings.names.iter().filter(|(name, _)| near(name));
        let distances = distances.map(|(name, at)| (strsim::osa_distance(name, folded), *at));
        let found: Vec<(usize, usize)> = distances.filter(|(distance, _)| *distance <= errors).collect();
        let (least, at) = found.iter().min().copied()?;
        let alone = found.iter().all(|(distance, other)| *distance > least || *other == at);
        self.headings.fields.get(at).filter(|_| alone).map(|field| meaning(field, How::Typo))
    }
}

fn meaning(field: &'static Field, how: How) -> Meaning {
    Meaning { field, part: Part::Whole, unit: None, tick: None, how }
}

/// The part that a word names, if the field has such a part.
fn part_word(text: &str, reads: Reads) -> Option<Part> {
    let is = |usage: &str| Words::get().has(usage, text);
    match reads {
        Reads::Money | Reads::Trl if is("min") => Some(Part::Min),
        Reads::Money | Reads::Trl if is("max") => Some(Part::Max),
        Reads::Money if is("currency") => Some(Part::Currency),
        Reads::Name | Reads::Prose if is("vi") => Some(Part::Vi),
        Reads::Name | Reads::Prose if is("en") => Some(Part::En),
        _ => None,
    }
}

/// Without "1.", "(2)", "a)" before and "*" after.
fn unnumbered(text: &str) -> &str {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | ':' | '.' | ',' | ';'));
    let Some((number, rest)) = text.split_once(['.', ')', ' ']) else { return text };
    let number = number.trim_start_matches('(');
    let numbering = !number.is_empty()
        && number.len() <= 3
        && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'I' | b'V' | b'X'));
    if numbering && !rest.trim().is_empty() { rest.trim() } else { text }
}

/// The forms in which a heading is looked up: as it stands, without brackets, what the brackets hold, each side of a slash or line.
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
        let recogniser = Recogniser { headings: Headings::of(sheet), vocabulary: &vocabulary };
        let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
        let Some(found) = recogniser.read(&parts) else { return "-".to_owned() };
        let unit = found.unit.map(|unit| format!(" in {}", unit.text)).unwrap_or_default();
        let tick = found.tick.map(|tick| format!(" = {tick}")).unwrap_or_default();
        let part = if found.part == Part::Whole { String::new() } else { format!(".{:?}", found.part).to_lowercase() };
        format!("{}{part}{tick}{unit} {:?}", found.field.path, found.how)
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
