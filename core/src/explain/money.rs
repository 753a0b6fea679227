//! Amounts of money as people write them.

use crate::lang::Lang;
use crate::messages::amount::{BILLION, DECIMAL_SIGN, FROM, GROUP_SIGN, MILLION, NOT_STATED, THOUSAND, UP_TO};
use crate::phrase::Phrase;
use crate::prepared::{Amounts, minor_digits};
use crate::vocabulary::Currency;

/// A range of money: "500 triệu – 2 tỷ đồng", "VND 500M – 2B", "$2M – $5M", "đến 400 triệu đồng",
/// "up to $525K".
pub(super) fn range(amounts: &Amounts) -> Phrase<String> {
    Phrase::of(|lang| range_in(lang, amounts))
}

/// A mean, rounded to three digits: more would claim a precision that it does not have.
pub(super) fn about(amounts: &Amounts) -> Phrase<String> {
    range(&Amounts { min: amounts.min.map(three_digits), max: amounts.max.map(three_digits), ..amounts.clone() })
}

fn range_in(lang: Lang, amounts: &Amounts) -> String {
    let one = |minor: i64| amount(minor, amounts, lang);
    let open = |word: Phrase, end: i64| format!("{} {}", word.get(lang), with_unit(&one(end), amounts, lang));
    match (amounts.min, amounts.max) {
        (Some(min), Some(max)) if min == max => with_unit(&one(min), amounts, lang),
        (Some(min), Some(max)) => with_unit(&format!("{} – {}", one(min), one(max)), amounts, lang),
        (Some(min), None) => open(FROM, min),
        (None, Some(max)) => open(UP_TO, max),
        (None, None) => NOT_STATED.get(lang).to_owned(),
    }
}

fn three_digits(minor: i64) -> i64 {
    let step = 10_i64.pow(minor.unsigned_abs().checked_ilog10().unwrap_or(0).saturating_sub(2).min(18));
    minor.saturating_add(step / 2) / step * step
}

/// The text with its currency, which stands once for a range: after it in Vietnamese, before it in
/// English. The dollar sign stands at each number.
fn with_unit(text: &str, amounts: &Amounts, lang: Lang) -> String {
    match (amounts.currency.as_ref().map(Currency::code), lang) {
        (None, _) | (Some("USD"), Lang::En) => text.to_owned(),
        (Some("VND"), Lang::Vi) => format!("{text} đồng"),
        (Some(code), Lang::Vi) => format!("{text} {code}"),
        (Some(code), Lang::En) => format!("{code} {text}"),
    }
}

fn amount(minor: i64, amounts: &Amounts, lang: Lang) -> String {
    let digits = minor_digits(amounts.currency);
    let text = scaled(minor / 10_i64.pow(digits.min(6)), lang);
    let dollars = amounts.currency == Some(Currency::USD) && lang == Lang::En;
    if dollars { format!("${text}") } else { text }
}

/// The number in the largest scale that leaves at most two decimals, without trailing zeros.
fn scaled(major: i64, lang: Lang) -> String {
    let scales = [(1_000_000_000, BILLION.get(lang)), (1_000_000, MILLION.get(lang)), (1_000, THOUSAND.get(lang))];
    let fits = |(size, _): &(i64, &str)| major >= *size && major % (size / 100) == 0;
    match scales.into_iter().find(fits) {
        Some((size, name)) => format!("{}{name}", decimal(major / size, major % size / (size / 100), lang)),
        None => grouped(major, lang),
    }
}

fn decimal(whole: i64, hundredths: i64, lang: Lang) -> String {
    let fraction = format!("{hundredths:02}");
    let fraction = fraction.trim_end_matches('0');
    let whole = grouped(whole, lang);
    if fraction.is_empty() { whole } else { format!("{whole}{}{fraction}", DECIMAL_SIGN.get(lang)) }
}

/// Digits in groups of three: "1.500" in Vietnamese, "1,500" in English.
fn grouped(number: i64, lang: Lang) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && i % 3 == first {
            text.push_str(GROUP_SIGN.get(lang));
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(min: Option<i64>, max: Option<i64>, currency: Currency, lang: Lang) -> String {
        range(&Amounts { min, max, currency: Some(currency) }).into_text(lang)
    }

    #[test]
    fn money_reads_as_people_write_it() {
        let (vnd, usd) = (Currency::VND, Currency::USD);
        assert_eq!(shown(Some(500_000_000), Some(2_000_000_000), vnd, Lang::Vi), "500 triệu – 2 tỷ đồng");
        assert_eq!(shown(Some(1_500_000_000), Some(1_500_000_000), vnd, Lang::Vi), "1,5 tỷ đồng");
        assert_eq!(shown(None, Some(400_000_000), vnd, Lang::En), "up to VND 400M");
        assert_eq!(shown(Some(200_000_000), Some(500_000_000), usd, Lang::En), "$2M – $5M");
        assert_eq!(shown(Some(52_500_050), None, usd, Lang::En), "from $525K");
        assert_eq!(shown(Some(1_234_567), None, vnd, Lang::Vi), "từ 1.234.567 đồng");
    }
}
