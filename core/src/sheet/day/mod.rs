//! Days and spans of days as people write them in cells.
//!
//! A text becomes tokens without times of day; at each token a date in one of a few forms is looked
//! for (`form`). Two dates with a word or sign of a range between them are a span (`range`). A
//! numeric date such as 4/12/2027 is two dates: the order of its column decides (`day_order`).

mod form;
mod range;
mod token;

use super::words::{CellWords, WordUse};
use crate::date::Date;
use crate::text::fold;
use form::{Found, dates, decided, month, number, short};
use range::{begins_open_end, ends_with_from, first_of_span, is_range, range_word_at_end};
use token::{Token, tokens, without_times};

/// Which of the first two numbers of a date is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// The day stands before the month: 31/12/2026.
    DayFirst,
    /// The month stands before the day: 12/31/2026.
    MonthFirst,
}

/// What a text says about days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellDay {
    /// One day.
    Day(Date),
    /// A span of days, both included.
    Span { opens: Date, closes: Date },
    /// From a day on.
    From(Date),
    /// There is no last day: "rolling".
    NoEnd,
    /// A date whose day and month are not certain, in this year.
    Unsure { year: u16 },
    /// A month without a day.
    Month,
    /// None of these.
    Unreadable,
}

/// What a text says, in a column whose dates have this order.
pub(super) fn read(text: &str, order: Option<DayOrder>) -> CellDay {
    let tokens = without_times(&tokens(text));
    let dates = dates(&tokens);
    match dates.as_slice() {
        [] if tokens.iter().any(|token| matches!(token, Token::Number(_))) => month_or_nothing(&tokens),
        [] if CellWords::get().contains(WordUse::NoEnd, text) || fold(text) == "open" => CellDay::NoEnd,
        [(found, start, end)] => single(&tokens, *found, *start, *end, order),
        [(one, _, end), (other, start, _)] => span(tokens.get(*end..*start).unwrap_or_default(), *one, *other, order),
        _ => CellDay::Unreadable,
    }
}

/// The order that the dates of a text show, and whether one of them does not show it.
pub(super) fn order_shown(text: &str) -> (Option<DayOrder>, bool) {
    let tokens = without_times(&tokens(text));
    let found = dates(&tokens);
    let either = found.iter().any(|(found, ..)| matches!(found, Found::Either { .. }));
    let shown = (0..tokens.len()).find_map(|at| match tokens.get(at..at + 5)? {
        [
            Token::Number(first),
            Token::Symbol('/' | '-'),
            Token::Number(second),
            Token::Symbol('/' | '-'),
            Token::Number(year),
        ] if first.len() <= 2 && second.len() <= 2 && matches!(year.len(), 2 | 4) => {
            match (number(first)? > 12, number(second)? > 12) {
                (true, false) => Some(DayOrder::DayFirst),
                (false, true) => Some(DayOrder::MonthFirst),
                _ => None,
            }
        }
        _ => None,
    });
    (shown.filter(|_| !found.is_empty()), either)
}

fn single(tokens: &[Token], found: Found, start: usize, end: usize, order: Option<DayOrder>) -> CellDay {
    let Some(date) = decided(found, order) else { return unsure(found) };
    let before = tokens.get(..start).unwrap_or_default();
    let after = tokens.get(end..).unwrap_or_default();
    if let Some((rest, connector)) = range_word_at_end(before) {
        match first_of_span(rest, date, order) {
            Some(opens) if opens <= date => return CellDay::Span { opens, closes: date },
            // "1-15/12/2026" backwards, or with something else before the sign.
            Some(_) => return CellDay::Unreadable,
            None if connector => {}
            None if rest.iter().any(|token| matches!(token, Token::Number(_))) => return CellDay::Unreadable,
            None => {}
        }
    }
    let is_open = begins_open_end(after);
    if is_open || ends_with_from(before) { CellDay::From(date) } else { CellDay::Day(date) }
}

fn span(between: &[Token], one: Found, other: Found, order: Option<DayOrder>) -> CellDay {
    let (Some(opens), Some(closes)) = (decided(one, order), decided(other, order)) else {
        return if is_range(between) { unsure(other) } else { CellDay::Unreadable };
    };
    let is_span = is_range(between) && opens <= closes;
    if is_span { CellDay::Span { opens, closes } } else { CellDay::Unreadable }
}

const fn unsure(found: Found) -> CellDay {
    match found {
        Found::Either { year, .. } => CellDay::Unsure { year },
        Found::Sure(_) => CellDay::Unreadable,
    }
}

