//! Exact tables: sector, stage, instrument, support, priority, readiness, theme.

use ketnoi::Criterion;
use ketnoi_tests::{even, known, membership, open};
use serde_json::{Value, json};

type Expected = (u16, u16, u16);

/// The startup, the opportunity, and the expected low, point and high.
fn check(criterion: Criterion, fields: [&str; 2], rows: &[(Value, Value, Expected)]) {
    for (have, wanted, expected) in rows {
        let record = |field: &str, value: &Value| if value.is_null() { json!({}) } else { json!({ field: value }) };
        let (startup, opportunity) = (record(fields[0], have), record(fields[1], wanted));
        let found = membership(even(), criterion, &startup, &opportunity);
        assert_eq!(found, *expected, "{} of {startup} for {opportunity}", criterion.name());
    }
}

#[test]
fn sector_scores_every_relation_of_the_tree() {
    check(
        Criterion::Sector,
        ["sectors", "sectors"],
        &[
            (json!(["smart-agriculture"]), json!(["smart-agriculture"]), known(10_000)),
            (json!(["smart-agriculture"]), json!(["agriculture"]), known(9_000)),
            (json!(["solar-energy"]), json!(["energy"]), known(9_000)),
            (json!(["agriculture"]), json!(["smart-agriculture"]), known(7_000)),
            (json!(["energy"]), json!(["solar-energy"]), known(7_000)),
            (json!(["aquaculture"]), json!(["livestock"]), known(5_000)),
            (json!(["internet-of-things"]), json!(["smart-agriculture"]), known(4_500)),
            (json!(["smart-agriculture"]), json!(["internet-of-things"]), known(4_500)),
            (json!(["agriculture"]), json!(["food-beverage"]), known(4_500)),
            (json!(["saas"]), json!(["cybersecurity"]), known(2_500)),
            (json!(["saas"]), json!(["livestock"]), known(0)),
        ],
    );
}

#[test]
fn sector_with_missing_values() {
    check(
        Criterion::Sector,
        ["sectors", "sectors"],
        &[
            (json!(null), json!(["agriculture"]), open(10_000)),
            (json!(["agriculture"]), json!(null), open(10_000)),
            (json!(null), json!(null), open(10_000)),
            (json!([]), json!(["agriculture"]), known(0)),
            (json!(null), json!("any"), known(6_000)),
            (json!([]), json!("any"), known(6_000)),
            (json!(["saas"]), json!(["any"]), known(6_000)),
            (json!(["zzqx alpha"]), json!(["agriculture"]), open(10_000)),
            (json!(["agriculture"]), json!(["zzqx alpha"]), open(10_000)),
            (json!(["zzqx alpha"]), json!(["zzqx beta"]), open(10_000)),
            (json!(["zzqx alpha"]), json!(["ZZQX Alpha"]), known(10_000)),
            (json!(["livestock", "zzqx alpha"]), json!(["aquaculture"]), (5_000, 5_000, 10_000)),
        ],
    );
}

#[test]
fn sector_takes_the_best_pair_of_many() {
    check(
        Criterion::Sector,
        ["sectors", "sectors"],
        &[
            (json!(["saas", "livestock"]), json!(["aquaculture"]), known(5_000)),
            (json!(["livestock"]), json!(["aquaculture", "agriculture"]), known(9_000)),
        ],
    );
}

#[test]
fn sector_scores_weight_over_the_largest_weight() {
    check(
        Criterion::Sector,
        ["sectors", "sectors"],
        &[
            (json!(["livestock"]), json!({ "livestock": 50, "aquaculture": 100 }), known(5_000)),
            (json!(["aquaculture"]), json!({ "livestock": 50, "aquaculture": 100 }), known(10_000)),
            (json!(["livestock"]), json!({ "livestock": 40, "aquaculture": 80 }), known(5_000)),
            (json!(["livestock"]), json!({ "livestock": 7 }), known(10_000)),
            // The least that fits at all is a tenth.
            (json!(["livestock"]), json!({ "livestock": 1, "forestry": 100 }), known(5_000)),
            (json!(["solar-energy"]), json!({ "solar-energy": 1, "wind-energy": 1, "hydrogen": 1 }), known(10_000)),
            (json!(["saas"]), json!({ "saas": 1, "livestock": 100 }), known(1_000)),
        ],
    );
}

