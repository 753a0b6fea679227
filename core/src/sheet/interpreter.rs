//! Reads headings: by known names and by their words, and by the values of their columns.

use super::evidence::{ColumnValues, Support};
use super::format::CellFormat;
use super::heading::{BagName, Headings, SheetField, Target};
use super::heading_words::{WordBag, divided, has_wish};
use super::meaning::{Candidate, ColumnMeaning, HeadingMatch, Needs, meaning};
use super::part::ColumnPart;
use super::unit::Unit;
use super::words::{CellWords, WordUse};
use crate::resolve::{Found, MatchLevel};
use crate::text::{Accents, compare, fold, key, words};
use crate::vocabulary::{TermKind, Vocabulary};

/// Words of a part with so few letters are read at the ends of a heading only.
const MAX_END_PART: usize = 4;

/// A text of more words is a sentence, unless it is a known heading as a whole.
const MAX_HEADING_WORDS: usize = 14;

/// The groups of meanings, likeliest first.
#[derive(Debug, Clone, Copy)]
enum Group {
    /// A known name that means several things: the values decide.
    Conditional,
    /// A known name, or a column to tick.
    Known,
    /// The words of a known name.
    Words,
    /// A known name inside the heading, or with a typing error.
    Approximations,
}

const GROUPS: [Group; 4] = [Group::Conditional, Group::Known, Group::Words, Group::Approximations];

fn second((_, candidate): (bool, Candidate)) -> Candidate {
    candidate
}

/// Reads the headings of a kind of sheet.
#[derive(Clone, Copy)]
pub(super) struct HeadingInterpreter<'a> {
    pub(super) headings: &'static Headings,
    pub(super) vocabulary: &'a Vocabulary,
}

