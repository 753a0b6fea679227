//! The words and signs of currencies.

use super::token::{Token, TokenKind, Word};
use crate::vocabulary::Currency;

/// Words and signs for currencies, folded. Codes in capitals are read from [`CODES`].
#[rustfmt::skip]
const CURRENCIES: &[(&str, &str)] = &[
    ("d", "VND"), ("dong", "VND"), ("vnd", "VND"), ("vn", "VND"), ("₫", "VND"),
    ("usd", "USD"), ("us", "USD"), ("$", "USD"), ("do", "USD"), ("dola", "USD"), ("dollar", "USD"),
    ("dollars", "USD"), ("dollas", "USD"), ("美元", "USD"), ("ドル", "USD"), ("달러", "USD"),
    ("€", "EUR"), ("eur", "EUR"), ("euro", "EUR"), ("euros", "EUR"), ("欧元", "EUR"),
    ("£", "GBP"), ("gbp", "GBP"), ("sgd", "SGD"),
    ("¥", "JPY"), ("jpy", "JPY"), ("yen", "JPY"), ("円", "JPY"), ("日元", "JPY"),
    ("krw", "KRW"), ("won", "KRW"), ("₩", "KRW"), ("원", "KRW"), ("韩元", "KRW"),
    ("cny", "CNY"), ("rmb", "CNY"), ("yuan", "CNY"), ("元", "CNY"), ("人民币", "CNY"),
    ("thb", "THB"), ("baht", "THB"), ("฿", "THB"), ("บาท", "THB"),
    ("aud", "AUD"), ("cad", "CAD"), ("chf", "CHF"), ("hkd", "HKD"), ("twd", "TWD"), ("ntd", "TWD"), ("nzd", "NZD"),
    ("inr", "INR"), ("₹", "INR"), ("rs", "INR"), ("rupee", "INR"), ("rupees", "INR"),
    ("pkr", "PKR"), ("bdt", "BDT"), ("৳", "BDT"), ("taka", "BDT"), ("lkr", "LKR"), ("npr", "NPR"),
    ("idr", "IDR"), ("rp", "IDR"), ("rupiah", "IDR"),
    ("myr", "MYR"), ("rm", "MYR"), ("ringgit", "MYR"),
    ("php", "PHP"), ("₱", "PHP"), ("khr", "KHR"), ("riel", "KHR"), ("៛", "KHR"), ("lak", "LAK"), ("₭", "LAK"),
    ("mmk", "MMK"), ("kyat", "MMK"), ("bnd", "BND"), ("kzt", "KZT"), ("₸", "KZT"), ("mnt", "MNT"), ("₮", "MNT"),
    ("sek", "SEK"), ("nok", "NOK"), ("dkk", "DKK"), ("pln", "PLN"), ("zł", "PLN"), ("zl", "PLN"), ("zloty", "PLN"),
    ("czk", "CZK"), ("kc", "CZK"), ("huf", "HUF"), ("uah", "UAH"), ("₴", "UAH"), ("rub", "RUB"), ("₽", "RUB"),
    ("₺", "TRY"), ("ils", "ILS"), ("₪", "ILS"), ("nis", "ILS"), ("aed", "AED"), ("sar", "SAR"), ("qar", "QAR"),
    ("kwd", "KWD"), ("egp", "EGP"),
    ("ngn", "NGN"), ("₦", "NGN"), ("naira", "NGN"), ("kes", "KES"), ("ksh", "KES"), ("kshs", "KES"),
    ("ghs", "GHS"), ("₵", "GHS"), ("cedi", "GHS"), ("cedis", "GHS"), ("zar", "ZAR"), ("rand", "ZAR"),
    ("ugx", "UGX"), ("rwf", "RWF"), ("brl", "BRL"), ("reais", "BRL"), ("clp", "CLP"),
];

/// ISO 4217 codes that are read in capitals, beside those above. Codes that are common English
/// words in capitals (ALL, TOP, CUP …) are left out.
#[rustfmt::skip]
const CODES: &[&str] = &[
    "AFN", "AMD", "AOA", "ARS", "AWG", "AZN", "BBD", "BGN", "BHD", "BIF", "BMD", "BOB", "BSD", "BTN", "BWP", "BYN",
    "BZD", "CDF", "COP", "CRC", "CVE", "DJF", "DOP", "DZD", "ETB", "FJD", "GEL", "GMD", "GNF", "GTQ", "GYD", "HNL",
    "HTG", "IQD", "IRR", "ISK", "JMD", "JOD", "KGS", "LBP", "LYD", "MDL", "MGA", "MUR", "MVR", "MWK", "MXN", "MYR",
    "MZN", "NAD", "OMR", "PEN", "PGK", "RSD", "RON", "TND", "TRY", "TZS", "UYU", "XAF", "XOF", "ZMW",
];

