//! Duplicates in a register: recall on generated variants and false matches of similar names, as a
//! printed table.

use std::collections::BTreeSet;

use ketnoi::dedupe::{DEFAULT_MIN_SCORE, Duplicates};
use ketnoi::{Config, Lang, Matcher, Startup};
use serde_json::{Value, json};

/// Names, provinces and sectors; telephone numbers are made from the index.
const REGISTER: [(&str, &str, &str); 24] = [
    ("Bưởi Số", "Vĩnh Long", "nông nghiệp thông minh"),
    ("Vi Tảo Xanh", "Cà Mau", "công nghệ sinh học"),
    ("Gạo lứt Sa Đéc", "Đồng Tháp", "chế biến nông sản"),
    ("Nước mắm Hòn Sơn", "An Giang", "thực phẩm"),
    ("Lớp Học Mây", "Cần Thơ", "công nghệ giáo dục"),
    ("Thổ cẩm Ê Đê", "Đắk Lắk", "thủ công mỹ nghệ"),
    ("Sokfarm", "Vĩnh Long", "chế biến nông sản"),
    ("Giày vải tái chế Xanh Lam", "TP.HCM", "kinh tế tuần hoàn"),
    ("Robot gặt Mê Kông", "An Giang", "robot"),
    ("Homestay Cồn Sơn", "Cần Thơ", "du lịch"),
    ("Trà mãng cầu Hậu Giang", "Cần Thơ", "thực phẩm"),
    ("Phân bón vi sinh Đất Lành", "Tây Ninh", "nông nghiệp"),
    ("Ứng dụng Chợ Quê", "Đồng Tháp", "thương mại điện tử"),
    ("Pin mặt trời Nắng Miền Tây", "Cà Mau", "năng lượng tái tạo"),
    ("Agridrone", "Đồng Tháp", "nông nghiệp thông minh"),
    ("Medlinka", "TP.HCM", "y tế"),
    ("Xoài sấy Cao Lãnh", "Đồng Tháp", "chế biến nông sản"),
    ("Edubridge Việt Nam", "Hà Nội", "công nghệ giáo dục"),
    ("Gốm Biên Hòa", "Đồng Nai", "thủ công mỹ nghệ"),
    ("Cà phê Cầu Đất", "Lâm Đồng", "thực phẩm"),
    ("Tôm sạch Ngọc Hiển", "Cà Mau", "thủy sản"),
    ("Dược liệu Bảy Núi", "An Giang", "dược phẩm"),
    ("Fintrack", "Hà Nội", "fintech"),
    ("Mật ong U Minh Hạ", "Cà Mau", "nông nghiệp"),
];

/// Pairs of different companies with similar names, with province and telephone number.
const LOOK_ALIKE: [[(&str, &str, &str); 2]; 24] = [
    [("Công ty TNHH An Phú", "Vĩnh Long", ""), ("Công ty TNHH An Phát", "Vĩnh Long", "")],
    [("Kim Phú", "Cần Thơ", "0901000001"), ("Kim Phủ", "Cần Thơ", "0901000002")],
    [("Tân Phát", "Hà Nội", ""), ("Tấn Phát", "Hà Nội", "")],
    [("Minh Trung", "Huế", ""), ("Minh Trang", "Huế", "")],
    [("Công ty Lộc Trời", "An Giang", ""), ("Công ty Lộc Trời - Chi nhánh Cần Thơ", "Cần Thơ", "")],
    [("Cơ khí Miền Tây 1", "Cần Thơ", ""), ("Cơ khí Miền Tây 2", "Cần Thơ", "")],
    [("HTX Nông nghiệp số 1 Tam Nông", "Đồng Tháp", ""), ("HTX Nông nghiệp số 3 Tam Nông", "Đồng Tháp", "")],
    [("Nông sản Hòa Bình", "Phú Thọ", "0902000001"), ("Xây dựng Hòa Bình", "TP.HCM", "0902000002")],
    [("Thanh Bình Food", "Đồng Tháp", ""), ("Thanh Bình Travel", "Đồng Tháp", "")],
    [("Green Farm", "Lâm Đồng", ""), ("Green House", "Lâm Đồng", "")],
    [("Mekong Tech", "Cần Thơ", ""), ("Mekong Travel", "Cần Thơ", "")],
    [("Sao Mai", "An Giang", ""), ("Sao Mộc", "An Giang", "")],
    [("Hoa Sen", "Huế", "0903000001"), ("Hoa Sữa", "Huế", "0903000002")],
    [("Việt Xanh", "Hà Nội", ""), ("Việt Sạch", "Hà Nội", "")],
    [("Đại Phát", "Hải Phòng", ""), ("Đại Phúc", "Hải Phòng", "")],
    [("Dừa Bến Tre", "Vĩnh Long", ""), ("Dứa Bến Tre", "Vĩnh Long", "")],
    [("Gạo Sóc Trăng", "Cần Thơ", ""), ("Gạo Hậu Giang", "Cần Thơ", "")],
    [("Trường Thịnh", "Quảng Trị", ""), ("Trường Thành", "Quảng Trị", "")],
    [("Hải Nam Seafood", "Cà Mau", ""), ("Hải Anh Seafood", "Cà Mau", "")],
    [("AgriPlus", "Hà Nội", "0904000001"), ("AgriPulse", "TP.HCM", "0904000002")],
    [("Tâm An", "Huế", ""), ("Tâm Anh", "Huế", "")],
    [("Nhà Xanh", "Đà Nẵng", ""), ("Nhà Sạch", "Đà Nẵng", "")],
    [("Phúc Lộc", "Cà Mau", "0905000001"), ("Phúc Lộc", "Hà Nội", "0905000002")],
    [("Quỹ tín dụng Mỹ Hòa", "Vĩnh Long", ""), ("Hợp tác xã bưởi Mỹ Hòa", "Vĩnh Long", "")],
];

