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
}
