//! The value of a figure: its number with the scales written after it.

use super::count::{counts, kind_at};
use super::currency;
use super::number::Number;
use super::scale::scale_at;
use super::token::{Token, TokenKind};
use crate::vocabulary::Currency;

/// The value of a figure while its scales are read.
pub(super) struct Value {
    pub(super) digits: i128,
    pub(super) decimals: u32,
    pub(super) power: Option<u32>,
    pub(super) vietnamese: bool,
    /// True if a scale means something else in the currency.
    pub(super) in_doubt: bool,
    /// The currency of the text, which says how some scales are read.
    pub(super) currency: Option<Currency>,
}

impl Value {
    /// The value of a number alone.
    pub(super) const fn of(number: Number, currency: Option<Currency>) -> Self {
        let Number { digits, decimals, .. } = number;
        Self { digits, decimals, power: None, vietnamese: false, in_doubt: false, currency }
    }

    /// Applies the scales from `at` on ("nghìn tỷ" is two), and returns the position after them.
    pub(super) fn scales(&mut self, tokens: &[Token], mut at: usize) -> usize {
        while let Some(scale) = scale_at(tokens, at, self.currency) {
            self.in_doubt |= scale.in_doubt;
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
            Some(TokenKind::Number(Some(number))) => match scale_at(tokens, at + 1, self.currency) {
                Some(scale) if scale.vietnamese && scale.power < power => {
                    let mut part = Self::of(*number, self.currency);
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
            Some(word @ TokenKind::Word(_)) => {
                currency::currency(word).is_none() && counts(tokens, after, self.vietnamese)
            }
            Some(TokenKind::Symbol('%')) => true,
            _ => false,
        }
    }
}