fn matcher() -> Matcher {
    Matcher::new(Config::default()).unwrap()
}

fn startup(id: &str, name: &str, place: &str, sector: &str, phone: &str) -> Startup {
    let mut record = json!({ "id": id, "name": name });
    for (field, text) in [("place", place), ("sectors", sector)] {
        if !text.is_empty() {
            record[field] = json!(text);
        }
    }
    if !phone.is_empty() {
        record["meta"] = json!({ "phone": phone });
    }
    serde_json::from_value(record).unwrap()
}

type Way = (&'static str, fn(&str) -> String);

/// The ways in which the same company is written a second time.
const WAYS: [Way; 12] = [
    ("with its legal form", |name| format!("Công ty TNHH {name}")),
    ("with another legal form", |name| format!("CTCP {name}")),
    ("with an English form", |name| format!("{name} Co., Ltd")),
    ("as a project", |name| format!("Dự án {name}")),
    ("in capitals", |name| name.to_uppercase()),
    ("without accents", ketnoi::text::fold),
    ("in capitals, without accents, with a form", |name| format!("{} JSC", ketnoi::text::fold(name).to_uppercase())),
    ("with the country", |name| format!("{} Việt Nam", name.trim_end_matches(" Việt Nam"))),
    ("with two letters exchanged", |name| changed(name, |letters, at| letters.swap(at, at + 1))),
    ("with a letter missing", |name| changed(name, |letters, at| _ = letters.remove(at))),
    ("written as one", |name| name.replace(' ', "")),
    ("in another order", |name| {
        let words: Vec<&str> = name.split(' ').rev().collect();
        words.join(" ")
    }),
];

/// A change in the middle of the longest word.
fn changed(name: &str, change: impl Fn(&mut Vec<char>, usize)) -> String {
    let longest = name.split(' ').max_by_key(|word| word.chars().count()).unwrap();
    let mut letters: Vec<char> = longest.chars().collect();
    let at = letters.len() / 2 - 1;
    change(&mut letters, at);
    name.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}

fn pairs(found: &Duplicates) -> BTreeSet<(String, String)> {
    found.pairs.iter().map(|pair| (pair.a.clone(), pair.b.clone())).collect()
}

/// Records, each with a variant made by `way`; `known` states further fields of the variant.
fn doubled(way: fn(&str) -> String, known: Known) -> (Vec<Startup>, BTreeSet<(String, String)>) {
    let mut records = Vec::new();
    let mut same = BTreeSet::new();
    for (at, (name, place, sector)) in REGISTER.into_iter().enumerate() {
        let phone = format!("09{:08}", 11_111_111 * (at % 8) + at);
        let (first, second) = (format!("a{at:02}"), format!("b{at:02}"));
        records.push(startup(&first, name, place, sector, &phone));
        let written = way(name);
        records.push(match known {
            Known::NameAlone => startup(&second, &written, "", "", ""),
            Known::Place => startup(&second, &written, place, "", ""),
            Known::Phone => startup(&second, &written, place, "", &format!("+84 {}", &phone[1..])),
        });
        same.insert((first, second));
    }
    (records, same)
}

#[derive(Clone, Copy)]
enum Known {
    NameAlone,
    Place,
    Phone,
}

#[test]
fn variants_are_found_and_similar_records_are_not() {
    let matcher = matcher();
    let (mut reported, mut right, mut all) = (0, 0, 0);
    println!("{:<45}{:>6}{:>12}{:>12}{:>12}", "second spelling", "pairs", "name alone", "with place", "with phone");
    for (about, way) in WAYS {
        let mut cells = Vec::new();
        for known in [Known::NameAlone, Known::Place, Known::Phone] {
            let (records, same) = doubled(way, known);
            let found = pairs(&matcher.duplicates(&records, DEFAULT_MIN_SCORE));
            let hits = found.intersection(&same).count();
            (reported, right, all) = (reported + found.len(), right + hits, all + same.len());
            cells.push(format!("{:>9} %", hits * 100 / same.len()));
        }
        println!("{about:<45}{:>6}{:>12}{:>12}{:>12}", REGISTER.len(), cells[0], cells[1], cells[2]);
    }
    let mut records = Vec::new();
    for (at, pair) in LOOK_ALIKE.into_iter().enumerate() {
        for (side, (name, place, phone)) in pair.into_iter().enumerate() {
            records.push(startup(&format!("n{at:02}{side}"), name, place, "", phone));
        }
    }
    let wrong = matcher.duplicates(&records, DEFAULT_MIN_SCORE);
    println!("similar records reported as pairs: {} of {}", wrong.pairs.len(), LOOK_ALIKE.len());
    for pair in &wrong.pairs {
        println!("  {} {} {}: {}", pair.a, pair.b, pair.score.points(Lang::En), pair.reasons[0].text(Lang::En));
    }
    let reported = reported + wrong.pairs.len();
    println!(
        "precision {} % ({right} of {reported} reported), recall {} % ({right} of {all})",
        right * 100 / reported,
        right * 100 / all
    );
    assert!(right * 100 >= reported * 97, "precision");
    assert!(right * 100 >= all * 90, "recall");
    assert!(wrong.pairs.len() <= 2, "look-alikes");
}

#[test]
fn contributions_sum_and_the_order_of_records_does_not_matter() {
    let matcher = matcher();
    let (mut records, _) = doubled(WAYS[8].1, Known::Place);
    let found = matcher.duplicates(&records, DEFAULT_MIN_SCORE);
    for pair in &found.pairs {
        assert_eq!(pair.reasons.iter().map(|reason| reason.contribution).sum::<u32>(), pair.score.score);
        assert!(pair.score.low <= pair.score.score && pair.score.score <= pair.score.high);
        assert!(pair.a < pair.b);
    }
    records.reverse();
    assert_eq!(matcher.duplicates(&records, DEFAULT_MIN_SCORE), found);
}

#[test]
fn an_equal_tax_code_is_reported_for_any_names() {
    let record = |id: &str, name: &str| {
        serde_json::from_value::<Startup>(json!({ "id": id, "name": name, "meta": { "tax_code": "1801234567" } }))
            .unwrap()
    };
    let found = matcher().duplicates(&[record("a", "Gạo Việt"), record("b", "Nông sản Cửu Long")], DEFAULT_MIN_SCORE);
    assert_eq!(found.pairs.len(), 1);
    assert_eq!(found.pairs[0].reasons[1].text(Lang::Vi), "Cùng mã số thuế 1801234567");
}

#[test]
fn a_large_register_is_compared_by_blocking_keys() {
    let mut records: Vec<Startup> = Vec::new();
    for at in 0..20_000_u32 {
        let word = |salt: u32| {
            let syllables = ["phú", "an", "minh", "sơn", "lộc", "hòa", "việt", "tân", "đức", "thành", "mai", "kim"];
            syllables[(at.wrapping_mul(2_654_435_761).rotate_left(salt) % 12) as usize]
        };
        let name = format!("{} {} {} {at}x", word(3), word(11), word(19));
        records.push(startup(&format!("r{at:05}"), &name, "", "", ""));
    }
    records.push(startup("z", "Bưởi Số", "", "", ""));
    records.push(startup("y", "BUOI SO", "", "", ""));
    let found = matcher().duplicates(&records, DEFAULT_MIN_SCORE);
    assert!(found.compared < 60 * 20_000, "{}", found.compared);
    assert!(pairs(&found).contains(&("y".to_owned(), "z".to_owned())));
}

/// The texts of both languages in one snapshot.
#[test]
fn pairs_are_explained_in_both_languages() {
    let value: Value = serde_json::from_str(&ketnoi::wire::call(
        &json!({ "call": "duplicates", "startups": [
            { "id": "a", "name": "Công ty TNHH Bưởi Số", "place": "Trà Vinh", "meta": { "phone": "0901 234 567" } },
            { "id": "b", "name": "BUOI SO CO., LTD", "place": "Vĩnh Long", "meta": { "phone": "+84 901.234.567" } },
            { "id": "c", "name": "Bưởi số", "place": "Hà Nội", "url": "buoiso.example" },
        ]})
        .to_string(),
    ))
    .unwrap();
    assert_eq!(value["total"], 3);
    let in_lang = |lang: &str| {
        let call = json!({ "call": "duplicates", "lang": lang, "startups": [
            { "id": "a", "name": "Công ty TNHH Bưởi Số", "place": "Trà Vinh", "meta": { "phone": "0901 234 567" } },
            { "id": "b", "name": "BUOI SO CO., LTD", "place": "Vĩnh Long", "meta": { "phone": "+84 901.234.567" } },
            { "id": "c", "name": "Bưởi số", "place": "Hà Nội", "url": "buoiso.example" },
        ]});
        let answer: Value = serde_json::from_str(&ketnoi::wire::call(&call.to_string())).unwrap();
        let pairs = answer["pairs"].as_array().unwrap();
        let lines = pairs.iter().map(|pair| {
            let reasons: Vec<&str> =
                pair["reasons"].as_array().unwrap().iter().map(|r| r["text"].as_str().unwrap()).collect();
            format!("{} {} {} ({}): {}", pair["a"], pair["b"], pair["label"], pair["points"], reasons.join("; "))
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    let reported = format!("{}\n{}", in_lang("vi"), in_lang("en"));
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("duplicates", reported);
    });
}

fn pairs_of(kind: &str, records: &Value) -> Value {
    let mut service = ketnoi::wire::Service::new(Config::default()).unwrap();
    let mut call = json!({ "call": "duplicates", "of": kind, "lang": "en" });
    call[kind] = records.clone();
    let answer: Value = serde_json::from_str(&service.execute(&call.to_string())).unwrap();
    answer["pairs"].clone()
}

#[test]
fn equal_text_in_brackets_and_an_equal_country_are_nothing_in_common() {
    let pairs = pairs_of(
        "startups",
        &json!([
            { "id": "a", "name": "Công ty TNHH Gốm Lửa (Việt Nam)", "place": "Việt Nam" },
            { "id": "b", "name": "Công ty TNHH Mây Tre (Việt Nam)", "place": "Việt Nam" },
            { "id": "c", "name": "Cty TNHH 1 TV Trúc Xanh", "place": "Vietnam" },
            { "id": "d", "name": "Trúc Xanh", "place": "Việt Nam" },
        ]),
    );
    assert_eq!(pairs.as_array().unwrap().len(), 1, "{pairs}");
    assert_eq!((&pairs[0]["a"], &pairs[0]["b"]), (&json!("c"), &json!("d")));
    assert!(!pairs.to_string().contains("same province"), "{pairs}");
}

#[test]
fn duplicates_among_opportunities_are_found() {
    let pairs = pairs_of(
        "opportunities",
        &json!([
            { "id": "a", "kind": "investor", "name": "Sông Hồng Ventures", "url": "https://songhong.vc" },
            { "id": "b", "kind": "investor", "name": "Song Hong Ventures", "url": "songhong.vc/team" },
            { "id": "c", "kind": "investor", "name": "Bình Minh Capital" },
        ]),
    );
    assert_eq!(pairs.as_array().unwrap().len(), 1, "{pairs}");
    assert_eq!((&pairs[0]["a"], &pairs[0]["b"]), (&json!("a"), &json!("b")));
}
