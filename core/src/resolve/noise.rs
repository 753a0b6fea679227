//! Finds noise: web and e-mail addresses, telephone numbers, dates, signs.

use std::borrow::Cow;

/// True if no phrase, list or typo should be looked for in the text.
pub(super) fn is_noise(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters < 2 || text.contains("://") || text.split_whitespace().any(is_address)
}

/// The text without web and e-mail addresses, unless it is nothing else.
pub(super) fn without_noise(text: &str) -> Cow<'_, str> {
    let is_kept = |word: &str| !(word.contains("://") || is_address(word));
    if text.split_whitespace().all(is_kept) {
        return Cow::Borrowed(text);
    }
    let lines =
        text.split('\n').map(|line| line.split_whitespace().filter(|word| is_kept(word)).collect::<Vec<_>>().join(" "));
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}

fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let mail = word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
    mail || word.starts_with("www.") || is_host(word)
}

/// True for "ketnoi.vn", "fintech.com.vn": lower-case labels of which the last is a common domain.
fn is_host(word: &str) -> bool {
    const DOMAINS: [&str; 12] = ["vn", "com", "net", "org", "io", "ai", "co", "edu", "gov", "info", "app", "dev"];
    let lower =
        word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '/' | '_'));
    let host = word.split('/').next().unwrap_or(word);
    lower && host.rsplit_once('.').is_some_and(|(name, domain)| !name.is_empty() && DOMAINS.contains(&domain))
}
