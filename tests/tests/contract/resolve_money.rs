//! Amounts of money: units, ranges and approximate texts.

use ketnoi::resolve::{Amount, money};
use ketnoi::vocabulary::Currency;
use proptest::prelude::*;

fn vnd(figure: i64) -> Amount {
    Amount { currency: Some(Currency::VND), min: Some(figure), max: Some(figure), ..Amount::default() }
}

#[test]
fn minor_units_are_exact() {
    assert_eq!(money("1,1 tỷ"), Some(vnd(1_100_000_000)));
    assert_eq!(money("tối đa 400 triệu").and_then(|amount| amount.max), Some(400_000_000));
    let dollars = money("$1.25M - $2M").unwrap();
    assert_eq!((dollars.min, dollars.max), (Some(125_000_000), Some(200_000_000)));
    assert_eq!(money("¥500,000").unwrap().min, Some(500_000));
    assert_eq!(money("$0.995").unwrap().min, Some(100));
}

#[test]
fn a_reversed_range_is_reported() {
    let amount = money("$25M - $2M").unwrap();
    assert!(amount.reversed);
    assert_eq!((amount.min, amount.max), (Some(2_500_000_000), Some(200_000_000)));
    assert!(!money("$2M - $25M").unwrap().reversed);
}

#[test]
fn the_unit_of_an_amount_is_kept() {
    assert_eq!(money("tối đa 400 triệu đồng/dự án").unwrap().per.as_deref(), Some("dự án"));
    assert_eq!(money("$50K per company").unwrap().per.as_deref(), Some("company"));
    assert_eq!(money("10 tỷ/năm, 3 năm").unwrap().per.as_deref(), Some("năm"));
    assert_eq!(money("10 tỷ").unwrap().per, None);
}

#[test]
fn about_gives_an_approximate_amount() {
    for text in ["khoảng 500 triệu", "~500 triệu", "gần 500 triệu", "about $5M"] {
        assert!(money(text).unwrap().approximate, "{text}");
    }
    assert!(!money("500 triệu").unwrap().approximate);
}

#[test]
fn no_limit_is_an_open_range() {
    assert_eq!(money("không giới hạn"), Some(Amount::default()));
}

#[test]
fn amounts_that_do_not_fit_are_not_cut() {
    assert_eq!(money("999999999999999999 tỷ"), None);
    assert_eq!(money(&"9".repeat(400)), None);
    assert_eq!(money(&"1.000".repeat(200)), None);
}

/// The text of an amount for each table below: `CUR min..max` in major units, `-` for none.
fn shown(text: &str) -> String {
    money(text).map_or("-".to_owned(), |amount| {
        assert!(!amount.reversed, "{text}");
        amount.to_string()
    })
}

