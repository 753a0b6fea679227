//! Splits a text at brackets and at the separators of lists.

/// The pieces of a text between separators outside brackets, trimmed, without empty ones.
/// `separator` returns the length of the separator at the beginning of a text.
pub(super) fn split(text: &str, separator: impl Fn(&str) -> Option<usize>) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0_usize;
    let mut from = 0;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '(' | '[' | '{' | '（' => depth += 1,
            ')' | ']' | '}' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match separator(&text[at..]).filter(|_| depth == 0) {
            Some(length) => {
                parts.push(&text[from..at]);
                at += length;
                from = at;
            }
            None => at += c.len_utf8(),
        }
    }
    parts.push(&text[from..]);
    parts.into_iter().map(trimmed).filter(|part| !part.is_empty()).collect()
}

/// The length of a sign that divides a list wherever it stands.
pub(super) fn separator(rest: &str) -> Option<usize> {
    let mut chars = rest.chars();
    let c = chars.next()?;
    if rest.starts_with(" + ") {
        return Some(3);
    }
    let divides = match c {
        ';' | '/' | '|' | '\n' | '\r' | '\t' | '•' | '·' | '●' | '；' | '、' | '，' | '\\' => true,
        // Not inside a number.
        ',' => !chars.next().is_some_and(|next| next.is_ascii_digit()),
        _ => false,
    };
    divides.then_some(c.len_utf8())
}

/// The length of a sign or word that divides a list if every part names something: " - ", " và ", "
/// & ".
pub(super) fn conjunction(rest: &str) -> Option<usize> {
    const BREAKS: [&str; 15] = [
        " và ",
        " Và ",
        " VÀ ",
        " và ",
        " and ",
        " And ",
        " AND ",
        " & ",
        " - ",
        " – ",
        " — ",
        " hoặc ",
        " or ",
        " kết hợp ",
        "+",
    ];
    let sign = BREAKS.iter().find(|sign| rest.starts_with(*sign))?;
    // A closing sign stays with its word: "Series C+".
    let ends = *sign == "+" && !rest[1..].chars().next().is_some_and(char::is_alphanumeric);
    (!ends).then_some(sign.len())
}

/// The length of any sign or word that divides a list.
pub(super) fn any_separator(rest: &str) -> Option<usize> {
    separator(rest).or_else(|| conjunction(rest))
}

/// The text outside brackets, and the text inside each pair; none without brackets.
pub(super) fn brackets(text: &str) -> Option<(String, Vec<&str>)> {
    let open = ['(', '[', '{', '（'];
    if !text.contains(open) {
        return None;
    }
    let mut outside = String::new();
    let mut inside = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(open) {
        outside.push_str(&rest[..at]);
        outside.push(' ');
        let after = &rest[at..];
        let first = after.chars().next().map_or(1, char::len_utf8);
        let end = closing(after).unwrap_or(after.len());
        inside.push(trimmed(&after[first..end]));
        rest = after[end..].strip_prefix([')', ']', '}', '）']).unwrap_or(&after[end..]);
    }
    outside.push_str(rest);
    inside.retain(|text| !text.is_empty());
    Some((trimmed(&outside).to_owned(), inside))
}

/// The position of the bracket that closes the one at the beginning of the text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' | '（' => depth += 1,
            ')' | ']' | '}' | '）' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// The text without spaces and signs at its ends, as they are left of lists ("… và …", "v.v.").
fn trimmed(text: &str) -> &str {
    let text = text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | '*' | '…' | ':' | '"' | '“' | '”' | '.' | '_')
    });
    text.trim()
}
