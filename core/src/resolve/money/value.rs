//! The value of a figure: its number with the scales written after it.

use super::count::{counts, kind_at};
use super::token::{Token, TokenKind};
use super::unit::{self, Scale};

/// The value of a figure while its scales are read.
pub(super) struct Value {
    pub(super) digits: i128,
    pub(super) decimals: u32,
    pub(super) power: Option<u32>,
    pub(super) vietnamese: bool,
}

impl Value {
    /// Applies the scales from `at` on ("nghìn tỷ" is two), and returns the position after them.
    pub(super) fn scales(&mut self, tokens: &[Token], mut at: usize) -> usize {
        while let Some(scale) = scale_at(tokens, at) {
            self.digits = self.digits.saturating_mul(10_i128.pow(scale.power));
            self.power = Some(self.power.unwrap_or(0) + scale.power);
            self.vietnamese |= scale.vietnamese;
            at += 1;
            if self.power > Some(15) {
                break;
            }
        }
        at
    }

    /// Adds what follows a scale: "rưỡi" (a half), tenths ("1 tỷ 2"), a smaller scale ("1 tỷ 200
    /// triệu"). Returns the position after it.
    pub(super) fn smaller_part(&mut self, tokens: &[Token], at: usize) -> usize {
        let Some(power) = self.power.filter(|_| self.vietnamese) else { return at };
        let unit = 10_i128.pow(self.decimals) * 10_i128.pow(power);
        match kind_at(tokens, at) {
            Some(TokenKind::Word(word)) if word.as_str() == "ruoi" => {
                self.digits += unit / 2;
                at + 1
            }
            Some(TokenKind::Number(Some(number))) => match scale_at(tokens, at + 1) {
                Some(scale) if scale.vietnamese && scale.power < power => {
                    let mut part =
                        Self { digits: number.digits, decimals: number.decimals, power: None, vietnamese: false };
                    let after = part.scales(tokens, at + 1);
                    if part.power >= self.power || part.decimals > 0 {
                        return at;
                    }
                    self.digits += part.digits * 10_i128.pow(self.decimals);
                    after
                }
                None if number.length == 1 && power >= 6 && !self.has_unit(tokens, at + 1) => {
                    self.digits += number.digits * unit / 10;
                    at + 1
                }
                _ => at,
            },
            _ => at,
        }
    }

    /// True if the digit counts something of its own: "1 tỷ 5 năm".
    fn has_unit(&self, tokens: &[Token], after: usize) -> bool {
        match kind_at(tokens, after) {
            Some(word @ TokenKind::Word(_)) => unit::currency(word).is_none() && counts(tokens, after, self.vietnamese),
            Some(TokenKind::Symbol('%')) => true,
            _ => false,
        }
    }
}

/// The scale at a position. Single letters need their number directly before, or they are other
/// words.
fn scale_at(tokens: &[Token], at: usize) -> Option<Scale> {
    let token = tokens.get(at)?;
    let TokenKind::Word(word) = &token.kind else { return None };
    let next = tokens.get(at + 1);
    let digit_adjacent = next.is_some_and(|next| next.adjacent && matches!(next.kind, TokenKind::Number(_)));
    if word.as_str() == "t" && token.adjacent && digit_adjacent {
        return Some(Scale { power: 9, vietnamese: true });
    }
    let ratio = matches!(word.as_str(), "ty" | "ti")
        && matches!(next.map(|next| &next.kind), Some(TokenKind::Word(word)) if word.as_str() == "le");
    let english_letter = word.folded.len() == 1;
    let dollar_before = tokens.iter().take(at).rev().take(3).any(|token| unit::currency(&token.kind).is_some());
    unit::scale(word).filter(|_| !ratio && (!english_letter || (token.adjacent && !digit_adjacent) || dollar_before))
}
