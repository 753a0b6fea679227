//! Decisions that are applied to a ranking.

use ketnoi::review::{Act, Decided, Decision, Override};
use ketnoi::{Config, Matcher, Opportunity, Query, Startup, read};

const POOL: &str = r#"[
    {"id": "a", "sectors": ["nông nghiệp thông minh"], "stage": "ươm tạo", "groups": ["phụ nữ"]},
    {"id": "b", "sectors": ["nông nghiệp"], "stage": "ươm tạo", "groups": ["phụ nữ"]},
    {"id": "c", "sectors": ["fintech"], "stage": "ươm tạo", "groups": ["phụ nữ"]},
    {"id": "d", "sectors": ["nông nghiệp thông minh"], "stage": "ươm tạo"},
    {"id": "e", "sectors": ["nông nghiệp thông minh"], "stage": "ươm tạo", "groups": []}
]"#;
const CALL: &str = r#"[{"id": "inc", "kind": "incubator", "sectors": ["nông nghiệp thông minh"], "stages": ["ươm tạo"], "groups": ["phụ nữ"]}]"#;

fn one(id: &str, act: Act, on: &str) -> Override {
    Override {
        id: id.into(), act, by: "Hội đồng".into(), on: on.parse().unwrap(), why: "biên bản 12/BB".into()
    }
}

fn decide(limit: u32, overrides: &[Override]) -> Decision {
    let matcher = Matcher::new(Config::default()).unwrap();
    let call = read::<Opportunity>(CALL).strict().unwrap().records.remove(0);
    let mut pool = matcher.catalog();
    pool.extend(read::<Startup>(POOL).strict().unwrap().records);
    let query = Query::at("2026-11-22".parse().unwrap()).with_limit(limit).with_rejected(true);
    pool.decide(&call, &query, overrides).unwrap()
}

fn ids(list: &[Decided]) -> String {
    list.iter().map(|one| one.found.startup().id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn lists_equal_the_ranking_without_decisions() {
    let plain = decide(2, &[]);
    assert_eq!(
        (ids(&plain.listed), ids(&plain.reserve), ids(&plain.unverified), ids(&plain.rejected)),
        ("a b".into(), "c".into(), "d".into(), "e".into())
    );
}

#[test]
fn pinned_records_come_first_barred_ones_are_left_out_and_notes_change_nothing() {
    let made = decide(
        2,
        &[one("c", Act::Pin, "2026-11-20"), one("a", Act::Bar, "2026-11-20"), one("b", Act::Note, "2026-11-20")],
    );
    assert_eq!((ids(&made.listed), ids(&made.barred), ids(&made.reserve)), ("c b".into(), "a".into(), String::new()));
    assert_eq!(made.listed[1].overrides.len(), 1);
    assert_eq!(made.record, decide(2, &[]).record, "the ranking without decisions is what is verified");
}

#[test]
fn a_pin_against_a_failed_rule_is_marked() {
    let made = decide(1, &[one("e", Act::Pin, "2026-11-20"), one("d", Act::Pin, "2026-11-20")]);
    assert_eq!(ids(&made.listed), "d e", "pinned ones are never cut");
    assert_eq!(made.listed.iter().map(Decided::overrules).collect::<Vec<_>>(), [false, true]);
    assert!(made.rejected.is_empty());
}

#[test]
fn the_latest_decision_counts_and_all_are_kept() {
    let made = decide(
        2,
        &[one("a", Act::Pin, "2026-11-21"), one("a", Act::Bar, "2026-11-20"), one("zz", Act::Bar, "2026-11-20")],
    );
    assert_eq!(ids(&made.listed), "a b");
    assert_eq!(made.listed[0].overrides.iter().map(|one| one.act).collect::<Vec<_>>(), [Act::Bar, Act::Pin]);
    assert_eq!(made.elsewhere.len(), 1);
}

#[test]
fn a_decision_needs_an_author() {
    let answer = ketnoi::wire::call(
        r#"{"call": "decide", "opportunity": {"id": "x", "kind": "incubator"}, "query": {"as_of": "2026-11-22"},
            "overrides": [{"id": "a", "act": "pin", "by": " ", "on": "2026-11-20", "why": "x"}]}"#,
    );
    assert!(answer.contains(r#""path":"overrides[0].by""#), "{answer}");
}
