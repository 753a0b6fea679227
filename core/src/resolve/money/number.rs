//! Reads digits with Vietnamese or English separators as an exact decimal number.

/// An exact decimal number: `digits` divided by ten to the power of `decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) digits: i128,
    pub(super) decimals: u32,
    /// How many digits were written.
    pub(super) length: usize,
    /// True if it begins with 0: a telephone number, unless it is a fraction.
    pub(super) leading_zero: bool,
    /// True if separators divide the thousands.
    pub(super) grouped: bool,
    /// The sign that divides the thousands of a number such as 1.500 or 1,500, where it could also
    /// be a decimal sign.
    pub(super) only_separator: Option<char>,
}

impl Number {
    /// A single digit, written as a word.
    pub(super) const fn of_digit(digits: i128) -> Self {
        Self { digits, decimals: 0, length: 1, leading_zero: false, grouped: false, only_separator: None }
    }
}

/// The most digits of a number.
const MOST_DIGITS: usize = 18;

/// How many bytes at the beginning of a text belong to one number: digits, with a separator between
/// digits, or a space before a group of exactly three.
pub(super) fn length(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    let mut end = first;
    let mut spaced = first <= 3;
    loop {
        let rest = &text[end..];
        let Some(separator) = rest.chars().next() else { return end };
        let group = digits(&rest[separator.len_utf8()..]);
        let joins = match separator {
            '.' | ',' => group > 0,
            ' ' | '\u{A0}' | '\u{202F}' => spaced && group == 3,
            // Swiss: 100'000.
            '\'' | '’' => group == 3,
            _ => false,
        };
        if !joins {
            return end;
        }
        spaced &= group == 3;
        end += separator.len_utf8() + group;
    }
}

/// The number that the digits mean.
///
/// If both separators occur, the last is decimal. One that is always followed by three digits
/// divides thousands, unless the number begins with 0. Otherwise one separator is decimal, and
/// several make no number, except in the Indian grouping "25,00,000".
pub(super) fn read(text: &str) -> Option<Number> {
    let groups: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    let separators: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).map(plain).collect();
    let whole_groups = match separators.split_last() {
        None => groups.len(),
        Some((last, before)) => {
            let decimal = if before.iter().any(|separator| separator != last) {
                !before.contains(last)
            } else {
                before.is_empty() && (groups.last()?.len() != 3 || *groups.first()? == "0" || groups.first()?.len() > 3)
            };
            groups.len() - usize::from(decimal)
        }
    };
    let (whole, fraction) = groups.split_at(whole_groups);
    let in_thousands =
        whole.iter().skip(1).all(|group| group.len() == 3) && (whole.len() == 1 || whole.first()?.len() <= 3);
    if !in_thousands && !is_indian(whole, &separators) {
        return None;
    }
    let digits: String = groups.concat();
    Some(Number {
        digits: (digits.len() <= MOST_DIGITS).then(|| digits.parse().ok()).flatten()?,
        decimals: u32::try_from(fraction.concat().len()).ok()?,
        length: digits.len(),
        leading_zero: digits.len() > 1 && digits.starts_with('0') && fraction.is_empty(),
        grouped: whole.len() > 1,
        only_separator: separators.first().copied().filter(|_| whole.len() == 2 && fraction.is_empty()),
    })
}

/// True for the Indian grouping: three digits at the end, and pairs before them.
fn is_indian(whole: &[&str], separators: &[char]) -> bool {
    let by_commas = separators.iter().take(whole.len() - 1).all(|separator| *separator == ',');
    match whole {
        [first, pairs @ .., last] if !pairs.is_empty() && by_commas => {
            first.len() <= 2 && last.len() == 3 && pairs.iter().all(|pair| pair.len() == 2)
        }
        _ => false,
    }
}

/// The separator, where every space is the same one.
const fn plain(separator: char) -> char {
    match separator {
        '.' | ',' => separator,
        _ => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_mean_what_their_groups_say() {
        let value = |text| read(text).map(|number| (number.digits, number.decimals));
        for (text, digits, decimals) in [
            ("3.000", 3000, 0),
            ("1,000,000", 1_000_000, 0),
            ("1,5", 15, 1),
            ("2.75", 275, 2),
            ("0.500", 500, 3),
            ("1.234,5", 12345, 1),
            ("1,234.56", 123_456, 2),
            ("500 000", 500_000, 0),
            ("51.5", 515, 1),
            ("100'000", 100_000, 0),
            ("1’500’000.50", 150_000_050, 2),
            ("25,00,000", 2_500_000, 0),
            ("1,00,00,000.5", 100_000_005, 1),
        ] {
            assert_eq!(value(text), Some((digits, decimals)), "{text}");
        }
        assert_eq!(value("31.12.2024"), None);
        assert_eq!(value("1.2.3"), None);
        assert_eq!(value("25.00.000"), None);
    }

    #[test]
    fn a_space_joins_groups_of_three_only() {
        assert_eq!(length("1 000 000 đ"), 9);
        assert_eq!(length("2024 500 triệu"), 4);
        assert_eq!(length("5 10"), 1);
        assert_eq!(length("1,5 tỷ"), 3);
    }
}