#[test]
fn sector_subtracts_the_breadth_of_the_preference() {
    let roots = ["energy", "healthcare", "education", "commerce", "environment", "biotechnology"];
    let wish = |count: usize| json!([&["livestock"], &roots[..count]].concat());
    let rows: Vec<(Value, Value, Expected)> = [10_000, 9_800, 9_600, 9_400, 9_200, 9_200, 9_200]
        .into_iter()
        .enumerate()
        .map(|(others, value)| (json!(["livestock"]), wish(others), known(value)))
        .collect();
    check(Criterion::Sector, ["sectors", "sectors"], &rows);
    check(
        Criterion::Sector,
        ["sectors", "sectors"],
        &[
            (json!(null), wish(2), open(9_600)),
            (json!(["aquaculture"]), wish(1), known(4_800)),
            (json!(["saas"]), wish(1), known(0)),
        ],
    );
}

#[test]
fn sector_any_beside_named_ones_is_a_minimum() {
    check(
        Criterion::Sector,
        ["sectors", "sectors"],
        &[
            (json!(["saas"]), json!({ "any": 50, "livestock": 100 }), known(3_000)),
            (json!(["livestock"]), json!({ "any": 50, "livestock": 100 }), known(10_000)),
            (json!(null), json!({ "any": 50, "livestock": 100 }), (3_000, 3_000, 10_000)),
        ],
    );
}

#[test]
fn stage_scores_distance_on_each_axis() {
    check(
        Criterion::Stage,
        ["stage", "stages"],
        &[
            (json!(["incubation"]), json!(["incubation"]), known(10_000)),
            (json!(["incubation"]), json!(["pre-incubation"]), known(6_000)),
            (json!(["incubation"]), json!(["acceleration"]), known(6_000)),
            (json!(["incubation"]), json!(["idea"]), known(2_500)),
            (json!(["incubation"]), json!(["market-entry"]), known(2_500)),
            (json!(["incubation"]), json!(["growth"]), known(0)),
            (json!(["seed"]), json!(["seed"]), known(10_000)),
            (json!(["angel"]), json!(["pre-seed"]), known(10_000)),
            (json!(["seed"]), json!(["pre-seed"]), known(6_000)),
            (json!(["seed"]), json!(["series-a"]), known(2_500)),
            (json!(["seed"]), json!(["series-b"]), known(0)),
        ],
    );
}

#[test]
fn stage_scores_equivalence_across_the_axes() {
    check(
        Criterion::Stage,
        ["stage", "stages"],
        &[
            // Seed goes with incubation (3) and acceleration (4).
            (json!(["seed"]), json!(["incubation"]), (6_000, 6_000, 10_000)),
            (json!(["seed"]), json!(["pre-incubation"]), (2_500, 2_500, 6_000)),
            (json!(["seed"]), json!(["idea"]), (0, 500, 2_500)),
            (json!(["seed"]), json!(["mature"]), known(0)),
            // Growth (6) goes with series A (5) and B (6).
            (json!(["growth"]), json!(["series-b"]), (6_000, 6_000, 10_000)),
            (json!(["growth"]), json!(["series-c"]), (2_500, 2_500, 6_000)),
            // Only own funds are equivalent to an idea.
            (json!(["idea"]), json!(["bootstrapped"]), known(10_000)),
            (json!(["idea"]), json!(["seed"]), known(2_500)),
        ],
    );
}

