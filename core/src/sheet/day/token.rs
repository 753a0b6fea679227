//! Divides a text with dates into numbers, words and signs, without times of day.

use crate::text::fold;

/// One token of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Number(String),
    Word(String),
    Symbol(char),
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let same = |other: char| match c {
            _ if c.is_ascii_digit() => other.is_ascii_digit(),
            _ if c.is_alphabetic() => other.is_alphabetic() || crate::text::is_mark(other),
            _ => false,
        };
        let length = rest.find(|other| !same(other)).unwrap_or(rest.len()).max(c.len_utf8());
        let (token, after) = rest.split_at(length);
        rest = after;
        match c {
            _ if c.is_ascii_digit() => tokens.push(Token::Number(token.to_owned())),
            _ if c.is_alphabetic() => tokens.push(Token::Word(fold(token))),
            '\u{2010}'..='\u{2015}' | '−' => tokens.push(Token::Symbol('-')),
            _ if !c.is_whitespace() => tokens.push(Token::Symbol(c)),
            _ => {}
        }
    }
    tokens
}

/// The tokens without times of day: "17:00", "11:59 PM", "17h00", "17 giờ 30".
pub(super) fn without_times(tokens: &[Token]) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    let mut rest = tokens;
    while let [first, after @ ..] = rest {
        rest = match (first, after) {
            (
                Token::Number(_),
                [Token::Symbol(':'), Token::Number(_), Token::Symbol(':'), Token::Number(_), after @ ..]
                | [Token::Symbol(':'), Token::Number(_), after @ ..],
            ) => without_half_of_day(after),
            (Token::Number(hour), [Token::Word(word), after @ ..])
                if hour.len() <= 2 && matches!(word.as_str(), "h" | "g" | "gio") =>
            {
                without_minutes(after)
            }
            (Token::Number(_), [Token::Word(word), after @ ..]) if matches!(word.as_str(), "am" | "pm") => after,
            _ => {
                kept.push(first.clone());
                after
            }
        };
    }
    kept
}

/// The tokens after the minutes of "17h00" and "17 giờ 30 phút"; a date may follow the
/// hour instead.
pub(super) fn without_minutes(tokens: &[Token]) -> &[Token] {
    match tokens {
        [Token::Number(minute), Token::Word(phut), after @ ..] if minute.len() <= 2 && phut == "phut" => after,
        [Token::Number(minute), after @ ..]
            if minute.len() == 2 && !matches!(after.first(), Some(Token::Symbol('/' | '-' | '.'))) =>
        {
            after
        }
        _ => tokens,
    }
}

pub(super) fn without_half_of_day(tokens: &[Token]) -> &[Token] {
    match tokens {
        [Token::Word(word), after @ ..] if matches!(word.as_str(), "am" | "pm") => after,
        _ => tokens,
    }
}