impl HeadingInterpreter<'_> {
    /// What a heading of one or several rows means by its words alone; the parts from top to
    /// bottom.
    pub(super) fn read(self, parts: &[String]) -> Option<ColumnMeaning> {
        let sure =
            |candidate: &Candidate| candidate.needs == Needs::NotAgainst || candidate.meaning.how == HeadingMatch::Typo;
        self.candidates(parts).find(sure).map(|candidate| candidate.meaning)
    }

    /// What a heading means: the first meaning of its words that the values of the column allow.
    pub(super) fn read_with(self, parts: &[String], values: &ColumnValues) -> Option<ColumnMeaning> {
        if values.is_empty() {
            return self.read(parts);
        }
        for Candidate { mut meaning, needs } in self.candidates(parts) {
            let ticked = meaning.tick.is_some() || meaning.part == ColumnPart::Currency;
            let support = if ticked { Support::Neutral } else { values.support(meaning.field, self.vocabulary) };
            // Names that the sheet itself calls names are never doubted: rows would be lost.
            let name = meaning.is_name() && meaning.how <= HeadingMatch::Folded && needs == Needs::NotAgainst;
            if support == Support::For || (needs == Needs::NotAgainst && (name || support == Support::Neutral)) {
                meaning.supported = support == Support::For;
                return Some(meaning);
            }
        }
        None
    }

    /// The meanings that the words of a heading allow, likeliest first. Each group is made only
    /// when the ones before it were refused.
    fn candidates(self, parts: &[String]) -> impl Iterator<Item = Candidate> {
        let (unit, parts) = self.units(parts);
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let found = GROUPS.into_iter().flat_map(move |group| self.group(group, &parts));
        found.map(move |mut candidate| {
            let meaning = &mut candidate.meaning;
            if meaning.field.format == CellFormat::Money && unit.is_some() {
                meaning.unit.clone_from(&unit);
            }
            candidate
        })
    }

    /// The meanings of one group.
    fn group(self, group: Group, parts: &[String]) -> Vec<Candidate> {
        let Some((last, above)) = parts.split_last() else { return Vec::new() };
        let joined = parts.join(" ");
        let last_alone = if above.is_empty() { None } else { Some(last.as_str()) };
        let texts = || [joined.as_str()].into_iter().chain(last_alone);
        match group {
            Group::Conditional => {
                self.by_words(&joined, true).into_iter().filter(|(same, _)| *same).map(second).collect()
            }
            Group::Known => {
                if let Some(meaning) = self.part_of_person(&joined) {
                    return vec![Candidate { meaning, needs: Needs::NotAgainst }];
                }
                let alone = || self.interpret_exactly(last).filter(|meaning| meaning.how <= HeadingMatch::Folded);
                let below = || above.iter().rev().find_map(|top| self.below(top, last));
                let known = self.interpret_exactly(&joined).or_else(below);
                let known = known.or_else(|| self.currency_column(last)).or_else(alone);
                let known = known.or_else(|| self.ticked(None, last));
                known.map(|meaning| Candidate { meaning, needs: Needs::NotAgainst }).into_iter().collect()
            }
            Group::Words => {
                let by_words = |text| self.by_words(text, true).into_iter().chain(self.by_words(text, false));
                texts().flat_map(by_words).map(second).collect()
            }
            Group::Approximations => texts().flat_map(|text| self.approximations(text)).collect(),
        }
    }

    /// "First name", "Họ đệm": a part of the name of a person. People are opportunities themselves
    /// (mentors), or the contacts of startups.
    fn part_of_person(self, text: &str) -> Option<ColumnMeaning> {
        let part = ColumnPart::of_person(text)?;
        let people = if self.headings.by_path("kind").is_some() { "name" } else { "meta.contact" };
        let field = self.headings.by_path(people)?;
        Some(ColumnMeaning { part, ..meaning(field, HeadingMatch::Exact) })
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

    /// True if the text by itself is a known heading: for finding the heading row.
    pub(super) fn known_field(self, text: &str) -> Option<&'static SheetField> {
        if text.split_whitespace().nth(MAX_HEADING_WORDS).is_some() {
            return self.exact(text).map(|meaning| meaning.field);
        }
        self.read(&[text.to_owned()]).map(|meaning| meaning.field)
    }

    /// The fields with a name of the same words: those whose values decide, or the others. True for
    /// the same words in the same order.
    fn by_words(self, text: &str, conditional: bool) -> Vec<(bool, Candidate)> {
        let mut found = Vec::new();
        let folded = fold(&divided(text));
        for form in forms(text) {
            let Some(bag) = WordBag::of(&form) else { continue };
            let mut named: Vec<&BagName> =
                self.headings.by_bag(&bag).filter(|name| name.conditional == conditional).collect();
            // Words that name two fields name neither without the values.
            let several = named.iter().any(|name| named.iter().any(|other| other.field != name.field));
            let needs = if conditional || several { Needs::For } else { Needs::NotAgainst };
            // Of two fields the one with the same number comes first: "Countries" before "Country".
            // "Country preference" is none of the seat.
            let of_seat = |name: &BagName| self.headings.field(name.field).target == Target::Place;
            named.sort_by_key(|name| (has_wish(text) && of_seat(name), !bag.has_words_of(&name.bag)));
            let of = |name: &&BagName| meaning(self.headings.field(name.field), HeadingMatch::Words);
            found.extend(named.iter().map(|name| (name.folded == folded, Candidate { meaning: of(name), needs })));
            found.extend(self.with_part(&form, conditional).map(|meaning| (false, Candidate { meaning, needs })));
        }
        found
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
            let (found, text) = if known { (None, part.clone()) } else { Unit::split_heading(&part.replace('_', " ")) };
            unit = found.or(unit);
            rest.push(without_numbering(&text).to_owned());
        }
        (unit, rest)
    }

    /// A known heading in one of its forms: whole, without brackets, one of two languages, or with
    /// the word of a part.
    fn interpret_exactly(self, text: &str) -> Option<ColumnMeaning> {
        forms(text).into_iter().find_map(|form| self.exact(&form).or_else(|| self.with_part(&form, false)))
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

    /// "Nhu cầu vốn tối thiểu", `ticket_min`, `name_vi`: a field, and the word of a part at its
    /// end, beginning, or inside.
    fn with_part(self, text: &str, conditional: bool) -> Option<ColumnMeaning> {
        let text = divided(text);
        let worded = |token: &&str| token.chars().any(char::is_alphanumeric);
        let tokens: Vec<&str> = text.split([' ', '.', '\n', '/', ':', '(', ')']).filter(worded).collect();
        let most = tokens.len().checked_sub(1)?.min(2);
        let ends = (1..=most).flat_map(|count| [(tokens.len() - count, count), (0, count)]);
        let inside = (1..=most).flat_map(|count| (1..tokens.len() - count).map(move |at| (at, count)));
        ends.chain(inside).find_map(|(at, count)| {
            let (head, rest) = tokens.split_at_checked(at)?;
            let (part, tail) = rest.split_at_checked(count)?;
            let part = part.join(" ");
            // Inside a heading "to" is no bound.
            if at > 0 && at + count < tokens.len() && part.chars().count() <= MAX_END_PART {
                return None;
            }
            ColumnPart::is_named(&part).then(|| self.part_of(&[head, tail].concat().join(" "), &part, conditional))?
        })
    }

    fn part_of(self, name: &str, part: &str, conditional: bool) -> Option<ColumnMeaning> {
        let exact = if conditional { None } else { self.exact(name) };
        let by_words = || {
            let bag = WordBag::of(name)?;
            let named: Vec<&BagName> =
                self.headings.by_bag(&bag).filter(|name| name.conditional == conditional).collect();
            let part_of = |name: &&&BagName| ColumnPart::named(part, self.headings.field(name.field).format).is_some();
            let named = named.iter().find(part_of)?;
            Some(meaning(self.headings.field(named.field), HeadingMatch::Words))
        };
        let with_part = |found: ColumnMeaning| {
            let part = ColumnPart::named(part, found.field.format)?;
            Some(ColumnMeaning { part, ..found })
        };
        exact.and_then(with_part).or_else(|| by_words().and_then(with_part))
    }

    /// A heading under another: a part of its field, or a term of it.
    fn below(self, above: &str, last: &str) -> Option<ColumnMeaning> {
        let top = self.read(&[above.to_owned()])?;
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

/// One side of a slash is read by itself if it has at least one of this many words of the heading.
const MIN_SHARE_OF_FORM: usize = 4;

/// The forms in which a heading is looked up: as written, without brackets, the text inside the
/// brackets, and each side of a slash or line break.
fn forms(text: &str) -> Vec<String> {
    let mut forms = vec![text.to_owned()];
    let count = |text: &str| text.split_whitespace().count();
    let opening = text.find(['(', '[']);
    if let Some((before, inside)) = opening.and_then(|at| text.split_at_checked(at)) {
        let (inside, after) = inside.split_once([')', ']']).unwrap_or((inside, ""));
        forms.push(format!("{before} {after}"));
        let inside = inside.trim_start_matches(['(', '[']);
        if count(inside) * MIN_SHARE_OF_FORM >= count(text) {
            forms.push(inside.to_owned());
        }
    }
    if text.contains(['/', '\n', '|']) {
        forms.push(text.replace('\n', " "));
        let shares = |form: &&str| count(form) * MIN_SHARE_OF_FORM >= count(text);
        forms.extend(text.split(['/', '\n', '|']).filter(shares).map(str::to_owned));
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
            (&["Tổng doanh thu"], "meta Exact"),
            (&["Số lao động"], "meta Exact"),
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
