//! Exact table: place.

use ketnoi::Criterion;
use ketnoi_tests::{even, known, membership, open};
use serde_json::{Value, json};

fn place(have: &Value, covered: &Value) -> (u16, u16, u16) {
    membership(even(), Criterion::Place, &json!({ "place": have }), &json!({ "places": covered }))
}

fn check(rows: &[(Value, Value, (u16, u16, u16))]) {
    for (have, covered, expected) in rows {
        assert_eq!(place(have, covered), *expected, "{have} for {covered}");
    }
}

#[test]
fn a_place_inside_the_coverage_scores_by_its_width() {
    check(&[
        (json!("da-nang"), json!(["da-nang"]), known(10_000)),
        (json!("can-tho"), json!(["mekong-delta"]), known(9_500)),
        (json!("da-nang"), json!(["vietnam"]), known(9_000)),
        (json!("vietnam"), json!(["vietnam"]), known(9_000)),
        (json!("da-nang"), json!(["asean"]), known(8_500)),
        (json!("da-nang"), json!(["southeast-asia"]), known(8_500)),
        (json!("da-nang"), json!(["world"]), known(8_000)),
        (json!("zzqx alpha"), json!(["world"]), known(8_000)),
        (json!("da-nang"), json!(["vietnam", "da-nang"]), known(10_000)),
    ]);
}

#[test]
fn a_place_outside_the_coverage_scores_by_the_nearest_common_area() {
    check(&[
        (json!("hue"), json!(["da-nang"]), known(6_000)),
        (json!("gia-lai"), json!(["da-nang"]), known(4_500)),
        (json!("can-tho"), json!(["da-nang"]), known(2_500)),
        (json!("can-tho"), json!(["southeast"]), known(2_500)),
        (json!("thailand"), json!(["da-nang"]), known(1_000)),
        (json!("japan"), json!(["thailand"]), known(1_000)),
        (json!("germany"), json!(["da-nang"]), known(0)),
        (json!("can-tho"), json!(["da-nang", "dong-thap"]), known(6_000)),
    ]);
}

#[test]
fn a_larger_place_is_an_interval_over_its_parts() {
    check(&[
        (json!("vietnam"), json!(["da-nang"]), (2_500, 2_500, 10_000)),
        (json!("vietnam"), json!(["mekong-delta"]), (2_500, 2_500, 9_500)),
        (json!("mekong-delta"), json!(["vinh-long"]), (4_500, 4_500, 10_000)),
        // Dong Thap in it is a neighbour of Ho Chi Minh City, the rest is only in the same country.
        (json!("mekong-delta"), json!(["ho-chi-minh"]), (2_500, 2_500, 6_000)),
        (json!("southeast-asia"), json!(["da-nang"]), (1_000, 1_000, 10_000)),
        (json!("asia"), json!(["japan"]), (1_000, 1_000, 9_000)),
        (json!("asia"), json!(["germany"]), known(0)),
        (json!("world"), json!(["thailand"]), (0, 500, 9_000)),
    ]);
}

#[test]
fn initials_of_several_provinces_are_candidates() {
    // BD is Binh Dinh (now Gia Lai) or Binh Duong (now Ho Chi Minh City).
    check(&[
        (json!("BD"), json!(["ho-chi-minh"]), (2_500, 2_500, 10_000)),
        (json!("BD"), json!(["dong-nai"]), (2_500, 2_500, 6_000)),
        (json!("BD"), json!(["vietnam"]), known(9_000)),
        (json!("da-nang"), json!(["BD"]), (2_500, 2_500, 4_500)),
        (json!("BD"), json!(["germany"]), known(0)),
    ]);
}

#[test]
fn names_from_before_the_mergers_stay_valid() {
    check(&[
        (json!("Quảng Nam"), json!(["Đà Nẵng"]), known(10_000)),
        (json!("Đà Nẵng"), json!(["Quảng Nam"]), known(10_000)),
        (json!("Bình Dương"), json!(["TP.HCM"]), known(10_000)),
        (json!("Trà Vinh"), json!(["Bến Tre"]), known(10_000)),
        (json!("Bình Định"), json!(["Quảng Nam"]), known(4_500)),
    ]);
}

