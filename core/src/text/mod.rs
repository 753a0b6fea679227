//! Text as people type it: Unicode forms, tone placement, look-alikes and legacy damage, folded to
//! comparable words.
//!
//! | key | keeps | for |
//! |---|---|---|
//! | [`key`] | letters with their quality marks, the tone of each syllable | equality of terms |
//! | [`fold`] | `a`–`z`, `0`–`9` (and letters of other scripts) | input typed without accents |
//!
//! Only Vietnamese needs tables here; other scripts pass through with simple lower-casing.

#[cfg(feature = "match")]
mod analyzed;
#[cfg(feature = "match")]
mod language;
mod letter;
mod lookalike;
mod mojibake;
#[cfg(feature = "match")]
mod syllable;
#[cfg(test)]
mod tests;
mod token;
mod word;

#[cfg(feature = "match")]
pub(crate) use analyzed::AnalyzedText;
#[cfg(feature = "match")]
pub(crate) use language::TextLanguage;
#[cfg(feature = "match")]
pub(crate) use letter::capitalized;
pub(crate) use letter::is_capital;
pub(crate) use letter::is_mark;
pub use mojibake::repaired;
pub use token::{Token, has_accents, tokens};
pub(crate) use word::{Accents, Word, compare, connects, half_width, squash, squashed_accents, words};

/// The text without accents: words of `a`–`z` and `0`–`9`, one space between them.
///
/// Idempotent; composed, decomposed and shuffled marks fold alike.
///
/// ```
/// assert_eq!(ketnoi::text::fold("  Trí  tuệ NHÂN-TẠO "), "tri tue nhan tao");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    joined(&words(text), Word::folded)
}

/// The key under which two texts are the same term: case, spacing, punctuation, Unicode form and
/// the place of a tone mark inside its syllable do not matter; accents do.
///
/// The tone stands after its syllable as in VIQR: `'` acute, `` ` `` grave, `?` hook, `~` tilde,
/// `.` dot. A key is for comparison, not a text to take the key of again; composed and decomposed
/// forms of it are the same.
///
/// ```
/// use ketnoi::text::key;
/// assert_eq!(key("Chế biến nông sản"), "chê' biên' nông san?");
/// assert_eq!(key("Số hoá"), key("so\u{302}\u{301} hóa"));
/// assert_ne!(key("dược"), key("được"));
/// ```
#[must_use]
pub fn key(text: &str) -> String {
    joined(&words(text), Word::syllable)
}

/// The key under which two texts are the same but for case, spaces and Unicode form: "C++" is not
/// "C", and "A-" is not "A".
#[cfg(feature = "match")]
pub(crate) fn exact_key(text: &str) -> String {
    let is_sign = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && !is_mark(c);
    let mut exact = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = rest.find(|c| is_sign(c) != is_sign(first)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(length);
        exact.push_str(&if is_sign(first) { run.to_owned() } else { key(run) });
        rest = after;
    }
    exact
}

fn joined(words: &[Word], of: impl Fn(&Word) -> String) -> String {
    words.iter().map(of).collect::<Vec<_>>().join(" ")
}