#[test]
fn stage_on_two_axes_counts_the_better_one_and_never_guesses_a_stated_axis() {
    check(
        Criterion::Stage,
        ["stage", "stages"],
        &[
            (json!(["idea", "seed"]), json!(["idea"]), known(10_000)),
            (json!(["idea", "seed"]), json!(["incubation"]), known(2_500)),
            (json!(["idea", "seed"]), json!(["growth", "seed"]), known(10_000)),
            (json!(["mature", "seed"]), json!(["pilot-testing"]), known(0)),
        ],
    );
}

#[test]
fn stage_scores_a_span_a_flag_and_an_unknown_text() {
    check(
        Criterion::Stage,
        ["stage", "stages"],
        &[
            (json!(["venture-unspecified"]), json!(["venture-unspecified"]), known(10_000)),
            (json!(["series-b"]), json!(["venture-unspecified"]), known(10_000)),
            (json!(["venture-unspecified"]), json!(["series-a"]), (2_500, 2_500, 10_000)),
            (json!(["venture-unspecified"]), json!(["scale-up"]), (0, 500, 10_000)),
            (json!(["pilot-testing"]), json!(["pilot-testing"]), known(10_000)),
            (json!(["acceleration"]), json!(["pilot-testing"]), known(10_000)),
            (json!(["pilot-testing"]), json!(["incubation"]), (2_500, 2_500, 10_000)),
            (json!(["zzqx alpha"]), json!(["incubation"]), open(10_000)),
            (json!(["zzqx alpha"]), json!(["zzqx beta"]), open(10_000)),
            (json!(["zzqx alpha"]), json!(["zzqx alpha"]), known(10_000)),
            (json!(["idea", "zzqx alpha"]), json!(["incubation"]), (2_500, 2_500, 10_000)),
            (json!(["seed", "zzqx alpha"]), json!(["incubation"]), (0, 6_000, 10_000)),
        ],
    );
}

#[test]
fn stage_with_missing_values() {
    check(
        Criterion::Stage,
        ["stage", "stages"],
        &[
            (json!(null), json!(["seed"]), open(10_000)),
            (json!(["seed"]), json!(null), open(10_000)),
            (json!([]), json!(["seed"]), known(0)),
            (json!(null), json!(["any"]), known(6_000)),
            // An instrument is no stage, so no stage is stated.
            (json!(["grant"]), json!(["seed"]), open(10_000)),
        ],
    );
}

#[test]
fn instrument_needs_one_in_common() {
    check(
        Criterion::Instrument,
        ["instruments", "instruments"],
        &[
            (json!(["equity"]), json!(["equity", "grant"]), known(10_000)),
            (json!(["equity", "debt"]), json!(["debt"]), known(10_000)),
            (json!(["equity"]), json!(["grant"]), known(0)),
            (json!([]), json!(["grant"]), known(0)),
            (json!(["any"]), json!(["grant"]), known(10_000)),
            (json!(["equity"]), json!(["any"]), known(6_000)),
            (json!(null), json!(["grant"]), open(10_000)),
            (json!(["equity"]), json!(null), open(10_000)),
            (json!(["zzqx alpha"]), json!(["grant"]), open(10_000)),
        ],
    );
    check(
        Criterion::Instrument,
        ["stage", "instruments"],
        &[(json!(["grant"]), json!(["grant"]), known(10_000)), (json!(["grant"]), json!(["equity"]), open(10_000))],
    );
}

#[test]
fn support_is_the_share_of_the_wishes() {
    check(
        Criterion::Support,
        ["wants", "offers"],
        &[
            (json!(["capital", "mentor"]), json!(["mentor", "capital", "space"]), known(10_000)),
            (json!(["capital", "mentor"]), json!(["mentor"]), known(5_000)),
            (json!(["capital", "mentor", "pilot"]), json!(["mentor"]), known(3_333)),
            (json!(["capital"]), json!(["mentor"]), known(0)),
            (json!([]), json!(["mentor"]), known(0)),
            (json!(null), json!(["mentor"]), open(10_000)),
            (json!(["mentor"]), json!(null), open(10_000)),
            (json!(["mentor"]), json!(["any"]), known(6_000)),
            (json!(["mentor", "zzqx alpha"]), json!(["mentor"]), (5_000, 5_000, 10_000)),
            (json!(["pilot", "zzqx alpha"]), json!(["mentor"]), open(5_000)),
            (json!(["pilot"]), json!(["zzqx alpha"]), open(10_000)),
        ],
    );
}

