//! The forms of dates: numeric, Vietnamese, with the name of a month.

use super::DayOrder;
use super::token::Token;
use crate::date::Date;

/// A date in a text, or the two that it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A date that can be read in one way only.
    Sure(Date),
    /// Two numbers of which either may be the day.
    Either { first: u8, second: u8, year: u16 },
}

impl Found {
    /// The date of two numbers and a year: sure if only one of the orders is a date, or both are
    /// the same.
    pub(super) fn of(first: u16, second: u16, year: u16) -> Option<Self> {
        let (first, second) = (u8::try_from(first).ok()?, u8::try_from(second).ok()?);
        let (day_first, month_first) = (Date::new(year, second, first).ok(), Date::new(year, first, second).ok());
        match (day_first, month_first) {
            (Some(one), Some(other)) if one != other => Some(Self::Either { first, second, year }),
            (one, other) => one.or(other).map(Self::Sure),
        }
    }

    fn date(self, order: Option<DayOrder>) -> Option<Date> {
        match (self, order?) {
            (Self::Sure(date), _) => Some(date),
            (Self::Either { first, second, year }, DayOrder::DayFirst) => Date::new(year, second, first).ok(),
            (Self::Either { first, second, year }, DayOrder::MonthFirst) => Date::new(year, first, second).ok(),
        }
    }
}

/// The date, if its order is certain or decided.
pub(super) fn decided(found: Found, order: Option<DayOrder>) -> Option<Date> {
    match found {
        Found::Sure(date) => Some(date),
        either @ Found::Either { .. } => either.date(order),
    }
}

/// The dates of a text, each with the positions of its first token and behind its last.
pub(super) fn dates(tokens: &[Token]) -> Vec<(Found, usize, usize)> {
    let mut dates = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(tokens.get(at..).unwrap_or_default()) {
            Some((found, length)) => {
                dates.push((found, at, at + length));
                at += length;
            }
            None => at += 1,
        }
    }
    dates
}

pub(super) fn number(digits: &str) -> Option<u16> {
    digits.parse().ok()
}

/// A year of four digits, or the last two of one in this century.
pub(super) fn year(digits: &str) -> Option<u16> {
    match digits.len() {
        4 => number(digits),
        2 => Some(2_000 + number(digits)?),
        _ => None,
    }
}

pub(super) fn short(digits: &str) -> Option<u8> {
    (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
}

/// The date that the tokens begin with, and how many tokens it takes.
pub(super) fn date_at(tokens: &[Token]) -> Option<(Found, usize)> {
    numeric(tokens).or_else(|| vietnamese(tokens)).or_else(|| with_month_name(tokens))
}

/// 2026-12-31, 31/12/2026, 31.12.26.
pub(super) fn numeric(tokens: &[Token]) -> Option<(Found, usize)> {
    let [Token::Number(a), Token::Symbol(sign), Token::Number(b), Token::Symbol(other), Token::Number(c), ..] = tokens
    else {
        return None;
    };
    if sign != other || !matches!(sign, '/' | '-' | '.') {
        return None;
    }
    if a.len() == 4 {
        return Some((Found::Sure(Date::new(number(a)?, short(b)?, short(c)?).ok()?), 5));
    }
    let (first, second, year) = (short(a)?, short(b)?, year(c)?);
    // Dots stand in dates of which the day is the first number.
    let found = match sign {
        '.' => Found::Sure(Date::new(year, second, first).ok()?),
        _ => Found::of(first.into(), second.into(), year)?,
    };
    Some((found, 5))
}

/// "5 tháng 3 năm 2026", "5 tháng 3, 2026".
pub(super) fn vietnamese(tokens: &[Token]) -> Option<(Found, usize)> {
    let [Token::Number(day), Token::Word(thang), Token::Number(month), rest @ ..] = tokens else { return None };
    let (year_text, length) = match rest {
        [Token::Word(nam), Token::Number(year), ..] if nam == "nam" => (year, 5),
        [Token::Symbol('/' | '-' | ',' | '.'), Token::Number(year), ..] => (year, 5),
        _ => return None,
    };
    let date = || Date::new(year(year_text)?, short(month)?, short(day)?).ok();
    (thang == "thang").then(date)?.map(|date| (Found::Sure(date), length))
}

/// "31 Dec 2026", "31st of December, 2026", "December 31st, 2026", "2026 Dec 31".
pub(super) fn with_month_name(tokens: &[Token]) -> Option<(Found, usize)> {
    // Signs, endings of numbers and "of" between the parts.
    let mut parts: Vec<&Token> = Vec::new();
    let mut length = 0;
    for token in tokens {
        if parts.len() == 3 {
            break;
        }
        let between = match token {
            Token::Symbol(sign) => matches!(sign, '/' | '-' | '.' | ','),
            Token::Word(word) => matches!(word.as_str(), "st" | "nd" | "rd" | "th" | "of" | "the"),
            Token::Number(_) => false,
        };
        if between && parts.is_empty() {
            return None;
        }
        if !between {
            parts.push(token);
        }
        length += 1;
    }
    let date = |year_text: &str, name: &str, day: &str| Date::new(year(year_text)?, month(name)?, short(day)?).ok();
    // "20 – Dec 25, 2026" is no day of 2025.
    let year_follows = match tokens.get(length..) {
        Some([Token::Symbol(','), Token::Number(year), ..] | [Token::Number(year), ..]) => year.len() == 4,
        _ => false,
    };
    let found = match parts.as_slice() {
        [Token::Number(day), Token::Word(name), Token::Number(year)]
            if day.len() <= 2 && !(year.len() == 2 && year_follows) =>
        {
            date(year, name, day)
        }
        [Token::Word(name), Token::Number(day), Token::Number(year)] if year.len() == 4 => date(year, name, day),
        [Token::Number(year), Token::Word(name), Token::Number(day)] if year.len() == 4 => date(year, name, day),
        _ => None,
    };
    found.map(|date| (Found::Sure(date), length))
}

/// The month of an English name or its abbreviation.
pub(super) fn month(word: &str) -> Option<u8> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is = |name: &str| word.len() >= 3 && (name.starts_with(word) && word.len() <= 4 || name == word);
    let at = NAMES.iter().position(|name| is(name))?;
    u8::try_from(at + 1).ok()
}
