//! Properties of folding, against the reference normalisation.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{Accents, compare, fold, key, repaired, squash, words};

/// Words of the Vietnamese alphabet, and of much else.
fn vietnamese() -> impl Strategy<Value = String> {
    "[ a-zA-ZàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĐÂẬƯỜ0-9.&+,-]{0,24}"
}

/// The marks of every letter in another order.
fn shuffled(text: &str) -> String {
    let mut out = String::new();
    let mut marks: Vec<char> = Vec::new();
    for c in text.nfd() {
        if matches!(c, '\u{300}'..='\u{36F}') {
            marks.insert(0, c);
        } else {
            out.extend(marks.drain(..));
            out.push(c);
        }
    }
    out.extend(marks);
    out
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
    }

    #[test]
    fn unicode_forms_fold_alike(text in vietnamese()) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(fold(&composed), fold(&decomposed));
        prop_assert_eq!(fold(&composed), fold(&shuffled(&text)));
        prop_assert_eq!(key(&composed), key(&decomposed));
        prop_assert_eq!(key(&composed), key(&shuffled(&text)));
        prop_assert_eq!(key(&composed), key(&composed.to_lowercase()));
    }

    #[test]
    fn keys_are_the_same_in_every_form(text in vietnamese()) {
        let keyed = key(&text);
        prop_assert_eq!(&keyed.nfc().collect::<String>(), &keyed);
        prop_assert_eq!(key(&text.nfd().collect::<String>()), keyed);
    }

    #[test]
    fn equality_only_grows_from_key_to_key(a in vietnamese(), b in vietnamese()) {
        if key(&a) == key(&b) {
            prop_assert_eq!(squash(&words(&a)), squash(&words(&b)));
        }
        if fold(&a) == fold(&b) {
            prop_assert_eq!(squash(&words(&a)), squash(&words(&b)));
        }
    }

    #[test]
    fn no_text_stops_it(text in any::<String>()) {
        let _ = (fold(&text), key(&text), repaired(&text), super::tokens(&text));
    }

    #[test]
    fn damage_is_undone(text in vietnamese()) {
        let damaged: String = text.bytes().map(char::from).collect();
        if damaged != text {
            prop_assert_eq!(repaired(&damaged), Some(text));
        }
    }
}

#[test]
fn both_tone_placements_have_one_key() {
    let pairs = [
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("õa", "oã"),
        ("ọa", "oạ"),
        ("òe", "oè"),
        ("óe", "oé"),
        ("ỏe", "oẻ"),
        ("õe", "oẽ"),
        ("ọe", "oẹ"),
        ("ùy", "uỳ"),
        ("úy", "uý"),
        ("ủy", "uỷ"),
        ("ũy", "uỹ"),
        ("ụy", "uỵ"),
    ];
    for (old, new) in pairs {
        for (old, new) in [(old.to_owned(), new.to_owned()), (old.to_uppercase(), new.to_uppercase())] {
            assert_eq!(key(&format!("h{old}")), key(&format!("h{new}")));
            assert_eq!(fold(&old), fold(&new));
        }
    }
}

#[test]
fn words_that_must_stay_apart() {
    for (a, b) in [
        ("tay", "tai"),
        ("thúy", "thúi"),
        ("dược", "được"),
        ("thuế", "thuê"),
        ("sách", "sạch"),
        ("năm", "nấm"),
        ("quỹ", "quý"),
    ] {
        assert_ne!(key(a), key(b), "{a} {b}");
    }
    for (a, b) in [
        ("kỹ", "kĩ"),
        ("mỹ", "mĩ"),
        ("lý", "lí"),
        ("quy", "qui"),
        ("tỷ", "tỉ"),
        ("qúy", "quý"),
        ("Ðà", "Đà"),
        ("ấ", "a\u{301}\u{302}"),
    ] {
        assert_eq!(key(a), key(b), "{a} {b}");
    }
}

#[test]
fn accents_agree_or_contradict() {
    let compared = |input: &str, name: &str| compare(&words(input)[0], &words(name)[0]);
    assert_eq!(compared("Ươm", "ươm"), Accents::Same);
    assert_eq!(compared("hoá", "hóa"), Accents::Syllable);
    assert_eq!(compared("nghiêp", "nghiệp"), Accents::Toneless);
    assert_eq!(compared("nghiep", "nghiệp"), Accents::Fewer);
    assert_eq!(compared("ướm", "ươm"), Accents::Contradict);
    assert_eq!(compared("dầu", "đầu"), Accents::Contradict);
}

#[test]
fn signs_and_invisible_characters() {
    assert_eq!(fold("Tp.\u{a0}Hồ\u{200b} Chí–Minh"), "tp ho chi minh");
    assert_eq!(fold("Công nghiệp 4,0"), "cong nghiep 4.0");
    assert_eq!(fold("Series C+"), "series c+");
    assert_eq!(fold("Women’s health"), "womens health");
    assert_eq!(fold("ＡＩ"), "ai");
    assert_eq!(fold("İstanbul"), "istanbul");
    assert_eq!(fold("Hà Nоi"), "ha noi", "a Cyrillic o");
    assert_eq!(fold("Москва"), "москва");
}