#[test]
fn priority_needs_one_preferred_group() {
    check(
        Criterion::Priority,
        ["groups", "priority_groups"],
        &[
            (json!(["women"]), json!(["women", "farmers"]), known(10_000)),
            (json!(["women", "farmers"]), json!(["women", "farmers"]), known(10_000)),
            (json!(["students"]), json!(["youth"]), known(10_000)),
            (json!(["youth"]), json!(["students"]), known(0)),
            (json!([]), json!(["women"]), known(0)),
            (json!(null), json!(["women"]), open(10_000)),
            (json!(["women"]), json!(null), known(0)),
            (json!(null), json!([]), known(0)),
        ],
    );
}

#[test]
fn readiness_scores_levels_outside_the_range() {
    check(
        Criterion::Readiness,
        ["trl", "trl"],
        &[
            (json!(4), json!({ "min": 4, "max": 6 }), known(10_000)),
            (json!(6), json!({ "min": 4, "max": 6 }), known(10_000)),
            (json!(3), json!({ "min": 4, "max": 6 }), known(6_000)),
            (json!(7), json!({ "min": 4, "max": 6 }), known(6_000)),
            (json!(2), json!({ "min": 4 }), known(3_000)),
            (json!(1), json!({ "min": 4 }), known(0)),
            (json!(9), json!({ "max": 5 }), known(0)),
            (json!(null), json!({ "min": 4 }), open(10_000)),
            (json!(4), json!(null), known(6_000)),
            (json!(4), json!({}), known(6_000)),
        ],
    );
}

#[test]
fn theme_saturates_the_sum_of_matched_words() {
    // Without statistics a word counts 3 to the power of one and a half; a pair two thirds of it,
    // in Vietnamese one and a half; a word said twice five thirds. Half a fit is 31 000.
    let sum = |sum: u32| known(u16::try_from((sum * 20_000 + sum + 31_000) / (2 * (sum + 31_000))).unwrap());
    check(
        Criterion::Theme,
        ["description", "description"],
        &[
            (json!("salinity"), json!("Salinity sensors"), sum(5_196)),
            (json!("salinity sensors"), json!("Salinity sensors"), sum(13_856)),
            (json!("sensors salinity"), json!("Salinity sensors"), sum(10_392)),
            (json!("the of and salinity"), json!("salinity of the and"), sum(5_196)),
            (json!("salinity salinity"), json!("Salinity sensors"), sum(8_660)),
            (json!("tom buoi"), json!("tôm bưởi"), sum(18_186)),
            // Everyday syllables count as a pair alone, everyday pairs not at all.
            (json!("cam bien"), json!("cảm biến"), sum(7_794)),
            (json!("vùng trồng tôm"), json!("tôm cả vùng"), sum(5_196)),
            (json!("công ty tôm"), json!("công ty bưởi"), known(0)),
            (json!("Hệ thống tưới cho nông dân"), json!("An irrigation system for farmers"), open(10_000)),
            (json!("He thong tuoi cho nong dan"), json!("An irrigation system for farmers"), open(10_000)),
            (json!("payments"), json!("Salinity sensors"), known(0)),
            (json!({ "en": "sensors" }), json!({ "vi": "sensors" }), open(10_000)),
            (json!(null), json!("Salinity sensors"), open(10_000)),
            (json!("salinity"), json!(null), open(10_000)),
        ],
    );
}