/// "December 2026", "tháng 12/2026".
fn month_or_nothing(tokens: &[Token]) -> CellDay {
    let numbers: Vec<&str> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Number(digits) => Some(digits.as_str()),
            _ => None,
        })
        .collect();
    let says = |is: fn(&str) -> bool| tokens.iter().any(|token| matches!(token, Token::Word(word) if is(word)));
    let is_month = match numbers.as_slice() {
        [year] => year.len() == 4 && says(|word| month(word).is_some()),
        [month, year] => short(month).is_some() && year.len() == 4 && says(|word| word == "thang"),
        _ => false,
    };
    if is_month { CellDay::Month } else { CellDay::Unreadable }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, order: Option<DayOrder>) -> String {
        match read(text, order) {
            CellDay::Day(day) => day.to_string(),
            CellDay::Span { opens, closes } => format!("{opens}..{closes}"),
            CellDay::From(day) => format!("{day}.."),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn days_are_read_as_people_of_both_countries_write_them() {
        for (text, expected) in [
            ("15/12/2026", "2026-12-15"),
            ("12/25/2026", "2026-12-25"),
            ("05.03.2026", "2026-03-05"),
            ("2026-03-05T00:00:00", "2026-03-05"),
            ("2026/3/5", "2026-03-05"),
            ("7/7/26", "2026-07-07"),
            ("ngày 5 tháng 3 năm 2026", "2026-03-05"),
            ("17h00 ngày 15/12/2026", "2026-12-15"),
            ("trước 17 giờ 30 ngày 15/12/2026", "2026-12-15"),
            ("June 3, 2027", "2027-06-03"),
            ("3 Jun 2027", "2027-06-03"),
            ("3rd of June, 2027", "2027-06-03"),
            ("Thursday, June 3rd, 2027, 11:59 PM EST", "2027-06-03"),
            ("3-Sept-27", "2027-09-03"),
            ("2027 Jun 3", "2027-06-03"),
            ("4/12/2027", "Unsure { year: 2027 }"),
            ("31/02/2026", "Unreadable"),
            ("June 31, 2027", "Unreadable"),
            ("June 2027", "Month"),
            ("tháng 6/2027", "Month"),
            ("Q4 2026", "Unreadable"),
            ("soon", "Unreadable"),
            ("15/12/2026 (gia hạn: 30/12/2026)", "Unreadable"),
        ] {
            assert_eq!(shown(text, None), expected, "{text}");
        }
        assert_eq!(shown("4/12/2027", Some(DayOrder::DayFirst)), "2027-12-04");
        assert_eq!(shown("4/12/2027", Some(DayOrder::MonthFirst)), "2027-04-12");
        assert_eq!(shown("28/4/2027", Some(DayOrder::MonthFirst)), "2027-04-28");
    }

    #[test]
    fn spans_have_a_first_and_a_last_day() {
        for (text, expected) in [
            ("Từ ngày 20/11/2026 đến hết ngày 25/12/2026", "2026-11-20..2026-12-25"),
            ("20/11/2026 - 25/12/2026", "2026-11-20..2026-12-25"),
            ("20/11 - 25/12/2026", "2026-11-20..2026-12-25"),
            ("20-25/12/2026", "2026-12-20..2026-12-25"),
            ("Nov 20 – Dec 25, 2026", "2026-11-20..2026-12-25"),
            ("20 – 25 December 2026", "2026-12-20..2026-12-25"),
            ("from 20 Nov 2026 to 25 Dec 2026", "2026-11-20..2026-12-25"),
            ("đến hết ngày 25/12/2026", "2026-12-25"),
            ("until December 25, 2026", "2026-12-25"),
            ("từ ngày 20/11/2026", "2026-11-20.."),
            ("from 20 Nov 2026 onwards", "2026-11-20.."),
            ("25/12/2026 - 20/11/2026", "Unreadable"),
            ("20/11/2026, 25/12/2026", "Unreadable"),
        ] {
            assert_eq!(shown(text, None), expected, "{text}");
        }
    }

    #[test]
    fn what_has_no_last_day_is_open() {
        for text in ["Rolling", "Ongoing", "Open until filled", "liên tục", "Không thời hạn", "on a rolling basis"]
        {
            assert_eq!(read(text, None), CellDay::NoEnd, "{text}");
        }
        assert_eq!(read("rolling until 2026", None), CellDay::Unreadable);
    }

    #[test]
    fn a_date_shows_its_order_where_only_one_is_possible() {
        for (text, shown) in [
            ("28/4/2027", (Some(DayOrder::DayFirst), false)),
            ("4/28/2027", (Some(DayOrder::MonthFirst), false)),
            ("4/12/2027", (None, true)),
            ("7/7/2027", (None, false)),
            ("2027-04-12", (None, false)),
            ("3 Jun 2027", (None, false)),
        ] {
            assert_eq!(order_shown(text), shown, "{text}");
        }
    }
}
