//! Whether a number counts things ("3.000 doanh nghiệp") or is an amount of money.

use super::scan::{Piece, What};

/// The word, number or sign at a position.
pub(super) fn what(pieces: &[Piece], at: usize) -> Option<&What> {
    pieces.get(at).map(|piece| &piece.what)
}

/// Words that may follow an amount without making it a count, folded.
const MAY_FOLLOW: [&str; 84] = [
    "de", "nham", "vao", "theo", "so", "neu", "khi", "tren", "duoi", "sau", "truoc", "hien", "dang", "da", "se",
    "duoc", "nhu", "cung", "tuong", "tuc", "quy", "bang", "trung", "ca", "cac", "gom", "thuc", "by", "on", "over",
    "moi", "cho", "mot", "tro", "per", "each", "a", "an", "round", "equity", "von", "va", "and", "or", "hoac", "den",
    "toi", "to", "at", "in", "for", "tien", "trong", "voi", "goi", "la", "fund", "award", "grant", "seed", "series",
    "check", "cheque", "ticket", "tai", "from", "of", "with", "thoi", "can", "vong", "raised", "raise", "kinh", "ho",
    "khong", "tu", "chia", "giai", "nua", "nhung", "ruoi", "min", "max",
];

/// True if the word at a position is a thing that the number before it counts.
pub(super) fn counts(pieces: &[Piece], next: usize, vietnamese: bool) -> bool {
    match what(pieces, next) {
        Some(What::Word(word)) if vietnamese && word.as_str() == "nay" => false,
        Some(What::Word(word)) => !MAY_FOLLOW.contains(&word.as_str()),
        _ => false,
    }
}
