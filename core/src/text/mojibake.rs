//! UTF-8 that was read as Windows-1252 ("Thá»§y sáº£n"): undone where nothing was lost.

/// The characters that Windows-1252 shows for the bytes 0x80 to 0x9F; five bytes have none.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The text that was meant, if this one is UTF-8 read as Windows-1252 and no byte was lost; else
/// `None`.
///
/// ```
/// use ketnoi::text::repaired;
/// assert_eq!(repaired("Thá»§y sáº£n").as_deref(), Some("Thủy sản"));
/// assert_eq!(repaired("Thủy sản"), None);
/// ```
#[must_use]
pub fn repaired(text: &str) -> Option<String> {
    const LEADS: [char; 7] = ['Å', 'Ã', 'á', 'Æ', 'Ä', 'Â', 'â'];
    if text.len() > crate::limits::TEXT || !text.contains(LEADS) {
        return None;
    }
    let bytes = text.chars().map(byte).collect::<Option<Vec<u8>>>()?;
    let meant = String::from_utf8(bytes).ok()?;
    (meant != text).then_some(meant)
}

fn byte(c: char) -> Option<u8> {
    match u8::try_from(c) {
        Ok(byte) => Some(byte),
        Err(_) => HIGH.iter().position(|high| *high == c).and_then(|at| u8::try_from(at + 0x80).ok()),
    }
}
