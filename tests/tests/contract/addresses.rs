//! Addresses: the named province governs, units without a province are sets, noise changes nothing.

use ketnoi::resolve::Found;
use ketnoi::vocabulary::{PlaceLevel, TermId, TermKind, Vocabulary};
use proptest::prelude::*;
use proptest::sample::select;

fn ids(vocabulary: &Vocabulary, text: &str) -> String {
    let tree = vocabulary.tree(TermKind::Place);
    let ids = |terms: &[TermId]| terms.iter().map(|term| tree.term(*term).id.clone()).collect::<Vec<_>>();
    match vocabulary.resolve(TermKind::Place, text).found {
        Found::Nothing => "none".to_owned(),
        Found::Terms(terms) => ids(&terms).join("|"),
        Found::OneOf(terms) => format!("one of {}", ids(&terms).join(" ")),
    }
}

#[test]
fn addresses_are_read_as_expected() {
    let vocabulary = Vocabulary::builtin();
    for (text, expected) in [
        ("Huyện Tân Uyên, Tỉnh Lai Châu", "lai-chau"),
        ("Xã Tân Uyên - Tỉnh Lai Châu", "lai-chau"),
        ("Huyện Tân Uyên", "one of lai-chau ho-chi-minh"),
        ("Thị xã Tân Uyên", "ho-chi-minh"),
        ("Xã Thông Hòa, Trà Vinh", "vinh-long"),
        ("Phường Bình Dương", "one of gia-lai ho-chi-minh"),
        ("Huyen Quang Binh", "tuyen-quang"),
        ("Huyen Phu Yen", "son-la"),
        ("Huyện Thạnh Hóa", "tay-ninh"),
        ("Huyen Thanh Hoa", "one of thanh-hoa tay-ninh"),
        ("xa Tan An huyen Tan Chau tinh Tay Ninh", "tay-ninh"),
        ("Xã Tân An-Huyện Tân Châu-Tỉnh Tây Ninh", "tay-ninh"),
        ("Đặc khu Vân Đồn", "quang-ninh"),
        ("Phường Hà Giang 1", "tuyen-quang"),
        ("2 Bảo Lộc", "lam-dong"),
        ("165 phố Thái Hà, Hà Nội", "ha-noi"),
        ("165 phố Thái Hà", "none"),
        ("tòa nhà đa năng", "none"),
        ("Phường Văn Miếu - Quốc Tử Giám", "ha-noi"),
        ("Hòa Bình, H. Vũ Thư, Thái Bình", "hung-yen"),
        ("Bình Dương, Thăng Bình, Quảng Nam", "da-nang"),
        ("12 Lê Lợi, Thanh Xuân, Hà Nội; 5 Lê Lợi, Quận 1, TP.HCM", "ha-noi|ho-chi-minh"),
        ("Số 5 Lê Lợi, P. Bến Nghé, Q. 1, TP. HCM - info@example.vn", "ho-chi-minh"),
        ("Vietnam & SEA", "vietnam|southeast-asia"),
        ("SEA (Vietnam, Thailand)", "vietnam|thailand"),
        ("DACH", "germany|austria|switzerland"),
        ("London", "united-kingdom"),
        ("London, Ontario", "none"),
        ("Paris, Texas", "united-states"),
        ("San Francisco, CA, USA", "united-states"),
        ("Myanmar", "myanmar-burma"),
    ] {
        assert_eq!(ids(&vocabulary, text), expected, "{text}");
    }
}

#[test]
fn unlike_places_are_not_suggested() {
    let vocabulary = Vocabulary::builtin();
    assert_eq!(vocabulary.resolve(TermKind::Place, "Londom").suggestions, []);
}

/// The names of the provinces, and their ids.
fn provinces(vocabulary: &Vocabulary) -> Vec<(String, TermId)> {
    let places = vocabulary.places();
    let tree = vocabulary.tree(TermKind::Place);
    let provinces = tree.ids().filter(|id| places.level(*id) == PlaceLevel::Province);
    provinces.map(|id| (tree.term(id).vi.clone(), id)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_named_province_governs_whatever_the_units_are_called(
        at in 0_usize..34,
        unit in 0_usize..34,
        commune in select(vec!["Xã", "Phường", "Thị trấn", "Đặc khu"]),
        district in select(vec!["Huyện", "Quận", "Thị xã"]),
        sign in select(vec![", ", " - ", "-"]),
        noise in select(vec!["", "Số 5 đường Hà Nội, ", "165 phố Thái Hà, ", "info@example.vn ", "Tổ 3, thôn Quảng Ninh, "]),
    ) {
        let vocabulary = Vocabulary::builtin();
        let provinces = provinces(&vocabulary);
        let ((province, id), (name, _)) = (&provinces[at], &provinces[unit]);
        let text = format!("{noise}{commune} {name}{sign}{district} {name}{sign}Tỉnh {province}");
        let read = vocabulary.resolve(TermKind::Place, &text);
        prop_assert_eq!(read.terms(), &[*id], "{}", text);
    }
}
