//! Tells whether a number counts things ("3.000 doanh nghiệp") or is an amount of money.

use super::token::{Token, TokenKind};

/// The kind of the token at a position; none after the last.
pub(super) fn kind_at(tokens: &[Token], at: usize) -> Option<&TokenKind> {
    tokens.get(at).map(|token| &token.kind)
}

/// Words that may follow an amount without making it a count, folded.
const MAY_FOLLOW: &[&str] = &[
    "de", "nham", "vao", "theo", "so", "neu", "khi", "tren", "duoi", "sau", "truoc", "hien", "dang", "da", "se",
    "duoc", "nhu", "cung", "tuong", "tuc", "quy", "bang", "trung", "ca", "cac", "gom", "thuc", "by", "on", "over",
    "moi", "cho", "mot", "tro", "per", "each", "a", "an", "round", "equity", "von", "va", "and", "or", "hoac", "den",
    "toi", "to", "at", "in", "for", "tien", "trong", "voi", "goi", "la", "fund", "award", "grant", "seed", "series",
    "check", "cheque", "ticket", "tai", "from", "of", "with", "thoi", "can", "vong", "raised", "raise", "kinh", "ho",
    "khong", "tu", "chia", "giai", "nua", "nhung", "ruoi", "min", "max",
];

/// True if the word at a position is a thing that the number before it counts.
pub(super) fn counts(tokens: &[Token], next: usize, vietnamese: bool) -> bool {
    match kind_at(tokens, next) {
        Some(TokenKind::Word(word)) if vietnamese && word.as_str() == "nay" => false,
        Some(TokenKind::Word(word)) => !MAY_FOLLOW.contains(&word.as_str()),
        _ => false,
    }
}

/// Words that name what an amount pays for, folded: after "$500" they are no unknown scale.
const PAID: &[&str] = &[
    "prize",
    "prizes",
    "cash",
    "investment",
    "investments",
    "funding",
    "stipend",
    "credit",
    "credits",
    "voucher",
    "vouchers",
    "total",
    "only",
    "budget",
    "loan",
    "loans",
    "fee",
    "thuong",
    "tien",
    "mat",
    "monthly",
    "yearly",
    "annually",
    "invested",
];

/// True if the word at a position may be a scale that is not known: "IDR 2 squillion".
pub(super) fn may_be_scale(tokens: &[Token], next: usize) -> bool {
    let is_known =
        |word: &str| MAY_FOLLOW.contains(&word) || PAID.contains(&word) || super::limit::is_word_of_limit(word);
    matches!(kind_at(tokens, next), Some(TokenKind::Word(word)) if !is_known(word.as_str()))
}
