//! The end of a list that is not complete: "Albania +195", "and 5 more", "v.v.".

/// The text before the words that say that more follows, and those words; none for a list that is
/// complete.
pub(super) fn incomplete(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ')' | ']'));
    let at = start(text)?;
    let (list, more) = text.split_at_checked(at)?;
    let list = list.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | '[' | '&' | '/'));
    let list = without_and(list);
    (!list.is_empty()).then_some((list, more.trim()))
}

/// Words at the end of a list that is cut off, in lower case.
const ENDS: [&str; 12] = [
    "etc.",
    "etc",
    "v.v.",
    "v.v",
    "v.v…",
    "v.v...",
    "and others",
    "and more",
    "and many others",
    "among others",
    "và các nước khác",
    "và các tỉnh khác",
];

/// Where the words begin that say that more follows.
fn start(text: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    // Positions in both must agree.
    let text = if lower.len() == text.len() { lower.as_str() } else { text };
    let of_words = ENDS.iter().find_map(|end| {
        let at = text.len().checked_sub(end.len())?;
        let separated = text.get(..at)?.ends_with([' ', ',', ';', '(']);
        (text.ends_with(end) && separated).then_some(at)
    });
    of_words.or_else(|| plus_number(text)).or_else(|| number_and_more(text))
}

/// "+195", "+ 195 more".
fn plus_number(text: &str) -> Option<usize> {
    let at = text.rfind('+')?;
    let rest = text.get(at + 1..)?.trim();
    let rest = ["more", "others", "other"].iter().find_map(|word| rest.strip_suffix(word)).unwrap_or(rest).trim();
    let is_number = !rest.is_empty() && rest.len() <= 4 && rest.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && text.get(..at)?.ends_with([' ', ',', ';', '('])).then_some(at)
}

/// "and 5 more", "& 3 others", "và 12 khác", "và 12 tỉnh khác".
fn number_and_more(text: &str) -> Option<usize> {
    let last = text.rsplit(' ').next()?;
    if !matches!(last, "more" | "others" | "khác" | "khac") {
        return None;
    }
    let words: Vec<(usize, &str)> = text
        .split(' ')
        .scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some((start, word))
        })
        .collect();
    // The number stands directly before, or with a noun between.
    let numbers = words.iter().rev().skip(1).take(3);
    let (at, _) =
        numbers.into_iter().find(|(_, word)| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some(*at)
}

/// Without "and" at the end.
fn without_and(list: &str) -> &str {
    let list = list.trim_end();
    let without = [" and", " và", " va", " +"].iter().find_map(|word| list.strip_suffix(word));
    without.unwrap_or(list).trim_end_matches([' ', ',', ';', '&'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_list_that_is_cut_off_is_found() {
        for (text, expected) in [
            ("Chile Peru +48", Some(("Chile Peru", "+48"))),
            ("Chile, Peru and 5 more", Some(("Chile, Peru", "5 more"))),
            ("Cà Mau, An Giang và 12 khác", Some(("Cà Mau, An Giang", "12 khác"))),
            ("Cà Mau và 12 tỉnh khác", Some(("Cà Mau", "12 tỉnh khác"))),
            ("AI, IoT, etc.", Some(("AI, IoT", "etc."))),
            ("AI, IoT v.v.", Some(("AI, IoT", "v.v."))),
            ("Chile (+3)", Some(("Chile", "+3"))),
            ("Chile, Peru", None),
            ("Khác", None),
            ("Series C+", None),
            ("5 more", None),
            ("+195", None),
        ] {
            assert_eq!(incomplete(text), expected, "{text}");
        }
    }
}