#[test]
fn foreign_places_are_compared_by_parts() {
    let usa = |parts: Value| {
        let mut whole = parts;
        whole["country"] = json!("USA");
        whole
    };
    let (ca, sf) = (usa(json!({ "state": "CA" })), usa(json!({ "state": "CA", "city": "San Francisco" })));
    let (la, ny) = (usa(json!({ "state": "CA", "city": "Los Angeles" })), usa(json!({ "state": "NY" })));
    let city = |name: &str| usa(json!({ "city": name }));
    let bay = usa(json!({ "state": "CA", "region": "SF Bay Area" }));
    check(&[
        (sf.clone(), json!([sf]), known(10_000)),
        (sf.clone(), json!([ca]), known(10_000)),
        (bay.clone(), json!([bay]), known(10_000)),
        (sf.clone(), json!(["united-states"]), known(9_000)),
        (sf.clone(), json!([la]), known(4_500)),
        (ny.clone(), json!([ca]), known(2_500)),
        (ca.clone(), json!([sf]), (4_500, 4_500, 10_000)),
        (usa(json!({})), json!([sf]), (2_500, 2_500, 10_000)),
        (city("San Francisco"), json!([sf]), (2_500, 2_500, 10_000)),
        (city("Los Angeles"), json!([sf]), (2_500, 2_500, 4_500)),
        (sf.clone(), json!([bay]), (4_500, 4_500, 10_000)),
        (json!("northern-america"), json!([ca]), (1_000, 1_000, 10_000)),
        (sf, json!(["da-nang"]), known(0)),
    ]);
}

#[test]
fn place_with_missing_values() {
    let of = |startup: Value, opportunity: Value| membership(even(), Criterion::Place, &startup, &opportunity);
    assert_eq!(of(json!({}), json!({ "places": ["da-nang"] })), open(10_000));
    assert_eq!(of(json!({ "place": "da-nang" }), json!({})), open(10_000));
    assert_eq!(of(json!({}), json!({ "places": ["any"] })), known(6_000));
    assert_eq!(place(&json!("zzqx alpha"), &json!(["da-nang"])), open(10_000));
    assert_eq!(place(&json!("da-nang"), &json!(["zzqx alpha"])), open(10_000));
    assert_eq!(place(&json!("zzqx alpha"), &json!(["zzqx alpha"])), known(10_000));
    assert_eq!(place(&json!("zzqx alpha"), &json!(["zzqx beta"])), open(10_000));
}

#[test]
fn place_by_selects_location_or_origin() {
    let startup = json!({ "place": "ha-noi", "origin": "da-nang" });
    let by = |by: &str| {
        let opportunity = json!({ "places": ["da-nang"], "place_by": by });
        membership(even(), Criterion::Place, &startup, &opportunity)
    };
    assert_eq!((by("located"), by("origin"), by("either")), (known(2_500), known(10_000), known(10_000)));
    let unknown_origin = json!({ "places": ["da-nang"], "place_by": "either" });
    let found = membership(even(), Criterion::Place, &json!({ "place": "ha-noi" }), &unknown_origin);
    assert_eq!(found, (2_500, 2_500, 10_000));
}

#[test]
fn a_scope_sets_the_coverage_around_headquarters() {
    let rows = [
        ("province", "da-nang", known(10_000)),
        ("province", "hue", known(6_000)),
        ("inter-province", "hue", known(10_000)),
        ("inter-province", "gia-lai", known(6_000)),
        ("national", "ca-mau", known(9_000)),
        ("international", "germany", known(8_000)),
    ];
    for (scope, have, expected) in rows {
        let opportunity = json!({ "place": "da-nang", "scope": scope });
        let found = membership(even(), Criterion::Place, &json!({ "place": have }), &opportunity);
        assert_eq!(found, expected, "{have} for {scope}");
    }
}