#[test]
fn amounts_of_all_countries_are_read_or_are_unreadable() {
    for (text, expected) in [
        // South Asia.
        ("₹35L–₹2Cr", "INR 3500000..20000000"),
        ("Rs. 40 lakhs", "INR 4000000"),
        ("Rs 75,00,000", "INR 7500000"),
        ("PKR 3 crore", "PKR 30000000"),
        ("BDT 15 lac", "BDT 1500000"),
        ("40L", "-"),
        ("$40L", "-"),
        // Indonesia and Malaysia, where M is a thousand million.
        ("Rp 750 juta", "IDR 750000000"),
        ("IDR 3 miliar", "IDR 3000000000"),
        ("Rp 3 M", "-"),
        ("RM 350,000", "MYR 350000"),
        // Thousands by apostrophes; units before and behind signs.
        ("CHF 250'000", "CHF 250000"),
        ("0.75 M€", "EUR 750000"),
        ("€40mSERIES C", "EUR 40000000"),
        ("€40xyz", "-"),
        ("3MUSD", "USD 3000000"),
        ("$2KK", "USD 2000000"),
        ("2 Mrd €", "EUR 2000000000"),
        ("R$ 3 milhões", "BRL 3000000"),
        ("R$ 300 mil", "-"),
        ("3亿元", "CNY 300000000"),
        ("200万円", "JPY 2000000"),
        ("¥200万", "-"),
        ("2억원", "KRW 200000000"),
        // Africa, Asia, Europe.
        ("NGN 15 million", "NGN 15000000"),
        ("₦15m", "NGN 15000000"),
        ("KSh 3M", "KES 3000000"),
        ("ZAR 2.5m", "ZAR 2500000"),
        ("R3.5m", "ZAR 3500000"),
        ("₱750k", "PHP 750000"),
        ("฿2,500,000", "THB 2500000"),
        ("₺4M", "TRY 4000000"),
        ("PLN 350 000", "PLN 350000"),
        ("A$3m", "AUD 3000000"),
        ("$3M SGD", "SGD 3000000"),
        ("Q$3M", "-"),
        ("$3M EUR", "-"),
        ("kr 300k", "-"),
        ("300k USDT", "-"),
        ("3.5 Mio. EUR", "EUR 3500000"),
        ("$.3M", "-"),
        // Two readings, of which neither is certain.
        ("$2.500M", "-"),
        ("€2,500M", "-"),
        ("-$3M", "-"),
        ("$3 gazillion", "-"),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn ends_of_a_range_may_have_two_scales() {
    for (text, expected) in [
        ("$750K - 12 M", "USD 750000..12000000"),
        ("$300K-$1MM", "USD 300000..1000000"),
        ("300-2M", "? 300000..2000000"),
        ("$300-2M", "-"),
        ("$750K - 12", "-"),
        ("$2 to 6 million", "USD 2000000..6000000"),
        ("€300k - $2M", "-"),
        ("từ 300 triệu đến tối đa 3 tỷ", "VND 300000000..3000000000"),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn bounds_are_no_exact_amounts() {
    for (text, expected) in [
        ("min. $300k", "USD 300000.."),
        ("max. $3M", "USD ..3000000"),
        ("min. $300k, max. $3M", "USD 300000..3000000"),
        ("$3M max", "USD ..3000000"),
        ("$300k minimum", "USD 300000.."),
        ("larger than $3M", "USD 3000000.."),
        ("not more than $3M", "USD ..3000000"),
        ("no less than €300k", "EUR 300000.."),
        ("not exceeding £3m", "GBP ..3000000"),
        ("không lớn hơn 3 tỷ", "VND ..3000000000"),
        ("không thấp hơn 3 tỷ", "VND 3000000000.."),
        ("từ 300 triệu trở lên", "VND 300000000.."),
        ("2m+ USD", "USD 2000000.."),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

/// Currencies as they are written before or behind an amount, with their code.
const CURRENCIES: [(&str, bool, &str); 14] = [
    ("$", true, "USD"),
    ("US$", true, "USD"),
    ("USD ", true, "USD"),
    ("€", true, "EUR"),
    (" EUR", false, "EUR"),
    ("₹", true, "INR"),
    ("Rs ", true, "INR"),
    ("RM ", true, "MYR"),
    ("₱", true, "PHP"),
    ("NGN ", true, "NGN"),
    ("CHF ", true, "CHF"),
    (" baht", false, "THB"),
    ("Rp ", true, "IDR"),
    ("KSh ", true, "KES"),
];

/// Scales as they are written, with their power of ten.
const SCALES: [(&str, u32); 14] = [
    ("", 0),
    ("k", 3),
    (" K", 3),
    ("M", 6),
    (" million", 6),
    ("MM", 6),
    (" mn", 6),
    ("bn", 9),
    (" lakh", 5),
    ("Cr", 7),
    (" juta", 6),
    (" miliar", 9),
    ("L", 5),
    (" mil", 6),
];

/// A number with its thousands divided by a sign.
fn grouped(number: i64, sign: &str) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
    groups.join(sign)
}

proptest! {
    #[test]
    fn arbitrary_text_does_not_panic(text in "\\PC{0,60}") {
        let _ = money(&text);
    }

    #[test]
    fn near_misses_do_not_panic(text in "([0-9]{1,20}|[.,]|tỷ|triệu|tr|k|m|\\$|đ| |-|từ|đến|rưỡi|%|/|\\+){0,14}") {
        let _ = money(&text);
    }

    #[test]
    fn a_figure_is_read_as_written(figure in 1_i64..1_000_000) {
        let amount = money(&format!("{figure} triệu")).unwrap();
        prop_assert_eq!(amount.min, Some(figure * 1_000_000));
        prop_assert_eq!(money(&format!("{figure} triệu đồng")), Some(amount));
        prop_assert_eq!(money(&format!("${figure}")).unwrap().max, Some(figure * 100));
    }

    /// An amount in any style is the amount that was written, or cannot be read.
    #[test]
    fn an_amount_that_is_read_is_never_off(
        whole in 1_i64..2_000_000,
        sign in prop::sample::select(vec!["", ",", ".", " ", "'"]),
        (name, is_before, code) in prop::sample::select(CURRENCIES.to_vec()),
        (scale, power) in prop::sample::select(SCALES.to_vec()),
        bound in prop::sample::select(vec!["", "min. ", "up to ", "not more than ", "≥ "]),
    ) {
        let number = grouped(whole, sign);
        let figure = if is_before { format!("{name}{number}{scale}") } else { format!("{number}{scale}{name}") };
        let text = format!("{bound}{figure}");
        if let Some(amount) = money(&text) {
            let minor = Currency::from_code(code).unwrap().minor_digits();
            let ends = [amount.min, amount.max];
            prop_assert_eq!(amount.currency, Currency::from_code(code), "{}", text);
            for end in ends.into_iter().flatten() {
                prop_assert_eq!(i128::from(end), i128::from(whole) * 10_i128.pow(power + minor), "{}", text);
            }
            let open = match bound {
                "" => [true, true],
                "up to " | "not more than " => [false, true],
                _ => [true, false],
            };
            prop_assert_eq!(ends.map(|end| end.is_some()), open, "{}", text);
        }
    }

    /// A range in any style is the range that was written, or cannot be read; it is never reversed.
    #[test]
    fn a_range_that_is_read_is_never_off(
        low in 1_i64..1000,
        high in 1_i64..1000,
        (name, is_before, _) in prop::sample::select(CURRENCIES.to_vec()),
        both in any::<bool>(),
        (low_scale, low_power) in prop::sample::select(SCALES.to_vec()),
        (high_scale, high_power) in prop::sample::select(SCALES.to_vec()),
        between in prop::sample::select(vec![" - ", "-", " to ", " – "]),
    ) {
        let value = |number: i64, power: u32| i128::from(number) * 10_i128.pow(power);
        // Without a scale of its own, a lower end may share that of the upper end.
        prop_assume!(value(low, low_power) < value(high, high_power) && low_power > 0 && high_power > 0);
        let figure = |number: i64, scale: &str, with: bool| match (with, is_before) {
            (true, true) => format!("{name}{number}{scale}"),
            (true, false) => format!("{number}{scale}{name}"),
            _ => format!("{number}{scale}"),
        };
        let text = format!(
            "{}{between}{}",
            figure(low, low_scale, both || is_before),
            figure(high, high_scale, both || !is_before)
        );
        if let Some(amount) = money(&text) {
            prop_assert!(!amount.reversed, "{}", text);
            let minor = amount.currency.unwrap().minor_digits();
            let ends = [(amount.min, low, low_power), (amount.max, high, high_power)];
            for (end, number, power) in ends {
                prop_assert_eq!(i128::from(end.unwrap()), value(number, power + minor), "{}", text);
            }
        }
    }
}
