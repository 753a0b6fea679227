//! The value of a figure: its number with the scales written after it.

use super::count::{counts, what};
use super::scan::{Piece, What};
use super::unit::{self, Scale};

/// The value of a figure while its scales are read.
pub(super) struct Value {
    pub(super) digits: i128,
    pub(super) decimals: u32,
    pub(super) power: Option<u32>,
    pub(super) vietnamese: bool,
}

impl Value {
    /// Applies the scales from `at` on ("nghìn tỷ" is two); the position after them.
    pub(super) fn scales(&mut self, pieces: &[Piece], mut at: usize) -> usize {
        while let Some(scale) = scale_at(pieces, at) {
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

    /// Adds what follows a scale: "rưỡi", tenths ("1 tỷ 2"), a smaller scale ("1 tỷ 200 triệu");
    /// the position after it.
    pub(super) fn smaller_part(&mut self, pieces: &[Piece], at: usize) -> usize {
        let Some(power) = self.power.filter(|_| self.vietnamese) else { return at };
        let unit = 10_i128.pow(self.decimals) * 10_i128.pow(power);
        match what(pieces, at) {
            Some(What::Word(word)) if word.as_str() == "ruoi" => {
                self.digits += unit / 2;
                at + 1
            }
            Some(What::Number(Some(number))) => match scale_at(pieces, at + 1) {
                Some(scale) if scale.vietnamese && scale.power < power => {
                    let mut part =
                        Self { digits: number.digits, decimals: number.decimals, power: None, vietnamese: false };
                    let after = part.scales(pieces, at + 1);
                    if part.power >= self.power || part.decimals > 0 {
                        return at;
                    }
                    self.digits += part.digits * 10_i128.pow(self.decimals);
                    after
                }
                None if number.length == 1 && power >= 6 && !self.has_unit(pieces, at + 1) => {
                    self.digits += number.digits * unit / 10;
                    at + 1
                }
                _ => at,
            },
            _ => at,
        }
    }

    /// True if the digit at hand counts something of its own: "1 tỷ 5 năm".
    fn has_unit(&self, pieces: &[Piece], after: usize) -> bool {
        match what(pieces, after) {
            Some(what @ What::Word(_)) => unit::currency(what).is_none() && counts(pieces, after, self.vietnamese),
            Some(What::Sign('%')) => true,
            _ => false,
        }
    }
}

/// The scale at a position. Single letters need their number directly before, or they are other
/// words.
fn scale_at(pieces: &[Piece], at: usize) -> Option<Scale> {
    let piece = pieces.get(at)?;
    let What::Word(word) = &piece.what else { return None };
    let next = pieces.get(at + 1);
    let digit_glued = next.is_some_and(|next| next.glued && matches!(next.what, What::Number(_)));
    if word.as_str() == "t" && piece.glued && digit_glued {
        return Some(Scale { power: 9, vietnamese: true });
    }
    let ratio = matches!(word.as_str(), "ty" | "ti")
        && matches!(next.map(|next| &next.what), Some(What::Word(word)) if word.as_str() == "le");
    let english_letter = word.folded.len() == 1;
    let dollar_before = pieces.iter().take(at).rev().take(3).any(|piece| unit::currency(&piece.what).is_some());
    unit::scale(word).filter(|_| !ratio && (!english_letter || (piece.glued && !digit_glued) || dollar_before))
}
