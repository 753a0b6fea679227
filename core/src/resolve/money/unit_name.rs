//! The name of a unit of money: "triệu đồng", "$M", "thousands of USD", "€'000".

use super::currency::{agreed, currency, dollar};
use super::glue;
use super::scale::scale;
use super::token::TokenKind;
use crate::vocabulary::Currency;

/// Words between the parts of a unit.
const BETWEEN: &[&str] = &["of", "in", "the", "s", "la", "my", "viet", "nam"];

/// The currency and the power of ten of a unit; none for a text that is no unit.
pub(crate) fn unit_of_money(text: &str) -> Option<(Option<Currency>, u32)> {
    // Behind a number, "kEUR" is divided into a scale and a currency.
    let tokens = glue::tokens(&format!("1{}{text}", if text.starts_with(char::is_alphabetic) { "" } else { " " }));
    let mut stated = None;
    let mut power = 0;
    let mut vietnamese = false;
    for (at, token) in tokens.iter().enumerate().skip(1) {
        let next = tokens.get(at + 1);
        match &token.kind {
            TokenKind::Word(word) if next.is_some_and(|next| next.adjacent && next.kind == TokenKind::Symbol('$')) => {
                stated = agreed(stated, dollar(word).or_else(|| currency(&token.kind)))
                    .ok()?
                    .map(|found| (found, &token.kind));
            }
            // "US$": the letters before have said whose dollar it is.
            TokenKind::Symbol('$') if stated.is_some() && token.adjacent => {}
            kind if currency(kind).is_some() => {
                stated = agreed(stated, currency(kind)).ok()?.map(|found| (found, kind));
            }
            TokenKind::Word(word) if BETWEEN.contains(&word.as_str()) => {}
            TokenKind::Word(word) => {
                let scale = scale(word, stated.map(|(currency, _)| currency)).filter(|scale| !scale.in_doubt)?;
                power += scale.power;
                vietnamese |= scale.vietnamese;
            }
            // "'000" and "000s".
            TokenKind::Number(Some(number)) if number.digits == 0 && number.length == 3 => power += 3,
            TokenKind::Symbol('\'' | '’' | '.' | ',') => {}
            TokenKind::Number(_) | TokenKind::Symbol(_) => return None,
        }
    }
    let currency = stated.map(|(currency, _)| currency).or(vietnamese.then_some(Currency::VND));
    (power <= 12 && (power > 0 || currency.is_some())).then_some((currency, power))
}