/// Words for currencies of several countries, and for coins that have no code: beside a number,
/// they make an amount that cannot be read.
#[rustfmt::skip]
const UNCLEAR: &[&str] = &[
    "kr", "krona", "kronor", "kroner", "krone", "crown", "crowns", "peso", "pesos", "franc", "francs", "dinar",
    "dinars", "dirham", "dirhams", "riyal", "riyals", "rial", "lira", "liras", "tl", "shilling", "shillings", "sh",
    "lei", "leu", "pound", "pounds", "usdt", "usdc", "btc", "eth", "quid", "kina",
];

/// Letters directly before a dollar sign, and whose dollar (peso, real) it is.
#[rustfmt::skip]
const DOLLARS: &[(&str, &str)] = &[
    ("us", "USD"), ("u", "USD"), ("usd", "USD"), ("s", "SGD"), ("sg", "SGD"), ("sgd", "SGD"), ("a", "AUD"),
    ("au", "AUD"), ("aud", "AUD"), ("c", "CAD"), ("ca", "CAD"), ("cad", "CAD"), ("hk", "HKD"), ("hkd", "HKD"),
    ("nt", "TWD"), ("nz", "NZD"), ("nzd", "NZD"), ("r", "BRL"), ("mx", "MXN"), ("mex", "MXN"), ("cop", "COP"),
    ("clp", "CLP"),
];

/// Currencies whose sign is the dollar sign alone, in their country.
#[rustfmt::skip]
const WITH_DOLLAR_SIGN: &[&str] =
    &["USD", "AUD", "CAD", "SGD", "HKD", "NZD", "TWD", "MXN", "COP", "CLP", "ARS", "BND"];

fn find(table: &[(&str, &str)], word: &str) -> Option<Currency> {
    table.iter().find(|(name, _)| *name == word).and_then(|(_, code)| Currency::from_code(code))
}

/// The currency that a word or sign means.
pub(super) fn currency(token: &TokenKind) -> Option<Currency> {
    match token {
        TokenKind::Word(word) => of_word(word),
        TokenKind::Symbol(sign) => find(CURRENCIES, sign.encode_utf8(&mut [0; 4])),
        TokenKind::Number(_) => None,
    }
}

/// The currency that a word means.
pub(super) fn of_word(word: &Word) -> Option<Currency> {
    match word.as_str() {
        // "độ" is a degree, "động" moves.
        "do" if !word.is("do", "đô") => None,
        "dong" if !word.is("dong", "đông`") => None,
        name => find(CURRENCIES, name).or_else(|| {
            let code = CODES.iter().find(|code| word.is_capitals() && code.eq_ignore_ascii_case(name))?;
            Currency::from_code(code)
        }),
    }
}

/// The currency of a dollar sign after these letters: "US$", "S$".
pub(super) fn dollar(word: &Word) -> Option<Currency> {
    find(DOLLARS, word.as_str())
}

/// True for a word that may be one of several currencies, or none with a code.
pub(super) fn is_unclear(token: &TokenKind) -> bool {
    matches!(token, TokenKind::Word(word) if UNCLEAR.contains(&word.as_str()))
}

/// True for currencies that are counted in lakhs and crores.
pub(super) fn is_of_lakhs(currency: Currency) -> bool {
    matches!(currency.code(), "INR" | "PKR" | "BDT" | "NPR" | "LKR")
}

/// The currency of a figure with one before and one after its number; none if they contradict each
/// other. A dollar sign is completed by the code of a dollar: "$5M SGD".
pub(super) fn agreed(before: Option<(Currency, &TokenKind)>, after: Option<Currency>) -> Result<Option<Currency>, ()> {
    match (before, after) {
        (Some((one, _)), Some(other)) if one == other => Ok(Some(one)),
        (Some((_, TokenKind::Symbol('$'))), Some(other)) if WITH_DOLLAR_SIGN.contains(&other.code()) => Ok(Some(other)),
        (Some((_, TokenKind::Symbol('¥'))), Some(other)) if other.code() == "CNY" => Ok(Some(other)),
        (Some(_), Some(_)) => Err(()),
        (before, after) => Ok(before.map(|(currency, _)| currency).or(after)),
    }
}

/// The first currency that a text states.
pub(super) fn first(tokens: &[Token]) -> Option<Currency> {
    let letters = |at: usize| match tokens.get(at.checked_sub(1)?).map(|token| &token.kind) {
        Some(TokenKind::Word(word)) => dollar(word),
        _ => None,
    };
    let at = |at: usize, kind: &TokenKind| match kind {
        TokenKind::Symbol('$') => letters(at).or(Some(Currency::USD)),
        // "R500" is in rand; the letter alone is no currency.
        TokenKind::Word(word) if matches!(word.as_str(), "us" | "vn" | "do" | "d" | "dong" | "won") => None,
        kind => currency(kind),
    };
    tokens.iter().enumerate().find_map(|(place, token)| at(place, &token.kind))
}
